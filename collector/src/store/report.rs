//! Raw reports, append-only by arrival; kept for seven days to judge again and to rebuild windows.
//! Invariant: a row is written once and never changed; its key grows with the time of receipt.
//! Next: [`super::device_state`], which names a device's newest row.

use std::sync::LazyLock;

use shared::ids::CustomerId;
use sqlx::{AnyConnection, Row};

use super::bulk::Bulk;
use super::db::StoreError;

/// One accepted envelope.
#[derive(Clone, Debug)]
pub struct StoredReport {
    /// The key, made by [`id_at`].
    pub id: i64,
    /// The device.
    pub device_no: i64,
    /// The epoch its sequences count in.
    pub epoch: String,
    /// The first sequence that was new.
    pub first_seq: i64,
    /// The last sequence.
    pub last_seq: i64,
    /// When it came, ms UTC.
    pub received_at: i64,
    /// The envelope as it came: packed.
    pub body: Vec<u8>,
}

/// The key of the `nth` envelope received at a moment: 4096 a millisecond before keys run into the next one.
#[must_use]
pub fn id_at(received_at: i64, nth: i64) -> i64 {
    received_at.saturating_mul(4096).saturating_add(nth)
}

/// Appends reports.
///
/// # Errors
/// [`StoreError`] when the rows cannot be written.
pub async fn append(conn: &mut AnyConnection, reports: &[StoredReport]) -> Result<(), StoreError> {
    static BULK: LazyLock<Bulk> = LazyLock::new(|| {
        Bulk::new("insert into report (id, device_no, epoch, first_seq, last_seq, received_at, body)", 7, "")
    });
    BULK.write(conn, reports, |query, one| {
        query
            .bind(one.id)
            .bind(one.device_no)
            .bind(&one.epoch)
            .bind(one.first_seq)
            .bind(one.last_seq)
            .bind(one.received_at)
            .bind(&one.body)
    })
    .await
}

/// Up to `limit` reports after a key, oldest first.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn after(conn: &mut AnyConnection, id: i64, limit: i64) -> Result<Vec<StoredReport>, StoreError> {
    let rows = sqlx::query(
        "select id, device_no, epoch, first_seq, last_seq, received_at, body from report
         where id > $1 order by id limit $2",
    )
    .bind(id)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    rows.iter().map(read).collect()
}

/// One report.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn get(conn: &mut AnyConnection, id: i64) -> Result<Option<StoredReport>, StoreError> {
    let row =
        sqlx::query("select id, device_no, epoch, first_seq, last_seq, received_at, body from report where id = $1")
            .bind(id)
            .fetch_optional(conn)
            .await?;
    row.as_ref().map(read).transpose()
}

/// Newest envelopes of a scope, the newest first: the last one of every device, and those among the `limit` newest of all.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn newest(
    conn: &mut AnyConnection,
    customer: Option<CustomerId>,
    limit: i64,
) -> Result<Vec<StoredReport>, StoreError> {
    let customer = customer.map(|id| id.to_string()).unwrap_or_default();
    let rows = sqlx::query(
        "select r.id, r.device_no, r.epoch, r.first_seq, r.last_seq, r.received_at, r.body
         from report r join device d on d.device_no = r.device_no
         where r.id in (select report_id from device_state union select id from (
             select id from report order by id desc limit $2) as newest)
         and ($1 = '' or d.customer_id = $1) order by r.id desc",
    )
    .bind(customer)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    rows.iter().map(read).collect()
}

/// Forgets reports received before a moment, a bounded number at a time; how many went.
///
/// # Errors
/// [`StoreError`] when the rows cannot be deleted.
pub async fn forget_before(conn: &mut AnyConnection, received_at: i64, limit: i64) -> Result<u64, StoreError> {
    let done = sqlx::query("delete from report where id in (select id from report where id < $1 order by id limit $2)")
        .bind(id_at(received_at, 0))
        .bind(limit)
        .execute(conn)
        .await?;
    Ok(done.rows_affected())
}

fn read(row: &sqlx::any::AnyRow) -> Result<StoredReport, StoreError> {
    Ok(StoredReport {
        id: row.try_get("id")?,
        device_no: row.try_get("device_no")?,
        epoch: row.try_get("epoch")?,
        first_seq: row.try_get("first_seq")?,
        last_seq: row.try_get("last_seq")?,
        received_at: row.try_get("received_at")?,
        body: row.try_get("body")?,
    })
}
