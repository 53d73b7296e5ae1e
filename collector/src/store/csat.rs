//! What people said of how tickets ended.
//! Invariant: one row a ticket and person, never changed but for who took note of it; every read takes the customer or a scope.
//! Next: [`domain::csat`] decides who is asked and who reads it.

use domain::csat::{Answer, Opinion, Tally};
use shared::ids::{ContactId, CustomerId, TicketId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::scope::Scope;
use super::{decoded, json, parsed};

/// Answers of one customer that a picture of a year is made of, the newest.
const ANSWERS: i64 = 20_000;

/// An answer with who gave it and who took note of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// The answer.
    pub opinion: Opinion,
    /// Who gave it.
    pub contact_name: String,
    /// The customer's name.
    pub customer_name: String,
    /// The ticket's number.
    pub number: i64,
    /// When an owner took note of it, and who.
    pub heard: Option<(i64, String)>,
}

/// Keeps an answer; false when this person has answered already, and nothing is changed.
///
/// # Errors
/// [`StoreError`] when the row cannot be written.
pub async fn add(conn: &mut AnyConnection, new: &Opinion) -> Result<bool, StoreError> {
    let added = sqlx::query(
        "insert into csat (ticket_id, contact_id, customer_id, answer, comment, at, concerned)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (ticket_id, contact_id) do nothing",
    )
    .bind(new.ticket.to_string())
    .bind(new.contact.to_string())
    .bind(new.customer.to_string())
    .bind(new.answer.word())
    .bind(&new.comment)
    .bind(new.at)
    .bind(json(&new.concerned)?)
    .execute(conn)
    .await?;
    Ok(added.rows_affected() == 1)
}

/// What a person said of a ticket; `customer` is the wall.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn given(
    conn: &mut AnyConnection,
    customer: CustomerId,
    ticket: TicketId,
    contact: ContactId,
) -> Result<Option<Answer>, StoreError> {
    let query = sqlx::query("select answer from csat where customer_id = $1 and ticket_id = $2 and contact_id = $3");
    let query = query.bind(customer.to_string()).bind(ticket.to_string()).bind(contact.to_string());
    let row = query.fetch_optional(conn).await?;
    Ok(row.map(|row| row.try_get::<String, _>("answer")).transpose()?.and_then(|word| Answer::of(&word)))
}

const COLUMNS: &str = "s.ticket_id, s.contact_id, s.customer_id, s.answer, s.comment, s.at, s.concerned, s.heard_at,
    s.heard_by, p.name as contact_name, c.name as customer_name, t.number
    from csat s join ticket t on t.id = s.ticket_id join contact p on p.id = s.contact_id
    join customer c on c.id = s.customer_id";

/// What was said of a ticket, the oldest first; `customer` is the wall.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn of_ticket(
    conn: &mut AnyConnection,
    customer: CustomerId,
    ticket: TicketId,
) -> Result<Vec<Heard>, StoreError> {
    let text =
        format!("select {COLUMNS} where s.customer_id = $1 and s.ticket_id = $2 order by s.at, s.contact_id limit 500");
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(customer.to_string()).bind(ticket.to_string());
    query.fetch_all(conn).await?.iter().map(read).collect()
}

/// Complaints that nobody took note of, the oldest first.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn unheard(conn: &mut AnyConnection, scope: Scope, limit: i64) -> Result<Vec<Heard>, StoreError> {
    let text = format!(
        "select {COLUMNS} where s.answer = 'bad' and s.heard_at is null
           and ($1 = '' or s.customer_id = $1 or s.customer_id in
             (select w.customer_id from technician_customer w where w.technician_id = $1))
         order by s.at, s.ticket_id, s.contact_id limit $2"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(scope.map(|id| id.to_string()).unwrap_or_default());
    query.bind(limit).fetch_all(conn).await?.iter().map(read).collect()
}

