//! What the codes of devices come from, sealed: of a customer's devices in use, and of those that a ticket is about.
//! Invariant: behind the customer's wall; a device whose certificates open nothing has no code. Next: [`crate::app::caller`].

use shared::ids::{CustomerId, DeviceId, TicketId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::parsed;

/// A device's secret, sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The device.
    pub device: DeviceId,
    /// Its name.
    pub name: String,
    /// The secret of one of its certificates.
    pub sealed: Vec<u8>,
}

/// By name; of each device the certificate that it showed last comes first, one that it has not shown yet last.
const IN_ORDER: &str = "order by d.name, d.device_no, case when c.used_at is null then 1 else 0 end, c.issued_at desc,
     c.fingerprint";
const IN_USE: &str = "select d.id, d.name, c.codes from device d
     join device_certificate c on c.device_no = d.device_no and c.customer_id = d.customer_id
     where d.customer_id = $1 and d.revoked_at is null and d.retired_at is null and c.codes is not null";

/// Of every device of a customer.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn of_customer(conn: &mut AnyConnection, customer: CustomerId) -> Result<Vec<Sealed>, StoreError> {
    let text = format!("{IN_USE} {IN_ORDER}");
    let rows = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).fetch_all(conn).await?;
    rows.iter().map(read).collect()
}

/// Of the devices that a ticket is about: by a finding, or because somebody named them.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn of_ticket(
    conn: &mut AnyConnection,
    customer: CustomerId,
    ticket: TicketId,
) -> Result<Vec<Sealed>, StoreError> {
    let text = format!(
        "{IN_USE} and d.device_no in
            (select f.device_no from finding f where f.customer_id = $1 and f.ticket_id = $2
             union all
             select l.device_no from change_line l
             where l.customer_id = $1 and l.ticket_id = $2 and l.device_no is not null)
         {IN_ORDER}"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).bind(ticket.to_string());
    let rows = query.fetch_all(conn).await?;
    rows.iter().map(read).collect()
}

fn read(row: &AnyRow) -> Result<Sealed, StoreError> {
    Ok(Sealed { device: parsed(row, "id")?, name: row.try_get("name")?, sealed: row.try_get("codes")? })
}
