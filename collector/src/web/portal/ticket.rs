//! `/portal/tickets/{number}`: one case as a conversation; write, say that it is done, be reminded.
//! Invariant: after an act the browser is sent back to the page, so that a reload repeats nothing; a refusal stands beside
//! its form with what was typed. Next: [`crate::app::portal::ask`].

use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::change::Actor;
use domain::csat::Standing as Asking;
use domain::request::checklist::Standing;
use domain::ticket::State as At;
use domain::told::Place;
use serde::Deserialize;
use shared::text::{Value, Words};

use super::approval::Asked;
use super::csat::{Question, given};
use super::frame::{Frame, Moment, whole};
use super::visit::Visit;
use super::{shown, story};
use crate::app::checklist::Checklist;
use crate::app::notices::priority;
use crate::app::portal::ask::{self, AskError};
use crate::app::portal::cases::{Thread, thread};
use crate::app::{App, approval, checklist, csat};
use crate::error::AppError;
use crate::web::form::Filled;

/// A form with a few words.
#[derive(Debug, Default, Deserialize)]
pub struct Written {
    #[serde(default)]
    text: String,
}

/// Something that happened, or was said.
struct Said {
    at: Moment,
    /// Who wrote it; empty for what merely happened.
    who: String,
    is_theirs: bool,
    paragraphs: Vec<String>,
}

#[derive(Template)]
#[template(path = "portal/ticket.html")]
struct Page {
    frame: Frame,
    number: i64,
    heading: String,
    computers: String,
    state: String,
    next: String,
    /// How urgent it is to us, and why.
    priority: String,
    wants: Option<(String, String)>,
    is_ended: bool,
    is_closed: bool,
    said: Vec<Said>,
    has_code: bool,
    problem: String,
    typed: String,
    /// How satisfied they are.
    question: Option<Question>,
    /// What they said.
    given: String,
    /// What it waits for.
    asked: Option<Asked>,
    /// Why a decision was not taken.
    undecided: String,
    /// What is done of what they asked for; empty: it has no list.
    done: String,
}

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] for a number that is none of theirs; else as a page.
pub async fn page(
    State(app): State<App>,
    Extension(visit): Extension<Visit>,
    Path(number): Path<String>,
) -> Result<Response, AppError> {
    show(&app, &visit, read(&number)?, Problem::default()).await
}

/// Writes on the case.
///
/// # Errors
/// As [`page`]; so for the acts below.
pub async fn answer(
    State(app): State<App>,
    Extension(visit): Extension<Visit>,
    Path(number): Path<String>,
    Filled(form): Filled<Written>,
) -> Result<Response, AppError> {
    let number = read(&number)?;
    let answered = ask::answer(&app, &visit.0.visitor, number, &form.text).await;
    acted(&app, &visit, number, answered, form.text).await
}

/// Says that what was asked is done.
///
/// # Errors
/// As [`page`].
pub async fn done(
    State(app): State<App>,
    Extension(visit): Extension<Visit>,
    Path(number): Path<String>,
) -> Result<Response, AppError> {
    let number = read(&number)?;
    let done = ask::done(&app, &visit.0.visitor, number).await;
    acted(&app, &visit, number, done, String::new()).await
}

/// Puts what was asked off until tomorrow.
///
/// # Errors
/// As [`page`].
pub async fn remind(
    State(app): State<App>,
    Extension(visit): Extension<Visit>,
    Path(number): Path<String>,
) -> Result<Response, AppError> {
    match ask::remind(&app, &visit.0.visitor, read(&number)?).await {
        Ok(()) | Err(AskError::Refused(_)) => Ok(Redirect::to("/portal").into_response()),
        Err(AskError::App(other)) => Err(other),
    }
}

/// A case's number as we write it; any other spelling is no case.
pub fn read(number: &str) -> Result<i64, AppError> {
    let read: i64 = number.parse().map_err(|_| AppError::NotFound)?;
    if read > 0 && read.to_string() == number { Ok(read) } else { Err(AppError::NotFound) }
}

