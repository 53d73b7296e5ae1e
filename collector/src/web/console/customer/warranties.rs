//! `/customers/{customer}/warranties`: how long hardware is under warranty, out of a CSV file; tried first, then kept.
//! Invariant: nothing is changed by looking; what is kept is what was shown, read again from the same text.
//! Next: [`crate::app::warranty`].

use askama::Template;
use axum::Extension;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use serde::Deserialize;

use super::super::{Frame, shown};
use super::id;
use crate::app::warranty::{self as case, Line, MOST_BYTES, Makes};
use crate::app::{App, customer as customers};
use crate::error::{AppError, sentence};
use crate::web::form::Filled;
use crate::web::upload::Uploaded;
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, does, shows};

/// What a browser writes around a file.
const AROUND_BYTES: usize = 8 * 1024;

/// The routes of warranties.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    let file = DefaultBodyLimit::max(MOST_BYTES + AROUND_BYTES);
    // Typed text travels with up to three bytes for one.
    let text = DefaultBodyLimit::max(3 * MOST_BYTES + AROUND_BYTES);
    vec![
        shows("/customers/{customer}/warranties", Who::Technician(Act::Look), get(page)),
        does("/customers/{customer}/warranties/file", Who::Technician(Act::Care), post(try_file).layer(file)),
        does("/customers/{customer}/warranties/text", Who::Technician(Act::Care), post(try_text).layer(text)),
        does("/customers/{customer}/warranties/apply", Who::Technician(Act::Care), post(apply).layer(text)),
    ]
}

/// A file as text.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct WarrantyTyped {
    text: String,
}

/// A line as it is shown.
struct Item {
    line: u64,
    device: String,
    /// The new day; empty where nothing is set.
    until: String,
    before: String,
    problem: String,
}

#[derive(Template)]
#[template(path = "console/customer/warranties.html")]
struct Page {
    frame: Frame,
    id: String,
    name: String,
    /// Where the roadmap is.
    roadmap: String,
    text: String,
    problem: String,
    tried: Option<Vec<Item>>,
    sets: usize,
    errors: usize,
    done: Option<usize>,
}

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that there is not; so for every function below.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
) -> Result<Response, AppError> {
    shown(&empty(&app, &viewer, &customer).await?)
}

/// Shows what a file would change.
///
/// # Errors
/// As [`page`].
pub async fn try_file(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    sent: Result<Uploaded, AppError>,
) -> Result<Response, AppError> {
    match sent {
        Ok(Uploaded(bytes)) => tried(&app, &viewer, &customer, &bytes).await,
        Err(error) => refused(&app, &viewer, &customer, error, String::new()).await,
    }
}

/// Shows what a pasted text would change.
///
/// # Errors
/// As [`page`].
pub async fn try_text(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Filled(typed): Filled<WarrantyTyped>,
) -> Result<Response, AppError> {
    tried(&app, &viewer, &customer, typed.text.as_bytes()).await
}

/// Keeps what was shown.
///
/// # Errors
/// As [`page`].
pub async fn apply(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Filled(typed): Filled<WarrantyTyped>,
) -> Result<Response, AppError> {
    let who = viewer.actor.name().unwrap_or_default();
    let bytes = typed.text.as_bytes();
    match case::apply(&viewer.acting(&app), viewer.scope, id(&customer)?, bytes, who).await {
        Ok(set) => shown(&Page { done: Some(set), ..empty(&app, &viewer, &customer).await? }),
        Err(error) => refused(&app, &viewer, &customer, error, typed.text).await,
    }
}

async fn tried(app: &App, viewer: &Viewer, customer: &str, bytes: &[u8]) -> Result<Response, AppError> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let lines = match case::dry_run(app, viewer.scope, id(customer)?, bytes).await {
        Ok(lines) => lines,
        Err(error) => return refused(app, viewer, customer, error, text).await,
    };
    let sets = lines.iter().filter(|one| matches!(one.makes, Makes::Sets { .. })).count();
    let errors = lines.iter().filter(|one| matches!(one.makes, Makes::Error(_))).count();
    let tried = Some(lines.into_iter().map(item).collect());
    shown(&Page { tried, sets, errors, text, ..empty(app, viewer, customer).await? })
}

async fn refused(
    app: &App,
    viewer: &Viewer,
    customer: &str,
    error: AppError,
    text: String,
) -> Result<Response, AppError> {
    let (AppError::Invalid { why, .. } | AppError::Conflict { why }) = error else { return Err(error) };
    let page = shown(&Page { problem: sentence(&why), text, ..empty(app, viewer, customer).await? })?;
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}

fn item(one: Line) -> Item {
    let (until, before, problem) = match one.makes {
        Makes::Sets { before, until, .. } => {
            (until.to_string(), before.map(|day| day.to_string()).unwrap_or_default(), String::new())
        }
        Makes::Same => Default::default(),
        Makes::Error(why) => (String::new(), String::new(), sentence(&why)),
    };
    Item { line: one.line, device: one.device, until, before, problem }
}

async fn empty(app: &App, viewer: &Viewer, customer: &str) -> Result<Page, AppError> {
    let found = customers::get(app, viewer.scope, id(customer)?).await?;
    let frame = Frame::of(app, viewer, "", "customers").await?;
    let title = String::from(frame.t("customer-warranties-of").text("name", &found.name));
    Ok(Page {
        frame: frame.titled(title),
        id: found.id.to_string(),
        roadmap: format!("/customers/{}/roadmap", found.id),
        name: found.name,
        text: String::new(),
        problem: String::new(),
        tried: None,
        sets: 0,
        errors: 0,
        done: None,
    })
}
