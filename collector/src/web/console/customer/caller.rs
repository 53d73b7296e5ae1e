//! `/customers/{customer}/caller`: checks a code that a caller reads, before anything else is said.
//! Invariant: the answer is the page itself, so that what was found stands where it was asked. Next: [`crate::app::caller`].

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::{MethodRouter, post};

use super::{Draft, id, refused, show};
use crate::app::{App, caller};
use crate::error::AppError;
use crate::web::console::caller::{CallerTyped, refusal};
use crate::web::console::reader;
use crate::web::console::settings::Problem;
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, does};

/// The route.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    vec![does("/customers/{customer}/caller", Who::Technician(Act::Work), post(check))]
}

/// Checks it.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that there is not.
pub async fn check(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Filled(typed): Filled<CallerTyped>,
) -> Result<Response, AppError> {
    let id = id(&customer)?;
    match caller::check(&viewer.acting(&app), viewer.scope, id, &typed.code).await {
        Ok(proved) => show(&app, &viewer, id, Draft { form: "caller", proved: Some(proved), ..Draft::default() }).await,
        Err(error) => {
            let (status, why) = refusal(error, &reader(&app, &viewer).await?)?;
            let problem = Problem { field: "code", why };
            refused(&app, &viewer, id, status, Draft { form: "caller", problem, ..Draft::default() }).await
        }
    }
}
