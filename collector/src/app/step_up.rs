//! Proving again who one is, before an act that a page left open must not be enough for.
//! Invariant: a wrong proof is counted like one at the door; a right one gives the session another id, and not a longer life.
//! Next: [`crate::web`] asks where [`domain::access`] says so.

use domain::second_factor::is_code;

use super::attempts::Tried;
use super::sign_in::{Begun, Session, proved_in};
use super::{App, audit, second_factor};
use crate::error::AppError;
use crate::store::technician;

/// Judges a password or a code of the app; the answer is the session's new secret.
///
/// # Errors
/// [`AppError::Invalid`] with `proof` for a wrong one, [`AppError::TooMuch`] after too many.
pub async fn prove(app: &App, session: &Session, typed: &str, from: &str) -> Result<Begun, AppError> {
    let app = app.acting_for(&session.technician.id).asked_from(from);
    if is_code(typed) {
        second_factor::prove(&app, session.technician.id, typed, from).await.map_err(|error| match error {
            AppError::Invalid { why, .. } => AppError::invalid("proof", why),
            other => other,
        })?;
    } else {
        password(&app, session, typed, from).await?;
    }
    let mut write = app.db.write_unleased().await?;
    let begun = proved_in(&app, &mut write, session, from).await?;
    write.commit().await?;
    Ok(begun)
}

async fn password(app: &App, session: &Session, typed: &str, from: &str) -> Result<(), AppError> {
    let tried = Tried::Password(&session.technician.email);
    app.attempts.admit(tried, from, app.clock.now_ms())?;
    let judged = async {
        let known = technician::get(&mut *app.db.read().await?, session.technician.id).await?;
        app.passwords.verify(typed, known.and_then(|(_, hash)| hash)).await
    };
    let right = judged.await.inspect_err(|_| app.attempts.take_back(tried, from))?;
    if !right {
        audit::refused(app, "step_up", &session.id.to_string(), "the password").await?;
        return Err(AppError::invalid("proof", "this is neither your password nor a code of your app"));
    }
    app.attempts.succeeded(tried, from, app.clock.now_ms());
    Ok(())
}
