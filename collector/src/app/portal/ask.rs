//! What contacts do: ask for help, answer on a case, say that a thing is done, put it off until tomorrow.
//! Invariant: decided by the domain, saved with its line in one transaction; a case that is not theirs to read does not
//! exist; a form sent twice asks once. Next: [`domain::asked`].

use domain::asked::{self, Question, Refused};
use domain::book::Book;
use domain::change::Change;
use domain::ticket::Ticket;
use jiff::civil::Time;
use jiff::{ToSpan, Unit, Zoned};
use shared::ids::{ContactId, CustomerId, DeviceId, TicketId};

use super::Visitor;
use super::cases::{Case, cases};
use super::devices::concerns;
use super::home::now;
use crate::app::news::Item;
use crate::app::{App, notices, settle};
use crate::error::AppError;
use crate::store::{Write, counter, device, ticket, told};

/// What a contact asks for.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    /// The computer it is about.
    pub device: Option<DeviceId>,
    /// Something does not work, rather than something is wished for.
    pub is_fault: bool,
    /// In their own words.
    pub text: String,
    /// Stands for this form, so that sending it twice asks once; anything else makes a new question.
    pub form: String,
    /// They were shown what we already work on there, and mean something else.
    pub is_new: bool,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// It is this case.
    Case(i64),
    /// We already work on something there: is it that?
    Known {
        /// The computer's name.
        device: String,
        /// What we work on there.
        cases: Vec<Case>,
    },
}

/// Why a contact's words were not taken.
#[derive(Clone, Debug)]
pub enum AskError {
    /// As the domain says.
    Refused(Refused),
    /// As for every use case.
    App(AppError),
}

impl<E: Into<AppError>> From<E> for AskError {
    fn from(error: E) -> Self {
        Self::App(error.into())
    }
}

/// Asks for help.
///
/// # Errors
/// [`AskError::Refused`] when words are missing or too many; [`AppError::NotFound`] for a computer that is not theirs.
pub async fn ask(app: &App, visitor: &Visitor, wish: &Wish) -> Result<Answer, AskError> {
    if !visitor.rights.may_report {
        return Err(AskError::Refused(Refused::MayNot));
    }
    let about = match wish.device {
        None => None,
        Some(id) => {
            let found =
                device::get(&mut *app.db.read_within(Some(visitor.customer.into())).await?, visitor.customer, id)
                    .await?;
            Some(found.filter(|one| one.retired_at.is_none()).ok_or(AppError::NotFound)?)
        }
    };
    if let Some(device) = about.as_ref().filter(|_| !wish.is_new) {
        let known: Vec<Case> =
            cases(app, visitor).await?.into_iter().filter(|case| concerns(case, device.device_no)).collect();
        if !known.is_empty() {
            return Ok(Answer::Known { device: device.name.clone(), cases: known });
        }
    }
    let cause_key = cause_key(app, (visitor.customer, visitor.contact), &wish.form);
    let mut write = app.db.write().await?;
    if let Some(before) = ticket::latest(&mut write, &cause_key).await? {
        return Ok(Answer::Case(before.number));
    }
    let question = Question {
        ticket: (app.clock.id(TicketId::new), counter::next(&mut write, settle::TICKET_NUMBERS).await?),
        customer: visitor.customer,
        site: about.as_ref().map(|one| one.site_id),
        contact: (visitor.contact, visitor.name.clone()),
        device: about.as_ref().map(|one| (one.id, one.name.clone())),
        is_fault: wish.is_fault,
        text: wish.text.clone(),
        taken_by: None,
        cause_key,
    };
    let (ticket, line) = asked::ask(question, app.clock.now_ms()).map_err(AskError::Refused)?;
    let number = ticket.number;
    let news = save(app, &mut write, ticket, line, about.map(|one| one.device_no)).await?;
    write.commit().await?;
    app.news.tell_all(news);
    Ok(Answer::Case(number))
}

/// Writes on a case.
///
/// # Errors
/// [`AskError::Refused`] when words are missing or too many, or the case is closed; [`AppError::NotFound`] for a number that
/// is none of theirs.
pub async fn answer(app: &App, visitor: &Visitor, number: i64, text: &str) -> Result<(), AskError> {
    let mut write = app.db.write().await?;
    let mut ticket = theirs(&mut write, visitor, number).await?;
    let latest = ticket::latest(&mut write, &ticket.cause_key).await?;
    let succeeded = latest.is_some_and(|latest| latest.id != ticket.id && latest.state.is_open());
    let line = asked::hear(&mut ticket, text, &visitor.actor(), succeeded, app.clock.now_ms());
    let line = line.map_err(AskError::Refused)?;
    let news = save(app, &mut write, ticket, line, None).await?;
    write.commit().await?;
    app.news.tell_all(news);
    Ok(())
}

