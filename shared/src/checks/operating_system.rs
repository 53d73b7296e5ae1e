//! Protects from a system whose support ends: no more security updates, and vendors who stop answering.
//! Linux: os-release. Windows: ProductName, DisplayVersion, CurrentBuild, UBR, EditionID. macOS: the product version.
//! Invariant: the dates are the collector's knowledge; a system that it does not know has no reading. Next: `software`.

use crate::card::Card;
use crate::check::{Check, Every};
use crate::host::{Host, OperatingSystem};
use crate::observation::Look;
use crate::past::{Past, Support};
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// The system and its machine, as the host tells them.
pub type Facts = OperatingSystem;

crate::limits! {
    /// How long before the end of support the work is planned.
    pub struct Limits {
        /// For the roadmap below this rest, days.
        info_days: 365.0, 0 ..= 3_650;
        /// To plan below this rest, days.
        plan_days: 180.0, 0 ..= 3_650;
        /// A warning below this rest, days.
        warn_days: 90.0, 0 ..= 3_650;
        /// High below this rest, days.
        high_days: 30.0, 0 ..= 3_650;
    }
}

const DAY_MS: f64 = 86_400_000.0;

impl Check for This {
    const KEY: &'static str = "operating_system";
    const EVERY: Every = Every::Day;
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        host.operating_system()
    }

    fn judge(facts: &Facts, past: &Past<'_>, limits: &Limits, now_ms: i64) -> Vec<Reading> {
        past.knowledge.support(facts, past.programmes).map(|support| reading(&support, limits, now_ms)).into_iter().collect()
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        vec![Card::new("", Words::new("operating-system-card").text("name", &facts.pretty_name))]
    }
}

fn reading(support: &Support, limits: &Limits, now_ms: i64) -> Reading {
    let days = [limits.info_days, limits.plan_days, limits.warn_days, limits.high_days];
    let (level, words) = judged("operating-system", support, days, now_ms);
    Reading::new("operating_system", &support.product, level, words).per_customer(&support.cycle)
}

/// How bad the rest of a support is by the days below which it is told, planned, warned of and high, and the words of
/// `key`, or of `key-ended` once it is over.
pub(super) fn judged(key: &str, support: &Support, [info, plan, warn, high]: [f64; 4], now_ms: i64) -> (Level, Words) {
    let rest_ms = support.ends_at.saturating_sub(now_ms);
    let level = match rest_ms as f64 / DAY_MS {
        days if days <= 0.0 => Level::Bad(Severity::Critical),
        days if days < high => Level::Bad(Severity::High),
        days if days < warn => Level::Bad(Severity::Medium),
        days if days < plan => Level::Bad(Severity::Low),
        days if days < info => Level::Bad(Severity::Info),
        _ => Level::Healthy,
    };
    let words = match &support.longer {
        _ if rest_ms <= 0 => Words::new(&format!("{key}-ended")),
        // Whoever wonders why it still counts reads which programme, and what shows it.
        Some(longer) => {
            Words::new(&format!("{key}-longer")).text("programme", longer.programme).text("seen", longer.seen_by)
        }
        None => Words::new(key),
    };
    let words = words
        .text("product", &support.product)
        // Vendors name the last day, which ends where the time without support begins.
        .day_ms("ends", support.ends_at.saturating_sub(1))
        .text("update", support.update_frees.as_deref().unwrap_or_default());
    (level, words)
}

#[cfg(test)]
mod tests {
    use crate::programmes::Programmes;
    use crate::trial::Trial;
    use super::*;
    use crate::host::{Licence, Licences};
    use crate::past::{Knowledge, LongerSupport, Unwanted};
    use crate::reading::Scope;
    use crate::recorded::{Answer, Recorded};

    struct EndsAt(i64);

    impl Knowledge for EndsAt {
        fn support(&self, facts: &Facts, _: Programmes) -> Option<Support> {
            (facts.id == "debian").then(|| Support {
                product: "Debian 12".into(),
                cycle: "debian-12".into(),
                ends_at: self.0,
                update_frees: None,
                longer: None,
            })
        }
        fn unwanted(&self, _: &str, _: &str) -> Option<Unwanted> {
            None
        }
    }

    fn debian() -> Facts {
        Facts { id: "debian".into(), ..Facts::default() }
    }

    #[test]
    fn the_end_of_support_is_told_earlier_than_it_comes() {
        const DAY: i64 = 86_400_000;
        let table = [
            (400 * DAY, Level::Healthy),
            (365 * DAY, Level::Healthy),
            (365 * DAY - 1, Level::Bad(Severity::Info)),
            (180 * DAY - 1, Level::Bad(Severity::Low)),
            (90 * DAY - 1, Level::Bad(Severity::Medium)),
            (30 * DAY - 1, Level::Bad(Severity::High)),
            (1, Level::Bad(Severity::High)),
            (0, Level::Bad(Severity::Critical)),
            (-9_000 * DAY, Level::Bad(Severity::Critical)),
            (i64::MAX, Level::Healthy),
        ];
        for (ends_at, wanted) in table {
            let readings = Trial::server().judge_knowing::<This>(&debian(), 0, &EndsAt(ends_at));
            let [reading] = readings.as_slice() else { panic!("one reading: {readings:?}") };
            assert_eq!((reading.level, reading.subject.as_str()), (wanted, "Debian 12"), "{ends_at}");
            assert_eq!((reading.scope, reading.cause.as_str()), (Scope::Customer, "debian-12"));
        }
    }

    /// Knows a system that the device keeps alive by a programme.
    struct Prolonged;

    impl Knowledge for Prolonged {
        fn support(&self, _: &Facts, seen: Programmes) -> Option<Support> {
            let longer = seen.has_esm().then_some(LongerSupport { programme: "esm", seen_by: "service" });
            let ends_at = if longer.is_some() { 86_400_000 } else { 0 };
            Some(Support { product: "U".into(), cycle: "u".into(), ends_at, update_frees: None, longer })
        }
        fn unwanted(&self, _: &str, _: &str) -> Option<Unwanted> {
            None
        }
    }

    #[test]
    fn a_longer_programme_is_named_with_what_shows_it_as_long_as_it_lasts() {
        let service = Licence { product: "ubuntu_pro".into(), name: "esm-infra".into(), add_on: true, status: "licensed".into(), ..Licence::default() };
        let seen = Programmes::of(&Licences { licences: vec![service], traces: Vec::new() }, 0);
        let table = [
            (Programmes::default(), 1, "operating-system-ended", Severity::Critical),
            (seen, 1, "operating-system-longer", Severity::High),
            (seen, 86_400_000, "operating-system-ended", Severity::Critical),
        ];
        for (programmes, now_ms, key, severity) in table {
            let trial = Trial { programmes, ..Trial::server() };
            let reading = trial.judge_knowing::<This>(&debian(), now_ms, &Prolonged).remove(0);
            assert_eq!((reading.words.key.as_str(), reading.level), (key, Level::Bad(severity)));
            assert_eq!(reading.words.args.contains_key("seen"), key.ends_with("longer"));
        }
    }

    #[test]
    fn a_system_that_nobody_knows_has_no_reading_but_its_facts_travel() {
        let other = Facts { id: "plan9".into(), ..Facts::default() };
        assert!(Trial::server().judge_knowing::<This>(&other, 0, &EndsAt(0)).is_empty());
        assert!(Trial::server().judge_knowing::<This>(&Facts::default(), 0, &EndsAt(0)).is_empty());
        let host = Recorded { operating_system: Some(Answer::Seen(other.clone())), ..Recorded::default() };
        assert_eq!(This::observe(&host).unwrap(), other);
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
