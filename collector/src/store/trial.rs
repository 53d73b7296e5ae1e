//! What a limit is tried with: whom it reaches, the numbers that were stored of them, the tickets that were really opened.
//! Invariant: reads alone; every statement takes the customer, or a reach that was found in its reader's scope.
//! Next: [`crate::app::trial`].

use shared::ids::{CustomerId, DeviceId, SiteId};
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::history::{self, StoredBlock};
use super::parsed;
use super::policy::Reach;

/// A device that a limit reaches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reached {
    /// Its number.
    pub device_no: i64,
    /// Its public id.
    pub id: DeviceId,
    /// Its name.
    pub name: String,
    /// Whose it is.
    pub customer_id: CustomerId,
    /// Their name.
    pub customer: String,
    /// Where it stands.
    pub site_id: SiteId,
    /// The IANA name of the zone there.
    pub time_zone: String,
    /// Since when it is watched, ms UTC.
    pub enrolled_at: i64,
    /// The judge's state of it, in the judge's own bytes.
    pub state: Vec<u8>,
}

/// The devices in use that limits reach and that have reported, by customer and name, at most `limit`.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn reached(conn: &mut AnyConnection, reach: Reach, limit: i64) -> Result<Vec<Reached>, StoreError> {
    let [customer, site, device] = reach.texts();
    let rows = sqlx::query(
        "select d.device_no, d.id, d.name, d.customer_id, c.name as customer, d.site_id, s.time_zone, d.enrolled_at, st.state
         from device d join customer c on c.id = d.customer_id join site s on s.id = d.site_id
         join device_state st on st.device_no = d.device_no
         where ($1 = '' or d.customer_id = $1) and ($2 = '' or d.site_id = $2) and ($3 = '' or d.id = $3)
           and d.revoked_at is null and d.retired_at is null
         order by c.name, d.name, d.device_no limit $4",
    )
    .bind(customer)
    .bind(site)
    .bind(device)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    let read = |row: &sqlx::any::AnyRow| {
        Ok(Reached {
            device_no: row.try_get("device_no")?,
            id: parsed(row, "id")?,
            name: row.try_get("name")?,
            customer_id: parsed(row, "customer_id")?,
            customer: row.try_get("customer")?,
            site_id: parsed(row, "site_id")?,
            time_zone: row.try_get("time_zone")?,
            enrolled_at: row.try_get("enrolled_at")?,
            state: row.try_get("state")?,
        })
    };
    rows.iter().map(read).collect()
}

/// The blocks of every series of a check that reach into a stretch of time (ms UTC, both ends), by series, the oldest first;
/// `customer` is the wall. No block is longer than `longest_ms`.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn numbers(
    conn: &mut AnyConnection,
    (customer, device_no): (CustomerId, i64),
    (check, step_s): (&str, i64),
    (from_at, until_at): (i64, i64),
    longest_ms: i64,
) -> Result<Vec<StoredBlock>, StoreError> {
    // A device's own blocks are few: the sum keeps the planner from the index of all blocks by their end.
    let rows = sqlx::query(
        "select b.device_no, b.series, b.step_s, b.from_at, b.to_at, b.points, b.body
         from history_block b join device d on d.device_no = b.device_no
         where b.device_no = $1 and d.customer_id = $2 and b.step_s + 0 = $3 and b.series like $4
           and b.from_at >= $5 and b.to_at >= $6 and b.from_at <= $7
         order by b.series, b.from_at limit 4000",
    )
    .bind(device_no)
    .bind(customer.to_string())
    .bind(step_s)
    .bind(format!("{check}.%"))
    .bind(from_at.saturating_sub(longest_ms))
    .bind(from_at)
    .bind(until_at)
    .fetch_all(conn)
    .await?;
    rows.iter().map(history::read).collect()
}

/// How many tickets findings of a check really came to since a moment (ms UTC), among those whom limits reach.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn opened(conn: &mut AnyConnection, reach: Reach, check: &str, since_at: i64) -> Result<i64, StoreError> {
    let [customer, site, device] = reach.texts();
    let row = sqlx::query(
        "select count(distinct f.ticket_id) as tickets from finding f join device d on d.device_no = f.device_no
         join ticket t on t.id = f.ticket_id
         where f.check_key = $4 and t.opened_at >= $5 and ($1 = '' or f.customer_id = $1)
           and ($2 = '' or d.site_id = $2) and ($3 = '' or d.id = $3)",
    )
    .bind(customer)
    .bind(site)
    .bind(device)
    .bind(check)
    .bind(since_at)
    .fetch_one(conn)
    .await?;
    Ok(row.try_get("tickets")?)
}
