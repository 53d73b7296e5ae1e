//! Lines of timelines: written in the transaction of what they tell.
//! Invariant: a line is never changed; its words are a key and arguments, rendered for each reader.
//! Next: [`super::audit`] for what concerns the collector itself, [`super::notice`] for what customers are told.

use domain::change::{Actor, Change};
use shared::ids::{ChangeId, CustomerId, TicketId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::{decoded, json};

/// Writes a line.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn add(
    conn: &mut AnyConnection,
    id: ChangeId,
    customer: CustomerId,
    device_no: Option<i64>,
    change: &Change,
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into change_line (id, customer_id, ticket_id, device_no, at, actor_id, actor_name, words, internal)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(id.to_string())
    .bind(customer.to_string())
    .bind(change.ticket.map(|id| id.to_string()))
    .bind(device_no)
    .bind(change.at)
    .bind(actor_id(&change.actor))
    .bind(change.actor.name())
    .bind(json(&change.words)?)
    .bind(i64::from(change.internal))
    .execute(conn)
    .await?;
    Ok(())
}

/// Who acted, as a column keeps it; none for the collector.
pub(super) fn actor_id(actor: &Actor) -> Option<String> {
    match actor {
        Actor::Collector => None,
        Actor::Technician(id, _) => Some(id.to_string()),
        Actor::Contact(id, _) => Some(id.to_string()),
    }
}

/// A ticket's timeline, oldest first; `customer` is the wall.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn of_ticket(
    conn: &mut AnyConnection,
    customer: CustomerId,
    ticket: TicketId,
) -> Result<Vec<Change>, StoreError> {
    let rows = sqlx::query(
        "select at, actor_id, actor_name, words, cast(internal as bigint) as internal from change_line
         where customer_id = $1 and ticket_id = $2 order by at, id limit 1000",
    )
    .bind(customer.to_string())
    .bind(ticket.to_string())
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| read(row, Some(ticket))).collect()
}

fn read(row: &AnyRow, ticket: Option<TicketId>) -> Result<Change, StoreError> {
    let (id, name): (Option<String>, Option<String>) = (row.try_get("actor_id")?, row.try_get("actor_name")?);
    Ok(Change {
        ticket,
        device: None,
        at: row.try_get("at")?,
        actor: actor(id.as_deref(), name),
        words: decoded(row, "words")?,
        internal: row.try_get::<i64, _>("internal")? != 0,
    })
}

/// What changed on a device without a ticket being concerned, newest first, since a moment; `customer` is the wall.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn of_device(
    conn: &mut AnyConnection,
    (customer, device_no): (CustomerId, i64),
    from_at: i64,
    limit: i64,
) -> Result<Vec<Change>, StoreError> {
    // What the desk notes of a finding without a ticket stands among the findings; only lines of the device itself are here.
    let rows = sqlx::query(
        "select at, actor_id, actor_name, words, cast(internal as bigint) as internal from change_line
         where customer_id = $1 and device_no = $2 and ticket_id is null and at >= $3
           and words like '{\"key\":\"device-%' order by at desc, id desc limit $4",
    )
    .bind(customer.to_string())
    .bind(device_no)
    .bind(from_at)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| read(row, None)).collect()
}

/// What changed at a customer's sites, newest first.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn of_sites(conn: &mut AnyConnection, customer: CustomerId, limit: i64) -> Result<Vec<Change>, StoreError> {
    of_no_device(conn, customer, r#"{"key":"site-%"#, limit).await
}

/// What happened to a customer as a whole, newest first.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn of_customer(
    conn: &mut AnyConnection,
    customer: CustomerId,
    limit: i64,
) -> Result<Vec<Change>, StoreError> {
    of_no_device(conn, customer, r#"{"key":"customer-%"#, limit).await
}

/// A customer's lines of one kind that concern no ticket and no device, newest first.
async fn of_no_device(
    conn: &mut AnyConnection,
    customer: CustomerId,
    words: &str,
    limit: i64,
) -> Result<Vec<Change>, StoreError> {
    let rows = sqlx::query(
        "select at, actor_id, actor_name, words, cast(internal as bigint) as internal from change_line
         where customer_id = $1 and ticket_id is null and device_no is null
           and words like $3 order by at desc, id desc limit $2",
    )
    .bind(customer.to_string())
    .bind(limit)
    .bind(words)
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| read(row, None)).collect()
}

/// The gaps in a device's reports since a moment, newest first; `customer` is the wall.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn gaps_of_device(
    conn: &mut AnyConnection,
    (customer, device_no): (CustomerId, i64),
    from_at: i64,
) -> Result<Vec<Change>, StoreError> {
    let rows = sqlx::query(
        "select at, actor_id, actor_name, words, cast(internal as bigint) as internal from change_line
         where customer_id = $1 and device_no = $2 and ticket_id is null and at >= $3
           and words like '{\"key\":\"device-gap\"%' order by at desc, id desc limit 500",
    )
    .bind(customer.to_string())
    .bind(device_no)
    .bind(from_at)
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| read(row, None)).collect()
}

/// Forgets what changed on a device before a moment; how many lines went.
///
/// # Errors
/// [`StoreError`] when the rows cannot be deleted.
pub async fn forget_of_device(conn: &mut AnyConnection, device_no: i64, before_at: i64) -> Result<u64, StoreError> {
    let done = sqlx::query("delete from change_line where device_no = $1 and at < $2 and ticket_id is null")
        .bind(device_no)
        .bind(before_at)
        .execute(conn)
        .await?;
    Ok(done.rows_affected())
}

/// Who a stored line is from; the id's prefix says which kind of person.
pub(super) fn actor(id: Option<&str>, name: Option<String>) -> Actor {
    let Some((id, name)) = id.zip(name) else { return Actor::Collector };
    match (id.parse(), id.parse()) {
        (Ok(technician), _) => Actor::Technician(technician, name),
        (_, Ok(contact)) => Actor::Contact(contact, name),
        _ => Actor::Collector,
    }
}
