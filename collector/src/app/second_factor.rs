//! The second factor: a key that an app holds, codes that are good once, and ten recovery codes for a lost phone.
//! Invariant: a key is kept sealed and in use only after its first code; every code is counted before it is judged; what
//! sets one up or takes one away ends the sessions that stood on the one before. Next: [`super::sign_in`].

use domain::second_factor::{self as pure, KEY_BYTES, Key, RECOVERY_CODES};
use shared::ids::TechnicianId;

use super::account::Myself;
use super::attempts::Tried;
use super::{App, audit, provider, set_up, technician as technicians};
use crate::error::AppError;
use crate::store::second_factor::{self, Kept};
use crate::store::{Connection, StoreError, Write, session, technician};

/// Whether technicians must have a second factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Demand {
    /// Each of them, at the next sign-in.
    Always,
    /// Only who has set one up: for trying out on the machine one sits at, as `quickstart` does.
    WhereSetUp,
}

/// A key that waits for its first code, as it is shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Shown {
    /// The key as text, in groups of four, to be typed where no picture can be read.
    pub key: String,
    /// The address that the picture holds.
    pub address: String,
}

/// How somebody's second factor stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Since when it is in use; none while there is none.
    pub since_at: Option<i64>,
    /// How many recovery codes are left.
    pub codes_left: i64,
}

/// How one's own second factor stands.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn standing(app: &App, id: TechnicianId) -> Result<Standing, AppError> {
    let mut read = app.db.read().await?;
    let since_at = second_factor::get(&mut read, id).await?.confirmed_at;
    Ok(Standing { since_at, codes_left: second_factor::codes_left(&mut read, id).await? })
}

/// The key that waits for its first code, if one does.
///
/// # Errors
/// [`AppError`] when the database cannot be read, or the key that seals is another than it was.
pub async fn waiting(app: &App, id: TechnicianId) -> Result<Option<Shown>, AppError> {
    let (kept, person) = {
        let mut read = app.db.read().await?;
        (second_factor::get(&mut read, id).await?, technician::get(&mut read, id).await?)
    };
    let (Some(sealed), Some((person, _))) = (kept.pending, person) else { return Ok(None) };
    let key = unsealed(app, id, &sealed).ok_or_else(|| AppError::internal("a waiting key cannot be unsealed"))?;
    let text = data_encoding::BASE32_NOPAD.encode(&key);
    let provider = provider::get(app).await?.name;
    let issuer = if provider.is_empty() { "Premura" } else { &provider };
    let address = pure::address(&text, &person.email, issuer);
    let groups: Vec<&str> = text.as_bytes().chunks(4).filter_map(|four| std::str::from_utf8(four).ok()).collect();
    Ok(Some(Shown { key: groups.join(" "), address }))
}

/// Makes a key that waits for its first code; the one in use stays in use until then.
///
/// # Errors
/// [`AppError`] when the row cannot be written.
pub(super) async fn offer_in(app: &App, write: &mut Write, id: TechnicianId) -> Result<(), AppError> {
    let key: Key = app.clock.random::<KEY_BYTES>();
    let sealed = app.seal.seal(&app.clock, &purpose(id), &key)?;
    Ok(second_factor::set_pending(write, id, &sealed).await?)
}

/// Takes the waiting key into use with its first code; the answer is the recovery codes, shown this once.
///
/// # Errors
/// [`AppError::Invalid`] with `code` for a wrong one, [`AppError::TooMuch`] after too many, [`AppError::Conflict`] when no
/// key waits.
pub(super) async fn confirm_in(
    app: &App,
    write: &mut Write,
    id: TechnicianId,
    code: &str,
) -> Result<Vec<String>, AppError> {
    let kept = second_factor::get(write, id).await?;
    let sealed = kept.pending.ok_or_else(|| AppError::conflict("no key waits for a code; sign in again"))?;
    let now_ms = app.clock.now_ms();
    let key = unsealed(app, id, &sealed);
    let step = key.and_then(|key| pure::judge(&key, code, now_ms, 0)).ok_or_else(wrong)?;
    second_factor::confirm(write, id, step, now_ms).await?;
    let codes = codes_in(app, write, id).await?;
    audit::done(app, write, "second_factor.set_up", id, None).await?;
    Ok(codes)
}

