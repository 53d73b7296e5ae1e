//! Reports that could not be judged: kept with the reason, so that one poison report costs only itself.
//! Invariant: the raw report is on disk and acknowledged; its place in the sequence is taken.
//! Next: [`super::report`].

use sqlx::{AnyConnection, Row};

use super::db::StoreError;

/// Marks a report as not judged.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn add(
    conn: &mut AnyConnection,
    report_id: i64,
    device_no: i64,
    why: &str,
    at: i64,
) -> Result<(), StoreError> {
    sqlx::query("insert into quarantine (report_id, device_no, why, at) values ($1, $2, $3, $4)")
        .bind(report_id)
        .bind(device_no)
        .bind(why)
        .bind(at)
        .execute(conn)
        .await?;
    Ok(())
}

/// How many reports were never judged.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn count(conn: &mut AnyConnection) -> Result<i64, StoreError> {
    Ok(sqlx::query("select count(*) as reports from quarantine").fetch_one(conn).await?.try_get("reports")?)
}
