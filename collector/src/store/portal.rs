//! How contacts come into the portal: links that sign in once, and the sessions they begin, kept by the hash of a secret.
//! Invariant: a link opens once and within its time; a session ends by idle time, by its absolute end, or with its contact;
//! a stolen database opens none. Next: [`super::session`], the same for technicians.

use domain::request::approval::Rights;
use shared::ids::{ContactId, CustomerId, PortalSessionId, SiteId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::contact::rights;
use super::db::StoreError;
use super::{parsed, parsed_or_null};

/// A contact as the portal knows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visitor {
    /// Who it is.
    pub contact: ContactId,
    /// Their company: the wall they stand behind.
    pub customer: CustomerId,
    /// Their name.
    pub name: String,
    /// Where mail reaches them.
    pub email: String,
    /// The language they read.
    pub language: String,
    /// Whether they are the one to speak with about contracts and private matters.
    pub is_account: bool,
    /// The one site they are there for; none: all of them.
    pub site: Option<SiteId>,
    /// What they may.
    pub rights: Rights,
    /// Their company's name.
    pub customer_name: String,
    /// The zone their moments are told in.
    pub time_zone: String,
}

/// A contact who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The public id.
    pub id: PortalSessionId,
    /// When it was last used.
    pub last_seen_at: i64,
    /// Who it is.
    pub visitor: Visitor,
}

/// A session about to begin.
#[derive(Clone, Debug)]
pub struct NewSession<'a> {
    /// The public id.
    pub id: PortalSessionId,
    /// Whose session.
    pub contact: ContactId,
    /// Their company.
    pub customer: CustomerId,
    /// The hash of the cookie's secret.
    pub secret_hash: &'a str,
    /// Now.
    pub created_at: i64,
    /// Its absolute end.
    pub ends_at: i64,
}

const VISITOR: &str = "c.id as contact_id, c.customer_id, c.name, c.email, c.language,
    cast(c.is_account as bigint) as is_account, u.name as customer_name, u.time_zone, c.site_id,
    cast(c.may_report as bigint) as may_report, c.order_minor, c.order_currency,
    cast(c.may_approve as bigint) as may_approve";

/// A contact who may come in; none for one who is disabled.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn visitor(conn: &mut AnyConnection, contact: ContactId) -> Result<Option<Visitor>, StoreError> {
    let text = format!(
        "select {VISITOR} from contact c join customer u on u.id = c.customer_id
         where c.id = $1 and c.disabled_at is null"
    );
    let row = sqlx::query(sqlx::AssertSqlSafe(text)).bind(contact.to_string()).fetch_optional(conn).await?;
    row.as_ref().map(read).transpose()
}

/// Those who may come in with this address: one at each company that named it.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn by_email(conn: &mut AnyConnection, email: &str) -> Result<Vec<Visitor>, StoreError> {
    let text = format!(
        "select {VISITOR} from contact c join customer u on u.id = c.customer_id
         where c.email = $1 and c.disabled_at is null order by u.name, c.id limit 5"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(text)).bind(email).fetch_all(conn).await?;
    rows.iter().map(read).collect()
}

