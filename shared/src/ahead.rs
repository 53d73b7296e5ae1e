//! What a check tells foresight of its facts: what may run out, what wears, which errors came.
//! Invariant: facts alone decide, no limit of a policy: the same reports give the same forecast when they are heard again.
//! Next: [`crate::check::Check::ahead`]; the collector's `domain::forecast` hears it.

use serde::{Deserialize, Serialize};

/// What can be full, in the unit of the series.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Room {
    /// All of it.
    pub limit: f64,
    /// The level that already counts as full.
    pub full_at: f64,
    /// Whether a level that stays high is told without any trend. A check that judges levels by limits of its own says no.
    pub tells_high: bool,
}

/// What a series is: this decides which rule looks at it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Nature {
    /// Something that can be full.
    Fills(Room),
    /// A disk's own count of the sectors it replaced (SMART 5).
    Wears,
    /// An error that the device reports as it happens.
    Error,
    /// How often an error came in the last day, told again and again: one more is a new error.
    Counts,
    /// Work done on the device.
    Work,
    /// A number with no limit, held against the device's own habit.
    Habit,
    /// A number that tells nothing ahead.
    Plain,
}

/// A number of a subject.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// What of the device, as the check's readings name it.
    pub subject: String,
    /// What the number is.
    pub nature: Nature,
    /// The number.
    pub value: f64,
}
