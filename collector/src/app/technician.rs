//! Technicians, as the provider adds, invites, disables and lists them.
//! Invariant: nobody's password is ever typed by another: a new technician gets a one-time code and chooses one; there is
//! always somebody left who can sign in. Next: [`super::set_up`] for the code, [`super::account`] for one's own.

use shared::ids::TechnicianId;
use shared::text::clean;

use super::sign_in::IDLE_MS;
use super::{App, audit, set_up};
use crate::error::AppError;
use crate::store::technician::{Standing, Technician};
use crate::store::{StoreError, Write, session, set_up as codes, technician};

const NAME_BYTES: usize = 120;

/// Adds a technician who cannot sign in yet.
///
/// # Errors
/// [`AppError::Invalid`] for a name or address that is none, [`AppError::Conflict`] when the address is taken.
pub async fn add(app: &App, name: &str, email: &str) -> Result<Technician, AppError> {
    let mut write = app.db.write_unleased().await?;
    let new = add_in(app, &mut write, name, email).await?;
    write.commit().await?;
    Ok(new)
}

/// Adds a technician together with a password, in one transaction: a password that is refused leaves nobody behind.
///
/// # Errors
/// As [`add`], and [`AppError::Invalid`] for a password that is too short or too long.
pub async fn add_with_password(app: &App, name: &str, email: &str, password: &str) -> Result<Technician, AppError> {
    let hash = app.passwords.hash(&app.clock, password).await?;
    let mut write = app.db.write_unleased().await?;
    let new = add_in(app, &mut write, name, email).await?;
    technician::set_password(&mut write, new.id, &hash).await?;
    audit::done(app, &mut write, "password.choose", new.id, None).await?;
    write.commit().await?;
    Ok(new)
}

/// The technician who signs in, or will, with this address.
///
/// # Errors
/// [`AppError::NotFound`] when nobody does.
pub async fn find(app: &App, email: &str) -> Result<Technician, AppError> {
    let found = technician::by_email(&mut *app.db.read().await?, &address(email)?).await?;
    found.map(|(technician, _)| technician).ok_or(AppError::NotFound)
}

/// All technicians.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn list(app: &App) -> Result<Vec<Technician>, AppError> {
    Ok(technician::list(&mut *app.db.read().await?).await?)
}

/// All technicians, each with how they stand.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn standings(app: &App) -> Result<Vec<Standing>, AppError> {
    let now_ms = app.clock.now_ms();
    let idle_since_ms = now_ms.saturating_sub(IDLE_MS);
    Ok(technician::standings(&mut *app.db.read().await?, now_ms, idle_since_ms).await?)
}

/// What lets somebody choose their first password: shown once.
#[derive(Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Who is invited.
    pub technician: Technician,
    /// The code, good for a day.
    pub code: String,
    /// The page that takes it, with the code in it.
    pub link: String,
}

/// Adds a technician and makes the code with which they choose a password, in one transaction.
///
/// # Errors
/// As [`add`].
pub async fn invite(app: &App, name: &str, email: &str) -> Result<Invitation, AppError> {
    let mut write = app.db.write_unleased().await?;
    let new = add_in(app, &mut write, name, email).await?;
    let invitation = invitation(app, &mut write, new).await?;
    write.commit().await?;
    Ok(invitation)
}

/// A new code for a technician who lost theirs, or the password; the code before stops working.
///
/// # Errors
/// [`AppError::NotFound`] for nobody, [`AppError::Conflict`] for one who is disabled.
pub async fn invite_again(app: &App, id: TechnicianId) -> Result<Invitation, AppError> {
    let mut write = app.db.write_unleased().await?;
    let (known, _) = technician::get(&mut write, id).await?.ok_or(AppError::NotFound)?;
    if known.disabled_at.is_some() {
        return Err(AppError::conflict(format!("{} is disabled; let them in again first", known.name)));
    }
    let invitation = invitation(app, &mut write, known).await?;
    write.commit().await?;
    Ok(invitation)
}

/// Shuts a technician out: sessions and codes end at once. Somebody who can sign in always remains.
///
/// # Errors
/// [`AppError::NotFound`] for nobody, [`AppError::Conflict`] when nobody else could sign in.
pub async fn disable(app: &App, id: TechnicianId) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    let (known, _) = technician::get(&mut write, id).await?.ok_or(AppError::NotFound)?;
    if !technician::set_disabled(&mut write, id, Some(app.clock.now_ms())).await? {
        return Ok(());
    }
    if technician::who_can_sign_in(&mut write).await? == 0 {
        let why = format!("nobody could sign in any more without {}; somebody else must be able to first", known.name);
        return Err(AppError::conflict(why));
    }
    session::end_all(&mut write, id).await?;
    codes::end(&mut write, id).await?;
    audit::done(app, &mut write, "technician.disable", id, None).await?;
    Ok(write.commit().await?)
}

/// Lets a technician in again, with the password they had.
///
/// # Errors
/// [`AppError::NotFound`] for nobody.
pub async fn enable(app: &App, id: TechnicianId) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    technician::get(&mut write, id).await?.ok_or(AppError::NotFound)?;
    if technician::set_disabled(&mut write, id, None).await? {
        audit::done(app, &mut write, "technician.enable", id, None).await?;
        write.commit().await?;
    }
    Ok(())
}

/// Signs a technician out everywhere.
///
/// # Errors
/// [`AppError::NotFound`] for nobody.
pub async fn end_sessions(app: &App, id: TechnicianId) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    technician::get(&mut write, id).await?.ok_or(AppError::NotFound)?;
    session::end_all(&mut write, id).await?;
    audit::done(app, &mut write, "technician.end_sessions", id, None).await?;
    Ok(write.commit().await?)
}

