//! What devices cannot see, a row a device and check: kept by the writer, read by lists and pages.
//! Invariant: a row stands for the newest look of its check; it goes when the check sees again.
//! Next: the domain's `blind`, which says what changed.

use std::collections::BTreeMap;

use shared::ids::CustomerId;
use shared::observation::{Unseen, Why};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::parsed;
use super::scope::Scope;

/// What one check of a device cannot see.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredUnseen {
    /// The device.
    pub device_no: i64,
    /// The customer.
    pub customer: CustomerId,
    /// The check's key.
    pub check: String,
    /// Why.
    pub unseen: Unseen,
    /// Since when, ms UTC.
    pub since_at: i64,
}

/// Writes a row, or brings it up to date; since when it cannot see stays as it was.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn save(conn: &mut AnyConnection, one: &StoredUnseen) -> Result<(), StoreError> {
    sqlx::query(
        "insert into device_unseen (device_no, customer_id, check_key, why, detail, since_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (device_no, check_key) do update set why = excluded.why, detail = excluded.detail",
    )
    .bind(one.device_no)
    .bind(one.customer.to_string())
    .bind(&one.check)
    .bind(one.unseen.why.word())
    .bind(&one.unseen.detail)
    .bind(one.since_at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes a row out: the check sees again.
///
/// # Errors
/// [`StoreError`] when the row cannot be deleted.
pub async fn remove(conn: &mut AnyConnection, device_no: i64, check: &str) -> Result<(), StoreError> {
    sqlx::query("delete from device_unseen where device_no = $1 and check_key = $2")
        .bind(device_no)
        .bind(check)
        .execute(conn)
        .await?;
    Ok(())
}

/// Every row, or one customer's, by device.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn all(conn: &mut AnyConnection, customer: Scope) -> Result<BTreeMap<i64, Vec<StoredUnseen>>, StoreError> {
    let rows = sqlx::query(
        "select device_no, customer_id, check_key, why, detail, since_at from device_unseen
         where ($1 = '' or customer_id = $1 or customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1)) order by device_no, check_key",
    )
    .bind(customer.map(|id| id.to_string()).unwrap_or_default())
    .fetch_all(conn)
    .await?;
    by_device(&rows)
}

/// The rows of these devices, which were found in their reader's scope.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn of_devices(
    conn: &mut AnyConnection,
    devices: &[i64],
) -> Result<BTreeMap<i64, Vec<StoredUnseen>>, StoreError> {
    if devices.is_empty() {
        return Ok(BTreeMap::new());
    }
    let places: Vec<String> = (1..=devices.len()).map(|place| format!("${place}")).collect();
    let text = format!(
        "select device_no, customer_id, check_key, why, detail, since_at from device_unseen
         where device_no in ({}) order by device_no, check_key",
        places.join(", ")
    );
    let query = devices.iter().fold(sqlx::query(sqlx::AssertSqlSafe(text)), |query, one| query.bind(*one));
    by_device(&query.fetch_all(conn).await?)
}

fn by_device(rows: &[AnyRow]) -> Result<BTreeMap<i64, Vec<StoredUnseen>>, StoreError> {
    let mut found: BTreeMap<i64, Vec<StoredUnseen>> = BTreeMap::new();
    for row in rows {
        let one = read(row)?;
        found.entry(one.device_no).or_default().push(one);
    }
    Ok(found)
}

/// One device's rows: for the writer's memory, and for a page that has found the device in its reader's scope.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn of_device(conn: &mut AnyConnection, device_no: i64) -> Result<Vec<StoredUnseen>, StoreError> {
    let rows = sqlx::query(
        "select device_no, customer_id, check_key, why, detail, since_at from device_unseen
         where device_no = $1 order by check_key",
    )
    .bind(device_no)
    .fetch_all(conn)
    .await?;
    rows.iter().map(read).collect()
}

fn read(row: &AnyRow) -> Result<StoredUnseen, StoreError> {
    let why: String = row.try_get("why")?;
    Ok(StoredUnseen {
        device_no: row.try_get("device_no")?,
        customer: parsed(row, "customer_id")?,
        check: row.try_get("check_key")?,
        unseen: Unseen { why: Why::of(&why), detail: row.try_get("detail")? },
        since_at: row.try_get("since_at")?,
    })
}
