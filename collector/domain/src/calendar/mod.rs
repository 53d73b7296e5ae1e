//! When people work: weekly hours in a place's own zone, without its holidays and the days on which a company is closed.
//! Invariant: a day that is closed is closed from midnight to midnight of the place's clock; an hour that comes twice counts
//! twice, one that is left out counts not at all; without hours nothing is ever due. Next: [`holidays`], [`ics`].

pub mod closure;
pub mod holidays;
mod hours;
pub mod ics;
mod pauses;

use std::ops::ControlFlow;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

pub use closure::{CLOSURES, Closure};
pub use hours::{Hours, HoursRefused, Stretch};
pub use pauses::Pauses;

/// A day without a change of the clock, ms.
pub const DAY_MS: i64 = 86_400_000;
/// How far ahead a due time is looked for: three years. What takes longer is due never.
pub const HORIZON_MS: i64 = 3 * 366 * DAY_MS;
/// Whose holidays are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The country.
    pub country: holidays::Country,
    /// The region's code, one of the country's; empty: only what the whole country keeps.
    pub region: &'static str,
}

/// When people work at a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Calendar {
    /// The hours of a week.
    pub hours: Hours,
    /// The zone they are told in.
    pub zone: TimeZone,
    /// Whose holidays are kept; none: nobody's.
    pub place: Option<Place>,
    /// When the company is closed besides.
    pub closures: Vec<Closure>,
}

impl Calendar {
    /// The same place with other hours.
    #[must_use]
    pub fn with_hours(&self, hours: Hours) -> Self {
        Self { hours, ..self.clone() }
    }

    /// Working time between two moments (ms UTC) without the pauses, ms.
    #[must_use]
    pub fn working_ms(&self, from_at: i64, until_at: i64, pauses: &Pauses) -> i64 {
        let mut worked = 0;
        self.walk(from_at, until_at, |from, until| {
            pauses.without((from, until), |from, until| {
                worked += until - from;
                ControlFlow::Continue(())
            })
        });
        worked
    }

    /// The moment (ms UTC) at which so much working time (ms) is used up; none: not within [`HORIZON_MS`], because nobody
    /// works or a pause has no end.
    #[must_use]
    pub fn used_up_at(&self, from_at: i64, working_ms: i64, pauses: &Pauses) -> Option<i64> {
        if working_ms <= 0 {
            return Some(from_at);
        }
        let (mut left, mut found) = (working_ms, None);
        // In a pause without an end nothing more is used up.
        let horizon_at = from_at.saturating_add(HORIZON_MS).min(pauses.rest_at().unwrap_or(i64::MAX));
        self.walk(from_at, horizon_at, |from, until| {
            pauses.without((from, until), |from, until| {
                if until - from < left {
                    left -= until - from;
                    return ControlFlow::Continue(());
                }
                found = Some(from + left);
                ControlFlow::Break(())
            })
        });
        found
    }

    /// Whether somebody works at a moment, ms UTC.
    #[must_use]
    pub fn is_open(&self, at: i64) -> bool {
        self.working_ms(at, at.saturating_add(1), &Pauses::default()) > 0
    }

    /// The name of what closes a day; none: it is a day like others. Around the clock nothing does.
    #[must_use]
    pub fn closed_on(&self, day: Date) -> Option<&str> {
        if self.hours.is_always() { None } else { self.closes(day) }
    }

    /// The holiday, or what the company is closed for, on a day, whatever the hours are.
    fn closes(&self, day: Date) -> Option<&str> {
        let holiday = self.place.and_then(|place| holidays::name(place, day));
        let closure = || self.closures.iter().find(|one| one.first_on <= day && day <= one.last_on);
        holiday.or_else(|| closure().map(|one| one.name.as_str()))
    }

    /// How many days from that of one moment to that of another (ms UTC), both counted, are closed by a holiday or by the
    /// company, whatever the hours are. No more than [`HORIZON_MS`] is looked at.
    #[must_use]
    pub fn closed_days(&self, from_at: i64, until_at: i64) -> i64 {
        if self.place.is_none() && self.closures.is_empty() {
            return 0;
        }
        let day = |at: i64| Some(Timestamp::from_millisecond(at).ok()?.to_zoned(self.zone.clone()).date());
        let (Some(first), Some(last)) = (day(from_at.max(until_at.saturating_sub(HORIZON_MS))), day(until_at)) else {
            return 0;
        };
        let days = first.series(Span::new().days(1)).take_while(|day| *day <= last);
        days.filter(|day| self.closes(*day).is_some()).map(|_| 1).sum()
    }

    /// The days from `first` on that are closed by a holiday or by the company, at most `limit`, within two years: the first
    /// and the last of those that follow each other under one name.
    #[must_use]
    pub fn next_closed(&self, first: Date, limit: usize) -> Vec<(Date, Date, String)> {
        let mut found: Vec<(Date, Date, String)> = Vec::new();
        for day in (0..731).filter_map(|ahead| first.checked_add(Span::new().days(ahead)).ok()) {
            let Some(name) = self.closed_on(day) else { continue };
            let goes_on =
                |(_, last, known): &&mut (Date, Date, String)| last.tomorrow().ok() == Some(day) && known == name;
            let is_full = found.len() == limit;
            match found.last_mut().filter(goes_on) {
                Some((_, last, _)) => *last = day,
                None if is_full => break,
                None => found.push((day, day, name.to_owned())),
            }
        }
        found
    }

    /// Shows each stretch of open time between two moments, in order, until told to stop.
    fn walk(&self, from_at: i64, until_at: i64, mut visit: impl FnMut(i64, i64) -> ControlFlow<()>) {
        let mut at = from_at;
        while at < until_at && !self.hours.is_empty() {
            let Ok(stamp) = Timestamp::from_millisecond(at) else { return };
            // Between two changes of the clock local time is as even as UTC.
            let offset = i64::from(self.zone.to_offset(stamp).seconds()) * 1000;
            let change = self.zone.following(stamp).map(|one| one.timestamp().as_millisecond()).find(|next| *next > at);
            let ends = change.unwrap_or(until_at).min(until_at);
            if self
                .walk_even((at + offset, ends + offset), |from, until| visit(from - offset, until - offset))
                .is_break()
            {
                return;
            }
            at = ends;
        }
    }

    /// As [`Self::walk`], in local time of one offset.
    fn walk_even(
        &self,
        (mut at, until_at): (i64, i64),
        mut visit: impl FnMut(i64, i64) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        while at < until_at {
            let number = at.div_euclid(DAY_MS);
            let midnight = number * DAY_MS;
            let is_closed = || date_of(number).is_some_and(|day| self.closed_on(day).is_some());
            // The first day of all was a Thursday.
            let stretches = self.hours.of_day((number + 3).rem_euclid(7));
            if !stretches.is_empty() && !is_closed() {
                for one in stretches {
                    let from = (midnight + one.from_ms()).max(at);
                    let until = (midnight + one.until_ms()).min(until_at);
                    if from < until {
                        visit(from, until)?;
                    }
                }
            }
            at = midnight + DAY_MS;
        }
        ControlFlow::Continue(())
    }
}

/// The day of a number of days since 1970.
fn date_of(number: i64) -> Option<Date> {
    let days = Span::new().try_days(number).ok()?;
    jiff::civil::date(1970, 1, 1).checked_add(days).ok()
}

#[cfg(test)]
mod recount;
#[cfg(test)]
mod tests;
