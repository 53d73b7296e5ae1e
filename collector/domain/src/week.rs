//! The week of a device: in which of its 168 hours it is usually heard, learned from when its reports come. A PC that is
//! switched off at the wall each evening says no word of it, and is no fault; one that never stops and does is.
//! Invariant: of fixed size, whatever comes and whenever; an hour in which the collector did not listen counts for nothing.
//! Next: [`crate::presence`], which asks whether an hour is a usual one.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

const HOUR_MS: i64 = 3_600_000;
const DAY: i64 = 24;
/// The hours of a week.
pub const HOURS: i64 = 7 * DAY;
/// An hour was heard in every week.
const ALWAYS: u8 = u8::MAX;
/// Heard in seven weeks of ten an hour is usual (our figure): once missed it still is, missed two weeks running no more.
const USUAL: u8 = 179;
/// So many weeks count, the last for the most: long enough for one holiday, short enough for a new rota.
const WEEKS: i64 = 4;

/// Nothing is usual before so many days are known: how it goes in the evening is known by then, too.
const FIRST_DAYS: i64 = 4;
/// A break of so many hours is one that people make (our figure): most lines that are cut come back sooner.
const BREAK: i64 = 4;

/// When a device is usually heard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Week {
    /// The share of weeks in which each hour was heard, by day from Monday on and hour of the site's clock.
    shares: [[u8; 24]; 7],
    /// The hours, counted from 1970 in UTC, in which it was first and last heard; none: never.
    heard: Option<(i64, i64)>,
    /// What the site's clock was ahead of UTC by then, seconds.
    offset_s: i32,
    /// The share of its long breaks that it begins without a word, as of a PC that is switched off at the wall.
    wordless: u8,
}

impl Week {
    /// Takes note that a report came at `at`; `listening_since` is when the collector began to listen (both ms UTC), and
    /// `has_gone` whether the last word before said that the device goes.
    pub fn heard(&mut self, at: i64, listening_since: i64, has_gone: bool, zone: &TimeZone) {
        let hour = at.div_euclid(HOUR_MS);
        if self.heard.is_some_and(|(_, last)| last == hour) {
            return;
        }
        if let Ok(moment) = Timestamp::from_millisecond(at) {
            self.offset_s = zone.to_offset(moment).seconds();
        }
        let (since, last) = self.heard.unwrap_or((hour, hour - 1));
        let listened = listening_since.div_euclid(HOUR_MS) + 1;
        // What was longer ago than all that counts changes nothing more.
        let first = (last + 1).max(listened).max(hour - WEEKS * HOURS);
        // Our clock was set back: what came then is known already.
        if hour > last {
            if hour - last > BREAK && listened <= last + 1 {
                self.wordless = moved(self.wordless, if has_gone { 0 } else { ALWAYS }, WEEKS);
            }
            (first..hour).for_each(|missed| self.note(missed, since, 0));
            self.note(hour, since, ALWAYS);
        }
        self.heard = Some((since, hour));
    }

    fn note(&mut self, hour: i64, since: i64, seen: u8) {
        let weeks = (hour.saturating_sub(since) / HOURS).clamp(0, WEEKS - 1) + 1;
        let (day, of_day) = self.local(hour);
        if let Some(share) = self.shares.get_mut(day).and_then(|day| day.get_mut(of_day)) {
            *share = moved(*share, seen, weeks);
        }
    }

    /// Whether it mostly goes without a word: then its silence says nothing, at any hour.
    #[must_use]
    pub fn is_wordless(&self) -> bool {
        self.wordless > ALWAYS / 2
    }

    /// The day of the week from Monday on and the hour of the day, as the site's clock shows them.
    fn local(&self, hour: i64) -> (usize, usize) {
        let local = hour.saturating_add(i64::from(self.offset_s).div_euclid(3600));
        // 1 January 1970 was a Thursday.
        let of_week = (local + 3 * DAY).rem_euclid(HOURS);
        (usize::try_from(of_week / DAY).unwrap_or(0), usize::try_from(of_week % DAY).unwrap_or(0))
    }

    fn is_seen(&self, hour: i64) -> bool {
        let (day, of_day) = self.local(hour);
        self.shares.get(day).and_then(|day| day.get(of_day)).is_some_and(|share| *share >= USUAL)
    }

