//! Each shape of growth, wear, errors and habit, drawn small; then what holds for all of them: causality and exact saving.

use shared::ahead::{Nature, Room};

use super::{Change, Foresight, Heard, Kind};
use crate::precursor::Fleet;

const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 60 * MINUTE_MS;
const DAY_MS: i64 = 24 * HOUR_MS;
/// A Monday at midnight.
const BEGIN: i64 = 1_700_438_400_000;
const ROOM: Nature = Nature::Fills(Room { limit: 100.0, full_at: 98.0, tells_high: true });

/// What one series tells when it is heard every `step_ms` for some days, as `draw` says by the day and its fraction.
fn told(nature: Nature, days: i64, step_ms: i64, draw: impl Fn(f64) -> f64) -> Vec<Change> {
    let (mut device, mut fleet) = (Foresight::default(), Fleet::default());
    let number = device.series("x", nature).unwrap();
    let moments = (0..days * DAY_MS / step_ms).map(|at| at * step_ms);
    let heard = moments.map(|at| device.hear(BEGIN + at, &[(number, draw(day(at)))], &mut fleet));
    heard.flat_map(|heard| heard.changes).collect()
}

#[expect(clippy::cast_precision_loss, reason = "a few days of milliseconds")]
fn day(at: i64) -> f64 {
    at as f64 / DAY_MS as f64
}

/// Each opening: its kind and its day; each resolving: its day, negative.
fn days(changes: &[Change]) -> Vec<(Kind, f64)> {
    let told = changes.iter().map(|change| match change {
        Change::Opened(opened) => (opened.kind, day(opened.opened_at - BEGIN)),
        Change::Resolved { kind, resolved_at, .. } => (*kind, -day(resolved_at - BEGIN)),
    });
    told.collect()
}

/// The part of a day that is past.
fn part(day: f64) -> f64 {
    day.fract()
}

/// One that opens once, between two days, and stays open.
fn opens_once(name: &str, changes: &[Change], kind: Kind, between: (f64, f64)) {
    let days = days(changes);
    let [(told, at)] = days[..] else { panic!("{name}: {days:?}") };
    assert!(told == kind && at >= between.0 && at <= between.1, "{name}: {days:?}");
}

#[test]
fn what_fills_is_told_once_days_or_hours_ahead_whatever_its_shape() {
    type Draw = fn(f64) -> f64;
    let shapes: [(&str, Draw, f64, Kind); 5] = [
        ("steady", |day| 40.0 + day * 3.0, 19.33, Kind::Forecast),
        ("log rotation", |day| 52.0 + day * 2.0 + part(day) * 6.0, 20.9, Kind::Threshold),
        (
            "steady with a nightly burst",
            |day| 40.0 + day * 3.0 + if part(day) < 0.1 { 4.0 } else { 0.0 },
            18.1,
            Kind::Forecast,
        ),
        ("runaway", |day| 30.0 + (day - 20.0).max(0.0) * 80.0, 20.85, Kind::Forecast),
        ("slow runaway", |day| 30.0 + (day - 20.0).max(0.0) * 30.0, 22.27, Kind::Forecast),
    ];
    for (name, draw, full, kind) in shapes {
        let changes = told(ROOM, 24, 5 * MINUTE_MS, |day| draw(day.min(full)).min(100.0));
        opens_once(name, &changes, kind, (full - 3.0, full - 4.0 / 24.0));
    }
}

#[test]
fn what_does_not_fill_is_not_told() {
    type Draw = fn(f64) -> f64;
    let shapes: [(&str, Draw); 7] = [
        ("flat and high", |_| 91.0),
        ("slow", |day| 80.0 + day * 0.1),
        ("nightly burst", |day| 50.0 + if part(day) < 0.2 { 35.0 } else { 0.0 }),
        ("a burst that climbs for hours each night", |day| {
            50.0 + (part(day) * 240.0).min(35.0) * f64::from(part(day) < 0.4)
        }),
        ("plateau", |day| (50.0 + day * 5.0).min(82.0)),
        ("a step", |day| if day < 10.0 { 40.0 } else { 70.0 }),
        ("up and down within the day", |day| 75.0 + part(day) * 9.0),
    ];
    for (name, draw) in shapes {
        assert_eq!(told(ROOM, 30, 5 * MINUTE_MS, draw), [], "{name}");
    }
}

#[test]
fn a_clean_up_cycle_is_told_once_and_then_known() {
    // It climbs to 94 and is cleaned up, again and again.
    let changes = told(ROOM, 60, 5 * MINUTE_MS, |day| 55.0 + (day % 13.0) * 3.0);
    let told = days(&changes);
    assert!(
        matches!(told[..], [(Kind::Forecast, opened), (Kind::Forecast, resolved)] if opened > 11.0 && resolved < -13.0),
        "{told:?}"
    );
    // What passes the level it always came back from is told.
    let changes = self::told(ROOM, 60, 5 * MINUTE_MS, |day| {
        if day < 39.0 { 55.0 + (day % 13.0) * 2.5 } else { 55.0 + (day - 39.0) * 2.5 }
    });
    assert_eq!(days(&changes).iter().filter(|(_, at)| *at > 39.0).count(), 1, "{:?}", days(&changes));
}