/// Judges a code of the app, or a recovery code, and uses it up.
///
/// # Errors
/// [`AppError::Invalid`] with `code` for a wrong or used one, [`AppError::TooMuch`] after too many.
pub async fn prove(app: &App, id: TechnicianId, code: &str, from: &str) -> Result<(), AppError> {
    counted(app, id, from, take(&app.asked_from(from), id, code)).await
}

/// Counts a try before it is judged; a wrong one stays counted and stands in the audit.
pub(super) async fn counted<T>(
    app: &App,
    id: TechnicianId,
    from: &str,
    judged: impl Future<Output = Result<T, AppError>>,
) -> Result<T, AppError> {
    let own = id.to_string();
    let tried = Tried::SecondFactor(&own);
    app.attempts.admit(tried, from, app.clock.now_ms())?;
    let judged = judged.await;
    match &judged {
        Ok(_) => app.attempts.succeeded(tried, from, app.clock.now_ms()),
        Err(AppError::Invalid { .. }) => {
            audit::refused(&app.acting_for(&from).asked_from(from), "second_factor", &own, "the code").await?;
        }
        Err(_) => app.attempts.take_back(tried, from),
    }
    judged
}

async fn take(app: &App, id: TechnicianId, code: &str) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    let kept = second_factor::get(&mut write, id).await?;
    let is_recovery = pure::is_recovery(code);
    let taken = if is_recovery {
        second_factor::take_code(&mut write, id, &set_up::hash_of_code(code)).await?
    } else {
        take_digits(app, &mut write, id, &kept, code).await?
    };
    if !taken {
        return Err(wrong());
    }
    if is_recovery {
        audit::done(&app.acting_for(&id), &mut write, "recovery_code.use", id, None).await?;
    }
    Ok(write.commit().await?)
}

async fn take_digits(
    app: &App,
    conn: &mut Connection,
    id: TechnicianId,
    kept: &Kept,
    code: &str,
) -> Result<bool, AppError> {
    let Some(sealed) = &kept.sealed else { return Ok(false) };
    let Some(key) = unsealed(app, id, sealed) else {
        tracing::error!(technician = %id, "A second factor was sealed with another key than the one in use. Put the key back, or on this machine run: premura-collector technician reset-second-factor E-MAIL");
        return Ok(false);
    };
    let Some(step) = pure::judge(&key, code, app.clock.now_ms(), kept.last_step) else { return Ok(false) };
    Ok(second_factor::take_step(conn, id, step).await?)
}

/// Makes another key for somebody who proves the second factor they have, to replace it: another phone.
///
/// # Errors
/// As [`prove`].
pub async fn offer(app: &App, myself: Myself, code: &str, from: &str) -> Result<(), AppError> {
    if standing(app, myself.id).await?.since_at.is_some() {
        prove(app, myself.id, code, from).await?;
    }
    let mut write = app.db.write_unleased().await?;
    offer_in(app, &mut write, myself.id).await?;
    audit::done(app, &mut write, "second_factor.offer", myself.id, None).await?;
    Ok(write.commit().await?)
}

/// Takes one's own waiting key into use: every other session ends. The answer is the recovery codes, shown this once.
///
/// # Errors
/// [`AppError::Invalid`] with `code`, [`AppError::TooMuch`], [`AppError::Conflict`] when no key waits.
pub async fn confirm(app: &App, myself: Myself, code: &str, from: &str) -> Result<Vec<String>, AppError> {
    let confirmed = async {
        let mut write = app.db.write_unleased().await?;
        let codes = confirm_in(app, &mut write, myself.id, code).await?;
        session::end_others(&mut write, myself.id, myself.session).await?;
        write.commit().await?;
        Ok(codes)
    };
    counted(app, myself.id, from, confirmed).await
}

