//! `/customers/{customer}/take-over`: what was wrong at enrolment; released into tickets in portions, or dismissed; the
//! same on paper for the customer. Invariant: what is printed holds plain words in the customer's language and nothing that
//! was written for colleagues. Next: [`crate::app::take_over`].

mod paper;

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};
use domain::take_over::{Group, is_shared};
use serde::Deserialize;
use shared::ids::CustomerId;
use shared::text::Words;

use super::{Frame, Mark, Moment, reader, shown};
use crate::app::App;
use crate::app::take_over::{self as case, PORTION, Picked, Report};
use crate::error::{AppError, sentence};
use crate::store::finding::StoredFinding;
use crate::web::csv::Csv;
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, does, shows};
use crate::words::{Reader, check_name, label, say};

/// Devices that stand one by one before the rest is folded away.
const DEVICES: usize = 3;

/// The routes of the report.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    vec![
        shows("/customers/{customer}/take-over", Who::Technician(Act::Look), get(page)),
        shows("/customers/{customer}/take-over.csv", Who::Technician(Act::Export), get(csv)),
        does("/customers/{customer}/take-over/release", Who::Technician(Act::Work), post(release)),
        does("/customers/{customer}/take-over/dismiss", Who::Technician(Act::Work), post(dismiss)),
        does("/customers/{customer}/take-over/put-back", Who::Technician(Act::Work), post(put_back)),
    ]
}

/// What is asked for in the address: the paper, or what was just done.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    print: Option<String>,
    /// The numbers of the tickets of a release.
    #[serde(default)]
    tickets: String,
    /// Findings that wait for another portion.
    #[serde(default)]
    left: String,
    #[serde(default)]
    dismissed: String,
    #[serde(default)]
    back: String,
}

/// A ticked form: boxes by the name of a group or the id of a finding, and a reason.
type Ticked = Vec<(String, String)>;

struct Item {
    id: String,
    device: String,
    sentence: String,
    mark: Mark,
    since: Moment,
}

struct Line {
    name: String,
    mark: Mark,
    check: String,
    /// What is wrong, when it is the same everywhere; else what kind of thing it is.
    heading: String,
    is_same: bool,
    since: Moment,
    devices: String,
    tickets: String,
    items: Vec<Item>,
    is_ticked: bool,
    whys: Vec<Why>,
}

struct Why {
    text: String,
    by: String,
    at: Moment,
}

#[derive(Template)]
#[template(path = "console/customer/take_over.html")]
struct Page {
    frame: Frame,
    id: String,
    customer: String,
    lead: String,
    lines: Vec<Line>,
    dismissed: Vec<Line>,
    done: Vec<String>,
    numbers: Vec<i64>,
    problem: String,
    /// Where the problem stands: `pick` or `why`.
    field: &'static str,
    why: String,
    portion: usize,
}

/// The page, or with `?print=1` the customer's paper.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that there is not; so for every function below.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, AppError> {
    let report = case::report(&app, viewer.scope, id(&customer)?).await?;
    if asked.print.is_some() {
        return paper::show(&app, &report).await;
    }
    let reader = reader(&app, &viewer).await?;
    let numbers: Vec<i64> = asked.tickets.split('.').take(PORTION).filter_map(|one| one.parse().ok()).collect();
    let done = [
        (&asked.left, "customer-take-over-left"),
        (&asked.dismissed, "customer-take-over-dismissed-now"),
        (&asked.back, "customer-take-over-back-now"),
    ];
    let done = done.into_iter().filter_map(|(count, key)| {
        let count = count.parse::<usize>().ok().filter(|count| *count > 0)?;
        Some(counted(key, count, &reader))
    });
    let done = done.collect();
    let told = Told { done, numbers, ..Told::default() };
    show(&app, &viewer, report, told).await
}

