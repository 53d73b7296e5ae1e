//! Precursors: what comes before failures: different errors close together, or an error that the whole fleet seldom reports.
//! Invariant: bounded; an error tells only of errors before it; a common error alone opens nothing.
//! Next: [`crate::forecast`], which hears the events.

use std::collections::{BTreeMap, VecDeque};

use serde::{Deserialize, Serialize};
use shared::reading::Severity;
use shared::text::Words;

use crate::forecast::{Change, Kind, Opened, SeriesNo};

const HOUR_MS: i64 = 3_600_000;
/// Errors kept of a device.
const ERRORS: usize = 16;
/// How close two different errors are (ms).
const WINDOW_MS: i64 = 24 * HOUR_MS;
/// How long after a condition more errors are the same story (ms).
pub(crate) const QUIET_MS: i64 = 72 * HOUR_MS;
/// Kinds of errors that a fleet counts; more are as good as never seen.
const KINDS: usize = 256;
/// Errors a fleet must have counted before one of them is called rare.
const KNOWN: u64 = 50;

/// How often each kind of error came, over all devices: what is rare can only be told from many.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fleet {
    kinds: BTreeMap<String, u64>,
}

/// What is remembered of a device's errors.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Precursor {
    errors: VecDeque<(SeriesNo, i64)>,
    opened_at: Option<i64>,
}

impl Fleet {
    /// Counts an error of this kind.
    fn hear(&mut self, name: &str) {
        if let Some(count) = self.kinds.get_mut(name) {
            *count += 1;
        } else if self.kinds.len() < KINDS {
            self.kinds.insert(name.to_owned(), 1);
        }
    }

    /// Whether this kind comes less than two thirds as often as kinds do on average.
    fn is_rare(&self, name: &str) -> bool {
        let total: u64 = self.kinds.values().sum();
        let kinds = u64::try_from(self.kinds.len()).unwrap_or(u64::MAX);
        let count = self.kinds.get(name).copied().unwrap_or(0);
        total >= KNOWN && count.saturating_mul(kinds).saturating_mul(3) < total.saturating_mul(2)
    }
}

impl Precursor {
    /// Takes an error of a kind.
    pub fn error(&mut self, name: &str, number: SeriesNo, at: i64, fleet: &mut Fleet) -> Option<Change> {
        fleet.hear(name);
        self.errors.retain(|(_, before)| at - before <= WINDOW_MS);
        let is_different = self.errors.iter().any(|(one, _)| *one != number);
        self.errors.push_back((number, at));
        if self.errors.len() > ERRORS {
            self.errors.pop_front();
        }
        let (key, confidence) = match (is_different, fleet.is_rare(name)) {
            (true, _) => ("precursor-different-errors", 0.7),
            (false, true) => ("precursor-rare-error", 0.6),
            (false, false) => return None,
        };
        if self.opened_at.is_some_and(|opened| at - opened < QUIET_MS) {
            return None;
        }
        self.opened_at = Some(at);
        Some(Change::Opened(Opened {
            subject: name.to_owned(),
            kind: Kind::Event,
            opened_at: at,
            predicted_at: None,
            confidence,
            severity: Severity::Medium,
            reason: Words::new(key).text("error", name),
        }))
    }
}
