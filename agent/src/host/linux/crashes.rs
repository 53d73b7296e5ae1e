//! Stops of the system by the dumps that pstore and kdump keep; bad ends of programs by their number alone.
//! Invariant: names of dumps of programs hold people's numbers and programs' names, and are never told. A machine that
//! keeps no record of a stop is unseen. Next: the check `crashes`.

use std::os::unix::fs::MetadataExt;

use shared::host::{Crashes, SystemStop};
use shared::observation::{Look, Unseen, Why};

use super::system::System;

/// Records of the kernel's last words: where firmware keeps them, and where systemd moves them.
const PSTORE: [&str; 2] = ["/sys/fs/pstore", "/var/lib/systemd/pstore"];
const PSTORE_BACKEND: &str = "/sys/module/pstore/parameters/backend";
/// Dumps of the kernel (kdump, a folder each) and of programs (apport, a file each).
const CRASH: &str = "/var/crash";
const KDUMP_READY: &str = "/sys/kernel/kexec_crash_loaded";
const CORES: &str = "/var/lib/systemd/coredump";
const DAY_S: u64 = 86_400;
const MOST_STOPS: usize = 100;

pub(super) fn crashes(system: &System, wall_ms: i64) -> Look<Crashes> {
    let backend = system.word(PSTORE_BACKEND);
    let kept = !backend.is_empty() && backend != "(null)" || system.word(KDUMP_READY) == "1";
    let pstore = PSTORE.iter().flat_map(|folder| records(system, folder, "pstore", wall_ms));
    let mut stops: Vec<SystemStop> = pstore.chain(records(system, CRASH, "kdump", wall_ms)).collect();
    stops.retain(|stop| stop.age_s <= 30 * DAY_S);
    stops.sort_by_key(|stop| stop.age_s);
    stops.truncate(MOST_STOPS);
    if stops.is_empty() && !kept {
        return Err(Unseen::new(Why::NotHere, "this machine keeps no record of a stop (neither pstore nor kdump)"));
    }
    Ok(Crashes { stops, program_count: programs(system, wall_ms) })
}

fn age_s(system: &System, path: &str, wall_ms: i64) -> Option<u64> {
    let changed_s = std::fs::metadata(system.place(path)).ok()?.mtime();
    Some(u64::try_from((wall_ms / 1000).saturating_sub(changed_s)).unwrap_or(0))
}

fn records(system: &System, folder: &str, source: &str, wall_ms: i64) -> Vec<SystemStop> {
    let names = system.names(folder).unwrap_or_default();
    let of_kernel = |name: &&String| {
        let inside = || system.names(format!("{folder}/{name}")).unwrap_or_default();
        let is_dump =
            |name: &String| name.starts_with("dmesg") || name.starts_with("vmcore") || name.starts_with("dump.");
        is_dump(name)
            || inside().iter().any(|one| is_dump(one) || system.names(format!("{folder}/{name}/{one}")).is_ok())
    };
    let stop = |name: &String| {
        let age_s = age_s(system, &format!("{folder}/{name}"), wall_ms)?;
        Some(SystemStop { source: source.to_owned(), code: String::new(), age_s })
    };
    names.iter().filter(of_kernel).take(MOST_STOPS).filter_map(stop).collect()
}

/// Programs that ended badly in seven days; none where nobody collects them.
fn programs(system: &System, wall_ms: i64) -> Option<u32> {
    let recent = |folder: &'static str, is_one: fn(&str) -> bool| {
        let names = system.names(folder).ok()?;
        let one = |name: &&String| {
            is_one(name) && age_s(system, &format!("{folder}/{name}"), wall_ms).is_some_and(|age_s| age_s < 7 * DAY_S)
        };
        u32::try_from(names.iter().filter(one).count()).ok()
    };
    let cores = recent(CORES, |name| name.starts_with("core."));
    let reports = recent(CRASH, |name| std::path::Path::new(name).extension().is_some_and(|ending| ending == "crash"));
    match (cores, reports) {
        (None, None) => None,
        (cores, reports) => Some(cores.unwrap_or(0).saturating_add(reports.unwrap_or(0))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::tests::machine;

    #[test]
    fn stops_are_counted_by_their_records_and_programs_by_number() {
        let root = machine(&[
            ("sys/fs/pstore/dmesg-efi-1", "x"),
            ("sys/fs/pstore/console-ramoops-0", "x"),
            ("var/lib/systemd/pstore/170000/dmesg.txt", "x"),
            ("var/crash/202611260900/dump.202611260900", "x"),
            ("var/crash/127.0.0.1-2026-11-26/vmcore", "x"),
            ("var/crash/_usr_bin_python3.1000.crash", "x"),
            ("var/crash/kexec_cmd", "x"),
            ("var/lib/systemd/coredump/core.vim.1000.a.1.2.zst", "x"),
        ]);
        let wall_ms = crate::clock::now().wall_ms;
        let told = crashes(&System::below(root.path()), wall_ms).unwrap();
        let sources: Vec<&str> = told.stops.iter().map(|stop| stop.source.as_str()).collect();
        assert_eq!((sources.len(), told.program_count), (4, Some(2)), "{sources:?}");
        assert!(told.stops.iter().all(|stop| stop.age_s < 3600));
        let later = crashes(&System::below(root.path()), wall_ms + 31 * 86_400_000);
        assert!(later.is_err(), "old records, and nobody who would keep a new one");
    }

    #[test]
    fn a_machine_that_would_keep_a_record_and_has_none_is_healthy_and_another_unseen() {
        let seen = |files: &[(&str, &str)]| crashes(&System::below(machine(files).path()), 0).ok();
        assert_eq!(seen(&[("sys/module/pstore/parameters/backend", "efi_pstore\n")]), Some(Crashes::default()));
        assert_eq!(seen(&[("sys/kernel/kexec_crash_loaded", "1\n")]), Some(Crashes::default()));
        assert_eq!(seen(&[("sys/module/pstore/parameters/backend", "(null)\n")]), None);
        assert_eq!(seen(&[]), None);
    }
}
