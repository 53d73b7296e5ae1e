//! Volumes with a place where people find them, from system_profiler's list of storage; how full they are is asked of the
//! file system itself each time.
//! Invariant: volumes of one APFS container share its room, so the container is told once, by the system's volume when it
//! is one of them; volumes on the network are not in the list and are never asked. Room that macOS would clear by itself
//! (local snapshots, caches) counts as used. Next: the check `disk_space`.

use shared::host::Disk;
use shared::observation::Look;

use super::report::{Entry, section, text};
use crate::platform::Room;

/// Folders in which the system keeps volumes of its own; nobody's to fill.
const OWN: &str = "/System/";

/// A volume, as it is listed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Volume {
    mount: String,
    file_system: String,
    /// `disk3` of `disk3s1s1` for APFS, whose volumes share their room; else the volume's own name.
    shares_room: String,
    kind: &'static str,
    writable: bool,
}

/// The volumes of `SPStorageDataType`.
pub(super) fn volumes(report: &str) -> Look<Vec<Volume>> {
    let entries = section(report, "SPStorageDataType")?;
    Ok(entries.iter().filter_map(volume).collect())
}

fn volume(entry: &Entry) -> Option<Volume> {
    let (mount, device, file_system) =
        (text(entry, "mount_point"), text(entry, "bsd_name"), text(entry, "file_system"));
    let number = device.strip_prefix("disk")?;
    let whole: String = number.chars().take_while(char::is_ascii_digit).collect();
    let drive = entry.get("physical_drive").and_then(|drive| drive.as_object());
    let of_drive = |key: &str| drive.map(|drive| text(drive, key)).unwrap_or_default();
    let kind = match (of_drive("protocol"), of_drive("is_internal_disk")) {
        _ if mount == "/" => "fixed",
        ("Disk Image", _) => "virtual",
        (_, "no") => "removable",
        _ => "fixed",
    };
    mount.starts_with('/').then(|| Volume {
        mount: mount.to_owned(),
        file_system: file_system.to_owned(),
        shares_room: if file_system.contains("APFS") { format!("disk{whole}") } else { device.to_owned() },
        kind,
        writable: text(entry, "writable") != "no",
    })
}

/// The disks with their room, each container once.
pub(super) fn disks(volumes: &[Volume], room: impl Fn(&str) -> Option<Room>) -> Vec<Disk> {
    let mut sorted: Vec<&Volume> = volumes.iter().filter(|one| !one.mount.starts_with(OWN)).collect();
    // The shortest place speaks for its container: that is `/` where the system is in it.
    sorted.sort_by_key(|one| one.mount.len());
    let mut told: Vec<&Volume> = Vec::new();
    for one in sorted {
        if !told.iter().any(|other| other.shares_room == one.shares_room) {
            told.push(one);
        }
    }
    let each = told.into_iter().filter_map(|one| {
        let room = room(&one.mount).filter(|room| room.total_bytes > 0)?;
        // The system's volume is sealed; what people write lies beside it in the same container.
        let beside = volumes.iter().filter(|other| other.shares_room == one.shares_room);
        Some(Disk {
            mount: one.mount.clone(),
            file_system: one.file_system.clone(),
            total_bytes: room.total_bytes,
            free_bytes: room.free_bytes,
            kind: one.kind.to_owned(),
            read_only: !beside.into_iter().any(|other| other.writable),
            system: one.mount == "/",
            ..Disk::default()
        })
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn entry(
        device: &str,
        mount: &str,
        file_system: &str,
        internal: &str,
        protocol: &str,
        writable: &str,
    ) -> serde_json::Value {
        json!({ "_name": "x", "bsd_name": device, "mount_point": mount, "file_system": file_system, "writable": writable,
            "volume_uuid": "SECRET", "physical_drive": { "is_internal_disk": internal, "protocol": protocol } })
    }

    #[test]
    fn a_container_is_told_once_and_by_the_system_s_volume() {
        let report = json!({ "SPStorageDataType": [
            entry("disk3s5", "/System/Volumes/Data", "APFS", "yes", "Apple Fabric", "yes"),
            entry("disk3s1s1", "/", "APFS", "yes", "Apple Fabric", "no"),
            entry("disk1s1", "/System/Volumes/iSCPreboot", "APFS", "yes", "Apple Fabric", "yes"),
            entry("disk5s2", "/Volumes/Work", "APFS", "yes", "SATA", "yes"),
            entry("disk6s1", "/Volumes/Stick", "MS-DOS FAT32", "no", "USB", "yes"),
            entry("disk6s2", "/Volumes/Other", "Journaled HFS+", "no", "USB", "yes"),
            entry("disk7s1", "/Volumes/Installer", "Journaled HFS+", "no", "Disk Image", "no"),
            entry("disk8s1", "/Volumes/Gone", "APFS", "no", "USB", "yes"),
            entry("disk9s1", "", "APFS", "no", "USB", "yes"),
            entry("", "/Volumes/Server", "SMB", "no", "", "yes"),
        ] });
        let volumes = volumes(&report.to_string()).unwrap();
        let room = |mount: &str| {
            let room = Room { free_bytes: 10, total_bytes: 100 };
            (mount != "/Volumes/Gone").then_some(room)
        };
        let told = disks(&volumes, room);
        let rows: Vec<_> = told.iter().map(|one| (&*one.mount, &*one.kind, one.read_only, one.system)).collect();
        let wanted = [
            ("/", "fixed", false, true),
            ("/Volumes/Work", "fixed", false, false),
            ("/Volumes/Stick", "removable", false, false),
            ("/Volumes/Other", "removable", false, false),
            ("/Volumes/Installer", "virtual", true, false),
        ];
        assert_eq!(rows, wanted);
        assert!(!format!("{told:?}").contains("SECRET"));
    }

    #[test]
    fn a_virtual_mac_s_own_volume_is_fixed_whatever_its_drive_says() {
        let report = json!({ "SPStorageDataType": [{ "bsd_name": "disk3s1s1", "mount_point": "/", "file_system": "APFS",
            "physical_drive": { "is_internal_disk": "no", "protocol": "Virtio" } }] });
        let told = disks(&volumes(&report.to_string()).unwrap(), |_| Some(Room { free_bytes: 1, total_bytes: 2 }));
        assert_eq!((told[0].kind.as_str(), told[0].read_only), ("fixed", false));
        assert!(volumes("nonsense").is_err());
    }
}
