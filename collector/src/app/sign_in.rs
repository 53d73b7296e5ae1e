//! Signing in and out, and who a cookie is.
//! Invariant: a password alone opens half a session, and that nothing but the page for the code; 256 random bits in the
//! cookie, their hash in the row; idle 30 minutes or 12 hours in all end it; every refusal reads alike.
//! Next: [`crate::web`] carries the cookie.

use std::fmt;

use shared::ids::{SessionId, TechnicianId};
use shared::text::clean;

use super::attempts::Tried;
use super::second_factor::{self as factor, Demand};
use super::{App, audit, hash_of_secret, technician as technicians};
use crate::error::AppError;
use crate::store::session::{self, NewSession};
pub use crate::store::session::{Session, Stage};
use crate::store::{StoreError, Write, second_factor, technician as people};

/// How long an unused session lasts.
pub const IDLE_MS: i64 = 30 * 60_000;
/// How long a session lasts at most.
pub const LONGEST_MS: i64 = 12 * 3_600_000;
// A session's use is noted this often at most: a row a minute, not a row a click.
const TOUCH_MS: i64 = 60_000;

/// How long somebody has for the code after the password.
pub const HALF_MS: i64 = 10 * 60_000;

/// A session that has just begun.
#[derive(Clone, PartialEq, Eq)]
pub struct Begun {
    /// The cookie's secret.
    pub secret: String,
    /// How far it opens.
    pub stage: Stage,
}

impl fmt::Debug for Begun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Begun").field("stage", &self.stage).finish_non_exhaustive()
    }
}

/// Checks a password and begins a session, half of one where a code is wanted too. `from` is the client's address.
///
/// # Errors
/// [`AppError::Forbidden`], the same for an unknown person and a wrong password; [`AppError::TooMuch`] after too many.
pub async fn sign_in(app: &App, email: &str, password: &str, from: &str) -> Result<Begun, AppError> {
    let now_ms = app.clock.now_ms();
    let tried = Tried::Password(email);
    app.attempts.admit(tried, from, now_ms)?;
    let judged = judge(app, email, password).await.inspect_err(|_| app.attempts.take_back(tried, from))?;
    let Some(person) = judged else {
        audit::refused(&app.acting_for(&from).asked_from(from), "sign_in", &clean(email, 254), "address and password")
            .await?;
        return Err(AppError::forbidden("this address and password do not belong together"));
    };
    app.attempts.succeeded(tried, from, now_ms);
    begin(app, person, from).await
}

/// Whose address and password these are; an address of nobody costs the same work.
async fn judge(app: &App, email: &str, password: &str) -> Result<Option<TechnicianId>, AppError> {
    let found = match technicians::address(email) {
        Ok(email) => people::by_email(&mut *app.db.read().await?, &email).await?,
        Err(_) => None,
    };
    let (person, hash) = found.unzip();
    let right = app.passwords.verify(password, hash.flatten()).await?;
    Ok(person.filter(|_| right).map(|person| person.id))
}

/// Begins a session for somebody whose password is known to be right: half of one until the code comes. Who has no second
/// factor yet is offered a key; only where none is demanded are they in at once.
///
/// # Errors
/// [`AppError`] when the database cannot be written.
pub async fn begin(app: &App, technician: TechnicianId, from: &str) -> Result<Begun, AppError> {
    let mut write = app.db.write_unleased().await?;
    session::sweep(&mut write, app.clock.now_ms()).await?;
    let has_one = second_factor::get(&mut write, technician).await?.confirmed_at.is_some();
    let stage = if has_one || app.demand == Demand::Always { Stage::Half } else { Stage::Whole };
    if !has_one && stage == Stage::Half {
        factor::offer_in(app, &mut write, technician).await?;
    }
    let begun = add(app, &mut write, technician, from, stage).await?;
    write.commit().await?;
    Ok(begun)
}

/// Turns half a session into a whole one, with a code of the app or a recovery code.
///
/// # Errors
/// [`AppError::Invalid`] with `code` for a wrong one, [`AppError::TooMuch`] after too many.
pub async fn finish(app: &App, half: &Session, code: &str, from: &str) -> Result<Begun, AppError> {
    let id = half.technician.id;
    factor::prove(app, id, code, from).await?;
    let mut write = app.db.write_unleased().await?;
    session::end(&mut write, half.id).await?;
    let begun = add(app, &mut write, id, from, Stage::Whole).await?;
    write.commit().await?;
    Ok(begun)
}

