//! `/customers/import`: customers, sites and contacts out of a CSV file, tried first, then made at once.
//! Invariant: nothing is made by looking; what is applied is what was shown, read again from the same text.
//! Next: [`crate::app::import`].

use askama::Template;
use axum::Extension;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use serde::Deserialize;
use shared::text::Words;

use super::{Frame, shown};
use crate::app::import::plan::{Plan, Planned, Standing, Sum};
use crate::app::import::{self as case, read};
use crate::app::{App, onboarding};
use crate::error::{AppError, sentence};
use crate::web::csv::Csv;
use crate::web::form::Filled;
use crate::web::upload::Uploaded;
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, does, shows};
use crate::words::{Reader, say};

/// What a browser writes around a file.
const AROUND_BYTES: usize = 8 * 1024;

/// The routes of the import.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    let file = DefaultBodyLimit::max(read::MOST_BYTES + AROUND_BYTES);
    // Typed text travels with up to three bytes for one.
    let text = DefaultBodyLimit::max(3 * read::MOST_BYTES + AROUND_BYTES);
    vec![
        shows("/customers/import", Who::Technician(Act::Look), get(page)),
        shows("/customers/import/template.csv", Who::Technician(Act::Look), get(template)),
        does("/customers/import/file", Who::Technician(Act::Care), post(try_file).layer(file)),
        does("/customers/import/text", Who::Technician(Act::Care), post(try_text).layer(text)),
        does("/customers/import/apply", Who::Technician(Act::Care), post(apply).layer(text)),
    ]
}

/// A file as text.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Typed {
    #[serde(default)]
    text: String,
    /// Ticked: lines in error are left out.
    #[serde(default)]
    skip: Option<String>,
}

struct Cell {
    text: String,
    /// Whether it is made, or is there already.
    is_new: bool,
}

struct Line {
    line: u64,
    customer: Cell,
    site: Option<Cell>,
    contact: Option<Cell>,
    is_there: bool,
    why: String,
}

#[derive(Default)]
struct Tried {
    lines: Vec<Line>,
    sum: Sum,
    /// What would be made, in words.
    makes: String,
}

#[derive(Template)]
#[template(path = "console/import.html")]
struct Page {
    frame: Frame,
    text: String,
    problem: String,
    /// Where the problem stands: `file`, `text` or `apply`.
    field: &'static str,
    tried: Option<Tried>,
    /// What was made, in words.
    done: String,
    /// Getting started goes on after it.
    is_beginning: bool,
}

/// The page.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    shown(&empty(&app, &viewer).await?)
}

/// A file to fill in.
pub async fn template() -> Response {
    let rows = case::template();
    let mut rows = rows.iter();
    let mut csv = Csv::new(rows.next().map_or(&[], |head| head.as_slice()));
    rows.for_each(|row| csv.row(row));
    csv.answer("customers-template")
}

/// Shows what a file would make.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn try_file(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    sent: Result<Uploaded, AppError>,
) -> Result<Response, AppError> {
    match sent {
        Ok(Uploaded(bytes)) if bytes.is_empty() => {
            refused(&app, &viewer, AppError::invalid("file", "choose a file first"), "file", String::new()).await
        }
        Ok(Uploaded(bytes)) => tried(&app, &viewer, &bytes, "file").await,
        Err(error) => refused(&app, &viewer, error, "file", String::new()).await,
    }
}

/// Shows what a text would make.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn try_text(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    sent: Result<Filled<Typed>, AppError>,
) -> Result<Response, AppError> {
    match sent {
        Ok(Filled(typed)) => tried(&app, &viewer, typed.text.as_bytes(), "text").await,
        Err(error) => refused(&app, &viewer, error, "text", String::new()).await,
    }
}

