//! Sealing: raw reports become history, a few devices at each tick.
//! Invariant: blocks and the cursor that stands for them commit together, so a crash repeats a step and never half of it; the
//! reading, judging and packing is done beside the writer, whose turn is taken only to write the rows.
//! Next: [`domain::history`] for what a block is, [`super::chart`] for who reads them.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use domain::change::{Actor, Change};
use domain::difference::Parts;
use domain::history::block::{self, BlockError};
use domain::history::lay::{self, FULL_HOURS, FULL_SAMPLES, Newest, is_full};
use domain::history::{Hour, Sample, hours, name};
use domain::observed::observed_at;
use shared::checks;
use shared::ids::ChangeId;
use shared::text::Words;
use shared::wire::read_envelope;

use super::App;
use crate::error::AppError;
use crate::store::history::{AS_SAMPLED, BY_HOUR, Due, StoredBlock};
use crate::store::inventory::StoredInventory;
use crate::store::report::{StoredReport, id_at};
use crate::store::{StoreError, Write, change, device, history, inventory};

/// A device's reports are sealed when the oldest of them has waited for so long: five hours are 300 samples of a minute.
const SEAL_MS: i64 = 5 * 3_600_000;
/// Devices that one step seals.
const DEVICES: i64 = 6;
/// Reports of one device that one step seals: a day of a server's.
const REPORTS: i64 = 1500;
/// The most series that are kept of one device.
const MOST_SERIES: usize = 96;
/// Numbers as they were sampled are kept for this long.
pub(super) const SAMPLES_MS: i64 = 90 * 86_400_000;
/// Numbers by the hour, and lines of what changed, are kept for this long.
pub(super) const HOURS_MS: i64 = 731 * 86_400_000;
/// Rows that one step forgets of each kind.
const FORGET: i64 = 200;
/// The parts of a device are kept beside its inventories under this name.
pub(super) const PARTS: &str = "parts";

/// Seals what waited long enough, a bounded amount of it; how many devices were sealed.
///
/// # Errors
/// [`AppError`] when the database cannot be used; the next step goes on where this one stopped.
pub async fn step(app: &App) -> Result<usize, AppError> {
    let now = app.clock.now_ms();
    let due = history::due(&mut *app.db.read().await?, id_at(now - SEAL_MS, 0), DEVICES).await?;
    for one in &due {
        seal(app, *one).await?;
    }
    Ok(due.len())
}

/// What reports hold for history.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// The numbers of each series, in order.
    pub(super) series: BTreeMap<String, Vec<Sample>>,
    /// The parts of the machine as they were seen last.
    parts: Parts,
    /// When the last of them was observed.
    pub(super) last_at: i64,
}

impl Gathered {
    /// The numbers in reports, given oldest first.
    pub(super) fn of(reports: &[StoredReport]) -> Self {
        let mut gathered = Self::default();
        for stored in reports {
            // A report that only panics costs its own numbers, as its judgement cost only itself.
            if catch_unwind(AssertUnwindSafe(|| gathered.add(stored))).is_err() {
                tracing::error!(
                    report = stored.id,
                    "The numbers of a report cannot be read; it is left out of history."
                );
            }
        }
        gathered
    }

    fn add(&mut self, stored: &StoredReport) {
        let Ok(envelope) = read_envelope(&stored.body) else { return };
        let first_seq = u64::try_from(stored.first_seq).unwrap_or(0);
        for (_, _, one) in envelope.sequenced().filter(|(_, last, _)| *last >= first_seq) {
            let at = observed_at(&envelope, one, stored.received_at, self.last_at);
            self.last_at = at;
            for seen in one.observations.iter().filter(|seen| seen.is_seen()) {
                let Some(entry) = checks::find(&seen.check) else { continue };
                self.parts.see(entry.key, &seen.facts);
                for point in (entry.series)(seen.v, &seen.facts).unwrap_or_default() {
                    let series = name(entry.key, point.series, &point.subject);
                    if self.series.len() < MOST_SERIES || self.series.contains_key(&series) {
                        self.series.entry(series).or_default().push(Sample { at, value: point.value });
                    }
                }
            }
        }
    }
}

