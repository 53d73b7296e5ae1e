//! How busy drives were since the last question, from diskstats; what programs waited for, from the kernel's stall counts.
//! Invariant: only physical drives count, so that a partition or a volume on top counts none of it twice; a kernel that does
//! not count stalls answers none. Next: the check `pressure`.

use std::cell::RefCell;
use std::collections::BTreeMap;

use shared::host::{BusyDrive, Pressure};
use shared::observation::Look;

use super::system::System;

const MOST_DRIVES: usize = 64;

/// What drives had done at one moment.
#[derive(Clone, Debug, Default)]
pub(super) struct Done {
    mono_ms: u64,
    drives: BTreeMap<String, Work>,
}

/// A drive's work since boot.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Work {
    requests: u64,
    /// Waited by all requests together.
    waited_ms: u64,
    busy_ms: u64,
}

pub(super) fn pressure(system: &System, last: &RefCell<Done>, mono_ms: u64) -> Look<Pressure> {
    let text = system.text("/proc/diskstats", 1 << 20)?;
    let physical = |name: &str| system.has(format!("/sys/block/{name}/device"));
    let drives = text.lines().filter_map(parse_line).filter(|(name, _)| physical(name)).take(MOST_DRIVES).collect();
    let now = Done { mono_ms, drives };
    let before = last.replace(now.clone());
    let stall = |part: &str| parse_stall(&system.text(format!("/proc/pressure/{part}"), 4096).ok()?);
    Ok(Pressure {
        drives: now
            .drives
            .iter()
            .map(|(name, work)| busy(name, *work, before.drives.get(name), now.mono_ms.saturating_sub(before.mono_ms)))
            .collect(),
        cpu_stall_percent: stall("cpu"),
        memory_stall_percent: stall("memory"),
        io_stall_percent: stall("io"),
    })
}

/// Counters that went back (they are short on old kernels) give nothing rather than something absurd.
fn busy(name: &str, now: Work, before: Option<&Work>, passed_ms: u64) -> BusyDrive {
    let before = before.copied().unwrap_or_default();
    let requests = now.requests.saturating_sub(before.requests);
    let share = 100.0 * now.busy_ms.saturating_sub(before.busy_ms) as f64 / passed_ms.max(1) as f64;
    let waited_ms = now.waited_ms.saturating_sub(before.waited_ms) as f64;
    BusyDrive {
        name: name.to_owned(),
        busy_percent: share.clamp(0.0, 100.0),
        wait_ms: (requests > 0).then(|| waited_ms / requests as f64),
    }
}

/// `major minor name reads merged sectors ms writes merged sectors ms in-flight busy-ms weighted-ms …` (iostats.rst).
fn parse_line(line: &str) -> Option<(String, Work)> {
    let mut words = line.split_whitespace().skip(2);
    let name = words.next()?.to_owned();
    let numbers: Vec<u64> = words.take(11).map(|word| word.parse().unwrap_or(0)).collect();
    let [reads, _, _, reading_ms, writes, _, _, writing_ms, _, busy_ms, _] = *numbers.as_slice() else { return None };
    let (requests, waited_ms) = (reads.saturating_add(writes), reading_ms.saturating_add(writing_ms));
    Some((name, Work { requests, waited_ms, busy_ms }))
}

/// The share of the last five minutes in which some program stood still.
fn parse_stall(text: &str) -> Option<f64> {
    let some = text.lines().find_map(|line| line.strip_prefix("some "))?;
    some.split(' ').find_map(|word| word.strip_prefix("avg300=")?.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::tests::machine;

    #[test]
    fn drives_are_busy_by_what_they_did_since_the_last_question() {
        let stats = |reads: u64, busy_ms: u64| {
            format!(
                "   8       0 sda {reads} 0 80 50 10 0 80 50 0 {busy_ms} 100 0 0\n   8       1 sda1 9 9 9 9 9 9 9 9 9 9 9\n 7 0 loop0 1\nx\n"
            )
        };
        let root = machine(&[
            ("proc/diskstats", &stats(0, 1000)),
            ("sys/block/sda/device/model", "X"),
            ("proc/pressure/io", "some avg10=1.00 avg60=2.00 avg300=3.50 total=9\nfull avg10=0\n"),
        ]);
        let system = System::below(root.path());
        let last = RefCell::new(Done::default());
        let first = pressure(&system, &last, 10_000).unwrap();
        assert_eq!(first.drives, [BusyDrive { name: "sda".into(), busy_percent: 10.0, wait_ms: Some(10.0) }]);
        assert_eq!((first.io_stall_percent, first.cpu_stall_percent), (Some(3.5), None));
        std::fs::write(root.path().join("proc/diskstats"), stats(0, 61_000)).unwrap();
        let drive = pressure(&system, &last, 70_000).unwrap().drives.pop().unwrap();
        assert_eq!((drive.busy_percent, drive.wait_ms), (100.0, None));
        std::fs::write(root.path().join("proc/diskstats"), stats(0, 5)).unwrap();
        let drive = pressure(&system, &last, 70_000).unwrap().drives.pop().unwrap();
        assert_eq!(drive.busy_percent, 0.0, "a counter that went back");
        assert!(pressure(&System::below(machine(&[]).path()), &last, 0).is_err());
    }

    #[test]
    fn stalls_are_read_as_the_kernel_writes_them() {
        for (text, wanted) in [
            ("some avg10=0.00 avg300=1.25 total=1", Some(1.25)),
            ("full avg300=1", None),
            ("some avg300=x", None),
            ("", None),
        ] {
            assert_eq!(parse_stall(text), wanted, "{text}");
        }
    }
}
