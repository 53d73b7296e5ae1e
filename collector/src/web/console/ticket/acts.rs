//! The forms of a ticket: take, give back, start, note, wait, snooze, wake, prioritise, merge, resolve, reopen, undo; what is said for the
//! ledger; and what the customer is told: write, approve, change, keep back.
//! Invariant: one form, one act; after it the browser is sent back to the page; a refusal stands beside its form.
//! Next: [`crate::app::work_ticket`], [`crate::app::notices`].

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::notice::person::Update;
use domain::ticket::{Act, Choice, Rest, WaitingFor};
use domain::time_entry::Spent;
use shared::ids::{NoticeId, TicketId};

use super::told::kind_of;
use super::{Preview, Problem, Typed, read, show};
use crate::app::work_ticket::{merge_ticket, undo_ticket, work_ticket_for};
use crate::app::{App, desk, notices};
use crate::error::{AppError, sentence};
use crate::web::console::reader;
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::web::when;

pub(super) type Page = (State<App>, Extension<Viewer>, Path<String>);
pub(super) type Answer = Result<Response, AppError>;

/// Takes the ticket.
///
/// # Errors
/// [`AppError::NotFound`] for a number that there is not; so for every act below.
pub async fn take(page: Page, Filled(typed): Filled<Typed>) -> Answer {
    // The page says who held it when it was shown, so that of two who take it at once one is told.
    let act = match typed.holder.as_str() {
        "" => Ok(Act::Take),
        "nobody" => Ok(Act::TakeFrom(None)),
        id => id.parse().map(|id| Act::TakeFrom(Some(id))).map_err(|_| AppError::NotFound),
    };
    worked_if(page, "take", typed, act).await
}

/// Gives it back, so that anybody may take it.
///
/// # Errors
/// As [`take`].
pub async fn release(page: Page, Filled(typed): Filled<Typed>) -> Answer {
    worked(page, "release", typed, Act::Release).await
}

/// Says that it is being worked on.
///
/// # Errors
/// As [`take`].
pub async fn start(page: Page, Filled(typed): Filled<Typed>) -> Answer {
    worked(page, "start", typed, Act::Start).await
}

/// Brings it back into sight.
///
/// # Errors
/// As [`take`].
pub async fn wake(page: Page, Filled(typed): Filled<Typed>) -> Answer {
    worked(page, "wake", typed, Act::Wake).await
}

/// Writes an internal note.
///
/// # Errors
/// As [`take`].
pub async fn note(page: Page, Filled(typed): Filled<Typed>) -> Answer {
    let act = Act::Note(typed.text.clone());
    worked_for(page, "note", typed, act).await
}

/// Says that it is done, and how.
///
/// # Errors
/// As [`take`].
pub async fn resolve(page: Page, Filled(typed): Filled<Typed>) -> Answer {
    let act = Act::Resolve(typed.text.clone());
    worked_for(page, "resolve", typed, act).await
}

/// Says that it is not done after all.
///
/// # Errors
/// As [`take`].
pub async fn reopen(page: Page, Filled(typed): Filled<Typed>) -> Answer {
    let act = Act::Reopen(typed.text.clone());
    worked(page, "reopen", typed, act).await
}

/// Says that the customer called before we saw it, or that they did not.
///
/// # Errors
/// As [`take`].
pub async fn called_first(page: Page, Filled(typed): Filled<Typed>) -> Answer {
    let act = Act::CalledFirst(typed.act != "no");
    worked(page, "mark", typed, act).await
}

/// Says that the ticket was not worth the time, or that it was.
///
/// # Errors
/// As [`take`].
pub async fn not_useful(page: Page, Filled(typed): Filled<Typed>) -> Answer {
    let act = Act::NotUseful(typed.act != "no");
    worked(page, "mark", typed, act).await
}

/// Sets the priority by hand.
///
/// # Errors
/// As [`take`].
pub async fn prioritise(page: Page, Filled(typed): Filled<Typed>) -> Answer {
    // What is none of the five is refused as such.
    let act = Act::Prioritise { level: typed.level.trim().parse().unwrap_or(0), why: typed.why.clone() };
    worked(page, "priority", typed, act).await
}

/// Gives the priority back to the bill.
///
/// # Errors
/// As [`take`].
pub async fn follow_bill(page: Page, Filled(typed): Filled<Typed>) -> Answer {
    worked(page, "priority", typed, Act::FollowBill).await
}

