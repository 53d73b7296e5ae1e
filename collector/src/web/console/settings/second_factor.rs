//! `/settings/account/second-factor`: another phone, and new recovery codes.
//! Invariant: nobody's but one's own, and only with a code of the one in use; what is secret is shown on the one answer that
//! made it. Next: [`crate::app::second_factor`].

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::{Problem, account};
use crate::app::{App, second_factor as case};
use crate::error::AppError;
use crate::web::client::Client;
use crate::web::console::{Frame, reader, shown};
use crate::web::form::Filled;
use crate::web::phrase::Phrase;
use crate::web::qr;
use crate::web::second_factor::{Code, PICTURE};
use crate::web::viewer::Viewer;

const PATH: &str = "/settings/account/second-factor";

/// The form that begins.
#[derive(Debug, Default, Deserialize)]
pub struct Begin {
    #[serde(default)]
    code: String,
    #[serde(default)]
    wish: String,
}

/// The key that waits, as it is shown.
struct Waiting {
    picture: String,
    key: String,
}

#[derive(Template)]
#[template(path = "console/settings/second_factor.html")]
struct Page {
    frame: Frame,
    tab: &'static str,
    waiting: Option<Waiting>,
    codes: Vec<String>,
    problem: String,
}

/// Makes another key, or new recovery codes, for somebody who gives a code of the factor in use.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn begin(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Client(from): Client,
    Filled(typed): Filled<Begin>,
) -> Result<Response, AppError> {
    let (acting, myself) = (viewer.acting(&app), viewer.myself()?);
    let done = match typed.wish.as_str() {
        "codes" => case::new_codes(&acting, myself, &typed.code, &from).await.map(Some),
        _ => case::offer(&acting, myself, &typed.code, &from).await.map(|()| None),
    };
    match done {
        Ok(Some(codes)) => show(&app, &viewer, None, codes, String::new()).await,
        Ok(None) => Ok(Redirect::to(PATH).into_response()),
        Err(error) => {
            let (status, problem) = Problem::of(error, "code")?;
            Ok((status, account::show(&app, &viewer, problem, false).await?).into_response())
        }
    }
}

/// The key that waits for its first code.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    waiting(&app, &viewer, String::new()).await
}

/// Takes the key that waits into use; the answer shows the recovery codes, this once.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn confirm(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Client(from): Client,
    Filled(typed): Filled<Code>,
) -> Result<Response, AppError> {
    match case::confirm(&viewer.acting(&app), viewer.myself()?, &typed.code, &from).await {
        Ok(codes) => show(&app, &viewer, None, codes, String::new()).await,
        Err(AppError::Conflict { .. }) => Ok(Redirect::to(account::PATH).into_response()),
        Err(error) => {
            let (status, problem) = Problem::of(error, "code")?;
            Ok((status, waiting(&app, &viewer, problem.why).await?).into_response())
        }
    }
}

async fn waiting(app: &App, viewer: &Viewer, problem: String) -> Result<Response, AppError> {
    let Some(key) = case::waiting(app, viewer.myself()?.id).await? else {
        return Ok(Redirect::to(account::PATH).into_response());
    };
    let label = Phrase::new(PICTURE, &reader(app, viewer).await?).to_string();
    let picture = qr::svg(&key.address, &label)?;
    show(app, viewer, Some(Waiting { picture, key: key.key }), Vec::new(), problem).await
}

async fn show(
    app: &App,
    viewer: &Viewer,
    waiting: Option<Waiting>,
    codes: Vec<String>,
    problem: String,
) -> Result<Response, AppError> {
    let frame = Frame::of(app, viewer, "settings-factor-title", "settings").await?;
    shown(&Page { frame, tab: "account", waiting, codes, problem })
}
