//! The outbox: messages to one person each, written in the transaction of what they tell, sent afterwards.
//! Invariant: a row is tried while it has a time for that; what is said is kept until it is sent, and no longer.
//! Next: [`crate::app::deliver`] sends, [`domain::delivery`] decides what comes after a failure.

use domain::letter::Letter;
use shared::ids::{ContactId, CustomerId, MessageId, NoticeId, TicketId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::scope::Scope;
use super::{json, parsed, parsed_or_null};

/// The only channel there is.
const MAIL: &str = "mail";

/// A message to be sent.
#[derive(Clone, Copy, Debug)]
pub struct NewMessage<'a> {
    /// Its id.
    pub id: MessageId,
    /// The customer whose person reads it; none for the provider's own people.
    pub customer: Option<CustomerId>,
    /// The notice that it brings.
    pub notice: Option<NoticeId>,
    /// The contact who reads it.
    pub contact: Option<ContactId>,
    /// Where it goes.
    pub address: &'a str,
    /// `notice`, or what else it is: `sign-in`, `invite`, `test`.
    pub kind: &'a str,
    /// When it was made, and from when on it is due.
    pub made_at: i64,
}

/// A message as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its id.
    pub id: MessageId,
    /// The customer whose person reads it.
    pub customer: Option<CustomerId>,
    /// The notice that it brings.
    pub notice: Option<NoticeId>,
    /// The contact who reads it.
    pub contact: Option<ContactId>,
    /// Where it goes.
    pub address: String,
    /// What it is.
    pub kind: String,
    /// What it says; nothing once it is sent.
    pub letter: Option<Letter>,
    /// When it was made.
    pub made_at: i64,
    /// When it is tried next; none once it is sent or given up.
    pub next_try_at: Option<i64>,
    /// How often it was tried.
    pub tries: i64,
    /// When the server took it.
    pub sent_at: Option<i64>,
    /// When it was given up.
    pub failed_at: Option<i64>,
    /// What stood in the way at the last try, as [`domain::delivery::Trouble`] writes it; empty: nothing.
    pub error: String,
}

const COLUMNS: &str =
    "id, customer_id, notice_id, contact_id, address, kind, body, made_at, next_try_at, tries, sent_at,
    failed_at, error";

/// Adds a message, due at once.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn add(conn: &mut AnyConnection, new: &NewMessage<'_>, letter: &Letter) -> Result<(), StoreError> {
    sqlx::query(
        "insert into outbox (id, customer_id, notice_id, contact_id, channel, address, kind, body, made_at, next_try_at,
            tries, error)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, 0, '')",
    )
    .bind(new.id.to_string())
    .bind(new.customer.map(|id| id.to_string()))
    .bind(new.notice.map(|id| id.to_string()))
    .bind(new.contact.map(|id| id.to_string()))
    .bind(MAIL)
    .bind(new.address)
    .bind(new.kind)
    .bind(json(letter)?)
    .bind(new.made_at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Messages of every customer that are due, the one that waits longest first.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn due(conn: &mut AnyConnection, now_ms: i64, limit: i64) -> Result<Vec<Message>, StoreError> {
    let text = format!(
        "select {COLUMNS} from outbox where next_try_at is not null and next_try_at <= $1 order by next_try_at, id limit $2"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(text)).bind(now_ms).bind(limit).fetch_all(conn).await?;
    rows.iter().map(read).collect()
}

/// Begins a try: counts it, notes where it goes, and puts the next one off, so that a collector that dies meanwhile loses
/// nothing. False when somebody else has begun it, or it is not due any more.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn claim(conn: &mut AnyConnection, seen: &Message, until_ms: i64) -> Result<bool, StoreError> {
    let claimed = sqlx::query(
        "update outbox set tries = tries + 1, next_try_at = $4, address = $5
         where id = $1 and tries = $2 and next_try_at = $3",
    )
    .bind(seen.id.to_string())
    .bind(seen.tries)
    .bind(seen.next_try_at)
    .bind(until_ms)
    .bind(&seen.address)
    .execute(conn)
    .await?;
    Ok(claimed.rows_affected() == 1)
}

