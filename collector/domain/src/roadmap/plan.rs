//! What is planned about an end: offered, ordered, done, or its risk accepted for a time.
//! Invariant: a risk is accepted by somebody, for a reason, until a day; on the day after, nothing is planned again. A row that
//! is ordered keeps the list of computers it began with, and what an agent reports ticks them off.
//! Next: [`super::endings`] for what ends.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;
use shared::text::Words;

use crate::book::Book;
use crate::change::{Actor, Change};
use crate::ticket::Ticket;

/// The longest name, reason, replacement or cost, bytes.
pub const LONGEST: usize = 300;

/// How far a row is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Nobody has decided anything.
    #[default]
    NotPlanned,
    /// The customer has an offer.
    Offered,
    /// It is ordered and being carried out.
    Ordered,
    /// It is carried out.
    Done,
    /// Somebody takes the risk for a time.
    Accepted,
}

impl State {
    /// Every state, in the order of work.
    pub const ALL: [Self; 5] = [Self::NotPlanned, Self::Offered, Self::Ordered, Self::Done, Self::Accepted];

    /// Its word, as stored and typed.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::NotPlanned => "not_planned",
            Self::Offered => "offered",
            Self::Ordered => "ordered",
            Self::Done => "done",
            Self::Accepted => "accepted",
        }
    }

    /// The state of a word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// A risk that somebody takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acceptance {
    /// Who, by name.
    pub by: String,
    /// Why.
    pub why: String,
    /// The last day.
    pub until_on: Date,
}

/// What is planned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// How far it is.
    pub state: State,
    /// What takes its place, in the provider's words.
    pub replacement: String,
    /// What it costs, as the provider wrote it.
    pub cost: String,
    /// The risk that is accepted, in that state.
    pub acceptance: Option<Acceptance>,
    /// Since when it is ordered, ms UTC.
    pub ordered_at: Option<i64>,
}

impl Plan {
    /// How far it is today: an acceptance ends by itself.
    #[must_use]
    pub fn standing(&self, today: Date) -> State {
        match &self.acceptance {
            Some(accepted) if self.state == State::Accepted && accepted.until_on >= today => State::Accepted,
            _ if self.state == State::Accepted => State::NotPlanned,
            _ => self.state,
        }
    }
}

/// What somebody asks for, as typed and cleaned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The state.
    pub state: State,
    /// What takes its place.
    pub replacement: String,
    /// What it costs.
    pub cost: String,
    /// Who accepts the risk.
    pub by: String,
    /// Why.
    pub why: String,
    /// The last day of that.
    pub until_on: Option<Date>,
}

/// Why a plan cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// A text is too long.
    #[error("that is too long")]
    TooLong,
    /// Nobody accepts the risk.
    #[error("say who accepts the risk")]
    NoName,
    /// No reason is given.
    #[error("say why the risk is accepted")]
    NoReason,
    /// No day is given.
    #[error("say until when the risk is accepted; it must end")]
    NoDay,
    /// The day is over.
    #[error("that day is over")]
    Past,
    /// The day is too far away.
    #[error("a risk is accepted for a year at most; decide again then")]
    TooFar,
}

impl Refused {
    /// The field it stands beside.
    #[must_use]
    pub const fn field(self) -> &'static str {
        match self {
            Self::TooLong => "replacement",
            Self::NoName => "by",
            Self::NoReason => "why",
            Self::NoDay | Self::Past | Self::TooFar => "until",
        }
    }
}

/// The plan that somebody's wish makes of the one before.
///
/// # Errors
/// [`Refused`], with the reason.
pub fn decide(before: &Plan, asked: Asked, today: Date, now_ms: i64) -> Result<Plan, Refused> {
    let Asked { state, replacement, cost, by, why, until_on } = asked;
    if [&replacement, &cost, &by, &why].into_iter().any(|text| text.len() > LONGEST) {
        return Err(Refused::TooLong);
    }
    let acceptance = match state {
        State::Accepted if by.is_empty() => return Err(Refused::NoName),
        State::Accepted if why.is_empty() => return Err(Refused::NoReason),
        State::Accepted => Some(Acceptance { by, why, until_on: checked(until_on, today)? }),
        _ => None,
    };
    let ordered_at = match state {
        State::Ordered | State::Done => before.ordered_at.or(Some(now_ms)),
        _ => None,
    };
    Ok(Plan { state, replacement, cost, acceptance, ordered_at })
}

fn checked(until_on: Option<Date>, today: Date) -> Result<Date, Refused> {
    let day = until_on.ok_or(Refused::NoDay)?;
    match day {
        day if day < today => Err(Refused::Past),
        day if day > today.saturating_add(1.year()) => Err(Refused::TooFar),
        day => Ok(day),
    }
}

/// Puts a ticket whose risk is accepted out of sight until that is over. Nobody holds it: a person's work goes first.
pub fn let_rest(book: &mut Book, ticket: &Ticket, until: i64, now: i64) {
    let mut ticket = ticket.clone();
    if !ticket.state.is_open() || ticket.snooze.is_some() || ticket.assignee.is_some() {
        return;
    }
    ticket.rest_until(until);
    let words = Words::new("ticket-risk-accepted").at_ms("until", until);
    let actor = Actor::Collector;
    book.lines.push(Change { ticket: Some(ticket.id), device: None, at: now, actor, words, internal: true });
    book.put_ticket(ticket);
}

