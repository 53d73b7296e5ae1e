//! `POST /agents/v1/enroll` and `POST /agents/v1/renew`.
//! Invariant: enrolment needs no certificate and opens nothing else; renewal needs the certificate of the device it renews.
//! Next: [`crate::app::enrol`].

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use serde::de::DeserializeOwned;
use shared::enrol::{EnrolAnswer, EnrolRequest, RenewRequest};

use super::peer::{From, RenewingPeer};
use crate::app::{App, enrol as case};
use crate::error::AppError;

/// Admits a new device by its token.
///
/// # Errors
/// [`AppError`] as problem JSON.
pub async fn enrol(State(app): State<App>, From(from): From, body: Bytes) -> Result<Json<EnrolAnswer>, AppError> {
    let request: EnrolRequest = json(&body)?;
    Ok(Json(case::enrol(&app.asked_from(&from), &request).await?))
}

/// Gives a device that shows its certificate a new one.
///
/// # Errors
/// [`AppError`] as problem JSON.
pub async fn renew(
    State(app): State<App>,
    RenewingPeer(peer): RenewingPeer,
    From(from): From,
    body: Bytes,
) -> Result<Json<EnrolAnswer>, AppError> {
    let request: RenewRequest = json(&body)?;
    Ok(Json(case::renew(&app.asked_from(&from), &peer, &request).await?))
}

fn json<T: DeserializeOwned>(body: &[u8]) -> Result<T, AppError> {
    serde_json::from_slice(body)
        .map_err(|error| AppError::invalid("body", format!("this JSON is not understood: {error}")))
}
