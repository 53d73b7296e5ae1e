//! What a contact does to the desk: asks for help, writes on a ticket, says that a thing is done.
//! Invariant: a contact's words are never internal; they bring a ticket back to who works on it, and they close nothing.
//! Next: [`crate::ticket`] for what technicians do.

use jiff::tz::TimeZone;
use shared::ids::{ContactId, CustomerId, DeviceId, SiteId, TicketId};
use shared::reading::Severity;
use shared::text::{Value, Words, clean};

use crate::change::{Actor, Change};
use crate::ledger::Known;
use crate::priority::Bill;
use crate::request::approval::{Approval, Standing};
use crate::request::{Request, Wrong};
use crate::stored_words::stored_words;
use crate::ticket::{Kind, NOTE_BYTES, State, Ticket, WaitingFor, reopen};

/// The check's key of what nobody's check found.
pub const ASKED: &str = "asked";

/// The longest title made of a contact's words, bytes.
const TITLE_BYTES: usize = 90;

/// Why a contact's words are not taken: a value, not an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Words are needed.
    #[error("write a few words first")]
    Empty,
    /// The words are too many to keep.
    #[error("these are more words than can be kept; say it in 4,000 letters")]
    TooLong,
    /// A part of a request from the catalogue.
    #[error(transparent)]
    Wrong(#[from] Wrong),
    /// They have no right to ask, or to decide.
    #[error("this person may not do that")]
    MayNot,
    /// Somebody decided it before.
    #[error("this was decided already")]
    Decided,
    /// It is closed for good, or another ticket goes on with it.
    #[error("this ticket is closed")]
    Closed,
}

impl Refused {
    /// The message that tells it to a contact.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Empty => "portal-problem-empty",
            Self::TooLong => "portal-problem-long",
            Self::Wrong(Wrong::Day) => "portal-planned-past",
            Self::Wrong(Wrong::Hours) => "portal-planned-no-hours",
            Self::Wrong(Wrong::Name) => "portal-planned-no-name",
            Self::Wrong(Wrong::Amount) => "portal-planned-no-amount",
            Self::MayNot => "portal-may-not",
            Self::Decided => "portal-approval-decided",
            Self::Closed => "portal-problem-gone",
        }
    }
}

stored_words! {
    /// How a contact's words came, when somebody here wrote them down.
    Way {
        /// By telephone.
        Phone = "phone",
        /// Said face to face.
        InPerson = "in_person",
        /// By a way of one person alone, like a message to a technician's own telephone.
        Private = "private",
    }
}

/// What somebody asks for.
#[derive(Clone, Debug)]
pub struct Question {
    /// The new ticket's id and number.
    pub ticket: (TicketId, i64),
    /// Whose it is.
    pub customer: CustomerId,
    /// Where the device stands.
    pub site: Option<SiteId>,
    /// Who asks, by id and name.
    pub contact: (ContactId, String),
    /// What it is about, by id and name.
    pub device: Option<(DeviceId, String)>,
    /// Something does not work, rather than something is wished for.
    pub is_fault: bool,
    /// In their own words, or in those of who wrote them down.
    pub text: String,
    /// Who wrote it down for them, and how it came; none: they wrote it themselves.
    pub taken_by: Option<(Actor, Way)>,
    /// Stands for this very question, so that a form sent twice asks once.
    pub cause_key: String,
}

/// Opens a ticket for what a contact asks.
///
/// # Errors
/// Refused when the words are none or too many.
pub fn ask(question: Question, now: i64) -> Result<(Ticket, Change), Refused> {
    let text = written(&question.text)?;
    let device = question.device.as_ref().map_or("", |(_, name)| name);
    let severity = if question.is_fault { Severity::Medium } else { Severity::Low };
    let title = Words::new("asked").text("text", &headline(&text)).text("device", device);
    let (id, number) = question.ticket;
    let ticket = Ticket {
        site: question.site,
        cause_key: question.cause_key,
        check: ASKED.to_owned(),
        kind: if question.is_fault { Kind::Incident } else { Kind::Request },
        severity,
        bill: Bill::of_people(1),
        seen_count: 1,
        contact: Some(question.contact.0),
        known: Known { contact_at: Some(now), ..Known::default() },
        ..Ticket::begun(id, (question.customer, number), title, now)
    };
    let ticket = Ticket { priority: ticket.billed(), ..ticket };
    let (actor, words) = match question.taken_by {
        None => (Actor::Contact(question.contact.0, question.contact.1), said("contact-asked", text)),
        Some((actor, way)) => {
            (actor, said("contact-entered", text).text("who", &question.contact.1).text("way", way.word()))
        }
    };
    let words = words.text("device", device);
    let device = question.device.map(|(id, _)| id);
    let change = Change { ticket: Some(ticket.id), device, at: now, actor, words, internal: false };
    Ok((ticket, change))
}

