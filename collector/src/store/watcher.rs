//! Who watches a ticket that somebody else works on.
//! Invariant: a watcher is of the ticket's own customer's, held by a key; asked twice, nothing changes.
//! Next: [`crate::app::watch`].

use shared::ids::{CustomerId, TechnicianId, TicketId};
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
        "insert into ticket_watcher (ticket_id, technician_id, customer_id, since_at) values ($1, $2, $3, $4)
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