/// The same as a file: what waits and what was dismissed.
///
/// # Errors
/// As [`page`].
pub async fn csv(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
) -> Result<Response, AppError> {
    let reader = reader(&app, &viewer).await?;
    let report = case::report(&app, viewer.scope, id(&customer)?).await?;
    let head = ["severity", "check", "device", "what", "since", "state", "reason", "who", "when", "id"];
    let mut csv = Csv::new(&head);
    for stored in report.groups.iter().chain(&report.dismissed).flat_map(|group| &group.items) {
        let one = &stored.finding;
        let when = |at| crate::words::figures::machine_moment(at);
        let why = stored.dismissal.as_ref();
        csv.row(&[
            label("severity", one.severity.word(), &reader),
            check_name(&one.fingerprint.check, &reader),
            stored.device_name.clone(),
            say(&one.words, &reader),
            when(one.since_at),
            if why.is_some() { "dismissed" } else { "waits" }.to_owned(),
            why.map(|why| why.why.clone()).unwrap_or_default(),
            why.map(|why| why.by.clone()).unwrap_or_default(),
            why.map(|why| when(why.at)).unwrap_or_default(),
            one.id.to_string(),
        ]);
    }
    Ok(csv.answer("take-over"))
}

/// Brings what was ticked to tickets.
///
/// # Errors
/// As [`page`].
pub async fn release(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Filled(form): Filled<Ticked>,
) -> Result<Response, AppError> {
    let id = id(&customer)?;
    let picked = picked(&form);
    match case::release(&viewer.acting(&app), viewer.scope, id, &picked, &viewer.actor).await {
        Ok(done) => {
            let tickets: Vec<String> = done.tickets.iter().map(i64::to_string).collect();
            Ok(back(id, &format!("tickets={}&left={}", tickets.join("."), done.left)))
        }
        Err(error) => refused(&app, &viewer, id, error, &picked, "").await,
    }
}

/// Takes what was ticked off the report.
///
/// # Errors
/// As [`page`].
pub async fn dismiss(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Filled(form): Filled<Ticked>,
) -> Result<Response, AppError> {
    let id = id(&customer)?;
    let picked = picked(&form);
    let why = form.iter().find(|(name, _)| name == "why").map(|(_, why)| why.as_str()).unwrap_or_default();
    match case::dismiss(&viewer.acting(&app), viewer.scope, id, &picked, why, &viewer.actor).await {
        Ok(count) => Ok(back(id, &format!("dismissed={count}"))),
        Err(error) => refused(&app, &viewer, id, error, &picked, why).await,
    }
}

/// Puts what was dismissed back.
///
/// # Errors
/// As [`page`].
pub async fn put_back(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Filled(form): Filled<Ticked>,
) -> Result<Response, AppError> {
    let id = id(&customer)?;
    let picked = picked(&form);
    match case::put_back(&viewer.acting(&app), viewer.scope, id, &picked, &viewer.actor).await {
        Ok(count) => Ok(back(id, &format!("back={count}"))),
        Err(error) => refused(&app, &viewer, id, error, &picked, "").await,
    }
}

fn id(text: &str) -> Result<CustomerId, AppError> {
    text.parse().map_err(|_| AppError::NotFound)
}

/// The boxes of a form; what is no box of ours is nothing.
fn picked(form: &Ticked) -> Picked {
    let boxes = |wanted: &'static str| form.iter().filter(move |(name, _)| name == wanted).map(|(_, value)| value);
    Picked {
        groups: boxes("group").cloned().collect(),
        findings: boxes("finding").filter_map(|one| one.parse().ok()).collect(),
    }
}

fn back(id: CustomerId, told: &str) -> Response {
    Redirect::to(&format!("/customers/{id}/take-over?{told}")).into_response()
}

/// What is said above the report, and what was typed.
#[derive(Default)]
struct Told {
    done: Vec<String>,
    numbers: Vec<i64>,
    field: &'static str,
    problem: String,
    picked: Picked,
    why: String,
}

