//! Who looks at the portal: the session behind its cookie, asked before a contact's page runs.
//! Invariant: a contact's route never runs without a session that is alive; the cookie is another than a technician's, so
//! that neither opens the other's pages. Next: [`super::sign_in`] for how a session begins.

use axum::extract::{Request, State};
use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};

use crate::app::portal::Session;
use crate::app::portal::sign_in::{LONGEST_MS, who};
use crate::app::{App, audit, is_secret};
use crate::config::Config;
use crate::web::client;
use crate::web::headers::is_over_https;

/// A contact who is signed in.
#[derive(Clone, Debug)]
pub struct Visit(pub Session);

/// Layer of a contact's route: lets the request in with its [`Visit`], or shows the way to the sign-in page. The answer
/// bears the visit too, so that an error is told in the contact's language.
pub async fn signed_in(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let Some(secret) = secret(request.headers(), &app.config) else { return away() };
    match who(&app, &secret).await {
        Ok(Some(session)) => {
            let from = client::address(request.headers(), request.extensions(), &app.config);
            let by = app.acting_for(&session.visitor.contact).asked_from(&from);
            if request.uri().path().ends_with(".csv")
                && let Err(error) = audit::exported(&by, request.uri().path()).await
            {
                return error.into_response();
            }
            let visit = Visit(session);
            request.extensions_mut().insert(visit.clone());
            let mut response = next.run(request).await;
            response.extensions_mut().insert(visit);
            response
        }
        Ok(None) => away(),
        Err(error) => error.into_response(),
    }
}

fn away() -> Response {
    Redirect::to("/portal/sign-in").into_response()
}

/// The cookie that carries a session's secret, or that takes it away. Nothing in it names the product.
pub fn cookie(secret: Option<&str>, config: &Config) -> Option<HeaderValue> {
    let (name, secure) = (cookie_name(config), if is_over_https(config) { "; Secure" } else { "" });
    let (secret, age_s) = secret.map_or(("", 0), |secret| (secret, LONGEST_MS / 1000));
    let text = format!("{name}={secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age={age_s}{secure}");
    HeaderValue::from_str(&text).ok()
}

fn cookie_name(config: &Config) -> &'static str {
    // A browser takes `__Host-` only over https.
    if is_over_https(config) { "__Host-portal" } else { "portal" }
}

fn secret(headers: &HeaderMap, config: &Config) -> Option<String> {
    let pairs = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|text| text.split(';'));
    let mut ours =
        pairs.filter_map(|pair| pair.trim().split_once('=')).filter(|(name, _)| *name == cookie_name(config));
    // What was never given out is not looked up.
    ours.next().map(|(_, secret)| secret).filter(|secret| is_secret(secret)).map(str::to_owned)
}