/// Turns half a session into a whole one with the first code of the key that was offered; the recovery codes beside it are
/// shown this once.
///
/// # Errors
/// As [`finish`]; [`AppError::Conflict`] when no key waits.
pub async fn finish_first(app: &App, half: &Session, code: &str, from: &str) -> Result<(Begun, Vec<String>), AppError> {
    let id = half.technician.id;
    let finished = async {
        let mut write = app.db.write_unleased().await?;
        if second_factor::get(&mut write, id).await?.confirmed_at.is_some() {
            // A password alone must not replace a second factor.
            return Err(AppError::conflict("a second factor is set up already; sign in with its code"));
        }
        let codes = factor::confirm_in(&app.acting_for(&id).asked_from(from), &mut write, id, code).await?;
        session::end_all(&mut write, id).await?;
        let begun = add(app, &mut write, id, from, Stage::Whole).await?;
        write.commit().await?;
        Ok((begun, codes))
    };
    factor::counted(app, id, from, finished).await
}

/// Gives a session another id and secret, because its holder has just proved again who they are; it ends when it would have.
///
/// # Errors
/// [`StoreError`] when the rows cannot be written.
pub(super) async fn proved_in(
    app: &App,
    write: &mut Write,
    session: &Session,
    from: &str,
) -> Result<Begun, StoreError> {
    session::end(write, session.id).await?;
    let id = session.technician.id;
    insert(app, write, id, from, Stage::Whole, session.ends_at, "step_up").await
}

async fn add(
    app: &App,
    write: &mut Write,
    technician: TechnicianId,
    from: &str,
    stage: Stage,
) -> Result<Begun, StoreError> {
    let now_ms = app.clock.now_ms();
    let (lasts_ms, action) = match stage {
        Stage::Half => (HALF_MS, "sign_in.password"),
        Stage::Whole => (LONGEST_MS, "sign_in"),
    };
    if stage == Stage::Whole {
        people::came_in(write, technician, now_ms).await?;
    }
    insert(app, write, technician, from, stage, now_ms.saturating_add(lasts_ms), action).await
}

async fn insert(
    app: &App,
    write: &mut Write,
    technician: TechnicianId,
    from: &str,
    stage: Stage,
    ends_at: i64,
    action: &str,
) -> Result<Begun, StoreError> {
    let secret = data_encoding::BASE64URL_NOPAD.encode(&app.clock.random::<32>());
    let now_ms = app.clock.now_ms();
    let new = NewSession {
        id: app.clock.id(SessionId::new),
        technician,
        secret_hash: &hash_of_secret(secret.as_bytes()),
        from,
        created_at: now_ms,
        ends_at,
        stage,
    };
    session::add(write, &new).await?;
    audit::done(&app.acting_for(&technician).asked_from(from), write, action, new.id, None).await?;
    Ok(Begun { secret, stage })
}

/// The session of a cookie, if it is alive; looking does not keep it so.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn alive(app: &App, secret: &str) -> Result<Option<Session>, AppError> {
    let now_ms = app.clock.now_ms();
    let secret_hash = hash_of_secret(secret.as_bytes());
    let idle_since_ms = now_ms.saturating_sub(IDLE_MS);
    Ok(session::find(&mut *app.db.read().await?, &secret_hash, now_ms, idle_since_ms).await?)
}

/// The session of a cookie, if it is alive; its use is noted where that can be written.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn who(app: &App, secret: &str) -> Result<Option<Session>, AppError> {
    let now_ms = app.clock.now_ms();
    let found = alive(app, secret).await?;
    if let Some(session) = &found
        && now_ms.saturating_sub(session.last_seen_at) >= TOUCH_MS
    {
        // With a disk that is full people still read; the session then ends a little earlier than it would have.
        if let Err(error) = touch(app, session.id, now_ms).await {
            tracing::debug!(%error, "The use of a session could not be noted.");
        }
    }
    Ok(found)
}

async fn touch(app: &App, id: SessionId, now_ms: i64) -> Result<(), StoreError> {
    let mut write = app.db.write_unleased().await?;
    session::touch(&mut write, id, now_ms).await?;
    write.commit().await
}

/// Whether a session still stands: not ended, idle or past its end, its holder not shut out.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn stands(app: &App, id: SessionId) -> Result<bool, AppError> {
    let now_ms = app.clock.now_ms();
    let idle_since_ms = now_ms.saturating_sub(IDLE_MS);
    Ok(session::stands(&mut *app.db.read().await?, id, now_ms, idle_since_ms).await?)
}

