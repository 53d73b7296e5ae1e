//! How busy the processors were since the last question, from `/proc/stat`; the first question tells the mean since boot.
//! Invariant: guest time is counted once, as a part of user time. Next: `programs`, for who was busy.

use std::cell::Cell;

use shared::host::Cpu;
use shared::observation::{Look, Unseen, Why};

use super::system::System;
use crate::host::busy::{Spent, busy_percent};

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
    let spent = |ticks: Ticks| Spent { total: ticks.total, idle: ticks.idle };
    Ok(Cpu { busy_percent: busy_percent(spent(before), spent(now)), processors: now.processors })
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

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(total: u64, idle: u64) -> Ticks {
        Ticks { total, idle, processors: 2 }
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
