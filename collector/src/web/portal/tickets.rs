//! `/portal/tickets`: everything the customer was told of, and everything they asked for.
//! Invariant: the file holds the same rows as the page. Next: [`super::ticket`].

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use domain::told::Place;

use super::frame::{Frame, Moment};
use super::visit::Visit;
use super::{shown, story};
use crate::app::App;
use crate::app::portal::cases::{CASES, Case, cases};
use crate::error::AppError;
use crate::web::csv::Csv;

struct Row {
    number: i64,
    title: String,
    state: String,
    place: Place,
    since: Moment,
    done: Option<Moment>,
    next: Option<Moment>,
    computers: String,
}

#[derive(Template)]
#[template(path = "portal/tickets.html")]
struct Page {
    frame: Frame,
    rows: Vec<Row>,
    is_cut: bool,
}

/// The page.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn page(State(app): State<App>, Extension(Visit(session)): Extension<Visit>) -> Result<Response, AppError> {
    let frame = Frame::of(&app, &session.visitor, "portal-tickets", "tickets").await?;
    let rows = rows(&cases(&app, &session.visitor).await?, &frame);
    let is_cut = i64::try_from(rows.len()).is_ok_and(|rows| rows >= CASES);
    shown(&Page { frame, rows, is_cut })
}

/// The same as a file.
///
/// # Errors
/// [`AppError`] as a page.
pub async fn csv(State(app): State<App>, Extension(Visit(session)): Extension<Visit>) -> Result<Response, AppError> {
    let frame = Frame::of(&app, &session.visitor, "portal-tickets", "tickets").await?;
    let head = ["number", "what", "computers", "state", "since", "done", "next"];
    let head = head.map(|column| frame.t(&format!("portal-column-{column}")));
    let mut csv = Csv::new(&head.each_ref().map(String::as_str));
    for row in rows(&cases(&app, &session.visitor).await?, &frame) {
        let moment = |one: Option<Moment>| one.map(|one| one.machine).unwrap_or_default();
        let (done, next) = (moment(row.done), moment(row.next));
        csv.row(&[format!("#{}", row.number), row.title, row.computers, row.state, row.since.machine, done, next]);
    }
    Ok(csv.answer("cases"))
}

fn rows(cases: &[Case], frame: &Frame) -> Vec<Row> {
    let row = |case: &Case| Row {
        number: case.ticket.number,
        title: story::heading(case, frame),
        state: story::state(case, frame),
        place: case.place,
        since: frame.moment(case.ticket.opened_at),
        done: case.ticket.resolved_at.map(|at| frame.moment(at)),
        next: case.ticket.next_update_at.filter(|_| case.ticket.state.is_open()).map(|at| frame.moment(at)),
        computers: case.names().join(", "),
    };
    cases.iter().map(row).collect()
}
