//! The share of processor time that was not idle between two looks.
//! Invariant: counters that went backwards (a restored virtual machine) count as no time at all.
//! Next: the file `cpu` of each system, for its unit and its source.

/// Processor time since boot, in the system's own unit.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Spent {
    pub(super) total: u64,
    pub(super) idle: u64,
}

pub(super) fn busy_percent(before: Spent, now: Spent) -> f64 {
    let total = now.total.saturating_sub(before.total);
    let idle = now.idle.saturating_sub(before.idle).min(total);
    100.0 * (total - idle) as f64 / total.max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(total: u64, idle: u64) -> Spent {
        Spent { total, idle }
    }

    #[test]
    fn the_share_is_of_the_time_between_two_looks() {
        let table = [
            (at(0, 0), at(100, 75), 25.0),
            (at(100, 75), at(200, 75), 100.0),
            (at(100, 75), at(100, 75), 0.0),
            (at(500, 400), at(100, 75), 0.0),
            (at(0, 50), at(100, 49), 100.0),
            (at(0, 0), at(10, 50), 0.0),
        ];
        for (before, now, wanted) in table {
            assert_eq!(busy_percent(before, now), wanted, "{before:?} {now:?}");
        }
    }
}
