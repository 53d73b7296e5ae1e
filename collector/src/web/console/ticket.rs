//! `/tickets/{number}`: one ticket; take it, note, resolve, reopen.
//! Invariant: after an act the browser is sent back to the page, so that a reload repeats nothing; a refusal stands
//! beside its form with what was typed. Next: [`crate::app::work_ticket`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::change::Change;
use domain::priority::priority;
use domain::ticket::{Act, Kind};
use serde::Deserialize;

use super::{Frame, Mark, Moment, reader, shown};
use crate::app::desk::{self, Whole};
use crate::app::{App, work_ticket::work_ticket};
use crate::error::{AppError, sentence};
use crate::store::finding::StoredFinding;
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::words::{Reader, check_name, label, runbook, say, title};

/// A form with a few words.
#[derive(Debug, Default, Deserialize)]
pub struct Written {
    #[serde(default)]
    text: String,
}

/// Why an act was refused, shown beside its form; above all when the ticket has changed and that form is gone.
#[derive(Clone, Debug, Default)]
struct Problem {
    form: &'static str,
    why: String,
    typed: String,
}

impl Problem {
    /// What was typed into a form that is gone is kept in the one that is always there.
    fn moved(self, is_open: bool) -> Self {
        let is_gone = matches!((self.form, is_open), ("take" | "resolve", false) | ("reopen", true));
        if is_gone { Self { form: "gone", ..self } } else { self }
    }
}

struct Seen {
    mark: Mark,
    sentence: String,
    device: String,
    since: Moment,
    cleared: Option<Moment>,
}

struct Line {
    at: Moment,
    who: String,
    sentence: String,
    is_internal: bool,
}

#[derive(Template)]
#[template(path = "console/ticket.html")]
struct Page {
    frame: Frame,
    number: i64,
    heading: String,
    mark: Mark,
    kind: String,
    state: String,
    is_open: bool,
    is_mine: bool,
    assignee: String,
    customer: String,
    site: String,
    check: String,
    opened: Moment,
    resolved: Option<Moment>,
    seen_count: u32,
    reopened_count: u32,
    is_flapping: bool,
    previous_number: Option<i64>,
    priority: u8,
    bill: Vec<String>,
    open: Vec<Seen>,
    cleared: Vec<Seen>,
    steps: Option<String>,
    lines: Vec<Line>,
    problem: Problem,
}

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] for a number that there is not; else as a page.
pub async fn page(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(number): Path<String>,
) -> Result<Response, AppError> {
    let whole = desk::ticket(&app, viewer.scope, read(&number)?).await?;
    show(&app, &viewer, whole, Problem::default()).await
}

/// Takes the ticket.
///
/// # Errors
/// As [`page`]; so for the acts below.
pub async fn take(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(number): Path<String>,
) -> Result<Response, AppError> {
    act(&app, &viewer, &number, "take", Act::Take, String::new()).await
}

/// Writes an internal note.
///
/// # Errors
/// As [`page`].
pub async fn note(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(number): Path<String>,
    Filled(form): Filled<Written>,
) -> Result<Response, AppError> {
    act(&app, &viewer, &number, "note", Act::Note(form.text.clone()), form.text).await
}

/// Says that it is done, and how.
///
/// # Errors
/// As [`page`].
pub async fn resolve(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(number): Path<String>,
    Filled(form): Filled<Written>,
) -> Result<Response, AppError> {
    act(&app, &viewer, &number, "resolve", Act::Resolve(form.text.clone()), form.text).await
}

/// Says that it is not done after all.
///
/// # Errors
/// As [`page`].
pub async fn reopen(
    State(app): State<App>,
    Extension(viewer): Extension<Viewer>,
    Path(number): Path<String>,
    Filled(form): Filled<Written>,
) -> Result<Response, AppError> {
    act(&app, &viewer, &number, "reopen", Act::Reopen(form.text.clone()), form.text).await
}

