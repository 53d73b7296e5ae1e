//! Articles as they were written, and how often each solved something.
//! Invariant: an article for everybody bears an empty customer; one of a customer is behind that customer's wall; a person
//! counts once for an article and a month. Next: [`super::article_word`] for how they are found.

use domain::article::{Article, State, Written};
use shared::ids::{ArticleId, ContactId, CustomerId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::db::StoreError;
use super::problem::whose;
use super::scope::Scope;
use super::{article_word, parsed};

pub(super) const COLUMNS: &str = "a.id, a.customer_id, a.language, a.title, a.body, a.keywords, a.state, a.writer_id,
    a.writer_name, a.written_at, a.reviewer, a.published_at";
/// Articles of a list.
const ROWS: i64 = 500;

/// An article of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The article.
    pub article: Article,
    /// How often it solved something that the reader may know of.
    pub solved: i64,
}

/// Writes an article, new or changed. Its words go first, since they stand by its customer, too.
///
/// # Errors
/// [`StoreError`] when the row cannot be written; so for every function below.
pub async fn save(conn: &mut AnyConnection, one: &Article) -> Result<(), StoreError> {
    let written = &one.written;
    sqlx::query("delete from article_word where article_id = $1").bind(one.id.to_string()).execute(&mut *conn).await?;
    sqlx::query(
        "insert into article (id, customer_id, language, title, body, keywords, state, writer_id, writer_name, written_at,
            reviewer, published_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         on conflict (id) do update set customer_id = excluded.customer_id, language = excluded.language,
            title = excluded.title, body = excluded.body, keywords = excluded.keywords, state = excluded.state,
            writer_id = excluded.writer_id, writer_name = excluded.writer_name, written_at = excluded.written_at,
            reviewer = excluded.reviewer, published_at = excluded.published_at",
    )
    .bind(one.id.to_string())
    .bind(of(written.customer))
    .bind(&written.language)
    .bind(&written.title)
    .bind(&written.body)
    .bind(&written.keywords)
    .bind(one.state.word())
    .bind(&one.writer.0)
    .bind(&one.writer.1)
    .bind(one.written_at)
    .bind(one.reviewer.clone())
    .bind(one.published_at)
    .execute(&mut *conn)
    .await?;
    // It counts for those who may read it.
    sqlx::query("delete from article_solved where article_id = $1 and $2 <> '' and customer_id <> $2")
        .bind(one.id.to_string())
        .bind(of(written.customer))
        .execute(&mut *conn)
        .await?;
    article_word::index(conn, one).await
}

/// Articles that a reader sees: theirs and those for everybody; those that want something first, then by title.
///
/// # Errors
/// As [`save`].
pub async fn list(conn: &mut AnyConnection, scope: Scope, published_only: bool) -> Result<Vec<Listed>, StoreError> {
    let text = format!(
        "select {COLUMNS}, count(s.contact_id) as solved from article a left join article_solved s on s.article_id = a.id
            and ($1 = '' or s.customer_id = $1 or s.customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1))
         where ($1 = '' or a.customer_id = '' or a.customer_id = $1 or a.customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1))
           and ($2 = 0 or a.state = 'published')
         group by a.id
         order by case a.state when 'draft' then 0 when 'reviewed' then 1 when 'published' then 2 else 3 end, a.title, a.id
         limit $3"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(whose(scope)).bind(i64::from(published_only)).bind(ROWS);
    let listed = |row: &AnyRow| Ok(Listed { article: read(row)?, solved: row.try_get("solved")? });
    query.fetch_all(conn).await?.iter().map(listed).collect()
}

/// One article, if the reader may see it.
///
/// # Errors
/// As [`save`].
pub async fn get(conn: &mut AnyConnection, scope: Scope, id: ArticleId) -> Result<Option<Article>, StoreError> {
    let text = format!(
        "select {COLUMNS} from article a
         where a.id = $2 and ($1 = '' or a.customer_id = '' or a.customer_id = $1 or a.customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1))"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(whose(scope)).bind(id.to_string());
    query.fetch_optional(conn).await?.as_ref().map(read).transpose()
}

/// Keeps that an article solved something for a person; whether it is the first time in this month.
///
/// # Errors
/// As [`save`]; for a contact of another customer.
pub async fn solved(
    conn: &mut AnyConnection,
    id: ArticleId,
    (customer, contact): (CustomerId, ContactId),
    (month, at): (&str, i64),
) -> Result<bool, StoreError> {
    let done = sqlx::query(
        "insert into article_solved (article_id, customer_id, contact_id, month, at) values ($1, $2, $3, $4, $5)
         on conflict (article_id, contact_id, month) do nothing",
    )
    .bind(id.to_string())
    .bind(customer.to_string())
    .bind(contact.to_string())
    .bind(month)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// How often an article solved something in each month, the newest first; of customers that the reader sees.
///
/// # Errors
/// As [`save`].
pub async fn months(conn: &mut AnyConnection, scope: Scope, id: ArticleId) -> Result<Vec<(String, i64)>, StoreError> {
    let rows = sqlx::query(
        "select month, count(*) as solved from article_solved
         where article_id = $2 and ($1 = '' or customer_id = $1 or customer_id in
            (select w.customer_id from technician_customer w where w.technician_id = $1))
         group by month order by month desc limit 24",
    );
    let rows = rows.bind(whose(scope)).bind(id.to_string()).fetch_all(conn).await?;
    rows.iter().map(|row| Ok((row.try_get("month")?, row.try_get("solved")?))).collect()
}

pub(super) fn of(customer: Option<CustomerId>) -> String {
    customer.map(|id| id.to_string()).unwrap_or_default()
}

pub(super) fn read(row: &AnyRow) -> Result<Article, StoreError> {
    let (customer, state): (String, String) = (row.try_get("customer_id")?, row.try_get("state")?);
    Ok(Article {
        id: parsed(row, "id")?,
        written: Written {
            customer: if customer.is_empty() { None } else { Some(parsed(row, "customer_id")?) },
            language: row.try_get("language")?,
            title: row.try_get("title")?,
            body: row.try_get("body")?,
            keywords: row.try_get("keywords")?,
        },
        // Written by us from a word of ours; another one is an article that nobody reads.
        state: State::of(&state).unwrap_or(State::Withdrawn),
        writer: (row.try_get("writer_id")?, row.try_get("writer_name")?),
        written_at: row.try_get("written_at")?,
        reviewer: row.try_get("reviewer")?,
        published_at: row.try_get("published_at")?,
    })
}
