//! `/onboarding`: getting started, step by step, on one page; the step that is open has its form.
//! Invariant: each form calls the use case that does it at any other time; a refusal stands beside its form with what was
//! typed; what was done is sent back to the page, which opens the next step. Next: [`crate::app::onboarding`].

mod customer;
mod device;
mod mail;
mod provider;
mod technician;
mod test;

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};
use domain::onboarding::{Standing, Step};
use serde::Deserialize;
use shared::text::Words;

use super::settings::Problem;
use super::test_problem::Card;
use super::{Frame, shown};
use crate::app::onboarding::{self as case, Progress};
use crate::app::{App, provider as providers};
use crate::error::AppError;
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, does, shows};
use crate::words::{Language, Reader, label, say};

const PATH: &str = "/onboarding";

/// The routes of getting started.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    vec![
        shows(PATH, Who::Technician(Act::Look), get(page)),
        does("/onboarding/skip", Who::Technician(Act::Provide), post(skip)),
        does("/onboarding/close", Who::Technician(Act::Provide), post(close)),
        does("/onboarding/remind", Who::Technician(Act::Provide), post(remind)),
        shows("/onboarding/provider", Who::Technician(Act::Look), get(provider::page)),
        does("/onboarding/provider", Who::Technician(Act::Provide), post(provider::save)),
        shows("/onboarding/customer", Who::Technician(Act::Look), get(customer::page)),
        does("/onboarding/customer", Who::Technician(Act::Care), post(customer::add)),
        shows("/onboarding/device", Who::Technician(Act::Look), get(device::page)),
        does("/onboarding/device", Who::Technician(Act::Admit), post(device::let_in)),
        shows("/onboarding/test", Who::Technician(Act::Look), get(test::page)),
        does("/onboarding/test", Who::Technician(Act::Work), post(test::send)),
        does("/onboarding/test/end", Who::Technician(Act::Work), post(test::end)),
        shows("/onboarding/mail", Who::Technician(Act::Look), get(mail::page)),
        does("/onboarding/mail", Who::Technician(Act::Provide), post(mail::test)),
        shows("/onboarding/technician", Who::Technician(Act::Look), get(technician::page)),
        does("/onboarding/technician", Who::Technician(Act::Staff), post(technician::invite)),
    ]
}

/// The form that leaves a step out.
#[derive(Debug, Default, Deserialize)]
pub struct Skipped {
    #[serde(default)]
    step: String,
}

/// A step as the list shows it.
struct Item {
    word: &'static str,
    title: String,
    class: &'static str,
    shape: &'static str,
    state: String,
    summary: String,
    is_open: bool,
    is_done: bool,
}

/// What is open: a step with its form, or nothing, because nothing is left.
enum Part {
    Over,
    Provider(provider::Typed),
    Customer(customer::Typed),
    Device(device::Waiting),
    Test(Card),
    Mail(mail::Tried),
    Technician(technician::Asked),
}

impl Part {
    fn step(&self) -> Option<Step> {
        match self {
            Self::Over => None,
            Self::Provider(_) => Some(Step::Provider),
            Self::Customer(_) => Some(Step::Customer),
            Self::Device(_) => Some(Step::Device),
            Self::Test(_) => Some(Step::Test),
            Self::Mail(_) => Some(Step::Mail),
            Self::Technician(_) => Some(Step::Technician),
        }
    }
}

#[derive(Template)]
#[template(path = "console/onboarding/page.html")]
struct Page {
    frame: Frame,
    items: Vec<Item>,
    behind: usize,
    is_closed: bool,
    part: Part,
    field: &'static str,
    problem: String,
    zones: Vec<String>,
    languages: [Language; 4],
}

