//! Protects from a file system that is full although bytes are free: no new file can be made, mail and logs stop.
//! Linux: statvfs. Windows and macOS have no fixed number of inodes and answer none.
//! Invariant: a file system without a fixed number of inodes (btrfs, NTFS) is not judged. Next: `disk_space`.

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

/// One volume with a fixed number of inodes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Volume {
    /// Where people find it.
    pub mount: String,
    /// Inodes in all.
    pub total_count: u64,
    /// Inodes left.
    pub free_count: u64,
}

/// The fixed, writable volumes that count inodes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// One row each.
    pub volumes: Vec<Volume>,
}

crate::limits! {
    /// When a file system runs out of inodes.
    pub struct Limits {
        /// High from this share used, %.
        high_percent: 90.0, 0 ..= 100;
        /// Critical from this share used, %.
        critical_percent: 98.0, 0 ..= 100;
        /// Points below the limit at which a finding clears.
        clear_points: 3.0, 0 ..= 50;
        /// Whether a file system that will be full soon opens a finding (1) or only its level does (0).
        foresight: 1.0, 0 ..= 1;
    }
}

/// With the last fiftieth begun, programs begin to fail.
const FULL_PERCENT: f64 = 98.0;

impl Check for This {
    const KEY: &'static str = "inodes";
    const EVERY: Every = Every::FifthSample;
    const FORESEES: bool = true;
    const CHARTS: &'static [Chart] = &[Chart { series: "used_percent", bad: Some(Side::Above) }];
    const TRIED: &'static [&'static str] = &["high_percent", "critical_percent", "clear_points"];
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        let fixed = host.disks()?.into_iter().filter(|disk| disk.kind == "fixed" && !disk.read_only);
        let counted = fixed.filter_map(|disk| {
            let (total_count, free_count) = (disk.inodes_total.filter(|total| *total > 0)?, disk.inodes_free?);
            Some(Volume { mount: disk.mount, total_count, free_count })
        });
        Ok(Facts { volumes: counted.collect() })
    }

    fn judge(facts: &Facts, _: &Past<'_>, limits: &Limits, _: i64) -> Vec<Reading> {
        facts.volumes.iter().filter(|one| one.total_count > 0).map(|volume| reading(volume, limits)).collect()
    }

    fn series(facts: &Facts) -> Vec<Point> {
        let each = facts.volumes.iter();
        each.map(|one| Point { series: "used_percent", subject: one.mount.clone(), value: used_percent(one) }).collect()
    }

    fn ahead(facts: &Facts) -> Vec<Told> {
        let room = Room { limit: 100.0, full_at: FULL_PERCENT, tells_high: false };
        let counted = facts.volumes.iter().filter(|one| one.total_count > 0);
        let told = |one: &Volume| Told {
            subject: one.mount.clone(),
            nature: Nature::Fills(room),
            value: used_percent(one),
        };
        counted.map(told).collect()
    }

    fn limit(_: &Facts, limits: &Limits, _: &str, _: &str) -> Option<f64> {
        Some(limits.high_percent)
    }

    fn full(_: &Facts, _: &str) -> Option<f64> {
        Some(FULL_PERCENT)
    }

    fn again(newest: &Facts, numbers: &[Point]) -> Option<Facts> {
        // How many there were is not stored: it is taken as it is now, and a volume that is gone by now is left out.
        let volume = |point: &Point| {
            let known = newest.volumes.iter().find(|one| one.mount == point.subject)?;
            Some(Volume { free_count: free(known.total_count, point.value), ..known.clone() })
        };
        Some(Facts { volumes: numbers.iter().filter_map(volume).collect() })
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let counted = facts.volumes.iter().filter(|one| one.total_count > 0);
        let fullest = counted.max_by(|one, other| used_percent(one).total_cmp(&used_percent(other)));
        let card = |one: &Volume| {
            Card::new(&one.mount, Words::new("inodes-card").percent("percent", used_percent(one)))
                .beside(Words::new("inodes-card-of").text("mount", &one.mount))
                .line("used_percent")
        };
        fullest.map(card).into_iter().collect()
    }
}

fn used_percent(volume: &Volume) -> f64 {
    let total = volume.total_count.max(1);
    100.0 * total.saturating_sub(volume.free_count) as f64 / total as f64
}

fn reading(volume: &Volume, limits: &Limits) -> Reading {
    let percent = used_percent(volume);
    let level = match percent {
        used if used >= limits.critical_percent => Level::Bad(Severity::Critical),
        used if used >= limits.high_percent => Level::Bad(Severity::High),
        used if used > limits.high_percent - limits.clear_points => Level::Near,
        _ => Level::Healthy,
    };
    let words = Words::new("inodes")
        .text("mount", &volume.mount)
        .count("free", i64::try_from(volume.free_count).unwrap_or(i64::MAX))
        .percent("percent", percent);
    Reading::new("inodes", &volume.mount, level, words)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast of floats stops at both ends")]
fn free(total_count: u64, used_percent: f64) -> u64 {
    (total_count as f64 * (1.0 - used_percent / 100.0)).round() as u64
}

#[cfg(test)]
mod tests {
    use crate::trial::Trial;
    use super::*;
    use crate::host::Disk;
    use crate::recorded::{Answer, Recorded};

    #[test]
    fn a_file_system_is_judged_by_its_share_of_inodes_used() {
        let table = [
            ("empty", 1000, 1000, Some(Level::Healthy)),
            ("87 % used clears", 1000, 130, Some(Level::Healthy)),
            ("89 % used is near", 1000, 110, Some(Level::Near)),
            ("90 % used", 1000, 100, Some(Level::Bad(Severity::High))),
            ("98 % used", 1000, 20, Some(Level::Bad(Severity::Critical))),
            ("none left", 1000, 0, Some(Level::Bad(Severity::Critical))),
            ("more free than there are", 10, u64::MAX, Some(Level::Healthy)),
            ("no inodes at all", 0, 0, None),
        ];
        for (case, total_count, free_count, wanted) in table {
            let facts = Facts { volumes: vec![Volume { mount: "/".into(), total_count, free_count }] };
            assert_eq!(Trial::server().level::<This>(&facts, 0, "/"), wanted, "{case}");
        }
    }

    #[test]
    fn volumes_that_do_not_count_inodes_are_left_out() {
        let disk = |mount: &str, inodes_total| Disk {
            mount: mount.into(),
            kind: "fixed".into(),
            inodes_total,
            inodes_free: Some(5),
            ..Disk::default()
        };
        let disks = vec![disk("/", Some(10)), disk("/btrfs", Some(0)), disk("C:", None)];
        let host = Recorded { disks: Some(Answer::Seen(disks)), ..Recorded::default() };
        assert_eq!(
            This::observe(&host).unwrap().volumes,
            [Volume { mount: "/".into(), total_count: 10, free_count: 5 }]
        );
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
