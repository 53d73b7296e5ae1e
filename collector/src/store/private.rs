//! Private tickets with what was seen and written: tables of their own, which no other list, count, search or file reads.
//! Invariant: people read by the technician who was named, in the statement itself; what was seen and written goes when its
//! time has come. Next: [`super::private_agreement`] for who agreed and who is named, [`domain::private`].

use domain::change::Change;
use domain::finding::Finding;
use domain::private::{Matter, State};
use shared::ids::{ChangeId, CustomerId, FindingId, TechnicianId, TicketId};
use shared::reading::{Fingerprint, Severity};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::change::{actor, actor_id};
use super::db::StoreError;
use super::{decoded, json, parsed, parsed_or_null};

/// Whether technician $1 was named for the customer of ticket `t` and may still come in there.
const NAMED: &str = "exists (select 1 from private_reader r join technician p on p.id = r.technician_id
    where r.customer_id = t.customer_id and r.technician_id = $1 and p.disabled_at is null and (p.sees_all = 1
        or exists (select 1 from technician_customer w where w.technician_id = p.id and w.customer_id = r.customer_id)))";

const COLUMNS: &str = "t.id, t.number, t.customer_id, t.cause_key, t.state, t.title, t.opened_at, t.talk_by_at, t.closed_at,
    t.closed_by, t.forget_at, (select count(*) from private_evidence o where o.ticket_id = t.id and o.cleared_at is null)
    as open_evidence, c.name as customer_name";

const EVIDENCE: &str =
    "e.id, e.check_key, e.subject, e.severity, e.cause_key, e.words, e.since_at, e.opened_at, e.cleared_at,
    e.ticket_id, e.policy_revision, e.device_no, d.id as device_id, d.name as device_name";

/// Rows that a list shows at most.
const ROWS: i64 = 500;

/// A private ticket with its customer's name.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// The ticket.
    pub matter: Matter,
    /// The customer's name.
    pub customer_name: String,
}

/// What was seen, with the device it was seen on.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// What was seen.
    pub evidence: Finding,
    /// The device's number.
    pub device_no: i64,
    /// Its name.
    pub device_name: String,
}

/// Writes a private ticket, new or changed.
///
/// # Errors
/// [`StoreError::Exists`] when another open one has the same cause; else when the row cannot be written.
pub async fn save(conn: &mut AnyConnection, matter: &Matter) -> Result<(), StoreError> {
    sqlx::query(
        "insert into private_ticket (id, number, customer_id, cause_key, state, title, opened_at, talk_by_at, closed_at,
            closed_by, forget_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         on conflict (id) do update set cause_key = excluded.cause_key, state = excluded.state, title = excluded.title,
            talk_by_at = excluded.talk_by_at, closed_at = excluded.closed_at, closed_by = excluded.closed_by,
            forget_at = excluded.forget_at",
    )
    .bind(matter.id.to_string())
    .bind(matter.number)
    .bind(matter.customer.to_string())
    .bind(&matter.cause_key)
    .bind(matter.state.word())
    .bind(json(&matter.title)?)
    .bind(matter.opened_at)
    .bind(matter.talk_by_at)
    .bind(matter.closed_at)
    .bind(&matter.closed_by)
    .bind(matter.forget_at)
    .execute(conn)
    .await?;
    Ok(())
}

/// The ticket of a cause that is not closed; for the desk, not for people.
///
/// # Errors
/// [`StoreError`] when the table cannot be read; so for every function below.
pub async fn open_of_cause(conn: &mut AnyConnection, cause_key: &str) -> Result<Option<Matter>, StoreError> {
    let text = format!(
        "select {COLUMNS} from private_ticket t join customer c on c.id = t.customer_id
         where t.cause_key = $1 and t.state <> 'closed'"
    );
    let row = sqlx::query(sqlx::AssertSqlSafe(text)).bind(cause_key).fetch_optional(conn).await?;
    Ok(row.as_ref().map(read).transpose()?.map(|listed| listed.matter))
}

