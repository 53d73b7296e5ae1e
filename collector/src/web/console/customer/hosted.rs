//! `/customers/{customer}/hosted`: the customer's web sites at hosters, whether they answer, with which certificate and program.
//! Invariant: what was not seen yet says so and never looks well; nothing is looked at by opening the page.
//! Next: [`crate::app::hosted`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};
use domain::hosted::{Hosted, Seen, certificate_reading, matters, program_reading};
use domain::knowledge::Learned;
use serde::Deserialize;
use shared::ids::CustomerId;
use shared::reading::{Level, Reading};

use super::id;
use crate::app::App;
use crate::app::hosted as case;
use crate::error::AppError;
use crate::web::console::settings::Problem;
use crate::web::console::{After, Frame, Mark, Moment, reader, shown};
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, does, shows};
use crate::words::{Reader, say};

/// The routes of a customer's web sites.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    vec![
        shows("/customers/{customer}/hosted", Who::Technician(Act::Look), get(page)),
        does("/customers/{customer}/hosted", Who::Technician(Act::Care), post(add)),
        does("/customers/{customer}/hosted/{site}/remove", Who::Technician(Act::Care), post(remove)),
    ]
}

/// A site as a form sends it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SiteTyped {
    address: String,
}

/// How a part of a site stands: a shape, a word, a sentence.
struct Part {
    mark: Mark,
    word: &'static str,
    told: String,
}

struct Item {
    id: String,
    address: String,
    answer: Part,
    certificate: Option<Part>,
    program: Option<Part>,
    at: Option<Moment>,
    /// Whether the last look came to a page.
    is_reached: bool,
}

#[derive(Template)]
#[template(path = "console/customer/hosted.html")]
struct Page {
    frame: Frame,
    id: String,
    customer: String,
    items: Vec<Item>,
    /// How many of them need somebody.
    ill: usize,
    typed: SiteTyped,
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

/// Enters a site.
///
/// # Errors
/// As [`page`].
pub async fn add(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Filled(typed): Filled<SiteTyped>,
) -> Result<Response, AppError> {
    let id = id(&customer)?;
    match case::add(&viewer.acting(&app), viewer.scope, id, &typed.address).await {
        Ok(_) => Ok(back(id)),
        Err(error) => {
            let (status, problem) = Problem::of(error, "address")?;
            let page = made(&app, &viewer, id).await?;
            let page = Page { typed, field: problem.field, problem: problem.why, ..page };
            Ok((status, shown(&page)?).into_response())
        }
    }
}

/// Takes a site out.
///
/// # Errors
/// As [`page`].
pub async fn remove(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path((customer, site)): Path<(String, String)>,
) -> Result<Response, AppError> {
    let id = id(&customer)?;
    case::remove(&viewer.acting(&app), viewer.scope, id, super::id(&site)?).await?;
    Ok(back(id))
}

fn back(id: CustomerId) -> Response {
    Redirect::to(&format!("/customers/{id}/hosted?saved=yes")).into_response()
}

async fn made(app: &App, viewer: &Viewer, id: CustomerId) -> Result<Page, AppError> {
    let found = case::page(app, viewer.scope, id).await?;
    let reader = reader(app).await?;
    let frame = Frame::of(app, viewer, &format!("Web sites of {}", found.customer.name), "customers").await?;
    let ill = found.sites.iter().filter(|one| !matters(one, &*found.learned, reader.now_ms).is_empty()).count();
    Ok(Page {
        frame,
        id: id.to_string(),
        customer: found.customer.name,
        ill,
        items: found.sites.iter().map(|one| item(one, &found.learned, &reader)).collect(),
        typed: SiteTyped::default(),
        field: "",
        problem: String::new(),
        is_saved: false,
    })
}

fn item(site: &Hosted, learned: &Learned, reader: &Reader) -> Item {
    let now = reader.now_ms;
    Item {
        id: site.id.to_string(),
        address: site.address.clone(),
        answer: answer(site, learned, reader),
        certificate: certificate_reading(site, now).map(|one| part(&one, "valid", "ends", reader)),
        program: program(site, learned, reader),
        at: site.seen.as_ref().map(|seen| Moment::of(seen.at, reader)),
        is_reached: site.seen.as_ref().is_some_and(|seen| seen.trouble.is_none()),
    }
}

fn answer(site: &Hosted, learned: &Learned, reader: &Reader) -> Part {
    let unknown = || Mark { class: "unknown", shape: "○" };
    let down = || matters(site, learned, reader.now_ms).into_iter().find(|one| one.words.key == "hosted-site-down");
    match &site.seen {
        None => Part { mark: unknown(), word: "not looked at yet", told: String::new() },
        Some(Seen { trouble: None, .. }) => {
            Part { mark: Mark { class: "good", shape: "✓" }, word: "answers", told: String::new() }
        }
        Some(seen) if !seen.is_down() => {
            Part { mark: unknown(), word: "missed a look", told: "One look that fails is no outage.".to_owned() }
        }
        Some(_) => match down() {
            Some(one) => Part { mark: Mark::of(one.severity), word: "out of order", told: say(&one.words, reader) },
            None => Part { mark: unknown(), word: "not known", told: String::new() },
        },
    }
}

fn part(reading: &Reading, well: &'static str, ill: &'static str, reader: &Reader) -> Part {
    match reading.level {
        Level::Bad(severity) => Part { mark: Mark::of(severity), word: ill, told: say(&reading.words, reader) },
        _ => Part { mark: Mark { class: "good", shape: "✓" }, word: well, told: say(&reading.words, reader) },
    }
}

/// The program that a page names; one of which nothing is known is shown and not judged.
fn program(site: &Hosted, learned: &Learned, reader: &Reader) -> Option<Part> {
    let (product, version) = site.seen.as_ref()?.program.as_ref()?;
    let judged = program_reading(site, learned, reader.now_ms);
    Some(match judged {
        Some(reading) => part(&reading, "up to date", "behind", reader),
        None => Part {
            mark: Mark { class: "unknown", shape: "○" },
            word: "not judged",
            told: format!("{product} {version}"),
        },
    })
}
