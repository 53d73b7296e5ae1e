//! The level of a ticket and whoever outside has it, who watches it, to whom it may go; and their forms.
//! Invariant: a move and a hand-over need a note; of all this the customer reads nothing. Next: [`domain::ticket::Level`],
//! [`crate::app::hand_over`], [`crate::app::watch`].

use axum::Extension;
use axum::extract::{Path, State};
use domain::assignment::{Ranked, Reason};
use domain::ticket::{Act, Held, Level, Whom};
use shared::ids::TechnicianId;

use super::acts::{Answer, Page, answered, worked_if};
use super::{Typed, read};
use crate::app::ticket_page::TicketPage;
use crate::app::{assignment, desk, hand_over as case, watch as watching};
use crate::error::AppError;
use crate::web::console::{Moment, reader};
use crate::web::form::Filled;
use crate::web::viewer::Viewer;
use crate::web::when;
use crate::words::{Reader, figures, label, say};

/// A level to choose.
pub(super) struct Choice {
    pub(super) word: &'static str,
    pub(super) name: String,
    pub(super) is_here: bool,
}

/// Somebody outside who has or had it.
pub(super) struct Out {
    pub(super) level: String,
    pub(super) name: String,
    pub(super) reference: String,
    /// How long they have had it in all.
    pub(super) held: String,
    pub(super) is_there: bool,
    pub(super) answer_by: Option<Moment>,
    pub(super) is_late: bool,
}

/// A colleague who may have it.
pub(super) struct Colleague {
    pub(super) id: String,
    pub(super) name: String,
    /// Why they stand where they do, a line each, and what it counts.
    pub(super) why: Vec<(String, i64)>,
    pub(super) points: i64,
    pub(super) is_away: bool,
}

/// What stands beside a ticket about who works on it.
pub(super) struct Levels {
    pub(super) here: String,
    pub(super) all: Vec<Choice>,
    pub(super) outside: Vec<Out>,
    /// Whoever outside has it now, as the form begins.
    pub(super) name: String,
    pub(super) reference: String,
    pub(super) by_on: String,
    pub(super) by_at: String,
    /// Who holds it, as the form of taking it says: an id, or `nobody`.
    pub(super) holder: String,
    pub(super) watchers: Vec<String>,
    pub(super) is_watched: bool,
    /// Who else may have it, the best first.
    pub(super) colleagues: Vec<Colleague>,
    /// Whether the best of them is to be proposed: nobody holds it, or whoever does is away.
    pub(super) is_proposed: bool,
    /// Why whoever holds it was given it without a person.
    pub(super) given: Vec<(String, i64)>,
}

impl Levels {
    pub(super) fn of(found: &TicketPage, viewer: &Viewer, reader: &Reader) -> Self {
        let ticket = &found.whole.row.listed.ticket;
        let choice = |one: &Level| Choice {
            word: one.word(),
            name: label("level", one.word(), reader),
            is_here: *one == ticket.level,
        };
        let now = ticket.outside_now();
        let (by_on, by_at) = when::fields(now.and_then(|one| one.answer_by), reader);
        let holder = ticket.assignee.as_ref().map(|(id, _)| *id);
        let others = found.ranked.iter().filter(|one| Some(one.who.0) != holder);
        let is_left = found.ranked.iter().any(|one| Some(one.who.0) == holder && one.is_away);
        let given = found.given.as_ref().filter(|(id, _)| Some(*id) == holder);
        Self {
            here: label("level", ticket.level.word(), reader),
            all: Level::ALL.iter().map(choice).collect(),
            outside: ticket.held_outside(reader.now_ms).iter().map(|one| out(one, reader)).collect(),
            name: now.map(|one| one.name.clone()).unwrap_or_default(),
            reference: now.map(|one| one.reference.clone()).unwrap_or_default(),
            by_on,
            by_at,
            holder: ticket.assignee.as_ref().map_or_else(|| "nobody".to_owned(), |(id, _)| id.to_string()),
            watchers: found.watchers.iter().map(|(_, name)| name.clone()).collect(),
            is_watched: viewer.technician().is_some_and(|who| found.watchers.iter().any(|(id, _)| *id == who)),
            colleagues: others.map(|one| colleague(one, reader)).collect(),
            is_proposed: ticket.state.is_open() && (holder.is_none() || is_left),
            given: given.map(|(_, reasons)| lines(reasons, reader)).unwrap_or_default(),
        }
    }
}

