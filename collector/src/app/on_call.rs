//! The calendar of who is on call: read, entered, taken out.
//! Invariant: what is entered and the audit's line commit together; who sees some customers alone reads their own stretches.
//! Next: [`domain::on_call`], [`super::assignment`], which asks it.

use domain::on_call::{self as rules, Shift};
use shared::ids::{CustomerId, ShiftId, TechnicianId};

use super::desk::{Scope, Wall};
use super::{App, audit, customer, hand_over};
use crate::error::AppError;
use crate::store::{on_call, technician};

/// Stretches that are not over, at most.
const MOST: usize = 500;

/// The stretches that are not over, the first first.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn list(app: &App, scope: Scope) -> Result<Vec<Shift>, AppError> {
    let mut shifts = on_call::list(&mut *app.db.read().await?, app.clock.now_ms()).await?;
    if let Some(wall) = scope {
        shifts.retain(|one| wall == Wall::Technician(one.who.0));
    }
    Ok(shifts)
}

/// Who is on call for all customers now.
///
/// # Errors
/// As [`list`].
pub async fn now(app: &App, scope: Scope) -> Result<Option<Shift>, AppError> {
    Ok(rules::on_call(&list(app, scope).await?, None, app.clock.now_ms()).cloned())
}

/// Enters a stretch.
///
/// # Errors
/// [`AppError::Invalid`] with what is wanted, [`AppError::NotFound`] for a customer that is not there, [`AppError::Conflict`]
/// when there are enough.
pub async fn add(
    app: &App,
    who: TechnicianId,
    of: Option<CustomerId>,
    span: (i64, i64),
    by: &str,
) -> Result<ShiftId, AppError> {
    let now = app.clock.now_ms();
    Shift::fits(span, now).map_err(|why| AppError::invalid("until", why.to_owned()))?;
    let mut write = app.db.write_unleased().await?;
    let nobody = || AppError::invalid("who", "choose who is on call");
    let (known, _) = technician::get(&mut write, who).await?.ok_or_else(nobody)?;
    if known.disabled_at.is_some() {
        return Err(nobody());
    }
    if let Some(id) = of {
        customer::there(&mut write, None, id).await?;
        if !hand_over::able(&mut write, id).await?.iter().any(|one| one.id == who) {
            return Err(AppError::invalid("who", format!("{} may not see this customer", known.name)));
        }
    }
    if on_call::list(&mut write, now).await?.len() >= MOST {
        return Err(AppError::conflict(format!("{MOST} stretches are entered already; take some out first")));
    }
    let id = app.clock.id(ShiftId::new);
    let one = Shift { id, who: (who, known.name), customer: of, from_at: span.0, until_at: span.1 };
    on_call::add(&mut write, &one, (now, by)).await?;
    audit::done(app, &mut write, "on_call.add", format!("{id}: {who}"), of).await?;
    write.commit().await?;
    Ok(id)
}

/// Takes a stretch out.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub async fn remove(app: &App, id: ShiftId) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    if !on_call::remove(&mut write, id).await? {
        return Err(AppError::NotFound);
    }
    audit::done(app, &mut write, "on_call.remove", id, None).await?;
    Ok(write.commit().await?)
}
