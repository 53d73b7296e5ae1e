//! The step of the test problem: the card of the settings, on this page.
//! Invariant: as the card's. Next: [`super::super::test_problem`].

use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use super::{Part, onward, refused, show};
use crate::app::App;
use crate::error::AppError;
use crate::web::console::settings::Problem;
use crate::web::console::test_problem::{self, Card, Sent};
use crate::web::form::Filled;
use crate::web::viewer::Viewer;

const PATH: &str = "/onboarding/test";

/// The page with this step open.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    let part = part(&app, &viewer).await?;
    show(&app, &viewer, part, Problem::default()).await
}

/// Sends a test.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn send(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Filled(sent): Filled<Sent>,
) -> Result<Response, AppError> {
    match test_problem::send(&app, &viewer, &sent).await {
        Ok(_) => Ok(Redirect::to(PATH).into_response()),
        Err(error) => {
            let (status, problem) = Problem::of(error, "device")?;
            let card = Card::of(&app, &viewer, PATH, &sent.device, problem.clone()).await?;
            refused(&app, &viewer, Part::Test(card), (status, problem)).await
        }
    }
}

/// Ends the test that runs.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn end(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    test_problem::end(&app, &viewer).await?;
    Ok(onward())
}

pub(super) async fn part(app: &App, viewer: &Viewer) -> Result<Part, AppError> {
    Ok(Part::Test(Card::of(app, viewer, PATH, "", Problem::default()).await?))
}
