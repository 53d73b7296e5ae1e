//! What a month's report reads of tickets: those that were open in it, and what happened to their promises.
//! Invariant: every read takes the customer, and looks at a bounded span of time. Next: [`domain::monthly`] counts.

use domain::promise::event::{Event, Step};
use domain::ticket::Ticket;
use shared::ids::{CustomerId, TicketId};
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::{decoded, parsed, ticket, told};

/// Tickets of one month at most, and events of their promises.
const TICKETS: i64 = 5_000;
const EVENTS: i64 = 50_000;

const OPEN_THEN: &str = "from ticket t join customer c on c.id = t.customer_id
    where t.customer_id = $1 and t.opened_at < $3 and (t.resolved_at is null or t.resolved_at >= $2)";
const NEWEST: &str = "order by t.number desc limit $4";

/// The tickets that were open at some time between two moments, the newest first. `only_told`: only what the customer knows of.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn tickets(
    conn: &mut AnyConnection,
    customer: CustomerId,
    (begin, end): (i64, i64),
    only_told: bool,
) -> Result<Vec<Ticket>, StoreError> {
    let text = match only_told {
        true => format!("select {} {OPEN_THEN} and {} {NEWEST}", ticket::COLUMNS, told::TOLD),
        false => format!("select {} {OPEN_THEN} {NEWEST}", ticket::COLUMNS),
    };
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).bind(begin).bind(end).bind(TICKETS);
    query.fetch_all(conn).await?.iter().map(|row| Ok(ticket::read(row)?.ticket)).collect()
}

/// What happened to the promises of the tickets that opened between two moments, ticket by ticket, in the order of time.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn events(
    conn: &mut AnyConnection,
    customer: CustomerId,
    (begin, end): (i64, i64),
) -> Result<Vec<(TicketId, Vec<Event>)>, StoreError> {
    let rows = sqlx::query(
        "select e.ticket_id, e.at, e.step from ticket t
         join promise_event e on e.ticket_id = t.id and e.customer_id = t.customer_id
         where t.customer_id = $1 and t.opened_at >= $2 and t.opened_at < $3 order by t.number desc, e.seq limit $4",
    )
    .bind(customer.to_string())
    .bind(begin)
    .bind(end)
    .bind(EVENTS)
    .fetch_all(conn)
    .await?;
    let mut all: Vec<(TicketId, Vec<Event>)> = Vec::new();
    for row in &rows {
        let id: TicketId = parsed(row, "ticket_id")?;
        if all.last().is_none_or(|(last, _)| *last != id) {
            all.push((id, Vec::new()));
        }
        let event = Event { at: row.try_get("at")?, step: decoded::<Step>(row, "step")? };
        if let Some((_, events)) = all.last_mut() {
            events.push(event);
        }
    }
    Ok(all)
}
