//! The parts of a machine: drives, arrays, battery, sensors, memory errors, stops, and how busy the drives are.
//! Invariant: facts with their units in their names, never a verdict; what a source does not tell is none, never zero.
//! Next: [`super::Host`], which answers with them.

use serde::{Deserialize, Serialize};

/// A drive, as its own electronics tell of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Drive {
    /// The system's name for it: `sda`, `nvme0n1`, `disk 0`.
    pub name: String,
    /// Its maker's model; never its serial number.
    pub model: String,
    /// `nvme`, `ssd`, `disk`, or empty when unknown.
    pub kind: String,
    /// Its size.
    pub size_bytes: u64,
    /// Its own prediction that it fails (SMART overall status, WMI `PredictFailure`).
    pub predicts_failure: Option<bool>,
    /// Whether a self-test found a fault that no newer test took back.
    pub self_test_failed: Option<bool>,
    /// Sectors given up for spare ones (attribute 5; SCSI grown defects; NVMe media errors).
    pub reallocated_count: Option<u64>,
    /// Sectors that wait to be given up (attribute 197).
    pub pending_count: Option<u64>,
    /// Sectors that could not be read at all (attribute 198).
    pub uncorrectable_count: Option<u64>,
    /// How much of its promised life is used, 0..255 %.
    pub wear_percent: Option<f64>,
    /// The NVMe critical warning as its bits.
    pub critical_warning_bits: Option<u8>,
    /// How long it has run.
    pub powered_h: Option<u64>,
}

/// Several drives that stand in for each other.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DiskArray {
    /// Its name: `md0`, a pool's name.
    pub name: String,
    /// Who keeps it: `mdraid`, `zfs`, `btrfs`, `storage_spaces`, `appleraid`.
    pub source: String,
    /// Its level as the source writes it: `raid1`, `mirror`; empty when not told.
    pub level: String,
    /// `whole`, `degraded` (works with less than it should have), `failed` (does not serve its data).
    pub state: String,
    /// Drives that it should have.
    pub wanted_count: Option<u32>,
    /// Drives that are missing or not yet rebuilt.
    pub missing_count: Option<u32>,
    /// How far a rebuild has come, 0..100; none when none runs.
    pub rebuilt_percent: Option<f64>,
}

/// A battery that the machine itself runs on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Battery {
    /// The system's name for it: `BAT0`.
    pub name: String,
    /// Its maker's model.
    pub model: String,
    /// What it can hold today, in parts of what it was built to hold, 0..100 and a little more when new.
    pub health_percent: Option<f64>,
    /// How often it was charged.
    pub cycle_count: Option<u32>,
    /// How full it is now, 0..100.
    pub charge_percent: Option<f64>,
}

/// A temperature.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sensor {
    /// What it measures: `processor`, `graphics`, `disk` (a drive with platters or SATA), `nvme`, `board`.
    pub part: String,
    /// Its name as its source writes it.
    pub name: String,
    /// The temperature.
    pub celsius: f64,
}

/// What sensors tell.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Heat {
    /// Each sensor.
    pub sensors: Vec<Sensor>,
    /// How often the processor was slowed down for heat since boot; none where nobody counts it.
    pub throttled_count: Option<u64>,
}

/// Errors that a part of the memory reported since boot.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MemoryErrors {
    /// The part as the board labels it, or a number: `DIMM_A1`, `controller 0`.
    pub part: String,
    /// Errors that were put right.
    pub corrected_count: u64,
    /// Errors that were not.
    pub uncorrected_count: u64,
}

/// A stop of the whole system that left a record.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SystemStop {
    /// Who kept the record: `pstore`, `kdump`; `bugcheck` (event 1001), `minidump`; `panic_report`.
    pub source: String,
    /// What it says in a word: a bugcheck code (`0x0000009f`), `panic`, or empty.
    pub code: String,
    /// How long ago it was, by the machine's own clock.
    pub age_s: u64,
}

/// What the system and its programs left when they ended badly, as far back as the system keeps it, 30 days at most.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Crashes {
    /// Stops of the whole system.
    pub stops: Vec<SystemStop>,
    /// Programs that ended badly in the last seven days; none where nobody counts them. Never their names.
    pub program_count: Option<u32>,
}

/// How busy drives were, and how long programs waited for parts of the machine.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Pressure {
    /// Each physical drive.
    pub drives: Vec<BusyDrive>,
    /// Share of the last five minutes in which at least one program waited for a processor, 0..100 (Linux PSI).
    pub cpu_stall_percent: Option<f64>,
    /// The same for memory.
    pub memory_stall_percent: Option<f64>,
    /// The same for drives.
    pub io_stall_percent: Option<f64>,
}

/// A drive at work.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BusyDrive {
    /// The system's name for it.
    pub name: String,
    /// Share of the time since the last question in which it had something to do, 0..100.
    pub busy_percent: f64,
    /// How long one request took on average; none when there was none.
    pub wait_ms: Option<f64>,
}
