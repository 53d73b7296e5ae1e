//! A body from an agent becomes an answer: its quota first ([`super::quota`]), bounded decoding here, in the request's own
//! task, then the writer.
//! Invariant: a receipt means on disk; the device, customer and site are the certificate's, never the report's.
//! Next: [`super::writer`].

use std::sync::Arc;

use domain::presence::Line;
use shared::report::Receipt;
use shared::wire;

use super::App;
use super::writer::Post;
use crate::error::AppError;
use crate::store::device::Device;

/// What the agent is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// False when reports between are missing: the receipt then says which is expected (409).
    pub accepted: bool,
    /// The receipt.
    pub receipt: Receipt,
}

/// Accepts the body of `POST /agents/v1/reports` from a device that its certificate proved.
///
/// # Errors
/// [`AppError::Invalid`] for a body that breaks a rule, [`AppError::Forbidden`] for another device's report,
/// [`AppError::TooMuch`] when its quota is used up, [`AppError::Unavailable`] when the database cannot keep it just now.
pub async fn accept(
    app: &App,
    device: impl Into<Arc<Device>>,
    body: Vec<u8>,
    line: Option<Line>,
) -> Result<Answer, AppError> {
    let (device, now) = (device.into(), app.clock.now_ms());
    app.quotas.admit(&device, body.len(), now)?;
    let envelope = wire::read_envelope(&body).map_err(|error| AppError::invalid("body", error.to_string()))?;
    app.quotas.held(&device, envelope.reports.len());
    if envelope.device != device.id {
        tracing::warn!(device = %device.id, claimed = %envelope.device, "A device sent a report in another's name.");
        return Err(AppError::forbidden("this certificate belongs to another device"));
    }
    app.writer()?.post(Post { device, envelope, body, received_at: now, line }).await
}
