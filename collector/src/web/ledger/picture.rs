//! The picture of a ledger, and of what else is counted by months: a bar for each, in parts.
//! Invariant: each part has a fill of its own, so that it is known without its colour; what is there is seen, however small
//! beside the tallest; places are shares of the width, so that letters keep their size on every screen.
//! Next: `collector/templates/ledger/picture.svg`.

use jiff::civil::Date;

use super::named;
use crate::app::ledger::{Month, Whole};
use crate::words::Reader;

/// Where bars stand and how tall the tallest is, in pixels from the top.
const BASE: i64 = 128;
const TALLEST: i64 = 100;
/// The least height of a part that is there, and what lies between two.
const LEAST: i64 = 4;
const BETWEEN: i64 = 2;
/// Of a month's place, percent of its width, on each side of the bar.
const BESIDE: i64 = 18;

/// A part of a bar.
#[derive(Debug, PartialEq, Eq)]
pub struct Part {
    /// What fills it: `found` wholly, `called` its edge alone, `itself` an edge of dashes.
    pub class: &'static str,
    /// From the top.
    pub y: i64,
    /// How tall.
    pub height: i64,
}

/// A month.
pub struct Bar {
    /// From the left and how wide, percent.
    pub x: String,
    pub width: String,
    /// Its middle, percent.
    pub middle: String,
    /// "Nov", where there is room for it.
    pub label: String,
    /// How many there were; empty for none.
    pub count: String,
    /// Where that stands.
    pub count_y: i64,
    /// From the bottom up.
    pub parts: Vec<Part>,
}

/// The picture.
pub struct Picture {
    /// Where bars stand.
    pub base: i64,
    /// Its height.
    pub height: i64,
    /// A bar for each month, the oldest first.
    pub bars: Vec<Bar>,
}

/// The picture of a ledger; none when nothing is to be drawn.
pub fn picture(whole: &Whole, reader: &Reader) -> Option<Picture> {
    let month = |Month { begins_on, sum }: &Month| {
        (*begins_on, vec![("found", sum.found), ("called", sum.called), ("itself", sum.by_itself)])
    };
    bars(&whole.months.iter().map(month).collect::<Vec<_>>(), reader)
}

/// A bar for each month, in parts of these classes from the bottom up; none when nothing is to be drawn.
pub fn bars(months_of: &[(Date, Vec<(&'static str, i64)>)], reader: &Reader) -> Option<Picture> {
    let drawn = |parts: &[(&str, i64)]| parts.iter().fold(0_i64, |sum, (_, count)| sum.saturating_add(*count));
    let most = months_of.iter().map(|(_, parts)| drawn(parts)).max().filter(|most| *most > 0)?;
    let months = i64::try_from(months_of.len()).unwrap_or(i64::MAX).max(1);
    let bars = months_of.iter().zip(0_i64..).map(|((begins_on, counts), nth)| {
        let parts = parts(counts, most);
        let top = parts.last().map_or(BASE, |part| part.y);
        let name: String = named(*begins_on, reader).chars().take_while(|letter| *letter != ' ').collect();
        Bar {
            x: share(nth * 100 + BESIDE, months),
            width: share(100 - 2 * BESIDE, months),
            middle: share(nth * 100 + 50, months),
            // Every second one, this month's always: more would not fit a small phone.
            label: if (months - nth) % 2 == 1 { name } else { String::new() },
            count: if parts.is_empty() { String::new() } else { drawn(counts).to_string() },
            count_y: top - 5,
            parts,
        }
    });
    Some(Picture { base: BASE, height: BASE + 22, bars: bars.collect() })
}

fn parts(counts: &[(&'static str, i64)], most: i64) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut y = BASE;
    for (class, count) in counts.iter().copied() {
        if count > 0 {
            let height = (count.saturating_mul(TALLEST) / most.max(1)).max(LEAST);
            y -= height + if parts.is_empty() { 0 } else { BETWEEN };
            parts.push(Part { class, y, height });
        }
    }
    parts
}

/// A share of the width with two places, as percent: `hundredths` of one of so many months.
fn share(hundredths: i64, months: i64) -> String {
    let whole = hundredths.saturating_mul(100) / months;
    format!("{}.{:02}", whole / 100, whole % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_stand_on_each_other_and_the_smallest_is_seen() {
        let counts = [("found", 98), ("called", 1), ("itself", 1)];
        let part = |class, y, height| Part { class, y, height };
        assert_eq!(parts(&counts, 100), [part("found", 30, 98), part("called", 24, 4), part("itself", 18, 4)]);
        assert_eq!(parts(&[("found", 0), ("called", 3)], 6), [part("called", 78, 50)]);
        assert_eq!(parts(&[], 6), []);
        assert_eq!((share(0, 12), share(50, 12), share(1150, 12)), ("0.00".into(), "4.16".into(), "95.83".into()));
    }
}
