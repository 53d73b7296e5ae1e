//! The step of mail: whether it is set up, a test to who looks, what became of it.
//! Invariant: it shows what is configured and changes none of it. Next: [`crate::app::mail`], the settings' own page.

use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use super::{Part, refused, show};
use crate::app::{App, mail as case};
use crate::error::AppError;
use crate::web::console::reader;
use crate::web::console::settings::Problem;
use crate::web::console::settings::mail::{Test, own_id, test_row};
use crate::web::viewer::Viewer;

/// What the step shows.
pub struct Tried {
    /// A server is set.
    pub is_set: bool,
    /// Where a test goes.
    pub email: String,
    /// What became of the last.
    pub test: Test,
}

/// The page with this step open.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    let part = part(&app, &viewer).await?;
    show(&app, &viewer, part, Problem::default()).await
}

/// Sends a test to who looks.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn test(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    match case::test(&viewer.acting(&app), own_id(&viewer)?).await {
        Ok(()) => Ok(Redirect::to("/onboarding/mail").into_response()),
        Err(error) => {
            let part = part(&app, &viewer).await?;
            refused(&app, &viewer, part, Problem::of(error, "mail")?).await
        }
    }
}

pub(super) async fn part(app: &App, viewer: &Viewer) -> Result<Part, AppError> {
    let found = case::overview(app, viewer.scope, own_id(viewer)?).await?;
    let test = test_row(found.test.as_ref(), &reader(app, viewer).await?);
    Ok(Part::Mail(Tried { is_set: app.mail.is_some(), email: found.email, test }))
}
