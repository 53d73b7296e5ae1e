//! Reasons for a restart: the mark that package tools leave, and a kernel installed after the running one was started.
//! Invariant: the age is that of the mark or the kernel, by the machine's own clock, never negative.
//! Next: the check `pending_reboot`.

use std::fs::Metadata;
use std::os::unix::fs::MetadataExt;

use shared::host::RebootReason;
use shared::observation::Look;

use super::system::System;
use crate::clock::Moment;

const MARK: &str = "/run/reboot-required";
const MOST_WAITING: usize = 50;

pub(super) fn reboot_reasons(system: &System, now: Moment) -> Look<Vec<RebootReason>> {
    // A package appears twice in the list when two of its versions asked.
    let listed = system.text(format!("{MARK}.pkgs"), 1 << 16).unwrap_or_default();
    let marked = std::fs::metadata(system.place(MARK)).ok().map(|mark| RebootReason {
        source: "reboot-required".to_owned(),
        waiting: distinct(listed.lines().map(str::trim)),
        for_s: age_s(now, mark.mtime()),
    });
    Ok([marked, newer_kernel(system, now)].into_iter().flatten().collect())
}

/// Kernels put into `/boot` since the start: by the time of the change of the file, because packages keep the time of
/// their making as its modification.
fn newer_kernel(system: &System, now: Moment) -> Option<RebootReason> {
    let running = system.word("/proc/sys/kernel/osrelease");
    let started_s = now.wall_ms / 1000 - i64::try_from(now.mono_ms / 1000).ok()?;
    let installed = |name: &str| -> Option<i64> {
        let put: Metadata = std::fs::metadata(system.place("/boot").join(name)).ok()?;
        (put.ctime() > started_s).then_some(put.ctime())
    };
    let names = system.names("/boot").ok()?;
    let newer: Vec<(&str, i64)> = names
        .iter()
        .filter_map(|name| Some((name.strip_prefix("vmlinuz-")?, name)))
        .filter(|(version, _)| *version != running && !version.contains("rescue"))
        .filter_map(|(version, name)| Some((version, installed(name)?)))
        .collect();
    let oldest_s = newer.iter().map(|(_, put_s)| *put_s).min()?;
    let waiting = distinct(newer.into_iter().map(|(version, _)| version));
    Some(RebootReason { source: "kernel".to_owned(), waiting, for_s: age_s(now, oldest_s) })
}

fn distinct<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut names: Vec<String> = names.filter(|name| !name.is_empty()).map(str::to_owned).collect();
    names.sort();
    names.dedup();
    names.truncate(MOST_WAITING);
    names
}

fn age_s(now: Moment, since_s: i64) -> u64 {
    u64::try_from((now.wall_ms / 1000).saturating_sub(since_s)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn marks_and_newer_kernels_are_reasons_with_their_age() {
        let root = tempfile::tempdir().unwrap();
        let system = System::below(root.path());
        let now = crate::clock::now();
        let ask = |now| reboot_reasons(&system, now).unwrap();
        assert_eq!(ask(now), []);
        for folder in ["run", "boot", "proc/sys/kernel"] {
            fs::create_dir_all(root.path().join(folder)).unwrap();
        }
        fs::write(root.path().join("proc/sys/kernel/osrelease"), "6.1.0-1\n").unwrap();
        for name in ["vmlinuz-6.1.0-1", "vmlinuz-6.1.0-2", "vmlinuz-0-rescue-1", "initrd.img-6.1.0-2"] {
            fs::write(root.path().join("boot").join(name), "").unwrap();
        }
        fs::write(root.path().join("run/reboot-required"), "").unwrap();
        fs::write(root.path().join("run/reboot-required.pkgs"), "linux-base\nlibc6\nlinux-base\n").unwrap();
        let later = Moment { wall_ms: now.wall_ms + 7_200_000, mono_ms: now.mono_ms + 7_200_000 };
        let told: Vec<(String, Vec<String>, bool)> =
            ask(later).into_iter().map(|one| (one.source, one.waiting, one.for_s >= 7100)).collect();
        let list = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let mark = ("reboot-required".to_owned(), list(&["libc6", "linux-base"]), true);
        assert_eq!(told, [mark, ("kernel".to_owned(), list(&["6.1.0-2"]), true)]);
        let restarted = Moment { mono_ms: 1000, ..later };
        assert_eq!(ask(restarted).len(), 1, "kernels from before the start are no reason");
        let past = Moment { wall_ms: 0, mono_ms: 0 };
        assert!(ask(past).iter().all(|one| one.for_s == 0), "a clock before the mark gives no age");
    }
}