/// Notes that the server took it; what it said is forgotten.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn sent(conn: &mut AnyConnection, id: MessageId, now_ms: i64) -> Result<(), StoreError> {
    sqlx::query(
        "update outbox set sent_at = $2, next_try_at = null, failed_at = null, body = '', error = '' where id = $1",
    )
    .bind(id.to_string())
    .bind(now_ms)
    .execute(conn)
    .await?;
    Ok(())
}

/// Notes what stood in the way, and when it is tried again.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn put_off(conn: &mut AnyConnection, id: MessageId, at_ms: i64, error: &str) -> Result<(), StoreError> {
    sqlx::query("update outbox set next_try_at = $2, error = $3 where id = $1")
        .bind(id.to_string())
        .bind(at_ms)
        .bind(error)
        .execute(conn)
        .await?;
    Ok(())
}

/// Gives it up; with `forget` what it said is forgotten too, and it cannot be tried again.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn give_up(
    conn: &mut AnyConnection,
    id: MessageId,
    now_ms: i64,
    error: &str,
    forget: bool,
) -> Result<(), StoreError> {
    sqlx::query(
        "update outbox set failed_at = $2, next_try_at = null, error = $3,
            body = case when $4 = 1 then '' else body end
         where id = $1",
    )
    .bind(id.to_string())
    .bind(now_ms)
    .bind(error)
    .bind(i64::from(forget))
    .execute(conn)
    .await?;
    Ok(())
}

/// A person wants a message that was given up tried again, from the beginning; `customer` is the wall of one who sees
/// only some customers. False when there is none such.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn revive(conn: &mut AnyConnection, customer: Scope, id: MessageId, now_ms: i64) -> Result<bool, StoreError> {
    let revived = sqlx::query(
        "update outbox set tries = 0, failed_at = null, next_try_at = $3
         where id = $1 and failed_at is not null and body <> '' and ($2 = '' or customer_id = $2 or customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $2))",
    )
    .bind(id.to_string())
    .bind(customer.map(|id| id.to_string()).unwrap_or_default())
    .bind(now_ms)
    .execute(conn)
    .await?;
    Ok(revived.rows_affected() == 1)
}

/// A message of this customer, or of any when none is named.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn get(conn: &mut AnyConnection, customer: Scope, id: MessageId) -> Result<Option<Message>, StoreError> {
    let text = format!(
        "select {COLUMNS} from outbox where id = $1 and ($2 = '' or customer_id = $2 or customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $2))"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(id.to_string());
    let query = query.bind(customer.map(|id| id.to_string()).unwrap_or_default());
    query.fetch_optional(conn).await?.as_ref().map(read).transpose()
}

/// The messages that bring a notice, in the order they were made; `customer` is the wall.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn of_notice(
    conn: &mut AnyConnection,
    customer: CustomerId,
    notice: NoticeId,
) -> Result<Vec<Message>, StoreError> {
    let text = format!("select {COLUMNS} from outbox where notice_id = $1 and customer_id = $2 order by made_at, id");
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(notice.to_string()).bind(customer.to_string());
    query.fetch_all(conn).await?.iter().map(read).collect()
}

