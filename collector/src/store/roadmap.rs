//! What is planned about what ends, and the computers of each campaign.
//! Invariant: every statement takes the customer, but those of time, which read whatever is due; a campaign's computers are
//! its customer's own, held by a key. Next: [`crate::app::roadmap`], [`domain::roadmap`].

use std::collections::{BTreeMap, BTreeSet};

use domain::roadmap::Kind;
use domain::roadmap::plan::{Acceptance, Plan, State};
use domain::ticket::Ticket;
use jiff::civil::Date;
use shared::ids::CustomerId;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::{parsed, ticket};

/// A plan as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredPlan {
    /// Whose.
    pub customer: CustomerId,
    /// The row's name within the customer.
    pub key: String,
    /// What ends.
    pub kind: Kind,
    /// What people called it when it was decided.
    pub name: String,
    /// Its last day then.
    pub ends_on: Date,
    /// What is planned.
    pub plan: Plan,
    /// When an accepted risk is over, ms UTC.
    pub over_at: Option<i64>,
    /// When it was decided, ms UTC.
    pub changed_at: i64,
    /// Who decided, by name.
    pub changed_by: String,
}

const COLUMNS: &str =
    "p.customer_id, p.row_key, p.kind, p.name, p.ends_on, p.state, p.replacement, p.cost, p.accepted_by,
    p.accepted_why, p.accepted_until, p.over_at, p.ordered_at, p.changed_at, p.changed_by";

/// Every plan of a customer, by the rows' names.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn of_customer(conn: &mut AnyConnection, customer: CustomerId) -> Result<Vec<StoredPlan>, StoreError> {
    let text = format!("select {COLUMNS} from roadmap_plan p where p.customer_id = $1 order by p.row_key");
    let rows = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).fetch_all(conn).await?;
    rows.iter().map(read).collect()
}

/// Writes a plan, new or changed.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn save(conn: &mut AnyConnection, one: &StoredPlan) -> Result<(), StoreError> {
    let (plan, accepted) = (&one.plan, one.plan.acceptance.as_ref());
    sqlx::query(
        "insert into roadmap_plan (customer_id, row_key, cause, kind, name, ends_on, state, replacement, cost, accepted_by,
            accepted_why, accepted_until, over_at, ordered_at, changed_at, changed_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
         on conflict (customer_id, row_key) do update set kind = excluded.kind, name = excluded.name,
            ends_on = excluded.ends_on, state = excluded.state, replacement = excluded.replacement, cost = excluded.cost,
            accepted_by = excluded.accepted_by, accepted_why = excluded.accepted_why,
            accepted_until = excluded.accepted_until, over_at = excluded.over_at, ordered_at = excluded.ordered_at,
            changed_at = excluded.changed_at, changed_by = excluded.changed_by",
    )
    .bind(one.customer.to_string())
    .bind(&one.key)
    .bind(domain::roadmap::cause(&one.key))
    .bind(one.kind.word())
    .bind(&one.name)
    .bind(one.ends_on.to_string())
    .bind(plan.state.word())
    .bind(&plan.replacement)
    .bind(&plan.cost)
    .bind(accepted.map_or("", |accepted| accepted.by.as_str()))
    .bind(accepted.map_or("", |accepted| accepted.why.as_str()))
    .bind(accepted.map(|accepted| accepted.until_on.to_string()).unwrap_or_default())
    .bind(one.over_at)
    .bind(plan.ordered_at)
    .bind(one.changed_at)
    .bind(&one.changed_by)
    .execute(conn)
    .await?;
    Ok(())
}

/// The computers of a customer's campaigns, by the rows' names.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn campaigns(
    conn: &mut AnyConnection,
    customer: CustomerId,
) -> Result<BTreeMap<String, BTreeSet<i64>>, StoreError> {
    let query = sqlx::query("select row_key, device_no from campaign_device where customer_id = $1");
    let mut campaigns: BTreeMap<String, BTreeSet<i64>> = BTreeMap::new();
    for row in query.bind(customer.to_string()).fetch_all(conn).await? {
        campaigns.entry(row.try_get("row_key")?).or_default().insert(row.try_get("device_no")?);
    }
    Ok(campaigns)
}

