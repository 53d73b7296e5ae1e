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
use shared::text::Words;

use super::id;
use crate::app::App;
use crate::app::hosted as case;
use crate::error::AppError;
use crate::web::console::settings::Problem;
use crate::web::console::{After, Frame, Mark, Moment, reader, shown};
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, does, shows};
use crate::words::{Reader, label, say};

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
    word: String,
    told: String,
}

impl Part {
    fn of(mark: Mark, word: &str, told: String, reader: &Reader) -> Self {
        Self { mark, word: label("customer-hosted-word", word, reader), told }
    }
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
    let reader = reader(app, viewer).await?;
    let title = say(&Words::new("customer-hosted-title").text("name", &found.customer.name), &reader);
    let frame = Frame::of(app, viewer, "", "customers").await?.titled(title);
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

const UNKNOWN: Mark = Mark { class: "unknown", shape: "○" };
const GOOD: Mark = Mark { class: "good", shape: "✓" };

fn answer(site: &Hosted, learned: &Learned, reader: &Reader) -> Part {
    let down = || matters(site, learned, reader.now_ms).into_iter().find(|one| one.words.key == "hosted-site-down");
    let plainly = |mark: Mark, word: &str| Part::of(mark, word, String::new(), reader);
    match &site.seen {
        None => plainly(UNKNOWN, "not_looked_at"),
        Some(Seen { trouble: None, .. }) => plainly(GOOD, "answers"),
        Some(seen) if !seen.is_down() => {
            Part::of(UNKNOWN, "missed", say(&Words::new("customer-hosted-one-look"), reader), reader)
        }
        Some(_) => match down() {
            Some(one) => Part::of(Mark::of(one.severity), "out_of_order", say(&one.words, reader), reader),
            None => plainly(UNKNOWN, "not_known"),
        },
    }
}

fn part(reading: &Reading, well: &str, ill: &str, reader: &Reader) -> Part {
    let (mark, word) = match reading.level {
        Level::Bad(severity) => (Mark::of(severity), ill),
        _ => (GOOD, well),
    };
    Part::of(mark, word, say(&reading.words, reader), reader)
}

/// The program that a page names; one of which nothing is known is shown and not judged.
fn program(site: &Hosted, learned: &Learned, reader: &Reader) -> Option<Part> {
    let (product, version) = site.seen.as_ref()?.program.as_ref()?;
    let judged = program_reading(site, learned, reader.now_ms);
    Some(match judged {
        Some(reading) => part(&reading, "up_to_date", "behind", reader),
        None => Part::of(UNKNOWN, "not_judged", format!("{product} {version}"), reader),
    })
}
