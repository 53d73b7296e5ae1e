//! Which tickets belong to which problem, and what is seen of a cause across devices and customers.
//! Invariant: a ticket belongs to one problem at most and stays its customer's own, by keys; every read for people is behind
//! their wall, what the collector asks for itself is bounded. Next: [`domain::problem::proposal`].

use domain::problem::proposal::Seen;
use domain::ticket::State;
use shared::ids::{CustomerId, ProblemId, TicketId};
use shared::reading::Fingerprint;
use shared::text::Words;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::problem::whose;
use super::scope::Scope;
use super::{decoded, parsed};

/// Findings of a cause that are looked at: more than enough to propose it.
const SEEN: i64 = 500;
/// Tickets of one problem that a page shows.
const SHOWN: i64 = 500;
/// Tickets of which it is counted when they opened.
const COUNTED: i64 = 20_000;

/// What a finding is of, by its id, in the order in which they opened.
pub type Opened = (String, Fingerprint);

/// A ticket of a problem.
#[derive(Clone, Debug, PartialEq)]
pub struct Linked {
    /// The number people see.
    pub number: i64,
    /// Its customer.
    pub customer: CustomerId,
    /// The customer's name.
    pub customer_name: String,
    /// What it is about.
    pub title: Words,
    /// Where it stands.
    pub state: State,
    /// When it opened, ms UTC.
    pub opened_at: i64,
}

/// Findings that opened after the one with this id (as text; none before the first), the oldest first.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read or written; so for every function below.
pub async fn opened_after(conn: &mut AnyConnection, id: &str, limit: i64) -> Result<Vec<Opened>, StoreError> {
    let query = sqlx::query("select id, check_key, subject from finding where id > $1 order by id limit $2");
    let rows = query.bind(id).bind(limit).fetch_all(conn).await?;
    let opened = |row: &AnyRow| {
        Ok((row.try_get("id")?, Fingerprint { check: row.try_get("check_key")?, subject: row.try_get("subject")? }))
    };
    rows.iter().map(opened).collect()
}

/// What is seen of a cause on tickets that opened since a moment, and whether it is settled to which problem each belongs: of
/// tickets that a device has for itself, or that a storm gathered; none that a technician called not useful.
///
/// # Errors
/// As [`opened_after`].
pub async fn seen(conn: &mut AnyConnection, cause: &Fingerprint, since: i64) -> Result<Vec<(Seen, bool)>, StoreError> {
    let rows = sqlx::query(
        "select f.ticket_id, f.customer_id, d.id as device_id, f.opened_at, t.reopened_count, l.ticket_id as settled
         from finding f join ticket t on t.id = f.ticket_id join device d on d.device_no = f.device_no
            left join problem_ticket l on l.ticket_id = t.id
         where f.check_key = $1 and f.subject = $2 and f.opened_at >= $3 and t.opened_at >= $3 and t.not_useful = 0
           and (t.cause_key like 'device:%' or t.cause_key like 'customer:%:storm:%')
         order by f.opened_at desc, f.id limit $4",
    )
    .bind(&cause.check)
    .bind(&cause.subject)
    .bind(since)
    .bind(SEEN)
    .fetch_all(conn)
    .await?;
    let seen = |row: &AnyRow| {
        let one = Seen {
            ticket: parsed(row, "ticket_id")?,
            customer: parsed(row, "customer_id")?,
            device: parsed(row, "device_id")?,
            found_at: row.try_get("opened_at")?,
            again: u32::try_from(row.try_get::<i64, _>("reopened_count")?).unwrap_or(0),
        };
        Ok((one, row.try_get::<Option<String>, _>("settled")?.is_some()))
    };
    rows.iter().map(seen).collect()
}

