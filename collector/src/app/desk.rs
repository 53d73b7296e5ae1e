//! What people read of the desk: queue, one ticket, devices, and what is held without a ticket.
//! Invariant: every read takes the reader's scope: all customers, or the one whose wall they stand behind.
//! Next: [`super::work_ticket`] for what people do.

use domain::change::Change;
use domain::ticket::State;
use shared::ids::CustomerId;

use super::App;
use crate::error::AppError;
use crate::store::customer::Customer;
use crate::store::device::Device;
use crate::store::finding::StoredFinding;
use crate::store::ticket::{Filter, Listed};
use crate::store::{change, device, finding, problem, scope as walls, site, ticket};

/// Rows that a list shows at most; the first are the most urgent.
pub const ROWS: i64 = 500;

/// Whose rows a reader sees: one customer's, or all.
pub use crate::store::scope::{Scope, Wall};

/// Which tickets a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// Those that wait for a technician: new, assigned, in progress.
    NeedsAction,
    /// Those not resolved or closed.
    Open,
    /// All.
    All,
}

/// A ticket as a list shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The ticket and its customer's name.
    pub listed: Listed,
    /// The devices that it is about.
    pub device_names: Vec<String>,
}

/// Figures above every list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Tickets that wait for a technician.
    pub needs_action: i64,
    /// Tickets in all.
    pub tickets: i64,
    /// Devices that are watched.
    pub devices: i64,
    /// Problems that are open.
    pub problems: i64,
    /// When the last report of any of them came, ms UTC.
    pub last_received_at: Option<i64>,
}

/// One ticket with all that is known of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Whole {
    /// The ticket as a list shows it.
    pub row: Row,
    /// Its findings, open ones first.
    pub findings: Vec<StoredFinding>,
    /// Its timeline, oldest first.
    pub lines: Vec<Change>,
    /// Its site's name, when all of it is at one.
    pub site_name: Option<String>,
    /// The number of the ticket before it with the same cause.
    pub previous_number: Option<i64>,
    /// The number of the ticket that took over its work.
    pub merged_number: Option<i64>,
}

/// Tickets, the most urgent first.
///
/// # Errors
/// [`AppError`] when the database cannot be read; so for every function below.
pub async fn tickets(app: &App, scope: Scope, view: View) -> Result<Vec<Row>, AppError> {
    first_tickets(app, scope, view, ROWS).await
}

/// The first of them, as many as asked for.
///
/// # Errors
/// As [`tickets`].
pub async fn first_tickets(app: &App, scope: Scope, view: View, limit: i64) -> Result<Vec<Row>, AppError> {
    let mut read = app.db.read_within(scope).await?;
    let filter = Filter { customer: scope, open_only: view != View::All, limit };
    let mut rows: Vec<Row> = ticket::list(&mut read, filter)
        .await?
        .into_iter()
        .filter(|one| view != View::NeedsAction || needs_action(one.ticket.state))
        .map(|listed| Row { listed, device_names: Vec::new() })
        .collect();
    for (id, name) in ticket::devices(&mut read, filter).await? {
        if let Some(row) = rows.iter_mut().find(|row| row.listed.ticket.id == id) {
            row.device_names.push(name);
        }
    }
    Ok(rows)
}

/// The figures above every list.
///
/// # Errors
/// As [`tickets`].
pub async fn counts(app: &App, scope: Scope) -> Result<Counts, AppError> {
    let mut read = app.db.read_within(scope).await?;
    let (needs_action, tickets) = ticket::counts(&mut read, scope).await?;
    let (devices, last_received_at) = device::watched(&mut read, scope).await?;
    let problems = problem::open(&mut read, scope).await?;
    Ok(Counts { needs_action, tickets, devices, problems, last_received_at })
}

