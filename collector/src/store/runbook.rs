//! Runbooks as the provider edits them: for everybody, or for one customer.
//! Invariant: one row for a check and a customer; the row for everybody bears an empty customer, and is nobody's secret.
//! Next: [`crate::app::runbook`].

use shared::ids::CustomerId;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;

/// A runbook's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredRunbook {
    /// The steps, a line each.
    pub steps: String,
    /// When it was written, ms UTC.
    pub changed_at: i64,
    /// Who wrote it, by name.
    pub changed_by: String,
}

/// The runbook of a check for one customer, or for everybody.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn get(
    conn: &mut AnyConnection,
    customer: Option<CustomerId>,
    check: &str,
) -> Result<Option<StoredRunbook>, StoreError> {
    let row =
        sqlx::query("select steps, changed_at, changed_by from runbook where check_key = $1 and customer_id = $2")
            .bind(check)
            .bind(of(customer))
            .fetch_optional(conn)
            .await?;
    let read = |row: sqlx::any::AnyRow| {
        Ok(StoredRunbook {
            steps: row.try_get("steps")?,
            changed_at: row.try_get("changed_at")?,
            changed_by: row.try_get("changed_by")?,
        })
    };
    row.map(read).transpose()
}

/// Writes a runbook, new or changed.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn save(
    conn: &mut AnyConnection,
    customer: Option<CustomerId>,
    check: &str,
    runbook: &StoredRunbook,
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into runbook (check_key, customer_id, steps, changed_at, changed_by) values ($1, $2, $3, $4, $5)
         on conflict (check_key, customer_id) do update set steps = excluded.steps,
            changed_at = excluded.changed_at, changed_by = excluded.changed_by",
    )
    .bind(check)
    .bind(of(customer))
    .bind(&runbook.steps)
    .bind(runbook.changed_at)
    .bind(&runbook.changed_by)
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes a runbook away: what is inherited stands again.
///
/// # Errors
/// [`StoreError`] when the row cannot be deleted.
pub async fn forget(conn: &mut AnyConnection, customer: Option<CustomerId>, check: &str) -> Result<(), StoreError> {
    sqlx::query("delete from runbook where check_key = $1 and customer_id = $2")
        .bind(check)
        .bind(of(customer))
        .execute(conn)
        .await?;
    Ok(())
}

fn of(customer: Option<CustomerId>) -> String {
    customer.map(|id| id.to_string()).unwrap_or_default()
}
