//! When and how people are told: not at night, and not too often; what is critical goes out at once.
//! Invariant: at most two messages a day and five a week to a person, unless critical or written by a person; the rest
//! waits for one digest in the morning. Next: [`super::follow`].

use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan, Zoned};
use shared::reading::Severity;
use shared::text::Words;

/// The hour from which people are left in peace.
pub const NIGHT_FROM_H: i8 = 20;
/// The hour at which the day begins.
pub const MORNING_H: i8 = 7;
/// Messages to one person in a day.
pub const A_DAY: i64 = 2;
/// Messages to one person in a week.
pub const A_WEEK: i64 = 5;
/// How far back a day counts.
pub const DAY_MS: i64 = 86_400_000;
/// How far back a week counts.
pub const WEEK_MS: i64 = 7 * DAY_MS;

/// When a message may go out that would go out at `at`: then, or in the morning.
#[must_use]
pub fn when(at: i64, severity: Severity, zone: &TimeZone) -> (i64, Option<Words>) {
    if severity == Severity::Critical {
        return (at, None);
    }
    match local(at, zone) {
        Some(here) if here.hour() >= NIGHT_FROM_H || here.hour() < MORNING_H => {
            (morning_after(at, zone), Some(Words::new("notice-why-night")))
        }
        _ => (at, None),
    }
}

/// How one person is told.
#[derive(Clone, Debug, PartialEq)]
pub enum Way {
    /// By a message of its own, now.
    Alone(Words),
    /// In the digest of that morning.
    Digest(i64, Words),
}

/// What a person has had of late.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Had {
    /// Messages of their own in the last day.
    pub day: i64,
    /// Messages of their own in the last week.
    pub week: i64,
    /// The digest that waits for them has this very ticket in it.
    pub waits: bool,
}

/// How a person is told who has had so many messages; what a person wrote, and what is critical, is never put off.
#[must_use]
pub fn way(had: Had, is_written: bool, severity: Severity, now: i64, zone: &TimeZone) -> Way {
    let too_many = had.day >= A_DAY || had.week >= A_WEEK;
    if severity == Severity::Critical {
        Way::Alone(Words::new("notice-way-critical"))
    } else if is_written {
        Way::Alone(Words::new("notice-way-written"))
    } else if had.waits {
        Way::Digest(morning_after(now, zone), Words::new("notice-way-waits"))
    } else if too_many {
        let words = Words::new("notice-way-digest").count("day", had.day).count("week", had.week);
        Way::Digest(morning_after(now, zone), words)
    } else {
        Way::Alone(Words::new("notice-way-alone"))
    }
}

/// The first morning after a moment.
#[must_use]
pub fn morning_after(at: i64, zone: &TimeZone) -> i64 {
    let Some(here) = local(at, zone) else { return at };
    let today = here.with().hour(MORNING_H).minute(0).second(0).subsec_nanosecond(0).build();
    let morning = today.ok().filter(|morning| *morning > here).or_else(|| {
        let tomorrow = here.checked_add(1.day()).ok()?;
        tomorrow.with().hour(MORNING_H).minute(0).second(0).subsec_nanosecond(0).build().ok()
    });
    morning.map_or(at, |morning| morning.timestamp().as_millisecond())
}

fn local(at: i64, zone: &TimeZone) -> Option<Zoned> {
    Timestamp::from_millisecond(at).ok().map(|at| at.to_zoned(zone.clone()))
}
