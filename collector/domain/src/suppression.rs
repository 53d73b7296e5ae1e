//! Why a finding has no ticket: holds, in their order. A held finding is kept and shown with its reason.
//! Invariant: resolution is never held back; proven danger never waits for learning or a boot.
//! Next: [`crate::reconcile`].

use serde::{Deserialize, Serialize};
use shared::reading::Severity;

use crate::finding::Finding;
use crate::policy::Patience;
use crate::window::Open;

/// Why a finding waits without a ticket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Held {
    /// It began and ended inside a backlog: history, not news.
    Passed,
    /// The device is under maintenance, or a window is open; what does not come back opens a ticket when that ends.
    Maintenance,
    /// It was there at enrolment, or came in the learning period: the take-over report lists it.
    TakeOver,
    /// A person took it off the take-over report, with a reason.
    Dismissed,
    /// The device has just started; it opens a ticket when the fault outlasts the start.
    Boot,
    /// Worth knowing, not worth a ticket: device page and monthly report.
    Digest,
    /// The customer has had the tickets of a day; what is not urgent waits until there is room.
    Budget,
}

const WORDS: [(Held, &str); 7] = [
    (Held::Passed, "passed"),
    (Held::Maintenance, "maintenance"),
    (Held::TakeOver, "take_over"),
    (Held::Dismissed, "dismissed"),
    (Held::Boot, "boot"),
    (Held::Digest, "digest"),
    (Held::Budget, "budget"),
];

/// What waits for room in its customer's budget is looked at again after so long.
const ROOM_MS: i64 = 3_600_000;
/// The time over which a budget is counted.
pub const DAY_MS: i64 = 86_400_000;

/// The tickets that open by themselves for a customer of so many devices within [`DAY_MS`] before what is not urgent waits:
/// the policy's number, and one more for each ten devices. Our figures: the goal is three a week for a hundred devices, so
/// that this stops a flood and never a bad day.
#[must_use]
pub fn budget(patience: &Patience, devices: u32) -> u32 {
    patience.day_tickets.saturating_add(devices / 10)
}

impl Held {
    /// The word stored and shown.
    #[must_use]
    pub fn word(self) -> &'static str {
        WORDS.iter().find(|(held, _)| *held == self).map_or("digest", |(_, word)| word)
    }

    /// The hold of a stored word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        WORDS.iter().find(|(_, known)| *known == word).map(|(held, _)| *held)
    }
}

/// What decides a hold.
#[derive(Clone, Copy, Debug)]
pub struct Gate<'a> {
    /// Delays.
    pub patience: &'a Patience,
    /// When the device was enrolled, ms UTC.
    pub enrolled_at: i64,
    /// Whether the device is under maintenance until somebody ends it.
    pub maintenance: bool,
    /// The maintenance window that is open for it.
    pub window: Option<Open>,
    /// Whether its customer has had the tickets of a day.
    pub is_spent: bool,
    /// How long the device had been up at the sample, ms.
    pub up_ms: u64,
}

/// The hold of a finding that opens, and when it ends by itself; none when it opens a ticket.
#[must_use]
pub fn hold(gate: &Gate<'_>, severity: Severity, danger: bool, since_at: i64, at: i64) -> Option<(Held, Option<i64>)> {
    let grace_ms = i64::from(gate.patience.grace_s) * 1000;
    let up_ms = i64::try_from(gate.up_ms).unwrap_or(i64::MAX);
    if severity == Severity::Info {
        Some((Held::Digest, None))
    } else if gate.maintenance {
        Some((Held::Maintenance, None))
    } else if let Some(window) = gate.window {
        Some((Held::Maintenance, Some(window.until_at)))
    } else if danger {
        None
    } else if since_at < gate.enrolled_at.saturating_add(i64::from(gate.patience.learning_s) * 1000) {
        Some((Held::TakeOver, None))
    } else if up_ms < grace_ms {
        Some((Held::Boot, Some(at.saturating_add(grace_ms - up_ms))))
    } else if gate.is_spent && severity <= Severity::Medium {
        Some((Held::Budget, Some(at.saturating_add(ROOM_MS))))
    } else {
        None
    }
}

/// Until when a finding whose hold ends goes on waiting for room; none when it waits for that no longer.
#[must_use]
pub fn waits_on(gate: &Gate<'_>, finding: &Finding, now: i64) -> Option<i64> {
    (gate.is_spent && finding.held == Some(Held::Budget)).then(|| now.saturating_add(ROOM_MS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_keep_their_order_and_danger_passes_learning_and_boot() {
        let patience = &Patience::DEFAULT;
        let day = i64::from(patience.learning_s) * 1000;
        let old =
            Gate { patience, enrolled_at: 0, maintenance: false, window: None, is_spent: false, up_ms: 10 * 3_600_000 };
        let spent = Gate { is_spent: true, ..old };
        let boot = Gate { up_ms: 60_000, ..old };
        let window = Some(Open { from_at: 0, until_at: 9 });
        let table = [
            ("an old device", old, Severity::High, false, day, None),
            ("the digest", old, Severity::Info, true, day, Some(Held::Digest)),
            ("maintenance", Gate { maintenance: true, ..boot }, Severity::Critical, true, 5, Some(Held::Maintenance)),
            ("a window", Gate { window, ..boot }, Severity::Critical, true, 5, Some(Held::Maintenance)),
            ("learning", boot, Severity::Critical, false, day - 1, Some(Held::TakeOver)),
            ("danger while learning", boot, Severity::Critical, true, 5, None),
            ("just started", boot, Severity::High, false, day, Some(Held::Boot)),
            ("a spent budget", spent, Severity::Medium, false, day, Some(Held::Budget)),
            ("what is urgent asks for no budget", spent, Severity::High, false, day, None),
            ("nor does danger", spent, Severity::Low, true, day, None),
            ("just started, and spent", Gate { is_spent: true, ..boot }, Severity::Low, false, day, Some(Held::Boot)),
        ];
        for (case, gate, severity, danger, since_at, wanted) in table {
            let held = hold(&gate, severity, danger, since_at, since_at);
            assert_eq!(held.map(|(held, _)| held), wanted, "{case}");
        }
        let both = Gate { window, maintenance: true, ..old };
        let releases = |gate: &Gate<'_>| hold(gate, Severity::High, false, day, day).map(|(_, release_at)| release_at);
        assert_eq!(releases(&Gate { window, ..old }), Some(Some(9)), "a window ends by itself");
        assert_eq!(releases(&both), Some(None), "what a person began a person ends");
        let (_, release_at) = hold(&boot, Severity::High, false, day, day).unwrap();
        assert_eq!(release_at, Some(day + 840_000), "the hold ends with the grace");
        assert!(WORDS.iter().all(|(held, word)| Held::of(word) == Some(*held)));
    }
}
