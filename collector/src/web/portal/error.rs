//! Errors under `/portal`, as a page of the provider's: in the reader's language, without a word of the product.
//! Invariant: one layer writes every one of them, whoever refused: a route, a layer, or no route at all; internal text never
//! leaves. Next: [`crate::error`], the same for technicians and agents.

use askama::Template;
use axum::extract::{Request, State};
use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use shared::text::Words;

use super::frame::Frame;
use super::shown;
use super::visit::Visit;
use crate::app::App;
use crate::app::provider::{self, Provider};
use crate::error::AppError;
use crate::web::headers::wished_language;
use crate::words::{Language, Reader};

#[derive(Template)]
#[template(path = "portal/error.html")]
struct Page {
    frame: Frame,
    detail: String,
}

/// Layer around the routes, inside the one that writes every other error: what ends badly under `/portal` is told here.
pub async fn own_errors(State(app): State<App>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let is_ours = path == "/portal" || path.starts_with("/portal/") || path.starts_with("/portal.");
    let wished = wished_language(request.headers(), &Language::ALL);
    let response = next.run(request).await;
    let error = response.extensions().get::<AppError>().cloned();
    let status = error.as_ref().map_or(response.status(), AppError::status_code);
    let Some(word) = word(error.as_ref(), status).filter(|_| is_ours) else { return response };
    let visit = response.extensions().get::<Visit>().cloned();
    let mut answer = page(&app, error.as_ref(), word, visit.as_ref(), wished).await.into_response();
    *answer.status_mut() = status;
    if let Some(AppError::TooMuch { retry_after_s } | AppError::Unavailable { retry_after_s }) = error {
        answer.headers_mut().insert(RETRY_AFTER, HeaderValue::from(retry_after_s));
    }
    answer
}

/// The word after `portal-error-`; none when nothing ended badly.
fn word(error: Option<&AppError>, status: StatusCode) -> Option<&'static str> {
    Some(match error {
        Some(AppError::NotFound) => "not-found",
        Some(AppError::Forbidden { .. }) => "forbidden",
        Some(AppError::Invalid { .. }) => "invalid",
        Some(AppError::Conflict { .. }) => "conflict",
        Some(AppError::TooMuch { .. }) => "too-much",
        Some(AppError::Unavailable { .. }) => "unavailable",
        Some(AppError::Internal(_)) => "internal",
        None if status == StatusCode::REQUEST_TIMEOUT => "too-slow",
        None if status == StatusCode::PAYLOAD_TOO_LARGE => "too-large",
        None => return None,
    })
}

async fn page(
    app: &App,
    error: Option<&AppError>,
    word: &str,
    visit: Option<&Visit>,
    wished: Option<Language>,
) -> Result<Response, AppError> {
    // With the database away the provider's name is not known either; the page is shown all the same.
    let provider = provider::get(app).await.unwrap_or_else(|_| Provider::default());
    let reader = match visit {
        Some(Visit(session)) => session.visitor.reader(app),
        None => {
            let code = wished.map_or_else(|| provider.language.clone(), |language| language.code().to_owned());
            Reader::new(&code, &provider.time_zone, app.clock.now_ms())
        }
    };
    let mut words = Words::new(&format!("portal-error-{word}"));
    match error {
        Some(AppError::TooMuch { retry_after_s }) => words = words.span_s("span", u64::from(*retry_after_s).max(60)),
        Some(AppError::Internal(fault)) => {
            let reference = data_encoding::BASE32_NOPAD.encode(&app.clock.random::<5>());
            tracing::error!(reference, %fault, "A request ended in a fault of ours.");
            words = words.text("reference", &reference);
        }
        _ => {}
    }
    let frame = Frame::around(provider, reader, "");
    let (title, detail) = (frame.t(&format!("portal-error-{word}-title")), frame.say(&words));
    shown(&Page { frame: Frame { title, ..frame }, detail })
}
