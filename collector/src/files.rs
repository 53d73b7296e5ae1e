//! Files and folders that only their owner may read, written so that a crash leaves the old content or the new.
//! Invariant: temporary file, fsync, rename, fsync of the folder; never a moment with looser rights.
//! Next: [`crate::ca`] keeps its keys this way.

use std::ffi::OsString;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;

/// Makes the folder (and its parents) with rights 0700, and takes looser rights away from one that was there.
///
/// # Errors
/// What the file system says.
pub fn private_folder(folder: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    let mode = fs::metadata(folder)?.permissions().mode();
    if mode & 0o077 != 0 {
        fs::set_permissions(folder, fs::Permissions::from_mode(mode & 0o700))?;
    }
    Ok(())
}

/// Writes a file with rights 0600, all of it or nothing.
///
/// # Errors
/// What the file system says; the old content stands then.
pub fn write_private(path: &Path, content: &[u8]) -> io::Result<()> {
    let (temporary, folder) = written_beside(path, content)?;
    fs::rename(&temporary, path)?;
    File::open(folder)?.sync_all()
}

/// The same for a file that is made once: where it is there already, made meanwhile by another process, that one stands.
///
/// # Errors
/// What the file system says.
pub fn write_private_once(path: &Path, content: &[u8]) -> io::Result<()> {
    let (temporary, folder) = written_beside(path, content)?;
    match fs::hard_link(&temporary, path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
        _ => {}
    }
    fs::remove_file(&temporary)?;
    File::open(folder)?.sync_all()
}

/// Adds to the end of a file with rights 0600, which is made where there is none; safe on disk when it is said to be.
///
/// # Errors
/// What the file system says.
pub fn append_private(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().append(true).create(true).mode(0o600).open(path)?;
    file.write_all(content)?;
    file.sync_all()
}

/// The content in a file beside the path, safe on disk; the folder of both.
fn written_beside<'a>(path: &'a Path, content: &[u8]) -> io::Result<(OsString, &'a Path)> {
    let folder = path.parent().ok_or_else(|| io::Error::other("the path has no folder"))?;
    let mut temporary = path.as_os_str().to_owned();
    temporary.push(".new");
    // One left by a crash could have other rights, and create_new never follows a link that somebody laid there.
    match fs::remove_file(&temporary) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&temporary)?;
    file.write_all(content)?;
    file.sync_all()?;
    Ok((temporary, folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e6_files_and_folders_are_their_owners_alone_even_when_they_were_not() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("a/b");
        fs::create_dir_all(&inner).unwrap();
        fs::set_permissions(&inner, fs::Permissions::from_mode(0o777)).unwrap();
        private_folder(&inner).unwrap();
        let path = inner.join("key");
        fs::write(inner.join("key.new"), "left by a crash").unwrap();
        write_private(&path, b"one").unwrap();
        write_private(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        write_private_once(&path, b"three").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two", "what is made once stays");
        assert!(!inner.join("key.new").exists());
        assert_eq!(fs::metadata(&inner).unwrap().permissions().mode() & 0o777, 0o700);
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }
}
