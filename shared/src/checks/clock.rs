//! Protects from a wrong clock: sign-ins fail, certificates look expired, logs lie.
//! The offset to the collector comes with each report; whether the system keeps time from adjtimex, timesyncd, chrony
//! (Linux), w32time (Windows), timed (macOS).
//! Invariant: the device's own clock never decides about itself. Next: `certificate`.

use serde::{Deserialize, Serialize};

use crate::card::Card;
use crate::check::{Check, Every};
use crate::host::Host;
use crate::observation::Look;
use crate::past::{Past, Point, Window};
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// What the system says of its clock.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// Whether it calls its clock synchronised; none when it cannot tell.
    pub synchronised: Option<bool>,
    /// How long ago it last was; none when never or unknown.
    pub last_sync_age_s: Option<u64>,
}

crate::limits! {
    /// When a clock is wrong, or nobody keeps it right.
    pub struct Limits {
        /// A warning above this offset, s.
        warn_s: 120.0, 1 ..= 86_400;
        /// Critical above this offset: sign-in fails at 300, s.
        critical_s: 240.0, 1 ..= 86_400;
        /// Below the warning by this much a finding clears, s.
        clear_s: 30.0, 0 ..= 3_600;
        /// Days without synchronisation.
        unsynchronised_days: 7.0, 1 ..= 365;
    }
}

const UNSYNCHRONISED: Window = Window { series: "unsynchronised", span_s: 7 * 86_400 };

impl Check for This {
    const KEY: &'static str = "clock";
    const EVERY: Every = Every::FifthSample;
    const WINDOWS: &'static [Window] = &[UNSYNCHRONISED];
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        let sync = host.clock_sync()?;
        Ok(Facts { synchronised: sync.synchronised, last_sync_age_s: sync.last_sync_age_s })
    }

    fn judge(facts: &Facts, past: &Past<'_>, limits: &Limits, now_ms: i64) -> Vec<Reading> {
        vec![offset(past.skew_ms, limits), sync(facts, past, limits, now_ms)]
    }

    fn series(facts: &Facts) -> Vec<Point> {
        let value = facts.synchronised.map(|synchronised| if synchronised { 0.0 } else { 1.0 });
        value.map(|value| Point { series: UNSYNCHRONISED.series, subject: String::new(), value }).into_iter().collect()
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let state = match facts.synchronised {
            Some(true) => "kept",
            Some(false) => "not_kept",
            None => "unknown",
        };
        let card = Card::new("", Words::new("clock-card").text("state", state));
        let age = facts.last_sync_age_s.map(|age_s| Words::new("clock-card-age").span_s("age", age_s));
        vec![Card { beside: age, ..card }]
    }
}

fn offset(skew_ms: Option<i64>, limits: &Limits) -> Reading {
    // No report told the offset: nothing is known, so an open finding stays and none opens.
    let Some(skew_ms) = skew_ms else {
        return Reading::new("clock", "offset", Level::Near, Words::new("clock-offset-unknown"));
    };
    let off_s = skew_ms.unsigned_abs() as f64 / 1000.0;
    let level = match off_s {
        off if off > limits.critical_s => Level::Bad(Severity::Critical),
        off if off > limits.warn_s => Level::Bad(Severity::Medium),
        off if off > limits.warn_s - limits.clear_s => Level::Near,
        _ => Level::Healthy,
    };
    let key = if skew_ms < 0 { "clock-behind" } else { "clock-ahead" };
    Reading::new("clock", "offset", level, Words::new(key).span_s("off", skew_ms.unsigned_abs() / 1000))
}

fn sync(facts: &Facts, past: &Past<'_>, limits: &Limits, now_ms: i64) -> Reading {
    let long_ago = facts.last_sync_age_s.is_some_and(|age_s| age_s as f64 > limits.unsynchronised_days * 86_400.0);
    let never_seen = past.full(UNSYNCHRONISED, now_ms).is_some_and(|stat| stat.min > 0.0);
    let level = match facts.synchronised {
        Some(true) => Level::Healthy,
        Some(false) if long_ago || never_seen => Level::Bad(Severity::Medium),
        None if long_ago => Level::Bad(Severity::Medium),
        _ => Level::Near,
    };
    let words = match (facts.synchronised, facts.last_sync_age_s) {
        (Some(true), _) => Words::new("clock-synchronised"),
        (_, Some(age_s)) => Words::new("clock-unsynchronised").span_s("for", age_s),
        (Some(false), None) => Words::new("clock-never-synchronised"),
        (None, None) => Words::new("clock-sync-unknown"),
    };
    Reading::new("clock", "sync", level, words)
}

#[cfg(test)]
mod tests {
    use crate::trial::Trial;
    use super::*;
    use crate::host::ClockSync;
    use crate::recorded::{Answer, Recorded};

    const DAY_S: i64 = 86_400;
    const BAD: Level = Level::Bad(Severity::Medium);

    #[test]
    fn d2_the_offset_to_the_collector_decides_and_not_the_device() {
        let table = [
            (None, Level::Near),
            (Some(0), Level::Healthy),
            (Some(90_000), Level::Healthy),
            (Some(-91_000), Level::Near),
            (Some(120_000), Level::Near),
            (Some(120_001), BAD),
            (Some(-240_000), BAD),
            (Some(-240_001), Level::Bad(Severity::Critical)),
            (Some(i64::MIN), Level::Bad(Severity::Critical)),
            (Some(i64::MAX), Level::Bad(Severity::Critical)),
        ];
        for (skew_ms, wanted) in table {
            let trial = Trial { skew_ms, ..Trial::server() };
            assert_eq!(trial.level::<This>(&Facts::default(), 0, "offset"), Some(wanted), "{skew_ms:?}");
        }
    }

    #[test]
    fn a_clock_that_nobody_keeps_right_is_told_after_seven_days() {
        let facts = |synchronised, last_sync_age_s| Facts { synchronised, last_sync_age_s };
        let week = 7 * DAY_S.unsigned_abs();
        let table = [
            ("kept right", facts(Some(true), Some(5)), Level::Healthy),
            ("kept right, an age of nonsense", facts(Some(true), Some(u64::MAX)), Level::Healthy),
            ("lost it an hour ago", facts(Some(false), Some(3600)), Level::Near),
            ("seven days to the second", facts(Some(false), Some(week)), Level::Near),
            ("longer", facts(Some(false), Some(week + 1)), BAD),
            ("cannot tell but old", facts(None, Some(week + 1)), BAD),
            ("cannot tell", facts(None, None), Level::Near),
            ("never, seen once", facts(Some(false), None), Level::Near),
        ];
        for (case, facts, wanted) in table {
            assert_eq!(Trial::server().level::<This>(&facts, 0, "sync"), Some(wanted), "{case}");
        }
        let never = facts(Some(false), None);
        let trial = Trial::server().lasting::<This>(&never, 7 * DAY_S);
        assert_eq!(trial.level::<This>(&never, 7 * DAY_S * 1000, "sync"), Some(BAD), "never in seven days seen");
    }

    #[test]
    fn what_the_system_says_becomes_facts() {
        let sync = ClockSync { synchronised: Some(true), last_sync_age_s: Some(9) };
        let host = Recorded { clock_sync: Some(Answer::Seen(sync)), ..Recorded::default() };
        assert_eq!(This::observe(&host).unwrap(), Facts { synchronised: Some(true), last_sync_age_s: Some(9) });
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
