//! What technicians do with problems, and with the tickets that belong to them.
//! Invariant: decided by the domain, saved with its audit line in one transaction; who sees only some of a problem's tickets
//! decides nothing for the customers of the others. Next: [`domain::problem::work`].

use domain::change::Actor;
use domain::problem::proof::WEEK_MS;
use domain::problem::work::{Deed, Refused, act};
use shared::ids::ProblemId;

use super::{WEEKS_OF_ONE, opened, sees_all, told};
use crate::app::desk::Scope;
use crate::app::{App, audit};
use crate::error::AppError;
use crate::store::{problem, problem_ticket, ticket};

/// Does something to a problem.
///
/// # Errors
/// [`AppError::NotFound`] when this scope sees no ticket of it; [`AppError::Conflict`] when its state does not allow it, or
/// when other customers have it, too, whom the technician does not see; [`AppError::Invalid`] with what is wanted.
pub async fn work(app: &App, scope: Scope, id: ProblemId, deed: &Deed, who: &Actor) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    let listed = problem::get(&mut write, scope, id).await?.ok_or(AppError::NotFound)?;
    if !sees_all(&mut write, scope, &listed).await? {
        return Err(AppError::conflict(
            "other customers have this problem, too; somebody who looks after all of them decides it",
        ));
    }
    let now = app.clock.now_ms();
    let (mut one, since) = (listed.problem, now - 2 * WEEKS_OF_ONE * WEEK_MS);
    let opened = opened(&mut write, None, id, since).await?;
    act(&mut one, deed, &opened, who, now).map_err(refused)?;
    problem::save(&mut write, &one).await?;
    audit::done(app, &mut write, action(deed), id, None).await?;
    Ok(write.commit().await?)
}

/// Puts a ticket to a problem, or takes it off its own.
///
/// # Errors
/// [`AppError::NotFound`] for a ticket behind the wall; [`AppError::Invalid`] for a problem that is not open there.
pub async fn link(app: &App, scope: Scope, number: i64, to: Option<ProblemId>, who: &Actor) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    let one = ticket::by_number(&mut write, scope, number).await?.ok_or(AppError::NotFound)?.ticket;
    let of = (one.customer, one.id);
    let changed = match to {
        Some(id) => {
            let found = problem::get(&mut write, scope, id).await?.filter(|one| one.problem.state.is_open());
            found.ok_or_else(|| AppError::invalid("problem", "choose one of the open problems"))?;
            problem_ticket::link(&mut write, id, of, app.clock.now_ms()).await?
        }
        None => problem_ticket::unlink(&mut write, of).await?,
    };
    if changed {
        told(&app.clock, &mut write, of, who, to.is_some()).await?;
    }
    Ok(write.commit().await?)
}

fn refused(refused: Refused) -> AppError {
    match refused {
        Refused::NotNow => AppError::conflict(refused.to_string()),
        Refused::Wordless => AppError::invalid("text", refused.to_string()),
        Refused::Ahead | Refused::TooFew => AppError::invalid("day", refused.to_string()),
    }
}

fn action(deed: &Deed) -> &'static str {
    match deed {
        Deed::Investigate => "problem.investigate",
        Deed::Know(_) => "problem.know",
        Deed::Fix(..) => "problem.fix",
        Deed::Close => "problem.close",
        Deed::Refuse(_) => "problem.refuse",
    }
}
