//! The services that devices carry for people, and what an hour of one of them costs their customer, as people enter them.
//! Invariant: what is entered, the audit's line, the line that people read and the priorities of the open tickets that it
//! concerns commit together. Next: [`domain::priority`] weighs, [`super::settle`] asks when something opens.

use std::collections::BTreeSet;

use domain::book::Changed;
use domain::change::{Actor, Change};
use domain::priority::duty::MOST;
use domain::priority::money::Rate;
use domain::priority::{Blocked, Duty, Why};
use domain::ticket::{Ticket, stir};
use shared::ids::{ChangeId, CustomerId, DeviceId, DutyId, TicketId};
use shared::past::DeviceClass;
use shared::text::Words;

use super::desk::Scope;
use super::settle::{self, Standing};
use super::{App, audit, customer, device};
use crate::error::AppError;
use crate::store::customer::Customer;
use crate::store::device::Device;
use crate::store::duty::{self, Carried};
use crate::store::ticket::{self, Filter};
use crate::store::{Write, change, finding};

/// Open tickets of a customer that are weighed anew at once.
const TICKETS: i64 = 10_000;

/// What a customer's devices carry.
#[derive(Clone, Debug, PartialEq)]
pub struct HeldUp {
    /// The customer.
    pub customer: Customer,
    /// What an hour of one person costs.
    pub rate: Option<Rate>,
    /// The services, each with its device's name, by device.
    pub carried: Vec<(Carried, String)>,
}

/// What one device carries.
#[derive(Clone, Debug, PartialEq)]
pub struct OfDevice {
    /// The services.
    pub duties: Vec<(DutyId, Duty)>,
    /// The people that it counts for without any.
    pub of_class: u32,
}

/// What a customer's devices carry, and what an hour costs.
///
/// # Errors
/// [`AppError::NotFound`] behind the wall.
pub async fn of_customer(app: &App, scope: Scope, id: CustomerId) -> Result<HeldUp, AppError> {
    let mut read = app.db.read_within(scope).await?;
    let customer = customer::there(&mut read, scope, id).await?;
    let mut carried = Vec::new();
    for one in duty::of_customer(&mut read, id).await? {
        let name = crate::store::device::get(&mut read, id, one.device).await?.map(|found| found.name);
        carried.push((one, name.unwrap_or_default()));
    }
    Ok(HeldUp { customer, rate: duty::rate(&mut read, id).await?, carried })
}

/// What a device carries.
///
/// # Errors
/// [`AppError::NotFound`] behind the wall.
pub async fn of_device(app: &App, scope: Scope, id: DeviceId) -> Result<OfDevice, AppError> {
    let mut read = app.db.read_within(scope).await?;
    let found = device::find(&mut read, scope, id).await?;
    let duties = duty::of_device(&mut read, (found.customer_id, found.device_no)).await?;
    Ok(OfDevice { duties, of_class: Blocked::of(DeviceClass::of_word(&found.class)).people })
}

/// Enters a service of a device.
///
/// # Errors
/// [`AppError::NotFound`] behind the wall, [`AppError::Invalid`] with what is wanted, [`AppError::Conflict`] when there are
/// enough or the device is out of use.
pub async fn add(
    app: &App,
    scope: Scope,
    id: DeviceId,
    (kind, people, name): (&str, &str, &str),
    who: &Actor,
) -> Result<DutyId, AppError> {
    let made = Duty::read(kind, people, name).map_err(|(field, why)| AppError::invalid(field, why.to_owned()))?;
    let mut write = app.db.write_unleased().await?;
    let found = device::find(&mut write, scope, id).await?;
    if found.retired_at.is_some() || found.revoked_at.is_some() {
        return Err(AppError::conflict("this device is out of use"));
    }
    let before = Standing::of(&mut write, &found).await?;
    let own = (found.customer_id, found.device_no);
    if duty::of_device(&mut write, own).await?.len() >= MOST {
        return Err(AppError::conflict(format!("{MOST} services are entered already; take one out first")));
    }
    let (duty, by) = (app.clock.id(DutyId::new), who.name().unwrap_or(&app.who));
    duty::add(&mut write, own, (duty, &made), (app.clock.now_ms(), by)).await?;
    let told = format!("{duty}: {} for {} on {}", made.kind.word(), made.people, found.id);
    audit::done(app, &mut write, "service.add", told, Some(found.customer_id)).await?;
    tell(app, &mut write, &found, ("service-entered", &made), who).await?;
    weigh_device(app, write, &found, &before).await?;
    Ok(duty)
}

