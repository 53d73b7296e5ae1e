//! Times as WMI and the event log write them: `20241114093000.000000+060`, `2024-11-14T08:30:00.123Z`.
//! Invariant: a time of nonsense is none, never a wrong one. Next: `sample_time`, for times of the registry.

use jiff::Timestamp;

/// A moment in ms UTC.
pub(super) fn moment_ms(text: &str) -> Option<i64> {
    let text = text.trim();
    if text.contains('T') {
        return text.parse::<Timestamp>().ok().map(Timestamp::as_millisecond);
    }
    let part = |from: usize, to: usize| text.get(from..to);
    let date = format!(
        "{}-{}-{}T{}:{}:{}Z",
        part(0, 4)?,
        part(4, 6)?,
        part(6, 8)?,
        part(8, 10)?,
        part(10, 12)?,
        part(12, 14)?
    );
    let local = date.parse::<Timestamp>().ok()?.as_millisecond();
    // What stands behind the fraction is the distance to UTC in minutes.
    let minutes: i64 = text.get(21..).and_then(|rest| rest.parse().ok()).unwrap_or(0);
    Some(local - minutes * 60_000).filter(|at| *at > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_to_write_a_moment_are_read() {
        let table = [
            ("20241114093000.000000+060", Some(1_731_573_000_000)),
            ("20241114083000.000000-000", Some(1_731_573_000_000)),
            ("2024-11-14T08:30:00.0000000Z", Some(1_731_573_000_000)),
            ("16010101000000.000000-000", None),
            ("20241314093000.000000+060", None),
            ("soon", None),
            ("", None),
        ];
        for (text, wanted) in table {
            assert_eq!(moment_ms(text), wanted, "{text}");
        }
    }
}
