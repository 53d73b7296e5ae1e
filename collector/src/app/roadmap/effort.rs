//! What we promise for a computer whose system the vendor has given up: our best effort, and no repair in a certain time.
//! Invariant: told on each of its tickets, with what is planned about it; a longer programme that is seen, or a free update,
//! makes it none. Next: [`super::whole`], the roadmap it stands on.

use std::collections::BTreeSet;

use domain::catalogue::Catalogue;
use domain::privacy::today;
use domain::roadmap::plan::{Plan, State};
use domain::roadmap::{Ending, Machine, endings};
use jiff::civil::Date;
use shared::check::decode;
use shared::checks::operating_system;
use shared::ids::CustomerId;

use super::programmes;
use crate::app::{App, catalogue};
use crate::error::AppError;
use crate::store::{Connection, StoreError, customer, device, inventory, roadmap};

/// A system past its end on some computers.
#[derive(Clone, Debug, PartialEq)]
pub struct BestEffort {
    /// What ended.
    pub ending: Ending,
    /// The computers, by name.
    pub names: Vec<String>,
    /// How far the plan about it is.
    pub state: State,
    /// What is planned.
    pub plan: Plan,
}

/// Which of these computers of a customer, by number, only get our best effort, the system that ended first first.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn best_effort(app: &App, id: CustomerId, devices: &BTreeSet<i64>) -> Result<Vec<BestEffort>, AppError> {
    let learned = catalogue::learned(app).await?;
    let mut read = app.db.read_within(Some(id.into())).await?;
    Ok(of(&mut read, learned.catalogue(), id, devices, app.clock.now_ms()).await?)
}

/// As [`best_effort`], where a transaction is open already.
pub(in crate::app) async fn of(
    read: &mut Connection,
    catalogue: &Catalogue,
    id: CustomerId,
    devices: &BTreeSet<i64>,
    now_ms: i64,
) -> Result<Vec<BestEffort>, StoreError> {
    let Some(customer) = customer::get(read, id).await? else { return Ok(Vec::new()) };
    let today: Date = today(now_ms, &customer.time_zone);
    let mut machines = Vec::new();
    for device_no in devices {
        let Some(stored) = inventory::get(read, *device_no, "operating_system").await? else { continue };
        let licences = inventory::get(read, *device_no, "licence").await?;
        machines.push(Machine {
            device_no: *device_no,
            system: decode::<operating_system::This>(stored.version, &stored.facts).ok(),
            programmes: licences.map(|stored| programmes(&stored, now_ms)).unwrap_or_default(),
            ..Machine::default()
        });
    }
    let found = endings(&machines, catalogue, today).endings;
    let over: Vec<Ending> = found.into_iter().filter(|one| one.is_best_effort(today)).collect();
    if over.is_empty() {
        return Ok(Vec::new());
    }
    let plans = roadmap::of_customer(read, id).await?;
    let names = device::list(read, id).await?;
    let told = over.into_iter().map(|ending| {
        let plan = plans.iter().find(|one| one.key == ending.key).map(|one| one.plan.clone()).unwrap_or_default();
        let on = names.iter().filter(|one| ending.devices.contains(&one.device_no));
        BestEffort { names: on.map(|one| one.name.clone()).collect(), state: plan.standing(today), plan, ending }
    });
    Ok(told.collect())
}

impl BestEffort {
    /// Whether nothing else was agreed: no risk is accepted, and no replacement is on its way.
    #[must_use]
    pub fn is_best(&self) -> bool {
        matches!(self.state, State::NotPlanned | State::Offered)
    }
}
