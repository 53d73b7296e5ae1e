//! Time that was spent on tickets: entered beside a note, corrected, summed by customer.
//! Invariant: an entry is its ticket's customer's own, held by a key; every read of many takes a scope and a span of time.
//! Next: [`domain::time_entry`].

use domain::time_entry::{Cover, Spent, Sum, TimeEntry};
use shared::ids::{CustomerId, TicketId};
use shared::text::Words;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::scope::Scope;
use super::{decoded, parsed};

/// An entry with what a bill says beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Billed {
    /// The entry.
    pub entry: TimeEntry,
    /// The customer's name.
    pub customer: String,
    /// The ticket's number.
    pub number: i64,
    /// The ticket's title.
    pub title: Words,
}

/// Keeps a new entry, or one that was corrected.
///
/// # Errors
/// [`StoreError`] when the row cannot be written: a ticket of another customer is not there.
pub async fn save(conn: &mut AnyConnection, entry: &TimeEntry) -> Result<(), StoreError> {
    sqlx::query(
        "insert into time_entry (id, customer_id, ticket_id, at, technician_id, technician_name, minutes, cover)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (id) do update set minutes = excluded.minutes, cover = excluded.cover",
    )
    .bind(entry.id.to_string())
    .bind(entry.customer.to_string())
    .bind(entry.ticket.to_string())
    .bind(entry.at)
    .bind(entry.who.0.to_string())
    .bind(&entry.who.1)
    .bind(i64::from(entry.spent.minutes))
    .bind(entry.spent.cover.word())
    .execute(conn)
    .await?;
    Ok(())
}

/// What was spent on a ticket, the oldest first; `customer` is the wall.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn of_ticket(
    conn: &mut AnyConnection,
    customer: CustomerId,
    ticket: TicketId,
) -> Result<Vec<TimeEntry>, StoreError> {
    let rows = sqlx::query(
        "select id as entry_id, customer_id, ticket_id, at, technician_id, technician_name, minutes, cover
         from time_entry where customer_id = $1 and ticket_id = $2 order by at, id limit 1000",
    )
    .bind(customer.to_string())
    .bind(ticket.to_string())
    .fetch_all(conn)
    .await?;
    rows.iter().map(read).collect()
}

/// Minutes of each customer from one moment to before another (ms UTC), by name.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn sums(
    conn: &mut AnyConnection,
    scope: Scope,
    (from, to): (i64, i64),
) -> Result<Vec<(CustomerId, String, Sum)>, StoreError> {
    let rows = sqlx::query(
        "select e.customer_id, c.name, e.cover, cast(sum(e.minutes) as bigint) as minutes
         from time_entry e join customer c on c.id = e.customer_id
         where e.at >= $1 and e.at < $2 and ($3 = '' or e.customer_id = $3 or e.customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $3))
         group by e.customer_id, c.name, e.cover order by c.name, e.customer_id",
    )
    .bind(from)
    .bind(to)
    .bind(scope.map(|wall| wall.to_string()).unwrap_or_default())
    .fetch_all(conn)
    .await?;
    let mut sums: Vec<(CustomerId, String, Sum)> = Vec::new();
    for row in &rows {
        let id: CustomerId = parsed(row, "customer_id")?;
        if sums.last().is_none_or(|(last, ..)| *last != id) {
            sums.push((id, row.try_get("name")?, Sum::default()));
        }
        if let (Some((.., sum)), Some(cover)) = (sums.last_mut(), Cover::of(row.try_get("cover")?)) {
            sum.take(cover, row.try_get("minutes")?);
        }
    }
    Ok(sums)
}

/// Every entry of that time, of one customer when it is given, by customer and ticket.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn list(
    conn: &mut AnyConnection,
    scope: Scope,
    customer: Option<CustomerId>,
    (from, to): (i64, i64),
    limit: i64,
) -> Result<Vec<Billed>, StoreError> {
    let rows = sqlx::query(
        "select e.id as entry_id, e.customer_id, e.ticket_id, e.at, e.technician_id, e.technician_name, e.minutes,
            e.cover, c.name, t.number, t.title
         from time_entry e join customer c on c.id = e.customer_id
         join ticket t on t.customer_id = e.customer_id and t.id = e.ticket_id
         where e.at >= $1 and e.at < $2 and e.minutes > 0 and ($4 = '' or e.customer_id = $4)
            and ($3 = '' or e.customer_id = $3 or e.customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $3))
         order by c.name, e.customer_id, t.number, e.at, e.id limit $5",
    )
    .bind(from)
    .bind(to)
    .bind(scope.map(|wall| wall.to_string()).unwrap_or_default())
    .bind(customer.map(|id| id.to_string()).unwrap_or_default())
    .bind(limit)
    .fetch_all(conn)
    .await?;
    let one = |row: &AnyRow| {
        let title = decoded(row, "title")?;
        Ok(Billed { entry: read(row)?, customer: row.try_get("name")?, number: row.try_get("number")?, title })
    };
    rows.iter().map(one).collect()
}

fn read(row: &AnyRow) -> Result<TimeEntry, StoreError> {
    // Written by us; what a later version says of who pays is the plainest here.
    let cover = Cover::of(row.try_get("cover")?).unwrap_or(Cover::NotCovered);
    let minutes = u32::try_from(row.try_get::<i64, _>("minutes")?).unwrap_or(0);
    Ok(TimeEntry {
        id: parsed(row, "entry_id")?,
        customer: parsed(row, "customer_id")?,
        ticket: parsed(row, "ticket_id")?,
        at: row.try_get("at")?,
        who: (parsed(row, "technician_id")?, row.try_get("technician_name")?),
        spent: Spent { minutes, cover },
    })
}
