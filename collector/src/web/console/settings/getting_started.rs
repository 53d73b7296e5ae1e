//! `/settings/getting-started`: how far getting started is, and the test problem, at any later time.
//! Invariant: as the card's. Next: [`crate::web::console::test_problem`], [`crate::web::console::onboarding`].

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::Problem;
use crate::app::{App, onboarding};
use crate::error::AppError;
use crate::web::console::test_problem::{self, Card, Sent};
use crate::web::console::{Frame, shown};
use crate::web::form::Filled;
use crate::web::viewer::Viewer;

const PATH: &str = "/settings/getting-started";

#[derive(Template)]
#[template(path = "console/settings/getting_started.html")]
struct Page {
    frame: Frame,
    tab: &'static str,
    behind: usize,
    of: usize,
    is_closed: bool,
    card: Card,
}

/// The page.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    show(&app, &viewer, "", Problem::default()).await
}

/// Sends a test problem.
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
            let (status, problem): (StatusCode, Problem) = Problem::of(error, "device")?;
            Ok((status, show(&app, &viewer, &sent.device, problem).await?).into_response())
        }
    }
}

/// Ends the test that runs.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn end(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    test_problem::end(&app, &viewer).await?;
    Ok(Redirect::to(PATH).into_response())
}

async fn show(app: &App, viewer: &Viewer, chosen: &str, problem: Problem) -> Result<Response, AppError> {
    let progress = onboarding::progress(app, viewer.scope).await?;
    shown(&Page {
        frame: Frame::of(app, viewer, "settings-start-title", "settings").await?,
        tab: "getting_started",
        behind: progress.behind(),
        of: progress.steps.len(),
        is_closed: progress.is_closed,
        card: Card::of(app, viewer, PATH, chosen, problem).await?,
    })
}
