//! Problems that people begin, and tickets that they put to one by number.
//! Invariant: only tickets that the technician sees; one open problem per cause; the problem, its tickets' lines and the
//! audit's commit together. Next: [`domain::problem::by_hand`].

use domain::change::Actor;
use domain::problem::State;
use domain::problem::by_hand::{Begun, MOST_TICKETS, begin as made, numbers};
use domain::problem::proposal::may_recur;
use domain::ticket::Ticket;
use shared::ids::ProblemId;
use shared::reading::Fingerprint;

use super::told;
use crate::app::desk::Scope;
use crate::app::{App, audit};
use crate::error::AppError;
use crate::store::{StoreError, Write, problem, problem_ticket, ticket};

/// Begins a problem with at least one ticket; the answer is its id.
///
/// # Errors
/// [`AppError::Invalid`] with the field: no title, numbers that are none of the technician's, or a cause that has an open
/// problem already.
pub async fn begin(app: &App, scope: Scope, begun: &Begun, typed: &str, who: &Actor) -> Result<ProblemId, AppError> {
    let mut write = app.db.write_unleased().await?;
    let tickets = tickets(&mut write, scope, typed).await?;
    let shared = shared(&mut write, &tickets).await?;
    if let Some(cause) = &shared {
        let there = problem::latest(&mut write, cause).await?;
        if there.is_some_and(|one| one.state.is_open()) {
            return Err(AppError::invalid("tickets", "what these tickets share has an open problem already"));
        }
    }
    let (id, now) = (app.clock.id(ProblemId::new), app.clock.now_ms());
    let one = made(id, begun, shared, who, now).map_err(|refused| AppError::invalid("title", refused.to_string()))?;
    problem::save(&mut write, &one).await?;
    put_all(app, &mut write, id, &tickets, who).await?;
    audit::done(app, &mut write, "problem.begin", id, None).await?;
    write.commit().await?;
    Ok(id)
}

/// Puts tickets to an open problem.
///
/// # Errors
/// [`AppError::NotFound`] when this scope sees no ticket of it, [`AppError::Conflict`] when it is over,
/// [`AppError::Invalid`] as [`begin`].
pub async fn put(app: &App, scope: Scope, id: ProblemId, typed: &str, who: &Actor) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    let mut one = problem::get(&mut write, scope, id).await?.ok_or(AppError::NotFound)?.problem;
    if !one.state.is_open() {
        return Err(AppError::conflict("the problem is over; begin another"));
    }
    let tickets = tickets(&mut write, scope, typed).await?;
    put_all(app, &mut write, id, &tickets, who).await?;
    if one.state == State::FixApplied {
        one.look_at = Some(app.clock.now_ms());
        problem::save(&mut write, &one).await?;
    }
    audit::done(app, &mut write, "problem.put", id, None).await?;
    Ok(write.commit().await?)
}

async fn put_all(
    app: &App,
    write: &mut Write,
    id: ProblemId,
    tickets: &[Ticket],
    who: &Actor,
) -> Result<(), StoreError> {
    for one in tickets {
        let of = (one.customer, one.id);
        if problem_ticket::link(write, id, of, app.clock.now_ms()).await? {
            told(&app.clock, write, of, who, true).await?;
        }
    }
    Ok(())
}

/// The tickets of these numbers; a foreign one is told as one that is not there.
async fn tickets(write: &mut Write, scope: Scope, typed: &str) -> Result<Vec<Ticket>, AppError> {
    let numbers = numbers(typed).ok_or_else(|| {
        AppError::invalid("tickets", format!("numbers of tickets are wanted, like 1042 1043; at most {MOST_TICKETS}"))
    })?;
    let mut found = Vec::new();
    for number in numbers {
        let one = ticket::by_number(write, scope, number).await?;
        let one = one.ok_or_else(|| AppError::invalid("tickets", format!("there is no ticket #{number}")))?;
        found.push(one.ticket);
    }
    Ok(found)
}

/// The one cause that all these tickets have, when it is one that comes back.
async fn shared(write: &mut Write, tickets: &[Ticket]) -> Result<Option<Fingerprint>, StoreError> {
    let mut shared = None;
    for one in tickets {
        let causes = problem_ticket::causes(write, (one.customer, one.id)).await?;
        let [cause] = causes.as_slice() else { return Ok(None) };
        if shared.get_or_insert_with(|| cause.clone()) != cause {
            return Ok(None);
        }
    }
    Ok(shared.filter(|cause| may_recur(&cause.check)))
}
