//! Watching a ticket that somebody else works on: it stands in one's own view of the queue, and its changes are announced there.
//! Invariant: behind the reader's scope; watching changes no work, leaves one line and asked twice nothing.
//! Next: [`crate::store::watcher`], [`super::queue`].

use domain::change::Actor;
use shared::ids::TechnicianId;
use shared::text::Words;

use super::desk::Scope;
use super::{App, line};
use crate::error::AppError;
use crate::store::{ticket, watcher};

/// Watched tickets whose changes are announced, at most.
const MOST: i64 = 100;

/// Begins or ends watching a ticket.
///
/// # Errors
/// [`AppError::NotFound`] behind the wall, [`AppError::Conflict`] for who is no technician.
pub async fn set(app: &App, scope: Scope, number: i64, is_watching: bool, who: &Actor) -> Result<(), AppError> {
    let mut write = app.db.write().await?;
    let one = ticket::by_number(&mut write, scope, number).await?.ok_or(AppError::NotFound)?.ticket;
    let Actor::Technician(id, name) = who else {
        return Err(AppError::conflict("only a technician can do this"));
    };
    let (own, now) = ((one.customer, one.id), app.clock.now_ms());
    let (key, is_new) = match is_watching {
        true => ("ticket-watched", watcher::add(&mut write, own, *id, now).await?),
        false => ("ticket-unwatched", watcher::remove(&mut write, own, *id).await?),
    };
    if !is_new {
        return Ok(());
    }
    let words = Words::new(key).text("who", name);
    line::internal(app, &mut write, &one, who, words).await?;
    Ok(write.commit().await?)
}

/// The numbers of the open tickets that somebody watches.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn numbers(app: &App, scope: Scope, who: Option<TechnicianId>) -> Result<Vec<i64>, AppError> {
    let Some(id) = who else { return Ok(Vec::new()) };
    Ok(watcher::numbers(&mut *app.db.read_within(scope).await?, id, MOST).await?)
}
