//! `/customers/{customer}/roadmap`: what of a customer's computers ends when, and what is planned about it; the same as a file
//! and as a calendar. Invariant: a refused form comes back as it was typed, with the reason beside its row; a customer that is
//! not there answers like any page that never was. Next: [`crate::app::roadmap`], [`crate::web::roadmap`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};
use domain::roadmap::plan::State as Stage;
use jiff::ToSpan;
use serde::Deserialize;
use shared::text::Words;

use super::super::{After, Frame, reader, shown};
use super::id;
use crate::app::App;
use crate::app::roadmap::decide::{self, Typed};
use crate::app::roadmap::{Whole, whole};
use crate::error::{AppError, sentence};
use crate::web::form::Filled;
use crate::web::roadmap::picture::{Picture, picture};
use crate::web::roadmap::{Item, calendar, file, items, summary, unknown};
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, does, shows};
use crate::words::{Reader, say};

/// The routes of a roadmap.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    vec![
        shows("/customers/{customer}/roadmap", Who::Technician(Act::Look), get(page)),
        does("/customers/{customer}/roadmap", Who::Technician(Act::Care), post(change)),
        shows("/customers/{customer}/roadmap.csv", Who::Technician(Act::Export), get(csv)),
        shows("/customers/{customer}/roadmap.ics", Who::Technician(Act::Export), get(ics)),
    ]
}

/// What is typed about a row.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct RowTyped {
    key: String,
    state: String,
    replacement: String,
    cost: String,
    by: String,
    why: String,
    until: String,
}

/// What was refused, with the reason.
#[derive(Default)]
struct Refusal {
    typed: RowTyped,
    field: &'static str,
    why: String,
}

#[derive(Template)]
#[template(path = "console/customer/roadmap.html")]
struct Page {
    frame: Frame,
    id: String,
    name: String,
    summary: String,
    unknown: String,
    empty: String,
    items: Vec<Item>,
    picture: Option<Picture>,
    picture_label: String,
    more: String,
    states: [(&'static str, String); 5],
    today: String,
    last_day: String,
    refusal: Refusal,
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
    show(&app, &viewer, &customer, Refusal::default(), after.saved.is_some()).await
}

/// Changes what is planned about a row.
///
/// # Errors
/// As [`page`].
pub async fn change(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    Filled(typed): Filled<RowTyped>,
) -> Result<Response, AppError> {
    let RowTyped { key, state, replacement, cost, by, why, until } = typed.clone();
    let asked = Typed { key, state, replacement, cost, by, why, until };
    match decide::change(&viewer.acting(&app), viewer.scope, id(&customer)?, &asked, &viewer.actor).await {
        Ok(()) => Ok(Redirect::to(&format!("/customers/{customer}/roadmap?saved=1")).into_response()),
        Err(AppError::Invalid { field, why }) => {
            let refusal = Refusal { typed, field, why: sentence(&why) };
            let page = show(&app, &viewer, &customer, refusal, false).await?;
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
        Err(other) => Err(other),
    }
}

/// The same as a file.
///
/// # Errors
/// As [`page`].
pub async fn csv(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
) -> Result<Response, AppError> {
    let found = whole(&app, viewer.scope, id(&customer)?).await?;
    Ok(file(&found, &reader(&app, &viewer).await?).answer("roadmap"))
}

/// The same as a calendar.
///
/// # Errors
/// As [`page`].
pub async fn ics(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
) -> Result<Response, AppError> {
    let found = whole(&app, viewer.scope, id(&customer)?).await?;
    let reader = reader(&app, &viewer).await?;
    let title = format!("{}: {}", fixed("roadmap", &reader), found.customer.name);
    Ok(calendar::answer(&found, &items(&found, &reader), &title, &reader))
}

async fn show(
    app: &App,
    viewer: &Viewer,
    customer: &str,
    refusal: Refusal,
    is_saved: bool,
) -> Result<Response, AppError> {
    let found: Whole = whole(app, viewer.scope, id(customer)?).await?;
    let reader = reader(app, viewer).await?;
    let items = items(&found, &reader);
    let picture = picture(&found, &items);
    let more = picture.as_ref().map_or(0, |picture| picture.more);
    let states = Stage::ALL.map(|one| (one.word(), fixed(&format!("roadmap-state-{}", one.word()), &reader)));
    let title = say(&Words::new("customer-roadmap-title").text("name", &found.customer.name), &reader);
    shown(&Page {
        frame: Frame::of(app, viewer, "", "customers").await?.titled(title),
        id: found.customer.id.to_string(),
        name: found.customer.name.clone(),
        summary: summary(&found, &reader),
        unknown: unknown(&found, &reader),
        empty: fixed("roadmap-empty", &reader),
        picture_label: fixed("roadmap-picture", &reader),
        more: say(&Words::new("roadmap-more").count("count", i64::try_from(more).unwrap_or(i64::MAX)), &reader),
        today: found.today_on.to_string(),
        last_day: found.today_on.saturating_add(1.year()).to_string(),
        items,
        picture,
        states,
        refusal,
        is_saved,
    })
}

fn fixed(key: &str, reader: &Reader) -> String {
    say(&Words::new(key), reader)
}
