//! `/customers/{customer}/report`: a customer's month, on a screen and on paper; the same as a file.
//! Invariant: a customer or a month that is not there answers like any page that never was.
//! Next: [`crate::app::monthly`], [`crate::web::monthly`].

use askama::Template;
use axum::Extension;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use axum::routing::{MethodRouter, get};
use shared::text::Words;

use super::super::{Frame, reader, shown};
use super::id;
use crate::app::App;
use crate::app::monthly::{Reading, monthly};
use crate::error::AppError;
use crate::web::monthly::{Asked, Told, file, told};
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, shows};
use crate::words::{Reader, say};

/// The routes of a report.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    vec![
        shows("/customers/{customer}/report", Who::Technician(Act::Look), get(page)),
        shows("/customers/{customer}/report.csv", Who::Technician(Act::Export), get(csv)),
    ]
}

#[derive(Template)]
#[template(path = "console/customer/monthly.html")]
struct Page {
    frame: Frame,
    id: String,
    name: String,
    month: String,
    told: Told,
    road_label: String,
}

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] for a customer or a month that there is not; so for the file.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Response, AppError> {
    let report = monthly(&app, viewer.scope, id(&customer)?, Asked::read(asked)?, Reading::Technician).await?;
    // The months are the customer's, the words the console's.
    let language = reader(&app, &viewer).await?.language;
    let reader = Reader::new(language.code(), &report.customer.time_zone, app.clock.now_ms());
    let told = told(&report, &reader);
    let title = Words::new("customer-monthly-title").text("title", &told.title).text("name", &report.customer.name);
    shown(&Page {
        frame: Frame::of(&app, &viewer, "", "customers").await?.titled(say(&title, &reader)),
        id: report.customer.id.to_string(),
        name: report.customer.name.clone(),
        month: report.month.word(),
        road_label: say(&Words::new("roadmap-picture"), &reader),
        told,
    })
}

/// The same as a file.
///
/// # Errors
/// As [`page`].
pub async fn csv(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(customer): Path<String>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Response, AppError> {
    let report = monthly(&app, viewer.scope, id(&customer)?, Asked::read(asked)?, Reading::Technician).await?;
    Ok(file(&report).answer("report"))
}
