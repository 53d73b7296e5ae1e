//! The tickets a customer knows of, as a contact reads them: where each stands, its computers, what it wants of them.
//! Invariant: told or asked for, or it does not exist; internal lines never come here; a private matter is for the account
//! contact. Next: [`super::ask`] for what contacts do about them.

use std::collections::BTreeMap;

use domain::change::Change;
use domain::ticket::Ticket;
use domain::told::{Place, place};
use shared::ids::TicketId;

use super::Visitor;
use crate::app::App;
use crate::error::AppError;
use crate::store::change;
use crate::store::told::{self, Sent};

/// Cases that are looked through at most; the open ones come first.
pub const CASES: i64 = 500;

/// A computer that a case is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Computer {
    /// Its number.
    pub device_no: i64,
    /// Its name.
    pub name: String,
    /// Whether something is still amiss on it.
    pub is_amiss: bool,
}

/// A ticket as its customer knows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// The ticket.
    pub ticket: Ticket,
    /// Its computers.
    pub computers: Vec<Computer>,
    /// Where it stands.
    pub place: Place,
    /// The last notice that asks something of the customer and is not done.
    pub wanted: Option<Sent>,
    /// The number of the case that goes on with it, where they know that one.
    pub goes_on: Option<i64>,
}

impl Case {
    /// The names of its computers.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        self.computers.iter().map(|one| one.name.clone()).collect()
    }
}

/// One case in full.
#[derive(Clone, Debug, PartialEq)]
pub struct Thread {
    /// The case.
    pub case: Case,
    /// Its notices that went out, the oldest first.
    pub notices: Vec<Sent>,
    /// Its public lines, the oldest first.
    pub lines: Vec<Change>,
}

/// Every case of the visitor's company that they may read: the open ones first, then the newest.
///
/// # Errors
/// [`AppError`] when the database cannot be read; so for every function below.
pub async fn cases(app: &App, visitor: &Visitor) -> Result<Vec<Case>, AppError> {
    let mut read = app.db.read().await?;
    let tickets = told::tickets(&mut read, visitor.customer, CASES).await?;
    let notices = told::notices(&mut read, visitor.customer, None).await?;
    let mut computers = by_ticket(told::devices(&mut read, visitor.customer).await?);
    let numbers: BTreeMap<TicketId, i64> = tickets.iter().map(|one| (one.id, one.number)).collect();
    let may_read = tickets.into_iter().filter(|one| visitor.may_read(one));
    let case = |ticket: Ticket| {
        let goes_on = ticket.merged_into.and_then(|id| numbers.get(&id).copied());
        let computers = computers.remove(&ticket.id).unwrap_or_default();
        case(ticket, computers, &notices, goes_on, app.clock.now_ms())
    };
    Ok(may_read.map(case).collect())
}

/// One case with its thread.
///
/// # Errors
/// [`AppError::NotFound`] for a number that is none of theirs; else as [`cases`].
pub async fn thread(app: &App, visitor: &Visitor, number: i64) -> Result<Thread, AppError> {
    let mut read = app.db.read().await?;
    let customer = visitor.customer;
    let ticket = told::by_number(&mut read, customer, number).await?;
    let ticket = ticket.filter(|one| visitor.may_read(one)).ok_or(AppError::NotFound)?;
    let notices = told::notices(&mut read, customer, Some(ticket.id)).await?;
    let lines = change::of_ticket(&mut read, customer, ticket.id).await?;
    let lines = lines.into_iter().filter(|line| !line.internal).collect();
    let computers = by_ticket(told::devices(&mut read, customer).await?).remove(&ticket.id).unwrap_or_default();
    let goes_on = match ticket.merged_into {
        Some(id) => told::tickets(&mut read, customer, CASES).await?.into_iter().find(|one| one.id == id),
        None => None,
    };
    let goes_on = goes_on.map(|one| one.number);
    let case = case(ticket, computers, &notices, goes_on, app.clock.now_ms());
    Ok(Thread { case, notices, lines })
}

type Computers = BTreeMap<TicketId, Vec<Computer>>;

fn by_ticket(rows: Vec<(TicketId, i64, String, bool)>) -> Computers {
    let mut computers = Computers::new();
    for (ticket, device_no, name, is_amiss) in rows {
        computers.entry(ticket).or_default().push(Computer { device_no, name, is_amiss });
    }
    computers
}

fn case(ticket: Ticket, computers: Vec<Computer>, notices: &[Sent], goes_on: Option<i64>, now_ms: i64) -> Case {
    let asks = |one: &&Sent| one.ticket == ticket.id && one.kind == "need_you" && !one.is_done;
    let wanted = notices.iter().rev().find(asks).cloned();
    let place = place(&ticket, wanted.as_ref().map(|one| one.remind_at), now_ms);
    Case { ticket, computers, place, wanted, goes_on }
}
