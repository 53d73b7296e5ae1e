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
    /// The key of the same device's report before it; 0 when there is none.
    pub prev_id: i64,
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
        Bulk::new("insert into report (id, device_no, epoch, first_seq, last_seq, received_at, body, prev_id)", 8, "")
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
            .bind(one.prev_id)
    })
    .await
}

/// Up to `limit` reports after a key, oldest first.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn after(conn: &mut AnyConnection, id: i64, limit: i64) -> Result<Vec<StoredReport>, StoreError> {
    let rows = sqlx::query(
        "select id, device_no, epoch, first_seq, last_seq, received_at, body, prev_id from report
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
    let row = sqlx::query(
        "select id, device_no, epoch, first_seq, last_seq, received_at, body, prev_id from report where id = $1",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?;
    row.as_ref().map(read).transpose()
}

/// A device's reports from the newest back to (without) a key, newest first, at most `limit`; `customer` is the wall. They
/// are found by following each to the one before it.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn newest_of_device(
    conn: &mut AnyConnection,
    (customer, device_no): (CustomerId, i64),
    after: i64,
    limit: i64,
) -> Result<Vec<StoredReport>, StoreError> {
    let rows = sqlx::query(
        "with recursive chain (id, prev_id, steps) as (
             select r.id, r.prev_id, cast(1 as bigint) from report r
             join device_state s on s.report_id = r.id join device d on d.device_no = s.device_no
             where s.device_no = $1 and d.customer_id = $2 and r.id > $3
             union all
             select r.id, r.prev_id, c.steps + 1 from chain c join report r on r.id = c.prev_id
             where c.prev_id > $3 and c.steps < $4)
         select r.id, r.device_no, r.epoch, r.first_seq, r.last_seq, r.received_at, r.body, r.prev_id
         from chain c join report r on r.id = c.id order by r.id desc",
    )
    .bind(device_no)
    .bind(customer.to_string())
    .bind(after)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    rows.iter().map(read).collect()
}

/// The first `limit` of a device's reports after a key, oldest first, counted from `newest` back: for the collector's own
/// work.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn of_device_after(
    conn: &mut AnyConnection,
    (newest, after): (i64, i64),
    limit: i64,
) -> Result<Vec<StoredReport>, StoreError> {
    let rows = sqlx::query(
        "with recursive chain (id, prev_id) as (
             select r.id, r.prev_id from report r where r.id = $1
             union all
             select r.id, r.prev_id from chain c join report r on r.id = c.prev_id where c.prev_id > $2),
         oldest (id) as (select id from chain order by id limit $3)
         select r.id, r.device_no, r.epoch, r.first_seq, r.last_seq, r.received_at, r.body, r.prev_id
         from oldest o join report r on r.id = o.id order by r.id",
    )
    .bind(newest)
    .bind(after)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    rows.iter().map(read).collect()
}

/// The report that stands for a sequence of an epoch, looked for from `newest` back over so many reports; none when it is not
/// there.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn standing_for(
    conn: &mut AnyConnection,
    newest: i64,
    (epoch, seq): (&str, i64),
    steps: i64,
) -> Result<Option<StoredReport>, StoreError> {
    let row = sqlx::query(
        "with recursive chain (id, prev_id, epoch, first_seq, last_seq, steps) as (
             select r.id, r.prev_id, r.epoch, r.first_seq, r.last_seq, cast(1 as bigint) from report r where r.id = $1
             union all
             select r.id, r.prev_id, r.epoch, r.first_seq, r.last_seq, c.steps + 1
             from chain c join report r on r.id = c.prev_id
             where c.steps < $4 and (c.epoch <> $2 or c.first_seq > $3))
         select r.id, r.device_no, r.epoch, r.first_seq, r.last_seq, r.received_at, r.body, r.prev_id
         from chain c join report r on r.id = c.id where c.epoch = $2 and c.first_seq <= $3 and c.last_seq >= $3",
    )
    .bind(newest)
    .bind(epoch)
    .bind(seq)
    .bind(steps)
    .fetch_optional(conn)
    .await?;
    row.as_ref().map(read).transpose()
}

/// Forgets reports received before a moment that are sealed into history, and any received before `at_last`, a bounded
/// number at a time; how many went.
///
/// # Errors
/// [`StoreError`] when the rows cannot be deleted.
pub async fn forget_before(
    conn: &mut AnyConnection,
    received_at: i64,
    at_last: i64,
    limit: i64,
) -> Result<u64, StoreError> {
    let done = sqlx::query(
        "delete from report where id in (
             select r.id from report r left join history_cursor c on c.device_no = r.device_no
             where r.id < $1 and (r.id <= c.report_id or r.id < $2) order by r.id limit $3)",
    )
    .bind(id_at(received_at, 0))
    .bind(id_at(at_last, 0))
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
        prev_id: row.try_get("prev_id")?,
    })
}
