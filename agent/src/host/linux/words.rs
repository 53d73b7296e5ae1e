//! What Linux keeps in small files and long ones: a first line, a large file line by line, a file as a mark.
//! Invariant: bounded as all reading ([`super::system`]). Next: the questions beside this file.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use shared::observation::Look;

use super::system::{System, regular, unseen};

impl System {
    pub(super) fn has(&self, path: impl AsRef<Path>) -> bool {
        self.place(path).exists()
    }

    /// The first line of a small file, empty when it cannot be read.
    pub(super) fn word(&self, path: impl AsRef<Path>) -> String {
        let text = self.text(path, 4096).unwrap_or_default();
        text.lines().next().unwrap_or_default().trim().to_owned()
    }

    /// A large file, line by line.
    pub(super) fn lines(&self, path: impl AsRef<Path>, most_bytes: u64) -> Look<impl BufRead> {
        let path = path.as_ref();
        let file = regular(&self.place(path)).map_err(|error| unseen(path, &error))?;
        Ok(BufReader::new(file.take(most_bytes)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_lines_and_long_files_are_read_within_bounds() {
        let root = tempfile::tempdir().unwrap();
        std::fs::write(root.path().join("file"), "one\ntwo\n").unwrap();
        let system = System::below(root.path());
        assert_eq!((system.word("/file").as_str(), system.word("/none").as_str()), ("one", ""));
        assert_eq!(system.lines("/file", 3).unwrap().lines().count(), 1);
        assert!(system.has("/file") && !system.has("/none"));
    }
}
