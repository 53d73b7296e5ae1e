//! What is there already of what a new provider sets up, counted in one statement.
//! Invariant: read only; each figure comes from the table that the thing itself is kept in.
//! Next: [`domain::onboarding`] decides what is left to do.

use sqlx::{AnyConnection, Row};

use super::db::StoreError;

/// What is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct There {
    /// Customers.
    pub customers: i64,
    /// Devices in use that have reported.
    pub heard: i64,
    /// 1 when the mail server took a mail that is still remembered, else 0.
    pub sent: i64,
    /// Technicians who are not shut out, invited ones too.
    pub technicians: i64,
}

/// Counts what is there.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn there(conn: &mut AnyConnection) -> Result<There, StoreError> {
    let row = sqlx::query(
        "select (select count(*) from customer) as customers,
            (select count(*) from device d join device_state s on s.device_no = d.device_no
             where d.revoked_at is null and d.retired_at is null) as heard,
            (select count(*) from (select id from outbox where sent_at is not null limit 1) one) as sent,
            (select count(*) from technician where disabled_at is null) as technicians",
    )
    .fetch_one(conn)
    .await?;
    Ok(There {
        customers: row.try_get("customers")?,
        heard: row.try_get("heard")?,
        sent: row.try_get("sent")?,
        technicians: row.try_get("technicians")?,
    })
}
