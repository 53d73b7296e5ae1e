//! The ledger: how each ticket stands in it, and the sums that people read.
//! Invariant: the domain decides how a ticket stands, here it is only counted; every read of customers' rows takes a scope, and
//! looks at a bounded span of time by an index. Next: [`domain::ledger`], [`domain::accounting`].

use domain::accounting::{Course, Tally};
use domain::book::MERGES;
use domain::ledger::month::{MONTHS, Sum};
use domain::ledger::{Entry, Outcome, Voices, entry};
use domain::ticket::Ticket;
use shared::ids::{CustomerId, TicketId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::scope::Scope;
use super::{parsed, ticket, told};

/// Tickets merged into one that are asked who spoke first; an older ticket was merged earlier.
const MERGED: i64 = 100;

/// Lets the domain say how a ticket stands, by itself and all that was merged into it, and keeps that.
///
/// # Errors
/// [`StoreError`] when the rows cannot be read or written.
pub async fn weigh(conn: &mut AnyConnection, one: &Ticket) -> Result<(), StoreError> {
    let mut voices = Voices::of(one);
    let mut level = vec![one.id];
    for _ in 0..MERGES {
        let mut next = Vec::new();
        for id in level {
            for (merged, of) in merged(conn, one.customer, id).await? {
                voices = voices.with(of);
                next.push(merged);
            }
        }
        level = next;
    }
    let entry = entry(one, voices);
    sqlx::query("update ticket set outcome = $3, lead_ms = $4, course = $5 where customer_id = $1 and id = $2")
        .bind(one.customer.to_string())
        .bind(one.id.to_string())
        .bind(entry.outcome.word())
        .bind(entry.lead_ms)
        .bind(Course::of(one).word())
        .execute(conn)
        .await?;
    Ok(())
}

/// Who spoke of each ticket that was merged into one.
async fn merged(
    conn: &mut AnyConnection,
    customer: CustomerId,
    into: TicketId,
) -> Result<Vec<(TicketId, Voices)>, StoreError> {
    let text = format!(
        "select {} from ticket t join customer c on c.id = t.customer_id
         where t.customer_id = $1 and t.merged_into = $2 order by t.number limit $3",
        ticket::COLUMNS
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).bind(into.to_string()).bind(MERGED);
    let voices = |row: &AnyRow| ticket::read(row).map(|one| (one.ticket.id, Voices::of(&one.ticket)));
    query.fetch_all(conn).await?.iter().map(voices).collect()
}

/// How a ticket stands; none before the domain has said. `customer` is the wall.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn entry_of(
    conn: &mut AnyConnection,
    customer: CustomerId,
    id: TicketId,
) -> Result<Option<Entry>, StoreError> {
    let query = sqlx::query("select outcome, lead_ms from ticket where customer_id = $1 and id = $2");
    let row = query.bind(customer.to_string()).bind(id.to_string()).fetch_optional(conn).await?;
    let Some(row) = row else { return Ok(None) };
    let outcome = Outcome::of(&row.try_get::<String, _>("outcome")?);
    let lead_ms = row.try_get("lead_ms")?;
    Ok(outcome.map(|outcome| Entry { outcome, lead_ms }))
}

/// Tickets of which the domain has not said yet how they stand: those from before there was a ledger.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn unweighed(conn: &mut AnyConnection, limit: i64) -> Result<Vec<Ticket>, StoreError> {
    let text = format!(
        "select {} from ticket t join customer c on c.id = t.customer_id where t.outcome = '' order by t.number limit $1",
        ticket::COLUMNS
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(text)).bind(limit).fetch_all(conn).await?;
    rows.iter().map(|row| Ok(ticket::read(row)?.ticket)).collect()
}

