//! Protects from a machine that stops by itself: blue screens, kernel panics, work lost in the middle of a sentence.
//! Linux: the dumps that pstore and kdump keep; core dumps of programs are counted only. Windows: bugcheck events (1001),
//! minidumps. macOS: panic reports.
//! Invariant: only a stop that the system itself left a record of counts; a program's crash or a power cut is none.
//! Next: `uptime`, for restarts that nobody asked for, whatever their cause.

use crate::card::Card;
use crate::check::{Check, Every};
use crate::host::{Crashes, Host};
use crate::observation::Look;
use crate::past::Past;
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// The stops of the system, and how many programs ended badly.
pub type Facts = Crashes;

crate::limits! {
    /// When stops are too many.
    pub struct Limits {
        /// Stops of the system in seven days that are worth a ticket.
        stops: 2.0, 1 ..= 100;
    }
}

const WEEK_S: u64 = 7 * 86_400;
/// Records of one stop (a dump in parts, a dump and an event) lie so close together.
const ONE_STOP_S: u64 = 300;

impl Check for This {
    const KEY: &'static str = "crashes";
    const EVERY: Every = Every::FifthSample;
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        host.crashes()
    }

    fn judge(facts: &Facts, _: &Past<'_>, limits: &Limits, _: i64) -> Vec<Reading> {
        let stops = stops_in_week(facts);
        let level = if stops as f64 >= limits.stops { Level::Bad(Severity::High) } else { Level::Healthy };
        vec![Reading::new("crashes", "", level, Words::new("crashes").count("stops", stops))]
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let card = Card::new("", Words::new("crashes-card").count("stops", stops_in_week(facts)));
        let beside = |count: u32| Words::new("crashes-card-programs").count("programs", i64::from(count));
        vec![match facts.program_count {
            Some(count) => card.beside(beside(count)),
            None => card,
        }]
    }
}

fn stops_in_week(facts: &Facts) -> i64 {
    let mut ages: Vec<u64> = facts.stops.iter().map(|stop| stop.age_s).filter(|age| *age < WEEK_S).collect();
    ages.sort_unstable();
    // Measured from the first record of a stop, so that stops in quick succession are not one for ever.
    let mut last = None;
    ages.retain(|age| {
        let new = last.is_none_or(|last: u64| age - last > ONE_STOP_S);
        last = if new { Some(*age) } else { last };
        new
    });
    i64::try_from(ages.len()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use crate::trial::Trial;
    use super::*;
    use crate::host::SystemStop;
    use crate::recorded::{Answer, Recorded};

    fn stopped(ages_s: &[u64]) -> Facts {
        let stop = |age_s: &u64| SystemStop { source: "pstore".into(), age_s: *age_s, ..SystemStop::default() };
        Facts { stops: ages_s.iter().map(stop).collect(), program_count: Some(900) }
    }

    #[test]
    fn two_stops_in_seven_days_are_a_finding_however_many_records_each_left() {
        const DAY: u64 = 86_400;
        let bad = Level::Bad(Severity::High);
        let table: [(&str, &[u64], Level); 8] = [
            ("none", &[], Level::Healthy),
            ("one", &[DAY], Level::Healthy),
            ("one in parts", &[DAY, DAY + 1, DAY + 2, DAY + 300], Level::Healthy),
            ("two", &[DAY, DAY + 301], bad),
            ("two, unsorted", &[6 * DAY, DAY], bad),
            ("the second is a week old", &[DAY, 7 * DAY], Level::Healthy),
            ("a second short of a week", &[DAY, 7 * DAY - 1], bad),
            ("before the universe", &[u64::MAX, u64::MAX], Level::Healthy),
        ];
        for (case, ages, wanted) in table {
            assert_eq!(Trial::laptop().level::<This>(&stopped(ages), 0, ""), Some(wanted), "{case}");
        }
    }

    #[test]
    fn stops_become_facts() {
        let host = Recorded { crashes: Some(Answer::Seen(stopped(&[5]))), ..Recorded::default() };
        assert_eq!(This::observe(&host).unwrap(), stopped(&[5]));
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
