//! When a report was observed, in the collector's time: windows and forecasts run on it.
//! Invariant: never after receipt, never before the report ahead of it, whatever the agent's clock says (trust D2, D3).
//! Next: [`crate::judge`].

use shared::report::{Envelope, Report};

/// The moment a report was observed, ms UTC by the collector's clock; `before` is the previous report's.
#[must_use]
pub fn observed_at(envelope: &Envelope, report: &Report, received_at: i64, before: i64) -> i64 {
    let age_ms = if envelope.boot == envelope.sent_boot && report.mono_ms <= envelope.sent_mono_ms {
        i64::try_from(envelope.sent_mono_ms - report.mono_ms).unwrap_or(i64::MAX)
    } else {
        envelope.sent_wall_ms.saturating_sub(report.wall_ms)
    };
    received_at.saturating_sub(age_ms.max(0)).max(before).min(received_at)
}

/// The device's wall clock minus ours at receipt, ms; none when the agent told no time.
#[must_use]
pub fn skew_ms(envelope: &Envelope, received_at: i64) -> Option<i64> {
    (envelope.sent_wall_ms != 0).then(|| envelope.sent_wall_ms.saturating_sub(received_at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::ids::{DeviceId, EpochId};

    fn at(boot: &str, sent_boot: &str, mono: u64, sent_mono: u64, wall: i64, sent_wall: i64, before: i64) -> i64 {
        let report = Report { mono_ms: mono, wall_ms: wall, ..Report::default() };
        let envelope = Envelope {
            v: 1,
            device: DeviceId::new(0, [0; 10]),
            epoch: EpochId::new(0, [0; 10]),
            boot: boot.into(),
            sent_boot: sent_boot.into(),
            sent_mono_ms: sent_mono,
            sent_wall_ms: sent_wall,
            first_seq: 1,
            policy_revision: 0,
            agent: String::new(),
            reports: vec![report.clone()],
        };
        observed_at(&envelope, &report, 1_000_000, before)
    }

    #[test]
    fn d2_age_comes_from_monotonic_time_within_a_boot_and_from_the_corrected_wall_clock_across_boots() {
        let table = [
            ("same boot, wrong wall clock", at("a", "a", 400, 1_000, 9_999_999, 5, 0), 999_400),
            ("another boot, clock a year off", at("a", "b", 0, 0, 31_000_000_000, 31_000_060_000, 0), 940_000),
            ("never before its neighbour", at("a", "a", 0, 500_000, 0, 0, 700_000), 700_000),
            ("never after receipt", at("a", "b", 0, 0, 90_000, 10_000, 0), 1_000_000),
            ("a clock that jumped by ages", at("a", "b", 0, 0, i64::MIN, i64::MAX, 5), 5),
        ];
        for (case, got, wanted) in table {
            assert_eq!(got, wanted, "{case}");
        }
    }
}
