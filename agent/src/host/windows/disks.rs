//! Volumes that people find somewhere: by a letter or in a folder.
//! Invariant: nothing on the network is asked, because a server that is gone would hang the asker; a volume without a place,
//! as those of the firmware and for recovery, is nobody's to fill. Next: the check `disk_space`.

use shared::host::Disk;
use shared::observation::Look;

use super::registry::{machine, text, unseen};
use crate::platform::windows::calls;

/// GetDriveTypeW: what is carried away, and what is built in. CD drives (5) and the rest are no disks to fill.
const REMOVABLE: u32 = 2;
const FIXED: u32 = 3;
/// STORAGE_BUS_TYPE of disks that people carry away: IEEE 1394, USB, SD, MMC.
const CARRIED: [u32; 4] = [4, 7, 12, 13];
/// FILE_READ_ONLY_VOLUME.
const READ_ONLY: u32 = 0x0008_0000;

pub(super) fn disks() -> Look<Vec<Disk>> {
    let system = text(&machine(r"SOFTWARE\Microsoft\Windows NT\CurrentVersion")?, "SystemRoot");
    let system = system.get(..2).unwrap_or("C:").to_ascii_uppercase();
    let volumes = calls::volumes().map_err(|error| unseen("the list of volumes", &error))?;
    Ok(volumes.iter().filter_map(|volume| disk(volume, &system)).collect())
}

fn disk(volume: &str, system: &str) -> Option<Disk> {
    // The shortest place is the one that people know: the letter, when there is one.
    let root = calls::places_of(volume).ok()?.into_iter().min_by_key(String::len)?;
    let kind = match calls::drive_type(&root) {
        FIXED if !carried(volume) => "fixed",
        FIXED | REMOVABLE => "removable",
        _ => return None,
    };
    let (file_system, flags) = calls::file_system(&root).ok()?;
    let room = calls::room(root.as_ref()).ok().filter(|room| room.total_bytes > 0)?;
    let mount = root.trim_end_matches('\\').to_owned();
    Some(Disk {
        system: mount.eq_ignore_ascii_case(system),
        mount,
        file_system,
        total_bytes: room.total_bytes,
        free_bytes: room.free_bytes,
        inodes_total: None,
        inodes_free: None,
        kind: kind.to_owned(),
        read_only: flags & READ_ONLY != 0,
    })
}

/// Windows calls a large disk on USB fixed; its bus does not.
fn carried(volume: &str) -> bool {
    calls::bus_type(volume).is_ok_and(|bus| CARRIED.contains(&bus))
}
