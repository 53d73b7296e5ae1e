//! One-time codes that let one person choose a first password.
//! Invariant: single use, expiring, kept as a hash; taking one removes it in the same transaction.
//! Next: [`crate::app::set_up`].

use shared::ids::TechnicianId;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::parsed_or_null;

/// Whose first password a code opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    /// The first person of all, whose name is asked together with the password.
    FirstPerson,
    /// A technician who was added already.
    Technician(TechnicianId),
}

/// Adds a code; an older one for the same person stops working.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn add(
    conn: &mut AnyConnection,
    whose: For,
    secret_hash: &str,
    now_ms: i64,
    expires_at: i64,
) -> Result<(), StoreError> {
    let technician = match whose {
        For::FirstPerson => None,
        For::Technician(id) => Some(id.to_string()),
    };
    sqlx::query("delete from set_up where coalesce(technician_id, '') = coalesce($1, '')")
        .bind(technician.clone())
        .execute(&mut *conn)
        .await?;
    sqlx::query("insert into set_up (secret_hash, technician_id, created_at, expires_at) values ($1, $2, $3, $4)")
        .bind(secret_hash)
        .bind(technician)
        .bind(now_ms)
        .bind(expires_at)
        .execute(conn)
        .await?;
    Ok(())
}

/// Takes a code that is still in force; it opens nothing a second time.
///
/// # Errors
/// [`StoreError`] when the row cannot be removed.
pub async fn take(conn: &mut AnyConnection, secret_hash: &str, now_ms: i64) -> Result<Option<For>, StoreError> {
    let row = sqlx::query("delete from set_up where secret_hash = $1 and expires_at > $2 returning technician_id")
        .bind(secret_hash)
        .bind(now_ms)
        .fetch_optional(conn)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let technician: Option<TechnicianId> = parsed_or_null(&row, "technician_id")?;
    Ok(Some(technician.map_or(For::FirstPerson, For::Technician)))
}

/// Ends whatever code waits for a technician.
///
/// # Errors
/// [`StoreError`] when the row cannot be removed.
pub async fn end(conn: &mut AnyConnection, technician: TechnicianId) -> Result<(), StoreError> {
    sqlx::query("delete from set_up where technician_id = $1").bind(technician.to_string()).execute(conn).await?;
    Ok(())
}

/// Whether a code that is still in force opens this person's first password, without taking it.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn in_force(conn: &mut AnyConnection, secret_hash: &str, now_ms: i64) -> Result<bool, StoreError> {
    let row = sqlx::query("select count(*) as codes from set_up where secret_hash = $1 and expires_at > $2")
        .bind(secret_hash)
        .bind(now_ms)
        .fetch_one(conn)
        .await?;
    Ok(row.try_get::<i64, _>("codes")? > 0)
}
