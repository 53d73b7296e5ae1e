//! Mounted volumes: which there are from mountinfo, how full they are from statvfs.
//! Invariant: a file system on the network is never asked how full it is, because a server that is gone would hang the
//! asker; each disk is told once, however often it is mounted. Next: the checks `disk_space` and `inodes`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use rustix::fs::statvfs;
use shared::host::Disk;
use shared::observation::Look;

use super::system::System;

/// File systems on a disk of the machine.
const FIXED: [&str; 18] = [
    "ext2", "ext3", "ext4", "xfs", "btrfs", "zfs", "f2fs", "jfs", "reiserfs", "nilfs2", "bcachefs", "vfat", "msdos",
    "exfat", "ntfs", "ntfs3", "fuseblk", "hfsplus",
];
/// File systems of a server elsewhere; every `fuse.…` counts as one, because what it asks is unknown.
const NETWORK: [&str; 14] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "ceph",
    "9p",
    "virtiofs",
    "glusterfs",
    "lustre",
    "beegfs",
    "afs",
    "ocfs2",
    "gfs2",
];
/// File systems without a disk that people still see.
const VIRTUAL: [&str; 7] = ["tmpfs", "overlay", "squashfs", "erofs", "iso9660", "udf", "ramfs"];

pub(super) fn disks(system: &System) -> Look<Vec<Disk>> {
    let mounts = parse_mountinfo(&system.text("/proc/self/mountinfo", 4 << 20)?);
    let mut seen = BTreeSet::new();
    let each = mounts.into_iter().filter_map(|mount| {
        let kind = kind(system, &mount)?;
        let first = kind != "fixed" && kind != "removable" || seen.insert(mount.source.clone());
        first.then(|| disk(system, mount, kind)).flatten()
    });
    Ok(each.collect())
}

/// The mounts of disks that stay in the machine, each disk once.
pub(super) fn fixed_mounts(system: &System) -> Look<Vec<Mount>> {
    let mounts = parse_mountinfo(&system.text("/proc/self/mountinfo", 4 << 20)?);
    let mut seen = BTreeSet::new();
    let fixed =
        mounts.into_iter().filter(|mount| kind(system, mount) == Some("fixed") && seen.insert(mount.source.clone()));
    Ok(fixed.collect())
}

#[derive(Debug, Default, PartialEq)]
pub(super) struct Mount {
    pub(super) device: String,
    root: String,
    pub(super) mount: String,
    file_system: String,
    pub(super) source: String,
    read_only: bool,
}

/// The mounts, the shortest path of each source first: a volume is known by its first place.
fn parse_mountinfo(text: &str) -> Vec<Mount> {
    let mut mounts: Vec<Mount> = text.lines().filter_map(parse_mount).collect();
    mounts.sort_by_key(|mount| mount.mount.len());
    mounts
}

fn parse_mount(line: &str) -> Option<Mount> {
    let (place, what) = line.split_once(" - ")?;
    let mut place = place.split(' ').skip(2);
    let (device, root, mount, options) = (place.next()?, place.next()?, place.next()?, place.next()?);
    let mut what = what.split(' ');
    let (file_system, source, whole) = (what.next()?, what.next()?, what.next().unwrap_or_default());
    let read_only = |options: &str| options.split(',').any(|one| one == "ro");
    Some(Mount {
        device: device.to_owned(),
        root: unescape(root),
        mount: unescape(mount),
        file_system: file_system.to_owned(),
        source: unescape(source),
        read_only: read_only(options) || read_only(whole),
    })
}

