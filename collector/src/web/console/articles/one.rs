//! `/articles/{article}`: one article as customers read it, its form, and what is done with it; `/articles/new` begins one.
//! Invariant: after an act the browser is sent back to the page; a refusal stands beside its field with what was typed.
//! Next: [`crate::app::article`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::access::Role;
use domain::article::text::{Block, Piece, blocks};
use domain::article::{BODY_BYTES, Deed, KEYWORDS_BYTES, State as At, TITLE_BYTES, Written};
use serde::Deserialize;
use shared::ids::ArticleId;
use shared::text::Words;

use super::{Stands, for_whom};
use crate::app::article::{self as case, Whole};
use crate::app::{App, customer, provider};
use crate::error::AppError;
use crate::web::console::settings::Problem;
use crate::web::console::{Frame, Moment, reader, shown};
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::words::{Language, say};

/// What the form holds; or of which ticket or problem an article is made.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    customer: String,
    language: String,
    title: String,
    body: String,
    keywords: String,
    ticket: String,
    problem: String,
}

impl Typed {
    fn written(&self) -> Result<Written, AppError> {
        let customer = match self.customer.as_str() {
            "" => None,
            id => Some(id.parse().map_err(|_| AppError::NotFound)?),
        };
        let language =
            Language::of(&self.language).ok_or_else(|| AppError::invalid("language", "choose a language"))?;
        Ok(Written {
            customer,
            language: language.code().to_owned(),
            title: self.title.clone(),
            body: self.body.clone(),
            keywords: self.keywords.clone(),
        })
    }
}

impl From<&Written> for Typed {
    fn from(one: &Written) -> Self {
        Self {
            customer: one.customer.map(|id| id.to_string()).unwrap_or_default(),
            language: one.language.clone(),
            title: one.title.clone(),
            body: one.body.clone(),
            keywords: one.keywords.clone(),
            ..Self::default()
        }
    }
}

/// Value, name.
type Choice = (String, String);

/// An article that is there already.
struct There {
    id: String,
    stands: Stands,
    state: At,
    for_whom: String,
    blocks: Vec<Block>,
    written: Moment,
    writer: String,
    reviewer: String,
    is_own_review: bool,
    published: Option<Moment>,
    months: Vec<(String, i64)>,
    tells: String,
}

#[derive(Template)]
#[template(path = "console/articles/one.html")]
struct Page {
    frame: Frame,
    heading: String,
    there: Option<There>,
    typed: Typed,
    problem: Problem,
    customers: Vec<Choice>,
    languages: Vec<Choice>,
    may_write: bool,
    may_all: bool,
}

type Here = (State<App>, Extension<Viewer>, Path<String>);
type Answer = Result<Response, AppError>;

/// The form of a new one.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn new(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Answer {
    let typed = Typed { language: provider::get(&app).await?.language, ..Typed::default() };
    show(&app, &viewer, None, typed, Problem::default()).await
}

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] for an article that this reader does not see; so for every function below.
pub async fn page((State(app), Extension(viewer), Path(id)): Here) -> Answer {
    let found = case::whole(&app, viewer.scope, read(&id)?).await?;
    let typed = Typed::from(&found.article.written);
    show(&app, &viewer, Some(found), typed, Problem::default()).await
}

/// Begins one: as it was typed, or from a ticket or a problem.
///
/// # Errors
/// As [`page`].
pub async fn begin(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Filled(typed): Filled<Typed>,
) -> Answer {
    let (acting, scope, who) = (viewer.acting(&app), viewer.scope, &viewer.actor);
    let begun = match (typed.ticket.as_str(), typed.problem.as_str()) {
        ("", "") => match typed.written() {
            Ok(written) => case::begin(&acting, scope, written, who).await,
            Err(refused) => Err(refused),
        },
        ("", problem) => {
            let id = problem.parse().map_err(|_| AppError::NotFound)?;
            return Ok(to(case::from_problem(&acting, scope, id, who).await?));
        }
        (number, _) => {
            let number = number.parse().map_err(|_| AppError::NotFound)?;
            return Ok(to(case::from_ticket(&acting, scope, number, who).await?));
        }
    };
    match begun {
        Ok(id) => Ok(to(id)),
        Err(error) => refused(&app, &viewer, None, typed, error).await,
    }
}

