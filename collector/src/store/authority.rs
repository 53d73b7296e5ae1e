//! Which root signed which device's certificate: what a rotation of the authority waits for.
//! Invariant: a device counts as told of the roots of today when it has shown a certificate that the root of today signed.
//! Next: [`crate::app::authority`].

use shared::ids::DeviceId;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::parsed;

/// Devices in use whose newest shown certificate another root signed than this one. A device that has none at all never came.
const BEHIND: &str = "from device d where d.revoked_at is null and d.retired_at is null
    and exists (select 1 from device_certificate o where o.device_no = d.device_no and o.authority <> $1)
    and not exists (select 1 from device_certificate c where c.device_no = d.device_no and c.authority = $1
                    and c.used_at is not null)";

/// How many devices in use have yet to show a certificate of this root.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn count_behind(conn: &mut AnyConnection, root: &str) -> Result<i64, StoreError> {
    let text = format!("select count(*) as devices {BEHIND}");
    let row = sqlx::query(sqlx::AssertSqlSafe(text)).bind(root).fetch_one(conn).await?;
    Ok(row.try_get("devices")?)
}

/// The same devices, by name, so many at most.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn behind(conn: &mut AnyConnection, root: &str, most: i64) -> Result<Vec<(DeviceId, String)>, StoreError> {
    let text = format!("select d.id, d.name {BEHIND} order by d.name, d.id limit $2");
    let rows = sqlx::query(sqlx::AssertSqlSafe(text)).bind(root).bind(most).fetch_all(conn).await?;
    rows.iter().map(|row| Ok((parsed(row, "id")?, row.try_get("name")?))).collect()
}

/// How many certificates of devices in use this root signed.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn signed(conn: &mut AnyConnection, root: &str) -> Result<i64, StoreError> {
    let row = sqlx::query(
        "select count(*) as certificates from device_certificate c join device d on d.device_no = c.device_no
         where c.authority = $1 and d.revoked_at is null and d.retired_at is null",
    )
    .bind(root)
    .fetch_one(conn)
    .await?;
    Ok(row.try_get("certificates")?)
}

/// Notes that a certificate was shown, the first time.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn used(conn: &mut AnyConnection, fingerprint: &str, now_ms: i64) -> Result<(), StoreError> {
    sqlx::query("update device_certificate set used_at = $2 where fingerprint = $1 and used_at is null")
        .bind(fingerprint)
        .bind(now_ms)
        .execute(conn)
        .await?;
    Ok(())
}

/// Fills in the only root there ever was for certificates of before roots were noted; all of them count as shown.
///
/// # Errors
/// [`StoreError`] when the rows cannot be written.
pub async fn fill_in(conn: &mut AnyConnection, root: &str) -> Result<(), StoreError> {
    sqlx::query("update device_certificate set authority = $1, used_at = issued_at where authority = ''")
        .bind(root)
        .execute(conn)
        .await?;
    Ok(())
}
