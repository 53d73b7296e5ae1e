//! The pulse: once a month a customer hears how it went and is asked whether anything is planned, also when all is well; who
//! says nothing to it twice is called.
//! Invariant: one a month, from its first working day on, at a civil hour of the customer's; a call is proposed only after two
//! of them met neither answer nor visit, and any word of theirs ends that. Next: `app/pulse.rs` looks once a day,
//! [`crate::notice::follow`] proposes the notice, [`crate::asked::request`] takes the answer.

use jiff::Zoned;
use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};
use shared::ids::CustomerId;
use shared::reading::Severity;
use shared::text::Words;

use crate::matter::{Finder, Matter, key};
use crate::monthly::{Month, Work};
use crate::ticket::{Kind, Ticket};

/// The check's key of the pulse's tickets.
pub const CHECK: &str = "pulse";
/// The check's key of the tasks to call.
pub const CALL: &str = "pulse_call";
/// A pulse is due from this hour on, and each customer is looked at then.
pub const HOUR: i8 = 9;
/// A collector that was away sends a pulse up to so many days late; afterwards that month has none.
pub const LATE_DAYS: i32 = 10;
/// How far ahead it tells what comes to an end.
pub const AHEAD_MONTHS: i32 = 6;
/// How long nothing was said, from the first of two pulses without a word, until somebody calls: two months.
pub const QUIET_MS: i64 = 59 * 86_400_000;

/// What finds pulses: a month's is never opened twice.
pub const PULSE: Finder = Finder { check: CHECK, kind: Kind::Request, respect_ms: 62 * 86_400_000 };
/// What finds customers to call: not again within the two months after somebody did.
pub const CALLER: Finder = Finder { check: CALL, kind: Kind::Request, respect_ms: QUIET_MS };

/// Whether a ticket is a pulse: it is told for its own sake, and nothing is wrong.
#[must_use]
pub fn is_pulse(ticket: &Ticket) -> bool {
    ticket.check == CHECK
}

/// Whether a ticket is a task of the desk's own to call somebody: no customer is told of it.
#[must_use]
pub fn is_call(ticket: &Ticket) -> bool {
    ticket.check == CALL
}

/// Whether a ticket is of the pulse at all: nothing was promised about it, and nobody is asked how it was.
#[must_use]
pub fn is_ours(ticket: &Ticket) -> bool {
    is_pulse(ticket) || is_call(ticket)
}

/// The month whose pulse is due at this moment, where the customer is; `is_closed` says of a day whether it is a holiday or the
/// company is closed.
#[must_use]
pub fn due(now: &Zoned, is_closed: impl Fn(Date) -> bool) -> Option<Month> {
    let (today, month) = (now.date(), Month::of(now.date()));
    let first = first_working_day(month, is_closed)?;
    let last = first.saturating_add(Span::new().days(LATE_DAYS));
    (first <= today && today <= last && now.hour() >= HOUR).then_some(month)
}

/// The first day of a month on which people work; none in a month that is closed as a whole.
fn first_working_day(month: Month, is_closed: impl Fn(Date) -> bool) -> Option<Date> {
    let days = (0..31).map(|ahead| month.begins_on().saturating_add(Span::new().days(ahead)));
    let works = |day: &Date| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_closed(*day);
    days.take_while(|day| Month::of(*day) == month).find(works)
}

/// When a customer is looked at next, ms UTC: the next morning there at [`HOUR`].
#[must_use]
pub fn next_look(now: &Zoned) -> i64 {
    let at = |day: Date| day.at(HOUR, 0, 0, 0).to_zoned(now.time_zone().clone()).ok();
    let next = [Some(now.date()), now.date().tomorrow().ok()].into_iter().flatten().filter_map(at).find(|at| at > now);
    let next = next.or_else(|| now.checked_add(1.day()).ok());
    next.map_or(i64::MAX, |at| at.timestamp().as_millisecond())
}

/// What a pulse tells: as it was when it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// What became of the tickets of the month before.
    pub work: Work,
    /// What comes to an end within [`AHEAD_MONTHS`]: its name, and on how many computers.
    pub ending: Vec<(String, usize)>,
}

/// Names of what comes to an end that stand one by one.
const NAMES: usize = 3;

/// The matter of a month's pulse.
#[must_use]
pub fn matter(month: Month, figures: &Figures) -> Matter {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let named = figures.ending.iter().take(NAMES).map(|(name, on)| format!("{name} ({on})"));
    let ending = named.collect::<Vec<_>>().join(", ");
    let words = Words::new(CHECK).text("month", &month.word());
    let words = words.count("fixed", figures.work.fixed).count("itself", figures.work.by_itself);
    let words = words.count("ends", count(figures.ending.len())).text("ending", &ending);
    Matter { cause: cause(month), severity: Severity::Low, words }
}

