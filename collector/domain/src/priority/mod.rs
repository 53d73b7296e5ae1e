//! Priority: P1..P5 from impact and urgency, readable like a bill.
//! Invariant: more people, a weightier service, a nearer date or a higher severity never lowers a priority; nothing that a
//! person says or how they say it is in the sum. Next: [`bill`] for what a ticket keeps, [`duty`] for whom a device
//! holds up, [`money`] for what an hour costs.

pub mod bill;
pub mod duty;
pub mod hand;
pub mod money;

use shared::reading::Severity;

pub use bill::Bill;
pub use duty::{Blocked, Duty};
pub use hand::{ByHand, Why};
pub use money::Currency;
pub(crate) use money::{minor, written};

/// So many people, each times the weight of what they wait for, raise a fault one step, and two (our figures).
const MANY: [u64; 2] = [10, 100];

/// A fault that is foretold to come only after so long (ms) is one step less urgent, and two: three days leave a night to
/// mend it in, two weeks the next planned visit (our figures).
const LATER_MS: [i64; 2] = [3 * DAY_MS, 14 * DAY_MS];
const DAY_MS: i64 = 86_400_000;

/// How urgent a severity is: when the user would notice. 2 is felt now, 3 soon, 4 is a warning, 5 is to plan.
#[must_use]
pub fn urgency(severity: Severity) -> u8 {
    match severity {
        Severity::Critical => 2,
        Severity::High => 3,
        Severity::Medium => 4,
        Severity::Low | Severity::Info => 5,
    }
}

/// By how many steps what is foretold for `at` can wait at `now`, and until when that holds (both ms UTC).
#[must_use]
pub fn later(at: i64, now: i64) -> (u8, Option<i64>) {
    let left = at.saturating_sub(now);
    let passed = LATER_MS.iter().filter(|span| left > **span);
    let nearest = passed.clone().max().map(|span| at.saturating_sub(*span));
    (u8::try_from(passed.count()).unwrap_or(0), nearest)
}

/// The steps that so many weighed people raise a fault by.
#[must_use]
pub fn raise(weighed: u64) -> u8 {
    MANY.iter().map(|many| u8::from(weighed >= *many)).sum()
}

/// The priority, 1 (first) .. 5: urgency less impact, as ITIL has it (impact x urgency -> priority); the figures are ours.
///
/// | severity | one | 10 people | 100 |
/// |---|---|---|---|
/// | critical | P2 | P1 | P1 |
/// | high | P3 | P2 | P1 |
/// | medium | P4 | P3 | P2 |
/// | low | P5 | P4 | P3 |
#[must_use]
pub fn level(severity: Severity, later: u8, raise: u8) -> u8 {
    urgency(severity).saturating_add(later).min(5).saturating_sub(raise).max(1)
}

#[cfg(test)]
mod tests;
