//! The knowledge base: articles are drafted, read through, published, found, and counted when they helped.
//! Invariant: decided by the domain, saved with its audit line in one transaction; who looks after some customers writes for
//! those, and for everybody only who looks after all. Next: [`domain::article`], [`super::portal::articles`].

use domain::article::words::{asked, rank};
use domain::article::{Article, Deed, Refused, Written, read};
use domain::change::Actor;
use shared::ids::{ArticleId, CustomerId, ProblemId};
use shared::text::Value;

use super::desk::{self, Scope};
use super::{App, audit, customer, problem, provider, technician};
use crate::error::AppError;
use crate::store::{Connection, article, article_word, device};
use crate::words::{Reader, check_name, title_of};

pub use crate::store::article::Listed;

/// Articles that are offered at once.
const OFFERED: usize = 3;

/// An article with what its page tells beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Whole {
    /// The article.
    pub article: Article,
    /// How often it solved something, by month.
    pub months: Vec<(String, i64)>,
    /// Names of customers and devices in an article for everybody.
    pub tells: Vec<String>,
    /// Whether the reader may change it.
    pub may_write: bool,
}

/// Articles, those first that want something.
///
/// # Errors
/// [`AppError`] when the database cannot be read; so for every function below.
pub async fn list(app: &App, scope: Scope) -> Result<Vec<Listed>, AppError> {
    Ok(article::list(&mut *app.db.read_within(scope).await?, scope, false).await?)
}

/// One article.
///
/// # Errors
/// [`AppError::NotFound`] for one that this scope does not see; so for every function below.
pub async fn whole(app: &App, scope: Scope, id: ArticleId) -> Result<Whole, AppError> {
    let mut read = app.db.read_within(scope).await?;
    let article = article::get(&mut read, scope, id).await?.ok_or(AppError::NotFound)?;
    let months = article::months(&mut read, scope, id).await?;
    drop(read);
    let tells = match article.written.customer {
        Some(_) => Vec::new(),
        None => told(app, scope, &article).await?,
    };
    let may_write = article.written.customer.is_some() || scope.is_none();
    Ok(Whole { article, months, tells, may_write })
}

/// Names of customers and devices in an article for everybody, as far as the reader knows them.
async fn told(app: &App, scope: Scope, one: &Article) -> Result<Vec<String>, AppError> {
    let mut names = Vec::new();
    let customers = customer::held(app, scope).await?;
    let mut read = app.db.read_within(scope).await?;
    for customer in customers {
        names.extend(device::list(&mut read, customer.id).await?.into_iter().map(|device| device.name));
        names.push(customer.name);
    }
    Ok(one.tells(names.iter().map(String::as_str)).into_iter().map(str::to_owned).collect())
}

/// Begins an article.
///
/// # Errors
/// [`AppError::Invalid`] with what is wanted; [`AppError::NotFound`] for a customer that this scope has not.
pub async fn begin(app: &App, scope: Scope, typed: Written, who: &Actor) -> Result<ArticleId, AppError> {
    let written = read(typed).map_err(refused)?;
    let mut write = app.db.write_unleased().await?;
    may_write(&mut write, scope, written.customer).await?;
    let one = Article::begun(app.clock.id(ArticleId::new), written, writer(app, who), app.clock.now_ms());
    article::save(&mut write, &one).await?;
    audit::done(app, &mut write, "article.draft", one.id, one.written.customer).await?;
    write.commit().await?;
    Ok(one.id)
}

/// Begins an article with what a technician wrote when they resolved a ticket; for its customer alone, until somebody
/// says otherwise.
///
/// # Errors
/// [`AppError::NotFound`] for a ticket behind the wall; [`AppError::Conflict`] when nothing was written.
pub async fn from_ticket(app: &App, scope: Scope, number: i64, who: &Actor) -> Result<ArticleId, AppError> {
    let whole = desk::ticket(app, scope, number).await?;
    let ticket = &whole.row.listed.ticket;
    let solved = whole.lines.iter().rev().find(|line| line.words.key == "ticket-resolved-by");
    let Some(Value::Text(body)) = solved.and_then(|line| line.words.args.get("text")) else {
        return Err(AppError::conflict("nobody has written yet how it was resolved"));
    };
    let owner = customer::get(app, scope, ticket.customer).await?;
    let reader = Reader::new(&owner.language, "UTC", app.clock.now_ms());
    let (title, language) = (title_of(&ticket.title, &reader), owner.language);
    let typed = Written { customer: Some(ticket.customer), language, title, body: body.clone(), ..Written::default() };
    begin(app, scope, typed, who).await
}

