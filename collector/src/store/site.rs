//! Sites: the places of a customer, each with its time zone.
//! Invariant: every read takes the customer; a site of another customer is not there.
//! Next: [`super::device`].

use serde::Serialize;
use shared::ids::{CustomerId, SiteId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::parsed;

/// A site's row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Site {
    /// The public id.
    pub id: SiteId,
    /// Whose site it is.
    pub customer_id: CustomerId,
    /// The name, unique at its customer.
    pub name: String,
    /// The IANA name of its time zone.
    pub time_zone: String,
    /// When the row was made.
    pub created_at: i64,
}

/// Adds a site.
///
/// # Errors
/// [`StoreError::Exists`] when the customer has one of that name.
pub async fn add(conn: &mut AnyConnection, site: &Site) -> Result<(), StoreError> {
    sqlx::query("insert into site (id, customer_id, name, time_zone, created_at) values ($1, $2, $3, $4, $5)")
        .bind(site.id.to_string())
        .bind(site.customer_id.to_string())
        .bind(&site.name)
        .bind(&site.time_zone)
        .bind(site.created_at)
        .execute(conn)
        .await?;
    Ok(())
}

/// A customer's sites by name.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn list(conn: &mut AnyConnection, customer: CustomerId) -> Result<Vec<Site>, StoreError> {
    let rows = sqlx::query(
        "select id, customer_id, name, time_zone, created_at from site where customer_id = $1 order by name, id",
    )
    .bind(customer.to_string())
    .fetch_all(conn)
    .await?;
    rows.iter().map(read).collect()
}

/// The sites of one customer, or of all.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn in_scope(conn: &mut AnyConnection, customer: Option<CustomerId>) -> Result<Vec<Site>, StoreError> {
    let rows = sqlx::query(
        "select id, customer_id, name, time_zone, created_at from site where $1 = '' or customer_id = $1 order by id",
    )
    .bind(customer.map(|id| id.to_string()).unwrap_or_default())
    .fetch_all(conn)
    .await?;
    rows.iter().map(read).collect()
}

/// A customer's sites by name, each with the number of its devices in use.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn with_devices(conn: &mut AnyConnection, customer: CustomerId) -> Result<Vec<(Site, i64)>, StoreError> {
    let rows = sqlx::query(
        "select s.id, s.customer_id, s.name, s.time_zone, s.created_at, coalesce(d.devices, 0) as devices
         from site s left join (
            select site_id, count(*) as devices from device
            where customer_id = $1 and revoked_at is null and retired_at is null group by site_id
         ) d on d.site_id = s.id
         where s.customer_id = $1 order by s.name, s.id",
    )
    .bind(customer.to_string())
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok((read(row)?, row.try_get("devices")?))).collect()
}

/// One site of a customer.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn get(conn: &mut AnyConnection, customer: CustomerId, id: SiteId) -> Result<Option<Site>, StoreError> {
    let row =
        sqlx::query("select id, customer_id, name, time_zone, created_at from site where customer_id = $1 and id = $2")
            .bind(customer.to_string())
            .bind(id.to_string())
            .fetch_optional(conn)
            .await?;
    row.as_ref().map(read).transpose()
}

fn read(row: &AnyRow) -> Result<Site, StoreError> {
    Ok(Site {
        id: parsed(row, "id")?,
        customer_id: parsed(row, "customer_id")?,
        name: row.try_get("name")?,
        time_zone: row.try_get("time_zone")?,
        created_at: row.try_get("created_at")?,
    })
}
