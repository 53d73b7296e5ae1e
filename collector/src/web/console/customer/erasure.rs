//! `/customers/{customer}/erase`: everything of a customer that left goes.
//! Invariant: for owners, after a fresh proof, with the customer's name typed; nothing that is left of it is shown.
//! Next: [`crate::app::erasure`], [`super::off_boarding`], which comes before.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, post};

use super::off_boarding::NameTyped;
use super::{Draft, done_or_refused, id};
use crate::app::{App, erasure as case};
use crate::error::AppError;
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, does};

/// The route that erases.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    vec![does("/customers/{customer}/erase", Who::Technician(Act::Erase), post(erase))]
}

/// Erases the customer.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that there is not.
pub async fn erase(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Filled(typed): Filled<NameTyped>,
) -> Result<Response, AppError> {
    let id = id(&customer)?;
    match case::begin(&viewer.acting(&app), viewer.scope, id, &typed.name).await {
        Ok(_) => Ok(Redirect::to("/customers?erased=yes").into_response()),
        Err(error) => {
            let draft = Draft { form: "erase", leaves: typed.name, ..Draft::default() };
            done_or_refused(&app, &viewer, id, Err(error), draft, "name").await
        }
    }
}
