//! Tiers of the service catalogue as the provider changed them; those that nobody changed are not here.
//! Invariant: a row that reads no more is left out, so that the first figures hold instead. Next: [`domain::promise::tier`].

use std::collections::BTreeMap;

use domain::calendar::Hours;
use domain::promise::tier::Tier;
use shared::ids::CustomerId;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::scope::Scope;
use super::{decoded, json};

/// Every tier that was changed or added, by name.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn list(conn: &mut AnyConnection) -> Result<Vec<Tier>, StoreError> {
    let rows = sqlx::query("select word, name, hours, targets from tier order by name, word").fetch_all(conn).await?;
    rows.iter().map(read).collect()
}

/// Writes a tier, new or changed.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn save(
    conn: &mut AnyConnection,
    tier: &Tier,
    (changed_at, changed_by): (i64, &str),
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into tier (word, name, hours, targets, changed_at, changed_by) values ($1, $2, $3, $4, $5, $6)
         on conflict (word) do update set name = excluded.name, hours = excluded.hours, targets = excluded.targets,
            changed_at = excluded.changed_at, changed_by = excluded.changed_by",
    )
    .bind(&tier.word)
    .bind(&tier.name)
    .bind(tier.hours.to_string())
    .bind(json(&tier.targets)?)
    .bind(changed_at)
    .bind(changed_by)
    .execute(conn)
    .await?;
    Ok(())
}

/// How many customers of a scope each tier has, by its word.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn customers(conn: &mut AnyConnection, scope: Scope) -> Result<BTreeMap<String, i64>, StoreError> {
    let rows = sqlx::query(
        "select c.tier, count(*) as customers from customer c where $1 = '' or c.id = $1 or c.id in
            (select w.customer_id from technician_customer w where w.technician_id = $1) group by c.tier",
    );
    let rows = rows.bind(scope.map(|id| id.to_string()).unwrap_or_default()).fetch_all(conn).await?;
    rows.iter().map(|row| Ok((row.try_get("tier")?, row.try_get("customers")?))).collect()
}

/// Puts a customer into a tier; whether there is one.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn set(conn: &mut AnyConnection, customer: CustomerId, word: &str) -> Result<bool, StoreError> {
    let set = sqlx::query("update customer set tier = $2 where id = $1");
    Ok(set.bind(customer.to_string()).bind(word).execute(conn).await?.rows_affected() == 1)
}

pub(super) fn read(row: &AnyRow) -> Result<Tier, StoreError> {
    let hours: String = row.try_get("hours")?;
    Ok(Tier {
        word: row.try_get("word")?,
        name: row.try_get("name")?,
        hours: Hours::read(&hours).unwrap_or_default(),
        targets: decoded(row, "targets")?,
    })
}
