//! What smartctl says of a drive, as JSON (`--json`) or as text, of ATA, NVMe and SCSI drives.
//! Invariant: a number that the drive does not tell is none; raw counters of packed attributes (temperature, hours) are
//! taken from smartctl's own reading of them. Next: the check `disk_health`; [`document`] for JSON, [`page`] for text.

mod document;
mod page;

use serde::Serialize;
use serde_json::{Map, Value};

/// A drive.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Drive {
    /// Its device: `/dev/sda`.
    pub device: String,
    /// How smartctl speaks to it: `sat`, `nvme`, `scsi`.
    pub device_type: String,
    /// `ATA`, `NVMe`, `SCSI`.
    pub protocol: String,
    /// The maker's name of the family.
    pub model_family: String,
    /// Its model.
    pub model_name: String,
    /// Its serial number.
    pub serial_number: String,
    /// Its firmware.
    pub firmware_version: String,
    /// Its size.
    pub capacity_bytes: Option<u64>,
    /// Its speed, 0 for a solid state drive.
    pub rotation_rate_rpm: Option<u64>,
    /// Its size as a word: `2.5 inches`.
    pub form_factor: String,
    /// Its interface: `SATA 3.2`, `SAS (SPL-4)`.
    pub interface: String,
    /// The interface's speed now: `6.0 Gb/s`.
    pub interface_speed: String,
    /// The fastest that its interface can be.
    pub interface_max_speed: String,
    /// The sector as it is addressed.
    pub logical_block_bytes: Option<u64>,
    /// The sector as it is written.
    pub physical_block_bytes: Option<u64>,
    /// Whether SMART is there.
    pub smart_available: Option<bool>,
    /// Whether SMART is switched on.
    pub smart_enabled: Option<bool>,
    /// The drive's own judgement of itself.
    pub passed: Option<bool>,
    /// Its temperature now, °C.
    pub temperature_c: Option<i64>,
    /// Hours it has run.
    pub power_on_hours: Option<u64>,
    /// How often it was switched on.
    pub power_cycles: Option<u64>,
    /// Sectors it replaced.
    pub reallocated_sectors: Option<u64>,
    /// Sectors it could not read and has not replaced yet.
    pub pending_sectors: Option<u64>,
    /// Sectors it could not correct.
    pub uncorrectable_sectors: Option<u64>,
    /// Errors on the cable.
    pub crc_errors: Option<u64>,
    /// Life used, 0..100 and above.
    pub wear_percent: Option<f64>,
    /// Entries in the error log.
    pub error_log_count: Option<u64>,
    /// Self-tests that failed, of those the drive remembers.
    pub failed_self_tests: Option<u64>,
    /// ATA attributes.
    pub attributes: Vec<Attribute>,
    /// The NVMe log.
    pub nvme: Option<Nvme>,
    /// SCSI counters.
    pub scsi: Option<Scsi>,
    /// smartctl's own exit status, a set of bits.
    pub exit_status: Option<u64>,
    /// What smartctl said of trouble.
    pub messages: Vec<String>,
    /// Every value by the name that smartctl gives it: the whole document of JSON, the pairs of a text.
    pub fields: Map<String, Value>,
}

/// An ATA attribute.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Attribute {
    /// Its number.
    pub id: u64,
    /// smartctl's name of it.
    pub name: String,
    /// Its value, larger is better.
    pub value: Option<u64>,
    /// The worst it ever was.
    pub worst: Option<u64>,
    /// Where it counts as failed.
    pub threshold: Option<u64>,
    /// Its raw value.
    pub raw: Option<u64>,
    /// Its raw value as smartctl reads it.
    pub raw_text: String,
    /// `now`, `past`, or empty.
    pub when_failed: String,
    /// Whether its failing foretells the drive's.
    pub is_prefailure: Option<bool>,
}