/// Writes it anew.
///
/// # Errors
/// As [`page`].
pub async fn rewrite((State(app), Extension(viewer), Path(id)): Here, Filled(typed): Filled<Typed>) -> Answer {
    let id = read(&id)?;
    let found = case::whole(&app, viewer.scope, id).await?;
    let done = match typed.written() {
        Ok(written) => case::rewrite(&viewer.acting(&app), viewer.scope, id, written, &viewer.actor).await,
        Err(refused) => Err(refused),
    };
    match done {
        Ok(()) => Ok(to(id)),
        Err(error) => refused(&app, &viewer, Some(found), typed, error).await,
    }
}

/// Says that they read it through.
///
/// # Errors
/// As [`page`].
pub async fn review(here: Here) -> Answer {
    acted(here, Deed::Review).await
}

/// Lets customers read it.
///
/// # Errors
/// As [`page`].
pub async fn publish(here: Here) -> Answer {
    acted(here, Deed::Publish).await
}

/// Takes it back.
///
/// # Errors
/// As [`page`].
pub async fn withdraw(here: Here) -> Answer {
    acted(here, Deed::Withdraw).await
}

async fn acted((State(app), Extension(viewer), Path(id)): Here, deed: Deed) -> Answer {
    let id = read(&id)?;
    match case::act(&viewer.acting(&app), viewer.scope, id, deed, &viewer.actor).await {
        Ok(()) => Ok(to(id)),
        Err(error) => {
            let found = case::whole(&app, viewer.scope, id).await?;
            let typed = Typed::from(&found.article.written);
            refused(&app, &viewer, Some(found), typed, error).await
        }
    }
}

fn read(id: &str) -> Result<ArticleId, AppError> {
    id.parse().map_err(|_| AppError::NotFound)
}

fn to(id: ArticleId) -> Response {
    Redirect::to(&format!("/articles/{id}")).into_response()
}

async fn refused(app: &App, viewer: &Viewer, found: Option<Whole>, typed: Typed, error: AppError) -> Answer {
    let (status, problem) = Problem::of(error, "state")?;
    Ok((status, show(app, viewer, found, typed, problem).await?).into_response())
}

async fn show(app: &App, viewer: &Viewer, found: Option<Whole>, typed: Typed, problem: Problem) -> Answer {
    let reader = reader(app, viewer).await?;
    let customers = customer::held(app, viewer.scope).await?;
    let may_write = found.as_ref().is_none_or(|one| one.may_write) && viewer.role != Role::ReadOnly;
    let there = found.map(|Whole { article, months, tells, .. }| There {
        id: article.id.to_string(),
        stands: Stands::of(article.state, &reader),
        state: article.state,
        for_whom: for_whom(article.written.customer, &customers, &reader),
        blocks: blocks(&article.written.body),
        written: Moment::of(article.written_at, &reader),
        is_own_review: article.is_own_review(),
        writer: article.writer.1,
        reviewer: article.reviewer.unwrap_or_default(),
        published: article.published_at.map(|at| Moment::of(at, &reader)),
        months,
        tells: tells.join(", "),
    });
    let heading = match there.as_ref() {
        Some(_) => typed.title.clone(),
        None => say(&Words::new("articles-new"), &reader),
    };
    shown(&Page {
        frame: Frame::of(app, viewer, "", "articles").await?.titled(&heading),
        heading,
        there,
        typed,
        problem,
        customers: customers.into_iter().map(|one| (one.id.to_string(), one.name)).collect(),
        languages: Language::ALL.map(|one| (one.code().to_owned(), one.name().to_owned())).to_vec(),
        may_write,
        may_all: viewer.scope.is_none(),
    })
}