/// A customer's tickets `t` by month, counted from the oldest, and outcome, with what lies in the middle of their leads.
const MONTHLY: &str =
    "select cast(month as bigint) as month, outcome, count(*) as tickets,
        cast(sum(case when outcome = 'found_first' and nth * 2 in (n, n + 1, n + 2) then lead_ms else 0 end) as bigint) as middle,
        cast(sum(case when outcome = 'found_first' and nth * 2 in (n, n + 1, n + 2) then 1 else 0 end) as bigint) as middles
     from (select month, outcome, lead_ms, row_number() over (partition by month, outcome order by lead_ms, number) as nth,
               count(*) over (partition by month, outcome) as n
           from (select t.outcome, t.lead_ms, t.number, case when t.opened_at < $3 then 0 when t.opened_at < $4 then 1
                     when t.opened_at < $5 then 2 when t.opened_at < $6 then 3 when t.opened_at < $7 then 4
                     when t.opened_at < $8 then 5 when t.opened_at < $9 then 6 when t.opened_at < $10 then 7
                     when t.opened_at < $11 then 8 when t.opened_at < $12 then 9 when t.opened_at < $13 then 10
                     else 11 end as month
                 from ticket t where t.customer_id = $1 and t.opened_at >= $2 and t.opened_at < $14";

/// Closes what [`MONTHLY`] began.
const BY_MONTH: &str = ") dated) ranked group by month, outcome order by month, outcome";

/// What a customer's months had, by when each fault began; `bounds` are where each month begins and the last one ends.
/// `only_told`: only what the customer knows of.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read, or the bounds are not one more than [`MONTHS`].
pub async fn months(
    conn: &mut AnyConnection,
    customer: CustomerId,
    bounds: &[i64],
    only_told: bool,
) -> Result<Vec<Sum>, StoreError> {
    if bounds.len() != MONTHS + 1 {
        return Err(StoreError::Refused(format!("{} bounds are no {MONTHS} months", bounds.len())));
    }
    let text = match only_told {
        true => format!("{MONTHLY} and {}{BY_MONTH}", told::TOLD),
        false => format!("{MONTHLY}{BY_MONTH}"),
    };
    let mut query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string());
    for at in bounds {
        query = query.bind(*at);
    }
    let mut sums = vec![Sum::default(); MONTHS];
    for row in query.fetch_all(conn).await? {
        let month = usize::try_from(row.try_get::<i64, _>("month")?).unwrap_or(MONTHS);
        let outcome = Outcome::of(&row.try_get::<String, _>("outcome")?).unwrap_or(Outcome::Apart);
        if let Some(sum) = sums.get_mut(month) {
            sum.take(outcome, row.try_get("tickets")?, median(&row)?);
        }
    }
    Ok(sums)
}

/// The middle one, or the mean of the two in the middle; none of nothing.
fn median(row: &AnyRow) -> Result<Option<i64>, StoreError> {
    let (middle, middles): (i64, i64) = (row.try_get("middle")?, row.try_get("middles")?);
    Ok((middles > 0).then(|| middle / middles.max(1)))
}

/// What came of a check's tickets, of one customer or of all that are in scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// The check's key.
    pub check: String,
    /// The customer, by id and name, where they are counted apart.
    pub customer: Option<(CustomerId, String)>,
    /// The figures.
    pub tally: Tally,
}

/// What came of each check's tickets that opened since then. `customer`: of that one only; `apart`: each customer by itself.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn tallies(
    conn: &mut AnyConnection,
    scope: Scope,
    (customer, apart): (Option<CustomerId>, bool),
    since_at: i64,
) -> Result<Vec<Weighed>, StoreError> {
    let rows = sqlx::query(
        "select r.check_key, r.customer_id, coalesce(c.name, '') as customer_name, count(*) as opened,
            cast(sum(case when r.course = 'acted' then 1 else 0 end) as bigint) as acted,
            cast(sum(case when r.course = 'by_itself' then 1 else 0 end) as bigint) as by_itself,
            cast(sum(case when r.course = 'not_useful' then 1 else 0 end) as bigint) as not_useful,
            cast(sum(case when r.is_found = 1 and r.nth * 2 in (r.n, r.n + 1, r.n + 2) then r.lead_ms else 0 end) as bigint) as middle,
            cast(sum(case when r.is_found = 1 and r.nth * 2 in (r.n, r.n + 1, r.n + 2) then 1 else 0 end) as bigint) as middles
         from (select f.*, row_number() over (partition by f.check_key, f.customer_id, f.is_found order by f.lead_ms, f.number) as nth,
                   count(*) over (partition by f.check_key, f.customer_id, f.is_found) as n
               from (select t.check_key, case when $3 = 1 then t.customer_id else '' end as customer_id, t.course, t.lead_ms,
                         t.number, case when t.outcome = 'found_first' then 1 else 0 end as is_found
                     from ticket t
                     where t.opened_at >= $4 and t.course not in ('', 'apart') and ($2 = '' or t.customer_id = $2)
                       and ($1 = '' or t.customer_id = $1 or t.customer_id in
                         (select w.customer_id from technician_customer w where w.technician_id = $1))) f) r
         left join customer c on c.id = r.customer_id
         group by r.check_key, r.customer_id, coalesce(c.name, '')
         order by r.check_key, coalesce(c.name, ''), r.customer_id limit 20000",
    )
    .bind(scope.map(|id| id.to_string()).unwrap_or_default())
    .bind(customer.map(|id| id.to_string()).unwrap_or_default())
    .bind(i64::from(apart))
    .bind(since_at)
    .fetch_all(conn)
    .await?;
    rows.iter().map(weighed).collect()
}

fn weighed(row: &AnyRow) -> Result<Weighed, StoreError> {
    let id: String = row.try_get("customer_id")?;
    let customer = match id.is_empty() {
        true => None,
        false => Some((parsed(row, "customer_id")?, row.try_get("customer_name")?)),
    };
    let tally = Tally {
        opened: row.try_get("opened")?,
        acted: row.try_get("acted")?,
        by_itself: row.try_get("by_itself")?,
        not_useful: row.try_get("not_useful")?,
        median_lead_ms: median(row)?,
    };
    Ok(Weighed { check: row.try_get("check_key")?, customer, tally })
}
