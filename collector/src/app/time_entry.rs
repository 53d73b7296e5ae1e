//! Time spent on tickets: entered with a note, corrected, summed by month for the bill.
//! Invariant: time commits with the note that it was entered beside, and its line with it; a foreign entry does not exist.
//! Next: [`domain::time_entry`].

use domain::change::Actor;
use domain::monthly as calendar;
use domain::ticket::Ticket;
use domain::time_entry::{Spent, Sum, TimeEntry};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use shared::ids::{ChangeId, CustomerId, TimeEntryId};

use super::App;
use super::desk::Scope;
use crate::error::AppError;
use crate::store::time_entry::{self, Billed};
use crate::store::{StoreError, Write, change, ticket};

/// Entries of a file at most.
pub const FILE_ROWS: i64 = 20_000;

/// A month of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Month {
    /// Which.
    pub month: calendar::Month,
    /// Each customer that has some, by name.
    pub customers: Vec<(CustomerId, String, Sum)>,
}

/// Keeps what was spent, with its line, in the transaction of what it was spent on.
pub(super) async fn enter(
    app: &App,
    write: &mut Write,
    one: &Ticket,
    spent: Spent,
    who: &Actor,
) -> Result<(), StoreError> {
    // Only technicians work, and only theirs is time.
    let Actor::Technician(id, name) = who else { return Ok(()) };
    let entry = TimeEntry {
        id: app.clock.id(TimeEntryId::new),
        customer: one.customer,
        ticket: one.id,
        at: app.clock.now_ms(),
        who: (*id, name.clone()),
        spent,
    };
    time_entry::save(write, &entry).await?;
    change::add(write, app.clock.id(ChangeId::new), one.customer, None, &entry.line()).await
}

/// Corrects an entry of a ticket.
///
/// # Errors
/// [`AppError::NotFound`] behind the wall or for an entry of another ticket, [`AppError::Invalid`] with what is wanted.
pub async fn correct(
    app: &App,
    scope: Scope,
    (number, id): (i64, TimeEntryId),
    (minutes, cover): (&str, &str),
    who: &Actor,
) -> Result<(), AppError> {
    let mut write = app.db.write().await?;
    let one = ticket::by_number(&mut write, scope, number).await?.ok_or(AppError::NotFound)?.ticket;
    let entries = time_entry::of_ticket(&mut write, one.customer, one.id).await?;
    let mut entry = entries.into_iter().find(|entry| entry.id == id).ok_or(AppError::NotFound)?;
    let spent = Spent::corrected(minutes, cover).map_err(|why| AppError::invalid("minutes", why.to_owned()))?;
    if entry.spent != spent {
        let line = entry.correct(spent, who.clone(), app.clock.now_ms());
        time_entry::save(&mut write, &entry).await?;
        change::add(&mut write, app.clock.id(ChangeId::new), one.customer, None, &line).await?;
    }
    write.commit().await?;
    Ok(())
}

/// What was spent in a month, by customer; a month that is not read is this one.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn month(app: &App, scope: Scope, asked: &str, zone: &TimeZone) -> Result<Month, AppError> {
    let month = asked_for(asked, app.clock.now_ms(), zone);
    let mut read = app.db.read_within(scope).await?;
    let customers = time_entry::sums(&mut read, scope, month.bounds(zone)).await?;
    Ok(Month { month, customers })
}

/// The entries of a month, of one customer when it is given.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that is not there for this reader.
pub async fn entries(
    app: &App,
    scope: Scope,
    customer: Option<CustomerId>,
    asked: &str,
    zone: &TimeZone,
) -> Result<Vec<Billed>, AppError> {
    let mut read = app.db.read_within(scope).await?;
    if let Some(id) = customer {
        super::customer::there(&mut read, scope, id).await?;
    }
    let span = asked_for(asked, app.clock.now_ms(), zone).bounds(zone);
    Ok(time_entry::list(&mut read, scope, customer, span, FILE_ROWS).await?)
}

/// The month that is asked for; what is no month, or far from now, is this one.
fn asked_for(asked: &str, now_ms: i64, zone: &TimeZone) -> calendar::Month {
    let this = Timestamp::from_millisecond(now_ms).unwrap_or_default().to_zoned(zone.clone()).date();
    let read: Option<calendar::Month> = asked.parse().ok();
    read.filter(|month| (2000..=9000).contains(&month.begins_on().year())).unwrap_or(calendar::Month::of(this))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_month_is_this_one_where_the_provider_is() {
        let rome = TimeZone::get("Europe/Rome").unwrap();
        let at = |text: &str| text.parse::<Timestamp>().unwrap().as_millisecond();
        let now = at("2026-11-30T23:30:00Z");
        let table = [("2026-10", "2026-10"), ("", "2026-12"), ("2026-13", "2026-12"), ("9999-12", "2026-12")];
        for (asked, wanted) in table {
            assert_eq!(asked_for(asked, now, &rome).word(), wanted, "{asked:?}");
        }
    }
}
