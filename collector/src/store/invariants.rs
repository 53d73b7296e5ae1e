//! What must be true of the rows whatever happened, asked of them in plain SQL: a fault of ours or of the disk shows here first.
//! Invariant: each question finds nothing in a database that only this program wrote; all of them only read.
//! Next: [`crate::app::invariants`], which asks once an hour; indexes and foreign keys hold what can be held by them.

use sqlx::{AnyConnection, Row};

use super::db::StoreError;

/// What must be true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invariant {
    /// Its name.
    pub name: &'static str,
    /// What is true while nothing is found.
    pub holds: &'static str,
    /// Gives how many rows break it, and one of them.
    sql: &'static str,
}

/// Where an invariant is broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Which.
    pub invariant: Invariant,
    /// How many rows break it.
    pub rows: i64,
    /// One of them.
    pub example: String,
}

/// Every invariant. Their cost grows with devices and tickets, never with reports or lines.
pub const INVARIANTS: [Invariant; 9] = [
    Invariant {
        name: "one_open_ticket",
        holds: "a cause has one open ticket at most",
        sql: "select count(*) as found, min(cause_key) as example from (select cause_key from ticket
              where state not in ('resolved', 'closed') group by cause_key having count(*) > 1) as twice",
    },
    Invariant {
        name: "one_open_finding",
        holds: "a fault of a subject is one open finding",
        sql: "select count(*) as found, min(check_key) as example from (select device_no, check_key, subject from finding
              where cleared_at is null group by device_no, check_key, subject having count(*) > 1) as twice",
    },
    Invariant {
        name: "findings_counted",
        holds: "a ticket counts the open findings that name it",
        sql: "select count(*) as found, min(id) as example from ticket t where t.open_findings <>
              (select count(*) from finding f where f.ticket_id = t.id and f.cleared_at is null)",
    },
    Invariant {
        name: "resolved_at_a_time",
        holds: "what is resolved has a time, and what is open has none",
        sql: "select count(*) as found, min(id) as example from ticket
              where (state in ('resolved', 'closed')) <> (resolved_at is not null)",
    },
    Invariant {
        name: "numbers_counted",
        holds: "no ticket and no device has a number that was not given yet",
        sql: "select count(*) as found, min(id) as example from (
              select id from ticket where number > (select coalesce(max(value), 0) from counter where name = 'ticket')
              union all select id from device
              where device_no > (select coalesce(max(value), 0) from counter where name = 'device')) as beyond",
    },
    Invariant {
        name: "newest_report",
        holds: "what is remembered of a device is the state after its newest report",
        sql: "select count(*) as found, min(d.id) as example from device_state s join device d on d.device_no = s.device_no
              join report r on r.id = s.report_id
              where r.device_no <> s.device_no or r.epoch <> s.epoch or r.last_seq <> s.last_seq",
    },
    Invariant {
        name: "sequence_unbroken",
        holds: "a device's newest report follows the one before it without a hole",
        sql: "select count(*) as found, min(d.id) as example from device_state s join device d on d.device_no = s.device_no
              join report r on r.id = s.report_id join report p on p.id = r.prev_id
              where r.epoch = p.epoch and r.first_seq <> p.last_seq + 1",
    },
    Invariant {
        name: "history_behind",
        holds: "history is sealed from reports that are there",
        sql: "select count(*) as found, min(d.id) as example from history_cursor c join device d on d.device_no = c.device_no
              left join device_state s on s.device_no = c.device_no where s.report_id is null or c.report_id > s.report_id",
    },
    Invariant {
        name: "outbox_once",
        holds: "a message is sent, given up or tried again, one of the three",
        sql: "select count(*) as found, min(id) as example from outbox
              where (case when sent_at is null then 0 else 1 end) + (case when failed_at is null then 0 else 1 end)
              + (case when next_try_at is null then 0 else 1 end) <> 1",
    },
];

/// Asks every invariant; what is broken.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn broken(conn: &mut AnyConnection) -> Result<Vec<Broken>, StoreError> {
    let mut broken = Vec::new();
    for invariant in INVARIANTS {
        let row = sqlx::query(invariant.sql).fetch_one(&mut *conn).await?;
        let rows: i64 = row.try_get("found")?;
        if rows > 0 {
            let example: Option<String> = row.try_get("example")?;
            broken.push(Broken { invariant, rows, example: example.unwrap_or_default() });
        }
    }
    Ok(broken)
}