/// Takes note of what was said of a ticket by then; how many answers nobody had taken note of before. `customer` is the wall.
///
/// # Errors
/// [`StoreError`] when the rows cannot be written.
pub async fn hear(
    conn: &mut AnyConnection,
    (customer, ticket, contact): (CustomerId, TicketId, ContactId),
    (at, by): (i64, &str),
) -> Result<u64, StoreError> {
    let heard = sqlx::query(
        "update csat set heard_at = $4, heard_by = $5
         where customer_id = $1 and ticket_id = $2 and contact_id = $3 and heard_at is null",
    );
    let heard = heard.bind(customer.to_string()).bind(ticket.to_string()).bind(contact.to_string());
    Ok(heard.bind(at).bind(by).execute(conn).await?.rows_affected())
}

/// When a customer's people answered since then, and what, the newest first.
///
/// # Errors
/// [`StoreError`] when the table cannot be read.
pub async fn answers(
    conn: &mut AnyConnection,
    customer: CustomerId,
    since_at: i64,
) -> Result<Vec<(i64, Answer)>, StoreError> {
    let query = sqlx::query(
        "select at, answer from csat where customer_id = $1 and at >= $2 order by at desc, ticket_id, contact_id limit $3",
    );
    let rows = query.bind(customer.to_string()).bind(since_at).bind(ANSWERS).fetch_all(conn).await?;
    let read = |row: &AnyRow| {
        let answer = Answer::of(&row.try_get::<String, _>("answer")?);
        Ok(answer.map(|answer| row.try_get("at").map(|at| (at, answer))).transpose()?)
    };
    let read: Result<Vec<Option<(i64, Answer)>>, StoreError> = rows.iter().map(read).collect();
    Ok(read?.into_iter().flatten().collect())
}

/// How the people of each customer answered since then, by the customer's name; who did not answer has no row.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn tallies(
    conn: &mut AnyConnection,
    scope: Scope,
    since_at: i64,
) -> Result<Vec<(CustomerId, String, Tally)>, StoreError> {
    let rows = sqlx::query(
        "select s.customer_id, c.name, s.answer, count(*) as answers from csat s join customer c on c.id = s.customer_id
         where s.at >= $2 and ($1 = '' or s.customer_id = $1 or s.customer_id in
             (select w.customer_id from technician_customer w where w.technician_id = $1))
         group by s.customer_id, c.name, s.answer order by c.name, s.customer_id, s.answer limit 20000",
    )
    .bind(scope.map(|id| id.to_string()).unwrap_or_default())
    .bind(since_at)
    .fetch_all(conn)
    .await?;
    let mut tallies: Vec<(CustomerId, String, Tally)> = Vec::new();
    for row in &rows {
        let id = parsed(row, "customer_id")?;
        if tallies.last().is_none_or(|(last, ..)| *last != id) {
            tallies.push((id, row.try_get("name")?, Tally::default()));
        }
        let answer = Answer::of(&row.try_get::<String, _>("answer")?);
        if let (Some((_, _, tally)), Some(answer)) = (tallies.last_mut(), answer) {
            tally.take(answer, row.try_get("answers")?);
        }
    }
    Ok(tallies)
}

fn read(row: &AnyRow) -> Result<Heard, StoreError> {
    let heard_at: Option<i64> = row.try_get("heard_at")?;
    let heard_by: Option<String> = row.try_get("heard_by")?;
    let opinion = Opinion {
        ticket: parsed(row, "ticket_id")?,
        customer: parsed(row, "customer_id")?,
        contact: parsed(row, "contact_id")?,
        // A word of a later version is no complaint here.
        answer: Answer::of(&row.try_get::<String, _>("answer")?).unwrap_or(Answer::SoSo),
        comment: row.try_get("comment")?,
        at: row.try_get("at")?,
        concerned: decoded(row, "concerned")?,
    };
    Ok(Heard {
        opinion,
        contact_name: row.try_get("contact_name")?,
        customer_name: row.try_get("customer_name")?,
        number: row.try_get("number")?,
        heard: heard_at.map(|at| (at, heard_by.unwrap_or_default())),
    })
}
