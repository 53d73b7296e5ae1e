//! Tickets: the newest of a cause for the desk, lists and one by number for people.
//! Invariant: at most one ticket not resolved or closed per cause key, by a partial unique index.
//! Next: [`super::change`] for a ticket's timeline.

use domain::ledger::Known;
use domain::priority::Bill;
use domain::promise::Kind as Promised;
use domain::ticket::{Kind, Level, Snooze, State, Ticket, WaitingFor};
use shared::ids::{CustomerId, TicketId};
use shared::reading::Severity;
use shared::text::Words;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::scope::Scope;
use super::{decoded, json, parsed, parsed_or_null};

pub(super) const COLUMNS: &str =
    "t.id, t.number, t.customer_id, t.site_id, t.cause_key, t.check_key, t.kind, t.state, t.severity,
    cast(t.priority as bigint) as priority, t.people, t.bill, t.by_hand, t.title, t.assignee_id, t.assignee_name, t.level, t.outside, t.opened_at,
    t.resolved_at, t.next_change_at, t.open_findings, t.seen_count, t.reopened_count,
    cast(t.flapping as bigint) as flapping, t.previous_id, t.waiting_for,
    t.wait_until, t.snooze, t.snooze_until, t.merged_into, t.next_update_at, t.contact_id, t.contact_at,
    cast(t.called_first as bigint) as called_first, cast(t.not_useful as bigint) as not_useful,
    cast(t.by_person as bigint) as by_person, t.due_at, t.due_kind, c.name as customer_name";

/// A ticket with what a list shows beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// The ticket.
    pub ticket: Ticket,
    /// The customer's name.
    pub customer_name: String,
    /// The promise that is due first among those that run, and when, ms UTC.
    pub due: Option<(Promised, i64)>,
}

/// A ticket that was solved, and how.
#[derive(Clone, Debug, PartialEq)]
pub struct Solved {
    /// The number people see.
    pub number: i64,
    /// The customer's name.
    pub customer_name: String,
    /// When, ms UTC.
    pub resolved_at: i64,
    /// The line that says how.
    pub words: Words,
}

/// Which tickets a list holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// One customer's only.
    pub customer: Scope,
    /// Only those not resolved or closed.
    pub open_only: bool,
    /// How many at most.
    pub limit: i64,
}

const SAVE: &str =
    "insert into ticket (id, number, customer_id, site_id, cause_key, check_key, kind, state, severity, priority,
        people, title, assignee_id, assignee_name, opened_at, resolved_at, next_change_at, open_findings, seen_count,
        reopened_count, flapping, previous_id, waiting_for, wait_until, snooze, snooze_until, merged_into,
        next_update_at, contact_id, contact_at, called_first, not_useful, by_person,
        bill, by_hand, level, outside)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
        $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37)
     on conflict (id) do update set state = excluded.state, severity = excluded.severity,
        priority = excluded.priority, people = excluded.people, assignee_id = excluded.assignee_id,
        assignee_name = excluded.assignee_name, resolved_at = excluded.resolved_at,
        next_change_at = excluded.next_change_at, open_findings = excluded.open_findings,
        seen_count = excluded.seen_count, reopened_count = excluded.reopened_count, flapping = excluded.flapping,
        waiting_for = excluded.waiting_for, wait_until = excluded.wait_until, snooze = excluded.snooze,
        snooze_until = excluded.snooze_until, merged_into = excluded.merged_into,
        next_update_at = excluded.next_update_at, contact_at = excluded.contact_at,
        called_first = excluded.called_first, not_useful = excluded.not_useful, by_person = excluded.by_person,
        kind = excluded.kind, bill = excluded.bill, by_hand = excluded.by_hand, level = excluded.level,
        outside = excluded.outside";

