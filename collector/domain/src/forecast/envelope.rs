//! The lowest and highest level of each quarter of a day, for ten days: what a trend is read from.
//! Invariant: bounded; a gap in the readings leaves empty quarters, which say nothing. Next: [`super::fill`].

use serde::{Deserialize, Serialize};

/// A quarter of a day (ms).
const QUARTER_MS: i64 = 6 * 3_600_000;
/// Quarters kept: ten days.
const QUARTERS: usize = 40;

/// The band a series moved in.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Envelope {
    /// Lowest and highest of each quarter, oldest first; the last one is still going on.
    quarters: Vec<Option<(f32, f32)>>,
    /// The number of the last quarter since 1970.
    last: i64,
}

impl Envelope {
    /// Takes a level.
    pub fn hear(&mut self, at: i64, level: f32) {
        let quarter = at.div_euclid(QUARTER_MS);
        let missing = if self.quarters.is_empty() { 1 } else { quarter.saturating_sub(self.last) };
        let missing = usize::try_from(missing).unwrap_or(0).min(QUARTERS);
        self.quarters.extend(std::iter::repeat_n(None, missing));
        let surplus = self.quarters.len().saturating_sub(QUARTERS);
        self.quarters.drain(..surplus);
        self.last = self.last.max(quarter);
        if let Some(last) = self.quarters.last_mut() {
            let (low, high) = last.unwrap_or((level, level));
            *last = Some((low.min(level), high.max(level)));
        }
    }

    /// Lowest and highest of the day that ended `quarters_ago`; none when nothing was heard in it.
    #[must_use]
    pub fn day(&self, quarters_ago: usize) -> Option<(f32, f32)> {
        let end = self.quarters.len().checked_sub(quarters_ago)?;
        let begin = end.checked_sub(4)?;
        let day = self.quarters.get(begin..end)?.iter().flatten();
        day.copied().reduce(|(low, high), (l, h)| (low.min(l), high.max(h)))
    }

    /// The slowest and the fastest growth a day that the last three days speak for: either edge of the band, over one
    /// day and over three.
    #[must_use]
    pub fn paces(&self) -> Option<(f32, f32)> {
        let edges = |days: u8| {
            let ((low, high), (old_low, old_high)) = (self.day(0)?, self.day(usize::from(days) * 4)?);
            Some([(low - old_low) / f32::from(days), (high - old_high) / f32::from(days)])
        };
        let paces = [1, 3].into_iter().filter_map(edges).flatten();
        paces.map(|pace| (pace, pace)).reduce(|(slow, fast), (pace, _)| (slow.min(pace), fast.max(pace)))
    }

    /// Growth a day over `days` days: the slower of the band's lower and upper edge, so that neither a nightly burst nor
    /// one deep clean-up passes for a trend.
    #[must_use]
    pub fn growth(&self, days: usize) -> Option<f32> {
        let ((low, high), (old_low, old_high)) = (self.day(0)?, self.day(days * 4)?);
        let days = u16::try_from(days).ok().filter(|days| *days > 0)?;
        Some((low - old_low).min(high - old_high) / f32::from(days))
    }
}
