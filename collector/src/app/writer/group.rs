//! One group of reports in one transaction: reports, states, inventories, findings, tickets, lines, notices.
//! Invariant: all of it or nothing; memory changes only after the commit.
//! Next: [`crate::app::settle`], where findings meet tickets.

use std::collections::{BTreeMap, HashMap};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use domain::intake::intake;
use domain::knowledge::BuiltIn;
use domain::sequence::{Place, place};
use domain::tick;
use shared::ids::SiteId;
use shared::report::{Configuration, Receipt};

use super::beside;
use super::memory::{Memory, Remembered};
use super::{Ground, Post};
use crate::app::accept::Answer;
use crate::app::news::{Event, Item};
use crate::app::settle::{self, Settlement};
use crate::error::AppError;
use crate::store::device_state::{StoredState, StoredWindows};
use crate::store::report::{StoredReport, id_at};
use crate::store::{StoreError, Write, counter, device, device_state, inventory, policy, quarantine, report, site};

/// Epochs that are remembered of one device: a PC that is set back at each start begins anew each time.
const EPOCHS: i64 = 64;
const CHECKPOINT_MS: i64 = 3_600_000;

/// Whether reports are judged, or only kept with the reason why not.
#[derive(Clone)]
pub(super) enum Mode {
    Judged,
    Quarantined(Arc<str>),
}

/// What a group writes at its end, many rows at a time.
#[derive(Default)]
struct Rows {
    reports: Vec<StoredReport>,
    windows: Vec<StoredWindows>,
    /// What people who look are told after the commit.
    news: Vec<Item>,
}

/// Commits a group and says what each sender is told.
pub(super) async fn commit(
    ground: &Ground,
    memory: &mut Memory,
    posts: &[Post],
    mode: Mode,
) -> Result<Vec<Result<Answer, AppError>>, StoreError> {
    let mut write = ground.db.write().await?;
    memory.settle_doubt(&mut write).await?;
    let refreshed = refresh(ground, memory, &mut write, posts).await?;
    let posts = refreshed.as_deref().unwrap_or(posts);
    let mut changed: HashMap<i64, Remembered> = HashMap::new();
    let (mut rows, mut answers) = (Rows::default(), Vec::with_capacity(posts.len()));
    for post in posts {
        if post.device.revoked_at.is_some() || post.device.retired_at.is_some() {
            answers.push(Err(AppError::forbidden("this device's certificate opens nothing here any more")));
            continue;
        }
        let device_no = post.device.device_no;
        let known = changed.remove(&device_no).or_else(|| memory.devices.get(&device_no).cloned());
        let mut device = known.unwrap_or_default();
        answers.push(take(ground, memory, &mut write, &mut rows, post, &mut device, &mode).await?);
        changed.insert(device_no, device);
    }
    report::append(&mut write, &rows.reports).await?;
    let mut numbers: Vec<i64> = rows.reports.iter().map(|one| one.device_no).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let states: Vec<StoredState> =
        numbers.iter().filter_map(|number| changed.get(number).map(|device| stored(*number, device))).collect();
    device_state::save(&mut write, &states).await?;
    device_state::save_windows(&mut write, &rows.windows).await?;
    if let Err(error) = write.commit().await {
        let first = rows.reports.iter().map(|one| one.id).min().unwrap_or(i64::MAX);
        memory.doubt(changed.into_keys(), first - 1);
        return Err(error);
    }
    memory.devices.extend(changed);
    ground.news.tell_all(rows.news);
    Ok(answers)
}

/// Limits, privacy profiles and devices as they stand in this transaction: what was remembered of them is dropped when any changed.
async fn refresh(
    ground: &Ground,
    memory: &mut Memory,
    write: &mut Write,
    posts: &[Post],
) -> Result<Option<Vec<Post>>, StoreError> {
    let [limits, devices] = counter::last_two(write, [policy::REVISION, device::REVISION]).await?;
    if memory.revision != Some(limits) {
        let (revision, limits) = policy::all(write).await?;
        memory.take_limits(revision, limits);
        memory.take_privacy(site::not_strict(write).await?);
    }
    if memory.device_revision == Some(devices) {
        return Ok(None);
    }
    memory.device_revision = Some(devices);
    ground.peers.forget();
    let mut refreshed = posts.to_vec();
    for post in &mut refreshed {
        if let Some(device) = device::by_number(write, post.device.device_no).await? {
            post.device = Arc::new(device);
        }
    }
    Ok(Some(refreshed))
}

