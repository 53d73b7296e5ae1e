//! What the monthly pulse reads: whose day has come, which pulses were told, and when a customer last said a word.
//! Invariant: every read takes the customer, or is the collector's own look at what is due. Next: [`domain::pulse`] decides.

use domain::pulse::{CALL, CHECK};
use domain::ticket::Ticket;
use shared::ids::CustomerId;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::{parsed, ticket};

/// Pulses that are looked back at.
const PAST: i64 = 12;

/// Customers whose day has come, or who were never looked at.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn due(conn: &mut AnyConnection, now_ms: i64, limit: i64) -> Result<Vec<CustomerId>, StoreError> {
    let rows = sqlx::query(
        "select c.id from customer c left join pulse_due d on d.customer_id = c.id
         where d.due_at is null or d.due_at <= $1 order by coalesce(d.due_at, 0), c.id limit $2",
    );
    let rows = rows.bind(now_ms).bind(limit).fetch_all(conn).await?;
    rows.iter().map(|row| parsed(row, "id")).collect()
}

/// Sets when a customer is looked at next.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn set_due(conn: &mut AnyConnection, customer: CustomerId, due_at: i64) -> Result<(), StoreError> {
    sqlx::query(
        "insert into pulse_due (customer_id, due_at) values ($1, $2)
         on conflict (customer_id) do update set due_at = excluded.due_at",
    )
    .bind(customer.to_string())
    .bind(due_at)
    .execute(conn)
    .await?;
    Ok(())
}

/// When a customer's pulses were told, the newest first.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn told(conn: &mut AnyConnection, customer: CustomerId) -> Result<Vec<i64>, StoreError> {
    let rows = sqlx::query(
        "select told_at from notice where customer_id = $1 and kind = 'pulse' and told_at is not null
         order by told_at desc limit $2",
    );
    let rows = rows.bind(customer.to_string()).bind(PAST).fetch_all(conn).await?;
    rows.iter().map(|row| Ok(row.try_get("told_at")?)).collect()
}

/// When a customer last said a word: answered a pulse, asked for something, came into the portal, or was called.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn last_word(conn: &mut AnyConnection, customer: CustomerId) -> Result<Option<i64>, StoreError> {
    let row = sqlx::query(
        "select max(w.at) as at from (
            select answered_at as at from pulse_due where customer_id = $1
            union all select max(opened_at) as at from ticket where customer_id = $1 and contact_id is not null
            union all select max(resolved_at) as at from ticket where customer_id = $1 and check_key = $2
            union all select max(last_seen_at) as at from portal_session where customer_id = $1
            union all select max(at) as at from audit where customer_id = $1 and action = 'portal.sign_in') w",
    );
    let row = row.bind(customer.to_string()).bind(CALL).fetch_one(conn).await?;
    Ok(row.try_get("at")?)
}

/// Notes that a customer answered.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn answered(conn: &mut AnyConnection, customer: CustomerId, now_ms: i64) -> Result<(), StoreError> {
    sqlx::query(
        "insert into pulse_due (customer_id, due_at, answered_at) values ($1, 0, $2)
         on conflict (customer_id) do update set answered_at = excluded.answered_at",
    )
    .bind(customer.to_string())
    .bind(now_ms)
    .execute(conn)
    .await?;
    Ok(())
}

/// The newest pulse of a customer that was told.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn latest(conn: &mut AnyConnection, customer: CustomerId) -> Result<Option<Ticket>, StoreError> {
    let text = format!(
        "select {} from ticket t join customer c on c.id = t.customer_id
         where t.customer_id = $1 and t.check_key = $2
           and exists (select 1 from notice n where n.ticket_id = t.id and n.state in ('told', 'done'))
         order by t.number desc limit 1",
        ticket::COLUMNS
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).bind(CHECK);
    query.fetch_optional(conn).await?.map(|row| Ok(ticket::read(&row)?.ticket)).transpose()
}