fn colleague(one: &Ranked, reader: &Reader) -> Colleague {
    Colleague {
        id: one.who.0.to_string(),
        name: one.who.1.clone(),
        why: lines(&one.reasons, reader),
        points: one.points(),
        is_away: one.is_away,
    }
}

fn lines(reasons: &[Reason], reader: &Reader) -> Vec<(String, i64)> {
    reasons.iter().map(|one| (say(&one.words, reader), one.points)).collect()
}

fn out(one: &Held, reader: &Reader) -> Out {
    let last = &one.last;
    Out {
        level: label("level", last.level.word(), reader),
        name: last.name.clone(),
        reference: last.reference.clone(),
        held: figures::span(u64::try_from(one.held_ms / 1000).unwrap_or(0), reader),
        is_there: last.until_at.is_none(),
        answer_by: last.answer_by.filter(|_| last.until_at.is_none()).map(|at| Moment::of(at, reader)),
        is_late: one.is_late,
    }
}

/// Moves it to a level, or notes what is new of whoever outside has it.
///
/// # Errors
/// [`AppError::NotFound`] for a number that there is not; so for the forms below.
pub async fn set(page: Page, Filled(typed): Filled<Typed>) -> Answer {
    let (State(app), Extension(viewer), _) = &page;
    let by = when::moment("answer_by", &typed.day, &typed.time, &reader(app, viewer).await?);
    let level = Level::of(&typed.level).ok_or_else(|| AppError::invalid("level", "choose one of the levels"));
    let act = level.and_then(|to| {
        let whom = Whom { name: typed.name.clone(), reference: typed.reference.clone(), answer_by: by? };
        Ok(Act::Level { to, why: typed.why.clone(), whom })
    });
    worked_if(page, "level", typed, act).await
}

/// Hands it over to a colleague.
///
/// # Errors
/// As [`set`].
pub async fn hand_over((State(app), Extension(viewer), Path(number)): Page, Filled(typed): Filled<Typed>) -> Answer {
    let number = read(&number)?;
    let id = desk::ticket(&app, viewer.scope, number).await?.row.listed.ticket.id;
    let done = match typed.to.parse::<TechnicianId>() {
        Ok(to) => case::hand_over(&app, viewer.scope, id, (to, &typed.why), &viewer.actor).await.map(drop),
        Err(_) => Err(AppError::invalid("to", "choose who is to have it")),
    };
    answered(&app, &viewer, number, ("hand_over", typed), done).await
}

/// Gives it to whoever is proposed.
///
/// # Errors
/// As [`set`].
pub async fn assign((State(app), Extension(viewer), Path(number)): Page, Filled(typed): Filled<Typed>) -> Answer {
    let number = read(&number)?;
    let id = desk::ticket(&app, viewer.scope, number).await?.row.listed.ticket.id;
    let shown = if typed.holder == "nobody" { Ok(None) } else { typed.holder.parse().map(Some) };
    let done = match (typed.to.parse::<TechnicianId>(), shown) {
        (Ok(to), Ok(shown)) => assignment::assign(&app, viewer.scope, id, (to, shown), &viewer.actor).await.map(drop),
        _ => Err(AppError::invalid("to", "choose who is to have it")),
    };
    answered(&app, &viewer, number, ("assign", typed), done).await
}

/// Begins or ends watching it.
///
/// # Errors
/// As [`set`].
pub async fn watch((State(app), Extension(viewer), Path(number)): Page, Filled(typed): Filled<Typed>) -> Answer {
    let number = read(&number)?;
    let done = watching::set(&app, viewer.scope, number, typed.act != "no", &viewer.actor).await;
    answered(&app, &viewer, number, ("watch", typed), done).await
}
