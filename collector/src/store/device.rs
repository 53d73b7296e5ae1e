//! Devices and the certificates they prove themselves with.
//! Invariant: a request's device, customer and site come from the certificate's row here, never from what the device says.
//! Next: [`crate::api::peer`] looks a device up on each request; `report` and `device_state` key on `device_no`.

use serde::Serialize;
use shared::ids::{CustomerId, DeviceId, SiteId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::scope::Scope;
use super::{counter, parsed};

/// The counter of changes of devices: what is remembered of a device is right as long as it stands still.
pub const REVISION: &str = "device_revision";

/// A device's row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Device {
    /// The public id.
    pub id: DeviceId,
    /// The short number that the busy tables key on.
    pub device_no: i64,
    /// Whose device it is, for ever.
    pub customer_id: CustomerId,
    /// Where it stands.
    pub site_id: SiteId,
    /// The name it gave at enrolment.
    pub name: String,
    /// Its class (server, PC, notebook), empty until its first report.
    pub class: String,
    /// Whether a technician has set it under maintenance.
    pub maintenance: bool,
    /// When it was enrolled.
    pub enrolled_at: i64,
    /// When its last report came, by the collector's clock.
    pub last_received_at: Option<i64>,
    /// When its certificates stopped working.
    pub revoked_at: Option<i64>,
    /// When it was taken out of use.
    pub retired_at: Option<i64>,
    /// Its agent's version, as its newest report says; empty until then.
    pub agent: String,
    /// The boot of its newest report.
    pub boot: String,
}

/// A device about to be enrolled.
#[derive(Clone, Debug)]
pub struct NewDevice<'a> {
    /// The public id.
    pub id: DeviceId,
    /// Whose it will be.
    pub customer: CustomerId,
    /// Where it stands.
    pub site: SiteId,
    /// The name it gives itself.
    pub name: &'a str,
    /// A fingerprint of its hardware; empty when it has none.
    pub hardware: &'a str,
    /// Now.
    pub enrolled_at: i64,
}

/// A certificate about to be handed out.
#[derive(Clone, Debug)]
pub struct NewCertificate<'a> {
    /// SHA-256 of the certificate, in hexadecimal.
    pub fingerprint: &'a str,
    /// SHA-256 of the root that signed it, in hexadecimal.
    pub authority: &'a str,
    /// Now.
    pub issued_at: i64,
    /// Its end.
    pub not_after: i64,
    /// What the codes of a device with this key come from, sealed; none of an agent that knows none.
    pub codes: Option<&'a [u8]>,
}

/// Adds a device and returns its number.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn add(conn: &mut AnyConnection, device: &NewDevice<'_>) -> Result<i64, StoreError> {
    let device_no = counter::next(&mut *conn, "device").await?;
    sqlx::query(
        "insert into device (device_no, id, customer_id, site_id, name, enrolled_at, hardware)
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(device_no)
    .bind(device.id.to_string())
    .bind(device.customer.to_string())
    .bind(device.site.to_string())
    .bind(device.name)
    .bind(device.enrolled_at)
    .bind(device.hardware)
    .execute(conn)
    .await?;
    Ok(device_no)
}

/// Keeps a certificate for a device; of its others only the one just used (if any) goes on working.
///
/// # Errors
/// [`StoreError`] when the rows cannot be written.
pub async fn add_certificate(
    conn: &mut AnyConnection,
    (customer, device_no): (CustomerId, i64),
    certificate: &NewCertificate<'_>,
    used: &str,
) -> Result<(), StoreError> {
    sqlx::query("delete from device_certificate where device_no = $1 and fingerprint <> $2")
        .bind(device_no)
        .bind(used)
        .execute(&mut *conn)
        .await?;
    sqlx::query(
        "insert into device_certificate (fingerprint, customer_id, device_no, issued_at, not_after, authority, used_at, codes)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(certificate.fingerprint)
    .bind(customer.to_string())
    .bind(device_no)
    .bind(certificate.issued_at)
    .bind(certificate.not_after)
    .bind(certificate.authority)
    // A device's first is the only one it can show.
    .bind(Some(certificate.issued_at).filter(|_| used.is_empty()))
    .bind(certificate.codes)
    .execute(&mut *conn)
    .await?;
    counter::next(conn, REVISION).await?;
    Ok(())
}

/// The device a certificate belongs to.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn by_certificate(conn: &mut AnyConnection, fingerprint: &str) -> Result<Option<Device>, StoreError> {
    Ok(by_shown(conn, fingerprint).await?.map(|(device, _)| device))
}