async fn seal(app: &App, due: Due) -> Result<(), AppError> {
    let mut read = app.db.read().await?;
    let reports = crate::store::report::of_device_after(&mut read, (due.newest, due.sealed), REPORTS).await?;
    let Some(last) = reports.last().map(|one| one.id) else {
        // They were forgotten meanwhile: there is nothing left to seal.
        return save(app, due, due.newest, Vec::new(), None).await;
    };
    let gathered = tokio::task::spawn_blocking(move || Gathered::of(&reports)).await.map_err(AppError::internal)?;
    let mut blocks = Vec::new();
    for (series, samples) in gathered.series {
        let newest = history::newest(&mut read, due.device_no, &series, AS_SAMPLED).await?;
        // Time goes on from what is sealed; hours are rolled up from what is kept, so that both always say the same.
        let known = newest.as_ref().map_or(i64::MIN, |one| one.to_at);
        let fresh: Vec<Sample> = samples.into_iter().filter(|one| one.at > known).collect();
        let rolled = hours::roll(&fresh);
        let Some(first) = rolled.first().map(|one| one.at) else { continue };
        let newest = newest.map(|one| opened(one, FULL_SAMPLES, first, block::unpack_samples));
        let of_hours = history::newest(&mut read, due.device_no, &series, BY_HOUR).await?;
        let of_hours = of_hours.map(|one| opened(one, FULL_HOURS, first, block::unpack_hours));
        let rolled = lay::hours(of_hours, rolled);
        let place = |step_s| Place { device_no: due.device_no, series: &series, step_s };
        blocks.extend(packed(&lay::samples(newest, fresh), &place(AS_SAMPLED), block::pack_samples, |one| one.at));
        blocks.extend(packed(&rolled, &place(BY_HOUR), block::pack_hours, |one: &Hour| one.at));
    }
    drop(read);
    save(app, due, last, blocks, Some((gathered.parts, gathered.last_at))).await
}

/// The newest block as it can be filled up. One that does not read is left as it is, and the next begins behind it.
fn opened<T>(
    stored: StoredBlock,
    full: usize,
    first: i64,
    unpack: fn(&[u8]) -> Result<Vec<T>, BlockError>,
) -> Newest<T> {
    let points = usize::try_from(stored.points).unwrap_or(usize::MAX);
    // An hour that is still going on is filled up, however full its block is.
    let held = if is_full(points, stored.from_at, stored.to_at, full) && first != stored.to_at {
        Vec::new()
    } else {
        unpack(&stored.body).unwrap_or_else(|error| {
            tracing::error!(device_no = stored.device_no, series = stored.series, %error, "A block of history does not read.");
            Vec::new()
        })
    };
    Newest { held, to_at: stored.to_at }
}

struct Place<'a> {
    device_no: i64,
    series: &'a str,
    step_s: i64,
}

fn packed<T>(
    laid: &[Vec<T>],
    place: &Place<'_>,
    pack: fn(&[T]) -> Result<Vec<u8>, BlockError>,
    at: fn(&T) -> i64,
) -> Vec<StoredBlock> {
    let block = |held: &Vec<T>| {
        let (first, last) = (held.first()?, held.last()?);
        let body = pack(held).inspect_err(|error| {
            tracing::error!(device_no = place.device_no, series = place.series, %error, "Numbers cannot be kept.");
        });
        Some(StoredBlock {
            device_no: place.device_no,
            series: place.series.to_owned(),
            step_s: place.step_s,
            from_at: at(first),
            to_at: at(last),
            points: i64::try_from(held.len()).unwrap_or(i64::MAX),
            body: body.ok()?,
        })
    };
    laid.iter().filter_map(block).collect()
}

/// Writes what was sealed, if nobody else moved the cursor meanwhile.
async fn save(
    app: &App,
    due: Due,
    last: i64,
    blocks: Vec<StoredBlock>,
    parts: Option<(Parts, i64)>,
) -> Result<(), AppError> {
    let mut write = app.db.write().await?;
    if history::cursor(&mut write, due.device_no).await? != due.sealed {
        return Ok(());
    }
    history::save(&mut write, &blocks).await?;
    history::set_cursor(&mut write, due.device_no, last).await?;
    change::forget_of_device(&mut write, due.device_no, app.clock.now_ms() - HOURS_MS).await?;
    if let Some((parts, seen_at)) = parts {
        let old = inventory::get(&mut write, due.device_no, PARTS).await?;
        let known = old.map(|old| Parts::of_bytes(&old.facts));
        if known.as_ref() != Some(&parts) && parts != Parts::default() {
            let lines = known.as_ref().map(|known| parts.since(known)).unwrap_or_default();
            let row = StoredInventory { version: 1, observed_at: seen_at, facts: parts.or(known).to_bytes() };
            inventory::save(&mut write, due.device_no, PARTS, &row).await?;
            tell(app, &mut write, due.device_no, seen_at, lines).await?;
        }
    }
    Ok(write.commit().await?)
}

async fn tell(app: &App, write: &mut Write, device_no: i64, at: i64, lines: Vec<Words>) -> Result<(), StoreError> {
    let Some(device) = device::by_number(write, device_no).await? else { return Ok(()) };
    for words in lines {
        let line = Change { ticket: None, device: Some(device.id), at, actor: Actor::Collector, words, internal: true };
        change::add(write, app.clock.id(ChangeId::new), device.customer_id, Some(device_no), &line).await?;
    }
    Ok(())
}

/// Forgets what is too old, in the transaction of the tick.
pub(super) async fn forget(write: &mut Write, now: i64) -> Result<(), StoreError> {
    history::forget_before(write, AS_SAMPLED, now - SAMPLES_MS, FORGET).await?;
    history::forget_before(write, BY_HOUR, now - HOURS_MS, FORGET).await?;
    Ok(())
}
