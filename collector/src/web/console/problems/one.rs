//! `/problems/{problem}`: one problem: its tickets by customer and by week, how one lives with it, and what is done next.
//! Invariant: after an act the browser is sent back to the page; a refusal stands beside its form with what was typed.
//! Next: [`crate::app::problem::work`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::access::Role;
use domain::problem::work::{Deed, WORDS_BYTES};
use domain::problem::{self, State as At};
use serde::Deserialize;
use shared::ids::ProblemId;

use super::picture::{self, Picture};
use super::{Stands, name};
use crate::app::App;
use crate::app::problem::begin::put;
use crate::app::problem::work::work;
use crate::app::problem::{Whole, whole};
use crate::error::AppError;
use crate::web::console::settings::Problem;
use crate::web::console::{Frame, Moment, reader, shown};
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::web::when;
use crate::words::{Reader, label, say, title_of};

/// What the forms hold; each has some of it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    text: String,
    day: String,
}

/// A refused form: which, why, and what was typed.
#[derive(Default)]
struct Refused {
    form: &'static str,
    problem: Problem,
    typed: Typed,
}

impl Refused {
    fn is_at(&self, form: &str, field: &str) -> bool {
        self.form == form && self.problem.field == field
    }
}

struct Line {
    at: Moment,
    who: String,
    sentence: String,
}

/// The tickets of one customer.
struct Group {
    id: String,
    name: String,
    tickets: Vec<Ticket>,
}

struct Ticket {
    number: i64,
    title: String,
    state: String,
    is_done: bool,
    opened: Moment,
}

#[derive(Template)]
#[template(path = "console/problems/one.html")]
struct Page {
    frame: Frame,
    id: String,
    name: String,
    stands: Stands,
    why: String,
    is_storm: bool,
    tickets: i64,
    devices: i64,
    customers: i64,
    picture: Picture,
    known: String,
    is_seen: bool,
    workaround: String,
    fix: String,
    fixed: Option<Moment>,
    groups: Vec<Group>,
    lines: Vec<Line>,
    state: At,
    may_decide: bool,
    today: String,
    refused: Refused,
}

type Here = (State<App>, Extension<Viewer>, Path<String>);
type Answer = Result<Response, AppError>;

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] for a problem that this reader sees no ticket of; so for every function below.
pub async fn page((State(app), Extension(viewer), Path(id)): Here) -> Answer {
    show(&app, &viewer, read(&id)?, Refused::default()).await
}

/// Puts tickets to it.
///
/// # Errors
/// As [`page`].
pub async fn tickets((State(app), Extension(viewer), Path(id)): Here, Filled(typed): Filled<Typed>) -> Answer {
    let id = read(&id)?;
    whole(&app, viewer.scope, id).await?;
    let put = put(&viewer.acting(&app), viewer.scope, id, &typed.text, &viewer.actor).await;
    answered(&app, &viewer, id, ("tickets", typed), put).await
}

/// Looks into it.
///
/// # Errors
/// As [`page`].
pub async fn investigate(here: Here) -> Answer {
    done(here, ("investigate", Typed::default()), Ok(Deed::Investigate)).await
}

/// Writes down how one lives with it.
///
/// # Errors
/// As [`page`].
pub async fn know(here: Here, Filled(typed): Filled<Typed>) -> Answer {
    let deed = Deed::Know(typed.text.clone());
    done(here, ("know", typed), Ok(deed)).await
}

/// Writes down how it was mended.
///
/// # Errors
/// As [`page`].
pub async fn fix(here: Here, Filled(typed): Filled<Typed>) -> Answer {
    let reader = reader(&here.0, &here.1).await?;
    // Of today it is this moment, of another day its evening: what came before it was not mended yet.
    let at = match typed.day.trim() {
        day if day.is_empty() || day == when::today(&reader) => Ok(reader.now_ms),
        day => when::moment("day", day, "", &reader).map(|at| at.unwrap_or(reader.now_ms)),
    };
    let deed = at.map(|at| Deed::Fix(typed.text.clone(), at));
    done(here, ("fix", typed), deed).await
}

