//! Times as Windows writes them: 100 ns since 1601, and the time service's note of its last good sample.
//! Invariant: a time of nonsense is none, never a wrong one. Next: `clock_sync`.

/// From 1601 to 1970, ms.
const EPOCH_MS: i64 = 11_644_473_600_000;

/// A time of Windows in ms UTC.
pub(super) fn unix_ms(units: u64) -> i64 {
    i64::try_from(units / 10_000).unwrap_or(i64::MAX) - EPOCH_MS
}

/// When the time service last had a good sample, from `time;source`; none when it never had.
pub(super) fn last_good_ms(text: &str) -> Option<i64> {
    let units: u64 = text.split(';').next()?.trim().parse().ok()?;
    Some(unix_ms(units)).filter(|at_ms| *at_ms > 0)
}

/// How long ago a time is.
pub(super) fn age_s(now_ms: i64, at_ms: i64) -> u64 {
    u64::try_from(now_ms.saturating_sub(at_ms) / 1000).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_windows_are_read() {
        let table = [
            (
                "133773792000000000;time.windows.com,0x8 (ntp.m|0x8|0.0.0.0:123->20.101.57.9:123)",
                Some(1_732_905_600_000),
            ),
            ("133773792000000000", Some(1_732_905_600_000)),
            ("0;", None),
            ("", None),
            (";x", None),
            ("99999999999999999999;x", None),
        ];
        for (text, wanted) in table {
            assert_eq!(last_good_ms(text), wanted, "{text}");
        }
        assert_eq!(unix_ms(u64::MAX), 1_833_029_933_770_955);
        assert_eq!((age_s(10_000, 4_000), age_s(4_000, 10_000), age_s(i64::MIN, i64::MAX)), (6, 0, 0));
    }
}
