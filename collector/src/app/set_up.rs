//! One-time codes for a first password: printed at the very first start, or for a technician who was added.
//! Invariant: 80 random bits, single use, kept as a hash; once somebody can sign in, no code for a first person is made.
//! Next: [`crate::web`] shows the page only while a code is in force.

use shared::ids::TechnicianId;

use super::{App, audit, hash_of_secret, technician as technicians};
use crate::error::AppError;
use crate::store::set_up::{self, For};
use crate::store::{Write, session, technician};
use crate::words::Language;

/// How long the code lasts that the first start prints on the host.
pub const LASTS_MS: i64 = 24 * 3_600_000;
/// How long a code lasts that goes to somebody by other ways (trust G10).
pub const INVITATION_MS: i64 = 30 * 60_000;

/// A code for the first person, or nothing when somebody can sign in already. A new one replaces the old.
///
/// # Errors
/// [`AppError`] when the database cannot be written.
pub async fn first_person(app: &App) -> Result<Option<String>, AppError> {
    let mut write = app.db.write_unleased().await?;
    if !technician::none_can_sign_in(&mut write).await? {
        return Ok(None);
    }
    let code = code(app);
    let now_ms = app.clock.now_ms();
    let secret_hash = hash_of_code(&code);
    set_up::add(&mut write, For::FirstPerson, &secret_hash, now_ms, now_ms.saturating_add(LASTS_MS)).await?;
    write.commit().await?;
    Ok(Some(code))
}

/// A code for a technician who was added; one from before stops working.
///
/// # Errors
/// [`AppError`] when the database cannot be written.
pub async fn for_technician(app: &App, id: TechnicianId) -> Result<String, AppError> {
    let mut write = app.db.write_unleased().await?;
    let code = for_technician_in(app, &mut write, id).await?;
    write.commit().await?;
    Ok(code)
}

/// The same within a transaction.
///
/// # Errors
/// [`AppError`] when the rows cannot be written.
pub(super) async fn for_technician_in(app: &App, write: &mut Write, id: TechnicianId) -> Result<String, AppError> {
    let code = code(app);
    let now_ms = app.clock.now_ms();
    let secret_hash = hash_of_code(&code);
    set_up::add(write, For::Technician(id), &secret_hash, now_ms, now_ms.saturating_add(INVITATION_MS)).await?;
    audit::done(app, write, "technician.code", id, None).await?;
    Ok(code)
}

/// Whether the first person is still to come: only then is the set-up page there without a code.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn waits_for_first_person(app: &App) -> Result<bool, AppError> {
    Ok(technician::none_can_sign_in(&mut *app.db.read().await?).await?)
}

/// Takes a code and sets the password; for the first person also name and address.
///
/// # Errors
/// [`AppError::Forbidden`] for a code that is not in force, [`AppError::Invalid`] for a field; the code then stays.
pub async fn redeem(app: &App, code: &str, name: &str, email: &str, password: &str) -> Result<TechnicianId, AppError> {
    redeem_speaking(app, code, name, email, password, None).await
}

/// The same in a browser that asks for a language: the console of who had no password yet begins in it.
///
/// # Errors
/// As [`redeem`].
pub async fn redeem_speaking(
    app: &App,
    code: &str,
    name: &str,
    email: &str,
    password: &str,
    language: Option<Language>,
) -> Result<TechnicianId, AppError> {
    let secret_hash = hash_of_code(code);
    let now_ms = app.clock.now_ms();
    if !set_up::in_force(&mut *app.db.read().await?, &secret_hash, now_ms).await? {
        return Err(no_code());
    }
    let hash = app.passwords.hash(&app.clock, password).await?;
    let mut write = app.db.write_unleased().await?;
    let id = match set_up::take(&mut write, &secret_hash, now_ms).await?.ok_or_else(no_code)? {
        For::Technician(id) => id,
        For::FirstPerson if technician::none_can_sign_in(&mut write).await? => {
            technicians::add_in(app, &mut write, name, email).await?.id
        }
        For::FirstPerson => return Err(no_code()),
    };
    // Who lost a password has a console already, and chose its language there.
    let is_new = technician::get(&mut write, id).await?.is_some_and(|(_, hash)| hash.is_none());
    technician::set_password(&mut write, id, &hash).await?;
    if let Some(language) = language.filter(|_| is_new) {
        technician::set_language(&mut write, id, language.code()).await?;
    }
    session::end_all(&mut write, id).await?;
    audit::done(&app.acting_for(&id), &mut write, "password.choose", id, None).await?;
    write.commit().await?;
    tracing::info!(technician = %id, "A technician chose a password.");
    Ok(id)
}

fn no_code() -> AppError {
    AppError::forbidden("this code is not in force: it was used, replaced, or its time is over")
}

/// A code that people type: four groups of four; no letter that is easily taken for another (I and 1, O and 0, U and V).
pub(super) fn code(app: &App) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTVWXYZ234567890";
    let letter = |byte: u8| char::from(LETTERS.get(usize::from(byte & 31)).copied().unwrap_or(b'A'));
    let letters: Vec<char> = app.clock.random::<16>().into_iter().map(letter).collect();
    letters.chunks(4).map(String::from_iter).collect::<Vec<_>>().join("-")
}

/// A code is compared without its dashes and in capitals, as people copy it.
pub(super) fn hash_of_code(code: &str) -> String {
    let letters: String =
        code.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase()).collect();
    hash_of_secret(letters.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::config::Config;

    const PASSWORD: &str = "a long enough one";

    #[tokio::test]
    async fn g12_the_first_code_works_once_and_none_is_made_after() {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(Config::default(), folder.path(), Clock::manual(1_800_000_000_000)).await.unwrap();
        let replaced = first_person(&app).await.unwrap().unwrap();
        let code = first_person(&app).await.unwrap().unwrap();
        let refused = redeem(&app, &replaced, "Ada", "ada@example.com", PASSWORD).await;
        assert!(matches!(refused, Err(AppError::Forbidden { .. })), "a second start replaces the code");
        let short = redeem(&app, &code, "Ada", "ada@example.com", "short").await;
        assert!(matches!(short, Err(AppError::Invalid { field: "password", .. })));
        let typed = format!(" {} ", code.to_lowercase().replace('-', " "));
        redeem(&app, &typed, "Ada", "Ada@Example.com", PASSWORD).await.unwrap();
        assert!(matches!(
            redeem(&app, &code, "Eve", "eve@example.com", PASSWORD).await,
            Err(AppError::Forbidden { .. })
        ));
        assert_eq!(first_person(&app).await.unwrap(), None);
        assert!(!waits_for_first_person(&app).await.unwrap());
    }

    #[tokio::test]
    async fn g10_an_added_technician_s_code_ends_after_half_an_hour() {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(Config::default(), folder.path(), Clock::manual(1_800_000_000_000)).await.unwrap();
        let ada = technicians::add(&app, "Ada", "ada@example.com").await.unwrap();
        let code = for_technician(&app, ada.id).await.unwrap();
        app.clock.advance(INVITATION_MS);
        assert!(matches!(redeem(&app, &code, "", "", PASSWORD).await, Err(AppError::Forbidden { .. })));
        let code = for_technician(&app, ada.id).await.unwrap();
        assert_eq!(redeem(&app, &code, "", "", PASSWORD).await.unwrap(), ada.id);
    }
}
