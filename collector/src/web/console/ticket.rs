//! `/tickets/{number}`: one ticket: what is seen, what to do, what the customer was told, what happened.
//! Invariant: after an act the browser is sent back to the page, so that a reload repeats nothing; a refusal stands
//! beside its form with what was typed. Next: [`acts`] for the forms, [`told`] for the customer's side of it.

mod acts;
mod approval;
mod articles;
mod caller;
mod checklist;
mod clocks;
mod effort;
mod levels;
mod problems;
mod seen;
mod side;
mod time;
mod told;

use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::{MethodRouter, get, post};
use domain::accounting::is_weighed;
use domain::change::Change;
use domain::ledger::is_found;
use domain::ticket::State as At;
use serde::Deserialize;

use self::approval::Approval;
use self::articles::Fits;
use self::checklist::List;
use self::effort::Effort;
use self::levels::Levels;
use self::problems::Problems;
use self::seen::{Seen, Sure};
use self::side::Side;
use self::time::Time;
pub(super) use self::time::cover_name;
use self::told::{Preview, Told, Way};
use super::csat::Opinion;
use super::{Frame, Mark, Moment, reader, runbook, shown};
use crate::app::App;
use crate::app::caller::Codes;
use crate::app::runbook::{Runbook, Source};
use crate::app::ticket_page::{TicketPage, ticket_page};
use crate::error::AppError;
use crate::web::chart::Chart;
use crate::web::viewer::Viewer;
use crate::web::{Act, Route, Who, does, shows, when};
use crate::words::{Reader, say, title, title_of};

/// The routes of one ticket.
pub fn table() -> Vec<(Route, MethodRouter<App>)> {
    vec![
        shows("/tickets/{number}", Who::Technician(Act::Look), get(page)),
        does("/tickets/{number}/take", Who::Technician(Act::Work), post(acts::take)),
        does("/tickets/{number}/hand-over", Who::Technician(Act::Work), post(levels::hand_over)),
        does("/tickets/{number}/assign", Who::Technician(Act::Work), post(levels::assign)),
        does("/tickets/{number}/level", Who::Technician(Act::Work), post(levels::set)),
        does("/tickets/{number}/watch", Who::Technician(Act::Work), post(levels::watch)),
        does("/tickets/{number}/release", Who::Technician(Act::Work), post(acts::release)),
        does("/tickets/{number}/start", Who::Technician(Act::Work), post(acts::start)),
        does("/tickets/{number}/note", Who::Technician(Act::Work), post(acts::note)),
        does("/tickets/{number}/time/{entry}", Who::Technician(Act::Work), post(time::correct)),
        does("/tickets/{number}/wait", Who::Technician(Act::Work), post(acts::wait)),
        does("/tickets/{number}/snooze", Who::Technician(Act::Work), post(acts::snooze)),
        does("/tickets/{number}/wake", Who::Technician(Act::Work), post(acts::wake)),
        does("/tickets/{number}/priority", Who::Technician(Act::Work), post(acts::prioritise)),
        does("/tickets/{number}/priority/bill", Who::Technician(Act::Work), post(acts::follow_bill)),
        does("/tickets/{number}/merge", Who::Technician(Act::Work), post(acts::merge)),
        does("/tickets/{number}/resolve", Who::Technician(Act::Work), post(acts::resolve)),
        does("/tickets/{number}/reopen", Who::Technician(Act::Work), post(acts::reopen)),
        does("/tickets/{number}/undo", Who::Technician(Act::Work), post(acts::undo)),
        does("/tickets/{number}/called-first", Who::Technician(Act::Work), post(acts::called_first)),
        does("/tickets/{number}/not-useful", Who::Technician(Act::Work), post(acts::not_useful)),
        does("/tickets/{number}/change", Who::Technician(Act::Work), post(approval::plan)),
        does("/tickets/{number}/approval", Who::Technician(Act::Work), post(approval::record)),
        does("/tickets/{number}/steps", Who::Technician(Act::Work), post(checklist::tick)),
        does("/tickets/{number}/computer", Who::Technician(Act::Work), post(checklist::choose)),
        does("/tickets/{number}/caller", Who::Technician(Act::Work), post(caller::check)),
        does("/tickets/{number}/problem", Who::Technician(Act::Work), post(problems::put)),
        does("/tickets/{number}/tell", Who::Technician(Act::Work), post(acts::tell)),
        does("/tickets/{number}/notices/{notice}/approve", Who::Technician(Act::Work), post(acts::approve)),
        does("/tickets/{number}/notices/{notice}/dismiss", Who::Technician(Act::Work), post(acts::dismiss)),
        does("/tickets/{number}/notices/{notice}/edit", Who::Technician(Act::Work), post(acts::edit)),
    ]
}

/// Everything that the forms of this page hold; each form has some of it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    text: String,
    why: String,
    kind: String,
    on: String,
    until: String,
    into: String,
    level: String,
    day: String,
    time: String,
    next_on: String,
    next_at: String,
    act: String,
    problem: String,
    minutes: String,
    cover: String,
    impact: String,
    way_back: String,
    contact: String,
    step: String,
    device: String,
    holder: String,
    name: String,
    reference: String,
    to: String,
}

/// Why an act was refused, shown beside its form; above all when the ticket has changed and that form is gone.
#[derive(Clone, Debug, Default)]
struct Problem {
    form: &'static str,
    why: String,
    typed: Typed,
}

