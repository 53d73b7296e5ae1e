//! Protects from losing a drive: it mostly tells by itself, days before, that it is failing.
//! Linux: smartctl's JSON of each physical drive. Windows: WMI `MSStorageDriver_FailurePredictStatus` and
//! `MSFT_StorageReliabilityCounter`. macOS: system_profiler's SMART status. Virtual drives have no health of their own.
//! Invariant: a drive's danger is its own word or growth in its own window; a figure that it does not tell judges nothing.
//! Next: `disk_array`, for drives that stand in for each other; `temperature`, for how warm they are.

use serde::{Deserialize, Serialize};

use crate::ahead::{Nature, Told};
use crate::card::{Card, Chart, Side};
use crate::check::{Check, Every};
use crate::host::{Drive, Host};
use crate::observation::Look;
use crate::past::{Past, Point, Window};
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// The physical drives.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// One row each; empty when all drives are virtual.
    pub drives: Vec<Drive>,
}

crate::limits! {
    /// When a drive's defects grow too fast, or its promised life is used up.
    pub struct Limits {
        /// Critical when so many sectors were given up within seven days.
        reallocated_growth: 50.0, 1 ..= 100_000;
        /// Critical when so many more sectors wait to be given up than within the last seven days.
        pending_growth: 20.0, 1 ..= 100_000;
        /// To plan from this share of its promised life used, %.
        wear_percent: 80.0, 1 ..= 255;
        /// High from this share of its promised life used, %.
        wear_high_percent: 90.0, 1 ..= 255;
        /// Whether a drive that goes on losing sectors opens a finding (1) or only what fell within seven days does (0).
        foresight: 1.0, 0 ..= 1;
    }
}

const REALLOCATED: Window = Window { series: "reallocated_count", span_s: 7 * 86_400 };
const PENDING: Window = Window { series: "pending_count", span_s: 7 * 86_400 };
/// The NVMe bit that tells of heat: it passes, and says nothing of the drive's life (NVM Express base specification, SMART log).
const HEAT_BIT: u8 = 0b10;

impl Check for This {
    const KEY: &'static str = "disk_health";
    const EVERY: Every = Every::Day;
    const WINDOWS: &'static [Window] = &[REALLOCATED, PENDING];
    const CHARTS: &'static [Chart] = &[
        Chart { series: "wear_percent", bad: Some(Side::Above) },
        Chart { series: REALLOCATED.series, bad: None },
        Chart { series: PENDING.series, bad: None },
    ];
    const FORESEES: bool = true;
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        Ok(Facts { drives: host.drives()? })
    }

    fn judge(facts: &Facts, past: &Past<'_>, limits: &Limits, now_ms: i64) -> Vec<Reading> {
        facts.drives.iter().map(|drive| reading(drive, past, limits, now_ms)).collect()
    }

    fn series(facts: &Facts) -> Vec<Point> {
        let of = |drive: &Drive| {
            let point = |series, value: Option<f64>| Some(Point { series, subject: named(drive), value: value? });
            [
                point("wear_percent", drive.wear_percent),
                point(REALLOCATED.series, drive.reallocated_count.map(|count| count as f64)),
                point(PENDING.series, drive.pending_count.map(|count| count as f64)),
            ]
        };
        facts.drives.iter().flat_map(of).flatten().collect()
    }

    fn ahead(facts: &Facts) -> Vec<Told> {
        let told = |drive: &Drive| {
            let value = drive.reallocated_count? as f64;
            Some(Told { subject: named(drive), nature: Nature::Wears, value })
        };
        facts.drives.iter().filter_map(told).collect()
    }

    fn limit(_: &Facts, limits: &Limits, series: &str, _: &str) -> Option<f64> {
        (series == "wear_percent").then_some(limits.wear_percent)
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let card = |drive: &Drive| {
            let figure = match drive.wear_percent {
                Some(wear) => Words::new("disk-health-card-wear").percent("percent", wear),
                None => Words::new("disk-health-card-size").bytes("size", drive.size_bytes),
            };
            let card = Card::new(&named(drive), figure);
            match drive.powered_h {
                Some(hours) => card.beside(Words::new("disk-health-card-hours").span_s("for", hours.saturating_mul(3600))),
                None => card,
            }
        };
        facts.drives.iter().map(card).collect()
    }
}

/// A drive as people find it: its model, and the system's name for it.
fn named(drive: &Drive) -> String {
    if drive.model.is_empty() { drive.name.clone() } else { format!("{} ({})", drive.model, drive.name) }
}

fn says_it_fails(drive: &Drive) -> bool {
    let warned = drive.critical_warning_bits.is_some_and(|bits| bits & !HEAT_BIT != 0);
    drive.predicts_failure == Some(true) || drive.self_test_failed == Some(true) || warned
}

