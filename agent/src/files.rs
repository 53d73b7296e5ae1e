//! Files of the agent: readable by their owner only, and replaced as a whole or not at all.
//! Invariant: temporary file, fsync, rename, fsync of the folder (trust A4); rights 0600 and 0700 from the first moment
//! (trust I6). Next: [`crate::state`] and [`crate::spool`], which write through here.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;

/// Makes the folder with rights 0700, and takes looser rights from one that was there; a link in its place is refused.
///
/// # Errors
/// What the file system says.
pub fn private_folder(folder: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    let found = fs::symlink_metadata(folder)?;
    if !found.is_dir() {
        return Err(io::Error::other("a link or a file stands where the agent's folder should be"));
    }
    if found.permissions().mode() & 0o077 != 0 {
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
    }
    Ok(())
}

/// Replaces a file: after a crash the old content stands or the new.
///
/// # Errors
/// What the file system says; the old content stands then.
pub fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut temporary = path.as_os_str().to_owned();
    temporary.push(".new");
    let written = write_new(Path::new(&temporary), content).and_then(|()| fs::rename(&temporary, path));
    if written.is_err() {
        // What is half written must not take the little room that is left.
        let _ = fs::remove_file(&temporary);
    }
    written.and_then(|()| sync_folder_of(path))
}

fn write_new(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut file = create(path)?;
    file.write_all(content)?;
    file.sync_all()
}

/// Opens a new file for writing, in the place of a left-over of a crash, never through a link.
///
/// # Errors
/// What the file system says.
pub fn create(path: &Path) -> io::Result<File> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => OpenOptions::new().write(true).create_new(true).mode(0o600).open(path),
    }
}

/// Makes the folder's entry for `path` durable.
///
/// # Errors
/// What the file system says.
pub fn sync_folder_of(path: &Path) -> io::Result<()> {
    File::open(path.parent().ok_or(ErrorKind::InvalidInput)?)?.sync_all()
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

    #[test]
    fn i6_what_the_agent_writes_is_its_owners_alone_even_in_a_loose_folder() {
        let outer = tempfile::tempdir().unwrap();
        let folder = outer.path().join("data");
        fs::create_dir(&folder).unwrap();
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o777)).unwrap();
        private_folder(&folder).unwrap();
        replace(&folder.join("key"), b"secret").unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&folder), mode(&folder.join("key"))), (0o700, 0o600));
        let link = outer.path().join("link");
        std::os::unix::fs::symlink(&folder, &link).unwrap();
        assert!(private_folder(&link).is_err());
    }
}
