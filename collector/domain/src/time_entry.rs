//! The time that somebody spent on a ticket, and whether the customer's contract covers it.
//! Invariant: minutes are whole, at least one and at most a day for one entry; a correction says what it was before.
//! Next: [`crate::ticket`], whose lines tell it.

use serde::{Deserialize, Serialize};
use shared::ids::{CustomerId, TechnicianId, TicketId, TimeEntryId};
use shared::text::Words;

use crate::change::{Actor, Change};
use crate::stored_words::stored_words;

/// The most that one entry holds, minutes: a day.
pub const MOST_MINUTES: u32 = 1_440;

stored_words! {
    /// Who pays for the time.
    Cover {
        /// The contract.
        Covered = "covered",
        /// The customer, beside the contract.
        NotCovered = "not_covered",
        /// Nobody: the provider gives it, and says so in the monthly report.
        Courtesy = "courtesy",
    }
}

/// Time as it is typed beside a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spent {
    /// Minutes.
    pub minutes: u32,
    /// Who pays.
    pub cover: Cover,
}

impl Spent {
    /// Reads what was typed; no minutes are no time.
    ///
    /// # Errors
    /// What is wanted, when it is neither.
    pub fn read(minutes: &str, cover: &str) -> Result<Option<Self>, &'static str> {
        if minutes.trim().is_empty() {
            return Ok(None);
        }
        let spent = Self::corrected(minutes, cover)?;
        if spent.minutes == 0 { Err(WANTED) } else { Ok(Some(spent)) }
    }

    /// Reads what an entry is corrected to; none left is zero minutes.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn corrected(minutes: &str, cover: &str) -> Result<Self, &'static str> {
        let cover = Cover::of(cover).ok_or("say whether the contract covers it")?;
        let minutes = minutes.trim().parse().ok().filter(|minutes| *minutes <= MOST_MINUTES).ok_or(WANTED)?;
        Ok(Self { minutes, cover })
    }
}

const WANTED: &str = "whole minutes from 1 to 1440 are wanted";

/// Time that somebody spent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeEntry {
    /// Its id.
    pub id: TimeEntryId,
    /// Whose ticket it was.
    pub customer: CustomerId,
    /// The ticket.
    pub ticket: TicketId,
    /// When it was entered, ms UTC.
    pub at: i64,
    /// Who spent it.
    pub who: (TechnicianId, String),
    /// How much.
    pub spent: Spent,
}

impl TimeEntry {
    /// The line that a new entry leaves.
    #[must_use]
    pub fn line(&self) -> Change {
        self.told(told("ticket-time", self.spent), Actor::Technician(self.who.0, self.who.1.clone()), self.at)
    }

    /// Corrects it; the line that says what it was.
    pub fn correct(&mut self, spent: Spent, by: Actor, now: i64) -> Change {
        let before = std::mem::replace(&mut self.spent, spent);
        let words = told("ticket-time-corrected", spent).count("from", i64::from(before.minutes));
        self.told(words.text("before", before.cover.word()).text("whose", &self.who.1), by, now)
    }

    fn told(&self, words: Words, actor: Actor, at: i64) -> Change {
        Change { ticket: Some(self.ticket), device: None, at, actor, words, internal: true }
    }
}

fn told(key: &str, spent: Spent) -> Words {
    Words::new(key).count("minutes", i64::from(spent.minutes)).text("cover", spent.cover.word())
}

/// Minutes by who pays for them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// Covered by the contract.
    pub covered: i64,
    /// Beside it.
    pub not_covered: i64,
    /// Given.
    pub courtesy: i64,
}

impl Sum {
    /// Takes minutes in.
    pub fn take(&mut self, cover: Cover, minutes: i64) {
        let of = match cover {
            Cover::Covered => &mut self.covered,
            Cover::NotCovered => &mut self.not_covered,
            Cover::Courtesy => &mut self.courtesy,
        };
        *of = of.saturating_add(minutes);
    }

    /// Both together.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            covered: self.covered.saturating_add(other.covered),
            not_covered: self.not_covered.saturating_add(other.not_covered),
            courtesy: self.courtesy.saturating_add(other.courtesy),
        }
    }

    /// All together.
    #[must_use]
    pub fn all(&self) -> i64 {
        self.covered.saturating_add(self.not_covered).saturating_add(self.courtesy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_read_as_typed_and_anything_else_is_refused_with_what_is_wanted() {
        let spent = |minutes, cover| Ok(Some(Spent { minutes, cover }));
        let table = [
            ("", "covered", Ok(None)),
            ("  ", "", Ok(None)),
            ("15", "covered", spent(15, Cover::Covered)),
            (" 1440 ", "courtesy", spent(1_440, Cover::Courtesy)),
            ("1441", "covered", Err(WANTED)),
            ("0", "covered", Err(WANTED)),
            ("-5", "covered", Err(WANTED)),
            ("1.5", "covered", Err(WANTED)),
            ("15", "free", Err("say whether the contract covers it")),
        ];
        for (minutes, cover, wanted) in table {
            assert_eq!(Spent::read(minutes, cover), wanted, "{minutes:?} {cover:?}");
        }
        assert_eq!(Spent::corrected("0", "courtesy"), Ok(Spent { minutes: 0, cover: Cover::Courtesy }));
    }

    #[test]
    fn a_correction_leaves_a_line_that_says_what_it_was_and_whose() {
        let spent = Spent { minutes: 30, cover: Cover::Covered };
        let mut entry = TimeEntry {
            id: TimeEntryId::new(1, [1; 10]),
            customer: CustomerId::new(1, [2; 10]),
            ticket: TicketId::new(1, [3; 10]),
            at: 5,
            who: (TechnicianId::new(1, [4; 10]), "Anna".into()),
            spent,
        };
        assert_eq!(entry.line().words, Words::new("ticket-time").count("minutes", 30).text("cover", "covered"));
        let less = Spent { minutes: 0, cover: Cover::Courtesy };
        let line = entry.correct(less, Actor::Collector, 9);
        let words = Words::new("ticket-time-corrected").count("minutes", 0).text("cover", "courtesy").count("from", 30);
        assert_eq!(line.words, words.text("before", "covered").text("whose", "Anna"));
        assert_eq!((entry.spent, line.at, line.internal), (less, 9, true));
    }

    #[test]
    fn a_sum_keeps_who_pays_apart() {
        let mut sum = Sum::default();
        for (cover, minutes) in [(Cover::Covered, 30), (Cover::Courtesy, 5), (Cover::Covered, 15)] {
            sum.take(cover, minutes);
        }
        assert_eq!((sum, sum.all()), (Sum { covered: 45, not_covered: 0, courtesy: 5 }, 50));
    }
}
