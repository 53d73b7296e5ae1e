//! A finding: one fault of one subject of one device, from opened to cleared, on a ticket or held with a reason.
//! Invariant: at most one open finding per (device, check, subject).
//! Next: [`crate::reconcile`], which decides on whose ticket it belongs.

use serde::{Deserialize, Serialize};
use shared::ids::{DeviceId, FindingId, TicketId};
use shared::reading::{Fingerprint, Scope, Severity};
use shared::text::Words;

use crate::suppression::Held;

/// A fault of a subject.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Its id.
    pub id: FindingId,
    /// The device.
    pub device: DeviceId,
    /// Check and subject.
    pub fingerprint: Fingerprint,
    /// How bad.
    pub severity: Severity,
    /// The owner of the work: scope kind, scope id, cause.
    pub cause_key: String,
    /// What was seen when it opened or last worsened.
    pub words: Words,
    /// Observed time of the first bad sample, ms UTC.
    pub since_at: i64,
    /// When it opened, ms UTC by the collector's clock.
    pub opened_at: i64,
    /// When it cleared.
    pub cleared_at: Option<i64>,
    /// Its ticket.
    pub ticket: Option<TicketId>,
    /// Why it has no ticket.
    pub held: Option<Held>,
    /// When a hold ends by itself.
    pub release_at: Option<i64>,
    /// The policy revision that made it.
    pub policy_revision: u64,
}

/// The cause key: what at most one unresolved ticket may have.
#[must_use]
pub fn cause_key(scope: Scope, scope_id: &str, cause: &str) -> String {
    format!("{}:{scope_id}:{cause}", scope.word())
}

/// The cause within its scope, out of a cause key: what the same fault of several owners has in common.
#[must_use]
pub fn cause_of(cause_key: &str) -> &str {
    cause_key.splitn(3, ':').nth(2).unwrap_or(cause_key)
}

/// What the judgement of one report changed for one fingerprint.
#[derive(Clone, Debug, PartialEq)]
pub struct FindingChange {
    /// Check and subject.
    pub fingerprint: Fingerprint,
    /// Observed time of the sample that made the change.
    pub at: i64,
    /// What changed.
    pub kind: FindingStep,
}

/// Kinds of change of a finding.
#[derive(Clone, Debug, PartialEq)]
pub enum FindingStep {
    /// It opens.
    Opened(Opening),
    /// It became worse.
    Worsened {
        /// How bad now.
        severity: Severity,
        /// What is seen now.
        words: Words,
    },
    /// It changes too often to be told each time.
    Flapping,
    /// It no longer changes, and the fault stays.
    Settled,
    /// It cleared.
    Cleared {
        /// The subject is no longer there, rather than healthy.
        gone: bool,
        /// What is seen now, when the subject is still there.
        words: Option<Words>,
    },
}

/// Everything known when a finding opens.
#[derive(Clone, Debug, PartialEq)]
pub struct Opening {
    /// How bad.
    pub severity: Severity,
    /// Whose work.
    pub scope: Scope,
    /// The cause within the scope.
    pub cause: String,
    /// What is seen.
    pub words: Words,
    /// Observed time of the first bad sample.
    pub since_at: i64,
    /// Proven danger that no hold may keep back.
    pub danger: bool,
    /// A matter between named technicians and the customer's account contact.
    pub is_private: bool,
}