/// The kernel writes white space and backslashes as three octal digits.
fn unescape(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let code = tail.get(..3).filter(|_| *first == b'\\').and_then(|code| std::str::from_utf8(code).ok());
        match code.and_then(|code| u8::from_str_radix(code, 8).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = tail.get(3..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// What kind of volume a mount is; none for the kernel's own.
fn kind(system: &System, mount: &Mount) -> Option<&'static str> {
    let name = mount.file_system.as_str();
    if NETWORK.contains(&name) || name.starts_with("fuse.") {
        return Some("network");
    }
    if VIRTUAL.contains(&name) {
        return Some("virtual");
    }
    // A folder of a disk mounted elsewhere is not another disk; btrfs mounts its subvolumes that way.
    let whole = mount.root == "/" || name == "btrfs" || name == "zfs";
    if !FIXED.contains(&name) || !whole {
        return None;
    }
    // Data sets of one pool share its room: the pool stands for them.
    if name == "zfs" && mount.source.contains('/') && mount.mount != "/" {
        return None;
    }
    Some(if removable(system, mount) { "removable" } else { "fixed" })
}

/// True for a disk that people carry away: marked so by the kernel, or on USB.
fn removable(system: &System, mount: &Mount) -> bool {
    let by_number = system.place("/sys/dev/block").join(&mount.device);
    let by_name = || {
        let device = fs::canonicalize(system.place(&mount.source)).ok()?;
        Some(system.place("/sys/class/block").join(device.file_name()?))
    };
    let Some(found) = fs::canonicalize(by_number).ok().or_else(|| fs::canonicalize(by_name()?).ok()) else {
        return false;
    };
    let says_so = |folder: &Path| fs::read_to_string(folder.join("removable")).is_ok_and(|word| word.trim() == "1");
    // A partition's own folder says nothing; the disk's is above it.
    says_so(&found) || found.parent().is_some_and(says_so) || found.to_string_lossy().contains("/usb")
}

fn disk(system: &System, mount: Mount, kind: &'static str) -> Option<Disk> {
    let mut disk = Disk {
        system: mount.mount == "/",
        mount: mount.mount,
        file_system: mount.file_system,
        kind: kind.to_owned(),
        read_only: mount.read_only,
        ..Disk::default()
    };
    if kind == "fixed" || kind == "removable" {
        let room = statvfs(system.place(&disk.mount)).ok().filter(|room| room.f_blocks > 0)?;
        disk.total_bytes = room.f_blocks.saturating_mul(room.f_frsize);
        disk.free_bytes = room.f_bavail.saturating_mul(room.f_frsize);
        // ZFS makes inodes as it goes; its numbers say nothing.
        let counted = room.f_files > 0 && disk.file_system != "zfs";
        disk.inodes_total = counted.then_some(room.f_files);
        disk.inodes_free = counted.then_some(room.f_ffree);
    }
    Some(disk)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
22 27 0:21 / /proc rw,relatime - proc proc rw
40 27 8:2 /shared /srv/shared rw - ext4 /dev/sda2 rw
27 1 8:2 / / rw,relatime shared:1 master:2 - ext4 /dev/sda2 rw,discard
28 27 8:2 / /mnt/again rw - ext4 /dev/sda2 rw
30 27 0:40 /@home /home rw - btrfs /dev/sdb1 rw
31 27 0:40 /@ /pool rw - btrfs /dev/sdb1 rw
32 27 7:1 / /snap/core/1 ro - squashfs /dev/loop1 ro
33 27 0:50 / /mnt/nas\\040two rw - nfs4 nas:/two rw
34 27 0:51 / /mnt/cloud rw - fuse.sshfs me@there: rw
35 27 8:17 / /media/stick rw - vfat /dev/sdc1 rw
36 27 8:33 / /old rw - ext4 /dev/sdd1 ro
garbage
37 27 8:1
";

    #[test]
    fn each_disk_is_told_once_with_its_kind() {
        let root = tempfile::tempdir().unwrap();
        let system = System::below(root.path());
        for folder in ["proc/self", "home", "media/stick", "old", "sys/devices/usb1/sdc/sdc1", "sys/dev/block", "pool"]
        {
            fs::create_dir_all(root.path().join(folder)).unwrap();
        }
        fs::write(root.path().join("proc/self/mountinfo"), MOUNTS).unwrap();
        let stick = root.path().join("sys/devices/usb1/sdc/sdc1");
        std::os::unix::fs::symlink(stick, root.path().join("sys/dev/block/8:17")).unwrap();
        let told: Vec<(String, String, bool, bool)> =
            disks(&system).unwrap().into_iter().map(|d| (d.mount, d.kind, d.read_only, d.system)).collect();
        let row = |mount: &str, kind: &str, ro, system| (mount.to_owned(), kind.to_owned(), ro, system);
        let wanted = [
            row("/", "fixed", false, true),
            row("/old", "fixed", true, false),
            row("/home", "fixed", false, false),
            row("/mnt/cloud", "network", false, false),
            row("/mnt/nas two", "network", false, false),
            row("/media/stick", "removable", false, false),
            row("/snap/core/1", "virtual", true, false),
        ];
        assert_eq!(told.iter().collect::<BTreeSet<_>>(), wanted.iter().collect::<BTreeSet<_>>());
        assert!(
            disks(&system)
                .unwrap()
                .iter()
                .all(|d| (d.kind == "network") == (d.total_bytes == 0) || d.kind == "virtual")
        );
    }

    #[test]
    fn escapes_of_the_kernel_are_read() {
        let table = [("/a\\040b", "/a b"), ("\\134", "\\"), ("/x\\9", "/x\\9"), ("\\0", "\\0"), ("/ż", "/ż"), ("", "")];
        for (raw, wanted) in table {
            assert_eq!(unescape(raw), wanted, "{raw}");
        }
    }

    #[test]
    fn the_machine_of_this_test_has_a_mount_table() {
        assert!(disks(&System::below(Path::new("/"))).is_ok());
    }
}
