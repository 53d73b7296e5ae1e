//! `/sign-in/code` and `/sign-in/second-factor`: between the password and the pages.
//! Invariant: only who gave a right password comes here; a key is shown until its first code, recovery codes on the one
//! answer that made them. Next: [`crate::app::second_factor`].

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::client::Client;
use super::form::Filled;
use super::headers::Outside;
use super::qr;
use super::sign_in::{begun, with_cookie};
use super::viewer::{CODE, Halfway};
use crate::app::{App, provider, second_factor as case, sign_in};
use crate::error::{AppError, sentence};

/// The page that sets one up.
pub const PATH: &str = "/sign-in/second-factor";
/// What the picture of a key is, for who does not see it: the key of a sentence that holds nothing to escape.
pub const PICTURE: &str = "door-factor-picture";

/// The form.
#[derive(Debug, Default, Deserialize)]
pub struct Code {
    /// What was typed.
    #[serde(default)]
    pub code: String,
}

#[derive(Template)]
#[template(path = "code.html")]
struct CodePage<'a> {
    door: Outside,
    who: &'a str,
    problem: &'a str,
}

#[derive(Template)]
#[template(path = "second_factor.html")]
struct Page<'a> {
    door: Outside,
    who: &'a str,
    picture: String,
    key: String,
    problem: &'a str,
}

#[derive(Template)]
#[template(path = "recovery_codes.html")]
struct CodesPage {
    door: Outside,
    codes: Vec<String>,
    to: &'static str,
}

/// The page that takes a code; who has no second factor yet is led to set one up.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn code_page(State(app): State<App>, Extension(half): Extension<Halfway>) -> Result<Response, AppError> {
    if case::standing(&app, half.0.technician.id).await?.since_at.is_none() {
        return Ok(Redirect::to(PATH).into_response());
    }
    asked(&half, "")
}

/// Takes a code and signs them in.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn code(
    State(app): State<App>,
    Extension(half): Extension<Halfway>,
    Client(from): Client,
    Filled(typed): Filled<Code>,
) -> Result<Response, AppError> {
    match sign_in::finish(&app, &half.0, &typed.code, &from).await {
        Ok(made) => Ok(begun(&app, &made, "/")),
        Err(AppError::Invalid { why, .. }) => {
            Ok((StatusCode::BAD_REQUEST, asked(&half, &sentence(&why))?).into_response())
        }
        Err(other) => Err(other),
    }
}

/// The page that shows the key; who has a second factor gives its code instead.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(State(app): State<App>, Extension(half): Extension<Halfway>) -> Result<Response, AppError> {
    shown(&app, &half, "").await
}

/// Takes the first code of the key: they are signed in, and see their recovery codes this once.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn confirm(
    State(app): State<App>,
    Extension(half): Extension<Halfway>,
    Client(from): Client,
    Filled(typed): Filled<Code>,
) -> Result<Response, AppError> {
    match sign_in::finish_first(&app, &half.0, &typed.code, &from).await {
        Ok((made, codes)) => {
            // Nobody has named the company yet: this is the first person.
            let to = if provider::get(&app).await?.name.is_empty() { "/onboarding" } else { "/" };
            let page = CodesPage { door: door(&half), codes, to }.render().map_err(AppError::internal)?;
            Ok(with_cookie(&app, &made, Html(page).into_response()))
        }
        Err(AppError::Invalid { why, .. }) => {
            Ok((StatusCode::BAD_REQUEST, shown(&app, &half, &sentence(&why)).await?).into_response())
        }
        Err(AppError::Conflict { .. }) => Ok(Redirect::to(CODE).into_response()),
        Err(other) => Err(other),
    }
}

/// Their password was right: the pages speak their own language.
fn door(half: &Halfway) -> Outside {
    Outside::known(&half.0.technician.language)
}

fn asked(half: &Halfway, problem: &str) -> Result<Response, AppError> {
    let page = CodePage { door: door(half), who: &half.0.technician.email, problem };
    Ok(Html(page.render().map_err(AppError::internal)?).into_response())
}

async fn shown(app: &App, half: &Halfway, problem: &str) -> Result<Response, AppError> {
    let person = &half.0.technician;
    if case::standing(app, person.id).await?.since_at.is_some() {
        return Ok(Redirect::to(CODE).into_response());
    }
    // Whose key was taken away meanwhile gets another by signing in again.
    let Some(key) = case::waiting(app, person.id).await? else { return Ok(Redirect::to("/sign-in").into_response()) };
    let door = door(half);
    let picture = qr::svg(&key.address, &door.t(PICTURE).to_string())?;
    let page = Page { door, who: &person.email, picture, key: key.key, problem };
    Ok(Html(page.render().map_err(AppError::internal)?).into_response())
}
