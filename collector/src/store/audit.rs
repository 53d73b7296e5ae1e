//! The audit: who did what to the collector itself, and how it ended. Append-only.
//! Invariant: written in the transaction of what it tells, so nothing happens unrecorded.
//! Next: [`super::change`] for what happens to tickets.

use shared::ids::{ChangeId, CustomerId};
use sqlx::{AnyConnection, Row};

use super::db::StoreError;

/// One line of the audit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditLine<'a> {
    /// Its id.
    pub id: ChangeId,
    /// When, ms UTC.
    pub at: i64,
    /// Who: a technician's or device's id, `host shell`, an address.
    pub actor: &'a str,
    /// What: `device.enrol`, `sign_in`.
    pub action: &'a str,
    /// To what.
    pub object: &'a str,
    /// Whose, when it concerns one customer.
    pub customer: Option<CustomerId>,
    /// `ok` or `refused: why`.
    pub result: &'a str,
}

/// Writes a line.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn add(conn: &mut AnyConnection, line: &AuditLine<'_>) -> Result<(), StoreError> {
    sqlx::query(
        "insert into audit (id, at, actor, action, object, customer_id, result) values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(line.id.to_string())
    .bind(line.at)
    .bind(line.actor)
    .bind(line.action)
    .bind(line.object)
    .bind(line.customer.map(|id| id.to_string()))
    .bind(line.result)
    .execute(conn)
    .await?;
    Ok(())
}

/// How many lines say that an action was refused.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn refusals(conn: &mut AnyConnection, action: &str) -> Result<i64, StoreError> {
    let query = sqlx::query("select count(*) as lines from audit where action = $1 and result like 'refused:%'");
    Ok(query.bind(action).fetch_one(conn).await?.try_get("lines")?)
}

/// How many lines an action has, by result.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn count(conn: &mut AnyConnection, action: &str, result: &str) -> Result<i64, StoreError> {
    let row = sqlx::query("select count(*) as lines from audit where action = $1 and result = $2")
        .bind(action)
        .bind(result)
        .fetch_one(conn)
        .await?;
    Ok(row.try_get("lines")?)
}
