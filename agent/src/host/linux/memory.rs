//! Memory and swap from meminfo, programs ended for want of memory from vmstat.
//! Invariant: a number that the kernel does not tell is none, never zero. Next: the check `memory`.

use shared::host::Memory;
use shared::observation::{Look, Unseen, Why};

use super::system::System;

pub(super) fn memory(system: &System) -> Look<Memory> {
    let oom_kills = system.text("/proc/vmstat", 1 << 18).ok().and_then(|text| parse_oom_kills(&text));
    let memory = parse_meminfo(&system.text("/proc/meminfo", 1 << 16)?);
    let memory =
        memory.ok_or_else(|| Unseen::new(Why::Garbled, "/proc/meminfo does not say how much memory there is"))?;
    Ok(Memory { oom_kills, ..memory })
}

fn parse_meminfo(text: &str) -> Option<Memory> {
    let bytes = |name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))?;
        line.trim().trim_end_matches("kB").trim_end().parse::<u64>().ok()?.checked_mul(1024)
    };
    let total_bytes = bytes("MemTotal")?;
    // Kernels before 3.14 do not say what is available: what is free and what can be given up comes close.
    let given_up = || Some(bytes("MemFree")? + bytes("Buffers")? + bytes("Cached")?);
    let available_bytes = bytes("MemAvailable").or_else(given_up)?;
    let swap_total_bytes = bytes("SwapTotal").unwrap_or(0);
    let swap_used_bytes = swap_total_bytes.saturating_sub(bytes("SwapFree").unwrap_or(0));
    Some(Memory { total_bytes, available_bytes, swap_total_bytes, swap_used_bytes, oom_kills: None })
}

fn parse_oom_kills(text: &str) -> Option<u64> {
    text.lines().find_map(|line| line.strip_prefix("oom_kill ")?.trim().parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn meminfo_is_read_as_every_kernel_writes_it() {
        let new = "MemTotal: 1000 kB\nMemFree: 10 kB\nMemAvailable: 400 kB\nSwapTotal: 50 kB\nSwapFree: 20 kB\n";
        let old = "MemTotal: 1000 kB\nMemFree: 10 kB\nBuffers: 20 kB\nCached: 30 kB\n";
        let table = [
            (new, Some((1000, 400, 50, 30))),
            (old, Some((1000, 60, 0, 0))),
            ("MemTotal: x kB\nMemAvailable: 1 kB", None),
            ("MemTotal: 18446744073709551615 kB\nMemAvailable: 1 kB", None),
            ("MemTotal: 1 kB", None),
            ("", None),
        ];
        for (text, wanted) in table {
            let kib = |memory: Memory| {
                let of = |bytes| bytes / 1024;
                let swap = (of(memory.swap_total_bytes), of(memory.swap_used_bytes));
                (of(memory.total_bytes), of(memory.available_bytes), swap.0, swap.1)
            };
            assert_eq!(parse_meminfo(text).map(kib), wanted, "{text}");
        }
    }

    #[test]
    fn kills_are_counted_where_the_kernel_counts_them() {
        assert_eq!(parse_oom_kills("nr_free 1\noom_kill 3\nx 1"), Some(3));
        assert_eq!(parse_oom_kills("nr_free 1\noom_kill_other 3"), None);
    }
}
