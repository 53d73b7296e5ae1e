//! Protects from a full disk: programs that fail, mail that stops, a database that will not start.
//! Linux: mounts and statvfs. Windows: volumes with their drive type. macOS: the volume list.
//! Invariant: volumes are discovered, never listed by hand; only fixed ones of a size that matters are judged.
//! Next: `inodes`, for a file system that is full with free bytes.

use serde::{Deserialize, Serialize};

use crate::ahead::{Nature, Room, Told};
use crate::card::{Card, Chart, Side};
use crate::check::{Check, Every};
use crate::host::Host;
use crate::observation::Look;
use crate::past::{Past, Point};
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// One volume.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Volume {
    /// Where people find it.
    pub mount: String,
    /// Its size.
    pub total_bytes: u64,
    /// What an ordinary program may still write.
    pub free_bytes: u64,
    /// Whether the system itself lives on it.
    pub system: bool,
}

/// The fixed, writable volumes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// One row each.
    pub volumes: Vec<Volume>,
}

crate::limits! {
    /// When a volume is too full: a share and a size, both.
    pub struct Limits {
        /// High below this share free, %.
        high_percent: 10.0, 0 ..= 100;
        /// High only below this size free, GB.
        high_gb: 20.0, 0 ..= 1_000_000;
        /// Critical below this share free, %.
        critical_percent: 5.0, 0 ..= 100;
        /// Critical only below this size free, GB.
        critical_gb: 5.0, 0 ..= 1_000_000;
        /// Points above the limit at which a finding clears.
        clear_points: 3.0, 0 ..= 50;
        /// Volumes below this size are not watched, GB.
        smallest_gb: 8.0, 0 ..= 1_000_000;
        /// Whether a volume that will be full soon opens a finding (1) or only its level does (0).
        foresight: 1.0, 0 ..= 1;
    }
}

const GB: f64 = 1e9;
/// Of smaller volumes nothing is foreseen: a boot volume fills in steps, and nobody works on it.
const SMALLEST_GB: f64 = 8.0;

impl Check for This {
    const KEY: &'static str = "disk_space";
    const EVERY: Every = Every::Sample;
    const CHARTS: &'static [Chart] = &[Chart { series: "free_gb", bad: Some(Side::Below) }];
    const FORESEES: bool = true;
    const TRIED: &'static [&'static str] = &["high_percent", "high_gb", "critical_percent", "critical_gb", "clear_points", "smallest_gb"];
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        let fixed = host.disks()?.into_iter().filter(|disk| disk.kind == "fixed" && !disk.read_only);
        let volumes = fixed.map(|disk| Volume {
            mount: disk.mount,
            total_bytes: disk.total_bytes,
            free_bytes: disk.free_bytes,
            system: disk.system,
        });
        Ok(Facts { volumes: volumes.collect() })
    }

    fn judge(facts: &Facts, _: &Past<'_>, limits: &Limits, _: i64) -> Vec<Reading> {
        let watched = facts.volumes.iter().filter(|one| one.total_bytes as f64 >= limits.smallest_gb * GB);
        watched.map(|volume| reading(volume, limits)).collect()
    }

    fn series(facts: &Facts) -> Vec<Point> {
        let each = facts.volumes.iter();
        each.map(|one| Point { series: "free_gb", subject: one.mount.clone(), value: one.free_bytes as f64 / GB }).collect()
    }

    fn ahead(facts: &Facts) -> Vec<Told> {
        let watched = facts.volumes.iter().filter(|one| one.total_bytes as f64 >= SMALLEST_GB * GB);
        watched.map(ahead).collect()
    }

    fn limit(facts: &Facts, limits: &Limits, _: &str, subject: &str) -> Option<f64> {
        let volume = facts.volumes.iter().find(|one| one.mount == subject)?;
        let total_gb = volume.total_bytes as f64 / GB;
        // Too full is too small a share and too small a size: the nearer to empty of the two is the limit that is felt.
        (total_gb >= limits.smallest_gb).then(|| limits.high_gb.min(total_gb * limits.high_percent / 100.0))
    }

    fn full(facts: &Facts, subject: &str) -> Option<f64> {
        let volume = facts.volumes.iter().find(|one| one.mount == subject)?;
        Some(full_bytes(volume) / GB)
    }

    fn again(newest: &Facts, numbers: &[Point]) -> Option<Facts> {
        // How large a volume was is not stored: it is taken as it is now, and one that is gone by now is left out.
        let volume = |point: &Point| {
            let known = newest.volumes.iter().find(|one| one.mount == point.subject)?;
            Some(Volume { free_bytes: bytes(point.value), ..known.clone() })
        };
        Some(Facts { volumes: numbers.iter().filter_map(volume).collect() })
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let card = |one: &Volume| {
            Card::new(&one.mount, Words::new("disk-space-card").bytes("free", one.free_bytes))
                .beside(Words::new("disk-space-card-of").bytes("total", one.total_bytes))
                .line("free_gb")
        };
        facts.volumes.iter().map(card).collect()
    }
}

/// Programs begin to fail when the last twentieth is begun, on a large volume with its last 5 GB: then it is full.
fn full_bytes(volume: &Volume) -> f64 {
    (volume.total_bytes as f64 / 20.0).min(5.0 * GB)
}

