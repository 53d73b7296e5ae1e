//! `/private/{number}`: one private ticket: what was seen and how sure, with whom to talk and by when, what was written.
//! Invariant: who was not named gets the page of what is not there; nothing of it is told to anybody by itself.
//! Next: [`domain::private::work`] decides.

use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};
use domain::private::{Deed, State as Stands};
use serde::Deserialize;

use super::super::settings::Problem;
use super::super::{Frame, Moment, reader, shown};
use super::{Evidence, Row, on};
use crate::app::App;
use crate::app::private::{self as case, Whole};
use crate::error::AppError;
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, does, shows};
use crate::words::{runbook, say};

/// The routes of one private ticket.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    vec![
        shows("/private/{number}", Who::Technician(Act::Look), get(page)),
        does("/private/{number}/note", Who::Technician(Act::Work), post(note)),
        does("/private/{number}/talked", Who::Technician(Act::Work), post(talked)),
        does("/private/{number}/close", Who::Technician(Act::Work), post(close)),
        does("/private/{number}/reopen", Who::Technician(Act::Work), post(reopen)),
    ]
}

/// What a form sends.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Typed {
    #[serde(default)]
    text: String,
}

struct Line {
    at: Moment,
    who: String,
    sentence: String,
}

struct Person {
    name: String,
    email: String,
    phone: String,
}

#[derive(Template)]
#[template(path = "console/private/ticket.html")]
struct Page {
    frame: Frame,
    row: Row,
    customer_id: String,
    opened: Moment,
    forget_on: String,
    may_reopen: bool,
    open: Vec<Evidence>,
    cleared: Vec<Evidence>,
    steps: String,
    people: Vec<Person>,
    lines: Vec<Line>,
    typed: String,
    problem: String,
}

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] for who was not named; so for every function below.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(number): Path<String>,
) -> Result<Response, AppError> {
    show(&app, &viewer, number_of(&number)?, String::new(), String::new()).await
}

/// Writes a note.
///
/// # Errors
/// As [`page`].
pub async fn note(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(number): Path<String>,
    Filled(typed): Filled<Typed>,
) -> Result<Response, AppError> {
    done(&app, &viewer, &number, Deed::Note(typed.text.clone()), typed.text).await
}

/// Says that it was talked about.
///
/// # Errors
/// As [`page`].
pub async fn talked(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(number): Path<String>,
    Filled(typed): Filled<Typed>,
) -> Result<Response, AppError> {
    done(&app, &viewer, &number, Deed::Talked(typed.text.clone()), typed.text).await
}

/// Closes it.
///
/// # Errors
/// As [`page`].
pub async fn close(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(number): Path<String>,
    Filled(typed): Filled<Typed>,
) -> Result<Response, AppError> {
    done(&app, &viewer, &number, Deed::Close(typed.text.clone()), typed.text).await
}

/// Takes it up again.
///
/// # Errors
/// As [`page`].
pub async fn reopen(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(number): Path<String>,
) -> Result<Response, AppError> {
    done(&app, &viewer, &number, Deed::Reopen, String::new()).await
}

/// A number as people see it; any other text is none.
fn number_of(text: &str) -> Result<i64, AppError> {
    text.parse().map_err(|_| AppError::NotFound)
}

async fn done(app: &App, viewer: &Viewer, number: &str, deed: Deed, typed: String) -> Result<Response, AppError> {
    let (number, who) = (number_of(number)?, viewer.technician().ok_or(AppError::NotFound)?);
    match case::work(&viewer.acting(app), who, number, &deed, &viewer.actor).await {
        Ok(()) => Ok(Redirect::to(&format!("/private/{number}")).into_response()),
        Err(error) => {
            let (status, problem): (StatusCode, Problem) = Problem::of(error, "text")?;
            Ok((status, show(app, viewer, number, typed, problem.why).await?).into_response())
        }
    }
}

async fn show(app: &App, viewer: &Viewer, number: i64, typed: String, problem: String) -> Result<Response, AppError> {
    let who = viewer.technician().ok_or(AppError::NotFound)?;
    let Whole { listed, evidence, lines, contacts } = case::whole(app, who, number).await?;
    let (reader, matter) = (reader(app, viewer).await?, listed.matter);
    let row = Row::of(&matter, &listed.customer_name, &reader);
    let check = evidence.first().map(|one| one.evidence.fingerprint.check.clone()).unwrap_or_default();
    let (open, cleared): (Vec<_>, Vec<_>) =
        evidence.iter().map(|one| Evidence::of(one, &reader)).partition(|one| one.cleared.is_none());
    let line = |one: domain::change::Change| Line {
        at: Moment::of(one.at, &reader),
        who: one.actor.name().unwrap_or_default().to_owned(),
        sentence: say(&one.words, &reader),
    };
    shown(&Page {
        frame: Frame::of(app, viewer, "", "private").await?.titled(format!("#{number} {}", row.title)),
        customer_id: matter.customer.to_string(),
        opened: Moment::of(matter.opened_at, &reader),
        forget_on: matter.forget_at.map(|at| on(at, &reader)).unwrap_or_default(),
        may_reopen: matter.state == Stands::Closed && matter.forget_at.is_some_and(|at| at > reader.now_ms),
        steps: runbook(&check, &reader).unwrap_or_default(),
        people: contacts.into_iter().map(|one| Person { name: one.name, email: one.email, phone: one.phone }).collect(),
        lines: lines.into_iter().map(line).collect(),
        row,
        open,
        cleared,
        typed,
        problem,
    })
}
