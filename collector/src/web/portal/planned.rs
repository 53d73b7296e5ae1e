//! `/portal/planned`: what a company plans (a new colleague, a new computer, work on the power) as a request with its day, or
//! that nothing is planned: the answer to the month in short.
//! Invariant: a form sent twice asks once; what was typed is never lost. Next: [`crate::app::portal::ask`], [`crate::app::pulse`].

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::pulse::{PLAN_YEARS, Planned};
use jiff::Span;
use jiff::civil::Date;
use serde::Deserialize;

use super::frame::Frame;
use super::shown;
use super::visit::Visit;
use crate::app::portal::ask::{AskError, Plan, new_form, plan};
use crate::app::portal::home::now;
use crate::app::{App, pulse};
use crate::error::AppError;
use crate::web::form::Filled;

/// The form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// What is planned, by its word.
    what: String,
    /// The day, `2026-12-01`.
    on: String,
    text: String,
    /// Stands for this form.
    form: String,
}

#[derive(Template)]
#[template(path = "portal/planned.html")]
struct Page {
    frame: Frame,
    /// Word and name of what may be planned.
    kinds: Vec<(&'static str, String)>,
    first_on: Date,
    last_on: Date,
    form: Typed,
    problem: String,
    is_noted: bool,
}

/// The page.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(State(app): State<App>, Extension(visit): Extension<Visit>) -> Result<Response, AppError> {
    let form = Typed { what: Planned::Colleague.word().to_owned(), form: new_form(&app), ..Typed::default() };
    show(&app, &visit, form, String::new(), false).await
}

/// Takes what is planned.
///
/// # Errors
/// As [`page`].
pub async fn tell(
    State(app): State<App>,
    Extension(visit): Extension<Visit>,
    Filled(form): Filled<Typed>,
) -> Result<Response, AppError> {
    let what = Planned::of(&form.what).unwrap_or(Planned::Other);
    let wanted = Plan { what, on: form.on.parse().ok(), text: form.text.clone(), form: form.form.clone() };
    match plan(&app, &visit.0.visitor, &wanted).await {
        Ok(number) => Ok(Redirect::to(&format!("/portal/tickets/{number}")).into_response()),
        Err(AskError::Refused(why)) => {
            let page = show(&app, &visit, form, why.key().to_owned(), false).await?;
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
        Err(AskError::App(other)) => Err(other),
    }
}

/// Takes that nothing is planned.
///
/// # Errors
/// As [`page`].
pub async fn nothing(State(app): State<App>, Extension(visit): Extension<Visit>) -> Result<Response, AppError> {
    pulse::nothing(&app, &visit.0.visitor).await?;
    let form = Typed { form: new_form(&app), ..Typed::default() };
    show(&app, &visit, form, String::new(), true).await
}

async fn show(
    app: &App,
    Visit(session): &Visit,
    form: Typed,
    problem: String,
    is_noted: bool,
) -> Result<Response, AppError> {
    let frame = Frame::of(app, &session.visitor, "portal-planned-title", "help").await?;
    let first_on = now(app, &session.visitor)?.date();
    let name = |one: &Planned| (one.word(), frame.t(&format!("portal-planned-{}", one.word())));
    shown(&Page {
        kinds: Planned::ALL.iter().map(name).collect(),
        last_on: first_on.saturating_add(Span::new().years(PLAN_YEARS)),
        first_on,
        problem: if problem.is_empty() { problem } else { frame.t(&problem) },
        form,
        is_noted,
        frame,
    })
}
