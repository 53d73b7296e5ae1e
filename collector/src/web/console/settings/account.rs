//! `/settings/account`: one's own password, language and sessions.
//! Invariant: nobody's but one's own; a password that was typed is never written back into the page.
//! Next: [`super::second_factor`] for the other proof, [`crate::app::account`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::{After, Problem, saved};
use crate::app::account as case;
use crate::app::second_factor::Demand;
use crate::app::{App, second_factor, technician};
use crate::error::AppError;
use crate::web::client::Client;
use crate::web::console::{Frame, Moment, reader, shown};
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::words::Language;

/// The page.
pub const PATH: &str = "/settings/account";

/// The form that changes a password.
#[derive(Default, Deserialize)]
pub struct Passwords {
    #[serde(default)]
    old: String,
    #[serde(default)]
    password: String,
}

/// The form that chooses the language of one's own console.
#[derive(Default, Deserialize)]
pub struct Spoken {
    #[serde(default)]
    language: String,
}

struct Session {
    id: String,
    from: String,
    began: Moment,
    used: Moment,
    is_this: bool,
}

#[derive(Template)]
#[template(path = "console/settings/account.html")]
struct Page {
    frame: Frame,
    tab: &'static str,
    email: String,
    factor_since: Option<Moment>,
    codes_left: i64,
    is_trial: bool,
    languages: [Language; 2],
    sessions: Vec<Session>,
    field: &'static str,
    problem: String,
    is_saved: bool,
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
    show(&app, &viewer, Problem::default(), after.saved.is_some()).await
}

/// Changes one's own password.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn change_password(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Client(from): Client,
    Filled(typed): Filled<Passwords>,
) -> Result<Response, AppError> {
    let myself = viewer.myself()?;
    match case::change_password(&viewer.acting(&app), myself, &typed.old, &typed.password, &from).await {
        Ok(()) => Ok(saved(PATH)),
        Err(error) => {
            let (status, problem) = Problem::of(error, "old")?;
            Ok((status, show(&app, &viewer, problem, false).await?).into_response())
        }
    }
}

/// Changes the language of one's own console.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn change_language(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Filled(typed): Filled<Spoken>,
) -> Result<Response, AppError> {
    match case::set_language(&viewer.acting(&app), viewer.myself()?, &typed.language).await {
        Ok(()) => Ok(saved(PATH)),
        Err(error) => {
            let (status, problem) = Problem::of(error, "language")?;
            Ok((status, show(&app, &viewer, problem, false).await?).into_response())
        }
    }
}

/// Ends one of one's own sessions.
///
/// # Errors
/// [`AppError::NotFound`] for one that is not theirs.
pub async fn end_session(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(id): Path<String>,
) -> Result<Response, AppError> {
    let id = id.parse().map_err(|_| AppError::NotFound)?;
    case::end_session(&viewer.acting(&app), viewer.myself()?, id).await?;
    Ok(saved(PATH))
}

/// Ends every session of one's own but this one.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn end_others(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    case::end_other_sessions(&viewer.acting(&app), viewer.myself()?).await?;
    Ok(saved(PATH))
}

pub(super) async fn show(app: &App, viewer: &Viewer, problem: Problem, is_saved: bool) -> Result<Response, AppError> {
    let (reader, myself) = (reader(app, viewer).await?, viewer.myself()?);
    let all = technician::list(app).await?;
    let email = all.into_iter().find(|one| one.id == myself.id).map(|one| one.email).unwrap_or_default();
    let sessions = case::sessions(app, myself).await?;
    let sessions = sessions.into_iter().map(|one| Session {
        id: one.id.to_string(),
        from: one.from,
        began: Moment::of(one.created_at, &reader),
        used: Moment::of(one.last_seen_at, &reader),
        is_this: one.id == myself.session,
    });
    let factor = second_factor::standing(app, myself.id).await?;
    shown(&Page {
        frame: Frame::of(app, viewer, "settings-account-title", "settings").await?,
        tab: "account",
        email,
        factor_since: factor.since_at.map(|at| Moment::of(at, &reader)),
        codes_left: factor.codes_left,
        is_trial: app.demand == Demand::WhereSetUp,
        languages: Language::CONSOLE,
        sessions: sessions.collect(),
        field: problem.field,
        problem: problem.why,
        is_saved,
    })
}
