//! Who watches a ticket that somebody else works on.
//! Invariant: a watcher is of the ticket's own customer's, held by a key; asked twice, nothing changes.
//! Next: [`crate::app::watch`].

use shared::ids::{CustomerId, TechnicianId, TicketId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::parsed;

/// Lets a technician watch a ticket; whether that is new.
///
/// # Errors
/// [`StoreError`] when the row cannot be written: a ticket of another customer is not there.
pub async fn add(
    conn: &mut AnyConnection,
    (customer, ticket): (CustomerId, TicketId),
    who: TechnicianId,
    at: i64,
) -> Result<bool, StoreError> {
    let done = sqlx::query(
        "insert into ticket_watcher (ticket_id, technician_id, customer_id, since_at, heard_at) values ($1, $2, $3, $4, $4)
         on conflict (ticket_id, technician_id) do nothing",
    )
    .bind(ticket.to_string())
    .bind(who.to_string())
    .bind(customer.to_string())
    .bind(at)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// A ticket on which something happened that who watches it has not heard of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unheard {
    /// The customer.
    pub customer: CustomerId,
    /// The ticket.
    pub ticket: TicketId,
    /// Who watches it.
    pub who: TechnicianId,
    /// Until when they have heard, ms UTC.
    pub heard_at: i64,
}

/// Of every customer, the tickets on which somebody else than their watcher did something, the first of it before a moment; who
/// waits longest first.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn unheard(conn: &mut AnyConnection, before_at: i64, limit: i64) -> Result<Vec<Unheard>, StoreError> {
    let rows = sqlx::query(
        "select w.customer_id, w.ticket_id, w.technician_id, w.heard_at from ticket_watcher w
         join technician t on t.id = w.technician_id and t.disabled_at is null
         join change_line l on l.customer_id = w.customer_id and l.ticket_id = w.ticket_id and l.at > w.heard_at
            and (l.actor_id is null or l.actor_id <> w.technician_id)
         group by w.customer_id, w.ticket_id, w.technician_id, w.heard_at having min(l.at) <= $1
         order by min(l.at), w.ticket_id, w.technician_id limit $2",
    );
    let rows = rows.bind(before_at).bind(limit).fetch_all(conn).await?;
    let read = |row: &AnyRow| -> Result<Unheard, StoreError> {
        let (customer, ticket) = (parsed(row, "customer_id")?, parsed(row, "ticket_id")?);
        Ok(Unheard { customer, ticket, who: parsed(row, "technician_id")?, heard_at: row.try_get("heard_at")? })
    };
    rows.iter().map(read).collect()
}

/// They have heard of it until a moment.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn heard(conn: &mut AnyConnection, of: &Unheard, at: i64) -> Result<(), StoreError> {
    let query = sqlx::query(
        "update ticket_watcher set heard_at = $4 where customer_id = $1 and ticket_id = $2 and technician_id = $3",
    );
    let query = query.bind(of.customer.to_string()).bind(of.ticket.to_string()).bind(of.who.to_string());
    query.bind(at).execute(conn).await?;
    Ok(())
}

/// Lets them watch it no more; whether they did.
///
/// # Errors
/// [`StoreError`] when the row cannot be deleted.
pub async fn remove(
    conn: &mut AnyConnection,
    (customer, ticket): (CustomerId, TicketId),
    who: TechnicianId,
) -> Result<bool, StoreError> {
    let query =
        sqlx::query("delete from ticket_watcher where customer_id = $1 and ticket_id = $2 and technician_id = $3");
    let done = query.bind(customer.to_string()).bind(ticket.to_string()).bind(who.to_string()).execute(conn).await?;
    Ok(done.rows_affected() == 1)
}

/// Who watches a ticket, by name; `customer` is the wall.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn of_ticket(
    conn: &mut AnyConnection,
    customer: CustomerId,
    ticket: TicketId,
) -> Result<Vec<(TechnicianId, String)>, StoreError> {
    let rows = sqlx::query(
        "select w.technician_id, t.name from ticket_watcher w join technician t on t.id = w.technician_id
         where w.customer_id = $1 and w.ticket_id = $2 and t.disabled_at is null order by t.name, w.technician_id",
    );
    let rows = rows.bind(customer.to_string()).bind(ticket.to_string()).fetch_all(conn).await?;
    rows.iter().map(|row| Ok((parsed(row, "technician_id")?, row.try_get("name")?))).collect()
}

/// The numbers of the open tickets that a technician watches, the newest first.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn numbers(conn: &mut AnyConnection, who: TechnicianId, limit: i64) -> Result<Vec<i64>, StoreError> {
    let rows = sqlx::query(
        "select t.number from ticket_watcher w join ticket t on t.customer_id = w.customer_id and t.id = w.ticket_id
         where w.technician_id = $1 and t.state not in ('resolved', 'closed') order by t.number desc limit $2",
    );
    let rows = rows.bind(who.to_string()).bind(limit).fetch_all(conn).await?;
    rows.iter().map(|row| Ok(row.try_get("number")?)).collect()
}
