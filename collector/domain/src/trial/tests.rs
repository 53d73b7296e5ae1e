//! A device with numbers that a table or chance makes, tried.

use std::collections::BTreeMap;

use proptest::prelude::*;
use shared::check::LimitValues;
use shared::checks;
use shared::ids::{CustomerId, DeviceId, SiteId};
use shared::reading::Severity;

use super::compare::{Under, by_day, compare};
use super::replay::{Played, Would, replay};
use super::sift::{Stretch, sift};
use super::table::Table;
use super::*;
use crate::history::hours::{HOUR_MS, roll};
use crate::history::{Hour, Sample};
use crate::policy::Patience;
use crate::suppression::Gate;

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * HOUR_MS;
/// A midnight.
const BEGIN: i64 = 1_793_491_200_000;

type Kept = BTreeMap<String, Vec<Sample>>;

fn facts<T: serde::Serialize>(facts: &T) -> Vec<u8> {
    rmp_serde::to_vec_named(facts).unwrap()
}

fn newest(check: &str) -> Vec<u8> {
    match check {
        "disk_space" => facts(&checks::disk_space::Facts {
            volumes: vec![checks::disk_space::Volume {
                mount: "/".into(),
                total_bytes: 100_000_000_000,
                free_bytes: 50_000_000_000,
                system: false,
            }],
        }),
        "memory" => facts(&checks::memory::Facts {
            total_bytes: 8_000_000_000,
            available_bytes: 4_000_000_000,
            swap_total_bytes: 2_000_000_000,
            ..checks::memory::Facts::default()
        }),
        _ => facts(&checks::cpu::Facts { busy_percent: 3.0, processors: 4, programs: Vec::new() }),
    }
}