/// Ten new recovery codes for somebody who proves their second factor; those from before stop working.
///
/// # Errors
/// As [`prove`].
pub async fn new_codes(app: &App, myself: Myself, code: &str, from: &str) -> Result<Vec<String>, AppError> {
    prove(app, myself.id, code, from).await?;
    let mut write = app.db.write_unleased().await?;
    let codes = codes_in(app, &mut write, myself.id).await?;
    audit::done(app, &mut write, "recovery_code.renew", myself.id, None).await?;
    write.commit().await?;
    Ok(codes)
}

/// Takes somebody's second factor away, because the phone and the codes are lost: they are signed out everywhere and set one
/// up at the next sign-in.
///
/// # Errors
/// [`AppError::NotFound`] for nobody.
pub async fn reset(app: &App, id: TechnicianId) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    technician::get(&mut write, id).await?.ok_or(AppError::NotFound)?;
    second_factor::remove(&mut write, id).await?;
    session::end_all(&mut write, id).await?;
    audit::done(app, &mut write, "second_factor.reset", id, None).await?;
    Ok(write.commit().await?)
}

/// The same by address, for the host's shell; disabled or not.
///
/// # Errors
/// [`AppError::NotFound`] when nobody signs in with it.
pub async fn reset_of(app: &App, email: &str) -> Result<TechnicianId, AppError> {
    let email = technicians::address(email)?;
    let found = technicians::list(app).await?.into_iter().find(|one| one.email == email).ok_or(AppError::NotFound)?;
    reset(app, found.id).await?;
    Ok(found.id)
}

async fn codes_in(app: &App, conn: &mut Connection, id: TechnicianId) -> Result<Vec<String>, StoreError> {
    let codes: Vec<String> = std::iter::repeat_with(|| set_up::code(app)).take(RECOVERY_CODES).collect();
    let hashes: Vec<String> = codes.iter().map(|code| set_up::hash_of_code(code)).collect();
    second_factor::set_codes(conn, id, &hashes, app.clock.now_ms()).await?;
    Ok(codes)
}

fn wrong() -> AppError {
    AppError::invalid("code", "this code is not right, or was used already; wait for the next one")
}

fn purpose(id: TechnicianId) -> String {
    format!("second factor of {id}")
}

