//! What a device's checks could not see: read from its newest envelopes, so it is kept nowhere twice.
//! Invariant: of each check the newest look counts; a check that was not due in these envelopes is not unseen.
//! Next: [`shared::observation`] for the reasons.

use std::collections::{BTreeMap, BTreeSet};

use shared::checks;
use shared::observation::{Unseen, Why};
use shared::report::{Observation, Report};
use shared::wire::read_envelope;

use super::App;
use super::desk::Scope;
use crate::error::AppError;
use crate::store::report;

/// The newest envelopes of all that are looked through beside each device's last one.
const ENVELOPES: i64 = 2048;
/// Samples of one device that are looked through: by then every check that is not daily has been due.
const SAMPLES: usize = 5;

/// What a device's checks could not see, by check.
pub type Blind = BTreeMap<String, Unseen>;

/// What checks could not see, by device number; devices that see everything are left out.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn unseen(app: &App, scope: Scope) -> Result<BTreeMap<i64, Blind>, AppError> {
    let mut read = app.db.read().await?;
    let mut looks: BTreeMap<i64, Looks> = BTreeMap::new();
    for stored in report::newest(&mut read, scope, ENVELOPES).await? {
        let looks = looks.entry(stored.device_no).or_default();
        // What was accepted decodes; what does not is in quarantine, and the envelope before it stands.
        if looks.samples < SAMPLES
            && let Ok(envelope) = read_envelope(&stored.body)
        {
            envelope.reports.iter().rev().for_each(|report| looks.add(report));
        }
    }
    let blind = looks.into_iter().map(|(device_no, looks)| (device_no, looks.unseen));
    Ok(blind.filter(|(_, unseen)| !unseen.is_empty()).collect())
}

/// The newest look of each check; reports are added from the newest to the oldest.
#[derive(Default)]
struct Looks {
    samples: usize,
    known: BTreeSet<String>,
    unseen: Blind,
}

impl Looks {
    fn add(&mut self, report: &Report) {
        if report.observations.is_empty() || self.samples == SAMPLES {
            return;
        }
        self.samples += 1;
        for look in &report.observations {
            if self.known.insert(look.check.clone())
                && let Some(unseen) = why_unseen(look)
            {
                self.unseen.insert(look.check.clone(), unseen);
            }
        }
    }
}

fn why_unseen(look: &Observation) -> Option<Unseen> {
    if !look.is_seen() {
        return Some(Unseen::new(Why::of(&look.why), &look.detail));
    }
    let Some(entry) = checks::find(&look.check) else {
        return Some(Unseen::new(Why::TooNew, "the collector does not know this check"));
    };
    // A difference has the shape of its check too, but only the writer holds what it differs from.
    if look.base.is_some() && look.v <= entry.version {
        return None;
    }
    (entry.series)(look.v, &look.facts).err()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(check: &str, v: u16, why: &str) -> Observation {
        let outcome = if why.is_empty() { "seen" } else { "unseen" };
        Observation { check: check.into(), v, outcome: outcome.into(), why: why.into(), ..Observation::default() }
    }

    fn sample(observations: Vec<Observation>) -> Report {
        Report { kind: "sample".into(), observations, ..Report::default() }
    }

    #[test]
    fn the_newest_look_of_each_check_tells_whether_it_is_unseen() {
        let mut looks = Looks::default();
        looks.add(&sample(Vec::new()));
        looks.add(&sample(vec![look("memory", 1, "denied"), look("aura", 1, ""), look("cpu", u16::MAX, "")]));
        looks.add(&sample(vec![look("memory", 1, "garbled"), look("services", 1, "not_here")]));
        let whys: Vec<(&str, Why)> = looks.unseen.iter().map(|(check, unseen)| (check.as_str(), unseen.why)).collect();
        let wanted = [("aura", Why::TooNew), ("cpu", Why::TooNew), ("memory", Why::Denied), ("services", Why::NotHere)];
        assert_eq!(whys, wanted);
        assert_eq!(looks.samples, 2, "a report without looks is no sample");
    }

    #[test]
    fn older_samples_than_every_fifth_are_not_looked_at() {
        let mut looks = Looks::default();
        let whole = Observation { base: Some(1), ..look("software", 1, "") };
        (0..SAMPLES).for_each(|_| looks.add(&sample(vec![whole.clone()])));
        looks.add(&sample(vec![look("services", 1, "not_here")]));
        assert!(looks.unseen.is_empty(), "{:?}", looks.unseen);
    }
}
