//! `/portal/report`: a month as the visitor's company reads it, on a screen and on paper; the same as a file.
//! Invariant: only what they were told of; licences are for who speaks for the contracts; a month that is none is not there.
//! Next: [`crate::app::monthly`], [`crate::web::monthly`].

use askama::Template;
use axum::Extension;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::response::Response;

use super::frame::Frame;
use super::shown;
use super::visit::Visit;
use crate::app::App;
use crate::app::monthly::{Monthly, Reading, monthly};
use crate::error::AppError;
use crate::web::monthly::{Asked, Told, file, told};

#[derive(Template)]
#[template(path = "portal/monthly.html")]
struct Page {
    frame: Frame,
    company: String,
    month: String,
    told: Told,
    road_label: String,
}

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] for a month that there is not; else as a page.
pub async fn page(
    State(app): State<App>,
    Extension(visit): Extension<Visit>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Response, AppError> {
    let (frame, report) = load(&app, &visit, asked).await?;
    let told = told(&report, &frame.reader);
    shown(&Page {
        company: report.customer.name.clone(),
        month: report.month.word(),
        road_label: frame.t("roadmap-picture"),
        frame: Frame { title: told.title.clone(), ..frame },
        told,
    })
}

/// The same as a file.
///
/// # Errors
/// As [`page`].
pub async fn csv(
    State(app): State<App>,
    Extension(visit): Extension<Visit>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Response, AppError> {
    let (_, report) = load(&app, &visit, asked).await?;
    Ok(file(&report).answer("report"))
}

async fn load(
    app: &App,
    Visit(session): &Visit,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<(Frame, Monthly), AppError> {
    let visitor = &session.visitor;
    let month = Asked::read(asked)?;
    let frame = Frame::of(app, visitor, "monthly", "home").await?;
    let reading = Reading::Contact { is_account: visitor.is_account };
    let report = monthly(app, Some(visitor.customer.into()), visitor.customer, month, reading).await?;
    Ok((frame, report))
}
