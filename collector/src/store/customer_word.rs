//! What customers say of themselves, and the programs that may be there after all.
//! Invariant: one word a customer; an exception is kept after its end, so that it can be looked up who granted it.
//! Next: [`domain::licence::word`] for what may be entered.

use domain::licence::word::{Granted, Word};
use shared::ids::{CustomerId, ExceptionId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::parsed;

/// An exception as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    /// Its id.
    pub id: ExceptionId,
    /// The customer.
    pub customer: CustomerId,
    /// What was granted.
    pub granted: Granted,
    /// When, ms UTC.
    pub granted_at: i64,
    /// By whom.
    pub granted_by: String,
}

/// A customer's word.
///
/// # Errors
/// [`StoreError`] when the table cannot be read; so for every read below.
pub async fn get(conn: &mut AnyConnection, customer: CustomerId) -> Result<Option<Word>, StoreError> {
    let row = sqlx::query(
        "select customer_id, key_servers, people, revenue_musd, remote_tools from customer_word where customer_id = $1",
    );
    let row = row.bind(customer.to_string()).fetch_optional(conn).await?;
    Ok(row.as_ref().map(word).transpose()?.map(|(_, word)| word))
}

/// Every customer's word.
///
/// # Errors
/// As [`get`].
pub async fn all(conn: &mut AnyConnection) -> Result<Vec<(CustomerId, Word)>, StoreError> {
    let rows = sqlx::query("select customer_id, key_servers, people, revenue_musd, remote_tools from customer_word");
    rows.fetch_all(conn).await?.iter().map(word).collect()
}

/// Keeps a customer's word.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn set(
    conn: &mut AnyConnection,
    customer: CustomerId,
    word: &Word,
    (at, by): (i64, &str),
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into customer_word (customer_id, key_servers, people, revenue_musd, remote_tools, told_at, told_by)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (customer_id) do update set key_servers = excluded.key_servers, people = excluded.people,
            revenue_musd = excluded.revenue_musd, remote_tools = excluded.remote_tools, told_at = excluded.told_at,
            told_by = excluded.told_by",
    )
    .bind(customer.to_string())
    .bind(&word.key_servers)
    .bind(word.people.map(i64::from))
    .bind(word.revenue_musd.map(i64::from))
    .bind(&word.remote_tools)
    .bind(at)
    .bind(by)
    .execute(conn)
    .await?;
    Ok(())
}

/// Grants an exception.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn grant(conn: &mut AnyConnection, one: &Exception) -> Result<(), StoreError> {
    sqlx::query(
        "insert into program_exception (id, customer_id, program, why, until_at, granted_at, granted_by)
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(one.id.to_string())
    .bind(one.customer.to_string())
    .bind(&one.granted.program)
    .bind(&one.granted.why)
    .bind(one.granted.until_at)
    .bind(one.granted_at)
    .bind(&one.granted_by)
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends an exception that is in force; whether there was one.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn end(
    conn: &mut AnyConnection,
    customer: CustomerId,
    id: ExceptionId,
    now_ms: i64,
) -> Result<bool, StoreError> {
    let ended =
        sqlx::query("update program_exception set until_at = $3 where customer_id = $1 and id = $2 and until_at > $3");
    let ended = ended.bind(customer.to_string()).bind(id.to_string()).bind(now_ms).execute(conn).await?;
    Ok(ended.rows_affected() > 0)
}

/// A customer's exceptions, the one that lasts longest first.
///
/// # Errors
/// As [`get`].
pub async fn exceptions(conn: &mut AnyConnection, customer: CustomerId) -> Result<Vec<Exception>, StoreError> {
    let rows = sqlx::query(
        "select id, customer_id, program, why, until_at, granted_at, granted_by from program_exception
         where customer_id = $1 order by until_at desc, id limit 200",
    );
    rows.bind(customer.to_string()).fetch_all(conn).await?.iter().map(exception).collect()
}

/// Every exception that may still be in force at a moment.
///
/// # Errors
/// As [`get`].
pub async fn in_force(conn: &mut AnyConnection, now_ms: i64) -> Result<Vec<Exception>, StoreError> {
    let rows = sqlx::query(
        "select id, customer_id, program, why, until_at, granted_at, granted_by from program_exception where until_at > $1",
    );
    rows.bind(now_ms).fetch_all(conn).await?.iter().map(exception).collect()
}

/// The products and editions that seats were entered for, by customer.
///
/// # Errors
/// As [`get`].
pub async fn bought(conn: &mut AnyConnection) -> Result<Vec<(CustomerId, String, String)>, StoreError> {
    let rows = sqlx::query("select distinct customer_id, product, edition from entitlement");
    let rows = rows.fetch_all(conn).await?;
    rows.iter().map(|row| Ok((parsed(row, "customer_id")?, row.try_get("product")?, row.try_get("edition")?))).collect()
}

fn word(row: &AnyRow) -> Result<(CustomerId, Word), StoreError> {
    let figure = |column: &str| {
        let told = row.try_get::<Option<i64>, _>(column)?;
        Ok::<_, StoreError>(told.map(|told| u32::try_from(told).unwrap_or(u32::MAX)))
    };
    let word = Word {
        key_servers: row.try_get("key_servers")?,
        people: figure("people")?,
        revenue_musd: figure("revenue_musd")?,
        remote_tools: row.try_get("remote_tools")?,
    };
    Ok((parsed(row, "customer_id")?, word))
}

fn exception(row: &AnyRow) -> Result<Exception, StoreError> {
    let granted =
        Granted { program: row.try_get("program")?, why: row.try_get("why")?, until_at: row.try_get("until_at")? };
    Ok(Exception {
        id: parsed(row, "id")?,
        customer: parsed(row, "customer_id")?,
        granted,
        granted_at: row.try_get("granted_at")?,
        granted_by: row.try_get("granted_by")?,
    })
}
