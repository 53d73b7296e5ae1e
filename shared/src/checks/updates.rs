//! Protects from holes that are known and mended everywhere but here: security updates that wait.
//! Linux: apt, dnf, yum and zypper, from what they last fetched. Windows: the installed
//! cumulative update (`CurrentBuild.UBR` and its install time in component servicing), never the update history, because
//! daily definitions of Defender make it look current; of the history (event log, 19, 20 and 26 of WindowsUpdateClient)
//! only what failed, update by update, and the last search. macOS: softwareupdate and its preferences.
//! Invariant: an update counts from the day it came out, in days on which the machine was on; what does not apply does not
//! count. Next: `pending_reboot`, for updates that are installed and wait for a restart.

use crate::card::{Card, Chart};
use crate::check::{Check, Every};
use crate::host::{Age, Host, Updates};
use crate::observation::Look;
use crate::past::{Past, Point};
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// The updates, as the host tells them.
pub type Facts = Updates;

crate::limits! {
    /// How long a security update may wait, in days on which the device was on.
    pub struct Limits {
        /// High on a workstation after this many days.
        workstation_days: 14.0, 0 ..= 365;
        /// High on a server after this many days.
        server_days: 21.0, 0 ..= 365;
        /// Critical after this many days.
        critical_days: 30.0, 1 ..= 365;
        /// The system should have asked for updates within this many days.
        scan_days: 7.0, 1 ..= 365;
        /// Failed attempts one after another that are worth a ticket.
        failed_runs: 3.0, 1 ..= 100;
    }
}

const DAY_MS: i64 = 86_400_000;

impl Check for This {
    const KEY: &'static str = "updates";
    const EVERY: Every = Every::Day;
    const CHARTS: &'static [Chart] = &[Chart { series: "missing_security_count", bad: None }];
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        host.updates()
    }

    fn judge(facts: &Facts, past: &Past<'_>, limits: &Limits, now_ms: i64) -> Vec<Reading> {
        let scan = facts.last_scan.as_ref().and_then(|scan| scanned(scan, limits));
        let failed = facts.failed_runs.and_then(|runs| failed(runs, limits));
        [Some(missing(facts, past, limits, now_ms)), scan, failed].into_iter().flatten().collect()
    }

    fn series(facts: &Facts) -> Vec<Point> {
        let value = f64::from(facts.missing_count);
        vec![Point { series: "missing_security_count", subject: String::new(), value }]
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let words = Words::new("updates-card").count("missing", i64::from(facts.missing_count));
        vec![Card::new("", words).line("missing_security_count")]
    }
}

fn missing(facts: &Facts, past: &Past<'_>, limits: &Limits, now_ms: i64) -> Reading {
    let listed = facts.missing.iter().map(|one| one.since.days()).reduce(f64::max);
    let behind = facts.rollup.as_ref().and_then(|rollup| behind_days(&rollup.since, now_ms));
    let Some(longest) = listed.into_iter().chain(behind).reduce(f64::max) else {
        let none = Words::new("updates").count("missing", 0).count("days", 0);
        return Reading::new("updates", "missing", Level::Healthy, none);
    };
    let first = if past.class.is_server() { limits.server_days } else { limits.workstation_days };
    let held_back = f64::from(facts.deferral_days);
    let level = match longest - held_back {
        days if days >= limits.critical_days => Level::Bad(Severity::Critical),
        days if days >= first => Level::Bad(Severity::High),
        _ => Level::Healthy,
    };
    let missing = i64::from(facts.missing_count.max(1));
    #[expect(clippy::cast_possible_truncation, reason = "a float to integer cast saturates, and people read a few")]
    let words = Words::new("updates").count("missing", missing).count("days", longest as i64);
    Reading::new("updates", "missing", level, words)
}

/// Days since the cumulative update after the installed one came out; none when there is no newer one yet.
fn behind_days(installed: &Age, now_ms: i64) -> Option<f64> {
    let age_ms = i64::try_from(installed.age_s).ok()?.checked_mul(1000)?;
    let came_out = patch_day_after(now_ms.checked_sub(age_ms)?)?;
    let since_ms = now_ms.checked_sub(came_out).filter(|since| *since >= 0)?;
    let calendar = since_ms as f64 / DAY_MS as f64;
    Some(installed.on_days.map_or(calendar, |days| calendar.min(f64::from(days))))
}

