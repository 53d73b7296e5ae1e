//! A person works a ticket of the book: an act, a merge, or the way back from either.
//! Invariant: the live use case and the simulation call this one function; only the newest ticket of a cause is ever
//! opened by it; what was done is kept as the last act, so that it can be undone. Next: [`super::act`], [`super::undo`].

use std::collections::BTreeSet;

use shared::ids::{DeviceId, TicketId};

use super::act::technician;
use super::undo::MERGE;
use super::{Act, Carried, Ground, LastAct, Pair, Refused, Ticket, act, merge, undo, unmerge};
use crate::book::Book;
use crate::change::Actor;
use crate::policy::Patience;
use crate::priority::Blocked;

/// What a person does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Something to this ticket alone.
    Act(Act),
    /// Ends it in favour of another.
    Merge(TicketId),
    /// Takes the last act on it back.
    Undo,
}

/// What a deed stands on besides the book.
#[derive(Clone, Copy)]
pub struct Footing<'a> {
    /// Delays.
    pub patience: &'a Patience,
    /// The last act on the ticket, when one is kept.
    pub last: Option<&'a LastAct>,
    /// Whom a device holds up when it fails.
    pub blocked: &'a dyn Fn(DeviceId) -> Blocked<'a>,
}

/// Does it in the book. Returns the last act to be kept from now on: none after an undo.
///
/// The book holds the ticket, the newest ticket of its cause and, for a merge or its way back, the other ticket with the
/// open findings of both.
///
/// # Errors
/// Refused with the reason; the book is unchanged then.
pub fn work(
    book: &mut Book,
    id: TicketId,
    deed: &Deed,
    footing: Footing<'_>,
    who: &Actor,
    now: i64,
) -> Result<Option<LastAct>, Refused> {
    let mut ticket = book.ticket(id).cloned().ok_or(Refused::NothingToUndo)?;
    let newest = book.latest_ticket(&ticket.cause_key);
    let ground = Ground { patience: footing.patience, succeeded: newest.is_some_and(|one| one.id != id) };
    let before = ticket.clone();
    match deed {
        Deed::Act(what) => {
            let change = act(&mut ticket, what, who, ground, now)?;
            book.lines.push(change);
            book.put_ticket(ticket.clone());
            if what.is_mark() {
                return Ok(footing.last.cloned());
            }
            kept(what.word(), before, ticket, who, now)
        }
        Deed::Merge(into) => {
            let mut target = book.ticket(*into).cloned().ok_or(Refused::TargetResolved)?;
            let mut carried = carried(book, id, None, footing);
            let there = devices(book, *into, None);
            let pair = Pair { source: &mut ticket, target: &mut target };
            let lines = merge(pair, &mut carried, &there, who, now)?;
            put(book, [ticket.clone(), target], carried, lines);
            kept(MERGE, before, ticket, who, now)
        }
        Deed::Undo => {
            let last = footing.last.ok_or(Refused::NothingToUndo)?;
            match ticket.merged_into.and_then(|into| book.ticket(into)).cloned() {
                Some(target) if last.is_merge() => apart(book, (ticket, target), last, (footing, ground), who, now)?,
                _ => {
                    let change = undo(&mut ticket, last, ground.succeeded, who, now)?;
                    book.lines.push(change);
                    book.put_ticket(ticket);
                }
            }
            Ok(None)
        }
    }
}

fn kept(what: &str, before: Ticket, after: Ticket, who: &Actor, now: i64) -> Result<Option<LastAct>, Refused> {
    // A contact's words are no act that a technician could take back.
    let Ok((by, _)) = technician(who) else { return Ok(None) };
    Ok(Some(LastAct { by, at: now, what: what.to_owned(), before, after }))
}

/// Takes a merge back.
fn apart(
    book: &mut Book,
    (mut source, mut target): (Ticket, Ticket),
    last: &LastAct,
    (footing, ground): (Footing<'_>, Ground<'_>),
    who: &Actor,
    now: i64,
) -> Result<(), Refused> {
    // Of one cause there is no telling whose a finding was: it stays where it is.
    let cause = source.cause_key.clone();
    let shared_cause = cause == target.cause_key;
    let mut carried = if shared_cause { Vec::new() } else { carried(book, target.id, Some(&cause), footing) };
    let staying = devices(book, target.id, (!shared_cause).then_some(cause.as_str()));
    let pair = Pair { source: &mut source, target: &mut target };
    let lines = unmerge(pair, last, (&mut carried, &staying), (who, ground), now)?;
    put(book, [source, target], carried, lines);
    Ok(())
}

fn put(book: &mut Book, tickets: [Ticket; 2], carried: Vec<Carried<'_>>, lines: Vec<crate::change::Change>) {
    for one in tickets {
        book.put_ticket(one);
    }
    for one in carried {
        book.put_finding(one.finding);
    }
    book.lines.extend(lines);
}

/// The open findings of a ticket, of one cause when it is given.
fn carried<'a>(book: &Book, on: TicketId, cause: Option<&str>, footing: Footing<'a>) -> Vec<Carried<'a>> {
    let open = book.open_findings().filter(|one| one.ticket == Some(on) && cause.is_none_or(|of| one.cause_key == of));
    open.map(|one| Carried { finding: one.clone(), blocked: (footing.blocked)(one.device) }).collect()
}

/// The devices with an open finding on a ticket, those of one cause left out when it is given.
fn devices(book: &Book, on: TicketId, but: Option<&str>) -> BTreeSet<DeviceId> {
    let open = book.open_findings().filter(|one| one.ticket == Some(on));
    open.filter(|one| but.is_none_or(|cause| one.cause_key != cause)).map(|one| one.device).collect()
}
