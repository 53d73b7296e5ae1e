//! The step of the provider: name, time zone, language; the rest of it stays as it is.
//! Invariant: a refused form comes back as it was typed. Next: [`crate::app::provider`].

use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::{Part, Progress, onward, refused, show};
use crate::app::provider::{self as case, Provider};
use crate::app::{App, onboarding};
use crate::error::AppError;
use crate::web::console::settings::Problem;
use crate::web::form::Filled;
use crate::web::viewer::Viewer;

/// The form.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Typed {
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub time_zone: String,
    #[serde(default)]
    pub language: String,
}

pub(super) fn part(progress: &Progress) -> Part {
    let Provider { name, time_zone, language, .. } = progress.provider.clone();
    Part::Provider(Typed { name, time_zone, language })
}

/// The page with this step open.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    let progress = onboarding::progress(&app, viewer.scope).await?;
    show(&app, &viewer, part(&progress), Problem::default()).await
}

/// Saves what was typed.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn save(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Filled(typed): Filled<Typed>,
) -> Result<Response, AppError> {
    let Typed { name, time_zone, language } = typed.clone();
    let new = Provider { name, time_zone, language, ..case::get(&app).await? };
    match case::set(&viewer.acting(&app), &new).await {
        Ok(_) => Ok(onward()),
        Err(error) => refused(&app, &viewer, Part::Provider(typed), Problem::of(error, "name")?).await,
    }
}
