//! What macOS' own tools and files write: system_profiler's JSON by section, property lists, and their dates.
//! Invariant: what cannot be read is unseen as garbled, never an empty list, because an empty inventory looks like
//! removals. Next: [`crate::parse::system_profiler`], the questions beside this file.

use serde_json::{Map, Value};
use shared::observation::{Look, Unseen, Why};

use crate::parse::system_profiler;

/// An entry of a report.
pub(super) type Entry = Map<String, Value>;

/// The entries of a section of what `system_profiler -json` writes; empty when it has none.
pub(super) fn section(text: &str, name: &str) -> Look<Vec<Entry>> {
    let report: Value = serde_json::from_str(text).map_err(|_| garbled("system_profiler"))?;
    let told = report.as_object().ok_or_else(|| garbled("system_profiler"))?;
    let entries = told.get(name).and_then(Value::as_array).into_iter().flatten();
    Ok(entries.filter_map(Value::as_object).cloned().collect())
}

/// A property list as text.
pub(super) fn list(text: &str, path: &str) -> Look<Value> {
    system_profiler::property_list(text.trim_start()).ok_or_else(|| garbled(path))
}

pub(super) fn garbled(who: &str) -> Unseen {
    Unseen::new(Why::Garbled, &format!("what {who} says does not have its shape"))
}

pub(super) fn text<'a>(entry: &'a Entry, key: &str) -> &'a str {
    entry.get(key).and_then(Value::as_str).map(str::trim).unwrap_or_default()
}

/// A number as one, or as a text that begins with it: `92 %`.
pub(super) fn number(entry: &Entry, key: &str) -> Option<u64> {
    let value = entry.get(key)?;
    let figures = |text: &str| {
        let figures: String = text.trim().chars().take_while(char::is_ascii_digit).collect();
        figures.parse().ok()
    };
    value.as_u64().or_else(|| value.as_str().and_then(figures))
}

/// The entries that stand below another.
pub(super) fn items(entry: &Entry) -> impl Iterator<Item = &Entry> {
    entry.get("_items").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object)
}

/// A date of a property list, ms UTC.
pub(super) fn moment_ms(value: Option<&Value>) -> Option<i64> {
    let at: jiff::Timestamp = value?.as_str()?.parse().ok()?;
    Some(at.as_millisecond())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_read_and_what_is_broken_is_garbled() {
        let told = section(r#"{"A":[{"a":" x ","n":"92 %","m":7,"_items":[{"b":1},2]},3]}"#, "A").unwrap();
        let entry = told.first().unwrap();
        assert_eq!((text(entry, "a"), number(entry, "n"), number(entry, "m")), ("x", Some(92), Some(7)));
        assert_eq!((items(entry).count(), text(entry, "m"), number(entry, "a")), (1, "", None));
        assert!(section("{}", "A").unwrap().is_empty());
        for broken in ["", "[]", "{", "A: b\n"] {
            assert_eq!(section(broken, "A").unwrap_err().why, Why::Garbled, "{broken}");
        }
    }

    #[test]
    fn dates_of_property_lists_are_moments() {
        let told = list(
            "<?xml version=\"1.0\"?><plist version=\"1.0\"><dict><key>at</key><date>2024-11-14T08:30:00Z</date></dict></plist>",
            "x",
        );
        assert_eq!(moment_ms(told.unwrap().get("at")), Some(1_731_573_000_000));
        assert!(list("bplist00", "x").is_err() && moment_ms(None).is_none());
    }
}
