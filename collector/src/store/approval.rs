//! What waits for somebody's yes or no at a customer, and what was decided.
//! Invariant: a ticket has one at most, its customer's own; every read takes the customer. Next:
//! [`domain::request::approval`] decides.

use domain::priority::Currency;
use domain::request::approval::{Amount, Approval, Need, Plan, Standing};
use shared::ids::{CustomerId, TicketId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::{parsed, parsed_or_null};

const COLUMNS: &str = "a.ticket_id, a.customer_id, a.amount_minor, a.amount_currency, a.impact, a.way_back, a.on_day,
    a.asked_at, a.standing, a.decided_by, a.decided_name, a.decided_at, a.taken_by, a.why";

/// Keeps an approval; one that the ticket had before is replaced.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn save(conn: &mut AnyConnection, one: &Approval) -> Result<(), StoreError> {
    let amount = match one.need {
        Need::Security => None,
        Need::Order(amount) => Some(amount),
    };
    let decided = one.decided.as_ref();
    sqlx::query(
        "insert into approval (ticket_id, customer_id, amount_minor, amount_currency, impact, way_back, on_day, asked_at,
            standing, decided_by, decided_name, decided_at, taken_by, why)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
         on conflict (ticket_id) do update set amount_minor = excluded.amount_minor,
            amount_currency = excluded.amount_currency, impact = excluded.impact, way_back = excluded.way_back,
            on_day = excluded.on_day, asked_at = excluded.asked_at, standing = excluded.standing,
            decided_by = excluded.decided_by, decided_name = excluded.decided_name,
            decided_at = excluded.decided_at, taken_by = excluded.taken_by, why = excluded.why
         where approval.customer_id = excluded.customer_id",
    )
    .bind(one.ticket.to_string())
    .bind(one.customer.to_string())
    .bind(amount.map(|amount| amount.minor))
    .bind(amount.map_or("", |amount| amount.currency.word()))
    .bind(&one.plan.impact)
    .bind(&one.plan.way_back)
    .bind(one.plan.on.map(|on| on.to_string()))
    .bind(one.asked_at)
    .bind(one.standing.word())
    .bind(decided.map(|(who, ..)| who.to_string()))
    .bind(decided.map_or("", |(_, name, _)| name))
    .bind(decided.map(|(.., at)| *at))
    .bind(&one.taken_by)
    .bind(&one.why)
    .execute(conn)
    .await?;
    Ok(())
}

/// The approval of a ticket; `customer` is the wall.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn of_ticket(
    conn: &mut AnyConnection,
    customer: CustomerId,
    ticket: TicketId,
) -> Result<Option<Approval>, StoreError> {
    let text = format!("select {COLUMNS} from approval a where a.customer_id = $1 and a.ticket_id = $2");
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).bind(ticket.to_string());
    query.fetch_optional(conn).await?.as_ref().map(read).transpose()
}

/// What waits at a customer on tickets that are open, the oldest first.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn waiting(conn: &mut AnyConnection, customer: CustomerId) -> Result<Vec<(i64, Approval)>, StoreError> {
    let text = format!(
        "select t.number, {COLUMNS} from approval a join ticket t on t.id = a.ticket_id
         where a.customer_id = $1 and a.standing = 'waiting' and t.state not in ('resolved', 'closed')
         order by a.asked_at, a.ticket_id limit 100"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).fetch_all(conn).await?;
    rows.iter().map(|row| Ok((row.try_get("number")?, read(row)?))).collect()
}

/// The amount of a row with its two columns.
pub(super) fn amount(row: &AnyRow) -> Result<Option<Amount>, StoreError> {
    let (minor, currency): (Option<i64>, String) = (row.try_get("amount_minor")?, row.try_get("amount_currency")?);
    Ok(minor.zip(Currency::of(&currency)).map(|(minor, currency)| Amount { minor, currency }))
}

fn read(row: &AnyRow) -> Result<Approval, StoreError> {
    let standing: String = row.try_get("standing")?;
    let on: Option<String> = row.try_get("on_day")?;
    let (decided_by, decided_at) = (parsed_or_null(row, "decided_by")?, row.try_get("decided_at")?);
    let name: String = row.try_get("decided_name")?;
    Ok(Approval {
        ticket: parsed(row, "ticket_id")?,
        customer: parsed(row, "customer_id")?,
        need: amount(row)?.map_or(Need::Security, Need::Order),
        plan: Plan {
            impact: row.try_get("impact")?,
            way_back: row.try_get("way_back")?,
            on: on.and_then(|text| text.parse().ok()),
        },
        asked_at: row.try_get("asked_at")?,
        standing: Standing::of(&standing).unwrap_or(Standing::Waiting),
        decided: decided_by.zip(decided_at).map(|(who, at): (_, i64)| (who, name, at)),
        taken_by: row.try_get("taken_by")?,
        why: row.try_get("why")?,
    })
}
