//! `/portal/ledger`: month by month what we noticed before the customer did, and what they told us first.
//! Invariant: only what the visitor's company was told of; nothing private is in any figure; what they told us is thanked for.
//! Next: [`crate::app::ledger`], [`crate::web::ledger`].

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use domain::ledger::month::Sum;
use shared::text::Words;

use super::frame::Frame;
use super::shown;
use super::visit::Visit;
use crate::app::App;
use crate::app::ledger::{Whole, whole};
use crate::error::AppError;
use crate::web::ledger::picture::{Picture, picture};
use crate::web::ledger::{Row, file, lead_s, rows};

#[derive(Template)]
#[template(path = "portal/ledger.html")]
struct Page {
    frame: Frame,
    sentences: Vec<String>,
    month: String,
    rows: Vec<Row>,
    picture: Option<Picture>,
    picture_label: String,
}

/// The page.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(State(app): State<App>, Extension(visit): Extension<Visit>) -> Result<Response, AppError> {
    let (frame, found) = load(&app, &visit).await?;
    shown(&Page {
        sentences: sentences(&found.year, &frame),
        month: month(&found.this_month(), &frame),
        rows: rows(&found, &frame.reader),
        picture: picture(&found, &frame.reader),
        picture_label: frame.t("portal-ledger-picture"),
        frame,
    })
}

/// The same as a file.
///
/// # Errors
/// As [`page`].
pub async fn csv(State(app): State<App>, Extension(visit): Extension<Visit>) -> Result<Response, AppError> {
    let (_, found) = load(&app, &visit).await?;
    Ok(file(&found).answer("ledger"))
}

async fn load(app: &App, Visit(session): &Visit) -> Result<(Frame, Whole), AppError> {
    let visitor = &session.visitor;
    let frame = Frame::of(app, visitor, "portal-ledger", "home").await?;
    let found = whole(app, Some(visitor.customer.into()), visitor.customer, true).await?;
    Ok((frame, found))
}

/// What the year had: who noticed first, how much sooner, thanks, and what went by itself.
fn sentences(year: &Sum, frame: &Frame) -> Vec<String> {
    let of = |key: &str, name: &str, count: i64| frame.say(&Words::new(key).count(name, count));
    let mut told = Vec::new();
    if year.decided() > 0 {
        let words = Words::new("portal-ledger-year").count("found", year.found).count("decided", year.decided());
        told.push(frame.say(&words));
    }
    if let Some(lead_s) = lead_s(year) {
        told.push(frame.say(&Words::new("portal-ledger-sooner").span_s("span", lead_s)));
    }
    if year.called > 0 {
        told.push(of("portal-ledger-thanks", "count", year.called));
    }
    if year.by_itself > 0 {
        told.push(of("portal-ledger-itself", "count", year.by_itself));
    }
    told
}

fn month(sum: &Sum, frame: &Frame) -> String {
    match sum.decided() {
        0 => String::new(),
        decided => frame.say(&Words::new("portal-ledger-month").count("found", sum.found).count("decided", decided)),
    }
}
