//! Judges one report: facts to readings, readings through the state machine, changes of findings out.
//! Invariant: unseen changes nothing; a subject that a seen check no longer names is gone, and gone clears; the same
//! report judged twice by the same state gives the same changes. Next: [`crate::reconcile`].

use std::collections::{BTreeMap, BTreeSet};

use shared::check::{Around, Entry, Every, digest};
use shared::checks;
use shared::host::{Licences, OperatingSystem};
use shared::observation::{Look, Unseen, Why};
use shared::past::{DeviceClass, Knowledge};
use shared::programmes::Programmes;
use shared::reading::{Fingerprint, Level, Reading, Severity};
use shared::report::{Observation, Report};

use crate::condition::Step;
use crate::finding::{FindingChange, FindingStep, Opening};
use crate::policy::{Patience, Policy, is_digest};
use crate::state::DeviceState;

/// The most conditions remembered of one device.
const CONDITIONS: usize = 128;

/// The limit that says whether what is ahead opens a finding.
const FORESIGHT: &str = "foresight";

/// Facts that are kept whole because they travel as differences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inventory {
    /// The check's key.
    pub check: String,
    /// The version of the facts.
    pub version: u16,
    /// The facts, whole.
    pub facts: Vec<u8>,
}

/// What judging a report brought.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Judged {
    /// Changes of findings, in the order of the report.
    pub changes: Vec<FindingChange>,
    /// Inventories to keep.
    pub inventories: Vec<Inventory>,
    /// Checks whose facts are wanted whole.
    pub want_whole: Vec<String>,
    /// What could not be seen, and why.
    pub unseen: Vec<(String, Unseen)>,
}

/// What a judgement stands on besides the report.
pub struct Ground<'a> {
    /// Limits and delays of the device.
    pub policy: &'a Policy,
    /// The catalogue.
    pub knowledge: &'a dyn Knowledge,
    /// The inventories kept of the device, by check.
    pub inventories: &'a BTreeMap<String, Vec<u8>>,
}

/// Judges a report observed at `at` (ms UTC by our clock) and moves the device's state forward.
pub fn judge(state: &mut DeviceState, report: &Report, at: i64, ground: &Ground<'_>) -> Judged {
    let mut judged = Judged::default();
    state.row.observed_at = at;
    state.row.beacon.clone_from(&report.beacon);
    // What the device is and what it is licensed for first: they decide how everything else is judged.
    for one in &report.observations {
        match one.check.as_str() {
            "operating_system" => learn_class(state, one),
            "licence" => learn_programmes(state, one, at),
            _ => {}
        }
    }
    for observation in &report.observations {
        let Some(entry) = checks::find(&observation.check) else {
            let unseen = Unseen::new(Why::TooNew, "the collector does not know this check");
            state.blind.missed(&observation.check, &unseen);
            judged.unseen.push((observation.check.clone(), unseen));
            continue;
        };
        let before = judged.unseen.len();
        if let Err(unseen) = observe(state, entry, observation, at, ground, &mut judged) {
            judged.unseen.push((observation.check.clone(), unseen));
        }
        match judged.unseen.get(before) {
            Some((_, unseen)) if !entry.needs_not_see(unseen) => state.blind.missed(entry.key, unseen),
            _ => state.blind.saw(entry.key),
        }
    }
    let patience = &ground.policy.patience;
    state.row.conditions.retain(|(_, condition)| !condition.is_idle(at, patience));
    judged
}

/// Judges kept facts of one check anew, because what is known of the world has changed; nothing was seen, so nothing but
/// findings moves.
pub fn judge_kept(state: &mut DeviceState, kept: &Inventory, at: i64, ground: &Ground<'_>) -> Vec<FindingChange> {
    let mut judged = Judged::default();
    let Some(entry) = checks::find(&kept.check) else { return Vec::new() };
    let observation = Observation {
        check: kept.check.clone(),
        v: kept.version,
        outcome: "seen".to_owned(),
        facts: kept.facts.clone(),
        ..Observation::default()
    };
    // What cannot be read was unseen when it came, and is again.
    let _unseen = observe(state, entry, &observation, at, ground, &mut judged);
    judged.changes
}

fn learn_class(state: &mut DeviceState, observation: &Observation) {
    if let Some(system) = told::<OperatingSystem>(observation) {
        state.row.class = DeviceClass::of(&system);
    }
}

fn learn_programmes(state: &mut DeviceState, observation: &Observation, at: i64) {
    if let Some(licences) = told::<Licences>(observation).filter(|_| observation.is_seen()) {
        state.row.programmes = Programmes::of(&licences, at);
    }
}

fn told<T: serde::de::DeserializeOwned>(observation: &Observation) -> Option<T> {
    let facts = (checks::find(&observation.check)?.show)(observation.v, &observation.facts).ok()?;
    serde_json::from_value(facts).ok()
}