/// Writes a ticket, new or changed.
///
/// # Errors
/// [`StoreError::Exists`] when another open ticket has the same cause; else when the row cannot be written.
pub async fn save(conn: &mut AnyConnection, ticket: &Ticket) -> Result<(), StoreError> {
    let assignee = ticket.assignee.as_ref();
    sqlx::query(SAVE)
        .bind(ticket.id.to_string())
        .bind(ticket.number)
        .bind(ticket.customer.to_string())
        .bind(ticket.site.map(|id| id.to_string()))
        .bind(&ticket.cause_key)
        .bind(&ticket.check)
        .bind(ticket.kind.word())
        .bind(ticket.state.word())
        .bind(ticket.severity.word())
        .bind(i64::from(ticket.priority))
        .bind(i64::from(ticket.bill.people()))
        .bind(json(&ticket.title)?)
        .bind(assignee.map(|(id, _)| id.to_string()))
        .bind(assignee.map(|(_, name)| name.clone()))
        .bind(ticket.opened_at)
        .bind(ticket.resolved_at)
        .bind(ticket.next_change_at)
        .bind(i64::from(ticket.open_findings))
        .bind(i64::from(ticket.seen_count))
        .bind(i64::from(ticket.reopened_count))
        .bind(i64::from(ticket.flapping))
        .bind(ticket.previous.map(|id| id.to_string()))
        .bind(ticket.waiting_for.map(WaitingFor::word))
        .bind(ticket.wait_until)
        .bind(ticket.snooze.map(Snooze::word))
        .bind(ticket.snooze_until)
        .bind(ticket.merged_into.map(|id| id.to_string()))
        .bind(ticket.next_update_at)
        .bind(ticket.contact.map(|id| id.to_string()))
        .bind(ticket.known.contact_at)
        .bind(i64::from(ticket.known.called_first))
        .bind(i64::from(ticket.known.not_useful))
        .bind(i64::from(ticket.known.by_person))
        .bind(json(&ticket.bill)?)
        .bind(ticket.by_hand.as_ref().map(json).transpose()?)
        .bind(ticket.level.word())
        .bind(if ticket.outside.is_empty() { None } else { Some(json(&ticket.outside)?) })
        .execute(conn)
        .await?;
    Ok(())
}

/// The newest ticket of a cause.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn latest(conn: &mut AnyConnection, cause_key: &str) -> Result<Option<Ticket>, StoreError> {
    let text = format!(
        "select {COLUMNS} from ticket t join customer c on c.id = t.customer_id
         where t.cause_key = $1 order by t.number desc limit 1"
    );
    let row = sqlx::query(sqlx::AssertSqlSafe(text)).bind(cause_key).fetch_optional(conn).await?;
    Ok(row.as_ref().map(read).transpose()?.map(|listed| listed.ticket))
}

/// One ticket by id; a customer's wall when `customer` is given.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn get(conn: &mut AnyConnection, customer: Scope, id: TicketId) -> Result<Option<Listed>, StoreError> {
    let text = format!(
        "select {COLUMNS} from ticket t join customer c on c.id = t.customer_id
         where t.id = $1 and ($2 = '' or t.customer_id = $2 or t.customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $2))"
    );
    let scope = customer.map(|id| id.to_string()).unwrap_or_default();
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(id.to_string()).bind(scope);
    query.fetch_optional(conn).await?.as_ref().map(read).transpose()
}

/// One ticket by the number people see; a customer's wall when `customer` is given.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn by_number(conn: &mut AnyConnection, customer: Scope, number: i64) -> Result<Option<Listed>, StoreError> {
    let text = format!(
        "select {COLUMNS} from ticket t join customer c on c.id = t.customer_id
         where t.number = $1 and ($2 = '' or t.customer_id = $2 or t.customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $2))"
    );
    let scope = customer.map(|id| id.to_string()).unwrap_or_default();
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(number).bind(scope);
    query.fetch_optional(conn).await?.as_ref().map(read).transpose()
}

/// Tickets, the most urgent first.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn list(conn: &mut AnyConnection, filter: Filter) -> Result<Vec<Listed>, StoreError> {
    let text = format!(
        "select {COLUMNS} from ticket t join customer c on c.id = t.customer_id
         where ($1 = '' or t.customer_id = $1 or t.customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1))
           and ($2 = 0 or t.state not in ('resolved', 'closed'))
         order by case when t.state in ('resolved', 'closed') then 1 else 0 end, t.priority, t.number desc limit $3"
    );
    let scope = filter.customer.map(|id| id.to_string()).unwrap_or_default();
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(scope).bind(i64::from(filter.open_only)).bind(filter.limit);
    query.fetch_all(conn).await?.iter().map(read).collect()
}

