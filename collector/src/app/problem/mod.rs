//! Problems as people read them: the list, one with its tickets, the one that a ticket belongs to.
//! Invariant: a problem is there for who sees one of its tickets, with the figures of those alone; who does not see all of
//! them may read it, and decides nothing for the others. Next: [`begin`] and [`work`] for what people do, [`due`] for what time does.

pub mod begin;
pub(super) mod due;
pub mod work;

use std::collections::BTreeMap;

use domain::change::{Actor, Change};
use domain::problem::Problem;
use domain::problem::proof::{WEEK_MS, weeks};
use domain::ticket::Ticket;
use shared::ids::{ChangeId, CustomerId, ProblemId, TicketId};
use shared::text::Words;

use super::App;
use super::desk::Scope;
use crate::clock::Clock;
use crate::error::AppError;
use crate::store::problem_ticket::Linked;
use crate::store::{Connection, StoreError, change, problem, problem_ticket};

pub use crate::store::problem::Listed;

/// Weeks of a picture.
pub const WEEKS: i64 = 12;
/// Weeks of a problem's own page: the longest that a fix is proved in, before and after it.
pub const WEEKS_OF_ONE: i64 = 26;

/// When each week began (ms UTC), and how many tickets opened in it; the oldest first.
pub type Weeks = Vec<(i64, i64)>;

/// A problem on its own page.
#[derive(Clone, Debug, PartialEq)]
pub struct Whole {
    /// The problem and its figures.
    pub listed: Listed,
    /// Its tickets, by customer.
    pub tickets: Vec<Linked>,
    /// Its tickets by week.
    pub weeks: Weeks,
    /// Whether the reader sees all of its tickets, and so may decide.
    pub may_decide: bool,
}

/// What a ticket's page shows of problems.
#[derive(Clone, Debug, PartialEq)]
pub struct OfTicket {
    /// The problem that it belongs to.
    pub own: Option<Problem>,
    /// Open ones that it may be put to.
    pub others: Vec<Problem>,
}

/// Problems, those first that want a decision, each with its tickets of the last weeks.
///
/// # Errors
/// [`AppError`] when the database cannot be read; so for every function below.
pub async fn list(app: &App, scope: Scope, open_only: bool) -> Result<Vec<(Listed, Weeks)>, AppError> {
    let now = app.clock.now_ms();
    let mut read = app.db.read_within(scope).await?;
    let listed = problem::list(&mut read, scope, open_only).await?;
    let mut opened: BTreeMap<ProblemId, Vec<i64>> = BTreeMap::new();
    for (id, at) in problem_ticket::opened(&mut read, scope, None, now - WEEKS * WEEK_MS).await? {
        opened.entry(id).or_default().push(at);
    }
    let of = |one: Listed| {
        let weeks = weeks(opened.get(&one.problem.id).map_or(&[], Vec::as_slice), WEEKS, now);
        (one, weeks)
    };
    Ok(listed.into_iter().map(of).collect())
}

/// One problem.
///
/// # Errors
/// [`AppError::NotFound`] when this scope sees no ticket of it.
pub async fn whole(app: &App, scope: Scope, id: ProblemId) -> Result<Whole, AppError> {
    let now = app.clock.now_ms();
    let mut read = app.db.read_within(scope).await?;
    let listed = problem::get(&mut read, scope, id).await?.ok_or(AppError::NotFound)?;
    let tickets = problem_ticket::of_problem(&mut read, scope, id).await?;
    let opened = opened(&mut read, scope, id, now - WEEKS_OF_ONE * WEEK_MS).await?;
    drop(read);
    let may_decide = sees_all(&mut *app.db.read().await?, scope, &listed).await?;
    Ok(Whole { weeks: weeks(&opened, WEEKS_OF_ONE, now), listed, tickets, may_decide })
}

/// What a ticket's page shows of problems.
///
/// # Errors
/// As [`list`].
pub async fn of_ticket(app: &App, scope: Scope, one: &Ticket) -> Result<OfTicket, AppError> {
    let mut read = app.db.read_within(scope).await?;
    let own = problem::of_ticket(&mut read, (one.customer, one.id)).await?;
    let open = problem::list(&mut read, scope, true).await?.into_iter().map(|one| one.problem);
    let others = open.filter(|other| own.as_ref().is_none_or(|own| own.id != other.id)).collect();
    Ok(OfTicket { own, others })
}

async fn sees_all(conn: &mut Connection, scope: Scope, listed: &Listed) -> Result<bool, StoreError> {
    let all = match scope {
        None => return Ok(true),
        Some(_) => problem::get(conn, None, listed.problem.id).await?,
    };
    Ok(all.is_some_and(|all| all.tickets == listed.tickets))
}

async fn opened(conn: &mut Connection, scope: Scope, id: ProblemId, since: i64) -> Result<Vec<i64>, StoreError> {
    let found = problem_ticket::opened(conn, scope, Some(id), since).await?;
    Ok(found.into_iter().map(|(_, at)| at).collect())
}

/// Says on a ticket that it was put to a problem, or taken off it.
async fn told(
    clock: &Clock,
    conn: &mut Connection,
    (customer, ticket): (CustomerId, TicketId),
    who: &Actor,
    is_linked: bool,
) -> Result<(), StoreError> {
    let words = match who.name() {
        None => Words::new("ticket-problem-found"),
        Some(who) if is_linked => Words::new("ticket-problem-linked").text("who", who),
        Some(who) => Words::new("ticket-problem-unlinked").text("who", who),
    };
    let (at, actor) = (clock.now_ms(), who.clone());
    let line = Change { ticket: Some(ticket), device: None, at, actor, words, internal: true };
    change::add(conn, clock.id(ChangeId::new), customer, None, &line).await
}
