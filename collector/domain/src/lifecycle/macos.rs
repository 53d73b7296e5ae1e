//! macOS since 10.15.
//! Invariant: Apple publishes no dates. A release is written down as ended on the day the third newer release came out,
//! when its security updates stopped; one that has not been seen to stop stays undated, which concludes nothing.
//! Next: [`super::windows_client`].

use jiff::civil::date;

use super::table::{Row, Table};

/// The table for a `ProductVersion`: two segments named a release until 10.15, one since 11.
pub fn table(version: &str) -> &'static Table {
    if version.starts_with("10.") { &TEN } else { &SINCE_11 }
}

const SOURCE: &str = "https://support.apple.com/en-us/100100";

static SINCE_11: Table = Table {
    source: SOURCE,
    checked_on: date(2026, 8, 22),
    segments: 1,
    rows: &[
        Row::undated("macos-26", "macOS 26 Tahoe", "26"),
        Row::undated("macos-15", "macOS 15 Sequoia", "15"),
        Row::undated("macos-14", "macOS 14 Sonoma", "14"),
        Row::new("macos-13", "macOS 13 Ventura", "13", date(2025, 9, 15)),
        Row::new("macos-12", "macOS 12 Monterey", "12", date(2024, 9, 16)),
        Row::new("macos-11", "macOS 11 Big Sur", "11", date(2023, 9, 26)),
    ],
};

static TEN: Table = Table {
    source: SOURCE,
    checked_on: date(2026, 8, 22),
    segments: 2,
    rows: &[Row::new("macos-10.15", "macOS 10.15 Catalina", "10.15", date(2022, 10, 24))],
};

#[cfg(test)]
pub static ALL: &[&Table] = &[&SINCE_11, &TEN];