#[test]
fn a_level_that_stays_near_the_limit_is_told_without_a_trend() {
    let changes = told(ROOM, 12, 5 * MINUTE_MS, |day| if day < 8.0 { 40.0 } else { 96.0 });
    opens_once("high", &changes, Kind::Threshold, (8.0, 8.2));
}

#[test]
fn a_forecast_says_when_it_is_full_and_closes_when_it_no_longer_grows() {
    let changes = told(ROOM, 40, 5 * MINUTE_MS, |day| (40.0 + day * 3.0).min(93.0));
    let [Change::Opened(opened), Change::Resolved { reason, resolved_at, .. }] = &changes[..] else {
        panic!("{changes:?}")
    };
    let predicted = opened.predicted_at.unwrap();
    assert!((day(predicted - BEGIN) - 19.3).abs() < 0.5, "{opened:?}");
    assert_eq!((opened.reason.key.as_str(), reason.key.as_str()), ("forecast-full", "forecast-flat"));
    assert!(*resolved_at - opened.opened_at > 7 * DAY_MS, "it takes a week of calm");
    let dips = told(ROOM, 20, 5 * MINUTE_MS, |day| if (18.8..18.82).contains(&day) { 10.0 } else { 40.0 + day * 3.0 });
    assert_eq!(days(&dips).len(), 1, "a dip of minutes closes nothing: {:?}", days(&dips));
}

#[test]
fn a_device_that_is_silent_is_no_forecast() {
    let (mut device, mut fleet) = (Foresight::default(), Fleet::default());
    let number = device.series("x", ROOM).unwrap();
    for hour in 0..200 {
        // Half of the readings are missing, for days at a time.
        if hour % 96 < 48 {
            let level = 60.0 + day(hour * HOUR_MS);
            assert_eq!(device.hear(BEGIN + hour * HOUR_MS, &[(number, level)], &mut fleet), Heard::default());
        }
    }
    assert_eq!(device.hear(BEGIN, &[(number, 99.0)], &mut fleet), Heard::default(), "what is older is not heard");
    assert_eq!(device.hear(BEGIN + 300 * HOUR_MS, &[(number, f64::NAN)], &mut fleet), Heard::default());
}

