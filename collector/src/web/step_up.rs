//! Asked in between: who wants to do something dangerous proves again who they are, and what they filled in goes on.
//! Invariant: nothing of the act happens before the proof; what was typed comes along in hidden fields, the proof does not go
//! on to the act; the way on is a path of ours. Next: [`crate::app::step_up`], [`super::viewer`].

use askama::Template;
use axum::Extension;
use axum::body::{Body, to_bytes};
use axum::extract::{FromRequestParts, Request, State};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::FORM_BYTES;
use super::client::Client;
use super::form::Filled;
use super::headers::Outside;
use super::sign_in::with_cookie;
use super::viewer::{Viewer, of_cookie};
use crate::app::sign_in::Session;
use crate::app::{App, step_up as case};
use crate::error::{AppError, sentence};

/// Where the proof for a file goes.
pub const PATH: &str = "/step-up";
/// The field of the proof.
const PROOF: &str = "step_up_proof";

type Fields = Vec<(String, String)>;

#[derive(Template)]
#[template(path = "step_up.html")]
struct Page<'a> {
    door: Outside,
    who: &'a str,
    action: &'a str,
    fields: &'a Fields,
    problem: &'a str,
    is_file: bool,
}

/// The form that leads to a file.
#[derive(Debug, Default, Deserialize)]
pub struct Way {
    #[serde(default)]
    step_up_proof: String,
    #[serde(default)]
    to: String,
}

/// Asks for a proof before a request goes on, or takes the one that it brings.
pub async fn asked(app: &App, session: Session, request: Request, next: Next) -> Response {
    match considered(app, session, request, next).await {
        Ok(response) => response,
        Err(error) => error.into_response(),
    }
}

async fn considered(app: &App, session: Session, request: Request, next: Next) -> Result<Response, AppError> {
    let path = request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned();
    if request.method() != Method::POST {
        let fields = vec![("to".to_owned(), path)];
        return shown(&session, PATH, &fields, "", true);
    }
    let (mut parts, body) = request.into_parts();
    let Ok(Client(from)) = Client::from_request_parts(&mut parts, app).await;
    let bytes = to_bytes(body, FORM_BYTES).await.map_err(|_| AppError::invalid("form", "it is too long"))?;
    let fields: Fields =
        serde_urlencoded::from_bytes(&bytes).map_err(|_| AppError::invalid("form", "it is not understood"))?;
    let (proof, fields): (Fields, Fields) = fields.into_iter().partition(|(name, _)| name == PROOF);
    let Some((_, typed)) = proof.into_iter().next() else { return shown(&session, &path, &fields, "", false) };
    match case::prove(app, &session, &typed, &from).await {
        Ok(made) => {
            let text = serde_urlencoded::to_string(&fields).map_err(AppError::internal)?;
            parts.headers.insert(CONTENT_LENGTH, text.len().into());
            parts
                .headers
                .insert(CONTENT_TYPE, axum::http::HeaderValue::from_static("application/x-www-form-urlencoded"));
            let now = of_cookie(app, &made.secret).await?.ok_or(AppError::NotFound)?;
            let mut request = Request::from_parts(parts, Body::from(text));
            request.extensions_mut().insert(Viewer::of(now, from));
            Ok(with_cookie(app, &made, next.run(request).await))
        }
        Err(AppError::Invalid { why, .. }) => shown(&session, &path, &fields, &sentence(&why), false),
        Err(other) => Err(other),
    }
}

/// Takes the proof for a file and leads to it.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn prove(
    State(app): State<App>,
    Extension(session): Extension<Session>,
    Client(from): Client,
    Filled(way): Filled<Way>,
) -> Result<Response, AppError> {
    // Only ever a path of this site, whatever was typed.
    let is_ours = way.to.starts_with('/') && !way.to.starts_with("//") && !way.to.contains(['\\', '\r', '\n', '\t']);
    let to = if is_ours { way.to } else { "/".to_owned() };
    match case::prove(&app, &session, &way.step_up_proof, &from).await {
        Ok(made) => Ok(with_cookie(&app, &made, Redirect::to(&to).into_response())),
        Err(AppError::Invalid { why, .. }) => {
            shown(&session, PATH, &vec![("to".to_owned(), to)], &sentence(&why), true)
        }
        Err(other) => Err(other),
    }
}

fn shown(session: &Session, action: &str, fields: &Fields, problem: &str, is_file: bool) -> Result<Response, AppError> {
    let door = Outside::known(&session.technician.language);
    let page = Page { door, who: &session.technician.email, action, fields, problem, is_file };
    Ok((StatusCode::FORBIDDEN, Html(page.render().map_err(AppError::internal)?)).into_response())
}