/// Takes a service of a device out.
///
/// # Errors
/// [`AppError::NotFound`] behind the wall, and for a service that the device has not.
pub async fn remove(app: &App, scope: Scope, (id, one): (DeviceId, DutyId), who: &Actor) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    let found = device::find(&mut write, scope, id).await?;
    let before = Standing::of(&mut write, &found).await?;
    let gone = duty::remove(&mut write, (found.customer_id, found.device_no), one).await?.ok_or(AppError::NotFound)?;
    audit::done(app, &mut write, "service.remove", format!("{one} of {}", found.id), Some(found.customer_id)).await?;
    tell(app, &mut write, &found, ("service-taken-out", &gone), who).await?;
    weigh_device(app, write, &found, &before).await
}

/// Keeps what an hour of one person costs a customer; an empty amount forgets it.
///
/// # Errors
/// [`AppError::NotFound`] behind the wall, [`AppError::Invalid`] with what is wanted.
pub async fn set_rate(
    app: &App,
    scope: Scope,
    id: CustomerId,
    (amount, currency): (&str, &str),
    who: &Actor,
) -> Result<(), AppError> {
    let rate = Rate::read(amount, currency).map_err(|why| AppError::invalid("amount", why.to_owned()))?;
    let mut write = app.db.write_unleased().await?;
    customer::there(&mut write, scope, id).await?;
    let by = who.name().unwrap_or(&app.who);
    duty::set_rate(&mut write, id, rate, (app.clock.now_ms(), by)).await?;
    let told = rate.map_or_else(|| "none".to_owned(), |rate| format!("{} {}", rate.amount(), rate.currency.word()));
    audit::done(app, &mut write, "rate.set", told, Some(id)).await?;
    let filter = Filter { customer: Some(id.into()), open_only: true, limit: TICKETS };
    let open = ticket::list(&mut write, filter).await?.into_iter().map(|listed| listed.ticket);
    let open = open.filter(|one| one.open_findings > 0).collect();
    weigh(app, write, id, open, Why::Rate, |one| one.bill.rate = rate).await
}

/// Weighs the open tickets of a device anew, after what it carries was changed.
async fn weigh_device(app: &App, mut write: Write, found: &Device, before: &Standing) -> Result<(), AppError> {
    let after = Standing::of(&mut write, found).await?;
    let open = finding::open_of_device(&mut write, found.device_no).await?;
    let ids: BTreeSet<TicketId> = open.iter().filter_map(|one| one.finding.ticket).collect();
    let mut tickets = Vec::new();
    for id in ids {
        tickets.extend(ticket::get(&mut write, Some(found.customer_id.into()), id).await?.map(|one| one.ticket));
    }
    let class = DeviceClass::of_word(&found.class);
    weigh(app, write, found.customer_id, tickets, Why::Services, |one| {
        one.bill.leave(found.id, &before.blocked(class));
        one.bill.join(found.id, &after.blocked(class));
    })
    .await
}

/// Changes the bills of tickets, weighs them, saves those that changed, and makes it so.
async fn weigh(
    app: &App,
    mut write: Write,
    customer: CustomerId,
    tickets: Vec<Ticket>,
    why: Why,
    change: impl Fn(&mut Ticket),
) -> Result<(), AppError> {
    let (mut changed, now) = (Changed::default(), app.clock.now_ms());
    for before in tickets {
        let mut one = before.clone();
        change(&mut one);
        let line = |words| Change {
            ticket: Some(before.id),
            device: None,
            at: now,
            actor: Actor::Collector,
            words,
            internal: true,
        };
        changed.lines.extend(one.weigh(why, now).map(line));
        let woke = stir(&mut one, (before.severity, before.priority), false);
        changed.lines.extend(woke.map(|key| line(Words::new(key))));
        if one != before {
            changed.tickets.push(one);
        }
    }
    let news = settle::save(&app.clock, &mut write, customer, None, changed).await?;
    write.commit().await?;
    app.news.tell_all(news);
    Ok(())
}

/// Writes the line among what changed on the device.
async fn tell(
    app: &App,
    write: &mut Write,
    found: &Device,
    (key, one): (&str, &Duty),
    who: &Actor,
) -> Result<(), AppError> {
    let words = Words::new(key).text("who", who.name().unwrap_or(&app.who)).text("kind", one.kind.word());
    let words = words.count("people", i64::from(one.people));
    let (device, at) = (Some(found.id), app.clock.now_ms());
    let line = Change { ticket: None, device, at, actor: who.clone(), words, internal: true };
    Ok(change::add(write, app.clock.id(ChangeId::new), found.customer_id, Some(found.device_no), &line).await?)
}