async fn acted(
    app: &App,
    visit: &Visit,
    number: i64,
    result: Result<(), AskError>,
    typed: String,
) -> Result<Response, AppError> {
    match result {
        Ok(()) => Ok(Redirect::to(&format!("/portal/tickets/{number}")).into_response()),
        Err(AskError::Refused(why)) => {
            let page = show(app, visit, number, Problem { answer: why.key(), typed, ..Problem::default() }).await?;
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
        Err(AskError::App(other)) => Err(other),
    }
}

/// Why something was refused, as keys; empty: it was not.
#[derive(Default)]
struct Problem {
    /// Of what was written, and that.
    answer: &'static str,
    typed: String,
    /// Of how satisfied they are.
    satisfaction: &'static str,
    /// Of their yes or no.
    decision: &'static str,
}

/// The page with why an answer about their satisfaction was not taken.
pub(super) async fn refuse(app: &App, visit: &Visit, number: i64, why: &'static str) -> Result<Response, AppError> {
    let page = show(app, visit, number, Problem { satisfaction: why, ..Problem::default() }).await?;
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}

/// The page with why a yes or no was not taken.
pub(super) async fn refuse_decision(
    app: &App,
    visit: &Visit,
    number: i64,
    why: &'static str,
) -> Result<Response, AppError> {
    let page = show(app, visit, number, Problem { decision: why, ..Problem::default() }).await?;
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}

async fn show(app: &App, Visit(session): &Visit, number: i64, problem: Problem) -> Result<Response, AppError> {
    let thread = thread(app, &session.visitor, number).await?;
    let frame = Frame::of(app, &session.visitor, "portal-tickets", "tickets").await?;
    let case = &thread.case;
    let heading = story::heading(case, &frame);
    let computers = match case.names() {
        names if names.is_empty() => String::new(),
        names => {
            let words = Words::new("portal-thread-computers").count("count", whole(names.len()));
            frame.say(&words.text("names", &names.join(", ")))
        }
    };
    let wanted = case.wanted.as_ref().filter(|_| case.place != Place::Ended);
    let wants = wanted.map(|one| {
        let by = one.written.by_at.map(|at| frame.at("portal-by", at)).unwrap_or_default();
        (one.written.text.clone(), by)
    });
    let standing = csat::standing(app, &session.visitor, &case.ticket).await?;
    let list = checklist::of_ticket(app, session.visitor.customer, case.ticket.id).await?;
    let waits = approval::of_ticket(app, session.visitor.customer, case.ticket.id).await?;
    let Problem { answer: problem, typed, satisfaction, decision } = problem;
    let why = |key: &str| if key.is_empty() { String::new() } else { frame.t(key) };
    shown(&Page {
        number,
        question: (standing == Asking::Asked).then(|| Question::of(&frame, "", why(satisfaction))),
        given: if let Asking::Given(answer) = standing { given(&frame, answer) } else { String::new() },
        computers,
        state: story::state(case, &frame),
        next: story::next_update(&case.ticket, &frame).unwrap_or_default(),
        priority: priority(&case.ticket, &frame.reader).unwrap_or_default(),
        wants,
        asked: Asked::of(&waits, &session.visitor, &frame),
        undecided: why(decision),
        done: list.map(|one| progress(&one, &frame)).unwrap_or_default(),
        is_ended: case.place == Place::Ended,
        is_closed: case.ticket.state == At::Closed || case.goes_on.is_some(),
        said: said(&thread, &frame, &session.visitor.actor()),
        has_code: thread.notices.iter().any(|(_, told)| !told.code.is_empty()),
        problem: why(problem),
        typed,
        frame: Frame { title: format!("#{number} {heading}"), ..frame },
        heading,
    })
}

/// How far what they asked for is; empty without a list.
fn progress(list: &Checklist, frame: &Frame) -> String {
    if list.steps.is_empty() {
        return String::new();
    }
    let done = list.steps.iter().filter(|(_, at)| matches!(at, Standing::Ticked(..) | Standing::Seen)).count();
    let words = Words::new("portal-checklist").count("done", whole(done)).count("all", whole(list.steps.len()));
    frame.say(&words)
}

/// Notices, messages and what happened, in the order in which they came; what happened before the notice of it.
fn said(thread: &Thread, frame: &Frame, me: &Actor) -> Vec<Said> {
    let mut said: Vec<(i64, Said)> = Vec::new();
    for line in &thread.lines {
        let at = frame.moment(line.at);
        let words = ["contact-wrote", "contact-asked"].contains(&line.words.key.as_str());
        if let (Actor::Contact(..), true, Some(Value::Text(text))) = (&line.actor, words, line.words.args.get("text")) {
            let who = if line.actor == *me {
                frame.t("portal-thread-you")
            } else {
                line.actor.name().unwrap_or_default().to_owned()
            };
            said.push((line.at, Said { at, who, is_theirs: true, paragraphs: vec![text.clone()] }));
        } else if let Some(text) = story::line(line, &thread.case, frame) {
            said.push((line.at, Said { at, who: String::new(), is_theirs: false, paragraphs: vec![text] }));
        }
    }
    for (one, told) in &thread.notices {
        let told_at = one.told_at.unwrap_or(one.at);
        let (at, who) = (frame.moment(told_at), frame.provider.clone());
        said.push((told_at, Said { at, who, is_theirs: false, paragraphs: told.paragraphs.clone() }));
    }
    said.sort_by_key(|(at, _)| *at);
    said.into_iter().map(|(_, one)| one).collect()
}
