//! A customer's rows, taken out of every table in bounded steps.
//! Invariant: each table is a customer's, in an order in which rows can go, or named among those that are not; a step deletes
//! a bounded number of rows and keeps how many; asked again it goes on where it stopped.
//! Next: [`crate::app::erasure`], [`super::backup`] for the list of all tables.

use std::collections::BTreeMap;

use shared::ids::CustomerId;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::{audit, decoded, json};

/// How a table knows whose a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// By its `customer_id`.
    Customer,
    /// By its `device_no`.
    Device,
    /// By the id of what a limit is set for.
    Limit,
    /// By its `customer_id`; those in the customer's own chain go by cutting that off.
    Audit,
    /// Of no customer any more: a problem that was its alone, once its tickets are gone.
    Nobody,
}

impl Whose {
    /// Which rows are those of customer $1.
    const fn rows(self) -> &'static str {
        match self {
            Self::Customer => "customer_id = $1",
            Self::Device => "device_no in (select device_no from device where customer_id = $1)",
            Self::Limit => {
                "scope_id = $1 or scope_id in (select id from site where customer_id = $1)
                 or scope_id in (select id from device where customer_id = $1)"
            }
            Self::Audit => "customer_id = $1 and place = 0",
            Self::Nobody => {
                "$1 <> '' and id not in (select l.problem_id from problem_ticket l where l.problem_id is not null)"
            }
        }
    }
}

/// A table with rows of customers.
#[derive(Clone, Copy, Debug)]
pub struct Owned {
    /// Its name.
    pub table: &'static str,
    /// What names a row.
    key: &'static str,
    /// How it knows whose a row is.
    pub whose: Whose,
}

const fn owned(table: &'static str, key: &'static str, whose: Whose) -> Owned {
    Owned { table, key, whose }
}

/// The tables with rows of customers, in an order in which rows can go: what points comes before what is pointed to.
/// [`REPORTS`] go before the devices, and [`LAST`] at the end.
pub const OWNED: [Owned; 64] = [
    owned("portal_link", "secret_hash", Whose::Customer),
    owned("portal_session", "id", Whose::Customer),
    owned("outbox", "id", Whose::Customer),
    owned("notice_recipient", "notice_id, contact_id", Whose::Customer),
    owned("notice", "id", Whose::Customer),
    owned("csat", "ticket_id, contact_id", Whose::Customer),
    owned("request_step", "ticket_id, step", Whose::Customer),
    owned("request", "ticket_id", Whose::Customer),
    owned("approval", "ticket_id", Whose::Customer),
    owned("working_terms", "id", Whose::Customer),
    owned("last_act", "ticket_id", Whose::Customer),
    owned("change_line", "id", Whose::Customer),
    owned("ticket_entered", "ticket_id", Whose::Customer),
    owned("ticket_watcher", "ticket_id, technician_id", Whose::Customer),
    owned("assignment", "ticket_id", Whose::Customer),
    owned("technician_preference", "customer_id, technician_id", Whose::Customer),
    owned("on_call_shift", "id", Whose::Customer),
    owned("time_entry", "id", Whose::Customer),
    owned("saved_view", "id", Whose::Customer),
    owned("promise_event", "ticket_id, seq", Whose::Customer),
    owned("article_word", "article_id, word", Whose::Customer),
    owned("problem_ticket", "ticket_id", Whose::Customer),
    owned("problem", "id", Whose::Nobody),
    owned("finding", "id", Whose::Customer),
    owned("ticket", "id", Whose::Customer),
    owned("customer_word", "customer_id", Whose::Customer),
    owned("program_exception", "id", Whose::Customer),
    owned("entitlement", "id", Whose::Customer),
    owned("entitlement_due", "customer_id", Whose::Customer),
    owned("pulse_due", "customer_id", Whose::Customer),
    owned("hosted_site", "id", Whose::Customer),
    owned("hour_rate", "customer_id", Whose::Customer),
    owned("private_line", "id", Whose::Customer),
    owned("private_evidence", "id", Whose::Customer),
    owned("private_ticket", "id", Whose::Customer),
    owned("private_reader", "customer_id, technician_id", Whose::Customer),
    owned("private_agreement", "customer_id", Whose::Customer),
    owned("article_solved", "article_id, contact_id, month", Whose::Customer),
    owned("contact", "id", Whose::Customer),
    owned("campaign_device", "customer_id, row_key, device_no", Whose::Customer),
    owned("roadmap_plan", "customer_id, row_key", Whose::Customer),
    owned("device_warranty", "device_no", Whose::Customer),
    owned("maintenance_window", "id", Whose::Customer),
    owned("service_carried", "id", Whose::Customer),
    owned("device_apart", "device_no, other_no", Whose::Customer),
    owned("device_unseen", "device_no, check_key", Whose::Customer),
    owned("quarantine", "report_id", Whose::Device),
    owned("history_block", "device_no, series, step_s, from_at", Whose::Device),
    owned("history_cursor", "device_no", Whose::Device),
    owned("device_inventory", "device_no, check_key", Whose::Device),
    owned("device_window", "device_no", Whose::Device),
    owned("device_state", "device_no", Whose::Device),
    owned("device_epoch", "device_no, epoch", Whose::Device),
    owned("device_certificate", "fingerprint", Whose::Customer),
    owned("policy_limit", "scope, scope_id, name", Whose::Limit),
    owned("device", "device_no", Whose::Customer),
    owned("token", "id", Whose::Customer),
    owned("calendar", "place_id", Whose::Customer),
    owned("site", "id", Whose::Customer),
    owned("article", "id", Whose::Customer),
    owned("runbook", "check_key, customer_id", Whose::Customer),
    owned("technician_customer", "technician_id, customer_id", Whose::Customer),
    owned("access_period", "person_id, customer_id, from_at", Whose::Customer),
    owned("audit", "id", Whose::Audit),
];

