//! A customer that left is erased: everything of it goes from every table, a bounded step at a time.
//! Invariant: done only by an owner who typed its name, after it was off-boarded; killed anywhere, the next tick goes on; at the
//! end the provider's audit says how many rows went and who asked for it, where the customer's own chain ended, and no name.
//! Next: [`crate::store::erasure`], [`domain::chain`].

use domain::chain::Anchor;
use shared::ids::CustomerId;
use shared::text::clean;

use super::audit_chain::vouch;
use super::customer::{NAME_BYTES, within};
use super::desk::Scope;
use super::{App, audit};
use crate::error::AppError;
use crate::store::erasure::{self as stored, Erasure};
use crate::store::{Connection, customer, device, off_boarding, token};

/// Rows that one step takes out at most: a writer who waits beside it waits for tens of milliseconds.
const ROWS: i64 = 2_000;
const DAY_MS: i64 = 86_400_000;

/// How far an erasure is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Rows that went so far.
    pub rows: i64,
    /// Whether nothing is left.
    pub is_done: bool,
    /// Until when backups may hold the customer, ms UTC: as long as they are kept.
    pub backups_until: i64,
}

/// Erases a customer whose name was typed: begins it, and takes the first step.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that this scope has not, or that is being erased already; [`AppError::Invalid`] for
/// another name; [`AppError::Conflict`] while it is not off-boarded.
pub async fn begin(app: &App, scope: Scope, id: CustomerId, typed: &str) -> Result<Progress, AppError> {
    let mut write = app.db.write_unleased().await?;
    within(&mut write, scope, id).await?;
    let one = customer::get(&mut write, id).await?.ok_or(AppError::NotFound)?;
    if clean(typed, NAME_BYTES) != one.name {
        return Err(AppError::invalid("name", "type the customer’s name exactly as it stands on this page"));
    }
    if off_boarding::mark(&mut write, id).await?.is_none() {
        return Err(AppError::conflict("this customer is not off-boarded; that comes first"));
    }
    let now = app.clock.now_ms();
    if !stored::begin(&mut write, id, now, &app.who).await? {
        return Err(AppError::NotFound);
    }
    // What was let in since it left has no business here any more.
    token::revoke_all_of(&mut write, id, now).await?;
    device::revoke_all_of(&mut write, id, now).await?;
    audit::done(app, &mut write, "customer.erase_begin", id, None).await?;
    write.commit().await?;
    let done = step(app, id).await?;
    Ok(done.unwrap_or(Progress { rows: 0, is_done: true, backups_until: backups_until(app, now) }))
}

/// Takes a step in the oldest erasure that is not done.
///
/// # Errors
/// [`AppError`] when the database cannot be written; the next step tries again.
pub async fn next(app: &App) -> Result<(), AppError> {
    // Read first: on most days there is nothing to do, and nobody waits for a writer's turn for that.
    let waiting = stored::all(&mut *app.db.read().await?).await?;
    if let Some(oldest) = waiting.first() {
        step(app, oldest.customer).await?;
    }
    Ok(())
}

/// Takes a step in a customer's erasure; none when there is none, or it is done by somebody else meanwhile.
///
/// # Errors
/// As [`next`].
pub async fn step(app: &App, id: CustomerId) -> Result<Option<Progress>, AppError> {
    let mut write = app.db.write_unleased().await?;
    let Some(mut erasure) = stored::of(&mut write, id).await? else { return Ok(None) };
    let app = &app.acting_for(&erasure.begun_by);
    let audited = erasure.counts.get("audit").copied();
    let is_done = stored::step(&mut write, &mut erasure, ROWS).await?;
    let is_cut = erasure.counts.get("audit").copied() != audited;
    if is_done {
        stored::end(&mut write, id).await?;
        let end = crate::store::audit::head(&mut write, &id.to_string()).await?;
        audit::done(app, &mut write, "customer.erase", told(&erasure, &end), None).await?;
    }
    if is_cut {
        vouch(app, &mut write).await?;
    }
    write.commit().await?;
    let rows = erasure.counts.values().sum();
    Ok(Some(Progress { rows, is_done, backups_until: backups_until(app, app.clock.now_ms()) }))
}

/// Refuses what would add to a customer that is being erased.
pub(super) async fn refuse(conn: &mut Connection, id: CustomerId) -> Result<(), AppError> {
    if stored::of(conn, id).await?.is_some() { Err(AppError::NotFound) } else { Ok(()) }
}

/// Until when backups that are taken now hold what stands in the database now, as long as they are kept, ms UTC.
#[must_use]
pub fn backups_until(app: &App, now_ms: i64) -> i64 {
    now_ms.saturating_add(i64::from(app.config.backup.keep_days).saturating_mul(DAY_MS))
}

/// What went, by table, and where the customer's chain ended. Ids and numbers alone.
fn told(erasure: &Erasure, end: &Anchor) -> String {
    let rows: Vec<String> = erasure.counts.iter().map(|(table, rows)| format!("{table} {rows}")).collect();
    let Anchor { place, hash, .. } = end;
    format!("{}; its chain ended with entry {place} {hash}; rows: {}", erasure.customer, rows.join(", "))
}
