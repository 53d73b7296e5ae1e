//! One line of a recording: a device at a moment, and what was observed.
//! Invariant: what is empty or no finite number was not observed. Next: [`super::recording`].

use std::sync::Arc;

/// A line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// When (ms UTC).
    pub at: i64,
    /// Whose.
    pub device: String,
    /// The metrics observed.
    pub values: Vec<(Arc<str>, f64)>,
    /// The line's own number within its device, where the recording has one.
    pub seq: Option<String>,
}

/// A moment (ms UTC) from seconds since 1970.
pub fn moment(text: &str) -> Result<i64, String> {
    let no = || format!("`{}` is no moment in seconds since 1970", shown(text));
    if let Ok(seconds) = text.parse::<i64>() {
        return seconds.checked_mul(1_000).ok_or_else(no);
    }
    text.parse::<f64>().ok().and_then(whole_ms).ok_or_else(no)
}

/// Seconds with a fraction as whole milliseconds; none out of range.
#[expect(clippy::cast_possible_truncation, reason = "the range is checked first")]
pub fn whole_ms(seconds: f64) -> Option<i64> {
    (seconds.abs() < 1e12).then(|| (seconds * 1_000.0).round() as i64)
}

/// A number; none where nothing was observed.
pub fn number(text: &str) -> Result<Option<f64>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let number: f64 = text.parse().map_err(|_| format!("`{}` is no number", shown(text)))?;
    Ok(number.is_finite().then_some(number))
}

/// A piece of a line, fit to be told.
pub fn shown(text: &str) -> String {
    shared::text::clean(text, 40)
}
