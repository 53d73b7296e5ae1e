//! Room: what the spool may hold, and what goes first when it holds that.
//! Invariant: never more than the bound plus one segment; the PC's disk is never filled by us (trust A3, A8); routine
//! samples go first, then inventories, changes last, each as a counted gap (trust A11). Next: [`super::record::Class`].

use std::io;

use shared::report::{Gap, Report};

use super::Spool;
use super::record::{Class, Kept, Record};
use crate::platform;

/// What is left free on the PC's disk at least, and its share in hundredths.
const GUARD_BYTES: u64 = 1 << 30;
const GUARD_PERCENT: u64 = 5;
/// What the spool may always hold, so that a full disk can still be reported after a restart.
const FLOOR_BYTES: u64 = 1 << 20;

/// What the spool may hold, from its size now, its bound, and the file system's free and total bytes.
#[must_use]
pub fn allowance(now_bytes: u64, bound_bytes: u64, free_bytes: u64, total_bytes: u64) -> u64 {
    let guard = GUARD_BYTES.max(total_bytes / 100 * GUARD_PERCENT);
    if free_bytes < guard { bound_bytes.min(now_bytes.max(FLOOR_BYTES)) } else { bound_bytes }
}

impl Spool {
    /// Its size on disk.
    pub(super) fn bytes(&self) -> u64 {
        self.segments.iter().map(|segment| segment.bytes).sum()
    }

    /// Makes room for `need` bytes: acknowledged segments go first, then the oldest of what is worth least.
    pub(super) fn make_room(&mut self, need: u64) -> io::Result<()> {
        let room = platform::room(&self.folder)?;
        let allowed = allowance(self.bytes(), self.bounds.total_bytes, room.free_bytes, room.total_bytes);
        while self.bytes() + need > allowed {
            if self.drop_acknowledged(0) {
                continue;
            }
            if !self.compact()? {
                return Err(io::Error::new(io::ErrorKind::StorageFull, "its bound is reached"));
            }
        }
        Ok(())
    }

    /// Forgets acknowledged segments that are older than the bound, by the collector's clock, or more than it.
    pub(super) fn forget(&mut self, server_ms: i64) {
        let kept_ms = self.bounds.kept_ms;
        let old = |at: i64| server_ms.saturating_sub(at) > kept_ms;
        while self.segments.first().and_then(|one| one.acknowledged_at).is_some_and(old) && self.drop_acknowledged(0) {}
        while self.drop_acknowledged(self.bounds.kept_bytes) {}
    }

    /// Drops the oldest acknowledged segment when acknowledged ones hold more than `most_bytes`. The newest segment stays:
    /// it carries the epoch and the sequence.
    fn drop_acknowledged(&mut self, most_bytes: u64) -> bool {
        let (Some(newest), Some(oldest)) = (self.segments.last(), self.segments.first()) else { return false };
        let kept = self.segments.iter().filter(|one| one.acknowledged_at.is_some()).map(|one| one.bytes).sum::<u64>();
        let droppable = oldest.acknowledged_at.is_some() && oldest.number != newest.number;
        if !droppable || kept <= most_bytes || std::fs::remove_file(&oldest.path).is_err() {
            return false;
        }
        self.segments.remove(0);
        true
    }

    /// Turns the oldest records of the least worth into gaps; false when nothing can be dropped any more.
    fn compact(&mut self) -> io::Result<bool> {
        for (worth, class) in Class::DROPPED.into_iter().enumerate() {
            let holds = |one: &super::Segment| one.classes.get(worth).is_some_and(|count| *count > 0);
            let Some(at) = self.segments.iter().position(holds) else { continue };
            if at + 1 == self.segments.len() {
                self.open = None;
            }
            let Some(segment) = self.segments.get_mut(at) else { return Ok(false) };
            let mut shorter = Vec::new();
            for record in segment.read()?.records {
                let dropped = record.class == class;
                if dropped && record.last > self.mark.acknowledged {
                    self.mark.lose("full", 1);
                }
                push(&mut shorter, if dropped { gap(record.first, record.last, 1)? } else { record });
            }
            segment.rewrite(self.mark.epoch, &shorter)?;
            // The one after it may have shrunk before it did; the newest is still written to.
            if at + 2 < self.segments.len() {
                self.join(at + 1)?;
            }
            self.join(at)?;
            return Ok(true);
        }
        Ok(false)
    }

