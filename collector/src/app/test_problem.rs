//! The test problem: a technician sends one to a device, sees its ticket in the queue, and it resolves again.
//! Invariant: found, settled and cleared like every other finding, in one transaction with its lines; while the ticket of
//! one is open no other is sent; it ends by itself within an hour. Next: [`domain::test_problem`] marks it,
//! [`super::settle`] brings it to its ticket.

use std::collections::BTreeMap;

use domain::change::{Actor, Change};
use domain::finding::FindingChange;
use domain::test_problem::{self as test, CHECK, LASTS_MS};
use domain::ticket::State;
use serde::{Deserialize, Serialize};
use shared::ids::{ChangeId, CustomerId, DeviceId, TicketId};
use shared::past::DeviceClass;
use shared::text::Words;

use super::customer::within;
use super::desk::Scope;
use super::news::Item;
use super::settle::{self, Settlement};
use super::writer::Ground;
use super::{App, audit};
use crate::error::AppError;
use crate::store::device::{self, Device};
use crate::store::scope::holds;
use crate::store::{Connection, StoreError, Write, change, customer, finding, setting, ticket};

/// The setting that keeps the last test, as JSON.
const SETTING: &str = "test_problem";
/// Devices that a test is offered for.
const OFFERED: i64 = 20;

/// The last test, as it is kept.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Kept {
    customer: CustomerId,
    device_no: i64,
    ticket: TicketId,
    ends_at: i64,
    is_over: bool,
}

/// The last test, as people see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Last {
    /// Its ticket, by the number people see.
    pub number: i64,
    /// Its device's name.
    pub device: String,
    /// When it ends by itself, ms UTC.
    pub ends_at: i64,
    /// What it pretends is still seen.
    pub is_seen: bool,
    /// Where its ticket stands.
    pub state: State,
    /// Who holds its ticket.
    pub holder: Option<String>,
}

impl Last {
    /// Whether it has shown what it is for: its ticket opened, and what it pretended is over or was resolved by a person.
    #[must_use]
    pub fn is_done(&self) -> bool {
        !self.is_seen || !self.state.is_open()
    }
}

/// The last test that was sent in this scope.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn last(app: &App, scope: Scope) -> Result<Option<Last>, AppError> {
    let mut read = app.db.read_within(scope).await?;
    let Some(kept) = kept_in(&mut read, scope).await? else { return Ok(None) };
    let found = ticket::get(&mut read, Some(kept.customer.into()), kept.ticket).await?;
    let device = device::by_number(&mut read, kept.device_no).await?;
    Ok(found.zip(device).map(|(listed, device)| Last {
        number: listed.ticket.number,
        device: device.name,
        ends_at: kept.ends_at,
        is_seen: !kept.is_over,
        state: listed.ticket.state,
        holder: listed.ticket.assignee.map(|(_, name)| name),
    }))
}

/// The devices that a test is offered for, each with its customer's name: of those that have reported, the last enrolled.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn offered(app: &App, scope: Scope) -> Result<Vec<(Device, String)>, AppError> {
    let mut read = app.db.read_within(scope).await?;
    let (mut offered, mut names) = (Vec::new(), BTreeMap::new());
    let newest = device::newest(&mut read, scope, true, OFFERED).await?;
    for one in newest.into_iter().filter(|one| !one.maintenance) {
        if !names.contains_key(&one.customer_id)
            && let Some(found) = customer::get(&mut read, one.customer_id).await?
        {
            names.insert(one.customer_id, found.name);
        }
        let name = names.get(&one.customer_id).cloned().unwrap_or_default();
        offered.push((one, name));
    }
    Ok(offered)
}

