//! A ticket's states and who may move it: New -> Assigned -> In progress <-> Waiting -> Watching -> Resolved -> Closed.
//! Invariant: a person's decision outranks a machine's: what a person holds is never silently closed; every move leaves
//! one line. Next: [`crate::reconcile`] for what findings do to it, [`crate::tick`] for what time does.

use serde::{Deserialize, Serialize};
use shared::ids::{ContactId, CustomerId, SiteId, TechnicianId, TicketId};
use shared::reading::Severity;
use shared::text::{Words, clean};

use crate::change::{Actor, Change};
use crate::policy::Patience;

/// The longest note kept, bytes.
pub const NOTE_BYTES: usize = 4000;

macro_rules! stored_words {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$each])* $variant,)* }

        impl $name {
            /// Every value.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word stored and shown.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// The value of a stored word.
            #[must_use]
            pub fn of(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

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
    /// The people its devices hold up, as counted for the priority.
    pub people: u32,
    /// What it is about.
    pub title: Words,
    /// Who holds it, by id and name.
    pub assignee: Option<(TechnicianId, String)>,
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
}

/// What a person asks of a ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Take it.
    Take,
    /// Write an internal note.
    Note(String),
    /// Say that it is done, and how.
    Resolve(String),
    /// Say that it is not done after all.
    Reopen(String),
}

/// Why a person's act is refused: a value, not an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It is resolved or closed.
    #[error("this ticket is already resolved")]
    AlreadyResolved,
    /// It is not resolved.
    #[error("this ticket is still open")]
    StillOpen,
    /// Words are needed.
    #[error("write a few words first")]
    Empty,
    /// The words are too many to keep.
    #[error("these are more words than a note can keep; say it in 4,000 letters")]
    TooLong,
    /// It is theirs already.
    #[error("this ticket is yours already")]
    Yours,
    /// Another ticket of the same cause is open.
    #[error("a newer ticket about the same matter is open")]
    Succeeded,
}

/// What a person's act stands on besides the ticket.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// Delays.
    pub patience: &'a Patience,
    /// Another ticket of the same cause is open.
    pub succeeded: bool,
}

/// Applies a person's act.
///
/// # Errors
/// Refused with the reason, when the ticket's state does not allow it.
pub fn act(ticket: &mut Ticket, act: &Act, who: &Actor, ground: Ground<'_>, now: i64) -> Result<Change, Refused> {
    let (words, internal) = match act {
        Act::Take => {
            let Actor::Technician(id, name) = who else { return Err(Refused::Empty) };
            open(ticket)?;
            if ticket.assignee.as_ref().is_some_and(|(holder, _)| holder == id) {
                return Err(Refused::Yours);
            }
            ticket.assignee = Some((*id, name.clone()));
            if ticket.state == State::New {
                ticket.state = State::Assigned;
            }
            (Words::new("ticket-taken").text("who", name), false)
        }
        Act::Note(text) => {
            let text = written(text)?;
            if ticket.state == State::Assigned
                && ticket.assignee.as_ref().is_some_and(|(_, name)| Some(&**name) == who.name())
            {
                ticket.state = State::InProgress;
            }
            (note("ticket-note", text), true)
        }
        Act::Resolve(text) => {
            open(ticket)?;
            let text = written(text)?;
            resolve(ticket, ground.patience, now);
            (note("ticket-resolved-by", text), true)
        }
        Act::Reopen(text) => {
            if ticket.state.is_open() {
                return Err(Refused::StillOpen);
            }
            if ground.succeeded {
                return Err(Refused::Succeeded);
            }
            let text = written(text)?;
            reopen(ticket);
            (note("ticket-reopened-by", text), true)
        }
    };
    Ok(Change { ticket: Some(ticket.id), device: None, at: now, actor: who.clone(), words, internal })
}

/// Marks a ticket resolved: by a person, or by the end of its watch.
pub fn resolve(ticket: &mut Ticket, patience: &Patience, now: i64) {
    ticket.state = State::Resolved;
    ticket.resolved_at = Some(now);
    let rest_s = if ticket.open_findings > 0 { patience.still_bad_s } else { patience.close_s };
    ticket.next_change_at = Some(now.saturating_add(i64::from(rest_s) * 1000));
}

