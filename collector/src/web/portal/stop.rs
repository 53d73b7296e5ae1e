//! `/portal/unsubscribe/{secret}`: a contact wants no more notices; the link stands under each of them.
//! Invariant: looking changes nothing, because mail scanners look; a mail program's own button needs no page.
//! Next: [`crate::app::mail`].

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;

use super::frame::Frame;
use super::shown;
use crate::app::{App, mail};
use crate::error::AppError;

#[derive(Template)]
#[template(path = "portal/stop.html")]
struct Page {
    frame: Frame,
    secret: String,
    is_done: bool,
}

/// The page with a button.
///
/// # Errors
/// [`AppError::NotFound`] for a token that is none of ours; else as a page.
pub async fn page(State(app): State<App>, Path(secret): Path<String>) -> Result<Response, AppError> {
    let language = mail::who_stops(&app, &secret).await?;
    let frame = Frame::outside(&app, Some(language), "portal-stop-title").await?;
    shown(&Page { frame, secret, is_done: false })
}

/// Stops the notices.
///
/// # Errors
/// As [`page`].
pub async fn stop(State(app): State<App>, Path(secret): Path<String>) -> Result<Response, AppError> {
    let language = mail::who_stops(&app, &secret).await?;
    mail::stop(&app, &secret).await?;
    let frame = Frame::outside(&app, Some(language), "portal-stop-done-title").await?;
    shown(&Page { frame, secret: String::new(), is_done: true })
}
