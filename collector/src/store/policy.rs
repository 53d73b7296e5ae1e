//! Limits as they were set: by the provider, a customer, a site, a device.
//! Invariant: the revision goes up with each change, in the same transaction.
//! Next: the domain's `policy`, which inherits them.

use sqlx::{AnyConnection, Row};

use super::counter;
use super::db::StoreError;

/// The counter of changes of limits.
pub const REVISION: &str = "policy_revision";

/// A limit as it was set: scope kind, scope id, `check.limit`, value.
pub type SetLimit = (String, String, String, f64);

/// Every limit that was set, and the revision they stand at.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn all(conn: &mut AnyConnection) -> Result<(i64, Vec<SetLimit>), StoreError> {
    let revision = revision(&mut *conn).await?;
    let rows = sqlx::query("select scope, scope_id, name, value from policy_limit").fetch_all(conn).await?;
    let read = |row: &sqlx::any::AnyRow| {
        Ok((row.try_get("scope")?, row.try_get("scope_id")?, row.try_get("name")?, row.try_get("value")?))
    };
    Ok((revision, rows.iter().map(read).collect::<Result<_, StoreError>>()?))
}

/// The revision that the limits stand at.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn revision(conn: &mut AnyConnection) -> Result<i64, StoreError> {
    counter::last(conn, REVISION).await
}

/// Sets one limit and raises the revision.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn set(
    conn: &mut AnyConnection,
    (scope, scope_id): (&str, &str),
    name: &str,
    value: f64,
) -> Result<i64, StoreError> {
    sqlx::query(
        "insert into policy_limit (scope, scope_id, name, value) values ($1, $2, $3, $4)
         on conflict (scope, scope_id, name) do update set value = excluded.value",
    )
    .bind(scope)
    .bind(scope_id)
    .bind(name)
    .bind(value)
    .execute(&mut *conn)
    .await?;
    counter::next(conn, REVISION).await
}
