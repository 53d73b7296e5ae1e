//! `/customers/{customer}/programs`: what a customer says of itself, and which programs may be there after all.
//! Invariant: an exception says who, why and until when, and is shown after its end too.
//! Next: [`crate::app::customer_word`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};
use domain::licence::word::{Typed, programs};
use serde::Deserialize;
use shared::ids::CustomerId;
use shared::text::Words;

use super::id;
use crate::app::App;
use crate::app::customer_word as case;
use crate::error::AppError;
use crate::web::console::settings::Problem;
use crate::web::console::{After, Frame, Moment, reader, shown};
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, does, shows};
use crate::words::say;

/// The routes.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    vec![
        shows("/customers/{customer}/programs", Who::Technician(Act::Look), get(page)),
        does("/customers/{customer}/programs/word", Who::Technician(Act::Care), post(set)),
        does("/customers/{customer}/programs/exceptions", Who::Technician(Act::Care), post(grant)),
        does("/customers/{customer}/programs/exceptions/{exception}/end", Who::Technician(Act::Care), post(end)),
    ]
}

/// A customer's word as a form sends it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct WordTyped {
    key_servers: String,
    people: String,
    revenue_musd: String,
    remote_tools: String,
}

/// An exception as a form sends it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ExceptionTyped {
    program: String,
    why: String,
    until_on: String,
}

struct Item {
    id: String,
    program: String,
    why: String,
    by: String,
    at: Moment,
    until: Moment,
    is_over: bool,
}

#[derive(Template)]
#[template(path = "console/customer/programs.html")]
struct Page {
    frame: Frame,
    id: String,
    customer: String,
    word: WordTyped,
    items: Vec<Item>,
    names: Vec<&'static str>,
    typed: ExceptionTyped,
    field: &'static str,
    problem: String,
    is_saved: bool,
}

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that there is not; so for every function below.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Query(after): Query<After>,
) -> Result<Response, AppError> {
    let page = made(&app, &viewer, id(&customer)?).await?;
    shown(&Page { is_saved: after.saved.is_some(), ..page })
}

/// Keeps the customer's word.
///
/// # Errors
/// As [`page`].
pub async fn set(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Filled(typed): Filled<WordTyped>,
) -> Result<Response, AppError> {
    let id = id(&customer)?;
    let word = Typed {
        key_servers: &typed.key_servers,
        people: &typed.people,
        revenue_musd: &typed.revenue_musd,
        remote_tools: &typed.remote_tools,
    };
    match case::set(&viewer.acting(&app), viewer.scope, id, &word).await {
        Ok(()) => Ok(back(id)),
        Err(error) => {
            let (status, problem) = Problem::of(error, "people")?;
            let page = made(&app, &viewer, id).await?;
            let page = Page { word: typed, field: problem.field, problem: problem.why, ..page };
            Ok((status, shown(&page)?).into_response())
        }
    }
}

/// Grants an exception.
///
/// # Errors
/// As [`page`].
pub async fn grant(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Filled(typed): Filled<ExceptionTyped>,
) -> Result<Response, AppError> {
    let id = id(&customer)?;
    let asked = (typed.program.as_str(), typed.why.as_str(), typed.until_on.as_str());
    match case::grant(&viewer.acting(&app), viewer.scope, id, asked, &viewer.actor).await {
        Ok(()) => Ok(back(id)),
        Err(error) => {
            let (status, problem) = Problem::of(error, "program")?;
            let page = made(&app, &viewer, id).await?;
            let page = Page { typed, field: problem.field, problem: problem.why, ..page };
            Ok((status, shown(&page)?).into_response())
        }
    }
}

/// Ends an exception before its time.
///
/// # Errors
/// As [`page`].
pub async fn end(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path((customer, exception)): Path<(String, String)>,
) -> Result<Response, AppError> {
    let customer = id(&customer)?;
    case::end(&viewer.acting(&app), viewer.scope, customer, id(&exception)?).await?;
    Ok(back(customer))
}

fn back(id: CustomerId) -> Response {
    Redirect::to(&format!("/customers/{id}/programs?saved=yes")).into_response()
}

async fn made(app: &App, viewer: &Viewer, id: CustomerId) -> Result<Page, AppError> {
    let found = case::page(app, viewer.scope, id).await?;
    let reader = reader(app, viewer).await?;
    let figure = |told: Option<u32>| told.map(|told| told.to_string()).unwrap_or_default();
    let items = found.exceptions.into_iter().map(|one| Item {
        id: one.id.to_string(),
        program: one.granted.program,
        why: one.granted.why,
        by: one.granted_by,
        at: Moment::of(one.granted_at, &reader),
        until: Moment::of(one.granted.until_at, &reader),
        is_over: one.granted.until_at <= reader.now_ms,
    });
    let title = say(&Words::new("customer-programs-of").text("name", &found.customer.name), &reader);
    Ok(Page {
        items: items.collect(),
        frame: Frame::of(app, viewer, "", "customers").await?.titled(title),
        id: id.to_string(),
        customer: found.customer.name,
        word: WordTyped {
            key_servers: found.word.key_servers,
            people: figure(found.word.people),
            revenue_musd: figure(found.word.revenue_musd),
            remote_tools: found.word.remote_tools,
        },
        names: programs(),
        typed: ExceptionTyped::default(),
        field: "",
        problem: String::new(),
        is_saved: false,
    })
}
