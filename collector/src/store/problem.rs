//! Problems and the tickets that belong to them.
//! Invariant: one open problem per cause, by a partial unique index; a problem is seen by who sees one of its tickets, and of
//! its tickets only those behind the reader's own wall. Next: [`domain::problem`], [`super::problem_ticket`].

use domain::problem::{Problem, State};
use shared::ids::{CustomerId, ProblemId, TicketId};
use shared::reading::Fingerprint;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::scope::Scope;
use super::{decoded, json, parsed};

const COLUMNS: &str = "p.id, p.check_key, p.subject, p.state, p.why, p.workaround, p.fix, p.fixed_at, p.proposed_at,
    p.changed_at, p.look_at, p.lines, p.title, p.known";
/// Problems of a list.
const ROWS: i64 = 200;

/// A problem with figures of what the reader sees of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// The problem.
    pub problem: Problem,
    /// Its tickets.
    pub tickets: i64,
    /// Devices on them.
    pub devices: i64,
    /// Their customers.
    pub customers: i64,
}

/// Writes a problem, new or changed.
///
/// # Errors
/// [`StoreError`] when the row cannot be written; so for every function below.
pub async fn save(conn: &mut AnyConnection, one: &Problem) -> Result<(), StoreError> {
    sqlx::query(
        "insert into problem (id, check_key, subject, state, why, workaround, fix, fixed_at, proposed_at, changed_at, look_at,
            lines, title, known) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
         on conflict (id) do update set state = excluded.state, workaround = excluded.workaround, fix = excluded.fix,
            fixed_at = excluded.fixed_at, changed_at = excluded.changed_at, look_at = excluded.look_at,
            lines = excluded.lines",
    )
    .bind(one.id.to_string())
    .bind(&one.cause.check)
    .bind(&one.cause.subject)
    .bind(one.state.word())
    .bind(json(&one.why)?)
    .bind(&one.workaround)
    .bind(&one.fix)
    .bind(one.fixed_at)
    .bind(one.proposed_at)
    .bind(one.changed_at)
    .bind(one.look_at)
    .bind(json(&one.lines)?)
    .bind(&one.title)
    .bind(&one.known)
    .execute(conn)
    .await?;
    Ok(())
}

/// The newest problem of a cause.
///
/// # Errors
/// As [`save`].
pub async fn latest(conn: &mut AnyConnection, cause: &Fingerprint) -> Result<Option<Problem>, StoreError> {
    let text = format!(
        "select {COLUMNS} from problem p where p.check_key = $1 and p.subject = $2 order by p.proposed_at desc, p.id desc limit 1"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(&cause.check).bind(&cause.subject);
    query.fetch_optional(conn).await?.as_ref().map(read).transpose()
}

/// Problems of which `tick` has something to see, those first that are due the longest.
///
/// # Errors
/// As [`save`].
pub async fn due(conn: &mut AnyConnection, now: i64, limit: i64) -> Result<Vec<Problem>, StoreError> {
    let text = format!("select {COLUMNS} from problem p where p.look_at <= $1 order by p.look_at, p.id limit $2");
    let rows = sqlx::query(sqlx::AssertSqlSafe(text)).bind(now).bind(limit).fetch_all(conn).await?;
    rows.iter().map(read).collect()
}

/// Problems that a reader sees: those that want a decision first, then by their tickets.
///
/// # Errors
/// As [`save`].
pub async fn list(conn: &mut AnyConnection, scope: Scope, open_only: bool) -> Result<Vec<Listed>, StoreError> {
    let text = format!(
        "select {COLUMNS}, count(distinct l.ticket_id) as tickets, count(distinct f.device_no) as devices,
            count(distinct l.customer_id) as customers
         from problem p join problem_ticket l on l.problem_id = p.id left join finding f on f.ticket_id = l.ticket_id
         where ($1 = '' or l.customer_id = $1 or l.customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1))
           and ($2 = 0 or p.state not in ('closed', 'refused'))
         group by p.id
         order by case when p.state = 'proposed' then 0 when p.state in ('closed', 'refused') then 2 else 1 end,
            tickets desc, p.id desc limit $3"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(whose(scope)).bind(i64::from(open_only)).bind(ROWS);
    query.fetch_all(conn).await?.iter().map(listed).collect()
}

/// One problem, if the reader sees a ticket of it.
///
/// # Errors
/// As [`save`].
pub async fn get(conn: &mut AnyConnection, scope: Scope, id: ProblemId) -> Result<Option<Listed>, StoreError> {
    let text = format!(
        "select {COLUMNS}, count(distinct l.ticket_id) as tickets, count(distinct f.device_no) as devices,
            count(distinct l.customer_id) as customers
         from problem p join problem_ticket l on l.problem_id = p.id left join finding f on f.ticket_id = l.ticket_id
         where p.id = $2 and ($1 = '' or l.customer_id = $1 or l.customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1)) group by p.id"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(whose(scope)).bind(id.to_string());
    query.fetch_optional(conn).await?.as_ref().map(listed).transpose()
}

/// The problem that a ticket belongs to; `customer` is the wall.
///
/// # Errors
/// As [`save`].
pub async fn of_ticket(
    conn: &mut AnyConnection,
    (customer, ticket): (CustomerId, TicketId),
) -> Result<Option<Problem>, StoreError> {
    let text = format!(
        "select {COLUMNS} from problem p join problem_ticket l on l.problem_id = p.id
         where l.customer_id = $1 and l.ticket_id = $2"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).bind(ticket.to_string());
    query.fetch_optional(conn).await?.as_ref().map(read).transpose()
}

/// How many open problems a reader sees.
///
/// # Errors
/// As [`save`].
pub async fn open(conn: &mut AnyConnection, scope: Scope) -> Result<i64, StoreError> {
    let query = sqlx::query(
        "select count(distinct l.problem_id) as problems from problem_ticket l join problem p on p.id = l.problem_id
         where p.state not in ('closed', 'refused') and ($1 = '' or l.customer_id = $1 or l.customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1))",
    );
    Ok(query.bind(whose(scope)).fetch_one(conn).await?.try_get("problems")?)
}

pub(super) fn whose(scope: Scope) -> String {
    scope.map(|wall| wall.to_string()).unwrap_or_default()
}

fn listed(row: &AnyRow) -> Result<Listed, StoreError> {
    Ok(Listed {
        problem: read(row)?,
        tickets: row.try_get("tickets")?,
        devices: row.try_get("devices")?,
        customers: row.try_get("customers")?,
    })
}

fn read(row: &AnyRow) -> Result<Problem, StoreError> {
    let state: String = row.try_get("state")?;
    Ok(Problem {
        id: parsed(row, "id")?,
        cause: Fingerprint { check: row.try_get("check_key")?, subject: row.try_get("subject")? },
        // Written by us from a word of ours; another one is a problem that nobody works on.
        state: State::of(&state).unwrap_or(State::Closed),
        why: decoded(row, "why")?,
        title: row.try_get("title")?,
        known: row.try_get("known")?,
        workaround: row.try_get("workaround")?,
        fix: row.try_get("fix")?,
        fixed_at: row.try_get("fixed_at")?,
        proposed_at: row.try_get("proposed_at")?,
        changed_at: row.try_get("changed_at")?,
        look_at: row.try_get("look_at")?,
        lines: decoded(row, "lines")?,
    })
}