/// Gives a check's ground on a server that has been watched for long.
fn on<T>(check: &str, act: impl FnOnce(&Ground<'_>) -> T) -> T {
    let entry = checks::find(check).unwrap();
    let again = (entry.again)(entry.version, &newest(check)).unwrap();
    let patience = Patience::DEFAULT;
    let place = Place {
        device: DeviceId::new(1, [1; 10]),
        customer: CustomerId::new(1, [2; 10]),
        site: SiteId::new(1, [3; 10]),
        name: "SRV-1",
        blocked: crate::priority::Blocked::of(DeviceClass::Server),
        gate: Gate {
            patience: &patience,
            enrolled_at: 0,
            maintenance: false,
            window: None,
            is_spent: false,
            up_ms: u64::MAX,
        },
        policy_revision: 1,
    };
    act(&Ground { entry, again: &again, class: DeviceClass::Server, zone: &TimeZone::UTC, place })
}

fn samples(ground: &Ground<'_>, kept: &Kept, of: impl Fn(i64) -> bool) -> Table<f64> {
    let numbers = |one: &Vec<Sample>| one.iter().filter(|one| of(one.at)).map(|one| (one.at, one.value)).collect();
    Table::of(ground.entry, &kept.iter().map(|(name, one)| (name.clone(), numbers(one))).collect())
}

fn hours(ground: &Ground<'_>, kept: &Kept) -> Table<Hour> {
    let numbers = |one: &Vec<Sample>| roll(one).into_iter().map(|hour| (hour.at, hour)).collect();
    Table::of(ground.entry, &kept.iter().map(|(name, one)| (name.clone(), numbers(one))).collect())
}

fn end(kept: &Kept) -> i64 {
    kept.values().filter_map(|one| one.last()).map(|one| one.at).max().unwrap_or(0)
}

/// What all samples give, and what those of the sifted hours give.
fn both_ways(ground: &Ground<'_>, kept: &Kept, limits: LimitValues<'_>) -> (Played, Played, Vec<Stretch>) {
    let open = sift(ground, &hours(ground, kept), &[limits]);
    let is_open = |at: i64| open.iter().any(|(from, until)| (*from..*until).contains(&at));
    let whole = replay(ground, &samples(ground, kept, |_| true), limits, end(kept));
    let sifted = replay(ground, &samples(ground, kept, is_open), limits, end(kept));
    (whole, sifted, open)
}

/// A sample a minute: each leg is so many minutes at a number.
fn course(name: &str, legs: &[(i64, f64)]) -> Kept {
    let mut all = Vec::new();
    let mut at = BEGIN;
    for (minutes, value) in legs {
        for _ in 0..*minutes {
            all.push(Sample { at, value: *value });
            at += MINUTE;
        }
    }
    Kept::from([(name.to_owned(), all)])
}

#[test]
fn a_stricter_limit_opens_more_and_each_ticket_is_told_with_its_time() {
    // Two days at 40 GB, three hours at 14, two days at 40 again, then for good at 8.
    let kept = course("disk_space.free_gb:/", &[(2880, 40.0), (180, 14.0), (2880, 40.0), (1440, 8.0)]);
    on("disk_space", |ground| {
        let today: LimitValues<'_> = &[];
        let strict: LimitValues<'_> = &[("high_percent", 15.0)];
        let (old, _, open) = both_ways(ground, &kept, today);
        let (new, ..) = both_ways(ground, &kept, strict);
        assert!(open.len() <= 3, "quiet days are left out: {open:?}");
        let at = |minute: i64| BEGIN + minute * MINUTE;
        let times = |played: &Played| {
            played.tickets.iter().map(|one| (one.opened_at, one.over_at, one.severity)).collect::<Vec<_>>()
        };
        assert_eq!(times(&old), [(at(5942), None, Severity::High)]);
        assert_eq!(times(&new), [(at(2882), None, Severity::High)], "within seven days it is the same ticket");
        assert_eq!(new.tickets[0].came_back, 1);
    });
}

#[test]
fn rows_say_under_which_limit() {
    let would = |from: i64, to: Option<i64>| Would {
        opened_at: from,
        over_at: to,
        severity: Severity::High,
        title: shared::text::Words::new("x"),
        came_back: 0,
    };
    let (old, new) = ([would(10, Some(20)), would(50, None)], [would(5, Some(12)), would(30, Some(40))]);
    let rows: Vec<(i64, Under)> = compare(&old, &new).iter().map(|row| (row.would.opened_at, row.under)).collect();
    assert_eq!(rows, [(5, Under::Both), (30, Under::New), (50, Under::Old)]);
    let days = by_day(&[BEGIN - 1], &[BEGIN, BEGIN + 1], &TimeZone::UTC, BEGIN + DAY);
    let counted: Vec<(usize, usize)> = days.iter().rev().take(3).map(|day| (day.old, day.new)).collect();
    assert_eq!((days.len(), counted), (31, vec![(0, 0), (0, 2), (1, 0)]));
}

#[test]
fn every_check_that_can_be_tried_judges_its_stored_numbers_as_it_judged_them() {
    let tried: Vec<&str> = checks::CHECKS.iter().filter(|entry| !entry.tried.is_empty()).map(|one| one.key).collect();
    let wanted = ["disk_space", "inodes", "memory", "cpu", "pressure", "temperature", "exchange", "ups"];
    assert!(wanted.iter().all(|one| tried.contains(one)) && tried.len() == wanted.len(), "{tried:?}");
    for entry in checks::CHECKS {
        let known = |name: &&str| entry.limits.iter().any(|field| field.name == *name);
        assert!(entry.tried.iter().all(known), "{}", entry.key);
    }
    for check in ["disk_space", "memory", "cpu"] {
        let entry = checks::find(check).unwrap();
        let points = (entry.series)(entry.version, &newest(check)).unwrap();
        on(check, |ground| {
            let again = ground.readings(&points, &mut Windows::default(), &[], BEGIN).unwrap();
            let mut ahead = Vec::new();
            let around = Around {
                class: ground.class,
                skew_ms: None,
                windows: &mut Windows::default(),
                knowledge: &NoKnowledge,
                programmes: Programmes::default(),
                zone: ground.zone,
                ahead: &mut ahead,
            };
            let then = (entry.judge)(entry.version, &newest(check), around, &[], BEGIN).unwrap();
            assert_eq!(again, then, "{check}");
        });
    }
}

#[test]
fn a_change_just_as_an_hour_begins_is_looked_at() {
    let kept = course("disk_space.free_gb:/", &[(480, 40.0), (480, 4.0), (480, 40.0), (480, 4.0)]);
    on("disk_space", |ground| {
        let (whole, sifted, _) = both_ways(ground, &kept, &[]);
        assert_eq!(whole, sifted);
        assert_eq!(whole.tickets.first().map(|one| one.opened_at), Some(BEGIN + 482 * MINUTE));
    });
}

#[test]
fn a_page_file_that_was_gone_for_part_of_an_hour_is_looked_at() {
    let mut kept = course("memory.available_percent:", &[(1440, 0.0)]);
    let mut swap = course("memory.swap_used_percent:", &[(1440, 0.0)]);
    swap.values_mut().for_each(|all| all.retain(|one| !(BEGIN + 700 * MINUTE..BEGIN + 718 * MINUTE).contains(&one.at)));
    kept.extend(swap);
    on("memory", |ground| {
        let (whole, sifted, _) = both_ways(ground, &kept, &[]);
        assert_eq!((whole.tickets.len(), &whole), (1, &sifted));
    });
}

/// Legs of chance: minutes, and a number.
fn legs() -> impl Strategy<Value = Vec<(i64, f64)>> {
    proptest::collection::vec((prop_oneof![1..30i64, 30..400i64], 0.0..100.0f64), 1..25)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn hours_that_are_left_out_change_nothing(legs in legs(), other in legs(), limit in 0.0..100.0f64, which in 0..3usize) {
        let (check, limit_name, kept) = match which {
            0 => ("disk_space", "high_percent", course("disk_space.free_gb:/", &legs)),
            1 => ("cpu", "busy_percent", course("cpu.busy_percent:", &legs)),
            _ => {
                let mut kept = course("memory.available_percent:", &legs);
                kept.extend(course("memory.swap_used_percent:", &other));
                ("memory", "available_percent", kept)
            }
        };
        on(check, |ground| {
            for limits in [&[][..], &[(limit_name, limit), ("high_gb", 1000.0), ("swap_percent", 40.0)][..]] {
                let (whole, sifted, _) = both_ways(ground, &kept, limits);
                prop_assert_eq!(whole, sifted, "{} {:?}", check, limits);
            }
            Ok(())
        })?;
    }
}
