//! Encryption of fixed volumes: whether LUKS stands somewhere between a mount and its disks, from the kernel's device tree.
//! Invariant: a volume counts as encrypted only when every disk below it is; what starts the system is left out, and so is a
//! file system that does not tell its device (ZFS). Next: the check `disk_encryption`.

use std::fs;
use std::path::{Path, PathBuf};

use shared::host::VolumeEncryption;
use shared::observation::Look;

use super::disks::{Mount, fixed_mounts};
use super::system::System;

/// More layers than any machine has between a mount and its disks.
const MOST_LAYERS: usize = 8;
/// Where firmware and boot loader read from; it must lie open.
const STARTS: [&str; 3] = ["/boot", "/boot/efi", "/efi"];

pub(super) fn encryption(system: &System) -> Look<Vec<VolumeEncryption>> {
    let mounts = fixed_mounts(system)?.into_iter().filter(|mount| !STARTS.contains(&mount.mount.as_str()));
    Ok(mounts.filter_map(|mount| volume(system, &mount)).collect())
}

fn volume(system: &System, mount: &Mount) -> Option<VolumeEncryption> {
    let device = device(system, mount)?;
    let on = is_encrypted(system, &device, MOST_LAYERS);
    Some(VolumeEncryption {
        mount: mount.mount.clone(),
        system: mount.mount == "/",
        state: if on { "on" } else { "off" }.to_owned(),
        method: if on { "luks" } else { "" }.to_owned(),
        ..VolumeEncryption::default()
    })
}

/// The folder of a mount's device: by its number, or by its name where the file system has a number of its own (btrfs).
fn device(system: &System, mount: &Mount) -> Option<PathBuf> {
    let by_number = Path::new("/sys/dev/block").join(&mount.device);
    if system.has(&by_number) {
        return Some(by_number);
    }
    let real = fs::canonicalize(system.place(&mount.source)).ok()?;
    let by_name = Path::new("/sys/class/block").join(real.file_name()?);
    system.has(&by_name).then_some(by_name)
}

fn is_encrypted(system: &System, device: &Path, layers: usize) -> bool {
    if system.word(device.join("dm/uuid")).starts_with("CRYPT-") {
        return true;
    }
    let below = system.names(device.join("slaves")).unwrap_or_default();
    let each = |name: &String| is_encrypted(system, &Path::new("/sys/class/block").join(name), layers - 1);
    layers > 0 && !below.is_empty() && below.iter().all(each)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_volume_is_encrypted_when_every_disk_below_it_is() {
        let root = tempfile::tempdir().unwrap();
        let system = System::below(root.path());
        let write = |path: &str, text: &str| system.put(path, text);
        let folder = |path: &str| fs::create_dir_all(system.place(path)).unwrap();
        // A volume group over one encrypted and one open disk, another over an encrypted one only, and a plain partition.
        write("/sys/class/block/dm-0/dm/uuid", "CRYPT-LUKS2-abc\n");
        write("/sys/class/block/sdb1/partition", "1\n");
        [
            "/sys/dev/block/253:1/slaves/dm-0",
            "/sys/dev/block/253:2/slaves/dm-0",
            "/sys/dev/block/253:2/slaves/sdb1",
            "/sys/dev/block/8:17",
        ]
        .into_iter()
        .for_each(folder);
        folder("/sys/class/block/loop/slaves/loop");
        write("/dev/btrfs", "");
        write("/sys/class/block/btrfs/dm/uuid", "CRYPT-PLAIN-x\n");
        let row = |device: &str, place: &str, kind: &str, source: &str| {
            format!("1 1 {device} / {place} rw - {kind} {source} rw\n")
        };
        let mounts = [
            row("253:1", "/", "ext4", "/dev/mapper/root"),
            row("253:2", "/data", "xfs", "/dev/mapper/data"),
            row("8:17", "/open", "ext4", "/dev/sdb1"),
            row("8:17", "/boot", "ext4", "/dev/sdb9"),
            row("0:42", "/home", "btrfs", "/dev/btrfs"),
            row("0:43", "/tank", "zfs", "tank"),
            row("0:44", "/tmp", "tmpfs", "tmpfs"),
        ];
        write("/proc/self/mountinfo", &mounts.concat());
        let told: Vec<(String, String, bool)> =
            encryption(&system).unwrap().into_iter().map(|one| (one.mount, one.state, one.system)).collect();
        let row = |mount: &str, state: &str, system| (mount.to_owned(), state.to_owned(), system);
        let wanted =
            [row("/", "on", true), row("/data", "off", false), row("/open", "off", false), row("/home", "on", false)];
        assert_eq!(told, wanted);
        assert!(!is_encrypted(&system, Path::new("/sys/class/block/loop"), MOST_LAYERS), "a ring ends");
    }
}
