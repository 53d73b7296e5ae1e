//! smartctl's text.
//! Invariant: only what stands under its heading is read as a row of that table. Next: [`super::Drive`].

use serde_json::Value;

use super::super::text::amount;
use super::super::tree::add;
use super::{Attribute, Drive, Nvme, Scsi};

/// More names than any drive's report has.
const MOST_FIELDS: usize = 400;

pub(super) fn drive(text: &str) -> Drive {
    let mut drive = Drive::default();
    for line in text.lines() {
        if let Some((key, value)) = line.split_once(':') {
            pair(&mut drive, key.trim(), value.trim());
            field(&mut drive, key, value.trim());
        }
        sentence(&mut drive, line.trim());
        drive.attributes.extend(attribute(line));
    }
    drive.failed_self_tests = self_tests(text);
    if drive.protocol.is_empty() {
        drive.protocol = protocol(text, &drive).to_owned();
    }
    drive.temperature_c =
        drive.temperature_c.or_else(|| raw_number(&drive, &[194, 190]).and_then(|c| c.try_into().ok()));
    drive.power_on_hours = drive.power_on_hours.or_else(|| raw_number(&drive, &[9]));
    drive.power_cycles = drive.power_cycles.or_else(|| raw_number(&drive, &[12]));
    drive
}

/// A value as it stands; rows of tables and logs hold colons too and are none.
fn field(drive: &mut Drive, key: &str, value: &str) {
    let name = key.trim();
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().count() <= 60;
    if is_name && !name.contains("  ") && drive.fields.len() < MOST_FIELDS {
        add(&mut drive.fields, name.to_owned(), Value::from(value));
    }
}

/// A row of a log as it stands.
fn field_row(drive: &mut Drive, name: &str, row: &str) {
    const MOST_ROWS: usize = 64;
    let rows = drive.fields.entry(name).or_insert_with(|| Value::Array(Vec::new()));
    if let Some(rows) = rows.as_array_mut().filter(|rows| rows.len() < MOST_ROWS) {
        rows.push(row.split_whitespace().collect::<Vec<_>>().join(" ").into());
    }
}

/// What is said without a colon: versions, and what drives of SCSI told before they had a table.
fn sentence(drive: &mut Drive, line: &str) {
    match line {
        _ if line.starts_with("smartctl ") && drive.fields.is_empty() => {
            drive.fields.insert("smartctl".to_owned(), Value::from(line));
        }
        _ if line.starts_with("Device supports SMART") => {
            drive.smart_available = Some(true);
            drive.smart_enabled = Some(line.ends_with("Enabled"));
        }
        // A drive of SCSI tells its hours as `number of hours powered up = 31589.97`, or with minutes.
        _ if line.starts_with("number of hours powered up") || line.starts_with("Accumulated power on time") => {
            let figures = line.find(|c: char| c.is_ascii_digit()).and_then(|at| line.get(at..)).unwrap_or_default();
            let hours = figures.split(|c: char| !c.is_ascii_digit()).next().and_then(|hours| hours.parse().ok());
            drive.power_on_hours = drive.power_on_hours.or(hours);
            let name = line.split([',', '=']).next().unwrap_or_default().trim();
            drive.fields.insert(name.to_owned(), Value::from(figures));
        }
        _ if line.starts_with('#') => field_row(drive, "self_tests", line),
        "Device does not support SMART" => drive.smart_available = Some(false),
        _ => {}
    }
}

/// `IBM-ESXS ST3300655SS      Version: BA23`: maker, model and firmware as old versions wrote them.
fn old_device(drive: &mut Drive, value: &str) {
    let (device, version) = value.split_once("Version:").unwrap_or((value, ""));
    let (vendor, model) = device.trim().split_once(char::is_whitespace).unwrap_or(("", device.trim()));
    vendor.clone_into(&mut drive.model_family);
    model.trim().clone_into(&mut drive.model_name);
    version.trim().clone_into(&mut drive.firmware_version);
}

fn protocol(text: &str, drive: &Drive) -> &'static str {
    match drive {
        drive if drive.nvme.is_some() || text.contains("NVMe") => "NVMe",
        drive if drive.scsi.is_some() || text.contains("Transport protocol:") => "SCSI",
        drive if !drive.attributes.is_empty() || text.contains("ATA Version") => "ATA",
        _ => "",
    }
}

