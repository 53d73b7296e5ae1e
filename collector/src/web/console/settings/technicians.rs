//! `/settings/technicians`: who works here; invite, shut out, let in again, sign out everywhere.
//! Invariant: a code is shown on the one answer that made it and never again; nobody locks everybody out.
//! Next: [`super::technician`] for one of them, [`crate::app::technician`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use domain::access::Role;
use serde::Deserialize;
use shared::ids::TechnicianId;

use super::{After, Problem, saved};
use crate::app::App;
use crate::app::technician::{self as case, Invitation, Part};
use crate::error::AppError;
use crate::store::technician::Standing;
use crate::web::console::{Frame, Moment, reader, shown};
use crate::web::csv::Csv;
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::words::{Reader, figures, label};

const PATH: &str = "/settings/technicians";

/// The form that invites somebody.
#[derive(Debug, Default, Deserialize)]
pub struct Invite {
    /// The name.
    #[serde(default)]
    pub name: String,
    /// The address.
    #[serde(default)]
    pub email: String,
    /// What they may do; empty: work.
    #[serde(default)]
    pub role: String,
}

impl Invite {
    /// What was chosen, for all customers; whom somebody sees is decided on their own page.
    ///
    /// # Errors
    /// [`AppError::Invalid`] for what was not offered.
    pub fn part(&self) -> Result<Part, AppError> {
        let chosen = if self.role.is_empty() { Some(Role::Technician) } else { Role::of(&self.role) };
        chosen.map(Part::all).ok_or_else(|| AppError::invalid("role", "choose one of the three"))
    }
}

/// A role to choose.
pub struct Choice {
    /// Its word.
    pub word: &'static str,
    /// Its name.
    pub name: String,
    /// What it may do.
    pub what: String,
    /// It is chosen.
    pub is_chosen: bool,
}

impl Choice {
    /// The three, one of them chosen.
    pub fn all(chosen: Role, reader: &Reader) -> Vec<Self> {
        let one = |role: Role| Self {
            word: role.word(),
            name: label("settings-role", role.word(), reader),
            what: label("settings-role-may", role.word(), reader),
            is_chosen: role == chosen,
        };
        // The usual one first.
        [Role::Technician, Role::ReadOnly, Role::Owner].into_iter().map(one).collect()
    }
}

struct Item {
    id: String,
    name: String,
    email: String,
    mark: &'static str,
    shape: &'static str,
    state: String,
    last: Option<Moment>,
    sessions: i64,
    has_factor: bool,
    role: String,
    is_limited: bool,
    is_disabled: bool,
    is_me: bool,
}

#[derive(Template)]
#[template(path = "console/settings/technicians.html")]
struct Page {
    frame: Frame,
    tab: &'static str,
    items: Vec<Item>,
    typed: Invite,
    field: &'static str,
    problem: String,
    is_saved: bool,
    invitation: Option<Invitation>,
    roles: Vec<Choice>,
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
    let told = Told { is_saved: after.saved.is_some(), ..Told::default() };
    show(&app, &viewer, told).await
}

/// All technicians as a file.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn csv(State(app): State<App>) -> Result<Response, AppError> {
    let mut csv = Csv::new(&[
        "name",
        "e-mail",
        "state",
        "added",
        "last sign-in",
        "sessions",
        "second factor",
        "role",
        "customers",
    ]);
    for one in case::standings(&app).await? {
        let last = one.last_sign_in_at.map(figures::machine_moment).unwrap_or_default();
        let added = figures::machine_moment(one.technician.created_at);
        // A file is in English, whoever takes it.
        let state = label("settings-technicians-state", state(&one).2, &Reader::utc(0));
        let sessions = one.sessions.to_string();
        let factor = if one.has_factor { "yes" } else { "no" }.to_owned();
        let (role, sees) = (one.technician.role.name(), if one.technician.sees_all { "all" } else { "some" });
        let cells = [one.technician.name, one.technician.email, state, added, last, sessions, factor];
        csv.row(&[&cells[..], &[role.to_owned(), sees.to_owned()]].concat());
    }
    Ok(csv.answer("technicians"))
}

