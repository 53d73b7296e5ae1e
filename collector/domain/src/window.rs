//! Maintenance windows: planned times of a site in which faults are kept and open no ticket, once or again and again.
//! Invariant: days and hours are the site's own, whatever its clocks do: a window is never shorter than what was typed
//! because an hour is left out, and holds the whole of an hour that comes twice. Next: [`crate::suppression`], which holds
//! findings until a window is over; [`crate::reconcile`], which puts what did not come back on one ticket.

use jiff::Timestamp;
use jiff::ToSpan;
use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use shared::ids::{SiteId, WindowId};
use shared::reading::Scope;
use shared::text::Words;

use crate::finding::cause_key;

/// The days of a week, as they are written and typed, from Monday on.
pub const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/// The last of its kind in a month, beside the first to the fourth.
pub const LAST: u8 = 5;
/// How a cause of what a window left behind begins.
const CAUSE: &str = "window:";

/// When a window is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Times {
    /// The day that it begins on, or from which on it recurs.
    pub first_on: Date,
    /// The days of the week on which it begins, a bit each from Monday on; none: it is once.
    pub weekdays: u8,
    /// Only the first to fourth ([`LAST`]: the last) of those days in a month; 0: each.
    pub nth: u8,
    /// When it begins.
    pub from: Time,
    /// When it ends; not after `from`: on the next day.
    pub to: Time,
}

/// A window of a site, or of one of its devices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// Its id.
    pub id: WindowId,
    /// Where it holds.
    pub site: SiteId,
    /// The number of the only device that it holds for; none: all of the site.
    pub device_no: Option<i64>,
    /// What people call it.
    pub name: String,
    /// When it is.
    pub times: Times,
}

/// One time that a window is: from, until, ms UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Occurrence {
    /// When it begins.
    pub from_at: i64,
    /// When it is over.
    pub until_at: i64,
}

/// A window that is open: what is found until then waits, and goes on one ticket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open {
    /// When it began, ms UTC.
    pub from_at: i64,
    /// Until when what is found waits: its end, and the time that machines take to come up.
    pub until_at: i64,
}

/// Why a window cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WindowRefused {
    /// It has no name, or one that is too long.
    #[error("a name of 1 to 80 letters is wanted")]
    Name,
    /// No day.
    #[error("a day like 2026-11-28 is wanted")]
    Day,
    /// Not a day of the week.
    #[error("days of the week are mon, tue, wed, thu, fri, sat and sun")]
    Weekday,
    /// A week of the month that there is not.
    #[error("1 to 4 is wanted, 5 for the last, or 0 for each week; and days of the week with it")]
    Nth,
    /// No time.
    #[error("a time like 22:00 is wanted")]
    Time,
}

impl WindowRefused {
    /// The field that is wrong.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Day => "first_on",
            Self::Weekday => "weekdays",
            Self::Nth => "nth",
            Self::Time => "from",
        }
    }
}

/// A window as it was typed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Typed<'a> {
    /// What people call it.
    pub name: &'a str,
    /// The first day.
    pub first_on: &'a str,
    /// Words of [`DAYS`], apart by commas.
    pub weekdays: &'a str,
    /// Which of them in a month.
    pub nth: &'a str,
    /// When it begins.
    pub from: &'a str,
    /// When it ends.
    pub to: &'a str,
}

/// The name and the times of what was typed.
///
/// # Errors
/// [`WindowRefused`] with what is wanted.
pub fn read(typed: &Typed<'_>) -> Result<(String, Times), WindowRefused> {
    let name = typed.name.trim();
    if name.is_empty() || name.chars().count() > 80 || name.chars().any(char::is_control) {
        return Err(WindowRefused::Name);
    }
    let mut weekdays = 0;
    for word in typed.weekdays.split(',').map(str::trim).filter(|word| !word.is_empty()) {
        let place = DAYS.iter().position(|day| day.eq_ignore_ascii_case(word)).ok_or(WindowRefused::Weekday)?;
        weekdays |= 1 << place;
    }
    let nth: u8 =
        if typed.nth.trim().is_empty() { 0 } else { typed.nth.trim().parse().map_err(|_| WindowRefused::Nth)? };
    if nth > LAST || (nth > 0 && weekdays == 0) {
        return Err(WindowRefused::Nth);
    }
    let time = |text: &str| text.trim().parse::<Time>().map_err(|_| WindowRefused::Time);
    let first_on = typed.first_on.trim().parse().map_err(|_| WindowRefused::Day)?;
    let times = Times { first_on, weekdays, nth, from: time(typed.from)?, to: time(typed.to)? };
    Ok((name.to_owned(), times))
}