impl Problem {
    /// What was typed into a form that is gone is kept in the one that is always there.
    fn moved(self, is_open: bool) -> Self {
        let needs_open = !matches!(
            self.form,
            "" | "reopen"
                | "note"
                | "time"
                | "undo"
                | "notice"
                | "mark"
                | "problem"
                | "watch"
                | "change"
                | "approval"
                | "list"
        );
        let is_gone = (needs_open && !is_open) || (self.form == "reopen" && is_open);
        if is_gone { Self { form: "gone", ..self } } else { self }
    }

    fn is_at(&self, form: &str) -> bool {
        self.form == form
    }
}

struct Line {
    at: Moment,
    who: String,
    sentence: String,
    is_internal: bool,
}

/// Another open ticket that this one may belong to.
struct Other {
    number: i64,
    title: String,
}

/// What may be done to it now.
struct May {
    is_open: bool,
    is_mine: bool,
    is_held: bool,
    is_snoozed: bool,
    can_start: bool,
    undo: String,
    today: String,
    /// Whether the question who was first makes sense, and how it is answered.
    called_first: Option<bool>,
    /// Whether a check opened it, and whether that was of no use.
    not_useful: Option<bool>,
}

#[derive(Template)]
#[template(path = "console/ticket.html")]
struct Page {
    frame: Frame,
    number: i64,
    heading: String,
    mark: Mark,
    side: Side,
    levels: Levels,
    may: May,
    open: Vec<Seen>,
    cleared: Vec<Seen>,
    efforts: Vec<Effort>,
    problems: Problems,
    approval: Approval,
    list: Option<List>,
    articles: Vec<Fits>,
    chart: Option<Chart>,
    runbook: Runbook,
    runbook_link: String,
    time: Time,
    told: Told,
    lines: Vec<Line>,
    others: Vec<Other>,
    opinions: Vec<Opinion>,
    codes: Codes,
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
    show(&app, &viewer, read(&number)?, Problem::default(), None).await
}

/// A ticket's number as we write it; any other spelling is no ticket.
fn read(number: &str) -> Result<i64, AppError> {
    let read: i64 = number.parse().map_err(|_| AppError::NotFound)?;
    if read > 0 && read.to_string() == number { Ok(read) } else { Err(AppError::NotFound) }
}

async fn show(
    app: &App,
    viewer: &Viewer,
    number: i64,
    problem: Problem,
    preview: Option<Preview>,
) -> Result<Response, AppError> {
    let reader = reader(app, viewer).await?;
    let found = ticket_page(app, viewer.scope, number, &viewer.actor, &reader).await?;
    let ticket = &found.whole.row.listed.ticket;
    let heading = title(ticket, &found.whole.row.device_names, &reader);
    let (open, cleared): (Vec<_>, Vec<_>) =
        found.whole.findings.iter().partition(|one| one.finding.cleared_at.is_none());
    shown(&Page {
        frame: Frame::of(app, viewer, "", "queue").await?.titled(format!("#{number} {heading}")),
        number,
        heading,
        mark: Mark::of(ticket.severity),
        side: Side::of(&found, &reader),
        levels: Levels::of(&found, viewer, &reader),
        may: may(&found, viewer, &reader),
        open: open.into_iter().map(|one| Seen::of(one, &found.sights, ticket.flapping, &reader)).collect(),
        cleared: cleared.into_iter().map(|one| Seen::of(one, &found.sights, false, &reader)).collect(),
        efforts: found.best_effort.iter().map(|one| Effort::of(one, &reader)).collect(),
        articles: articles::fits(&found),
        problems: Problems::of(&found.problems, &reader),
        approval: Approval::of(&found.approval, &reader),
        list: found.checklist.as_ref().map(|one| List::of(one, &reader)),
        chart: found.chart.as_ref().map(|line| Chart::of(line, &reader)),
        runbook_link: runbook::address(&ticket.check, Some(ticket.customer)),
        runbook: found.runbook.clone(),
        time: Time::of(&found.time, &reader),
        told: Told::of(&found.card, preview, &reader),
        lines: found.whole.lines.iter().map(|one| line(one, &reader)).collect(),
        others: others(&found, &reader),
        opinions: found.opinions.iter().map(|one| Opinion::of(one, &reader)).collect(),
        codes: found.codes.clone(),
        problem: problem.moved(ticket.state.is_open()),
    })
}

fn may(found: &TicketPage, viewer: &Viewer, reader: &Reader) -> May {
    let ticket = &found.whole.row.listed.ticket;
    let is_whole = ticket.merged_into.is_none();
    let is_mine = viewer.technician().is_some_and(|id| ticket.is_held_by(id));
    May {
        is_open: ticket.state.is_open(),
        is_mine,
        is_held: ticket.assignee.is_some(),
        is_snoozed: ticket.snooze.is_some(),
        can_start: is_mine && matches!(ticket.state, At::Assigned | At::Waiting),
        undo: found.undo.clone().unwrap_or_default(),
        called_first: (is_found(ticket) && is_whole).then_some(ticket.known.called_first),
        not_useful: (is_weighed(ticket) && is_whole).then_some(ticket.known.not_useful),
        today: when::today(reader),
    }
}

fn others(found: &TicketPage, reader: &Reader) -> Vec<Other> {
    let other = |one: &crate::store::ticket::Listed| Other {
        number: one.ticket.number,
        title: title_of(&one.ticket.title, reader),
    };
    found.others.iter().map(other).collect()
}

fn line(change: &Change, reader: &Reader) -> Line {
    Line {
        at: Moment::of(change.at, reader),
        who: change.actor.name().unwrap_or_default().to_owned(),
        sentence: say(&change.words, reader),
        is_internal: change.internal,
    }
}
