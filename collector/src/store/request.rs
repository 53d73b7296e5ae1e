//! What was asked for from the service catalogue, a row beside its ticket, and what of its list a person ticked.
//! Invariant: a request is its ticket's and its customer's own, held by keys; every read takes the customer.
//! Next: [`domain::request`] says what it means.

use std::collections::BTreeMap;

use domain::request::{Item, Request};
use shared::ids::{CustomerId, TicketId, WindowId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::approval::amount;
use super::db::StoreError;
use super::{parsed, parsed_or_null};

const COLUMNS: &str = "ticket_id, item, on_day, from_time, to_time, site_id, name, amount_minor, amount_currency,
    window_id, device_no, ready_told_at from request";

/// A request as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its ticket.
    pub ticket: TicketId,
    /// What is asked for.
    pub request: Request,
    /// The maintenance window that it became.
    pub window: Option<WindowId>,
    /// The computer that is made ready for it.
    pub device_no: Option<i64>,
    /// When it was told that all is ready, or that it is not, ms UTC.
    pub ready_told_at: Option<i64>,
}

/// Keeps a request, or what became of it since.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn save(conn: &mut AnyConnection, customer: CustomerId, kept: &Kept) -> Result<(), StoreError> {
    let Request { item, on, hours, site, name, amount } = &kept.request;
    sqlx::query(
        "insert into request (ticket_id, customer_id, item, on_day, from_time, to_time, site_id, name, amount_minor,
            amount_currency, window_id, device_no, ready_told_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         on conflict (ticket_id) do update set window_id = excluded.window_id, device_no = excluded.device_no,
            ready_told_at = excluded.ready_told_at
         where request.customer_id = excluded.customer_id",
    )
    .bind(kept.ticket.to_string())
    .bind(customer.to_string())
    .bind(item.word())
    .bind(on.map(|on| on.to_string()))
    .bind(hours.map(|(from, _)| from.to_string()))
    .bind(hours.map(|(_, to)| to.to_string()))
    .bind(site.map(|site| site.to_string()))
    .bind(name)
    .bind(amount.map(|amount| amount.minor))
    .bind(amount.map_or("", |amount| amount.currency.word()))
    .bind(kept.window.map(|window| window.to_string()))
    .bind(kept.device_no)
    .bind(kept.ready_told_at)
    .execute(conn)
    .await?;
    Ok(())
}

/// The request of a ticket; `customer` is the wall.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn of_ticket(
    conn: &mut AnyConnection,
    customer: CustomerId,
    ticket: TicketId,
) -> Result<Option<Kept>, StoreError> {
    let text = format!("select {COLUMNS} where customer_id = $1 and ticket_id = $2");
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).bind(ticket.to_string());
    Ok(query.fetch_optional(conn).await?.as_ref().map(read).transpose()?.flatten())
}

/// Requests for a new colleague or computer whose day is between two (`2026-12-01`) and of which nothing was told yet.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn ahead(
    conn: &mut AnyConnection,
    (from_on, until_on): (&str, &str),
    limit: i64,
) -> Result<Vec<(CustomerId, Kept)>, StoreError> {
    let text = format!(
        "select customer_id, {COLUMNS} where ready_told_at is null and on_day >= $1 and on_day <= $2
           and item in ('colleague', 'computer') order by on_day, ticket_id limit $3"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(text)).bind(from_on).bind(until_on).bind(limit).fetch_all(conn).await?;
    let mut found = Vec::new();
    for row in &rows {
        if let Some(kept) = read(row)? {
            found.push((parsed(row, "customer_id")?, kept));
        }
    }
    Ok(found)
}

/// What was ticked by hand of a request's list: the step, when and by whom.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn steps(
    conn: &mut AnyConnection,
    customer: CustomerId,
    ticket: TicketId,
) -> Result<BTreeMap<String, (i64, String)>, StoreError> {
    let rows = sqlx::query(
        "select step, done_at, done_by from request_step where customer_id = $1 and ticket_id = $2 limit 100",
    );
    let rows = rows.bind(customer.to_string()).bind(ticket.to_string()).fetch_all(conn).await?;
    let step = |row: &AnyRow| Ok((row.try_get("step")?, (row.try_get("done_at")?, row.try_get("done_by")?)));
    rows.iter().map(step).collect()
}

/// Ticks a step, or takes the tick back; whether that changed anything.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn tick(
    conn: &mut AnyConnection,
    (customer, ticket): (CustomerId, TicketId),
    (step, is_done): (&str, bool),
    (at, by): (i64, &str),
) -> Result<bool, StoreError> {
    let changed = if is_done {
        let query = sqlx::query(
            "insert into request_step (ticket_id, step, customer_id, done_at, done_by) values ($1, $2, $3, $4, $5)
             on conflict (ticket_id, step) do nothing",
        );
        query.bind(ticket.to_string()).bind(step).bind(customer.to_string()).bind(at).bind(by).execute(conn).await?
    } else {
        let query = sqlx::query("delete from request_step where ticket_id = $1 and step = $2 and customer_id = $3");
        query.bind(ticket.to_string()).bind(step).bind(customer.to_string()).execute(conn).await?
    };
    Ok(changed.rows_affected() == 1)
}

fn read(row: &AnyRow) -> Result<Option<Kept>, StoreError> {
    let word: String = row.try_get("item")?;
    let Some(item) = Item::of(&word) else { return Ok(None) };
    let text = |column: &str| row.try_get::<Option<String>, _>(column);
    let time = |column: &str| Ok::<_, StoreError>(text(column)?.and_then(|text| text.parse().ok()));
    let request = Request {
        item,
        on: text("on_day")?.and_then(|text| text.parse().ok()),
        hours: time("from_time")?.zip(time("to_time")?),
        site: parsed_or_null(row, "site_id")?,
        name: row.try_get("name")?,
        amount: amount(row)?,
    };
    Ok(Some(Kept {
        ticket: parsed(row, "ticket_id")?,
        request,
        window: parsed_or_null(row, "window_id")?,
        device_no: row.try_get("device_no")?,
        ready_told_at: row.try_get("ready_told_at")?,
    }))
}
