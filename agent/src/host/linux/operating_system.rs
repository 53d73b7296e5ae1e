//! Which system this is and on what kind of machine: os-release, the kernel's own words, the firmware's tables.
//! Invariant: what is not told stays empty; a kind of machine is never guessed from its name. Next: the check
//! `operating_system`.

use shared::host::OperatingSystem;
use shared::observation::Look;

use super::people;
use super::system::System;
use crate::clock;
use crate::host::chassis::{chassis_word, virtual_maker};
use crate::parse::os_release;

pub(super) fn operating_system(system: &System) -> Look<OperatingSystem> {
    let most = 1 << 16;
    let release = system.text("/etc/os-release", most).or_else(|_| system.text("/usr/lib/os-release", most))?;
    let release = os_release::read(&release);
    let value = |key: &str| release.get(key).cloned();
    Ok(OperatingSystem {
        family: "linux".to_owned(),
        id: value("id").unwrap_or_else(|| "linux".to_owned()),
        version_id: value("version_id").unwrap_or_default(),
        pretty_name: value("pretty_name").unwrap_or_default(),
        kernel: system.word("/proc/sys/kernel/osrelease"),
        architecture: std::env::consts::ARCH.to_owned(),
        host_name: system.word("/proc/sys/kernel/hostname"),
        chassis: chassis(system).to_owned(),
        graphical: graphical(system),
        marks: marks(system),
        ..OperatingSystem::default()
    })
}

/// Whether this is a container: its firmware's tables are its host's.
pub(super) fn is_container(system: &System) -> bool {
    const CONTAINER: [&str; 3] = ["/run/.containerenv", "/.dockerenv", "/run/systemd/container"];
    CONTAINER.iter().any(|mark| system.has(mark))
}

fn chassis(system: &System) -> &'static str {
    if is_container(system) {
        return "container";
    }
    let processors = system.text("/proc/cpuinfo", 1 << 22).unwrap_or_default();
    let flags = |line: &&str| line.starts_with("flags") || line.starts_with("Features");
    let guest = processors.lines().find(flags).is_some_and(|line| line.split(' ').any(|flag| flag == "hypervisor"));
    if guest
        || virtual_maker(&system.word("/sys/class/dmi/id/sys_vendor"), &system.word("/sys/class/dmi/id/product_name"))
    {
        return "virtual";
    }
    chassis_word(system.word("/sys/class/dmi/id/chassis_type").parse().unwrap_or(0))
}

/// A display manager is installed: people sign in at a screen.
fn graphical(system: &System) -> bool {
    const SCREENS: [&str; 2] = ["/etc/systemd/system/display-manager.service", "/etc/X11/default-display-manager"];
    SCREENS.iter().any(|mark| std::fs::symlink_metadata(system.place(mark)).is_ok())
}

/// What the machine is used as, by what is set up on it.
fn marks(system: &System) -> Vec<String> {
    /// Programs that give many people a desktop on one machine.
    const SESSION_HOSTS: [&str; 4] = ["xrdp.service", "x2goserver.service", "nxserver.service", "ltsp.service"];
    /// Programs that show one window and nothing else.
    const KIOSKS: [&str; 3] = ["cage@.service", "kiosk.service", "snap.ubuntu-frame.daemon.service"];
    let any = |units: &[&str]| units.iter().any(|unit| system.has_unit(unit));
    // A person's own desktop may be reached from elsewhere too; a machine without a screen of its own is there for others.
    let session_host = any(&SESSION_HOSTS) && !graphical(system);
    let forgets = root_is_overlay(&system.text("/proc/self/mountinfo", 4 << 20).unwrap_or_default());
    let write_filter = forgets && chassis(system) != "container";
    let non_persistent = write_filter && chassis(system) == "virtual";
    let marks = [
        (session_host, "session_host"),
        (write_filter, "write_filter"),
        (non_persistent, "non_persistent"),
        (any(&KIOSKS), "kiosk"),
        (people::share(system, clock::now().wall_ms), "shared"),
    ];
    marks.into_iter().filter(|(here, _)| *here).map(|(_, mark)| mark.to_owned()).collect()
}

