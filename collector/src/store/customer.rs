//! Customers: the companies, each behind its wall.
//! Invariant: a name is used once; nothing here reads what belongs to a customer, only the customers themselves.
//! Next: [`super::site`].

use serde::Serialize;
use shared::ids::CustomerId;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::parsed;

/// A customer's row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Customer {
    /// The public id.
    pub id: CustomerId,
    /// The company's name, unique at this provider.
    pub name: String,
    /// The tier of the service catalogue.
    pub tier: String,
    /// The language notices are written in.
    pub language: String,
    /// The time zone of its people.
    pub time_zone: String,
    /// How it is told of what we find: `off`, `approve` (a technician approves each), `automatic`.
    pub notices: String,
    /// When the row was made.
    pub created_at: i64,
}

/// Adds a customer.
///
/// # Errors
/// [`StoreError::Exists`] when the name is taken.
pub async fn add(conn: &mut AnyConnection, customer: &Customer) -> Result<(), StoreError> {
    sqlx::query(
        "insert into customer (id, name, tier, language, time_zone, notices, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(customer.id.to_string())
    .bind(&customer.name)
    .bind(&customer.tier)
    .bind(&customer.language)
    .bind(&customer.time_zone)
    .bind(&customer.notices)
    .bind(customer.created_at)
    .execute(conn)
    .await?;
    Ok(())
}

/// All customers by name.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn list(conn: &mut AnyConnection) -> Result<Vec<Customer>, StoreError> {
    let rows =
        sqlx::query("select id, name, tier, language, time_zone, notices, created_at from customer order by name, id")
            .fetch_all(conn)
            .await?;
    rows.iter().map(read).collect()
}

/// One customer by id.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn get(conn: &mut AnyConnection, id: CustomerId) -> Result<Option<Customer>, StoreError> {
    let row =
        sqlx::query("select id, name, tier, language, time_zone, notices, created_at from customer where id = $1")
            .bind(id.to_string())
            .fetch_optional(conn)
            .await?;
    row.as_ref().map(read).transpose()
}

/// One customer by its exact name.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn named(conn: &mut AnyConnection, name: &str) -> Result<Option<Customer>, StoreError> {
    let row =
        sqlx::query("select id, name, tier, language, time_zone, notices, created_at from customer where name = $1")
            .bind(name)
            .fetch_optional(conn)
            .await?;
    row.as_ref().map(read).transpose()
}

/// Sets how a customer is told of what we find; whether there is one.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn set_notices(conn: &mut AnyConnection, id: CustomerId, mode: &str) -> Result<bool, StoreError> {
    let done = sqlx::query("update customer set notices = $2 where id = $1")
        .bind(id.to_string())
        .bind(mode)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

fn read(row: &AnyRow) -> Result<Customer, StoreError> {
    Ok(Customer {
        id: parsed(row, "id")?,
        name: row.try_get("name")?,
        tier: row.try_get("tier")?,
        language: row.try_get("language")?,
        time_zone: row.try_get("time_zone")?,
        notices: row.try_get("notices")?,
        created_at: row.try_get("created_at")?,
    })
}
