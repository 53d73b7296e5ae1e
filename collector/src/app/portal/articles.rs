//! Articles as contacts read them: all, one, those that fit what they are about to ask, and that one helped.
//! Invariant: only what is published, for everybody or for their own customer; looking never keeps anybody from asking.
//! Next: [`crate::app::article`].

use domain::article::{Article, State};
use shared::ids::ArticleId;

use super::Visitor;
use crate::app::{App, article as case};
use crate::error::AppError;
use crate::store::article;

/// Published articles in the reader's order: those in their language first.
///
/// # Errors
/// [`AppError`] when the database cannot be read; so for every function below.
pub async fn articles(app: &App, visitor: &Visitor) -> Result<Vec<Article>, AppError> {
    let scope = Some(visitor.customer.into());
    let found = article::list(&mut *app.db.read_within(scope).await?, scope, true).await?;
    let mut articles: Vec<Article> = found.into_iter().map(|one| one.article).collect();
    let own = visitor.reader(app).language.code();
    articles.sort_by_key(|one| one.written.language != own);
    Ok(articles)
}

/// One of them.
///
/// # Errors
/// [`AppError::NotFound`] for one that is not published, or not for this customer.
pub async fn one(app: &App, visitor: &Visitor, id: ArticleId) -> Result<Article, AppError> {
    let scope = Some(visitor.customer.into());
    let found = article::get(&mut *app.db.read_within(scope).await?, scope, id).await?;
    found.filter(|one| one.state == State::Published).ok_or(AppError::NotFound)
}

/// Articles that fit what somebody is about to ask, the best first.
///
/// # Errors
/// As [`articles`].
pub async fn offered(app: &App, visitor: &Visitor, text: &str) -> Result<Vec<Article>, AppError> {
    case::fitting(app, Some(visitor.customer.into()), text).await
}

/// Says that an article solved it: no request comes of it.
///
/// # Errors
/// As [`one`].
pub async fn solved(app: &App, visitor: &Visitor, id: ArticleId) -> Result<(), AppError> {
    one(app, visitor, id).await?;
    let now = app.clock.now_ms();
    let month: String = domain::privacy::today(now, "UTC").strftime("%Y-%m").to_string();
    let mut write = app.db.write_unleased().await?;
    article::solved(&mut write, id, (visitor.customer, visitor.contact), (&month, now)).await?;
    Ok(write.commit().await?)
}
