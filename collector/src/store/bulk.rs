//! Many rows by few statements: the busy tables are written 32, 8, 2 or 1 rows at a time, each text prepared once.
//! Invariant: the text of a statement depends on nothing but the table and the number of rows.
//! Next: [`super::report`] and [`super::device_state`].

use sqlx::any::AnyArguments;
use sqlx::query::Query;
use sqlx::{Any, AnyConnection};

use super::db::StoreError;

/// Rows per statement, largest first: one statement per report costs seven times as much, and at 64 rows looking the places
/// of a statement up by their names, which SQLite does by a walk, costs more than the statement saves.
const SIZES: [usize; 4] = [32, 8, 2, 1];

/// A statement for rows of `columns` values: `head values (…), (…) tail`.
pub(super) struct Bulk {
    /// Rows and text, largest first.
    texts: [(usize, String); 4],
}

impl Bulk {
    pub(super) fn new(head: &str, columns: usize, tail: &str) -> Self {
        let texts = SIZES.map(|rows| {
            let row = |row: usize| {
                let places: Vec<String> = (1..=columns).map(|column| format!("${}", row * columns + column)).collect();
                format!("({})", places.join(", "))
            };
            let rows_text: Vec<String> = (0..rows).map(row).collect();
            (rows, format!("{head} values {} {tail}", rows_text.join(", ")))
        });
        Self { texts }
    }

    /// Writes all rows; `bind` binds one row's values in the order of the columns.
    pub(super) async fn write<'q, T>(
        &'q self,
        conn: &mut AnyConnection,
        rows: &'q [T],
        bind: impl Fn(Query<'q, Any, AnyArguments>, &'q T) -> Query<'q, Any, AnyArguments>,
    ) -> Result<(), StoreError> {
        let mut rest = rows;
        for (size, text) in &self.texts {
            while let Some((chunk, after)) = rest.split_at_checked(*size) {
                // The text is made of our own words and numbers of places alone; every value is bound.
                let statement = sqlx::query(sqlx::AssertSqlSafe(text.as_str()));
                chunk.iter().fold(statement, &bind).execute(&mut *conn).await?;
                rest = after;
            }
        }
        Ok(())
    }
}
