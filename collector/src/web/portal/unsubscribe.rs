//! `/portal/unsubscribe/{token}`: the link under every notice that stops them, without signing in.
//! Invariant: looking changes nothing, because mail scanners look; a press of the button does, and so does the one click
//! that mail programs send by themselves (RFC 8058). Next: [`crate::app::mail`].

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;

use super::frame::Frame;
use super::shown;
use crate::app::{App, mail};
use crate::error::AppError;
use crate::web::client::Client;

#[derive(Template)]
#[template(path = "portal/unsubscribe.html")]
struct Page {
    frame: Frame,
    token: String,
    is_done: bool,
}

/// The question.
///
/// # Errors
/// [`AppError::NotFound`] for a token that is none of ours.
pub async fn page(State(app): State<App>, Path(token): Path<String>) -> Result<Response, AppError> {
    let language = mail::who_stops(&app, &token).await?;
    let frame = Frame::outside(&app, Some(language), "stop-heading").await?;
    shown(&Page { frame, token, is_done: false })
}

/// Stops them.
///
/// # Errors
/// As [`page`].
pub async fn stop(
    State(app): State<App>,
    Client(from): Client,
    Path(token): Path<String>,
) -> Result<Response, AppError> {
    let language = mail::who_stops(&app, &token).await?;
    mail::stop(&app.asked_from(&from), &token).await?;
    let frame = Frame::outside(&app, Some(language), "stop-done-heading").await?;
    shown(&Page { frame, token, is_done: true })
}
