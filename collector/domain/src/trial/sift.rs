//! Which hours of a month must be looked at sample by sample: those in which a level may change.
//! Invariant: an hour is left out only when its least and its most numbers, in every combination, mean the same as those
//! of the hour before, and of all its windows reach into. A check that is tried has limits that numbers cross in one direction.
//! Next: [`super::replay`].

use std::collections::BTreeMap;

use shared::check::LimitValues;
use shared::past::{Point, Windows};
use shared::reading::Level;

use super::Ground;
use super::table::{Column, Row, Table};
use crate::history::Hour;
use crate::history::hours::HOUR_MS;

/// A stretch of time, ms UTC: from, until.
pub type Stretch = (i64, i64);

/// Each subject's level.
type Levels = BTreeMap<String, Level>;

/// The stretches in which something may change under one of these limits, the oldest first. The first hours are always
/// among them: how things stood before is not known.
#[must_use]
pub fn sift(ground: &Ground<'_>, hours: &Table<Hour>, limits: &[LimitValues<'_>]) -> Vec<Stretch> {
    let lead = lead(ground, hours);
    let mut is_open = vec![false; hours.rows.len()];
    if let Some(first) = is_open.first_mut() {
        *first = true;
    }
    for values in limits {
        Sieve { ground, hours, values, lead }.sift((0, hours.rows.len()), &mut is_open);
    }
    stretches(&hours.rows, &around(&is_open, lead, tail(ground)))
}

struct Sieve<'a> {
    ground: &'a Ground<'a>,
    hours: &'a Table<Hour>,
    values: LimitValues<'a>,
    lead: usize,
}

impl Sieve<'_> {
    /// Halves the hours until each part means one and the same, or is a single hour.
    fn sift(&self, (from, to): (usize, usize), is_open: &mut [bool]) {
        let with_lead = self.hours.rows.get(from.saturating_sub(self.lead)..to).unwrap_or_default();
        if with_lead.is_empty() || self.is_settled(with_lead) {
            return;
        }
        if to - from == 1 {
            is_open.iter_mut().skip(from).take(1).for_each(|one| *one = true);
            return;
        }
        let half = from + (to - from) / 2;
        self.sift((from, half), is_open);
        self.sift((half, to), is_open);
    }

    fn is_settled(&self, rows: &[Row<Hour>]) -> bool {
        let Some(whole) = together(rows) else { return false };
        let mut series: Vec<&str> = self.hours.columns.iter().map(|column| column.series).collect();
        series.sort_unstable();
        series.dedup();
        let mut corners = (0..1u32 << series.len()).map(|corner| {
            let is_most = |column: &Column| {
                let place = series.iter().position(|one| *one == column.series).unwrap_or(0);
                corner >> place & 1 == 1
            };
            let number = |column: &Column, hour: &Hour| if is_most(column) { hour.most } else { hour.least };
            self.levels(&self.hours.points(&whole, number))
        });
        let first = corners.next().flatten();
        first.is_some() && corners.all(|one| one == first)
    }

    /// The levels of numbers that have been so for as long as any window reaches back.
    fn levels(&self, points: &[Point]) -> Option<Levels> {
        const AT: i64 = 1 << 40;
        let mut windows = Windows::default();
        for window in self.ground.entry.windows {
            let width_ms = i64::from(window.span_s) * 1000 / 12;
            for point in points.iter().filter(|point| point.series == window.series) {
                (0..12).for_each(|nth| {
                    windows.push(self.ground.entry.key, (*window, &point.subject), AT - nth * width_ms, point.value);
                });
            }
        }
        let readings = self.ground.readings(points, &mut windows, self.values, AT)?;
        Some(readings.into_iter().map(|one| (one.subject, one.level)).collect())
    }
}

/// The range of all rows together; none when something was not seen in each of them, or not each time in one of them.
fn together(rows: &[Row<Hour>]) -> Option<Vec<Option<Hour>>> {
    let (_, first) = rows.first()?;
    let mut whole = first.clone();
    for (_, row) in rows {
        let mut counts = row.iter().flatten().map(|hour| hour.count);
        let first = counts.next();
        if counts.any(|one| Some(one) != first) {
            return None;
        }
        for (cell, one) in whole.iter_mut().zip(row) {
            match (cell.as_mut(), one) {
                (Some(whole), Some(hour)) => {
                    (whole.least, whole.most) = (whole.least.min(hour.least), whole.most.max(hour.most));
                }
                (None, None) => {}
                _ => return None,
            }
        }
    }
    Some(whole)
}

/// Hours that the windows of the numbers at hand reach back; one at least, for a level may change as an hour begins.
fn lead(ground: &Ground<'_>, hours: &Table<Hour>) -> usize {
    let is_fed = |series: &str| hours.columns.iter().any(|column| column.series == series);
    let spans = ground.entry.windows.iter().filter(|window| is_fed(window.series)).map(|window| window.span_s);
    in_hours(spans.max().unwrap_or(0)).max(1)
}

/// Hours after which a change has had all its effects: what clears has cleared, what flapped is told.
fn tail(ground: &Ground<'_>) -> usize {
    let patience = ground.place.gate.patience;
    1 + in_hours(patience.clear_delay_s.max(patience.flap_window_s))
}

fn in_hours(span_s: u32) -> usize {
    usize::try_from(span_s.div_ceil(3600)).unwrap_or(usize::MAX)
}

fn around(is_open: &[bool], lead: usize, tail: usize) -> Vec<bool> {
    let mut wide = vec![false; is_open.len()];
    for (place, _) in is_open.iter().enumerate().filter(|(_, is_open)| **is_open) {
        let from = place.saturating_sub(lead);
        wide.iter_mut().skip(from).take(place - from + tail + 1).for_each(|one| *one = true);
    }
    wide
}

fn stretches(rows: &[Row<Hour>], is_open: &[bool]) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    let mut goes_on = false;
    for ((at, _), is_open) in rows.iter().zip(is_open) {
        match found.last_mut().filter(|_| goes_on) {
            Some(last) if *is_open => last.1 = at + HOUR_MS,
            _ if *is_open => found.push((*at, at + HOUR_MS)),
            _ => {}
        }
        goes_on = *is_open;
    }
    found
}