/// Keeps a link for a contact; links whose time is over go.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn add_link(
    conn: &mut AnyConnection,
    visitor: &Visitor,
    secret_hash: &str,
    now_ms: i64,
    expires_at: i64,
) -> Result<(), StoreError> {
    sqlx::query("delete from portal_link where expires_at <= $1").bind(now_ms).execute(&mut *conn).await?;
    sqlx::query(
        "insert into portal_link (secret_hash, customer_id, contact_id, created_at, expires_at)
         values ($1, $2, $3, $4, $5)",
    )
    .bind(secret_hash)
    .bind(visitor.customer.to_string())
    .bind(visitor.contact.to_string())
    .bind(now_ms)
    .bind(expires_at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Whom a link lets in, while it does; looking uses nothing up.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn link(conn: &mut AnyConnection, secret_hash: &str, now_ms: i64) -> Result<Option<Visitor>, StoreError> {
    let text = format!(
        "select {VISITOR} from portal_link l join contact c on c.id = l.contact_id join customer u on u.id = c.customer_id
         where l.secret_hash = $1 and l.used_at is null and l.expires_at > $2 and c.disabled_at is null"
    );
    let row = sqlx::query(sqlx::AssertSqlSafe(text)).bind(secret_hash).bind(now_ms).fetch_optional(conn).await?;
    row.as_ref().map(read).transpose()
}

/// Uses a link up; whether this call was the one that did.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn use_link(conn: &mut AnyConnection, secret_hash: &str, now_ms: i64) -> Result<bool, StoreError> {
    let done = sqlx::query(
        "update portal_link set used_at = $2 where secret_hash = $1 and used_at is null and expires_at > $2",
    )
    .bind(secret_hash)
    .bind(now_ms)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Begins a session; sessions past their end go.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn add_session(conn: &mut AnyConnection, session: &NewSession<'_>) -> Result<(), StoreError> {
    sqlx::query("delete from portal_session where ends_at <= $1").bind(session.created_at).execute(&mut *conn).await?;
    sqlx::query(
        "insert into portal_session (id, customer_id, contact_id, secret_hash, created_at, last_seen_at, ends_at)
         values ($1, $2, $3, $4, $5, $5, $6)",
    )
    .bind(session.id.to_string())
    .bind(session.customer.to_string())
    .bind(session.contact.to_string())
    .bind(session.secret_hash)
    .bind(session.created_at)
    .bind(session.ends_at)
    .execute(conn)
    .await?;
    Ok(())
}

/// The live session of a cookie: not idle since `idle_since_ms`, not past its end, its contact not disabled.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn session(
    conn: &mut AnyConnection,
    secret_hash: &str,
    now_ms: i64,
    idle_since_ms: i64,
) -> Result<Option<Session>, StoreError> {
    let text = format!(
        "select s.id, s.last_seen_at, {VISITOR}
         from portal_session s join contact c on c.id = s.contact_id join customer u on u.id = c.customer_id
         where s.secret_hash = $1 and s.ends_at > $2 and s.last_seen_at > $3 and c.disabled_at is null"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(secret_hash).bind(now_ms).bind(idle_since_ms);
    let row = query.fetch_optional(conn).await?;
    row.map(|row| {
        Ok(Session { id: parsed(&row, "id")?, last_seen_at: row.try_get("last_seen_at")?, visitor: read(&row)? })
    })
    .transpose()
}

/// Notes that a session was used.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn touch(conn: &mut AnyConnection, id: PortalSessionId, now_ms: i64) -> Result<(), StoreError> {
    sqlx::query("update portal_session set last_seen_at = $2 where id = $1")
        .bind(id.to_string())
        .bind(now_ms)
        .execute(conn)
        .await?;
    Ok(())
}

/// Ends one session.
///
/// # Errors
/// [`StoreError`] when the row cannot be removed.
pub async fn end(conn: &mut AnyConnection, id: PortalSessionId) -> Result<(), StoreError> {
    sqlx::query("delete from portal_session where id = $1").bind(id.to_string()).execute(conn).await?;
    Ok(())
}

/// Ends every session of a contact and every link that waits for them: when they are disabled, or their address changes.
///
/// # Errors
/// [`StoreError`] when the rows cannot be removed.
pub async fn end_all(conn: &mut AnyConnection, contact: ContactId) -> Result<(), StoreError> {
    for table in ["delete from portal_session where contact_id = $1", "delete from portal_link where contact_id = $1"] {
        sqlx::query(table).bind(contact.to_string()).execute(&mut *conn).await?;
    }
    Ok(())
}

fn read(row: &AnyRow) -> Result<Visitor, StoreError> {
    Ok(Visitor {
        contact: parsed(row, "contact_id")?,
        customer: parsed(row, "customer_id")?,
        name: row.try_get("name")?,
        email: row.try_get("email")?,
        language: row.try_get("language")?,
        is_account: row.try_get::<i64, _>("is_account")? != 0,
        site: parsed_or_null(row, "site_id")?,
        rights: rights(row)?,
        customer_name: row.try_get("customer_name")?,
        time_zone: row.try_get("time_zone")?,
    })
}
