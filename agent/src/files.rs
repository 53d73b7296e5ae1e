//! Files of the agent: readable by their owner only, but for what is meant for everybody at the PC, and replaced as a whole or
//! not at all.
//! Invariant: temporary file, flushed, renamed, the name flushed too (trust A4); nobody else's from the first moment
//! (trust I6). Next: [`crate::state`] and [`crate::spool`], which write through here.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;

use crate::platform;

/// Makes the folder the agent's alone, and takes looser rights from one that was there; a link in its place is refused.
///
/// # Errors
/// What the file system says.
pub fn private_folder(folder: &Path) -> io::Result<()> {
    platform::make_private(folder)
}

/// Makes the folder one that everybody at this PC may read and nobody else may write; a link in its place is refused.
///
/// # Errors
/// What the file system says.
pub fn public_folder(folder: &Path) -> io::Result<()> {
    platform::make_public(folder)
}

/// Replaces a file: after a crash the old content stands or the new.
///
/// # Errors
/// What the file system says; the old content stands then.
pub fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    replace_with(path, content, |_| Ok(()))
}

/// Replaces a file that everybody at this PC may read.
///
/// # Errors
/// What the file system says; the old content stands then.
pub fn replace_public(path: &Path, content: &[u8]) -> io::Result<()> {
    replace_with(path, content, platform::publish)
}

fn replace_with(path: &Path, content: &[u8], share: impl Fn(&File) -> io::Result<()>) -> io::Result<()> {
    let mut temporary = path.as_os_str().to_owned();
    temporary.push(".new");
    let written = write_new(Path::new(&temporary), content, share);
    let written = written.and_then(|()| platform::rename(temporary.as_ref(), path));
    if written.is_err() {
        // What is half written must not take the little room that is left.
        let _ = fs::remove_file(&temporary);
    }
    written
}

fn write_new(path: &Path, content: &[u8], share: impl Fn(&File) -> io::Result<()>) -> io::Result<()> {
    let mut file = create(path)?;
    file.write_all(content)?;
    share(&file)?;
    file.sync_all()
}

/// Opens a new file for writing, in the place of a left-over of a crash, never through a link.
///
/// # Errors
/// What the file system says.
pub fn create(path: &Path) -> io::Result<File> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => platform::private(OpenOptions::new().write(true).create_new(true)).open(path),
    }
}

/// Makes the folder's entry for `path` durable.
///
/// # Errors
/// What the file system says.
pub fn sync_folder_of(path: &Path) -> io::Result<()> {
    platform::sync_folder(path)
}

/// A file's content, refused when longer than `most_bytes`; none when there is no such file.
///
/// # Errors
/// What the file system says.
pub fn read(path: &Path, most_bytes: u64) -> io::Result<Option<Vec<u8>>> {
    let file = match File::open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        opened => opened?,
    };
    let mut content = Vec::new();
    file.take(most_bytes + 1).read_to_end(&mut content)?;
    if content.len() as u64 > most_bytes {
        return Err(io::Error::other(format!("longer than {most_bytes} bytes")));
    }
    Ok(Some(content))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a4_a_file_is_replaced_whole_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state.json");
        fs::write(folder.path().join("state.json.new"), "left by a crash").unwrap();
        replace(&path, b"one").unwrap();
        replace(&path, b"two").unwrap();
        assert_eq!(read(&path, 3).unwrap().unwrap(), b"two");
        assert!(read(&path, 2).is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
