//! The spool: reports wait here, durable and in sequence, until the collector has them on its own disk; then 72 h more.
//! Invariant: bounded, whatever happens; a report is lost only as a counted gap in sequence; damage costs the record it is
//! in; what cannot be written waits in a bounded ring in memory. Next: [`read`] for what is sent, [`room`] for the bounds.

pub mod mark;
mod quarantine;
pub mod read;
pub mod record;
mod room;
pub mod segment;

use std::collections::{BTreeMap, VecDeque};
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use shared::ids::EpochId;
use shared::report::Report;

use self::mark::Mark;
use self::record::{Class, HEADER_BYTES, Kept, Record};
use self::segment::Segment;
use crate::{files, platform};

/// The lock file's words: every sequence given stands in a segment, or some stand in memory alone.
const ON_DISK: &[u8] = b"0";
const IN_MEMORY: &[u8] = b"1";

/// How much the spool may hold.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// On disk in all.
    pub total_bytes: u64,
    /// One file.
    pub segment_bytes: u64,
    /// Of what is acknowledged already.
    pub kept_bytes: u64,
    /// For how long what is acknowledged is kept.
    pub kept_ms: i64,
    /// In memory while the disk cannot be written.
    pub ring_bytes: usize,
}

impl Default for Bounds {
    fn default() -> Self {
        Self {
            total_bytes: 256 << 20,
            segment_bytes: 256 << 10,
            kept_bytes: 64 << 20,
            kept_ms: 72 * 3_600_000,
            ring_bytes: 2 << 20,
        }
    }
}

/// Why there is no spool.
#[derive(Debug, thiserror::Error)]
pub enum SpoolError {
    /// Another agent has it.
    #[error("another agent already works with {0}; stop it first, or give this one its own folder with --data")]
    Taken(String),
    /// The file system refuses.
    #[error("the spool in {folder} cannot be opened: {source}; the agent's user needs to read and write it")]
    Files {
        /// The folder.
        folder: String,
        /// What the file system says.
        source: io::Error,
    },
}

/// The collector has more of this epoch than this spool ever made: the disk was set back, or cloned.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("the collector has reports up to {theirs}, this PC made only {ours}: its disk was set back or copied")]
pub struct Ahead {
    /// The collector's highest sequence.
    pub theirs: u64,
    /// The highest sequence made here.
    pub ours: u64,
}

/// How the spool stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// The life that the sequence counts in.
    pub epoch: EpochId,
    /// Everything up to here is on the collector's disk.
    pub acknowledged: u64,
    /// The last sequence given.
    pub last: u64,
    /// Its size on disk.
    pub bytes: u64,
    /// Reports lost so far by class of gap.
    pub lost: BTreeMap<String, u64>,
    /// Why it cannot be written at the moment.
    pub trouble: Option<String>,
}

/// The spool of one agent.
#[derive(Debug)]
pub struct Spool {
    folder: PathBuf,
    bounds: Bounds,
    mark: Mark,
    segments: Vec<Segment>,
    open: Option<File>,
    ring: VecDeque<Record>,
    last: u64,
    trouble: Option<String>,
    unreadable: (u32, u32),
    mark_lags: bool,
    lock: File,
}

/// Takes the lock. A program that was being started while the one before held it has it for a moment longer, until it
/// runs: so it is asked for again for a second.
fn taken(lock: &File) -> Result<(), TryLockError> {
    for _ in 0..20 {
        match lock.try_lock() {
            Err(TryLockError::WouldBlock) => std::thread::sleep(std::time::Duration::from_millis(50)),
            done => return done,
        }
    }
    lock.try_lock()
}

