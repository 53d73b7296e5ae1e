//! The step of the second technician: a colleague is invited.
//! Invariant: a code is shown on the one answer that made it and never again. Next: [`crate::app::technician`].

use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use domain::access::Role;

use super::{Part, refused, show};
use crate::app::App;
use crate::app::technician::{self as case, Invitation};
use crate::error::AppError;
use crate::web::console::settings::Problem;
pub use crate::web::console::settings::technicians::Invite;
use crate::web::form::Filled;
use crate::web::viewer::Viewer;

/// What the step shows.
#[derive(Default)]
pub struct Asked {
    /// The form.
    pub typed: Invite,
    /// What was just made.
    pub invitation: Option<Invitation>,
    /// Everybody who works here, by name.
    pub names: Vec<String>,
}

/// The page with this step open.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    let part = part(&app).await?;
    show(&app, &viewer, part, Problem::default()).await
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
    match case::invite(&viewer.acting(&app), &typed.name, &typed.email, &case::Part::all(Role::Technician)).await {
        Ok(made) => {
            let part = asked(&app, Asked { invitation: Some(made), ..Asked::default() }).await?;
            show(&app, &viewer, part, Problem::default()).await
        }
        Err(error) => {
            let part = asked(&app, Asked { typed, ..Asked::default() }).await?;
            refused(&app, &viewer, part, Problem::of(error, "email")?).await
        }
    }
}

pub(super) async fn part(app: &App) -> Result<Part, AppError> {
    asked(app, Asked::default()).await
}

async fn asked(app: &App, shown: Asked) -> Result<Part, AppError> {
    let there = case::list(app).await?.into_iter().filter(|one| one.disabled_at.is_none());
    Ok(Part::Technician(Asked { names: there.map(|one| one.name).collect(), ..shown }))
}