fn pair(drive: &mut Drive, key: &str, value: &str) {
    let text = value.to_owned();
    match key {
        "Model Family" => drive.model_family = text,
        "Device" if value.contains("Version:") => old_device(drive, value),
        "Device Model" | "Model Number" | "Product" => drive.model_name = text,
        "Vendor" => drive.model_family = text,
        "Serial Number" | "Serial number" => drive.serial_number = text,
        "Firmware Version" | "Revision" => drive.firmware_version = text,
        "User Capacity" | "Total NVM Capacity" | "Namespace 1 Size/Capacity" => {
            drive.capacity_bytes = drive.capacity_bytes.or(count(value));
        }
        "Rotation Rate" => {
            drive.rotation_rate_rpm = if value.starts_with("Solid State") { Some(0) } else { count(value) };
        }
        "Form Factor" => drive.form_factor = text,
        "SATA Version is" => sata(drive, value),
        "Sector Size" | "Sector Sizes" | "Logical block size" => blocks(drive, value),
        "Physical block size" => drive.physical_block_bytes = count(value),
        "Transport protocol" => drive.interface = text,
        "SMART support is" | "SMART support" if value.starts_with("Available") => drive.smart_available = Some(true),
        "SMART support is" | "SMART support" if value.starts_with("Unavailable") => drive.smart_available = Some(false),
        "SMART support is" => drive.smart_enabled = Some(value.starts_with("Enabled")),
        "SMART overall-health self-assessment test result" => drive.passed = Some(value.starts_with("PASSED")),
        "SMART Health Status" => drive.passed = Some(value.starts_with("OK")),
        "Temperature" | "Current Drive Temperature" => drive.temperature_c = whole(value),
        "Power On Hours" => drive.power_on_hours = count(value),
        "Power Cycles" => drive.power_cycles = count(value),
        "ATA Error Count" => drive.error_log_count = count(value),
        "Drive Trip Temperature" => scsi(drive).trip_temperature_c = whole(value),
        "Elements in grown defect list" => scsi(drive).grown_defects = count(value),
        "read" | "write" | "verify" => counters(drive, key, value),
        _ => log(drive, key, value),
    }
}

/// `SATA 3.2, 6.0 Gb/s (current: 3.0 Gb/s)`.
fn sata(drive: &mut Drive, value: &str) {
    let (version, speeds) = value.split_once(',').unwrap_or((value, ""));
    let (max, now) = speeds.split_once(" (current: ").unwrap_or((speeds, ""));
    version.clone_into(&mut drive.interface);
    max.trim().clone_into(&mut drive.interface_max_speed);
    now.trim_end_matches(')').clone_into(&mut drive.interface_speed);
}

/// `512 bytes logical, 4096 bytes physical`, or one size for both.
fn blocks(drive: &mut Drive, value: &str) {
    drive.logical_block_bytes = count(value);
    if let Some((_, physical)) = value.split_once(',') {
        drive.physical_block_bytes = count(physical);
    }
}

/// A line of the NVMe log.
fn log(drive: &mut Drive, key: &str, value: &str) {
    let mut log = drive.nvme.take().unwrap_or_default();
    let told = match key {
        "Critical Warning" => &mut log.critical_warning,
        "Available Spare" => &mut log.available_spare_percent,
        "Available Spare Threshold" => &mut log.available_spare_threshold_percent,
        "Percentage Used" => &mut log.percentage_used,
        "Data Units Read" => &mut log.data_units_read,
        "Data Units Written" => &mut log.data_units_written,
        "Host Read Commands" => &mut log.host_reads,
        "Host Write Commands" => &mut log.host_writes,
        "Controller Busy Time" => &mut log.controller_busy_min,
        "Unsafe Shutdowns" => &mut log.unsafe_shutdowns,
        "Media and Data Integrity Errors" => &mut log.media_errors,
        "Error Information Log Entries" => &mut log.error_log_entries,
        "Warning Comp. Temperature Time" | "Warning  Comp. Temperature Time" => &mut log.warning_temperature_min,
        "Critical Comp. Temperature Time" => &mut log.critical_temperature_min,
        _ => {
            if key.starts_with("Temperature Sensor ") {
                log.temperature_sensors_c.extend(whole(value));
            }
            drive.nvme = (log != Nvme::default()).then_some(log);
            return;
        }
    };
    *told = value.strip_prefix("0x").map_or_else(|| count(value), |hex| u64::from_str_radix(hex.trim(), 16).ok());
    drive.nvme = Some(log);
}