/// Tickets of the same check that a person resolved of late, with what they wrote: of the same customer first.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn solved_alike(
    conn: &mut AnyConnection,
    scope: Scope,
    one: &Ticket,
    limit: i64,
) -> Result<Vec<Solved>, StoreError> {
    let rows = sqlx::query(
        "select t.number, c.name as customer_name, t.resolved_at, l.words
         from (select s.id, s.number, s.customer_id, s.resolved_at from ticket s
               where s.check_key = $1 and s.resolved_at is not null and s.id <> $2 and ($3 = '' or s.customer_id = $3 or s.customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $3))
               order by s.resolved_at desc limit 40) t
         join customer c on c.id = t.customer_id join change_line l on l.ticket_id = t.id
         where l.at = t.resolved_at and l.words like '{\"key\":\"ticket-resolved-by\"%'
         order by case when t.customer_id = $4 then 0 else 1 end, t.resolved_at desc, l.id desc limit $5",
    )
    .bind(&one.check)
    .bind(one.id.to_string())
    .bind(scope.map(|id| id.to_string()).unwrap_or_default())
    .bind(one.customer.to_string())
    .bind(limit)
    .fetch_all(conn)
    .await?;
    let solved = |row: &AnyRow| {
        Ok(Solved {
            number: row.try_get("number")?,
            customer_name: row.try_get("customer_name")?,
            resolved_at: row.try_get("resolved_at")?,
            words: decoded(row, "words")?,
        })
    };
    rows.iter().map(solved).collect()
}

/// The names of the devices that the tickets of such a list are about.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn devices(conn: &mut AnyConnection, filter: Filter) -> Result<Vec<(TicketId, String)>, StoreError> {
    let rows = sqlx::query(
        "select distinct f.ticket_id, d.name from finding f join device d on d.device_no = f.device_no
         where f.ticket_id in (
            select t.id from ticket t where ($1 = '' or t.customer_id = $1 or t.customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1))
              and ($2 = 0 or t.state not in ('resolved', 'closed'))
            order by case when t.state in ('resolved', 'closed') then 1 else 0 end, t.priority, t.number desc limit $3)
         order by d.name, f.ticket_id",
    );
    let scope = filter.customer.map(|id| id.to_string()).unwrap_or_default();
    let rows = rows.bind(scope).bind(i64::from(filter.open_only)).bind(filter.limit).fetch_all(conn).await?;
    rows.iter().map(|row| Ok((parsed(row, "ticket_id")?, row.try_get("name")?))).collect()
}

/// The names of the devices that one ticket is or was about; `customer` is the wall.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn devices_of(
    conn: &mut AnyConnection,
    customer: CustomerId,
    ticket: TicketId,
) -> Result<Vec<String>, StoreError> {
    let rows = sqlx::query(
        "select distinct d.name from finding f join device d on d.device_no = f.device_no
         where f.customer_id = $1 and f.ticket_id = $2 order by d.name limit 1000",
    )
    .bind(customer.to_string())
    .bind(ticket.to_string())
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok(row.try_get("name")?)).collect()
}

/// The tickets that a device is or was among, open ones first, then the newest; `customer` is the wall.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn of_device(
    conn: &mut AnyConnection,
    (customer, device_no): (CustomerId, i64),
    limit: i64,
) -> Result<Vec<Listed>, StoreError> {
    let text = format!(
        "select {COLUMNS} from ticket t join customer c on c.id = t.customer_id
         where t.customer_id = $1
           and exists (select 1 from finding f where f.ticket_id = t.id and f.device_no = $2)
         order by case when t.state in ('resolved', 'closed') then 1 else 0 end,
            case when t.state in ('resolved', 'closed') then 0 else t.priority end, t.number desc limit $3"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).bind(device_no).bind(limit);
    query.fetch_all(conn).await?.iter().map(read).collect()
}

/// How many tickets need somebody to act (new, assigned, in progress), and how many there are in all.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn counts(conn: &mut AnyConnection, customer: Scope) -> Result<(i64, i64), StoreError> {
    let row = sqlx::query(
        "select count(*) as tickets, (select count(*) from ticket where state in ('new', 'assigned', 'in_progress')
            and ($1 = '' or customer_id = $1 or customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1))) as needs_action
         from ticket where ($1 = '' or customer_id = $1 or customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1))",
    )
    .bind(customer.map(|id| id.to_string()).unwrap_or_default())
    .fetch_one(conn)
    .await?;
    Ok((row.try_get("needs_action")?, row.try_get("tickets")?))
}