    /// Whether the device is usually heard in every hour between two moments, ms UTC. In its first week an hour is judged by
    /// the same hour of the days before; on its first days none is usual.
    #[must_use]
    pub fn is_usual(&self, from: i64, to: i64) -> bool {
        let (from, to) = (from.div_euclid(HOUR_MS), to.div_euclid(HOUR_MS));
        let Some((since, _)) = self.heard else { return false };
        (from..=to.min(from.saturating_add(HOURS))).all(|hour| self.is_usual_hour(hour, since))
    }

    fn is_usual_hour(&self, hour: i64, since: i64) -> bool {
        if hour - HOURS >= since {
            return self.is_seen(hour);
        }
        let mut before = (1..7).map(|days| hour - days * DAY).filter(|hour| *hour >= since);
        hour - FIRST_DAYS * DAY >= since && before.all(|hour| self.is_seen(hour))
    }

    /// The share of weeks (percent) in which it was heard at this hour of a day, from Monday on.
    #[must_use]
    pub fn percent(&self, day: usize, hour: usize) -> u8 {
        let share = self.shares.get(day).and_then(|day| day.get(hour)).copied().unwrap_or(0);
        u8::try_from(u32::from(share) * 100 / u32::from(ALWAYS)).unwrap_or(100)
    }

    /// The hours of a day, from Monday on, that are usual: from and to the end of the last, of the site's clock.
    #[must_use]
    pub fn spans(&self, day: usize) -> Vec<(u8, u8)> {
        let mut spans: Vec<(u8, u8)> = Vec::new();
        for (hour, _) in (0..24).zip(self.shares.get(day).into_iter().flatten()).filter(|(_, share)| **share >= USUAL) {
            match spans.last_mut().filter(|(_, to)| *to == hour) {
                Some((_, to)) => *to = hour + 1,
                None => spans.push((hour, hour + 1)),
            }
        }
        spans
    }

    /// How many whole weeks it was learned from, up to `now` (ms UTC).
    #[must_use]
    pub fn weeks(&self, now: i64) -> i64 {
        self.heard.map_or(0, |(since, _)| (now.div_euclid(HOUR_MS) - since).max(0) / HOURS)
    }
}

