//! One envelope taken in: each new report placed in time and judged, in sequence. The live writer and the simulation
//! run this same function. Invariant: reports below `from` are on disk already and are not judged again.
//! Next: [`crate::backlog`], then [`crate::reconcile`].

use std::collections::BTreeMap;

use shared::past::Knowledge;
use shared::report::Envelope;

use crate::finding::FindingChange;
use crate::judge::{Ground, Inventory, judge};
use crate::observed::{observed_at, skew_ms};
use crate::policy::Policy;
use crate::state::DeviceState;

/// What an envelope brought.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Intake {
    /// Changes of findings, in order.
    pub changes: Vec<FindingChange>,
    /// Inventories to keep, with their observed time; the last of a check stands.
    pub inventories: Vec<(Inventory, i64)>,
    /// Checks whose facts are wanted whole.
    pub want_whole: Vec<String>,
    /// How long the device had been up at its last report, ms.
    pub up_ms: u64,
}

/// Takes in the reports of an envelope from sequence `from` on. `kept` are the device's inventories by check.
pub fn intake(
    state: &mut DeviceState,
    envelope: &Envelope,
    from: u64,
    received_at: i64,
    (policy, knowledge): (&Policy, &dyn Knowledge),
    mut kept: BTreeMap<String, Vec<u8>>,
) -> Intake {
    let mut intake = Intake::default();
    state.row.skew_ms = skew_ms(envelope, received_at);
    for (_, _, report) in envelope.sequenced().filter(|(_, last, _)| *last >= from) {
        let at = observed_at(envelope, report, received_at, state.row.observed_at);
        let judged = judge(state, report, at, &Ground { policy, knowledge, inventories: &kept });
        for inventory in judged.inventories {
            kept.insert(inventory.check.clone(), inventory.facts.clone());
            intake.inventories.push((inventory, at));
        }
        intake.changes.extend(judged.changes);
        intake.want_whole.extend(judged.want_whole);
        intake.up_ms = report.mono_ms;
    }
    intake.want_whole.sort_unstable();
    intake.want_whole.dedup();
    intake
}
