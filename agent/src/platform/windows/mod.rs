//! Windows' half: access lists instead of modes, renames that are flushed, the service manager, a boot id of our own.
//! Invariant: `unsafe` stands in `calls`, `access` and `event_log` alone, each call with its reason (house rule); no child process, no
//! shell. Next: `as_service` for the service, `setup` for what an installer leaves.

mod access;
pub mod as_service;
pub mod calls;
pub mod event_log;
mod guest;
pub mod log;
pub mod setup;
mod supervisor;

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Duration;

use tokio::signal::windows as signals;
use winreg::RegKey;
use winreg::enums::{HKEY_LOCAL_MACHINE, KEY_READ, KEY_WOW64_64KEY, KEY_WRITE, REG_OPTION_VOLATILE};

pub use self::access::{make_private, make_public};
pub use self::guest::{on_battery, stand_back, usage};
pub use self::supervisor::Supervisor;
use super::{Room, SHUTDOWN, STOP};

/// Commands that this system has besides the others.
pub const COMMANDS: &str = "\
  premura-agent service install [--data DIR]        make it a service that starts with Windows (an administrator's)
  premura-agent service uninstall                   stop and remove the service; its folder stays
  premura-agent service purge [--data DIR]          remove its folder, and with it who this PC is
  premura-agent service run                         what the service manager starts
";
/// Where the agent's folder is, in words.
pub const USUAL_DATA: &str = r"%ProgramData%\Premura for administrators; else .\premura-agent-data";
const LOCAL_DATA: &str = "premura-agent-data";
/// The public folder's name in the agent's own.
const PUBLIC: &str = "public";
/// Below HKEY_LOCAL_MACHINE: Windows about itself.
const WINDOWS: &str = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion";
/// Below HKEY_LOCAL_MACHINE: a key that Windows itself forgets when it restarts.
const BOOT: &str = r"SOFTWARE\Premura\Boot";
const BOOT_ID: &str = "Id";
/// Something that looks at each new file, as protection does, may hold it for a moment.
const HELD_TRIES: u32 = 25;
const HELD: Duration = Duration::from_millis(20);

/// The system's folder of the agent.
#[must_use]
pub fn system_data() -> PathBuf {
    // Not from the environment, which is another for each user and for services.
    let value = |key: &str, name: &str| -> Option<String> {
        RegKey::predef(HKEY_LOCAL_MACHINE).open_subkey(format!(r"{WINDOWS}\{key}")).ok()?.get_value(name).ok()
    };
    let root = value("", "SystemRoot").unwrap_or_default();
    let written = value("ProfileList", "ProgramData").unwrap_or_default();
    all_users(&written, &root).join("Premura")
}

/// The folder of all users as the registry writes it, with the drive that Windows is on.
fn all_users(written: &str, root: &str) -> PathBuf {
    let drive = root.get(..2).filter(|drive| drive.ends_with(':')).unwrap_or("C:");
    let folder = PathBuf::from(written.replacen("%SystemDrive%", drive, 1));
    if folder.is_absolute() && !written.starts_with('\\') {
        folder
    } else {
        PathBuf::from(format!(r"{drive}\ProgramData"))
    }
}

/// The system's folder, for whoever may have it; else one right here.
#[must_use]
pub fn data_folder() -> PathBuf {
    let system = access::is_elevated() || fs::read_dir(system_data()).is_ok();
    if system { system_data() } else { PathBuf::from(LOCAL_DATA) }
}

/// Where what everybody at this PC may read is: in the agent's folder, so that no stranger could have made it. Nobody may
/// look into that one, but Windows lets everybody pass through to what they know the name of.
#[must_use]
pub fn public_folder(data: Option<&Path>) -> PathBuf {
    let systems = system_data().join(PUBLIC);
    match data {
        Some(data) => data.join(PUBLIC),
        None if systems.is_dir() => systems,
        None => data_folder().join(PUBLIC),
    }
}

/// Files in the public folder inherit its access list: there is nothing to add to each.
///
/// # Errors
/// None.
pub fn publish(_: &File) -> io::Result<()> {
    Ok(())
}

/// The machine's name, as its network knows it.
#[must_use]
pub fn host_name() -> String {
    const NAMES: [(&str, &str); 2] = [
        (r"SYSTEM\CurrentControlSet\Services\Tcpip\Parameters", "Hostname"),
        (r"SYSTEM\CurrentControlSet\Control\ComputerName\ActiveComputerName", "ComputerName"),
    ];
    let named = |(key, value): &(&str, &str)| {
        let key = RegKey::predef(HKEY_LOCAL_MACHINE).open_subkey(key).ok()?;
        key.get_value::<String, _>(value).ok().filter(|name| !name.is_empty())
    };
    NAMES.iter().find_map(named).or_else(|| std::env::var("COMPUTERNAME").ok()).unwrap_or_default()
}

/// There is no such thing here.
///
/// # Errors
/// Always.
pub fn end_with_parent(_: u32) -> io::Result<()> {
    Err(io::Error::other("--with-parent is there on Linux only"))
}