/// The messages that were given up since a time, the newest first; `customer` as in [`get`].
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn failed(
    conn: &mut AnyConnection,
    customer: Scope,
    since_ms: i64,
    limit: i64,
) -> Result<Vec<Message>, StoreError> {
    let text = format!(
        "select {COLUMNS} from outbox where failed_at >= $2 and ($1 = '' or customer_id = $1 or customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1))
         order by failed_at desc, id desc limit $3"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.map(|id| id.to_string()).unwrap_or_default());
    query.bind(since_ms).bind(limit).fetch_all(conn).await?.iter().map(read).collect()
}

/// The messages that wait, the one that is tried next first; `customer` as in [`get`].
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn waiting(conn: &mut AnyConnection, customer: Scope, limit: i64) -> Result<Vec<Message>, StoreError> {
    let text = format!(
        "select {COLUMNS} from outbox where next_try_at is not null and ($1 = '' or customer_id = $1 or customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1))
         order by next_try_at, id limit $2"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.map(|id| id.to_string()).unwrap_or_default());
    query.bind(limit).fetch_all(conn).await?.iter().map(read).collect()
}

/// How many messages were given up since a time.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn failures(conn: &mut AnyConnection, customer: Scope, since_ms: i64) -> Result<i64, StoreError> {
    let row = sqlx::query(
        "select count(*) as failed from outbox where failed_at >= $2 and ($1 = '' or customer_id = $1 or customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1))",
    )
    .bind(customer.map(|id| id.to_string()).unwrap_or_default())
    .bind(since_ms)
    .fetch_one(conn)
    .await?;
    Ok(row.try_get("failed")?)
}

/// The newest message of a kind to an address, whatever became of it.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn newest_to(conn: &mut AnyConnection, kind: &str, address: &str) -> Result<Option<Message>, StoreError> {
    let text = format!(
        "select {COLUMNS} from outbox where kind = $1 and address = $2 and customer_id is null
         order by made_at desc, id desc limit 1"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(kind).bind(address);
    query.fetch_optional(conn).await?.as_ref().map(read).transpose()
}

/// How the outbox stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Messages that wait.
    pub waiting: i64,
    /// When the one that waits longest was made.
    pub oldest_at: Option<i64>,
    /// When the last one was taken by the server.
    pub last_sent_at: Option<i64>,
}

/// How the outbox stands, of one customer or of all.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn standing(conn: &mut AnyConnection, customer: Scope) -> Result<Standing, StoreError> {
    let scope = customer.map(|id| id.to_string()).unwrap_or_default();
    let row = sqlx::query(
        "select count(*) as waiting, min(made_at) as oldest_at from outbox
         where next_try_at is not null and ($1 = '' or customer_id = $1 or customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1))",
    )
    .bind(&scope)
    .fetch_one(&mut *conn)
    .await?;
    let sent = sqlx::query(
        "select max(sent_at) as last_sent_at from outbox where ($1 = '' or customer_id = $1 or customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1))",
    )
    .bind(&scope)
    .fetch_one(conn)
    .await?;
    Ok(Standing {
        waiting: row.try_get("waiting")?,
        oldest_at: row.try_get("oldest_at")?,
        last_sent_at: sent.try_get("last_sent_at")?,
    })
}

/// The ticket that a notice of this customer tells of, with the number people see.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn ticket_of(
    conn: &mut AnyConnection,
    customer: CustomerId,
    notice: NoticeId,
) -> Result<Option<(TicketId, i64)>, StoreError> {
    let row = sqlx::query(
        "select t.id, t.number from notice n join ticket t on t.id = n.ticket_id
         where n.id = $1 and n.customer_id = $2 and t.customer_id = $2",
    )
    .bind(notice.to_string())
    .bind(customer.to_string())
    .fetch_optional(conn)
    .await?;
    row.map(|row| Ok((parsed(&row, "id")?, row.try_get("number")?))).transpose()
}

/// Forgets messages that brought no notice and were done with before a time, at most so many; returns how many.
///
/// # Errors
/// [`StoreError`] when rows cannot be removed.
pub async fn forget_before(conn: &mut AnyConnection, before_ms: i64, limit: i64) -> Result<u64, StoreError> {
    let done = sqlx::query(
        "delete from outbox where id in (
            select id from outbox where notice_id is null and next_try_at is null and made_at < $1 order by made_at limit $2)",
    )
    .bind(before_ms)
    .bind(limit)
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

fn read(row: &AnyRow) -> Result<Message, StoreError> {
    let body: String = row.try_get("body")?;
    Ok(Message {
        id: parsed(row, "id")?,
        customer: parsed_or_null(row, "customer_id")?,
        notice: parsed_or_null(row, "notice_id")?,
        contact: parsed_or_null(row, "contact_id")?,
        address: row.try_get("address")?,
        kind: row.try_get("kind")?,
        // What is not understood has no letter: it is then given up like one that says nothing, never tried for ever.
        letter: serde_json::from_str(&body).ok(),
        made_at: row.try_get("made_at")?,
        next_try_at: row.try_get("next_try_at")?,
        tries: row.try_get("tries")?,
        sent_at: row.try_get("sent_at")?,
        failed_at: row.try_get("failed_at")?,
        error: row.try_get("error")?,
    })
}
