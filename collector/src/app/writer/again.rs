//! After another catalogue counts, every device is judged by it at once, from the facts that are kept: no agent is touched.
//! Invariant: a bounded number of devices a step, one with each tick and more while no report waits; it goes on after a restart, because the import that everybody was judged by
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

/// Devices of one step: the writer is held for a fraction of a second.
const DEVICES: usize = 60;
/// The checks that ask the catalogue.
const CHECKS: [&str; 3] = ["operating_system", "software", "web_cms"];

/// Judges some of the devices that wait for it, in a transaction of their own.
pub(super) async fn step(ground: &Ground, memory: &mut Memory) -> Result<(), StoreError> {
    if memory.again.is_empty() {
        return Ok(());
    }
    let mut write = ground.db.write().await?;
    memory.settle_doubt(&mut write).await?;
    let (judged, news) = judge_some(ground, memory, &mut write).await?;
    let states: Vec<_> = judged.iter().map(|(device_no, one)| stored(*device_no, one)).collect();
    device_state::save(&mut write, &states).await?;
    if memory.again.len() == judged.len() {
        catalogue::everybody_was_judged(&mut write, memory).await?;
    }
    if let Err(error) = write.commit().await {
        memory.doubt(judged.into_iter().map(|(device_no, _)| device_no), i64::MAX);
        return Err(error);
    }
    ground.news.tell_all(news);
    for (device_no, device) in judged {
        memory.again.remove(&device_no);
        memory.devices.insert(device_no, device);
    }
    Ok(())
}

/// How some of them stand now; memory takes it over after the commit.
async fn judge_some(
    ground: &Ground,
    memory: &mut Memory,
    write: &mut Write,
) -> Result<(Vec<(i64, Remembered)>, Vec<Item>), StoreError> {
    let (now, mut judged, mut news) = (ground.clock.now_ms(), Vec::new(), Vec::new());
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
            news.extend(settle::settle(ground, write, &settlement, changes).await?);
        }
        judged.push((device_no, one));
    }
    Ok((judged, news))
}
