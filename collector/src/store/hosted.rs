//! Web sites at hosters: what was entered, when each is looked at next, what was seen.
//! Invariant: every read by a person takes the customer; a site of a customer that left is not looked at.
//! Next: [`domain::hosted`].

use domain::hosted::{Hosted, Seen};
use shared::ids::{CustomerId, HostedSiteId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::parsed;

/// Enters a site.
///
/// # Errors
/// [`StoreError::Exists`] when the customer has that address already.
pub async fn add(
    conn: &mut AnyConnection,
    customer: CustomerId,
    (id, address): (HostedSiteId, &str),
    (at, by): (i64, &str),
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into hosted_site (id, customer_id, address, entered_at, entered_by, look_at) values ($1, $2, $3, $4, $5, $4)",
    )
    .bind(id.to_string())
    .bind(customer.to_string())
    .bind(address)
    .bind(at)
    .bind(by)
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes a site out; whether it was there.
///
/// # Errors
/// [`StoreError`] when the row cannot be deleted.
pub async fn remove(conn: &mut AnyConnection, customer: CustomerId, id: HostedSiteId) -> Result<bool, StoreError> {
    let gone = sqlx::query("delete from hosted_site where customer_id = $1 and id = $2")
        .bind(customer.to_string())
        .bind(id.to_string())
        .execute(conn)
        .await?;
    Ok(gone.rows_affected() > 0)
}

/// A customer's sites by address.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn list(conn: &mut AnyConnection, customer: CustomerId) -> Result<Vec<Hosted>, StoreError> {
    let rows =
        sqlx::query("select id, address, seen from hosted_site where customer_id = $1 order by address, id limit 1000");
    let rows = rows.bind(customer.to_string()).fetch_all(conn).await?;
    rows.iter().map(read).collect()
}

/// Sites whose time has come, with their customer; from now on they are due at `next`.
///
/// # Errors
/// [`StoreError`] when the rows cannot be read or written.
pub async fn claim(
    conn: &mut AnyConnection,
    (now, next): (i64, i64),
    limit: i64,
) -> Result<Vec<(CustomerId, Hosted)>, StoreError> {
    let rows = sqlx::query(
        "select s.id, s.customer_id, s.address, s.seen from hosted_site s join customer c on c.id = s.customer_id
         where s.look_at <= $1 and c.off_boarded_at is null order by s.look_at, s.id limit $2",
    );
    let rows = rows.bind(now).bind(limit).fetch_all(&mut *conn).await?;
    let due: Vec<(CustomerId, Hosted)> =
        rows.iter().map(|row| Ok((parsed(row, "customer_id")?, read(row)?))).collect::<Result<_, StoreError>>()?;
    for (_, site) in &due {
        let later = sqlx::query("update hosted_site set look_at = $1 where id = $2");
        later.bind(next).bind(site.id.to_string()).execute(&mut *conn).await?;
    }
    Ok(due)
}

/// Keeps what was seen of a site; one that was taken out meanwhile stays out.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn save(conn: &mut AnyConnection, id: HostedSiteId, seen: &Seen) -> Result<(), StoreError> {
    let text = serde_json::to_string(seen).map_err(|error| StoreError::Fault(sqlx::Error::Encode(error.into())))?;
    sqlx::query("update hosted_site set seen = $1 where id = $2").bind(text).bind(id.to_string()).execute(conn).await?;
    Ok(())
}

fn read(row: &AnyRow) -> Result<Hosted, StoreError> {
    let seen: Option<String> = row.try_get("seen")?;
    Ok(Hosted {
        id: parsed(row, "id")?,
        address: row.try_get("address")?,
        // What a later version wrote otherwise was never seen: the next look tells.
        seen: seen.and_then(|text| serde_json::from_str(&text).ok()),
    })
}
