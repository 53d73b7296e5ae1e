//! `/sign-in` and `/sign-out`.
//! Invariant: every refusal reads alike; a session's secret is new at each sign-in and travels in the cookie alone.
//! Next: [`crate::app::sign_in`].

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::client::Client;
use super::form::Filled;
use super::headers::Outside;
use super::viewer::{CODE, Viewer, cookie};
use crate::app::sign_in::{Begun, Stage};
use crate::app::{App, set_up, sign_in as case};
use crate::error::AppError;

/// The form.
#[derive(Debug, Deserialize)]
pub struct SignIn {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
}

#[derive(Template)]
#[template(path = "sign_in.html")]
struct Page<'a> {
    door: &'a Outside,
    email: &'a str,
    problem: &'a str,
}

/// The page; while nobody can sign in, the way to the set-up.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(State(app): State<App>, headers: HeaderMap) -> Result<Response, AppError> {
    if set_up::waits_for_first_person(&app).await? {
        return Ok(Redirect::to("/set-up").into_response());
    }
    shown(&Outside::asking(&headers), "", "")
}

/// Signs a person in.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn sign_in(
    State(app): State<App>,
    Client(from): Client,
    headers: HeaderMap,
    Filled(form): Filled<SignIn>,
) -> Result<Response, AppError> {
    match case::sign_in(&app, &form.email, &form.password, &from).await {
        Ok(made) => Ok(begun(&app, &made, "/")),
        Err(AppError::Forbidden { .. }) => {
            let door = Outside::asking(&headers);
            let page = shown(&door, &form.email, &door.t("door-sign-in-wrong").to_string())?;
            Ok((StatusCode::FORBIDDEN, page).into_response())
        }
        Err(other) => Err(other),
    }
}

/// Ends the session.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn sign_out(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    case::sign_out(&viewer.acting(&app), viewer.session).await?;
    let mut response = Redirect::to("/sign-in").into_response();
    response.headers_mut().extend(cookie(None, &app.config).map(|value| (SET_COOKIE, value)));
    Ok(response)
}

/// The way to a page, with the cookie of a session that has just begun; by way of the code where it is half of one.
pub fn begun(app: &App, made: &Begun, to: &str) -> Response {
    let to = if made.stage == Stage::Half { CODE } else { to };
    with_cookie(app, made, Redirect::to(to).into_response())
}

/// An answer with the cookie of a session that has just begun.
pub fn with_cookie(app: &App, made: &Begun, mut response: Response) -> Response {
    response.headers_mut().extend(cookie(Some(&made.secret), &app.config).map(|value| (SET_COOKIE, value)));
    response
}

fn shown(door: &Outside, email: &str, problem: &str) -> Result<Response, AppError> {
    Ok(Html(Page { door, email, problem }.render().map_err(AppError::internal)?).into_response())
}
