//! A walk through all processes, by name without path or arguments, from `Win32_Process`.
//! Invariant: the idle process is none. Next: [`crate::host::programs`], which compares two walks.

use super::wmi_time::moment_ms;
use crate::host::programs::Walk;
use crate::parse::blocks::Block;

const UNITS_PER_S: u64 = 10_000_000;

/// The walk; `total` is the time of all processors since boot in units of 100 ns.
pub(super) fn walk(processes: &[Block], total: u64, processors: u32) -> Walk {
    let each = processes.iter().filter_map(|one| {
        let number: u32 = one.number("ProcessId").filter(|number| *number != 0)?;
        let start = one.get("CreationDate").and_then(moment_ms).unwrap_or(0);
        let spent: u64 = one.number::<u64>("KernelModeTime")?.saturating_add(one.number("UserModeTime")?);
        Some(((number, u64::try_from(start).unwrap_or(0)), (one.text("Name"), spent)))
    });
    Walk { total, per_s: UNITS_PER_S * u64::from(processors.max(1)), processes: each.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::wmi::instances;

    #[test]
    fn processes_are_walked_without_the_idle_one() {
        let all = instances(
            "Name=System Idle Process\nProcessId=0\nKernelModeTime=999\nUserModeTime=0\n\n\
             Name=sqlservr.exe\nProcessId=4711\nCreationDate=20241114083000.000000-000\nKernelModeTime=10\nUserModeTime=5\n",
        );
        let walk = walk(&all, 1000, 4);
        let wanted = ((4711, 1_731_573_000_000), ("sqlservr.exe".to_owned(), 15));
        assert_eq!((walk.per_s, walk.processes.into_iter().collect::<Vec<_>>()), (40_000_000, vec![wanted]));
    }
}
