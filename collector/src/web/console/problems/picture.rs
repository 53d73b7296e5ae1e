//! The picture of a problem: a bar for each week's tickets, and a line where it was mended.
//! Invariant: what is there is seen, however small beside the tallest; places are shares of the width, so that letters keep
//! their size on every screen; the sentence and the table say the same. Next: `collector/templates/console/problems/weeks.svg`.

use domain::problem::proof::WEEK_MS;
use shared::text::Words;

use crate::app::problem::Weeks;
use crate::words::figures::{Grain, mark};
use crate::words::{Reader, figures, say};

/// The least height of a bar, pixels.
const LEAST: i64 = 3;
/// Of a week's place, percent of its width, on each side of the bar.
const BESIDE: i64 = 14;

/// A week.
pub struct Bar {
    /// From the left and how wide, percent.
    pub x: String,
    pub width: String,
    /// Its middle, percent.
    pub middle: String,
    /// From the top, and how tall, pixels.
    pub y: i64,
    pub height: i64,
    /// "15 Nov", where there is room for it.
    pub label: String,
    /// How many there were; empty for none, and in a small picture.
    pub count: String,
}

/// A week as the table says it.
pub struct Week {
    /// The day on which it began.
    pub began: String,
    /// Its tickets.
    pub tickets: i64,
}

/// The picture.
pub struct Picture {
    /// Where bars stand, pixels from the top.
    pub base: i64,
    /// Its height.
    pub height: i64,
    pub bars: Vec<Bar>,
    /// Where it was mended, percent, and the words beside it.
    pub fix: Option<(String, String)>,
    /// The same in one sentence.
    pub sentence: String,
    /// The same as a table, the newest first.
    pub table: Vec<Week>,
}

/// The small picture of a list.
pub fn small(weeks: &Weeks, reader: &Reader) -> Picture {
    drawn(weeks, None, 36, reader)
}

/// The picture of a problem's own page.
pub fn large(weeks: &Weeks, fixed_at: Option<i64>, reader: &Reader) -> Picture {
    drawn(weeks, fixed_at, 120, reader)
}

fn drawn(weeks: &Weeks, fixed_at: Option<i64>, base: i64, reader: &Reader) -> Picture {
    let (most, all) = (i64::try_from(weeks.len()).unwrap_or(1).max(1), base > 60);
    let tallest = weeks.iter().map(|(_, tickets)| *tickets).max().unwrap_or(0).max(1);
    let room = if all { base - 22 } else { base };
    let bar = |(nth, (from, tickets)): (i64, &(i64, i64))| {
        let height = if *tickets > 0 { (tickets.saturating_mul(room) / tallest).max(LEAST) } else { 0 };
        Bar {
            x: share(nth * 100 + BESIDE, most),
            width: share(100 - 2 * BESIDE, most),
            middle: share(nth * 100 + 50, most),
            y: base - height,
            height,
            // More names of days would not fit a small phone.
            label: if all && (most - nth) % 7 == 4 { mark(*from, Grain::Day, reader) } else { String::new() },
            count: if all && *tickets > 0 { tickets.to_string() } else { String::new() },
        }
    };
    Picture {
        base,
        height: if all { base + 22 } else { base + 2 },
        bars: (0..).zip(weeks).map(bar).collect(),
        fix: fixed_at.and_then(|at| Some((place(weeks, at, most)?, mended(at, reader)))),
        sentence: sentence(weeks, reader),
        table: weeks.iter().rev().map(|(from, tickets)| week(*from, *tickets, reader)).collect(),
    }
}

fn week(from: i64, tickets: i64, reader: &Reader) -> Week {
    Week { began: figures::day(from, reader), tickets }
}

fn sentence(weeks: &Weeks, reader: &Reader) -> String {
    let sum: i64 = weeks.iter().map(|(_, tickets)| tickets).sum();
    let most = weeks.iter().max_by_key(|(_, tickets)| *tickets).filter(|(_, tickets)| *tickets > 0);
    let over = i64::try_from(weeks.len()).unwrap_or(i64::MAX);
    let words = match most {
        None => Words::new("problems-weeks-none").count("weeks", over),
        Some((from, most)) => Words::new("problems-weeks-sum")
            .count("tickets", sum)
            .count("weeks", over)
            .day_ms("day", *from)
            .count("most", *most),
    };
    say(&words, reader)
}

/// The words beside the line where it was mended.
fn mended(at: i64, reader: &Reader) -> String {
    say(&Words::new("problems-weeks-mended").day_ms("day", at), reader)
}

/// Where a moment lies, percent of the width.
fn place(weeks: &Weeks, at: i64, most: i64) -> Option<String> {
    let (from, _) = weeks.first()?;
    let along = at.checked_sub(*from).filter(|along| (0..=most * WEEK_MS).contains(along))?;
    Some(share(along.saturating_mul(100) / WEEK_MS, most))
}

/// A share of the width with two places, as percent: `hundredths` of one of so many weeks.
fn share(hundredths: i64, weeks: i64) -> String {
    let whole = hundredths.saturating_mul(100) / weeks;
    format!("{}.{:02}", whole / 100, whole % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fix_stands_between_the_weeks_and_the_smallest_bar_is_seen() {
        let now = 1_800_000_000_000;
        let weeks: Weeks = vec![(now - 2 * WEEK_MS, 98), (now - WEEK_MS, 1)];
        let reader = Reader::technician("UTC", now);
        let picture = large(&weeks, Some(now - WEEK_MS / 2), &reader);
        let heights: Vec<_> = picture.bars.iter().map(|bar| (bar.y, bar.height, bar.count.as_str())).collect();
        assert_eq!(heights, [(22, 98, "98"), (117, 3, "1")]);
        assert_eq!(picture.fix.as_ref().map(|(x, _)| x.as_str()), Some("75.00"));
        assert_eq!(picture.sentence, "99 tickets in the last 2 weeks; the most in the week from 1 January: 98.");
        assert!(small(&weeks, &reader).bars.iter().all(|bar| bar.count.is_empty()));
        assert!(large(&weeks, Some(now - 3 * WEEK_MS), &reader).fix.is_none(), "before the picture begins");
        assert_eq!(small(&vec![(now, 0)], &reader).sentence, "No ticket in the last 1 weeks.");
    }
}
