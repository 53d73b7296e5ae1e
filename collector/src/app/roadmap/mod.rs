//! A customer's roadmap: what ends when, on how many computers, what is planned about it, and how far a campaign is.
//! Invariant: made anew from facts at each look, so that it is never behind them; behind the reader's scope, where a foreign
//! customer is not there. Next: [`decide`] for what people change, [`due`] for what time ends, [`domain::roadmap`].

pub mod decide;
pub mod due;
pub mod effort;

use std::collections::{BTreeMap, BTreeSet};

use domain::privacy::today;
use domain::roadmap::plan::{Plan, Progress, State, progress};
use domain::roadmap::{Ending, Endings, Kind, Machine, endings};
use jiff::ToSpan;
use jiff::civil::Date;
use shared::check::decode;
use shared::checks::{licence, operating_system, software};
use shared::ids::{CustomerId, DeviceId};
use shared::programmes::Programmes;

use super::desk::Scope;
use super::{App, catalogue, customer};
use crate::error::AppError;
use crate::store::customer::Customer;
use crate::store::device::Device;
use crate::store::inventory::StoredInventory;
use crate::store::roadmap::StoredPlan;
use crate::store::{Connection, device, roadmap, told, warranty};

/// A row of a roadmap.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What ends, and the computers that have it now.
    pub ending: Ending,
    /// What is planned.
    pub plan: Plan,
    /// How far it is today.
    pub state: State,
    /// Who decided and when (ms UTC), once somebody did.
    pub changed: Option<(String, i64)>,
    /// How far each computer of its campaign is.
    pub campaign: Vec<(i64, Progress)>,
}

impl Row {
    /// How many computers of its campaign are through.
    #[must_use]
    pub fn through(&self) -> usize {
        self.campaign.iter().filter(|(_, one)| matches!(one, Progress::Moved | Progress::Gone)).count()
    }

    /// Whether somebody has to decide something by this day.
    #[must_use]
    pub fn wants_a_decision(&self, by: Date) -> bool {
        let is_open = matches!(self.state, State::NotPlanned | State::Offered);
        is_open && self.ending.update.is_none() && self.ending.ends_on <= by && !self.ending.devices.is_empty()
    }
}

/// A roadmap.
#[derive(Clone, Debug, PartialEq)]
pub struct Whole {
    /// Whose.
    pub customer: Customer,
    /// Today, where the customer is.
    pub today_on: Date,
    /// The first to end first.
    pub rows: Vec<Row>,
    /// Every computer that was ever theirs: its id and its name.
    pub names: BTreeMap<i64, (DeviceId, String)>,
    /// Computers in use.
    pub total: usize,
    /// Computers about which somebody has to decide within a year.
    pub deciding: usize,
    /// Computers whose system has no day that is known.
    pub unknown: BTreeSet<i64>,
}

/// The roadmap of a customer.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that is not there for this reader.
pub async fn whole(app: &App, scope: Scope, id: CustomerId) -> Result<Whole, AppError> {
    let customer = customer::get(app, scope, id).await?;
    let learned = catalogue::learned(app).await?;
    let now_ms = app.clock.now_ms();
    let today = today(now_ms, &customer.time_zone);
    let mut read = app.db.read_within(scope).await?;
    let devices = device::list(&mut read, id).await?;
    let fleet = Fleet::load(&mut read, id, &devices, now_ms).await?;
    let found = endings(&fleet.machines, learned.catalogue(), today);
    let plans = roadmap::of_customer(&mut read, id).await?;
    let campaigns = roadmap::campaigns(&mut read, id).await?;
    let rows = rows(found.clone(), plans, &campaigns, &fleet, today);
    let year_on = today.saturating_add(1.year());
    let asked = rows.iter().filter(|row| row.wants_a_decision(year_on)).flat_map(|row| &row.ending.devices);
    Ok(Whole {
        deciding: asked.collect::<BTreeSet<_>>().len(),
        names: devices.into_iter().map(|one| (one.device_no, (one.id, one.name))).collect(),
        total: fleet.machines.len(),
        unknown: found.unknown,
        customer,
        today_on: today,
        rows,
    })
}

/// The computers in use, and when the facts of each were seen.
struct Fleet {
    machines: Vec<Machine>,
    seen: BTreeMap<(i64, Kind), i64>,
}

