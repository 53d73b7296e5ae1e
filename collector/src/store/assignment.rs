//! What decides who has a ticket: whom customers want, what everybody holds; and to whom one was given without a person.
//! Invariant: a customer's wishes and its tickets' reasons are its own, held by keys; a ticket is given by itself once.
//! Next: [`domain::assignment`], [`crate::app::assignment`].

use std::collections::BTreeMap;

use domain::assignment::{Preference, Reason};
use domain::ticket::Ticket;
use shared::ids::{CustomerId, TechnicianId, TicketId};
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::ticket::{COLUMNS, read};
use super::{decoded, json, parsed};

/// Whom a customer wants.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn preferences(
    conn: &mut AnyConnection,
    customer: CustomerId,
) -> Result<BTreeMap<TechnicianId, Preference>, StoreError> {
    let rows = sqlx::query("select technician_id, preference from technician_preference where customer_id = $1");
    let rows = rows.bind(customer.to_string()).fetch_all(conn).await?;
    let mut wanted = BTreeMap::new();
    for row in &rows {
        if let Some(preference) = Preference::of(row.try_get("preference")?) {
            wanted.insert(parsed(row, "technician_id")?, preference);
        }
    }
    Ok(wanted)
}

/// Keeps whether a customer wants somebody; none: it has not said.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn set_preference(
    conn: &mut AnyConnection,
    customer: CustomerId,
    who: TechnicianId,
    preference: Option<Preference>,
) -> Result<(), StoreError> {
    let text = match preference {
        Some(_) => {
            "insert into technician_preference (customer_id, technician_id, preference) values ($1, $2, $3)
             on conflict (customer_id, technician_id) do update set preference = excluded.preference"
        }
        None => "delete from technician_preference where customer_id = $1 and technician_id = $2 and $3 = $3",
    };
    let query = sqlx::query(text).bind(customer.to_string()).bind(who.to_string());
    query.bind(preference.map_or("", Preference::word)).execute(conn).await?;
    Ok(())
}

/// The priorities of the open tickets that everybody holds.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn loads(conn: &mut AnyConnection) -> Result<BTreeMap<TechnicianId, Vec<u8>>, StoreError> {
    let rows = sqlx::query(
        "select assignee_id, cast(priority as bigint) as priority from ticket
         where state in ('new', 'assigned', 'in_progress', 'waiting', 'watching') and assignee_id is not null",
    );
    let mut loads: BTreeMap<TechnicianId, Vec<u8>> = BTreeMap::new();
    for row in rows.fetch_all(conn).await? {
        let priority = u8::try_from(row.try_get::<i64, _>("priority")?).unwrap_or(5);
        loads.entry(parsed(&row, "assignee_id")?).or_default().push(priority);
    }
    Ok(loads)
}

/// New tickets that nobody holds and nobody put away, opened after a moment (ms UTC) and never given by themselves; the most
/// urgent first.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn unheld(conn: &mut AnyConnection, after: i64, limit: i64) -> Result<Vec<Ticket>, StoreError> {
    let text = format!(
        "select {COLUMNS} from ticket t join customer c on c.id = t.customer_id
         where t.state = 'new' and t.assignee_id is null and t.snooze is null and t.opened_at > $1
           and t.id not in (select a.ticket_id from assignment a where a.customer_id = t.customer_id)
         order by t.priority, t.number limit $2"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(text)).bind(after).bind(limit).fetch_all(conn).await?;
    rows.iter().map(|row| Ok(read(row)?.ticket)).collect()
}

/// The open tickets that somebody holds, the most urgent first.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn held_by(conn: &mut AnyConnection, who: TechnicianId, limit: i64) -> Result<Vec<Ticket>, StoreError> {
    let text = format!(
        "select {COLUMNS} from ticket t join customer c on c.id = t.customer_id
         where t.state in ('new', 'assigned', 'in_progress', 'waiting', 'watching') and t.assignee_id = $1
         order by t.priority, t.number limit $2"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(text)).bind(who.to_string()).bind(limit).fetch_all(conn).await?;
    rows.iter().map(|row| Ok(read(row)?.ticket)).collect()
}

/// Keeps to whom a ticket was given without a person, and why; the last time stands.
///
/// # Errors
/// [`StoreError`] when the row cannot be written: a ticket of another customer is not there.
pub async fn keep(
    conn: &mut AnyConnection,
    one: &Ticket,
    who: TechnicianId,
    reasons: &[Reason],
    at: i64,
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into assignment (ticket_id, customer_id, technician_id, at, reasons) values ($1, $2, $3, $4, $5)
         on conflict (ticket_id) do update set technician_id = excluded.technician_id, at = excluded.at,
            reasons = excluded.reasons",
    )
    .bind(one.id.to_string())
    .bind(one.customer.to_string())
    .bind(who.to_string())
    .bind(at)
    .bind(json(&reasons)?)
    .execute(conn)
    .await?;
    Ok(())
}

/// To whom a ticket was given without a person, and why; `customer` is the wall.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn of_ticket(
    conn: &mut AnyConnection,
    customer: CustomerId,
    ticket: TicketId,
) -> Result<Option<(TechnicianId, Vec<Reason>)>, StoreError> {
    let query = sqlx::query("select technician_id, reasons from assignment where customer_id = $1 and ticket_id = $2");
    let row = query.bind(customer.to_string()).bind(ticket.to_string()).fetch_optional(conn).await?;
    row.as_ref().map(|row| Ok((parsed(row, "technician_id")?, decoded(row, "reasons")?))).transpose()
}