/// Opens a ticket for a request from the service catalogue: its title says what it is, its day, and about whom or what.
///
/// # Errors
/// Refused when the words are none or too many; a name alone is enough where the request has one.
pub fn request(question: Question, what: &Request, now: i64) -> Result<(Ticket, Change), Refused> {
    let said = match (what.name.as_str(), question.text.trim()) {
        ("", text) => text.to_owned(),
        (name, "") => name.to_owned(),
        (name, text) => format!("{name}. {text}"),
    };
    let text = if what.name.is_empty() { headline(&written(&said)?) } else { what.name.clone() };
    let (mut ticket, line) = ask(Question { is_fault: false, text: said, ..question }, now)?;
    let item = what.item.word();
    ticket.title = match what.on.and_then(|on| on.to_zoned(TimeZone::UTC).ok()) {
        Some(midnight) => Words::new("asked-planned")
            .text("what", item)
            .day_ms("on", midnight.timestamp().as_millisecond())
            .text("text", &text),
        None => Words::new("asked-request").text("what", item).text("text", &text),
    };
    Ok((ticket, line))
}

/// Takes a contact's message on a ticket: whoever waited for it, or slept over it, works again.
///
/// # Errors
/// Refused when the words are none or too many, or the ticket takes none. `succeeded`: another ticket of its cause is open.
pub fn hear(ticket: &mut Ticket, text: &str, who: &Actor, succeeded: bool, now: i64) -> Result<Change, Refused> {
    let text = written(text)?;
    if ticket.state == State::Closed || (ticket.state == State::Resolved && succeeded) {
        return Err(Refused::Closed);
    }
    rouse(ticket);
    match ticket.state {
        State::Resolved => reopen(ticket),
        State::Watching => work(ticket),
        _ => {}
    }
    ticket.known.contact_at.get_or_insert(now);
    Ok(line(ticket, who, said("contact-wrote", text), false, now))
}

/// A contact says that what was asked of them is done.
///
/// # Errors
/// Refused when the ticket is closed.
pub fn done(ticket: &mut Ticket, who: &Actor, now: i64) -> Result<Change, Refused> {
    if ticket.state == State::Closed {
        return Err(Refused::Closed);
    }
    if ticket.state.is_open() {
        rouse(ticket);
    }
    Ok(line(ticket, who, Words::new("contact-done"), false, now))
}

/// A contact wants to be reminded.
#[must_use]
pub fn reminded(ticket: &Ticket, who: &Actor, remind_at: i64, now: i64) -> Change {
    line(ticket, who, Words::new("contact-reminded").at_ms("at", remind_at), true, now)
}

/// A ticket waits until somebody of the customer approves it: nobody here can go on.
pub fn hold(ticket: &mut Ticket) {
    ticket.snooze = None;
    ticket.snooze_until = None;
    ticket.state = State::Waiting;
    ticket.waiting_for = Some(WaitingFor::Customer);
    ticket.wait_until = None;
    ticket.next_change_at = None;
}

