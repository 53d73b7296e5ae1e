//! The tickets a customer knows of, as a contact reads them: where each stands, its computers, what it wants of them.
//! Invariant: told or asked for, or it does not exist; internal lines never come here; a private matter is for the account
//! contact. Next: [`super::ask`] for what contacts do about them.

use std::collections::BTreeMap;

use domain::change::Change;
use domain::notice::{Kind, Notice, State};
use domain::ticket::Ticket;
use domain::told::{Place, is_private, place};
use shared::ids::{NoticeId, TicketId};
use shared::text::Words;

use super::Visitor;
use crate::app::App;
use crate::app::notices::{Told, told as told_of};
use crate::error::AppError;
use crate::store::{change, notice, told};

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
    pub wanted: Option<Notice>,
    /// Until when a contact put that off.
    pub remind_at: Option<i64>,
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
    /// Its notices as they were sent, the oldest first.
    pub notices: Vec<(Notice, Told)>,
    /// Its public lines, the oldest first.
    pub lines: Vec<Change>,
}

/// Every case of the visitor's company that they may read: the open ones first, then the newest.
///
/// # Errors
/// [`AppError`] when the database cannot be read; so for every function below.
pub async fn cases(app: &App, visitor: &Visitor) -> Result<Vec<Case>, AppError> {
    let mut read = app.db.read_within(Some(visitor.customer.into())).await?;
    let tickets = told::tickets(&mut read, visitor.customer, CASES).await?;
    let wanted = Wanted {
        asked: notice::asked(&mut read, visitor.customer, CASES).await?,
        put_off: told::put_off(&mut read, visitor.customer).await?,
    };
    let mut computers = by_ticket(told::devices(&mut read, visitor.customer).await?);
    let numbers: BTreeMap<TicketId, i64> = tickets.iter().map(|one| (one.id, one.number)).collect();
    let may_read = tickets.into_iter().filter(|one| visitor.may_read(one));
    let case = |ticket: Ticket| {
        let goes_on = ticket.merged_into.and_then(|id| numbers.get(&id).copied());
        let computers = computers.remove(&ticket.id).unwrap_or_default();
        case(ticket, computers, &wanted, goes_on, app.clock.now_ms())
    };
    Ok(may_read.map(case).collect())
}

/// One case with its thread.
///
/// # Errors
/// [`AppError::NotFound`] for a number that is none of theirs; else as [`cases`].
pub async fn thread(app: &App, visitor: &Visitor, number: i64) -> Result<Thread, AppError> {
    let mut read = app.db.read_within(Some(visitor.customer.into())).await?;
    let customer = visitor.customer;
    let ticket = told::by_number(&mut read, customer, number).await?;
    let ticket = ticket.filter(|one| visitor.may_read(one)).ok_or(AppError::NotFound)?;
    let notices = told_of(app, customer, ticket.id, &visitor.reader(app)).await?;
    let asks = notices.iter().map(|(one, _)| one).filter(|one| one.kind == Kind::NeedYou && one.state == State::Told);
    let wanted = Wanted { asked: asks.cloned().collect(), put_off: told::put_off(&mut read, customer).await? };
    let lines = change::of_ticket(&mut read, customer, ticket.id).await?;
    let lines = lines.into_iter().filter_map(public).collect();
    let computers = by_ticket(told::devices(&mut read, customer).await?).remove(&ticket.id).unwrap_or_default();
    let goes_on = match ticket.merged_into {
        Some(id) => told::tickets(&mut read, customer, CASES).await?.into_iter().find(|one| one.id == id),
        None => None,
    };
    let goes_on = goes_on.map(|one| one.number);
    let case = case(ticket, computers, &wanted, goes_on, app.clock.now_ms());
    Ok(Thread { case, notices, lines })
}

/// A line as a contact may read it. That something was done or taken up again is theirs to know; how a technician put it
/// is not.
fn public(line: Change) -> Option<Change> {
    let is_act = ["ticket-resolved-by", "ticket-reopened-by"].contains(&line.words.key.as_str());
    match line.internal {
        false => Some(line),
        true if is_act => Some(Change { words: Words::new(&line.words.key), internal: false, ..line }),
        true => None,
    }
}

type Computers = BTreeMap<TicketId, Vec<Computer>>;

fn by_ticket(rows: Vec<(TicketId, i64, String, bool)>) -> Computers {
    let mut computers = Computers::new();
    for (ticket, device_no, name, is_amiss) in rows {
        computers.entry(ticket).or_default().push(Computer { device_no, name, is_amiss });
    }
    computers
}

/// What is asked of the customer.
struct Wanted {
    asked: Vec<Notice>,
    put_off: Vec<(NoticeId, i64)>,
}

fn case(ticket: Ticket, computers: Vec<Computer>, wanted: &Wanted, goes_on: Option<i64>, now_ms: i64) -> Case {
    let asked = wanted.asked.iter().rev().find(|one| one.ticket == ticket.id).cloned();
    let put_off = wanted.put_off.iter().find(|(id, _)| asked.as_ref().is_some_and(|one| one.id == *id));
    let remind_at = put_off.map(|(_, at)| *at);
    let place = place(&ticket, asked.as_ref().map(|_| remind_at), now_ms);
    // A private matter names no computer.
    let computers = if is_private(&ticket) { Vec::new() } else { computers };
    Case { ticket, computers, place, wanted: asked, remind_at, goes_on }
}