fn observe(
    state: &mut DeviceState,
    entry: &'static Entry,
    observation: &Observation,
    at: i64,
    ground: &Ground<'_>,
    judged: &mut Judged,
) -> Look<()> {
    if !observation.is_seen() {
        return Err(Unseen::new(Why::of(&observation.why), &observation.detail));
    }
    let whole = whole_facts(entry, observation, ground, judged)?;
    let facts = whole.as_deref().unwrap_or(&observation.facts);
    let mut ahead = Vec::new();
    let around = Around {
        class: state.row.class,
        skew_ms: state.row.skew_ms,
        windows: &mut state.windows,
        knowledge: ground.knowledge,
        programmes: state.row.programmes,
        zone: &ground.policy.zone,
        ahead: &mut ahead,
    };
    let limits = ground.policy.limits_of(entry.key);
    let mut readings = (entry.judge)(observation.v, facts, around, &limits, at)?;
    if !ahead.is_empty() {
        ahead.iter().for_each(|told| state.foresight.told(entry.key, told, at));
        if !limits.contains(&(FORESIGHT, 0.0)) {
            readings.iter_mut().for_each(|reading| state.foresight.raise(entry.key, reading, at));
        }
    }
    if is_digest(entry.key, &limits) {
        readings.iter_mut().for_each(quieten);
    }
    if let Some(facts) = whole {
        judged.inventories.push(Inventory { check: entry.key.to_owned(), version: observation.v, facts });
    }
    step_all(state, entry, readings, at, &ground.policy.patience, judged);
    Ok(())
}

/// What is for the digest opens no ticket; proven danger does, and what is private goes its own way.
fn quieten(reading: &mut Reading) {
    if matches!(reading.level, Level::Bad(_)) && !reading.danger && !reading.is_private {
        reading.level = Level::Bad(Severity::Info);
    }
}

/// The whole facts of an inventory check; none for a check that samples.
fn whole_facts(entry: &Entry, seen: &Observation, ground: &Ground<'_>, judged: &mut Judged) -> Look<Option<Vec<u8>>> {
    if entry.every != Every::Day {
        return Ok(None);
    }
    let Some(base) = seen.base else { return Ok(Some(seen.facts.clone())) };
    let kept = ground.inventories.get(entry.key).filter(|facts| digest(facts) == base);
    match kept.and_then(|facts| (entry.whole)(facts, &seen.facts)) {
        Some(whole) => Ok(Some(whole)),
        None => {
            judged.want_whole.push(entry.key.to_owned());
            Err(Unseen::new(Why::NoBase, "a difference to facts that are not here; the whole was asked for"))
        }
    }
}

pub(crate) fn step_all(
    state: &mut DeviceState,
    entry: &Entry,
    readings: Vec<Reading>,
    at: i64,
    patience: &Patience,
    judged: &mut Judged,
) {
    // What is looked at once a day is proven by one look, and healthy by one.
    let daily = entry.every == Every::Day;
    let samples = if daily { 1 } else { patience.samples };
    let patience = Patience { clear_delay_s: if daily { 0 } else { patience.clear_delay_s }, ..*patience };
    // Every subject that was seen is named, however many there are: only what is named no more is gone.
    let remembered = state.row.conditions.iter().any(|(one, _)| one.check == entry.key);
    let named: BTreeSet<String> =
        if remembered { readings.iter().map(|one| one.subject.clone()).collect() } else { BTreeSet::new() };
    let mut left_out = 0;
    for reading in readings {
        let fingerprint = Fingerprint { check: entry.key.to_owned(), subject: reading.subject.clone() };
        let known = state.row.conditions.iter().any(|(one, _)| *one == fingerprint);
        if !known && reading.level == Level::Healthy {
            continue;
        }
        if !known && state.row.conditions.len() >= CONDITIONS {
            left_out += 1;
            continue;
        }
        let step = state.row.condition(&fingerprint).step(reading.level, at, samples, &patience);
        judged.changes.extend(change(step, &fingerprint, at, Some(reading)));
    }
    if left_out > 0 {
        let detail = format!("{left_out} more subjects are not healthy; {CONDITIONS} faults of a device are followed");
        judged.unseen.push((entry.key.to_owned(), Unseen::new(Why::Other, &detail)));
    }
    let of_check = state.row.conditions.iter_mut().filter(|(one, _)| one.check == entry.key);
    for (fingerprint, condition) in of_check.filter(|(one, _)| remembered && !named.contains(&one.subject)) {
        // What was remembered only in this report was named in it.
        let step = condition.step(Level::Healthy, at, samples, &patience);
        judged.changes.extend(change(step, fingerprint, at, None));
    }
}

fn change(step: Step, fingerprint: &Fingerprint, at: i64, reading: Option<Reading>) -> Option<FindingChange> {
    let kind = match (step, reading) {
        (Step::Still, _) | (Step::Opened { .. } | Step::Worsened { .. }, None) => return None,
        (Step::Opened { severity, since_at }, Some(reading)) => FindingStep::Opened(Opening {
            severity,
            scope: reading.scope,
            cause: reading.cause,
            words: reading.words,
            since_at,
            danger: reading.danger,
            is_private: reading.is_private,
        }),
        (Step::Worsened { severity }, Some(reading)) => FindingStep::Worsened { severity, words: reading.words },
        (Step::Flapping, _) => FindingStep::Flapping,
        (Step::Settled, _) => FindingStep::Settled,
        (Step::Cleared { .. }, reading) => {
            FindingStep::Cleared { gone: reading.is_none(), words: reading.map(|one| one.words) }
        }
    };
    Some(FindingChange { fingerprint: fingerprint.clone(), at, kind })
}

#[cfg(test)]
mod tests;
