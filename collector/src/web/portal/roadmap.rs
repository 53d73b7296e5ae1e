//! `/portal/roadmap`: what of the company's computers ends when, and what is planned; the same as a file and as a calendar.
//! Invariant: the visitor's own company only, in their own language; it says the same as the page technicians have.
//! Next: [`crate::app::roadmap`], [`crate::web::roadmap`].

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;

use super::frame::{Frame, whole as whole_count};
use super::shown;
use super::visit::Visit;
use crate::app::App;
use crate::app::roadmap::{Whole, whole};
use crate::error::AppError;
use crate::web::roadmap::picture::{Picture, picture};
use crate::web::roadmap::{Item, calendar, file, items, summary, unknown};

#[derive(Template)]
#[template(path = "portal/roadmap.html")]
struct Page {
    frame: Frame,
    summary: String,
    unknown: String,
    items: Vec<Item>,
    picture: Option<Picture>,
    picture_label: String,
    more: String,
}

/// The page.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(State(app): State<App>, Extension(visit): Extension<Visit>) -> Result<Response, AppError> {
    let (frame, found) = load(&app, &visit).await?;
    let items = items(&found, &frame.reader);
    let picture = picture(&found, &items);
    let more = picture.as_ref().map_or(0, |picture| picture.more);
    shown(&Page {
        summary: summary(&found, &frame.reader),
        unknown: unknown(&found, &frame.reader),
        picture_label: frame.t("roadmap-picture"),
        more: frame.say(&shared::text::Words::new("roadmap-more").count("count", whole_count(more))),
        items,
        picture,
        frame,
    })
}

/// The same as a file.
///
/// # Errors
/// As [`page`].
pub async fn csv(State(app): State<App>, Extension(visit): Extension<Visit>) -> Result<Response, AppError> {
    let (frame, found) = load(&app, &visit).await?;
    Ok(file(&found, &frame.reader).answer("roadmap"))
}

/// The same as a calendar.
///
/// # Errors
/// As [`page`].
pub async fn ics(State(app): State<App>, Extension(visit): Extension<Visit>) -> Result<Response, AppError> {
    let (frame, found) = load(&app, &visit).await?;
    Ok(calendar::answer(&found, &items(&found, &frame.reader), &frame.title, &frame.reader))
}

async fn load(app: &App, Visit(session): &Visit) -> Result<(Frame, Whole), AppError> {
    let visitor = &session.visitor;
    let frame = Frame::of(app, visitor, "roadmap", "devices").await?;
    let found = whole(app, Some(visitor.customer.into()), visitor.customer).await?;
    Ok((frame, found))
}
