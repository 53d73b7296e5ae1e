//! The stored numbers of a check on one device, side by side: a row a moment, a column a series and subject.
//! Invariant: rows go up in time, each moment once; what was not seen then is empty. Next: [`super::sift`].

use std::collections::BTreeMap;

use shared::check::Entry;
use shared::past::Point;

use crate::history::parts;

/// A column: which series, and of what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The series' name.
    pub series: &'static str,
    /// What of the device; empty when there is only one.
    pub subject: String,
}

/// A row: when (ms UTC), and what stood in each column.
pub type Row<T> = (i64, Vec<Option<T>>);

/// Numbers side by side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table<T> {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, the oldest first.
    pub rows: Vec<Row<T>>,
}

impl<T: Clone> Table<T> {
    /// The numbers of the series that a check draws charts of, each under the name it is kept by; other series are left out.
    #[must_use]
    pub fn of(entry: &Entry, kept: &BTreeMap<String, Vec<(i64, T)>>) -> Self {
        let mut columns = Vec::new();
        let mut rows: BTreeMap<i64, Vec<Option<T>>> = BTreeMap::new();
        let columned = kept.iter().filter_map(|(name, numbers)| Some((column(entry, name)?, numbers)));
        let columned: Vec<(Column, &Vec<(i64, T)>)> = columned.collect();
        let width = columned.len();
        for (place, (column, numbers)) in columned.into_iter().enumerate() {
            columns.push(column);
            for (at, number) in numbers {
                let row = rows.entry(*at).or_insert_with(|| vec![None; width]);
                if let Some(cell) = row.get_mut(place) {
                    *cell = Some(number.clone());
                }
            }
        }
        Self { columns, rows: rows.into_iter().collect() }
    }

    /// The points of a row, each cell read by a number of its own.
    pub fn points(&self, row: &[Option<T>], number: impl Fn(&Column, &T) -> f64) -> Vec<Point> {
        let seen = self.columns.iter().zip(row).filter_map(|(column, cell)| Some((column, cell.as_ref()?)));
        let point = |(column, cell): (&Column, &T)| Point {
            series: column.series,
            subject: column.subject.clone(),
            value: number(column, cell),
        };
        seen.map(point).collect()
    }
}

fn column(entry: &Entry, name: &str) -> Option<Column> {
    let (check, series, subject) = parts(name)?;
    let chart = entry.charts.iter().find(|chart| check == entry.key && chart.series == series)?;
    Some(Column { series: chart.series, subject: subject.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_seen_together_stands_in_one_row() {
        let entry = shared::checks::find("disk_space").unwrap();
        let kept = BTreeMap::from([
            ("disk_space.free_gb:/".to_owned(), vec![(10, 1.0), (20, 2.0)]),
            ("disk_space.free_gb:/data".to_owned(), vec![(20, 5.0), (30, 6.0)]),
            ("disk_space.no_chart:/".to_owned(), vec![(5, 9.0)]),
            ("cpu.busy_percent:".to_owned(), vec![(5, 9.0)]),
        ]);
        let table = Table::of(entry, &kept);
        assert_eq!(table.columns.iter().map(|one| one.subject.as_str()).collect::<Vec<_>>(), ["/", "/data"]);
        let wanted = vec![(10, vec![Some(1.0), None]), (20, vec![Some(2.0), Some(5.0)]), (30, vec![None, Some(6.0)])];
        assert_eq!(table.rows, wanted);
        let points = table.points(&table.rows[2].1, |_, value| *value);
        assert_eq!(points, [Point { series: "free_gb", subject: "/data".into(), value: 6.0 }]);
    }
}
