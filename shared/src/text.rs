//! Strings and sentences. A string from a device is cleaned once, here; a sentence is a key with typed arguments, never prose.
//! Invariant: after [`clean`] a text holds no control character and no bidirectional override, and is no longer than asked.
//! Next: [`crate::reading`] for what carries [`Words`].

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The longest text kept of anything a device names (bytes).
pub const TEXT_BYTES: usize = 256;

/// True for what must never reach a page, a mail or a log line: control characters, line separators, bidirectional
/// overrides, zero-width joints and the byte-order mark.
#[must_use]
pub fn is_harmful(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// The text without harmful characters, runs of white space folded, cut at `max` bytes on a character's border.
#[must_use]
pub fn clean(text: &str, max: usize) -> String {
    let mut out = String::with_capacity(text.len().min(max));
    let mut gap = false;
    for c in text.chars() {
        if c.is_whitespace() || is_harmful(c) {
            gap = gap || c.is_whitespace();
            continue;
        }
        let joint = usize::from(gap && !out.is_empty());
        if out.len() + joint + c.len_utf8() > max {
            break;
        }
        if joint == 1 {
            out.push(' ');
        }
        gap = false;
        out.push(c);
    }
    out
}

/// A sentence to be rendered in the reader's language: a message key of `locales/` and typed arguments.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Words {
    /// The message key, such as `disk-space-low`.
    pub key: String,
    /// The arguments by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub args: BTreeMap<String, Value>,
}

/// One argument of a sentence, typed so that each language formats it its own way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A name or text, already cleaned.
    Text(String),
    /// A whole number, for plurals.
    Count(i64),
    /// A share of a hundred.
    Percent(f64),
    /// A size.
    Bytes(u64),
    /// A span of time in seconds.
    Span(u64),
    /// A moment, ms since 1970 UTC.
    At(i64),
    /// A day of the calendar, the same in every zone, by any of its moments in UTC.
    Day(i64),
}

impl Words {
    /// A sentence without arguments yet.
    #[must_use]
    pub fn new(key: &str) -> Self {
        Self { key: key.to_owned(), args: BTreeMap::new() }
    }

    fn with(mut self, name: &str, value: Value) -> Self {
        self.args.insert(name.to_owned(), value);
        self
    }

    /// Adds a name or text, cleaned.
    #[must_use]
    pub fn text(self, name: &str, value: &str) -> Self {
        self.with(name, Value::Text(clean(value, TEXT_BYTES)))
    }

    /// Adds a whole number.
    #[must_use]
    pub fn count(self, name: &str, value: i64) -> Self {
        self.with(name, Value::Count(value))
    }

    /// Adds a share of a hundred.
    #[must_use]
    pub fn percent(self, name: &str, value: f64) -> Self {
        self.with(name, Value::Percent(if value.is_finite() { value } else { 0.0 }))
    }

    /// Adds a size in bytes.
    #[must_use]
    pub fn bytes(self, name: &str, value: u64) -> Self {
        self.with(name, Value::Bytes(value))
    }

    /// Adds a span of time in seconds.
    #[must_use]
    pub fn span_s(self, name: &str, value: u64) -> Self {
        self.with(name, Value::Span(value))
    }

    /// Adds a moment (ms since 1970 UTC).
    #[must_use]
    pub fn at_ms(self, name: &str, value: i64) -> Self {
        self.with(name, Value::At(value))
    }

    /// Adds a day of the calendar (any moment of it, ms since 1970 UTC).
    #[must_use]
    pub fn day_ms(self, name: &str, value: i64) -> Self {
        self.with(name, Value::Day(value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn c5_control_characters_and_overrides_are_removed_and_spaces_folded() {
        let table = [
            ("  PC-1\r\nBcc: x ", "PC-1 Bcc: x"),
            ("a\u{202e}gpj.exe", "agpj.exe"),
            ("nul\0 in", "nul in"),
            ("\u{feff}bom", "bom"),
            ("zażółć", "zażółć"),
            ("", ""),
        ];
        for (raw, wanted) in table {
            assert_eq!(clean(raw, TEXT_BYTES), wanted, "{raw:?}");
        }
        assert_eq!(clean("żżż", 5), "żż", "cut on a character's border");
    }

    proptest! {
        #[test]
        fn c5_cleaned_text_is_bounded_harmless_and_stable(raw in ".{0,400}", max in 0usize..300) {
            let once = clean(&raw, max);
            prop_assert!(once.len() <= max);
            prop_assert!(!once.chars().any(is_harmful));
            prop_assert_eq!(clean(&once, max), once);
        }
    }
}
