//! Who had access to a customer, when: for the customer who asks, and for the provider who must answer.
//! Invariant: what is shown is what was in force, from deeds that were noted in their own transaction; it is kept as long as
//! the audit. Next: [`crate::store::access`], [`super::audit`], which notes.

use shared::ids::CustomerId;

use super::App;
use super::customer::within;
use super::desk::Scope;
use crate::error::AppError;
use crate::store::access::{self, Period};
use crate::store::customer;

/// The most periods that are shown of a customer; older ones are left out.
pub const MOST: i64 = 5_000;

/// Who had access to a customer, the newest first, with the customer's name.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that this scope has not.
pub async fn of_customer(app: &App, scope: Scope, id: CustomerId) -> Result<(String, Vec<Period>), AppError> {
    // What people did is told of everything, not of this customer alone: the wall is asked before.
    let mut read = app.db.read().await?;
    within(&mut read, scope, id).await?;
    let name = customer::get(&mut read, id).await?.ok_or(AppError::NotFound)?.name;
    Ok((name, access::of_customer(&mut read, id, MOST).await?))
}

/// Notes what was not noted with a deed.
///
/// # Errors
/// [`AppError`] when the database cannot be written.
pub async fn note(app: &App) -> Result<(), AppError> {
    let mut write = app.db.write().await?;
    access::note(&mut write, None, app.clock.now_ms()).await?;
    Ok(write.commit().await?)
}
