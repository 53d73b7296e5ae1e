//! A ticket's states: New -> Assigned -> In progress <-> Waiting -> Watching -> Resolved -> Closed.
//! Invariant: a person's decision outranks a machine's: what a person holds is never silently closed; every move leaves
//! one line. Next: [`act`] for what people do, [`crate::reconcile`] for what findings do, [`crate::tick`] for what time does.

mod act;
mod level;
mod merge;
mod refused;
mod snooze;
mod undo;
mod work;

use serde::{Deserialize, Serialize};
use shared::ids::{ContactId, CustomerId, SiteId, TechnicianId, TicketId};
use shared::reading::Severity;
use shared::text::Words;

use crate::ledger::Known;
use crate::policy::Patience;
use crate::priority::{Bill, ByHand};
use crate::stored_words::stored_words;

pub use act::{Act, Ground, NOTE_BYTES, act};
pub use level::{Held, Level, Outside, Whom, assigned};
pub use merge::{Carried, MERGE_MS, Pair, merge, unmerge};
pub use refused::Refused;
pub use snooze::stir;
pub use snooze::{Choice, LONGEST_MS, Rest, moment};
pub use undo::{LastAct, UNDO_MS, undo};
pub use work::{Deed, Footing, work};

stored_words! {
    /// Where a ticket stands.
    State {
        /// Nobody has looked yet.
        New = "new",
        /// A technician has it.
        Assigned = "assigned",
        /// Being worked on.
        InProgress = "in_progress",
        /// Waiting for somebody else.
        Waiting = "waiting",
        /// Healthy again; watched in case it comes back.
        Watching = "watching",
        /// Done.
        Resolved = "resolved",
        /// Done for good.
        Closed = "closed",
    }
}

stored_words! {
    /// What kind of work a ticket is.
    Kind {
        /// A fault, found or reported.
        Incident = "incident",
        /// The cause behind faults.
        Problem = "problem",
        /// Something asked for.
        Request = "request",
        /// Something planned.
        Change = "change",
    }
}

stored_words! {
    /// For whom a ticket waits.
    WaitingFor {
        /// The customer is to answer or to do something.
        Customer = "customer",
        /// A vendor has it.
        Vendor = "vendor",
        /// A maintenance window is near.
        Window = "window",
    }
}

stored_words! {
    /// Until when or what a ticket is out of sight.
    Snooze {
        /// Until a moment.
        Until = "until",
        /// Until it is seen on another device or subject.
        SeenAgain = "seen_again",
        /// Until it becomes worse.
        Worse = "worse",
    }
}

impl State {
    /// True while work may remain: the states that a cause key may have once only.
    #[must_use]
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Resolved | Self::Closed)
    }
}

impl Ticket {
    /// The first name of who holds it, as customers are told it.
    #[must_use]
    pub fn holder(&self) -> Option<&str> {
        self.assignee.as_ref()?.1.split_whitespace().next()
    }
}

/// A ticket.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ticket {
    /// Its id.
    pub id: TicketId,
    /// The number people see, `#1042`.
    pub number: i64,
    /// The customer.
    pub customer: CustomerId,
    /// The site, when all of it is at one.
    pub site: Option<SiteId>,
    /// The owner of the work: at most one open ticket has it.
    pub cause_key: String,
    /// The check that found it.
    pub check: String,
    /// What kind of work.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// The worst of its findings.
    pub severity: Severity,
    /// 1 (first) .. 5.
    pub priority: u8,
    /// What its priority is made of.
    #[serde(default)]
    pub bill: Bill,
    /// The priority that a technician set instead.
    #[serde(default)]
    pub by_hand: Option<ByHand>,
    /// What it is about.
    pub title: Words,
    /// Who holds it, by id and name.
    pub assignee: Option<(TechnicianId, String)>,
    /// Who works on it.
    #[serde(default = "first")]
    pub level: Level,
    /// Whoever outside has or had it, the oldest first.
    #[serde(default)]
    pub outside: Vec<Outside>,
    /// When it opened, ms UTC.
    pub opened_at: i64,
    /// When it was resolved.
    pub resolved_at: Option<i64>,
    /// When `tick` looks at it next.
    pub next_change_at: Option<i64>,
    /// Its findings that are open now.
    pub open_findings: u32,
    /// Findings it has had in all: "seen 4x".
    pub seen_count: u32,
    /// How often it came back.
    pub reopened_count: u32,
    /// Told as flapping.
    pub flapping: bool,
    /// The ticket before it with the same cause.
    pub previous: Option<TicketId>,
    /// For whom it waits, while it waits.
    pub waiting_for: Option<WaitingFor>,
    /// When the waiting ends by itself, ms UTC.
    pub wait_until: Option<i64>,
    /// Out of sight, and until when or what.
    pub snooze: Option<Snooze>,
    /// When a snooze with a date ends.
    pub snooze_until: Option<i64>,
    /// The ticket that took over its work.
    pub merged_into: Option<TicketId>,
    /// Until when the customer was promised the next message.
    pub next_update_at: Option<i64>,
    /// The contact who asked for it, when one did.
    pub contact: Option<ContactId>,
    /// What the ledger remembers of it.
    #[serde(default)]
    pub known: Known,
}

/// The level that a ticket begins at.
fn first() -> Level {
    Level::First
}

