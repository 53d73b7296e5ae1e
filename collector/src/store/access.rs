//! Who had access to which customer, from when until when: periods, kept beside the deeds that begin and end them.
//! Invariant: what is open equals what technicians and contacts may now; what was closed is never changed, only forgotten
//! after its time. Next: [`crate::app::access`].

use shared::ids::CustomerId;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;

/// The role of a contact in the portal.
pub const CONTACT: &str = "contact";

/// Somebody's access for a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// Their id.
    pub person: String,
    /// Their name and address; empty when they are not there any more.
    pub name: String,
    /// The address they come in with.
    pub email: String,
    /// A technician's role, or [`CONTACT`].
    pub role: String,
    /// Whether it was access to all customers.
    pub is_to_all: bool,
    /// From when, ms UTC.
    pub from_at: i64,
    /// Until when; none: still.
    pub until_at: Option<i64>,
    /// The last thing they did in that time, of what the audit keeps.
    pub last_at: Option<i64>,
}

/// Whether period `p` is what its person may now.
const HOLDS: &str =
    "(exists (select 1 from technician t where t.id = p.person_id and t.disabled_at is null and t.role = p.role
    and ((t.sees_all = 1 and p.customer_id = '') or (t.sees_all = 0 and exists (select 1 from technician_customer c
    where c.technician_id = t.id and c.customer_id = p.customer_id))))
    or exists (select 1 from contact c where c.id = p.person_id and c.disabled_at is null and p.role = 'contact'
    and c.customer_id = p.customer_id))";

/// What is open of somebody for a customer.
const NOT_OPEN: &str = "not exists (select 1 from access_period p where p.person_id = t.id and p.until_at is null
    and p.customer_id = ";

/// Brings the open periods of one person, or of everybody, to what is so now.
///
/// # Errors
/// [`StoreError`] when the rows cannot be written.
pub async fn note(conn: &mut AnyConnection, person: Option<&str>, now_ms: i64) -> Result<(), StoreError> {
    // What began at this very moment and does not hold was only on the way to what does.
    let texts = [
        format!(
            "delete from access_period as p where p.until_at is null and p.from_at = $1
             and ($2 = '' or p.person_id = $2) and not {HOLDS}"
        ),
        format!(
            "update access_period as p set until_at = $1 where p.until_at is null
             and ($2 = '' or p.person_id = $2) and not {HOLDS}"
        ),
        format!(
            "insert into access_period (person_id, customer_id, role, from_at) select t.id, '', t.role, $1 from technician t
             where t.disabled_at is null and t.sees_all = 1 and ($2 = '' or t.id = $2) and {NOT_OPEN} '')"
        ),
        format!(
            "insert into access_period (person_id, customer_id, role, from_at) select t.id, c.customer_id, t.role, $1
             from technician t join technician_customer c on c.technician_id = t.id
             where t.disabled_at is null and t.sees_all = 0 and ($2 = '' or t.id = $2) and {NOT_OPEN} c.customer_id)"
        ),
        format!(
            "insert into access_period (person_id, customer_id, role, from_at) select t.id, t.customer_id, 'contact', $1
             from contact t where t.disabled_at is null and ($2 = '' or t.id = $2) and {NOT_OPEN} t.customer_id)"
        ),
    ];
    for text in texts {
        let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(now_ms).bind(person.unwrap_or_default());
        query.execute(&mut *conn).await?;
    }
    Ok(())
}

/// Who had access to a customer, the newest first, at most `limit`.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn of_customer(conn: &mut AnyConnection, id: CustomerId, limit: i64) -> Result<Vec<Period>, StoreError> {
    let rows = sqlx::query(
        "select p.person_id, p.customer_id, p.role, p.from_at, p.until_at,
                coalesce(t.name, c.name, '') as name, coalesce(t.email, c.email, '') as email,
                (select max(a.at) from audit a where a.actor = p.person_id and a.result = 'ok' and a.at >= p.from_at
                 and (p.until_at is null or a.at <= p.until_at)) as last_at
         from access_period p left join technician t on t.id = p.person_id
         left join contact c on c.customer_id = $1 and c.id = p.person_id
         where p.customer_id = '' or p.customer_id = $1 order by p.from_at desc, p.person_id limit $2",
    )
    .bind(id.to_string())
    .bind(limit)
    .fetch_all(conn)
    .await?;
    let one = |row: &sqlx::any::AnyRow| {
        Ok(Period {
            person: row.try_get("person_id")?,
            name: row.try_get("name")?,
            email: row.try_get("email")?,
            role: row.try_get("role")?,
            is_to_all: row.try_get::<String, _>("customer_id")?.is_empty(),
            from_at: row.try_get("from_at")?,
            until_at: row.try_get("until_at")?,
            last_at: row.try_get("last_at")?,
        })
    };
    rows.iter().map(one).collect()
}

/// Forgets periods that ended before a moment, at most `limit`; how many went.
///
/// # Errors
/// [`StoreError`] when the rows cannot be deleted.
pub async fn forget(conn: &mut AnyConnection, before_at: i64, limit: i64) -> Result<i64, StoreError> {
    let gone = sqlx::query(
        "delete from access_period where (person_id, customer_id, from_at) in
         (select person_id, customer_id, from_at from access_period where until_at < $1 limit $2)",
    )
    .bind(before_at)
    .bind(limit)
    .execute(conn)
    .await?;
    Ok(i64::try_from(gone.rows_affected()).unwrap_or(i64::MAX))
}
