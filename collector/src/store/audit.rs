//! The audit: who did what to the collector itself, and how it ended. Append-only.
//! Invariant: written in the transaction of what it tells, so nothing happens unrecorded; each entry is chained to the one
//! before, of its customer or of the provider.
//! Next: [`super::change`] for what happens to tickets.

use domain::chain::{Anchor, Entry, PROVIDER, link};
use shared::ids::{ChangeId, CustomerId};
use sqlx::{AnyConnection, Row};

use super::db::StoreError;

/// One line of the audit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditLine<'a> {
    /// Its id.
    pub id: ChangeId,
    /// When, ms UTC.
    pub at: i64,
    /// Who: a technician's or device's id, `host shell`, an address.
    pub actor: &'a str,
    /// From which address; empty when it was no request.
    pub from: &'a str,
    /// What: `device.enrol`, `sign_in`.
    pub action: &'a str,
    /// To what.
    pub object: &'a str,
    /// Whose, when it concerns one customer.
    pub customer: Option<CustomerId>,
    /// `ok` or `refused: why`.
    pub result: &'a str,
}

/// Writes a line at the end of its chain.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn add(conn: &mut AnyConnection, line: &AuditLine<'_>) -> Result<(), StoreError> {
    let (id, customer) = (line.id.to_string(), line.customer.map(|id| id.to_string()));
    let chain = customer.clone().unwrap_or_else(|| PROVIDER.to_owned());
    sqlx::query("insert into audit_head (chain, place, hash) values ($1, 0, '') on conflict (chain) do nothing")
        .bind(&chain)
        .execute(&mut *conn)
        .await?;
    // The head is taken first, so that whoever writes beside us waits for its turn.
    let row = sqlx::query("update audit_head set place = place + 1 where chain = $1 returning place, hash")
        .bind(&chain)
        .fetch_one(&mut *conn)
        .await?;
    let entry = Entry {
        place: row.try_get("place")?,
        id: &id,
        at: line.at,
        actor: line.actor,
        from: line.from,
        action: line.action,
        object: line.object,
        customer: customer.as_deref().unwrap_or_default(),
        result: line.result,
    };
    let hash = link(&chain, &row.try_get::<String, _>("hash")?, &entry);
    sqlx::query("update audit_head set hash = $2 where chain = $1")
        .bind(&chain)
        .bind(&hash)
        .execute(&mut *conn)
        .await?;
    sqlx::query(
        "insert into audit (id, at, actor, action, object, customer_id, result, chain, place, hash, from_address)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(&id)
    .bind(entry.at)
    .bind(entry.actor)
    .bind(entry.action)
    .bind(entry.object)
    .bind(customer.as_deref())
    .bind(entry.result)
    .bind(&chain)
    .bind(entry.place)
    .bind(&hash)
    .bind(entry.from)
    .execute(conn)
    .await?;
    Ok(())
}

/// An entry as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// Its place.
    pub place: i64,
    id: String,
    at: i64,
    actor: String,
    from: String,
    action: String,
    object: String,
    customer: String,
    result: String,
    /// The hash beside it.
    pub hash: String,
}

impl Stored {
    /// As it is hashed.
    #[must_use]
    pub fn entry(&self) -> Entry<'_> {
        Entry {
            place: self.place,
            id: &self.id,
            at: self.at,
            actor: &self.actor,
            from: &self.from,
            action: &self.action,
            object: &self.object,
            customer: &self.customer,
            result: &self.result,
        }
    }
}

/// A piece of a chain: entries after a place, at most `limit` of them.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn piece(conn: &mut AnyConnection, chain: &str, after: i64, limit: i64) -> Result<Vec<Stored>, StoreError> {
    let rows = sqlx::query(
        "select place, id, at, actor, action, object, coalesce(customer_id, '') as customer, result, hash, from_address from audit
         where chain = $1 and place > $2 order by place limit $3",
    )
    .bind(chain)
    .bind(after)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(Stored {
                place: row.try_get("place")?,
                id: row.try_get("id")?,
                at: row.try_get("at")?,
                actor: row.try_get("actor")?,
                from: row.try_get("from_address")?,
                action: row.try_get("action")?,
                object: row.try_get("object")?,
                customer: row.try_get("customer")?,
                result: row.try_get("result")?,
                hash: row.try_get("hash")?,
            })
        })
        .collect()
}

/// Where each chain ends, by its name.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn heads(conn: &mut AnyConnection) -> Result<Vec<Anchor>, StoreError> {
    let rows = sqlx::query("select chain, place, hash from audit_head order by chain").fetch_all(conn).await?;
    rows.iter()
        .map(|row| {
            Ok(Anchor { chain: row.try_get("chain")?, place: row.try_get("place")?, hash: row.try_get("hash")? })
        })
        .collect()
}

