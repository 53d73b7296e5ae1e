//! Second factors of technicians: the sealed key, the step of the last code, and the hashes of recovery codes.
//! Invariant: a step is taken once and a recovery code once, by a comparison in the statement itself; no key stands here in clear.
//! Next: [`crate::app::second_factor`].

use shared::ids::TechnicianId;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;

/// What is kept of somebody's second factor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The key in use, sealed.
    pub sealed: Option<Vec<u8>>,
    /// Since when it is in use.
    pub confirmed_at: Option<i64>,
    /// The step of the last code that was used.
    pub last_step: i64,
    /// A key that waits for its first code, sealed.
    pub pending: Option<Vec<u8>>,
}

/// What is kept; nothing of who never had one.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn get(conn: &mut AnyConnection, technician: TechnicianId) -> Result<Kept, StoreError> {
    let row =
        sqlx::query("select sealed, confirmed_at, last_step, pending from second_factor where technician_id = $1")
            .bind(technician.to_string())
            .fetch_optional(conn)
            .await?;
    let Some(row) = row else { return Ok(Kept::default()) };
    Ok(Kept {
        sealed: row.try_get("sealed")?,
        confirmed_at: row.try_get("confirmed_at")?,
        last_step: row.try_get("last_step")?,
        pending: row.try_get("pending")?,
    })
}

/// Keeps a key that waits for its first code; the one in use stays in use.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn set_pending(conn: &mut AnyConnection, technician: TechnicianId, sealed: &[u8]) -> Result<(), StoreError> {
    sqlx::query(
        "insert into second_factor (technician_id, pending) values ($1, $2)
         on conflict (technician_id) do update set pending = excluded.pending",
    )
    .bind(technician.to_string())
    .bind(sealed)
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes the waiting key into use, whose code of this step was typed; whether one waited.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn confirm(
    conn: &mut AnyConnection,
    technician: TechnicianId,
    step: i64,
    now_ms: i64,
) -> Result<bool, StoreError> {
    let query = sqlx::query(
        "update second_factor set sealed = pending, pending = null, confirmed_at = $3, last_step = $2
         where technician_id = $1 and pending is not null",
    );
    let done = query.bind(technician.to_string()).bind(step).bind(now_ms).execute(conn).await?;
    Ok(done.rows_affected() == 1)
}

/// Takes a step, whose code then opens nothing any more; whether nobody took it, or a later one, before.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn take_step(conn: &mut AnyConnection, technician: TechnicianId, step: i64) -> Result<bool, StoreError> {
    let query = sqlx::query("update second_factor set last_step = $2 where technician_id = $1 and last_step < $2");
    Ok(query.bind(technician.to_string()).bind(step).execute(conn).await?.rows_affected() == 1)
}

/// Replaces somebody's recovery codes by these.
///
/// # Errors
/// [`StoreError`] when the rows cannot be written.
pub async fn set_codes(
    conn: &mut AnyConnection,
    technician: TechnicianId,
    hashes: &[String],
    now_ms: i64,
) -> Result<(), StoreError> {
    end_codes(&mut *conn, technician).await?;
    for hash in hashes {
        sqlx::query("insert into recovery_code (secret_hash, technician_id, made_at) values ($1, $2, $3)")
            .bind(hash)
            .bind(technician.to_string())
            .bind(now_ms)
            .execute(&mut *conn)
            .await?;
    }
    Ok(())
}

/// Takes a recovery code, which opens nothing a second time; whether it was one of theirs.
///
/// # Errors
/// [`StoreError`] when the row cannot be removed.
pub async fn take_code(
    conn: &mut AnyConnection,
    technician: TechnicianId,
    secret_hash: &str,
) -> Result<bool, StoreError> {
    let query = sqlx::query("delete from recovery_code where technician_id = $1 and secret_hash = $2");
    Ok(query.bind(technician.to_string()).bind(secret_hash).execute(conn).await?.rows_affected() == 1)
}

/// How many recovery codes somebody has left.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn codes_left(conn: &mut AnyConnection, technician: TechnicianId) -> Result<i64, StoreError> {
    let query = sqlx::query("select count(*) as codes from recovery_code where technician_id = $1");
    Ok(query.bind(technician.to_string()).fetch_one(conn).await?.try_get("codes")?)
}

/// Removes somebody's second factor with all its codes.
///
/// # Errors
/// [`StoreError`] when the rows cannot be removed.
pub async fn remove(conn: &mut AnyConnection, technician: TechnicianId) -> Result<(), StoreError> {
    end_codes(&mut *conn, technician).await?;
    sqlx::query("delete from second_factor where technician_id = $1")
        .bind(technician.to_string())
        .execute(conn)
        .await?;
    Ok(())
}

async fn end_codes(conn: &mut AnyConnection, technician: TechnicianId) -> Result<(), StoreError> {
    sqlx::query("delete from recovery_code where technician_id = $1")
        .bind(technician.to_string())
        .execute(conn)
        .await?;
    Ok(())
}
