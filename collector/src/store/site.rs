//! Sites: the places of a customer, each with its time zone and its privacy profile.
//! Invariant: every read takes the customer; a site of another customer is not there.
//! Next: [`super::device`].

use domain::privacy::Privacy;
use shared::ids::{CustomerId, SiteId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::scope::Scope;
use super::{counter, parsed, policy};

/// A site's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// The public id.
    pub id: SiteId,
    /// Whose site it is.
    pub customer_id: CustomerId,
    /// The name, unique at its customer.
    pub name: String,
    /// The IANA name of its time zone.
    pub time_zone: String,
    /// What its agents may look at on computers that people work at; a new site is strict.
    pub privacy: Privacy,
    /// When the row was made.
    pub created_at: i64,
}

/// A site's columns, its row being `s`.
const COLUMNS: &str =
    "s.id, s.customer_id, s.name, s.time_zone, s.privacy, s.basis_confirmed_by, s.basis_confirmed_on, s.created_at";

/// Adds a site, under the strict profile.
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
    let text = format!("select {COLUMNS} from site s where s.customer_id = $1 order by s.name, s.id");
    let rows = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).fetch_all(conn).await?;
    rows.iter().map(read).collect()
}

/// The sites of one customer, or of all.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn in_scope(conn: &mut AnyConnection, customer: Scope) -> Result<Vec<Site>, StoreError> {
    let text = format!(
        "select {COLUMNS} from site s where $1 = '' or s.customer_id = $1 or s.customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1) order by s.id"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(text))
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
    let text = format!(
        "select {COLUMNS}, coalesce(d.devices, 0) as devices
         from site s left join (
            select site_id, count(*) as devices from device
            where customer_id = $1 and revoked_at is null and retired_at is null group by site_id
         ) d on d.site_id = s.id
         where s.customer_id = $1 order by s.name, s.id"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).fetch_all(conn).await?;
    rows.iter().map(|row| Ok((read(row)?, row.try_get("devices")?))).collect()
}

/// One site of a customer.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn get(conn: &mut AnyConnection, customer: CustomerId, id: SiteId) -> Result<Option<Site>, StoreError> {
    let text = format!("select {COLUMNS} from site s where s.customer_id = $1 and s.id = $2");
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).bind(id.to_string());
    query.fetch_optional(conn).await?.as_ref().map(read).transpose()
}

/// Sets a site's privacy profile and raises the revision that agents follow; whether the customer has such a site.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn set_privacy(
    conn: &mut AnyConnection,
    customer: CustomerId,
    id: SiteId,
    privacy: &Privacy,
) -> Result<bool, StoreError> {
    let basis = privacy.basis();
    let done = sqlx::query(
        "update site set privacy = $3, basis_confirmed_by = $4, basis_confirmed_on = $5
         where customer_id = $1 and id = $2",
    )
    .bind(customer.to_string())
    .bind(id.to_string())
    .bind(privacy.word())
    .bind(basis.map(|one| one.confirmed_by.clone()))
    .bind(basis.map(|one| one.confirmed_on.to_string()))
    .execute(&mut *conn)
    .await?;
    if done.rows_affected() != 1 {
        return Ok(false);
    }
    counter::next(conn, policy::REVISION).await?;
    Ok(true)
}

/// Every site whose profile is not the strict one: for the collector's own work, never for a request.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn not_strict(conn: &mut AnyConnection) -> Result<Vec<Site>, StoreError> {
    let text = format!("select {COLUMNS} from site s where s.privacy <> 'strict'");
    let rows = sqlx::query(sqlx::AssertSqlSafe(text)).fetch_all(conn).await?;
    rows.iter().map(read).collect()
}

fn read(row: &AnyRow) -> Result<Site, StoreError> {
    let word: String = row.try_get("privacy")?;
    let confirmed_on: Option<String> = row.try_get("basis_confirmed_on")?;
    Ok(Site {
        id: parsed(row, "id")?,
        customer_id: parsed(row, "customer_id")?,
        name: row.try_get("name")?,
        time_zone: row.try_get("time_zone")?,
        privacy: Privacy::kept(&word, row.try_get("basis_confirmed_by")?, confirmed_on.as_deref()),
        created_at: row.try_get("created_at")?,
    })
}