/// The health log of an NVMe drive.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Nvme {
    /// A set of bits; 0 is well.
    pub critical_warning: Option<u64>,
    /// Spare room left, %.
    pub available_spare_percent: Option<u64>,
    /// Where spare room counts as too little, %.
    pub available_spare_threshold_percent: Option<u64>,
    /// Life used, %; may go beyond 100.
    pub percentage_used: Option<u64>,
    /// Units of 512,000 bytes read.
    pub data_units_read: Option<u64>,
    /// Units of 512,000 bytes written.
    pub data_units_written: Option<u64>,
    /// Commands to read.
    pub host_reads: Option<u64>,
    /// Commands to write.
    pub host_writes: Option<u64>,
    /// Minutes it was busy.
    pub controller_busy_min: Option<u64>,
    /// Times it lost power without warning.
    pub unsafe_shutdowns: Option<u64>,
    /// Data it lost.
    pub media_errors: Option<u64>,
    /// Entries in its error log.
    pub error_log_entries: Option<u64>,
    /// Minutes above the warning temperature.
    pub warning_temperature_min: Option<u64>,
    /// Minutes above the critical temperature.
    pub critical_temperature_min: Option<u64>,
    /// Each sensor, °C.
    pub temperature_sensors_c: Vec<i64>,
}

/// Counters of a SCSI drive.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Scsi {
    /// Defects that came since it was made.
    pub grown_defects: Option<u64>,
    /// Errors reading that could not be corrected.
    pub read_uncorrected: Option<u64>,
    /// Errors writing that could not be corrected.
    pub write_uncorrected: Option<u64>,
    /// Errors verifying that could not be corrected.
    pub verify_uncorrected: Option<u64>,
    /// Errors reading that were corrected.
    pub read_corrected: Option<u64>,
    /// Errors writing that were corrected.
    pub write_corrected: Option<u64>,
    /// Gigabytes read.
    pub read_gb: Option<f64>,
    /// Gigabytes written.
    pub write_gb: Option<f64>,
    /// Where it switches itself off, °C.
    pub trip_temperature_c: Option<i64>,
}

/// The drive of an output, JSON or text.
#[must_use]
pub fn read(text: &str) -> Drive {
    let start = text.find('{').and_then(|at| text.get(at..));
    let mut drive = match start.and_then(|json| serde_json::from_str(json).ok()) {
        Some(told) => document::drive(&told),
        None => page::drive(text),
    };
    sum_up(&mut drive);
    drive
}

/// What several attributes say in common: counters by number, wear by the maker's attribute for it.
fn sum_up(drive: &mut Drive) {
    let raw = |ids: &[u64]| drive.attributes.iter().find(|one| ids.contains(&one.id)).and_then(|one| one.raw);
    let left = |ids: &[u64]| {
        let one =
            drive.attributes.iter().find(|one| ids.contains(&one.id) && one.value.is_some_and(|left| left <= 100));
        one.and_then(|one| one.value)
    };
    let (reallocated, pending, uncorrectable, crc) = (raw(&[5]), raw(&[197]), raw(&[198]), raw(&[199]));
    // 231 SSD life left, 202 per cent lifetime remaining, 233 media wear-out, 177 wear levelling, 169 remaining life.
    let is_solid = drive.rotation_rate_rpm == Some(0);
    let worn = if is_solid { left(&[231, 202, 233, 177, 169]).map(|left| 100.0 - left as f64) } else { None };
    drive.reallocated_sectors = drive.reallocated_sectors.or(reallocated);
    drive.pending_sectors = drive.pending_sectors.or(pending);
    drive.uncorrectable_sectors = drive.uncorrectable_sectors.or(uncorrectable);
    drive.crc_errors = drive.crc_errors.or(crc);
    let nvme = drive.nvme.as_ref().and_then(|log| log.percentage_used).map(|used| used as f64);
    drive.wear_percent = drive.wear_percent.or(nvme).or(worn);
}

#[cfg(test)]
mod tests;
