//! `/customers/{customer}/licences`: what the customer bought, held against what is installed, with the arithmetic shown.
//! Invariant: what was never entered is no shortfall; the file holds what the page shows; nothing is made by looking.
//! Next: [`crate::app::entitlement`].

use std::collections::BTreeMap;

use askama::Template;
use axum::Extension;
use axum::extract::{DefaultBodyLimit, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};
use domain::entitlement::seats::Right;
use domain::entitlement::{Entitlement, Kind, Metric, Outcome, Step};
use serde::Deserialize;
use shared::ids::CustomerId;

use super::id;
use crate::app::App;
use crate::app::entitlement::import::{self as files, Planned};
use crate::app::entitlement::{self as case, Page as Seats};
use crate::app::import::read;
use crate::error::{AppError, sentence};
use crate::web::console::settings::Problem;
use crate::web::console::{After, Frame, shown};
use crate::web::csv::Csv;
use crate::web::form::Filled;
use crate::web::upload::Uploaded;
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, does, shows};

/// What a browser writes around a file.
const AROUND_BYTES: usize = 8 * 1024;

/// The routes of a customer's licences.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    let file = DefaultBodyLimit::max(read::MOST_BYTES + AROUND_BYTES);
    let text = DefaultBodyLimit::max(3 * read::MOST_BYTES + AROUND_BYTES);
    vec![
        shows("/customers/{customer}/licences", Who::Technician(Act::Look), get(page)),
        shows("/customers/{customer}/licences.csv", Who::Technician(Act::Export), get(csv)),
        shows("/customers/import/licences.csv", Who::Technician(Act::Look), get(template)),
        does("/customers/{customer}/licences", Who::Technician(Act::Care), post(add)),
        does("/customers/{customer}/licences/{entitlement}/remove", Who::Technician(Act::Care), post(remove)),
        does("/customers/{customer}/licences/file", Who::Technician(Act::Care), post(try_file).layer(file)),
        does("/customers/{customer}/licences/apply", Who::Technician(Act::Care), post(apply).layer(text)),
    ]
}

/// Seats as a form sends them; the names are the columns of a file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SeatsTyped {
    product: String,
    edition: String,
    version: String,
    kind: String,
    metric: String,
    count: String,
    expires_on: String,
    maintained_until: String,
    note: String,
}

/// A file as text.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct FileTyped {
    #[serde(default)]
    text: String,
}

/// A product as the page shows it.
struct Item {
    label: String,
    class: &'static str,
    shape: &'static str,
    word: &'static str,
    /// How it stands, in a sentence.
    stands: String,
    steps: Vec<String>,
    devices: Vec<String>,
    more_devices: usize,
    /// Whether the arithmetic is shown at once.
    is_open: bool,
}

struct Entry {
    id: String,
    label: String,
    kind: &'static str,
    seats: String,
    expires: String,
    is_over: bool,
    maintained: String,
    note: String,
}

struct Line {
    line: u64,
    label: String,
    seats: String,
    is_there: bool,
    why: String,
}

#[derive(Default)]
struct Tried {
    text: String,
    lines: Vec<Line>,
    new: usize,
    errors: usize,
}

#[derive(Template)]
#[template(path = "console/customer/licences.html")]
struct Page {
    frame: Frame,
    id: String,
    customer: String,
    sight: String,
    items: Vec<Item>,
    entries: Vec<Entry>,
    kinds: Vec<(&'static str, &'static str)>,
    metrics: Vec<(&'static str, &'static str)>,
    typed: SeatsTyped,
    tried: Option<Tried>,
    field: &'static str,
    problem: String,
    is_saved: bool,
}

/// PCs that a product lists; the rest is a number.
const DEVICES: usize = 30;

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that there is not; so for every function below.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Query(after): Query<After>,
) -> Result<Response, AppError> {
    let page = made(&app, &viewer, id(&customer)?).await?;
    shown(&Page { is_saved: after.saved.is_some(), ..page })
}

/// What was bought, as a file that can be read in again.
///
/// # Errors
/// As [`page`].
pub async fn csv(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
) -> Result<Response, AppError> {
    let seats = case::page(&app, viewer.scope, id(&customer)?).await?;
    let mut csv = Csv::new(&domain::entitlement::file::COLUMNS);
    let day = |on: Option<jiff::civil::Date>| on.map(|on| on.to_string()).unwrap_or_default();
    for one in seats.entries {
        let (kind, metric) = (one.kind.word().to_owned(), one.metric.word().to_owned());
        let count = if one.metric == Metric::Company { String::new() } else { one.count.to_string() };
        let days = (day(one.expires_on), day(one.maintained_until_on));
        csv.row(&[one.product, one.edition, one.version, kind, metric, count, days.0, days.1, one.note]);
    }
    Ok(csv.answer("licences"))
}