/// Sends a test to a device; the answer is its ticket's number.
///
/// # Errors
/// [`AppError::NotFound`] for a device that is not there in this scope, [`AppError::Conflict`] while the ticket of another
/// test is open, [`AppError::Invalid`] for a device under maintenance or out of use.
pub async fn send(app: &App, scope: Scope, id: DeviceId, who: &Actor) -> Result<i64, AppError> {
    let ground = Ground::of(app);
    let mut write = app.db.write().await?;
    let device = device::of_any_customer(&mut write, id).await?.ok_or(AppError::NotFound)?;
    within(&mut write, scope, device.customer_id).await?;
    if device.revoked_at.is_some() || device.retired_at.is_some() {
        return Err(AppError::invalid("device", "this device is out of use; choose another"));
    }
    if device.maintenance {
        let why = "this device is under maintenance, which holds every ticket back; choose another";
        return Err(AppError::invalid("device", why));
    }
    let now = app.clock.now_ms();
    let mut news = Vec::new();
    if let Some(before) = kept(&mut write).await? {
        let listed = ticket::get(&mut write, None, before.ticket).await?;
        if let Some(open) = listed.filter(|one| one.ticket.state.is_open()) {
            let number = open.ticket.number;
            return Err(AppError::conflict(format!("the ticket of the last test, #{number}, is still open")));
        }
        news.extend(clear(&ground, &mut write, &before, now).await?);
    }
    news.extend(settle(&ground, &mut write, &device, test::begun(now), now).await?);
    let (ticket, number) = opened(&mut write, &device).await?;
    let ends_at = now.saturating_add(LASTS_MS);
    let words = Words::new("test-problem-sent").text("who", who.name().unwrap_or_default()).at_ms("ends", ends_at);
    let actor = who.clone();
    let line = Change { ticket: Some(ticket), device: Some(device.id), at: now, actor, words, internal: true };
    let (customer, device_no) = (device.customer_id, device.device_no);
    change::add(&mut write, app.clock.id(ChangeId::new), customer, Some(device_no), &line).await?;
    keep(&mut write, &Kept { customer, device_no, ticket, ends_at, is_over: false }).await?;
    audit::done(app, &mut write, "test_problem.send", device.id, Some(customer)).await?;
    write.commit().await?;
    app.news.tell_all(news);
    Ok(number)
}

/// Ends the test that runs: its ticket resolves, unless somebody holds it. A second time changes nothing.
///
/// # Errors
/// [`AppError::NotFound`] when none was sent in this scope.
pub async fn end(app: &App, scope: Scope) -> Result<(), AppError> {
    let ground = Ground::of(app);
    let mut write = app.db.write().await?;
    let known = kept_in(&mut write, scope).await?.ok_or(AppError::NotFound)?;
    if known.is_over {
        return Ok(());
    }
    let news = clear(&ground, &mut write, &known, app.clock.now_ms()).await?;
    audit::done(app, &mut write, "test_problem.end", known.ticket, Some(known.customer)).await?;
    write.commit().await?;
    app.news.tell_all(news);
    Ok(())
}

/// The test that is kept, when its customer is in the scope.
async fn kept_in(conn: &mut Connection, scope: Scope) -> Result<Option<Kept>, StoreError> {
    let Some(one) = kept(conn).await? else { return Ok(None) };
    Ok(holds(conn, scope, one.customer).await?.then_some(one))
}

/// Ends a test whose hour is over.
pub(super) async fn tick(ground: &Ground, write: &mut Write, now: i64) -> Result<Vec<Item>, StoreError> {
    match kept(write).await? {
        Some(one) if !one.is_over && one.ends_at <= now => clear(ground, write, &one, now).await,
        _ => Ok(Vec::new()),
    }
}

async fn clear(ground: &Ground, write: &mut Write, one: &Kept, now: i64) -> Result<Vec<Item>, StoreError> {
    keep(write, &Kept { is_over: true, ..*one }).await?;
    match device::by_number(write, one.device_no).await? {
        Some(device) => settle(ground, write, &device, test::over(now), now).await,
        None => Ok(Vec::new()),
    }
}

async fn settle(
    ground: &Ground,
    write: &mut Write,
    device: &Device,
    change: FindingChange,
    now: i64,
) -> Result<Vec<Item>, StoreError> {
    let (class, patience) = (DeviceClass::of_word(&device.class), test::patience(&ground.patience));
    let settlement =
        Settlement { device, class, patience: &patience, policy_revision: 0, up_ms: u64::MAX, window: None, now };
    settle::settle(ground, write, &settlement, vec![change]).await
}

/// The ticket that the test of a device is on, with the number people see.
async fn opened(write: &mut Write, device: &Device) -> Result<(TicketId, i64), AppError> {
    let open = finding::open_of_device(write, device.device_no).await?;
    let on = open.into_iter().find(|one| one.finding.fingerprint.check == CHECK).and_then(|one| one.finding.ticket);
    let lost = || AppError::conflict("no ticket was opened for this test; look among what is without a ticket");
    let id = on.ok_or_else(lost)?;
    let listed = ticket::get(write, Some(device.customer_id.into()), id).await?.ok_or_else(lost)?;
    Ok((id, listed.ticket.number))
}

/// What cannot be read was never kept by us: then no test was sent.
async fn kept(conn: &mut Connection) -> Result<Option<Kept>, StoreError> {
    let text = setting::get(conn, SETTING).await?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}

async fn keep(write: &mut Write, one: &Kept) -> Result<(), StoreError> {
    setting::set(write, SETTING, &serde_json::to_string(one).unwrap_or_default()).await
}
