//! A technician works a ticket: take, note, resolve, reopen.
//! Invariant: decided by the domain, saved with its line in one transaction; a foreign ticket does not exist.
//! Next: [`domain::ticket::act`].

use domain::book::Book;
use domain::change::Actor;
use domain::ticket::{Act, Ground, Ticket, act};
use shared::ids::{CustomerId, TicketId};

use super::{App, settle};
use crate::error::AppError;
use crate::store::ticket;

/// Applies a technician's act and returns the ticket as it stands then. `customer` is the wall of one who sees only
/// some customers.
///
/// # Errors
/// [`AppError::NotFound`] for a ticket behind the wall, [`AppError::Conflict`] when its state does not allow the act,
/// [`AppError::Invalid`] when words are missing.
pub async fn work_ticket(
    app: &App,
    customer: Option<CustomerId>,
    id: TicketId,
    what: &Act,
    who: &Actor,
) -> Result<Ticket, AppError> {
    let (clock, patience) = (&app.clock, &app.patience());
    let mut write = app.db.write().await?;
    let mut one = ticket::get(&mut write, customer, id).await?.ok_or(AppError::NotFound)?.ticket;
    let latest = ticket::latest(&mut write, &one.cause_key).await?;
    let succeeded = latest.is_some_and(|latest| latest.id != one.id && latest.state.is_open());
    let change = act(&mut one, what, who, Ground { patience, succeeded }, clock.now_ms()).map_err(|refused| {
        if matches!(refused, domain::ticket::Refused::Empty | domain::ticket::Refused::TooLong) {
            AppError::invalid("text", refused.to_string())
        } else {
            AppError::conflict(refused.to_string())
        }
    })?;
    let mut book = Book::default();
    book.put_ticket(one.clone());
    book.lines.push(change);
    settle::save(clock, &mut write, one.customer, None, book.changed()).await?;
    write.commit().await?;
    Ok(one)
}
