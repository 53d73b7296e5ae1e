//! Copied disks on a report's way in: other content under sequences that are on disk, and reports of a device's copies.
//! Invariant: no sender is told that a report is on disk when another one stands there; reports of copies are kept, and
//! nothing of them reaches the device's findings, windows or charts.
//! Next: [`domain::clone`] decides.

use domain::clone::{self, News, Sighting, is_other, mark};
use domain::sequence::Place;
use shared::report::Envelope;
use shared::wire::read_envelope;

use super::memory::{Memory, Remembered};
use super::{Ground, Post, group::signed};
use crate::app::news::Item;
use crate::app::settle::{self, Settlement};
use crate::store::device_state::StoredEpoch;
use crate::store::report::StoredReport;
use crate::store::{StoreError, Write, device_state, report};

/// Epochs that are remembered of one device: a PC that is set back at each start begins anew each time, and so does each
/// copy of an image. A row takes some 80 bytes.
const EPOCHS: i64 = 256;
/// Reports that are looked through for one sequence: those of a server's 72 hours, which is what agents keep.
const STEPS: i64 = 4320;

/// How the epoch of an envelope stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    /// The highest sequence on disk.
    pub(super) last: u64,
    /// The mark of the report that it belongs to.
    newest: u32,
    /// It is the device's own.
    pub(super) is_own: bool,
}

/// How an epoch stands: the device's own, another one, or none yet. None when a copied device has no room for one more.
pub(super) async fn standing(
    write: &mut Write,
    (device_no, at): (i64, i64),
    device: &Remembered,
    epoch: &str,
) -> Result<Option<Standing>, StoreError> {
    let lives = &device.state.row.lives;
    if device.epoch == epoch {
        return Ok(Some(Standing { last: device.last_seq, newest: lives.newest, is_own: true }));
    }
    if let Some(kept) = device_state::epoch(write, device_no, epoch).await? {
        let (last, newest) = (u64::try_from(kept.last_seq).unwrap_or(0), u32::try_from(kept.newest).unwrap_or(0));
        return Ok(Some(Standing { last, newest, is_own: false }));
    }
    let fresh = Some(Standing { last: 0, newest: 0, is_own: device.epoch.is_empty() });
    if device_state::epochs(write, device_no).await? < EPOCHS {
        return Ok(fresh);
    }
    // A copy that still reports would send everything again if its epoch were forgotten for another's.
    let before = if lives.is_copied() { at - clone::GONE_MS } else { i64::MAX };
    Ok(if device_state::forget_an_epoch(write, device_no, before).await? { fresh } else { None })
}

/// Whether an envelope brings another report under a sequence that is on disk.
pub(super) async fn collides(
    write: &mut Write,
    post: &Post,
    pending: &[StoredReport],
    device: &Remembered,
    (standing, place, who): (Standing, Place, &Sighting),
) -> Result<bool, StoreError> {
    let envelope = &post.envelope;
    if matches!(place, Place::Jump { .. }) || envelope.first_seq > standing.last {
        return Ok(false);
    }
    let end = envelope.last_seq();
    if end >= standing.last {
        return Ok(is_other(standing.newest, mark(envelope, standing.last)));
    }
    let lives = &device.state.row.lives;
    if !standing.is_own {
        // An epoch of before: only while copies report may its sequences be anybody else's.
        return Ok(lives.is_copied());
    }
    // Far behind: an agent that lost its mark, a copy from the network, or a copied disk with a backlog.
    let epoch = envelope.epoch.to_string();
    match on_disk(write, (post, &epoch, end), pending, device).await? {
        Some(other) => Ok(is_other(mark(&other, end), mark(envelope, end))),
        None => Ok(!lives.is_last_boot(who)),
    }
}

/// The envelope on disk that stands for a sequence of the device's epoch, or on its way there in this group.
async fn on_disk(
    write: &mut Write,
    (post, epoch, seq): (&Post, &str, u64),
    pending: &[StoredReport],
    device: &Remembered,
) -> Result<Option<Envelope>, StoreError> {
    let seq = signed(seq);
    let own = || pending.iter().filter(|one| one.device_no == post.device.device_no);
    let stands = |one: &&StoredReport| one.epoch == epoch && one.first_seq <= seq && one.last_seq >= seq;
    if let Some(one) = own().find(stands) {
        return Ok(read_envelope(&one.body).ok());
    }
    let newest = own().map(|one| one.prev_id).min().unwrap_or(device.report_id);
    let found = report::standing_for(write, newest, (epoch, seq), STEPS).await?;
    Ok(found.and_then(|one| read_envelope(&one.body).ok()))
}

/// Remembers where an epoch stands that is not the device's own.
pub(super) async fn keep(
    write: &mut Write,
    post: &Post,
    epoch: &str,
    (highest, newest): (u64, u32),
) -> Result<(), StoreError> {
    let kept = StoredEpoch { last_seq: signed(highest), newest: i64::from(newest), seen_at: post.received_at };
    device_state::keep_epoch(write, post.device.device_no, epoch, &kept).await
}

/// Brings what became known to the device's findings and tickets.
pub(super) async fn tell(
    ground: &Ground,
    memory: &Memory,
    write: &mut Write,
    (post, device): (&Post, &Remembered),
    news: Option<News>,
) -> Result<Vec<Item>, StoreError> {
    let Some(news) = news else { return Ok(Vec::new()) };
    if news == News::Found {
        tracing::warn!(device = %post.device.id, "A disk was copied: several computers report as one device.");
    }
    let policy = memory.policy(&post.device, ground.patience);
    let settlement = Settlement {
        device: &post.device,
        class: device.state.row.class,
        patience: &policy.patience,
        policy_revision: policy.revision,
        up_ms: u64::MAX,
        window: memory.window(&post.device, &policy.patience, post.received_at),
        now: post.received_at,
    };
    settle::settle(ground, write, &settlement, vec![clone::finding(news, post.received_at)]).await
}
