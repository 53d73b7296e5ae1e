//! Memory and swap from meminfo, programs ended for want of memory from vmstat.
//! Invariant: a number that the kernel does not tell is none, never zero. Next: the check `memory`.

use shared::host::Memory;
use shared::observation::{Look, Unseen, Why};

use super::system::System;
use crate::parse::meminfo;

pub(super) fn memory(system: &System) -> Look<Memory> {
    let oom_kills = system.text("/proc/vmstat", 1 << 18).ok().and_then(|text| parse_oom_kills(&text));
    let memory = meminfo::read(&system.text("/proc/meminfo", 1 << 16)?);
    let memory =
        memory.ok_or_else(|| Unseen::new(Why::Garbled, "/proc/meminfo does not say how much memory there is"))?;
    Ok(Memory { oom_kills, ..memory })
}

fn parse_oom_kills(text: &str) -> Option<u64> {
    text.lines().find_map(|line| line.strip_prefix("oom_kill ")?.trim().parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kills_are_counted_where_the_kernel_counts_them() {
        assert_eq!(parse_oom_kills("nr_free 1\noom_kill 3\nx 1"), Some(3));
        assert_eq!(parse_oom_kills("nr_free 1\noom_kill_other 3"), None);
    }
}