/// Somebody of the customer said yes or no to what a ticket waits for: it goes on. `who`: the contact, or who wrote it down
/// for them.
#[must_use]
pub fn decided(ticket: &mut Ticket, approval: &Approval, who: &Actor, now: i64) -> Change {
    if ticket.state.is_open() {
        rouse(ticket);
    }
    let key = match (approval.standing, approval.taken_by.is_empty()) {
        (Standing::Refused, true) => "approval-refused",
        (Standing::Refused, false) => "approval-refused-noted",
        (_, true) => "approval-approved",
        (_, false) => "approval-approved-noted",
    };
    let name = approval.decided.as_ref().map_or("", |(_, name, _)| name);
    let words = said(key, approval.why.clone()).text("who", name).text("by", &approval.taken_by);
    line(ticket, who, words, false, now)
}

fn rouse(ticket: &mut Ticket) {
    ticket.snooze = None;
    ticket.snooze_until = None;
    if ticket.state == State::Waiting && ticket.waiting_for == Some(WaitingFor::Customer) {
        work(ticket);
    }
}

fn work(ticket: &mut Ticket) {
    ticket.state = if ticket.assignee.is_some() { State::InProgress } else { State::New };
    ticket.waiting_for = None;
    ticket.wait_until = None;
    ticket.next_change_at = None;
}

fn line(ticket: &Ticket, who: &Actor, words: Words, internal: bool, at: i64) -> Change {
    Change { ticket: Some(ticket.id), device: None, at, actor: who.clone(), words, internal }
}

fn written(text: &str) -> Result<String, Refused> {
    if text.len() > NOTE_BYTES {
        return Err(Refused::TooLong);
    }
    let text = clean(text, NOTE_BYTES);
    if text.is_empty() { Err(Refused::Empty) } else { Ok(text) }
}

/// The first sentence, or as much of it as a title takes.
fn headline(text: &str) -> String {
    let first = text.split_inclusive(['.', '!', '?']).next().unwrap_or(text);
    let cut = clean(first, TITLE_BYTES);
    if cut.len() == first.trim().len() {
        return cut.trim_end_matches('.').to_owned();
    }
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{whole} …")
}

/// A contact's words; cleaned and bounded already, at a note's own length.
fn said(key: &str, text: String) -> Words {
    let mut words = Words::new(key);
    words.args.insert("text".to_owned(), Value::Text(text));
    words
}

#[cfg(test)]
mod tests {
    use shared::ids::TechnicianId;

    use super::*;
    use crate::request::{Item, Typed};

    fn maria() -> Actor {
        Actor::Contact(ContactId::new(1, [3; 10]), "Maria Rossi".into())
    }

    fn question(text: &str) -> Question {
        Question {
            ticket: (TicketId::new(1, [1; 10]), 7),
            customer: CustomerId::new(1, [2; 10]),
            site: None,
            contact: (ContactId::new(1, [3; 10]), "Maria Rossi".into()),
            device: None,
            is_fault: true,
            text: text.into(),
            taken_by: None,
            cause_key: "k".into(),
        }
    }

    #[test]
    fn a_question_becomes_a_ticket_with_its_first_sentence_as_title() {
        let long =
            "the printer in the hall prints blank pages since this morning and nobody knows why it does so at all";
        let table = [
            ("The printer prints blank pages. Since today.", "The printer prints blank pages"),
            ("Can I have a second screen?", "Can I have a second screen?"),
            ("  two\nlines ", "two lines"),
            (long, "the printer in the hall prints blank pages since this morning and nobody knows why it …"),
        ];
        for (text, title) in table {
            let (ticket, change) = ask(question(text), 5).unwrap();
            assert_eq!(ticket.title.args.get("text"), Some(&Value::Text(title.to_owned())));
            assert_eq!((ticket.state, ticket.kind, ticket.opened_at), (State::New, Kind::Incident, 5));
            assert!(!change.internal && change.actor == maria());
        }
        assert_eq!(ask(question(" \u{200b}"), 5).unwrap_err(), Refused::Empty);
        assert_eq!(ask(question(&"a".repeat(NOTE_BYTES + 1)), 5).unwrap_err(), Refused::TooLong);
    }

