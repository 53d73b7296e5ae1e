//! What every answer of the people's door tells the browser: run nothing, frame nothing, keep nothing.
//! Invariant: set on every answer, errors and files included, so that no route can forget it.
//! Next: [`super::router`] mounts it outermost.

use axum::extract::State;
use axum::http::header::{ALLOW, STRICT_TRANSPORT_SECURITY};
use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;

use crate::config::Config;

const HEADERS: &[(&str, &str)] = &[
    (
        "content-security-policy",
        "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; \
         base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'",
    ),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
    ("cache-control", "no-store"),
];

/// What depends on how people reach the pages.
#[derive(Clone, Copy, Debug)]
pub struct Policy {
    over_https: bool,
}

impl Policy {
    /// The policy of a configuration: over https when the address people type says so.
    pub fn of(config: &Config) -> Self {
        Self { over_https: is_over_https(config) }
    }
}

/// Whether people reach the pages over https: a proxy in front does it, and `web.public_url` says so.
pub fn is_over_https(config: &Config) -> bool {
    config.web.public_url.as_deref().is_some_and(|url| url.starts_with("https://"))
}

/// Sets the headers.
pub async fn secure(State(policy): State<Policy>, mut response: Response) -> Response {
    let headers = response.headers_mut();
    // It would tell a path that exists under another method from one that does not.
    headers.remove(ALLOW);
    for (name, value) in HEADERS {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    if policy.over_https {
        headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    response
}
