//! A customer that leaves: since when and by whom, its devices that open nothing any more, and whose word says that the
//! agent was taken off them. Invariant: every function takes the customer; a device of another is not there; what was said
//! of a removal stays. Next: [`crate::app::off_boarding`].

use shared::ids::{CustomerId, DeviceId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::device::{COLUMNS, Device, read};

/// Somebody's word, and when they gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// When, ms UTC.
    pub at: i64,
    /// Who, by name.
    pub by: String,
}

/// A device whose agent has to be taken off its PC.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaving {
    /// Its row.
    pub device: Device,
    /// Its site's name.
    pub site_name: String,
    /// Who said that its agent was removed.
    pub removed: Option<Mark>,
}

/// Devices that belong on the list: they open nothing, and nobody saw to them before the customer left ($2).
const LISTED: &str = "d.customer_id = $1 and d.revoked_at is not null
    and (d.agent_removed_at is null or d.agent_removed_at >= $2)";

/// Since when a customer is off-boarded, and by whom.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn mark(conn: &mut AnyConnection, customer: CustomerId) -> Result<Option<Mark>, StoreError> {
    let row = sqlx::query("select off_boarded_at, off_boarded_by from customer where id = $1")
        .bind(customer.to_string())
        .fetch_optional(conn)
        .await?;
    row.as_ref().map_or(Ok(None), |row| mark_of(row, "off_boarded_at", "off_boarded_by"))
}

/// Marks a customer as off-boarded, and lets nobody there be told of anything more; whether it was not yet.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn begin(conn: &mut AnyConnection, customer: CustomerId, mark: &Mark) -> Result<bool, StoreError> {
    let done = sqlx::query(
        "update customer set off_boarded_at = $2, off_boarded_by = $3, notices = 'off'
         where id = $1 and off_boarded_at is null",
    )
    .bind(customer.to_string())
    .bind(mark.at)
    .bind(&mark.by)
    .execute(&mut *conn)
    .await?;
    if done.rows_affected() != 1 {
        return Ok(false);
    }
    // What waits for somebody's next digest was told by the portal; it is not sent after them.
    sqlx::query("update notice_recipient set due_at = null where customer_id = $1 and due_at is not null")
        .bind(customer.to_string())
        .execute(conn)
        .await?;
    Ok(true)
}

/// Takes the mark away; whether there was one.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn end(conn: &mut AnyConnection, customer: CustomerId) -> Result<bool, StoreError> {
    let done = sqlx::query(
        "update customer set off_boarded_at = null, off_boarded_by = null where id = $1 and off_boarded_at is not null",
    )
    .bind(customer.to_string())
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The devices of the list by site and name, of a customer that left at that moment.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn devices(conn: &mut AnyConnection, customer: CustomerId, left_at: i64) -> Result<Vec<Leaving>, StoreError> {
    let text = format!(
        "select {COLUMNS}, o.name as site_name, d.agent_removed_at, d.agent_removed_by from device d
         join site o on o.customer_id = d.customer_id and o.id = d.site_id
         left join device_state s on s.device_no = d.device_no
         where {LISTED} order by o.name, d.name, d.device_no"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).bind(left_at);
    let rows = query.fetch_all(conn).await?;
    let one = |row: &AnyRow| {
        Ok(Leaving {
            device: read(row)?,
            site_name: row.try_get("site_name")?,
            removed: mark_of(row, "agent_removed_at", "agent_removed_by")?,
        })
    };
    rows.iter().map(one).collect()
}

/// How many devices the list has, and of how many the agent was removed.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn progress(conn: &mut AnyConnection, customer: CustomerId, left_at: i64) -> Result<(i64, i64), StoreError> {
    let text = format!("select count(*) as devices, count(d.agent_removed_at) as removed from device d where {LISTED}");
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).bind(left_at);
    let row = query.fetch_one(conn).await?;
    Ok((row.try_get("devices")?, row.try_get("removed")?))
}

/// Keeps who says that a revoked device's agent was removed, or with none that it was not; whether that is news.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn set_removed(
    conn: &mut AnyConnection,
    customer: CustomerId,
    device: DeviceId,
    removed: Option<&Mark>,
) -> Result<bool, StoreError> {
    let done = sqlx::query(
        "update device set agent_removed_at = $3, agent_removed_by = $4
         where customer_id = $1 and id = $2 and revoked_at is not null
           and case when agent_removed_at is null then 0 else 1 end <> $5",
    )
    .bind(customer.to_string())
    .bind(device.to_string())
    .bind(removed.map(|mark| mark.at))
    .bind(removed.map(|mark| mark.by.clone()))
    .bind(i64::from(removed.is_some()))
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

fn mark_of(row: &AnyRow, at: &str, by: &str) -> Result<Option<Mark>, StoreError> {
    let (at, by): (Option<i64>, Option<String>) = (row.try_get(at)?, row.try_get(by)?);
    Ok(at.map(|at| Mark { at, by: by.unwrap_or_default() }))
}
