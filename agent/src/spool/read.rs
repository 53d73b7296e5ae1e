//! What is sent next: reports in strict sequence, every hole filled by a counted gap.
//! Invariant: a batch is contiguous from where the collector stands, of one boot, and small enough for one envelope.
//! Next: [`crate::send`], which puts it into an envelope.

use std::io;

use shared::report::{Gap, REPORTS_PER_ENVELOPE, Report};

use super::Spool;
use super::record::{Class, Kept, Record};

/// Bytes in one batch, packed and unpacked: a body has to stay under 1 MiB packed and 8 MiB unpacked.
const BATCH_BYTES: usize = 384 << 10;
const BATCH_PLAIN_BYTES: usize = 5 << 20;
/// Readings of a segment that may fail before it counts as damaged.
const PATIENCE: u32 = 3;

/// Reports to be sent together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Batch {
    /// The first sequence.
    pub first: u64,
    /// The last sequence that they stand for.
    pub last: u64,
    /// The boot they were made in; empty when they are gaps only.
    pub boot: String,
    /// The reports; empty when nothing waits.
    pub reports: Vec<Report>,
    bytes: usize,
    plain_bytes: usize,
}

impl Spool {
    /// The next reports to send, at most `most`.
    ///
    /// # Errors
    /// What the file system says; a segment that cannot be read three times in a row counts as damaged.
    pub fn batch(&mut self, most: usize) -> io::Result<Batch> {
        let first = self.mark.acknowledged + 1;
        let mut gathering =
            Gathering { next: first, most: most.clamp(1, REPORTS_PER_ENVELOPE), batch: Batch::default() };
        gathering.batch.first = first;
        if first < self.mark.floor {
            // Sent under the epoch before: nothing of it is lost.
            gathering.gap("epoch", self.mark.floor - 1, 0);
        }
        let starts = self.segments.iter().map(|one| one.first).chain(self.ring.iter().map(|one| one.first));
        if let Some(oldest) = starts.filter(|first| *first > 0).min() {
            gathering.hole("gone", oldest);
        }
        for segment in &self.segments {
            if segment.last < gathering.next {
                continue;
            }
            let found = match segment.read() {
                Err(_) if self.unreadable == (segment.number, PATIENCE) => continue,
                Err(error) => {
                    let times = if self.unreadable.0 == segment.number { self.unreadable.1 } else { 0 };
                    self.unreadable = (segment.number, times + 1);
                    return Err(error);
                }
                Ok(found) => found,
            };
            if !found.records.iter().all(|record| gathering.take(record, &self.mark.refused)) {
                return Ok(gathering.batch());
            }
        }
        if self.ring.iter().all(|record| gathering.take(record, &self.mark.refused)) {
            gathering.hole("damage", self.last + 1);
        }
        Ok(gathering.batch())
    }

    /// Gives up a report that the collector refuses for good: it goes to the quarantine and travels as a gap.
    pub fn refuse(&mut self, seq: u64) {
        let batch = self.batch(1).unwrap_or_default();
        if let Some(report) = batch.reports.first().filter(|_| batch.first == seq) {
            super::quarantine::put(&self.folder, self.mark.epoch, seq, report);
        }
        self.mark.lose("refused", 1);
        self.mark.refused.insert(seq);
        self.save_mark();
    }
}

struct Gathering {
    next: u64,
    most: usize,
    batch: Batch,
}

impl Gathering {
    fn is_full(&self) -> bool {
        self.batch.reports.len() >= self.most
    }

    fn batch(mut self) -> Batch {
        self.batch.last = self.next - 1;
        self.batch
    }

    fn gap(&mut self, class: &str, last: u64, count: u64) {
        if self.is_full() {
            return;
        }
        let gap = Gap { class: class.to_owned(), count, first: self.next, last };
        self.batch.reports.push(Report { kind: "gap".into(), gap: Some(gap), ..Report::default() });
        self.next = last + 1;
    }

    /// Fills what is missing in front of `until`.
    fn hole(&mut self, class: &str, until: u64) {
        if until > self.next {
            self.gap(class, until - 1, until - self.next);
        }
    }

    /// Takes a record; false when the batch is complete without it.
    fn take(&mut self, record: &Record, refused: &std::collections::BTreeSet<u64>) -> bool {
        if record.last < self.next {
            return true;
        }
        self.hole("damage", record.first);
        if self.is_full() {
            return false;
        }
        if refused.contains(&record.first) && record.first == record.last {
            self.gap("refused", record.last, 1);
            return true;
        }
        let Some(kept) = Kept::read(&record.body) else {
            self.gap("damage", record.last, record.last - self.next + 1);
            return true;
        };
        if record.class == Class::Gap {
            let left = record.last - self.next + 1;
            self.gap("full", record.last, kept.report.gap.map_or(left, |gap| gap.count.min(left)));
            return true;
        }
        let plain_bytes = kept.report.observations.iter().map(|one| one.facts.len()).sum::<usize>();
        let fits = self.batch.bytes == 0
            || (self.batch.bytes + record.body.len() <= BATCH_BYTES
                && self.batch.plain_bytes + plain_bytes <= BATCH_PLAIN_BYTES);
        let same_boot = self.batch.boot.is_empty() || self.batch.boot == kept.boot;
        if !fits || !same_boot {
            return false;
        }
        self.batch.boot = kept.boot;
        self.batch.bytes += record.body.len();
        self.batch.plain_bytes += plain_bytes;
        self.batch.reports.push(kept.report);
        self.next = record.last + 1;
        true
    }
}
