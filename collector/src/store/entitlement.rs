//! Seats that customers bought, what is installed at them, and when both are held against each other.
//! Invariant: every read takes the customer. Next: [`domain::entitlement`].

use domain::entitlement::{Entitlement, Kind, Metric};
use shared::ids::{CustomerId, EntitlementId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::parsed;

/// Enters seats.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn add(
    conn: &mut AnyConnection,
    customer: CustomerId,
    one: &Entitlement,
    (at, by): (i64, &str),
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into entitlement (id, customer_id, product, edition, version, kind, metric, seats, expires_on,
            maintained_until_on, note, entered_at, entered_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    )
    .bind(one.id.to_string())
    .bind(customer.to_string())
    .bind(&one.product)
    .bind(&one.edition)
    .bind(&one.version)
    .bind(one.kind.word())
    .bind(one.metric.word())
    .bind(i64::from(one.count))
    .bind(one.expires_on.map(|day| day.to_string()))
    .bind(one.maintained_until_on.map(|day| day.to_string()))
    .bind(&one.note)
    .bind(at)
    .bind(by)
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes seats out; whether they were there.
///
/// # Errors
/// [`StoreError`] when the row cannot be deleted.
pub async fn remove(conn: &mut AnyConnection, customer: CustomerId, id: EntitlementId) -> Result<bool, StoreError> {
    let gone = sqlx::query("delete from entitlement where customer_id = $1 and id = $2")
        .bind(customer.to_string())
        .bind(id.to_string())
        .execute(conn)
        .await?;
    Ok(gone.rows_affected() > 0)
}

/// A customer's seats by product.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn list(conn: &mut AnyConnection, customer: CustomerId) -> Result<Vec<Entitlement>, StoreError> {
    let rows = sqlx::query(
        "select id, product, edition, version, kind, metric, seats, expires_on, maintained_until_on, note
         from entitlement where customer_id = $1 order by product, edition, version, id limit 5000",
    );
    let rows = rows.bind(customer.to_string()).fetch_all(conn).await?;
    let read = |row: &AnyRow| {
        let word = |column: &str| row.try_get::<String, _>(column);
        let day = |column: &str| {
            Ok::<_, StoreError>(row.try_get::<Option<String>, _>(column)?.and_then(|day| day.parse().ok()))
        };
        Ok(Entitlement {
            id: parsed(row, "id")?,
            product: word("product")?,
            edition: word("edition")?,
            version: word("version")?,
            kind: Kind::of(&word("kind")?).unwrap_or(Kind::Unknown),
            metric: Metric::of(&word("metric")?).unwrap_or(Metric::Device),
            count: u32::try_from(row.try_get::<i64, _>("seats")?).unwrap_or(u32::MAX),
            expires_on: day("expires_on")?,
            maintained_until_on: day("maintained_until_on")?,
            note: word("note")?,
        })
    };
    rows.iter().map(read).collect()
}

/// Has a customer's seats looked at then.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn set_due(conn: &mut AnyConnection, customer: CustomerId, due_at: i64) -> Result<(), StoreError> {
    sqlx::query(
        "insert into entitlement_due (customer_id, due_at) values ($1, $2)
         on conflict (customer_id) do update set due_at = excluded.due_at",
    )
    .bind(customer.to_string())
    .bind(due_at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Customers whose seats are to be looked at now.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn due(conn: &mut AnyConnection, now_ms: i64, limit: i64) -> Result<Vec<CustomerId>, StoreError> {
    let rows =
        sqlx::query("select customer_id from entitlement_due where due_at <= $1 order by due_at, customer_id limit $2");
    let rows = rows.bind(now_ms).bind(limit).fetch_all(conn).await?;
    rows.iter().map(|row| parsed(row, "customer_id")).collect()
}