    #[test]
    fn a_message_brings_a_ticket_back_to_who_works_on_it_and_closes_nothing() {
        let anna = Some((TechnicianId::new(1, [4; 10]), "Anna".to_owned()));
        let customer = Some(WaitingFor::Customer);
        let table = [
            (State::New, None, None, Ok(State::New)),
            (State::InProgress, None, anna.clone(), Ok(State::InProgress)),
            (State::Waiting, customer, anna.clone(), Ok(State::InProgress)),
            (State::Waiting, customer, None, Ok(State::New)),
            (State::Waiting, Some(WaitingFor::Vendor), anna.clone(), Ok(State::Waiting)),
            (State::Watching, None, anna.clone(), Ok(State::InProgress)),
            (State::Resolved, None, anna.clone(), Ok(State::InProgress)),
            (State::Closed, None, anna, Err(Refused::Closed)),
        ];
        for (state, waiting_for, assignee, wanted) in table {
            let (mut one, _) = ask(question("Help"), 1).unwrap();
            one = Ticket { state, waiting_for, assignee, snooze_until: Some(9), ..one };
            let heard = hear(&mut one, "Still there", &maria(), false, 2);
            assert_eq!(heard.as_ref().map(|_| one.state).map_err(|why| *why), wanted, "{state:?}");
            if let Ok(line) = heard {
                assert_eq!(one.known.contact_at, Some(1), "their first word stays their first");
                assert!(!line.internal && one.snooze_until.is_none());
            }
        }
        let (mut one, _) = ask(question("Help"), 1).unwrap();
        one.state = State::Resolved;
        assert_eq!(hear(&mut one, "x", &maria(), true, 2).unwrap_err(), Refused::Closed, "a newer one goes on");
        done(&mut one, &maria(), 3).unwrap();
        assert_eq!(one.state, State::Resolved, "what is done stays done");
        assert!(reminded(&one, &maria(), 9, 3).internal);
    }

    #[test]
    fn what_somebody_here_wrote_down_is_the_contact_s_matter_and_says_who_wrote_it_and_how_it_came() {
        let anna = Actor::Technician(TechnicianId::new(1, [9; 10]), "Anna".into());
        let taken_by = Some((anna.clone(), Way::Phone));
        let (ticket, line) = ask(Question { taken_by, ..question("The printer is stuck.") }, 5).unwrap();
        assert_eq!((ticket.contact, ticket.known.contact_at), (Some(ContactId::new(1, [3; 10])), Some(5)));
        assert_eq!((line.actor, line.internal, line.words.key.as_str()), (anna, false, "contact-entered"));
        let arg = |name: &str| line.words.args.get(name).cloned();
        assert_eq!(
            (arg("who"), arg("way")),
            (Some(Value::Text("Maria Rossi".into())), Some(Value::Text("phone".into())))
        );
    }

    #[test]
    fn a_request_says_what_it_is_its_day_and_about_whom() {
        let today = jiff::civil::date(2026, 11, 27);
        let typed = Typed { on: "2026-12-01", name: "Ada Neri", amount: "90", currency: "EUR", ..Typed::default() };
        let made = |item, text: &str| {
            let what = crate::request::read(item, &typed, None, today).unwrap();
            request(question(text), &what, 5)
        };
        let midnight = 1_796_083_200_000;
        let planned = |what: &str, text: &str| {
            Words::new("asked-planned").text("what", what).day_ms("on", midnight).text("text", text)
        };
        let (ticket, line) = made(Item::Colleague, "Sales. Needs a laptop.").unwrap();
        assert_eq!((ticket.title, ticket.kind), (planned("colleague", "Ada Neri"), Kind::Request));
        assert_eq!(line.words.args.get("text"), Some(&Value::Text("Ada Neri. Sales. Needs a laptop.".into())));
        assert_eq!(made(Item::Leaver, " ").unwrap().0.title, planned("leaver", "Ada Neri"), "a name is enough");
        assert_eq!(made(Item::Other, "We move. In spring.").unwrap().0.title, planned("other", "We move"));
        assert_eq!(made(Item::Other, " ").unwrap_err(), Refused::Empty);
        let bought = made(Item::Purchase, "A second screen for Ada.").unwrap().0;
        assert_eq!(
            bought.title,
            Words::new("asked-request").text("what", "purchase").text("text", "A second screen for Ada")
        );
        assert_eq!(bought.severity, Severity::Low);
    }
}
