//! History: blocks of a device's numbers, and how far each device's reports are sealed into them.
//! Invariant: a block's first time is its name, so writing it again replaces it; the cursor moves in the transaction of the
//! blocks it stands for. Next: [`super::report`], which forgets only what is sealed.

use std::sync::LazyLock;

use shared::ids::CustomerId;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::bulk::Bulk;
use super::db::StoreError;

/// Seconds between the numbers of a block: as sampled.
pub const AS_SAMPLED: i64 = 0;
/// Seconds between the numbers of a block: an hour.
pub const BY_HOUR: i64 = 3600;

/// A block of numbers of one series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredBlock {
    /// The device.
    pub device_no: i64,
    /// The series' name.
    pub series: String,
    /// [`AS_SAMPLED`] or [`BY_HOUR`].
    pub step_s: i64,
    /// Its first time, ms UTC.
    pub from_at: i64,
    /// Its last time, ms UTC.
    pub to_at: i64,
    /// How many numbers.
    pub points: i64,
    /// The numbers, in the domain's own bytes.
    pub body: Vec<u8>,
}

/// A device with reports that are not sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The device.
    pub device_no: i64,
    /// Its newest report.
    pub newest: i64,
    /// The last report that is sealed; 0 when none is.
    pub sealed: i64,
}

/// Devices whose oldest report that is not sealed may have come before the key, the longest waiting first.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn due(conn: &mut AnyConnection, before_id: i64, limit: i64) -> Result<Vec<Due>, StoreError> {
    // Without a cursor a device waits since it was enrolled; 4096 keys are a millisecond.
    let rows = sqlx::query(
        "select s.device_no, s.report_id, coalesce(c.report_id, 0) as sealed
         from device_state s join device d on d.device_no = s.device_no
         left join history_cursor c on c.device_no = s.device_no
         where s.report_id > coalesce(c.report_id, 0) and coalesce(c.report_id, d.enrolled_at * 4096) < $1
         order by coalesce(c.report_id, d.enrolled_at * 4096) limit $2",
    )
    .bind(before_id)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    let read = |row: &AnyRow| {
        Ok(Due {
            device_no: row.try_get("device_no")?,
            newest: row.try_get("report_id")?,
            sealed: row.try_get("sealed")?,
        })
    };
    rows.iter().map(read).collect()
}

/// How far a device's reports are sealed; 0 when none is.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn cursor(conn: &mut AnyConnection, device_no: i64) -> Result<i64, StoreError> {
    let row = sqlx::query("select report_id from history_cursor where device_no = $1")
        .bind(device_no)
        .fetch_optional(conn)
        .await?;
    row.map_or(Ok(0), |row| Ok(row.try_get("report_id")?))
}

/// Moves a device's cursor.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn set_cursor(conn: &mut AnyConnection, device_no: i64, report_id: i64) -> Result<(), StoreError> {
    sqlx::query(
        "insert into history_cursor (device_no, report_id) values ($1, $2)
         on conflict (device_no) do update set report_id = excluded.report_id",
    )
    .bind(device_no)
    .bind(report_id)
    .execute(conn)
    .await?;
    Ok(())
}

/// Writes blocks; one with the same name is replaced.
///
/// # Errors
/// [`StoreError`] when the rows cannot be written.
pub async fn save(conn: &mut AnyConnection, blocks: &[StoredBlock]) -> Result<(), StoreError> {
    static BULK: LazyLock<Bulk> = LazyLock::new(|| {
        Bulk::new(
            "insert into history_block (device_no, series, step_s, from_at, to_at, points, body)",
            7,
            "on conflict (device_no, series, step_s, from_at) do update set to_at = excluded.to_at,
             points = excluded.points, body = excluded.body",
        )
    });
    BULK.write(conn, blocks, |query, one| {
        query
            .bind(one.device_no)
            .bind(&one.series)
            .bind(one.step_s)
            .bind(one.from_at)
            .bind(one.to_at)
            .bind(one.points)
            .bind(&one.body)
    })
    .await
}

/// The newest block of a series: for the collector's own work.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn newest(
    conn: &mut AnyConnection,
    device_no: i64,
    series: &str,
    step_s: i64,
) -> Result<Option<StoredBlock>, StoreError> {
    let row = sqlx::query(
        "select device_no, series, step_s, from_at, to_at, points, body from history_block
         where device_no = $1 and series = $2 and step_s = $3 order by from_at desc limit 1",
    )
    .bind(device_no)
    .bind(series)
    .bind(step_s)
    .fetch_optional(conn)
    .await?;
    row.as_ref().map(read).transpose()
}

/// The blocks of a series that reach into the time since a moment, oldest first; `customer` is the wall. No block is longer
/// than `longest_ms`.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn since(
    conn: &mut AnyConnection,
    (customer, device_no): (CustomerId, i64),
    (series, step_s): (&str, i64),
    from_at: i64,
    longest_ms: i64,
) -> Result<Vec<StoredBlock>, StoreError> {
    let rows = sqlx::query(
        "select b.device_no, b.series, b.step_s, b.from_at, b.to_at, b.points, b.body
         from history_block b join device d on d.device_no = b.device_no
         where b.device_no = $1 and d.customer_id = $2 and b.series = $3 and b.step_s = $4 and b.from_at >= $5
           and b.to_at >= $6 order by b.from_at limit 400",
    )
    .bind(device_no)
    .bind(customer.to_string())
    .bind(series)
    .bind(step_s)
    .bind(from_at.saturating_sub(longest_ms))
    .bind(from_at)
    .fetch_all(conn)
    .await?;
    rows.iter().map(read).collect()
}

/// The names of a device's series that have blocks; `customer` is the wall.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn series(
    conn: &mut AnyConnection,
    (customer, device_no): (CustomerId, i64),
) -> Result<Vec<String>, StoreError> {
    let rows = sqlx::query(
        "select distinct b.series from history_block b join device d on d.device_no = b.device_no
         where b.device_no = $1 and d.customer_id = $2 order by b.series limit 200",
    )
    .bind(device_no)
    .bind(customer.to_string())
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok(row.try_get("series")?)).collect()
}

/// Forgets blocks that end before a moment, a bounded number at a time; how many went.
///
/// # Errors
/// [`StoreError`] when the rows cannot be deleted.
pub async fn forget_before(
    conn: &mut AnyConnection,
    step_s: i64,
    before_at: i64,
    limit: i64,
) -> Result<u64, StoreError> {
    let done = sqlx::query(
        "delete from history_block where (device_no, series, step_s, from_at) in (
             select device_no, series, step_s, from_at from history_block
             where step_s = $1 and to_at < $2 order by to_at limit $3)",
    )
    .bind(step_s)
    .bind(before_at)
    .bind(limit)
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub(super) fn read(row: &AnyRow) -> Result<StoredBlock, StoreError> {
    Ok(StoredBlock {
        device_no: row.try_get("device_no")?,
        series: row.try_get("series")?,
        step_s: row.try_get("step_s")?,
        from_at: row.try_get("from_at")?,
        to_at: row.try_get("to_at")?,
        points: row.try_get("points")?,
        body: row.try_get("body")?,
    })
}
