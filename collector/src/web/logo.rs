//! `/portal/logo`: the provider's logo, for the portal, the console and mails.
//! Invariant: served as what we found it to be; without one there is nothing here.
//! Next: [`crate::app::logo`].

use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use crate::app::{App, logo as case};
use crate::error::AppError;

/// The picture.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub async fn picture(State(app): State<App>) -> Result<Response, AppError> {
    let file = case::get(&app).await?.ok_or(AppError::NotFound)?;
    Ok(([(CONTENT_TYPE, file.content_type)], file.body).into_response())
}
