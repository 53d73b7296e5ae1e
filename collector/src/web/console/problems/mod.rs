//! `/problems`: what lies under many tickets, those first that want a decision.
//! Invariant: figures are of what the reader sees; each picture has its sentence and its table.
//! Next: [`one`] for a problem's own page, [`crate::app::problem`].

mod begin;
mod one;
mod picture;

use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::Response;
use axum::routing::{MethodRouter, get, post};
use domain::access::Role;
use domain::problem::{Problem, State as At};
use serde::Deserialize;

use self::picture::Picture;
use super::{Frame, Moment, reader, shown};
use crate::app::App;
use crate::app::problem::{self as case, Listed, Weeks};
use crate::error::AppError;
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, does, shows};
use crate::words::{Reader, check_name, label, say};

/// The routes of problems.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    let work = Who::Technician(Act::Work);
    vec![
        shows("/problems", Who::Technician(Act::Look), get(page)),
        does("/problems", work, post(begin::begin)),
        shows("/problems/new", work, get(begin::page)),
        shows("/problems/{problem}", Who::Technician(Act::Look), get(one::page)),
        does("/problems/{problem}/tickets", work, post(one::tickets)),
        does("/problems/{problem}/investigate", work, post(one::investigate)),
        does("/problems/{problem}/know", work, post(one::know)),
        does("/problems/{problem}/fix", work, post(one::fix)),
        does("/problems/{problem}/close", work, post(one::close)),
        does("/problems/{problem}/refuse", work, post(one::refuse)),
    ]
}

/// What people call a problem: what they named it, else its check, and what of it.
pub(super) fn name(problem: &Problem, reader: &Reader) -> String {
    if !problem.title.is_empty() {
        return problem.title.clone();
    }
    let check = check_name(&problem.cause.check, reader);
    if problem.cause.subject.is_empty() { check } else { format!("{check}: {}", problem.cause.subject) }
}

/// Which are shown.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// `all` with those that are over.
    #[serde(default)]
    view: String,
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
            At::Proposed => ("high", "▲"),
            At::Investigated => ("medium", "●"),
            At::KnownError => ("low", "▬"),
            At::FixApplied => ("unknown", "○"),
            At::Proved => ("good", "✓"),
            At::Closed | At::Refused => ("unknown", "–"),
        };
        Self { class, shape, word: label("problem-state", state.word(), reader) }
    }
}

struct Row {
    id: String,
    name: String,
    stands: Stands,
    why: String,
    is_storm: bool,
    proposed: Moment,
    tickets: i64,
    devices: i64,
    customers: i64,
    picture: Picture,
}

#[derive(Template)]
#[template(path = "console/problems/list.html")]
struct Page {
    frame: Frame,
    is_all: bool,
    may_begin: bool,
    rows: Vec<Row>,
}

/// The page.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Query(asked): Query<Asked>,
) -> Result<Response, AppError> {
    let reader = reader(&app, &viewer).await?;
    let is_all = asked.view == "all";
    let found = case::list(&app, viewer.scope, !is_all).await?;
    shown(&Page {
        frame: Frame::of(&app, &viewer, "problems-title", "problems").await?,
        is_all,
        may_begin: viewer.role != Role::ReadOnly,
        rows: found.into_iter().map(|(listed, weeks)| row(&listed, &weeks, &reader)).collect(),
    })
}

fn row(listed: &Listed, weeks: &Weeks, reader: &Reader) -> Row {
    let problem = &listed.problem;
    Row {
        id: problem.id.to_string(),
        name: name(problem, reader),
        stands: Stands::of(problem.state, reader),
        why: say(&problem.why.words(), reader),
        is_storm: problem.why.is_storm(),
        proposed: Moment::of(problem.proposed_at, reader),
        tickets: listed.tickets,
        devices: listed.devices,
        customers: listed.customers,
        picture: picture::small(weeks, reader),
    }
}
