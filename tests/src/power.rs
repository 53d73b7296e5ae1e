//! Power cuts of a disk, simulated: from the system calls that a program made, what may stand on the disk after any moment.
//! What was flushed stands. What was not is there, is gone or is torn, write by write; of names, the first so many changes
//! are there. Invariant: nothing flushed is ever taken away, and a cut depends on its seed alone.
//! Next: [`crate::calls`], which reads the calls.
#![expect(clippy::indexing_slicing, reason = "a trace that is not as expected must end the test")]

use std::collections::BTreeMap;
use std::path::Path;

use agent::spool::Bounds;
use shared::report::{Observation, Report};

use crate::calls::Call;
use crate::random::xorshift;

/// Small segments, and little kept of what is acknowledged, so that files come and go all the time.
pub const BOUNDS: Bounds =
    Bounds { total_bytes: 64 << 20, segment_bytes: 3_000, kept_bytes: 9_000, kept_ms: 72_000, ring_bytes: 3_000 };

/// A report that knows its own sequence, of a size that packing cannot take away.
#[must_use]
pub fn report(seq: u64) -> Report {
    let mut state = seq.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let noise = std::iter::repeat_with(move || xorshift(&mut state).to_le_bytes()[3]);
    let facts = noise.take(180).collect();
    let seen = Observation { check: "memory".into(), outcome: "seen".into(), facts, ..Observation::default() };
    Report { kind: "sample".into(), mono_ms: seq, observations: vec![seen], ..Report::default() }
}

#[derive(Clone, Debug, Default)]
struct File {
    /// What is flushed.
    flushed: Vec<u8>,
    /// What was written since: where, and what; none cuts the file to that length.
    since: Vec<(usize, Option<Vec<u8>>)>,
}

#[derive(Clone, Debug)]
enum Naming {
    Link(String, usize),
    Unlink(String),
    Rename(String, String),
}

/// A folder on a disk, and what it was last asked.
#[derive(Clone, Debug, Default)]
pub struct Disk {
    files: Vec<File>,
    /// Names as the running program sees them.
    names: BTreeMap<String, usize>,
    /// Names that are flushed.
    flushed: BTreeMap<String, usize>,
    since: Vec<Naming>,
}

impl Disk {
    /// A disk on which the files of a folder have long been.
    ///
    /// # Panics
    /// When the folder cannot be read.
    #[must_use]
    pub fn of(folder: &Path) -> Self {
        let mut disk = Self::default();
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let Ok(flushed) = std::fs::read(&path) else { continue };
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            disk.names.insert(name, disk.files.len());
            disk.files.push(File { flushed, since: Vec::new() });
        }
        disk.flushed.clone_from(&disk.names);
        disk
    }

    /// Takes one more call.
    pub fn take(&mut self, call: &Call) {
        match call {
            Call::Create { name } if self.names.contains_key(name) => {}
            Call::Create { name } => {
                self.files.push(File::default());
                self.name(Naming::Link(name.clone(), self.files.len() - 1));
            }
            Call::Write { name, at, bytes } => {
                let at = at.unwrap_or_else(|| self.content(name).len());
                self.file(name).since.push((at, Some(bytes.clone())));
            }
            Call::Truncate { name, bytes } => self.file(name).since.push((*bytes, None)),
            Call::Flush { name } => {
                let file = self.file(name);
                for (at, bytes) in std::mem::take(&mut file.since) {
                    match bytes {
                        Some(bytes) => put(&mut file.flushed, at, &bytes),
                        None => file.flushed.truncate(at),
                    }
                }
            }
            Call::FlushNames => {
                self.flushed.clone_from(&self.names);
                self.since.clear();
            }
            Call::Rename { from, to } => self.name(Naming::Rename(from.clone(), to.clone())),
            Call::Unlink { name } => self.name(Naming::Unlink(name.clone())),
            Call::Said(_) => {}
        }
    }

    /// Lays what may stand there after a cut at this moment into an empty folder.
    ///
    /// # Panics
    /// When the folder cannot be written.
    pub fn after_a_cut(&self, random: &mut impl FnMut(usize) -> usize, folder: &Path) {
        let mut names = self.flushed.clone();
        for one in &self.since[..random(self.since.len() + 1)] {
            apply(&mut names, one);
        }
        for (name, file) in names {
            let mut content = self.files[file].flushed.clone();
            for (at, bytes) in &self.files[file].since {
                match (bytes, random(3)) {
                    (_, 0) => {}
                    (Some(bytes), 1) => put(&mut content, *at, &bytes[..random(bytes.len() + 1)]),
                    (Some(bytes), _) => put(&mut content, *at, bytes),
                    (None, _) => content.truncate(*at),
                }
            }
            std::fs::write(folder.join(name), content).expect("a file");
        }
    }

    fn name(&mut self, one: Naming) {
        apply(&mut self.names, &one);
        self.since.push(one);
    }

    fn file(&mut self, name: &str) -> &mut File {
        let file = *self.names.get(name).unwrap_or_else(|| panic!("{name} was never made"));
        &mut self.files[file]
    }

    /// A file's content as the running program sees it.
    fn content(&mut self, name: &str) -> Vec<u8> {
        let file = self.file(name);
        let mut content = file.flushed.clone();
        for (at, bytes) in &file.since {
            match bytes {
                Some(bytes) => put(&mut content, *at, bytes),
                None => content.truncate(*at),
            }
        }
        content
    }
}

