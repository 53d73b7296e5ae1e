//! How much a customer has had of its day: tickets that were opened by themselves, beside the devices they are for.
//! Invariant: what people open counts for nothing. Next: [`crate::app`]'s budget, which asks.

use shared::ids::CustomerId;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;

/// The tickets that opened by themselves for a customer since a moment (ms UTC), and its devices in use.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn had(conn: &mut AnyConnection, customer: CustomerId, since: i64) -> Result<(u32, u32), StoreError> {
    let row = sqlx::query(
        "select (select count(*) from ticket where customer_id = $1 and opened_at >= $2 and check_key <> '') as tickets,
                (select count(*) from device where customer_id = $1 and retired_at is null and revoked_at is null)
                as devices",
    )
    .bind(customer.to_string())
    .bind(since)
    .fetch_one(conn)
    .await?;
    let count = |name: &str| Ok::<_, StoreError>(u32::try_from(row.try_get::<i64, _>(name)?).unwrap_or(u32::MAX));
    Ok((count("tickets")?, count("devices")?))
}
