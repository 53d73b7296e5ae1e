//! After another catalogue counts, every device is judged by it at once, from the facts that are kept: no agent is touched.
//! Invariant: a bounded number of devices a tick; it goes on after a restart, because the import that everybody was judged by
//! stands in the database. Next: [`crate::app::catalogue`], [`domain::judge::judge_kept`].

use std::collections::BTreeMap;

use domain::judge::{Ground as Footing, Inventory, judge_kept};

use super::Ground;
use super::group::stored;
use super::memory::{Memory, Remembered};
use crate::app::catalogue;
use crate::app::news::Item;
use crate::app::settle::{self, Settlement};
use crate::store::{StoreError, Write, device, device_state, inventory};

/// Devices of one tick: the writer is held for a fraction of a second.
const DEVICES: usize = 60;
/// The checks that ask the catalogue.
const CHECKS: [&str; 3] = ["operating_system", "software", "web_cms"];

/// What a step judged; memory takes it over after the commit.
#[derive(Default)]
pub(in crate::app) struct Step {
    devices: Vec<(i64, Remembered)>,
    /// What people who look are told.
    pub(in crate::app) news: Vec<Item>,
}

impl Step {
    /// The devices, by number.
    pub(in crate::app) fn numbers(&self) -> impl Iterator<Item = i64> {
        self.devices.iter().map(|(device_no, _)| *device_no)
    }

    /// Takes over what is on disk now.
    pub(in crate::app) fn done(self, memory: &mut Memory) {
        for (device_no, device) in self.devices {
            memory.again.remove(&device_no);
            memory.devices.insert(device_no, device);
        }
    }
}

/// Judges some of the devices that wait for it.
pub(in crate::app) async fn step(
    ground: &Ground,
    memory: &mut Memory,
    write: &mut Write,
    now: i64,
) -> Result<Step, StoreError> {
    catalogue::refresh(write, memory).await?;
    let mut step = Step::default();
    if memory.again.is_empty() {
        return Ok(step);
    }
    let waiting: Vec<i64> = memory.again.iter().copied().take(DEVICES).collect();
    for device_no in waiting {
        let Some(mut one) = memory.devices.get(&device_no).cloned() else {
            memory.again.remove(&device_no);
            continue;
        };
        if let Some(found) = device::by_number(write, device_no).await?
            && found.revoked_at.is_none()
            && found.retired_at.is_none()
        {
            memory.learn_zone(write, &found).await?;
            let kept = inventory::of_device(write, device_no).await?;
            let policy = memory.policy(&found, ground.patience);
            let none = BTreeMap::new();
            let knowledge = memory.told(found.customer_id);
            let footing = Footing { policy: &policy, knowledge: &knowledge, inventories: &none };
            let mut changes = Vec::new();
            for (check, facts) in kept.into_iter().filter(|(check, _)| CHECKS.contains(&check.as_str())) {
                let facts = Inventory { check, version: facts.version, facts: facts.facts };
                changes.extend(judge_kept(&mut one.state, &facts, now, &footing));
            }
            let settlement = Settlement {
                device: &found,
                class: one.state.row.class,
                patience: &policy.patience,
                policy_revision: policy.revision,
                up_ms: u64::MAX,
                window: memory.window(&found, &policy.patience, now),
                now,
            };
            step.news.extend(settle::settle(ground, write, &settlement, changes).await?);
        }
        step.devices.push((device_no, one));
    }
    let states: Vec<_> = step.devices.iter().map(|(device_no, one)| stored(*device_no, one)).collect();
    device_state::save(write, &states).await?;
    if memory.again.len() == states.len() {
        catalogue::everybody_was_judged(write, memory).await?;
    }
    Ok(step)
}