/// Whether what is written to the system goes to a layer above it (overlayroot, a live system).
fn root_is_overlay(mounts: &str) -> bool {
    let fields = |line: &str| {
        let (place, what) = line.split_once(" - ")?;
        Some((place.split(' ').nth(4)? == "/", what.split(' ').next()? == "overlay"))
    };
    // The last mount on a place is the one that is seen.
    mounts.lines().filter_map(fields).rfind(|(root, _)| *root).is_some_and(|(_, overlay)| overlay)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn the_kind_of_machine_is_told_by_its_own_marks() {
        let table: [(&[(&str, &str)], &str); 7] = [
            (&[("sys/class/dmi/id/chassis_type", "9\n")], "laptop"),
            (&[("sys/class/dmi/id/chassis_type", "3\n")], "desktop"),
            (&[("sys/class/dmi/id/chassis_type", "23\n")], "server"),
            (&[("sys/class/dmi/id/chassis_type", "3"), ("sys/class/dmi/id/sys_vendor", "QEMU")], "virtual"),
            (&[("proc/cpuinfo", "flags\t\t: fpu hypervisor lm\n")], "virtual"),
            (&[("run/.containerenv", ""), ("sys/class/dmi/id/chassis_type", "9")], "container"),
            (&[("sys/class/dmi/id/chassis_type", "nonsense")], ""),
        ];
        for (files, wanted) in table {
            let root = tempfile::tempdir().unwrap();
            for (path, text) in files {
                let path = root.path().join(path);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, text).unwrap();
            }
            assert_eq!(chassis(&System::below(root.path())), wanted, "{files:?}");
        }
    }

    #[test]
    fn a_machine_without_os_release_is_unseen() {
        let root = tempfile::tempdir().unwrap();
        assert!(operating_system(&System::below(root.path())).is_err());
        fs::create_dir_all(root.path().join("usr/lib")).unwrap();
        fs::write(root.path().join("usr/lib/os-release"), "ID=alpine\n").unwrap();
        let told = operating_system(&System::below(root.path())).unwrap();
        assert_eq!((told.family.as_str(), told.id.as_str(), told.graphical), ("linux", "alpine", false));
    }

    #[test]
    fn what_a_machine_is_used_as_is_told_by_what_is_set_up_on_it() {
        const OVERLAY: &str = "22 1 0:20 / / rw - overlay overlayroot rw,lowerdir=/media/root-ro\n";
        let unit = |name: &str| format!("usr/lib/systemd/system/{name}");
        type Row = (Vec<(String, &'static str)>, &'static [&'static str]);
        let table: [Row; 6] = [
            (vec![], &[]),
            (vec![(unit("xrdp.service"), "")], &["session_host"]),
            (vec![(unit("xrdp.service"), ""), ("etc/X11/default-display-manager".into(), "")], &[]),
            (vec![("proc/self/mountinfo".into(), OVERLAY), (unit("cage@.service"), "")], &["write_filter", "kiosk"]),
            (
                vec![("proc/self/mountinfo".into(), OVERLAY), ("sys/class/dmi/id/sys_vendor".into(), "QEMU")],
                &["write_filter", "non_persistent"],
            ),
            (vec![("proc/self/mountinfo".into(), OVERLAY), (".dockerenv".into(), "")], &[]),
        ];
        for (files, wanted) in table {
            let root = tempfile::tempdir().unwrap();
            for (path, text) in &files {
                let path = root.path().join(path);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, text).unwrap();
            }
            assert_eq!(marks(&System::below(root.path())), wanted, "{files:?}");
        }
        let covered = "22 1 0:20 / / rw - overlay o rw\n23 1 8:1 / / rw - ext4 /dev/sda1 rw\nrubbish\n";
        assert!(!root_is_overlay(covered));
    }
}