async fn refused(
    app: &App,
    viewer: &Viewer,
    id: CustomerId,
    error: AppError,
    picked: &Picked,
    why: &str,
) -> Result<Response, AppError> {
    let AppError::Invalid { field, why: problem } = error else { return Err(error) };
    let report = case::report(app, viewer.scope, id).await?;
    let (picked, why) = (picked.clone(), why.to_owned());
    let told = Told { field, problem: sentence(&problem), picked, why, ..Told::default() };
    Ok((StatusCode::BAD_REQUEST, show(app, viewer, report, told).await?).into_response())
}

async fn show(app: &App, viewer: &Viewer, report: Report, told: Told) -> Result<Response, AppError> {
    let reader = reader(app, viewer).await?;
    let lead = lead(&report, &reader);
    let title = say(&Words::new("customer-take-over-of").text("name", &report.customer.name), &reader);
    let lines = |groups: Vec<Group<StoredFinding>>| -> Vec<Line> {
        groups.into_iter().map(|group| line(group, &told.picked, &reader)).collect()
    };
    shown(&Page {
        frame: Frame::of(app, viewer, "", "customers").await?.titled(title),
        id: report.customer.id.to_string(),
        customer: report.customer.name,
        lead,
        lines: lines(report.groups),
        dismissed: lines(report.dismissed),
        done: told.done,
        numbers: told.numbers,
        problem: told.problem,
        field: told.field,
        why: told.why,
        portion: PORTION,
    })
}

fn lead(report: &Report, reader: &Reader) -> String {
    let (findings, devices) = (whole(report.findings()), whole(report.devices()));
    say(&Words::new("customer-take-over-sum").count("findings", findings).count("devices", devices), reader)
}

/// The sentence of a key that counts something.
fn counted(key: &str, count: usize, reader: &Reader) -> String {
    say(&Words::new(key).count("count", whole(count)), reader)
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn line(group: Group<StoredFinding>, picked: &Picked, reader: &Reader) -> Line {
    let name = case::name(&group);
    let items: Vec<Item> = group
        .items
        .iter()
        .map(|stored| Item {
            id: stored.finding.id.to_string(),
            device: stored.device_name.clone(),
            sentence: say(&stored.finding.words, reader),
            mark: Mark::of(stored.finding.severity),
            since: Moment::of(stored.finding.since_at, reader),
        })
        .collect();
    let same = items.first().map(|one| one.sentence.clone());
    let same = same.filter(|first| items.iter().all(|one| one.sentence == *first));
    let check = check_name(&group.check, reader);
    let one_ticket = group.tickets == 1 && group.items.iter().any(|one| is_shared(&one.finding.cause_key));
    let tickets = match (group.items.len(), one_ticket) {
        (1, _) => String::new(),
        (_, true) => say(&Words::new("customer-take-over-one-ticket"), reader),
        (_, false) => counted("customer-take-over-tickets", group.tickets, reader),
    };
    let mut whys: Vec<Why> = Vec::new();
    for why in group.items.iter().filter_map(|one| one.dismissal.as_ref()) {
        if !whys.iter().any(|told| told.text == why.why && told.by == why.by) {
            whys.push(Why { text: why.why.clone(), by: why.by.clone(), at: Moment::of(why.at, reader) });
        }
    }
    Line {
        is_ticked: picked.groups.contains(&name),
        name,
        mark: Mark::of(group.severity),
        heading: same.clone().unwrap_or_else(|| check.clone()),
        is_same: same.is_some(),
        check,
        since: Moment::of(group.since_at, reader),
        devices: devices(&items, reader),
        tickets,
        items,
        whys,
    }
}

/// The devices in one line: by name while they are few.
fn devices(items: &[Item], reader: &Reader) -> String {
    let mut names: Vec<&str> = items.iter().map(|one| one.device.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    if names.len() <= DEVICES {
        return names.join(", ");
    }
    counted("customer-take-over-devices", names.len(), reader)
}