impl Spool {
    /// Opens the spool of a folder, rebuilding from its segments what the mark does not say. `fresh` names its life when
    /// nothing on disk does.
    ///
    /// # Errors
    /// Taken by another agent, or what the file system says.
    pub fn open(folder: &Path, bounds: Bounds, fresh: EpochId) -> Result<Self, SpoolError> {
        let failed = |source| SpoolError::Files { folder: folder.display().to_string(), source };
        files::private_folder(folder).map_err(failed)?;
        let mut options = OpenOptions::new();
        options.create(true).truncate(false).read(true).write(true);
        let mut lock = platform::private(&mut options).open(folder.join("lock")).map_err(failed)?;
        match taken(&lock) {
            Err(TryLockError::WouldBlock) => return Err(SpoolError::Taken(folder.display().to_string())),
            Err(TryLockError::Error(source)) => return Err(failed(source)),
            Ok(()) => {}
        }
        let mut word = Vec::new();
        lock.read_to_end(&mut word).map_err(failed)?;
        let found = gather(folder, fresh).map_err(failed)?;
        let mut spool = Self {
            folder: folder.to_owned(),
            bounds,
            mark: found.mark,
            segments: found.segments,
            open: None,
            ring: VecDeque::new(),
            last: found.last,
            trouble: None,
            unreadable: (0, 0),
            mark_lags: false,
            lock,
        };
        if found.appendable {
            let newest = spool.segments.last();
            spool.open = newest.and_then(|segment| OpenOptions::new().append(true).open(&segment.path).ok());
        }
        if word == IN_MEMORY {
            // The collector may have sequences that no segment here knows of: none of them may be given twice.
            spool.begin_epoch(fresh);
        }
        if !spool.mark_lags {
            spool.note(ON_DISK);
        }
        Ok(spool)
    }

    /// Keeps a report and gives its sequence. It is durable when this returns, or waits in memory while the disk fails.
    pub fn append(&mut self, class: Class, boot: &str, report: Report) -> u64 {
        self.last += 1;
        let kept = Kept { boot: boot.to_owned(), report };
        // A report that cannot be encoded leaves a hole in the sequence, and a hole travels as a counted gap.
        if let Ok(body) = kept.write() {
            self.ring.push_back(Record { class, first: self.last, last: self.last, body });
        }
        self.flush();
        self.last
    }

    /// Takes note that the collector has everything up to `highest` on its disk, which may be less than before.
    ///
    /// # Errors
    /// [`Ahead`] when the collector has more than was ever made here.
    pub fn acknowledge(&mut self, highest: u64, server_ms: i64) -> Result<(), Ahead> {
        if highest > self.last {
            return Err(Ahead { theirs: highest, ours: self.last });
        }
        self.mark.acknowledged = highest;
        let done = highest.max(self.mark.floor.saturating_sub(1));
        for segment in &mut self.segments {
            let whole = segment.last <= done;
            segment.acknowledged_at = if whole { segment.acknowledged_at.or(Some(server_ms)) } else { None };
        }
        self.mark.refused.retain(|seq| *seq > highest);
        self.forget(server_ms);
        self.save_mark();
        Ok(())
    }

    /// Begins a new life of the sequence: what waits is sent under the new name, what was acknowledged is not sent again.
    pub fn begin_epoch(&mut self, fresh: EpochId) {
        self.mark.floor = self.mark.acknowledged.max(self.mark.floor.saturating_sub(1)) + 1;
        self.mark.acknowledged = 0;
        self.mark.epoch = fresh;
        self.open = None;
        self.save_mark();
    }

    /// How the spool stands.
    #[must_use]
    pub fn standing(&self) -> Standing {
        Standing {
            epoch: self.mark.epoch,
            acknowledged: self.mark.acknowledged,
            last: self.last,
            bytes: self.bytes(),
            lost: self.mark.lost.clone(),
            trouble: self.trouble.clone(),
        }
    }

    /// Writes what waits in memory; on failure it goes on waiting, within bounds.
    fn flush(&mut self) {
        while let Some(record) = self.ring.pop_front() {
            if let Err(error) = self.write(&record) {
                self.ring.push_front(record);
                self.give_up_file();
                let trouble = format!("the spool is not writable: {error}");
                if self.trouble.is_none() {
                    self.note(IN_MEMORY);
                    tracing::warn!(
                        "{trouble}; reports wait in memory, free some room on the disk of {}.",
                        self.folder.display()
                    );
                }
                self.trouble = Some(trouble);
                self.trim_ring();
                return;
            }
        }
        if self.trouble.take().is_some() {
            self.note(ON_DISK);
            tracing::info!("The spool can be written again.");
        }
    }

    /// Notes in the lock file whether reports wait in memory alone: a byte over a byte needs no room on a full disk. On a
    /// disk that takes not even that, a crash may cost what was in memory.
    fn note(&mut self, word: &[u8]) {
        let mut write = || {
            self.lock.seek(SeekFrom::Start(0))?;
            self.lock.write_all(word)?;
            self.lock.sync_data()
        };
        if let Err(error) = write() {
            tracing::debug!(%error, "The lock file was not written.");
        }
    }