/// The page, with the step open that is to be done now.
///
/// # Errors
/// [`AppError`] as a page; so for every function below.
pub async fn page(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    let progress = case::progress(&app, viewer.scope).await?;
    let part = match progress.current() {
        None => Part::Over,
        Some(Step::Provider) => provider::part(&progress),
        Some(Step::Customer) => customer::part(&progress),
        Some(Step::Device) => device::part(&app, &viewer).await?,
        Some(Step::Test) => test::part(&app, &viewer).await?,
        Some(Step::Mail) => mail::part(&app, &viewer).await?,
        Some(Step::Technician) => technician::part(&app).await?,
    };
    show(&app, &viewer, part, Problem::default()).await
}

/// Leaves a step out.
///
/// # Errors
/// [`AppError::NotFound`] for what is no step.
pub async fn skip(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Filled(skipped): Filled<Skipped>,
) -> Result<Response, AppError> {
    let step = Step::of(&skipped.step).ok_or(AppError::NotFound)?;
    case::skip(&viewer.acting(&app), viewer.scope, step).await?;
    Ok(onward())
}

/// Finishes it, or puts it away as a whole: the queue speaks of it no more.
///
/// # Errors
/// As [`page`].
pub async fn close(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    case::close(&viewer.acting(&app), viewer.scope, true).await?;
    Ok(Redirect::to("/").into_response())
}

/// Lets the queue speak of it again.
///
/// # Errors
/// As [`page`].
pub async fn remind(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    case::close(&viewer.acting(&app), viewer.scope, false).await?;
    Ok(onward())
}

/// To the step that is to be done now.
fn onward() -> Response {
    Redirect::to(PATH).into_response()
}

/// The page again, with the reason beside the form.
async fn refused(
    app: &App,
    viewer: &Viewer,
    part: Part,
    (status, problem): (StatusCode, Problem),
) -> Result<Response, AppError> {
    Ok((status, show(app, viewer, part, problem).await?).into_response())
}

async fn show(app: &App, viewer: &Viewer, part: Part, problem: Problem) -> Result<Response, AppError> {
    let progress = case::progress(app, viewer.scope).await?;
    let frame = Frame::of(app, viewer, "onboarding-heading", "queue").await?;
    let (open, reader) = (part.step(), &frame.reader);
    let items = progress.steps.iter().map(|(step, standing)| item((*step, *standing), open, &progress, reader));
    shown(&Page {
        items: items.collect(),
        behind: progress.behind(),
        is_closed: progress.is_closed,
        part,
        field: problem.field,
        problem: problem.why,
        zones: providers::time_zones(),
        languages: Language::ALL,
        frame,
    })
}

/// A step's title, as people read it.
#[must_use]
pub fn title(step: Step, reader: &Reader) -> String {
    label("onboarding-title", step.word(), reader)
}

fn item((step, standing): (Step, Standing), open: Option<Step>, progress: &Progress, reader: &Reader) -> Item {
    let (class, shape, state) = match standing {
        Standing::Done => ("good", "✓", "done"),
        Standing::Skipped => ("unknown", "→", "skipped"),
        Standing::Current => ("low", "●", "now"),
        Standing::ToDo => ("unknown", "○", "to_do"),
    };
    let is_done = standing == Standing::Done;
    Item {
        word: step.word(),
        title: title(step, reader),
        class,
        shape,
        state: label("onboarding-state", state, reader),
        summary: if is_done { summary(step, progress, reader) } else { String::new() },
        is_open: open == Some(step),
        is_done,
    }
}

/// What is there, of a step that is done.
fn summary(step: Step, progress: &Progress, reader: &Reader) -> String {
    let many = |key: &str, count: i64| say(&Words::new(key).count("count", count), reader);
    let there = &progress.there;
    match step {
        Step::Provider => format!("{}, {}", progress.provider.name, progress.provider.time_zone),
        Step::Customer => many("onboarding-summary-customers", there.customers),
        Step::Device => many("onboarding-summary-devices", there.heard),
        Step::Test => {
            let told = |number: i64| say(&Words::new("onboarding-summary-test").count("number", number), reader);
            progress.test.as_ref().map(|last| told(last.number)).unwrap_or_default()
        }
        Step::Mail => say(&Words::new("onboarding-summary-mail"), reader),
        Step::Technician => many("onboarding-summary-technicians", there.technicians),
    }
}
