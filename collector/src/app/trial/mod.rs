//! A limit tried before it is saved: what it would have done in the last 30 days on those whom it reaches.
//! Invariant: nothing is written; what cannot be told from stored numbers is said, and never a figure; devices that a nearer
//! limit keeps from it are left out of both counts. Next: [`device`] for one device, [`domain::trial`] for the deciding.

mod device;
pub mod said;

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::policy::{LevelLimits, Policy, SCOPES};
use domain::trial::DAYS;
use domain::trial::compare::{Day, Row, Under, by_day};
use futures_util::StreamExt;
use futures_util::stream;
use jiff::tz::TimeZone;
use shared::check::Entry;
use shared::ids::DeviceId;
use shared::limits::LimitField;

use self::device::{Budget, Found, Task};
use super::App;
use super::desk::Scope;
use super::limits::{Asked, Level, chain, wanted};
use crate::error::AppError;
use crate::store::policy::{self, SetLimit};
use crate::store::trial::{self, Reached};

/// How far back, ms.
const SPAN_MS: i64 = DAYS * 86_400_000;
/// Devices at most.
const DEVICES: i64 = 5_000;
/// Devices tried at once.
const AT_ONCE: usize = 4;

/// A limit that was typed, and what counts today.
#[derive(Clone, Debug, PartialEq)]
pub struct Changed {
    /// As its check declares it.
    pub field: &'static LimitField,
    /// What counts here today.
    pub old: f64,
    /// What would count.
    pub new: f64,
    /// Whether stored numbers tell what it would have done.
    pub is_tried: bool,
}

/// A ticket of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// The device.
    pub device: DeviceId,
    /// Its name.
    pub name: String,
    /// Whose it is.
    pub customer: String,
    /// The ticket, and under which limit.
    pub row: Row,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    /// The tickets of both limits, the oldest first.
    pub rows: Vec<Listed>,
    /// By day, in the zone that was asked for.
    pub days: Vec<Day>,
    /// Tickets under the limit of today.
    pub old: usize,
    /// Tickets under the new one.
    pub new: usize,
    /// What either would have found for the digest or the take-over report: today's, the new one's.
    pub held: (usize, usize),
    /// Devices that were tried.
    pub devices: usize,
    /// Names of devices that have no stored numbers of the check, or no report of late to read them by.
    pub without: Vec<String>,
    /// Devices for which a nearer limit counts, so that nothing changes.
    pub nearer: usize,
    /// Devices that were left out because the others took all the samples that one trial may read.
    pub beyond: usize,
}

/// A limit, tried.
#[derive(Clone, Debug, PartialEq)]
pub struct Trial {
    /// From the provider to whom it is for.
    pub chain: Vec<Level>,
    /// The check.
    pub check: &'static str,
    /// What was typed and differs from today.
    pub changed: Vec<Changed>,
    /// What it would have done; none when nothing differs or stored numbers cannot tell.
    pub outcome: Option<Outcome>,
    /// Tickets that the check really came to in this time.
    pub really: i64,
    /// From when until when, ms UTC.
    pub span: (i64, i64),
}

/// Tries limits of one check at one level; `zone` is the one that days are told in.
///
/// # Errors
/// [`AppError::NotFound`] for nobody, for whom the reader's scope does not hold and for a check without limits;
/// [`AppError::Invalid`] with the limit that is not as it must be.
pub async fn of(
    app: &App,
    scope: Scope,
    asked: &Asked,
    (check, typed): (&str, &[(String, String)]),
    zone: &TimeZone,
) -> Result<Trial, AppError> {
    let (entry, wanted) = wanted(check, typed)?;
    let (reach, chain) = chain(app, scope, asked).await?;
    let until = app.clock.now_ms();
    let span = (until - SPAN_MS, until);
    let mut read = app.db.read().await?;
    let levels = Levels::of(policy::all(&mut read).await?.1);
    let really = trial::opened(&mut read, reach, entry.key, span.0).await?;
    let place = chain.len().saturating_sub(1);
    let mut here: [LevelLimits; 4] = Default::default();
    for (level, own) in chain.iter().zip(here.iter_mut()) {
        *own = levels.at(level.scope, &level.id);
    }
    let mut then = here.clone();
    if let Some(own) = then.get_mut(place) {
        for (field, value) in &wanted {
            let name = format!("{}.{}", entry.key, field.name);
            match value {
                Some(value) => own.insert(name, *value),
                None => own.remove(&name),
            };
        }
    }
    let changed = changed(entry, &here, &then);
    let mut outcome = None;
    if changed.iter().any(|one| one.is_tried) {
        let reached = trial::reached(&mut read, reach, DEVICES).await?;
        drop(read);
        let (place, new) = (place, then.get(place).cloned().unwrap_or_default());
        let tasks = reached.into_iter().map(|device| task(entry, &levels, (place, &new), device, span));
        outcome = Some(try_all(app, tasks.collect(), zone, until).await?);
    }
    Ok(Trial { chain, check: entry.key, changed, outcome, really, span })
}