/// Adds a computer to a campaign; one that is on its list stays there.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn enlist(
    conn: &mut AnyConnection,
    (customer, key): (CustomerId, &str),
    device_no: i64,
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into campaign_device (customer_id, row_key, device_no) values ($1, $2, $3)
         on conflict (customer_id, row_key, device_no) do nothing",
    )
    .bind(customer.to_string())
    .bind(key)
    .bind(device_no)
    .execute(conn)
    .await?;
    Ok(())
}

/// Forgets the list of a campaign that is none any more.
///
/// # Errors
/// [`StoreError`] when the rows cannot be deleted.
pub async fn disband(conn: &mut AnyConnection, (customer, key): (CustomerId, &str)) -> Result<(), StoreError> {
    sqlx::query("delete from campaign_device where customer_id = $1 and row_key = $2")
        .bind(customer.to_string())
        .bind(key)
        .execute(conn)
        .await?;
    Ok(())
}

/// Accepted risks that are over, of every customer; the first to end first.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn over(conn: &mut AnyConnection, now_ms: i64, limit: i64) -> Result<Vec<StoredPlan>, StoreError> {
    let text = format!(
        "select {COLUMNS} from roadmap_plan p where p.over_at is not null and p.over_at <= $1 order by p.over_at limit $2"
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(text)).bind(now_ms).bind(limit).fetch_all(conn).await?;
    rows.iter().map(read).collect()
}

/// Open tickets whose risk is accepted and that nobody holds, in sight; with the moment until which they may rest (ms UTC).
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn in_sight(conn: &mut AnyConnection, now_ms: i64, limit: i64) -> Result<Vec<(Ticket, i64)>, StoreError> {
    let text = format!(
        "select {}, p.over_at from roadmap_plan p
         join ticket t on t.cause_key = 'customer:' || p.customer_id || ':' || p.cause and t.customer_id = p.customer_id
         join customer c on c.id = t.customer_id
         where p.over_at > $1 and t.snooze is null and t.assignee_id is null
            and t.state not in ('watching', 'resolved', 'closed')
         order by t.number limit $2",
        ticket::COLUMNS
    );
    let rows = sqlx::query(sqlx::AssertSqlSafe(text)).bind(now_ms).bind(limit).fetch_all(conn).await?;
    rows.iter().map(|row| Ok((ticket::read(row)?.ticket, row.try_get("over_at")?))).collect()
}

/// Open tickets of a row's cause that rest until this moment.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn at_rest(
    conn: &mut AnyConnection,
    customer: CustomerId,
    key: &str,
    until: i64,
) -> Result<Vec<Ticket>, StoreError> {
    let text = format!(
        "select {} from ticket t join customer c on c.id = t.customer_id
         where t.customer_id = $1 and t.cause_key = $2 and t.snooze_until = $3 and t.state not in ('resolved', 'closed')
         order by t.number",
        ticket::COLUMNS
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string());
    let cause_key = format!("customer:{customer}:{}", domain::roadmap::cause(key));
    let rows = query.bind(cause_key).bind(until).fetch_all(conn).await?;
    rows.iter().map(|row| Ok(ticket::read(row)?.ticket)).collect()
}

fn read(row: &AnyRow) -> Result<StoredPlan, StoreError> {
    let text = |column: &str| row.try_get::<String, _>(column);
    let day = |text: String| text.parse::<Date>().ok();
    let state = State::of(&text("state")?).unwrap_or_default();
    let until = day(text("accepted_until")?).filter(|_| state == State::Accepted);
    let (by, why) = (text("accepted_by")?, text("accepted_why")?);
    Ok(StoredPlan {
        customer: parsed(row, "customer_id")?,
        key: text("row_key")?,
        kind: Kind::of(&text("kind")?).unwrap_or(Kind::System),
        name: text("name")?,
        ends_on: day(text("ends_on")?).unwrap_or_default(),
        plan: Plan {
            state,
            replacement: text("replacement")?,
            cost: text("cost")?,
            acceptance: until.map(|until_on| Acceptance { by, why, until_on }),
            ordered_at: row.try_get("ordered_at")?,
        },
        over_at: row.try_get("over_at")?,
        changed_at: row.try_get("changed_at")?,
        changed_by: text("changed_by")?,
    })
}