/// Ends a session.
///
/// # Errors
/// [`AppError`] when the database cannot be written.
pub async fn sign_out(app: &App, id: SessionId) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    session::end(&mut write, id).await?;
    audit::done(app, &mut write, "sign_out", id, None).await?;
    Ok(write.commit().await?)
}

#[cfg(test)]
pub(super) mod tests {
    use std::path::Path;

    use super::*;
    use crate::app::set_up;
    use crate::clock::Clock;
    use crate::config::Config;
    use crate::store::audit as audit_lines;

    /// A collector that asks for no second factor, as quickstart's does.
    pub async fn tried_out(folder: &Path) -> App {
        let app = App::open(Config::default(), folder, Clock::manual(1_800_000_000_000)).await.unwrap();
        App { demand: Demand::WhereSetUp, ..app }
    }

    #[tokio::test]
    async fn g3_a_session_ends_idle_or_old_or_by_signing_out() {
        let folder = tempfile::tempdir().unwrap();
        let app = tried_out(folder.path()).await;
        let code = set_up::first_person(&app).await.unwrap().unwrap();
        set_up::redeem(&app, &code, "Ada", "ada@example.com", "a long enough one").await.unwrap();
        let wrong = sign_in(&app, "ada@example.com", "another long one", "::1").await.unwrap_err().to_string();
        let nobody = sign_in(&app, "eve@example.com", "a long enough one", "::1").await.unwrap_err().to_string();
        let no_address = sign_in(&app, "eve", "a long enough one", "::1").await.unwrap_err().to_string();
        assert!(wrong == nobody && nobody == no_address, "g9: {wrong} / {nobody} / {no_address}");

        let secret = sign_in(&app, "ADA@example.com", "a long enough one", "::1").await.unwrap().secret;
        assert!(who(&app, "guess").await.unwrap().is_none());
        for _ in 0..23 {
            app.clock.advance(IDLE_MS - 1);
            assert!(who(&app, &secret).await.unwrap().is_some(), "in use");
        }
        app.clock.advance(IDLE_MS);
        assert!(who(&app, &secret).await.unwrap().is_none(), "12 hours are over");

        let secret = sign_in(&app, "ada@example.com", "a long enough one", "::1").await.unwrap().secret;
        app.clock.advance(IDLE_MS);
        assert!(who(&app, &secret).await.unwrap().is_none(), "idle");

        let secret = sign_in(&app, "ada@example.com", "a long enough one", "::1").await.unwrap().secret;
        let session = who(&app, &secret).await.unwrap().unwrap();
        assert_eq!(session.technician.name, "Ada");
        sign_out(&app, session.id).await.unwrap();
        assert!(who(&app, &secret).await.unwrap().is_none());
        let mut read = app.db.read().await.unwrap();
        let refused = audit_lines::count(&mut read, "sign_in", "refused: address and password").await.unwrap();
        let (signed_in, signed_out) = (
            audit_lines::count(&mut read, "sign_in", "ok").await.unwrap(),
            audit_lines::count(&mut read, "sign_out", "ok").await.unwrap(),
        );
        assert_eq!((refused, signed_in, signed_out), (3, 3, 1), "k1");
    }

    #[tokio::test]
    async fn b8_who_is_signed_in_reads_on_while_nothing_can_be_written() {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::manual(1_800_000_000_000);
        let app = App {
            demand: Demand::WhereSetUp,
            ..App::open(Config::default(), folder.path(), clock.clone()).await.unwrap()
        };
        let code = set_up::first_person(&app).await.unwrap().unwrap();
        let ada = set_up::redeem(&app, &code, "Ada", "ada@example.com", "a long enough one").await.unwrap();
        let secret = begin(&app, ada, "::1").await.unwrap().secret;
        app.clock.advance(TOUCH_MS);
        let other = App::open(Config::default(), folder.path(), clock).await.unwrap();
        let _held = other.db.write_unleased().await.unwrap();
        assert!(who(&app, &secret).await.unwrap().is_some());
    }

    #[tokio::test]
    async fn g9_guesses_made_at_the_same_moment_are_counted_like_guesses_one_by_one() {
        let folder = tempfile::tempdir().unwrap();
        let app = tried_out(folder.path()).await;
        let guesses: Vec<_> = (0..15)
            .map(|_| {
                let app = app.clone();
                tokio::spawn(async move { sign_in(&app, "ada@example.com", "one of many guesses", "::1").await })
            })
            .collect();
        let mut judged = 0;
        for guess in guesses {
            judged += u32::from(matches!(guess.await.unwrap(), Err(AppError::Forbidden { .. })));
        }
        assert_eq!(judged, 10);
    }
}
