//! One number held against its own habit: its level of just now, and its usual level at this hour.
//! Invariant: each departure is measured by how rare it was in this number's own past, so that no unit, scale or limit is
//! needed. Next: [`super::rarity`].

use serde::{Deserialize, Serialize};

use super::rarity::Rarity;
use super::{RULE, share};

const DAY_MS: i64 = 86_400_000;
/// Half hours of a day.
const SLOTS: usize = 48;
const SLOT_MS: i64 = DAY_MS / 48;

/// What is remembered of one number.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Metric {
    /// The value of the moment that is being heard.
    value: Option<f32>,
    last_at: Option<i64>,
    /// The level of just now.
    level: f32,
    /// The usual level of each half hour of the day, and how often it was heard.
    usual: Vec<Option<(f32, u16)>>,
    jumps: Rarity,
    departures: Rarity,
}

impl Metric {
    /// A moment begins.
    pub fn forget_moment(&mut self) {
        self.value = None;
    }

    /// The value of the moment.
    #[expect(clippy::cast_possible_truncation, reason = "a departure is told by seven digits")]
    pub fn take(&mut self, value: f64) {
        self.value = Some(value as f32);
    }

    /// How rare the moment is (the power of ten of its odds); none when this number was not heard.
    pub fn judge(&mut self, at: i64) -> Option<f32> {
        let value = self.value.filter(|value| value.is_finite())?;
        let Some(last) = self.last_at.replace(at) else {
            self.level = value;
            return None;
        };
        let gap = (at - last).clamp(0, DAY_MS);
        let jump = self.jumps.hear((value - self.level).abs());
        self.level += (value - self.level) * share(gap, RULE.now_ms);
        let departure = self.depart(at, gap, value);
        Some(jump.max(departure.unwrap_or(0.0)))
    }

    fn depart(&mut self, at: i64, gap: i64, value: f32) -> Option<f32> {
        if self.usual.is_empty() {
            self.usual = vec![None; SLOTS];
        }
        let slot = usize::try_from(at.rem_euclid(DAY_MS) / SLOT_MS).ok()?;
        let usual = self.usual.get_mut(slot)?;
        let Some((held, heard)) = usual else {
            *usual = Some((value, 1));
            return None;
        };
        let away = value - *held;
        *heard = heard.saturating_add(1);
        // What is strange today must not be the habit of tomorrow.
        let most = self.departures.mean() * RULE.learned;
        *held += away.clamp(-most, most) * share(gap * 48, RULE.usual_ms).max(1.0 / f32::from(*heard));
        Some(self.departures.hear(away.abs()))
    }
}
