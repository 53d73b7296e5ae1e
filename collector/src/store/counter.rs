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

/// The last number that a counter gave; 0 before the first.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn last(conn: &mut AnyConnection, name: &str) -> Result<i64, StoreError> {
    let row = sqlx::query("select value from counter where name = $1").bind(name).fetch_optional(conn).await?;
    row.map_or(Ok(0), |row| Ok(row.try_get("value")?))
}

/// The last numbers of three counters, by one statement.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn last_three(conn: &mut AnyConnection, names: [&str; 3]) -> Result<[i64; 3], StoreError> {
    let [first, second, third] = names;
    let rows = sqlx::query("select name, value from counter where name in ($1, $2, $3)")
        .bind(first)
        .bind(second)
        .bind(third)
        .fetch_all(conn)
        .await?;
    let mut last = [0; 3];
    for row in &rows {
        let name: String = row.try_get("name")?;
        for (of, value) in names.iter().zip(&mut last) {
            if *of == name {
                *value = row.try_get("value")?;
            }
        }
    }
    Ok(last)
}

/// Moves a counter up to the last number given.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn advance(conn: &mut AnyConnection, name: &str, last: i64) -> Result<(), StoreError> {
    sqlx::query(
        "insert into counter (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value",
    )
    .bind(name)
    .bind(last)
    .execute(conn)
    .await?;
    Ok(())
}