impl Fleet {
    async fn load(
        read: &mut Connection,
        customer: CustomerId,
        devices: &[Device],
        now_ms: i64,
    ) -> Result<Self, AppError> {
        let in_use = devices.iter().filter(|one| one.revoked_at.is_none() && one.retired_at.is_none());
        let mut machines: BTreeMap<i64, Machine> =
            in_use.map(|one| (one.device_no, Machine { device_no: one.device_no, ..Machine::default() })).collect();
        let mut seen = BTreeMap::new();
        for (device_no, until) in warranty::of_customer(read, customer).await? {
            machines.entry(device_no).and_modify(|one| one.warranty_until_on = Some(until));
        }
        for (device_no, stored) in told::inventories(read, customer, "operating_system").await? {
            seen.insert((device_no, Kind::System), stored.observed_at);
            let facts = decode::<operating_system::This>(stored.version, &stored.facts).ok();
            machines.entry(device_no).and_modify(|one| one.system = facts);
        }
        for (device_no, stored) in told::inventories(read, customer, "licence").await? {
            machines.entry(device_no).and_modify(|one| one.programmes = programmes(&stored, now_ms));
        }
        for (device_no, stored) in told::inventories(read, customer, "software").await? {
            seen.insert((device_no, Kind::Program), stored.observed_at);
            if let Ok(facts) = decode::<software::This>(stored.version, &stored.facts) {
                machines.entry(device_no).and_modify(|one| one.programs = facts.programs);
            }
        }
        Ok(Self { machines: machines.into_values().collect(), seen })
    }

    fn has(&self, device_no: i64) -> bool {
        self.machines.iter().any(|one| one.device_no == device_no)
    }
}

/// The longer programmes that stored licences show.
pub(super) fn programmes(stored: &StoredInventory, now_ms: i64) -> Programmes {
    let licences = decode::<licence::This>(stored.version, &stored.facts);
    licences.map(|licences| Programmes::of(&licences, now_ms)).unwrap_or_default()
}

fn rows(
    found: Endings,
    plans: Vec<StoredPlan>,
    campaigns: &BTreeMap<String, BTreeSet<i64>>,
    fleet: &Fleet,
    today: Date,
) -> Vec<Row> {
    let mut plans: BTreeMap<String, StoredPlan> = plans.into_iter().map(|one| (one.key.clone(), one)).collect();
    let nobody = BTreeSet::new();
    let row = |ending: Ending, stored: Option<StoredPlan>| {
        let (plan, changed) =
            stored.map_or_else(Default::default, |one| (one.plan, Some((one.changed_by, one.changed_at))));
        let list = plan.ordered_at.and_then(|at| Some((at, campaigns.get(&ending.key)?)));
        let (ordered_at, list) = list.unwrap_or((0, &nobody));
        let through = |device_no: &i64| {
            // A new warranty is entered, not reported: what was entered is seen at once.
            let seen_at = match ending.kind {
                Kind::Warranty => Some(i64::MAX),
                kind => fleet.seen.get(&(*device_no, kind)).copied(),
            };
            (*device_no, progress(*device_no, &ending.devices, fleet.has(*device_no), seen_at, ordered_at))
        };
        Row { campaign: list.iter().map(through).collect(), state: plan.standing(today), ending, plan, changed }
    };
    let mut rows: Vec<Row> = found
        .endings
        .into_iter()
        .map(|ending| {
            let stored = plans.remove(&ending.key);
            row(ending, stored)
        })
        .collect();
    // What no computer has any more is told on while it is work or was: the list shows that it is through.
    let rest = plans.into_values().filter(|one| matches!(one.plan.state, State::Ordered | State::Done));
    rows.extend(rest.map(|one| row(gone(&one), Some(one))));
    rows.sort_by(|one, other| (one.ending.ends_on, &one.ending.key).cmp(&(other.ending.ends_on, &other.ending.key)));
    rows
}

/// What a plan was about, when no computer has it any more.
fn gone(one: &StoredPlan) -> Ending {
    Ending {
        kind: one.kind,
        key: one.key.clone(),
        name: one.name.clone(),
        ends_on: one.ends_on,
        longer: None,
        source: String::new(),
        checked_on: None,
        update: None,
        devices: BTreeSet::new(),
    }
}