/// A file to fill in.
pub async fn template() -> Response {
    let rows = files::template();
    let mut rows = rows.iter();
    let mut csv = Csv::new(rows.next().map_or(&[], |head| head.as_slice()));
    rows.for_each(|row| csv.row(row));
    csv.answer("licences-template")
}

/// Enters seats.
///
/// # Errors
/// As [`page`].
pub async fn add(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Filled(typed): Filled<SeatsTyped>,
) -> Result<Response, AppError> {
    let id = id(&customer)?;
    let cells: BTreeMap<&str, &str> = BTreeMap::from([
        ("product", typed.product.as_str()),
        ("edition", &typed.edition),
        ("version", &typed.version),
        ("kind", &typed.kind),
        ("metric", &typed.metric),
        ("count", &typed.count),
        ("expires_on", &typed.expires_on),
        ("maintained_until", &typed.maintained_until),
        ("note", &typed.note),
    ]);
    match case::add(&viewer.acting(&app), viewer.scope, id, &cells).await {
        Ok(()) => Ok(back(id)),
        Err(error) => {
            let (status, problem) = Problem::of(error, "product")?;
            let page = made(&app, &viewer, id).await?;
            let page = Page { typed, field: problem.field, problem: problem.why, ..page };
            Ok((status, shown(&page)?).into_response())
        }
    }
}

/// Takes seats out.
///
/// # Errors
/// As [`page`].
pub async fn remove(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path((customer, entitlement)): Path<(String, String)>,
) -> Result<Response, AppError> {
    let id = id(&customer)?;
    case::remove(&viewer.acting(&app), viewer.scope, id, super::id(&entitlement)?).await?;
    Ok(back(id))
}

/// Shows what a file would make.
///
/// # Errors
/// As [`page`].
pub async fn try_file(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    sent: Result<Uploaded, AppError>,
) -> Result<Response, AppError> {
    let id = id(&customer)?;
    let Uploaded(bytes) = match sent {
        Ok(Uploaded(bytes)) if bytes.is_empty() => {
            return refused(&app, &viewer, id, AppError::invalid("file", "choose a file first")).await;
        }
        Ok(sent) => sent,
        Err(error) => return refused(&app, &viewer, id, error).await,
    };
    match files::dry_run(&app, viewer.scope, id, &bytes).await {
        Ok(lines) => {
            let tried = Some(tried(read::decoded(&bytes).unwrap_or_default(), lines));
            shown(&Page { tried, ..made(&app, &viewer, id).await? })
        }
        Err(error) => refused(&app, &viewer, id, error).await,
    }
}

/// Makes what the file said.
///
/// # Errors
/// As [`page`].
pub async fn apply(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Filled(typed): Filled<FileTyped>,
) -> Result<Response, AppError> {
    let id = id(&customer)?;
    match files::apply(&viewer.acting(&app), viewer.scope, id, typed.text.as_bytes()).await {
        Ok(_) => Ok(back(id)),
        Err(error) => refused(&app, &viewer, id, error).await,
    }
}

fn back(id: CustomerId) -> Response {
    Redirect::to(&format!("/customers/{id}/licences?saved=yes")).into_response()
}

async fn refused(app: &App, viewer: &Viewer, id: CustomerId, error: AppError) -> Result<Response, AppError> {
    let (status, problem): (StatusCode, Problem) = Problem::of(error, "file")?;
    let page = Page { field: "file", problem: problem.why, ..made(app, viewer, id).await? };
    Ok((status, shown(&page)?).into_response())
}

