//! Who was told of a notice, and how: by a message alone, or in a digest that waits for the morning.
//! Invariant: one row per person and notice; every read takes the customer, or is the collector's own look at what is due.
//! Next: [`super::notice`].

use domain::notice::pace::{DAY_MS, Had, WEEK_MS};
use shared::ids::{ContactId, CustomerId, NoticeId, TicketId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::parsed;

/// A person who is told of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// The notice.
    pub notice: NoticeId,
    /// The person's customer.
    pub customer: CustomerId,
    /// The person.
    pub contact: ContactId,
    /// In a digest, rather than by a message of its own.
    pub in_digest: bool,
    /// When the digest is due; none once it went out.
    pub due_at: Option<i64>,
    /// When they were told.
    pub told_at: Option<i64>,
}

/// Adds a person to those who are told of a notice; a second time changes nothing.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn add(conn: &mut AnyConnection, new: &Recipient) -> Result<(), StoreError> {
    sqlx::query(
        "insert into notice_recipient (notice_id, customer_id, contact_id, way, due_at, told_at)
         values ($1, $2, $3, $4, $5, $6) on conflict (notice_id, contact_id) do nothing",
    )
    .bind(new.notice.to_string())
    .bind(new.customer.to_string())
    .bind(new.contact.to_string())
    .bind(if new.in_digest { "digest" } else { "alone" })
    .bind(new.due_at)
    .bind(new.told_at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Who is told of a ticket's notices, and of those of the tickets that it took over; `customer` is the wall.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn of_ticket(
    conn: &mut AnyConnection,
    customer: CustomerId,
    ticket: TicketId,
) -> Result<Vec<Recipient>, StoreError> {
    let rows = sqlx::query(
        "select r.notice_id, r.customer_id, r.contact_id, r.way, r.due_at, r.told_at
         from notice_recipient r join notice n on n.id = r.notice_id
         where r.customer_id = $1 and n.customer_id = $1 and (n.ticket_id = $2
            or n.ticket_id in (select t.id from ticket t where t.customer_id = $1 and t.merged_into = $2))
         order by n.at, r.notice_id, r.contact_id limit 2000",
    )
    .bind(customer.to_string())
    .bind(ticket.to_string())
    .fetch_all(conn)
    .await?;
    rows.iter().map(read).collect()
}

/// What a person has had of late, for their limits; `ticket` is the one that they are about to be told of.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn had(
    conn: &mut AnyConnection,
    customer: CustomerId,
    contact: ContactId,
    ticket: TicketId,
    now_ms: i64,
) -> Result<Had, StoreError> {
    let row = sqlx::query(
        "select cast(coalesce(sum(case when r.way = 'alone' and r.told_at > $4 then 1 else 0 end), 0) as bigint) as day,
            cast(coalesce(sum(case when r.way = 'alone' and r.told_at > $5 then 1 else 0 end), 0) as bigint) as week,
            cast(coalesce(sum(case when r.due_at is not null and n.ticket_id = $3 then 1 else 0 end), 0) as bigint)
                as waits
         from notice_recipient r join notice n on n.id = r.notice_id
         where r.customer_id = $1 and r.contact_id = $2 and (r.told_at > $5 or r.due_at is not null)",
    )
    .bind(customer.to_string())
    .bind(contact.to_string())
    .bind(ticket.to_string())
    .bind(now_ms.saturating_sub(DAY_MS))
    .bind(now_ms.saturating_sub(WEEK_MS))
    .fetch_one(conn)
    .await?;
    Ok(Had { day: row.try_get("day")?, week: row.try_get("week")?, waits: row.try_get::<i64, _>("waits")? > 0 })
}

/// People of every customer whose digest is due, each once.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn due(
    conn: &mut AnyConnection,
    now_ms: i64,
    limit: i64,
) -> Result<Vec<(CustomerId, ContactId)>, StoreError> {
    let rows = sqlx::query(
        "select distinct customer_id, contact_id from notice_recipient
         where due_at is not null and due_at <= $1 order by contact_id limit $2",
    )
    .bind(now_ms)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok((parsed(row, "customer_id")?, parsed(row, "contact_id")?))).collect()
}

/// The notices that wait for a person's digest, oldest first; `customer` is the wall.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn waiting(
    conn: &mut AnyConnection,
    customer: CustomerId,
    contact: ContactId,
) -> Result<Vec<NoticeId>, StoreError> {
    let rows = sqlx::query(
        "select r.notice_id from notice_recipient r join notice n on n.id = r.notice_id
         where r.customer_id = $1 and r.contact_id = $2 and r.due_at is not null order by n.told_at, n.id limit 200",
    )
    .bind(customer.to_string())
    .bind(contact.to_string())
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| parsed(row, "notice_id")).collect()
}

/// Puts a person's digest off.
///
/// # Errors
/// [`StoreError`] when the rows cannot be written.
pub async fn put_off(
    conn: &mut AnyConnection,
    customer: CustomerId,
    contact: ContactId,
    due_at: i64,
) -> Result<(), StoreError> {
    sqlx::query(
        "update notice_recipient set due_at = $3 where customer_id = $1 and contact_id = $2 and due_at is not null",
    )
    .bind(customer.to_string())
    .bind(contact.to_string())
    .bind(due_at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Notes that a person's digest went out with all that waited for it.
///
/// # Errors
/// [`StoreError`] when the rows cannot be written.
pub async fn digest_told(
    conn: &mut AnyConnection,
    customer: CustomerId,
    contact: ContactId,
    now_ms: i64,
) -> Result<(), StoreError> {
    sqlx::query(
        "update notice_recipient set told_at = $3, due_at = null
         where customer_id = $1 and contact_id = $2 and due_at is not null",
    )
    .bind(customer.to_string())
    .bind(contact.to_string())
    .bind(now_ms)
    .execute(conn)
    .await?;
    Ok(())
}

fn read(row: &AnyRow) -> Result<Recipient, StoreError> {
    Ok(Recipient {
        notice: parsed(row, "notice_id")?,
        customer: parsed(row, "customer_id")?,
        contact: parsed(row, "contact_id")?,
        in_digest: row.try_get::<String, _>("way")? == "digest",
        due_at: row.try_get("due_at")?,
        told_at: row.try_get("told_at")?,
    })
}
