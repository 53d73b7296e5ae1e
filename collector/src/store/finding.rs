//! Findings: open ones of a device for the judge, all of a ticket for people.
//! Invariant: at most one open finding per (device, check, subject), by a partial unique index.
//! Next: [`super::ticket`].

use domain::finding::Finding;
use domain::suppression::Held;
use domain::take_over::Dismissal;
use shared::ids::{CustomerId, DeviceId, FindingId, SiteId, TicketId};
use shared::reading::{Fingerprint, Severity};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::{decoded, json, parsed, parsed_or_null};

const COLUMNS: &str = "f.id, f.check_key, f.subject, f.severity, f.cause_key, f.words, f.since_at, f.opened_at,
    f.cleared_at, f.ticket_id, f.held, f.release_at, f.policy_revision, f.device_no, f.customer_id, f.held_why,
    f.held_by, f.held_at, d.id as device_id, d.name as device_name";

/// A finding with the device it is of.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredFinding {
    /// The finding.
    pub finding: Finding,
    /// The device's number.
    pub device_no: i64,
    /// The device's name.
    pub device_name: String,
    /// The customer.
    pub customer: CustomerId,
    /// Why a person took it off the take-over report, while it is off.
    pub dismissal: Option<Dismissal>,
}

/// Writes a finding, new or changed.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn save(
    conn: &mut AnyConnection,
    customer: CustomerId,
    device_no: i64,
    finding: &Finding,
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into finding (id, customer_id, device_no, check_key, subject, severity, cause_key, words, since_at,
            opened_at, cleared_at, ticket_id, held, release_at, policy_revision)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
         on conflict (id) do update set severity = excluded.severity, words = excluded.words,
            cause_key = excluded.cause_key, cleared_at = excluded.cleared_at, ticket_id = excluded.ticket_id,
            held = excluded.held, release_at = excluded.release_at",
    )
    .bind(finding.id.to_string())
    .bind(customer.to_string())
    .bind(device_no)
    .bind(&finding.fingerprint.check)
    .bind(&finding.fingerprint.subject)
    .bind(finding.severity.word())
    .bind(&finding.cause_key)
    .bind(json(&finding.words)?)
    .bind(finding.since_at)
    .bind(finding.opened_at)
    .bind(finding.cleared_at)
    .bind(finding.ticket.map(|id| id.to_string()))
    .bind(finding.held.map(Held::word))
    .bind(finding.release_at)
    .bind(i64::try_from(finding.policy_revision).unwrap_or(i64::MAX))
    .execute(conn)
    .await?;
    Ok(())
}

/// The open findings of a device.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn open_of_device(conn: &mut AnyConnection, device_no: i64) -> Result<Vec<StoredFinding>, StoreError> {
    let text = format!(
        "select {COLUMNS} from finding f join device d on d.device_no = f.device_no
         where f.device_no = $1 and f.cleared_at is null"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(text)).bind(device_no).fetch_all(conn).await?;
    rows.iter().map(read).collect()
}

/// The open findings of one fault on the devices of a customer, or of one of its sites, that are in use and not under
/// maintenance, the oldest first.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn alike(
    conn: &mut AnyConnection,
    customer: CustomerId,
    site: Option<SiteId>,
    fingerprint: &Fingerprint,
) -> Result<Vec<StoredFinding>, StoreError> {
    let text = format!(
        "select {COLUMNS} from device d join finding f on f.device_no = d.device_no
         where d.customer_id = $1 and ($2 = '' or d.site_id = $2) and d.revoked_at is null and d.retired_at is null
           and d.maintenance = 0 and f.check_key = $3 and f.subject = $4 and f.cleared_at is null
         order by f.id limit 1000"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text))
        .bind(customer.to_string())
        .bind(site.map(|id| id.to_string()).unwrap_or_default())
        .bind(&fingerprint.check)
        .bind(&fingerprint.subject);
    query.fetch_all(conn).await?.iter().map(read).collect()
}

/// The devices that are known to be silent.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn silent_devices(conn: &mut AnyConnection) -> Result<Vec<i64>, StoreError> {
    devices_with(conn, domain::tick::PRESENCE).await
}

/// Devices of which something of this check is open.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn devices_with(conn: &mut AnyConnection, check: &str) -> Result<Vec<i64>, StoreError> {
    let rows = sqlx::query("select device_no from finding where cleared_at is null and check_key = $1")
        .bind(check)
        .fetch_all(conn)
        .await?;
    rows.iter().map(|row| Ok(row.try_get("device_no")?)).collect()
}

/// Held findings whose hold has ended: its time has come, and the device is not under maintenance.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn due(conn: &mut AnyConnection, now_ms: i64, limit: i64) -> Result<Vec<StoredFinding>, StoreError> {
    let text = format!(
        "select {COLUMNS} from finding f join device d on d.device_no = f.device_no
         where f.cleared_at is null and f.held is not null
           and (f.held <> 'maintenance' or d.maintenance = 0)
           and (f.release_at <= $1 or (f.held = 'maintenance' and f.release_at is null))
         order by f.id limit $2"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(text)).bind(now_ms).bind(limit).fetch_all(conn).await?;
    rows.iter().map(read).collect()
}

