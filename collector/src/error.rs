//! The one error a use case ends in, and the one place that shows it: a page for people, problem JSON for agents.
//! Invariant: the text of an internal fault never leaves; the person gets a reference number that stands in the log line.
//! Next: [`crate::web`] and [`crate::api`] mount [`render`] as their outermost layer but security headers.

use std::fmt;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::clock::Clock;
use crate::deadline::WITHIN;
use crate::store::StoreError;

/// The seven ways a request can end badly.
#[derive(Debug, Clone, thiserror::Error)]
pub enum AppError {
    /// There is no such thing, or it belongs to another customer: both answer alike.
    #[error("there is nothing here under that name or number")]
    NotFound,
    /// The caller is known, but may not do this.
    #[error("{why}")]
    Forbidden {
        /// One sentence the caller may read.
        why: String,
    },
    /// Something in the request is not as it must be.
    #[error("{field}: {why}")]
    Invalid {
        /// The name of the field as the caller wrote it.
        field: &'static str,
        /// One sentence that says what is wanted.
        why: String,
    },
    /// The thing has changed meanwhile, or exists already.
    #[error("{why}")]
    Conflict {
        /// One sentence the caller may read.
        why: String,
    },
    /// The caller asks too often or for too much.
    #[error("too many requests; try again in {retry_after_s} s")]
    TooMuch {
        /// When to come back.
        retry_after_s: u32,
    },
    /// The collector cannot do it just now (database busy or away, disk full); nothing was changed.
    #[error("not available just now; try again in {retry_after_s} s")]
    Unavailable {
        /// When to come back.
        retry_after_s: u32,
    },
    /// A fault of ours.
    #[error("internal fault: {0}")]
    Internal(Fault),
}

/// What went wrong inside, for the log alone.
#[derive(Debug, Clone)]
pub struct Fault(Arc<dyn std::error::Error + Send + Sync>);

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)?;
        let mut source = self.0.source();
        while let Some(error) = source {
            write!(f, ": {error}")?;
            source = error.source();
        }
        Ok(())
    }
}

impl AppError {
    /// Wraps a fault of ours; its text goes to the log and nowhere else.
    #[must_use]
    pub fn internal(fault: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Internal(Fault(Arc::from(fault.into())))
    }

    /// A refusal the caller may read.
    #[must_use]
    pub fn forbidden(why: impl Into<String>) -> Self {
        Self::Forbidden { why: why.into() }
    }

    /// A field that is not as it must be.
    #[must_use]
    pub fn invalid(field: &'static str, why: impl Into<String>) -> Self {
        Self::Invalid { field, why: why.into() }
    }

    /// A clash with what is there already.
    #[must_use]
    pub fn conflict(why: impl Into<String>) -> Self {
        Self::Conflict { why: why.into() }
    }

    /// The status it answers with.
    #[must_use]
    pub fn status_code(&self) -> StatusCode {
        self.status().0
    }

    fn status(&self) -> (StatusCode, &'static str) {
        match self {
            Self::NotFound => (StatusCode::NOT_FOUND, "Not found"),
            Self::Forbidden { .. } => (StatusCode::FORBIDDEN, "Not allowed"),
            Self::Invalid { .. } => (StatusCode::BAD_REQUEST, "Not understood"),
            Self::Conflict { .. } => (StatusCode::CONFLICT, "Changed meanwhile"),
            Self::TooMuch { .. } => (StatusCode::TOO_MANY_REQUESTS, "Too much at once"),
            Self::Unavailable { .. } => (StatusCode::SERVICE_UNAVAILABLE, "Not available just now"),
            Self::Internal(_) => (StatusCode::INTERNAL_SERVER_ERROR, "Something broke on our side"),
        }
    }

    fn retry_after_s(&self) -> Option<u32> {
        match self {
            Self::TooMuch { retry_after_s } | Self::Unavailable { retry_after_s } => Some(*retry_after_s),
            _ => None,
        }
    }
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Unavailable { .. } => {
                tracing::warn!(%error, "The database cannot be used just now.");
                Self::Unavailable { retry_after_s: 5 }
            }
            StoreError::LeaseLost => {
                tracing::error!("{error}");
                Self::Unavailable { retry_after_s: 5 }
            }
            StoreError::Exists => Self::conflict(error.to_string()),
            StoreError::Refused(_) | StoreError::Poison | StoreError::Fault(_) => Self::internal(error),
        }
    }
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        let mut response = self.status().0.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Who is asking, and so how an error is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// People, with a browser: a page.
    Pages,
    /// Agents and programs: RFC 9457 problem JSON.
    Programs,
}

/// What [`render`] needs: the door, and a clock for the reference number.
#[derive(Clone, Debug)]
pub struct Renderer {
    /// Which door the layer stands in.
    pub door: Door,
    /// Where reference numbers come from.
    pub clock: Clock,
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    title: &'a str,
    detail: &'a str,
    reference: &'a str,
}