fn ahead(volume: &Volume) -> Told {
    let total = volume.total_bytes as f64;
    let room = Room { limit: total, full_at: total - full_bytes(volume), tells_high: false };
    let used = total - volume.free_bytes as f64;
    Told { subject: volume.mount.clone(), nature: Nature::Fills(room), value: used }
}

fn free_percent(volume: &Volume) -> f64 {
    100.0 * volume.free_bytes as f64 / (volume.total_bytes.max(1)) as f64
}

fn reading(volume: &Volume, limits: &Limits) -> Reading {
    let (percent, gb) = (free_percent(volume), volume.free_bytes as f64 / GB);
    let high = percent < limits.high_percent && gb < limits.high_gb;
    let critical = percent < limits.critical_percent && gb < limits.critical_gb;
    let near = percent < limits.high_percent + limits.clear_points && gb < limits.high_gb * 1.1;
    let level = match (critical, high) {
        (true, _) => Level::Bad(Severity::Critical),
        // A full system volume stops more than its own programs: one step stricter.
        (_, true) if volume.system && gb < limits.critical_gb => Level::Bad(Severity::Critical),
        (_, true) => Level::Bad(Severity::High),
        _ if near => Level::Near,
        _ => Level::Healthy,
    };
    let words = Words::new("disk-space")
        .text("mount", &volume.mount)
        .bytes("free", volume.free_bytes)
        .bytes("total", volume.total_bytes)
        .percent("percent", percent);
    Reading::new("disk_space", &volume.mount, level, words)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast of floats stops at both ends")]
fn bytes(gigabytes: f64) -> u64 {
    (gigabytes * GB).round() as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::Disk;
    use crate::past::{DeviceClass, NoKnowledge, Windows};
    use crate::recorded::{Answer, Recorded};

    fn level(total_gb: f64, free_gb: f64, system: bool) -> Option<Level> {
        let volume = Volume {
            mount: "/data".into(),
            total_bytes: (total_gb * GB) as u64,
            free_bytes: (free_gb * GB) as u64,
            system,
        };
        let windows = Windows::default();
        let past =
            Past { check: "", class: DeviceClass::Server, windows: &windows, skew_ms: None, knowledge: &NoKnowledge, programmes: crate::programmes::Programmes::default(), zone: &jiff::tz::TimeZone::UTC };
        let readings = This::judge(&Facts { volumes: vec![volume] }, &past, &Limits::default(), 0);
        readings.first().map(|reading| reading.level)
    }

    #[test]
    fn a_volume_is_judged_by_share_and_size_together() {
        let table = [
            ("plenty", 100.0, 50.0, false, Some(Level::Healthy)),
            ("just above the clear limit", 100.0, 13.1, false, Some(Level::Healthy)),
            ("between limit and clear limit", 100.0, 11.0, false, Some(Level::Near)),
            ("below 10 % and 20 GB", 100.0, 9.9, false, Some(Level::Bad(Severity::High))),
            ("below 10 % but large", 4000.0, 300.0, false, Some(Level::Healthy)),
            ("below 5 % and 5 GB", 100.0, 4.0, false, Some(Level::Bad(Severity::Critical))),
            ("below 5 % but 15 GB", 400.0, 15.0, false, Some(Level::Bad(Severity::High))),
            ("the system's volume is stricter", 60.0, 4.5, true, Some(Level::Bad(Severity::Critical))),
            ("another volume is not", 60.0, 4.5, false, Some(Level::Bad(Severity::High))),
            ("full to the last byte", 100.0, 0.0, false, Some(Level::Bad(Severity::Critical))),
            ("too small to watch", 7.9, 0.0, false, None),
            ("no size at all", 0.0, 0.0, false, None),
        ];
        for (case, total_gb, free_gb, system, wanted) in table {
            assert_eq!(level(total_gb, free_gb, system), wanted, "{case}");
        }
    }

    #[test]
    fn a_chart_s_limit_is_the_one_that_is_felt() {
        let volume = |mount: &str, gb: f64| Volume {
            mount: mount.into(),
            total_bytes: (gb * GB) as u64,
            ..Volume::default()
        };
        let facts = Facts { volumes: vec![volume("/", 100.0), volume("/data", 4000.0), volume("/boot", 1.0)] };
        let limit = |subject| This::limit(&facts, &Limits::default(), "free_gb", subject);
        assert_eq!((limit("/"), limit("/data")), (Some(10.0), Some(20.0)));
        assert_eq!((limit("/boot"), limit("/gone")), (None, None));
        assert_eq!(This::cards(&facts).len(), 3);
    }

    #[test]
    fn only_fixed_writable_volumes_are_seen() {
        let disk = |mount: &str, kind: &str, read_only: bool| Disk {
            mount: mount.into(),
            kind: kind.into(),
            read_only,
            ..Disk::default()
        };
        let disks = vec![disk("/", "fixed", false), disk("/snap/x", "virtual", true), disk("/mnt", "network", false)];
        let host = Recorded { disks: Some(Answer::Seen(disks)), ..Recorded::default() };
        let facts = This::observe(&host).unwrap();
        assert_eq!(facts.volumes.iter().map(|one| one.mount.as_str()).collect::<Vec<_>>(), ["/"]);
        assert!(This::observe(&Recorded::default()).is_err(), "what cannot be seen is unseen, not empty");
    }
}
