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
use shared::text::Words;

use super::id;
use crate::app::App;
use crate::app::entitlement::import::{self as files, Planned};
use crate::app::entitlement::{self as case, Page as Seats};
use crate::app::import::read;
use crate::error::{AppError, sentence};
use crate::web::console::settings::Problem;
use crate::web::console::{After, Frame, reader, shown};
use crate::web::csv::Csv;
use crate::web::form::Filled;
use crate::web::upload::Uploaded;
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, does, shows};
use crate::words::{Reader, label, say};

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
    word: String,
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
    kind: String,
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
    kinds: Vec<(&'static str, String)>,
    metrics: Vec<(&'static str, String)>,
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
            let page = made(&app, &viewer, id).await?;
            let tried = Some(tried(read::decoded(&bytes).unwrap_or_default(), lines, &page.frame.reader));
            shown(&Page { tried, ..page })
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
    let reader = reader(app, viewer).await?;
    let title = say(&Words::new("customer-licences-of").text("name", &customer.name), &reader);
    Ok(Page {
        frame: Frame::of(app, viewer, "", "customers").await?.titled(title),
        id: id.to_string(),
        customer: customer.name,
        sight: sight(seen, devices, &reader),
        items: outcomes.into_iter().map(|one| item(one, &reader)).collect(),
        entries: entries.into_iter().map(|one| entry(one, today_on, &reader)).collect(),
        kinds: Kind::ALL.iter().map(|one| (one.word(), bought(*one, &reader))).collect(),
        metrics: Metric::ALL.iter().map(|one| (one.word(), per(*one, &reader))).collect(),
        typed: SeatsTyped { kind: Kind::Unknown.word().to_owned(), ..SeatsTyped::default() },
        tried: None,
        field: "",
        problem: String::new(),
        is_saved: false,
    })
}

/// How many of the devices in use have told what they have.
fn sight(seen: usize, devices: usize, reader: &Reader) -> String {
    let words = match (seen, devices) {
        (_, 0) => Words::new("customer-licences-sight-none"),
        (seen, devices) if seen >= devices => {
            Words::new("customer-licences-sight-all").count("devices", whole(devices))
        }
        (seen, devices) => {
            Words::new("customer-licences-sight-some").count("seen", whole(seen)).count("devices", whole(devices))
        }
    };
    say(&words, reader)
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// How it was bought, in words.
fn bought(kind: Kind, reader: &Reader) -> String {
    label("customer-licences-kind", kind.word(), reader)
}

/// What a seat is for, in words.
fn per(metric: Metric, reader: &Reader) -> String {
    label("customer-licences-metric", metric.word(), reader)
}

fn item(mut one: Outcome, reader: &Reader) -> Item {
    let (class, shape, standing) = match &one {
        Outcome { short: 0, spare: 0, .. } => ("good", "✓", "enough"),
        Outcome { short: 0, .. } => ("info", "○", "spare"),
        Outcome { has_entry: false, .. } => ("unknown", "○", "no-record"),
        Outcome { is_sure: false, .. } => ("low", "▬", "question"),
        Outcome { .. } => ("medium", "●", "too-few"),
    };
    let count = if one.short > 0 { one.short } else { one.spare };
    let stands = Words::new(&format!("customer-licences-stands-{standing}")).count("count", count.into());
    let more_devices = one.devices.len().saturating_sub(DEVICES);
    one.devices.truncate(DEVICES);
    Item {
        class,
        shape,
        word: label("customer-licences-standing", standing, reader),
        stands: say(&stands, reader),
        steps: one.steps.iter().map(|one| step(one, reader)).collect(),
        is_open: one.short > 0,
        label: one.label,
        devices: one.devices,
        more_devices,
    }
}

/// A line of the arithmetic.
fn step(one: &Step, reader: &Reader) -> String {
    let words = match one {
        Step::Found(count) => Words::new("customer-licences-step-found").count("count", whole(*count)),
        Step::Twice(count) => Words::new("customer-licences-step-twice").count("count", whole(*count)),
        Step::Within(count) => Words::new("customer-licences-step-within").count("count", whole(*count)),
        Step::Needs(count) => Words::new("customer-licences-step-needs").count("count", whole(*count)),
        Step::Given { entry, right, per_user, count, left } => {
            let right = match right {
                Right::Exact => "exact",
                Right::Downgrade => "downgrade",
                Right::Upgrade => "upgrade",
                Right::Suite => "suite",
            };
            Words::new("customer-licences-step-given")
                .text("entry", entry)
                .text("whom", if *per_user { "person" } else { "pc" })
                .text("right", right)
                .count("count", (*count).into())
                .count("left", (*left).into())
        }
        Step::Expired { entry, on, count } => Words::new("customer-licences-step-expired")
            .text("entry", entry)
            .text("on", &on.to_string())
            .count("count", (*count).into()),
    };
    say(&words, reader)
}

fn seats(one: &Entitlement, reader: &Reader) -> String {
    let per = per(one.metric, reader);
    if one.metric == Metric::Company { per } else { format!("{} {per}", one.count) }
}

fn entry(one: Entitlement, today: jiff::civil::Date, reader: &Reader) -> Entry {
    let day = |on: Option<jiff::civil::Date>| on.map(|on| on.to_string()).unwrap_or_default();
    Entry {
        id: one.id.to_string(),
        label: one.label(),
        kind: bought(one.kind, reader),
        seats: seats(&one, reader),
        expires: day(one.expires_on),
        is_over: !one.counts_on(today),
        maintained: day(one.maintained_until_on),
        note: one.note,
    }
}

fn tried(text: String, planned: Vec<Planned>, reader: &Reader) -> Tried {
    let errors = planned.iter().filter(|one| one.makes.is_err()).count();
    let new = planned.iter().filter(|one| one.makes.is_ok() && !one.is_there).count();
    let line = |one: Planned| match one.makes {
        Ok(made) => Line {
            line: one.line,
            label: made.label(),
            seats: seats(&made, reader),
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
