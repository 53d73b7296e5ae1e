//! Maintenance windows, as technicians plan and take them back.
//! Invariant: the window, the audit's line, the line that people read and the revision by which the writer learns of it
//! commit together; what was found while a window was open waits until then, whatever is changed meanwhile.
//! Next: [`domain::window`] decides, [`super::writer`] asks it.

use domain::change::{Actor, Change};
use domain::window::{Occurrence, Times, Typed, Window, read};
use jiff::tz::TimeZone;
use shared::ids::{ChangeId, CustomerId, DeviceId, SiteId, WindowId};
use shared::text::Words;

use super::desk::Scope;
use super::{App, audit, customer};
use crate::error::AppError;
use crate::store::customer::Customer;
use crate::store::site::Site;
use crate::store::{Connection, Write, change, device, site, window};

/// Windows of one customer at most.
const MOST: usize = 200;

/// A window as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// The window.
    pub window: Window,
    /// Its site.
    pub site: Site,
    /// The only device that it holds for.
    pub device: Option<(DeviceId, String)>,
    /// When it is next, or now; none when it was for the last time.
    pub next: Option<Occurrence>,
}

/// A customer's windows, those that come first before others, and its sites and devices in use, for a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Windows {
    /// The customer.
    pub customer: Customer,
    /// The windows.
    pub planned: Vec<Planned>,
    /// The sites.
    pub sites: Vec<Site>,
    /// Devices in use by site and name.
    pub devices: Vec<(SiteId, DeviceId, String)>,
}

/// A customer's windows.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that this scope has not.
pub async fn of_customer(app: &App, scope: Scope, id: CustomerId) -> Result<Windows, AppError> {
    let mut read = app.db.read_within(scope).await?;
    let customer = customer::there(&mut read, scope, id).await?;
    let sites = site::list(&mut read, id).await?;
    let mut devices = device::list(&mut read, id).await?;
    devices.retain(|one| one.revoked_at.is_none() && one.retired_at.is_none());
    let now = app.clock.now_ms();
    let planned = window::of_customer(&mut read, id).await?.into_iter().filter_map(|one| {
        let site = sites.iter().find(|site| site.id == one.site)?.clone();
        let device = devices.iter().find(|device| Some(device.device_no) == one.device_no);
        let next = one.times.next(&TimeZone::get(&site.time_zone).unwrap_or(TimeZone::UTC), now);
        Some(Planned { device: device.map(|one| (one.id, one.name.clone())), next, site, window: one })
    });
    let mut planned: Vec<Planned> = planned.collect();
    planned.sort_by_key(|one| one.next.map_or(i64::MAX, |next| next.from_at));
    let devices = devices.into_iter().map(|one| (one.site_id, one.id, one.name)).collect();
    Ok(Windows { customer, planned, sites, devices })
}

/// Plans a window at a site, for all of it or one device.
///
/// # Errors
/// [`AppError::NotFound`] for a customer, site or device that this scope has not; [`AppError::Invalid`] with what is wanted.
pub async fn add(
    app: &App,
    scope: Scope,
    owner: CustomerId,
    (at_site, only): (SiteId, Option<DeviceId>),
    typed: &Typed<'_>,
    who: &Actor,
) -> Result<WindowId, AppError> {
    let (name, times) = read(typed).map_err(|refused| AppError::invalid(refused.field(), refused.to_string()))?;
    let mut write = app.db.write_unleased().await?;
    customer::within(&mut write, scope, owner).await?;
    let found = site::get(&mut write, owner, at_site).await?.ok_or(AppError::NotFound)?;
    let device_no = match only {
        Some(id) => Some(of_site(&mut write, owner, at_site, id).await?),
        None => None,
    };
    let made = add_in(app, &mut write, owner, (&found, device_no), (name, times), who).await?;
    write.commit().await?;
    Ok(made)
}

/// The same within the transaction of what asked for it: for all of a site, or one of its devices.
///
/// # Errors
/// [`AppError::Invalid`] when it is over already, or there are too many.
pub(super) async fn add_in(
    app: &App,
    write: &mut Write,
    owner: CustomerId,
    (found, device_no): (&Site, Option<i64>),
    (name, times): (String, Times),
    who: &Actor,
) -> Result<WindowId, AppError> {
    if window::of_customer(write, owner).await?.len() >= MOST {
        return Err(AppError::invalid("name", format!("there are {MOST} windows already; remove one first")));
    }
    let now = app.clock.now_ms();
    if times.next(&TimeZone::get(&found.time_zone).unwrap_or(TimeZone::UTC), now).is_none() {
        return Err(AppError::invalid("first_on", "it would be over already, or there is no such day"));
    }
    let made = Window { id: app.clock.id(WindowId::new), site: found.id, device_no, name, times };
    let by = who.name().unwrap_or(&app.who);
    window::add(write, owner, &made, (now, by)).await?;
    audit::done(app, write, "window.add", format!("{}: {} at {}", made.id, made.name, found.name), Some(owner)).await?;
    let words = Words::new("window-planned").text("name", &made.name).text("site", &found.name).text("who", by);
    told(app, write, owner, who, words).await?;
    Ok(made.id)
}

/// Takes a window back.
///
/// # Errors
/// [`AppError::NotFound`] for one that this customer, or this scope, has not.
pub async fn remove(app: &App, scope: Scope, owner: CustomerId, id: WindowId, who: &Actor) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    customer::within(&mut write, scope, owner).await?;
    let gone = window::remove(&mut write, (owner, id)).await?.ok_or(AppError::NotFound)?;
    audit::done(app, &mut write, "window.remove", format!("{id}: {}", gone.name), Some(owner)).await?;
    let words = Words::new("window-taken-back").text("name", &gone.name).text("who", who.name().unwrap_or(&app.who));
    told(app, &mut write, owner, who, words).await?;
    Ok(write.commit().await?)
}

async fn of_site(conn: &mut Connection, owner: CustomerId, site: SiteId, id: DeviceId) -> Result<i64, AppError> {
    let found = device::of_any_customer(conn, id).await?;
    let here = found.filter(|one| one.customer_id == owner && one.site_id == site && one.retired_at.is_none());
    here.map(|one| one.device_no).ok_or(AppError::NotFound)
}

async fn told(app: &App, conn: &mut Connection, owner: CustomerId, who: &Actor, words: Words) -> Result<(), AppError> {
    let line = Change { ticket: None, device: None, at: app.clock.now_ms(), actor: who.clone(), words, internal: true };
    Ok(change::add(conn, app.clock.id(ChangeId::new), owner, None, &line).await?)
}
