//! Enrolment tokens: kept as a hash, counted, expiring, revocable.
//! Invariant: a use is taken by one conditional update, so n uses admit n devices however many ask at once.
//! Next: [`crate::app::enrol`].

use serde::Serialize;
use shared::ids::{CustomerId, SiteId, TokenId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::parsed;

/// A token's row, without its secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Token {
    /// The public id.
    pub id: TokenId,
    /// The customer its devices will belong to.
    pub customer_id: CustomerId,
    /// The site its devices will stand at.
    pub site_id: SiteId,
    /// When the row was made.
    pub created_at: i64,
    /// From when on it opens nothing.
    pub expires_at: i64,
    /// How many devices it still admits.
    pub uses_left: i64,
    /// When it was revoked.
    pub revoked_at: Option<i64>,
}

/// Adds a token by the hash of its secret.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn add(conn: &mut AnyConnection, token: &Token, secret_hash: &str) -> Result<(), StoreError> {
    sqlx::query(
        "insert into token (id, customer_id, site_id, secret_hash, created_at, expires_at, uses_left)
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(token.id.to_string())
    .bind(token.customer_id.to_string())
    .bind(token.site_id.to_string())
    .bind(secret_hash)
    .bind(token.created_at)
    .bind(token.expires_at)
    .bind(token.uses_left)
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes one use of the token with this secret, if it has one left and is in force; nothing says why not.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn take_use(conn: &mut AnyConnection, secret_hash: &str, now_ms: i64) -> Result<Option<Token>, StoreError> {
    let row = sqlx::query(
        "update token set uses_left = uses_left - 1
         where secret_hash = $1 and uses_left > 0 and expires_at > $2 and revoked_at is null
         returning id, customer_id, site_id, created_at, expires_at, uses_left, revoked_at",
    )
    .bind(secret_hash)
    .bind(now_ms)
    .fetch_optional(conn)
    .await?;
    row.as_ref().map(read).transpose()
}

/// Whether a token with this secret could admit a device now; a cheap look before anything is written.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn in_force(conn: &mut AnyConnection, secret_hash: &str, now_ms: i64) -> Result<bool, StoreError> {
    let row = sqlx::query(
        "select count(*) as tokens from token
         where secret_hash = $1 and uses_left > 0 and expires_at > $2 and revoked_at is null",
    )
    .bind(secret_hash)
    .bind(now_ms)
    .fetch_one(conn)
    .await?;
    Ok(row.try_get::<i64, _>("tokens")? > 0)
}

/// All tokens, newest first.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn list(conn: &mut AnyConnection) -> Result<Vec<Token>, StoreError> {
    let rows = sqlx::query(
        "select id, customer_id, site_id, created_at, expires_at, uses_left, revoked_at from token
         order by created_at desc, id desc",
    )
    .fetch_all(conn)
    .await?;
    rows.iter().map(read).collect()
}

/// A customer's tokens, newest first.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn of_customer(conn: &mut AnyConnection, customer: CustomerId) -> Result<Vec<Token>, StoreError> {
    let rows = sqlx::query(
        "select id, customer_id, site_id, created_at, expires_at, uses_left, revoked_at from token
         where customer_id = $1 order by created_at desc, id desc limit 200",
    )
    .bind(customer.to_string())
    .fetch_all(conn)
    .await?;
    rows.iter().map(read).collect()
}

/// Revokes a customer's token; whether there was one in force.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn revoke_of(
    conn: &mut AnyConnection,
    customer: CustomerId,
    id: TokenId,
    now_ms: i64,
) -> Result<bool, StoreError> {
    let done =
        sqlx::query("update token set revoked_at = $3 where customer_id = $1 and id = $2 and revoked_at is null")
            .bind(customer.to_string())
            .bind(id.to_string())
            .bind(now_ms)
            .execute(conn)
            .await?;
    Ok(done.rows_affected() == 1)
}

/// Revokes every token of a customer that was not revoked yet, used up and expired ones too; which they were.
///
/// # Errors
/// [`StoreError`] when the rows cannot be written.
pub async fn revoke_all_of(
    conn: &mut AnyConnection,
    customer: CustomerId,
    now_ms: i64,
) -> Result<Vec<TokenId>, StoreError> {
    let rows =
        sqlx::query("update token set revoked_at = $2 where customer_id = $1 and revoked_at is null returning id")
            .bind(customer.to_string())
            .bind(now_ms)
            .fetch_all(conn)
            .await?;
    rows.iter().map(|row| parsed(row, "id")).collect()
}

/// Revokes every token that could still admit a device; which they were.
///
/// # Errors
/// [`StoreError`] when the rows cannot be written.
pub async fn revoke_every(conn: &mut AnyConnection, now_ms: i64) -> Result<Vec<TokenId>, StoreError> {
    let rows = sqlx::query(
        "update token set revoked_at = $1 where revoked_at is null and uses_left > 0 and expires_at > $1 returning id",
    )
    .bind(now_ms)
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| parsed(row, "id")).collect()
}

/// Revokes a token; whether there was one in force.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn revoke(conn: &mut AnyConnection, id: TokenId, now_ms: i64) -> Result<bool, StoreError> {
    let done = sqlx::query("update token set revoked_at = $2 where id = $1 and revoked_at is null")
        .bind(id.to_string())
        .bind(now_ms)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

fn read(row: &AnyRow) -> Result<Token, StoreError> {
    Ok(Token {
        id: parsed(row, "id")?,
        customer_id: parsed(row, "customer_id")?,
        site_id: parsed(row, "site_id")?,
        created_at: row.try_get("created_at")?,
        expires_at: row.try_get("expires_at")?,
        uses_left: row.try_get("uses_left")?,
        revoked_at: row.try_get("revoked_at")?,
    })
}