/// Says that what a case asked for is done; a second time changes nothing.
///
/// # Errors
/// As [`answer`].
pub async fn done(app: &App, visitor: &Visitor, number: i64) -> Result<(), AskError> {
    let mut write = app.db.write().await?;
    let mut ticket = theirs(&mut write, visitor, number).await?;
    if !notices::done_in(app, &mut write, &ticket, &visitor.actor()).await? {
        return Ok(());
    }
    let line = asked::done(&mut ticket, &visitor.actor(), app.clock.now_ms()).map_err(AskError::Refused)?;
    let news = save(app, &mut write, ticket, line, None).await?;
    write.commit().await?;
    app.news.tell_all(news);
    Ok(())
}

/// Puts what a case asks for out of sight until tomorrow morning.
///
/// # Errors
/// As [`answer`].
pub async fn remind(app: &App, visitor: &Visitor, number: i64) -> Result<(), AskError> {
    let remind_at = tomorrow(&now(app, visitor)?)?;
    let mut write = app.db.write().await?;
    let ticket = theirs(&mut write, visitor, number).await?;
    if told::remind(&mut write, visitor.customer, ticket.id, remind_at).await? == 0 {
        return Ok(());
    }
    let line = asked::reminded(&ticket, &visitor.actor(), remind_at, app.clock.now_ms());
    let news = save(app, &mut write, ticket, line, None).await?;
    write.commit().await?;
    app.news.tell_all(news);
    Ok(())
}

async fn theirs(write: &mut Write, visitor: &Visitor, number: i64) -> Result<Ticket, AppError> {
    let found = told::by_number(write, visitor.customer, number).await?;
    found.filter(|one| visitor.may_read(one)).ok_or(AppError::NotFound)
}

pub(in crate::app) async fn save(
    app: &App,
    write: &mut Write,
    ticket: Ticket,
    line: Change,
    device_no: Option<i64>,
) -> Result<Vec<Item>, AppError> {
    let customer = ticket.customer;
    let mut book = Book::default();
    book.put_ticket(ticket);
    book.lines.push(line);
    Ok(settle::save(&app.clock, write, customer, device_no, book.changed()).await?)
}

/// A cause of its own for each form that was shown to this contact, or for them.
pub(in crate::app) fn cause_key(app: &App, (customer, contact): (CustomerId, ContactId), form: &str) -> String {
    let is_ours = form.len() == FORM_LETTERS && form.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let form = if is_ours { form.to_owned() } else { new_form(app) };
    format!("customer:{customer}:{}:{contact}:{form}", asked::ASKED)
}

const FORM_LETTERS: usize = 16;

/// What stands for one form.
#[must_use]
pub fn new_form(app: &App) -> String {
    data_encoding::BASE32_NOPAD.encode(&app.clock.random::<10>())
}

/// Tomorrow at eight in the morning.
fn tomorrow(now: &Zoned) -> Result<i64, AppError> {
    let eight = Time::midnight().saturating_add(8.hours());
    let at = now.date().tomorrow().and_then(|day| day.to_datetime(eight).to_zoned(now.time_zone().clone()));
    let at = at.and_then(|at| at.round(Unit::Minute)).map_err(AppError::internal)?;
    Ok(at.timestamp().as_millisecond())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tomorrow_is_eight_in_the_morning_where_the_contact_is_across_the_change_of_the_clock() {
        let table = [
            ("2026-11-23T22:30:00[Europe/Rome]", "2026-11-24T08:00:00[Europe/Rome]"),
            ("2026-10-24T07:00:00[Europe/Rome]", "2026-10-25T08:00:00[Europe/Rome]"),
            ("2026-12-31T12:00:00[UTC]", "2027-01-01T08:00:00[UTC]"),
        ];
        for (now, wanted) in table {
            let (now, wanted): (Zoned, Zoned) = (now.parse().unwrap(), wanted.parse().unwrap());
            assert_eq!(tomorrow(&now).unwrap(), wanted.timestamp().as_millisecond());
        }
    }
}