fn reading(drive: &Drive, past: &Past<'_>, limits: &Limits, now_ms: i64) -> Reading {
    let subject = named(drive);
    let grown = |window, count: Option<u64>| {
        count.map_or(0.0, |count| past.growth(window, &subject, count as f64, now_ms))
    };
    let reallocated = grown(REALLOCATED, drive.reallocated_count);
    let pending = grown(PENDING, drive.pending_count);
    let wear = drive.wear_percent.unwrap_or(0.0);
    let fast = reallocated >= limits.reallocated_growth || pending >= limits.pending_growth;
    let (key, level) = match wear {
        _ if says_it_fails(drive) => ("disk-health-failing", Level::Bad(Severity::Critical)),
        _ if fast => ("disk-health-defects", Level::Bad(Severity::Critical)),
        wear if wear >= limits.wear_high_percent => ("disk-health-worn", Level::Bad(Severity::High)),
        wear if wear >= limits.wear_percent => ("disk-health-worn", Level::Bad(Severity::Low)),
        // A few are a drive's ordinary life: they feed the chart and the report, no ticket.
        _ if reallocated + pending > 0.0 => ("disk-health-defects", Level::Bad(Severity::Info)),
        _ => ("disk-health", Level::Healthy),
    };
    let words = Words::new(key).text("drive", &subject);
    #[expect(clippy::cast_possible_truncation, reason = "a float to integer cast saturates, and people read a few")]
    let words = match key {
        "disk-health-defects" => words.count("defects", (reallocated + pending) as i64),
        "disk-health-worn" => words.percent("percent", wear),
        _ => words,
    };
    let danger = level == Level::Bad(Severity::Critical);
    Reading { danger, ..Reading::new("disk_health", &subject, level, words) }
}

#[cfg(test)]
mod tests {
    use crate::trial::Trial;
    use super::*;
    use crate::recorded::{Answer, Recorded};

    const DAY_MS: i64 = 86_400_000;

    fn drive() -> Drive {
        Drive { name: "sda".into(), model: "Model X".into(), ..Drive::default() }
    }

    fn facts(drive: Drive) -> Facts {
        Facts { drives: vec![drive] }
    }

    #[test]
    fn a_drive_is_believed_when_it_says_that_it_fails() {
        let (fails, worn) = (Level::Bad(Severity::Critical), Level::Bad(Severity::High));
        let table = [
            ("tells nothing", drive(), Level::Healthy),
            ("is fine", Drive { predicts_failure: Some(false), self_test_failed: Some(false), ..drive() }, Level::Healthy),
            ("predicts its end", Drive { predicts_failure: Some(true), ..drive() }, fails),
            ("failed its test", Drive { self_test_failed: Some(true), ..drive() }, fails),
            ("spare used up", Drive { critical_warning_bits: Some(0b1), ..drive() }, fails),
            ("only warm", Drive { critical_warning_bits: Some(0b10), ..drive() }, Level::Healthy),
            ("warm and read-only", Drive { critical_warning_bits: Some(0b1010), ..drive() }, fails),
            ("below its life", Drive { wear_percent: Some(79.9), ..drive() }, Level::Healthy),
            ("to plan", Drive { wear_percent: Some(80.0), ..drive() }, Level::Bad(Severity::Low)),
            ("worn", Drive { wear_percent: Some(90.0), ..drive() }, worn),
            ("beyond its life", Drive { wear_percent: Some(255.0), ..drive() }, worn),
            ("old defects", Drive { reallocated_count: Some(900), pending_count: Some(9), ..drive() }, Level::Healthy),
            ("absurd", Drive { reallocated_count: Some(u64::MAX), wear_percent: Some(f64::NAN), ..drive() }, Level::Healthy),
        ];
        for (case, drive, wanted) in table {
            let reading = Trial::laptop().judge::<This>(&facts(drive), 0).pop().unwrap();
            assert_eq!((reading.subject.as_str(), reading.level), ("Model X (sda)", wanted), "{case}");
            assert_eq!(reading.danger, wanted == fails, "{case}");
        }
        assert!(Trial::laptop().judge::<This>(&Facts::default(), 0).is_empty());
    }

    #[test]
    fn defects_count_when_they_grow_within_seven_days_and_each_drive_has_its_own() {
        let at = |reallocated, pending| {
            let own = Drive { reallocated_count: Some(reallocated), pending_count: Some(pending), ..drive() };
            let other = Drive { name: "sdb".into(), reallocated_count: Some(0), pending_count: Some(0), ..drive() };
            Facts { drives: vec![own, other] }
        };
        let (digest, fails) = (Level::Bad(Severity::Info), Level::Bad(Severity::Critical));
        let table = [
            ("none", (100, 0), Level::Healthy),
            ("a few", (101, 0), digest),
            ("one below", (149, 19), digest),
            ("many given up", (150, 0), fails),
            ("many waiting", (100, 20), fails),
            ("fewer than before", (0, 0), Level::Healthy),
        ];
        for (case, (reallocated, pending), wanted) in table {
            let mut trial = Trial::server();
            trial.see::<This>(&at(100, 0), 0);
            let now = at(reallocated, pending);
            trial.see::<This>(&now, 3 * DAY_MS);
            assert_eq!(trial.level::<This>(&now, 3 * DAY_MS, "Model X (sda)"), Some(wanted), "{case}");
            assert_eq!(trial.level::<This>(&now, 3 * DAY_MS, "Model X (sdb)"), Some(Level::Healthy), "{case}");
            trial.see::<This>(&now, 12 * DAY_MS);
            assert_eq!(trial.level::<This>(&now, 12 * DAY_MS, "Model X (sda)"), Some(Level::Healthy), "{case}, later");
        }
    }

    #[test]
    fn drives_become_facts_and_none_is_not_unseen() {
        let host = |drives| Recorded { drives: Some(Answer::Seen(drives)), ..Recorded::default() };
        assert_eq!(This::observe(&host(vec![drive()])).unwrap(), facts(drive()));
        assert_eq!(This::observe(&host(Vec::new())).unwrap(), Facts::default());
        assert!(This::observe(&Recorded::default()).is_err());
        assert_eq!(This::series(&facts(Drive { wear_percent: Some(3.0), ..drive() })).len(), 1);
    }
}
