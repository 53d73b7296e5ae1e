//! Disks that lose sectors: many are replaced already, and it goes on.
//! Invariant: one condition for the life of a disk: sectors do not come back, and a count that falls is another disk or
//! another firmware. Next: [`super::fill`] for what has a limit.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};
use shared::reading::Severity;
use shared::text::Words;

use super::change::{Change, Kind, Opened};

const DAY_MS: i64 = 24 * 3_600_000;
/// Days of counts kept, today among them: growth is told over two weeks.
const DAYS: usize = 15;
/// Replaced sectors (SMART 5) from which on a disk is worn: many live on with fewer for years.
const WORN: f64 = 800.0;
/// The share of growth in two weeks with which it goes on: what stands still, or creeps, has outlived its wound.
const GROWS: f64 = 0.02;

/// What is remembered of a disk's count of replaced sectors.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Wear {
    /// The last count of each day, oldest first, with the day's number since 1970.
    days: VecDeque<(i64, f64)>,
    opened: bool,
}

impl Wear {
    /// Takes a count.
    pub fn hear(&mut self, name: &str, at: i64, count: f64) -> Option<Change> {
        let day = at.div_euclid(DAY_MS);
        match self.days.back_mut() {
            Some((last, held)) if *last == day => *held = count,
            _ => self.days.push_back((day, count)),
        }
        let begin = day - i64::try_from(DAYS).unwrap_or(0);
        while self.days.front().is_some_and(|(first, _)| *first <= begin) {
            self.days.pop_front();
        }
        let grown = count - self.days.front().map_or(count, |(_, before)| *before);
        if self.opened || count < WORN || grown < count * GROWS {
            return None;
        }
        self.opened = true;
        Some(Change::Opened(Opened {
            subject: name.to_owned(),
            kind: Kind::Smart,
            opened_at: at,
            predicted_at: None,
            confidence: 0.4,
            severity: Severity::High,
            reason: Words::new("wear-sectors")
                .text("series", name)
                .count("grown", whole(grown))
                .count("count", whole(count)),
        }))
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a count; a cast saturates")]
fn whole(count: f64) -> i64 {
    count as i64
}
