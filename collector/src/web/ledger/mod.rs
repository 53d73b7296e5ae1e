//! A ledger as people read it, in the console and in the portal: rows in words, a picture, a file.
//! Invariant: the picture, the table and the file say the same; a month without any fault has no row, but its place.
//! Next: [`picture`]; [`crate::app::ledger`].

pub mod picture;

use domain::ledger::month::Sum;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::csv::Csv;
use crate::app::ledger::{Month, Whole};
use crate::words::Reader;
use crate::words::figures::{Grain, mark, span};

/// A month in words.
pub struct Row {
    /// "Nov 2026".
    pub month: String,
    /// "2026-11".
    pub machine: String,
    /// The figures.
    pub sum: Sum,
    /// The share found first; a dash where nothing is known.
    pub share: String,
    /// The median lead; a dash where there is none.
    pub lead: String,
}

/// The months that had a fault, the newest first.
pub fn rows(whole: &Whole, reader: &Reader) -> Vec<Row> {
    let had = whole.months.iter().rev().filter(|month| !month.sum.is_empty());
    had.map(|month| row(*month, reader)).collect()
}

/// Every month as a file.
pub fn file(whole: &Whole) -> Csv {
    let mut csv = Csv::new(&[
        "month",
        "found_first",
        "called_first",
        "by_itself",
        "open",
        "share_found_first_percent",
        "median_lead_s",
    ]);
    for Month { begins_on, sum } in &whole.months {
        let or_nothing = |value: Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
        csv.row(&[
            machine(*begins_on),
            sum.found.to_string(),
            sum.called.to_string(),
            sum.by_itself.to_string(),
            sum.open.to_string(),
            or_nothing(sum.share_percent()),
            or_nothing(sum.median_lead_ms.map(|ms| ms / 1000)),
        ]);
    }
    csv
}

/// How much sooner, in seconds.
pub fn lead_s(sum: &Sum) -> Option<u64> {
    sum.median_lead_ms.map(|ms| u64::try_from(ms / 1000).unwrap_or(0))
}

/// A month as files and machines write it.
pub fn machine(on: Date) -> String {
    on.strftime("%Y-%m").to_string()
}

fn row(Month { begins_on, sum }: Month, reader: &Reader) -> Row {
    Row {
        month: named(begins_on, reader),
        machine: machine(begins_on),
        sum,
        share: sum.share_percent().map_or_else(dash, |percent| format!("{percent} %")),
        lead: lead_s(&sum).map_or_else(dash, |lead_s| span(lead_s, reader)),
    }
}

/// "Nov 2026".
pub fn named(on: Date, reader: &Reader) -> String {
    let at = on.to_zoned(TimeZone::UTC).map_or(0, |at| at.timestamp().as_millisecond());
    mark(at, Grain::Month, &Reader { zone: TimeZone::UTC, ..reader.clone() })
}

fn dash() -> String {
    "–".to_owned()
}