/// Where one chain ends; at 0 where it has no head.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn head(conn: &mut AnyConnection, chain: &str) -> Result<Anchor, StoreError> {
    let query = sqlx::query("select place, hash from audit_head where chain = $1");
    let row = query.bind(chain).fetch_optional(conn).await?;
    let (place, hash) = match row {
        Some(row) => (row.try_get("place")?, row.try_get("hash")?),
        None => (0, String::new()),
    };
    Ok(Anchor { chain: chain.to_owned(), place, hash })
}

/// Where chains begin whose old end was cut off, by name: the last entry that went.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn starts(conn: &mut AnyConnection) -> Result<Vec<Anchor>, StoreError> {
    let rows = sqlx::query("select chain, from_place, from_hash from audit_head where from_place > 0 order by chain")
        .fetch_all(conn)
        .await?;
    let one = |row: &sqlx::any::AnyRow| {
        Ok(Anchor { chain: row.try_get("chain")?, place: row.try_get("from_place")?, hash: row.try_get("from_hash")? })
    };
    rows.iter().map(one).collect()
}

/// Cuts off the old end of a chain: entries of before a moment, from the first on, at most `limit`; how many went.
///
/// # Errors
/// [`StoreError`] when the rows cannot be deleted.
pub async fn cut(conn: &mut AnyConnection, chain: &str, before_at: i64, limit: i64) -> Result<i64, StoreError> {
    let rows = sqlx::query("select place, at, hash from audit where chain = $1 and place > 0 order by place limit $2")
        .bind(chain)
        .bind(limit)
        .fetch_all(&mut *conn)
        .await?;
    let mut last = None;
    for row in &rows {
        if row.try_get::<i64, _>("at")? >= before_at {
            break;
        }
        last = Some((row.try_get::<i64, _>("place")?, row.try_get::<String, _>("hash")?));
    }
    let Some((place, hash)) = last else { return Ok(0) };
    sqlx::query("update audit_head set from_place = $2, from_hash = $3 where chain = $1")
        .bind(chain)
        .bind(place)
        .bind(hash)
        .execute(&mut *conn)
        .await?;
    let gone = sqlx::query("delete from audit where chain = $1 and place > 0 and place <= $2")
        .bind(chain)
        .bind(place)
        .execute(conn)
        .await?;
    Ok(i64::try_from(gone.rows_affected()).unwrap_or(i64::MAX))
}

/// Takes out lines of before a moment that are in no chain, at most `limit`; how many went.
///
/// # Errors
/// [`StoreError`] when the rows cannot be deleted.
pub async fn forget_unchained(conn: &mut AnyConnection, before_at: i64, limit: i64) -> Result<i64, StoreError> {
    let gone = sqlx::query(
        "delete from audit where id in (select id from audit where (place = 0 or chain = '') and at < $1 limit $2)",
    )
    .bind(before_at)
    .bind(limit)
    .execute(conn)
    .await?;
    Ok(i64::try_from(gone.rows_affected()).unwrap_or(i64::MAX))
}

/// The chains that have entries of before a moment, by name, at most `limit`.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn old_chains(conn: &mut AnyConnection, before_at: i64, limit: i64) -> Result<Vec<String>, StoreError> {
    // The first entry of each chain tells: those after it are younger.
    let rows = sqlx::query(
        "select h.chain from audit_head h join audit a on a.chain = h.chain and a.place = h.from_place + 1
         where a.place > 0 and a.at < $1 order by h.chain limit $2",
    )
    .bind(before_at)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok(row.try_get("chain")?)).collect()
}

/// The chains that entries name, by name: one whose head was taken away is among them.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn chains(conn: &mut AnyConnection) -> Result<Vec<String>, StoreError> {
    let rows = sqlx::query("select distinct chain from audit where chain <> '' order by chain").fetch_all(conn).await?;
    rows.iter().map(|row| Ok(row.try_get("chain")?)).collect()
}

/// How many lines are in no chain: those from before there were chains.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn unchained(conn: &mut AnyConnection) -> Result<i64, StoreError> {
    let row = sqlx::query("select count(*) as lines from audit where place = 0 or chain = ''").fetch_one(conn).await?;
    Ok(row.try_get("lines")?)
}

/// How many lines say that an action was refused.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn refusals(conn: &mut AnyConnection, action: &str) -> Result<i64, StoreError> {
    let query = sqlx::query("select count(*) as lines from audit where action = $1 and result like 'refused:%'");
    Ok(query.bind(action).fetch_one(conn).await?.try_get("lines")?)
}

/// How many lines an action has, by result.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn count(conn: &mut AnyConnection, action: &str, result: &str) -> Result<i64, StoreError> {
    let row = sqlx::query("select count(*) as lines from audit where action = $1 and result = $2")
        .bind(action)
        .bind(result)
        .fetch_one(conn)
        .await?;
    Ok(row.try_get("lines")?)
}
