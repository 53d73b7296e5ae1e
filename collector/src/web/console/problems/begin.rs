//! `/problems/new`: a problem that a technician begins, from a ticket or from the list.
//! Invariant: refused, the form is shown again with what was typed and why. Next: [`crate::app::problem::begin`].

use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::problem::by_hand::{Begun, TITLE_BYTES};
use domain::problem::work::WORDS_BYTES;
use serde::Deserialize;

use crate::app::App;
use crate::app::problem::begin::begin as begin_problem;
use crate::error::AppError;
use crate::web::console::settings::Problem;
use crate::web::console::{Frame, shown};
use crate::web::form::Filled;
use crate::web::viewer::Viewer;

/// What the form holds.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    title: String,
    known: String,
    workaround: String,
    tickets: String,
}

/// The ticket that one came from.
#[derive(Debug, Default, Deserialize)]
pub struct From {
    /// Its number.
    #[serde(default)]
    ticket: String,
}

#[derive(Template)]
#[template(path = "console/problems/new.html")]
struct Page {
    frame: Frame,
    typed: Typed,
    problem: Problem,
}

/// The form.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Query(from): Query<From>,
) -> Result<Response, AppError> {
    let tickets = from.ticket.parse::<i64>().map(|number| number.to_string()).unwrap_or_default();
    show(&app, &viewer, Typed { tickets, ..Typed::default() }, Problem::default()).await
}

/// Begins it.
///
/// # Errors
/// As [`page`].
pub async fn begin(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Filled(typed): Filled<Typed>,
) -> Result<Response, AppError> {
    let Typed { title, known, workaround, tickets } = typed.clone();
    let begun = Begun { title, known, workaround };
    match begin_problem(&viewer.acting(&app), viewer.scope, &begun, &tickets, &viewer.actor).await {
        Ok(id) => Ok(Redirect::to(&format!("/problems/{id}")).into_response()),
        Err(error) => {
            let (status, problem): (StatusCode, Problem) = Problem::of(error, "tickets")?;
            Ok((status, show(&app, &viewer, typed, problem).await?).into_response())
        }
    }
}

async fn show(app: &App, viewer: &Viewer, typed: Typed, problem: Problem) -> Result<Response, AppError> {
    shown(&Page { frame: Frame::of(app, viewer, "problems-new-title", "problems").await?, typed, problem })
}
