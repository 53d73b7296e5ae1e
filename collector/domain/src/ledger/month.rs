//! The ledger by months: how many faults of each kind, what share was found first, and by how long on the median.
//! Invariant: a month begins at midnight in the customer's own zone, across changes of the clock; what went by itself and what
//! is open is in no share. Next: `collector/src/store/ledger.rs`, which counts.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan, Zoned};

use super::Outcome;

/// Months that a ledger goes back, this one among them.
pub const MONTHS: usize = 12;

/// How many faults of each kind a span of time had, by when each began.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// Found before the customer said a word.
    pub found: i64,
    /// Told by the customer first.
    pub called: i64,
    /// Gone by itself, and nobody called.
    pub by_itself: i64,
    /// Neither yet.
    pub open: i64,
    /// The median time between our finding and the customer's word or the repair, ms; none where nothing was found first.
    pub median_lead_ms: Option<i64>,
}

impl Sum {
    /// Takes in how many faults stand like this, and their median lead.
    pub fn take(&mut self, outcome: Outcome, count: i64, median_lead_ms: Option<i64>) {
        match outcome {
            Outcome::FoundFirst => (self.found, self.median_lead_ms) = (count, median_lead_ms),
            Outcome::CalledFirst => self.called = count,
            Outcome::ByItself => self.by_itself = count,
            Outcome::Open => self.open = count,
            Outcome::Apart => {}
        }
    }

    /// Faults of which it is known who was first.
    #[must_use]
    pub fn decided(&self) -> i64 {
        self.found.saturating_add(self.called)
    }

    /// The share that was found first, whole percent, rounded down: nothing short of all is a hundred.
    #[must_use]
    pub fn share_percent(&self) -> Option<i64> {
        (self.decided() > 0).then(|| self.found.saturating_mul(100) / self.decided())
    }

    /// Whether there was no fault at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.decided() == 0 && self.by_itself == 0 && self.open == 0
    }
}

/// The first days of the last [`MONTHS`] months, the oldest first, and of the one to come.
#[must_use]
pub fn firsts(now: &Zoned) -> Vec<Date> {
    let this = now.date().first_of_month();
    let back = i64::try_from(MONTHS).unwrap_or(0) - 1;
    (-back..=1).map(|nth| this.saturating_add(nth.months())).collect()
}

/// Where those months begin, ms UTC.
#[must_use]
pub fn bounds(now: &Zoned) -> Vec<i64> {
    let begin = |day: Date| {
        let at = day.to_zoned(now.time_zone().clone()).map_or(Timestamp::UNIX_EPOCH, |at| at.timestamp());
        at.as_millisecond()
    };
    firsts(now).into_iter().map(begin).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_begin_at_midnight_where_the_customer_is_across_years_and_changes_of_the_clock() {
        let now: Zoned = "2026-04-30T23:30:00[Europe/Rome]".parse().unwrap();
        let days = firsts(&now);
        assert_eq!(days.len(), MONTHS + 1);
        assert_eq!((days[0].to_string(), days[12].to_string()), ("2025-05-01".into(), "2026-05-01".into()));
        let at = |text: &str| text.parse::<Timestamp>().unwrap().as_millisecond();
        let begins = bounds(&now);
        assert_eq!(begins[11], at("2026-03-31T22:00:00Z"), "April begins in summer time");
        assert_eq!(begins[10], at("2026-02-28T23:00:00Z"), "March in winter time");
        assert!(begins.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn a_share_counts_only_what_is_known_and_is_never_rounded_up() {
        let mut sum = Sum::default();
        assert!(sum.is_empty() && sum.share_percent().is_none());
        sum.take(Outcome::ByItself, 9, None);
        assert_eq!((sum.share_percent(), sum.is_empty()), (None, false));
        sum.take(Outcome::FoundFirst, 199, Some(60));
        sum.take(Outcome::CalledFirst, 1, None);
        sum.take(Outcome::Apart, 50, None);
        assert_eq!((sum.decided(), sum.share_percent(), sum.median_lead_ms), (200, Some(99), Some(60)));
    }
}