/// Waits for somebody else.
///
/// # Errors
/// As [`take`].
pub async fn wait(page: Page, Filled(typed): Filled<Typed>) -> Answer {
    let (State(app), Extension(viewer), _) = &page;
    let until = when::moment("until", &typed.day, &typed.time, &reader(app, viewer).await?);
    let on = WaitingFor::of(&typed.on).ok_or_else(|| AppError::invalid("on", "say for whom it waits"));
    let act = on.and_then(|on| Ok(Act::Wait { on, text: typed.text.clone(), until: until? }));
    worked_if(page, "wait", typed, act).await
}

/// Puts it out of sight for a while.
///
/// # Errors
/// As [`take`].
pub async fn snooze(page: Page, Filled(typed): Filled<Typed>) -> Answer {
    let (State(app), Extension(viewer), _) = &page;
    let reader = reader(app, viewer).await?;
    let rest = choice(&typed).and_then(|choice| choice.rest(&reader.zone, reader.now_ms));
    let unknown = || AppError::invalid("until", "choose until when, or until what");
    let act = rest.ok_or_else(unknown).map(|rest: Rest| Act::Snooze(rest));
    worked_if(page, "snooze", typed, act).await
}

/// Ends it in favour of another.
///
/// # Errors
/// As [`take`].
pub async fn merge((State(app), Extension(viewer), Path(number)): Page, Filled(typed): Filled<Typed>) -> Answer {
    let number = read(&number)?;
    desk::ticket(&app, viewer.scope, number).await?;
    let into: Option<i64> = typed.into.trim().trim_start_matches('#').parse().ok();
    let done = match into {
        Some(into) => merge_ticket(&app, viewer.scope, number, into, &viewer.actor).await.map(drop),
        None => Err(AppError::invalid("into", "the number of the other ticket is wanted, like #1042")),
    };
    answered(&app, &viewer, number, ("merge", typed), done).await
}

/// Takes this technician's last act back.
///
/// # Errors
/// As [`take`].
pub async fn undo((State(app), Extension(viewer), Path(number)): Page, Filled(typed): Filled<Typed>) -> Answer {
    let number = read(&number)?;
    let done = undo_ticket(&app, viewer.scope, number, &viewer.actor).await.map(drop);
    answered(&app, &viewer, number, ("undo", typed), done).await
}

/// Writes to the customer, or shows what they would read.
///
/// # Errors
/// As [`take`].
pub async fn tell((State(app), Extension(viewer), Path(number)): Page, Filled(typed): Filled<Typed>) -> Answer {
    let number = read(&number)?;
    let id = desk::ticket(&app, viewer.scope, number).await?.row.listed.ticket.id;
    let done = told(&app, &viewer, id, &typed).await;
    match done {
        Ok(Some(preview)) => {
            let kept = Problem { form: "tell", why: String::new(), typed };
            show(&app, &viewer, number, kept, Some(preview)).await
        }
        other => answered(&app, &viewer, number, ("tell", typed), other.map(drop)).await,
    }
}

type Named = (State<App>, Extension<Viewer>, Path<(String, String)>);

/// Tells the customer what is proposed.
///
/// # Errors
/// As [`take`]; so for a notice of another ticket.
pub async fn approve((State(app), Extension(viewer), Path(named)): Named, Filled(typed): Filled<Typed>) -> Answer {
    let (number, id) = notice(&app, &viewer, &named).await?;
    let done = notices::approve(&app, viewer.scope, id, &viewer.actor).await.map(drop);
    answered(&app, &viewer, number, ("notice", typed), done).await
}

/// Keeps a notice back, with the reason.
///
/// # Errors
/// As [`approve`].
pub async fn dismiss((State(app), Extension(viewer), Path(named)): Named, Filled(typed): Filled<Typed>) -> Answer {
    let (number, id) = notice(&app, &viewer, &named).await?;
    let done = notices::dismiss(&app, viewer.scope, id, &typed.why, &viewer.actor).await.map(drop);
    answered(&app, &viewer, number, ("notice", typed), done).await
}

/// Changes the words of a notice that is not told yet.
///
/// # Errors
/// As [`approve`].
pub async fn edit((State(app), Extension(viewer), Path(named)): Named, Filled(typed): Filled<Typed>) -> Answer {
    let (number, id) = notice(&app, &viewer, &named).await?;
    let done = edited(&app, &viewer, id, &typed).await;
    answered(&app, &viewer, number, ("notice", typed), done).await
}

