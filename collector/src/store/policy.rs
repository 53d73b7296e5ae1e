//! Limits as they were set: by the provider, a customer, a site, a device.
//! Invariant: the revision goes up with each change, in the same transaction.
//! Next: the domain's `policy`, which inherits them.

use domain::policy::LevelLimits;
use shared::ids::{CustomerId, DeviceId, SiteId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::scope::Scope;
use super::{counter, parsed_or_null};

/// The counter of changes of limits and of what agents are asked; each agent echoes the one it works by.
pub const REVISION: &str = "policy_revision";

/// A limit as it was set: scope kind, scope id, `check.limit`, value.
pub type SetLimit = (String, String, String, f64);

/// Every limit that was set, and the revision they stand at.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn all(conn: &mut AnyConnection) -> Result<(i64, Vec<SetLimit>), StoreError> {
    let revision = revision(&mut *conn).await?;
    let rows = sqlx::query("select scope, scope_id, name, value from policy_limit").fetch_all(conn).await?;
    let read = |row: &sqlx::any::AnyRow| {
        Ok((row.try_get("scope")?, row.try_get("scope_id")?, row.try_get("name")?, row.try_get("value")?))
    };
    Ok((revision, rows.iter().map(read).collect::<Result<_, StoreError>>()?))
}

/// The revision that the limits stand at.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn revision(conn: &mut AnyConnection) -> Result<i64, StoreError> {
    counter::last(conn, REVISION).await
}

/// Sets one limit and raises the revision.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn set(
    conn: &mut AnyConnection,
    (scope, scope_id): (&str, &str),
    name: &str,
    value: f64,
) -> Result<i64, StoreError> {
    sqlx::query(
        "insert into policy_limit (scope, scope_id, name, value) values ($1, $2, $3, $4)
         on conflict (scope, scope_id, name) do update set value = excluded.value",
    )
    .bind(scope)
    .bind(scope_id)
    .bind(name)
    .bind(value)
    .execute(&mut *conn)
    .await?;
    counter::next(conn, REVISION).await
}

/// Takes one limit back, so that the inherited one counts, and raises the revision; whether it was set.
///
/// # Errors
/// [`StoreError`] when the row cannot be removed.
pub async fn unset(conn: &mut AnyConnection, (scope, scope_id): (&str, &str), name: &str) -> Result<bool, StoreError> {
    let done = sqlx::query("delete from policy_limit where scope = $1 and scope_id = $2 and name = $3")
        .bind(scope)
        .bind(scope_id)
        .bind(name)
        .execute(&mut *conn)
        .await?;
    counter::next(conn, REVISION).await?;
    Ok(done.rows_affected() > 0)
}

/// The limits that one level sets, by `check.limit`.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn at(conn: &mut AnyConnection, scope: &str, scope_id: &str) -> Result<LevelLimits, StoreError> {
    let rows = sqlx::query("select name, value from policy_limit where scope = $1 and scope_id = $2")
        .bind(scope)
        .bind(scope_id)
        .fetch_all(conn)
        .await?;
    rows.iter().map(|row| Ok((row.try_get("name")?, row.try_get("value")?))).collect()
}

/// A limit that was set, and for whom.
#[derive(Clone, Debug, PartialEq)]
pub struct Exception {
    /// `provider`, `customer`, `site` or `device`.
    pub scope: String,
    /// The customer, below the provider.
    pub customer: Option<(CustomerId, String)>,
    /// The site, for a site and a device.
    pub site: Option<(SiteId, String)>,
    /// The device.
    pub device: Option<(DeviceId, String)>,
    /// `check.limit`.
    pub name: String,
    /// What it was set to.
    pub value: f64,
}

/// Every limit that was set with the names of whom it concerns, by customer; a customer's only when one is given.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn exceptions(conn: &mut AnyConnection, customer: Scope) -> Result<Vec<Exception>, StoreError> {
    let rows = sqlx::query(
        "select l.scope, l.name, l.value, c.id as customer_id, c.name as customer_name, s.id as site_id,
                s.name as site_name, d.id as device_id, d.name as device_name
         from policy_limit l
         left join device d on l.scope = 'device' and d.id = l.scope_id
         left join site s on s.id = case l.scope when 'site' then l.scope_id else d.site_id end
         left join customer c on c.id =
             case l.scope when 'customer' then l.scope_id when 'site' then s.customer_id else d.customer_id end
         where $1 = '' or c.id = $1 or c.id in (select w.customer_id from technician_customer w where w.technician_id = $1)
         order by coalesce(c.name, ''), coalesce(s.name, ''), coalesce(d.name, ''), l.name, l.scope_id limit 2000",
    )
    .bind(customer.map(|id| id.to_string()).unwrap_or_default())
    .fetch_all(conn)
    .await?;
    rows.iter().map(exception).collect()
}

fn exception(row: &AnyRow) -> Result<Exception, StoreError> {
    let named = |column: &str| row.try_get::<Option<String>, _>(column).map(Option::unwrap_or_default);
    let (customer, site, device) = (named("customer_name")?, named("site_name")?, named("device_name")?);
    Ok(Exception {
        scope: row.try_get("scope")?,
        customer: parsed_or_null(row, "customer_id")?.map(|id| (id, customer)),
        site: parsed_or_null(row, "site_id")?.map(|id| (id, site)),
        device: parsed_or_null(row, "device_id")?.map(|id| (id, device)),
        name: row.try_get("name")?,
        value: row.try_get("value")?,
    })
}

/// Whom limits reach: a customer, a site, a device; nothing named is everybody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// The customer.
    pub customer: Option<CustomerId>,
    /// The site.
    pub site: Option<SiteId>,
    /// The device.
    pub device: Option<DeviceId>,
}

impl Reach {
    pub(super) fn texts(self) -> [String; 3] {
        [
            self.customer.map(|id| id.to_string()).unwrap_or_default(),
            self.site.map(|id| id.to_string()).unwrap_or_default(),
            self.device.map(|id| id.to_string()).unwrap_or_default(),
        ]
    }
}

/// How many devices limits reach.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn devices_in(conn: &mut AnyConnection, reach: Reach) -> Result<i64, StoreError> {
    let [customer, site, device] = reach.texts();
    let row = sqlx::query(
        "select count(*) as devices from device
         where ($1 = '' or customer_id = $1) and ($2 = '' or site_id = $2) and ($3 = '' or id = $3)
           and revoked_at is null and retired_at is null",
    )
    .bind(customer)
    .bind(site)
    .bind(device)
    .fetch_one(conn)
    .await?;
    Ok(row.try_get("devices")?)
}

/// How many findings are open among those whom limits reach, by check.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn open_in(conn: &mut AnyConnection, reach: Reach) -> Result<Vec<(String, i64)>, StoreError> {
    let [customer, site, device] = reach.texts();
    let rows = sqlx::query(
        "select f.check_key, count(*) as findings from finding f join device d on d.device_no = f.device_no
         where f.cleared_at is null and ($1 = '' or f.customer_id = $1) and ($2 = '' or d.site_id = $2)
           and ($3 = '' or d.id = $3)
         group by f.check_key",
    )
    .bind(customer)
    .bind(site)
    .bind(device)
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok((row.try_get("check_key")?, row.try_get("findings")?))).collect()
}
