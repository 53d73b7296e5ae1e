//! Devices, as the provider puts them under maintenance, revokes them and takes them out of use.
//! Invariant: a revocation works at the device's next request, because each request looks its row up; each act leaves a line
//! among what changed on the device. Next: [`super::enrol`] for how they come in, [`super::device_page`] for how people see
//! one.

use domain::change::{Actor, Change};
use shared::ids::{ChangeId, DeviceId};
use shared::text::Words;

use super::customer::within;
use super::desk::Scope;
use super::{App, audit};
use crate::error::AppError;
use crate::store::device::{self, Device};
use crate::store::{Connection, Write, change};

/// One device in a reader's scope.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub async fn get(app: &App, scope: Scope, id: DeviceId) -> Result<Device, AppError> {
    find(&mut *app.db.read_within(scope).await?, scope, id).await
}

/// The device that was enrolled last of those that have reported.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn newest_heard(app: &App, scope: Scope) -> Result<Option<DeviceId>, AppError> {
    Ok(device::newest(&mut *app.db.read_within(scope).await?, scope, true, 1).await?.pop().map(|one| one.id))
}

/// Takes a device's certificates out of force; from its next request on it gets nothing.
///
/// # Errors
/// [`AppError::NotFound`] when there is none that is in force.
pub async fn revoke(app: &App, scope: Scope, id: DeviceId, who: &Actor) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    let found = find(&mut write, scope, id).await?;
    if !device::revoke(&mut write, id, app.clock.now_ms()).await? {
        return Err(AppError::NotFound);
    }
    done(app, write, &found, who, ("device.revoke", "device-revoked")).await
}

/// Takes a device out of use: its certificates are revoked, and it counts no more among those that are watched.
///
/// # Errors
/// [`AppError::NotFound`] when there is none in this scope; [`AppError::Conflict`] when it is out of use already.
pub async fn retire(app: &App, scope: Scope, id: DeviceId, who: &Actor) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    let found = find(&mut write, scope, id).await?;
    if !device::retire(&mut write, id, app.clock.now_ms()).await? {
        return Err(AppError::Conflict { why: "this device is out of use already".to_owned() });
    }
    done(app, write, &found, who, ("device.retire", "device-retired")).await
}

/// Begins or ends a device's maintenance; what is so already changes nothing.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such device in this scope.
pub async fn set_maintenance(app: &App, scope: Scope, id: DeviceId, on: bool, who: &Actor) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    let found = find(&mut write, scope, id).await?;
    if found.maintenance == on {
        return Ok(());
    }
    device::set_maintenance(&mut write, id, on).await?;
    let told = match on {
        true => ("device.maintenance.begin", "device-maintenance-begun"),
        false => ("device.maintenance.end", "device-maintenance-ended"),
    };
    done(app, write, &found, who, told).await
}

/// A device in a reader's scope: a foreign one is not there.
pub(super) async fn find(conn: &mut Connection, scope: Scope, id: DeviceId) -> Result<Device, AppError> {
    let found = device::of_any_customer(conn, id).await?.ok_or(AppError::NotFound)?;
    within(conn, scope, found.customer_id).await?;
    Ok(found)
}

/// Writes the audit and the line, and makes it so.
async fn done(
    app: &App,
    mut write: Write,
    device: &Device,
    who: &Actor,
    (action, key): (&str, &str),
) -> Result<(), AppError> {
    audit::done(app, &mut write, action, device.id, Some(device.customer_id)).await?;
    let line = Change {
        ticket: None,
        device: Some(device.id),
        at: app.clock.now_ms(),
        actor: who.clone(),
        words: Words::new(key).text("who", who.name().unwrap_or(&app.who)),
        internal: false,
    };
    let id = app.clock.id(ChangeId::new);
    change::add(&mut write, id, device.customer_id, Some(device.device_no), &line).await?;
    Ok(write.commit().await?)
}
