//! Maintenance windows as they were planned.
//! Invariant: a window is its customer's own, and so are its site and device, held by keys; a change raises the revision of
//! limits, by which the writer learns of it. Next: [`domain::window`].

use domain::window::{Times, Window};
use shared::ids::{CustomerId, WindowId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::{counter, parsed, policy};

/// Adds a window.
///
/// # Errors
/// [`StoreError`] when the row cannot be written: a site or device of another customer is not there.
pub async fn add(
    conn: &mut AnyConnection,
    customer: CustomerId,
    window: &Window,
    (changed_at, changed_by): (i64, &str),
) -> Result<(), StoreError> {
    let times = &window.times;
    sqlx::query(
        "insert into maintenance_window (id, customer_id, site_id, device_no, name, first_on, weekdays, nth, from_time,
            to_time, changed_at, changed_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(window.id.to_string())
    .bind(customer.to_string())
    .bind(window.site.to_string())
    .bind(window.device_no)
    .bind(&window.name)
    .bind(times.first_on.to_string())
    .bind(i32::from(times.weekdays))
    .bind(i32::from(times.nth))
    .bind(times.from.to_string())
    .bind(times.to.to_string())
    .bind(changed_at)
    .bind(changed_by)
    .execute(&mut *conn)
    .await?;
    counter::next(conn, policy::REVISION).await?;
    Ok(())
}

/// Removes a window of a customer; what it was, when there was one.
///
/// # Errors
/// [`StoreError`] when the row cannot be removed.
pub async fn remove(
    conn: &mut AnyConnection,
    (customer, id): (CustomerId, WindowId),
) -> Result<Option<Window>, StoreError> {
    let row = sqlx::query(
        "delete from maintenance_window where customer_id = $1 and id = $2
         returning id, site_id, device_no, name, first_on, weekdays, nth, from_time, to_time",
    )
    .bind(customer.to_string())
    .bind(id.to_string())
    .fetch_optional(&mut *conn)
    .await?;
    counter::next(conn, policy::REVISION).await?;
    row.as_ref().map(read).transpose()
}

/// A customer's windows, by site and name.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn of_customer(conn: &mut AnyConnection, customer: CustomerId) -> Result<Vec<Window>, StoreError> {
    let rows = sqlx::query(
        "select id, site_id, device_no, name, first_on, weekdays, nth, from_time, to_time from maintenance_window
         where customer_id = $1 order by site_id, name, id limit 500",
    )
    .bind(customer.to_string())
    .fetch_all(conn)
    .await?;
    rows.iter().map(read).collect()
}

/// Every customer's windows, each with the IANA name of its site's zone: for the collector's own work.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn all(conn: &mut AnyConnection) -> Result<Vec<(Window, String)>, StoreError> {
    let rows = sqlx::query(
        "select w.id, w.site_id, w.device_no, w.name, w.first_on, w.weekdays, w.nth, w.from_time, w.to_time, s.time_zone
         from maintenance_window w join site s on s.customer_id = w.customer_id and s.id = w.site_id",
    )
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok((read(row)?, row.try_get("time_zone")?))).collect()
}

fn read(row: &AnyRow) -> Result<Window, StoreError> {
    // Written by us from a day and times that were read: what does not read now is a window that never comes.
    let number = |column: &str| row.try_get::<i32, _>(column).map(|number| u8::try_from(number).unwrap_or(0));
    let text = |column: &str| row.try_get::<String, _>(column);
    let never = jiff::civil::Date::MIN;
    Ok(Window {
        id: parsed(row, "id")?,
        site: parsed(row, "site_id")?,
        device_no: row.try_get("device_no")?,
        name: row.try_get("name")?,
        times: Times {
            first_on: text("first_on")?.parse().unwrap_or(never),
            weekdays: number("weekdays")?,
            nth: number("nth")?,
            from: text("from_time")?.parse().unwrap_or_default(),
            to: text("to_time")?.parse().unwrap_or_default(),
        },
    })
}
