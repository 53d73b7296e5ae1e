//! What a ticket's promises stand on, and what became of them: events, and the due times that lists order by.
//! Invariant: events are only added, in order; every statement takes the customer, but that of time. Next:
//! [`domain::promise`], [`super::tier`], [`super::calendar`].

use std::collections::BTreeSet;

use domain::calendar::{Calendar, Hours};
use domain::promise::Kind;
use domain::promise::event::Event;
use domain::promise::tier::Tier;
use domain::ticket::Ticket;
use jiff::tz::TimeZone;
use shared::ids::{CustomerId, SiteId, TicketId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::scope::Scope;
use super::ticket::{COLUMNS, read as read_ticket};
use super::{calendar, decoded, json, parsed, tier};

/// What is kept of a ticket's promises beside its events.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Due {
    /// The promise that is due first among those that run.
    pub nearest: Option<(Kind, i64)>,
    /// The next message as it was computed, ms UTC.
    pub update_at: Option<i64>,
    /// When time alone changes something next, ms UTC.
    pub change_at: Option<i64>,
}

/// The tier of a customer, and the calendar of a site of it, without hours.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn ground(
    conn: &mut AnyConnection,
    customer: CustomerId,
    site: Option<SiteId>,
) -> Result<Option<(Tier, Calendar)>, StoreError> {
    let row = sqlx::query(
        "select c.tier as tier_word, coalesce(s.time_zone, c.time_zone) as time_zone, r.word, r.name, r.hours, r.targets,
            case when k.place_id is null then o.country else k.country end as country,
            case when k.place_id is null then o.region else k.region end as region,
            case when k.place_id is null then o.closures else k.closures end as closures
         from customer c left join tier r on r.word = c.tier
         left join site s on s.customer_id = c.id and s.id = $2
         left join calendar k on k.customer_id = c.id and k.place_id = $2
         left join calendar o on o.customer_id = c.id and o.place_id = c.id
         where c.id = $1",
    )
    .bind(customer.to_string())
    .bind(site.map(|id| id.to_string()).unwrap_or_default())
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let word: String = row.try_get("tier_word")?;
    let changed = row.try_get::<Option<String>, _>("word")?.map(|_| tier::read(&row)).transpose()?;
    let tier = changed.or_else(|| Tier::first(&word)).unwrap_or_else(Tier::standard);
    let zone: String = row.try_get("time_zone")?;
    let days = calendar::days(&row)?;
    let zone = TimeZone::get(&zone).unwrap_or(TimeZone::UTC);
    Ok(Some((tier, Calendar { hours: Hours::default(), zone, place: days.place, closures: days.closures })))
}

/// A ticket's events in order, and what is kept beside them.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn of_ticket(
    conn: &mut AnyConnection,
    customer: CustomerId,
    ticket: TicketId,
) -> Result<(Vec<Event>, Due), StoreError> {
    let rows = sqlx::query(
        "select t.due_at, t.due_kind, t.update_due_at, t.promise_change_at, e.at, e.step
         from ticket t left join promise_event e on e.ticket_id = t.id and e.customer_id = t.customer_id
         where t.customer_id = $1 and t.id = $2 order by e.seq limit 2000",
    )
    .bind(customer.to_string())
    .bind(ticket.to_string())
    .fetch_all(conn)
    .await?;
    let due = rows.first().map(due).transpose()?.unwrap_or_default();
    let with_step = rows.iter().filter_map(|row| match row.try_get::<Option<i64>, _>("at") {
        Ok(Some(at)) => Some(decoded(row, "step").map(|step| Event { at, step })),
        Ok(None) => None,
        Err(error) => Some(Err(error.into())),
    });
    Ok((with_step.collect::<Result<_, _>>()?, due))
}

fn due(row: &AnyRow) -> Result<Due, StoreError> {
    let kind: Option<String> = row.try_get("due_kind")?;
    Ok(Due {
        nearest: kind.and_then(|word| Kind::of(&word)).zip(row.try_get("due_at")?),
        update_at: row.try_get("update_due_at")?,
        change_at: row.try_get("promise_change_at")?,
    })
}

