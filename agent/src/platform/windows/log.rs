//! The service's own log: a file in its folder, for a service has nobody who reads what it writes to stderr.
//! Invariant: never more than two files of a mebibyte; a log that cannot be written costs the log alone.
//! Next: `as_service`, which writes it.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

const MOST_BYTES: u64 = 1 << 20;

/// A log that starts over when it is full, keeping the one before.
#[derive(Debug)]
pub struct Log {
    path: PathBuf,
    open: Option<(File, u64)>,
}

impl Log {
    /// The log of a data folder, ready for a subscriber.
    #[must_use]
    pub fn of(data: &Path) -> Mutex<Self> {
        Mutex::new(Self { path: data.join("agent.log"), open: None })
    }

    fn reopen(&mut self) -> io::Result<(File, u64)> {
        let old = fs::metadata(&self.path).map_or(0, |found| found.len());
        if old >= MOST_BYTES {
            fs::rename(&self.path, self.path.with_extension("log.1"))?;
        }
        let file = OpenOptions::new().append(true).create(true).open(&self.path)?;
        let bytes = file.metadata()?.len();
        Ok((file, bytes))
    }
}

impl Write for Log {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let open = match self.open.take().filter(|(_, bytes)| *bytes < MOST_BYTES) {
            Some(open) => open,
            None => self.reopen()?,
        };
        let (file, bytes) = self.open.insert(open);
        let written = file.write(line)?;
        *bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_never_grows_beyond_two_files() {
        let folder = tempfile::tempdir().unwrap();
        let mut log = Log::of(folder.path()).into_inner().unwrap();
        for _ in 0..40 {
            log.write_all(&[b'x'; 100_000]).unwrap();
        }
        let sizes: Vec<u64> =
            fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().metadata().unwrap().len()).collect();
        assert!(sizes.len() == 2 && sizes.iter().all(|bytes| *bytes < MOST_BYTES + 100_001), "{sizes:?}");
        drop(log);
        Log::of(folder.path()).into_inner().unwrap().write_all(b"after a restart").unwrap();
        assert!(fs::read_dir(folder.path()).unwrap().count() == 2);
    }
}
