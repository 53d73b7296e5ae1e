//! Notices: what a customer is told of a ticket, from proposal to told.
//! Invariant: every read takes the customer or a scope; a notice stays with its ticket's customer.
//! Next: [`super::recipient`] for who was told, [`super::outbox`] for the messages that bring it.

use domain::notice::on_device::About;
use domain::notice::{Kind, Notice, State};
use shared::ids::{CustomerId, NoticeId, TicketId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::scope::Scope;
use super::{counter, json, parsed};

const COLUMNS: &str = "n.id, n.customer_id, n.ticket_id, n.kind, n.state, n.words, n.at, n.due_at, n.told_at,
    n.decided_at, n.decided_by, n.why, n.next_update_at";

/// The counter that numbers the states of customers' notices, as devices know them.
pub const REVISION: &str = "notices_revision";

/// Writes a notice, new or changed.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn save(conn: &mut AnyConnection, notice: &Notice) -> Result<(), StoreError> {
    sqlx::query(
        "insert into notice (id, customer_id, ticket_id, kind, state, words, at, due_at, told_at, decided_at, decided_by,
            why, next_update_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         on conflict (id) do update set state = excluded.state, words = excluded.words, due_at = excluded.due_at,
            told_at = excluded.told_at, decided_at = excluded.decided_at, decided_by = excluded.decided_by,
            why = excluded.why, next_update_at = excluded.next_update_at",
    )
    .bind(notice.id.to_string())
    .bind(notice.customer.to_string())
    .bind(notice.ticket.to_string())
    .bind(notice.kind.word())
    .bind(notice.state.word())
    .bind(json(&notice.written)?)
    .bind(notice.at)
    .bind(notice.due_at)
    .bind(notice.told_at)
    .bind(notice.decided_at)
    .bind(notice.decided_by.as_ref().map(json).transpose()?)
    .bind(notice.why.as_ref().map(json).transpose()?.unwrap_or_default())
    .bind(notice.next_update_at)
    .execute(conn)
    .await?;
    Ok(())
}

/// One notice; a customer's wall when `customer` is given.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn get(conn: &mut AnyConnection, customer: Scope, id: NoticeId) -> Result<Option<Notice>, StoreError> {
    let text = format!(
        "select {COLUMNS} from notice n where n.id = $1 and ($2 = '' or n.customer_id = $2 or n.customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $2))"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(id.to_string());
    let query = query.bind(customer.map(|id| id.to_string()).unwrap_or_default());
    query.fetch_optional(conn).await?.as_ref().map(read).transpose()
}

/// The notices of a ticket and of the tickets that it took over, oldest first; `customer` is the wall.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn of_ticket(
    conn: &mut AnyConnection,
    customer: CustomerId,
    ticket: TicketId,
) -> Result<Vec<Notice>, StoreError> {
    let text = format!(
        "select {COLUMNS} from notice n where n.customer_id = $1 and (n.ticket_id = $2
            or n.ticket_id in (select t.id from ticket t where t.customer_id = $1 and t.merged_into = $2))
         order by n.at, n.id limit 500"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).bind(ticket.to_string());
    query.fetch_all(conn).await?.iter().map(read).collect()
}

/// What a customer was told, the newest first.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn told(conn: &mut AnyConnection, customer: CustomerId, limit: i64) -> Result<Vec<Notice>, StoreError> {
    let text = format!(
        "select {COLUMNS} from notice n where n.customer_id = $1 and n.state in ('told', 'done')
         order by n.told_at desc, n.id desc limit $2"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).bind(limit);
    query.fetch_all(conn).await?.iter().map(read).collect()
}

/// What a customer was told since a moment, the newest first, with what the ticket of each has to do with a device of theirs.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn on_device(
    conn: &mut AnyConnection,
    (customer, device_no): (CustomerId, i64),
    since_at: i64,
    limit: i64,
) -> Result<Vec<(Notice, About)>, StoreError> {
    let text = format!(
        "select {COLUMNS}, t.cause_key, cast(case when n.ticket_id in (select f.ticket_id from finding f
            where f.customer_id = $1 and f.device_no = $2) then 1 else 0 end as bigint) as is_found_here
         from notice n join ticket t on t.id = n.ticket_id and t.customer_id = n.customer_id
         where n.customer_id = $1 and n.state in ('told', 'done') and n.told_at >= $3
         order by n.told_at desc, n.id desc limit $4"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).bind(device_no).bind(since_at);
    let rows = query.bind(limit).fetch_all(conn).await?;
    let about = |row: &AnyRow| -> Result<About, StoreError> {
        let is_found_here: i64 = row.try_get("is_found_here")?;
        Ok(About { cause_key: row.try_get("cause_key")?, is_found_here: is_found_here == 1 })
    };
    rows.iter().map(|row| Ok((read(row)?, about(row)?))).collect()
}