/// The same, and whether it has shown that certificate before.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn by_shown(conn: &mut AnyConnection, fingerprint: &str) -> Result<Option<(Device, bool)>, StoreError> {
    let row = sqlx::query(sqlx::AssertSqlSafe(format!(
        "select {COLUMNS}, c.used_at from device d left join device_state s on s.device_no = d.device_no
         join device_certificate c on c.device_no = d.device_no where c.fingerprint = $1"
    )))
    .bind(fingerprint)
    .fetch_optional(conn)
    .await?;
    row.map(|row| Ok((read(&row)?, row.try_get::<Option<i64>, _>("used_at")?.is_some()))).transpose()
}

/// A customer's devices by name.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn list(conn: &mut AnyConnection, customer: CustomerId) -> Result<Vec<Device>, StoreError> {
    let rows = sqlx::query(sqlx::AssertSqlSafe(select("where d.customer_id = $1 order by d.name, d.device_no")))
        .bind(customer.to_string())
        .fetch_all(conn)
        .await?;
    rows.iter().map(read).collect()
}

/// Devices in use that have reported, or that have not yet, of one customer or of all: the last enrolled first.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn newest(
    conn: &mut AnyConnection,
    customer: Scope,
    has_reported: bool,
    limit: i64,
) -> Result<Vec<Device>, StoreError> {
    let rows = sqlx::query(sqlx::AssertSqlSafe(select(
        "where ($1 = '' or d.customer_id = $1 or d.customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1)) and d.revoked_at is null and d.retired_at is null
           and case when s.received_at is null then 0 else 1 end = $2
         order by d.enrolled_at desc, d.device_no desc limit $3",
    )))
    .bind(customer.map(|id| id.to_string()).unwrap_or_default())
    .bind(i64::from(has_reported))
    .bind(limit)
    .fetch_all(conn)
    .await?;
    rows.iter().map(read).collect()
}

/// How many devices are watched, and when the last report of any of them came; a customer's only when one is given.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn watched(conn: &mut AnyConnection, customer: Scope) -> Result<(i64, Option<i64>), StoreError> {
    let row = sqlx::query(
        "select count(*) as devices, max(s.received_at) as last_received_at
         from device d left join device_state s on s.device_no = d.device_no
         where ($1 = '' or d.customer_id = $1 or d.customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1)) and d.revoked_at is null and d.retired_at is null",
    )
    .bind(customer.map(|id| id.to_string()).unwrap_or_default())
    .fetch_one(conn)
    .await?;
    Ok((row.try_get("devices")?, row.try_get("last_received_at")?))
}

/// One device of a customer.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn get(conn: &mut AnyConnection, customer: CustomerId, id: DeviceId) -> Result<Option<Device>, StoreError> {
    let row = sqlx::query(sqlx::AssertSqlSafe(select("where d.customer_id = $1 and d.id = $2")))
        .bind(customer.to_string())
        .bind(id.to_string())
        .fetch_optional(conn)
        .await?;
    row.as_ref().map(read).transpose()
}

/// One device by its number: for the collector's own work, never for a request.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn by_number(conn: &mut AnyConnection, device_no: i64) -> Result<Option<Device>, StoreError> {
    let row =
        sqlx::query(sqlx::AssertSqlSafe(select("where d.device_no = $1"))).bind(device_no).fetch_optional(conn).await?;
    row.as_ref().map(read).transpose()
}

/// Remembers what a device is, when that changed.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn set_class(conn: &mut AnyConnection, device_no: i64, class: &str) -> Result<(), StoreError> {
    sqlx::query("update device set class = $2 where device_no = $1").bind(device_no).bind(class).execute(conn).await?;
    Ok(())
}

/// Remembers its agent's version and its boot, when they changed.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn set_agent(conn: &mut AnyConnection, device_no: i64, agent: &str, boot: &str) -> Result<(), StoreError> {
    sqlx::query("update device set agent = $2, boot = $3 where device_no = $1")
        .bind(device_no)
        .bind(agent)
        .bind(boot)
        .execute(conn)
        .await?;
    Ok(())
}

/// One device by its id alone: for the provider, who may see them all, never for a customer's request.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn of_any_customer(conn: &mut AnyConnection, id: DeviceId) -> Result<Option<Device>, StoreError> {
    let row =
        sqlx::query(sqlx::AssertSqlSafe(select("where d.id = $1"))).bind(id.to_string()).fetch_optional(conn).await?;
    row.as_ref().map(read).transpose()
}

