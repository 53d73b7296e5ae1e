//! What the devices of a load send: what a server sends, four times what is looked at each minute (35 values), then once
//! all that is looked at each five minutes besides (101); 48 values on the mean.
//! Next: [`super::device`], which sends it.

use shared::check::Every;
use shared::checks;
use shared::host::{Disk, Host};
use shared::recorded::{Answer, Recorded};
use shared::report::{Observation, Report};

/// A sample with a walk through processes and files.
pub(super) const OFTEN: [Every; 2] = [Every::Sample, Every::FifthSample];

/// The two kinds of samples of a healthy server.
pub(super) struct Kinds([Report; 2]);

impl Kinds {
    pub(super) fn of_a_server() -> Self {
        let machine = machine();
        Self([sampled(&machine, &[Every::Sample]), sampled(&machine, &OFTEN)])
    }

    /// What is sent under a sequence.
    pub(super) fn at(&self, seq: u64) -> &Report {
        let [each_minute, each_five] = &self.0;
        if seq.is_multiple_of(5) { each_five } else { each_minute }
    }
}

/// A server, healthy or with its disks nearly full, as it looks each five minutes.
pub(super) fn server(is_full: bool) -> Report {
    let mut machine = machine();
    if is_full {
        let full = |disk: Disk| Disk { free_bytes: disk.total_bytes / 100, ..disk };
        let disks = machine.disks().expect("disks");
        machine.disks = Some(Answer::Seen(disks.into_iter().map(full).collect()));
    }
    sampled(&machine, &OFTEN)
}

fn machine() -> Recorded {
    serde_json::from_str(include_str!("../../../fixtures/hosts/debian_server.json")).expect("a recorded machine")
}

/// What a sample sees of a machine, of the checks that look so often.
pub(super) fn sampled(machine: &Recorded, every: &[Every]) -> Report {
    let sampled = checks::CHECKS.iter().filter(|entry| every.contains(&entry.every));
    let observations = sampled.filter_map(|entry| {
        let facts = (entry.observe)(machine).ok()?;
        let (check, outcome) = (entry.key.to_owned(), "seen".to_owned());
        Some(Observation { check, v: entry.version, outcome, facts, ..Observation::default() })
    });
    Report { kind: "sample".into(), observations: observations.collect(), ..Report::default() }
}
