//! Prints results: one JSON document, or a table for people.
//! Invariant: only this file and `serve`'s two address lines write to stdout; a closed pipe is no error.
//! Next: the verbs.

use std::io::{self, Write};

use serde::Serialize;

use super::failure::Failure;

/// Prints one document.
pub fn document(value: &impl Serialize) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(value).map_err(|error| Failure::os(error.to_string()))?;
    lines(&[text])
}

/// Prints lines.
pub fn lines(lines: &[String]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    let written = lines.iter().try_for_each(|line| writeln!(out, "{line}")).and_then(|()| out.flush());
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::os(format!("stdout: {error}"))),
        _ => Ok(()),
    }
}

/// Prints rows under their headings, each column as wide as it needs.
pub fn table<const N: usize>(headings: [&str; N], rows: &[[String; N]]) -> Result<(), Failure> {
    let headings = headings.map(str::to_owned);
    let all = || std::iter::once(&headings).chain(rows);
    let widths: Vec<usize> = (0..N)
        .map(|column| all().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0))
        .collect();
    let text = all().map(|row| {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}"));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    });
    lines(&text.collect::<Vec<_>>())
}

/// A time as RFC 3339 in UTC, to the second.
pub fn when(ms: i64) -> String {
    let second = jiff::Timestamp::from_second(ms.div_euclid(1_000));
    second.map_or_else(|_| String::from("out of range"), |time| time.to_string())
}

/// A time that may not have come.
pub fn maybe_when(ms: Option<i64>) -> Option<String> {
    ms.map(when)
}