impl Times {
    /// Whether a window begins on a day.
    fn begins_on(&self, day: Date) -> bool {
        if self.weekdays == 0 {
            return day == self.first_on;
        }
        let is_day = self.weekdays >> place(day.weekday()) & 1 == 1;
        let is_nth = match self.nth {
            0 => true,
            LAST => day.saturating_add(7.days()).month() != day.month(),
            nth => (day.day() - 1) / 7 + 1 == i8::try_from(nth).unwrap_or(0),
        };
        day >= self.first_on && is_day && is_nth
    }

    /// The times of a window that begins on a day; none where no clock shows them.
    fn on(&self, day: Date, zone: &TimeZone) -> Option<Occurrence> {
        let from = day.to_datetime(self.from);
        let ends_on = if self.to > self.from { day } else { day.saturating_add(1.day()) };
        let to = ends_on.to_datetime(self.to);
        // An hour that is left out is passed over: what begins in it begins so much later.
        let begins = zone.to_ambiguous_zoned(from).compatible().ok()?;
        let from_at = begins.timestamp().as_millisecond();
        let until_at = if begins.datetime() == from {
            // An hour that comes twice is over when it came the second time.
            zone.to_ambiguous_zoned(to).later().ok()?.timestamp().as_millisecond()
        } else {
            from_at + i64::try_from(to.duration_since(from).as_millis()).ok()?
        };
        Some(Occurrence { from_at, until_at })
    }

    /// The window's next time that is not over at a moment (ms UTC); none when it was for the last time.
    #[must_use]
    pub fn next(&self, zone: &TimeZone, at: i64) -> Option<Occurrence> {
        let today = Timestamp::from_millisecond(at).ok()?.to_zoned(zone.clone()).date();
        let first = today.saturating_sub(2.days()).max(self.first_on);
        // Of the last of a kind in a month the next is six weeks away at most.
        let days = (0..45).map(|ahead| first.saturating_add(jiff::Span::new().days(ahead)));
        let mut times = days.filter(|day| self.begins_on(*day)).filter_map(|day| self.on(day, zone));
        times.find(|one| one.until_at > at)
    }
}

fn place(day: Weekday) -> i8 {
    day.to_monday_zero_offset()
}

/// The window that is open at a moment (ms UTC) for a device of a site; of several the one that ends last. `grace_s` is what
/// machines take to come up after it.
#[must_use]
pub fn open<'a>(
    windows: impl Iterator<Item = &'a Window>,
    (device_no, zone): (i64, &TimeZone),
    grace_s: u32,
    at: i64,
) -> Option<Open> {
    let grace_ms = i64::from(grace_s) * 1000;
    let of_device = windows.filter(|one| one.device_no.is_none_or(|only| only == device_no));
    let next = of_device.filter_map(|one| one.times.next(zone, at.saturating_sub(grace_ms)));
    let open = next.filter(|one| one.from_at <= at);
    let last = open.max_by_key(|one| one.until_at)?;
    Some(Open { from_at: last.from_at, until_at: last.until_at.saturating_add(grace_ms) })
}

impl Open {
    /// The cause key of what it leaves behind at a site.
    #[must_use]
    pub fn cause_key(&self, site: SiteId) -> String {
        cause_key(Scope::Site, &site.to_string(), &format!("{CAUSE}{}", self.from_at))
    }
}

