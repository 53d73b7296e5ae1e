//! The people's door: pages for technicians, and whether the collector is well.
//! Invariant: every route's errors are shown by [`crate::error::render`]; nothing here opens a transaction.
//! Next: [`crate::app`] for what a page may ask.

pub mod door;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::middleware::map_response_with_state;
use axum::routing::get;

use crate::app::App;
use crate::error::{AppError, Door, Renderer, render};

/// Every route of the people's door.
pub fn router(app: App) -> Router {
    let renderer = Renderer { door: Door::Pages, clock: app.clock.clone() };
    Router::new()
        .route("/livez", get(async || "alive\n"))
        .route("/readyz", get(ready))
        .fallback(async || AppError::NotFound)
        .layer(map_response_with_state(renderer, render))
        .with_state(app)
}

/// Whether reports are taken: the database could be written within the life of a lease.
async fn ready(State(app): State<App>) -> (StatusCode, &'static str) {
    if app.health.ready(app.clock.now_ms()) {
        (StatusCode::OK, "ready\n")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "not ready: the database cannot be written\n")
    }
}
