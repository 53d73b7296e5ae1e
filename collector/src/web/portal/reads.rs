//! `/portal/reads`: what is read on a computer, made from the registry of checks, so that it cannot promise less than is done.
//! Invariant: a check without its words here fails a test. Next: [`shared::checks`].

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use shared::check::{Entry, Every};
use shared::checks::CHECKS;

use super::frame::Frame;
use super::shown;
use super::visit::Visit;
use crate::app::App;
use crate::error::AppError;

struct Row {
    what: String,
    why: String,
    often: String,
    kept: String,
}

#[derive(Template)]
#[template(path = "portal/reads.html")]
struct Page {
    frame: Frame,
    rows: Vec<Row>,
}

/// The page.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(State(app): State<App>, Extension(Visit(session)): Extension<Visit>) -> Result<Response, AppError> {
    let frame = Frame::of(&app, &session.visitor, "portal-reads", "reads").await?;
    let rows = CHECKS.iter().map(|check| row(check, &frame)).collect();
    shown(&Page { frame, rows })
}

fn row(check: &Entry, frame: &Frame) -> Row {
    let key = check.key.replace('_', "-");
    let (often, kept) = match check.every {
        Every::Sample => ("portal-every-sample", "portal-kept-numbers"),
        Every::FifthSample => ("portal-every-fifth-sample", "portal-kept-numbers"),
        Every::Day => ("portal-every-day", "portal-kept-latest"),
    };
    Row {
        what: frame.t(&format!("{key}-reads")),
        why: frame.t(&format!("{key}-reads-why")),
        often: frame.t(often),
        kept: frame.t(kept),
    }
}
