//! What stands around a machine and on it: printers, line, power, virtual machines, web sites, the system's own log.
//! Invariant: facts with their units in their names, never a verdict; no names of people, documents or addresses.
//! Next: [`super::Host`], which answers with them.

use serde::{Deserialize, Serialize};

/// A printer's queue on this machine.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PrintQueue {
    /// The printer's name here.
    pub printer: String,
    /// `ready`, `printing`, `stopped`, or empty when not told.
    pub state: String,
    /// Jobs that wait or are being printed; what somebody holds back on purpose is none.
    pub waiting_count: u32,
    /// How long the oldest of them has waited.
    pub oldest_s: u64,
    /// How long the second oldest has waited; 0 when there is only one.
    pub second_oldest_s: u64,
}

/// The line to the rest of the world.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Network {
    /// The way out: `wired`, `wireless`, `mobile`, `tunnel`, or empty when there is none.
    pub way: String,
    /// Its speed in Mbit/s; none when not told.
    pub link_mbit: Option<u32>,
    /// Questions sent to the gateway in this look; 0 when the machine does not allow to ask.
    pub asked_count: u32,
    /// How many of them were answered.
    pub answered_count: u32,
    /// How long an answer of the gateway took, the middle one of this look.
    pub gateway_ms: Option<f64>,
    /// How long it took to find the collector's address by its name; none when that failed or was not asked.
    pub name_ms: Option<f64>,
    /// Whether names are found; none when not asked.
    pub names_found: Option<bool>,
}

/// An uninterruptible power supply.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PowerSupply {
    /// Its name here: `ups`, `apc`.
    pub name: String,
    /// Its maker's model.
    pub model: String,
    /// Whether it runs on its battery now.
    pub on_battery: Option<bool>,
    /// Whether it asks for a new battery.
    pub replace_battery: Option<bool>,
    /// How full its battery is, 0..100.
    pub charge_percent: Option<f64>,
    /// How long the battery lasts with what hangs on it.
    pub remaining_s: Option<u64>,
    /// How much of its power is in use, 0..100 and more when overloaded.
    pub load_percent: Option<f64>,
}

/// A virtual machine that this machine runs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct VirtualMachine {
    /// Its name here.
    pub name: String,
    /// Who runs it: `libvirt`, `proxmox`, `hyper-v`.
    pub source: String,
    /// How old each of its snapshots is.
    pub snapshot_ages_s: Vec<u64>,
}

/// A web site's program.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct WebSite {
    /// Which program: `wordpress`, `joomla`, `drupal`, `prestashop`.
    pub product: String,
    /// Its version as its files write it.
    pub version: String,
    /// Where it lies, below the folders of web servers.
    pub place: String,
}

/// Lines of one known-bad kind in the system's log.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LogEvents {
    /// The kind, from a list in the agent: `io_error`, `file_system_error`, `machine_check`, …
    pub kind: String,
    /// What it is about where the system names a part: `sda`, `nvme0`; empty when it does not.
    pub part: String,
    /// The system's own number for it: a Windows event id; none on Linux.
    pub event_id: Option<u32>,
    /// How many in the last 24 hours.
    pub day_count: u32,
    /// How long ago the newest was.
    pub newest_age_s: u64,
}