async fn edited(app: &App, viewer: &Viewer, id: NoticeId, typed: &Typed) -> Result<(), AppError> {
    let next = when::moment("at", &typed.next_on, &typed.next_at, &reader(app, viewer).await?)?;
    notices::edit(app, viewer.scope, id, &typed.text, next, &viewer.actor).await.map(drop)
}

/// The ticket's number and the notice, when it is one of this ticket.
async fn notice(app: &App, viewer: &Viewer, (number, id): &(String, String)) -> Result<(i64, NoticeId), AppError> {
    let number = read(number)?;
    let id: NoticeId = id.parse().map_err(|_| AppError::NotFound)?;
    let ticket = desk::ticket(app, viewer.scope, number).await?.row.listed.ticket.id;
    let card = notices::card(app, viewer.scope, ticket).await?;
    card.standing.iter().find(|one| one.notice.id == id).ok_or(AppError::NotFound)?;
    Ok((number, id))
}

async fn told(app: &App, viewer: &Viewer, id: TicketId, typed: &Typed) -> Result<Option<Preview>, AppError> {
    let reader = reader(app, viewer).await?;
    let kind = kind_of(&typed.kind).ok_or_else(|| AppError::invalid("kind", "say what kind of message it is"))?;
    let update = Update {
        text: typed.text.clone(),
        by_at: when::moment("at", &typed.day, &typed.time, &reader)?,
        next_update_at: when::moment("at", &typed.next_on, &typed.next_at, &reader)?,
    };
    if typed.act == "preview" {
        return notices::preview(app, viewer.scope, id, kind, &update, &viewer.actor).await.map(Some);
    }
    notices::write(app, viewer.scope, id, kind, &update, &viewer.actor).await.map(|_| None)
}

fn choice(typed: &Typed) -> Option<Choice> {
    match typed.until.as_str() {
        "hour" => Some(Choice::Hour),
        "tomorrow" => Some(Choice::Tomorrow),
        "monday" => Some(Choice::Monday),
        "seen_again" => Some(Choice::SeenAgain),
        "worse" => Some(Choice::Worse),
        "day" => typed.day.trim().parse().ok().map(Choice::On),
        _ => None,
    }
}

/// Does it, and keeps the time that was typed beside it.
async fn worked_for(page: Page, form: &'static str, typed: Typed, act: Act) -> Answer {
    let spent = Spent::read(&typed.minutes, &typed.cover).map_err(|why| AppError::invalid("minutes", why.to_owned()));
    did(page, form, typed, spent.map(|spent| (act, spent))).await
}

async fn worked(page: Page, form: &'static str, typed: Typed, act: Act) -> Answer {
    worked_if(page, form, typed, Ok(act)).await
}

/// Does what was asked, when it was understood.
pub(super) async fn worked_if(page: Page, form: &'static str, typed: Typed, act: Result<Act, AppError>) -> Answer {
    did(page, form, typed, act.map(|act| (act, None))).await
}

async fn did(
    (State(app), Extension(viewer), Path(number)): Page,
    form: &'static str,
    typed: Typed,
    act: Result<(Act, Option<Spent>), AppError>,
) -> Answer {
    let number = read(&number)?;
    let id = desk::ticket(&app, viewer.scope, number).await?.row.listed.ticket.id;
    let done = match act {
        Ok((act, spent)) => work_ticket_for(&app, viewer.scope, id, (&act, spent), &viewer.actor).await.map(drop),
        Err(refused) => Err(refused),
    };
    answered(&app, &viewer, number, (form, typed), done).await
}

pub(super) async fn answered(
    app: &App,
    viewer: &Viewer,
    number: i64,
    (form, typed): (&'static str, Typed),
    done: Result<(), AppError>,
) -> Answer {
    let (status, why) = match done {
        Ok(()) => return Ok(Redirect::to(&format!("/tickets/{number}")).into_response()),
        Err(AppError::Invalid { why, .. }) => (StatusCode::BAD_REQUEST, why),
        Err(AppError::Conflict { why }) => (StatusCode::CONFLICT, why),
        Err(other) => return Err(other),
    };
    let page = show(app, viewer, number, Problem { form, why: sentence(&why), typed }, None).await?;
    Ok((status, page).into_response())
}
