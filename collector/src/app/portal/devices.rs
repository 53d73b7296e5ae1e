//! A customer's computers as a contact reads them: how each stands, its system, and until when that is kept safe.
//! Invariant: only computers in use; what is not known looks unknown. Next: [`super::cases`] for what stands on them.

use std::collections::{BTreeMap, BTreeSet};

use domain::catalogue::Catalogue;
use domain::lifecycle::{self, Os};
use domain::told::{Heard, Place, Standing, standing};
use jiff::civil::Date;
use shared::checks;
use shared::host::OperatingSystem;
use shared::programmes::Programmes;

use super::Visitor;
use super::cases::Case;
use crate::app::{App, catalogue};
use crate::error::AppError;
use crate::store::device::Device;
use crate::store::inventory::StoredInventory;
use crate::store::{device, finding, told};

/// Until when a system gets security updates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Support {
    /// Through this day.
    Until(Date),
    /// No end is known, or there is none.
    Open,
    /// Nothing is known.
    Unknown,
}

/// An operating system as people call it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct System {
    /// Its name.
    pub product: String,
    /// Until when it is kept safe.
    pub support: Support,
    /// A free update that keeps it safe for longer.
    pub update: Option<String>,
}

/// A computer in use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owned {
    /// Its row.
    pub device: Device,
    /// How it stands.
    pub standing: Standing,
    /// The numbers of the open cases about it.
    pub cases: Vec<i64>,
    /// Its system; none until it was heard.
    pub system: Option<System>,
}

/// The computers of the visitor's company, by name.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn devices(app: &App, visitor: &Visitor, cases: &[Case]) -> Result<Vec<Owned>, AppError> {
    let learned = catalogue::learned(app).await?;
    let now_ms = app.clock.now_ms();
    let mut read = app.db.read_within(Some(visitor.customer.into())).await?;
    let silent: BTreeSet<i64> = finding::silent_devices(&mut read).await?.into_iter().collect();
    let stored = told::inventories(&mut read, visitor.customer, "operating_system").await?;
    let licences = told::inventories(&mut read, visitor.customer, "licence").await?;
    let mut seen: BTreeMap<i64, Programmes> = licences
        .into_iter()
        .filter_map(|(device_no, one)| Some((device_no, Programmes::of(&decoded("licence", &one)?, now_ms))))
        .collect();
    let mut systems: BTreeMap<i64, System> = stored
        .into_iter()
        .filter_map(|(device_no, one)| {
            let programmes = seen.remove(&device_no).unwrap_or_default();
            Some((device_no, system(&decoded("operating_system", &one)?, learned.catalogue(), programmes)?))
        })
        .collect();
    let rows = device::list(&mut read, visitor.customer).await?;
    let in_use = rows.into_iter().filter(|one| one.revoked_at.is_none() && one.retired_at.is_none());
    let owned = in_use.map(|device| {
        let about: Vec<&Case> = cases.iter().filter(|case| concerns(case, device.device_no)).collect();
        Owned {
            standing: standing(heard(&device, &silent), about.iter().map(|case| case.place)),
            cases: about.iter().map(|case| case.ticket.number).collect(),
            system: systems.remove(&device.device_no),
            device,
        }
    });
    Ok(owned.collect())
}

/// Whether an open case is about this computer: something is still amiss there, or the whole case waits for somebody.
#[must_use]
pub fn concerns(case: &Case, device_no: i64) -> bool {
    let on_it = case.computers.iter().find(|one| one.device_no == device_no);
    case.place != Place::Ended && on_it.is_some_and(|one| one.is_amiss || case.computers.len() == 1)
}

fn heard(device: &Device, silent: &BTreeSet<i64>) -> Heard {
    match device {
        one if one.maintenance => Heard::Maintenance,
        one if silent.contains(&one.device_no) => Heard::Silent,
        one if one.last_received_at.is_none() => Heard::Never,
        _ => Heard::Well,
    }
}

/// Stored facts of a check.
pub(in crate::app) fn decoded<T: serde::de::DeserializeOwned>(check: &str, stored: &StoredInventory) -> Option<T> {
    let shown = (checks::find(check)?.show)(stored.version, &stored.facts).ok()?;
    serde_json::from_value(shown).ok()
}

fn system(facts: &OperatingSystem, catalogue: &Catalogue, programmes: Programmes) -> Option<System> {
    let found = lifecycle::support(catalogue, &Os::from(facts), programmes);
    let last_day = found.last_day();
    let update = match &found {
        lifecycle::Support::Known { update_frees, .. } => update_frees.clone(),
        _ => None,
    };
    let pretty_name = || facts.pretty_name.clone();
    let (product, support) = match (found, last_day) {
        (lifecycle::Support::Known { product, .. }, Some(day)) => (product, Support::Until(day)),
        (lifecycle::Support::Undated { product, .. }, _) => (product, Support::Open),
        (lifecycle::Support::Rolling, _) => (pretty_name(), Support::Open),
        _ => (pretty_name(), Support::Unknown),
    };
    (!product.is_empty()).then_some(System { product, support, update })
}