/// Opens a resolved ticket again.
pub fn reopen(ticket: &mut Ticket) {
    ticket.state = if ticket.assignee.is_some() { State::InProgress } else { State::New };
    ticket.resolved_at = None;
    ticket.next_change_at = None;
    ticket.reopened_count = ticket.reopened_count.saturating_add(1);
}

fn open(ticket: &Ticket) -> Result<(), Refused> {
    if ticket.state.is_open() { Ok(()) } else { Err(Refused::AlreadyResolved) }
}

fn written(text: &str) -> Result<String, Refused> {
    if text.len() > NOTE_BYTES {
        return Err(Refused::TooLong);
    }
    let text = clean(text, NOTE_BYTES);
    if text.is_empty() { Err(Refused::Empty) } else { Ok(text) }
}

/// A note's words; the text is cleaned and bounded already, at a note's own length.
fn note(key: &str, text: String) -> Words {
    let mut words = Words::new(key);
    words.args.insert("text".to_owned(), shared::text::Value::Text(text));
    words
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A new ticket for tests.
    pub(crate) fn ticket() -> Ticket {
        Ticket {
            id: TicketId::new(1, [1; 10]),
            number: 1,
            customer: CustomerId::new(1, [1; 10]),
            site: None,
            cause_key: "device:x:disk_space".into(),
            check: "disk_space".into(),
            kind: Kind::Incident,
            state: State::New,
            severity: Severity::High,
            priority: 3,
            people: 1,
            title: Words::new("t"),
            assignee: None,
            opened_at: 0,
            resolved_at: None,
            next_change_at: None,
            open_findings: 1,
            seen_count: 1,
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
        }
    }

    const GROUND: Ground<'static> = Ground { patience: &Patience::DEFAULT, succeeded: false };

    fn anna() -> Actor {
        Actor::Technician(TechnicianId::new(1, [2; 10]), "Anna".into())
    }

    #[test]
    fn a_technician_takes_notes_resolves_and_reopens() {
        let mut one = ticket();
        let mut go = |what: Act, now| act(&mut one, &what, &anna(), GROUND, now).map(|_| (one.state, one.resolved_at));
        assert_eq!(go(Act::Take, 1), Ok((State::Assigned, None)));
        assert_eq!(go(Act::Note("looking".into()), 2), Ok((State::InProgress, None)));
        assert_eq!(go(Act::Resolve("made room".into()), 3), Ok((State::Resolved, Some(3))));
        assert_eq!(go(Act::Reopen("not quite".into()), 4), Ok((State::InProgress, None)));
    }

    #[test]
    fn acts_that_do_not_fit_the_state_are_refused_with_the_reason() {
        let mut done = ticket();
        resolve(&mut done, &Patience::DEFAULT, 5);
        let table = [
            (ticket(), Act::Reopen("x".into()), false, Refused::StillOpen),
            (ticket(), Act::Note(" \u{200b}\n".into()), false, Refused::Empty),
            (ticket(), Act::Resolve(String::new()), false, Refused::Empty),
            (ticket(), Act::Note("a".repeat(NOTE_BYTES + 1)), false, Refused::TooLong),
            (done.clone(), Act::Take, false, Refused::AlreadyResolved),
            (done.clone(), Act::Resolve("x".into()), false, Refused::AlreadyResolved),
            (done, Act::Reopen("x".into()), true, Refused::Succeeded),
        ];
        for (mut one, what, succeeded, wanted) in table {
            let before = one.clone();
            assert_eq!(
                act(&mut one, &what, &anna(), Ground { succeeded, ..GROUND }, 9).unwrap_err(),
                wanted,
                "{what:?}"
            );
            assert_eq!(one, before, "a refusal changes nothing");
        }
    }

    #[test]
    fn notes_are_internal_and_taking_is_not() {
        let mut one = ticket();
        assert!(act(&mut one, &Act::Note("psst".into()), &anna(), GROUND, 1).unwrap().internal);
        assert!(!act(&mut one, &Act::Take, &anna(), GROUND, 1).unwrap().internal);
        assert!(State::ALL.iter().all(|state| State::of(state.word()) == Some(*state)));
        assert!(Kind::ALL.iter().all(|kind| Kind::of(kind.word()) == Some(*kind)));
    }
}