fn changed(entry: &'static Entry, here: &[LevelLimits; 4], then: &[LevelLimits; 4]) -> Vec<Changed> {
    let value = |levels: &[LevelLimits; 4], field: &LimitField| {
        let name = format!("{}.{}", entry.key, field.name);
        levels.iter().rev().find_map(|level| level.get(&name).copied()).unwrap_or(field.default)
    };
    let each = entry.limits.iter().map(|field| Changed {
        field,
        old: value(here, field),
        new: value(then, field),
        is_tried: entry.tried.contains(&field.name),
    });
    each.filter(|one| one.old.total_cmp(&one.new).is_ne()).collect()
}

/// The limits that were set, by level.
struct Levels(BTreeMap<(String, String), LevelLimits>);

impl Levels {
    fn of(set: Vec<SetLimit>) -> Self {
        let mut levels: BTreeMap<(String, String), LevelLimits> = BTreeMap::new();
        for (scope, id, name, value) in set {
            levels.entry((scope, id)).or_default().insert(name, value);
        }
        Self(levels)
    }

    fn at(&self, scope: &str, id: &str) -> LevelLimits {
        self.0.get(&(scope.to_owned(), id.to_owned())).cloned().unwrap_or_default()
    }
}

fn task(
    entry: &'static Entry,
    levels: &Levels,
    (place, new): (usize, &LevelLimits),
    device: Reached,
    span: (i64, i64),
) -> Task {
    let ids = [String::new(), device.customer_id.to_string(), device.site_id.to_string(), device.id.to_string()];
    let mut each: [LevelLimits; 4] = Default::default();
    for ((own, scope), id) in each.iter_mut().zip(SCOPES).zip(&ids) {
        *own = levels.at(scope, id);
    }
    let limits = |levels: [LevelLimits; 4]| {
        let policy = Policy { levels, ..Policy::default() };
        policy.limits_of(entry.key).into_iter().map(|(name, value)| (name.to_owned(), value)).collect::<Vec<_>>()
    };
    let old = limits(each.clone());
    if let Some(own) = each.get_mut(place) {
        own.clone_from(new);
    }
    Task { entry, old, new: limits(each), device, span }
}

async fn try_all(app: &App, tasks: Vec<Task>, zone: &TimeZone, until: i64) -> Result<Outcome, AppError> {
    let (tasks, nearer): (Vec<Task>, Vec<Task>) = tasks.into_iter().partition(Task::differs);
    let mut outcome = Outcome { nearer: nearer.len(), ..Outcome::default() };
    let budget = Arc::new(Budget::default());
    let found = stream::iter(tasks).map(|task| task.tried(app.clone(), budget.clone()));
    let mut found = found.buffered(AT_ONCE);
    while let Some(one) = found.next().await {
        outcome.add(one?);
    }
    let opens = |under: Under| {
        let listed = outcome.rows.iter().filter(move |one| one.row.under == under || one.row.under == Under::Both);
        listed.map(|one| one.row.would.opened_at).collect::<Vec<i64>>()
    };
    let (old, new) = (opens(Under::Old), opens(Under::New));
    outcome.days = by_day(&old, &new, zone, until);
    (outcome.old, outcome.new) = (old.len(), new.len());
    outcome.rows.sort_by_key(|one| one.row.would.opened_at);
    Ok(outcome)
}

impl Outcome {
    fn add(&mut self, (device, found): (Reached, Found)) {
        match found {
            Found::Nothing => self.without.push(device.name),
            Found::Beyond => self.beyond += 1,
            Found::Tried { rows, held } => {
                self.devices += 1;
                self.held = (self.held.0 + held.0, self.held.1 + held.1);
                self.rows.extend(rows.into_iter().map(|row| Listed {
                    device: device.id,
                    name: device.name.clone(),
                    customer: device.customer.clone(),
                    row,
                }));
            }
        }
    }
}