/// Closes it.
///
/// # Errors
/// As [`page`].
pub async fn close(here: Here) -> Answer {
    done(here, ("close", Typed::default()), Ok(Deed::Close)).await
}

/// Says that it is none.
///
/// # Errors
/// As [`page`].
pub async fn refuse(here: Here, Filled(typed): Filled<Typed>) -> Answer {
    let deed = Deed::Refuse(typed.text.clone());
    done(here, ("refuse", typed), Ok(deed)).await
}

fn read(id: &str) -> Result<ProblemId, AppError> {
    id.parse().map_err(|_| AppError::NotFound)
}

async fn done(
    (State(app), Extension(viewer), Path(id)): Here,
    (form, typed): (&'static str, Typed),
    deed: Result<Deed, AppError>,
) -> Answer {
    let id = read(&id)?;
    // What is not there answers like what never was, whatever was typed.
    whole(&app, viewer.scope, id).await?;
    let done = match deed {
        Ok(deed) => work(&viewer.acting(&app), viewer.scope, id, &deed, &viewer.actor).await,
        Err(refused) => Err(refused),
    };
    answered(&app, &viewer, id, (form, typed), done).await
}

async fn answered(
    app: &App,
    viewer: &Viewer,
    id: ProblemId,
    (form, typed): (&'static str, Typed),
    done: Result<(), AppError>,
) -> Answer {
    match done {
        Ok(()) => Ok(Redirect::to(&format!("/problems/{id}")).into_response()),
        Err(error) => {
            let (status, problem) = Problem::of(error, "state")?;
            let page = show(app, viewer, id, Refused { form, problem, typed }).await?;
            Ok((status, page).into_response())
        }
    }
}

async fn show(app: &App, viewer: &Viewer, id: ProblemId, refused: Refused) -> Answer {
    let reader = reader(app, viewer).await?;
    let found = whole(app, viewer.scope, id).await?;
    let (listed, own) = (&found.listed, &found.listed.problem);
    let name = name(own, &reader);
    let line = |one: &problem::Line| Line {
        at: Moment::of(one.at, &reader),
        who: one.actor.name().unwrap_or_default().to_owned(),
        sentence: say(&one.words, &reader),
    };
    shown(&Page {
        frame: Frame::of(app, viewer, "", "problems").await?.titled(&name),
        id: id.to_string(),
        stands: Stands::of(own.state, &reader),
        why: say(&own.why.words(), &reader),
        is_storm: own.why.is_storm(),
        tickets: listed.tickets,
        devices: listed.devices,
        customers: listed.customers,
        picture: picture::large(&found.weeks, own.fixed_at, &reader),
        known: own.known.clone(),
        is_seen: own.is_seen(),
        workaround: own.workaround.clone(),
        fix: own.fix.clone(),
        fixed: own.fixed_at.map(|at| Moment::of(at, &reader)),
        groups: groups(&found, &reader),
        lines: own.lines.iter().map(line).collect(),
        state: own.state,
        may_decide: found.may_decide && viewer.role != Role::ReadOnly,
        today: when::today(&reader),
        name,
        refused,
    })
}

fn groups(found: &Whole, reader: &Reader) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for one in &found.tickets {
        let id = one.customer.to_string();
        if groups.last().is_none_or(|last| last.id != id) {
            groups.push(Group { id, name: one.customer_name.clone(), tickets: Vec::new() });
        }
        let ticket = Ticket {
            number: one.number,
            title: title_of(&one.title, reader),
            state: label("state", one.state.word(), reader),
            is_done: !one.state.is_open(),
            opened: Moment::of(one.opened_at, reader),
        };
        if let Some(last) = groups.last_mut() {
            last.tickets.push(ticket);
        }
    }
    groups
}