/// Revokes a device: none of its certificates opens anything from now on. Whether there was one to revoke.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn revoke(conn: &mut AnyConnection, id: DeviceId, now_ms: i64) -> Result<bool, StoreError> {
    let done = sqlx::query("update device set revoked_at = $2 where id = $1 and revoked_at is null")
        .bind(id.to_string())
        .bind(now_ms)
        .execute(&mut *conn)
        .await?;
    counter::next(conn, REVISION).await?;
    Ok(done.rows_affected() == 1)
}

/// Revokes every device of a customer that is in force; which they were.
///
/// # Errors
/// [`StoreError`] when the rows cannot be written.
pub async fn revoke_all_of(
    conn: &mut AnyConnection,
    customer: CustomerId,
    now_ms: i64,
) -> Result<Vec<(i64, DeviceId)>, StoreError> {
    let rows = sqlx::query(
        "update device set revoked_at = $2 where customer_id = $1 and revoked_at is null returning device_no, id",
    )
    .bind(customer.to_string())
    .bind(now_ms)
    .fetch_all(&mut *conn)
    .await?;
    counter::next(conn, REVISION).await?;
    rows.iter().map(|row| Ok((row.try_get("device_no")?, parsed(row, "id")?))).collect()
}

/// How many devices of a customer came in after a moment.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn enrolled_since(conn: &mut AnyConnection, customer: CustomerId, since_ms: i64) -> Result<i64, StoreError> {
    let query = sqlx::query("select count(*) as devices from device where customer_id = $1 and enrolled_at > $2");
    let row = query.bind(customer.to_string()).bind(since_ms).fetch_one(conn).await?;
    Ok(row.try_get("devices")?)
}

/// Takes a device out of use: none of its certificates opens anything from now on. Whether it was in use.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn retire(conn: &mut AnyConnection, id: DeviceId, now_ms: i64) -> Result<bool, StoreError> {
    let done = sqlx::query(
        "update device set retired_at = $2, revoked_at = coalesce(revoked_at, $2) where id = $1 and retired_at is null",
    )
    .bind(id.to_string())
    .bind(now_ms)
    .execute(&mut *conn)
    .await?;
    counter::next(conn, REVISION).await?;
    Ok(done.rows_affected() == 1)
}

/// When the newest of a device's certificates ends, ms UTC; the device was found in its reader's scope.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn certificate_end(conn: &mut AnyConnection, device_no: i64) -> Result<Option<i64>, StoreError> {
    let row = sqlx::query("select max(not_after) as not_after from device_certificate where device_no = $1")
        .bind(device_no)
        .fetch_one(conn)
        .await?;
    Ok(row.try_get("not_after")?)
}

/// Sets or ends a device's maintenance; whether there is such a device.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn set_maintenance(conn: &mut AnyConnection, id: DeviceId, on: bool) -> Result<bool, StoreError> {
    let done = sqlx::query("update device set maintenance = $2 where id = $1")
        .bind(id.to_string())
        .bind(i64::from(on))
        .execute(&mut *conn)
        .await?;
    counter::next(conn, REVISION).await?;
    Ok(done.rows_affected() == 1)
}

/// A device's columns, its row being `d` and its state's row `s`.
pub(super) const COLUMNS: &str = "d.device_no, d.id, d.customer_id, d.site_id, d.name, d.class, d.maintenance,
    d.enrolled_at, s.received_at as last_received_at, d.revoked_at, d.retired_at, d.agent, d.boot";

/// The text that selects devices with the time of their last report.
fn select(condition: &'static str) -> String {
    format!("select {COLUMNS} from device d left join device_state s on s.device_no = d.device_no {condition}")
}

pub(super) fn read(row: &AnyRow) -> Result<Device, StoreError> {
    Ok(Device {
        id: parsed(row, "id")?,
        device_no: row.try_get("device_no")?,
        customer_id: parsed(row, "customer_id")?,
        site_id: parsed(row, "site_id")?,
        name: row.try_get("name")?,
        class: row.try_get("class")?,
        maintenance: row.try_get::<i64, _>("maintenance")? != 0,
        enrolled_at: row.try_get("enrolled_at")?,
        last_received_at: row.try_get("last_received_at")?,
        revoked_at: row.try_get("revoked_at")?,
        retired_at: row.try_get("retired_at")?,
        agent: row.try_get("agent")?,
        boot: row.try_get("boot")?,
    })
}
