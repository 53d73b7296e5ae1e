//! One device's part of a trial: its hours are sifted, the samples of those that matter are played under both limits.
//! Invariant: reading, unpacking and judging are done beside the runtime's own tasks; all devices of a trial share one
//! budget of samples, so that a limit in the middle of what a fleet does all day still answers. Next: [`domain::trial`].

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use domain::history::{Hour, block, lay};
use domain::policy::Patience;
use domain::priority::Blocked;
use domain::reconcile::Place;
use domain::state::Row as State;
use domain::suppression::Gate;
use domain::trial::Ground;
use domain::trial::compare::{Row, compare};
use domain::trial::replay::replay;
use domain::trial::sift::{Stretch, sift};
use domain::trial::table::Table;
use jiff::tz::TimeZone;
use shared::check::{Again, Entry, Every};
use shared::past::DeviceClass;

use crate::app::{App, looks};
use crate::error::AppError;
use crate::store::history::{AS_SAMPLED, BY_HOUR, StoredBlock};
use crate::store::trial::Reached;
use crate::store::{report, trial};

/// Samples that one trial may read, so that a page answers in time: what 1,000 devices bring in a day and a half. Hours in which
/// nothing can change are not read at all.
const SAMPLES: i64 = 2_000_000;

/// How many samples a trial may still read.
pub(super) struct Budget(AtomicI64);

impl Default for Budget {
    fn default() -> Self {
        Self(AtomicI64::new(SAMPLES))
    }
}

impl Budget {
    /// Takes so many; false when there are not so many left.
    fn take(&self, samples: i64) -> bool {
        self.0.fetch_sub(samples, Ordering::Relaxed) >= samples
    }
}

/// A device to try.
pub(super) struct Task {
    pub(super) entry: &'static Entry,
    pub(super) old: Vec<(String, f64)>,
    pub(super) new: Vec<(String, f64)>,
    pub(super) device: Reached,
    pub(super) span: (i64, i64),
}

/// What a device gave.
pub(super) enum Found {
    /// There are no numbers, or no facts to read them by.
    Nothing,
    /// The budget was used up.
    Beyond,
    /// Tickets, and what was held: under the limit of today, under the new one.
    Tried { rows: Vec<Row>, held: (usize, usize) },
}

type Facts = (u16, Vec<u8>);

impl Task {
    /// Whether the limits of today and the new ones differ here.
    pub(super) fn differs(&self) -> bool {
        self.old != self.new
    }

    /// Tries the device.
    pub(super) async fn tried(self, app: App, budget: Arc<Budget>) -> Result<(Reached, Found), AppError> {
        let found = self.play(&app, &budget).await?;
        Ok((self.device, found))
    }

    async fn play(&self, app: &App, budget: &Budget) -> Result<Found, AppError> {
        let own = (self.device.customer_id, self.device.device_no);
        let mut read = app.db.read().await?;
        let back = if self.entry.every == Every::Sample { 1 } else { looks::NEWEST };
        let reports = report::newest_of_device(&mut read, own, 0, back).await?;
        let Some(facts) = looks::newest(&reports, self.entry.key) else { return Ok(Found::Nothing) };
        let hours = trial::numbers(&mut read, own, (self.entry.key, BY_HOUR), self.span, lay::LONGEST_MS).await?;
        drop(read);
        let patience = app.patience();
        let stretches = self.sifted(facts.clone(), hours, patience).await?;
        let Some((stretches, samples)) = stretches else { return Ok(Found::Nothing) };
        if !budget.take(samples) {
            return Ok(Found::Beyond);
        }
        let (Some((from, _)), Some((_, until))) = (stretches.first(), stretches.last()) else {
            return Ok(Found::Nothing);
        };
        let mut read = app.db.read().await?;
        let step = (self.entry.key, AS_SAMPLED);
        let mut blocks = trial::numbers(&mut read, own, step, (*from, *until), lay::LONGEST_MS).await?;
        drop(read);
        blocks.retain(|block| stretches.iter().any(|(from, until)| block.from_at < *until && block.to_at >= *from));
        self.played(facts, blocks, stretches, patience).await
    }

