//! What stands beside a ticket: its facts, its promises, the bill of its priority, how the same was solved before.
//! Invariant: the bill is the very sum that made the priority; one that was set by hand says by whom and why.
//! Next: [`domain::priority`].

use domain::ledger::{Entry, Outcome};
use domain::priority::ByHand;
use domain::ticket::{Kind, Snooze, Ticket};
use shared::text::Words;

use super::super::Moment;
use super::clocks::{Bar, bars};
use crate::app::roadmap::effort::BestEffort;
use crate::app::ticket_page::TicketPage;
use crate::words::{Reader, check_name, label, say};

/// The same, solved before.
pub(super) struct Past {
    pub(super) number: i64,
    /// Empty when it is the same customer.
    pub(super) customer: String,
    pub(super) at: Moment,
    pub(super) how: String,
}

/// A priority that a technician set.
pub(super) struct Hand {
    pub(super) who: String,
    pub(super) why: String,
    pub(super) at: Moment,
}

impl Hand {
    fn of(hand: &ByHand, reader: &Reader) -> Self {
        Self { who: hand.who.clone(), why: hand.why.clone(), at: Moment::of(hand.at, reader) }
    }
}

/// The facts of a ticket.
pub(super) struct Side {
    pub(super) kind: String,
    pub(super) state: String,
    /// For whom it waits and until when it is snoozed, a phrase each.
    pub(super) rest: Vec<String>,
    pub(super) assignee: String,
    pub(super) customer: String,
    pub(super) customer_id: String,
    pub(super) site: String,
    pub(super) check: String,
    pub(super) opened: Moment,
    pub(super) resolved: Option<Moment>,
    pub(super) clocks: Vec<Bar>,
    /// Repair is best effort.
    pub(super) is_best: bool,
    /// When somebody there first said a word of it.
    pub(super) contact: Option<Moment>,
    /// Who was first; empty where that is no question.
    pub(super) ledger: String,
    pub(super) seen_count: u32,
    pub(super) reopened_count: u32,
    pub(super) is_flapping: bool,
    pub(super) previous_number: Option<i64>,
    pub(super) merged_number: Option<i64>,
    pub(super) priority: u8,
    pub(super) bill: Vec<String>,
    pub(super) by_hand: Option<Hand>,
    /// What the bill comes to.
    pub(super) billed: u8,
    pub(super) alike: Vec<Past>,
}

impl Side {
    pub(super) fn of(found: &TicketPage, reader: &Reader) -> Self {
        let whole = &found.whole;
        let ticket = &whole.row.listed.ticket;
        Self {
            // What the desk opened by itself is an incident as a rule; only another kind is worth a word.
            kind: if ticket.kind == Kind::Incident { String::new() } else { label("kind", ticket.kind.word(), reader) },
            state: label("state", ticket.state.word(), reader),
            rest: rest(ticket, reader),
            assignee: ticket.assignee.as_ref().map(|(_, name)| name.clone()).unwrap_or_default(),
            customer: whole.row.listed.customer_name.clone(),
            customer_id: ticket.customer.to_string(),
            site: whole.site_name.clone().unwrap_or_default(),
            check: check_name(&ticket.check, reader),
            opened: Moment::of(ticket.opened_at, reader),
            resolved: ticket.resolved_at.map(|at| Moment::of(at, reader)),
            clocks: bars(&found.clocks, reader),
            is_best: ticket.state.is_open() && found.best_effort.iter().any(BestEffort::is_best),
            contact: ticket.known.contact_at.map(|at| Moment::of(at, reader)),
            ledger: found.ledger.map(|entry| standing(entry, reader)).unwrap_or_default(),
            seen_count: ticket.seen_count,
            reopened_count: ticket.reopened_count,
            is_flapping: ticket.flapping,
            previous_number: whole.previous_number,
            merged_number: whole.merged_number,
            priority: ticket.priority,
            bill: bill(ticket, reader),
            by_hand: ticket.by_hand.as_ref().map(|hand| Hand::of(hand, reader)),
            billed: ticket.billed(),
            alike: alike(found, reader),
        }
    }
}

/// The bill, line by line; none of a ticket of before there were bills that shows another sum than was done then.
fn bill(ticket: &Ticket, reader: &Reader) -> Vec<String> {
    if ticket.by_hand.is_none() && ticket.billed() != ticket.priority {
        return Vec::new();
    }
    ticket.bill.lines(ticket.severity).iter().map(|line| say(line, reader)).collect()
}

fn standing(entry: Entry, reader: &Reader) -> String {
    let words = match (entry.outcome, entry.lead_ms) {
        (Outcome::FoundFirst, Some(lead_ms)) => {
            Words::new("ticket-side-found-first-ahead").span_s("lead", u64::try_from(lead_ms / 1000).unwrap_or(0))
        }
        (Outcome::FoundFirst, None) => Words::new("ticket-side-found-first"),
        (Outcome::CalledFirst, _) => Words::new("ticket-side-called-first"),
        (Outcome::ByItself, _) => Words::new("ticket-side-by-itself"),
        (Outcome::Open, _) => Words::new("ticket-side-not-called"),
        (Outcome::Apart, _) => return String::new(),
    };
    say(&words, reader)
}

fn rest(ticket: &Ticket, reader: &Reader) -> Vec<String> {
    let until = |what: String, at: Option<i64>| match at {
        Some(at) => say(&Words::new("ticket-side-rest-until").text("what", &what).at_ms("at", at), reader),
        None => what,
    };
    let waits = ticket.waiting_for.map(|who| until(label("waiting", who.word(), reader), ticket.wait_until));
    let snoozed = ticket.snooze.map(|one| {
        let at = ticket.snooze_until.filter(|_| one == Snooze::Until);
        until(label("snooze", one.word(), reader), at)
    });
    waits.into_iter().chain(snoozed).collect()
}

fn alike(found: &TicketPage, reader: &Reader) -> Vec<Past> {
    let here = &found.whole.row.listed.customer_name;
    let past = |one: &crate::store::ticket::Solved| Past {
        number: one.number,
        customer: if one.customer_name == *here { String::new() } else { one.customer_name.clone() },
        at: Moment::of(one.resolved_at, reader),
        how: say(&one.words, reader),
    };
    found.alike.iter().map(past).collect()
}
