//! `/` and `/tickets`: the queue, the most urgent first.
//! Invariant: a tab's count and its rows come from the same scope; an empty queue says so in one sentence.
//! Next: [`super::ticket`].

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;

use super::{Frame, Mark, Moment, reader, shown};
use crate::app::App;
use crate::app::desk::{self, ROWS, Row, View};
use crate::error::AppError;
use crate::web::viewer::Viewer;
use crate::words::{Reader, check_name, label, title};

struct Item {
    number: i64,
    mark: Mark,
    is_done: bool,
    title: String,
    customer: String,
    devices: String,
    check: String,
    seen_count: u32,
    state: String,
    assignee: String,
    opened: Moment,
}

#[derive(Template)]
#[template(path = "console/queue.html")]
struct Page {
    frame: Frame,
    is_all: bool,
    items: Vec<Item>,
    is_cut: bool,
    last_report: String,
}

/// What waits for a technician.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn needs_action(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    page(&app, &viewer, View::NeedsAction).await
}

/// Everything.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn all(State(app): State<App>, Extension(viewer): Extension<Viewer>) -> Result<Response, AppError> {
    page(&app, &viewer, View::All).await
}

async fn page(app: &App, viewer: &Viewer, view: View) -> Result<Response, AppError> {
    let reader = reader(app).await?;
    let rows = desk::tickets(app, viewer.scope, view).await?;
    let frame = Frame::of(app, viewer, "Queue", "queue").await?;
    let last_report = frame.counts.last_received_at.map(|at| Moment::of(at, &reader).age).unwrap_or_default();
    let is_cut = i64::try_from(rows.len()).is_ok_and(|rows| rows >= ROWS);
    let items = rows.into_iter().map(|row| item(row, &reader)).collect();
    shown(&Page { frame, is_all: view == View::All, items, is_cut, last_report })
}

fn item(row: Row, reader: &Reader) -> Item {
    let title = title(&row.listed.ticket, &row.device_names, reader);
    let ticket = row.listed.ticket;
    let devices = match row.device_names.as_slice() {
        [one] => one.clone(),
        more => format!("{} devices", more.len()),
    };
    Item {
        number: ticket.number,
        mark: Mark::of(ticket.severity),
        is_done: !ticket.state.is_open(),
        title,
        customer: row.listed.customer_name,
        devices,
        check: check_name(&ticket.check, reader),
        seen_count: ticket.seen_count,
        state: label("state", ticket.state.word(), reader),
        assignee: ticket.assignee.map(|(_, name)| name).unwrap_or_default(),
        opened: Moment::of(ticket.opened_at, reader),
    }
}