/// Time since boot, sleep included. A shutdown with Fast Startup is a sleep to Windows, and to this clock.
#[must_use]
pub fn since_boot_ms() -> u64 {
    calls::since_boot_ms()
}

/// The running boot's id, which we give it: it stands in a key that Windows keeps in memory alone, so it ends with the
/// boot, and lasts as long as [`since_boot_ms`] counts. None for a person who may not write there and finds none.
#[must_use]
pub fn boot_id() -> Option<String> {
    static BOOT_KEY: OnceLock<Option<String>> = OnceLock::new();
    BOOT_KEY.get_or_init(|| found_boot_id().or_else(|| made_boot_id().ok())).clone()
}

fn found_boot_id() -> Option<String> {
    let key = RegKey::predef(HKEY_LOCAL_MACHINE).open_subkey_with_flags(BOOT, KEY_READ | KEY_WOW64_64KEY).ok()?;
    key.get_value::<String, _>(BOOT_ID).ok().filter(|id| !id.is_empty())
}

fn made_boot_id() -> io::Result<String> {
    let machine = RegKey::predef(HKEY_LOCAL_MACHINE);
    let id = format!("boot-{:032x}", u128::from_be_bytes(crate::clock::random()));
    let rights = KEY_READ | KEY_WRITE | KEY_WOW64_64KEY;
    let (key, _) = machine.create_subkey_with_options_flags(BOOT, REG_OPTION_VOLATILE, rights)?;
    key.set_value(BOOT_ID, &id)?;
    Ok(id)
}

/// Room on the volume of a folder.
///
/// # Errors
/// What Windows says.
pub fn room(folder: &Path) -> io::Result<Room> {
    calls::room(folder)
}

/// Files in the agent's folder inherit its access list: there is nothing to add to each.
pub fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

/// Gives a file another's name, durably: after a crash the old one stands under it or the new.
///
/// # Errors
/// What Windows says, after a while of asking again when another program holds one of the two.
pub fn rename(from: &Path, to: &Path) -> io::Result<()> {
    patiently(|| fs::rename(from, to))?;
    // Flushing a file flushes what its volume noted of its name before.
    patiently(|| OpenOptions::new().write(true).open(to))?.sync_all()
}

/// Does something to a file, again while another program holds it.
fn patiently<T>(mut work: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    let mut tries = 0;
    loop {
        match work() {
            Err(error) if is_held(&error) && tries < HELD_TRIES => {
                tries += 1;
                std::thread::sleep(HELD);
            }
            done => return done,
        }
    }
}

/// ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION and ERROR_USER_MAPPED_FILE: what a file that another program holds answers.
fn is_held(error: &io::Error) -> bool {
    matches!(error.raw_os_error(), Some(5 | 32 | 1224))
}

/// Windows flushes a file's name with the file ([`rename`] does it): there is no folder to flush.
///
/// # Errors
/// Only when the path has no folder.
pub fn sync_folder(path: &Path) -> io::Result<()> {
    path.parent().map(|_| ()).ok_or_else(|| ErrorKind::InvalidInput.into())
}

/// Waits until the agent is asked to stop by a key, a closed window or the end of the session; the service manager has its
/// own way ([`as_service`]).
pub async fn asked_to_stop() -> &'static str {
    let signals = (signals::ctrl_c(), signals::ctrl_break(), signals::ctrl_close(), signals::ctrl_shutdown());
    let (Ok(mut key), Ok(mut other_key), Ok(mut closed), Ok(mut down)) = signals else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = key.recv() => STOP,
        _ = other_key.recv() => STOP,
        _ = closed.recv() => STOP,
        _ = down.recv() => SHUTDOWN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_of_all_users_is_read_as_windows_means_it() {
        let table = [
            (r"%SystemDrive%\ProgramData", r"D:\Windows", r"D:\ProgramData"),
            (r"E:\Shared", r"C:\Windows", r"E:\Shared"),
            ("", "", r"C:\ProgramData"),
            (r"\\server\share", r"C:\Windows", r"C:\ProgramData"),
            ("relative", r"C:\Windows", r"C:\ProgramData"),
        ];
        for (written, root, wanted) in table {
            assert_eq!(all_users(written, root), PathBuf::from(wanted), "{written}");
        }
        assert!(system_data().ends_with(r"ProgramData\Premura"));
    }

    #[test]
    fn d4_the_boot_has_one_id_that_the_next_run_finds_again() {
        let id = boot_id().unwrap();
        assert_eq!(found_boot_id().as_deref(), Some(id.as_str()));
        assert!(since_boot_ms() > 0);
    }

    #[test]
    fn a_file_that_another_program_holds_is_asked_for_again_and_any_other_trouble_is_told_at_once() {
        let table = [(32, 3, 4, true), (5, 3, 4, true), (32, 1000, HELD_TRIES + 1, false), (2, 3, 1, false)];
        for (code, failures, wanted_tries, succeeds) in table {
            let mut tries = 0;
            let done = patiently(|| {
                tries += 1;
                if tries > failures { Ok(()) } else { Err(io::Error::from_raw_os_error(code)) }
            });
            assert_eq!((tries, done.is_ok()), (wanted_tries, succeeds), "{code} {failures}");
        }
    }
}