impl Ticket {
    /// A ticket that begins: a new incident of a customer with this number, of nobody yet and with nothing on it.
    #[must_use]
    pub fn begun(id: TicketId, (customer, number): (CustomerId, i64), title: Words, now: i64) -> Self {
        Self {
            id,
            number,
            customer,
            site: None,
            cause_key: String::new(),
            check: String::new(),
            kind: Kind::Incident,
            state: State::New,
            severity: Severity::Low,
            priority: 5,
            bill: Bill::default(),
            by_hand: None,
            title,
            assignee: None,
            level: Level::First,
            outside: Vec::new(),
            opened_at: now,
            resolved_at: None,
            next_change_at: None,
            open_findings: 0,
            seen_count: 0,
            reopened_count: 0,
            flapping: false,
            previous: None,
            waiting_for: None,
            wait_until: None,
            snooze: None,
            snooze_until: None,
            merged_into: None,
            next_update_at: None,
            contact: None,
            known: Known::default(),
        }
    }

    /// Whether this technician holds it.
    #[must_use]
    pub fn is_held_by(&self, who: TechnicianId) -> bool {
        self.assignee.as_ref().is_some_and(|(holder, _)| *holder == who)
    }

    /// Out of sight until a moment, ms UTC; what becomes critical comes back sooner.
    pub(crate) fn rest_until(&mut self, until: i64) {
        self.snooze = Some(Snooze::Until);
        self.snooze_until = Some(until);
        self.schedule();
    }

    /// Ends a snooze; waiting goes on.
    pub fn wake(&mut self) {
        self.snooze = None;
        self.snooze_until = None;
        self.schedule();
    }

    /// Ends waiting; a snooze goes on.
    pub fn wait_no_more(&mut self) {
        self.state = if self.assignee.is_some() { State::InProgress } else { State::New };
        self.waiting_for = None;
        self.wait_until = None;
        self.next_change_at = None;
        self.schedule();
    }

    /// Ends waiting and a snooze: it is work again.
    pub fn work_again(&mut self) {
        self.snooze = None;
        self.snooze_until = None;
        self.wait_no_more();
    }

    /// Sets when `tick` looks again: at the nearest of the end of waiting, that of a snooze, what is foretold coming near, and
    /// an answer that somebody outside agreed to.
    pub(crate) fn schedule(&mut self) {
        if self.state.is_open() && self.state != State::Watching {
            let near_at = self.bill.ahead.and_then(|ahead| ahead.look_at);
            self.next_change_at =
                [self.wait_until, self.snooze_until, near_at, self.answer_due()].into_iter().flatten().min();
        }
    }

    fn rest_no_more(&mut self) {
        self.waiting_for = None;
        self.wait_until = None;
        self.snooze = None;
        self.snooze_until = None;
    }
}

/// Marks a ticket resolved: by a person, or by the end of its watch.
pub fn resolve(ticket: &mut Ticket, patience: &Patience, now: i64) {
    ticket.rest_no_more();
    ticket.come_back(now);
    ticket.state = State::Resolved;
    ticket.resolved_at = Some(now);
    let rest_s = if ticket.open_findings > 0 { patience.still_bad_s } else { patience.close_s };
    ticket.next_change_at = Some(now.saturating_add(i64::from(rest_s) * 1000));
}

/// Opens a resolved ticket again.
pub fn reopen(ticket: &mut Ticket) {
    ticket.resolved_at = None;
    ticket.known.by_person = false;
    if ticket.level.is_outside() {
        ticket.level = Level::Second;
    }
    ticket.work_again();
    ticket.reopened_count = ticket.reopened_count.saturating_add(1);
}

/// Puts a ticket that is healthy and that nobody holds under watch; a snooze and waiting end.
pub fn watch(ticket: &mut Ticket, patience: &Patience, now: i64) {
    ticket.rest_no_more();
    ticket.state = State::Watching;
    ticket.next_change_at = Some(now.saturating_add(i64::from(patience.watch_s) * 1000));
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A new ticket for tests.
    pub(crate) fn ticket() -> Ticket {
        let id = TicketId::new(1, [1; 10]);
        Ticket {
            cause_key: "device:x:disk_space".into(),
            check: "disk_space".into(),
            severity: Severity::High,
            priority: 3,
            bill: Bill::of_people(1),
            open_findings: 1,
            seen_count: 1,
            ..Ticket::begun(id, (CustomerId::new(1, [1; 10]), 1), Words::new("t"), 0)
        }
    }

    #[test]
    fn every_stored_word_reads_back() {
        assert!(State::ALL.iter().all(|one| State::of(one.word()) == Some(*one)));
        assert!(Kind::ALL.iter().all(|one| Kind::of(one.word()) == Some(*one)));
        assert!(WaitingFor::ALL.iter().all(|one| WaitingFor::of(one.word()) == Some(*one)));
        assert!(Snooze::ALL.iter().all(|one| Snooze::of(one.word()) == Some(*one)));
    }

    #[test]
    fn the_nearer_end_of_waiting_and_snooze_is_looked_at_first() {
        let mut one = ticket();
        (one.wait_until, one.snooze_until) = (Some(9), Some(5));
        one.schedule();
        assert_eq!(one.next_change_at, Some(5));
        one.wake();
        assert_eq!((one.next_change_at, one.wait_until), (Some(9), Some(9)));
        one.work_again();
        assert_eq!((one.next_change_at, one.state), (None, State::New));
    }
}
