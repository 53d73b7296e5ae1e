//! Arrays of drives: mdraid and btrfs from sysfs, ZFS from its kernel statistics. No tool is started.
//! Invariant: a state that nobody tells stays empty; a container of arrays is no array. Next: the check `disk_array`.

use shared::host::DiskArray;
use shared::observation::Look;

use super::system::System;

const BLOCK: &str = "/sys/block";
const ZFS: &str = "/proc/spl/kstat/zfs";
const BTRFS: &str = "/sys/fs/btrfs";

pub(super) fn disk_arrays(system: &System) -> Look<Vec<DiskArray>> {
    let blocks = system.names(BLOCK)?;
    let raids = blocks.iter().filter(|name| name.starts_with("md")).filter_map(|name| mdraid(system, name));
    let pools = system.names(ZFS).unwrap_or_default();
    let pools =
        pools.iter().filter(|name| system.has(format!("{ZFS}/{name}/io")) || system.has(format!("{ZFS}/{name}/state")));
    let volumes = system.names(BTRFS).unwrap_or_default();
    let volumes = volumes.iter().filter_map(|id| btrfs(system, id));
    Ok(raids.chain(pools.map(|name| zfs(system, name))).chain(volumes).collect())
}

fn mdraid(system: &System, name: &str) -> Option<DiskArray> {
    let word = |file: &str| system.word(format!("{BLOCK}/{name}/md/{file}"));
    let level = word("level");
    if level.is_empty() || level == "container" {
        return None;
    }
    let number = |file: &str| word(file).parse::<u32>().ok();
    let (wanted, missing) = (number("raid_disks"), number("degraded"));
    // How many drives each level can do without (md(4)); mirrors live while one is left.
    let spare = match level.as_str() {
        "raid1" | "raid10" => wanted.unwrap_or(1).saturating_sub(1),
        "raid4" | "raid5" => 1,
        "raid6" => 2,
        _ => 0,
    };
    let state = match (word("array_state").as_str(), missing.unwrap_or(0)) {
        ("", _) => "",
        ("inactive" | "clear" | "broken" | "suspended", _) => "failed",
        (_, 0) => "whole",
        (_, missing) if missing > spare => "failed",
        _ => "degraded",
    };
    let at_work = matches!(word("sync_action").as_str(), "recover" | "resync" | "reshape");
    Some(DiskArray {
        name: name.to_owned(),
        source: "mdraid".to_owned(),
        rebuilt_percent: at_work.then(|| parse_completed(&word("sync_completed"))).flatten(),
        level,
        state: state.to_owned(),
        wanted_count: wanted,
        missing_count: missing,
    })
}

/// `1234 / 5678` in sectors; `none` and `delayed` while nothing moves.
fn parse_completed(text: &str) -> Option<f64> {
    let (done, all) = text.split_once('/')?;
    let (done, all) = (done.trim().parse::<f64>().ok()?, all.trim().parse::<f64>().ok().filter(|all| *all > 0.0)?);
    Some((100.0 * done / all).clamp(0.0, 100.0))
}

fn zfs(system: &System, name: &str) -> DiskArray {
    let state = match system.word(format!("{ZFS}/{name}/state")).as_str() {
        "ONLINE" => "whole",
        "DEGRADED" => "degraded",
        "FAULTED" | "UNAVAIL" | "SUSPENDED" | "OFFLINE" | "REMOVED" => "failed",
        _ => "",
    };
    DiskArray { name: name.to_owned(), source: "zfs".to_owned(), state: state.to_owned(), ..DiskArray::default() }
}

/// A btrfs volume of more than one device; kernels before 5.6 do not tell which are missing.
fn btrfs(system: &System, id: &str) -> Option<DiskArray> {
    let folder = format!("{BTRFS}/{id}/devinfo");
    let devices = system.names(&folder).ok().filter(|devices| devices.len() > 1)?;
    let told: Vec<String> = devices.iter().map(|device| system.word(format!("{folder}/{device}/missing"))).collect();
    let missing = told.iter().filter(|word| *word == "1").count();
    let state = match missing {
        _ if told.iter().any(String::is_empty) => "",
        0 => "whole",
        _ => "degraded",
    };
    let label = system.word(format!("{BTRFS}/{id}/label"));
    Some(DiskArray {
        name: if label.is_empty() { format!("btrfs {}", id.get(..8).unwrap_or(id)) } else { label },
        source: "btrfs".to_owned(),
        state: state.to_owned(),
        wanted_count: u32::try_from(devices.len()).ok(),
        missing_count: u32::try_from(missing).ok(),
        ..DiskArray::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::tests::machine;

    #[test]
    fn arrays_are_told_as_their_kernel_part_means_them() {
        let md = |level: &str, state: &str, degraded: &str, action: &str, completed: &str| {
            let files = [
                ("level", level),
                ("array_state", state),
                ("degraded", degraded),
                ("sync_action", action),
                ("sync_completed", completed),
                ("raid_disks", "2"),
            ];
            let files: Vec<(String, &str)> =
                files.iter().map(|(name, text)| (format!("sys/block/md0/md/{name}"), *text)).collect();
            let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), *text)).collect();
            let root = machine(&files);
            let told = disk_arrays(&System::below(root.path())).unwrap().pop();
            told.map(|one| (one.state, one.rebuilt_percent))
        };
        let table = [
            (md("raid1", "clean", "0", "idle", "none"), Some(("whole", None))),
            (md("raid1", "active", "0", "check", "5 / 10"), Some(("whole", None))),
            (md("raid1", "active", "1", "idle", "none"), Some(("degraded", None))),
            (md("raid1", "active", "1", "recover", "5 / 10"), Some(("degraded", Some(50.0)))),
            (md("raid1", "active", "1", "recover", "delayed"), Some(("degraded", None))),
            (md("raid1", "active", "2", "idle", "none"), Some(("failed", None))),
            (md("raid5", "active", "2", "frozen", "none"), Some(("failed", None))),
            (md("raid6", "active", "2", "recover", "0 / 0"), Some(("degraded", None))),
            (md("raid0", "clean", "", "", ""), Some(("whole", None))),
            (md("raid1", "inactive", "", "", ""), Some(("failed", None))),
            (md("raid1", "", "x", "", ""), Some(("", None))),
            (md("container", "inactive", "", "", ""), None),
        ];
        for (number, (told, wanted)) in table.into_iter().enumerate() {
            assert_eq!(told, wanted.map(|(state, percent)| (state.to_owned(), percent)), "row {number}");
        }
    }

    #[test]
    fn pools_and_volumes_of_many_devices_are_arrays_too() {
        let root = machine(&[
            ("sys/block/sda/size", "1"),
            ("proc/spl/kstat/zfs/tank/state", "DEGRADED\n"),
            ("proc/spl/kstat/zfs/old/io", ""),
            ("proc/spl/kstat/zfs/arcstats", ""),
            ("sys/fs/btrfs/0123456789/devinfo/1/missing", "0"),
            ("sys/fs/btrfs/0123456789/devinfo/2/missing", "1"),
            ("sys/fs/btrfs/abc/devinfo/1/missing", "0"),
        ]);
        let told = disk_arrays(&System::below(root.path())).unwrap();
        let told: Vec<(&str, &str)> = told.iter().map(|one| (one.name.as_str(), one.state.as_str())).collect();
        assert_eq!(told, [("old", ""), ("tank", "degraded"), ("btrfs 01234567", "degraded")]);
        let bare = machine(&[]);
        assert!(disk_arrays(&System::below(bare.path())).is_err(), "without sysfs nothing is known");
    }
}
