//! What every machine has: volumes, memory, services, clock, certificates, system and programs.
//! Invariant: facts with their units in their names, never a verdict. Next: [`super::Host`], which answers with them.

use serde::{Deserialize, Serialize};

/// A mounted volume.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Disk {
    /// Where people find it: `/`, `C:`.
    pub mount: String,
    /// The file system: `ext4`, `NTFS`.
    pub file_system: String,
    /// Its size.
    pub total_bytes: u64,
    /// What an ordinary program may still write.
    pub free_bytes: u64,
    /// Inodes in all; none where the file system has no fixed number.
    pub inodes_total: Option<u64>,
    /// Inodes left.
    pub inodes_free: Option<u64>,
    /// `fixed`, `removable`, `network`, `virtual` (tmpfs, overlay, squashfs), `recovery`.
    pub kind: String,
    /// Mounted read-only.
    pub read_only: bool,
    /// The system's own volume.
    pub system: bool,
}

/// Memory and page file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Memory {
    /// All memory.
    pub total_bytes: u64,
    /// What programs can still get without swapping.
    pub available_bytes: u64,
    /// Page file or swap in all.
    pub swap_total_bytes: u64,
    /// Page file or swap in use.
    pub swap_used_bytes: u64,
    /// Programs ended by the system for want of memory since boot, host-level.
    pub oom_kills: Option<u64>,
}

/// Processors.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Cpu {
    /// Share of all processors' time not idle since the last question, 0..100.
    pub busy_percent: f64,
    /// How many processors.
    pub processors: u32,
}

/// A busy program.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BusyProgram {
    /// Its name without path or arguments.
    pub name: String,
    /// Share of all processors' time, 0..100.
    pub busy_percent: f64,
}

/// A service that the system starts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServiceUnit {
    /// Its name (`nginx.service`, `Spooler`).
    pub name: String,
    /// Its name for people.
    pub title: String,
    /// `running`, `stopped`, `failed`, `starting`, `finished` (a unit that runs once and is done).
    pub state: String,
    /// `automatic`, `on_demand`, `off`.
    pub start: String,
}

/// A reason for which a restart is wanted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RebootReason {
    /// Where it stands (`reboot-required`, `needrestart`, `windows_update`).
    pub source: String,
    /// What waits (package or update names).
    pub waiting: Vec<String>,
    /// For how long it has stood there, by the machine's own clock.
    pub for_s: u64,
}

/// The clock's synchronisation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ClockSync {
    /// Whether the system calls its clock synchronised; none when it cannot tell.
    pub synchronised: Option<bool>,
    /// How long ago it last was; none when never or unknown.
    pub last_sync_age_s: Option<u64>,
}

/// The current boot.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Boot {
    /// The boot's own id.
    pub boot_id: String,
    /// Time since it, sleep included.
    pub up_s: u64,
    /// Whether the boot before ended with a shutdown that was asked for; none when unknown.
    pub previous_end_clean: Option<bool>,
    /// Whether this is the first look of the agent since the boot; never true twice.
    pub first_look: bool,
}

/// A certificate in use.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Certificate {
    /// Where it was found (a path or a store and thumbprint).
    pub place: String,
    /// Whom it names.
    pub subject: String,
    /// Who signed it.
    pub issuer: String,
    /// Valid from, ms UTC.
    pub not_before_ms: i64,
    /// Valid until, ms UTC.
    pub not_after_ms: i64,
    /// Whether its private key is on the machine.
    pub has_key: bool,
    /// Whether the PC's own configuration names the place.
    pub watched: bool,
}

/// The operating system and its machine.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OperatingSystem {
    /// `linux`, `windows`, `macos`.
    pub family: String,
    /// os-release `ID`; `windows`, `macos`.
    pub id: String,
    /// os-release `VERSION_ID`; Windows `DisplayVersion`; macOS `ProductVersion`.
    pub version_id: String,
    /// os-release `PRETTY_NAME`; Windows `ProductName`.
    pub pretty_name: String,
    /// Kernel release.
    pub kernel: String,
    /// Processor architecture.
    pub architecture: String,
    /// The machine's name.
    pub host_name: String,
    /// Windows `CurrentBuild`.
    pub build: Option<u32>,
    /// Windows `UBR`.
    pub ubr: Option<u32>,
    /// Windows `EditionID`.
    pub edition_id: Option<String>,
    /// Windows `InstallationType`.
    pub installation_type: Option<String>,
    /// `laptop`, `desktop`, `server`, `virtual`, `container`, or empty when unknown.
    pub chassis: String,
    /// Whether people sign in at a screen of it.
    pub graphical: bool,
    /// What it is used as, where the system itself shows it: `session_host` (many people work on it at once), `write_filter`
    /// (what is written is gone after a restart), `non_persistent` (a desktop made anew from an image), `kiosk`, `shared`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<String>,
}

/// An installed program or package.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(default)]
pub struct Program {
    /// Its name as its source writes it.
    pub name: String,
    /// Its version as its source writes it.
    pub version: String,
    /// Who publishes it; empty when unknown.
    pub publisher: String,
    /// `dpkg`, `rpm`, `snap`, `flatpak`, `registry`, `macos`, `homebrew`, …
    pub source: String,
}