/// The title of the ticket of what a window left behind; none for another cause.
#[must_use]
pub fn title(cause_key: &str) -> Option<Words> {
    let (_, from_at) = cause_key.split_once(CAUSE).filter(|(before, _)| before.starts_with(Scope::Site.word()))?;
    Some(Words::new("window-left").at_ms("at", from_at.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn times(first_on: &str, weekdays: &str, nth: &str, from: &str, to: &str) -> Times {
        read(&Typed { name: "Patches", first_on, weekdays, nth, from, to }).unwrap().1
    }

    fn ms(text: &str) -> i64 {
        text.parse::<Timestamp>().unwrap().as_millisecond()
    }

    fn next(times: &Times, at: &str) -> Option<(String, String)> {
        let rome = TimeZone::get("Europe/Rome").unwrap();
        let told = |at: i64| Timestamp::from_millisecond(at).unwrap().to_string();
        times.next(&rome, ms(at)).map(|one| (told(one.from_at), told(one.until_at)))
    }

    /// What is typed (day, days, nth, from, to), when it is asked, and the window's times in UTC.
    type Case = (
        &'static str,
        (&'static str, &'static str, &'static str, &'static str, &'static str),
        &'static str,
        Option<(&'static str, &'static str)>,
    );

    const CASES: [Case; 13] = [
        (
            "once, tomorrow",
            ("2026-11-28", "", "", "22:00", "04:00"),
            "2026-11-27T12:00:00Z",
            Some(("2026-11-28T21:00:00Z", "2026-11-29T03:00:00Z")),
        ),
        (
            "once, in it",
            ("2026-11-28", "", "", "22:00", "04:00"),
            "2026-11-29T02:59:59Z",
            Some(("2026-11-28T21:00:00Z", "2026-11-29T03:00:00Z")),
        ),
        ("once, over", ("2026-11-28", "", "", "22:00", "04:00"), "2026-11-29T03:00:00Z", None),
        (
            "a whole day",
            ("2026-11-28", "", "", "00:00", "00:00"),
            "2026-11-28T12:00:00Z",
            Some(("2026-11-27T23:00:00Z", "2026-11-28T23:00:00Z")),
        ),
        (
            "each Saturday",
            ("2026-11-01", "sat", "", "22:00", "23:00"),
            "2026-11-27T12:00:00Z",
            Some(("2026-11-28T21:00:00Z", "2026-11-28T22:00:00Z")),
        ),
        (
            "second Tuesday of a month",
            ("2026-01-01", "tue", "2", "22:00", "23:00"),
            "2026-11-27T12:00:00Z",
            Some(("2026-12-08T21:00:00Z", "2026-12-08T22:00:00Z")),
        ),
        (
            "last Sunday of a month",
            ("2026-01-01", "sun", "5", "05:00", "06:00"),
            "2026-11-29T05:00:00Z",
            Some(("2026-12-27T04:00:00Z", "2026-12-27T05:00:00Z")),
        ),
        // Clocks go forward on 28 March 2027: 02:00 to 03:00 is left out.
        (
            "over the hour that is left out",
            ("2027-03-27", "", "", "22:00", "04:00"),
            "2027-03-27T12:00:00Z",
            Some(("2027-03-27T21:00:00Z", "2027-03-28T02:00:00Z")),
        ),
        (
            "inside of it",
            ("2027-03-28", "", "", "02:15", "02:45"),
            "2027-03-27T12:00:00Z",
            Some(("2027-03-28T01:15:00Z", "2027-03-28T01:45:00Z")),
        ),
        (
            "beginning in it",
            ("2027-03-28", "", "", "02:30", "03:10"),
            "2027-03-27T12:00:00Z",
            Some(("2027-03-28T01:30:00Z", "2027-03-28T02:10:00Z")),
        ),
        (
            "ending in it",
            ("2027-03-28", "", "", "01:30", "02:30"),
            "2027-03-27T12:00:00Z",
            Some(("2027-03-28T00:30:00Z", "2027-03-28T01:30:00Z")),
        ),
        // Clocks go back on 31 October 2027: 02:00 to 03:00 comes twice.
        (
            "the hour that comes twice",
            ("2027-10-31", "", "", "02:00", "03:00"),
            "2027-10-30T12:00:00Z",
            Some(("2027-10-31T00:00:00Z", "2027-10-31T02:00:00Z")),
        ),
        (
            "ending in it the second time",
            ("2027-10-30", "", "", "23:00", "02:30"),
            "2027-10-30T12:00:00Z",
            Some(("2027-10-30T21:00:00Z", "2027-10-31T01:30:00Z")),
        ),
    ];

    #[test]
    fn windows_are_in_the_site_s_own_days_and_hours() {
        for (case, (first_on, weekdays, nth, from, to), at, wanted) in CASES {
            let wanted = wanted.map(|(from, to)| (from.to_owned(), to.to_owned()));
            assert_eq!(next(&times(first_on, weekdays, nth, from, to), at), wanted, "{case}");
        }
    }

    #[test]
    fn a_weekly_window_is_each_week_across_both_changes() {
        let rome = TimeZone::get("Europe/Rome").unwrap();
        let weekly = times("2027-01-01", "sun", "", "02:30", "03:30");
        let (mut at, mut count) = (ms("2027-01-01T00:00:00Z"), 0);
        while let Some(one) = weekly.next(&rome, at).filter(|one| one.from_at < ms("2028-01-01T00:00:00Z")) {
            assert!(one.until_at - one.from_at >= 3_600_000 && one.from_at >= at, "never shorter, never twice");
            (at, count) = (one.until_at, count + 1);
        }
        assert_eq!(count, 52);
    }

    #[test]
    fn a_window_is_open_for_its_devices_and_a_little_longer() {
        let site = SiteId::new(1, [1; 10]);
        let window = |device_no| Window {
            id: WindowId::new(1, [1; 10]),
            site,
            device_no,
            name: "Patches".into(),
            times: times("2026-11-28", "", "", "22:00", "23:00"),
        };
        let (all, one) = (window(None), window(Some(7)));
        let rome = TimeZone::get("Europe/Rome").unwrap();
        let at = |windows: &[Window], device_no, text| {
            open(windows.iter(), (device_no, &rome), 900, ms(text)).map(|open| open.until_at)
        };
        let until = Some(ms("2026-11-28T22:15:00Z"));
        let table = [
            (&all, 7, "2026-11-28T20:59:59Z", None),
            (&all, 7, "2026-11-28T21:00:00Z", until),
            (&all, 8, "2026-11-28T22:14:59Z", until),
            (&all, 8, "2026-11-28T22:15:00Z", None),
            (&one, 7, "2026-11-28T21:30:00Z", until),
            (&one, 8, "2026-11-28T21:30:00Z", None),
        ];
        for (window, device_no, text, wanted) in table {
            assert_eq!(at(std::slice::from_ref(window), device_no, text), wanted, "{device_no} {text}");
        }
        let open = Open { from_at: 5, until_at: 9 };
        assert_eq!(title(&open.cause_key(site)).map(|words| words.key), Some("window-left".into()));
        assert_eq!(title(&cause_key(Scope::Site, "x", "presence")), None);
        assert_eq!(title(&cause_key(Scope::Device, "x", "window:5")), None, "what a device says makes no window");
    }

    #[test]
    fn what_is_no_window_is_refused_beside_its_field() {
        let good =
            Typed { name: "N", first_on: "2026-11-28", weekdays: "Sat, sun", nth: "2", from: "22:00", to: "4:00" };
        let table = [
            (Typed { to: "04:00", ..good }, None),
            (Typed { name: " ", ..good }, Some(WindowRefused::Name)),
            (Typed { first_on: "28.11.2026", ..good }, Some(WindowRefused::Day)),
            (Typed { weekdays: "sat,xyz", ..good }, Some(WindowRefused::Weekday)),
            (Typed { nth: "6", ..good }, Some(WindowRefused::Nth)),
            (Typed { weekdays: "", ..good }, Some(WindowRefused::Nth)),
            (Typed { from: "25:00", ..good }, Some(WindowRefused::Time)),
            (Typed { to: "", ..good }, Some(WindowRefused::Time)),
        ];
        for (typed, wanted) in table {
            assert_eq!(read(&typed).err(), wanted, "{typed:?}");
        }
        let (_, times) = read(&Typed { to: "04:00", ..good }).unwrap();
        assert_eq!((times.weekdays, times.nth), (0b110_0000, 2));
    }
}
