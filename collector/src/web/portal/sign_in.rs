//! `/portal/sign-in`, `/portal/link/{secret}`, `/portal/sign-out`: coming in without a password.
//! Invariant: who asks for a link reads the same, known or not; a link opens by a press of a button, because what merely looks
//! at it (a mail scanner, a preview) must not use it up. Next: [`crate::app::portal::sign_in`].

use askama::Template;
use axum::Extension;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::frame::Frame;
use super::shown;
use super::visit::{Visit, cookie};
use crate::app::App;
use crate::app::portal::sign_in as case;
use crate::error::AppError;
use crate::web::client::Client;
use crate::web::form::Filled;
use crate::web::headers::wished_language;
use crate::words::Language;

/// What an address may say beside its path.
#[derive(Debug, Default, Deserialize)]
pub struct Wanted {
    #[serde(default)]
    language: String,
}

/// The form.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    email: String,
    #[serde(default)]
    language: String,
}

#[derive(Template)]
#[template(path = "portal/sign_in.html")]
struct Page {
    frame: Frame,
    email: String,
    problem: String,
    is_mailed: bool,
    is_sent: bool,
}

#[derive(Template)]
#[template(path = "portal/link.html")]
struct LinkPage {
    frame: Frame,
    company: String,
    secret: String,
    is_over: bool,
}

/// The page.
///
/// # Errors
/// [`AppError`] as a page; so for every page of the portal.
pub async fn page(
    State(app): State<App>,
    headers: HeaderMap,
    wanted: Result<Query<Wanted>, QueryRejection>,
) -> Result<Response, AppError> {
    let wanted = wanted.map(|Query(wanted)| wanted).unwrap_or_default();
    let language = Language::of(&wanted.language).or_else(|| wished_language(&headers, &Language::ALL));
    let frame = Frame::outside(&app, language, "portal-sign-in-title").await?;
    let is_mailed = case::sends_links(&app);
    shown(&Page { frame, email: String::new(), problem: String::new(), is_mailed, is_sent: false })
}

/// Asks for a link by mail.
///
/// # Errors
/// As [`page`].
pub async fn ask(
    State(app): State<App>,
    Client(from): Client,
    headers: HeaderMap,
    Filled(form): Filled<Asked>,
) -> Result<Response, AppError> {
    let language = Language::of(&form.language).or_else(|| wished_language(&headers, &Language::ALL));
    let is_mailed = case::sends_links(&app);
    match case::send_link(&app, &form.email, &from) {
        Ok(()) => {
            let frame = Frame::outside(&app, language, "portal-sign-in-sent-title").await?;
            shown(&Page { frame, email: String::new(), problem: String::new(), is_mailed, is_sent: true })
        }
        Err(AppError::Invalid { .. }) => {
            let frame = Frame::outside(&app, language, "portal-sign-in-title").await?;
            let problem = frame.t("portal-sign-in-bad");
            let page = shown(&Page { frame, email: form.email, problem, is_mailed, is_sent: false })?;
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
        Err(other) => Err(other),
    }
}

/// A link: a page with a button, and nothing used up.
///
/// # Errors
/// As [`page`].
pub async fn link(
    State(app): State<App>,
    headers: HeaderMap,
    Path(secret): Path<String>,
) -> Result<Response, AppError> {
    let Some(visitor) = case::look(&app, &secret).await? else { return over(&app, &headers).await };
    let language = Language::of(&visitor.language);
    let frame = Frame::outside(&app, language, "portal-link-open").await?;
    let title = frame.with("portal-link-title", "name", &visitor.name);
    let frame = Frame { title, ..frame };
    shown(&LinkPage { frame, company: visitor.customer_name, secret, is_over: false })
}

/// Uses a link up and lets its contact in.
///
/// # Errors
/// As [`page`].
pub async fn open(
    State(app): State<App>,
    Client(from): Client,
    headers: HeaderMap,
    Path(secret): Path<String>,
) -> Result<Response, AppError> {
    match case::open(&app, &secret, &from).await {
        Ok(secret) => {
            let mut response = Redirect::to("/portal").into_response();
            response.headers_mut().extend(cookie(Some(&secret), &app.config).map(|value| (SET_COOKIE, value)));
            Ok(response)
        }
        Err(AppError::Forbidden { .. }) => over(&app, &headers).await,
        Err(other) => Err(other),
    }
}

/// The one page for a link that was used, is over or never was, and for whom it no longer lets in.
async fn over(app: &App, headers: &HeaderMap) -> Result<Response, AppError> {
    let frame = Frame::outside(app, wished_language(headers, &Language::ALL), "portal-link-over-title").await?;
    let page = shown(&LinkPage { frame, company: String::new(), secret: String::new(), is_over: true })?;
    Ok((StatusCode::GONE, page).into_response())
}

/// Ends the session.
///
/// # Errors
/// As [`page`].
pub async fn sign_out(
    State(app): State<App>,
    Extension(Visit(session)): Extension<Visit>,
    Client(from): Client,
) -> Result<Response, AppError> {
    case::sign_out(&app.asked_from(&from), &session).await?;
    let language = Language::of(&session.visitor.language).unwrap_or_default();
    let mut response = Redirect::to(&format!("/portal/sign-in?language={}", language.code())).into_response();
    response.headers_mut().extend(cookie(None, &app.config).map(|value| (SET_COOKIE, value)));
    Ok(response)
}
