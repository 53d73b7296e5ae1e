//! Protects from heat: a server that switches itself off, a drive that ages, a laptop slowed down by its own dust.
//! Linux: hwmon (processor, drives by `drivetemp` and `nvme`) and the processor's count of slow-downs. Windows: the
//! reliability counters of drives; thermal zones are not to be believed. macOS: none without a tool of its own.
//! Invariant: ten minutes count, not a moment; of each part the warmest sensor. Next: `disk_health`.

use crate::card::{Card, Chart, Side};
use crate::check::{Check, Every};
use crate::host::{Heat, Host, Sensor};
use crate::observation::Look;
use crate::past::{Past, Point, Window};
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// What the sensors tell.
pub type Facts = Heat;

crate::limits! {
    /// How warm each part may be for ten minutes.
    pub struct Limits {
        /// A processor, °C.
        processor_celsius: 95.0, 30 ..= 150;
        /// A drive with platters or on SATA: for the digest, °C.
        disk_celsius: 55.0, 20 ..= 120;
        /// The same, when it is harmful, °C.
        disk_hot_celsius: 65.0, 20 ..= 120;
        /// An NVMe drive: for the digest, °C.
        nvme_celsius: 70.0, 20 ..= 120;
        /// The same, when it is harmful, °C.
        nvme_hot_celsius: 80.0, 20 ..= 120;
        /// °C below the limit at which a finding clears.
        clear_celsius: 3.0, 0 ..= 30;
        /// Times that a processor was slowed down within a day that are worth the digest.
        throttled: 1_000.0, 1 ..= 1_000_000;
    }
}

const TEN_MIN_S: u32 = 600;
const PROCESSOR: Window = Window { series: "processor_celsius", span_s: TEN_MIN_S };
const DISK: Window = Window { series: "disk_celsius", span_s: TEN_MIN_S };
const NVME: Window = Window { series: "nvme_celsius", span_s: TEN_MIN_S };
const THROTTLED: Window = Window { series: "throttled_count", span_s: 86_400 };
/// A sensor that reads outside of this is not connected, or counts in something else.
const BELIEVED: std::ops::RangeInclusive<f64> = -30.0..=150.0;

impl Check for This {
    const KEY: &'static str = "temperature";
    const EVERY: Every = Every::Sample;
    const WINDOWS: &'static [Window] = &[PROCESSOR, DISK, NVME, THROTTLED];
    const CHARTS: &'static [Chart] = &[
        Chart { series: PROCESSOR.series, bad: Some(Side::Above) },
        Chart { series: DISK.series, bad: Some(Side::Above) },
        Chart { series: NVME.series, bad: Some(Side::Above) },
    ];
    const TRIED: &'static [&'static str] = &["processor_celsius", "disk_celsius", "disk_hot_celsius", "nvme_celsius", "nvme_hot_celsius", "clear_celsius"];
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        host.heat()
    }

    fn judge(facts: &Facts, past: &Past<'_>, limits: &Limits, now_ms: i64) -> Vec<Reading> {
        // A server that overheats stops for everybody; a drive that is too warm ages, which can wait for the digest.
        let processor = if past.class.is_server() { Severity::High } else { Severity::Info };
        let parts = [
            ("processor", PROCESSOR, limits.processor_celsius, processor),
            ("disk", DISK, limits.disk_celsius, Severity::Info),
            ("nvme", NVME, limits.nvme_celsius, Severity::Info),
        ];
        let warm = parts.into_iter().filter_map(|(part, window, limit, severity)| {
            let stat = past.full(window, now_ms);
            let celsius = stat.map(|stat| stat.mean).or_else(|| warmest(facts, part))?;
            let level = match celsius {
                celsius if stat.is_some() && celsius > limit => Level::Bad(severity),
                celsius if celsius > limit - limits.clear_celsius => Level::Near,
                _ => Level::Healthy,
            };
            Some(reading(part, celsius, level, limits))
        });
        let slow = facts.throttled_count.map(|count| throttled(count, past, limits, now_ms));
        warm.chain(slow).collect()
    }

    fn series(facts: &Facts) -> Vec<Point> {
        let point = |series, value: Option<f64>| Some(Point { series, subject: String::new(), value: value? });
        let points = [
            point(PROCESSOR.series, warmest(facts, "processor")),
            point(DISK.series, warmest(facts, "disk")),
            point(NVME.series, warmest(facts, "nvme")),
            point(THROTTLED.series, facts.throttled_count.map(|count| count as f64)),
        ];
        points.into_iter().flatten().collect()
    }

    fn limit(_: &Facts, limits: &Limits, series: &str, _: &str) -> Option<f64> {
        match series {
            "processor_celsius" => Some(limits.processor_celsius),
            "disk_celsius" => Some(limits.disk_celsius),
            "nvme_celsius" => Some(limits.nvme_celsius),
            _ => None,
        }
    }

    fn again(_: &Facts, numbers: &[Point]) -> Option<Facts> {
        let sensor = |point: &Point| {
            let part = point.series.strip_suffix("_celsius")?;
            Some(Sensor { part: part.to_owned(), name: String::new(), celsius: point.value })
        };
        // How often it was slowed down grows over a day: more than the numbers of a moment.
        Some(Facts { sensors: numbers.iter().filter_map(sensor).collect(), throttled_count: None })
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let parts = [("processor", PROCESSOR), ("disk", DISK), ("nvme", NVME)];
        let card = |(part, window): (&str, Window)| {
            let figure = Words::new("temperature-card").count("celsius", whole(warmest(facts, part)?));
            let beside = Words::new(&format!("temperature-card-{part}"));
            Some(Card::new("", figure).beside(beside).line(window.series))
        };
        parts.into_iter().filter_map(card).collect()
    }
}

