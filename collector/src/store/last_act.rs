//! A person's last act on a ticket, so that it can be undone: one row a ticket, the act before it is forgotten.
//! Invariant: read and written with the customer; only what [`domain::ticket::LastAct`] needs is kept.
//! Next: [`crate::app::work_ticket`].

use domain::ticket::LastAct;
use shared::ids::{CustomerId, TicketId};
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::{decoded, json, parsed};

/// Keeps an act as the ticket's last.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn keep(conn: &mut AnyConnection, last: &LastAct) -> Result<(), StoreError> {
    sqlx::query(
        "insert into last_act (ticket_id, customer_id, technician_id, at, what, before, after)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (ticket_id) do update set technician_id = excluded.technician_id, at = excluded.at,
            what = excluded.what, before = excluded.before, after = excluded.after",
    )
    .bind(last.after.id.to_string())
    .bind(last.after.customer.to_string())
    .bind(last.by.to_string())
    .bind(last.at)
    .bind(&last.what)
    .bind(json(&last.before)?)
    .bind(json(&last.after)?)
    .execute(conn)
    .await?;
    Ok(())
}

/// The last act on a ticket.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn get(
    conn: &mut AnyConnection,
    customer: CustomerId,
    ticket: TicketId,
) -> Result<Option<LastAct>, StoreError> {
    let row = sqlx::query(
        "select technician_id, at, what, before, after from last_act where customer_id = $1 and ticket_id = $2",
    )
    .bind(customer.to_string())
    .bind(ticket.to_string())
    .fetch_optional(conn)
    .await?;
    let read = |row: sqlx::any::AnyRow| {
        Ok(LastAct {
            by: parsed(&row, "technician_id")?,
            at: row.try_get("at")?,
            what: row.try_get("what")?,
            before: decoded(&row, "before")?,
            after: decoded(&row, "after")?,
        })
    };
    row.map(read).transpose()
}

/// Forgets the last act on a ticket, because it was undone.
///
/// # Errors
/// [`StoreError`] when the row cannot be deleted.
pub async fn forget(conn: &mut AnyConnection, customer: CustomerId, ticket: TicketId) -> Result<(), StoreError> {
    sqlx::query("delete from last_act where customer_id = $1 and ticket_id = $2")
        .bind(customer.to_string())
        .bind(ticket.to_string())
        .execute(conn)
        .await?;
    Ok(())
}