/// Brings a ticket back whose risk nobody takes any more.
pub fn wake(book: &mut Book, ticket: &Ticket, now: i64) {
    let mut ticket = ticket.clone();
    ticket.wake();
    let words = Words::new("ticket-risk-over");
    let actor = Actor::Collector;
    book.lines.push(Change { ticket: Some(ticket.id), device: None, at: now, actor, words, internal: true });
    book.put_ticket(ticket);
}

/// How far one computer of a campaign is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It still has what ends.
    Waiting,
    /// It was heard since, and has it no more.
    Moved,
    /// It is out of use.
    Gone,
    /// It was not heard since it was ordered.
    Unheard,
}

/// How far a computer is: whether it has it still, whether it is in use, and when its facts were seen last (ms UTC).
#[must_use]
pub fn progress(
    device_no: i64,
    having: &BTreeSet<i64>,
    in_use: bool,
    seen_at: Option<i64>,
    ordered_at: i64,
) -> Progress {
    match seen_at {
        _ if !in_use => Progress::Gone,
        _ if having.contains(&device_no) => Progress::Waiting,
        Some(seen_at) if seen_at > ordered_at => Progress::Moved,
        // Absence is no recovery: that it has it no more must have been seen.
        _ => Progress::Unheard,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 27);

    fn accept(by: &str, why: &str, until_on: Option<Date>) -> Asked {
        Asked { state: State::Accepted, by: by.into(), why: why.into(), until_on, ..Asked::default() }
    }

    #[test]
    fn a_risk_needs_somebody_a_reason_and_a_day_and_ends_by_itself() {
        let day = Some(date(2027, 2, 28));
        let table = [
            (accept("", "old machine", day), Err(Refused::NoName)),
            (accept("Maria Conti", "", day), Err(Refused::NoReason)),
            (accept("Maria Conti", "old machine", None), Err(Refused::NoDay)),
            (accept("Maria Conti", "old machine", Some(date(2026, 11, 26))), Err(Refused::Past)),
            (accept("Maria Conti", "old machine", Some(date(2027, 11, 28))), Err(Refused::TooFar)),
            (accept(&"x".repeat(301), "old machine", day), Err(Refused::TooLong)),
            (accept("Maria Conti", "old machine", Some(TODAY)), Ok(State::Accepted)),
            (accept("Maria Conti", "old machine", day), Ok(State::Accepted)),
        ];
        for (asked, wanted) in table {
            let made = decide(&Plan::default(), asked.clone(), TODAY, 5);
            assert_eq!(made.map(|plan| plan.state), wanted, "{asked:?}");
        }
        let plan = decide(&Plan::default(), accept("Maria Conti", "old machine", day), TODAY, 5).unwrap();
        assert_eq!(plan.standing(date(2027, 2, 28)), State::Accepted);
        assert_eq!(plan.standing(date(2027, 3, 1)), State::NotPlanned);
        assert_eq!(Refused::NoDay.field(), "until");
    }

    #[test]
    fn what_is_ordered_stays_ordered_since_then_and_what_is_not_forgets_it() {
        let asked = |state| Asked { state, replacement: "Windows 11".into(), ..Asked::default() };
        let ordered = decide(&Plan::default(), asked(State::Ordered), TODAY, 5).unwrap();
        let again = decide(&ordered, asked(State::Ordered), TODAY, 9).unwrap();
        let done = decide(&again, asked(State::Done), TODAY, 11).unwrap();
        assert_eq!((ordered.ordered_at, again.ordered_at, done.ordered_at), (Some(5), Some(5), Some(5)));
        assert_eq!(decide(&done, asked(State::Offered), TODAY, 12).unwrap().ordered_at, None);
        assert_eq!((done.standing(TODAY), done.replacement.as_str()), (State::Done, "Windows 11"));
        assert!(State::ALL.into_iter().all(|state| State::of(state.word()) == Some(state)));
    }

    #[test]
    fn a_ticket_rests_until_the_risk_is_nobody_s_and_one_in_hand_does_not() {
        let mut book = Book::default();
        let open = crate::ticket::tests::ticket();
        book.load_ticket(open.clone());
        let_rest(&mut book, &open, 90, 5);
        let rests = book.ticket(open.id).unwrap().clone();
        assert_eq!((rests.snooze_until, rests.next_change_at), (Some(90), Some(90)));
        let_rest(&mut book, &rests, 900, 6);
        assert_eq!(book.ticket(open.id).unwrap().snooze_until, Some(90), "once");
        wake(&mut book, &rests, 7);
        let back = book.ticket(open.id).unwrap();
        assert_eq!((back.snooze, back.next_change_at, book.lines.len()), (None, None, 2));
        let held = Ticket { assignee: Some((shared::ids::TechnicianId::new(1, [1; 10]), "Anna".into())), ..open };
        let mut book = Book::default();
        book.load_ticket(held.clone());
        let_rest(&mut book, &held, 90, 5);
        assert_eq!(book.changed().lines, Vec::new());
    }

    #[test]
    fn a_computer_is_ticked_off_only_by_what_it_reports() {
        let having = BTreeSet::from([1]);
        let table = [
            (1, true, Some(9), Progress::Waiting),
            (2, true, Some(9), Progress::Moved),
            (2, true, Some(5), Progress::Unheard),
            (2, true, None, Progress::Unheard),
            (1, false, Some(9), Progress::Gone),
        ];
        for (device_no, in_use, seen_at, wanted) in table {
            assert_eq!(progress(device_no, &having, in_use, seen_at, 5), wanted, "{device_no} {in_use} {seen_at:?}");
        }
    }
}
