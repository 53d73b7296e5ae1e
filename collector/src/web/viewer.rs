//! Who looks: the session behind the cookie, asked before a route's own code runs.
//! Invariant: a route for technicians never runs without a session that is alive; the first person's routes do not exist
//! once somebody can sign in. Next: [`super::sign_in`] for how a session begins.

use axum::extract::{MatchedPath, Request, State};
use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use domain::access::{Act, Role, Verdict, may};
use domain::change::Actor;
use shared::ids::{SessionId, TechnicianId};

use super::client;
use super::console::EVENTS;
use super::headers::is_over_https;
use super::step_up;
use crate::app::account::Myself;
use crate::app::audit;
use crate::app::desk::{Scope, Wall};
use crate::app::sign_in::{Session, Stage};
use crate::app::{App, is_secret, set_up, sign_in};
use crate::config::Config;
use crate::error::AppError;
use crate::words::Language;

/// A technician who is signed in.
#[derive(Clone, Debug)]
pub struct Viewer {
    /// The session.
    pub session: SessionId,
    /// Who it is, as the timeline names them.
    pub actor: Actor,
    /// Whose rows they see.
    pub scope: Scope,
    /// What they may do.
    pub role: Role,
    /// From which address they ask.
    pub from: String,
    /// The language of their console.
    pub language: Language,
}

impl Viewer {
    /// Who a session is.
    #[must_use]
    pub fn of(found: Session, from: String) -> Self {
        let person = found.technician;
        let scope = if person.sees_all { None } else { Some(Wall::Technician(person.id)) };
        let language = Language::of_console(&person.language);
        let actor = Actor::Technician(person.id, person.name);
        Self { session: found.id, actor, scope, role: person.role, from, language }
    }

    /// The collector, acting for them.
    #[must_use]
    pub fn acting(&self, app: &App) -> App {
        let app = app.asked_from(&self.from);
        self.technician().map_or_else(|| app.clone(), |id| app.acting_for(&id))
    }

    /// Which technician it is.
    #[must_use]
    pub fn technician(&self) -> Option<TechnicianId> {
        self.actor.technician()
    }

    /// Who asks about their own account.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for who has none.
    pub fn myself(&self) -> Result<Myself, AppError> {
        self.technician().map(|id| Myself { id, session: self.session }).ok_or(AppError::NotFound)
    }
}

/// Layer of a technician's route, which is one kind of act: lets the request in with its [`Viewer`] when the policy allows
/// it, asks for a fresh proof where one is wanted, or shows the way to the sign-in page.
pub async fn signed_in(State((app, act)): State<(App, Act)>, mut request: Request, next: Next) -> Response {
    let Some(secret) = secret(request.headers(), &app.config) else { return Redirect::to("/sign-in").into_response() };
    // Who only listens to the news does not use their session: an open page alone keeps nobody signed in.
    let listens = request.extensions().get::<MatchedPath>().is_some_and(|path| path.as_str() == EVENTS);
    let asked = if listens { sign_in::alive(&app, &secret).await } else { sign_in::who(&app, &secret).await };
    let from = client::address(request.headers(), request.extensions(), &app.config);
    match asked {
        Ok(Some(found)) if found.stage == Stage::Half => Redirect::to(CODE).into_response(),
        Ok(Some(found)) => match may(found.technician.role, act, found.proved_at, app.clock.now_ms()) {
            Verdict::Allowed => {
                let by = app.acting_for(&found.technician.id).asked_from(&from);
                if act == Act::Export
                    && let Err(error) = audit::exported(&by, request.uri().path()).await
                {
                    return error.into_response();
                }
                request.extensions_mut().insert(found.clone());
                request.extensions_mut().insert(Viewer::of(found, from));
                next.run(request).await
            }
            Verdict::ProveFirst => step_up::asked(&app, found, request, next).await,
            Verdict::Refused(why) => {
                let route = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str).unwrap_or_default();
                let what = format!("{} {route}", request.method());
                refused(&app.asked_from(&from), &found, &what, why).await
            }
        },
        Ok(None) => Redirect::to("/sign-in").into_response(),
        Err(error) => error.into_response(),
    }
}

/// What the policy refuses, and the audit's line of it.
async fn refused(app: &App, found: &Session, what: &str, why: &'static str) -> Response {
    match audit::denied(&app.acting_for(&found.technician.id), what, why).await {
        Ok(()) => AppError::forbidden(why).into_response(),
        Err(error) => error.into_response(),
    }
}

/// Somebody whose password was right, and whose code is still wanted.
#[derive(Clone, Debug)]
pub struct Halfway(pub Session);

/// The page that takes the code.
pub const CODE: &str = "/sign-in/code";

/// Layer of the pages between password and code: whoever is wholly signed in is past them.
pub async fn halfway(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let Some(secret) = secret(request.headers(), &app.config) else { return Redirect::to("/sign-in").into_response() };
    match sign_in::who(&app, &secret).await {
        Ok(Some(found)) if found.stage == Stage::Half => {
            request.extensions_mut().insert(Halfway(found));
            next.run(request).await
        }
        Ok(Some(_)) => Redirect::to("/").into_response(),
        Ok(None) => Redirect::to("/sign-in").into_response(),
        Err(error) => error.into_response(),
    }
}

/// The session of a secret that was just made.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn of_cookie(app: &App, secret: &str) -> Result<Option<Session>, AppError> {
    sign_in::who(app, secret).await
}

/// Layer of the first person's routes: once somebody can sign in, they answer like any path that was never there.
pub async fn first_person(State(app): State<App>, request: Request, next: Next) -> Response {
    match set_up::waits_for_first_person(&app).await {
        Ok(true) => next.run(request).await,
        Ok(false) => AppError::NotFound.into_response(),
        Err(error) => error.into_response(),
    }
}

/// The cookie that carries a session's secret, or that takes it away.
pub fn cookie(secret: Option<&str>, config: &Config) -> Option<HeaderValue> {
    let (name, secure) = (cookie_name(config), if is_over_https(config) { "; Secure" } else { "" });
    let text = match secret {
        Some(secret) => format!("{name}={secret}; Path=/; HttpOnly; SameSite=Lax{secure}"),
        None => format!("{name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{secure}"),
    };
    HeaderValue::from_str(&text).ok()
}

fn cookie_name(config: &Config) -> &'static str {
    // A browser takes `__Host-` only over https.
    if is_over_https(config) { "__Host-premura" } else { "premura" }
}

fn secret(headers: &HeaderMap, config: &Config) -> Option<String> {
    let pairs = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|text| text.split(';'));
    let mut ours =
        pairs.filter_map(|pair| pair.trim().split_once('=')).filter(|(name, _)| *name == cookie_name(config));
    // What was never given out is not looked up.
    ours.next().map(|(_, secret)| secret).filter(|secret| is_secret(secret)).map(str::to_owned)
}
