//! macOS' own: where its folder is, the boot's clock and id. Type-checked here, never run on a Mac.
//! Invariant: time since boot includes sleep. launchd wants no word from what it starts: it sees the process.
//! Next: `unix`, for what Linux shares.

use std::io;
use std::time::Duration;

use rustix::time::{ClockId, clock_gettime};

use crate::child::{Tool, Tools};

/// Where the agent's folder is, in words.
pub const USUAL_DATA: &str = "/Library/Application Support/Premura for root or where it is; else ./premura-agent-data";
pub(super) const SYSTEM_DATA: &str = "/Library/Application Support/Premura";
pub(super) const SYSTEM_PUBLIC: &str = "/var/run/premura-agent";
/// A Mac that goes down shows it nowhere: it asks everybody to stop, and that is all that is known.
pub(super) const GOING_DOWN: [&str; 0] = [];
const BOOT: Tool =
    Tool { path: "/usr/sbin/sysctl", arguments: &["-n", "kern.bootsessionuuid"], most_time: Duration::from_secs(5) };

/// Refused: this system ends no program with the one that started it.
///
/// # Errors
/// Always.
pub fn end_with_parent(_: u32) -> io::Result<()> {
    Err(io::Error::new(io::ErrorKind::Unsupported, "macOS ends no program with the one that started it"))
}

/// Time since boot, sleep included (clock_gettime(3) of macOS: the monotonic clock goes on while the system sleeps).
#[must_use]
pub fn since_boot_ms() -> u64 {
    let since_boot = clock_gettime(ClockId::Monotonic);
    u64::try_from(since_boot.tv_sec * 1000 + since_boot.tv_nsec / 1_000_000).unwrap_or(0)
}

/// The running boot's own id; none when the system does not tell it.
#[must_use]
pub fn boot_id() -> Option<String> {
    let told = Tools::default().ask(&BOOT).ok()?;
    Some(told.trim().to_owned()).filter(|id| !id.is_empty())
}

/// Who started us: launchd, which wants no word.
#[derive(Debug)]
pub struct Supervisor {
    /// How often it wants a sign of life: never.
    pub watchdog: Option<Duration>,
}

impl Supervisor {
    /// Nobody that listens.
    #[must_use]
    pub fn from_environment() -> Self {
        Self { watchdog: None }
    }

    /// Ready.
    pub fn ready(&self) {}

    /// Alive: something moved.
    pub fn alive(&self) {}

    /// Going.
    pub fn stopping(&self) {}
}