#[test]
fn a_disk_is_told_when_many_sectors_are_gone_and_more_follow() {
    type Draw = fn(f64) -> f64;
    type Row = (&'static str, Draw, Option<(f64, f64)>);
    let table: [Row; 7] = [
        ("new", |_| 0.0, None),
        ("old wound", |_| 3_000.0, None),
        ("creeps", |day| 2_000.0 + day.floor(), None),
        ("a few, quickly", |day| day.floor() * 20.0, None),
        ("many and growing", |day| 850.0 + day.floor() * 10.0, Some((1.0, 3.0))),
        ("a jump", |day| if day < 20.0 { 28.0 } else { 4_067.0 }, Some((20.0, 20.0))),
        ("a count set back", |day| if day < 20.0 { 5_000.0 } else { 0.0 }, None),
    ];
    for (name, draw, wanted) in table {
        let changes = told(Nature::Wears, 40, DAY_MS, draw);
        match wanted {
            Some(between) => opens_once(name, &changes, Kind::Smart, between),
            None => assert_eq!(changes, [], "{name}"),
        }
    }
}

#[test]
fn two_different_errors_within_a_day_are_told_and_one_alone_is_not() {
    type Row = (&'static str, &'static [(&'static str, i64)], usize);
    let table: [Row; 6] = [
        ("one", &[("a", 0)], 0),
        ("the same twice", &[("a", 0), ("a", 3)], 0),
        ("two at once", &[("a", 0), ("b", 0)], 1),
        ("two within a day", &[("a", 0), ("b", 24)], 1),
        ("two apart", &[("a", 0), ("b", 25)], 0),
        ("one story", &[("a", 0), ("b", 1), ("a", 2), ("b", 70)], 1),
    ];
    for (name, errors, wanted) in table {
        let (mut device, mut fleet) = (Foresight::default(), Fleet::default());
        let heard = errors.iter().flat_map(|(kind, hour)| {
            let number = device.series(kind, Nature::Error).unwrap();
            device.hear(BEGIN + hour * HOUR_MS, &[(number, 1.0)], &mut fleet).changes
        });
        assert_eq!(heard.count(), wanted, "{name}");
    }
}

#[test]
fn an_error_that_the_fleet_seldom_reports_is_told_alone() {
    let mut fleet = Fleet::default();
    let mut once = |kind: &str| {
        let mut device = Foresight::default();
        let number = device.series(kind, Nature::Error).unwrap();
        device.hear(BEGIN, &[(number, 1.0)], &mut fleet).changes.len()
    };
    let common: usize = (0..100).map(|at| once(if at % 2 == 0 { "a" } else { "b" })).sum();
    assert_eq!((common, once("c"), once("a")), (0, 1, 0));
}

#[test]
fn a_departure_from_habit_is_told_and_the_daily_round_is_not() {
    let habit = |day: f64| (day * std::f64::consts::TAU).sin() * 10.0 + (day * 977.0).sin();
    assert_eq!(told(Nature::Habit, 20, 5 * MINUTE_MS, habit), [], "the daily round");
    let spike = |day: f64| if (15.5..15.52).contains(&day) { 60.0 } else { habit(day) };
    let changes = told(Nature::Habit, 20, 5 * MINUTE_MS, spike);
    let days = days(&changes);
    assert!(
        matches!(days[..], [(Kind::Anomaly, opened), (Kind::Anomaly, closed)] if (15.49..15.53).contains(&opened) && closed < -15.7),
        "{days:?}"
    );
}

/// A device with everything, and what it hears at a moment.
fn everything(device: &mut Foresight, step: i64) -> (i64, Vec<(u16, f64)>) {
    let at = BEGIN + step * 10 * MINUTE_MS;
    let day = day(at - BEGIN);
    let noise = |seed: f64| ((day * 1_000.0 + seed) * 12.989).sin() * 43_758.5;
    let mut readings = Vec::new();
    let mut add = |name: &str, nature: Nature, value: f64| {
        readings.extend(device.series(name, nature).map(|number| (number, value)));
    };
    add("full", ROOM, 40.0 + (day * 3.0) % 55.0);
    add("sectors", Nature::Wears, 700.0 + day * 30.0);
    for (seed, name) in [(1.0, "m1"), (2.0, "m2"), (3.0, "m3"), (4.0, "m4")] {
        let jump = if step % 1_301 > 1_295 { 30.0 } else { 0.0 };
        add(name, Nature::Habit, noise(seed).fract() + jump + (day * 6.3).sin() * 3.0);
    }
    if step % 211 == 0 {
        add("error1", Nature::Error, 1.0);
    }
    if step % 317 == 0 {
        add("error2", Nature::Error, 1.0);
    }
    (at, readings)
}

/// All that is told up to a step, the state saved and read again wherever `saves` says.
fn replayed(steps: i64, saves: impl Fn(i64) -> bool) -> Vec<(i64, Heard)> {
    let (mut device, mut fleet) = (Foresight::default(), Fleet::default());
    let heard = (0..steps).map(|step| {
        if saves(step) {
            device = Foresight::load(&device.save().unwrap()).unwrap();
        }
        let (at, readings) = everything(&mut device, step);
        (at, device.hear(at, &readings, &mut fleet))
    });
    heard.collect()
}

#[test]
fn a_recording_cut_anywhere_gives_the_same_up_to_the_cut_and_opens_at_the_newest_reading() {
    let whole = replayed(4_000, |_| false);
    for cut in (37..4_000).step_by(397) {
        assert_eq!(replayed(cut, |_| false)[..], whole[..usize::try_from(cut).unwrap()], "cut at {cut}");
    }
    let (mut kinds, mut open) = (Vec::new(), Vec::new());
    for (at, heard) in &whole {
        for change in &heard.changes {
            match change {
                Change::Opened(opened) => {
                    assert_eq!(opened.opened_at, *at);
                    kinds.push(opened.kind);
                    open.push((opened.kind, opened.subject.clone()));
                }
                Change::Resolved { subject, kind, resolved_at, .. } => {
                    assert_eq!(resolved_at, at);
                    let told = open.iter().position(|one| one.0 == *kind && one.1 == *subject);
                    open.remove(told.expect("what resolves was open"));
                }
            }
        }
    }
    for kind in [Kind::Forecast, Kind::Smart, Kind::Event, Kind::Anomaly] {
        assert!(kinds.contains(&kind), "the test sees {kind:?}: {kinds:?}");
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(12))]
    #[test]
    fn a_saved_state_goes_on_exactly(every in 1_i64..900, shift in 0_i64..900) {
        proptest::prop_assert_eq!(replayed(3_000, |step| (step + shift) % every == 0), replayed(3_000, |_| false));
    }
}

#[test]
fn the_state_stays_small_and_one_of_another_version_is_not_read() {
    let (mut device, mut fleet) = (Foresight::default(), Fleet::default());
    for step in 0..9_000 {
        let (at, readings) = everything(&mut device, step);
        device.hear(at, &readings, &mut fleet);
    }
    let saved = device.save().unwrap();
    assert!(saved.len() < 8 * 1_638, "8 series in {} bytes; at most 1.6 KiB each", saved.len());
    assert_eq!(Foresight::load(&saved), Some(device));
    let mut other = saved.clone();
    other[1] = 99;
    assert_eq!(Foresight::load(&other), None);
    assert_eq!(Foresight::load(&saved[..saved.len() / 2]), None);
}
