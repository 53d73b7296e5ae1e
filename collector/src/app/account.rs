//! A technician's own account: another password, the language of the console, and the places where they are signed in.
//! Invariant: a password is changed by who knows the old one, wrong ones are counted like at the door, and every other
//! session ends with it. Next: [`super::technician`] for everybody's.

use shared::ids::{SessionId, TechnicianId};

use super::attempts::Tried;
use super::sign_in::IDLE_MS;
use super::{App, audit};
use crate::error::AppError;
use crate::store::session::{self, Own};
use crate::store::technician;
use crate::words::Language;

/// Who asks: a technician, and the session they ask in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Myself {
    /// The technician.
    pub id: TechnicianId,
    /// The session.
    pub session: SessionId,
}

/// Changes one's own password; every other session of theirs ends. `from` is the client's address.
///
/// # Errors
/// [`AppError::Invalid`] with `old` or `password`, [`AppError::TooMuch`] after too many wrong ones.
pub async fn change_password(app: &App, myself: Myself, old: &str, new: &str, from: &str) -> Result<(), AppError> {
    let known = technician::get(&mut *app.db.read().await?, myself.id).await?;
    let (known, hash) = known.ok_or(AppError::NotFound)?;
    let tried = Tried::Password(&known.email);
    app.attempts.admit(tried, from, app.clock.now_ms())?;
    let right = app.passwords.verify(old, hash).await.inspect_err(|_| app.attempts.take_back(tried, from))?;
    if !right {
        audit::refused(app, "password.change", &myself.id.to_string(), "the old password").await?;
        return Err(AppError::invalid("old", "this is not the password you have now"));
    }
    app.attempts.succeeded(tried, from, app.clock.now_ms());
    if new == old {
        return Err(AppError::invalid("password", "this is the password you have now; another one is wanted"));
    }
    let hash = app.passwords.hash(&app.clock, new).await?;
    let mut write = app.db.write_unleased().await?;
    technician::set_password(&mut write, myself.id, &hash).await?;
    session::end_others(&mut write, myself.id, myself.session).await?;
    audit::done(app, &mut write, "password.change", myself.id, None).await?;
    Ok(write.commit().await?)
}

/// Changes the language of one's own console, by its code.
///
/// # Errors
/// [`AppError::Invalid`] with `language` for one that the console does not speak.
pub async fn set_language(app: &App, myself: Myself, code: &str) -> Result<(), AppError> {
    let spoken = Language::CONSOLE.into_iter().find(|one| one.code() == code);
    let spoken =
        spoken.ok_or_else(|| AppError::invalid("language", "choose one of the languages that the console speaks"))?;
    let mut write = app.db.write_unleased().await?;
    technician::set_language(&mut write, myself.id, spoken.code()).await?;
    audit::done(app, &mut write, "technician.language", myself.id, None).await?;
    Ok(write.commit().await?)
}

/// Where one is signed in, the newest first.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn sessions(app: &App, myself: Myself) -> Result<Vec<Own>, AppError> {
    let now_ms = app.clock.now_ms();
    let idle_since_ms = now_ms.saturating_sub(IDLE_MS);
    Ok(session::of_technician(&mut *app.db.read().await?, myself.id, now_ms, idle_since_ms).await?)
}

/// Ends one of one's own sessions.
///
/// # Errors
/// [`AppError::NotFound`] for one that is not theirs or has ended.
pub async fn end_session(app: &App, myself: Myself, id: SessionId) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    if !session::end_own(&mut write, myself.id, id).await? {
        return Err(AppError::NotFound);
    }
    audit::done(app, &mut write, "session.end", id, None).await?;
    Ok(write.commit().await?)
}

/// Ends every session of one's own but this one.
///
/// # Errors
/// [`AppError`] when the database cannot be written.
pub async fn end_other_sessions(app: &App, myself: Myself) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    session::end_others(&mut write, myself.id, myself.session).await?;
    audit::done(app, &mut write, "session.end_others", myself.id, None).await?;
    Ok(write.commit().await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::sign_in::tests::tried_out;
    use crate::app::{sign_in, technician as technicians};

    const OLD: &str = "a long enough one";
    const NEW: &str = "another long enough one";

    #[tokio::test]
    async fn g3_another_password_needs_the_old_one_and_ends_every_other_session() {
        let folder = tempfile::tempdir().unwrap();
        let app = tried_out(folder.path()).await;
        let ada = technicians::add_with_password(&app, "Ada", "ada@example.com", OLD).await.unwrap();
        let here = sign_in::sign_in(&app, "ada@example.com", OLD, "10.0.0.7").await.unwrap().secret;
        let elsewhere = sign_in::sign_in(&app, "ada@example.com", OLD, "10.0.0.8").await.unwrap().secret;
        let session = sign_in::who(&app, &here).await.unwrap().unwrap().id;
        let myself = Myself { id: ada.id, session };
        let found = sessions(&app, myself).await.unwrap();
        let mut from: Vec<&str> = found.iter().map(|one| one.from.as_str()).collect();
        from.sort_unstable();
        assert_eq!(from, ["10.0.0.7", "10.0.0.8"]);
        for (old, new, field) in
            [("wrong one entirely", NEW, "old"), (OLD, "short", "password"), (OLD, OLD, "password")]
        {
            let refused = change_password(&app, myself, old, new, "::1").await;
            assert!(matches!(&refused, Err(AppError::Invalid { field: of, .. }) if *of == field), "{refused:?}");
        }
        assert!(sign_in::who(&app, &elsewhere).await.unwrap().is_some());
        change_password(&app, myself, OLD, NEW, "::1").await.unwrap();
        assert!(sign_in::who(&app, &elsewhere).await.unwrap().is_none());
        assert!(sign_in::who(&app, &here).await.unwrap().is_some());
        assert!(sign_in::sign_in(&app, "ada@example.com", OLD, "::1").await.is_err());
        let again = sign_in::sign_in(&app, "ada@example.com", NEW, "::1").await.unwrap().secret;
        let other = sign_in::who(&app, &again).await.unwrap().unwrap().id;
        end_session(&app, myself, other).await.unwrap();
        assert!(sign_in::who(&app, &again).await.unwrap().is_none());
        assert!(matches!(end_session(&app, myself, other).await, Err(AppError::NotFound)));
    }

    #[tokio::test]
    async fn g9_guessing_the_old_password_has_to_wait_like_at_the_door() {
        let folder = tempfile::tempdir().unwrap();
        let app = tried_out(folder.path()).await;
        let ada = technicians::add_with_password(&app, "Ada", "ada@example.com", OLD).await.unwrap();
        let myself = Myself { id: ada.id, session: app.clock.id(SessionId::new) };
        for _ in 0..10 {
            let refused = change_password(&app, myself, "one of many guesses", NEW, "::1").await;
            assert!(matches!(refused, Err(AppError::Invalid { field: "old", .. })));
        }
        let refused = change_password(&app, myself, OLD, NEW, "::1").await;
        assert!(matches!(refused, Err(AppError::TooMuch { .. })));
    }
}
