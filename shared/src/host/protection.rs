//! What protects a machine and what is on it: updates, protection programs, backups, firewall, encryption.
//! Invariant: facts with their units in their names, never a verdict; a source that is not here is unseen, and an empty list
//! means that there is nothing. Next: [`super::Host`], which answers with them.

use serde::{Deserialize, Serialize};

/// How long ago something was, by the calendar and by the time that the machine was on since.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Age {
    /// By the machine's own clock.
    pub age_s: u64,
    /// Time the machine was on since then, to the hour; none when the agent does not remember so far back.
    pub on_s: Option<u64>,
    /// Days on which the machine was on since then, the first one not counted; at least so many when the agent's memory
    /// begins later, none when it has none.
    pub on_days: Option<u32>,
}

impl Age {
    /// Days that count against a device: those on which it was on, never more than the calendar has.
    #[must_use]
    pub fn days(&self) -> f64 {
        let calendar = self.age_s as f64 / 86_400.0;
        self.on_days.map_or(calendar, |days| calendar.min(f64::from(days)))
    }
}

/// Updates of the system and what it installed from the same publisher.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Updates {
    /// Who was asked: `apt`, `dnf`, `yum`, `zypper`, `windows_update`, `softwareupdate`.
    pub source: String,
    /// Security updates that apply to this machine and are not installed, at most 100.
    pub missing: Vec<MissingUpdate>,
    /// How many there are in all.
    pub missing_count: u32,
    /// Other updates that apply and are not installed; none when the source was not asked for them.
    pub other_count: Option<u32>,
    /// When the system last asked its publisher; none when unknown.
    pub last_scan: Option<Age>,
    /// Attempts to install that failed one after another up to now; none when nothing tells.
    pub failed_runs: Option<u32>,
    /// Days by which a policy holds security updates back (WSUS, Intune, update rings).
    pub deferral_days: u32,
    /// The newest cumulative update of a system that is updated as a whole each month (Windows).
    pub rollup: Option<Rollup>,
}

/// A security update that applies and is not installed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MissingUpdate {
    /// Package, patch or update: `openssl`, `SUSE-2026-1234`, `KB5048667`.
    pub name: String,
    /// The version that waits; empty when its source does not say.
    pub version: String,
    /// Since it came out, or since it was first seen missing where the source does not tell the date.
    pub since: Age,
}

/// The newest cumulative update that is installed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Rollup {
    /// Build and revision (`CurrentBuild.UBR`), as installed: `19045.5131`.
    pub build: String,
    /// Since it was installed.
    pub since: Age,
}

/// A protection program that this machine has.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProtectionProgram {
    /// Its name: `ClamAV`, `Microsoft Defender Antivirus`.
    pub name: String,
    /// Who told: `systemd`, `security_center`, `defender`, `registry`; `xprotect`, `applications` (macOS, by being there).
    pub source: String,
    /// `on`, `off`, `snoozed`, `expired`, `passive` (another program protects), or empty when it does not tell.
    pub state: String,
    /// Since its signatures were made or fetched; none when it does not tell, or has none.
    pub signatures: Option<Age>,
    /// Whether it calls its own signatures current; none when it does not tell.
    pub signatures_current: Option<bool>,
    /// What it found in the last seven days, at most 20; none when it does not tell.
    pub detections: Option<Vec<Detection>>,
}

/// Something that a protection program found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Detection {
    /// The family's name as its maker writes it; never a path.
    pub name: String,
    /// `active`, or `remediated` (removed, quarantined, blocked, allowed by a person).
    pub state: String,
    /// How long ago.
    pub age_s: u64,
}

/// Something that backs this machine up.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BackupJob {
    /// The product: `restic`, `borg`, `timeshift`, `duplicity`, `veeam`, `windows_server_backup`, `time_machine`, `marker`.
    pub product: String,
    /// Which of several: a number, or the name of a marker file; never a path.
    pub job: String,
    /// Runs that ended well, the newest first, at most 8; empty when there was none yet.
    pub successes: Vec<Age>,
    /// Whether the newest run failed; none when the product does not tell.
    pub last_failed: Option<bool>,
}

/// The machine's firewall.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Firewall {
    /// One for each profile: `public`, `private`, `domain` on Windows, `system` elsewhere.
    pub profiles: Vec<FirewallProfile>,
    /// Other firewall programs that call themselves on (SecurityCenter2).
    pub others_on: Vec<String>,
}

/// A profile of the firewall.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FirewallProfile {
    /// `public`, `private`, `domain`, `system`.
    pub name: String,
    /// Whether it filters what comes in.
    pub on: bool,
    /// Whether a network of this kind is connected now; none when unknown.
    pub in_use: Option<bool>,
    /// Whether a policy of the organisation decides it.
    pub by_policy: bool,
    /// What filters: `windows_firewall`, `firewalld`, `ufw`, `nftables`, `application_firewall`; empty when nothing does.
    pub source: String,
}

/// A fixed volume and its encryption.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct VolumeEncryption {
    /// Where people find it: `/`, `C:`.
    pub mount: String,
    /// The system's own volume.
    pub system: bool,
    /// `on`, `off`, `suspended` (the key lies open on the disk), `encrypting`, `decrypting`.
    pub state: String,
    /// `luks`, `bitlocker`, `filevault`; empty when off.
    pub method: String,
    /// Whether a recovery key exists (never the key); none when the system does not tell.
    pub recovery_key: Option<bool>,
    /// Whether the recovery key is kept by the organisation's directory; none when the system does not tell.
    pub escrowed: Option<bool>,
}