fn scsi(drive: &mut Drive) -> &mut Scsi {
    drive.scsi.get_or_insert_default()
}

/// `read:  fast delayed rereads corrected invocations gigabytes uncorrected`.
fn counters(drive: &mut Drive, key: &str, value: &str) {
    let columns: Vec<&str> = value.split_whitespace().collect();
    let [_, _, _, corrected, _, gigabytes, uncorrected] = columns[..] else { return };
    let (corrected, uncorrected) = (corrected.parse().ok(), uncorrected.parse().ok());
    let gigabytes = amount(gigabytes).map(|(number, _)| number);
    let scsi = scsi(drive);
    match key {
        "read" => (scsi.read_corrected, scsi.read_gb, scsi.read_uncorrected) = (corrected, gigabytes, uncorrected),
        "write" => (scsi.write_corrected, scsi.write_gb, scsi.write_uncorrected) = (corrected, gigabytes, uncorrected),
        _ => scsi.verify_uncorrected = uncorrected,
    }
}

/// `  5 Reallocated_Sector_Ct 0x0033 100 100 010 Pre-fail Always - 0`, or `  5 Name PO--CK 100 100 010 - 0`.
fn attribute(line: &str) -> Option<Attribute> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let id = words.first()?.parse().ok().filter(|id| (1..=255).contains(id))?;
    let (name, flags) = (*words.get(1)?, *words.get(2)?);
    let brief = flags.len() == 6 && flags.chars().all(|c| c == '-' || c.is_ascii_uppercase());
    let long = flags.len() == 6 && flags.starts_with("0x");
    if !(brief || long) || !words.get(3)?.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') {
        return None;
    }
    let number = |at: usize| words.get(at).and_then(|word| word.parse().ok());
    let (failed_at, raw_at) = if brief { (6, 7) } else { (8, 9) };
    let raw_text = words.get(raw_at..).unwrap_or_default().join(" ");
    let when_failed = match words.get(failed_at).copied().unwrap_or_default() {
        "FAILING_NOW" | "NOW" => "now",
        "In_the_past" | "Past" => "past",
        _ => "",
    };
    Some(Attribute {
        id,
        name: name.to_owned(),
        value: number(3),
        worst: number(4),
        threshold: number(5),
        raw: raw_text.split(|c: char| !c.is_ascii_digit()).next().and_then(|figures| figures.parse().ok()),
        raw_text,
        when_failed: when_failed.to_owned(),
        is_prefailure: Some(if brief { flags.starts_with('P') } else { words.get(6) == Some(&"Pre-fail") }),
    })
}

fn raw_number(drive: &Drive, ids: &[u64]) -> Option<u64> {
    ids.iter().find_map(|id| drive.attributes.iter().find(|one| one.id == *id)?.raw)
}

/// Failed tests of the log: `# 1  Extended offline    Completed: read failure  90%  …`.
fn self_tests(text: &str) -> Option<u64> {
    let rows: Vec<&str> = text.lines().filter(|line| line.starts_with('#')).collect();
    let is_log = !rows.is_empty() || text.contains("No self-tests have been logged");
    is_log.then(|| rows.iter().filter(|row| row.contains("failure")).count() as u64)
}

/// The whole number that a text begins with; figures may be parted by commas, points, blanks or quotes before three
/// more, as the machine's language has it: `480,103,981,056 bytes`, `128 035 676 160 bytes`.
fn count(text: &str) -> Option<u64> {
    let mut figures = String::new();
    let mut rest = text.trim();
    loop {
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let (group, after) = rest.split_at_checked(end)?;
        figures.push_str(group);
        let next = after.strip_prefix([',', '.', ' ', '\u{a0}', '\u{202f}', '\'', '\u{2019}']);
        let grouped = next.filter(|next| next.chars().take_while(char::is_ascii_digit).count() == 3);
        match grouped {
            Some(next) if figures.len() <= 18 && (group.len() == 3 || figures.len() <= 3) => rest = next,
            _ => return figures.parse().ok(),
        }
    }
}

fn whole(text: &str) -> Option<i64> {
    text.split_whitespace().next()?.parse().ok()
}
