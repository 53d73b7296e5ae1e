//! Linux's own: where its folder is, the stop with its parent, the boot's clock and id.
//! Invariant: time since boot includes sleep. Next: `unix`, for what macOS shares; `systemd` for the service manager.

use std::io;

use rustix::time::{ClockId, clock_gettime};

/// Where the agent's folder is, in words.
pub const USUAL_DATA: &str = "/var/lib/premura-agent for root or where it is; else ./premura-agent-data";
pub(super) const SYSTEM_DATA: &str = "/var/lib/premura-agent";
/// The unit's RuntimeDirectory.
pub(super) const SYSTEM_PUBLIC: &str = "/run/premura-agent";
/// Where a machine that goes down shows it.
pub(super) const GOING_DOWN: [&str; 2] = ["/run/nologin", "/run/systemd/shutdown/scheduled"];

/// Asks the system to stop this program when the one that started it ends, however that happens.
///
/// # Errors
/// The named program has not started this one.
pub fn end_with_parent(parent: u32) -> io::Result<()> {
    rustix::process::set_parent_process_death_signal(Some(rustix::process::Signal::TERM))?;
    // It may have ended before we asked.
    if std::os::unix::process::parent_id() == parent {
        return Ok(());
    }
    Err(io::Error::other(format!("program {parent} has not started this one, or has ended")))
}

/// Time since boot, sleep included.
#[must_use]
pub fn since_boot_ms() -> u64 {
    let since_boot = clock_gettime(ClockId::Boottime);
    u64::try_from(since_boot.tv_sec * 1000 + since_boot.tv_nsec / 1_000_000).unwrap_or(0)
}

/// The running boot's own id; none when the system does not tell it.
#[must_use]
pub fn boot_id() -> Option<String> {
    let read = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
    Some(read.trim().to_owned()).filter(|id| !id.is_empty())
}
