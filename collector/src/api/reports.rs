//! `POST /agents/v1/reports`: an envelope in, a receipt out. 200 means on disk; 409 names the sequence that is expected.
//! Invariant: who sends is the certificate's row; the body is bounded before it is decoded.
//! Next: [`crate::app::accept`].

use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use super::peer::Peer;
use crate::app::App;
use crate::app::accept::accept;
use crate::error::AppError;

/// Takes reports.
///
/// # Errors
/// As [`accept`].
pub async fn reports(State(app): State<App>, peer: Peer, body: Bytes) -> Result<Response, AppError> {
    let mut answer = accept(&app, peer.device, body.to_vec(), peer.line).await?;
    answer.receipt.rotate_key = peer.is_of_former_root;
    let receipt = shared::wire::write(&answer.receipt).map_err(AppError::internal)?;
    let status = if answer.accepted { StatusCode::OK } else { StatusCode::CONFLICT };
    Ok((status, [(CONTENT_TYPE, "application/x-premura")], receipt).into_response())
}
