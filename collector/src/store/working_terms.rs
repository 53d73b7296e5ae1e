//! How a customer and the provider work together, as contacts accepted it.
//! Invariant: what was accepted is kept as it was read and never changed; every read takes the customer.
//! Next: `app/working_terms.rs`.

use shared::ids::{ContactId, CustomerId, WorkingTermsId};
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::parsed;

/// An acceptance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// Its id.
    pub id: WorkingTermsId,
    /// The contact, by id and as they were called then.
    pub contact: (ContactId, String),
    /// When, ms UTC.
    pub at: i64,
    /// What was read, in the language it was read in.
    pub body: String,
    /// The digest of what it says in any language.
    pub digest: String,
}

/// Keeps an acceptance.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn add(conn: &mut AnyConnection, customer: CustomerId, one: &Accepted) -> Result<(), StoreError> {
    sqlx::query(
        "insert into working_terms (id, customer_id, contact_id, contact_name, accepted_at, body, digest)
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(one.id.to_string())
    .bind(customer.to_string())
    .bind(one.contact.0.to_string())
    .bind(&one.contact.1)
    .bind(one.at)
    .bind(&one.body)
    .bind(&one.digest)
    .execute(conn)
    .await?;
    Ok(())
}

/// A customer's newest acceptance.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn newest(conn: &mut AnyConnection, customer: CustomerId) -> Result<Option<Accepted>, StoreError> {
    let row = sqlx::query(
        "select id, contact_id, contact_name, accepted_at, body, digest from working_terms
         where customer_id = $1 order by accepted_at desc, id desc limit 1",
    );
    let Some(row) = row.bind(customer.to_string()).fetch_optional(conn).await? else { return Ok(None) };
    Ok(Some(Accepted {
        id: parsed(&row, "id")?,
        contact: (parsed(&row, "contact_id")?, row.try_get("contact_name")?),
        at: row.try_get("accepted_at")?,
        body: row.try_get("body")?,
        digest: row.try_get("digest")?,
    }))
}