    /// The stretches that must be looked at, and how many samples they hold; none without numbers.
    async fn sifted(
        &self,
        facts: Facts,
        blocks: Vec<StoredBlock>,
        patience: Patience,
    ) -> Result<Option<(Vec<Stretch>, i64)>, AppError> {
        let (bench, (from, _)) = (self.bench(), self.span);
        let sifted = move || {
            let mut kept: BTreeMap<String, Vec<(i64, Hour)>> = BTreeMap::new();
            let mut counts: BTreeMap<i64, i64> = BTreeMap::new();
            for stored in blocks {
                let hours = block::unpack_hours(&stored.body).unwrap_or_default();
                for hour in hours.into_iter().filter(|hour| hour.at >= from) {
                    *counts.entry(hour.at).or_default() += i64::from(hour.count);
                    kept.entry(stored.series.clone()).or_default().push((hour.at, hour));
                }
            }
            let hours = Table::of(bench.entry, &kept);
            if hours.columns.is_empty() {
                return None;
            }
            let stretches =
                bench.on(&facts, patience, |ground| sift(ground, &hours, &[&named(&bench.old), &named(&bench.new)]))?;
            let samples =
                stretches.iter().map(|(from, until)| counts.range(from..until).map(|(_, count)| count).sum::<i64>());
            let samples = samples.sum();
            Some((stretches, samples))
        };
        tokio::task::spawn_blocking(sifted).await.map_err(AppError::internal)
    }

    async fn played(
        &self,
        facts: Facts,
        blocks: Vec<StoredBlock>,
        stretches: Vec<Stretch>,
        patience: Patience,
    ) -> Result<Found, AppError> {
        let (bench, (_, until)) = (self.bench(), self.span);
        let played = move || {
            let mut kept: BTreeMap<String, Vec<(i64, f64)>> = BTreeMap::new();
            let is_asked = |at: i64| {
                let behind = stretches.partition_point(|(from, _)| *from <= at);
                behind.checked_sub(1).and_then(|place| stretches.get(place)).is_some_and(|(_, until)| at < *until)
            };
            for stored in blocks {
                let samples = block::unpack_samples(&stored.body).unwrap_or_default();
                let asked = samples.into_iter().filter(|one| is_asked(one.at)).map(|one| (one.at, one.value));
                kept.entry(stored.series).or_default().extend(asked);
            }
            let samples = Table::of(bench.entry, &kept);
            bench.on(&facts, patience, |ground| {
                let old = replay(ground, &samples, &named(&bench.old), until);
                let new = replay(ground, &samples, &named(&bench.new), until);
                Found::Tried { rows: compare(&old.tickets, &new.tickets), held: (old.held, new.held) }
            })
        };
        let found = tokio::task::spawn_blocking(played).await.map_err(AppError::internal)?;
        Ok(found.unwrap_or(Found::Nothing))
    }

    fn bench(&self) -> Bench {
        let state = State::of_bytes(&self.device.state).unwrap_or_default();
        Bench {
            entry: self.entry,
            old: self.old.clone(),
            new: self.new.clone(),
            class: state.class,
            zone: TimeZone::get(&self.device.time_zone).unwrap_or(TimeZone::UTC),
            device: Reached { state: Vec::new(), ..self.device.clone() },
        }
    }
}

/// What goes to another thread.
struct Bench {
    entry: &'static Entry,
    old: Vec<(String, f64)>,
    new: Vec<(String, f64)>,
    class: DeviceClass,
    zone: TimeZone,
    device: Reached,
}

impl Bench {
    /// Gives the ground that the device is tried on; none when its facts do not read.
    fn on<T>(&self, (version, facts): &Facts, patience: Patience, act: impl FnOnce(&Ground<'_>) -> T) -> Option<T> {
        let again: Again = (self.entry.again)(*version, facts).ok()?;
        let place = Place {
            device: self.device.id,
            customer: self.device.customer_id,
            site: self.device.site_id,
            name: &self.device.name,
            blocked: Blocked::of(self.class),
            // Whether there was maintenance or a boot then is not kept with the numbers.
            gate: Gate {
                patience: &patience,
                enrolled_at: self.device.enrolled_at,
                maintenance: false,
                window: None,
                is_spent: false,
                up_ms: u64::MAX,
            },
            policy_revision: 0,
        };
        Some(act(&Ground { entry: self.entry, again: &again, class: self.class, zone: &self.zone, place }))
    }
}

fn named(limits: &[(String, f64)]) -> Vec<(&str, f64)> {
    limits.iter().map(|(name, value)| (name.as_str(), *value)).collect()
}