    /// Joins a shrunken segment to the one before, so that a year of gaps is one record and not a thousand files.
    fn join(&mut self, at: usize) -> io::Result<()> {
        let Some(before) = at.checked_sub(1) else { return Ok(()) };
        let Ok([older, newer]) = self.segments.get_disjoint_mut([before, at]) else { return Ok(()) };
        let small = older.bytes + newer.bytes <= self.bounds.segment_bytes / 4;
        if !small || older.acknowledged_at.is_some() {
            return Ok(());
        }
        let mut joined = Vec::new();
        for record in older.read()?.records.into_iter().chain(newer.read()?.records) {
            push(&mut joined, record);
        }
        older.rewrite(self.mark.epoch, &joined)?;
        // A crash here leaves records twice; reading steps over what it has had.
        std::fs::remove_file(&newer.path)?;
        self.segments.remove(at);
        Ok(())
    }

    /// Keeps the ring within its bound: acknowledged records go first, then the oldest sample becomes a gap.
    pub(super) fn trim_ring(&mut self) {
        let size = |ring: &std::collections::VecDeque<Record>| ring.iter().map(|one| one.body.len()).sum::<usize>();
        while size(&self.ring) > self.bounds.ring_bytes {
            if self.ring.front().is_some_and(|one| one.last <= self.mark.acknowledged) {
                self.ring.pop_front();
                continue;
            }
            let worth =
                Class::DROPPED.into_iter().find_map(|class| self.ring.iter().position(|one| one.class == class));
            // What cannot be turned into a gap leaves a hole, which travels as one.
            let Some(dropped) = worth.and_then(|at| self.ring.remove(at).map(|record| (at, record))) else { return };
            self.mark.lose("full", 1);
            if let Ok(gap) = gap(dropped.1.first, dropped.1.last, 1) {
                self.ring.insert(dropped.0, gap);
            }
            let mut joined = Vec::new();
            self.ring.drain(..).for_each(|record| push(&mut joined, record));
            self.ring.extend(joined);
        }
    }
}

/// A gap of the spool's bound, as a record.
fn gap(first: u64, last: u64, count: u64) -> io::Result<Record> {
    let gap = Gap { class: "full".into(), count, first, last };
    let report = Report { kind: "gap".into(), gap: Some(gap), ..Report::default() };
    let body = Kept { boot: String::new(), report }.write().map_err(io::Error::other)?;
    Ok(Record { class: Class::Gap, first, last, body })
}

fn count(record: &Record) -> u64 {
    let gap = Kept::read(&record.body).and_then(|kept| kept.report.gap);
    gap.map_or(record.last - record.first + 1, |gap| gap.count)
}

/// Adds a record; a gap that follows a gap without a hole extends it.
fn push(records: &mut Vec<Record>, record: Record) {
    if let Some(before) = records.last_mut()
        && before.class == Class::Gap
        && record.class == Class::Gap
        && before.last + 1 == record.first
        && let Ok(longer) = gap(before.first, record.last, count(before) + count(&record))
    {
        *before = longer;
    } else {
        records.push(record);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a8_a_disk_that_is_nearly_full_is_not_filled_by_us() {
        const MIB: u64 = 1 << 20;
        const GIB: u64 = 1 << 30;
        let table = [
            ("plenty of room", 10 * MIB, 50 * GIB, 100 * GIB, 256 * MIB),
            ("below 1 GiB: it grows no more", 10 * MIB, GIB - 1, 10 * GIB, 10 * MIB),
            ("below 5 % of a large disk", 10 * MIB, 40 * GIB, 1000 * GIB, 10 * MIB),
            ("one MiB is always allowed", 0, 0, 10 * GIB, MIB),
            ("more than the bound never", 300 * MIB, 0, 10 * GIB, 256 * MIB),
        ];
        for (case, now, free, total, wanted) in table {
            assert_eq!(allowance(now, 256 * MIB, free, total), wanted, "{case}");
        }
    }
}
