//! What Linux and macOS share: rights in modes, durable folders, signals.
//! Invariant: what is private is so from its first moment; a rename is durable when it returns (trust A4, I6).
//! Next: `linux` and `macos` for where they differ.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use tokio::signal::unix::{SignalKind, signal};

use super::own::{GOING_DOWN, SYSTEM_DATA, SYSTEM_PUBLIC};
use super::{Room, SHUTDOWN, STOP};

/// Commands that this system has besides the others.
pub const COMMANDS: &str = "";
const LOCAL_DATA: &str = "premura-agent-data";
/// The public folder's name in a folder that is nobody's but its owner's.
const PUBLIC: &str = "public";

/// The system's folder, for whoever may have it; else one right here.
#[must_use]
pub fn data_folder() -> PathBuf {
    let system = rustix::process::geteuid().is_root() || Path::new(SYSTEM_DATA).is_dir();
    PathBuf::from(if system { SYSTEM_DATA } else { LOCAL_DATA })
}

/// The machine's name.
#[must_use]
pub fn host_name() -> String {
    rustix::system::uname().nodename().to_string_lossy().into_owned()
}

/// Gives what an administrator's command left in the folder to whom the folder belongs: the agent's own user, who could not
/// read it otherwise. Does nothing for whoever is not root, or in a folder of root's own.
///
/// # Errors
/// What the system says.
pub fn hand_over(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, lchown};
    let owner = fs::symlink_metadata(folder)?;
    if !rustix::process::geteuid().is_root() || owner.uid() == 0 {
        return Ok(());
    }
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            // A link is handed over itself, and nothing behind it.
            lchown(&path, Some(owner.uid()), Some(owner.gid()))?;
            if fs::symlink_metadata(&path)?.is_dir() {
                open.push(path);
            }
        }
    }
    Ok(())
}

/// Room on the file system of a folder.
///
/// # Errors
/// What the file system says.
pub fn room(folder: &Path) -> io::Result<Room> {
    let disk = rustix::fs::statvfs(folder)?;
    Ok(Room { free_bytes: disk.f_bavail * disk.f_frsize, total_bytes: disk.f_blocks * disk.f_frsize })
}

/// Makes the folder its owner's alone, and takes looser rights from one that was there; a link in its place is refused.
///
/// # Errors
/// What the file system says.
pub fn make_private(folder: &Path) -> io::Result<()> {
    make(folder, 0o700)
}

/// Where what everybody at this PC may read is: beside the system's folder, which is closed to them, in one that the system
/// empties at each start; else in the folder that was named. Nobody but root makes a folder there, so none is a stranger's.
#[must_use]
pub fn public_folder(data: Option<&Path>) -> PathBuf {
    let data = data.map_or_else(data_folder, Path::to_owned);
    if data == Path::new(SYSTEM_DATA) { PathBuf::from(SYSTEM_PUBLIC) } else { data.join(PUBLIC) }
}

/// Makes the folder one that everybody may read and only its owner may write; a link in its place is refused.
///
/// # Errors
/// What the file system says.
pub fn make_public(folder: &Path) -> io::Result<()> {
    make(folder, 0o755)
}

/// Lets everybody read a file.
///
/// # Errors
/// What the file system says.
pub fn publish(file: &File) -> io::Result<()> {
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

fn make(folder: &Path, mode: u32) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(mode).create(folder)?;
    let found = fs::symlink_metadata(folder)?;
    if !found.is_dir() {
        return Err(io::Error::other("a link or a file stands where the agent's folder should be"));
    }
    // A mask may have taken from a new one what it should have; an old one may have more.
    if found.permissions().mode() & 0o777 != mode {
        fs::set_permissions(folder, fs::Permissions::from_mode(mode))?;
    }
    Ok(())
}

/// Files opened so are their owner's alone from the first moment.
pub fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options.mode(0o600)
}

/// Gives a file another's name, durably: after a crash the old one stands under it or the new.
///
/// # Errors
/// What the file system says.
pub fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)?;
    sync_folder(to)
}

/// Makes the folder's entry for `path` durable.
///
/// # Errors
/// What the file system says.
pub fn sync_folder(path: &Path) -> io::Result<()> {
    File::open(path.parent().ok_or(ErrorKind::InvalidInput)?)?.sync_all()
}

/// Waits until the agent is asked to stop; the word says whether it alone stops or the machine goes down.
pub async fn asked_to_stop() -> &'static str {
    let (Ok(mut terminate), Ok(mut interrupt)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
    else {
        // Without signals the system can still end it; nothing is lost by that.
        return std::future::pending().await;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    if GOING_DOWN.iter().any(|path| Path::new(path).exists()) { SHUTDOWN } else { STOP }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{private_folder, public_folder, replace, replace_public};

    #[test]
    fn i6_what_root_left_in_a_folder_belongs_to_its_owner_and_nothing_behind_a_link_does() {
        use std::os::unix::fs::{MetadataExt, chown, symlink};
        let (folder, beside) = (tempfile::tempdir().unwrap(), tempfile::NamedTempFile::new().unwrap());
        fs::create_dir(folder.path().join("spool")).unwrap();
        fs::write(folder.path().join("spool/1"), "x").unwrap();
        symlink(beside.path(), folder.path().join("link")).unwrap();
        let before = fs::metadata(beside.path()).unwrap().uid();
        let root = rustix::process::geteuid().is_root();
        if root {
            chown(folder.path(), Some(65_534), Some(65_534)).unwrap();
        }
        hand_over(folder.path()).unwrap();
        let wanted = fs::metadata(folder.path()).unwrap().uid();
        for name in ["spool", "spool/1", "link"] {
            assert_eq!(fs::symlink_metadata(folder.path().join(name)).unwrap().uid(), wanted, "{name}");
        }
        assert_eq!(fs::metadata(beside.path()).unwrap().uid(), before);
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
        let public = folder.join("public");
        fs::create_dir(&public).unwrap();
        fs::set_permissions(&public, fs::Permissions::from_mode(0o777)).unwrap();
        public_folder(&public).unwrap();
        replace_public(&public.join("codes"), b"for everybody").unwrap();
        assert_eq!((mode(&public), mode(&public.join("codes"))), (0o755, 0o644), "i5: nobody else writes there");
        assert_eq!(super::public_folder(Some(&folder)), public);
        assert_eq!(super::public_folder(Some(Path::new(SYSTEM_DATA))), Path::new(SYSTEM_PUBLIC));
        let link = outer.path().join("link");
        std::os::unix::fs::symlink(&folder, &link).unwrap();
        assert!(private_folder(&link).is_err());
    }
}
