//! `/set-up` for the first person and `/welcome` for a technician who was added: a code becomes a password of their own.
//! Invariant: the set-up is there only while nobody can sign in; a code opens once.
//! Next: [`crate::app::set_up`].

use askama::Template;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::client::Client;
use super::form::Filled;
use super::headers::{Outside, wished_language};
use super::second_factor;
use super::sign_in::{begun, with_cookie};
use crate::app::attempts::Tried;
use crate::app::second_factor::Demand;
use crate::app::sign_in::Stage;
use crate::app::{App, set_up as case, sign_in};
use crate::error::{AppError, sentence};
use crate::words::Language;

/// The form; who was added has a name and an address already and is not asked for them.
#[derive(Debug, Default, Deserialize)]
pub struct SetUp {
    #[serde(default)]
    code: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
}

/// What the link of an invitation brings along.
#[derive(Debug, Default, Deserialize)]
pub struct Invited {
    #[serde(default)]
    code: String,
}

#[derive(Template)]
#[template(path = "set_up.html")]
struct Page<'a> {
    door: &'a Outside,
    is_first: bool,
    form: &'a SetUp,
    field: &'a str,
    problem: &'a str,
    is_trial: bool,
}

/// The first person's page.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn first_page(State(app): State<App>, headers: HeaderMap) -> Result<Response, AppError> {
    shown(&app, &Outside::asking(&headers), true, &SetUp::default(), ("", ""))
}

/// Makes the first person and signs them in.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn first(
    State(app): State<App>,
    Client(from): Client,
    headers: HeaderMap,
    Filled(form): Filled<SetUp>,
) -> Result<Response, AppError> {
    redeemed(&app, &headers, true, &from, &form).await
}

/// The page of a technician who was added; their link brings the code along, and looking uses nothing up.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn welcome_page(
    State(app): State<App>,
    headers: HeaderMap,
    Query(link): Query<Invited>,
) -> Result<Response, AppError> {
    let form = SetUp { code: link.code, ..SetUp::default() };
    shown(&app, &Outside::asking(&headers), false, &form, ("", ""))
}

/// Gives a technician who was added their password and signs them in.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn welcome(
    State(app): State<App>,
    Client(from): Client,
    headers: HeaderMap,
    Filled(form): Filled<SetUp>,
) -> Result<Response, AppError> {
    let form = SetUp { name: String::new(), email: String::new(), ..form };
    redeemed(&app, &headers, false, &from, &form).await
}

async fn redeemed(
    app: &App,
    headers: &HeaderMap,
    is_first: bool,
    from: &str,
    form: &SetUp,
) -> Result<Response, AppError> {
    // Codes cannot be guessed, but trying them must not be free either; no account is named yet.
    app.attempts.admit(Tried::Code, from, app.clock.now_ms())?;
    let asking = app.acting_for(&from).asked_from(from);
    let wished = wished_language(headers, &Language::CONSOLE);
    let redeemed = case::redeem_speaking(&asking, &form.code, &form.name, &form.email, &form.password, wished).await;
    let door = Outside::asking(headers);
    if !matches!(redeemed, Err(AppError::Forbidden { .. })) {
        app.attempts.take_back(Tried::Code, from);
    }
    match redeemed {
        Ok(id) => {
            let made = sign_in::begin(app, id, from).await?;
            Ok(match made.stage {
                Stage::Half => with_cookie(app, &made, Redirect::to(second_factor::PATH).into_response()),
                Stage::Whole => begun(app, &made, if is_first { "/onboarding" } else { "/" }),
            })
        }
        Err(AppError::Forbidden { why }) => refused(app, &door, is_first, form, ("code", &why)),
        Err(AppError::Invalid { field, why }) => refused(app, &door, is_first, form, (field, &why)),
        Err(AppError::Conflict { why }) => refused(app, &door, is_first, form, ("email", &why)),
        Err(other) => Err(other),
    }
}

fn refused(
    app: &App,
    door: &Outside,
    is_first: bool,
    form: &SetUp,
    (field, why): (&str, &str),
) -> Result<Response, AppError> {
    let page = shown(app, door, is_first, form, (field, &sentence(why)))?;
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}

fn shown(
    app: &App,
    door: &Outside,
    is_first: bool,
    form: &SetUp,
    (field, problem): (&str, &str),
) -> Result<Response, AppError> {
    let page = Page { door, is_first, form, field, problem, is_trial: app.demand == Demand::WhereSetUp };
    Ok(Html(page.render().map_err(AppError::internal)?).into_response())
}
