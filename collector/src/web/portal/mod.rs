//! The portal: what a customer's contacts read. A file per page, named like its template.
//! Invariant: a contact sees their own customer only, and of it only what was told; no page names the product.
//! Next: [`table`] for the routes.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::routing::MethodRouter;

use super::Route;
use crate::app::App;
use crate::error::AppError;

/// The portal's routes.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    Vec::new()
}

/// Layer of a contact's route.
pub async fn signed_in(State(_app): State<App>, _request: Request, _next: Next) -> Response {
    AppError::NotFound.into_response()
}
