//! Every row, out and in again, the same on both engines: what a backup is made of.
//! Invariant: read in one snapshot, written in one transaction; a table is either carried or named among what is left out.
//! Next: [`crate::app::backup`] for the file.

use futures_util::TryStreamExt;
use serde::{Deserialize, Serialize};
use sqlx::any::AnyTypeInfoKind;
use sqlx::{AnyConnection, Column, Row, ValueRef};

use super::db::StoreError;

/// The tables that a backup carries, in an order in which rows can be written: what is pointed to comes first.
pub const TABLES: [&str; 76] = [
    "counter",
    "provider_setting",
    "provider_file",
    "customer",
    "site",
    "tier",
    "calendar",
    "technician",
    "technician_customer",
    "technician_work",
    "absence",
    "technician_preference",
    "on_call_shift",
    "second_factor",
    "recovery_code",
    "token",
    "device",
    "device_certificate",
    "device_epoch",
    "report",
    "device_state",
    "device_window",
    "device_inventory",
    "device_unseen",
    "device_apart",
    "device_warranty",
    "maintenance_window",
    "service_carried",
    "history_block",
    "history_cursor",
    "quarantine",
    "policy_limit",
    "runbook",
    "roadmap_plan",
    "campaign_device",
    "contact",
    "ticket",
    "promise_event",
    "article",
    "article_word",
    "article_solved",
    "problem",
    "problem_ticket",
    "finding",
    "change_line",
    "last_act",
    "time_entry",
    "ticket_entered",
    "ticket_watcher",
    "assignment",
    "saved_view",
    "first_view",
    "customer_word",
    "program_exception",
    "entitlement",
    "entitlement_due",
    "pulse_due",
    "hosted_site",
    "hour_rate",
    "private_agreement",
    "private_reader",
    "private_ticket",
    "private_evidence",
    "private_line",
    "notice",
    "notice_recipient",
    "csat",
    "request",
    "request_step",
    "approval",
    "working_terms",
    "outbox",
    "erasure",
    "access_period",
    "audit",
    "audit_head",
];

/// What a backup leaves out: who is signed in just now, codes and links that are good for minutes, who holds the lease, and
/// which migrations made the tables.
pub const LEFT_OUT: [&str; 6] =
    ["collector_lease", "schema_version", "session", "set_up", "portal_link", "portal_session"];

/// One value of a row: the few types that both engines have.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// Nothing.
    #[serde(rename = "n")]
    Null,
    /// `bigint`, `integer`.
    #[serde(rename = "i")]
    Integer(i64),
    /// `double precision`.
    #[serde(rename = "f")]
    Number(f64),
    /// `text`.
    #[serde(rename = "t")]
    Text(String),
    /// `bytea`.
    #[serde(rename = "b", with = "shared::report::bin")]
    Bytes(Vec<u8>),
}

/// Hands on every row of a table with the names of its columns; how many there were.
///
/// # Errors
/// [`StoreError`] when the table cannot be read, and what `take` says.
pub async fn read<E: From<StoreError>>(
    conn: &mut AnyConnection,
    table: &'static str,
    mut take: impl FnMut(Vec<&str>, Vec<Value>) -> Result<(), E>,
) -> Result<u64, E> {
    let text = format!("select * from {table}");
    let mut rows = sqlx::query(sqlx::AssertSqlSafe(text)).fetch(conn);
    let mut count = 0;
    while let Some(row) = rows.try_next().await.map_err(StoreError::from)? {
        let columns = row.columns().iter().map(Column::name).collect();
        let values = (0..row.len()).map(|at| value(&row, at)).collect::<Result<_, StoreError>>()?;
        take(columns, values)?;
        count += 1;
    }
    Ok(count)
}

fn value(row: &sqlx::any::AnyRow, at: usize) -> Result<Value, StoreError> {
    let raw = row.try_get_raw(at)?;
    if raw.is_null() {
        return Ok(Value::Null);
    }
    let kind = raw.type_info().kind();
    Ok(match kind {
        AnyTypeInfoKind::Text => Value::Text(row.try_get(at)?),
        AnyTypeInfoKind::Blob => Value::Bytes(row.try_get(at)?),
        AnyTypeInfoKind::Real | AnyTypeInfoKind::Double => Value::Number(row.try_get(at)?),
        _ => Value::Integer(row.try_get(at)?),
    })
}

/// Writes one row.
///
/// # Errors
/// [`StoreError::Refused`] for a table or a column that is none, else [`StoreError`] when the row cannot be written.
pub async fn write(
    conn: &mut AnyConnection,
    table: &str,
    columns: &[String],
    values: &[Value],
) -> Result<(), StoreError> {
    let is_name = |name: &String| name.bytes().all(|byte| byte.is_ascii_lowercase() || b"_0123456789".contains(&byte));
    if !TABLES.contains(&table) || columns.len() != values.len() || !columns.iter().all(is_name) {
        return Err(StoreError::Refused(format!(
            "the backup has a row that this collector has no place for ({table})"
        )));
    }
    let mut places = Vec::new();
    let mut bound = 0;
    for value in values {
        // Nothing is written as a word: a place would need to know its column's type on one of the engines.
        places.push(if *value == Value::Null { "null".to_owned() } else { format!("${}", bound + 1) });
        bound += usize::from(*value != Value::Null);
    }
    let text = format!("insert into {table} ({}) values ({})", columns.join(", "), places.join(", "));
    let mut query = sqlx::query(sqlx::AssertSqlSafe(text));
    for value in values {
        query = match value {
            Value::Null => query,
            Value::Integer(value) => query.bind(*value),
            Value::Number(value) => query.bind(*value),
            Value::Text(value) => query.bind(value.as_str()),
            Value::Bytes(value) => query.bind(value.as_slice()),
        };
    }
    query.execute(conn).await?;
    Ok(())
}

/// Whether nobody and nothing has been entered yet.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn is_empty(conn: &mut AnyConnection) -> Result<bool, StoreError> {
    let row = sqlx::query("select (select count(*) from customer) + (select count(*) from technician) as entered")
        .fetch_one(conn)
        .await?;
    Ok(row.try_get::<i64, _>("entered")? == 0)
}

/// Takes away what a database that was just made begins with.
///
/// # Errors
/// [`StoreError`] when the rows cannot be deleted.
pub async fn clear(conn: &mut AnyConnection) -> Result<(), StoreError> {
    for table in TABLES.iter().rev() {
        sqlx::query(sqlx::AssertSqlSafe(format!("delete from {table}"))).execute(&mut *conn).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_table_is_carried_or_named_among_what_is_left_out() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations");
        let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let text: String = files.map(|path| std::fs::read_to_string(path).unwrap()).collect();
        let made = text.lines().filter_map(|line| line.strip_prefix("create table "));
        let made: BTreeSet<&str> = made.map(|rest| rest.split([' ', '(']).next().unwrap()).collect();
        let known: BTreeSet<&str> =
            TABLES.iter().chain(&LEFT_OUT).copied().filter(|one| *one != "schema_version").collect();
        assert_eq!(known, made, "a new table goes into TABLES, or into LEFT_OUT with its reason");
    }
}