async fn act(
    app: &App,
    viewer: &Viewer,
    number: &str,
    form: &'static str,
    act: Act,
    typed: String,
) -> Result<Response, AppError> {
    let number = read(number)?;
    let whole = desk::ticket(app, viewer.scope, number).await?;
    let (status, why) = match work_ticket(app, viewer.scope, whole.row.listed.ticket.id, &act, &viewer.actor).await {
        Ok(_) => return Ok(Redirect::to(&format!("/tickets/{number}")).into_response()),
        Err(AppError::Invalid { why, .. }) => (StatusCode::BAD_REQUEST, why),
        Err(AppError::Conflict { why }) => (StatusCode::CONFLICT, why),
        Err(other) => return Err(other),
    };
    let why = sentence(&why);
    let page = show(app, viewer, whole, Problem { form, why, typed }).await?;
    Ok((status, page).into_response())
}

/// A ticket's number as we write it; any other spelling is no ticket.
fn read(number: &str) -> Result<i64, AppError> {
    let read: i64 = number.parse().map_err(|_| AppError::NotFound)?;
    if read > 0 && read.to_string() == number { Ok(read) } else { Err(AppError::NotFound) }
}

async fn show(app: &App, viewer: &Viewer, whole: Whole, problem: Problem) -> Result<Response, AppError> {
    let reader = reader(app).await?;
    let heading = title(&whole.row.listed.ticket, &whole.row.device_names, &reader);
    let ticket = whole.row.listed.ticket;
    let frame = Frame::of(app, viewer, &format!("#{} {heading}", ticket.number), "queue").await?;
    // When devices became healthy meanwhile, the bill of today is not the one that made the priority: then none is shown.
    let bill = Some(priority(ticket.severity, ticket.people)).filter(|one| one.level == ticket.priority);
    let bill = bill.map(|one| one.bill).unwrap_or_default();
    let (open, cleared): (Vec<_>, Vec<_>) = whole.findings.iter().partition(|one| one.finding.cleared_at.is_none());
    let assignee = ticket.assignee.map(|(_, name)| name).unwrap_or_default();
    shown(&Page {
        frame,
        number: ticket.number,
        heading,
        mark: Mark::of(ticket.severity),
        // What the desk opened by itself is an incident as a rule; only another kind is worth a word.
        kind: if ticket.kind == Kind::Incident { String::new() } else { label("kind", ticket.kind.word(), &reader) },
        state: label("state", ticket.state.word(), &reader),
        is_open: ticket.state.is_open(),
        is_mine: viewer.actor.name() == Some(&assignee),
        assignee,
        customer: whole.row.listed.customer_name,
        site: whole.site_name.unwrap_or_default(),
        check: check_name(&ticket.check, &reader),
        opened: Moment::of(ticket.opened_at, &reader),
        resolved: ticket.resolved_at.map(|at| Moment::of(at, &reader)),
        seen_count: ticket.seen_count,
        reopened_count: ticket.reopened_count,
        is_flapping: ticket.flapping,
        previous_number: whole.previous_number,
        priority: ticket.priority,
        bill: bill.iter().map(|line| say(line, &reader)).collect(),
        open: open.into_iter().map(|one| seen(one, &reader)).collect(),
        cleared: cleared.into_iter().map(|one| seen(one, &reader)).collect(),
        steps: runbook(&ticket.check, &reader),
        lines: whole.lines.iter().map(|one| line(one, &reader)).collect(),
        problem: problem.moved(ticket.state.is_open()),
    })
}

fn seen(stored: &StoredFinding, reader: &Reader) -> Seen {
    Seen {
        mark: Mark::of(stored.finding.severity),
        sentence: say(&stored.finding.words, reader),
        device: stored.device_name.clone(),
        since: Moment::of(stored.finding.since_at, reader),
        cleared: stored.finding.cleared_at.map(|at| Moment::of(at, reader)),
    }
}

fn line(change: &Change, reader: &Reader) -> Line {
    Line {
        at: Moment::of(change.at, reader),
        who: change.actor.name().unwrap_or_default().to_owned(),
        sentence: say(&change.words, reader),
        is_internal: change.internal,
    }
}
