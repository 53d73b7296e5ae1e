//! The past that a judgement may look at: sums over declared windows, the device's class, its clock's offset, its site's
//! zone.
//! Invariant: bounded. A window is twelve buckets whatever its span, a device has so many windows and no more; time is
//! `observed_at`, and going backwards changes nothing but the bucket it falls in. Next: [`crate::check::Check::WINDOWS`].

use jiff::Timestamp;
use jiff::civil::Weekday;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

pub use crate::knowledge::{Doubt, Grade, Knowledge, LongerSupport, NoKnowledge, Support, Terms, Unwanted, WebBranch};
use crate::programmes::Programmes;

/// Buckets per window.
const BUCKETS: usize = 12;
/// Windows of one device (14 KiB): what each check declares, and the subjects (a drive, a sensor) that fit beside.
const MOST_RINGS: usize = 48;

/// A window over one of a check's own series that the check's judgement needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The series' name.
    pub series: &'static str,
    /// How far back it reaches.
    pub span_s: u32,
}

/// A value of a series, as a check draws it from its facts.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The series' name, unit last.
    pub series: &'static str,
    /// What of the device; empty when there is only one.
    pub subject: String,
    /// The value.
    pub value: f64,
}

/// What a window holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stat {
    /// Mean of the values.
    pub mean: f64,
    /// The least value.
    pub min: f64,
    /// The greatest value.
    pub max: f64,
    /// Their sum.
    pub sum: f64,
    /// Share of the window's buckets that hold at least one value, 0..1: how much of it was seen.
    pub covered: f64,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Bucket {
    slot: i64,
    count: u32,
    sum: f32,
    min: f32,
    max: f32,
}

/// A window's name, short: no text is kept for each device (FNV-1a; a test keeps the names of all checks apart).
fn name(check: &str, window: Window, subject: &str) -> u64 {
    let span = window.span_s.to_be_bytes();
    let parts = [check.as_bytes(), &[0], window.series.as_bytes(), &span, subject.as_bytes()];
    parts
        .into_iter()
        .flatten()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The windows of one device: as many as its checks declare, found by a walk over the few of them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Windows {
    rings: Vec<(u64, [Bucket; BUCKETS])>,
}

fn width_ms(span_s: u32) -> i64 {
    (i64::from(span_s) * 1000 / BUCKETS as i64).max(1)
}

impl Windows {
    /// Adds a value of a subject seen at `at_ms` to one window of a check.
    pub fn push(&mut self, check: &str, (window, subject): (Window, &str), at_ms: i64, value: f64) {
        let name = name(check, window, subject);
        let place = match self.rings.iter().position(|(known, _)| *known == name) {
            Some(place) => place,
            None => {
                self.rings.drain(..self.rings.len().saturating_sub(MOST_RINGS - 1));
                self.rings.push((name, Default::default()));
                self.rings.len() - 1
            }
        };
        // What is fed moves back a place each time, so what is fed no more (a drive taken out) comes to the front and goes
        // first when room is short.
        let next = (place + 1).min(self.rings.len() - 1);
        self.rings.swap(place, next);
        let Some((_, ring)) = self.rings.get_mut(next) else { return };
        let slot = at_ms.div_euclid(width_ms(window.span_s));
        let Some(bucket) = usize::try_from(slot.rem_euclid(BUCKETS as i64)).ok().and_then(|at| ring.get_mut(at)) else {
            return;
        };
        #[expect(clippy::cast_possible_truncation, reason = "a window's mean needs no more than an f32")]
        let value = value as f32;
        if bucket.count == 0 || bucket.slot < slot {
            *bucket = Bucket { slot, count: 1, sum: value, min: value, max: value };
        } else if bucket.slot == slot {
            bucket.count += 1;
            bucket.sum += value;
            bucket.min = bucket.min.min(value);
            bucket.max = bucket.max.max(value);
        }
    }

    /// What the window of a subject holds up to `now_ms`; none when it holds nothing.
    #[must_use]
    pub fn stat(&self, check: &str, (window, subject): (Window, &str), now_ms: i64) -> Option<Stat> {
        let name = name(check, window, subject);
        let (_, ring) = self.rings.iter().find(|(known, _)| *known == name)?;
        let newest = now_ms.div_euclid(width_ms(window.span_s));
        let live = ring.iter().filter(|one| one.count > 0 && one.slot <= newest && one.slot > newest - BUCKETS as i64);
        let (mut count, mut sum, mut min, mut max, mut seen) = (0u32, 0f64, f64::MAX, f64::MIN, 0u32);
        for bucket in live {
            count += bucket.count;
            sum += f64::from(bucket.sum);
            min = min.min(f64::from(bucket.min));
            max = max.max(f64::from(bucket.max));
            seen += 1;
        }
        (count > 0).then(|| Stat {
            mean: sum / f64::from(count),
            min,
            max,
            sum,
            covered: f64::from(seen) / BUCKETS as f64,
        })
    }
}

/// What a device is, as far as it decides defaults.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeviceClass {
    /// A physical or virtual server.
    Server,
    /// A server that many people work on.
    SessionHost,
    /// A virtual machine that is no server.
    VirtualMachine,
    /// A desktop computer.
    #[default]
    AlwaysOnPc,
    /// A laptop.
    Laptop,
    /// A PC without an owner.
    SharedPc,
    /// A thin client.
    ThinClient,
    /// A kiosk.
    Kiosk,
}

