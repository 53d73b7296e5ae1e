//! Seats that a customer bought: entered, imported, held against what its devices have, and told when they are too few.
//! Invariant: decided by the domain; what is read of a fleet is read outside of any write; a whole key is never taken in.
//! Next: [`import`] for files, [`domain::entitlement`] for the arithmetic.

pub mod import;

use std::collections::{BTreeMap, BTreeSet};

use domain::entitlement::needs::Installed;
use domain::entitlement::standing::{FINDER, matters};
use domain::entitlement::{Entitlement, Outcome, file, reconcile};
use domain::privacy::today;
use jiff::civil::Date;
use shared::checks::software;
use shared::ids::{CustomerId, EntitlementId};

use super::desk::Scope;
use super::matter::bring;
use super::{App, audit, customer, customer_word};
use crate::error::AppError;
use crate::store::customer::Customer;
use crate::store::inventory::StoredInventory;
use crate::store::{device, entitlement as stored, told};

/// Seats are held against what is installed once a day.
const DAY_MS: i64 = 86_400_000;
/// Customers that one step looks at.
const STEP: i64 = 5;

/// A customer's seats and how they stand.
#[derive(Clone, Debug)]
pub struct Page {
    /// The customer.
    pub customer: Customer,
    /// What was bought.
    pub entries: Vec<Entitlement>,
    /// How each product stands.
    pub outcomes: Vec<Outcome>,
    /// Devices whose programs were seen.
    pub seen: usize,
    /// Devices in use.
    pub devices: usize,
    /// Today, where the customer is.
    pub today_on: Date,
}

/// A customer's seats, held against what is installed now.
///
/// # Errors
/// [`AppError::NotFound`] behind the wall.
pub async fn page(app: &App, scope: Scope, id: CustomerId) -> Result<Page, AppError> {
    let fleet = Fleet::of(app, scope, id).await?;
    let outcomes = fleet.outcomes();
    let Fleet { customer, entries, inventories, names, today_on } = fleet;
    Ok(Page { customer, entries, outcomes, seen: inventories.len(), devices: names.len(), today_on })
}

/// Enters seats; `typed` by the columns of a file.
///
/// # Errors
/// As [`page`]; [`AppError::Invalid`] with the field that is to be mended.
pub async fn add(app: &App, scope: Scope, id: CustomerId, typed: &BTreeMap<&str, &str>) -> Result<(), AppError> {
    let made = file::line(typed, app.clock.id(EntitlementId::new));
    let made = made.map_err(|(field, why)| AppError::invalid(field, why))?;
    let mut write = app.db.write_unleased().await?;
    customer::there(&mut write, scope, id).await?;
    let now = app.clock.now_ms();
    stored::add(&mut write, id, &made, (now, &app.who)).await?;
    stored::set_due(&mut write, id, now).await?;
    customer_word::changed(&mut write).await?;
    audit::done(app, &mut write, "entitlement.add", described(&made), Some(id)).await?;
    Ok(write.commit().await?)
}

/// Takes seats out.
///
/// # Errors
/// [`AppError::NotFound`] behind the wall, and for what is not there.
pub async fn remove(app: &App, scope: Scope, id: CustomerId, which: EntitlementId) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    customer::within(&mut write, scope, id).await?;
    if !stored::remove(&mut write, id, which).await? {
        return Err(AppError::NotFound);
    }
    stored::set_due(&mut write, id, app.clock.now_ms()).await?;
    customer_word::changed(&mut write).await?;
    audit::done(app, &mut write, "entitlement.remove", which, Some(id)).await?;
    Ok(write.commit().await?)
}

/// An entry in the audit's words.
fn described(one: &Entitlement) -> String {
    format!("{}: {} {}, {}", one.id, one.count, one.label(), one.metric.word())
}

/// Everything that is held against each other for one customer.
struct Fleet {
    customer: Customer,
    entries: Vec<Entitlement>,
    inventories: Vec<(i64, StoredInventory)>,
    names: BTreeMap<i64, String>,
    today_on: Date,
}

impl Fleet {
    async fn of(app: &App, scope: Scope, id: CustomerId) -> Result<Self, AppError> {
        let mut read = app.db.read_within(scope).await?;
        let customer = customer::there(&mut read, scope, id).await?;
        let devices = device::list(&mut read, id).await?;
        let in_use = devices.into_iter().filter(|one| one.revoked_at.is_none() && one.retired_at.is_none());
        Ok(Self {
            entries: stored::list(&mut read, id).await?,
            inventories: told::inventories(&mut read, id, "software").await?,
            names: in_use.map(|one| (one.device_no, one.name)).collect(),
            today_on: today(app.clock.now_ms(), &customer.time_zone),
            customer,
        })
    }

    /// Whether the programs of every device in use are known.
    fn is_whole(&self) -> bool {
        let known: BTreeSet<i64> = self.inventories.iter().map(|(device_no, _)| *device_no).collect();
        self.names.keys().all(|device_no| known.contains(device_no))
    }

    fn outcomes(&self) -> Vec<Outcome> {
        let read = self.inventories.iter().filter_map(|(device_no, kept)| {
            let name = self.names.get(device_no)?;
            Some((name, software::stored(kept.version, &kept.facts).ok()?.programs))
        });
        let programs: Vec<_> = read.collect();
        let installed = programs.iter().flat_map(|(device, programs)| {
            programs.iter().map(|one| Installed { device, user: None, name: &one.name, version: &one.version })
        });
        reconcile(installed, &self.entries, self.today_on)
    }
}

/// Holds the seats of customers whose day has come against what they have, and brings what is worth it to the desk.
///
/// # Errors
/// [`AppError`] when the database cannot be read or written.
pub async fn step(app: &App) -> Result<(), AppError> {
    let now = app.clock.now_ms();
    let due = stored::due(&mut *app.db.read().await?, now, STEP).await?;
    for id in due {
        let fleet = Fleet::of(app, None, id).await?;
        // Nothing is said of a company whose devices have not told their programs yet.
        let found = match fleet.inventories.is_empty() {
            true => Vec::new(),
            false => matters(&fleet.outcomes(), &fleet.entries, fleet.is_whole(), fleet.today_on),
        };
        let mut write = app.db.write().await?;
        let news = bring(app, &mut write, FINDER, (id, &found), now).await?;
        stored::set_due(&mut write, id, now.saturating_add(DAY_MS)).await?;
        write.commit().await?;
        app.news.tell_all(news);
    }
    Ok(())
}
