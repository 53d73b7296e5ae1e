//! Search over all: tickets, devices, customers and contacts by a part of their names.
//! Invariant: bounded; behind the wall of the one who looks; every value is bound.
//! Next: [`super::queue::pattern`] for what a typed text matches.

use shared::ids::{ContactId, CustomerId, DeviceId};
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::scope::Scope;
use super::{decoded, parsed};
use shared::text::Words;

/// Hits of each kind at most.
const HITS: i64 = 20;

/// A device by its name, with its customer's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceHit {
    /// The device.
    pub id: DeviceId,
    /// Its name.
    pub name: String,
    /// Its customer's name.
    pub customer: String,
}

/// A contact by name or address, with their customer's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactHit {
    /// The contact.
    pub id: ContactId,
    /// Their customer.
    pub customer_id: CustomerId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Their customer's name.
    pub customer: String,
}

/// Tickets with this in their title, the newest first: number, title, customer's name.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read; so for every function below.
pub async fn tickets(
    conn: &mut AnyConnection,
    scope: Scope,
    pattern: &str,
) -> Result<Vec<(i64, Words, String)>, StoreError> {
    let rows = sqlx::query(
        "select t.number, t.title, c.name from ticket t join customer c on c.id = t.customer_id
         where ($1 = '' or t.customer_id = $1 or t.customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1)) and lower(t.title) like $2 escape '!'
         order by t.number desc limit $3",
    );
    let rows = rows.bind(text(scope)).bind(pattern).bind(HITS).fetch_all(conn).await?;
    rows.iter().map(|row| Ok((row.try_get("number")?, decoded(row, "title")?, row.try_get("name")?))).collect()
}

/// Devices with this in their name.
///
/// # Errors
/// As [`tickets`].
pub async fn devices(conn: &mut AnyConnection, scope: Scope, pattern: &str) -> Result<Vec<DeviceHit>, StoreError> {
    let rows = sqlx::query(
        "select d.id, d.name, c.name as customer from device d join customer c on c.id = d.customer_id
         where ($1 = '' or d.customer_id = $1 or d.customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1)) and lower(d.name) like $2 escape '!' order by d.name, d.id limit $3",
    );
    let rows = rows.bind(text(scope)).bind(pattern).bind(HITS).fetch_all(conn).await?;
    let hit = |row: &sqlx::any::AnyRow| {
        Ok(DeviceHit { id: parsed(row, "id")?, name: row.try_get("name")?, customer: row.try_get("customer")? })
    };
    rows.iter().map(hit).collect()
}

/// Customers with this in their name.
///
/// # Errors
/// As [`tickets`].
pub async fn customers(
    conn: &mut AnyConnection,
    scope: Scope,
    pattern: &str,
) -> Result<Vec<(CustomerId, String)>, StoreError> {
    let rows = sqlx::query(
        "select id, name from customer where ($1 = '' or id = $1 or id in
            (select w.customer_id from technician_customer w where w.technician_id = $1)) and lower(name) like $2 escape '!'
         order by name, id limit $3",
    );
    let rows = rows.bind(text(scope)).bind(pattern).bind(HITS).fetch_all(conn).await?;
    rows.iter().map(|row| Ok((parsed(row, "id")?, row.try_get("name")?))).collect()
}

/// Contacts with this in their name or address.
///
/// # Errors
/// As [`tickets`].
pub async fn contacts(conn: &mut AnyConnection, scope: Scope, pattern: &str) -> Result<Vec<ContactHit>, StoreError> {
    let rows = sqlx::query(
        "select p.id, p.customer_id, p.name, p.email, c.name as customer
         from contact p join customer c on c.id = p.customer_id
         where ($1 = '' or p.customer_id = $1 or p.customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1)) and p.disabled_at is null
           and (lower(p.name) like $2 escape '!' or lower(p.email) like $2 escape '!') order by p.name, p.id limit $3",
    );
    let rows = rows.bind(text(scope)).bind(pattern).bind(HITS).fetch_all(conn).await?;
    let hit = |row: &sqlx::any::AnyRow| {
        Ok(ContactHit {
            id: parsed(row, "id")?,
            customer_id: parsed(row, "customer_id")?,
            name: row.try_get("name")?,
            email: row.try_get("email")?,
            customer: row.try_get("customer")?,
        })
    };
    rows.iter().map(hit).collect()
}

fn text(scope: Scope) -> String {
    scope.map(|id| id.to_string()).unwrap_or_default()
}
