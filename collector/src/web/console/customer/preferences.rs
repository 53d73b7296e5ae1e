//! `/customers/{customer}/preferences`: whom of us a customer wants for its tickets, and whom not.
//! Invariant: only who may see the customer is offered. Next: [`crate::app::staff`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};
use domain::assignment::Preference;
use shared::ids::TechnicianId;

use super::id;
use crate::app::{App, staff};
use crate::error::AppError;
use crate::web::console::{After, Frame, shown};
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, does, shows};

/// The routes.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    vec![
        shows("/customers/{customer}/preferences", Who::Technician(Act::Look), get(page)),
        does("/customers/{customer}/preferences", Who::Technician(Act::Care), post(set)),
    ]
}

struct Row {
    id: String,
    name: String,
    /// The word of what is preferred; empty: nothing was said.
    word: &'static str,
}

#[derive(Template)]
#[template(path = "console/customer/preferences.html")]
struct Page {
    frame: Frame,
    id: String,
    customer: String,
    rows: Vec<Row>,
    is_saved: bool,
}

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that there is not; so for the form.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Query(after): Query<After>,
) -> Result<Response, AppError> {
    let (customer, wanted) = staff::wanted(&app, viewer.scope, id(&customer)?).await?;
    let rows = wanted.into_iter().map(|(one, preference)| Row {
        id: one.id.to_string(),
        name: one.name,
        word: preference.map_or("", Preference::word),
    });
    shown(&Page {
        frame: Frame::of(&app, &viewer, "customer-preferences", "customers").await?,
        id: customer.id.to_string(),
        customer: customer.name,
        rows: rows.collect(),
        is_saved: after.saved.is_some(),
    })
}

/// Keeps whom the customer wants.
///
/// # Errors
/// As [`page`], and for somebody who is not offered.
pub async fn set(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Filled(typed): Filled<Vec<(String, String)>>,
) -> Result<Response, AppError> {
    let owner = id(&customer)?;
    let named = typed.into_iter().filter(|(name, _)| name != "csrf");
    let named: Result<Vec<(TechnicianId, String)>, _> = named
        .filter_map(|(name, word)| Some((name.strip_prefix("of-")?.parse(), word)))
        .map(|(id, word)| id.map(|id| (id, word)))
        .collect();
    staff::set_wanted(&viewer.acting(&app), viewer.scope, owner, &named.map_err(|_| AppError::NotFound)?).await?;
    Ok(Redirect::to(&format!("/customers/{owner}/preferences?saved=yes")).into_response())
}