/// One ticket by the number people see.
///
/// # Errors
/// [`AppError::NotFound`] when there is none in this scope; else as [`tickets`].
pub async fn ticket(app: &App, scope: Scope, number: i64) -> Result<Whole, AppError> {
    let mut read = app.db.read_within(scope).await?;
    let listed = ticket::by_number(&mut read, scope, number).await?.ok_or(AppError::NotFound)?;
    let (id, owner) = (listed.ticket.id, listed.ticket.customer);
    let findings = finding::of_ticket(&mut read, owner, id).await?;
    let mut device_names: Vec<String> = findings.iter().map(|one| one.device_name.clone()).collect();
    device_names.sort();
    device_names.dedup();
    let lines = change::of_ticket(&mut read, owner, id).await?;
    let site_name = match listed.ticket.site {
        Some(site) => site::get(&mut read, owner, site).await?.map(|site| site.name),
        None => None,
    };
    let mut numbers = [listed.ticket.previous, listed.ticket.merged_into].map(|id| (id, None));
    for (id, number) in &mut numbers {
        if let Some(id) = id {
            *number = ticket::get(&mut read, Some(owner.into()), *id).await?.map(|one| one.ticket.number);
        }
    }
    let [(_, previous_number), (_, merged_number)] = numbers;
    Ok(Whole { row: Row { listed, device_names }, findings, lines, site_name, previous_number, merged_number })
}

/// How a device stands, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It reports.
    Reporting,
    /// It was not heard lately, which is no news: off, or asleep.
    Off,
    /// It should report, and does not.
    Silent,
    /// A technician has set it under maintenance.
    Maintenance,
    /// It has not reported yet.
    Waiting,
    /// Its certificates were revoked.
    Revoked,
    /// It was taken out of use.
    Retired,
}

impl Standing {
    /// The word that is shown, after `standing-`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Reporting => "reporting",
            Self::Off => "off",
            Self::Silent => "silent",
            Self::Maintenance => "maintenance",
            Self::Waiting => "waiting",
            Self::Revoked => "revoked",
            Self::Retired => "retired",
        }
    }

    /// Whether what it showed last still tells how it is.
    #[must_use]
    pub fn is_heard(self) -> bool {
        matches!(self, Self::Reporting | Self::Off | Self::Maintenance)
    }
}

/// Devices by customer and name, each with how it stands.
///
/// # Errors
/// As [`tickets`].
pub async fn devices(app: &App, scope: Scope) -> Result<Vec<(Customer, Device, Standing)>, AppError> {
    let customers = super::customer::held(app, scope).await?;
    let mut read = app.db.read_within(scope).await?;
    let silent = finding::silent_devices(&mut read).await?;
    let mut found = Vec::new();
    for customer in customers {
        for device in device::list(&mut read, customer.id).await? {
            let standing = stands(app, &device, silent.contains(&device.device_no));
            found.push((customer.clone(), device, standing));
        }
    }
    Ok(found)
}

/// Who was not heard for so long is not on: a PC sends each five minutes, on a mobile line each fifteen (our figure).
const OFF_MS: i64 = 30 * 60_000;

/// Since when (ms UTC) a device must have been heard to be on.
#[must_use]
pub fn heard_since(app: &App) -> i64 {
    app.clock.now_ms() - OFF_MS
}

/// How one device stands now; whether its silence was found is known from its findings.
#[must_use]
pub fn stands(app: &App, device: &Device, is_silent: bool) -> Standing {
    standing(device, is_silent, device.last_received_at.is_some_and(|at| at < heard_since(app)))
}

/// The same, when it is known whether it was not heard lately.
#[must_use]
pub fn standing(device: &Device, is_silent: bool, is_off: bool) -> Standing {
    match device {
        one if one.retired_at.is_some() => Standing::Retired,
        one if one.revoked_at.is_some() => Standing::Revoked,
        one if one.maintenance => Standing::Maintenance,
        _ if is_silent => Standing::Silent,
        one if one.last_received_at.is_none() => Standing::Waiting,
        _ if is_off => Standing::Off,
        _ => Standing::Reporting,
    }
}

/// Open findings that have no ticket, by customer, each with the reason in it.
///
/// # Errors
/// As [`tickets`].
pub async fn held(app: &App, scope: Scope) -> Result<Vec<(Customer, StoredFinding)>, AppError> {
    let customers = super::customer::held(app, scope).await?;
    let mut read = app.db.read_within(scope).await?;
    let mut found = Vec::new();
    for customer in customers {
        let held = finding::held_of_customer(&mut read, customer.id).await?;
        found.extend(held.into_iter().map(|one| (customer.clone(), one)));
    }
    Ok(found)
}

fn needs_action(state: State) -> bool {
    matches!(state, State::New | State::Assigned | State::InProgress)
}

/// Whether a reader's scope holds a customer.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn holds(app: &App, scope: Scope, customer: CustomerId) -> Result<bool, AppError> {
    Ok(walls::holds(&mut *app.db.read_within(scope).await?, scope, customer).await?)
}