/// Tickets whose time has come.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn due(conn: &mut AnyConnection, now_ms: i64, limit: i64) -> Result<Vec<Ticket>, StoreError> {
    let text = format!(
        "select {COLUMNS} from ticket t join customer c on c.id = t.customer_id
         where t.next_change_at is not null and t.next_change_at <= $1 order by t.next_change_at limit $2"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(text)).bind(now_ms).bind(limit).fetch_all(conn).await?;
    rows.iter().map(|row| Ok(read(row)?.ticket)).collect()
}

pub(super) fn read(row: &AnyRow) -> Result<Listed, StoreError> {
    let word = |column: &str| row.try_get::<String, _>(column);
    let maybe = |column: &str| row.try_get::<Option<String>, _>(column);
    let count = |column: &str| row.try_get::<i64, _>(column).map(|count| u32::try_from(count).unwrap_or(u32::MAX));
    let (assignee_id, assignee_name) = (parsed_or_null(row, "assignee_id")?, row.try_get("assignee_name")?);
    let ticket = Ticket {
        id: parsed(row, "id")?,
        number: row.try_get("number")?,
        customer: parsed(row, "customer_id")?,
        site: parsed_or_null(row, "site_id")?,
        cause_key: word("cause_key")?,
        check: word("check_key")?,
        kind: Kind::of(&word("kind")?).unwrap_or(Kind::Incident),
        state: State::of(&word("state")?).unwrap_or(State::New),
        severity: Severity::of(&word("severity")?).unwrap_or(Severity::Medium),
        priority: u8::try_from(row.try_get::<i64, _>("priority")?).unwrap_or(5),
        bill: if maybe("bill")?.is_some() { decoded(row, "bill")? } else { Bill::of_people(count("people")?) },
        by_hand: if maybe("by_hand")?.is_some() { Some(decoded(row, "by_hand")?) } else { None },
        title: decoded(row, "title")?,
        level: Level::of(&word("level")?).unwrap_or(Level::First),
        outside: if maybe("outside")?.is_some() { decoded(row, "outside")? } else { Vec::new() },
        assignee: assignee_id.zip::<String>(assignee_name),
        opened_at: row.try_get("opened_at")?,
        resolved_at: row.try_get("resolved_at")?,
        next_change_at: row.try_get("next_change_at")?,
        open_findings: count("open_findings")?,
        seen_count: count("seen_count")?,
        reopened_count: count("reopened_count")?,
        flapping: row.try_get::<i64, _>("flapping")? != 0,
        previous: parsed_or_null(row, "previous_id")?,
        waiting_for: maybe("waiting_for")?.and_then(|word| WaitingFor::of(&word)),
        wait_until: row.try_get("wait_until")?,
        snooze: maybe("snooze")?.and_then(|word| Snooze::of(&word)),
        snooze_until: row.try_get("snooze_until")?,
        merged_into: parsed_or_null(row, "merged_into")?,
        next_update_at: row.try_get("next_update_at")?,
        contact: parsed_or_null(row, "contact_id")?,
        known: Known {
            contact_at: row.try_get("contact_at")?,
            called_first: row.try_get::<i64, _>("called_first")? != 0,
            not_useful: row.try_get::<i64, _>("not_useful")? != 0,
            by_person: row.try_get::<i64, _>("by_person")? != 0,
        },
    };
    let due = maybe("due_kind")?.and_then(|word| Promised::of(&word)).zip(row.try_get("due_at")?);
    Ok(Listed { ticket, customer_name: row.try_get("customer_name")?, due })
}

/// The open tickets of a check at a customer, by cause key.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn open_causes(
    conn: &mut AnyConnection,
    customer: CustomerId,
    check: &str,
) -> Result<Vec<String>, StoreError> {
    let rows = sqlx::query(
        "select cause_key from ticket where customer_id = $1 and check_key = $2 and state not in ('resolved', 'closed')
         order by cause_key",
    );
    let rows = rows.bind(customer.to_string()).bind(check).fetch_all(conn).await?;
    rows.iter().map(|row| Ok(row.try_get("cause_key")?)).collect()
}
