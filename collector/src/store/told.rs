//! What a customer was told: tickets with a notice that went out, or that a contact asked for, and what stands on them.
//! Invariant: every read takes the customer, and a ticket that nobody told them of does not exist here.
//! Next: [`super::portal`] for who reads it.

use domain::change::Change;
use domain::ticket::Ticket;
use shared::ids::{CustomerId, NoticeId, TicketId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::inventory::StoredInventory;
use super::{change, decoded, parsed, ticket};

/// A ticket `t` that its customer knows of: told or asked for, or it goes on with one that was. Asked ticket by ticket, by the
/// indexes of what hangs on one; that a notice is of its ticket's customer is held by its keys.
pub(super) const TOLD: &str = "(t.contact_id is not null
    or exists (select 1 from notice n where n.ticket_id = t.id and n.state in ('told', 'done'))
    or exists (select 1 from ticket m where m.merged_into = t.id and (m.contact_id is not null
        or exists (select 1 from notice o where o.ticket_id = m.id and o.state in ('told', 'done')))))";

/// The tickets a customer knows of: the open ones first, then the newest.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn tickets(conn: &mut AnyConnection, customer: CustomerId, limit: i64) -> Result<Vec<Ticket>, StoreError> {
    let text = format!(
        "select {} from ticket t join customer c on c.id = t.customer_id
         where t.customer_id = $1 and {TOLD}
         order by case when t.state in ('resolved', 'closed') then 1 else 0 end, t.number desc limit $2",
        ticket::COLUMNS
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).bind(limit);
    query.fetch_all(conn).await?.iter().map(|row| Ok(ticket::read(row)?.ticket)).collect()
}

/// One of them, by the number people see.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn by_number(
    conn: &mut AnyConnection,
    customer: CustomerId,
    number: i64,
) -> Result<Option<Ticket>, StoreError> {
    let text = format!(
        "select {} from ticket t join customer c on c.id = t.customer_id
         where t.customer_id = $1 and t.number = $2 and {TOLD}",
        ticket::COLUMNS
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).bind(number);
    query.fetch_optional(conn).await?.map(|row| Ok(ticket::read(&row)?.ticket)).transpose()
}

/// The devices that they are about: (ticket, number, name, whether something is still amiss on it); by a finding, or because
/// a contact named it.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn devices(
    conn: &mut AnyConnection,
    customer: CustomerId,
) -> Result<Vec<(TicketId, i64, String, bool)>, StoreError> {
    let text = format!(
        "select on_it.ticket_id, d.device_no, d.name, cast(max(on_it.amiss) as bigint) as amiss
         from (select t.id as ticket_id, f.device_no, case when f.cleared_at is null then 1 else 0 end as amiss
               from ticket t join finding f on f.ticket_id = t.id where t.customer_id = $1 and {TOLD}
               union all
               select a.id as ticket_id, l.device_no, 1 as amiss
               from ticket a join change_line l on l.ticket_id = a.id
               where a.customer_id = $1 and a.contact_id is not null and l.device_no is not null) on_it
         join device d on d.device_no = on_it.device_no and d.customer_id = $1
         group by on_it.ticket_id, d.device_no, d.name order by d.name, d.device_no"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).fetch_all(conn).await?;
    let read = |row: &AnyRow| {
        let is_amiss = row.try_get::<i64, _>("amiss")? != 0;
        Ok((parsed(row, "ticket_id")?, row.try_get("device_no")?, row.try_get("name")?, is_amiss))
    };
    rows.iter().map(read).collect()
}

/// What contacts put off: the notice, and until when.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn put_off(conn: &mut AnyConnection, customer: CustomerId) -> Result<Vec<(NoticeId, i64)>, StoreError> {
    let rows = sqlx::query(
        "select id, remind_at from notice where customer_id = $1 and state = 'told' and remind_at is not null",
    )
    .bind(customer.to_string())
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok((parsed(row, "id")?, row.try_get("remind_at")?))).collect()
}

/// The public lines of the tickets that ended since then, each with its ticket; the oldest first.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn lines_of_ended(
    conn: &mut AnyConnection,
    customer: CustomerId,
    since_at: i64,
) -> Result<Vec<Change>, StoreError> {
    let text = format!(
        "select l.ticket_id, l.at, l.actor_id, l.actor_name, l.words, cast(l.internal as bigint) as internal
         from change_line l join ticket t on t.id = l.ticket_id
         where l.customer_id = $1 and t.customer_id = $1 and t.resolved_at >= $2 and l.at >= $2 and {TOLD}
         order by l.at, l.id limit 5000"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).bind(since_at);
    let read = |row: &AnyRow| {
        let (id, name): (Option<String>, Option<String>) = (row.try_get("actor_id")?, row.try_get("actor_name")?);
        Ok(Change {
            ticket: Some(parsed(row, "ticket_id")?),
            device: None,
            at: row.try_get("at")?,
            actor: change::actor(id.as_deref(), name),
            words: decoded(row, "words")?,
            internal: row.try_get::<i64, _>("internal")? != 0,
        })
    };
    query.fetch_all(conn).await?.iter().map(read).collect()
}

/// What a customer's devices said of one check the last time, by device number.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn inventories(
    conn: &mut AnyConnection,
    customer: CustomerId,
    check: &str,
) -> Result<Vec<(i64, StoredInventory)>, StoreError> {
    let rows = sqlx::query(
        "select i.device_no, cast(i.version as bigint) as version, i.observed_at, i.facts
         from device_inventory i join device d on d.device_no = i.device_no
         where d.customer_id = $1 and i.check_key = $2 and d.revoked_at is null and d.retired_at is null
         order by i.device_no",
    )
    .bind(customer.to_string())
    .bind(check)
    .fetch_all(conn)
    .await?;
    let read = |row: &AnyRow| {
        let version = u16::try_from(row.try_get::<i64, _>("version")?).unwrap_or(u16::MAX);
        let (observed_at, facts) = (row.try_get("observed_at")?, row.try_get("facts")?);
        Ok((row.try_get("device_no")?, StoredInventory { version, observed_at, facts }))
    };
    rows.iter().map(read).collect()
}

/// Puts what a ticket's notices ask for out of sight until then; how many there were.
///
/// # Errors
/// [`StoreError`] when the rows cannot be written.
pub async fn remind(
    conn: &mut AnyConnection,
    customer: CustomerId,
    on: TicketId,
    remind_at: i64,
) -> Result<u64, StoreError> {
    let done = sqlx::query(
        "update notice set remind_at = $3
         where customer_id = $1 and ticket_id = $2 and kind = 'need_you' and state = 'told'",
    )
    .bind(customer.to_string())
    .bind(on.to_string())
    .bind(remind_at)
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}