/// Begins an article with how one lives with a problem and how it was mended; for everybody.
///
/// # Errors
/// As [`from_ticket`], for a problem.
pub async fn from_problem(app: &App, scope: Scope, id: ProblemId, who: &Actor) -> Result<ArticleId, AppError> {
    let found = problem::whole(app, scope, id).await?;
    let one = found.listed.problem;
    let body = [one.workaround, one.fix].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n");
    if body.is_empty() {
        return Err(AppError::conflict("nobody has written yet how one lives with it"));
    }
    let language = provider::get(app).await?.language;
    let reader = Reader::new(&language, "UTC", app.clock.now_ms());
    let of_cause = || format!("{} {}", check_name(&one.cause.check, &reader), one.cause.subject);
    let title = if one.title.is_empty() { of_cause() } else { one.title.clone() };
    begin(app, scope, Written { language, title, body, ..Written::default() }, who).await
}

/// Writes an article anew; it is a draft again.
///
/// # Errors
/// As [`begin`]; [`AppError::Conflict`] for one for everybody by who does not look after all.
pub async fn rewrite(app: &App, scope: Scope, id: ArticleId, typed: Written, who: &Actor) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    let mut one = article::get(&mut write, scope, id).await?.ok_or(AppError::NotFound)?;
    may_write(&mut write, scope, one.written.customer).await?;
    let written = read(typed).map_err(refused)?;
    may_write(&mut write, scope, written.customer).await?;
    one.rewrite(written, writer(app, who), app.clock.now_ms());
    article::save(&mut write, &one).await?;
    audit::done(app, &mut write, "article.edit", id, one.written.customer).await?;
    Ok(write.commit().await?)
}

/// Reads it through, publishes it, or takes it back.
///
/// # Errors
/// As [`rewrite`]; [`AppError::Conflict`] when its state does not allow it, or its writer may not be its reviewer.
pub async fn act(app: &App, scope: Scope, id: ArticleId, deed: Deed, who: &Actor) -> Result<(), AppError> {
    let alone = technician::list(app).await?.iter().filter(|one| one.disabled_at.is_none()).count() < 2;
    let mut write = app.db.write_unleased().await?;
    let mut one = article::get(&mut write, scope, id).await?.ok_or(AppError::NotFound)?;
    may_write(&mut write, scope, one.written.customer).await?;
    let (by, name) = writer(app, who);
    one.act(deed, (&by, &name), alone, app.clock.now_ms()).map_err(refused)?;
    article::save(&mut write, &one).await?;
    audit::done(app, &mut write, action(deed), id, one.written.customer).await?;
    Ok(write.commit().await?)
}

/// Published articles that fit a text, the best first.
///
/// # Errors
/// As [`list`].
pub async fn fitting(app: &App, scope: Scope, text: &str) -> Result<Vec<Article>, AppError> {
    let asked = asked(text);
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let mut read = app.db.read_within(scope).await?;
    let found = rank(&asked, &article_word::hits(&mut read, scope, &asked).await?);
    let mut articles = Vec::new();
    for id in found.into_iter().take(OFFERED) {
        articles.extend(article::get(&mut read, scope, id).await?);
    }
    Ok(articles)
}

async fn may_write(conn: &mut Connection, scope: Scope, of: Option<CustomerId>) -> Result<(), AppError> {
    match of {
        Some(id) => customer::there(conn, scope, id).await.map(drop),
        None if scope.is_none() => Ok(()),
        None => Err(AppError::conflict("what everybody reads is written by who looks after all customers")),
    }
}

fn writer(app: &App, who: &Actor) -> (String, String) {
    (app.who.to_string(), who.name().unwrap_or(&app.who).to_owned())
}

fn refused(refused: Refused) -> AppError {
    match refused {
        Refused::Untitled => AppError::invalid("title", refused.to_string()),
        Refused::Wordless | Refused::TooLong => AppError::invalid("body", refused.to_string()),
        Refused::NotNow | Refused::OwnWork => AppError::conflict(refused.to_string()),
    }
}

fn action(deed: Deed) -> &'static str {
    match deed {
        Deed::Review => "article.review",
        Deed::Publish => "article.publish",
        Deed::Withdraw => "article.withdraw",
    }
}