/// What a ticket's findings are about, each once; `customer` is the wall.
///
/// # Errors
/// As [`opened_after`].
pub async fn causes(
    conn: &mut AnyConnection,
    (customer, ticket): (CustomerId, TicketId),
) -> Result<Vec<Fingerprint>, StoreError> {
    let query = sqlx::query(
        "select distinct check_key, subject from finding where customer_id = $1 and ticket_id = $2
         order by check_key, subject limit $3",
    );
    let rows = query.bind(customer.to_string()).bind(ticket.to_string()).bind(SHOWN).fetch_all(conn).await?;
    let cause = |row: &AnyRow| Ok(Fingerprint { check: row.try_get("check_key")?, subject: row.try_get("subject")? });
    rows.iter().map(cause).collect()
}

/// Puts a ticket to a problem, or to another one; whether that is new.
///
/// # Errors
/// As [`opened_after`]; when there is no such ticket of this customer.
pub async fn link(
    conn: &mut AnyConnection,
    problem: ProblemId,
    (customer, ticket): (CustomerId, TicketId),
    now: i64,
) -> Result<bool, StoreError> {
    let done = sqlx::query(
        "insert into problem_ticket (ticket_id, customer_id, problem_id, linked_at) values ($1, $2, $3, $4)
         on conflict (ticket_id) do update set problem_id = excluded.problem_id, linked_at = excluded.linked_at
         where problem_ticket.problem_id is null or problem_ticket.problem_id <> excluded.problem_id",
    )
    .bind(ticket.to_string())
    .bind(customer.to_string())
    .bind(problem.to_string())
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes a ticket off its problem for good; whether it was on one.
///
/// # Errors
/// As [`opened_after`].
pub async fn unlink(conn: &mut AnyConnection, (customer, ticket): (CustomerId, TicketId)) -> Result<bool, StoreError> {
    let gone = sqlx::query(
        "update problem_ticket set problem_id = null
         where customer_id = $1 and ticket_id = $2 and problem_id is not null",
    );
    Ok(gone.bind(customer.to_string()).bind(ticket.to_string()).execute(conn).await?.rows_affected() == 1)
}

/// The tickets of a problem that a reader sees, by customer, the newest first.
///
/// # Errors
/// As [`opened_after`].
pub async fn of_problem(conn: &mut AnyConnection, scope: Scope, id: ProblemId) -> Result<Vec<Linked>, StoreError> {
    let rows = sqlx::query(
        "select t.number, t.customer_id, c.name as customer_name, t.title, t.state, t.opened_at
         from problem_ticket l join ticket t on t.id = l.ticket_id join customer c on c.id = l.customer_id
         where l.problem_id = $2 and ($1 = '' or l.customer_id = $1 or l.customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1))
         order by c.name, c.id, t.number desc limit $3",
    );
    let linked = |row: &AnyRow| {
        let state: String = row.try_get("state")?;
        Ok(Linked {
            number: row.try_get("number")?,
            customer: parsed(row, "customer_id")?,
            customer_name: row.try_get("customer_name")?,
            title: decoded(row, "title")?,
            state: State::of(&state).unwrap_or(State::Closed),
            opened_at: row.try_get("opened_at")?,
        })
    };
    let rows = rows.bind(whose(scope)).bind(id.to_string()).bind(SHOWN).fetch_all(conn).await?;
    rows.iter().map(linked).collect()
}

/// When the tickets of one problem, or of all, opened that a reader sees, since a moment, the newest first.
///
/// # Errors
/// As [`opened_after`].
pub async fn opened(
    conn: &mut AnyConnection,
    scope: Scope,
    only: Option<ProblemId>,
    since: i64,
) -> Result<Vec<(ProblemId, i64)>, StoreError> {
    let rows = sqlx::query(
        "select l.problem_id, t.opened_at from problem_ticket l join ticket t on t.id = l.ticket_id
         where ($1 = '' or l.customer_id = $1 or l.customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1))
           and l.problem_id is not null and ($2 = '' or l.problem_id = $2) and t.opened_at >= $3
         order by t.opened_at desc, t.id limit $4",
    )
    .bind(whose(scope))
    .bind(only.map(|id| id.to_string()).unwrap_or_default())
    .bind(since)
    .bind(COUNTED)
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok((parsed(row, "problem_id")?, row.try_get("opened_at")?))).collect()
}
