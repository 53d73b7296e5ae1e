//! Who agreed that matters of licences are kept in private tickets, and the technicians who see them.
//! Invariant: one agreement a customer; who is named is named by an owner, and sees nothing of a customer that is not theirs.
//! Next: [`super::private`].

use domain::private::NamedReader;
use domain::private::agreement::Agreement;
use shared::ids::{CustomerId, TechnicianId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::parsed;

/// A customer's agreement.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn of(conn: &mut AnyConnection, customer: CustomerId) -> Result<Option<Agreement>, StoreError> {
    let row = sqlx::query(
        "select agreed_by, agreed_on, recorded_at, recorded_by from private_agreement where customer_id = $1",
    );
    let row = row.bind(customer.to_string()).fetch_optional(conn).await?;
    let agreement = |row: AnyRow| {
        let on: String = row.try_get("agreed_on")?;
        Ok(Agreement {
            agreed_by: row.try_get("agreed_by")?,
            agreed_on: on.parse().unwrap_or_default(),
            recorded_at: row.try_get("recorded_at")?,
            recorded_by: row.try_get("recorded_by")?,
        })
    };
    row.map(agreement).transpose()
}

/// Enters an agreement, in the place of one that stood.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn set(conn: &mut AnyConnection, customer: CustomerId, agreement: &Agreement) -> Result<(), StoreError> {
    sqlx::query(
        "insert into private_agreement (customer_id, agreed_by, agreed_on, recorded_at, recorded_by)
         values ($1, $2, $3, $4, $5)
         on conflict (customer_id) do update set agreed_by = excluded.agreed_by, agreed_on = excluded.agreed_on,
            recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by",
    )
    .bind(customer.to_string())
    .bind(&agreement.agreed_by)
    .bind(agreement.agreed_on.to_string())
    .bind(agreement.recorded_at)
    .bind(&agreement.recorded_by)
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes an agreement away; whether there was one.
///
/// # Errors
/// [`StoreError`] when the row cannot be deleted.
pub async fn end(conn: &mut AnyConnection, customer: CustomerId) -> Result<bool, StoreError> {
    let gone = sqlx::query("delete from private_agreement where customer_id = $1").bind(customer.to_string());
    Ok(gone.execute(conn).await?.rows_affected() > 0)
}

/// The technicians who were named, by name; who was shut out since is not among them.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn readers(conn: &mut AnyConnection, customer: CustomerId) -> Result<Vec<NamedReader>, StoreError> {
    let rows = sqlx::query(
        "select r.technician_id, p.name, r.named_at from private_reader r join technician p on p.id = r.technician_id
         where r.customer_id = $1 and p.disabled_at is null order by p.name, p.id",
    );
    let rows = rows.bind(customer.to_string()).fetch_all(conn).await?;
    let reader = |row: &AnyRow| {
        Ok(NamedReader {
            id: parsed(row, "technician_id")?,
            name: row.try_get("name")?,
            named_at: row.try_get("named_at")?,
        })
    };
    rows.iter().map(reader).collect()
}

/// Whether a technician was named for any customer.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn is_reader(conn: &mut AnyConnection, technician: TechnicianId) -> Result<bool, StoreError> {
    let row = sqlx::query("select count(*) as named from private_reader where technician_id = $1");
    let row = row.bind(technician.to_string()).fetch_one(conn).await?;
    Ok(row.try_get::<i64, _>("named")? > 0)
}

/// Names a technician; whether they were not named before.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn name(
    conn: &mut AnyConnection,
    (customer, technician): (CustomerId, TechnicianId),
    (at, by): (i64, &str),
) -> Result<bool, StoreError> {
    let made = sqlx::query(
        "insert into private_reader (customer_id, technician_id, named_at, named_by) values ($1, $2, $3, $4)
         on conflict (customer_id, technician_id) do nothing",
    )
    .bind(customer.to_string())
    .bind(technician.to_string())
    .bind(at)
    .bind(by)
    .execute(conn)
    .await?;
    Ok(made.rows_affected() > 0)
}

/// Takes a technician's name off; whether they were named.
///
/// # Errors
/// [`StoreError`] when the row cannot be deleted.
pub async fn unname(
    conn: &mut AnyConnection,
    customer: CustomerId,
    technician: TechnicianId,
) -> Result<bool, StoreError> {
    let gone = sqlx::query("delete from private_reader where customer_id = $1 and technician_id = $2")
        .bind(customer.to_string())
        .bind(technician.to_string())
        .execute(conn)
        .await?;
    Ok(gone.rows_affected() > 0)
}
