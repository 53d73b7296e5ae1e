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
            let done = format!("Done: {}.", words(&sum));
            shown(&Page { done, ..empty(&app, &viewer).await? })
        }
        Err(AppError::Conflict { why }) => {
            let plan = case::dry_run(&app, viewer.scope, bytes).await?;
            let tried = Some(shown_plan(plan));
            let page = empty(&app, &viewer).await?;
            let page = Page { text: typed.text, field: "apply", problem: sentence(&why), tried, ..page };
            Ok((StatusCode::CONFLICT, shown(&page)?).into_response())
        }
        Err(error) => refused(&app, &viewer, error, "text", typed.text).await,
    }
}

async fn tried(app: &App, viewer: &Viewer, bytes: &[u8], field: &'static str) -> Result<Response, AppError> {
    let text = read::decoded(bytes).unwrap_or_default();
    match case::dry_run(app, viewer.scope, bytes).await {
        Ok(plan) => shown(&Page { text, tried: Some(shown_plan(plan)), ..empty(app, viewer).await? }),
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
        frame: Frame::of(app, viewer, "Import customers", "customers").await?,
        text: String::new(),
        problem: String::new(),
        field: "",
        tried: None,
        done: String::new(),
        is_beginning: onboarding::reminder(app, viewer.scope).await?.is_some(),
    })
}

fn shown_plan(plan: Plan) -> Tried {
    let sum = plan.sum();
    Tried { makes: words(&sum), sum, lines: plan.lines.into_iter().map(line).collect() }
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

fn words(sum: &Sum) -> String {
    let many = |count: usize, what: &str| {
        (count > 0).then(|| if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") })
    };
    let made = [many(sum.customers, "customer"), many(sum.sites, "site"), many(sum.contacts, "contact")];
    let made: Vec<String> = made.into_iter().flatten().collect();
    match made.split_last() {
        None => "nothing new".to_owned(),
        Some((one, [])) => format!("{one} added"),
        Some((last, rest)) => format!("{} and {last} added", rest.join(", ")),
    }
}