/// Kept by arrival and without an index on devices: looked through once, a stretch at a time.
pub const REPORTS: &str = "report";
/// What goes at the end, together.
pub const LAST: [&str; 2] = ["customer", "erasure"];
/// What holds nothing of a customer; of the audit's heads the end of the chain stays, and says that it is closed.
pub const NOT_OWNED: [&str; 15] = [
    "collector_lease",
    "schema_version",
    "counter",
    "provider_setting",
    "provider_file",
    "tier",
    "technician",
    "technician_work",
    "absence",
    "second_factor",
    "recovery_code",
    "session",
    "first_view",
    "set_up",
    "audit_head",
];

/// Reports that one step looks at, for each row that it may delete.
const LOOKED_AT: i64 = 5;

/// An erasure that was begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erasure {
    /// Whose rows go.
    pub customer: CustomerId,
    /// Since when, ms UTC.
    pub begun_at: i64,
    /// By whom, as the audit names them.
    pub begun_by: String,
    /// The last report that was looked at.
    report_id: i64,
    /// How many rows of which table went so far.
    pub counts: BTreeMap<String, i64>,
}

/// Begins an erasure: nobody of the customer comes in any more, and its name stands nowhere; whether it was not begun yet.
///
/// # Errors
/// [`StoreError`] when the rows cannot be written.
pub async fn begin(conn: &mut AnyConnection, customer: CustomerId, at: i64, by: &str) -> Result<bool, StoreError> {
    let made = sqlx::query(
        "insert into erasure (customer_id, begun_at, begun_by, report_id, counts) values ($1, $2, $3, 0, '{}')
         on conflict (customer_id) do nothing",
    )
    .bind(customer.to_string())
    .bind(at)
    .bind(by)
    .execute(&mut *conn)
    .await?;
    if made.rows_affected() != 1 {
        return Ok(false);
    }
    // A moment that stands already is kept: since then nothing opens.
    for statement in [
        "update contact set disabled_at = coalesce(disabled_at, $2) where customer_id = $1",
        "update outbox set next_try_at = null, failed_at = $2 where customer_id = $1 and next_try_at is not null",
    ] {
        sqlx::query(statement).bind(customer.to_string()).bind(at).execute(&mut *conn).await?;
    }
    for statement in [
        "delete from portal_session where customer_id = $1",
        "delete from portal_link where customer_id = $1",
        "update customer set name = id where id = $1",
    ] {
        sqlx::query(statement).bind(customer.to_string()).execute(&mut *conn).await?;
    }
    Ok(true)
}

/// The erasure of a customer, while it is not done.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn of(conn: &mut AnyConnection, customer: CustomerId) -> Result<Option<Erasure>, StoreError> {
    let query =
        sqlx::query("select customer_id, begun_at, begun_by, report_id, counts from erasure where customer_id = $1");
    query.bind(customer.to_string()).fetch_optional(conn).await?.as_ref().map(read).transpose()
}

/// Every erasure that is not done, the oldest first.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn all(conn: &mut AnyConnection) -> Result<Vec<Erasure>, StoreError> {
    let query = sqlx::query("select customer_id, begun_at, begun_by, report_id, counts from erasure order by begun_at");
    query.fetch_all(conn).await?.iter().map(read).collect()
}

/// Takes out about `rows` rows and keeps how many went of which table; whether none is left but those of [`LAST`].
///
/// # Errors
/// [`StoreError`] when rows cannot be deleted.
pub async fn step(conn: &mut AnyConnection, erasure: &mut Erasure, rows: i64) -> Result<bool, StoreError> {
    let is_whole = taken_out(conn, erasure, rows).await?;
    sqlx::query("update erasure set report_id = $2, counts = $3 where customer_id = $1")
        .bind(erasure.customer.to_string())
        .bind(erasure.report_id)
        .bind(json(&erasure.counts)?)
        .execute(conn)
        .await?;
    Ok(is_whole)
}

