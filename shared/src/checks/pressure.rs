//! Protects from a machine that feels stuck: everything waits for a drive that cannot keep up.
//! Linux: diskstats, and the kernel's own count of stalls (PSI). Windows: each drive's own counters.
//! macOS: nothing: it counts how long requests took, never how long a drive was busy.
//! Invariant: judged by half an hour of the busiest drive, never by one busy moment. Next: `cpu`, `memory`.

use crate::card::{Card, Chart, Side};
use crate::check::{Check, Every};
use crate::host::{BusyDrive, Host, Pressure};
use crate::observation::Look;
use crate::past::{Past, Point, Window};
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// How busy drives were and what programs waited for.
pub type Facts = Pressure;

crate::limits! {
    /// When a drive cannot keep up.
    pub struct Limits {
        /// Too busy above this share of half an hour, %.
        busy_percent: 98.0, 1 ..= 100;
        /// Points below the limit at which a finding clears.
        clear_points: 8.0, 0 ..= 50;
    }
}

const BUSY: Window = Window { series: "drive_busy_percent", span_s: 30 * 60 };

impl Check for This {
    const KEY: &'static str = "pressure";
    const EVERY: Every = Every::Sample;
    const WINDOWS: &'static [Window] = &[BUSY];
    const CHARTS: &'static [Chart] =
        &[Chart { series: BUSY.series, bad: Some(Side::Above) }, Chart { series: "io_stall_percent", bad: None }];
    const TRIED: &'static [&'static str] = &["busy_percent", "clear_points"];
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        host.pressure()
    }

    fn judge(facts: &Facts, past: &Past<'_>, limits: &Limits, now_ms: i64) -> Vec<Reading> {
        let Some(busiest) = busiest(facts) else { return Vec::new() };
        let whole = past.full(BUSY, now_ms).map(|stat| stat.mean);
        let percent = whole.unwrap_or(busiest.busy_percent);
        let level = match percent {
            percent if whole.is_some() && percent > limits.busy_percent => Level::Bad(Severity::Info),
            percent if percent > limits.busy_percent - limits.clear_points => Level::Near,
            _ => Level::Healthy,
        };
        let words = Words::new("pressure").text("drive", &busiest.name).percent("percent", percent);
        vec![Reading::new("pressure", "", level, words)]
    }

    fn series(facts: &Facts) -> Vec<Point> {
        let point = |series, value: Option<f64>| Some(Point { series, subject: String::new(), value: value? });
        let busy = point(BUSY.series, busiest(facts).map(|drive| drive.busy_percent));
        [busy, point("io_stall_percent", facts.io_stall_percent)].into_iter().flatten().collect()
    }

    fn limit(_: &Facts, limits: &Limits, series: &str, _: &str) -> Option<f64> {
        (series == BUSY.series).then_some(limits.busy_percent)
    }

    fn again(newest: &Facts, numbers: &[Point]) -> Option<Facts> {
        // Which of the drives it was is not stored.
        let name = busiest(newest).map(|drive| drive.name.clone()).unwrap_or_default();
        let busy_percent = numbers.iter().find(|point| point.series == BUSY.series)?.value;
        Some(Facts { drives: vec![BusyDrive { name, busy_percent, wait_ms: None }], ..Facts::default() })
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let card = |drive: &BusyDrive| {
            let card = Card::new("", Words::new("pressure-card").percent("percent", drive.busy_percent));
            card.beside(Words::new("pressure-card-of").text("drive", &drive.name)).line(BUSY.series)
        };
        busiest(facts).map(card).into_iter().collect()
    }
}

fn busiest(facts: &Facts) -> Option<&BusyDrive> {
    let sane = facts.drives.iter().filter(|drive| drive.busy_percent.is_finite());
    sane.max_by(|one, other| one.busy_percent.total_cmp(&other.busy_percent))
}

#[cfg(test)]
mod tests {
    use crate::trial::Trial;
    use super::*;
    use crate::recorded::{Answer, Recorded};

    const HALF_HOUR_S: i64 = 30 * 60;

    fn busy(percents: &[f64]) -> Facts {
        let drive = |(number, percent): (usize, &f64)| BusyDrive {
            name: format!("sd{number}"),
            busy_percent: *percent,
            wait_ms: Some(3.0),
        };
        Facts { drives: percents.iter().enumerate().map(drive).collect(), ..Facts::default() }
    }

    #[test]
    fn a_drive_that_cannot_keep_up_for_half_an_hour_is_for_the_digest() {
        let table: [(&str, &[f64], Option<Level>); 7] = [
            ("idle", &[3.0], Some(Level::Healthy)),
            ("busy", &[90.0], Some(Level::Healthy)),
            ("near", &[97.0], Some(Level::Near)),
            ("at the limit", &[98.0], Some(Level::Near)),
            ("one of two", &[1.0, 98.1], Some(Level::Bad(Severity::Info))),
            ("no drive", &[], None),
            ("absurd", &[f64::NAN], None),
        ];
        for (case, percents, wanted) in table {
            let facts = busy(percents);
            let trial = Trial::server().lasting::<This>(&facts, HALF_HOUR_S);
            assert_eq!(trial.level::<This>(&facts, HALF_HOUR_S * 1000, ""), wanted, "{case}");
        }
        assert_eq!(Trial::server().level::<This>(&busy(&[100.0]), 0, ""), Some(Level::Near), "one busy moment");
    }

    #[test]
    fn pressure_becomes_facts_and_series() {
        let facts = Facts { io_stall_percent: Some(4.0), ..busy(&[7.0]) };
        let host = Recorded { pressure: Some(Answer::Seen(facts.clone())), ..Recorded::default() };
        assert_eq!(This::observe(&host).unwrap(), facts);
        assert!(This::observe(&Recorded::default()).is_err());
        assert_eq!(This::series(&facts).iter().map(|point| point.value).collect::<Vec<_>>(), [7.0, 4.0]);
    }
}
