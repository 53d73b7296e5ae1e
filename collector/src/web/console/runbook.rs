//! `/runbooks/{check}`: what is done about a check's findings, for everybody or for one customer; read and written.
//! Invariant: a refused text comes back as it was typed, with the reason beside it; what is shown is what a ticket shows.
//! Next: [`crate::app::runbook`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use shared::ids::CustomerId;
use shared::text::Words;

use super::{Frame, Moment, reader, shown};
use crate::app::desk::Scope;
use crate::app::runbook::{self, STEP_BYTES, STEPS, Source};
use crate::app::{App, customer};
use crate::error::{AppError, sentence};
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::words::{check_name, say};

/// For whom, in the address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    customer: String,
}

/// What is typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    customer: String,
    steps: String,
}

struct Choice {
    id: String,
    name: String,
    is_chosen: bool,
}

#[derive(Template)]
#[template(path = "console/runbook.html")]
struct Page {
    frame: Frame,
    check: String,
    name: String,
    of: String,
    of_name: String,
    customers: Vec<Choice>,
    steps: Vec<String>,
    source: Source,
    changed: Option<(String, Moment)>,
    typed: String,
    problem: String,
    is_own: bool,
}

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] for a check or a customer that there is not; else as a page.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(check): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, AppError> {
    let of = customer_of(&asked.customer)?;
    show(&app, &viewer, &check, of, None).await
}

/// Writes it.
///
/// # Errors
/// As [`page`].
pub async fn change(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(check): Path<String>,
    Filled(typed): Filled<Typed>,
) -> Result<Response, AppError> {
    let of = customer_of(&typed.customer)?;
    match runbook::set(&viewer.acting(&app), viewer.scope, &check, of, &typed.steps, &viewer.actor).await {
        Ok(()) => Ok(Redirect::to(&address(&check, of)).into_response()),
        Err(AppError::Invalid { why, .. }) => {
            let page = show(&app, &viewer, &check, of, Some((sentence(&why), typed.steps))).await?;
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
        Err(other) => Err(other),
    }
}

/// Where the runbook of a check stands; the check is one of ours, so its name needs no care.
pub(super) fn address(check: &str, of: Option<CustomerId>) -> String {
    of.map_or_else(|| format!("/runbooks/{check}"), |of| format!("/runbooks/{check}?customer={of}"))
}

fn customer_of(text: &str) -> Result<Option<CustomerId>, AppError> {
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| AppError::NotFound) }
}

async fn show(
    app: &App,
    viewer: &Viewer,
    check: &str,
    of: Option<CustomerId>,
    refused: Option<(String, String)>,
) -> Result<Response, AppError> {
    let reader = reader(app, viewer).await?;
    let (found, whose) = runbook::get(app, viewer.scope, check, of, &reader).await?;
    let name = check_name(check, &reader);
    let title = say(&Words::new("runbook-title").text("name", &name), &reader);
    let frame = Frame::of(app, viewer, "", "settings").await?.titled(title);
    let (problem, typed) = refused.unwrap_or_else(|| (String::new(), found.steps.join("\n")));
    shown(&Page {
        frame,
        check: check.to_owned(),
        name,
        of: of.map(|id| id.to_string()).unwrap_or_default(),
        of_name: whose.map(|one| one.name).unwrap_or_default(),
        customers: customers(app, viewer.scope, of).await?,
        is_own: matches!((found.source, of), (Source::Customer, Some(_)) | (Source::Everybody, None)),
        steps: found.steps,
        source: found.source,
        changed: found.changed.map(|(who, at)| (who, Moment::of(at, &reader))),
        typed,
        problem,
    })
}

async fn customers(app: &App, scope: Scope, of: Option<CustomerId>) -> Result<Vec<Choice>, AppError> {
    let all = customer::held(app, scope).await?.into_iter();
    let choice = |one: crate::store::customer::Customer| {
        let is_chosen = of == Some(one.id);
        Choice { id: one.id.to_string(), name: one.name, is_chosen }
    };
    Ok(all.map(choice).collect())
}
