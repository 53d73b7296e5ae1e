//! `POST /agents/v1/notices`: what the device's customer was sent. It is asked when a receipt named another number than the
//! agent knows; the body is not looked at.
//! Invariant: whose notices they are is the certificate's row. Next: [`crate::app::notices::on_device`].

use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use super::peer::Peer;
use crate::app::App;
use crate::app::notices::on_device;
use crate::error::AppError;

/// Tells a device of notices.
///
/// # Errors
/// As [`on_device`].
pub async fn notices(State(app): State<App>, peer: Peer) -> Result<Response, AppError> {
    let notices = on_device(&app, &peer.device).await?;
    let body = shared::wire::write(&notices).map_err(AppError::internal)?;
    Ok(([(CONTENT_TYPE, "application/x-premura")], body).into_response())
}
