//! A technician works tickets: take, give back, start, note, wait, snooze, merge, resolve, reopen, undo; one or several.
//! Invariant: decided by the domain, saved with its line in one transaction; a foreign ticket does not exist, and one
//! foreign ticket among several refuses them all. Next: [`domain::ticket::work`].

use std::collections::BTreeMap;

use domain::book::Book;
use domain::change::Actor;
use domain::priority::money::Rate;
use domain::priority::{Blocked, Duty};
use domain::ticket::{Act, Deed, Footing, LastAct, Refused, Ticket, work};
use domain::time_entry::Spent;
use shared::ids::{CustomerId, DeviceId, TicketId};
use shared::past::DeviceClass;

use super::desk::Scope;
use super::news::Item;
use super::{App, settle, time_entry};
use crate::error::AppError;
use crate::store::{StoreError, Write, duty, finding, last_act, ticket};

/// Tickets that are worked at once: what a page shows.
pub const MOST: usize = 100;

/// What became of each of several tickets, by the number people see.
pub type Worked = Vec<(i64, Result<(), Refused>)>;

/// Applies a technician's act and returns the ticket as it stands then. `customer` is the wall of one who sees only
/// some customers.
///
/// # Errors
/// [`AppError::NotFound`] for a ticket behind the wall, [`AppError::Conflict`] when its state does not allow the act,
/// [`AppError::Invalid`] when words are missing.
pub async fn work_ticket(app: &App, scope: Scope, id: TicketId, what: &Act, who: &Actor) -> Result<Ticket, AppError> {
    work_ticket_for(app, scope, id, (what, None), who).await
}

/// The same, with the time that it took.
///
/// # Errors
/// As [`work_ticket`].
pub async fn work_ticket_for(
    app: &App,
    scope: Scope,
    id: TicketId,
    (what, spent): (&Act, Option<Spent>),
    who: &Actor,
) -> Result<Ticket, AppError> {
    let mut write = app.db.write().await?;
    let one = ticket::get(&mut write, scope, id).await?.ok_or(AppError::NotFound)?.ticket;
    let (after, news) = apply(app, &mut write, one, &Deed::Act(what.clone()), who).await?.map_err(refused)?;
    if let Some(spent) = spent {
        time_entry::enter(app, &mut write, &after, spent, who).await?;
    }
    told(app, write, after, news).await
}

/// Ends a ticket in favour of another, named by the number people see.
///
/// # Errors
/// As [`work_ticket`]; [`AppError::Invalid`] when there is no such other ticket.
pub async fn merge_ticket(app: &App, scope: Scope, number: i64, into: i64, who: &Actor) -> Result<Ticket, AppError> {
    let mut write = app.db.write().await?;
    let one = ticket::by_number(&mut write, scope, number).await?.ok_or(AppError::NotFound)?.ticket;
    let unknown = || AppError::invalid("into", format!("there is no ticket #{into}"));
    let target = ticket::by_number(&mut write, scope, into).await?.ok_or_else(unknown)?.ticket;
    finish(app, write, one, &Deed::Merge(target.id), who).await
}

/// Takes this technician's last act on a ticket back.
///
/// # Errors
/// As [`work_ticket`].
pub async fn undo_ticket(app: &App, scope: Scope, number: i64, who: &Actor) -> Result<Ticket, AppError> {
    let mut write = app.db.write().await?;
    let one = ticket::by_number(&mut write, scope, number).await?.ok_or(AppError::NotFound)?.ticket;
    finish(app, write, one, &Deed::Undo, who).await
}

/// Does the same to several tickets, in one transaction; those whose state does not allow it stay as they are.
///
/// # Errors
/// [`AppError::NotFound`] when one of them is not there or behind the wall: then nothing is done to any.
pub async fn work_tickets(
    app: &App,
    scope: Scope,
    numbers: &[i64],
    deed: &Deed,
    who: &Actor,
) -> Result<Worked, AppError> {
    if numbers.len() > MOST {
        return Err(AppError::invalid("number", format!("these are more than {MOST} tickets; do it in parts")));
    }
    let mut write = app.db.write().await?;
    let mut tickets = Vec::with_capacity(numbers.len());
    for number in numbers {
        tickets.push(ticket::by_number(&mut write, scope, *number).await?.ok_or(AppError::NotFound)?.ticket);
    }
    let (mut worked, mut news) = (Worked::new(), Vec::new());
    for one in tickets {
        let number = one.number;
        let done = apply(app, &mut write, one, deed, who).await?;
        worked.push((number, done.map(|(_, told)| news.extend(told))));
    }
    write.commit().await?;
    app.news.tell_all(news);
    Ok(worked)
}

