//! Reading from this machine's file system with bounds, below a root that tests may move.
//! Invariant: a file is read up to a bound and a folder up to a number of names; nothing here writes.
//! Next: the questions beside this file.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use shared::observation::{Look, Unseen, Why};

/// More names than any folder of interest holds.
const MOST_NAMES: usize = 4096;
/// Few files of interest are longer.
const USUAL_BYTES: usize = 4096;

/// The file system of a machine.
#[derive(Clone, Debug)]
pub(super) struct System {
    root: PathBuf,
}

impl System {
    pub(super) fn below(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    /// The real place of an absolute path.
    pub(super) fn place(&self, path: impl AsRef<Path>) -> PathBuf {
        let path = path.as_ref();
        self.root.join(path.strip_prefix("/").unwrap_or(path))
    }

    pub(super) fn bytes(&self, path: impl AsRef<Path>, most_bytes: u64) -> Look<Vec<u8>> {
        let path = path.as_ref();
        let read = || -> io::Result<Vec<u8>> {
            // Room for what most files hold: one read for it and one that finds the end, instead of one for each few bytes.
            let room = usize::try_from(most_bytes.saturating_add(1)).unwrap_or(USUAL_BYTES).min(USUAL_BYTES);
            let mut content = Vec::with_capacity(room);
            regular(&self.place(path))?.take(most_bytes + 1).read_to_end(&mut content)?;
            Ok(content)
        };
        let content = read().map_err(|error| unseen(path, &error))?;
        if content.len() as u64 > most_bytes {
            return Err(Unseen::new(Why::Garbled, &format!("{} is longer than {most_bytes} bytes", path.display())));
        }
        Ok(content)
    }

    pub(super) fn text(&self, path: impl AsRef<Path>, most_bytes: u64) -> Look<String> {
        Ok(String::from_utf8_lossy(&self.bytes(path, most_bytes)?).into_owned())
    }

    /// The names in a folder, sorted.
    pub(super) fn names(&self, folder: impl AsRef<Path>) -> Look<Vec<String>> {
        let folder = folder.as_ref();
        let entries = fs::read_dir(self.place(folder)).map_err(|error| unseen(folder, &error))?;
        let mut names: Vec<String> =
            entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).take(MOST_NAMES).collect();
        names.sort();
        Ok(names)
    }
}

/// Opens a file that is one: a pipe or a device in its place would block or never end.
pub(super) fn regular(path: &Path) -> io::Result<File> {
    let found = fs::metadata(path)?;
    if found.is_file() { File::open(path) } else { Err(io::Error::other("is no regular file")) }
}

pub(super) fn unseen(path: &Path, error: &io::Error) -> Unseen {
    let why = match error.kind() {
        ErrorKind::NotFound => Why::NotHere,
        ErrorKind::PermissionDenied => Why::Denied,
        _ => Why::Other,
    };
    Unseen::new(why, &format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    impl System {
        /// Puts a file below the root that a test moved.
        pub(in crate::host) fn put(&self, path: &str, content: impl AsRef<[u8]>) {
            let path = self.place(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        }
    }

    #[test]
    fn reading_is_bounded_and_says_why_it_saw_nothing() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("file"), "one\ntwo\n").unwrap();
        fs::create_dir(root.path().join("folder")).unwrap();
        let system = System::below(root.path());
        assert_eq!(system.text("/file", 8).unwrap(), "one\ntwo\n");
        assert_eq!(system.text("/file", 7).unwrap_err().why, Why::Garbled);
        assert_eq!(system.text("/other", 7).unwrap_err().why, Why::NotHere);
        assert_eq!(system.text("/folder", 7).unwrap_err().why, Why::Other, "no regular file");
        assert_eq!(system.names("/").unwrap(), ["file", "folder"]);
    }
}
