//! Numbers that only go up: device numbers, ticket numbers.
//! Invariant: taken in the caller's transaction, so a number is used exactly when its row is kept.
//! Next: [`super::device`] takes device numbers here.

use sqlx::{AnyConnection, Row};

use super::db::StoreError;

/// The next number of a counter; a new counter begins with 1.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn next(conn: &mut AnyConnection, name: &str) -> Result<i64, StoreError> {
    let row = sqlx::query(
        "insert into counter (name, value) values ($1, 1)
         on conflict (name) do update set value = counter.value + 1 returning value",
    )
    .bind(name)
    .fetch_one(conn)
    .await?;
    Ok(row.try_get("value")?)
}
