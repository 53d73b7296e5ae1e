//! What happened to a ticket, as far as its promises are concerned: kept as it happened, never changed.
//! Invariant: the events of a ticket follow its state whenever it is saved; asked twice, the second time adds nothing.
//! Next: [`super::clock`], which folds them.

use serde::{Deserialize, Serialize};

use super::Kind;
use super::tier::{Target, Tier};
use crate::ticket::{State, Ticket, WaitingFor};

/// What is older when it is first looked at was there before promises were: its clocks begin then.
const FRESH_MS: i64 = 10 * 60_000;

/// Whether its clocks run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// It is ours to work on.
    Works,
    /// It waits for somebody else.
    Waits(WaitingFor),
    /// All is seen healthy again.
    Healthy,
    /// Resolved or closed.
    Over,
}

/// What is promised from a moment on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// The tier's word.
    pub tier: String,
    /// The tier's hours, as they are typed.
    pub hours: String,
    /// The ticket's priority.
    pub priority: u8,
    /// What the tier promises at it.
    pub target: Target,
}

impl Terms {
    /// What a tier promises at a priority.
    #[must_use]
    pub fn of(tier: &Tier, priority: u8) -> Self {
        Self { tier: tier.word.clone(), hours: tier.hours.to_string(), priority, target: tier.target(priority) }
    }
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Priority or tier are these from here on.
    Terms(Terms),
    /// It stands so from here on.
    Stage(Stage),
    /// The customer asked, so they know of it.
    Known,
    /// The customer was told, by a person's own words or not, and promised the next message or not.
    Told {
        /// The words were a person's.
        by_person: bool,
        /// Until when the next message is promised, ms UTC.
        next_at: Option<i64>,
    },
    /// Another message was promised otherwise: by a ticket that was merged into it.
    Promised {
        /// Until when, ms UTC.
        next_at: i64,
    },
    /// Repair is best effort from here on, or is promised again.
    Effort {
        /// Nothing is promised.
        is_best: bool,
    },
    /// Technicians were told that so much of the time is used.
    Warned {
        /// Of which promise.
        kind: Kind,
        /// Percent; 100: it is missed.
        share: u8,
    },
}

/// An event of a ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// When, ms UTC.
    pub at: i64,
    /// What.
    pub step: Step,
}

/// How a ticket stands.
#[must_use]
pub fn stage(ticket: &Ticket) -> Stage {
    match ticket.state {
        State::Waiting => Stage::Waits(ticket.waiting_for.unwrap_or(WaitingFor::Customer)),
        State::Watching => Stage::Healthy,
        State::Resolved | State::Closed => Stage::Over,
        State::New | State::Assigned | State::InProgress => Stage::Works,
    }
}

/// What is new about a ticket since its events, `promised` being the next message that was last computed for it.
#[must_use]
pub fn follow(ticket: &Ticket, tier: &Tier, promised: Option<i64>, events: &[Event], now: i64) -> Vec<Event> {
    let mut new = Vec::new();
    let is_first = events.is_empty();
    let begins = if now.saturating_sub(ticket.opened_at) <= FRESH_MS { ticket.opened_at } else { now };
    let at = if is_first { begins } else { now };
    let terms = Terms::of(tier, ticket.priority);
    if last(events, |step| if let Step::Terms(terms) = step { Some(terms) } else { None }) != Some(&terms) {
        new.push(Event { at, step: Step::Terms(terms) });
    }
    if is_first && ticket.contact.is_some() {
        new.push(Event { at, step: Step::Known });
    }
    let stood = last(events, |step| if let Step::Stage(stage) = step { Some(stage) } else { None });
    let stands = stage(ticket);
    if stood.copied().unwrap_or(Stage::Works) != stands {
        new.push(Event { at: now, step: Step::Stage(stands) });
    }
    if let Some(next_at) = ticket.next_update_at.filter(|next| Some(*next) != promised && stands != Stage::Over) {
        new.push(Event { at: now, step: Step::Promised { next_at } });
    }
    new
}

/// Whether repair is promised as far as is known.
#[must_use]
pub fn has_repair(events: &[Event]) -> bool {
    !last(events, |step| if let Step::Effort { is_best } = step { Some(*is_best) } else { None }).unwrap_or(false)
}

/// The last of a kind of step.
fn last<'a, T>(events: &'a [Event], pick: impl Fn(&'a Step) -> Option<T>) -> Option<T> {
    events.iter().rev().find_map(|one| pick(&one.step))
}