async fn finish(app: &App, mut write: Write, one: Ticket, deed: &Deed, who: &Actor) -> Result<Ticket, AppError> {
    let (after, news) = apply(app, &mut write, one, deed, who).await?.map_err(refused)?;
    told(app, write, after, news).await
}

async fn told(app: &App, write: Write, after: Ticket, news: Vec<Item>) -> Result<Ticket, AppError> {
    write.commit().await?;
    app.news.tell_all(news);
    Ok(after)
}

/// What a person reads of a refusal.
fn refused(refused: Refused) -> AppError {
    match refused {
        Refused::Empty | Refused::TooLong => AppError::invalid("text", refused.to_string()),
        Refused::NoName => AppError::invalid("name", refused.to_string()),
        Refused::NoSuchPriority => AppError::invalid("level", refused.to_string()),
        Refused::Past | Refused::TooFar => AppError::invalid("until", refused.to_string()),
        Refused::Same | Refused::OtherCustomer | Refused::TargetResolved => {
            AppError::invalid("into", refused.to_string())
        }
        _ => AppError::conflict(refused.to_string()),
    }
}

type Applied = Result<(Ticket, Vec<Item>), Refused>;

/// Loads what the deed concerns, lets the domain decide, saves what changed.
async fn apply(app: &App, write: &mut Write, one: Ticket, deed: &Deed, who: &Actor) -> Result<Applied, AppError> {
    let (id, customer) = (one.id, one.customer);
    let last = last_act::get(write, customer, id).await?;
    let mut book = Book::default();
    settle::load_cause(write, &mut book, &one.cause_key).await?;
    let other = match deed {
        Deed::Merge(into) => Some(*into),
        Deed::Undo => one.merged_into.filter(|_| last.as_ref().is_some_and(LastAct::is_merge)),
        Deed::Act(_) => None,
    };
    book.load_ticket(one);
    let weights = match other {
        Some(other) => load_pair(write, &mut book, customer, [id, other]).await?,
        None => Weights::default(),
    };
    let blocked = |device| weights.blocked(device);
    let patience = app.patience();
    let footing = Footing { patience: &patience, last: last.as_ref(), blocked: &blocked };
    let kept = match work(&mut book, id, deed, footing, who, app.clock.now_ms()) {
        Ok(kept) => kept,
        Err(refused) => return Ok(Err(refused)),
    };
    let after = book.ticket(id).cloned().ok_or(AppError::NotFound)?;
    let mut changed = book.changed();
    let moved = std::mem::take(&mut changed.findings);
    let news = settle::save(&app.clock, write, customer, None, changed).await?;
    for one in &moved {
        finding::carry(write, customer, one).await?;
    }
    match kept {
        Some(last) => last_act::keep(write, &last).await?,
        None => last_act::forget(write, customer, id).await?,
    }
    Ok(Ok((after, news)))
}

/// Whom the devices of two tickets hold up.
#[derive(Default)]
struct Weights {
    classes: BTreeMap<DeviceId, DeviceClass>,
    duties: BTreeMap<DeviceId, Vec<Duty>>,
    rate: Option<Rate>,
}

impl Weights {
    fn blocked(&self, device: DeviceId) -> Blocked<'_> {
        let class = self.classes.get(&device).copied().unwrap_or_default();
        let services = self.duties.get(&device).map_or(&[][..], Vec::as_slice);
        Blocked { services, rate: self.rate, ..Blocked::of(class) }
    }
}

/// Both tickets of a merge with the open findings of each; returns whom each device holds up.
async fn load_pair(
    write: &mut Write,
    book: &mut Book,
    customer: CustomerId,
    pair: [TicketId; 2],
) -> Result<Weights, StoreError> {
    let mut weights = Weights { rate: duty::rate(write, customer).await?, ..Weights::default() };
    for one in duty::of_customer(write, customer).await? {
        weights.duties.entry(one.device).or_default().push(one.duty);
    }
    for id in pair {
        // A target of another customer is loaded to be refused; its findings are not.
        if let Some(found) = ticket::get(write, None, id).await? {
            book.load_ticket(found.ticket);
        }
        for (found, class) in finding::open_of_ticket(write, customer, id).await? {
            weights.classes.insert(found.device, DeviceClass::of_word(&class));
            book.load_finding(found);
        }
    }
    Ok(weights)
}