/// Invites somebody; the answer shows the code, this once.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn invite(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Filled(typed): Filled<Invite>,
) -> Result<Response, AppError> {
    let made = match typed.part() {
        Ok(part) => case::invite(&viewer.acting(&app), &typed.name, &typed.email, &part).await,
        Err(wrong) => Err(wrong),
    };
    match made {
        Ok(made) => show(&app, &viewer, Told { invitation: Some(made), ..Told::default() }).await,
        Err(error) => refused(&app, &viewer, typed, error, "email").await,
    }
}

/// Makes another code for somebody; the answer shows it, this once.
///
/// # Errors
/// [`AppError::NotFound`] for nobody; else as a page. So for the acts below.
pub async fn code(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(id): Path<String>,
) -> Result<Response, AppError> {
    match case::invite_again(&viewer.acting(&app), read(&id)?).await {
        Ok(made) => show(&app, &viewer, Told { invitation: Some(made), ..Told::default() }).await,
        Err(error) => refused(&app, &viewer, Invite::default(), error, "list").await,
    }
}

/// Shuts somebody out.
///
/// # Errors
/// As [`code`].
pub async fn disable(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(id): Path<String>,
) -> Result<Response, AppError> {
    match case::disable(&viewer.acting(&app), read(&id)?).await {
        Ok(()) => Ok(saved(PATH)),
        Err(error) => refused(&app, &viewer, Invite::default(), error, "list").await,
    }
}

/// Lets somebody in again.
///
/// # Errors
/// As [`code`].
pub async fn enable(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(id): Path<String>,
) -> Result<Response, AppError> {
    case::enable(&viewer.acting(&app), read(&id)?).await?;
    Ok(saved(PATH))
}

/// Signs somebody out everywhere.
///
/// # Errors
/// As [`code`].
pub async fn end_sessions(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(id): Path<String>,
) -> Result<Response, AppError> {
    case::end_sessions(&viewer.acting(&app), read(&id)?).await?;
    Ok(saved(PATH))
}

/// What a page tells besides the list.
#[derive(Default)]
struct Told {
    typed: Invite,
    problem: Problem,
    is_saved: bool,
    invitation: Option<Invitation>,
}

pub(super) fn read(id: &str) -> Result<TechnicianId, AppError> {
    id.parse().map_err(|_| AppError::NotFound)
}

async fn refused(
    app: &App,
    viewer: &Viewer,
    typed: Invite,
    error: AppError,
    field_of_conflict: &'static str,
) -> Result<Response, AppError> {
    let (status, problem) = Problem::of(error, field_of_conflict)?;
    Ok((status, show(app, viewer, Told { typed, problem, ..Told::default() }).await?).into_response())
}

async fn show(app: &App, viewer: &Viewer, told: Told) -> Result<Response, AppError> {
    let reader = reader(app, viewer).await?;
    let found = case::standings(app).await?;
    shown(&Page {
        frame: Frame::of(app, viewer, "settings-technicians-title", "settings").await?,
        tab: "technicians",
        items: found.iter().map(|one| item(one, viewer, &reader)).collect(),
        field: told.problem.field,
        problem: told.problem.why,
        is_saved: told.is_saved,
        roles: Choice::all(told.typed.part().map_or(Role::Technician, |part| part.role), &reader),
        typed: told.typed,
        invitation: told.invitation,
    })
}

fn item(one: &Standing, viewer: &Viewer, reader: &Reader) -> Item {
    let (mark, shape, state) = state(one);
    let technician = &one.technician;
    Item {
        id: technician.id.to_string(),
        name: technician.name.clone(),
        email: technician.email.clone(),
        mark,
        shape,
        state: label("settings-technicians-state", state, reader),
        last: one.last_sign_in_at.map(|at| Moment::of(at, reader)),
        sessions: one.sessions,
        has_factor: one.has_factor,
        role: label("settings-role", technician.role.word(), reader),
        is_limited: !technician.sees_all,
        is_disabled: technician.disabled_at.is_some(),
        is_me: viewer.technician() == Some(technician.id),
    }
}

/// How somebody stands: the class that colours it, its shape, its word.
fn state(one: &Standing) -> (&'static str, &'static str, &'static str) {
    match (one.technician.disabled_at, one.has_password) {
        (Some(_), _) => ("unknown", "⊘", "shut_out"),
        (None, true) => ("good", "✓", "can_sign_in"),
        (None, false) => ("medium", "●", "invited"),
    }
}
