//! `/settings/provider`: name, zone, language, hours, telephones, the remote tool, the logo.
//! Invariant: a refused form comes back as it was typed; the logo is a form of its own.
//! Next: [`crate::app::provider`], [`crate::app::logo`].

use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use domain::remote;

use super::{After, Problem, saved};
use crate::app::provider::{self as case, Provider};
use crate::app::{App, logo};
use crate::error::AppError;
use crate::web::console::{Frame, shown};
use crate::web::form::Filled;
use crate::web::upload::Uploaded;
use crate::web::viewer::Viewer;
use crate::words::Language;

const PATH: &str = "/settings/provider";

#[derive(Template)]
#[template(path = "console/settings/provider.html")]
struct Page {
    frame: Frame,
    tab: &'static str,
    typed: Provider,
    field: &'static str,
    problem: String,
    is_saved: bool,
    has_logo: bool,
    zones: Vec<String>,
    languages: [Language; 4],
    places: [&'static str; 4],
    example: String,
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
    let typed = case::get(&app).await?;
    show(&app, &viewer, typed, Problem::default(), after.saved.is_some()).await
}

/// Saves what was typed.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn save(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Filled(typed): Filled<Provider>,
) -> Result<Response, AppError> {
    match case::set(&viewer.acting(&app), &typed).await {
        Ok(_) => Ok(saved(PATH)),
        Err(error) => refused(&app, &viewer, typed, error).await,
    }
}

/// Takes a picture as the logo.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn save_logo(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    sent: Result<Uploaded, AppError>,
) -> Result<Response, AppError> {
    let done = match sent {
        Ok(Uploaded(body)) => logo::set(&viewer.acting(&app), body).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(saved(PATH)),
        Err(error) => refused(&app, &viewer, case::get(&app).await?, error).await,
    }
}

/// Takes the logo away.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn remove_logo(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    logo::remove(&viewer.acting(&app)).await?;
    Ok(saved(PATH))
}

async fn refused(app: &App, viewer: &Viewer, typed: Provider, error: AppError) -> Result<Response, AppError> {
    let (status, problem) = Problem::of(error, "name")?;
    Ok((status, show(app, viewer, typed, problem, false).await?).into_response())
}

async fn show(
    app: &App,
    viewer: &Viewer,
    typed: Provider,
    problem: Problem,
    is_saved: bool,
) -> Result<Response, AppError> {
    shown(&Page {
        frame: Frame::of(app, viewer, "settings-provider-title", "settings").await?,
        tab: "provider",
        example: remote::fill(&typed.remote_url, &remote::EXAMPLE).unwrap_or_default(),
        typed,
        field: problem.field,
        problem: problem.why,
        is_saved,
        has_logo: logo::is_set(app).await?,
        zones: case::time_zones(),
        languages: Language::ALL,
        places: remote::PLACES,
    })
}
