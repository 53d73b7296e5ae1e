//! What a ticket's present state asks to be told, given what was told before: the same answer whenever it is asked.
//! Invariant: applied once it asks for nothing more; nothing is made for a customer who wants none; a fault that ended
//! before it was told is never told. Next: [`super::person`].

use jiff::tz::TimeZone;
use shared::ids::NoticeId;
use shared::reading::Severity;
use shared::text::Words;

use super::ending::{is_due, urgency};
use super::pace::when;
use super::{Kind, Mode, Notice, Picture, State, is_private, picture, takes_over};
use crate::change::Actor;
use crate::pulse::{is_call, is_pulse};
use crate::test_problem::is_test;
use crate::ticket::{self, Ticket};
use crate::told::is_ending;

/// An automatic notice waits for this long, so that a person may stop or mend it; what is critical does not wait.
pub const GRACE_MS: i64 = 5 * 60_000;

/// What is looked at.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The ticket as it stands.
    pub ticket: &'a Ticket,
    /// Every notice of it, and of the tickets that it took over.
    pub notices: &'a [Notice],
    /// How the customer wants to be told.
    pub mode: Mode,
    /// The customer's zone.
    pub zone: &'a TimeZone,
    /// What becomes of what comes to an end is decided already.
    pub is_decided: bool,
    /// Now, ms UTC.
    pub now: i64,
}

/// What is to change of a ticket's notices.
#[derive(Clone, Debug, PartialEq)]
pub enum Move {
    /// One is made.
    Make {
        /// What it says.
        kind: Kind,
        /// When it is told by itself; none: a person decides.
        due_at: Option<i64>,
        /// Why it is told then, or why a person decides.
        why: Words,
    },
    /// One ends untold, or is answered.
    End {
        /// Which.
        id: NoticeId,
        /// How.
        state: State,
        /// Why.
        why: Words,
    },
    /// One is told at another time than was thought.
    Due {
        /// Which.
        id: NoticeId,
        /// When; none: a person decides.
        due_at: Option<i64>,
        /// Why.
        why: Words,
    },
}

/// How a ticket stands for somebody who is to be told of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// Something is wrong.
    Wrong,
    /// All is seen healthy again, and it is not resolved yet.
    Healthy,
    /// It is done.
    Done,
    /// Another ticket goes on with it.
    Merged,
}

/// What a ticket's state asks for.
#[must_use]
pub fn follow(view: &View<'_>) -> Vec<Move> {
    let standing = standing(view.ticket);
    let mut moves: Vec<Move> = pending(view).filter_map(|one| ended(view, standing, one)).collect();
    let ends = |moves: &[Move], id: NoticeId| {
        moves.iter().any(|one| matches!(one, Move::End { id: ended, .. } if *ended == id))
    };
    let still: Vec<&Notice> = pending(view).filter(|one| !ends(&moves, one.id)).collect();
    moves.extend(still.iter().filter(|one| one.state == State::Proposed).filter_map(|one| rescheduled(view, one)));
    if let Some(kind) = wanted(view, standing).filter(|_| still.is_empty()) {
        let (due_at, why) = schedule(view, kind);
        moves.push(Move::Make { kind, due_at, why });
    }
    moves
}

/// Applies moves to the notices they are about; those that are made come from `id`.
pub fn apply(notices: &mut Vec<Notice>, view_of: (&Ticket, i64), moves: Vec<Move>, mut id: impl FnMut() -> NoticeId) {
    let (ticket, now) = view_of;
    for one in moves {
        match one {
            Move::Make { kind, due_at, why } => {
                notices.push(Notice::proposed(id(), ticket, kind, due_at, why, now));
            }
            Move::End { id, state, why } => {
                for notice in notices.iter_mut().filter(|notice| notice.id == id) {
                    notice.end(state, Actor::Collector, why.clone(), now);
                }
            }
            Move::Due { id, due_at, why } => {
                for notice in notices.iter_mut().filter(|notice| notice.id == id) {
                    notice.due_at = due_at;
                    notice.why = Some(why.clone());
                }
            }
        }
    }
}

/// Whether this customer is told of this ticket at all: who wants none is answered still when they asked themselves, and
/// nobody is told of a test, or that somebody is to call them.
#[must_use]
pub fn is_wanted(mode: Mode, ticket: &Ticket) -> bool {
    !is_test(ticket) && !is_call(ticket) && (mode != Mode::Off || ticket.contact.is_some())
}

fn standing(ticket: &Ticket) -> Standing {
    match ticket.state {
        _ if ticket.merged_into.is_some() => Standing::Merged,
        ticket::State::Resolved | ticket::State::Closed => Standing::Done,
        ticket::State::Watching => Standing::Healthy,
        // A pulse has none either: it is wrong until it is told.
        _ if is_pulse(ticket) => Standing::Wrong,
        // What a contact asked has no findings that could clear.
        _ if ticket.open_findings == 0 && ticket.contact.is_none() => Standing::Healthy,
        _ => Standing::Wrong,
    }
}

