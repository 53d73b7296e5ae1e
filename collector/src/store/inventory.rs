//! Facts that are large and rarely change (software, the operating system): kept whole, written on change.
//! Invariant: one row per device and check; a difference is applied before it comes here.
//! Next: [`super::device_state`].

use std::collections::BTreeMap;

use shared::ids::CustomerId;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;

/// One inventory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredInventory {
    /// The version of its facts.
    pub version: u16,
    /// Observed time, ms UTC.
    pub observed_at: i64,
    /// The facts, in the check's own bytes.
    pub facts: Vec<u8>,
}

/// Writes one inventory.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn save(
    conn: &mut AnyConnection,
    device_no: i64,
    check: &str,
    inventory: &StoredInventory,
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into device_inventory (device_no, check_key, version, observed_at, facts) values ($1, $2, $3, $4, $5)
         on conflict (device_no, check_key) do update set version = excluded.version,
         observed_at = excluded.observed_at, facts = excluded.facts",
    )
    .bind(device_no)
    .bind(check)
    .bind(i64::from(inventory.version))
    .bind(inventory.observed_at)
    .bind(&inventory.facts)
    .execute(conn)
    .await?;
    Ok(())
}

/// One inventory of a device.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn get(conn: &mut AnyConnection, device_no: i64, check: &str) -> Result<Option<StoredInventory>, StoreError> {
    let row = sqlx::query(
        "select check_key, cast(version as bigint) as version, observed_at, facts from device_inventory
         where device_no = $1 and check_key = $2",
    )
    .bind(device_no)
    .bind(check)
    .fetch_optional(conn)
    .await?;
    row.as_ref().map(read).transpose()
}

/// A device's inventories by check.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn of_device(
    conn: &mut AnyConnection,
    device_no: i64,
) -> Result<BTreeMap<String, StoredInventory>, StoreError> {
    let rows = sqlx::query(
        "select check_key, cast(version as bigint) as version, observed_at, facts from device_inventory
         where device_no = $1",
    )
    .bind(device_no)
    .fetch_all(conn)
    .await?;
    let mut inventories = BTreeMap::new();
    for row in &rows {
        inventories.insert(row.try_get("check_key")?, read(row)?);
    }
    Ok(inventories)
}

/// One inventory of each of a customer's devices that has it, by the device's number.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn of_customer(
    conn: &mut AnyConnection,
    customer: CustomerId,
    check: &str,
) -> Result<BTreeMap<i64, StoredInventory>, StoreError> {
    let rows = sqlx::query(
        "select i.device_no, cast(i.version as bigint) as version, i.observed_at, i.facts
         from device_inventory i join device d on d.device_no = i.device_no
         where d.customer_id = $1 and i.check_key = $2",
    )
    .bind(customer.to_string())
    .bind(check)
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok((row.try_get("device_no")?, read(row)?))).collect()
}

fn read(row: &AnyRow) -> Result<StoredInventory, StoreError> {
    let version = u16::try_from(row.try_get::<i64, _>("version")?).unwrap_or(u16::MAX);
    Ok(StoredInventory { version, observed_at: row.try_get("observed_at")?, facts: row.try_get("facts")? })
}