/// Layer for `axum::middleware::map_response_with_state`: writes the error a route ended in, once, for its door.
pub async fn render(State(renderer): State<Renderer>, response: Response) -> Response {
    let error = response.extensions().get::<AppError>().cloned();
    let Some((status, title)) = error.as_ref().map(AppError::status).or_else(|| unsaid(&response)) else {
        return response;
    };
    let (detail, reference) = match &error {
        Some(AppError::Internal(fault)) => {
            let reference = data_encoding::BASE32_NOPAD.encode(&renderer.clock.random::<5>());
            tracing::error!(reference, %fault, "A request ended in a fault of ours.");
            ("Nothing was changed. Please tell us the reference, so that we find the cause.".to_owned(), reference)
        }
        Some(other) => (sentence(&other.to_string()), String::new()),
        None if status == StatusCode::REQUEST_TIMEOUT => {
            (format!("The request did not come, or was not answered, within {} s.", WITHIN.as_secs()), String::new())
        }
        None => ("The request is longer than what is taken here.".to_owned(), String::new()),
    };
    let mut answer = match renderer.door {
        Door::Pages => {
            let page = ErrorPage { title, detail: &detail, reference: &reference }.render();
            ([(CONTENT_TYPE, "text/html; charset=utf-8")], page.unwrap_or(detail)).into_response()
        }
        Door::Programs => {
            let mut problem = serde_json::json!({ "title": title, "status": status.as_u16(), "detail": detail });
            if let (Some(object), false) = (problem.as_object_mut(), reference.is_empty()) {
                object.insert("reference".into(), reference.into());
            }
            if let (Some(object), Some(AppError::Invalid { field, .. })) = (problem.as_object_mut(), &error) {
                object.insert("field".into(), (*field).into());
            }
            ([(CONTENT_TYPE, "application/problem+json")], problem.to_string()).into_response()
        }
    };
    *answer.status_mut() = status;
    if let Some(retry_after_s) = error.and_then(|error| error.retry_after_s()) {
        answer.headers_mut().insert(RETRY_AFTER, HeaderValue::from(retry_after_s));
    }
    answer
}

/// What a layer refused by itself, before any route could: a body too slow or too long.
fn unsaid(response: &Response) -> Option<(StatusCode, &'static str)> {
    match response.status() {
        status @ StatusCode::REQUEST_TIMEOUT => Some((status, "Too slow")),
        status @ StatusCode::PAYLOAD_TOO_LARGE => Some((status, "Too large")),
        _ => None,
    }
}

/// A fragment as a sentence: a capital in front, a full stop behind.
pub(crate) fn sentence(fragment: &str) -> String {
    let mut letters = fragment.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    let stop = if fragment.ends_with(['.', '!', '?']) { "" } else { "." };
    format!("{first}{}{stop}", letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::to_bytes;

    async fn shown(error: AppError, door: Door) -> (StatusCode, Option<String>, String) {
        let renderer = Renderer { door, clock: Clock::manual(0) };
        let response = render(State(renderer), error.into_response()).await;
        let retry = response.headers().get(RETRY_AFTER).map(|value| value.to_str().unwrap().to_owned());
        let status = response.status();
        let body = to_bytes(response.into_body(), 65_536).await.unwrap();
        (status, retry, String::from_utf8(body.to_vec()).unwrap())
    }

    #[tokio::test]
    async fn h11_internal_text_never_leaves_either_door() {
        for door in [Door::Pages, Door::Programs] {
            let (status, _, body) = shown(AppError::internal("secret table name"), door).await;
            assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
            assert!(!body.contains("secret"), "{body}");
            assert!(body.to_lowercase().contains("reference"), "{body}");
        }
    }

    #[tokio::test]
    async fn each_kind_has_its_status_and_waiting_says_how_long() {
        let unavailable = shown(AppError::Unavailable { retry_after_s: 7 }, Door::Programs).await;
        assert_eq!((unavailable.0, unavailable.1.as_deref()), (StatusCode::SERVICE_UNAVAILABLE, Some("7")));
        let invalid = shown(AppError::invalid("name", "must not be empty"), Door::Programs).await;
        assert!(invalid.2.contains(r#""field":"name""#), "{}", invalid.2);
        assert_eq!(shown(AppError::NotFound, Door::Pages).await.0, StatusCode::NOT_FOUND);
    }

    #[tokio::test]
    async fn h2_a_page_escapes_what_it_repeats() {
        let (_, _, body) = shown(AppError::invalid("name", "<script>alert(1)</script>"), Door::Pages).await;
        assert!(!body.contains("<script>"), "{body}");
    }
}