/// A share that has moved towards what was seen, by one part of so many.
fn moved(share: u8, seen: u8, parts: i64) -> u8 {
    let moved = i64::from(share) + (i64::from(seen) - i64::from(share)) / parts;
    u8::try_from(moved).unwrap_or(seen)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Monday, 2 November 2026, 00:00 UTC.
    const MONDAY: i64 = 1_793_577_600_000;

    /// A device heard every five minutes in these hours of the days from Monday on, for so many weeks.
    fn lived(weeks: i64, is_on: impl Fn(i64, i64, i64) -> bool) -> Week {
        let mut week = Week::default();
        for hour in 0..weeks * HOURS {
            let (of_week, day, of_day) = (hour / HOURS, hour / DAY % 7, hour % DAY);
            for minute in (0..60).step_by(5).filter(|_| is_on(of_week, day, of_day)) {
                week.heard(MONDAY + hour * HOUR_MS + minute * 60_000, 0, true, &TimeZone::UTC);
            }
        }
        week
    }

    fn at(week: i64, day: i64, hour: i64) -> i64 {
        MONDAY + (week * HOURS + day * DAY + hour) * HOUR_MS
    }

    fn office(_: i64, day: i64, hour: i64) -> bool {
        day < 5 && (8..18).contains(&hour)
    }

    #[test]
    fn hours_at_work_are_usual_and_nights_and_sundays_are_not() {
        let week = lived(3, office);
        for (case, day, hour, wanted) in [
            ("Monday at ten", 0, 10, true),
            ("Friday at five", 4, 17, true),
            ("in the evening", 1, 18, false),
            ("at night", 2, 3, false),
            ("on a Saturday", 5, 10, false),
        ] {
            assert_eq!(week.is_usual(at(3, day, hour), at(3, day, hour)), wanted, "{case}");
        }
        assert!(!week.is_usual(at(3, 0, 17), at(3, 0, 18)), "all the hours between count");
        assert_eq!((week.spans(0), week.spans(6), week.percent(0, 9)), (vec![(8, 18)], vec![], 100));
        assert_eq!(week.weeks(at(3, 0, 8)), 3);
        let always = lived(2, |_, _, _| true);
        assert!(always.is_usual(at(2, 0, 0), at(9, 0, 0)), "any span");
    }

    #[test]
    fn a_holiday_changes_nothing_and_a_new_rota_is_learned_in_two_weeks() {
        let holiday = |holidays: i64| lived(6 + holidays, move |week, day, hour| week < 6 && office(week, day, hour));
        // What follows a holiday says that it was one.
        let after = |holidays: i64| {
            let mut week = holiday(holidays);
            week.heard(at(6 + holidays, 0, 8), 0, true, &TimeZone::UTC);
            week.is_usual(at(6 + holidays, 1, 10), at(6 + holidays, 1, 10))
        };
        assert!(after(0) && after(1), "one week away");
        assert!(!after(2), "two weeks away: it is asked for less");
    }

    #[test]
    fn the_first_week_goes_by_the_days_before_and_the_first_days_by_nothing() {
        let first = |hours: i64, is_on: fn(i64, i64, i64) -> bool| {
            let mut week = Week::default();
            for hour in (0..hours).filter(|hour| is_on(0, hour / DAY % 7, hour % DAY)) {
                week.heard(MONDAY + hour * HOUR_MS, 0, true, &TimeZone::UTC);
            }
            week.is_usual(MONDAY + (hours - 1) * HOUR_MS, MONDAY + hours * HOUR_MS)
        };
        assert!(!Week::default().is_usual(MONDAY, MONDAY), "never heard");
        assert!(!first(3 * DAY + 12, |_, _, _| true), "its first days");
        assert!(first(4 * DAY + 12, |_, _, _| true), "always on since Monday");
        assert!(!first(4 * DAY + 18, office), "an evening like the four before");
        assert!(first(4 * DAY + 12, office), "a morning like the four before");
        assert!(!first(6 * DAY + 12, office), "Sunday like Saturday");
    }

    #[test]
    fn what_the_collector_did_not_hear_because_it_was_away_is_not_the_devices() {
        let mut week = lived(3, office);
        let back = at(5, 0, 9);
        week.heard(back, back - HOUR_MS, true, &TimeZone::UTC);
        assert!(week.is_usual(at(5, 2, 10), at(5, 2, 12)), "two weeks without a collector");
        week.heard(back - 9 * HOUR_MS, 0, true, &TimeZone::UTC);
        assert!(week.is_usual(at(5, 2, 10), at(5, 2, 12)), "a clock that is set back");
    }

    #[test]
    fn who_goes_without_a_word_each_evening_is_known_in_a_week_and_one_cut_line_makes_nobody_so() {
        // Evenings that it went without a word, of those of the last days.
        let after = |wordless: &[bool]| {
            let mut week = Week::default();
            for (day, wordless) in (0..).zip(wordless) {
                (8..18).for_each(|hour| week.heard(at(0, day, hour), 0, hour > 8 || !wordless, &TimeZone::UTC));
            }
            week.is_wordless()
        };
        assert!(!after(&[false; 9]) && after(&[true; 9]), "always the same");
        assert!(after(&[true, true, true, true, true]) && !after(&[true, true, true]), "within a week");
        assert!(!after(&[false, false, true, false, true, false, true]), "now and then");
        assert!(!after(&[true, true, true, true, true, false, false]), "a new habit");
        let mut cut = Week::default();
        for hour in (0..400).filter(|hour| hour % 20 < 17) {
            cut.heard(at(0, 0, hour), 0, false, &TimeZone::UTC);
        }
        assert!(!cut.is_wordless(), "three hours are no break that people make");
    }

    #[test]
    fn hours_are_the_sites_own_when_its_clock_changes() {
        let rome = TimeZone::get("Europe/Rome").unwrap();
        let mut week = Week::default();
        // From 5 October 2026 on, over the night in which clocks go back: ten in Rome is eight in UTC, then nine.
        for day in 0..42_i64 {
            let at = MONDAY + (day * DAY - 4 * HOURS) * HOUR_MS;
            let ahead = rome.to_offset(Timestamp::from_millisecond(at + 12 * HOUR_MS).unwrap()).seconds();
            week.heard(at + 10 * HOUR_MS - i64::from(ahead) * 1000, 0, true, &rome);
        }
        assert_eq!((0..7).map(|day| week.spans(day)).collect::<Vec<_>>(), vec![vec![(10, 11)]; 7]);
    }

    proptest! {
        #[test]
        fn whatever_comes_and_whenever_it_stays_in_bounds(
            times in prop::collection::vec((any::<i64>(), any::<i64>()), 0..40),
            from in any::<i64>(),
            to in any::<i64>(),
        ) {
            let mut week = Week::default();
            for (at, since) in times {
                week.heard(at, since, false, &TimeZone::UTC);
            }
            let _ = week.is_usual(from, to);
            prop_assert!((0..7).flat_map(|day| week.spans(day)).all(|(from, to)| from < to && to <= 24));
            prop_assert!(week.weeks(to) >= 0);
        }
    }
}
