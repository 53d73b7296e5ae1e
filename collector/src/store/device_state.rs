//! What the judge remembers of each device: a row with every report, a checkpoint of its windows now and then.
//! Invariant: the row commits with the report it is the state after.
//! Next: [`super::report`] for the raw reports that windows are rebuilt from.

use std::sync::LazyLock;

use sqlx::{AnyConnection, Row};

use super::bulk::Bulk;
use super::db::StoreError;

/// A device's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredState {
    /// The device.
    pub device_no: i64,
    /// The epoch that its sequence counts in.
    pub epoch: String,
    /// The highest sequence on disk.
    pub last_seq: i64,
    /// When its last report came, ms UTC.
    pub received_at: i64,
    /// Its newest report.
    pub report_id: i64,
    /// The judge's state, in the judge's own bytes.
    pub state: Vec<u8>,
}

/// How an epoch stands that is not the device's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StoredEpoch {
    /// The highest sequence on disk.
    pub last_seq: i64,
    /// The mark of its newest report; 0 when it is not known.
    pub newest: i64,
    /// When it was last heard, ms UTC.
    pub seen_at: i64,
}

/// A checkpoint of a device's windows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredWindows {
    /// The device.
    pub device_no: i64,
    /// The newest report in it.
    pub report_id: i64,
    /// When it was taken, ms UTC.
    pub taken_at: i64,
    /// The windows' bytes.
    pub windows: Vec<u8>,
}

/// Writes rows, one per device.
///
/// # Errors
/// [`StoreError`] when the rows cannot be written.
pub async fn save(conn: &mut AnyConnection, states: &[StoredState]) -> Result<(), StoreError> {
    static BULK: LazyLock<Bulk> = LazyLock::new(|| {
        Bulk::new(
            "insert into device_state (device_no, epoch, last_seq, received_at, report_id, state)",
            6,
            "on conflict (device_no) do update set epoch = excluded.epoch, last_seq = excluded.last_seq,
             received_at = excluded.received_at, report_id = excluded.report_id, state = excluded.state",
        )
    });
    BULK.write(conn, states, |query, one| {
        query
            .bind(one.device_no)
            .bind(&one.epoch)
            .bind(one.last_seq)
            .bind(one.received_at)
            .bind(one.report_id)
            .bind(&one.state)
    })
    .await
}

/// Every device's row.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn all(conn: &mut AnyConnection) -> Result<Vec<StoredState>, StoreError> {
    let rows = sqlx::query(
        "select device_no, epoch, last_seq, received_at, report_id, state from device_state order by device_no",
    )
    .fetch_all(conn)
    .await?;
    rows.iter().map(read).collect()
}

/// One device's row.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn get(conn: &mut AnyConnection, device_no: i64) -> Result<Option<StoredState>, StoreError> {
    let row = sqlx::query(
        "select device_no, epoch, last_seq, received_at, report_id, state from device_state where device_no = $1",
    )
    .bind(device_no)
    .fetch_optional(conn)
    .await?;
    row.as_ref().map(read).transpose()
}

/// How an epoch of a device that is not its current one stands; none when it was never seen.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn epoch(conn: &mut AnyConnection, device_no: i64, epoch: &str) -> Result<Option<StoredEpoch>, StoreError> {
    let row = sqlx::query("select last_seq, newest, seen_at from device_epoch where device_no = $1 and epoch = $2")
        .bind(device_no)
        .bind(epoch)
        .fetch_optional(conn)
        .await?;
    let read = |row: sqlx::any::AnyRow| {
        let (last_seq, newest, seen_at) = (row.try_get("last_seq")?, row.try_get("newest")?, row.try_get("seen_at")?);
        Ok(StoredEpoch { last_seq, newest, seen_at })
    };
    row.map(read).transpose()
}

/// How many epochs a device has had.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn epochs(conn: &mut AnyConnection, device_no: i64) -> Result<i64, StoreError> {
    let row = sqlx::query("select count(*) as epochs from device_epoch where device_no = $1")
        .bind(device_no)
        .fetch_one(conn)
        .await?;
    Ok(row.try_get("epochs")?)
}

/// Forgets the epoch of a device that was not heard for the longest time, if that was before a moment; whether there was one.
///
/// # Errors
/// [`StoreError`] when the row cannot be deleted.
pub async fn forget_an_epoch(conn: &mut AnyConnection, device_no: i64, before: i64) -> Result<bool, StoreError> {
    // Epochs heard at one moment go by age: their ids begin with the time they were made at.
    let done = sqlx::query(
        "delete from device_epoch where device_no = $1
         and epoch = (select epoch from device_epoch where device_no = $1 and seen_at < $2
                      order by seen_at, epoch limit 1)",
    )
    .bind(device_no)
    .bind(before)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Remembers where an epoch stands that is not the device's own, for copies of its reports and for more of them.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn keep_epoch(
    conn: &mut AnyConnection,
    device_no: i64,
    epoch: &str,
    kept: &StoredEpoch,
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into device_epoch (device_no, epoch, last_seq, newest, seen_at) values ($1, $2, $3, $4, $5)
         on conflict (device_no, epoch) do update set last_seq = excluded.last_seq, newest = excluded.newest,
         seen_at = excluded.seen_at",
    )
    .bind(device_no)
    .bind(epoch)
    .bind(kept.last_seq)
    .bind(kept.newest)
    .bind(kept.seen_at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Writes checkpoints of windows.
///
/// # Errors
/// [`StoreError`] when the rows cannot be written.
pub async fn save_windows(conn: &mut AnyConnection, windows: &[StoredWindows]) -> Result<(), StoreError> {
    static BULK: LazyLock<Bulk> = LazyLock::new(|| {
        Bulk::new(
            "insert into device_window (device_no, report_id, taken_at, windows)",
            4,
            "on conflict (device_no) do update set report_id = excluded.report_id, taken_at = excluded.taken_at,
             windows = excluded.windows",
        )
    });
    BULK.write(conn, windows, |query, one| {
        query.bind(one.device_no).bind(one.report_id).bind(one.taken_at).bind(&one.windows)
    })
    .await
}

/// The newest checkpoint's bytes of a device; none before there is one.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn windows(conn: &mut AnyConnection, device_no: i64) -> Result<Option<Vec<u8>>, StoreError> {
    let query = sqlx::query_scalar("select windows from device_window where device_no = $1").bind(device_no);
    Ok(query.fetch_optional(conn).await?)
}

/// Every checkpoint.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn all_windows(conn: &mut AnyConnection) -> Result<Vec<StoredWindows>, StoreError> {
    let rows = sqlx::query("select device_no, report_id, taken_at, windows from device_window").fetch_all(conn).await?;
    let read = |row: &sqlx::any::AnyRow| {
        Ok(StoredWindows {
            device_no: row.try_get("device_no")?,
            report_id: row.try_get("report_id")?,
            taken_at: row.try_get("taken_at")?,
            windows: row.try_get("windows")?,
        })
    };
    rows.iter().map(read).collect()
}

fn read(row: &sqlx::any::AnyRow) -> Result<StoredState, StoreError> {
    Ok(StoredState {
        device_no: row.try_get("device_no")?,
        epoch: row.try_get("epoch")?,
        last_seq: row.try_get("last_seq")?,
        received_at: row.try_get("received_at")?,
        report_id: row.try_get("report_id")?,
        state: row.try_get("state")?,
    })
}
