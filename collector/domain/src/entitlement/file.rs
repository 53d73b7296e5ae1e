//! One line of a file of entitlements, as people save it: which columns there are, and what is wrong with a line.
//! Invariant: nothing is guessed: a day, a number or a word that is not understood is told with its column. No whole key is
//! taken in. Next: the collector's `app::entitlement`.

use std::collections::BTreeMap;

use jiff::civil::Date;
use shared::ids::EntitlementId;
use shared::text::clean;

use super::{Entitlement, Kind, Metric};

/// The columns, in the order of the template.
pub const COLUMNS: [&str; 9] =
    ["product", "edition", "version", "kind", "metric", "count", "expires_on", "maintained_until", "note"];

/// The longest text of a cell, bytes.
const CELL_BYTES: usize = 200;
/// More seats than any company has.
const MOST_SEATS: u32 = 1_000_000;

/// What a line says.
///
/// # Errors
/// The column, and one sentence on what is wrong with it.
pub fn line(cells: &BTreeMap<&str, &str>, id: EntitlementId) -> Result<Entitlement, (&'static str, String)> {
    let cell = |column: &str| clean(cells.get(column).copied().unwrap_or_default(), CELL_BYTES);
    for column in COLUMNS {
        if has_key(&cell(column)) {
            return Err((
                column,
                "this looks like a whole key; at most its last five characters belong here".to_owned(),
            ));
        }
    }
    let product = cell("product");
    if product.is_empty() {
        return Err(("product", "the product is missing".to_owned()));
    }
    let word = |column: &'static str, words: String| (column, format!("the word is one of {words}"));
    let kind = match cell("kind") {
        none if none.is_empty() => Kind::Unknown,
        told => Kind::of(&told).ok_or_else(|| word("kind", all(Kind::ALL.iter().map(|one| one.word()))))?,
    };
    let metric = match cell("metric") {
        none if none.is_empty() => Metric::Device,
        told => Metric::of(&told).ok_or_else(|| word("metric", all(Metric::ALL.iter().map(|one| one.word()))))?,
    };
    let count = match (cell("count").parse::<u32>(), metric) {
        (_, Metric::Company) => 0,
        (Ok(count), _) if (1..=MOST_SEATS).contains(&count) => count,
        _ => return Err(("count", "a number of seats is wanted, from 1 on".to_owned())),
    };
    let (edition, version, note) = (cell("edition"), cell("version"), cell("note"));
    let (expires_on, maintained_until_on) =
        (day("expires_on", &cell("expires_on"))?, day("maintained_until", &cell("maintained_until"))?);
    Ok(Entitlement { id, product, edition, version, kind, metric, count, expires_on, maintained_until_on, note })
}

fn day(column: &'static str, text: &str) -> Result<Option<Date>, (&'static str, String)> {
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| (column, "a day is written like 2026-11-20".to_owned()))
}

fn all<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.collect::<Vec<_>>().join(", ")
}

/// Five groups of five letters or figures.
fn has_key(text: &str) -> bool {
    let is_group = |part: &str| part.len() == 5 && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let words = text.split(|c: char| c.is_whitespace() || c == ':' || c == ',');
    words.into_iter().any(|word| {
        let parts: Vec<&str> = word.split('-').collect();
        parts.len() >= 5 && parts.iter().all(|part| is_group(part))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn read(cells: &[(&'static str, &'static str)]) -> Result<Entitlement, (&'static str, String)> {
        line(&cells.iter().copied().collect(), EntitlementId::new(1, [1; 10]))
    }

    #[test]
    fn a_line_becomes_an_entry_or_says_what_is_wrong() {
        let whole = read(&[
            ("product", " Microsoft  Office "),
            ("edition", "Standard"),
            ("version", "2019"),
            ("kind", "VOLUME"),
            ("metric", "user"),
            ("count", "12"),
            ("expires_on", "2027-01-31"),
            ("maintained_until", "2026-12-31"),
            ("note", "order 4711"),
        ])
        .unwrap();
        assert_eq!(
            (whole.label().as_str(), whole.kind, whole.metric, whole.count),
            ("Microsoft Office Standard 2019", Kind::Volume, Metric::User, 12)
        );
        assert_eq!(
            (whole.expires_on, whole.counts_on(date(2027, 1, 31)), whole.counts_on(date(2027, 2, 1))),
            (Some(date(2027, 1, 31)), true, false)
        );
        let short = read(&[("product", "WinRAR"), ("count", "5")]).unwrap();
        assert_eq!((short.kind, short.metric, short.expires_on), (Kind::Unknown, Metric::Device, None));
        assert_eq!(read(&[("product", "X"), ("metric", "company")]).unwrap().count, 0);
        for (cells, column) in [
            (vec![("count", "5")], "product"),
            (vec![("product", "X")], "count"),
            (vec![("product", "X"), ("count", "0")], "count"),
            (vec![("product", "X"), ("count", "-1")], "count"),
            (vec![("product", "X"), ("count", "1"), ("kind", "stolen")], "kind"),
            (vec![("product", "X"), ("count", "1"), ("metric", "core")], "metric"),
            (vec![("product", "X"), ("count", "1"), ("expires_on", "31.12.2026")], "expires_on"),
            (vec![("product", "X"), ("count", "1"), ("note", "key VK7JG-NPHTM-C97JM-9MPGT-3V66T")], "note"),
        ] {
            assert_eq!(read(&cells).unwrap_err().0, column, "{cells:?}");
        }
    }
}
