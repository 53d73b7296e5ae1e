//! `/settings/on-call`: who is on call over the next weeks, as a picture, a sentence and a table; and whether tickets are given
//! or only proposed. Invariant: what nobody covers is said in words; owners alone change something.
//! Next: [`crate::app::on_call`], [`picture`].

mod picture;

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use domain::assignment::Mode;
use domain::on_call::{self as rules, Shift};
use serde::Deserialize;
use shared::ids::ShiftId;
use shared::text::Words;

use self::picture::Week;
use super::{After, Problem, saved};
use crate::app::{App, assignment, customer, on_call as case, queue};
use crate::error::AppError;
use crate::web::console::{Frame, Moment, reader, shown};
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, does, shows, when};
use crate::words::{Reader, say};

const PATH: &str = "/settings/on-call";

/// The routes.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    vec![
        shows(PATH, Who::Technician(Act::Look), get(page)),
        does(PATH, Who::Technician(Act::Provide), post(add)),
        does("/settings/on-call/assignment", Who::Technician(Act::Provide), post(set_mode)),
        does("/settings/on-call/{shift}/remove", Who::Technician(Act::Provide), post(remove)),
    ]
}

struct Choice {
    value: String,
    name: String,
}

struct Row {
    id: String,
    who: String,
    whom: String,
    from: Moment,
    until: Moment,
    is_now: bool,
}

/// A stretch as a form sends it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    who: String,
    customer: String,
    from_on: String,
    from_at: String,
    until_on: String,
    until_at: String,
}

/// What happens to tickets that nobody holds.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ModeTyped {
    mode: String,
}

#[derive(Template)]
#[template(path = "console/settings/on_call.html")]
struct Page {
    frame: Frame,
    tab: &'static str,
    sentence: String,
    weeks: Vec<Week>,
    rows: Vec<Row>,
    people: Vec<Choice>,
    customers: Vec<Choice>,
    assigns: bool,
    typed: Typed,
    today: String,
    field: &'static str,
    problem: String,
    is_saved: bool,
}

/// The page.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Query(after): Query<After>,
) -> Result<Response, AppError> {
    let page = made(&app, &viewer).await?;
    shown(&Page { is_saved: after.saved.is_some(), ..page })
}

/// Enters a stretch.
///
/// # Errors
/// As [`page`]; [`AppError::NotFound`] for a customer that there is not.
pub async fn add(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Filled(typed): Filled<Typed>,
) -> Result<Response, AppError> {
    match entered(&app, &viewer, &typed).await {
        Ok(()) => Ok(saved(PATH)),
        Err(error) => {
            let (status, problem) = Problem::of(error, "until")?;
            let page = made(&app, &viewer).await?;
            let page = Page { typed, field: problem.field, problem: problem.why, ..page };
            Ok((status, shown(&page)?).into_response())
        }
    }
}

async fn entered(app: &App, viewer: &Viewer, typed: &Typed) -> Result<(), AppError> {
    let reader = reader(app, viewer).await?;
    let who = typed.who.parse().map_err(|_| AppError::invalid("who", "choose who is on call"))?;
    let of = match typed.customer.as_str() {
        "" => None,
        id => Some(id.parse().map_err(|_| AppError::NotFound)?),
    };
    let wanted = || AppError::invalid("until", "a beginning and an end are wanted");
    let from = when::moment("until", &typed.from_on, &typed.from_at, &reader)?.ok_or_else(wanted)?;
    let until = when::moment("until", &typed.until_on, &typed.until_at, &reader)?.ok_or_else(wanted)?;
    let by = viewer.actor.name().unwrap_or_default();
    case::add(&viewer.acting(app), who, of, (from, until), by).await.map(drop)
}

/// Takes a stretch out.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub async fn remove(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(id): Path<String>,
) -> Result<Response, AppError> {
    let id: ShiftId = id.parse().map_err(|_| AppError::NotFound)?;
    case::remove(&viewer.acting(&app), id).await?;
    Ok(saved(PATH))
}

/// Decides whether tickets that nobody holds are given, or somebody is proposed.
///
/// # Errors
/// As [`page`].
pub async fn set_mode(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Filled(typed): Filled<ModeTyped>,
) -> Result<Response, AppError> {
    match assignment::set_mode(&viewer.acting(&app), &typed.mode).await {
        Ok(()) => Ok(saved(PATH)),
        Err(error) => {
            let (status, problem) = Problem::of(error, "mode")?;
            let page = made(&app, &viewer).await?;
            Ok((status, shown(&Page { field: problem.field, problem: problem.why, ..page })?).into_response())
        }
    }
}

async fn made(app: &App, viewer: &Viewer) -> Result<Page, AppError> {
    let reader = reader(app, viewer).await?;
    let shifts = case::list(app, viewer.scope).await?;
    let held = customer::held(app, viewer.scope).await?;
    let whom = |one: &Shift| match one.customer {
        None => say(&Words::new("settings-on-call-all"), &reader),
        Some(id) => held.iter().find(|known| known.id == id).map(|known| known.name.clone()).unwrap_or_default(),
    };
    let row = |one: &Shift| Row {
        id: one.id.to_string(),
        who: one.who.1.clone(),
        whom: whom(one),
        from: Moment::of(one.from_at, &reader),
        until: Moment::of(one.until_at, &reader),
        is_now: one.from_at <= reader.now_ms,
    };
    let people = queue::holders(app, viewer.scope).await?;
    let choice = |value: String, name: String| Choice { value, name };
    Ok(Page {
        frame: Frame::of(app, viewer, "settings-on-call-title", "settings").await?,
        tab: "on_call",
        sentence: sentence(&shifts, &reader),
        weeks: picture::weeks(&shifts, &reader),
        rows: shifts.iter().map(row).collect(),
        people: people.into_iter().map(|(id, name)| choice(id.to_string(), name)).collect(),
        customers: held.into_iter().map(|one| choice(one.id.to_string(), one.name)).collect(),
        assigns: assignment::mode(app).await? == Mode::Assign,
        typed: Typed::default(),
        today: when::today(&reader),
        field: "",
        problem: String::new(),
        is_saved: false,
    })
}

/// Who is on call now, who comes next, and what nobody covers in the weeks that are drawn.
fn sentence(shifts: &[Shift], reader: &Reader) -> String {
    let now = match rules::on_call(shifts, None, reader.now_ms) {
        Some(one) => Words::new("settings-on-call-holds").text("name", &one.who.1).at_ms("until", one.until_at),
        None => Words::new("settings-on-call-nobody"),
    };
    let next = rules::next(shifts, reader.now_ms).map(|one| {
        let words = Words::new("settings-on-call-next").text("name", &one.who.1).at_ms("from", one.from_at);
        format!("; {}", say(&words, reader))
    });
    let gaps = rules::gaps(shifts, picture::span(reader));
    let gap = |key: &str, (from, until): (i64, i64)| Words::new(key).at_ms("from", from).at_ms("until", until);
    let gaps = match gaps.as_slice() {
        [] => Words::new("settings-on-call-covered"),
        [one] => gap("settings-on-call-gap", *one),
        [one, more @ ..] => {
            gap("settings-on-call-gaps", *one).count("count", i64::try_from(more.len()).unwrap_or(i64::MAX))
        }
    };
    format!("{}{}. {}", say(&now, reader), next.unwrap_or_default(), say(&gaps, reader))
}
