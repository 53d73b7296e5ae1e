//! Who is on call, as it is entered.
//! Invariant: a stretch for one customer goes with the customer. Next: [`domain::on_call`].

use domain::on_call::Shift;
use shared::ids::ShiftId;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::{parsed, parsed_or_null};

/// Enters a stretch.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn add(conn: &mut AnyConnection, one: &Shift, (at, by): (i64, &str)) -> Result<(), StoreError> {
    sqlx::query(
        "insert into on_call_shift (id, technician_id, customer_id, from_at, until_at, entered_at, entered_by)
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(one.id.to_string())
    .bind(one.who.0.to_string())
    .bind(one.customer.map(|id| id.to_string()))
    .bind(one.from_at)
    .bind(one.until_at)
    .bind(at)
    .bind(by)
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes a stretch out; whether there was one.
///
/// # Errors
/// [`StoreError`] when the row cannot be deleted.
pub async fn remove(conn: &mut AnyConnection, id: ShiftId) -> Result<bool, StoreError> {
    let query = sqlx::query("delete from on_call_shift where id = $1");
    Ok(query.bind(id.to_string()).execute(conn).await?.rows_affected() == 1)
}

/// Stretches that end after a moment (ms UTC) of people who are not shut out, the first first.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn list(conn: &mut AnyConnection, after: i64) -> Result<Vec<Shift>, StoreError> {
    let rows = sqlx::query(
        "select s.id, s.technician_id, t.name, s.customer_id, s.from_at, s.until_at from on_call_shift s
         join technician t on t.id = s.technician_id
         where s.until_at > $1 and t.disabled_at is null order by s.from_at, s.id limit 1000",
    );
    let rows = rows.bind(after).fetch_all(conn).await?;
    rows.iter()
        .map(|row| {
            Ok(Shift {
                id: parsed(row, "id")?,
                who: (parsed(row, "technician_id")?, row.try_get("name")?),
                customer: parsed_or_null(row, "customer_id")?,
                from_at: row.try_get("from_at")?,
                until_at: row.try_get("until_at")?,
            })
        })
        .collect()
}
