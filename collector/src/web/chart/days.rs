//! Bars by day: how much each of the last days brought, before and after.
//! Invariant: as the other charts: places are shares of the width, colours are the style sheet's, and everything that is
//! drawn stands in the table behind it. Next: `collector/templates/console/days.html`.

use domain::history::Sample;
use domain::history::scale::Scale;
use domain::trial::compare::Day;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use shared::text::Words;

use super::{BOTTOM, Mark, TOP, px};
use crate::words::figures::{self, Grain, number};
use crate::words::{Reader, say};

/// A bar: from the left and how wide, as shares; from the top and how high, in pixels.
pub struct Bar {
    /// From the left.
    pub x: String,
    /// From the top.
    pub y: String,
    /// How wide.
    pub width: String,
    /// How high.
    pub height: String,
    /// `old` or `new`.
    pub class: &'static str,
}

/// A row of the table.
pub struct Counted {
    /// The day.
    pub on: String,
    /// Before.
    pub old: usize,
    /// After.
    pub new: usize,
}

/// The drawing: `{% include "console/days.html" %}` draws the one that is called `bars`.
pub struct Bars {
    /// The levels of the scale.
    pub levels: Vec<Mark>,
    /// Days under it.
    pub days: Vec<Mark>,
    /// The bars.
    pub bars: Vec<Bar>,
    /// The table, days on which something opens.
    pub rows: Vec<Counted>,
    /// What it shows, in words.
    pub sentence: String,
}

/// Days between two that are named.
const NAMED: usize = 7;

impl Bars {
    /// The bars of days.
    #[must_use]
    pub fn of(days: &[Day], reader: &Reader) -> Self {
        let real = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        let dots: Vec<_> = days.iter().map(|day| Sample { at: 0, value: real(day.old.max(day.new)) }.into()).collect();
        let scale = Scale::of(&dots, None, true);
        let width = 100.0 / real(days.len().max(1));
        let bar = |place: usize, count: usize, (class, shift): (&'static str, f64)| {
            let height = (BOTTOM - TOP) * scale.height(real(count));
            Bar {
                x: format!("{:.2}%", width * (real(place) + shift)),
                y: px(BOTTOM - height),
                width: format!("{:.2}%", width * 0.38),
                height: px(height),
                class,
            }
        };
        let both = |(place, day): (usize, &Day)| [bar(place, day.old, ("old", 0.1)), bar(place, day.new, ("new", 0.5))];
        let is_something = |day: &&Day| day.old + day.new > 0;
        let rows = days.iter().rev().filter(is_something);
        let most = days.iter().max_by_key(|day| day.new).filter(|day| day.new > 0);
        Self {
            levels: scale
                .levels()
                .into_iter()
                .map(|level| Mark {
                    place: px(scale_y(&scale, level)),
                    anchor: "end",
                    text: number(level, reader.language),
                })
                .collect(),
            days: days
                .iter()
                .enumerate()
                .rev()
                .step_by(NAMED)
                .map(|(place, day)| Mark {
                    place: format!("{:.2}%", width * (real(place) + 0.5)),
                    anchor: "middle",
                    text: figures::mark(utc(day.on), Grain::Day, &within(day.on, reader)),
                })
                .collect(),
            bars: days.iter().enumerate().flat_map(both).collect(),
            rows: rows.map(|day| Counted { on: named(day.on, reader), old: day.old, new: day.new }).collect(),
            sentence: sentence(most, reader),
        }
    }
}

fn sentence(most: Option<&Day>, reader: &Reader) -> String {
    let Some(most) = most else { return say(&Words::new("chart-days-none"), reader) };
    let count = i64::try_from(most.new).unwrap_or(i64::MAX);
    say(&Words::new("chart-days-most").text("day", &named(most.on, reader)).count("count", count), reader)
}

/// A day as people say it, without its year: a trial looks back over a few weeks.
fn named(on: Date, reader: &Reader) -> String {
    figures::day(utc(on), &within(on, reader))
}

/// A day's beginning, ms UTC.
fn utc(on: Date) -> i64 {
    on.to_zoned(TimeZone::UTC).map_or(0, |at| at.timestamp().as_millisecond())
}

/// The reader as if it were that day, which has no year then.
fn within(on: Date, reader: &Reader) -> Reader {
    Reader { zone: TimeZone::UTC, now_ms: utc(on), ..reader.clone() }
}

fn scale_y(scale: &Scale, level: f64) -> f64 {
    BOTTOM - (BOTTOM - TOP) * scale.height(level)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn each_day_has_two_bars_as_high_as_their_counts_and_a_row_where_something_opens() {
        let day = |on: i8, old, new| Day { on: date(2026, 11, on), old, new };
        let bars = Bars::of(&[day(1, 0, 0), day(2, 1, 4), day(3, 2, 0)], &Reader::utc(0));
        let drawn: Vec<(&str, &str, &str)> =
            bars.bars.iter().map(|one| (one.x.as_str(), one.height.as_str(), one.class)).collect();
        let wanted = [
            ("3.33%", "0.0", "old"),
            ("16.67%", "0.0", "new"),
            ("36.67%", "35.5", "old"),
            ("50.00%", "142.0", "new"),
            ("70.00%", "71.0", "old"),
            ("83.33%", "0.0", "new"),
        ];
        assert_eq!(drawn, wanted);
        assert_eq!(
            bars.rows.iter().map(|row| (row.on.as_str(), row.old, row.new)).collect::<Vec<_>>(),
            [("3 November", 2, 0), ("2 November", 1, 4)]
        );
        assert!(bars.sentence.contains("2 November with 4"), "{}", bars.sentence);
    }
}
