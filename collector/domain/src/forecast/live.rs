//! What reports tell foresight, and what it makes of their readings: a fault that is ahead is the same finding as the
//! fault itself, opened before it.
//! Invariant: at most [`MOST`] series of a device are heard; what a check's own limits say is never made milder; a
//! forecast that no longer holds clears its finding with the reason. Next: [`crate::judge`].

use serde::{Deserialize, Serialize};
use shared::ahead::{Nature, Told};
use shared::reading::{Level, Reading, Severity};
use shared::text::{TEXT_BYTES, Words, clean};

use super::change::{Change, Kind};
use super::{Foresight, Series, SeriesNo, Watch};
use crate::precursor::{Fleet, QUIET_MS};

/// Series of one device that are heard (design: the checkpoint of a device stays small).
pub const MOST: usize = 10;
/// What was not told for so long gives its place to what is (ms).
const IDLE_MS: i64 = 24 * 3_600_000;
/// For how long a finding that clears takes the reason from a forecast that ended (ms): longer than any clear delay.
const TOLD_MS: i64 = 3_600_000;

/// How a series stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Standing {
    kind: Kind,
    /// How bad it will be; none when it is no longer ahead.
    severity: Option<Severity>,
    /// When that was told (ms UTC).
    at: i64,
    reason: Words,
}

impl Standing {
    pub(super) fn of(change: &Change) -> Self {
        match change {
            Change::Opened(opened) => Self {
                kind: opened.kind,
                severity: Some(opened.severity),
                at: opened.opened_at,
                reason: opened.reason.clone(),
            },
            Change::Resolved { kind, resolved_at, reason, .. } => {
                Self { kind: *kind, severity: None, at: *resolved_at, reason: reason.clone() }
            }
        }
    }

    /// The check's own sentence of a forecast, with what the reading and the forecast say.
    fn words(&self, check: &str, what: &str, reading: &Words) -> Words {
        let mut args = reading.args.clone();
        args.extend(self.reason.args.clone());
        Words { key: format!("{}-{what}", check.replace('_', "-")), args }
    }

    /// What is ahead at a moment. Errors tell of the days to come and no further.
    fn ahead(&self, at: i64) -> Option<Severity> {
        self.severity.filter(|_| self.kind != Kind::Event || at - self.at < QUIET_MS)
    }
}

impl Foresight {
    /// Hears one number of a check, observed at a moment (ms UTC); numbers of one check and subject in their order.
    pub fn told(&mut self, check: &str, told: &Told, at: i64) {
        if self.heard_at.is_some_and(|last| at < last) {
            return;
        }
        let Some(number) = self.place(check, told, at) else { return };
        self.heard_at = Some(at);
        // What is rare can only be told from many devices, and a device alone knows of itself.
        let _change = self.hear_one(at, number, told.value, &mut Fleet::default());
    }

    /// Raises a reading to what is ahead of its subject.
    pub fn raise(&self, check: &str, reading: &mut Reading, at: i64) {
        let of_subject = |one: &&Series| one.check == check && one.name == reading.subject;
        let Some(standing) = self.series.iter().find(of_subject).and_then(|one| one.standing.as_ref()) else { return };
        match (standing.ahead(at), reading.level) {
            (Some(ahead), Level::Bad(severity)) if severity >= ahead => {}
            (Some(ahead), _) => {
                reading.level = Level::Bad(ahead);
                reading.words = standing.words(check, "forecast", &reading.words);
            }
            (None, Level::Healthy) if at - standing.at < TOLD_MS && standing.severity.is_none() => {
                reading.words = standing.words(check, "forecast-over", &reading.words);
            }
            (None, _) => {}
        }
    }