/// Devices of a customer, or of every customer, are to hear that notices are others from now on.
///
/// # Errors
/// [`StoreError`] when the rows cannot be written.
pub async fn renumber(conn: &mut AnyConnection, customer: Option<CustomerId>) -> Result<(), StoreError> {
    let revision = counter::next(conn, REVISION).await?;
    sqlx::query("update customer set notices_revision = $1 where $2 = '' or id = $2")
        .bind(revision)
        .bind(customer.map(|id| id.to_string()).unwrap_or_default())
        .execute(conn)
        .await?;
    Ok(())
}

/// Which state of a customer's notices devices should know; 0 before the first.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn revision(conn: &mut AnyConnection, customer: CustomerId) -> Result<i64, StoreError> {
    let query = sqlx::query("select notices_revision from customer where id = $1").bind(customer.to_string());
    query.fetch_optional(conn).await?.map_or(Ok(0), |row| Ok(row.try_get("notices_revision")?))
}

/// The customers whose notices were numbered after a number, each with theirs.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn revisions(conn: &mut AnyConnection, after: i64) -> Result<Vec<(CustomerId, i64)>, StoreError> {
    let query = sqlx::query("select id, notices_revision from customer where notices_revision > $1").bind(after);
    let rows = query.fetch_all(conn).await?;
    rows.iter().map(|row| Ok((parsed(row, "id")?, row.try_get("notices_revision")?))).collect()
}

/// What a customer was asked to do and has not done, on tickets that are open, the oldest first.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn asked(conn: &mut AnyConnection, customer: CustomerId, limit: i64) -> Result<Vec<Notice>, StoreError> {
    let text = format!(
        "select {COLUMNS} from notice n join ticket t on t.id = n.ticket_id and t.customer_id = n.customer_id
         where n.customer_id = $1 and n.kind = 'need_you' and n.state = 'told'
           and t.state not in ('resolved', 'closed') and t.merged_into is null
         order by n.told_at, n.id limit $2"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).bind(limit);
    query.fetch_all(conn).await?.iter().map(read).collect()
}

/// Notices that are not told yet: of one customer, or of all that the scope sees; the oldest first.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn pending(conn: &mut AnyConnection, customer: Scope, limit: i64) -> Result<Vec<Notice>, StoreError> {
    let text = format!(
        "select {COLUMNS} from notice n where ($1 = '' or n.customer_id = $1 or n.customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1)) and n.state in ('proposed', 'approved')
         order by n.at, n.id limit $2"
    );
    let scope = customer.map(|id| id.to_string()).unwrap_or_default();
    let rows = sqlx::query(sqlx::AssertSqlSafe(text)).bind(scope).bind(limit).fetch_all(conn).await?;
    rows.iter().map(read).collect()
}

/// Notices of every customer whose time has come, the one that waits longest first.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn due(conn: &mut AnyConnection, now_ms: i64, limit: i64) -> Result<Vec<Notice>, StoreError> {
    let text = format!(
        "select {COLUMNS} from notice n where n.due_at is not null and n.due_at <= $1 order by n.due_at, n.id limit $2"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(text)).bind(now_ms).bind(limit).fetch_all(conn).await?;
    rows.iter().map(read).collect()
}

fn read(row: &AnyRow) -> Result<Notice, StoreError> {
    let word = |column: &str| row.try_get::<String, _>(column);
    let decided_by: Option<String> = row.try_get("decided_by")?;
    Ok(Notice {
        id: parsed(row, "id")?,
        customer: parsed(row, "customer_id")?,
        ticket: parsed(row, "ticket_id")?,
        kind: Kind::of(&word("kind")?).unwrap_or(Kind::Progress),
        state: State::of(&word("state")?).unwrap_or(State::Dismissed),
        // Nothing was written where there is nothing; so for the two below.
        written: serde_json::from_str(&word("words")?).unwrap_or_default(),
        at: row.try_get("at")?,
        due_at: row.try_get("due_at")?,
        told_at: row.try_get("told_at")?,
        decided_at: row.try_get("decided_at")?,
        decided_by: decided_by.and_then(|text| serde_json::from_str(&text).ok()),
        why: serde_json::from_str(&word("why")?).ok(),
        next_update_at: row.try_get("next_update_at")?,
    })
}
