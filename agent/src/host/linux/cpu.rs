//! How busy the processors were since the last question, from `/proc/stat`; the first question tells the mean since boot.
//! Invariant: counters that went backwards (a restored virtual machine) count as no time at all.
//! Next: `programs`, for who was busy.

use std::cell::Cell;

use shared::host::Cpu;
use shared::observation::{Look, Unseen, Why};

use super::system::System;

/// Processor time in ticks since boot.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Ticks {
    pub(super) total: u64,
    pub(super) idle: u64,
    pub(super) processors: u32,
}

pub(super) fn ticks(system: &System) -> Look<Ticks> {
    let ticks = parse_stat(&system.text("/proc/stat", 1 << 20)?);
    ticks.ok_or_else(|| Unseen::new(Why::Garbled, "/proc/stat has no line of all processors"))
}

pub(super) fn cpu(system: &System, last: &Cell<Ticks>) -> Look<Cpu> {
    let now = ticks(system)?;
    let before = last.replace(now);
    Ok(Cpu { busy_percent: busy_percent(before, now), processors: now.processors })
}

fn parse_stat(text: &str) -> Option<Ticks> {
    let all = text.lines().find_map(|line| line.strip_prefix("cpu "))?;
    // user nice system idle iowait irq softirq steal; guest time is part of user already.
    let times: Vec<u64> = all.split_ascii_whitespace().take(8).map_while(|time| time.parse().ok()).collect();
    let idle = times.get(3)?.saturating_add(*times.get(4).unwrap_or(&0));
    let total = times.iter().fold(0, |sum: u64, time| sum.saturating_add(*time));
    let one = |line: &&str| line.strip_prefix("cpu").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let processors = u32::try_from(text.lines().filter(one).count()).unwrap_or(u32::MAX);
    Some(Ticks { total, idle, processors })
}

fn busy_percent(before: Ticks, now: Ticks) -> f64 {
    let total = now.total.saturating_sub(before.total);
    let idle = now.idle.saturating_sub(before.idle).min(total);
    100.0 * (total - idle) as f64 / total.max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(total: u64, idle: u64) -> Ticks {
        Ticks { total, idle, processors: 2 }
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

    #[test]
    fn stat_is_read_whatever_its_number_of_columns() {
        let table = [
            ("cpu  10 0 5 80 5 0 0 0 99 99\ncpu0 1\ncpu1 1\nintr 5\n", Some(at(100, 85))),
            ("cpu 1 1 1 7\ncpu0 1\ncpu11 1\n", Some(at(10, 7))),
            ("cpu 1 x\n", None),
            ("cpus 1 1 1 1\n", None),
            ("", None),
        ];
        for (text, wanted) in table {
            assert_eq!(parse_stat(text), wanted, "{text}");
        }
    }
}