/// The matter of a customer whom somebody should call.
#[must_use]
pub fn call() -> Matter {
    Matter { cause: CALL.to_owned(), severity: Severity::Low, words: Words::new("pulse-call") }
}

/// The cause key of a month's pulse at a customer.
#[must_use]
pub fn cause_of(customer: CustomerId, month: Month) -> String {
    key(customer, &Matter { cause: cause(month), severity: Severity::Low, words: Words::new(CHECK) })
}

fn cause(month: Month) -> String {
    format!("{CHECK}:{}", month.word())
}

/// Whether somebody should call a customer: two pulses (`told`, ms UTC) were told since their last word, the first of them two
/// months ago. A word is an answer, a request, a visit to the portal, or a call.
#[must_use]
pub fn wants_call(told: &[i64], last_word_at: Option<i64>, now: i64) -> bool {
    let unanswered: Vec<i64> = told.iter().copied().filter(|at| last_word_at.is_none_or(|word| word < *at)).collect();
    let first = unanswered.iter().min().copied();
    unanswered.len() >= 2 && first.is_some_and(|at| now.saturating_sub(at) >= QUIET_MS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Zoned {
        text.parse().unwrap()
    }

    #[test]
    fn it_is_due_on_the_first_working_day_at_a_civil_hour_there_and_not_weeks_later() {
        let new_year = |day: Date| day.month() == 1 && day.day() == 1;
        let table = [
            // A Sunday, then the first Monday.
            ("2026-11-01T12:00:00[Europe/Rome]", None),
            ("2026-11-02T08:59:00[Europe/Rome]", None),
            ("2026-11-02T09:00:00[Europe/Rome]", Some("2026-11")),
            ("2026-11-12T09:00:00[Europe/Rome]", Some("2026-11")),
            ("2026-11-13T09:00:00[Europe/Rome]", None),
            // A holiday, then a weekend.
            ("2027-01-01T10:00:00[Europe/Rome]", None),
            ("2027-01-04T10:00:00[Europe/Rome]", Some("2027-01")),
            ("2026-12-01T09:00:00[Asia/Tokyo]", Some("2026-12")),
        ];
        for (now, wanted) in table {
            assert_eq!(due(&at(now), new_year).map(Month::word).as_deref(), wanted, "{now}");
        }
        assert_eq!(due(&at("2026-08-03T10:00:00[Europe/Rome]"), |day| day.month() == 8), None, "closed all August");
    }

    #[test]
    fn each_customer_is_looked_at_each_morning_across_changes_of_the_clock() {
        let table = [
            ("2026-11-02T08:00:00[Europe/Rome]", "2026-11-02T09:00:00[Europe/Rome]"),
            ("2026-11-02T09:00:00[Europe/Rome]", "2026-11-03T09:00:00[Europe/Rome]"),
            ("2026-10-24T12:00:00[Europe/Rome]", "2026-10-25T09:00:00[Europe/Rome]"),
        ];
        for (now, wanted) in table {
            assert_eq!(next_look(&at(now)), at(wanted).timestamp().as_millisecond(), "{now}");
        }
    }

    #[test]
    fn somebody_calls_after_two_without_a_word_and_any_word_ends_that() {
        const MONTH: i64 = 30 * 86_400_000;
        let (first, second, third) = (MONTH, 2 * MONTH, 3 * MONTH);
        let table: [(&[i64], Option<i64>, i64, bool); 8] = [
            (&[], None, 9 * MONTH, false),
            (&[first], None, 9 * MONTH, false),
            (&[second, first], None, second, false),
            (&[second, first], None, third, true),
            (&[third, second, first], None, third, true),
            (&[third, second, first], Some(first - 1), third, true),
            (&[third, second, first], Some(first + 1), third, false),
            (&[third, second, first], Some(third), 9 * MONTH, false),
        ];
        for (told, word, now, wanted) in table {
            assert_eq!(wants_call(told, word, now), wanted, "{told:?} {word:?} {now}");
        }
    }

    #[test]
    fn what_it_tells_is_kept_in_its_words_and_a_month_has_one_cause() {
        let ending = ["A", "B", "C", "D"].map(|name| (name.to_owned(), 2)).to_vec();
        let work = Work { opened: 5, fixed: 3, by_itself: 1, open: 1 };
        let month: Month = "2026-11".parse().unwrap();
        let made = matter(month, &Figures { work, ending });
        let wanted = Words::new("pulse").text("month", "2026-11").count("fixed", 3).count("itself", 1);
        assert_eq!(made.words, wanted.count("ends", 4).text("ending", "A (2), B (2), C (2)"));
        let customer = CustomerId::new(1, [1; 10]);
        assert_eq!(cause_of(customer, month), key(customer, &made));
        assert_ne!(cause_of(customer, month), cause_of(customer, month.after()));
    }
}