/// The first second Tuesday of a month, 18:00 UTC, after a moment: when Microsoft's cumulative updates come out.
fn patch_day_after(at_ms: i64) -> Option<i64> {
    let date = jiff::Timestamp::from_millisecond(at_ms).ok()?.to_zoned(jiff::tz::TimeZone::UTC).date().first_of_month();
    let second_tuesday = |months: i64| {
        let month = date.checked_add(jiff::Span::new().months(months)).ok()?;
        let tuesday = month.nth_weekday_of_month(2, jiff::civil::Weekday::Tuesday).ok()?;
        Some(tuesday.at(18, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp().as_millisecond())
    };
    [second_tuesday(0)?, second_tuesday(1)?].into_iter().find(|day| *day > at_ms)
}

fn scanned(scan: &Age, limits: &Limits) -> Option<Reading> {
    let words = Words::new("updates-scan").span_s("for", scan.age_s);
    let late = scan.days() > limits.scan_days;
    late.then(|| Reading::new("updates", "scan", Level::Bad(Severity::Medium), words))
}

fn failed(runs: u32, limits: &Limits) -> Option<Reading> {
    let words = Words::new("updates-failed").count("runs", i64::from(runs));
    let often = f64::from(runs) >= limits.failed_runs;
    often.then(|| Reading::new("updates", "install", Level::Bad(Severity::Medium), words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::{MissingUpdate, Rollup};
    use crate::recorded::{Answer, Recorded};
    use crate::trial::Trial;

    const DAY: u64 = 86_400;
    /// 2026-11-23 12:00 UTC; the second Tuesday of that month was the 10th.
    const NOW: i64 = 1_795_435_200_000;

    fn age(days: u64, on_days: Option<u32>) -> Age {
        Age { age_s: days * DAY, on_s: None, on_days }
    }

    fn waiting(ages: &[Age]) -> Facts {
        let one = |since: &Age| MissingUpdate { name: "openssl".into(), version: "3".into(), since: *since };
        let missing: Vec<MissingUpdate> = ages.iter().map(one).collect();
        Facts { missing_count: u32::try_from(missing.len()).unwrap(), missing, ..Facts::default() }
    }

    #[test]
    fn a_security_update_may_wait_for_some_days_of_being_on() {
        let (high, critical) = (Level::Bad(Severity::High), Level::Bad(Severity::Critical));
        let deferred = Facts { deferral_days: 10, ..waiting(&[age(20, None)]) };
        let table = [
            ("none", waiting(&[]), Level::Healthy, Level::Healthy),
            ("new", waiting(&[age(0, Some(0))]), Level::Healthy, Level::Healthy),
            ("a day below", waiting(&[age(13, None)]), Level::Healthy, Level::Healthy),
            ("fourteen days", waiting(&[age(14, Some(14))]), high, Level::Healthy),
            ("twenty-one days", waiting(&[age(21, None)]), high, high),
            ("thirty days", waiting(&[age(30, None)]), critical, critical),
            ("the oldest counts", waiting(&[age(1, None), age(31, None), age(2, None)]), critical, critical),
            ("long ago, but in a drawer", waiting(&[age(300, Some(3))]), Level::Healthy, Level::Healthy),
            ("more days on than there were", waiting(&[age(1, Some(900))]), Level::Healthy, Level::Healthy),
            ("held back by policy", deferred, Level::Healthy, Level::Healthy),
            ("since before the universe", waiting(&[Age { age_s: u64::MAX, ..Age::default() }]), critical, critical),
        ];
        for (case, facts, laptop, server) in table {
            assert_eq!(Trial::laptop().level::<This>(&facts, NOW, "missing"), Some(laptop), "{case} on a laptop");
            assert_eq!(Trial::server().level::<This>(&facts, NOW, "missing"), Some(server), "{case} on a server");
        }
    }

    #[test]
    fn a_system_updated_as_a_whole_is_behind_from_the_next_patch_day_on() {
        let behind = |days, on_days, now| {
            let rollup = Some(Rollup { build: "19045.5131".into(), since: age(days, on_days) });
            Trial::laptop().level::<This>(&Facts { rollup, ..Facts::default() }, now, "missing").unwrap()
        };
        let table = [
            ("installed on the 12th", 11, None, NOW, Level::Healthy),
            ("installed in October, the newest is 12 days and 18 hours old", 30, None, NOW, Level::Healthy),
            ("the same two days later", 32, None, NOW + 2 * DAY_MS, Level::Bad(Severity::High)),
            ("the same, but off all the time", 32, Some(2), NOW + 2 * DAY_MS, Level::Healthy),
            ("installed in September", 60, None, NOW, Level::Bad(Severity::Critical)),
            ("a clock gone wrong", 900_000_000, None, NOW, Level::Healthy),
        ];
        for (case, days, on_days, now, wanted) in table {
            assert_eq!(behind(days, on_days, now), wanted, "{case}");
        }
    }

    #[test]
    fn a_system_that_stopped_asking_and_updates_that_fail_are_told() {
        let medium = Some(Level::Bad(Severity::Medium));
        for (days, on_days, wanted) in [(0, None, None), (7, None, None), (8, Some(8), medium), (30, Some(2), None)] {
            let facts = Facts { last_scan: Some(age(days, on_days)), ..Facts::default() };
            assert_eq!(Trial::server().level::<This>(&facts, NOW, "scan"), wanted, "{days} {on_days:?}");
        }
        for (runs, wanted) in [(0, None), (2, None), (3, medium), (u32::MAX, medium)] {
            let facts = Facts { failed_runs: Some(runs), ..Facts::default() };
            assert_eq!(Trial::server().level::<This>(&facts, NOW, "install"), wanted, "{runs}");
        }
        assert_eq!(Trial::server().judge::<This>(&Facts::default(), NOW).len(), 1, "what nobody tells is not judged");
    }

    #[test]
    fn the_updates_become_facts() {
        let host = Recorded { updates: Some(Answer::Seen(waiting(&[age(1, None)]))), ..Recorded::default() };
        let facts = This::observe(&host).unwrap();
        assert_eq!((facts.missing_count, This::series(&facts).len(), This::cards(&facts).len()), (1, 1, 1));
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
