//! Devices, as the provider revokes them and puts them under maintenance.
//! Invariant: a revocation works at the device's next request, because each request looks its row up.
//! Next: [`super::enrol`] for how they come in, [`super::desk`] for how people see them.

use shared::ids::DeviceId;

use super::desk::Scope;
use super::{App, audit};
use crate::error::AppError;
use crate::store::device::{self, Device};

/// One device: for the provider, who may see them all.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub async fn get(app: &App, id: DeviceId) -> Result<Device, AppError> {
    let found = device::of_any_customer(&mut *app.db.read().await?, id).await?;
    found.ok_or(AppError::NotFound)
}

/// The device that was enrolled last of those that have reported.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn newest_heard(app: &App, scope: Scope) -> Result<Option<DeviceId>, AppError> {
    Ok(device::newest(&mut *app.db.read().await?, scope, true, 1).await?.pop().map(|one| one.id))
}

/// Takes a device's certificates out of force; from its next request on it gets nothing.
///
/// # Errors
/// [`AppError::NotFound`] when there is none that is in force.
pub async fn revoke(app: &App, id: DeviceId) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    if !device::revoke(&mut write, id, app.clock.now_ms()).await? {
        return Err(AppError::NotFound);
    }
    audit::done(app, &mut write, "device.revoke", id, None).await?;
    Ok(write.commit().await?)
}

/// Begins or ends a device's maintenance.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such device.
pub async fn set_maintenance(app: &App, id: DeviceId, on: bool) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    if !device::set_maintenance(&mut write, id, on).await? {
        return Err(AppError::NotFound);
    }
    let action = if on { "device.maintenance.begin" } else { "device.maintenance.end" };
    audit::done(app, &mut write, action, id, None).await?;
    Ok(write.commit().await?)
}
