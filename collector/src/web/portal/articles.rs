//! `/portal/articles`: what is good to know, one article, those that fit while somebody types, and that one helped.
//! Invariant: a text is escaped and never markup; what is offered keeps nobody from asking.
//! Next: [`crate::app::portal::articles`], [`super::help`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::article::Article;
use domain::article::text::{Block, Piece, blocks};
use serde::Deserialize;
use shared::ids::ArticleId;

use super::frame::Frame;
use super::shown;
use super::visit::Visit;
use crate::app::App;
use crate::app::portal::Visitor;
use crate::app::portal::articles::{articles, offered, one, solved};
use crate::error::AppError;

/// An article as it is read.
pub(super) struct Read {
    pub(super) id: String,
    /// The code of its language.
    pub(super) language: String,
    pub(super) title: String,
    pub(super) blocks: Vec<Block>,
}

impl From<Article> for Read {
    fn from(one: Article) -> Self {
        Self {
            id: one.id.to_string(),
            blocks: blocks(&one.written.body),
            language: one.written.language,
            title: one.written.title,
        }
    }
}

/// What was typed so far.
#[derive(Debug, Default, Deserialize)]
pub struct Typed {
    #[serde(default)]
    text: String,
}

/// What was just said.
#[derive(Debug, Default, Deserialize)]
pub struct After {
    #[serde(default)]
    solved: String,
}

#[derive(Template)]
#[template(path = "portal/articles.html")]
struct List {
    frame: Frame,
    articles: Vec<Read>,
}

#[derive(Template)]
#[template(path = "portal/article.html")]
struct Page {
    frame: Frame,
    one: Read,
    is_solved: bool,
}

#[derive(Template)]
#[template(path = "portal/offered.html")]
struct Offered {
    frame: Frame,
    offered: Vec<Read>,
}

/// All of them.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(State(app): State<App>, Extension(visit): Extension<Visit>) -> Result<Response, AppError> {
    let visitor = &visit.0.visitor;
    let frame = Frame::of(&app, visitor, "portal-articles", "articles").await?;
    let articles = articles(&app, visitor).await?.into_iter().map(Read::from).collect();
    shown(&List { frame, articles })
}

/// One of them.
///
/// # Errors
/// [`AppError::NotFound`] for one that is not theirs to read.
pub async fn article(
    State(app): State<App>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
    Query(after): Query<After>,
) -> Result<Response, AppError> {
    let visitor = &visit.0.visitor;
    let one = Read::from(one(&app, visitor, read(&id)?).await?);
    let frame = Frame { title: one.title.clone(), ..Frame::of(&app, visitor, "portal-articles", "articles").await? };
    shown(&Page { frame, one, is_solved: after.solved == "yes" })
}

/// It solved something.
///
/// # Errors
/// As [`article`].
pub async fn solve(
    State(app): State<App>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
) -> Result<Response, AppError> {
    let id = read(&id)?;
    solved(&app, &visit.0.visitor, id).await?;
    Ok(Redirect::to(&format!("/portal/articles/{id}?solved=yes")).into_response())
}

/// Those that fit what was typed so far, as a piece of a page; empty when none does.
///
/// # Errors
/// As [`page`].
pub async fn live(
    State(app): State<App>,
    Extension(visit): Extension<Visit>,
    Query(typed): Query<Typed>,
) -> Result<Response, AppError> {
    let visitor = &visit.0.visitor;
    let frame = Frame::of(&app, visitor, "portal-help", "help").await?;
    shown(&Offered { frame, offered: fitting(&app, visitor, &typed.text).await? })
}

/// Those that fit a text.
pub(super) async fn fitting(app: &App, visitor: &Visitor, text: &str) -> Result<Vec<Read>, AppError> {
    Ok(offered(app, visitor, text).await?.into_iter().map(Read::from).collect())
}

fn read(id: &str) -> Result<ArticleId, AppError> {
    id.parse().map_err(|_| AppError::NotFound)
}
