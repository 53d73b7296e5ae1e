//! The services that devices carry for people, and what an hour of one person costs their customer.
//! Invariant: a service is its customer's own, and so is its device, held by a key; every read takes the customer.
//! Next: [`domain::priority`].

use domain::priority::Duty;
use domain::priority::duty::DutyKind;
use domain::priority::money::{Currency, Rate};
use shared::ids::{CustomerId, DeviceId, DutyId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::parsed;

/// A service as it was entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// Its id.
    pub id: DutyId,
    /// The device that carries it.
    pub device: DeviceId,
    /// What it is.
    pub duty: Duty,
}

/// Enters a service of a device.
///
/// # Errors
/// [`StoreError`] when the row cannot be written: a device of another customer is not there.
pub async fn add(
    conn: &mut AnyConnection,
    (customer, device_no): (CustomerId, i64),
    (id, duty): (DutyId, &Duty),
    (at, by): (i64, &str),
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into service_carried (id, customer_id, device_no, kind, people, name, entered_at, entered_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(id.to_string())
    .bind(customer.to_string())
    .bind(device_no)
    .bind(duty.kind.word())
    .bind(i64::from(duty.people))
    .bind(&duty.name)
    .bind(at)
    .bind(by)
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes a service of a device out; what it was, when it was there.
///
/// # Errors
/// [`StoreError`] when the row cannot be deleted.
pub async fn remove(
    conn: &mut AnyConnection,
    (customer, device_no): (CustomerId, i64),
    id: DutyId,
) -> Result<Option<Duty>, StoreError> {
    let row = sqlx::query(
        "delete from service_carried where customer_id = $1 and device_no = $2 and id = $3
         returning kind, people, name",
    );
    let row = row.bind(customer.to_string()).bind(device_no).bind(id.to_string()).fetch_optional(conn).await?;
    row.as_ref().map(duty).transpose()
}

/// The services of a customer's devices that are in use, those of most people first within a device.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn of_customer(conn: &mut AnyConnection, customer: CustomerId) -> Result<Vec<Carried>, StoreError> {
    let rows = sqlx::query(
        "select s.id, d.id as device_id, s.kind, s.people, s.name from service_carried s
         join device d on d.customer_id = s.customer_id and d.device_no = s.device_no
         where s.customer_id = $1 and d.retired_at is null and d.revoked_at is null
         order by d.name, d.device_no, s.people desc, s.id limit 10000",
    );
    let rows = rows.bind(customer.to_string()).fetch_all(conn).await?;
    rows.iter()
        .map(|row| Ok(Carried { id: parsed(row, "id")?, device: parsed(row, "device_id")?, duty: duty(row)? }))
        .collect()
}

/// The services of one device, those of most people first.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn of_device(
    conn: &mut AnyConnection,
    (customer, device_no): (CustomerId, i64),
) -> Result<Vec<(DutyId, Duty)>, StoreError> {
    let rows = sqlx::query(
        "select id, kind, people, name from service_carried
         where customer_id = $1 and device_no = $2 order by people desc, id limit 100",
    );
    let rows = rows.bind(customer.to_string()).bind(device_no).fetch_all(conn).await?;
    rows.iter().map(|row| Ok((parsed(row, "id")?, duty(row)?))).collect()
}

/// What an hour of one person costs a customer; none when nobody said.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn rate(conn: &mut AnyConnection, customer: CustomerId) -> Result<Option<Rate>, StoreError> {
    let row = sqlx::query("select minor, currency from hour_rate where customer_id = $1");
    let row = row.bind(customer.to_string()).fetch_optional(conn).await?;
    let read = |row: &AnyRow| {
        let currency: String = row.try_get("currency")?;
        let minor = row.try_get("minor")?;
        // A currency that a later version knows counts nothing here.
        Ok(Currency::of(&currency).map(|currency| Rate { minor, currency }))
    };
    row.as_ref().map(read).transpose().map(Option::flatten)
}

/// Keeps what an hour costs a customer, or that nobody says.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn set_rate(
    conn: &mut AnyConnection,
    customer: CustomerId,
    rate: Option<Rate>,
    (at, by): (i64, &str),
) -> Result<(), StoreError> {
    let Some(rate) = rate else {
        sqlx::query("delete from hour_rate where customer_id = $1").bind(customer.to_string()).execute(conn).await?;
        return Ok(());
    };
    sqlx::query(
        "insert into hour_rate (customer_id, minor, currency, entered_at, entered_by) values ($1, $2, $3, $4, $5)
         on conflict (customer_id) do update set minor = excluded.minor, currency = excluded.currency,
            entered_at = excluded.entered_at, entered_by = excluded.entered_by",
    )
    .bind(customer.to_string())
    .bind(rate.minor)
    .bind(rate.currency.word())
    .bind(at)
    .bind(by)
    .execute(conn)
    .await?;
    Ok(())
}

fn duty(row: &AnyRow) -> Result<Duty, StoreError> {
    let kind: String = row.try_get("kind")?;
    let people: i64 = row.try_get("people")?;
    Ok(Duty {
        kind: DutyKind::of(&kind).unwrap_or(DutyKind::Other),
        people: u32::try_from(people).unwrap_or(0),
        name: row.try_get("name")?,
    })
}