async fn take(
    ground: &Ground,
    memory: &mut Memory,
    write: &mut Write,
    rows: &mut Rows,
    post: &Post,
    device: &mut Remembered,
    mode: &Mode,
) -> Result<Result<Answer, AppError>, StoreError> {
    let (envelope, device_no) = (&post.envelope, post.device.device_no);
    let epoch = envelope.epoch.to_string();
    let last = last_of(write, device_no, device, &epoch).await?;
    let mut receipt = Receipt {
        v: 1,
        device: post.device.id.to_string(),
        epoch: epoch.clone(),
        highest_seq: last,
        server_ms: ground.clock.now_ms(),
        ..Receipt::default()
    };
    let (from, highest) = match place(last, envelope) {
        Place::Same { .. } => return Ok(Ok(Answer { accepted: true, receipt })),
        Place::Jump { expected } => {
            receipt.expected = Some(expected);
            return Ok(Ok(Answer { accepted: false, receipt }));
        }
        Place::Take { from, highest } => (from, highest),
    };
    if device.epoch != epoch {
        if !device.epoch.is_empty() {
            device_state::keep_epoch(write, device_no, &device.epoch, signed(device.last_seq)).await?;
        }
        device.epoch.clone_from(&epoch);
    }
    memory.nth = (memory.nth + 1) % 4096;
    let id = id_at(post.received_at, memory.nth);
    if let Mode::Quarantined(why) = mode {
        quarantine::add(write, id, device_no, why, post.received_at).await?;
    } else {
        memory.learn_zone(write, &post.device).await?;
        let (want_whole, news) = judge_all(ground, memory, write, post, device, from).await?;
        receipt.want_whole = want_whole;
        rows.news.extend(news);
    }
    if device.received_at == 0 {
        let event = Event::FirstReport { device: post.device.id };
        rows.news.push(Item { customer: post.device.customer_id, event });
    }
    device.last_seq = highest;
    device.received_at = post.received_at;
    let prev_id = std::mem::replace(&mut device.report_id, id);
    receipt.highest_seq = highest;
    receipt.configuration = configuration(memory, post.device.site_id, device, envelope.policy_revision);
    rows.reports.push(StoredReport {
        id,
        device_no,
        epoch,
        first_seq: signed(from),
        last_seq: signed(highest),
        received_at: post.received_at,
        body: post.body.clone(),
        prev_id,
    });
    checkpoint(rows, device_no, device);
    Ok(Ok(Answer { accepted: true, receipt }))
}

/// The highest sequence on disk of an epoch: the device's own, one before it, or none yet.
async fn last_of(write: &mut Write, device_no: i64, device: &Remembered, epoch: &str) -> Result<u64, StoreError> {
    if device.epoch == epoch {
        return Ok(device.last_seq);
    }
    if let Some(last) = device_state::epoch_seq(write, device_no, epoch).await? {
        return Ok(u64::try_from(last).unwrap_or(0));
    }
    if device_state::epochs(write, device_no).await? >= EPOCHS {
        device_state::forget_oldest_epoch(write, device_no).await?;
    }
    Ok(0)
}

/// Judges the new reports of an envelope and settles what changed; returns the checks whose facts are wanted whole, and
/// what people who look are told.
async fn judge_all(
    ground: &Ground,
    memory: &Memory,
    write: &mut Write,
    post: &Post,
    device: &mut Remembered,
    from: u64,
) -> Result<(Vec<String>, Vec<Item>), StoreError> {
    let envelope = &post.envelope;
    let has_base = envelope.reports.iter().flat_map(|report| &report.observations).any(|one| one.base.is_some());
    let kept = if has_base { inventory::of_device(write, post.device.device_no).await? } else { BTreeMap::default() };
    let kept = kept.into_iter().map(|(check, one)| (check, one.facts)).collect();
    let policy = memory.policy(&post.device, ground.patience);
    let (class_before, before) = (device.state.row.class, device.state.row.observed_at);
    // A judgement that panics is a fault of ours: this report goes to quarantine, its neighbours do not.
    let judged = catch_unwind(AssertUnwindSafe(|| {
        intake(&mut device.state, envelope, from, post.received_at, (&policy, &BuiltIn), kept)
    }));
    let mut judged = judged.map_err(|_| StoreError::Poison)?;
    if device.silent {
        judged.changes.insert(0, tick::heard(post.received_at));
        device.silent = false;
    }
    beside::keep(ground, write, post, device, &mut judged, (from, before)).await?;
    if device.state.row.class != class_before {
        device::set_class(write, post.device.device_no, device.state.row.class.word()).await?;
    }
    let settlement = Settlement {
        device: &post.device,
        class: device.state.row.class,
        patience: &policy.patience,
        policy_revision: policy.revision,
        up_ms: judged.up_ms,
        now: post.received_at,
    };
    let news = settle::settle(ground, write, &settlement, judged.changes).await?;
    Ok((judged.want_whole, news))
}

fn configuration(memory: &Memory, site: SiteId, device: &Remembered, known: u64) -> Option<Configuration> {
    // Revision 0 is the shipped configuration, which agents carry themselves; so nothing set yet is 1, and each change is new.
    let revision = u64::try_from(memory.revision.unwrap_or(0)).unwrap_or(0).saturating_add(1);
    let send_s = if device.state.row.class.is_server() { 60 } else { 300 };
    (known != revision).then(|| Configuration {
        revision,
        sample_s: 60,
        send_s,
        off: Vec::new(),
        privacy: memory.privacy(site).to_owned(),
    })
}

fn checkpoint(rows: &mut Rows, device_no: i64, device: &mut Remembered) {
    if device.received_at - device.taken_at < CHECKPOINT_MS {
        return;
    }
    // The first checkpoint is set back by a part of the hour of the device's own, so that they spread over it.
    let spread_ms = if device.taken_at == 0 { device_no.rem_euclid(3600) * 1000 } else { 0 };
    device.taken_at = device.received_at - spread_ms;
    let windows = rmp_serde::to_vec(&device.state.windows).unwrap_or_default();
    rows.windows.retain(|one| one.device_no != device_no);
    rows.windows.push(StoredWindows { device_no, report_id: device.report_id, taken_at: device.taken_at, windows });
}

fn stored(device_no: i64, device: &Remembered) -> StoredState {
    StoredState {
        device_no,
        epoch: device.epoch.clone(),
        last_seq: signed(device.last_seq),
        received_at: device.received_at,
        report_id: device.report_id,
        state: device.state.row.to_bytes(),
    }
}

fn signed(seq: u64) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}