async fn invitation(app: &App, write: &mut Write, technician: Technician) -> Result<Invitation, AppError> {
    let code = set_up::for_technician_in(app, write, technician.id).await?;
    let link = format!("{}/welcome?code={code}", app.config.pages_url());
    Ok(Invitation { technician, code, link })
}

pub(super) async fn add_in(app: &App, write: &mut Write, name: &str, email: &str) -> Result<Technician, AppError> {
    let name = clean(name, NAME_BYTES);
    if name.is_empty() {
        return Err(AppError::invalid("name", "a name is wanted"));
    }
    let new = Technician {
        id: app.clock.id(TechnicianId::new),
        name,
        email: address(email)?,
        created_at: app.clock.now_ms(),
        disabled_at: None,
    };
    technician::add(write, &new).await.map_err(|error| match error {
        StoreError::Exists => AppError::conflict(format!("somebody signs in with {} already", new.email)),
        other => other.into(),
    })?;
    audit::done(app, write, "technician.add", new.id, None).await?;
    Ok(new)
}

/// An e-mail address as it is kept: clean, in lower case, with one `@` and no space.
pub(super) fn address(email: &str) -> Result<String, AppError> {
    let email = clean(email, 254).to_lowercase();
    let parts = email.split_once('@').filter(|(local, domain)| {
        !local.is_empty() && !domain.is_empty() && !domain.contains('@') && !email.contains([' ', ',', '<', '>', '"'])
    });
    match parts {
        Some(_) => Ok(email),
        None => Err(AppError::invalid("email", "an e-mail address is wanted, like ada@example.com")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::sign_in::tests::tried_out;
    use crate::app::{set_up, sign_in};
    use crate::store::audit as audit_lines;

    const PASSWORD: &str = "a long enough one";

    #[tokio::test]
    async fn a_technician_whose_password_is_refused_is_not_added_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let app = tried_out(folder.path()).await;
        let refused = add_with_password(&app, "Ada", "ada@example.com", "short").await;
        assert!(matches!(refused, Err(AppError::Invalid { field: "password", .. })), "{refused:?}");
        assert_eq!(list(&app).await.unwrap(), []);
        add_with_password(&app, "Ada", "ada@example.com", PASSWORD).await.unwrap();
        assert!(sign_in::sign_in(&app, "ada@example.com", PASSWORD, "::1").await.is_ok());
    }

    #[tokio::test]
    async fn f10_somebody_who_can_sign_in_always_remains() {
        let folder = tempfile::tempdir().unwrap();
        let app = tried_out(folder.path()).await;
        let ada = add_with_password(&app, "Ada", "ada@example.com", PASSWORD).await.unwrap();
        let bob = invite(&app, "Bob", "bob@example.com").await.unwrap();
        assert!(bob.link.ends_with(&format!("/welcome?code={}", bob.code)), "{}", bob.link);
        let refused = disable(&app, ada.id).await;
        assert!(matches!(&refused, Err(AppError::Conflict { why }) if why.contains("Ada")), "Bob has no password yet");
        let secret = sign_in::sign_in(&app, "ada@example.com", PASSWORD, "::1").await.unwrap().secret;
        set_up::redeem(&app, &bob.code, "", "", PASSWORD).await.unwrap();
        let lost = invite_again(&app, ada.id).await.unwrap();
        disable(&app, ada.id).await.unwrap();
        assert!(sign_in::who(&app, &secret).await.unwrap().is_none(), "her sessions ended");
        assert!(sign_in::sign_in(&app, "ada@example.com", PASSWORD, "::1").await.is_err());
        assert!(set_up::redeem(&app, &lost.code, "", "", PASSWORD).await.is_err(), "so did her code");
        assert!(matches!(invite_again(&app, ada.id).await, Err(AppError::Conflict { .. })));
        assert!(matches!(disable(&app, bob.technician.id).await, Err(AppError::Conflict { .. })), "Bob is the last");
        let standing = standings(&app).await.unwrap();
        let stands: Vec<_> =
            standing.iter().map(|one| (one.has_password, one.technician.disabled_at.is_some())).collect();
        assert_eq!(stands, [(true, true), (true, false)]);
        enable(&app, ada.id).await.unwrap();
        disable(&app, bob.technician.id).await.unwrap();
        let nobody = app.clock.id(TechnicianId::new);
        assert!(matches!(disable(&app, nobody).await, Err(AppError::NotFound)));
        assert!(matches!(end_sessions(&app, nobody).await, Err(AppError::NotFound)));
        let mut read = app.db.read().await.unwrap();
        assert_eq!(audit_lines::count(&mut read, "technician.disable", "ok").await.unwrap(), 2);
    }

    #[tokio::test]
    async fn k1_a_lost_code_is_replaced_by_a_new_one_and_the_audit_says_so() {
        let folder = tempfile::tempdir().unwrap();
        let app = tried_out(folder.path()).await;
        let ada = add(&app, "Ada", "ada@example.com").await.unwrap();
        let lost = set_up::for_technician(&app, ada.id).await.unwrap();
        assert!(matches!(find(&app, "eve@example.com").await, Err(AppError::NotFound)));
        let code = set_up::for_technician(&app, find(&app, "Ada@example.com").await.unwrap().id).await.unwrap();
        assert!(set_up::redeem(&app, &lost, "", "", PASSWORD).await.is_err());
        set_up::redeem(&app, &code, "", "", PASSWORD).await.unwrap();
        let mut read = app.db.read().await.unwrap();
        assert_eq!(audit_lines::count(&mut read, "technician.code", "ok").await.unwrap(), 2);
    }
}
