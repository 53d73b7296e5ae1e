//! The words by which articles are found: one index and one text for both engines.
//! Invariant: only published articles are found, each behind its customer's wall; the deciding what fits is the domain's.
//! Next: [`domain::article::words`].

use domain::article::Article;
use domain::article::words::{ASKED, Hit, kept, stem};
use shared::ids::ArticleId;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::article::of;
use super::db::StoreError;
use super::parsed;
use super::problem::whose;
use super::scope::Scope;

/// Words that are looked through at most.
const HITS: i64 = 5_000;

/// Keeps an article's words; those of before are gone already.
pub(super) async fn index(conn: &mut AnyConnection, one: &Article) -> Result<(), StoreError> {
    for (word, weight) in kept(&one.written) {
        sqlx::query(
            "insert into article_word (article_id, customer_id, stem, word, weight) values ($1, $2, $3, $4, $5)",
        )
        .bind(one.id.to_string())
        .bind(of(one.written.customer))
        .bind(stem(&word))
        .bind(&word)
        .bind(weight)
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}

/// Words of published articles that begin like those that are asked for, of articles that the reader sees.
///
/// # Errors
/// [`StoreError`] when the tables cannot be read.
pub async fn hits(conn: &mut AnyConnection, scope: Scope, asked: &[String]) -> Result<Vec<Hit<ArticleId>>, StoreError> {
    let mut query = sqlx::query(
        "select w.article_id, w.word, w.weight from article_word w join article a on a.id = w.article_id
         where a.state = 'published' and ($1 = '' or a.customer_id = '' or a.customer_id = $1 or a.customer_id in
            (select t.customer_id from technician_customer t where t.technician_id = $1))
           and w.stem in ($2, $3, $4, $5, $6, $7, $8, $9) order by w.weight desc, w.article_id, w.word limit $10",
    )
    .bind(whose(scope));
    for nth in 0..ASKED {
        query = query.bind(asked.get(nth).map(|word| stem(word)).unwrap_or_default());
    }
    let hit = |row: &AnyRow| {
        let (word, weight) = (row.try_get("word")?, row.try_get("weight")?);
        Ok(Hit { article: parsed(row, "article_id")?, word, weight })
    };
    query.bind(HITS).fetch_all(conn).await?.iter().map(hit).collect()
}