fn unsealed(app: &App, id: TechnicianId, sealed: &[u8]) -> Option<Key> {
    app.seal.unseal(&purpose(id), sealed)?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use totp_rs::Builder;

    use super::*;
    use crate::app::sign_in::{Begun, Session, Stage, finish, finish_first, sign_in, who};
    use crate::clock::Clock;
    use crate::config::Config;
    use crate::store::audit as audit_lines;

    const PASSWORD: &str = "a long enough one";

    struct Scene {
        app: App,
        folder: tempfile::TempDir,
        ada: TechnicianId,
        key: Vec<u8>,
        codes: Vec<String>,
        secret: String,
    }

    impl Scene {
        /// Ada, signed in with a second factor that she has just set up.
        async fn new() -> Self {
            let folder = tempfile::tempdir().unwrap();
            let app = App::open(Config::default(), folder.path(), Clock::manual(1_800_000_000_000)).await.unwrap();
            let ada = technicians::add_with_password(&app, "Ada", "ada@example.com", PASSWORD).await.unwrap().id;
            let begun = sign_in(&app, "ada@example.com", PASSWORD, "::1").await.unwrap();
            assert_eq!(begun.stage, Stage::Half);
            let half = who(&app, &begun.secret).await.unwrap().unwrap();
            let key = waiting(&app, ada).await.unwrap().unwrap().key.replace(' ', "");
            let key = data_encoding::BASE32_NOPAD.decode(key.as_bytes()).unwrap();
            let wrong = finish_first(&app, &half, "000000", "::1").await;
            assert!(matches!(wrong, Err(AppError::Invalid { field: "code", .. })));
            let (whole, codes) = finish_first(&app, &half, &code_of(&key, &app), "::1").await.unwrap();
            assert_eq!(who(&app, &whole.secret).await.unwrap().unwrap().stage, Stage::Whole);
            assert!(who(&app, &begun.secret).await.unwrap().is_none(), "g3: another id");
            Self { app, folder, ada, key, codes, secret: whole.secret }
        }

        fn code(&self) -> String {
            code_of(&self.key, &self.app)
        }

        async fn half(&self) -> Session {
            let begun = sign_in(&self.app, "ada@example.com", PASSWORD, "::1").await.unwrap();
            who(&self.app, &begun.secret).await.unwrap().unwrap()
        }

        async fn tried(&self, code: &str) -> Result<Begun, AppError> {
            finish(&self.app, &self.half().await, code, "::1").await
        }

        async fn myself(&self) -> Myself {
            let session = who(&self.app, &self.secret).await.unwrap().unwrap().id;
            Myself { id: self.ada, session }
        }
    }

    fn code_of(key: &[u8], app: &App) -> String {
        let totp = Builder::new().with_secret(key.to_vec()).build().unwrap();
        totp.generate(u64::try_from(app.clock.now_ms()).unwrap() / 1000).to_string()
    }

    #[tokio::test]
    async fn g2_a_code_is_good_once_and_so_is_a_recovery_code() {
        let scene = Scene::new().await;
        assert!(scene.tried(&scene.code()).await.is_err(), "the code that set it up was used");
        scene.app.clock.advance(30_000);
        let code = scene.code();
        assert!(scene.tried(&code).await.is_ok());
        assert!(matches!(scene.tried(&code).await, Err(AppError::Invalid { field: "code", .. })), "replayed");
        let typed = scene.codes[3].to_lowercase().replace('-', " ");
        assert!(scene.tried(&typed).await.is_ok());
        assert!(matches!(scene.tried(&typed).await, Err(AppError::Invalid { .. })), "used");
        assert_eq!(standing(&scene.app, scene.ada).await.unwrap().codes_left, 9);
        let mut read = scene.app.db.read().await.unwrap();
        assert_eq!(audit_lines::count(&mut read, "second_factor", "refused: the code").await.unwrap(), 4, "k1");
        assert_eq!(audit_lines::count(&mut read, "recovery_code.use", "ok").await.unwrap(), 1);
    }

    #[tokio::test]
    async fn g2_of_many_at_the_same_moment_one_uses_a_code() {
        let scene = Scene::new().await;
        scene.app.clock.advance(30_000);
        let code = scene.code();
        let tries: Vec<_> = (0..5)
            .map(|_| {
                let (app, id, code) = (scene.app.clone(), scene.ada, code.clone());
                tokio::spawn(async move { prove(&app, id, &code, "::1").await.is_ok() })
            })
            .collect();
        let mut right = 0;
        for one in tries {
            right += u32::from(one.await.unwrap());
        }
        assert_eq!(right, 1);
    }

    #[tokio::test]
    async fn g9_guessing_codes_has_to_wait_and_a_password_alone_replaces_no_second_factor() {
        let scene = Scene::new().await;
        let half = scene.half().await;
        let refused = finish_first(&scene.app, &half, &scene.code(), "::1").await;
        assert!(matches!(refused, Err(AppError::Conflict { .. })));
        for nth in 0..5 {
            let wrong = finish(&scene.app, &half, &format!("00000{nth}"), "::1").await;
            assert!(matches!(wrong, Err(AppError::Invalid { .. })), "{nth}");
        }
        scene.app.clock.advance(30_000);
        assert!(matches!(finish(&scene.app, &half, &scene.code(), "::2").await, Err(AppError::TooMuch { .. })));
        scene.app.clock.advance(15 * 60_000);
        assert!(who(&scene.app, "x").await.unwrap().is_none());
        assert!(scene.tried(&scene.code()).await.is_ok(), "the lock is soft");
    }

    #[tokio::test]
    async fn g3_another_key_takes_over_with_its_first_code_and_ends_every_other_session() {
        let scene = Scene::new().await;
        let elsewhere = scene.tried(&scene.codes[0]).await.unwrap().secret;
        let myself = scene.myself().await;
        assert!(offer(&scene.app, myself, "000000", "::1").await.is_err());
        offer(&scene.app, myself, &scene.codes[1], "::1").await.unwrap();
        let text = waiting(&scene.app, scene.ada).await.unwrap().unwrap().key.replace(' ', "");
        let key = data_encoding::BASE32_NOPAD.decode(text.as_bytes()).unwrap();
        assert_ne!(key, scene.key);
        scene.app.clock.advance(30_000);
        assert!(
            confirm(&scene.app, myself, &scene.code(), "::1").await.is_err(),
            "the old key's code confirms nothing"
        );
        let codes = confirm(&scene.app, myself, &code_of(&key, &scene.app), "::1").await.unwrap();
        assert!(who(&scene.app, &elsewhere).await.unwrap().is_none());
        assert!(who(&scene.app, &scene.secret).await.unwrap().is_some());
        scene.app.clock.advance(30_000);
        assert!(scene.tried(&scene.codes[2]).await.is_err(), "codes of the key before");
        assert!(scene.tried(&scene.code()).await.is_err(), "the key before");
        let renewed = new_codes(&scene.app, myself, &codes[0], "::1").await.unwrap();
        assert!(scene.tried(&codes[1]).await.is_err());
        assert!(scene.tried(&renewed[1]).await.is_ok());
    }

    #[tokio::test]
    async fn f10_whoever_lost_phone_and_codes_is_helped_from_the_host_s_shell() {
        let scene = Scene::new().await;
        assert!(matches!(reset_of(&scene.app, "eve@example.com").await, Err(AppError::NotFound)));
        assert_eq!(reset_of(&scene.app, "Ada@example.com").await.unwrap(), scene.ada);
        assert!(who(&scene.app, &scene.secret).await.unwrap().is_none(), "signed out");
        let half = scene.half().await;
        scene.app.clock.advance(30_000);
        assert!(finish(&scene.app, &half, &scene.code(), "::1").await.is_err(), "the lost phone opens nothing");
        assert!(finish(&scene.app, &half, &scene.codes[0], "::1").await.is_err());
        let text = waiting(&scene.app, scene.ada).await.unwrap().unwrap().key.replace(' ', "");
        let key = data_encoding::BASE32_NOPAD.decode(text.as_bytes()).unwrap();
        assert!(finish_first(&scene.app, &half, &code_of(&key, &scene.app), "::1").await.is_ok());
    }

    #[tokio::test]
    async fn k4_a_stolen_database_holds_neither_key_nor_codes() {
        let scene = Scene::new().await;
        let text = data_encoding::BASE32_NOPAD.encode(&scene.key);
        let mut bytes = Vec::new();
        for file in std::fs::read_dir(scene.folder.path()).unwrap() {
            let path = file.unwrap().path();
            if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("premura.db")) {
                bytes.extend(std::fs::read(path).unwrap());
            }
        }
        let holds = |wanted: &[u8]| bytes.windows(wanted.len()).any(|piece| piece == wanted);
        assert!(holds(b"ada@example.com"), "the search finds what is there");
        assert!(!holds(&scene.key) && !holds(text.as_bytes()));
        for code in &scene.codes {
            assert!(!holds(code.as_bytes()) && !holds(code.replace('-', "").as_bytes()));
        }
    }
}
