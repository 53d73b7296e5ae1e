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
}

/// What is read equally often and kept equally long.
struct Group {
    often: String,
    kept: String,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "portal/reads.html")]
struct Page {
    frame: Frame,
    groups: Vec<Group>,
}

/// The page.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(State(app): State<App>, Extension(Visit(session)): Extension<Visit>) -> Result<Response, AppError> {
    let frame = Frame::of(&app, &session.visitor, "portal-reads", "reads").await?;
    let groups = [
        (Every::Sample, "portal-every-sample", "portal-kept-numbers"),
        (Every::FifthSample, "portal-every-fifth-sample", "portal-kept-numbers"),
        (Every::Day, "portal-every-day", "portal-kept-latest"),
    ];
    let groups = groups.map(|(every, often, kept)| Group {
        often: frame.t(often),
        kept: frame.t(kept),
        rows: CHECKS.iter().filter(|check| check.every == every).map(|check| row(check, &frame)).collect(),
    });
    let groups = groups.into_iter().filter(|group| !group.rows.is_empty()).collect();
    shown(&Page { frame, groups })
}

fn row(check: &Entry, frame: &Frame) -> Row {
    let key = check.key.replace('_', "-");
    Row { what: frame.t(&format!("{key}-reads")), why: frame.t(&format!("{key}-reads-why")) }
}