async fn taken_out(conn: &mut AnyConnection, erasure: &mut Erasure, rows: i64) -> Result<bool, StoreError> {
    let owner = erasure.customer.to_string();
    let mut left = rows;
    for Owned { table, key, whose } in OWNED {
        if table == "device" {
            let (is_last, gone) = reports(conn, erasure, rows).await?;
            left = left.saturating_sub(gone);
            if !is_last {
                return Ok(false);
            }
        }
        if left <= 0 {
            return Ok(false);
        }
        let rows = whose.rows();
        let text = format!("delete from {table} where ({key}) in (select {key} from {table} where {rows} limit $2)");
        let gone = sqlx::query(sqlx::AssertSqlSafe(text)).bind(&owner).bind(left).execute(&mut *conn).await?;
        let gone = i64::try_from(gone.rows_affected()).unwrap_or(i64::MAX);
        count(erasure, table, gone);
        // A table that may hold more is asked again before the next: what points goes before what is pointed to.
        if gone >= left {
            return Ok(false);
        }
        left = left.saturating_sub(gone);
    }
    let gone = audit::cut(conn, &owner, i64::MAX, left).await?;
    count(erasure, "audit", gone);
    Ok(gone < left)
}

/// Takes out the reports of one stretch; whether that was the last, and how many went.
async fn reports(conn: &mut AnyConnection, erasure: &mut Erasure, rows: i64) -> Result<(bool, i64), StoreError> {
    let stretch = rows.saturating_mul(LOOKED_AT);
    let row = sqlx::query(
        "select count(*) as looked_at, cast(coalesce(max(id), 0) as bigint) as last
         from (select id from report where id > $1 order by id limit $2) as stretch",
    )
    .bind(erasure.report_id)
    .bind(stretch)
    .fetch_one(&mut *conn)
    .await?;
    let (looked_at, last): (i64, i64) = (row.try_get("looked_at")?, row.try_get("last")?);
    if looked_at == 0 {
        return Ok((true, 0));
    }
    let text = format!("delete from {REPORTS} where id > $2 and id <= $3 and {}", Whose::Device.rows());
    let gone = sqlx::query(sqlx::AssertSqlSafe(text))
        .bind(erasure.customer.to_string())
        .bind(erasure.report_id)
        .bind(last)
        .execute(conn)
        .await?;
    erasure.report_id = last;
    let gone = i64::try_from(gone.rows_affected()).unwrap_or(i64::MAX);
    count(erasure, REPORTS, gone);
    Ok((looked_at < stretch, gone))
}

/// Takes out the customer's own row and the mark of the erasure; nothing points to them any more.
///
/// # Errors
/// [`StoreError`] when the rows cannot be deleted.
pub async fn end(conn: &mut AnyConnection, customer: CustomerId) -> Result<(), StoreError> {
    for statement in ["delete from customer where id = $1", "delete from erasure where customer_id = $1"] {
        sqlx::query(statement).bind(customer.to_string()).execute(&mut *conn).await?;
    }
    Ok(())
}

fn count(erasure: &mut Erasure, table: &str, gone: i64) {
    if gone > 0 {
        let sum = erasure.counts.entry(table.to_owned()).or_default();
        *sum = sum.saturating_add(gone);
    }
}

fn read(row: &sqlx::any::AnyRow) -> Result<Erasure, StoreError> {
    Ok(Erasure {
        customer: super::parsed(row, "customer_id")?,
        begun_at: row.try_get("begun_at")?,
        begun_by: row.try_get("begun_by")?,
        report_id: row.try_get("report_id")?,
        counts: decoded(row, "counts")?,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::store::backup::{LEFT_OUT, TABLES};

    #[test]
    fn k12_every_table_is_a_customer_s_or_named_among_those_that_are_not() {
        let known: BTreeSet<&str> =
            OWNED.iter().map(|one| one.table).chain([REPORTS]).chain(LAST).chain(NOT_OWNED).collect();
        let all: BTreeSet<&str> = TABLES.into_iter().chain(LEFT_OUT).collect();
        assert_eq!(known, all, "a new table goes into OWNED, or into NOT_OWNED because it holds nothing of a customer");
        assert_eq!(OWNED.len() + 1 + LAST.len() + NOT_OWNED.len(), all.len(), "and once");
    }

    #[test]
    fn k12_no_table_with_a_customer_s_key_is_among_those_that_are_not_a_customer_s() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations");
        let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let text: String = files.map(|path| std::fs::read_to_string(path).unwrap()).collect();
        for table in NOT_OWNED {
            let made =
                text.split_once(&format!("create table {table} (")).map(|(_, rest)| rest.split(");").next().unwrap());
            let added = text.lines().filter(|line| line.starts_with(&format!("alter table {table} add column")));
            let columns = made.unwrap_or_default().lines().chain(added).collect::<Vec<_>>().join("\n");
            for key in ["customer_id", "device_no", "contact_id", "ticket_id", "site_id"] {
                assert!(!columns.contains(key), "{table} has a {key}");
            }
        }
    }
}
