//! A list as a CSV file, as it is filtered on the page.
//! Invariant: no cell runs as a formula in a spreadsheet: what starts with = + - @, a tab or a line end gets a quote in front.
//! Next: the list pages, which offer `?format=csv` or a path that ends in `.csv`.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

/// A file of rows under a head.
#[derive(Clone, Debug)]
pub struct Csv {
    text: String,
}

impl Csv {
    /// A file with this head. It begins with a mark that makes spreadsheets read UTF-8.
    #[must_use]
    pub fn new(head: &[&str]) -> Self {
        let mut csv = Self { text: "\u{feff}".to_owned() };
        csv.row(head);
        csv
    }

    /// Adds a row.
    pub fn row<T: AsRef<str>>(&mut self, cells: &[T]) {
        for (at, one) in cells.iter().enumerate() {
            if at > 0 {
                self.text.push(',');
            }
            self.text.push_str(&cell(one.as_ref()));
        }
        self.text.push_str("\r\n");
    }

    /// The answer that downloads it under this name (letters and dashes, without the ending).
    #[must_use]
    pub fn answer(self, name: &str) -> Response {
        let disposition = format!("attachment; filename=\"{name}.csv\"");
        ([(CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, disposition)], self.text)
            .into_response()
    }
}

fn cell(text: &str) -> String {
    let harmless = if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { "'" } else { "" };
    if harmless.is_empty() && !text.contains([',', '"', '\r', '\n', ';']) {
        return text.to_owned();
    }
    format!("\"{harmless}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn h3_no_cell_runs_as_a_formula_and_every_cell_reads_back() {
        let table = [
            ("plain", "plain"),
            ("=1+1", "\"'=1+1\""),
            ("+39 02", "\"'+39 02\""),
            ("-1", "\"'-1\""),
            ("@sum", "\"'@sum\""),
            ("\t=1", "\"'\t=1\""),
            ("a,b", "\"a,b\""),
            ("say \"hi\"", "\"say \"\"hi\"\"\""),
            ("two\nlines", "\"two\nlines\""),
        ];
        for (text, wanted) in table {
            assert_eq!(cell(text), wanted, "{text:?}");
        }
    }
}
