//! What a report changes beside findings: what the device cannot see, its inventories, its agent and its boot, and what its
//! agent had to drop or take back. Invariant: in the report's own transaction; a row is written only when something changed.
//! Next: [`domain::blind`], [`domain::difference`].

use std::sync::Arc;

use domain::change::{Actor, Change};
use domain::difference::of_inventory;
use domain::intake::Intake;
use domain::judge::Inventory;
use shared::check::digest;
use shared::ids::ChangeId;
use shared::report::{Report, TAKEN_BACK};
use shared::text::{TEXT_BYTES, Words, clean};

use super::memory::{Known, Remembered};
use super::{Ground, Post};
use crate::store::inventory::StoredInventory;
use crate::store::unseen::StoredUnseen;
use crate::store::{StoreError, Write, change, device, inventory, unseen};

/// An inventory that did not change is written anew after this, so that its age is told.
const ANEW_MS: i64 = 20 * 3_600_000;

/// Keeps what the new reports of an envelope, from sequence `from` on, changed beside findings. `before` is when the device
/// was observed last.
pub(super) async fn keep(
    ground: &Ground,
    write: &mut Write,
    post: &Post,
    device: &mut Remembered,
    judged: &mut Intake,
    (from, before): (u64, i64),
) -> Result<(), StoreError> {
    let mut lines: Vec<(i64, Words)> = Vec::new();
    for (check, now) in device.state.blind.take_changes() {
        let (device_no, customer) = (post.device.device_no, post.device.customer_id);
        match now {
            Some(unseen) => {
                let row = StoredUnseen { device_no, customer, check, unseen, since_at: device.state.row.observed_at };
                unseen::save(write, &row).await?;
            }
            None => unseen::remove(write, device_no, &check).await?,
        }
    }
    identity(write, post, device, before, &mut lines).await?;
    for (kept, observed_at) in std::mem::take(&mut judged.inventories) {
        inventoried(write, post, device, kept, observed_at, &mut lines).await?;
    }
    let lost = post.envelope.sequenced().filter(|(_, last, _)| *last >= from).filter_map(|(.., one)| one.gap.as_ref());
    for gap in lost {
        let count = i64::try_from(gap.count).unwrap_or(i64::MAX);
        lines.push((post.received_at, Words::new("device-gap").count("count", count).text("class", &gap.class)));
    }
    let taken_back = |one: &Report| one.beacon.as_deref() == Some(TAKEN_BACK);
    if post.envelope.sequenced().any(|(first, _, one)| first >= from && taken_back(one)) {
        tracing::warn!(device = %post.device.id, "An agent crashed by its new configuration and went back to the one before.");
        lines.push((post.received_at, Words::new("device-configuration-taken-back")));
    }
    for (at, words) in lines {
        let line =
            Change { ticket: None, device: Some(post.device.id), at, actor: Actor::Collector, words, internal: true };
        let (customer, device_no) = (post.device.customer_id, Some(post.device.device_no));
        change::add(write, ground.clock.id(ChangeId::new), customer, device_no, &line).await?;
    }
    Ok(())
}

/// The agent's version and the boot, where they are others than before.
async fn identity(
    write: &mut Write,
    post: &Post,
    device: &mut Remembered,
    before: i64,
    lines: &mut Vec<(i64, Words)>,
) -> Result<(), StoreError> {
    if device.known.is_none() {
        let row = device::by_number(write, post.device.device_no).await?;
        let (agent, boot) = row.map(|row| (row.agent, row.boot)).unwrap_or_default();
        device.known = Some(Arc::new(Known { agent, boot, inventories: Vec::new() }));
    }
    let Some(known) = &mut device.known else { return Ok(()) };
    if known.agent == post.envelope.agent && known.boot == post.envelope.boot {
        return Ok(());
    }
    let (agent, boot) = (clean(&post.envelope.agent, TEXT_BYTES), clean(&post.envelope.boot, TEXT_BYTES));
    if known.agent == agent && known.boot == boot {
        return Ok(());
    }
    if known.agent != agent && !known.agent.is_empty() && !agent.is_empty() {
        lines.push((post.received_at, Words::new("device-agent").text("from", &known.agent).text("to", &agent)));
    }
    if known.boot != boot && !known.boot.is_empty() && !boot.is_empty() && before > 0 {
        let at = device.state.row.observed_at;
        let away_s = u64::try_from(at.saturating_sub(before) / 1000).unwrap_or(0);
        lines.push((at, Words::new("device-restarted").span_s("away", away_s)));
    }
    device::set_agent(write, post.device.device_no, &agent, &boot).await?;
    let known = Arc::make_mut(known);
    (known.agent, known.boot) = (agent, boot);
    Ok(())
}

/// Keeps an inventory and tells what changed since the one before it.
async fn inventoried(
    write: &mut Write,
    post: &Post,
    device: &mut Remembered,
    kept: Inventory,
    observed_at: i64,
    lines: &mut Vec<(i64, Words)>,
) -> Result<(), StoreError> {
    let sum = digest(&kept.facts);
    let inventories = device.known.as_deref().map(|known| known.inventories.as_slice()).unwrap_or_default();
    let known = inventories.iter().find(|one| one.0 == kept.check);
    if known.is_some_and(|(_, known, saved_at)| *known == sum && observed_at - saved_at < ANEW_MS) {
        return Ok(());
    }
    if known.is_none_or(|(_, known, _)| *known != sum)
        && let Some(old) = inventory::get(write, post.device.device_no, &kept.check).await?
    {
        lines.extend(of_inventory(&kept.check, &old.facts, &kept.facts).into_iter().map(|words| (observed_at, words)));
    }
    let row = StoredInventory { version: kept.version, observed_at, facts: kept.facts };
    inventory::save(write, post.device.device_no, &kept.check, &row).await?;
    if let Some(known) = &mut device.known {
        let known = Arc::make_mut(known);
        known.inventories.retain(|(check, ..)| *check != kept.check);
        known.inventories.push((kept.check, sum, observed_at));
    }
    Ok(())
}
