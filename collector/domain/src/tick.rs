//! What time alone changes: watches, snoozes and waits that end, resolved tickets that close, devices that fall silent.
//! Invariant: bounded work on rows whose time has come; `tick` twice at the same moment changes nothing the second time.
//! Next: [`crate::presence`].

use shared::past::DeviceClass;
use shared::reading::{Fingerprint, Scope, Severity};
use shared::text::Words;

use crate::book::Book;
use crate::change::{Actor, Change};
use crate::finding::{FindingChange, FindingStep, Opening};
use crate::policy::Patience;
use crate::priority::Why;
use crate::ticket::{State, Ticket, WaitingFor, reopen, resolve, stir};

/// The check's key under which silence is found.
pub const PRESENCE: &str = "presence";
/// The cause of devices that were not heard for a long time.
const UNHEARD: &str = "unheard";

/// Moves a ticket whose `next_change_at` has come.
pub fn ticket_due(book: &mut Book, ticket: &Ticket, patience: &Patience, now: i64) {
    if ticket.next_change_at.is_none_or(|at| at > now) {
        return;
    }
    let mut ticket = ticket.clone();
    let key = match ticket.state {
        State::Watching if ticket.open_findings == 0 => {
            resolve(&mut ticket, patience, now);
            "ticket-resolved-itself"
        }
        // A person said it was done, and it is still seen: the fault must not be forgotten.
        State::Resolved if ticket.open_findings > 0 => {
            reopen(&mut ticket);
            "ticket-still-bad"
        }
        State::Resolved => {
            ticket.state = State::Closed;
            ticket.next_change_at = None;
            "ticket-closed"
        }
        // What is watched while its fault is seen cannot be; should it be, it is work.
        State::Watching => {
            ticket.work_again();
            "ticket-still-bad"
        }
        _ => {
            rest_over(book, &mut ticket, now);
            book.put_ticket(ticket);
            return;
        }
    };
    say(book, &ticket, Words::new(key), false, now);
    book.put_ticket(ticket);
}

/// Ends a snooze and a wait whose time has come, says that somebody outside is late; what is foretold and came near is
/// weighed anew.
fn rest_over(book: &mut Book, ticket: &mut Ticket, now: i64) {
    let is_over = |until: Option<i64>| until.is_some_and(|at| at <= now);
    if is_over(ticket.snooze_until) {
        ticket.wake();
        say(book, ticket, Words::new("ticket-woke"), true, now);
    }
    if is_over(ticket.wait_until) {
        let on = ticket.waiting_for.map_or("", WaitingFor::word);
        let words = Words::new("ticket-waited").text("for", on);
        ticket.wait_no_more();
        say(book, ticket, words, true, now);
    }
    if let Some(words) = ticket.answer_late(now) {
        // Somebody must ask them: it is in sight, and does not wait for them any more.
        ticket.wake();
        if ticket.waiting_for == Some(WaitingFor::Vendor) {
            ticket.wait_no_more();
        }
        say(book, ticket, words, true, now);
    }
    if ticket.bill.ahead.and_then(|ahead| ahead.look_at).is_some_and(|at| at <= now) {
        let before = (ticket.severity, ticket.priority);
        let nearer = ticket.weigh(Why::Near, now);
        nearer.into_iter().for_each(|words| say(book, ticket, words, true, now));
        stir(ticket, before, false).into_iter().for_each(|key| say(book, ticket, Words::new(key), true, now));
    }
    if ticket.next_change_at.is_some_and(|at| at <= now) {
        ticket.next_change_at = None;
    }
}

fn say(book: &mut Book, ticket: &Ticket, words: Words, internal: bool, now: i64) {
    let actor = Actor::Collector;
    book.lines.push(Change { ticket: Some(ticket.id), device: None, at: now, actor, words, internal });
}

/// The finding of a device that fell silent at `due_at`; gathered by the site when the site fell silent together.
#[must_use]
pub fn silent(class: DeviceClass, last_received_at: i64, due_at: i64, site_outage: bool) -> FindingChange {
    let words = Words::new("presence-silent").at_ms("last", last_received_at);
    let severity = if class.is_server() { Severity::Critical } else { Severity::Medium };
    let scope = if site_outage { Scope::Site } else { Scope::Device };
    let opening = Opening {
        severity,
        scope,
        cause: PRESENCE.to_owned(),
        words,
        since_at: last_received_at,
        // Silence is a change by itself: it was heard before.
        danger: true,
        is_private: false,
    };
    FindingChange { fingerprint: fingerprint(), at: due_at, kind: FindingStep::Opened(opening) }
}

/// The finding of a device that was not heard since so long ago that somebody should ask whether it is still there; one
/// ticket of its customer lists them all.
#[must_use]
pub fn unheard(last_received_at: i64, due_at: i64) -> FindingChange {
    let opening = Opening {
        severity: Severity::Low,
        scope: Scope::Customer,
        cause: UNHEARD.to_owned(),
        words: Words::new("presence-unheard").at_ms("last", last_received_at),
        since_at: last_received_at,
        danger: false,
        is_private: false,
    };
    FindingChange { fingerprint: fingerprint(), at: due_at, kind: FindingStep::Opened(opening) }
}

/// The end of a silence: a report came.
#[must_use]
pub fn heard(at: i64) -> FindingChange {
    let kind = FindingStep::Cleared { gone: false, words: Some(Words::new("presence-heard")) };
    FindingChange { fingerprint: fingerprint(), at, kind }
}

/// The fingerprint of silence.
#[must_use]
pub fn fingerprint() -> Fingerprint {
    Fingerprint { check: PRESENCE.to_owned(), subject: String::new() }
}
