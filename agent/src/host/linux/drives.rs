//! Physical drives, which there are from sysfs, and what each tells of itself from smartctl, a call a drive and a day.
//! Invariant: virtual drives have no health and are none; a drive on USB belongs to its owner; when one drive cannot be
//! asked, nothing is told, because a drive left out would look mended. Next: the check `disk_health`.

use std::time::Duration;

use shared::host::Drive;
use shared::observation::{Look, Unseen, Why};

use super::system::System;
use crate::child::{Tool, Tools};
use crate::parse::smartctl;

const BLOCK: &str = "/sys/block";
const SMARTCTL: &str = "/usr/sbin/smartctl";
/// The drives together have less time than a check has (20 s), and mostly take a tenth of a second each.
const MOST_TIME: Duration = Duration::from_secs(6);
/// smartctl's status: the drive could not be opened (1), or its log holds a self-test that failed (7). See smartctl(8).
const NOT_OPENED: u64 = 1 << 1;
const TEST_FAILED: u64 = 1 << 7;

/// The tool for each drive that Linux names so; its arguments are fixed, the name is only looked up.
macro_rules! drive_tools {
    ($($name:literal)*) => {
        &[$(($name, Tool {
            path: SMARTCTL,
            arguments: &["--json=c", "--info", "--health", "--attributes", "--log=selftest", concat!("/dev/", $name)],
            most_time: MOST_TIME,
        }),)*]
    };
}

const TOOLS: &[(&str, Tool)] = drive_tools!(
    "sda" "sdb" "sdc" "sdd" "sde" "sdf" "sdg" "sdh" "sdi" "sdj" "sdk" "sdl" "sdm" "sdn" "sdo" "sdp" "sdq" "sdr" "sds" "sdt"
    "sdu" "sdv" "sdw" "sdx" "sdy" "sdz" "nvme0n1" "nvme1n1" "nvme2n1" "nvme3n1" "nvme4n1" "nvme5n1" "nvme6n1" "nvme7n1"
    "nvme8n1" "nvme9n1" "nvme10n1" "nvme11n1" "nvme12n1" "nvme13n1" "nvme14n1" "nvme15n1"
);

/// Makers of drives that are files of another machine.
const VIRTUAL: [&str; 9] =
    ["qemu", "vmware", "vbox", "virtual", "msft", "xen", "google", "amazon elastic", "microsoft nvme"];

pub(super) fn drives(system: &System, tools: &Tools) -> Look<Vec<Drive>> {
    let names = system.names(BLOCK)?;
    let physical: Vec<&(&str, Tool)> = names.iter().filter(|name| is_physical(system, name)).filter_map(tool).collect();
    if physical.is_empty() {
        return Ok(Vec::new());
    }
    if !system.has(SMARTCTL) {
        return Err(Unseen::new(Why::NotHere, "smartctl is not installed (package smartmontools)"));
    }
    let asked = physical.iter().map(|(name, tool)| told(system, name, &tools.ask_whatever_status(tool)?));
    asked.filter_map(Result::transpose).collect()
}

fn tool(name: &String) -> Option<&'static (&'static str, Tool)> {
    TOOLS.iter().find(|(known, _)| known == name)
}

fn is_physical(system: &System, name: &str) -> bool {
    let word = |file: &str| system.word(format!("{BLOCK}/{name}/device/{file}"));
    let maker = format!("{} {}", word("vendor"), word("model")).to_lowercase();
    let on_usb = std::fs::canonicalize(system.place(format!("{BLOCK}/{name}")))
        .is_ok_and(|place| place.to_string_lossy().contains("/usb"));
    system.has(format!("{BLOCK}/{name}/device")) && !on_usb && !VIRTUAL.iter().any(|one| maker.contains(one))
}

