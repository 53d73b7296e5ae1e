//! What the engine says: a condition opened, or one resolved, each with its reason.
//! Invariant: a reason is a key with arguments, never prose; a condition is known by its subject and kind.
//! Next: [`super::Foresight::hear`].

use serde::{Deserialize, Serialize};
use shared::reading::Severity;
use shared::text::Words;

/// What leads to a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A trend that reaches a limit.
    Forecast,
    /// A departure from the device's own habit.
    Anomaly,
    /// A level that is too high and stays there.
    Threshold,
    /// A disk that loses sectors.
    Smart,
    /// Errors that come before failures.
    Event,
}

/// A condition that opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The series it is about.
    pub subject: String,
    /// What led to it.
    pub kind: Kind,
    /// When (ms UTC): the moment of the newest reading used.
    pub opened_at: i64,
    /// When the fault is expected (ms UTC), where a trend says so.
    pub predicted_at: Option<i64>,
    /// How sure, 0 to 1.
    pub confidence: f64,
    /// How bad it will be.
    pub severity: Severity,
    /// What, when and why, in one sentence.
    pub reason: Words,
}

/// A condition that opened or resolved.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// It opened.
    Opened(Opened),
    /// What was open of this kind on this series no longer holds.
    Resolved {
        /// The series it was about.
        subject: String,
        /// What had led to it.
        kind: Kind,
        /// When (ms UTC).
        resolved_at: i64,
        /// Why it no longer holds.
        reason: Words,
    },
}

impl Change {
    /// A condition that no longer holds.
    #[must_use]
    pub fn resolved(subject: &str, kind: Kind, resolved_at: i64, reason: Words) -> Self {
        Self::Resolved { subject: subject.to_owned(), kind, resolved_at, reason }
    }
}
