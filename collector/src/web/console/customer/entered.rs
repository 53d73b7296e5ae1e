//! `/customers/{customer}/tickets/new`: what a contact said by telephone or otherwise, written down as a ticket.
//! Invariant: a refused form comes back as it was typed; a form sent twice enters once. Next: [`crate::app::entered`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};
use domain::asked::Way;
use domain::time_entry::Spent;
use serde::Deserialize;
use shared::ids::CustomerId;
use shared::text::Words;

use super::id;
use crate::app::App;
use crate::app::entered::{self as case, DAYS, Said};
use crate::app::portal::ask::new_form;
use crate::error::AppError;
use crate::web::console::settings::Problem;
use crate::web::console::{Frame, reader, shown};
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, does, shows};
use crate::words::{label, say};

/// The routes.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    vec![
        shows("/customers/{customer}/tickets/new", Who::Technician(Act::Work), get(page)),
        does("/customers/{customer}/tickets", Who::Technician(Act::Work), post(enter)),
    ]
}

/// The form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    contact: String,
    way: String,
    device: String,
    kind: String,
    text: String,
    minutes: String,
    cover: String,
    confirm: String,
    form: String,
}

struct Choice {
    value: String,
    name: String,
    is_chosen: bool,
}

#[derive(Template)]
#[template(path = "console/customer/entered.html")]
struct Page {
    frame: Frame,
    id: String,
    customer: String,
    contacts: Vec<Choice>,
    /// Where contacts are added.
    contacts_at: String,
    devices: Vec<Choice>,
    ways: Vec<Choice>,
    /// How they came of late; empty when nothing was entered.
    of_late: String,
    typed: Typed,
    problem: String,
}

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] for a customer that there is not.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
) -> Result<Response, AppError> {
    let typed = Typed { confirm: "yes".to_owned(), form: new_form(&app), ..Typed::default() };
    shown(&made(&app, &viewer, id(&customer)?, typed, String::new()).await?)
}

/// Enters it.
///
/// # Errors
/// As [`page`].
pub async fn enter(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Filled(typed): Filled<Typed>,
) -> Result<Response, AppError> {
    let id = id(&customer)?;
    let done = match said(&typed) {
        Ok(said) => case::enter(&app, viewer.scope, id, &said, &viewer.actor).await,
        Err(why) => Err(why),
    };
    match done {
        Ok(number) => Ok(Redirect::to(&format!("/tickets/{number}")).into_response()),
        Err(error) => {
            let (status, problem) = Problem::of(error, "contact")?;
            Ok((status, shown(&made(&app, &viewer, id, typed, problem.why).await?)?).into_response())
        }
    }
}

fn said(typed: &Typed) -> Result<Said, AppError> {
    let wanted = |field, why: &str| AppError::invalid(field, why.to_owned());
    Ok(Said {
        contact: typed.contact.parse().map_err(|_| wanted("contact", "choose who said it"))?,
        way: Way::of(&typed.way).ok_or_else(|| wanted("way", "choose how it came"))?,
        device: match typed.device.as_str() {
            "" => None,
            device => Some(device.parse().map_err(|_| AppError::NotFound)?),
        },
        is_fault: typed.kind != "request",
        text: typed.text.clone(),
        spent: Spent::read(&typed.minutes, &typed.cover).map_err(|why| wanted("minutes", why))?,
        confirm: typed.confirm == "yes",
        form: typed.form.clone(),
    })
}

async fn made(app: &App, viewer: &Viewer, id: CustomerId, typed: Typed, problem: String) -> Result<Page, AppError> {
    let found = case::offered(app, viewer.scope, id).await?;
    let reader = reader(app, viewer).await?;
    let choice = |value: String, name: String, chosen: &str| Choice { is_chosen: value == chosen, value, name };
    let (entered, private) = found.of_late;
    let way = |way: &Way| choice(way.word().to_owned(), label("customer-entered-way", way.word(), &reader), &typed.way);
    let of_late = Words::new("customer-entered-of-late").count("days", DAYS).count("entered", entered);
    let title = say(&Words::new("customer-entered-title").text("name", &found.customer.name), &reader);
    Ok(Page {
        frame: Frame::of(app, viewer, "", "customers").await?.titled(title),
        id: id.to_string(),
        contacts_at: format!("/customers/{id}#contacts"),
        customer: found.customer.name,
        contacts: found.contacts.into_iter().map(|one| choice(one.id.to_string(), one.name, &typed.contact)).collect(),
        devices: found.devices.into_iter().map(|one| choice(one.id.to_string(), one.name, &typed.device)).collect(),
        ways: Way::ALL.iter().map(way).collect(),
        of_late: match entered {
            0 => String::new(),
            _ => say(&of_late.count("private", private), &reader),
        },
        typed,
        problem,
    })
}
