//! Two plays held against each other: what a new limit would open besides, what it would not open any more.
//! Invariant: each ticket of either play stands in exactly one row; a row of both is one fault at overlapping times.
//! Next: the collector's `app::trial`, which asks.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::DAYS;
use super::replay::Would;

/// Under which limit a ticket opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Under {
    /// Only under the new one.
    New,
    /// Only under the one of today.
    Old,
    /// Under both.
    Both,
}

/// A ticket of either play.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Under which limit.
    pub under: Under,
    /// The ticket, as the new limit opens it where it does.
    pub would: Would,
}

/// One device's tickets under the limit of today and under the new one, by their time.
#[must_use]
pub fn compare(old: &[Would], new: &[Would]) -> Vec<Row> {
    let mut left: Vec<&Would> = old.iter().collect();
    let mut rows = Vec::new();
    for one in new {
        let same = left.iter().position(|other| overlap(one, other));
        let under = if same.is_some() { Under::Both } else { Under::New };
        if let Some(place) = same {
            left.remove(place);
        }
        rows.push(Row { under, would: one.clone() });
    }
    rows.extend(left.into_iter().map(|one| Row { under: Under::Old, would: one.clone() }));
    rows.sort_by_key(|row| row.would.opened_at);
    rows
}

fn overlap(one: &Would, other: &Would) -> bool {
    let ends = |would: &Would| would.over_at.unwrap_or(i64::MAX);
    one.opened_at <= ends(other) && other.opened_at <= ends(one)
}

/// The tickets that open on one day: under the limit of today, under the new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// The day.
    pub on: Date,
    /// Under the limit of today.
    pub old: usize,
    /// Under the new one.
    pub new: usize,
}

/// The days up to `until` (ms UTC) in a zone, the first of them [`DAYS`] before it, and the moments (ms UTC) at which tickets
/// open on them.
#[must_use]
pub fn by_day(old: &[i64], new: &[i64], zone: &TimeZone, until: i64) -> Vec<Day> {
    let on = |at: i64| Timestamp::from_millisecond(at).unwrap_or_default().to_zoned(zone.clone()).date();
    let count = |all: &[i64], day: Date| all.iter().filter(|at| on(**at) == day).count();
    let last = on(until);
    let days = (0..=DAYS).rev().map(|back| last.saturating_sub(jiff::Span::new().days(back)));
    days.map(|day| Day { on: day, old: count(old, day), new: count(new, day) }).collect()
}