/// A customer's tickets, those that are not closed first: for the account contact, and for what concerns all of them.
///
/// # Errors
/// As [`open_of_cause`].
pub async fn of_customer(conn: &mut AnyConnection, customer: CustomerId) -> Result<Vec<Matter>, StoreError> {
    let text = format!(
        "select {COLUMNS} from private_ticket t join customer c on c.id = t.customer_id where t.customer_id = $1
         order by case when t.state = 'closed' then 1 else 0 end, t.number desc limit $2"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).bind(ROWS);
    query.fetch_all(conn).await?.iter().map(|row| Ok(read(row)?.matter)).collect()
}

/// The tickets that a technician was named for, those that are to be talked about soonest first.
///
/// # Errors
/// As [`open_of_cause`].
pub async fn list(conn: &mut AnyConnection, reader: TechnicianId) -> Result<Vec<Listed>, StoreError> {
    let text = format!(
        "select {COLUMNS} from private_ticket t join customer c on c.id = t.customer_id where {NAMED}
         order by case t.state when 'open' then 0 when 'talked' then 1 else 2 end, t.talk_by_at, t.number limit $2"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(reader.to_string()).bind(ROWS);
    query.fetch_all(conn).await?.iter().map(read).collect()
}

/// One by the number people see, for a technician who was named; for nobody else is it there.
///
/// # Errors
/// As [`open_of_cause`].
pub async fn by_number(
    conn: &mut AnyConnection,
    reader: TechnicianId,
    number: i64,
) -> Result<Option<Listed>, StoreError> {
    let text = format!(
        "select {COLUMNS} from private_ticket t join customer c on c.id = t.customer_id where t.number = $2 and {NAMED}"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(reader.to_string()).bind(number);
    query.fetch_optional(conn).await?.as_ref().map(read).transpose()
}

/// Writes what was seen, new or changed.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn save_evidence(
    conn: &mut AnyConnection,
    customer: CustomerId,
    device_no: i64,
    evidence: &Finding,
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into private_evidence (id, customer_id, device_no, check_key, subject, severity, cause_key, words, since_at,
            opened_at, cleared_at, ticket_id, policy_revision)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         on conflict (id) do update set severity = excluded.severity, words = excluded.words,
            cleared_at = excluded.cleared_at, ticket_id = excluded.ticket_id",
    )
    .bind(evidence.id.to_string())
    .bind(customer.to_string())
    .bind(device_no)
    .bind(&evidence.fingerprint.check)
    .bind(&evidence.fingerprint.subject)
    .bind(evidence.severity.word())
    .bind(&evidence.cause_key)
    .bind(json(&evidence.words)?)
    .bind(evidence.since_at)
    .bind(evidence.opened_at)
    .bind(evidence.cleared_at)
    .bind(evidence.ticket.map(|id| id.to_string()))
    .bind(i64::try_from(evidence.policy_revision).unwrap_or(i64::MAX))
    .execute(conn)
    .await?;
    Ok(())
}

/// What is seen on a device now.
///
/// # Errors
/// As [`open_of_cause`].
pub async fn open_of_device(conn: &mut AnyConnection, device_no: i64) -> Result<Vec<Seen>, StoreError> {
    let text = format!(
        "select {EVIDENCE} from private_evidence e join device d on d.device_no = e.device_no
         where e.device_no = $1 and e.cleared_at is null"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(text)).bind(device_no).fetch_all(conn).await?;
    rows.iter().map(seen).collect()
}

/// What is seen on a customer's devices now, on a ticket or not.
///
/// # Errors
/// As [`open_of_cause`].
pub async fn open_evidence(conn: &mut AnyConnection, customer: CustomerId) -> Result<Vec<Seen>, StoreError> {
    let text = format!(
        "select {EVIDENCE} from private_evidence e join device d on d.device_no = e.device_no
         where e.customer_id = $1 and e.cleared_at is null order by d.name, e.id"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).fetch_all(conn).await?;
    rows.iter().map(seen).collect()
}

/// What was seen of a ticket, what is still seen first.
///
/// # Errors
/// As [`open_of_cause`].
pub async fn evidence_of(
    conn: &mut AnyConnection,
    customer: CustomerId,
    ticket: TicketId,
) -> Result<Vec<Seen>, StoreError> {
    let text = format!(
        "select {EVIDENCE} from private_evidence e join device d on d.device_no = e.device_no
         where e.customer_id = $1 and e.ticket_id = $2
         order by case when e.cleared_at is null then 0 else 1 end, d.name, e.id limit $3"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).bind(ticket.to_string()).bind(ROWS);
    query.fetch_all(conn).await?.iter().map(seen).collect()
}

/// Forgets what was seen and is on no ticket any more.
///
/// # Errors
/// [`StoreError`] when the row cannot be deleted.
pub async fn drop_evidence(conn: &mut AnyConnection, customer: CustomerId, id: FindingId) -> Result<(), StoreError> {
    sqlx::query("delete from private_evidence where customer_id = $1 and id = $2")
        .bind(customer.to_string())
        .bind(id.to_string())
        .execute(conn)
        .await?;
    Ok(())
}

/// Writes a line.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn add_line(
    conn: &mut AnyConnection,
    id: ChangeId,
    customer: CustomerId,
    line: &Change,
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into private_line (id, customer_id, ticket_id, at, actor_id, actor_name, words)
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(id.to_string())
    .bind(customer.to_string())
    .bind(line.ticket.map(|id| id.to_string()))
    .bind(line.at)
    .bind(actor_id(&line.actor))
    .bind(line.actor.name())
    .bind(json(&line.words)?)
    .execute(conn)
    .await?;
    Ok(())
}

/// A ticket's lines, the oldest first.
///
/// # Errors
/// As [`open_of_cause`].
pub async fn lines_of(
    conn: &mut AnyConnection,
    customer: CustomerId,
    ticket: TicketId,
) -> Result<Vec<Change>, StoreError> {
    let rows = sqlx::query(
        "select at, actor_id, actor_name, words from private_line where customer_id = $1 and ticket_id = $2
         order by at, id limit $3",
    );
    let rows = rows.bind(customer.to_string()).bind(ticket.to_string()).bind(ROWS).fetch_all(conn).await?;
    let line = |row: &AnyRow| {
        let (id, name): (Option<String>, Option<String>) = (row.try_get("actor_id")?, row.try_get("actor_name")?);
        Ok(Change {
            ticket: Some(ticket),
            device: None,
            at: row.try_get("at")?,
            actor: actor(id.as_deref(), name),
            words: decoded(row, "words")?,
            internal: true,
        })
    };
    rows.iter().map(line).collect()
}

/// The tickets of which everything is to be forgotten now.
///
/// # Errors
/// As [`open_of_cause`].
pub async fn to_forget(conn: &mut AnyConnection, now_ms: i64, limit: i64) -> Result<Vec<Matter>, StoreError> {
    let text = format!(
        "select {COLUMNS} from private_ticket t join customer c on c.id = t.customer_id
         where t.forget_at is not null and t.forget_at <= $1 order by t.forget_at, t.id limit $2"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(text)).bind(now_ms).bind(limit).fetch_all(conn).await?;
    rows.iter().map(|row| Ok(read(row)?.matter)).collect()
}

/// Deletes what was seen of a ticket, and its lines.
///
/// # Errors
/// [`StoreError`] when the rows cannot be deleted.
pub async fn forget(conn: &mut AnyConnection, customer: CustomerId, ticket: TicketId) -> Result<(), StoreError> {
    for statement in [
        "delete from private_evidence where customer_id = $1 and ticket_id = $2",
        "delete from private_line where customer_id = $1 and ticket_id = $2",
    ] {
        sqlx::query(statement).bind(customer.to_string()).bind(ticket.to_string()).execute(&mut *conn).await?;
    }
    Ok(())
}

fn read(row: &AnyRow) -> Result<Listed, StoreError> {
    let matter = Matter {
        id: parsed(row, "id")?,
        number: row.try_get("number")?,
        customer: parsed(row, "customer_id")?,
        cause_key: row.try_get("cause_key")?,
        state: State::of(&row.try_get::<String, _>("state")?).unwrap_or(State::Open),
        title: decoded(row, "title")?,
        opened_at: row.try_get("opened_at")?,
        talk_by_at: row.try_get("talk_by_at")?,
        closed_at: row.try_get("closed_at")?,
        closed_by: row.try_get("closed_by")?,
        forget_at: row.try_get("forget_at")?,
        open_evidence: u32::try_from(row.try_get::<i64, _>("open_evidence")?).unwrap_or(u32::MAX),
    };
    Ok(Listed { matter, customer_name: row.try_get("customer_name")? })
}

fn seen(row: &AnyRow) -> Result<Seen, StoreError> {
    let evidence = Finding {
        id: parsed(row, "id")?,
        device: parsed(row, "device_id")?,
        fingerprint: Fingerprint { check: row.try_get("check_key")?, subject: row.try_get("subject")? },
        severity: Severity::of(&row.try_get::<String, _>("severity")?).unwrap_or(Severity::Info),
        cause_key: row.try_get("cause_key")?,
        words: decoded(row, "words")?,
        since_at: row.try_get("since_at")?,
        opened_at: row.try_get("opened_at")?,
        cleared_at: row.try_get("cleared_at")?,
        ticket: parsed_or_null(row, "ticket_id")?,
        held: None,
        release_at: None,
        policy_revision: u64::try_from(row.try_get::<i64, _>("policy_revision")?).unwrap_or(0),
    };
    Ok(Seen { evidence, device_no: row.try_get("device_no")?, device_name: row.try_get("device_name")? })
}