async fn made(app: &App, viewer: &Viewer, id: CustomerId) -> Result<Page, AppError> {
    let Seats { customer, entries, outcomes, seen, devices, today_on } = case::page(app, viewer.scope, id).await?;
    let sight = match (seen, devices) {
        (_, 0) => "No device is in use yet.".to_owned(),
        (seen, devices) if seen >= devices => format!("What {devices} devices have was seen."),
        (seen, devices) => {
            format!("What {seen} of {devices} devices have was seen; the others count when they have told.")
        }
    };
    Ok(Page {
        frame: Frame::of(app, viewer, &format!("Licences: {}", customer.name), "customers").await?,
        id: id.to_string(),
        customer: customer.name,
        sight,
        items: outcomes.into_iter().map(item).collect(),
        entries: entries.into_iter().map(|one| entry(one, today_on)).collect(),
        kinds: Kind::ALL.iter().map(|one| (one.word(), one.label())).collect(),
        metrics: Metric::ALL.iter().map(|one| (one.word(), one.label())).collect(),
        typed: SeatsTyped { kind: Kind::Unknown.word().to_owned(), ..SeatsTyped::default() },
        tried: None,
        field: "",
        problem: String::new(),
        is_saved: false,
    })
}

fn item(mut one: Outcome) -> Item {
    let (class, shape, word, stands) = match &one {
        Outcome { short: 0, spare: 0, .. } => ("good", "✓", "enough", "As many as are needed.".to_owned()),
        Outcome { short: 0, spare, .. } => ("info", "○", "spare", format!("Enough; {spare} more than are needed.")),
        Outcome { has_entry: false, short, .. } => (
            "unknown",
            "○",
            "no record",
            format!("Nothing was entered for {short}: look for the papers, often only our record is missing."),
        ),
        Outcome { is_sure: false, short, .. } => (
            "low",
            "▬",
            "question",
            format!("Up to {short} too few: seats are per person, and whose the PCs are is not known here."),
        ),
        Outcome { short, .. } => ("medium", "●", "too few", format!("{short} too few.")),
    };
    let more_devices = one.devices.len().saturating_sub(DEVICES);
    one.devices.truncate(DEVICES);
    let steps = one.steps.iter().map(step).collect();
    let is_open = one.short > 0;
    Item { label: one.label, class, shape, word, stands, steps, devices: one.devices, more_devices, is_open }
}

/// A line of the arithmetic.
fn step(one: &Step) -> String {
    match one {
        Step::Found(1) => "1 installation was found".to_owned(),
        Step::Found(count) => format!("{count} installations were found"),
        Step::Twice(count) => {
            format!("− {count} there twice on the same PC (32 and 64 bit, another tongue, an older release)")
        }
        Step::Within(count) => format!("− {count} on a PC that has the suite"),
        Step::Needs(1) => "= 1 needs a seat".to_owned(),
        Step::Needs(count) => format!("= {count} need a seat"),
        Step::Given { entry, right, per_user, count, left } => {
            let right = match right {
                Right::Exact => "",
                Right::Downgrade => ", which may be used for an earlier version or a lower edition",
                Right::Upgrade => ", whose maintenance brought the later version",
                Right::Suite => ", as a part of the suite",
            };
            let whom = if *per_user { " (per person)" } else { "" };
            format!("− {count} by {entry}{whom}{right}; {left} are left")
        }
        Step::Expired { entry, on, count } => format!("{count} of {entry} gave none: over since {on}"),
    }
}

fn seats(one: &Entitlement) -> String {
    match one.metric {
        Metric::Company => one.metric.label().to_owned(),
        metric => format!("{} {}", one.count, metric.label()),
    }
}

fn entry(one: Entitlement, today: jiff::civil::Date) -> Entry {
    let day = |on: Option<jiff::civil::Date>| on.map(|on| on.to_string()).unwrap_or_default();
    Entry {
        id: one.id.to_string(),
        label: one.label(),
        kind: one.kind.label(),
        seats: seats(&one),
        expires: day(one.expires_on),
        is_over: !one.counts_on(today),
        maintained: day(one.maintained_until_on),
        note: one.note,
    }
}

fn tried(text: String, planned: Vec<Planned>) -> Tried {
    let errors = planned.iter().filter(|one| one.makes.is_err()).count();
    let new = planned.iter().filter(|one| one.makes.is_ok() && !one.is_there).count();
    let line = |one: Planned| match one.makes {
        Ok(made) => Line {
            line: one.line,
            label: made.label(),
            seats: seats(&made),
            is_there: one.is_there,
            why: String::new(),
        },
        Err((column, why)) => {
            let why = format!("{column}: {}", sentence(&why));
            Line { line: one.line, label: String::new(), seats: String::new(), is_there: false, why }
        }
    };
    Tried { text, lines: planned.into_iter().map(line).collect(), new, errors }
}
