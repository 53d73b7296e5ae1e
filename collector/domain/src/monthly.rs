//! A month of a customer as a report tells it: which month, what became of its tickets, which promises were kept.
//! Invariant: a month begins at midnight where the customer is; private matters, tests and merged tickets are in no figure; what
//! a person fixed and what went by itself are never one number. Next: `app/monthly.rs`, which puts the parts together.

use std::str::FromStr;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use crate::csat::is_judged;
use crate::ticket::Ticket;

/// A month of the calendar, by its first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(Date);

/// What is no month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a month is written like 2026-10")]
pub struct NoMonth;

impl FromStr for Month {
    type Err = NoMonth;

    /// Of a text like `2026-10`; every other spelling is none.
    fn from_str(text: &str) -> Result<Self, NoMonth> {
        let day: Date = format!("{text}-01").parse().map_err(|_| NoMonth)?;
        let month = Self::of(day);
        if month.word() == text { Ok(month) } else { Err(NoMonth) }
    }
}

impl Month {
    /// The month of a day.
    #[must_use]
    pub fn of(day: Date) -> Self {
        Self(day.first_of_month())
    }

    /// Its first day.
    #[must_use]
    pub fn begins_on(self) -> Date {
        self.0
    }

    /// As it stands in addresses: `2026-10`.
    #[must_use]
    pub fn word(self) -> String {
        self.0.strftime("%Y-%m").to_string()
    }

    /// The month before it.
    #[must_use]
    pub fn before(self) -> Self {
        Self(self.0.saturating_sub(1.month()))
    }

    /// The month after it.
    #[must_use]
    pub fn after(self) -> Self {
        Self(self.0.saturating_add(1.month()))
    }

    /// Where it begins and ends, ms UTC, where the clock of `zone` goes.
    #[must_use]
    pub fn bounds(self, zone: &TimeZone) -> (i64, i64) {
        let begin =
            |day: Date| day.to_zoned(zone.clone()).map_or(Timestamp::UNIX_EPOCH, |at| at.timestamp()).as_millisecond();
        (begin(self.0), begin(self.after().0))
    }
}

/// What became of a month's tickets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// Opened in it.
    pub opened: i64,
    /// Ended in it by a person's hand.
    pub fixed: i64,
    /// Ended in it by themselves.
    pub by_itself: i64,
    /// Open when it ended, or now.
    pub open: i64,
}

/// Counts the tickets of a month between its bounds.
#[must_use]
pub fn work<'a>(tickets: impl IntoIterator<Item = &'a Ticket>, (begin, end): (i64, i64)) -> Work {
    let mut work = Work::default();
    for ticket in tickets.into_iter().filter(|one| is_judged(one)) {
        work.opened += i64::from((begin..end).contains(&ticket.opened_at));
        match ticket.resolved_at {
            Some(at) if (begin..end).contains(&at) && is_by_person(ticket) => work.fixed += 1,
            Some(at) if (begin..end).contains(&at) => work.by_itself += 1,
            Some(at) if at < end => {}
            _ => work.open += i64::from(ticket.opened_at < end),
        }
    }
    work
}

/// Whether somebody ended it: what a contact asked for does not end otherwise.
fn is_by_person(ticket: &Ticket) -> bool {
    ticket.known.by_person || ticket.contact.is_some()
}

#[cfg(test)]
mod tests {
    use shared::ids::TicketId;

    use super::*;
    use crate::ledger::Known;
    use crate::ticket::State;
    use crate::ticket::tests::ticket;

    #[test]
    fn a_month_is_read_in_one_spelling_and_begins_at_midnight_there() {
        for wrong in ["", "2026", "2026-13", "2026-1", "2026-10-01", " 2026-10", "26-10", "żółw"] {
            assert_eq!(wrong.parse::<Month>(), Err(NoMonth), "{wrong}");
        }
        let month: Month = "2026-10".parse().unwrap();
        assert_eq!((month.before().word(), month.after().word()), ("2026-09".into(), "2026-11".into()));
        let at = |text: &str| text.parse::<Timestamp>().unwrap().as_millisecond();
        let rome = TimeZone::get("Europe/Rome").unwrap();
        let wanted = (at("2026-09-30T22:00:00Z"), at("2026-10-31T23:00:00Z"));
        assert_eq!(month.bounds(&rome), wanted, "summer time ends in it");
    }

    #[test]
    fn what_a_person_fixed_and_what_went_by_itself_are_two_numbers() {
        let one = |opened_at, resolved_at: Option<i64>, by_person| Ticket {
            opened_at,
            resolved_at,
            state: if resolved_at.is_some() { State::Closed } else { State::New },
            known: Known { by_person, ..Known::default() },
            ..ticket()
        };
        let private = Ticket { check: "software".into(), ..one(12, Some(15), true) };
        let merged = Ticket { merged_into: Some(TicketId::new(1, [9; 10])), ..one(12, Some(15), true) };
        let asked = Ticket { contact: Some(shared::ids::ContactId::new(1, [1; 10])), ..one(13, Some(14), false) };
        let tickets = [
            one(10, Some(19), true),
            one(19, Some(20), true),
            one(5, Some(11), false),
            one(5, Some(9), true),
            one(12, None, false),
            one(20, None, false),
            asked,
            private,
            merged,
        ];
        assert_eq!(work(&tickets, (10, 20)), Work { opened: 4, fixed: 2, by_itself: 1, open: 2 });
        assert_eq!(work(&[], (10, 20)), Work::default());
    }
}