fn apply(names: &mut BTreeMap<String, usize>, one: &Naming) {
    match one {
        Naming::Link(name, file) => drop(names.insert(name.clone(), *file)),
        Naming::Unlink(name) => drop(names.remove(name)),
        Naming::Rename(from, to) => {
            let moved = names.remove(from).map(|file| names.insert(to.clone(), file));
            assert!(moved.is_some(), "{from} was there");
        }
    }
}

fn put(content: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    // What lies between the old end and a write that came through is a hole, and a hole reads as zeros.
    content.resize(content.len().max(at + bytes.len()), 0);
    content[at..at + bytes.len()].copy_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call(name: &str, bytes: &[u8]) -> Call {
        Call::Write { name: name.into(), at: None, bytes: bytes.to_vec() }
    }

    fn left(disk: &Disk, choices: &[usize]) -> Option<Vec<u8>> {
        let folder = tempfile::tempdir().expect("a folder");
        let mut choices = choices.iter().copied();
        disk.after_a_cut(&mut |below| choices.next().unwrap_or(0).min(below - 1), folder.path());
        std::fs::read(folder.path().join("a")).ok()
    }

    #[test]
    fn what_was_flushed_stands_and_what_was_not_may_be_gone_or_torn() {
        let mut disk = Disk::default();
        disk.take(&Call::Create { name: "a".into() });
        disk.take(&call("a", b"kept"));
        disk.take(&Call::Flush { name: "a".into() });
        assert_eq!(left(&disk, &[0]), None, "a name that was not flushed may be gone with all its content");
        disk.take(&Call::FlushNames);
        disk.take(&call("a", b"lost"));
        disk.take(&call("a", b"end"));
        let table: [(&[usize], &[u8]); 4] = [
            (&[0, 0, 0], b"kept"),
            (&[0, 1, 2, 0], b"keptlo"),
            (&[0, 2, 2], b"keptlostend"),
            (&[0, 0, 2], b"kept\0\0\0\0end"),
        ];
        for (choices, want) in table {
            assert_eq!(left(&disk, choices).as_deref(), Some(want), "{choices:?}");
        }
    }

    #[test]
    fn a_rename_that_was_not_flushed_may_not_have_happened() {
        let mut disk = Disk::default();
        for (name, bytes) in [("a", b"old"), ("b", b"new")] {
            disk.take(&Call::Create { name: name.into() });
            disk.take(&call(name, bytes));
            disk.take(&Call::Flush { name: name.into() });
        }
        disk.take(&Call::FlushNames);
        disk.take(&Call::Rename { from: "b".into(), to: "a".into() });
        assert_eq!(left(&disk, &[0]).as_deref(), Some(b"old".as_slice()));
        assert_eq!(left(&disk, &[1]).as_deref(), Some(b"new".as_slice()));
    }
}
