//! How long each computer's hardware is under warranty, as somebody entered it.
//! Invariant: one day for a computer; the computer is its customer's own, held by a key. Next: [`crate::app::warranty`].

use std::collections::BTreeMap;

use jiff::civil::Date;
use shared::ids::CustomerId;
use shared::reading::Severity;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;

/// The last days of a customer's computers, by their number.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn of_customer(conn: &mut AnyConnection, customer: CustomerId) -> Result<BTreeMap<i64, Date>, StoreError> {
    let query = sqlx::query("select device_no, until_on from device_warranty where customer_id = $1");
    let rows = query.bind(customer.to_string()).fetch_all(conn).await?;
    let mut days = BTreeMap::new();
    for row in rows {
        if let Ok(day) = row.try_get::<String, _>("until_on")?.parse() {
            days.insert(row.try_get("device_no")?, day);
        }
    }
    Ok(days)
}

/// A computer in use whose warranty wants to be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The computer.
    pub device_no: i64,
    /// Its last day; none where it was taken away.
    pub until_on: Option<Date>,
    /// What is open of it: the day and severity it was opened with.
    pub opened_on: Option<(Date, Severity)>,
}

/// Computers in use, of every customer, whose warranty ends by `told_on` without a finding, by `high_on` with a quieter one, or
/// whose finding is of another day.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn due(
    conn: &mut AnyConnection,
    (told_on, high_on): (Date, Date),
    limit: i64,
) -> Result<Vec<Due>, StoreError> {
    let rows = sqlx::query(
        "select w.device_no, w.until_on, f.subject, f.severity from device_warranty w
         join device d on d.device_no = w.device_no
         left join finding f on f.device_no = w.device_no and f.check_key = 'warranty' and f.cleared_at is null
         where d.revoked_at is null and d.retired_at is null
            and ((w.until_on <= $1 and f.id is null) or (w.until_on <= $2 and f.severity = 'low')
                or (f.id is not null and f.subject <> w.until_on))
         order by w.until_on, w.device_no limit $3",
    )
    .bind(told_on.to_string())
    .bind(high_on.to_string())
    .bind(limit)
    .fetch_all(conn)
    .await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let text = |column: &str| row.try_get::<Option<String>, _>(column);
        let day = |text: Option<String>| text.and_then(|text| text.parse::<Date>().ok());
        let open = day(text("subject")?).zip(text("severity")?.and_then(|word| Severity::of(&word)));
        found.push(Due { device_no: row.try_get("device_no")?, until_on: day(text("until_on")?), opened_on: open });
    }
    Ok(found)
}

/// Sets the last day of a computer.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn set(
    conn: &mut AnyConnection,
    (customer, device_no): (CustomerId, i64),
    until_on: Date,
    (changed_at, changed_by): (i64, &str),
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into device_warranty (device_no, customer_id, until_on, changed_at, changed_by) values ($1, $2, $3, $4, $5)
         on conflict (device_no) do update set until_on = excluded.until_on, changed_at = excluded.changed_at,
            changed_by = excluded.changed_by",
    )
    .bind(device_no)
    .bind(customer.to_string())
    .bind(until_on.to_string())
    .bind(changed_at)
    .bind(changed_by)
    .execute(conn)
    .await?;
    Ok(())
}
