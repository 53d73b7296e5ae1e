//! How busy drives were since the last question, from the counters that Windows keeps of each (DISK_PERFORMANCE).
//! Invariant: counters that went back give nothing rather than something absurd; the first question tells nobody.
//! Next: the check `pressure`; `platform/windows/calls.rs`, which asks the drives.

use std::collections::BTreeMap;

use shared::host::{BusyDrive, Pressure};
use shared::observation::{Look, Unseen, Why};

/// What a drive had done at one moment; times in units of 100 ns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Work {
    at: u64,
    idle: u64,
    /// Waited by all requests together.
    waited: u64,
    requests: u32,
}

/// A DISK_PERFORMANCE as it lies in memory: bytes read and written, time of reading, of writing, idle (8 bytes each), reads,
/// writes, queue, splits (4 each), the moment (8).
pub(super) fn work(answer: &[u8]) -> Option<Work> {
    let long = |at: usize| answer.get(at..)?.first_chunk().map(|bytes| u64::from_le_bytes(*bytes));
    let short = |at: usize| answer.get(at..)?.first_chunk().map(|bytes| u32::from_le_bytes(*bytes));
    Some(Work {
        at: long(56)?,
        idle: long(32)?,
        waited: long(16)?.saturating_add(long(24)?),
        requests: short(40)?.wrapping_add(short(44)?),
    })
}

/// The drives between two questions, each under its number.
pub(super) fn pressure(before: &BTreeMap<u32, Work>, now: &BTreeMap<u32, Work>) -> Look<Pressure> {
    let drives = now.iter().filter_map(|(number, work)| busy(*number, before.get(number)?, work));
    let drives: Vec<BusyDrive> = drives.collect();
    if drives.is_empty() {
        return Err(Unseen::new(Why::Other, "a first look at the drives has nothing to compare with"));
    }
    Ok(Pressure { drives, ..Pressure::default() })
}

fn busy(number: u32, before: &Work, now: &Work) -> Option<BusyDrive> {
    let passed = now.at.checked_sub(before.at).filter(|passed| *passed > 0)?;
    let idle = now.idle.checked_sub(before.idle)?;
    let waited = now.waited.checked_sub(before.waited)?;
    // A counter of 32 bits that starts again at zero on a busy server.
    let requests = now.requests.wrapping_sub(before.requests);
    Some(BusyDrive {
        name: format!("disk {number}"),
        busy_percent: (100.0 - 100.0 * idle as f64 / passed as f64).clamp(0.0, 100.0),
        wait_ms: (requests > 0).then(|| waited as f64 / 10_000.0 / f64::from(requests)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: u64 = 10_000_000;

    fn answer(at: u64, idle: u64, reading: u64, reads: u32, writes: u32) -> Vec<u8> {
        let long = [1, 2, reading, SECOND, idle].into_iter().flat_map(u64::to_le_bytes);
        let short = [reads, writes, 3, 4].into_iter().flat_map(u32::to_le_bytes);
        long.chain(short).chain(at.to_le_bytes()).chain([0; 24]).collect()
    }

    fn one(answer: &[u8]) -> BTreeMap<u32, Work> {
        BTreeMap::from([(0, work(answer).unwrap())])
    }

    #[test]
    fn drives_are_busy_by_what_they_did_since_the_last_question() {
        let before = one(&answer(100 * SECOND, 90 * SECOND, 0, u32::MAX, 0));
        let now = one(&answer(160 * SECOND, 120 * SECOND, 2 * SECOND, 99, 100));
        assert!(pressure(&BTreeMap::new(), &before).is_err(), "a first look");
        let told = pressure(&before, &now).unwrap().drives;
        assert_eq!(told, [BusyDrive { name: "disk 0".into(), busy_percent: 50.0, wait_ms: Some(10.0) }]);
        let still = one(&answer(220 * SECOND, 180 * SECOND, 2 * SECOND, 99, 100));
        let told = pressure(&now, &still).unwrap().drives.remove(0);
        assert_eq!((told.busy_percent, told.wait_ms), (0.0, None));
        assert!(pressure(&still, &before).is_err(), "backwards");
        assert_eq!(work(&[0; 63]), None, "a short answer");
    }
}
