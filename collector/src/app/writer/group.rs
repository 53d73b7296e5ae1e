//! One group of reports in one transaction: reports, states, inventories, findings, tickets, lines, notices.
//! Invariant: all of it or nothing; memory changes only after the commit.
//! Next: [`crate::app::settle`], where findings meet tickets.

use std::collections::{BTreeMap, HashMap};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use domain::clone::{Part, Sighting, mark};
use domain::intake::intake;
use domain::sequence::{Place, place};
use domain::tick;
use shared::ids::SiteId;
use shared::report::{Configuration, EPOCH_TAKEN, Receipt};

use super::memory::{Memory, Remembered};
use super::{Ground, Post};
use super::{beside, copies};
use crate::app::accept::Answer;
use crate::app::news::{Event, Item};
use crate::app::settle::{self, Settlement};
use crate::error::AppError;
use crate::store::device_state::{StoredState, StoredWindows};
use crate::store::report::StoredReport;
use crate::store::{StoreError, Write, counter, device, device_state, inventory, notice, policy, quarantine, report};

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
    /// Devices of which something was noted without a report.
    noted: Vec<i64>,
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
    let mut numbers: Vec<i64> =
        rows.reports.iter().map(|one| one.device_no).chain(rows.noted.iter().copied()).collect();
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
    let names = [policy::REVISION, device::REVISION, notice::REVISION];
    let [limits, devices, notices] = counter::last_three(write, names).await?;
    memory.hear_of_notices(write, notices).await?;
    memory.refresh(write, limits).await?;
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
    let (envelope, at) = (&post.envelope, post.received_at);
    let (epoch, who) = (envelope.epoch.to_string(), Sighting::of(envelope, at));
    let Some(standing) = copies::standing(write, (post.device.device_no, at), device, &epoch).await? else {
        return Ok(Err(AppError::TooMuch { retry_after_s: 3600 }));
    };
    let mut receipt = Receipt {
        v: 1,
        device: post.device.id.to_string(),
        epoch: epoch.clone(),
        highest_seq: standing.last,
        server_ms: ground.clock.now_ms(),
        notices: memory.notices(post.device.customer_id),
        ..Receipt::default()
    };
    let placed = place(standing.last, envelope);
    if copies::collides(write, post, &rows.reports, device, (standing, placed, &who)).await? {
        let news = device.state.row.lives.collided(&who);
        if news.is_some() {
            rows.noted.push(post.device.device_no);
        }
        rows.news.extend(copies::tell(ground, memory, write, (post, device), news).await?);
        receipt.expected = Some(EPOCH_TAKEN);
        return Ok(Ok(Answer { accepted: false, receipt }));
    }
    let (from, highest) = match placed {
        Place::Same { .. } => return Ok(Ok(Answer { accepted: true, receipt })),
        Place::Jump { expected } => {
            receipt.expected = Some(expected);
            return Ok(Ok(Answer { accepted: false, receipt }));
        }
        Place::Take { from, highest } => (from, highest),
    };
    receipt.highest_seq = highest;
    let id = memory.next_id(at);
    let (part, news) = device.state.row.lives.heard(&who, standing.is_own, device.received_at);
    rows.news.extend(copies::tell(ground, memory, write, (post, device), news).await?);
    let newest = mark(envelope, highest);
    let mut kept = report_of(post, (id, device.report_id), epoch, (from, highest));
    if part == Part::Apart {
        copies::keep(write, post, &kept.epoch, (highest, newest)).await?;
    } else {
        receipt.want_whole = judge_or_not(ground, memory, write, rows, post, device, (mode, from, id)).await?;
        switch_epoch(write, post, device, &kept.epoch).await?;
        (device.last_seq, device.received_at, device.state.row.lives.newest) = (highest, at, newest);
        kept.prev_id = std::mem::replace(&mut device.report_id, id);
    }
    receipt.configuration = configuration(memory, post.device.site_id, device, envelope.policy_revision);
    rows.reports.push(kept);
    if part == Part::Own {
        checkpoint(rows, post.device.device_no, device);
    }
    Ok(Ok(Answer { accepted: true, receipt }))
}

fn report_of(post: &Post, (id, prev_id): (i64, i64), epoch: String, (from, highest): (u64, u64)) -> StoredReport {
    StoredReport {
        id,
        device_no: post.device.device_no,
        epoch,
        first_seq: signed(from),
        last_seq: signed(highest),
        received_at: post.received_at,
        body: post.body.clone(),
        prev_id,
    }
}

/// From here on the device counts in this epoch; where the one before ended is remembered.
async fn switch_epoch(write: &mut Write, post: &Post, device: &mut Remembered, epoch: &str) -> Result<(), StoreError> {
    if device.epoch == epoch {
        return Ok(());
    }
    if !device.epoch.is_empty() {
        let ended = (device.last_seq, device.state.row.lives.newest);
        copies::keep(write, post, &device.epoch, ended).await?;
    }
    epoch.clone_into(&mut device.epoch);
    Ok(())
}

/// Judges an envelope, or keeps it with the reason why not; the checks whose facts are wanted whole.
async fn judge_or_not(
    ground: &Ground,
    memory: &mut Memory,
    write: &mut Write,
    rows: &mut Rows,
    post: &Post,
    device: &mut Remembered,
    (mode, from, id): (&Mode, u64, i64),
) -> Result<Vec<String>, StoreError> {
    let mut wanted = Vec::new();
    if let Mode::Quarantined(why) = mode {
        quarantine::add(write, id, post.device.device_no, why, post.received_at).await?;
    } else {
        memory.learn_zone(write, &post.device).await?;
        let (want_whole, news) = judge_all(ground, memory, write, post, device, from).await?;
        wanted = want_whole;
        rows.news.extend(news);
    }
    device.line = post.line;
    if device.received_at == 0 {
        let event = Event::FirstReport { device: post.device.id };
        rows.news.push(Item { customer: post.device.customer_id, event });
    }
    Ok(wanted)
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
    let has_gone = device.state.row.beacon.is_some();
    let knowledge = memory.told(post.device.customer_id);
    // A judgement that panics is a fault of ours: this report goes to quarantine, its neighbours do not.
    let judged = catch_unwind(AssertUnwindSafe(|| {
        intake(&mut device.state, envelope, from, post.received_at, (&policy, &knowledge), kept)
    }));
    let mut judged = judged.map_err(|_| StoreError::Poison)?;
    let since = memory.listening_since(ground.up_since);
    device.state.week.heard(post.received_at, since, has_gone, &policy.zone);
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
        window: memory.window(&post.device, &policy.patience, post.received_at),
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
    let windows = device.state.checkpoint();
    rows.windows.retain(|one| one.device_no != device_no);
    rows.windows.push(StoredWindows { device_no, report_id: device.report_id, taken_at: device.taken_at, windows });
}

pub(super) fn stored(device_no: i64, device: &Remembered) -> StoredState {
    StoredState {
        device_no,
        epoch: device.epoch.clone(),
        last_seq: signed(device.last_seq),
        received_at: device.received_at,
        report_id: device.report_id,
        state: device.state.row.to_bytes(),
    }
}

pub(super) fn signed(seq: u64) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}
