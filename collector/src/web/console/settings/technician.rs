//! `/settings/technicians/{technician}`: what somebody may do and for which customers, and a lost phone.
//! Invariant: owners alone come here; what is saved ends the sessions of whom it concerns, so that it holds at once.
//! Next: [`crate::app::technician`].

use std::collections::BTreeSet;

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use domain::access::Role;
use shared::ids::CustomerId;

use super::technicians::{Choice, read};
use super::{After, Problem, saved};
use crate::app::technician::{self as case, Part};
use crate::app::{App, customer, second_factor};
use crate::error::AppError;
use crate::web::console::{Frame, Moment, reader, shown};
use crate::web::form::Filled;
use crate::web::viewer::Viewer;

/// A customer to tick.
struct Ticked {
    id: String,
    name: String,
    is_ticked: bool,
}

#[derive(Template)]
#[template(path = "console/settings/technician.html")]
struct Page {
    frame: Frame,
    tab: &'static str,
    id: String,
    name: String,
    email: String,
    roles: Vec<Choice>,
    sees_all: bool,
    customers: Vec<Ticked>,
    factor_since: Option<Moment>,
    is_me: bool,
    field: &'static str,
    problem: String,
    is_saved: bool,
}

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] for nobody; else as a page. So for the acts below.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(id): Path<String>,
    Query(after): Query<After>,
) -> Result<Response, AppError> {
    show(&app, &viewer, &id, None, Problem::default(), after.saved.is_some()).await
}

/// Decides what they may do and for whom.
///
/// # Errors
/// As [`page`].
pub async fn set(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(id): Path<String>,
    Filled(typed): Filled<Vec<(String, String)>>,
) -> Result<Response, AppError> {
    let who = read(&id)?;
    // Who is not there answers so, whatever was typed.
    case::part(&app, who).await?;
    let part = chosen(&typed);
    let done = match &part {
        Ok(part) => case::set(&viewer.acting(&app), who, part).await,
        Err(wrong) => Err(wrong.clone()),
    };
    match done {
        Ok(()) => Ok(saved(&format!("/settings/technicians/{id}"))),
        Err(error) => {
            let (status, problem) = Problem::of(error, "role")?;
            Ok((status, show(&app, &viewer, &id, part.ok(), problem, false).await?).into_response())
        }
    }
}

/// Takes their second factor away.
///
/// # Errors
/// As [`page`].
pub async fn reset_factor(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(id): Path<String>,
) -> Result<Response, AppError> {
    second_factor::reset(&viewer.acting(&app), read(&id)?).await?;
    Ok(saved(&format!("/settings/technicians/{id}")))
}

/// What was ticked.
fn chosen(typed: &[(String, String)]) -> Result<Part, AppError> {
    let of =
        |wanted: &'static str| typed.iter().filter(move |(name, _)| name == wanted).map(|(_, value)| value.as_str());
    let role =
        of("role").next().and_then(Role::of).ok_or_else(|| AppError::invalid("role", "choose one of the three"))?;
    if of("sees").next() != Some("some") {
        return Ok(Part::all(role));
    }
    let customers: Result<BTreeSet<CustomerId>, _> = of("customer").map(str::parse).collect();
    let customers: Vec<CustomerId> = customers.map_err(|_| AppError::NotFound)?.into_iter().collect();
    if customers.is_empty() {
        return Err(AppError::invalid("customers", "tick at least one customer, or choose all of them"));
    }
    Ok(Part { role, customers: Some(customers) })
}

async fn show(
    app: &App,
    viewer: &Viewer,
    id: &str,
    typed: Option<Part>,
    problem: Problem,
    is_saved: bool,
) -> Result<Response, AppError> {
    let who = read(id)?;
    let (person, kept) = case::part(app, who).await?;
    let part = typed.unwrap_or(kept);
    let ticked: BTreeSet<CustomerId> = part.customers.iter().flatten().copied().collect();
    let customers = customer::list(app).await?.into_iter().map(|one| Ticked {
        id: one.id.to_string(),
        is_ticked: ticked.contains(&one.id),
        name: one.name,
    });
    let (reader, factor) = (reader(app, viewer).await?, second_factor::standing(app, who).await?);
    shown(&Page {
        frame: Frame::of(app, viewer, "", "settings").await?.titled(&person.name),
        tab: "technicians",
        id: who.to_string(),
        name: person.name,
        email: person.email,
        roles: Choice::all(part.role, &reader),
        sees_all: part.customers.is_none(),
        customers: customers.collect(),
        factor_since: factor.since_at.map(|at| Moment::of(at, &reader)),
        is_me: viewer.technician() == Some(who),
        field: problem.field,
        problem: problem.why,
        is_saved,
    })
}
