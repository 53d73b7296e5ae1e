//! What the agent needs of the system it runs on, facts apart: its folder, private files, the stop, time since boot.
//! Invariant: one face, one half per system behind it; callers never ask which system it is.
//! Next: [`crate::host`] for facts; `unix` with `linux` or `macos`, and `windows` for the halves.

#[cfg(unix)]
mod guest;
#[cfg(all(unix, not(target_os = "macos")))]
mod linux;
#[cfg(target_os = "macos")]
mod macos;
#[cfg(all(unix, not(target_os = "macos")))]
mod systemd;
#[cfg(unix)]
mod unix;
#[cfg(windows)]
pub mod windows;

#[cfg(unix)]
pub use self::guest::{on_battery, stand_back, usage};
#[cfg(all(unix, not(target_os = "macos")))]
use self::linux as own;
#[cfg(target_os = "macos")]
use self::macos as own;
#[cfg(target_os = "macos")]
pub use self::own::Supervisor;
#[cfg(unix)]
pub use self::own::{USUAL_DATA, boot_id, end_with_parent, since_boot_ms};
#[cfg(all(unix, not(target_os = "macos")))]
pub use self::systemd::Supervisor;
#[cfg(unix)]
pub use self::unix::{
    COMMANDS, asked_to_stop, data_folder, hand_over, host_name, make_private, make_public, private, public_folder,
    publish, rename, room, sync_folder,
};
#[cfg(windows)]
pub use self::windows::{
    COMMANDS, Supervisor, USUAL_DATA, asked_to_stop, boot_id, data_folder, end_with_parent, host_name, make_private,
    make_public, on_battery, private, public_folder, publish, rename, room, since_boot_ms, stand_back, sync_folder,
    usage,
};

/// What a file system can still take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// What we may still write.
    pub free_bytes: u64,
    /// Its size.
    pub total_bytes: u64,
}

/// The word of a beacon when the agent alone stops.
pub const STOP: &str = "stop";
/// The word of a beacon when the machine goes down.
pub const SHUTDOWN: &str = "shutdown";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_disk_of_a_folder_has_room_and_one_that_is_gone_says_so() {
        let folder = tempfile::tempdir().unwrap();
        let room = room(folder.path()).unwrap();
        assert!(room.total_bytes > 0 && room.free_bytes <= room.total_bytes, "{room:?}");
        assert!(super::room(&folder.path().join("gone").join("for good")).is_err());
    }

    #[test]
    fn i8_what_the_agent_uses_is_counted() {
        let before = usage();
        assert!(before.private_bytes > 0 && before.private_bytes < 1 << 34, "{before:?}");
        let busy = (0..20_000_000u64).fold(0u64, |sum, one| sum.wrapping_add(std::hint::black_box(one)));
        assert!(busy > 0 && usage().cpu_us >= before.cpu_us);
        stand_back();
        let _: bool = on_battery();
    }

    #[test]
    fn the_machine_has_a_name_and_the_agent_a_folder() {
        assert!(!host_name().is_empty());
        assert!(!data_folder().as_os_str().is_empty());
    }

    #[test]
    fn a_name_is_taken_over_whether_or_not_something_has_it() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("from"), folder.path().join("to"));
        for content in ["one", "two"] {
            std::fs::write(&from, content).unwrap();
            rename(&from, &to).unwrap();
            assert_eq!((std::fs::read_to_string(&to).unwrap().as_str(), from.exists()), (content, false));
        }
        assert!(rename(&from, &to).is_err(), "nothing there to rename");
    }
}