fn warmest(facts: &Facts, part: &str) -> Option<f64> {
    let own = facts.sensors.iter().filter(|sensor| sensor.part == part && BELIEVED.contains(&sensor.celsius));
    own.map(|sensor| sensor.celsius).reduce(f64::max)
}

#[expect(clippy::cast_possible_truncation, reason = "a float to integer cast saturates, and degrees are few")]
fn whole(value: f64) -> i64 {
    value.round() as i64
}

fn reading(part: &str, celsius: f64, level: Level, limits: &Limits) -> Reading {
    let hot = match part {
        "disk" => limits.disk_hot_celsius,
        "nvme" => limits.nvme_hot_celsius,
        _ => f64::INFINITY,
    };
    let drive = part != "processor";
    let key = match level {
        Level::Bad(_) if drive && celsius > hot => "temperature-drive-hot",
        _ if drive => "temperature-drive",
        _ => "temperature-processor",
    };
    Reading::new("temperature", part, level, Words::new(key).count("celsius", whole(celsius)))
}

fn throttled(count: u64, past: &Past<'_>, limits: &Limits, now_ms: i64) -> Reading {
    let growth = past.growth(THROTTLED, "", count as f64, now_ms);
    let level = if growth >= limits.throttled { Level::Bad(Severity::Info) } else { Level::Healthy };
    Reading::new("temperature", "throttled", level, Words::new("temperature-throttled").count("times", whole(growth)))
}

#[cfg(test)]
mod tests {
    use crate::trial::Trial;
    use super::*;
    use crate::host::Sensor;
    use crate::recorded::{Answer, Recorded};

    fn at(part: &str, celsius: f64) -> Facts {
        let sensor = |celsius| Sensor { part: part.into(), name: "one".into(), celsius };
        Facts { sensors: vec![sensor(20.0), sensor(celsius)], throttled_count: None }
    }

    #[test]
    fn ten_warm_minutes_are_a_finding_by_part_and_class() {
        let (info, high) = (Level::Bad(Severity::Info), Level::Bad(Severity::High));
        let table = [
            ("processor", 95.0, Level::Near, Level::Near),
            ("processor", 95.1, high, info),
            ("processor", 60.0, Level::Healthy, Level::Healthy),
            ("processor", 900.0, Level::Healthy, Level::Healthy),
            ("processor", f64::NAN, Level::Healthy, Level::Healthy),
            ("disk", 55.0, Level::Near, Level::Near),
            ("disk", 56.0, info, info),
            ("nvme", 69.0, Level::Near, Level::Near),
            ("nvme", 81.0, info, info),
        ];
        for (part, celsius, server, laptop) in table {
            let facts = at(part, celsius);
            for (trial, wanted) in [(Trial::server(), server), (Trial::laptop(), laptop)] {
                let trial = trial.lasting::<This>(&facts, 600);
                assert_eq!(trial.level::<This>(&facts, 600_000, part), Some(wanted), "{part} {celsius}");
            }
        }
        assert_eq!(Trial::server().level::<This>(&at("processor", 99.0), 0, "processor"), Some(Level::Near));
        assert!(Trial::server().judge::<This>(&at("board", 99.0), 0).is_empty(), "a board's sensors name nothing");
        let hot = Trial::server().lasting::<This>(&at("disk", 66.0), 600);
        let words = hot.judge::<This>(&at("disk", 66.0), 600_000).pop().unwrap().words;
        assert_eq!(words.key, "temperature-drive-hot");
    }

    #[test]
    fn a_processor_slowed_down_all_day_is_for_the_digest() {
        let count = |times| Facts { throttled_count: Some(times), ..Facts::default() };
        let table = [(0, 999, Level::Healthy), (0, 1000, Level::Bad(Severity::Info)), (5000, 10, Level::Healthy)];
        for (before, now, wanted) in table {
            let mut trial = Trial::laptop();
            trial.see::<This>(&count(before), 0);
            trial.see::<This>(&count(now), 7_200_000);
            assert_eq!(trial.level::<This>(&count(now), 7_200_000, "throttled"), Some(wanted), "{before} {now}");
        }
    }

    #[test]
    fn heat_becomes_facts() {
        let facts = at("processor", 50.0);
        let host = Recorded { heat: Some(Answer::Seen(facts.clone())), ..Recorded::default() };
        assert_eq!(This::observe(&host).unwrap(), facts);
        assert!(This::observe(&Recorded::default()).is_err());
        assert_eq!(This::cards(&facts).len(), 1);
    }
}
