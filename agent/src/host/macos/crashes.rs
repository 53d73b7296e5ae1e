//! Stops of the system and bad ends of its programs, from the names of the reports that macOS files of them.
//! Invariant: names and dates are read, never a report; a program's name stays here. What a person's own programs leave
//! lies in that person's folder and is not looked at. Next: the check `crashes`.

use std::time::UNIX_EPOCH;

use shared::host::{Crashes, SystemStop};
use shared::observation::Look;

use crate::host::system::System;

/// Reports, and those that were sent or looked at.
const REPORTS: &str = "/Library/Logs/DiagnosticReports";
const RETIRED: &str = "/Library/Logs/DiagnosticReports/Retired";
const MONTH_S: u64 = 30 * 86_400;
const WEEK_S: u64 = 7 * 86_400;
/// Reports of one stop come together, s.
const APART_S: u64 = 600;
/// Reports in the shape of a program's bad end that are none: of memory, and of where the system stood still.
const NO_CRASH: [&str; 4] = ["JetsamEvent", "stacks", "SFA-", "Siri"];

pub(super) fn crashes(system: &System, wall_ms: i64) -> Look<Crashes> {
    let mut reports = in_folder(system, REPORTS, wall_ms)?;
    reports.extend(in_folder(system, RETIRED, wall_ms).unwrap_or_default());
    Ok(told(&reports))
}

/// Reports by name with their age, s.
fn in_folder(system: &System, folder: &str, wall_ms: i64) -> Look<Vec<(String, u64)>> {
    let now_s = u64::try_from(wall_ms / 1000).unwrap_or(0);
    let written_s = |name: &str| {
        let found = std::fs::metadata(system.place(format!("{folder}/{name}"))).ok()?;
        Some(found.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.as_secs())
    };
    let names = system.names(folder)?.into_iter();
    Ok(names.filter_map(|name| written_s(&name).map(|at_s| (name, now_s.saturating_sub(at_s)))).collect())
}

fn told(reports: &[(String, u64)]) -> Crashes {
    let mut stops: Vec<u64> =
        reports.iter().filter(|(name, age_s)| is_stop(name) && *age_s <= MONTH_S).map(|(_, age_s)| *age_s).collect();
    stops.sort_unstable();
    stops.dedup_by(|older, newer| older.saturating_sub(*newer) < APART_S);
    let programs = reports.iter().filter(|(name, age_s)| is_crash(name) && *age_s <= WEEK_S).count();
    let stop = |age_s| SystemStop { source: "panic_report".to_owned(), code: "panic".to_owned(), age_s };
    Crashes {
        stops: stops.into_iter().map(stop).collect(),
        program_count: Some(u32::try_from(programs).unwrap_or(u32::MAX)),
    }
}

/// `Kernel_2019-…_host.panic`, `panic-full-2024-….0002.panic` and `.ips`.
fn is_stop(name: &str) -> bool {
    name.ends_with(".panic") || name.starts_with("panic-") && name.ends_with(".ips")
}

fn is_crash(name: &str) -> bool {
    let shape = name.ends_with(".crash") || name.ends_with(".ips");
    shape && !is_stop(name) && !NO_CRASH.iter().any(|start| name.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_are_counted_by_their_names() {
        let day = 86_400;
        let reports = [
            ("panic-full-2024-11-14-083000.0002.panic", 100),
            ("panic-full-2024-11-14-083000.0002.ips", 160),
            ("Kernel_2024-10-01-083000_Mac.panic", 20 * day),
            ("Kernel_2024-01-01-083000_Mac.panic", 300 * day),
            ("cupsd-2024-11-13-083000.ips", day),
            ("cupsd_2024-11-13-083000_Mac.crash", day),
            ("cupsd-2024-10-13-083000.ips", 30 * day),
            ("JetsamEvent-2024-11-13-083000.ips", day),
            ("WindowServer_2024-11-13.diag", day),
        ];
        let told = told(&reports.map(|(name, age_s)| (name.to_owned(), age_s)));
        let ages: Vec<u64> = told.stops.iter().map(|one| one.age_s).collect();
        assert_eq!((ages, told.program_count), (vec![100, 20 * day], Some(2)));
        assert!(!format!("{told:?}").contains("cupsd"));
    }

    #[test]
    fn a_folder_of_reports_is_read_and_without_one_nothing_is_seen() {
        let root = tempfile::tempdir().unwrap();
        let system = System::below(root.path());
        assert!(crashes(&system, 0).is_err());
        system.put("/Library/Logs/DiagnosticReports/panic-full-1.panic", "");
        system.put("/Library/Logs/DiagnosticReports/Retired/panic-full-2.panic", "");
        system.put("/Library/Logs/DiagnosticReports/Retired/a.ips", "");
        let told = crashes(&system, crate::clock::now().wall_ms).unwrap();
        assert_eq!((told.stops.len(), told.program_count), (1, Some(1)), "reports of one moment are one stop");
    }
}
