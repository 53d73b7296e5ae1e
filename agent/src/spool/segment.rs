//! One file of records: a header with the epoch, then records, appended and made durable one by one.
//! Invariant: a record counts as kept only after fsync; a file whose fsync failed is never appended to again (trust A7).
//! Next: [`super::Spool`], which owns them all.

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use shared::ids::EpochId;

use super::record::{self, Class, Found, Record};
use crate::files;

const MAGIC: &[u8; 8] = b"PRMSPL1\n";
const EPOCH_BYTES: usize = 36;
/// Bytes in front of the first record.
pub const HEAD_BYTES: usize = MAGIC.len() + EPOCH_BYTES + 4;
/// No segment is read beyond this, whatever lies in the folder.
const MOST_BYTES: u64 = 64 << 20;

/// What is known of a segment without reading it.
#[derive(Clone, Debug)]
pub struct Segment {
    /// Its file.
    pub path: PathBuf,
    /// Its place in the order of files.
    pub number: u32,
    /// The first sequence in it; 0 while it holds none.
    pub first: u64,
    /// The last sequence in it; 0 while it holds none.
    pub last: u64,
    /// Its size.
    pub bytes: u64,
    /// How many records of each droppable class.
    pub classes: [u32; 3],
    /// When all of it was acknowledged, by the collector's clock, ms UTC.
    pub acknowledged_at: Option<i64>,
}

/// The file of a segment's number.
#[must_use]
pub fn path_of(folder: &Path, number: u32) -> PathBuf {
    folder.join(format!("{number:010}.segment"))
}

/// The number in a segment's file name.
#[must_use]
pub fn number_of(path: &Path) -> Option<u32> {
    let name = path.file_name()?.to_str()?;
    name.strip_suffix(".segment").filter(|digits| digits.len() == 10)?.parse().ok()
}

fn head(epoch: EpochId) -> Vec<u8> {
    let mut bytes = [MAGIC, epoch.to_string().as_bytes()].concat();
    bytes.extend_from_slice(&crc32c::crc32c(&bytes).to_le_bytes());
    bytes
}

fn epoch_of(bytes: &[u8]) -> Option<EpochId> {
    let (head, _) = bytes.split_at_checked(HEAD_BYTES)?;
    let (checked, crc) = head.split_at_checked(HEAD_BYTES - 4)?;
    let sound = crc32c::crc32c(checked) == u32::from_le_bytes(*crc.first_chunk()?);
    let text = std::str::from_utf8(checked.strip_prefix(MAGIC)?).ok()?;
    sound.then(|| text.parse().ok()).flatten()
}

/// Starts a segment and opens it for appending.
///
/// # Errors
/// What the file system says; nothing is left behind then.
pub fn create(folder: &Path, number: u32, epoch: EpochId) -> io::Result<(Segment, File)> {
    let path = path_of(folder, number);
    let started = files::create(&path).and_then(|mut file| {
        file.write_all(&head(epoch))?;
        file.sync_all()?;
        files::sync_folder_of(&path)?;
        Ok(file)
    });
    if started.is_err() {
        let _ = std::fs::remove_file(&path);
    }
    let bytes = HEAD_BYTES as u64;
    let segment = Segment { path, number, first: 0, last: 0, bytes, classes: [0; 3], acknowledged_at: None };
    started.map(|file| (segment, file))
}

impl Segment {
    /// Appends records in one write and makes them durable.
    ///
    /// # Errors
    /// What the file system says; the caller gives the file up then.
    pub fn append(&mut self, file: &mut File, bytes: &[u8], record: &Record) -> io::Result<()> {
        file.write_all(bytes)?;
        file.sync_data()?;
        self.bytes += bytes.len() as u64;
        self.acknowledged_at = None;
        self.count(record);
        Ok(())
    }

    fn count(&mut self, record: &Record) {
        if self.first == 0 {
            self.first = record.first;
        }
        self.last = self.last.max(record.last);
        if let Some(at) = Class::DROPPED.iter().position(|class| *class == record.class)
            && let Some(count) = self.classes.get_mut(at)
        {
            *count += 1;
        }
    }

    /// Reads what the segment holds now.
    ///
    /// # Errors
    /// What the file system says.
    pub fn read(&self) -> io::Result<Found> {
        let bytes = files::read(&self.path, MOST_BYTES)?.unwrap_or_default();
        Ok(record::scan(bytes.get(HEAD_BYTES..).unwrap_or_default()))
    }

    /// Replaces the segment's records, whole or not at all.
    ///
    /// # Errors
    /// What the file system says; the old content stands then.
    pub fn rewrite(&mut self, epoch: EpochId, records: &[Record]) -> io::Result<()> {
        let mut bytes = head(epoch);
        for record in records {
            bytes.extend_from_slice(&record.write());
        }
        files::replace(&self.path, &bytes)?;
        (self.first, self.last, self.classes, self.bytes) = (0, 0, [0; 3], bytes.len() as u64);
        records.iter().for_each(|record| self.count(record));
        Ok(())
    }
}

/// A segment found on disk, with its epoch when its head is sound and what it holds.
///
/// # Errors
/// What the file system says.
pub fn load(path: &Path, number: u32) -> io::Result<(Segment, Option<EpochId>, Found)> {
    let bytes = files::read(path, MOST_BYTES)?.unwrap_or_default();
    let found = record::scan(bytes.get(HEAD_BYTES..).unwrap_or_default());
    let path = path.to_owned();
    let size = bytes.len() as u64;
    let mut segment = Segment { path, number, first: 0, last: 0, bytes: size, classes: [0; 3], acknowledged_at: None };
    found.records.iter().for_each(|record| segment.count(record));
    segment.last = segment.last.max(found.last);
    Ok((segment, epoch_of(&bytes), found))
}
