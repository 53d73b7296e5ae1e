//! The week of a device, as a picture: a box for each hour, the darker the more often it is heard then; with a sentence and
//! its hours by day beside it. Invariant: it tells hours of a week, never a day of the calendar: what people did yesterday is
//! not in it. Next: [`domain::week`], `collector/templates/console/device/week.svg`.

use domain::week::Week;
use shared::past::DeviceClass;
use shared::text::Words;

use crate::words::{Reader, label, say};

/// The days, as the files of words call them.
const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/// Shades of the picture: none, and four that can be told from each other.
const SHADES: u8 = 4;

/// An hour of the picture.
pub struct Hour {
    /// From the left, percent.
    pub x: String,
    /// 1 to [`SHADES`]; hours in which it was never heard are left out.
    pub shade: u8,
}

/// A day of it.
pub struct Day {
    pub name: String,
    /// Its first letters.
    pub short: String,
    /// From the top.
    pub row: usize,
    pub hours: Vec<Hour>,
    /// "8–12, 14–18".
    pub usual: String,
}

/// What the page shows.
pub struct Shown {
    pub sentence: String,
    /// Hours that are written under it, and where, percent from the left.
    pub marks: Vec<(usize, String)>,
    pub days: Vec<Day>,
}

/// The week of a device of a class (its word) as it is known by now; none before an hour of it is known.
pub fn shown(week: &Week, class: &str, reader: &Reader) -> Option<Shown> {
    let named = |(row, day): (usize, &&str)| self::day(week, row, label("device-weekday", day, reader));
    let days: Vec<Day> = DAYS.iter().enumerate().map(named).collect();
    if days.iter().all(|day| day.hours.is_empty()) {
        return None;
    }
    let learned = say(&Words::new("device-week-learned").count("weeks", week.weeks(reader.now_ms)), reader);
    let judged = match DeviceClass::of_word(class) {
        class if class.is_server() => "server",
        DeviceClass::AlwaysOnPc | DeviceClass::Kiosk if week.is_wordless() => "wordless",
        DeviceClass::AlwaysOnPc | DeviceClass::Kiosk => "within",
        _ => "roams",
    };
    let judged = label("device-week", judged, reader);
    let marks = [0, 6, 12, 18].map(|hour| (hour, place(hour))).into();
    Some(Shown { sentence: format!("{} ({learned}). {judged}", usual(&days, reader)), days, marks })
}

fn day(week: &Week, row: usize, name: String) -> Day {
    let shade = |column: usize| week.percent(row, column).div_ceil(100 / SHADES).min(SHADES);
    let hours = (0..24).map(|column| Hour { x: place(column), shade: shade(column) });
    let hours = hours.filter(|hour| hour.shade > 0).collect();
    let spans: Vec<String> = week.spans(row).iter().map(|(from, to)| format!("{from}–{to}")).collect();
    Day { short: name.chars().take(3).collect(), name, row, hours, usual: spans.join(", ") }
}

/// Where an hour begins, percent from the left: the days' names stand before it.
fn place(hour: usize) -> String {
    let tenths = 110 + hour * 37;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// The days that are alike and follow each other, together.
fn usual(days: &[Day], reader: &Reader) -> String {
    if days.iter().all(|day| day.usual == "0–24") {
        return label("device-week", "always", reader);
    }
    let alike = days.chunk_by(|one, next| one.usual == next.usual);
    let told = alike.filter_map(|days| {
        let (first, last) = (days.first()?, days.last()?);
        let names = if first.row == last.row {
            first.name.clone()
        } else {
            say(&Words::new("device-week-days").text("from", &first.name).text("to", &last.name), reader)
        };
        (!first.usual.is_empty()).then(|| format!("{names} {}", first.usual))
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() {
        return label("device-week", "never", reader);
    }
    format!("{} {}", label("device-week", "usually", reader), told.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::tz::TimeZone;

    /// Monday, 2 November 2026, 00:00 UTC.
    const MONDAY: i64 = 1_793_577_600_000;
    const HOUR_MS: i64 = 3_600_000;

    fn told(weeks: i64, is_on: fn(i64, i64) -> bool) -> String {
        let mut week = Week::default();
        for hour in (0..weeks * 168).filter(|hour| is_on(hour / 24 % 7, hour % 24)) {
            week.heard(MONDAY + hour * HOUR_MS, 0, true, &TimeZone::UTC);
        }
        let reader = Reader::utc(MONDAY + weeks * 168 * HOUR_MS);
        shown(&week, "always_on_pc", &reader).map(|one| one.sentence).unwrap_or_default()
    }

    #[test]
    fn days_that_are_alike_are_told_together() {
        let tail = "Only a silence within its usual hours can be a ticket.";
        assert_eq!(told(3, |_, _| false), "");
        assert_eq!(
            told(3, |_, _| true),
            format!("Heard at all hours (learned from 3 weeks, the last four for the most). {tail}")
        );
        assert_eq!(
            told(2, |day, hour| day < 5 && (8..18).contains(&hour) && hour != 12),
            format!("Usually heard Monday to Friday 8–12, 13–18 (learned from one week). {tail}")
        );
    }
}