impl DeviceClass {
    /// True where a service that stops is felt by others.
    #[must_use]
    pub fn is_server(self) -> bool {
        matches!(self, Self::Server | Self::SessionHost)
    }
}

/// Everything of the past and of the world that one judgement may look at.
pub struct Past<'a> {
    /// The check that is judged.
    pub check: &'static str,
    /// What the device is.
    pub class: DeviceClass,
    /// The device's windows.
    pub windows: &'a Windows,
    /// The device's wall clock minus ours in ms, when a report told it.
    pub skew_ms: Option<i64>,
    /// The catalogue.
    pub knowledge: &'a dyn Knowledge,
    /// The longer programmes of support that the device was seen to have.
    pub programmes: Programmes,
    /// The time zone of the site where the device stands.
    pub zone: &'a TimeZone,
}

impl Past<'_> {
    /// How long people have been at work where the device stands, seconds of today; none outside of working hours. Work is
    /// from Monday to Friday, between two hours of the day.
    #[must_use]
    pub fn at_work_s(&self, (from_hour, to_hour): (f64, f64), now_ms: i64) -> Option<f64> {
        let local = Timestamp::from_millisecond(now_ms).ok()?.to_zoned(self.zone.clone()).datetime();
        let is_free = matches!(local.weekday(), Weekday::Saturday | Weekday::Sunday);
        let clock = local.time();
        let second = f64::from(clock.hour()) * 3600.0 + f64::from(clock.minute()) * 60.0 + f64::from(clock.second());
        (!is_free && second >= from_hour * 3600.0 && second < to_hour * 3600.0).then_some(second - from_hour * 3600.0)
    }

    /// The window's content up to `now_ms` when at least three quarters of it were seen.
    #[must_use]
    pub fn full(&self, window: Window, now_ms: i64) -> Option<Stat> {
        self.full_of(window, "", now_ms)
    }

    /// The same for one subject of the series.
    #[must_use]
    pub fn full_of(&self, window: Window, subject: &str, now_ms: i64) -> Option<Stat> {
        self.any_of(window, subject, now_ms).filter(|stat| stat.covered >= 0.75)
    }

    /// The window's content up to `now_ms`, however little of it was seen.
    #[must_use]
    pub fn any(&self, window: Window, now_ms: i64) -> Option<Stat> {
        self.any_of(window, "", now_ms)
    }

    /// The same for one subject of the series.
    #[must_use]
    pub fn any_of(&self, window: Window, subject: &str, now_ms: i64) -> Option<Stat> {
        self.windows.stat(self.check, (window, subject), now_ms)
    }

    /// By how much a counter grew since its least value in the window; what starts again (a boot) is never counted twice.
    #[must_use]
    pub fn growth(&self, window: Window, subject: &str, value: f64, now_ms: i64) -> f64 {
        self.any_of(window, subject, now_ms).map_or(0.0, |stat| (value - stat.min).max(0.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: Window = Window { series: "x", span_s: 3600 };

    fn past<'a>(windows: &'a Windows, zone: &'a TimeZone) -> Past<'a> {
        Past {
            check: "c",
            class: DeviceClass::Server,
            windows,
            skew_ms: None,
            knowledge: &NoKnowledge,
            programmes: Programmes::default(),
            zone,
        }
    }

    #[test]
    fn work_is_by_the_clock_of_the_site() {
        // Thursday, 26 November 2026, 07:30 UTC.
        let now = 1_795_678_200_000;
        let (hour, day) = (3_600_000, 86_400_000);
        let east = TimeZone::fixed(jiff::tz::offset(1));
        let table = [
            ("half past seven", &TimeZone::UTC, now, None),
            ("half past eight further east", &east, now, Some(1800.0)),
            ("eight", &TimeZone::UTC, now + hour / 2, Some(0.0)),
            ("a second before six", &TimeZone::UTC, now + 21 * hour / 2 - 1000, Some(35_999.0)),
            ("six", &TimeZone::UTC, now + 21 * hour / 2, None),
            ("Saturday", &east, now + 2 * day, None),
            ("Monday", &east, now + 4 * day, Some(1800.0)),
            ("beyond all calendars", &east, i64::MAX, None),
        ];
        for (case, zone, at_ms, wanted) in table {
            assert_eq!(past(&Windows::default(), zone).at_work_s((8.0, 18.0), at_ms), wanted, "{case}");
        }
        assert_eq!(
            past(&Windows::default(), &east).at_work_s((18.0, 8.0), now),
            None,
            "hours that end before they begin"
        );
    }

    #[test]
    fn the_windows_of_all_checks_have_names_of_their_own() {
        let windows = crate::checks::CHECKS.iter().flat_map(|entry| entry.windows.iter().map(|one| (entry.key, *one)));
        let mut seen = std::collections::BTreeSet::new();
        assert!(windows.map(|(check, window)| name(check, window, "")).all(|one| seen.insert(one)));
        assert!(seen.len() <= MOST_RINGS * 2 / 3, "a third of the room is for subjects: drives, volumes");
    }

    #[test]
    fn a_window_forgets_what_is_older_than_its_span() {
        let mut windows = Windows::default();
        for minute in 0..180i64 {
            windows.push("c", (HOUR, ""), minute * 60_000, if minute < 120 { 100.0 } else { 10.0 });
        }
        let stat = windows.stat("c", (HOUR, ""), 179 * 60_000).unwrap();
        assert_eq!((stat.mean, stat.max, stat.covered), (10.0, 10.0, 1.0));
        assert_eq!(windows.stat("c", (HOUR, ""), 300 * 60_000), None, "a silent device has no window");
        assert_eq!(windows.stat("other", (HOUR, ""), 0), None);
    }

    #[test]
    fn a_late_value_falls_into_its_own_bucket_or_nowhere() {
        let mut windows = Windows::default();
        windows.push("c", (HOUR, ""), 3_600_000, 1.0);
        windows.push("c", (HOUR, ""), 0, 9.0);
        assert_eq!(windows.stat("c", (HOUR, ""), 3_600_000).unwrap().max, 1.0);
    }

    #[test]
    fn subjects_have_windows_of_their_own_and_one_that_is_gone_makes_room() {
        let mut windows = Windows::default();
        windows.push("c", (HOUR, "gone"), 0, 7.0);
        for round in 1..=50 {
            (0..40).for_each(|drive| windows.push("c", (HOUR, &format!("sd{drive}")), round, f64::from(drive)));
        }
        let max = |windows: &Windows, subject: &str| windows.stat("c", (HOUR, subject), 50).map(|stat| stat.max);
        assert_eq!((max(&windows, "sd3"), max(&windows, "gone"), max(&windows, "")), (Some(3.0), Some(7.0), None));
        (0..8).for_each(|more| windows.push("c", (HOUR, &format!("new{more}")), 50, 1.0));
        assert_eq!((max(&windows, "sd3"), max(&windows, "gone")), (Some(3.0), None));
        assert_eq!(windows.rings.len(), MOST_RINGS);
    }

    #[test]
    fn a_counter_grows_since_its_least_value() {
        let mut windows = Windows::default();
        for (at_ms, value) in [(0, 5.0), (600_000, 9.0)] {
            windows.push("c", (HOUR, "sda"), at_ms, value);
        }
        let zone = TimeZone::UTC;
        let past = past(&windows, &zone);
        let table = [("sda", 9.0, 4.0), ("sda", 1.0, 0.0), ("sdb", 9.0, 0.0)];
        for (subject, value, wanted) in table {
            assert_eq!(past.growth(HOUR, subject, value, 600_000), wanted, "{subject} {value}");
        }
    }

    #[test]
    fn a_window_little_of_which_was_seen_is_not_full() {
        let mut windows = Windows::default();
        windows.push("c", (HOUR, ""), 0, 99.0);
        let zone = TimeZone::UTC;
        let past = past(&windows, &zone);
        assert_eq!(past.full(HOUR, 0), None);
        assert!(past.any(HOUR, 0).is_some());
    }
}