/// A ticket's findings, open ones first; `customer` is the wall.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn of_ticket(
    conn: &mut AnyConnection,
    customer: CustomerId,
    ticket: TicketId,
) -> Result<Vec<StoredFinding>, StoreError> {
    let text = format!(
        "select {COLUMNS} from finding f join device d on d.device_no = f.device_no
         where f.customer_id = $1 and f.ticket_id = $2
         order by case when f.cleared_at is null then 0 else 1 end, f.id limit 500"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).bind(ticket.to_string());
    query.fetch_all(conn).await?.iter().map(read).collect()
}

/// The open findings of a ticket, each with its device's class; `customer` is the wall.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn open_of_ticket(
    conn: &mut AnyConnection,
    customer: CustomerId,
    ticket: TicketId,
) -> Result<Vec<(Finding, String)>, StoreError> {
    let text = format!(
        "select {COLUMNS}, d.class as device_class from finding f join device d on d.device_no = f.device_no
         where f.customer_id = $1 and f.ticket_id = $2 and f.cleared_at is null order by f.id"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).bind(ticket.to_string());
    let rows = query.fetch_all(conn).await?;
    rows.iter().map(|row| Ok((read(row)?.finding, row.try_get("device_class")?))).collect()
}

/// Puts a finding on the ticket it names, because two tickets were merged or parted.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn carry(conn: &mut AnyConnection, customer: CustomerId, finding: &Finding) -> Result<(), StoreError> {
    sqlx::query("update finding set ticket_id = $3 where id = $1 and customer_id = $2")
        .bind(finding.id.to_string())
        .bind(customer.to_string())
        .bind(finding.ticket.map(|id| id.to_string()))
        .execute(conn)
        .await?;
    Ok(())
}

/// A device's open findings that are held, with the reason: what people see as "why no ticket".
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn held_of_customer(
    conn: &mut AnyConnection,
    customer: CustomerId,
) -> Result<Vec<StoredFinding>, StoreError> {
    let text = format!(
        "select {COLUMNS} from finding f join device d on d.device_no = f.device_no
         where f.customer_id = $1 and f.cleared_at is null and f.held is not null order by f.held, f.id limit 1000"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).fetch_all(conn).await?;
    rows.iter().map(read).collect()
}

/// What was wrong when a customer's devices were enrolled and still is: on the take-over report, or dismissed from it.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn take_over(conn: &mut AnyConnection, customer: CustomerId) -> Result<Vec<StoredFinding>, StoreError> {
    let text = format!(
        "select {COLUMNS} from finding f join device d on d.device_no = f.device_no
         where f.customer_id = $1 and f.cleared_at is null and f.held in ('take_over', 'dismissed')
           and d.revoked_at is null and d.retired_at is null
         order by d.name, f.id limit 10000"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).fetch_all(conn).await?;
    rows.iter().map(read).collect()
}

/// Notes why a finding was dismissed, by whom and when; nothing: it was put back.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn set_dismissal(
    conn: &mut AnyConnection,
    customer: CustomerId,
    id: FindingId,
    dismissal: Option<&Dismissal>,
) -> Result<(), StoreError> {
    sqlx::query("update finding set held_why = $3, held_by = $4, held_at = $5 where customer_id = $1 and id = $2")
        .bind(customer.to_string())
        .bind(id.to_string())
        .bind(dismissal.map(|one| one.why.clone()))
        .bind(dismissal.map(|one| one.by.clone()))
        .bind(dismissal.map(|one| one.at))
        .execute(conn)
        .await?;
    Ok(())
}

fn read(row: &AnyRow) -> Result<StoredFinding, StoreError> {
    let device: DeviceId = parsed(row, "device_id")?;
    let severity: String = row.try_get("severity")?;
    let held: Option<String> = row.try_get("held")?;
    let finding = Finding {
        id: parsed(row, "id")?,
        device,
        fingerprint: Fingerprint { check: row.try_get("check_key")?, subject: row.try_get("subject")? },
        severity: Severity::of(&severity).unwrap_or(Severity::Medium),
        cause_key: row.try_get("cause_key")?,
        words: decoded(row, "words")?,
        since_at: row.try_get("since_at")?,
        opened_at: row.try_get("opened_at")?,
        cleared_at: row.try_get("cleared_at")?,
        ticket: parsed_or_null(row, "ticket_id")?,
        held: held.as_deref().and_then(Held::of),
        release_at: row.try_get("release_at")?,
        policy_revision: row.try_get::<i64, _>("policy_revision")?.try_into().unwrap_or(0),
    };
    let (device_no, device_name) = (row.try_get("device_no")?, row.try_get("device_name")?);
    let dismissal = if finding.held == Some(Held::Dismissed) { dismissal(row)? } else { None };
    Ok(StoredFinding { finding, device_no, device_name, customer: parsed(row, "customer_id")?, dismissal })
}

fn dismissal(row: &AnyRow) -> Result<Option<Dismissal>, StoreError> {
    let at: Option<i64> = row.try_get("held_at")?;
    let why: Option<String> = row.try_get("held_why")?;
    let by: Option<String> = row.try_get("held_by")?;
    Ok(at.map(|at| Dismissal { why: why.unwrap_or_default(), by: by.unwrap_or_default(), at }))
}