/// The ticket's own notices that are not told yet, or still wait for the customer.
fn pending<'a>(view: &View<'a>) -> impl Iterator<Item = &'a Notice> {
    let (ticket, notices) = (view.ticket.id, view.notices);
    notices.iter().filter(move |one| one.ticket == ticket && one.state.is_pending())
}

/// Why a notice that waits is not told any more, when it is not.
fn ended(view: &View<'_>, standing: Standing, one: &Notice) -> Option<Move> {
    let is_found = matches!(one.kind, Kind::Found | Kind::EndOfSupport);
    let asks = one.kind == Kind::EndOfSupport;
    let is_fixed = one.kind == Kind::Fixed;
    let is_taken = one.kind == Kind::TakenOver;
    let (state, key) = match standing {
        Standing::Merged => (State::Superseded, "notice-why-merged"),
        _ if !is_wanted(view.mode, view.ticket) => (State::Dismissed, "notice-why-off"),
        Standing::Wrong if is_fixed => (State::Dismissed, "notice-why-came-back"),
        Standing::Healthy if is_found || is_taken => (State::Dismissed, "notice-why-healthy"),
        Standing::Healthy if is_fixed => (State::Dismissed, "notice-why-not-done"),
        Standing::Done if !is_fixed => (State::Dismissed, "notice-why-over"),
        _ if asks && view.is_decided => (State::Dismissed, "notice-why-decided"),
        _ if asks && !is_due(view) => (State::Superseded, "notice-why-known"),
        _ if is_found && !asks && picture(view.ticket, view.notices) == Picture::Aware => {
            (State::Superseded, "notice-why-known")
        }
        // They heard of it with something else, or it was taken back.
        _ if is_taken && takes_over(view.ticket, view.notices).is_none() => (State::Superseded, "notice-why-known"),
        _ => return None,
    };
    Some(Move::End { id: one.id, state, why: Words::new(key) })
}

/// What the customer should be told and has not been.
fn wanted(view: &View<'_>, standing: Standing) -> Option<Kind> {
    let (ticket, knows) = (view.ticket, picture(view.ticket, view.notices));
    let kind = match (standing, knows) {
        (Standing::Wrong, Picture::Unaware) if is_pulse(ticket) => Kind::Pulse,
        _ if is_pulse(ticket) => return None,
        (Standing::Wrong, _) if is_ending(ticket) => {
            return (is_wanted(view.mode, ticket) && is_due(view)).then_some(Kind::EndOfSupport);
        }
        (Standing::Wrong, Picture::Unaware | Picture::ThinksFixed) if ticket.contact.is_none() => Kind::Found,
        (Standing::Done, Picture::Aware) => Kind::Fixed,
        (Standing::Wrong, Picture::Aware) if takes_over(ticket, view.notices).is_some() => Kind::TakenOver,
        _ => return None,
    };
    // What a person would not tell is not proposed again, until the customer was told something else.
    let told_at = view.notices.iter().filter_map(|one| one.told_at).max();
    // "Not yet", said of a fix, holds until the ticket is resolved anew.
    let since_at = if kind == Kind::Fixed { told_at.max(ticket.resolved_at) } else { told_at };
    let is_declined = view.notices.iter().any(|one| {
        one.kind == kind
            && one.state == State::Dismissed
            && matches!(one.decided_by, Some(Actor::Technician(..)))
            && one.decided_at >= since_at
    });
    (is_wanted(view.mode, ticket) && !is_declined).then_some(kind)
}

/// When a proposal is told by itself, or why a person decides.
fn schedule(view: &View<'_>, kind: Kind) -> (Option<i64>, Words) {
    let ticket = view.ticket;
    let person = match view.mode {
        Mode::Off | Mode::Approve => Some("notice-why-approve"),
        Mode::Automatic if matches!(kind, Kind::Pulse | Kind::EndOfSupport) => None,
        Mode::Automatic if is_private(ticket) => Some("notice-why-private"),
        Mode::Automatic if ticket.severity <= Severity::Low => Some("notice-why-low"),
        Mode::Automatic if kind == Kind::Fixed && ticket.open_findings > 0 => Some("notice-why-still-seen"),
        Mode::Automatic => None,
    };
    if let Some(key) = person {
        return (None, Words::new(key));
    }
    let urgency = urgency(kind, ticket);
    let grace_ms = if urgency == Severity::Critical { 0 } else { GRACE_MS };
    let (due_at, why) = when(view.now.saturating_add(grace_ms), urgency, view.zone);
    (Some(due_at), why.unwrap_or_else(|| Words::new("notice-why-automatic")))
}

/// A proposal whose time is no longer right: the customer's wish or the fault has changed.
fn rescheduled(view: &View<'_>, one: &Notice) -> Option<Move> {
    let (due_at, why) = schedule(view, one.kind);
    let is_right = due_at.is_some() == one.due_at.is_some() && (due_at.is_some() || one.why.as_ref() == Some(&why));
    (!is_right).then_some(Move::Due { id: one.id, due_at, why })
}
