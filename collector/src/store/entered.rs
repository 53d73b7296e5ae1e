//! How words came that somebody here wrote down for a contact.
//! Invariant: one row for a ticket, its customer's own, held by a key. Next: [`domain::asked::Way`].

use domain::asked::Way;
use domain::ticket::Ticket;
use shared::ids::CustomerId;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;

/// Keeps how a ticket's words came.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn add(conn: &mut AnyConnection, one: &Ticket, way: Way) -> Result<(), StoreError> {
    sqlx::query("insert into ticket_entered (ticket_id, customer_id, at, way) values ($1, $2, $3, $4)")
        .bind(one.id.to_string())
        .bind(one.customer.to_string())
        .bind(one.opened_at)
        .bind(way.word())
        .execute(conn)
        .await?;
    Ok(())
}

/// How many of a customer's were entered since a moment (ms UTC), and how many of those came by a private way.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn counts(conn: &mut AnyConnection, customer: CustomerId, since: i64) -> Result<(i64, i64), StoreError> {
    let row = sqlx::query(
        "select count(*) as entered, cast(coalesce(sum(case when way = 'private' then 1 else 0 end), 0) as bigint) as private
         from ticket_entered where customer_id = $1 and at >= $2",
    );
    let row = row.bind(customer.to_string()).bind(since).fetch_one(conn).await?;
    Ok((row.try_get("entered")?, row.try_get("private")?))
}
