//! Problems: what lies under many tickets. A cause that comes back proposes one; people look into it, write down how one
//! lives with it and how it was mended, and the tickets that come afterwards prove it, or do not.
//! Invariant: one open problem per cause; each change leaves one line; nothing is called mended by anybody's word alone.
//! Next: [`proposal`] for what is proposed, [`by_hand`] for what people begin, [`work`] for what people do, [`proof`] for what time shows.

pub mod by_hand;
pub mod proof;
pub mod proposal;
pub mod work;

use serde::{Deserialize, Serialize};
use shared::ids::{DeviceId, ProblemId};
use shared::reading::Fingerprint;
use shared::text::Words;

use crate::change::Actor;
use crate::stored_words::stored_words;

/// Lines that a problem keeps; the oldest go.
pub const LINES: usize = 200;
/// A refused cause is not proposed again for so long (ms).
pub const REFUSED_MS: i64 = 90 * 86_400_000;

stored_words! {
    /// Where a problem stands.
    State {
        /// The collector thinks that there is one.
        Proposed = "proposed",
        /// A technician looks for what lies under it.
        Investigated = "investigated",
        /// It is known, and how to live with it.
        KnownError = "known_error",
        /// It was mended, as they say; what comes afterwards shows it.
        FixApplied = "fix_applied",
        /// Fewer tickets came afterwards.
        Proved = "proved",
        /// Done.
        Closed = "closed",
        /// It is none.
        Refused = "refused",
    }
}

impl State {
    /// True while something may still be done: the states that a cause may have once only.
    #[must_use]
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Closed | Self::Refused)
    }
}

/// Why a problem was proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "why")]
pub enum Why {
    /// The same came back on one device.
    OneDevice {
        /// The device.
        device: DeviceId,
        /// How often it was there within 30 days.
        times: u32,
    },
    /// The same on many devices of one customer.
    OneCustomer {
        /// How many.
        devices: u32,
    },
    /// The same at several customers.
    Customers {
        /// Devices.
        devices: u32,
        /// Customers.
        customers: u32,
    },
    /// A person began it.
    ByHand,
    /// The same at several customers at once, as after a bad update.
    Storm {
        /// Devices.
        devices: u32,
        /// Customers.
        customers: u32,
    },
}

impl Why {
    /// Whether many customers have it at the same time.
    #[must_use]
    pub fn is_storm(self) -> bool {
        matches!(self, Self::Storm { .. })
    }

    /// As people read it.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Self::OneDevice { times, .. } => Words::new("problem-why-one-device").count("times", i64::from(times)),
            Self::OneCustomer { devices } => {
                Words::new("problem-why-one-customer").count("devices", i64::from(devices))
            }
            Self::ByHand => Words::new("problem-why-by-hand"),
            Self::Customers { devices, customers } => Words::new("problem-why-customers")
                .count("devices", i64::from(devices))
                .count("customers", i64::from(customers)),
            Self::Storm { devices, customers } => Words::new("problem-why-storm")
                .count("devices", i64::from(devices))
                .count("customers", i64::from(customers)),
        }
    }
}

/// A line of a problem's own timeline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// When, ms UTC.
    pub at: i64,
    /// Who.
    pub actor: Actor,
    /// What, and why.
    pub words: Words,
}

/// A problem.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Its id.
    pub id: ProblemId,
    /// What its tickets are about: a check and a subject, on whatever device.
    pub cause: Fingerprint,
    /// Where it stands.
    pub state: State,
    /// Why it was proposed.
    pub why: Why,
    /// What it is called, where a person began it; empty: it has its cause's name.
    pub title: String,
    /// What a person knew of it who began it.
    pub known: String,
    /// How one lives with it, in a technician's words; empty until it is a known error.
    pub workaround: String,
    /// What was done for good, in a technician's words; empty until then.
    pub fix: String,
    /// The moment from which on that holds, ms UTC.
    pub fixed_at: Option<i64>,
    /// When it was proposed, ms UTC.
    pub proposed_at: i64,
    /// When its state last changed, ms UTC.
    pub changed_at: i64,
    /// When `tick` looks at it next: while a fix is to be proved.
    pub look_at: Option<i64>,
    /// What happened, the oldest first.
    pub lines: Vec<Line>,
}

impl Problem {
    /// A problem that is proposed.
    #[must_use]
    pub fn proposed(id: ProblemId, cause: Fingerprint, why: Why, now: i64) -> Self {
        let mut begun = Self {
            id,
            cause,
            state: State::Proposed,
            why,
            title: String::new(),
            known: String::new(),
            workaround: String::new(),
            fix: String::new(),
            fixed_at: None,
            proposed_at: now,
            changed_at: now,
            look_at: None,
            lines: Vec::new(),
        };
        begun.note(&Actor::Collector, why.words(), now);
        begun
    }

    /// Whether its cause may be proposed again: never while it is open, nor soon after it was refused.
    #[must_use]
    pub fn bars(&self, now: i64) -> bool {
        let is_fresh = now.saturating_sub(self.changed_at) < REFUSED_MS;
        self.state.is_open() || (self.state == State::Refused && is_fresh)
    }

    pub(crate) fn note(&mut self, who: &Actor, words: Words, now: i64) {
        self.lines.push(Line { at: now, actor: who.clone(), words });
        let over = self.lines.len().saturating_sub(LINES);
        self.lines.drain(..over);
    }

    pub(crate) fn moves(&mut self, to: State, who: &Actor, words: Words, now: i64) {
        if self.state != to {
            (self.state, self.changed_at) = (to, now);
        }
        self.note(who, words, now);
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    const DAY_MS: i64 = 86_400_000;

    pub(crate) fn problem(state: State) -> Problem {
        let cause = Fingerprint { check: "services".into(), subject: "nginx".into() };
        let mut made = Problem::proposed(ProblemId::new(1, [1; 10]), cause, Why::OneCustomer { devices: 5 }, 0);
        made.state = state;
        made
    }

    #[test]
    fn a_cause_is_proposed_again_once_its_problem_is_closed_or_was_refused_long_ago() {
        for state in State::ALL {
            let one = problem(*state);
            assert_eq!(State::of(state.word()), Some(*state));
            assert_eq!(one.bars(DAY_MS), !matches!(state, State::Closed), "{state:?}");
            assert_eq!(one.bars(90 * DAY_MS), state.is_open(), "{state:?}");
            assert_eq!(one.bars(90 * DAY_MS - 1), !matches!(state, State::Closed), "{state:?}");
        }
    }

    #[test]
    fn the_oldest_lines_go() {
        let mut one = problem(State::Proposed);
        for at in 0..300 {
            one.note(&Actor::Collector, Words::new("x"), at);
        }
        assert_eq!((one.lines.len(), one.lines.first().map(|line| line.at)), (LINES, Some(100)));
    }
}