/// Adds events behind those that a ticket has.
///
/// # Errors
/// [`StoreError`] when the rows cannot be written.
pub async fn add(
    conn: &mut AnyConnection,
    (customer, ticket): (CustomerId, TicketId),
    before: usize,
    events: &[Event],
) -> Result<(), StoreError> {
    for (place, one) in events.iter().enumerate() {
        sqlx::query("insert into promise_event (ticket_id, seq, customer_id, at, step) values ($1, $2, $3, $4, $5)")
            .bind(ticket.to_string())
            .bind(i32::try_from(before + place).unwrap_or(i32::MAX))
            .bind(customer.to_string())
            .bind(one.at)
            .bind(json(&one.step)?)
            .execute(&mut *conn)
            .await?;
    }
    Ok(())
}

/// Keeps when a ticket's promises are due, and its next message.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn keep(
    conn: &mut AnyConnection,
    (customer, ticket): (CustomerId, TicketId),
    due: &Due,
    next_update_at: Option<i64>,
) -> Result<(), StoreError> {
    sqlx::query(
        "update ticket set due_at = $3, due_kind = $4, update_due_at = $5, promise_change_at = $6, next_update_at = $7
         where customer_id = $1 and id = $2",
    )
    .bind(customer.to_string())
    .bind(ticket.to_string())
    .bind(due.nearest.map(|(_, at)| at))
    .bind(due.nearest.map(|(kind, _)| kind.word()))
    .bind(due.update_at)
    .bind(due.change_at)
    .bind(next_update_at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Tickets of which time alone changes a promise: for the collector's own work.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn due_now(conn: &mut AnyConnection, now_ms: i64, limit: i64) -> Result<Vec<Ticket>, StoreError> {
    let text = format!(
        "select {COLUMNS} from ticket t join customer c on c.id = t.customer_id
         where t.promise_change_at is not null and t.promise_change_at <= $1 order by t.promise_change_at, t.id limit $2"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(text)).bind(now_ms).bind(limit).fetch_all(conn).await?;
    rows.iter().map(|row| Ok(read_ticket(row)?.ticket)).collect()
}

/// The numbers of devices with an open finding on a ticket.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn devices(
    conn: &mut AnyConnection,
    (customer, ticket): (CustomerId, TicketId),
) -> Result<BTreeSet<i64>, StoreError> {
    let rows = sqlx::query(
        "select distinct device_no from finding
         where customer_id = $1 and ticket_id = $2 and cleared_at is null order by device_no limit 200",
    );
    let rows = rows.bind(customer.to_string()).bind(ticket.to_string()).fetch_all(conn).await?;
    rows.iter().map(|row| Ok(row.try_get("device_no")?)).collect()
}

/// Lets the next tick look at the open tickets of one customer, or of all in a tier: what is promised there changed.
///
/// # Errors
/// [`StoreError`] when the rows cannot be written.
pub async fn look_again(
    conn: &mut AnyConnection,
    customer: Option<CustomerId>,
    tier: &str,
    now_ms: i64,
) -> Result<(), StoreError> {
    sqlx::query(
        "update ticket set promise_change_at = $3 where state not in ('resolved', 'closed')
            and customer_id in (select c.id from customer c where c.id = $1 or c.tier = $2)",
    )
    .bind(customer.map(|id| id.to_string()).unwrap_or_default())
    .bind(tier)
    .bind(now_ms)
    .execute(conn)
    .await?;
    Ok(())
}

/// The tickets that opened since a moment in a tier, the newest first, with the site that each is of; within a scope.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn opened_since(
    conn: &mut AnyConnection,
    scope: Scope,
    (tier, from_at): (&str, i64),
    limit: i64,
) -> Result<Vec<(CustomerId, Option<SiteId>, TicketId)>, StoreError> {
    let rows = sqlx::query(
        "select t.customer_id, t.site_id, t.id from ticket t join customer c on c.id = t.customer_id
         where c.tier = $1 and t.opened_at >= $2 and ($4 = '' or t.customer_id = $4 or t.customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $4))
         order by t.number desc limit $3",
    )
    .bind(tier)
    .bind(from_at)
    .bind(limit)
    .bind(scope.map(|id| id.to_string()).unwrap_or_default())
    .fetch_all(conn)
    .await?;
    let one =
        |row: &AnyRow| Ok((parsed(row, "customer_id")?, super::parsed_or_null(row, "site_id")?, parsed(row, "id")?));
    rows.iter().map(one).collect()
}
