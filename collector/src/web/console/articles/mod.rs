//! `/articles`: what was written once so that nobody asks twice, those first that want something.
//! Invariant: a list shows what the reader's customers may read, and counts for those alone.
//! Next: [`one`] for an article's own page, [`crate::app::article`].

mod one;

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{MethodRouter, get, post};
use domain::article::State as At;
use shared::ids::CustomerId;
use shared::text::Words;

use super::{Frame, Moment, reader, shown};
use crate::app::App;
use crate::app::article::{self as case, Listed};
use crate::app::customer;
use crate::error::AppError;
use crate::store::customer::Customer;
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, does, shows};
use crate::words::{Language, Reader, label, say};

/// The routes of articles.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    let care = Who::Technician(Act::Care);
    vec![
        shows("/articles", Who::Technician(Act::Look), get(page)),
        does("/articles", care, post(one::begin)),
        shows("/articles/new", Who::Technician(Act::Look), get(one::new)),
        shows("/articles/{article}", Who::Technician(Act::Look), get(one::page)),
        does("/articles/{article}", care, post(one::rewrite)),
        does("/articles/{article}/review", care, post(one::review)),
        does("/articles/{article}/publish", care, post(one::publish)),
        does("/articles/{article}/withdraw", care, post(one::withdraw)),
    ]
}

/// A state as it is shown: never by colour alone.
struct Stands {
    class: &'static str,
    shape: &'static str,
    word: String,
}

impl Stands {
    fn of(state: At, reader: &Reader) -> Self {
        let (class, shape) = match state {
            At::Draft => ("medium", "●"),
            At::Reviewed => ("low", "▬"),
            At::Published => ("good", "✓"),
            At::Withdrawn => ("unknown", "–"),
        };
        Self { class, shape, word: label("articles-state", state.word(), reader) }
    }
}

struct Row {
    id: String,
    title: String,
    for_whom: String,
    language: &'static str,
    stands: Stands,
    written: Moment,
    writer: String,
    solved: i64,
}

#[derive(Template)]
#[template(path = "console/articles/list.html")]
struct Page {
    frame: Frame,
    rows: Vec<Row>,
}

/// The page.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    let reader = reader(&app, &viewer).await?;
    let customers = customer::held(&app, viewer.scope).await?;
    let found = case::list(&app, viewer.scope).await?;
    shown(&Page {
        frame: Frame::of(&app, &viewer, "articles-title", "articles").await?,
        rows: found.into_iter().map(|one| row(one, &customers, &reader)).collect(),
    })
}

fn row(one: Listed, customers: &[Customer], reader: &Reader) -> Row {
    let Listed { article, solved } = one;
    Row {
        id: article.id.to_string(),
        for_whom: for_whom(article.written.customer, customers, reader),
        language: Language::of(&article.written.language).map_or("", Language::name),
        title: article.written.title,
        stands: Stands::of(article.state, reader),
        written: Moment::of(article.written_at, reader),
        writer: article.writer.1,
        solved,
    }
}

fn for_whom(customer: Option<CustomerId>, customers: &[Customer], reader: &Reader) -> String {
    let Some(id) = customer else { return say(&Words::new("articles-everybody"), reader) };
    customers.iter().find(|one| one.id == id).map(|one| one.name.clone()).unwrap_or_default()
}