    fn place(&mut self, check: &str, told: &Told, at: i64) -> Option<SeriesNo> {
        let name = clean(&told.subject, TEXT_BYTES);
        let known = self.series.iter_mut().enumerate().find(|(_, one)| one.check == check && one.name == name);
        if let Some((place, series)) = known {
            // A volume that was made larger is the same volume.
            if let (Watch::Fill(room, _), Nature::Fills(now)) = (&mut series.watch, told.nature) {
                *room = now;
            }
            return SeriesNo::try_from(place).ok();
        }
        let watch = self.watch(told.nature)?;
        let series = Series { check: check.to_owned(), name, heard_at: at, watch, standing: None };
        if self.series.len() < MOST {
            self.series.push(series);
            return SeriesNo::try_from(self.series.len() - 1).ok();
        }
        let (place, idle) = self.series.iter_mut().enumerate().min_by_key(|(_, one)| one.heard_at)?;
        if at - idle.heard_at <= IDLE_MS {
            return None;
        }
        *idle = series;
        SeriesNo::try_from(place).ok()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;
    use shared::checks::{disk_health, disk_space, event_log};
    use shared::host::{Drive, LogEvents};
    use shared::past::NoKnowledge;
    use shared::report::{Observation, Report};

    use super::*;
    use crate::finding::FindingStep;
    use crate::judge::{Ground, judge};
    use crate::policy::Policy;
    use crate::state::DeviceState;

    const MINUTE_MS: i64 = 60_000;
    const DAY_MS: i64 = 24 * 60 * MINUTE_MS;
    /// A Monday at midnight.
    const BEGIN: i64 = 1_700_438_400_000;

    fn report<T: Serialize>(check: &str, facts: &T) -> Report {
        let facts = rmp_serde::to_vec_named(facts).unwrap();
        let one = Observation { check: check.into(), v: 1, outcome: "seen".into(), facts, ..Observation::default() };
        Report { kind: "sample".into(), observations: vec![one], ..Report::default() }
    }

    fn disk(used_percent: f64) -> Report {
        let (total_bytes, mount) = (1_000_000_000_000u64, "/data".to_owned());
        #[expect(clippy::cast_sign_loss, clippy::cast_possible_truncation, reason = "a share of a size")]
        let free_bytes = (total_bytes as f64 * (1.0 - used_percent / 100.0)) as u64;
        let volume = disk_space::Volume { mount, total_bytes, free_bytes, system: false };
        report("disk_space", &disk_space::Facts { volumes: vec![volume] })
    }

    /// What judging a report every quarter of an hour changes, by the day; after `restarts` moments the state comes from
    /// its checkpoint.
    fn run(policy: &Policy, days: f64, restarts: i64, draw: impl Fn(f64) -> Report) -> Vec<(f64, FindingStep)> {
        let mut state = DeviceState::default();
        let inventories = BTreeMap::new();
        let ground = Ground { policy, knowledge: &NoKnowledge, inventories: &inventories };
        let mut told = Vec::new();
        for moment in 0.. {
            let at = moment * 15 * MINUTE_MS;
            let day = at as f64 / DAY_MS as f64;
            if day >= days {
                return told;
            }
            if restarts > 0 && moment % restarts == 0 {
                let mut back = DeviceState { row: state.row.clone(), ..DeviceState::default() };
                back.restore(&state.checkpoint());
                assert_eq!(back, state, "a checkpoint is the state");
                state = back;
            }
            let judged = judge(&mut state, &draw(day), BEGIN + at, &ground);
            told.extend(judged.changes.into_iter().map(|change| (day, change.kind)));
        }
        told
    }

    fn key(step: &FindingStep) -> (Option<Severity>, &str) {
        match step {
            FindingStep::Opened(one) => (Some(one.severity), &one.words.key),
            FindingStep::Worsened { severity, words } => (Some(*severity), &words.key),
            FindingStep::Cleared { words: Some(words), .. } => (None, &words.key),
            _ => (None, ""),
        }
    }

    #[test]
    fn a_disk_that_fills_is_one_finding_opened_before_it_is_full_and_cleared_with_the_reason() {
        // Three points a day from 40 %: at 99.5 %, with 5 GB left, on day 19.8. Somebody makes room on day 19.2.
        let draw = |day: f64| disk(if day < 19.2 { 40.0 + day * 3.0 } else { 60.0 });
        let told = run(&Policy::default(), 22.0, 7, draw);
        let keys: Vec<_> = told.iter().map(|(day, step)| (day.floor() as i64, key(step))).collect();
        let wanted = [(18, (Some(Severity::High), "disk-space-forecast")), (19, (None, "disk-space-forecast-over"))];
        assert_eq!(keys, wanted);
        let (day, FindingStep::Opened(one)) = &told[0] else { panic!("{told:?}") };
        let at = |name: &str| match one.words.args.get(name) {
            Some(shared::text::Value::At(at)) => (at - BEGIN) as f64 / DAY_MS as f64,
            other => panic!("{name}: {other:?}"),
        };
        assert!(19.8 - day > 1.0, "{} days ahead", 19.8 - day);
        assert!((at("full_at") - 19.83).abs() < 0.2, "{}", at("full_at"));
        assert!(at("earliest") <= at("full_at") && at("full_at") <= at("latest"));
        assert!(one.words.args.contains_key("mount") && one.words.args.contains_key("free"), "{:?}", one.words);
    }

    #[test]
    fn where_foresight_is_off_or_nothing_fills_there_is_no_finding() {
        let fills = |day: f64| disk(40.0 + day * 3.0);
        let off = BTreeMap::from([("disk_space.foresight".to_owned(), 0.0)]);
        let policy = Policy { levels: [off, BTreeMap::new(), BTreeMap::new(), BTreeMap::new()], ..Policy::default() };
        assert_eq!(run(&policy, 19.0, 0, fills), []);
        // A large volume that stands at 96 % has its 40 GB: no limit, no trend, no finding.
        assert_eq!(run(&Policy::default(), 20.0, 0, |_| disk(96.0)), []);
        assert_eq!(run(&Policy::default(), 20.0, 0, |day| disk(if day.fract() < 0.2 { 88.0 } else { 50.0 })), []);
    }

    #[test]
    fn a_drive_that_goes_on_losing_sectors_and_two_different_errors_of_a_day_are_findings() {
        let drive = |day: f64| {
            #[expect(clippy::cast_sign_loss, clippy::cast_possible_truncation, reason = "a count")]
            let count = Some(700 + (day * 3.0) as u64);
            let drive = Drive { name: "sda".into(), model: "X".into(), reallocated_count: count, ..Drive::default() };
            report("disk_health", &disk_health::Facts { drives: vec![drive] })
        };
        let told = run(&Policy::default(), 60.0, 0, drive);
        let found: Vec<_> = told.iter().map(|(_, step)| key(step)).collect();
        assert!(found.contains(&(Some(Severity::High), "disk-health-forecast")), "{found:?}");
        let log = |kinds: &[(&str, u32)]| {
            let one = |(kind, day_count): &(&str, u32)| LogEvents {
                kind: (*kind).into(),
                part: "sda".into(),
                day_count: *day_count,
                ..LogEvents::default()
            };
            report("event_log", &event_log::Facts { events: kinds.iter().map(one).collect() })
        };
        let two = |day: f64| match day {
            day if day < 1.0 => log(&[]),
            day if day < 1.5 => log(&[("io_error", 2)]),
            day if day < 2.0 => log(&[("io_error", 2), ("drive_reset", 1)]),
            day if day < 2.5 => log(&[("drive_reset", 1)]),
            _ => log(&[]),
        };
        let told = run(&Policy::default(), 4.0, 5, two);
        let bad: Vec<_> = told.iter().map(|(_, step)| key(step)).filter(|one| one.0 > Some(Severity::Info)).collect();
        assert_eq!(bad, [(Some(Severity::Medium), "event-log-forecast")], "{told:?}");
        assert!(matches!(told.last(), Some((day, FindingStep::Cleared { .. })) if *day < 2.6), "{told:?}");
    }

    proptest! {
        #[test]
        fn whatever_subjects_come_and_go_a_device_hears_few_and_stays_small(
            told in proptest::collection::vec((0u8..40, 0.0..1e12f64, 0i64..40), 1..400),
        ) {
            let mut foresight = Foresight::default();
            let mut at = BEGIN;
            for (subject, value, hours) in told {
                at += hours * 60 * MINUTE_MS;
                let room = shared::ahead::Room { limit: 1e12, full_at: 0.98e12, tells_high: false };
                let told = Told { subject: format!("/volume/{subject}"), nature: Nature::Fills(room), value };
                foresight.told("disk_space", &told, at);
            }
            prop_assert!(foresight.series.len() <= MOST);
            let bytes = foresight.save().unwrap().len();
            prop_assert!(bytes <= 12 * 1024, "{bytes} bytes");
        }
    }
}
