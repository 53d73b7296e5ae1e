//! Snoozing: out of sight for an hour, until a morning, until it is seen again, until it becomes worse.
//! Invariant: nothing that becomes critical stays out of sight, and a moment is a morning of the provider's own zone.
//! Next: [`super::act`] for who snoozes, [`crate::tick`] and [`crate::reconcile`] for what wakes.

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use shared::reading::Severity;

use super::{Snooze, Ticket};

/// The farthest that a snooze or a wait reaches: a year and a day.
pub const LONGEST_MS: i64 = 366 * 86_400_000;

/// The hour of the morning at which a day begins for the desk.
const MORNING: i8 = 8;

/// Until when or what a ticket is out of sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// Until a moment, ms UTC.
    At(i64),
    /// Until a new finding joins it.
    SeenAgain,
    /// Until its severity or its priority rises.
    Worse,
}

/// What a person chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// An hour.
    Hour,
    /// Until tomorrow morning.
    Tomorrow,
    /// Until the morning of the next Monday.
    Monday,
    /// Until the morning of a day.
    On(Date),
    /// Until a new finding joins it.
    SeenAgain,
    /// Until it becomes worse.
    Worse,
}

impl Choice {
    /// What it means now, in this zone; none for a day that no clock can tell.
    #[must_use]
    pub fn rest(self, zone: &TimeZone, now: i64) -> Option<Rest> {
        let today = Timestamp::from_millisecond(now).ok()?.to_zoned(zone.clone()).date();
        let at = match self {
            Self::Hour => now.saturating_add(3_600_000),
            Self::Tomorrow => moment(today.checked_add(1.day()).ok()?, zone)?,
            Self::Monday => moment(today.nth_weekday(1, Weekday::Monday).ok()?, zone)?,
            Self::On(day) => moment(day, zone)?,
            Self::SeenAgain => return Some(Rest::SeenAgain),
            Self::Worse => return Some(Rest::Worse),
        };
        Some(Rest::At(at))
    }
}

/// The morning of a day in a zone, ms UTC.
#[must_use]
pub fn moment(day: Date, zone: &TimeZone) -> Option<i64> {
    Some(day.at(MORNING, 0, 0, 0).to_zoned(zone.clone()).ok()?.timestamp().as_millisecond())
}

/// Wakes a snoozed ticket when what it waits for has come: a new finding, or worse than before. Returns the line's key.
#[must_use]
pub fn stir(ticket: &mut Ticket, before: (Severity, u8), joined: bool) -> Option<&'static str> {
    let snooze = ticket.snooze?;
    let is_worse = ticket.severity > before.0 || ticket.priority < before.1;
    let became_critical = ticket.severity == Severity::Critical && before.0 != Severity::Critical;
    let key = match snooze {
        Snooze::Worse if is_worse => "ticket-woke-worse",
        _ if became_critical => "ticket-woke-worse",
        Snooze::SeenAgain if joined => "ticket-woke-seen-again",
        _ => return None,
    };
    ticket.wake();
    Some(key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ticket::tests::ticket;

    fn at(text: &str) -> i64 {
        text.parse::<Timestamp>().unwrap().as_millisecond()
    }

    #[test]
    fn a_choice_is_a_morning_in_the_provider_s_zone_across_the_change_of_the_clock() {
        let rome = TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap();
        let day = jiff::civil::date(2026, 12, 24);
        let table = [
            // A Tuesday evening.
            ("2026-11-24T18:30:00Z", Choice::Hour, "2026-11-24T19:30:00Z"),
            ("2026-11-24T18:30:00Z", Choice::Tomorrow, "2026-11-25T07:00:00Z"),
            ("2026-11-24T18:30:00Z", Choice::Monday, "2026-11-30T07:00:00Z"),
            ("2026-11-24T18:30:00Z", Choice::On(day), "2026-12-24T07:00:00Z"),
            // Already the next day in Rome.
            ("2026-11-24T23:30:00Z", Choice::Tomorrow, "2026-11-26T07:00:00Z"),
            // On a Monday, the next one.
            ("2026-11-23T09:00:00Z", Choice::Monday, "2026-11-30T07:00:00Z"),
            // The clocks go back in the night to 25 October.
            ("2026-10-24T12:00:00Z", Choice::Tomorrow, "2026-10-25T07:00:00Z"),
            ("2026-10-23T12:00:00Z", Choice::Tomorrow, "2026-10-24T06:00:00Z"),
        ];
        for (now, choice, wanted) in table {
            assert_eq!(choice.rest(&rome, at(now)), Some(Rest::At(at(wanted))), "{now} {choice:?}");
        }
        assert_eq!(Choice::Worse.rest(&rome, 0), Some(Rest::Worse));
    }

    #[test]
    fn a_snoozed_ticket_wakes_for_what_it_waits_for_and_for_nothing_less() {
        let (same, rises, critical) = (Severity::High, Severity::High, Severity::Critical);
        let table = [
            (Snooze::Worse, Severity::Medium, rises, false, Some("ticket-woke-worse")),
            (Snooze::Worse, Severity::High, same, true, None),
            (Snooze::SeenAgain, Severity::High, same, true, Some("ticket-woke-seen-again")),
            (Snooze::SeenAgain, Severity::Medium, rises, false, None),
            (Snooze::SeenAgain, Severity::High, critical, false, Some("ticket-woke-worse")),
            (Snooze::Until, Severity::Medium, rises, true, None),
            (Snooze::Until, Severity::High, critical, false, Some("ticket-woke-worse")),
            (Snooze::Until, Severity::Critical, critical, true, None),
        ];
        for (snooze, before, after, joined, wanted) in table {
            let mut one = ticket();
            (one.snooze, one.snooze_until, one.severity) = (Some(snooze), Some(99), after);
            let priority = one.priority;
            assert_eq!(stir(&mut one, (before, priority), joined), wanted, "{snooze:?} {before:?} {after:?}");
            assert_eq!(one.snooze.is_none(), wanted.is_some());
        }
        let mut one = ticket();
        (one.snooze, one.priority) = (Some(Snooze::Worse), 2);
        let before = (one.severity, 3);
        assert_eq!(stir(&mut one, before, true), Some("ticket-woke-worse"), "more people are held up");
    }
}
