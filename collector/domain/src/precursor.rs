//! Precursors: different errors close together come before failures; one error alone mostly does not.
//! Invariant: bounded: the last errors of a device; an error tells only of errors before it.
//! Next: [`crate::forecast`], which hears the events.

use std::collections::VecDeque;

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
const QUIET_MS: i64 = 72 * HOUR_MS;

/// What is remembered of a device's errors.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Precursor {
    errors: VecDeque<(SeriesNo, i64)>,
    opened_at: Option<i64>,
}

impl Precursor {
    /// Takes an error of a kind.
    pub fn error(&mut self, name: &str, number: SeriesNo, at: i64) -> Option<Change> {
        self.errors.retain(|(_, before)| at - before <= WINDOW_MS);
        let other = self.errors.iter().any(|(one, _)| *one != number);
        self.errors.push_back((number, at));
        if self.errors.len() > ERRORS {
            self.errors.pop_front();
        }
        if !other || self.opened_at.is_some_and(|opened| at - opened < QUIET_MS) {
            return None;
        }
        self.opened_at = Some(at);
        Some(Change::Opened(Opened {
            subject: name.to_owned(),
            kind: Kind::Event,
            opened_at: at,
            predicted_at: None,
            confidence: 0.6,
            severity: Severity::Medium,
            reason: Words::new("precursor-different-errors").text("error", name),
        }))
    }
}