/// What smartctl says of a drive; none when the drive has nothing to say.
fn told(system: &System, name: &str, answer: &str) -> Look<Option<Drive>> {
    let said = smartctl::read(answer);
    let status = said.exit_status.unwrap_or(0);
    if status & NOT_OPENED != 0 || said.exit_status.is_none() {
        let denied = said.messages.iter().any(|message| message.contains("Permission denied"));
        let why = if denied { Why::Denied } else { Why::Other };
        let message = said.messages.first().map_or("no answer", String::as_str);
        return Err(Unseen::new(why, &format!("smartctl of {name}: {message}")));
    }
    let log = said.nvme.as_ref();
    let mute = said.passed.is_none() && said.attributes.is_empty() && log.is_none() && said.scsi.is_none();
    if mute {
        return Ok(None);
    }
    let rotates = said.rotation_rate_rpm.map(|rpm| rpm > 0);
    let kind = match (log.is_some() || said.protocol == "NVMe", rotates) {
        (true, _) => "nvme",
        (_, Some(true)) => "disk",
        (_, Some(false)) => "ssd",
        _ => "",
    };
    let sectors = || system.word(format!("{BLOCK}/{name}/size")).parse::<u64>().ok();
    Ok(Some(Drive {
        name: name.to_owned(),
        model: said.model_name,
        kind: kind.to_owned(),
        // sysfs counts in 512 bytes whatever the drive's own sectors are.
        size_bytes: said.capacity_bytes.or_else(|| sectors()?.checked_mul(512)).unwrap_or(0),
        predicts_failure: said.passed.map(|passed| !passed),
        self_test_failed: Some(match log {
            Some(_) => said.failed_self_tests.unwrap_or(0) > 0,
            None => status & TEST_FAILED != 0,
        }),
        reallocated_count: said
            .reallocated_sectors
            .or(log.and_then(|log| log.media_errors))
            .or(said.scsi.as_ref().and_then(|scsi| scsi.grown_defects)),
        pending_count: said.pending_sectors,
        uncorrectable_count: said.uncorrectable_sectors,
        wear_percent: said.wear_percent,
        critical_warning_bits: log.and_then(|log| log.critical_warning?.try_into().ok()),
        powered_h: said.power_on_hours,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::tests::machine;

    #[test]
    fn physical_drives_are_told_from_virtual_ones() {
        let root = machine(&[
            ("sys/block/sda/device/vendor", "ATA     \n"),
            ("sys/block/sda/device/model", "Samsung SSD 870\n"),
            ("sys/block/sdb/device/vendor", "QEMU\n"),
            ("sys/block/nvme0n1/device/model", "Amazon Elastic Block Store\n"),
            ("sys/block/loop0/size", "1"),
        ]);
        let system = System::below(root.path());
        let physical = ["sda", "sdb", "nvme0n1", "loop0", "gone"].map(|name| is_physical(&system, name));
        assert_eq!(physical, [true, false, false, false, false]);
        let unseen = drives(&system, &Tools::default()).unwrap_err();
        assert!(unseen.why == Why::NotHere && unseen.detail.contains("smartmontools"), "{}", unseen.detail);
        let virtual_only = machine(&[("sys/block/sdb/device/vendor", "QEMU")]);
        assert!(drives(&System::below(virtual_only.path()), &Tools::default()).unwrap().is_empty());
        assert!(drives(&System::below(machine(&[]).path()), &Tools::default()).is_err());
    }

    #[test]
    fn a_drive_is_told_as_smartctl_says_it_and_one_that_was_not_opened_is_unseen() {
        let root = machine(&[("sys/block/sda/size", "10\n")]);
        let system = System::below(root.path());
        let ata = r#"{"smartctl":{"exit_status":128},"device":{"protocol":"ATA"},"model_name":"Disk X","rotation_rate":7200,
            "smart_status":{"passed":true},"power_on_time":{"hours":99},
            "ata_smart_attributes":{"table":[{"id":5,"name":"R","value":100,"worst":100,"thresh":10,"raw":{"value":8,"string":"8"}}]}}"#;
        let drive = told(&system, "sda", ata).unwrap().unwrap();
        assert_eq!((drive.kind.as_str(), drive.size_bytes, drive.powered_h), ("disk", 5120, Some(99)));
        assert_eq!(
            (drive.predicts_failure, drive.self_test_failed, drive.reallocated_count),
            (Some(false), Some(true), Some(8))
        );
        let nvme = r#"{"smartctl":{"exit_status":0},"device":{"protocol":"NVMe"},"smart_status":{"passed":false},
            "nvme_smart_health_information_log":{"critical_warning":4,"percentage_used":91,"media_errors":2}}"#;
        let drive = told(&system, "nvme0n1", nvme).unwrap().unwrap();
        assert_eq!(
            (drive.kind.as_str(), drive.critical_warning_bits, drive.wear_percent),
            ("nvme", Some(4), Some(91.0))
        );
        assert_eq!((drive.predicts_failure, drive.self_test_failed), (Some(true), Some(false)));
        let denied = r#"{"smartctl":{"exit_status":2,"messages":[{"string":"Smartctl open device: /dev/sda failed: Permission denied"}]}}"#;
        let mute = r#"{"smartctl":{"exit_status":4},"device":{"protocol":"SCSI"}}"#;
        assert_eq!(told(&system, "sda", denied).unwrap_err().why, Why::Denied);
        assert_eq!(told(&system, "sda", mute).unwrap(), None);
        assert_eq!(told(&system, "sda", "").unwrap_err().why, Why::Other);
    }
}
