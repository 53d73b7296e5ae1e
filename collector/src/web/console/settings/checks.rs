//! `/settings/checks` and `/settings/runbooks`: every check there is, how often it looks and what it reads; and what is done
//! about what it finds. Invariant: made from the registry of checks, so that none is missing.
//! Next: [`shared::checks`], [`crate::web::console`] for the runbook of one check.

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use shared::check::{Entry, Every};
use shared::checks::CHECKS;
use shared::text::Words;

use crate::app::App;
use crate::error::AppError;
use crate::web::console::{Frame, reader, shown};
use crate::web::csv::Csv;
use crate::web::viewer::Viewer;
use crate::words::{Reader, check_name, label, runbook, say};

struct Item {
    key: &'static str,
    name: String,
    reads: String,
    why: String,
    often: String,
    limits: usize,
    steps: String,
}

#[derive(Template)]
#[template(path = "console/settings/checks.html")]
struct ChecksPage {
    frame: Frame,
    tab: &'static str,
    items: Vec<Item>,
}

#[derive(Template)]
#[template(path = "console/settings/runbooks.html")]
struct RunbooksPage {
    frame: Frame,
    tab: &'static str,
    items: Vec<Item>,
}

/// What is read.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn checks(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    let items = items(&reader(&app, &viewer).await?);
    let frame = Frame::of(&app, &viewer, "settings-checks-title", "settings").await?;
    shown(&ChecksPage { frame, tab: "checks", items })
}

/// What is read, as a file.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn csv(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    let mut csv = Csv::new(&["check", "name", "reads", "why", "how often"]);
    for one in items(&reader(&app, &viewer).await?) {
        csv.row(&[one.key, &one.name, &one.reads, &one.why, &one.often]);
    }
    Ok(csv.answer("checks"))
}

/// The runbooks.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn runbooks(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    let items = items(&reader(&app, &viewer).await?);
    let frame = Frame::of(&app, &viewer, "settings-runbooks-title", "settings").await?;
    shown(&RunbooksPage { frame, tab: "runbooks", items })
}

fn items(reader: &Reader) -> Vec<Item> {
    CHECKS.iter().map(|entry| item(entry, reader)).collect()
}

fn item(entry: &'static Entry, reader: &Reader) -> Item {
    let key = entry.key.replace('_', "-");
    let every = match entry.every {
        Every::Sample => "sample",
        Every::FifthSample => "fifth-sample",
        Every::Day => "day",
    };
    Item {
        key: entry.key,
        name: check_name(entry.key, reader),
        reads: say(&Words::new(&format!("{key}-reads")), reader),
        why: say(&Words::new(&format!("{key}-reads-why")), reader),
        often: label("settings-checks-every", every, reader),
        limits: entry.limits.len(),
        steps: runbook(entry.key, reader).unwrap_or_default(),
    }
}
