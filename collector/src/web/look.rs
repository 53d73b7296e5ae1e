//! How the pages look: one style sheet, inside the program.
//! Invariant: no page has a style of its own; light, dark, phone and print are decided in that one file.
//! Next: `collector/assets/style.css`.

use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

/// The style sheet.
pub async fn style() -> Response {
    ([(CONTENT_TYPE, "text/css; charset=utf-8")], include_str!("../../assets/style.css")).into_response()
}
