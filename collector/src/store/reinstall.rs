//! Devices on the same hardware: which are older than one, which a person called different PCs, and what goes on under the
//! new one. Invariant: never across customers; what moves is changed in its place, so that nothing is lost.
//! Next: [`crate::app::reinstall`].

use shared::ids::CustomerId;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::device::{COLUMNS, Device, read};

/// Older devices on one piece of hardware that are looked at; a PC is not set up anew more often.
const OLDER: i64 = 50;

/// An older device on the same hardware.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its row.
    pub device: Device,
    /// A person said that the two are different PCs.
    pub is_apart: bool,
}

/// What went on under another device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Findings, and with them the tickets that they are on.
    pub findings: u64,
    /// Lines of what changed.
    pub lines: u64,
    /// Blocks of history.
    pub blocks: u64,
}

/// The devices of the same customer that were enrolled before this one on the same hardware, the newest first.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn older(
    conn: &mut AnyConnection,
    (customer, device_no): (CustomerId, i64),
) -> Result<Vec<Candidate>, StoreError> {
    let text = format!(
        "select {COLUMNS}, a.other_no as apart_no from device n
         join device d on d.customer_id = n.customer_id and d.hardware = n.hardware and d.device_no < n.device_no
         left join device_state s on s.device_no = d.device_no
         left join device_apart a on a.device_no = n.device_no and a.other_no = d.device_no
         where n.customer_id = $1 and n.device_no = $2 and n.hardware <> '' and d.hardware <> ''
         order by d.device_no desc limit $3"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).bind(device_no).bind(OLDER);
    let rows = query.fetch_all(conn).await?;
    let one = |row: &AnyRow| {
        Ok(Candidate { device: read(row)?, is_apart: row.try_get::<Option<i64>, _>("apart_no")?.is_some() })
    };
    rows.iter().map(one).collect()
}

/// Keeps that a device and an older one of the same customer are two different PCs; said again it changes nothing.
///
/// # Errors
/// [`StoreError`] when the row cannot be written: for a device of another customer, too.
pub async fn set_apart(
    conn: &mut AnyConnection,
    customer: CustomerId,
    (device_no, other_no): (i64, i64),
    (decided_at, decided_by): (i64, &str),
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into device_apart (customer_id, device_no, other_no, decided_at, decided_by)
         values ($1, $2, $3, $4, $5) on conflict (device_no, other_no) do nothing",
    )
    .bind(customer.to_string())
    .bind(device_no)
    .bind(other_no)
    .bind(decided_at)
    .bind(decided_by)
    .execute(conn)
    .await?;
    Ok(())
}

/// Lets a device's findings, lines and history, its warranty, its services and its place in campaigns go on under another of the same
/// customer; where that has one of the same name, the old one stays where it is. Its findings are all cleared.
///
/// # Errors
/// [`StoreError`] when the rows cannot be written.
pub async fn move_all(
    conn: &mut AnyConnection,
    customer: CustomerId,
    (from_no, to_no): (i64, i64),
) -> Result<Moved, StoreError> {
    let mut moved = [0; 7];
    let rows = [
        "update finding set device_no = $3 where customer_id = $1 and device_no = $2",
        "update private_evidence set device_no = $3 where customer_id = $1 and device_no = $2",
        "update change_line set device_no = $3 where customer_id = $1 and device_no = $2",
        "update history_block set device_no = $3 where device_no = $2
           and not exists (select b.from_at from history_block b where b.device_no = $3
             and b.series = history_block.series and b.step_s = history_block.step_s
             and b.from_at = history_block.from_at)",
        "update device_warranty set device_no = $3 where customer_id = $1 and device_no = $2
           and not exists (select w.device_no from device_warranty w where w.device_no = $3)",
        "update campaign_device set device_no = $3 where customer_id = $1 and device_no = $2
           and not exists (select c.device_no from campaign_device c where c.customer_id = $1
             and c.row_key = campaign_device.row_key and c.device_no = $3)",
        "update service_carried set device_no = $3 where customer_id = $1 and device_no = $2
           and not exists (select c.id from service_carried c where c.device_no = $3)",
    ];
    for (rows, moved) in rows.into_iter().zip(&mut moved) {
        // Both are the customer's, whoever asks.
        let text = format!(
            "{rows} and exists (select o.device_no from device o where o.device_no = $2 and o.customer_id = $1)
               and exists (select n.device_no from device n where n.device_no = $3 and n.customer_id = $1)"
        );
        let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).bind(from_no).bind(to_no);
        *moved = query.execute(&mut *conn).await?.rows_affected();
    }
    let [findings, _, lines, blocks, ..] = moved;
    Ok(Moved { findings, lines, blocks })
}