/// Makes what the text says.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn apply(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Filled(typed): Filled<Typed>,
) -> Result<Response, AppError> {
    let bytes = typed.text.as_bytes();
    match case::apply(&viewer.acting(&app), viewer.scope, bytes, typed.skip.is_some()).await {
        Ok(sum) => {
            let page = empty(&app, &viewer).await?;
            let made = made(&sum, &page.frame.reader);
            let done = say(&Words::new("import-done").text("made", &made), &page.frame.reader);
            shown(&Page { done, ..page })
        }
        Err(AppError::Conflict { why }) => {
            let plan = case::dry_run(&app, viewer.scope, bytes).await?;
            let page = empty(&app, &viewer).await?;
            let tried = Some(shown_plan(plan, &page.frame.reader));
            let page = Page { text: typed.text, field: "apply", problem: sentence(&why), tried, ..page };
            Ok((StatusCode::CONFLICT, shown(&page)?).into_response())
        }
        Err(error) => refused(&app, &viewer, error, "text", typed.text).await,
    }
}

async fn tried(app: &App, viewer: &Viewer, bytes: &[u8], field: &'static str) -> Result<Response, AppError> {
    let text = read::decoded(bytes).unwrap_or_default();
    match case::dry_run(app, viewer.scope, bytes).await {
        Ok(plan) => {
            let page = empty(app, viewer).await?;
            let tried = Some(shown_plan(plan, &page.frame.reader));
            shown(&Page { text, tried, ..page })
        }
        Err(error) => refused(app, viewer, error, field, if field == "text" { text } else { String::new() }).await,
    }
}

async fn refused(
    app: &App,
    viewer: &Viewer,
    error: AppError,
    field: &'static str,
    text: String,
) -> Result<Response, AppError> {
    let AppError::Invalid { why, .. } = error else { return Err(error) };
    let page = Page { text, field, problem: sentence(&why), ..empty(app, viewer).await? };
    Ok((StatusCode::BAD_REQUEST, shown(&page)?).into_response())
}

async fn empty(app: &App, viewer: &Viewer) -> Result<Page, AppError> {
    Ok(Page {
        frame: Frame::of(app, viewer, "import-title", "customers").await?,
        text: String::new(),
        problem: String::new(),
        field: "",
        tried: None,
        done: String::new(),
        is_beginning: onboarding::reminder(app, viewer.scope).await?.is_some(),
    })
}

fn shown_plan(plan: Plan, reader: &Reader) -> Tried {
    let sum = plan.sum();
    Tried { makes: made(&sum, reader), sum, lines: plan.lines.into_iter().map(line).collect() }
}

fn line(Planned { row, makes }: Planned) -> Line {
    let cell = |text: String, standing: Standing| Cell { text, is_new: standing == Standing::New };
    let person = if row.email.is_empty() { row.contact } else { format!("{} <{}>", row.contact, row.email) };
    match makes {
        Ok(makes) => Line {
            line: row.line,
            is_there: makes.nothing(),
            customer: cell(row.customer, makes.customer),
            site: makes.site.map(|site| cell(row.site, site)),
            contact: makes.contact.map(|contact| cell(person, contact)),
            why: String::new(),
        },
        Err(why) => Line {
            line: row.line,
            is_there: false,
            customer: cell(row.customer, Standing::There),
            site: None,
            contact: None,
            why: sentence(&why),
        },
    }
}

fn made(sum: &Sum, reader: &Reader) -> String {
    let counted = [(sum.customers, "import-customers"), (sum.sites, "import-sites"), (sum.contacts, "import-contacts")];
    let counted = counted.into_iter().filter(|(count, _)| *count > 0).map(|(count, key)| {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        say(&Words::new(key).count("count", count), reader)
    });
    let counted: Vec<String> = counted.collect();
    let what = match counted.split_last() {
        None => return say(&Words::new("import-nothing"), reader),
        Some((one, [])) => one.clone(),
        Some((last, rest)) => say(&Words::new("import-and").text("first", &rest.join(", ")).text("last", last), reader),
    };
    say(&Words::new("import-added").text("what", &what), reader)
}
