//! Holidays and closures, of a site or of a customer's sites that have none of their own.
//! Invariant: a calendar is its customer's, and so is its site, held by a key; the nearest one holds.
//! Next: [`domain::calendar`].

use domain::calendar::holidays::Country;
use domain::calendar::{Closure, Place, closure};
use shared::ids::{CustomerId, SiteId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::parsed_or_null;

/// A calendar as it is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// Its site; none: the customer's own.
    pub site: Option<SiteId>,
    /// Whose holidays are kept.
    pub place: Option<Place>,
    /// When the company is closed.
    pub closures: Vec<Closure>,
}

/// The calendars of a customer, its own and those of its sites.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn of_customer(conn: &mut AnyConnection, customer: CustomerId) -> Result<Vec<Kept>, StoreError> {
    let rows = sqlx::query(
        "select site_id, country, region, closures from calendar where customer_id = $1 order by site_id, place_id",
    );
    rows.bind(customer.to_string()).fetch_all(conn).await?.iter().map(read).collect()
}

/// Writes a calendar.
///
/// # Errors
/// [`StoreError`] when the row cannot be written: a site of another customer is not there, and its calendar stays as it is.
pub async fn save(
    conn: &mut AnyConnection,
    customer: CustomerId,
    one: &Kept,
    (changed_at, changed_by): (i64, &str),
) -> Result<(), StoreError> {
    let site = one.site.map(|id| id.to_string());
    sqlx::query(
        "insert into calendar (place_id, customer_id, site_id, country, region, closures, changed_at, changed_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (place_id) do update set country = excluded.country, region = excluded.region,
            closures = excluded.closures, changed_at = excluded.changed_at, changed_by = excluded.changed_by
         where calendar.customer_id = excluded.customer_id",
    )
    .bind(site.clone().unwrap_or_else(|| customer.to_string()))
    .bind(customer.to_string())
    .bind(site)
    .bind(one.place.map_or("", |place| place.country.word()))
    .bind(one.place.map_or("", |place| place.region))
    .bind(closure::told(&one.closures))
    .bind(changed_at)
    .bind(changed_by)
    .execute(conn)
    .await?;
    Ok(())
}

fn read(row: &AnyRow) -> Result<Kept, StoreError> {
    Ok(Kept { site: parsed_or_null(row, "site_id")?, ..days(row)? })
}

/// The days of a row; what reads no more closes nothing.
pub(super) fn days(row: &AnyRow) -> Result<Kept, StoreError> {
    let text = |column: &str| row.try_get::<Option<String>, _>(column).map(Option::unwrap_or_default);
    let (country, region, closures) = (text("country")?, text("region")?, text("closures")?);
    let place = Country::of(&country).and_then(|country| country.place(&region));
    Ok(Kept { site: None, place, closures: closure::read(&closures).unwrap_or_default() })
}
