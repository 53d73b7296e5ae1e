//! `/settings/technicians/{technician}/work`: what somebody is good at, when they work, when they are away.
//! Invariant: owners alone come here; a refused form comes back as typed. Next: [`crate::app::staff`].

use std::collections::BTreeSet;

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use domain::assignment::{Absence, Skill};
use serde::Deserialize;
use shared::ids::AbsenceId;

use super::technicians::read;
use super::{After, Problem, saved};
use crate::app::{App, staff};
use crate::error::AppError;
use crate::web::console::{Frame, Moment, reader, shown};
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, does, shows, when};
use crate::words::label;

/// The routes.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    vec![
        shows("/settings/technicians/{technician}/work", Who::Technician(Act::Provide), get(page)),
        does("/settings/technicians/{technician}/work", Who::Technician(Act::Provide), post(set)),
        does("/settings/technicians/{technician}/absences", Who::Technician(Act::Provide), post(away)),
        does(
            "/settings/technicians/{technician}/absences/{absence}/remove",
            Who::Technician(Act::Provide),
            post(remove),
        ),
    ]
}

/// A skill to tick.
struct Ticked {
    word: &'static str,
    name: String,
    is_ticked: bool,
}

/// When they are away.
struct Row {
    id: String,
    from: Moment,
    until: Moment,
    is_now: bool,
}

/// An absence as a form sends it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    from_on: String,
    from_at: String,
    until_on: String,
    until_at: String,
}

#[derive(Template)]
#[template(path = "console/settings/work.html")]
struct Page {
    frame: Frame,
    tab: &'static str,
    id: String,
    name: String,
    skills: Vec<Ticked>,
    hours: String,
    rows: Vec<Row>,
    typed: Typed,
    today: String,
    field: &'static str,
    problem: String,
    is_saved: bool,
}

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] for nobody; so for the acts below.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(id): Path<String>,
    Query(after): Query<After>,
) -> Result<Response, AppError> {
    let page = made(&app, &viewer, &id).await?;
    shown(&Page { is_saved: after.saved.is_some(), ..page })
}

/// Keeps what they are good at and when they work.
///
/// # Errors
/// As [`page`].
pub async fn set(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(id): Path<String>,
    Filled(typed): Filled<Vec<(String, String)>>,
) -> Result<Response, AppError> {
    let of = |wanted: &str| -> Vec<&str> {
        typed.iter().filter(|(name, _)| name == wanted).map(|(_, value)| value.as_str()).collect()
    };
    let (skills, hours) = (of("skill"), of("hours").first().copied().unwrap_or_default());
    match staff::set_work(&viewer.acting(&app), read(&id)?, &skills, hours).await {
        Ok(()) => Ok(saved(&path(&id))),
        Err(error) => {
            let (status, problem) = Problem::of(error, "hours")?;
            let ticked: BTreeSet<&str> = skills.into_iter().collect();
            let mut page = made(&app, &viewer, &id).await?;
            page.skills.iter_mut().for_each(|one| one.is_ticked = ticked.contains(one.word));
            let page = Page { hours: hours.to_owned(), field: problem.field, problem: problem.why, ..page };
            Ok((status, shown(&page)?).into_response())
        }
    }
}

/// Enters an absence: a day alone is all of it.
///
/// # Errors
/// As [`page`].
pub async fn away(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(id): Path<String>,
    Filled(typed): Filled<Typed>,
) -> Result<Response, AppError> {
    let who = read(&id)?;
    staff::person(&app, who).await?;
    let done = match span(&app, &viewer, &typed).await {
        Ok(when) => staff::add_absence(&viewer.acting(&app), who, when).await.map(drop),
        Err(wrong) => Err(wrong),
    };
    match done {
        Ok(()) => Ok(saved(&path(&id))),
        Err(error) => {
            let (status, problem) = Problem::of(error, "until")?;
            let page = made(&app, &viewer, &id).await?;
            let page = Page { typed, field: problem.field, problem: problem.why, ..page };
            Ok((status, shown(&page)?).into_response())
        }
    }
}

async fn span(app: &App, viewer: &Viewer, typed: &Typed) -> Result<Absence, AppError> {
    let reader = reader(app, viewer).await?;
    let or = |time: &str, whole: &str| if time.trim().is_empty() { whole.to_owned() } else { time.to_owned() };
    let wanted = || AppError::invalid("until", "a first and a last day are wanted");
    if typed.from_on.trim().is_empty() || typed.until_on.trim().is_empty() {
        return Err(wanted());
    }
    let from_at = when::moment("until", &typed.from_on, &or(&typed.from_at, "00:00"), &reader)?.ok_or_else(wanted)?;
    let until_at = when::moment("until", &typed.until_on, &or(&typed.until_at, "23:59"), &reader)?;
    Ok(Absence { from_at, until_at: until_at.ok_or_else(wanted)? })
}

/// Takes an absence out.
///
/// # Errors
/// As [`page`], and for one that is not theirs.
pub async fn remove(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path((id, absence)): Path<(String, String)>,
) -> Result<Response, AppError> {
    let absence: AbsenceId = absence.parse().map_err(|_| AppError::NotFound)?;
    staff::remove_absence(&viewer.acting(&app), read(&id)?, absence).await?;
    Ok(saved(&path(&id)))
}

fn path(id: &str) -> String {
    format!("/settings/technicians/{id}/work")
}

async fn made(app: &App, viewer: &Viewer, id: &str) -> Result<Page, AppError> {
    let person = staff::person(app, read(id)?).await?;
    let reader = reader(app, viewer).await?;
    let ticked = |one: &Skill| Ticked {
        word: one.word(),
        name: label("settings-work-skill", one.word(), &reader),
        is_ticked: person.work.skills.contains(one),
    };
    let row = |one: &crate::store::staff::Away| Row {
        id: one.id.to_string(),
        from: Moment::of(one.when.from_at, &reader),
        until: Moment::of(one.when.until_at, &reader),
        is_now: one.when.from_at <= reader.now_ms,
    };
    Ok(Page {
        frame: Frame::of(app, viewer, "", "settings").await?.titled(&person.technician.name),
        tab: "technicians",
        id: person.technician.id.to_string(),
        skills: Skill::ALL.iter().map(ticked).collect(),
        hours: person.work.hours.as_ref().map(ToString::to_string).unwrap_or_default(),
        rows: person.absences.iter().map(row).collect(),
        name: person.technician.name,
        typed: Typed::default(),
        today: when::today(&reader),
        field: "",
        problem: String::new(),
        is_saved: false,
    })
}
