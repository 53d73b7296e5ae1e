//! The agents' door: what an agent may ask, and nothing else.
//! Invariant: TLS 1.3 with our own roots; but for enrolment every route needs a device's certificate, whose row says who it is.
//! Next: [`door`] for connections, [`peer`] for who is asking, then a file per route.

pub mod door;
pub mod enrol;
pub mod notices;
pub mod peer;
pub mod reports;

use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::map_response_with_state;
use axum::routing::post;

use crate::app::App;
use crate::deadline;
use crate::error::{AppError, Door, Renderer, render};

/// The longest body of an enrolment or renewal: a request of a few hundred bytes, and room.
const ENROL_BYTES: usize = 16 * 1024;

/// Every route of the agents' door.
pub fn router(app: App) -> Router {
    router_within(app, deadline::WITHIN)
}

pub(crate) fn router_within(app: App, within: Duration) -> Router {
    let renderer = Renderer { door: Door::Programs, clock: app.clock.clone() };
    Router::new()
        .route("/agents/v1/enroll", post(enrol::enrol))
        .route("/agents/v1/renew", post(enrol::renew))
        .route("/agents/v1/notices", post(notices::notices))
        .layer(DefaultBodyLimit::max(ENROL_BYTES))
        .merge(
            Router::new()
                .route("/agents/v1/reports", post(reports::reports))
                .layer(DefaultBodyLimit::max(shared::wire::pack::BODY.packed_bytes)),
        )
        .fallback(async || AppError::NotFound)
        .method_not_allowed_fallback(async || AppError::NotFound)
        .layer(deadline::layer(within))
        .layer(map_response_with_state(renderer, render))
        .with_state(app)
}

#[cfg(test)]
mod tests;
