//! `/customers/{customer}/held-up`: what an hour of a person who cannot work costs, and which devices carry what for whom.
//! Invariant: money is seen and entered here and on the bill of a ticket, nowhere a customer reads. Next:
//! [`crate::app::duty`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};
use domain::priority::money::{Currency, Rate};
use serde::Deserialize;
use shared::ids::CustomerId;
use shared::text::Words;

use super::id;
use crate::app::App;
use crate::app::duty as case;
use crate::error::AppError;
use crate::web::console::settings::Problem;
use crate::web::console::{After, Frame, reader, shown};
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, does, shows};
use crate::words::{label, say};

/// The routes.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    vec![
        shows("/customers/{customer}/held-up", Who::Technician(Act::Look), get(page)),
        does("/customers/{customer}/held-up/rate", Who::Technician(Act::Care), post(set)),
    ]
}

/// What an hour costs, as a form sends it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct RateTyped {
    amount: String,
    currency: String,
}

struct Item {
    device: String,
    device_id: String,
    kind: String,
    name: String,
    people: u32,
    weight: u32,
}

#[derive(Template)]
#[template(path = "console/customer/held_up.html")]
struct Page {
    frame: Frame,
    id: String,
    customer: String,
    items: Vec<Item>,
    currencies: Vec<&'static str>,
    typed: RateTyped,
    problem: String,
    is_saved: bool,
}

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that there is not; so for the function below.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Query(after): Query<After>,
) -> Result<Response, AppError> {
    let page = made(&app, &viewer, id(&customer)?).await?;
    shown(&Page { is_saved: after.saved.is_some(), ..page })
}

/// Keeps what an hour costs.
///
/// # Errors
/// As [`page`].
pub async fn set(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Filled(typed): Filled<RateTyped>,
) -> Result<Response, AppError> {
    let id = id(&customer)?;
    let told = (typed.amount.as_str(), typed.currency.as_str());
    match case::set_rate(&viewer.acting(&app), viewer.scope, id, told, &viewer.actor).await {
        Ok(()) => Ok(Redirect::to(&format!("/customers/{id}/held-up?saved=yes")).into_response()),
        Err(error) => {
            let (status, problem) = Problem::of(error, "amount")?;
            let page = made(&app, &viewer, id).await?;
            Ok((status, shown(&Page { typed, problem: problem.why, ..page })?).into_response())
        }
    }
}

async fn made(app: &App, viewer: &Viewer, id: CustomerId) -> Result<Page, AppError> {
    let found = case::of_customer(app, viewer.scope, id).await?;
    let reader = reader(app, viewer).await?;
    let item = |(one, device): (crate::store::duty::Carried, String)| Item {
        device,
        device_id: one.device.to_string(),
        kind: label("duty", one.duty.kind.word(), &reader),
        name: one.duty.name,
        people: one.duty.people,
        weight: one.duty.kind.weight(),
    };
    let title = say(&Words::new("customer-held-up-title").text("name", &found.customer.name), &reader);
    Ok(Page {
        frame: Frame::of(app, viewer, "", "customers").await?.titled(title),
        id: id.to_string(),
        customer: found.customer.name,
        items: found.carried.into_iter().map(item).collect(),
        currencies: Currency::ALL.iter().map(|one| one.word()).collect(),
        typed: RateTyped {
            amount: found.rate.as_ref().map(Rate::amount).unwrap_or_default(),
            currency: found.rate.map(|rate| rate.currency.word().to_owned()).unwrap_or_default(),
        },
        problem: String::new(),
        is_saved: false,
    })
}
