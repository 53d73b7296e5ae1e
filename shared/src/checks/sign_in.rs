//! Protects from a door to the internet that somebody is trying, and from changes that a break-in leaves behind.
//! Linux: the record of failed sign-ins (`btmp`) and the groups of administrators. Windows: the Security log (4625 failed,
//! 4740 locked out, 1102 cleared, 4732 into a local group) and the local group of administrators. macOS: nothing,
//! failures stand in its log alone.
//! Invariant: counts only, never names or addresses; off on personal PCs under the strict privacy profile.
//! Next: `domain_trust`.

use crate::card::Card;
use crate::check::{Check, Every};
use crate::host::{Host, SignIns};
use crate::observation::Look;
use crate::past::{Past, Point, Window};
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// Sign-ins of the last hour, as the host counts them.
pub type Facts = SignIns;

crate::limits! {
    /// When guessing is steady, and when accounts are locked.
    pub struct Limits {
        /// Failed sign-ins from the internet in each hour that count as steady guessing.
        guesses_per_hour: 20.0, 1 ..= 100_000;
        /// Accounts locked out in an hour that are worth a ticket.
        lockouts: 5.0, 1 ..= 10_000;
    }
}

const GUESSES: Window = Window { series: "failed_public_count", span_s: 3 * 3600 };
const ADMINISTRATORS: Window = Window { series: "administrators_count", span_s: 86_400 };

impl Check for This {
    const KEY: &'static str = "sign_in";
    const EVERY: Every = Every::FifthSample;
    const WINDOWS: &'static [Window] = &[GUESSES, ADMINISTRATORS];
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        host.sign_ins()
    }

    fn judge(facts: &Facts, past: &Past<'_>, limits: &Limits, now_ms: i64) -> Vec<Reading> {
        let locked = facts.lockouts_count.and_then(|count| locked_out(count, limits));
        let new = facts.administrators_count.and_then(|count| new_administrator(count, past, now_ms));
        let cleared = (facts.log_cleared == Some(true))
            .then(|| Reading::new("sign_in", "log", Level::Bad(Severity::High), Words::new("sign-in-log-cleared")));
        [Some(guessed(facts, past, limits, now_ms)), locked, new, cleared].into_iter().flatten().collect()
    }

    fn series(facts: &Facts) -> Vec<Point> {
        let point = |series, value: u32| Point { series, subject: String::new(), value: f64::from(value) };
        let administrators = facts.administrators_count.map(|count| point(ADMINISTRATORS.series, count));
        [Some(point(GUESSES.series, facts.failed_public_count)), administrators].into_iter().flatten().collect()
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        vec![Card::new("", Words::new("sign-in-card").count("failed", i64::from(facts.failed_count)))]
    }
}

/// Guessing for three hours, more than the limit in each: the service can be reached from the internet.
fn guessed(facts: &Facts, past: &Past<'_>, limits: &Limits, now_ms: i64) -> Reading {
    let steady = past.full(GUESSES, now_ms).is_some_and(|stat| stat.min >= limits.guesses_per_hour);
    let now = f64::from(facts.failed_public_count) >= limits.guesses_per_hour;
    let level = match (steady, now) {
        (true, _) => Level::Bad(Severity::High),
        (false, true) => Level::Near,
        _ => Level::Healthy,
    };
    let words = Words::new("sign-in-guessed")
        .count("failed", i64::from(facts.failed_public_count))
        .count("sources", i64::from(facts.public_sources_count))
        .text("services", &facts.services.join(", "));
    Reading::new("sign_in", "internet", level, words)
}

fn locked_out(count: u32, limits: &Limits) -> Option<Reading> {
    let words = Words::new("sign-in-locked-out").count("count", i64::from(count));
    let many = f64::from(count) >= limits.lockouts;
    many.then(|| Reading::new("sign_in", "locked_out", Level::Bad(Severity::Medium), words))
}

/// More administrators than a day ago.
fn new_administrator(count: u32, past: &Past<'_>, now_ms: i64) -> Option<Reading> {
    let fewest = past.any(ADMINISTRATORS, now_ms)?.min;
    let words = Words::new("sign-in-new-administrator").count("count", i64::from(count));
    let more = f64::from(count) > fewest;
    more.then(|| Reading::new("sign_in", "administrators", Level::Bad(Severity::Medium), words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recorded::{Answer, Recorded};
    use crate::trial::Trial;

    fn guesses(failed_public_count: u32) -> Facts {
        Facts { failed_public_count, ..Facts::default() }
    }

    #[test]
    fn steady_guessing_from_the_internet_is_a_finding_and_a_burst_is_none() {
        let table = [
            (guesses(0), 3 * 3600, Level::Healthy),
            (guesses(19), 3 * 3600, Level::Healthy),
            (guesses(20), 3600, Level::Near),
            (guesses(20), 3 * 3600, Level::Bad(Severity::High)),
            (guesses(u32::MAX), 3 * 3600, Level::Bad(Severity::High)),
        ];
        for (facts, span_s, wanted) in table {
            let trial = Trial::server().lasting::<This>(&facts, span_s);
            assert_eq!(
                trial.level::<This>(&facts, span_s * 1000, "internet"),
                Some(wanted),
                "{facts:?} for {span_s} s"
            );
        }
        let at_home = Facts { failed_count: 900, ..Facts::default() };
        let trial = Trial::server().lasting::<This>(&at_home, 3 * 3600);
        assert_eq!(trial.level::<This>(&at_home, 3 * 3_600_000, "internet"), Some(Level::Healthy), "from inside");
    }

    #[test]
    fn lock_outs_a_cleared_log_and_a_new_administrator_are_told() {
        let medium = Some(Level::Bad(Severity::Medium));
        for (count, wanted) in [(None, None), (Some(4), None), (Some(5), medium), (Some(u32::MAX), medium)] {
            let facts = Facts { lockouts_count: count, ..Facts::default() };
            assert_eq!(Trial::server().level::<This>(&facts, 0, "locked_out"), wanted, "{count:?}");
        }
        for (cleared, wanted) in [(None, None), (Some(false), None), (Some(true), Some(Level::Bad(Severity::High)))] {
            let facts = Facts { log_cleared: cleared, ..Facts::default() };
            assert_eq!(Trial::server().level::<This>(&facts, 0, "log"), wanted, "{cleared:?}");
        }
        let administrators = |count| Facts { administrators_count: Some(count), ..Facts::default() };
        let trial = Trial::server().lasting::<This>(&administrators(2), 3600);
        let level =
            |count, hours: i64| trial.level::<This>(&administrators(count), hours * 3_600_000, "administrators");
        assert_eq!((level(2, 1), level(3, 1), level(1, 1)), (None, medium, None));
        assert_eq!(level(3, 48), None, "after a day it is as it is");
    }

    #[test]
    fn sign_ins_become_facts() {
        let host = Recorded { sign_ins: Some(Answer::Seen(guesses(3))), ..Recorded::default() };
        assert_eq!((This::observe(&host).unwrap(), This::cards(&guesses(3)).len()), (guesses(3), 1));
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