    fn write(&mut self, record: &Record) -> io::Result<()> {
        let bytes = record.write();
        self.make_room(bytes.len() as u64)?;
        if self.segments.last().is_some_and(|segment| segment.bytes >= self.bounds.segment_bytes) {
            self.open = None;
        }
        if self.open.is_none() {
            let number = self.segments.last().map_or(0, |segment| segment.number + 1);
            let (segment, file) = segment::create(&self.folder, number, self.mark.epoch)?;
            self.segments.push(segment);
            self.open = Some(file);
        }
        match (self.segments.last_mut(), &mut self.open) {
            (Some(segment), Some(file)) => segment.append(file, &bytes, record),
            _ => Err(io::Error::other("no segment is open")),
        }
    }

    /// After a failed write or fsync nothing in the open file's end can be believed: it is never appended to again.
    fn give_up_file(&mut self) {
        if self.open.take().is_none() {
            return;
        }
        let Some(segment) = self.segments.last_mut() else { return };
        if segment.first == 0 && std::fs::remove_file(&segment.path).is_ok() {
            self.segments.pop();
        } else if let Ok(found) = std::fs::metadata(&segment.path) {
            segment.bytes = found.len();
        }
    }

    /// A mark that cannot be written costs sending again, so it is no error; `append` tells when the disk is at fault.
    fn save_mark(&mut self) {
        let acknowledged = self.segments.iter().filter_map(|one| Some((one.number, one.acknowledged_at?)));
        self.mark.segments = acknowledged.collect();
        let saved = self.mark.save(&self.folder);
        let told = std::mem::replace(&mut self.mark_lags, saved.is_err());
        if let (Err(error), false) = (saved, told) {
            tracing::warn!(
                "The spool's mark was not written ({error}); reports may be sent twice, which changes nothing."
            );
        }
    }
}

struct Gathered {
    mark: Mark,
    segments: Vec<Segment>,
    last: u64,
    appendable: bool,
}

/// How the spool of a folder stands, without taking it from the agent that works with it.
///
/// # Errors
/// What the file system says.
pub fn look(folder: &Path, fresh: EpochId) -> io::Result<Standing> {
    let found = gather(folder, fresh)?;
    let probe = folder.join("probe");
    let written = files::replace(&probe, b"probe").and_then(|()| std::fs::remove_file(&probe));
    Ok(Standing {
        epoch: found.mark.epoch,
        acknowledged: found.mark.acknowledged,
        last: found.last,
        bytes: found.segments.iter().map(|one| one.bytes).sum(),
        lost: found.mark.lost,
        trouble: written.err().map(|error| format!("the spool is not writable: {error}")),
    })
}

fn gather(folder: &Path, fresh: EpochId) -> io::Result<Gathered> {
    let mut paths: Vec<(u32, PathBuf)> = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        paths.extend(segment::number_of(&path).map(|number| (number, path)));
    }
    paths.sort();
    let marked = Mark::load(folder);
    let (mut segments, mut newest, mut last, mut appendable) = (Vec::new(), None, 0u64, false);
    for (number, path) in paths {
        let (mut segment, epoch, found) = segment::load(&path, number)?;
        let done = marked.as_ref().filter(|mark| segment.last <= mark.acknowledged.max(mark.floor.saturating_sub(1)));
        segment.acknowledged_at = done.and_then(|mark| mark.segments.get(&number).copied());
        newest = newest.max(epoch);
        // Damage at the very end may hide records that were sent: their sequence must not be given twice.
        let hidden = found.noise_bytes.div_ceil(HEADER_BYTES + 32) as u64;
        last = last.max(found.last) + hidden;
        appendable = hidden == 0 && found.torn_at.is_none() && epoch.is_some();
        segments.push(segment);
    }
    let marked = marked.filter(|_| !segments.is_empty());
    appendable &= marked.as_ref().is_none_or(|mark| Some(mark.epoch) == newest);
    let mark = marked.unwrap_or_else(|| Mark::new(newest.unwrap_or(fresh)));
    last = last.max(mark.acknowledged).max(mark.floor.saturating_sub(1));
    Ok(Gathered { mark, segments, last, appendable })
}

#[cfg(test)]
mod tests;
