//! Debian, Ubuntu and their kin: what the lists that apt fetched from sources of security have newer than what is installed.
//! The lists are read here line by line, because `apt-get` needs more memory than the agent may use.
//! Invariant: a list that apt packed cannot be read here, and makes the answer unseen, never short. Next:
//! `debian_version`, which orders versions.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::io::BufRead;

use shared::observation::{Look, Unseen, Why};

use super::debian_version::compare;
use super::{Told, Waiting, newest_s};
use crate::host::linux::software::dpkg;
use crate::host::system::{System, unseen};

pub(super) const PATH: &str = "/usr/bin/apt-get";
const LISTS: &str = "/var/lib/apt/lists";
const MOST_BYTES: u64 = 256 << 20;
/// What apt touches each time that it fetched: its own stamps, and the folder that it downloads into.
const FETCHED: [&str; 2] = ["/var/lib/apt/periodic/update-success-stamp", "/var/lib/apt/lists/partial"];
const UNATTENDED: &str = "/var/log/unattended-upgrades/unattended-upgrades.log";

pub(super) fn told(system: &System) -> Look<Told> {
    let lists: Vec<String> = system.names(LISTS)?.into_iter().filter(|name| is_of_security(name)).collect();
    let fetched_s = newest_s(system, &FETCHED);
    if lists.is_empty() {
        let any = system.names(LISTS)?.iter().any(|name| name.contains("_Packages"));
        return match any {
            true => {
                Err(Unseen::new(Why::Other, "apt has lists, and none of them is from a source of security updates"))
            }
            false => Ok(Told { source: "apt", ..Told::default() }),
        };
    }
    let mut newest = BTreeMap::new();
    for list in &lists {
        if !list.ends_with("_Packages") {
            return Err(Unseen::new(
                Why::Other,
                &format!("{list}: apt keeps its lists packed here, and packed they are not read"),
            ));
        }
        let path = format!("{LISTS}/{list}");
        let lines = system.lines(&path, MOST_BYTES)?;
        read_list(lines, &mut newest).map_err(|error| unseen(path.as_ref(), &error))?;
    }
    let failed_runs = system.text(UNATTENDED, 4 << 20).ok().map(|log| failed_runs(&log));
    Ok(Told { source: "apt", security: waiting(system, &newest)?, fetched_s, failed_runs, ..Told::default() })
}

/// `mirror.example_debian-security_dists_bookworm-security_main_binary-amd64_Packages`, packed or not.
fn is_of_security(name: &str) -> bool {
    let suite = name.split_once("_dists_").and_then(|(_, rest)| rest.split('_').next());
    suite.is_some_and(|suite| suite.contains("security")) && name.contains("_Packages")
}

/// The newest version of each package in a list.
fn read_list(lines: impl BufRead, newest: &mut BTreeMap<String, String>) -> std::io::Result<()> {
    let (mut name, mut version) = (String::new(), String::new());
    for line in lines.split(b'\n').chain([Ok(Vec::new())]) {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        if let Some(value) = line.strip_prefix("Package: ") {
            value.trim().clone_into(&mut name);
        } else if let Some(value) = line.strip_prefix("Version: ") {
            value.trim().clone_into(&mut version);
        } else if line.trim_end().is_empty() {
            let (name, version) = (std::mem::take(&mut name), std::mem::take(&mut version));
            let newer = newest.get(&name).is_none_or(|known| compare(known, &version) == Ordering::Less);
            if newer && !name.is_empty() && !version.is_empty() {
                newest.insert(name, version);
            }
        }
    }
    Ok(())
}

fn waiting(system: &System, newest: &BTreeMap<String, String>) -> Look<Vec<Waiting>> {
    let installed: BTreeMap<String, String> =
        dpkg::programs(system)?.into_iter().map(|one| (one.name, one.version)).collect();
    let missing = installed.into_iter().filter_map(|(name, version)| {
        let newer = newest.get(&name).filter(|newer| compare(&version, newer) == Ordering::Less)?;
        Some(Waiting { name, version: newer.clone(), came_out_ms: None })
    });
    Ok(missing.collect())
}

/// Runs of unattended-upgrades that failed since one that ended well.
fn failed_runs(log: &str) -> u32 {
    const WELL: [&str; 2] = ["All upgrades installed", "No packages found that can be upgraded unattended"];
    let mut runs = 0u32;
    for line in log.lines() {
        if WELL.iter().any(|well| line.contains(well)) {
            runs = 0;
        } else if line.contains(" ERROR ") && line.contains("Installing the upgrades failed") {
            runs = runs.saturating_add(1);
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    const STATUS: &str = "\
Package: openssl\nStatus: install ok installed\nVersion: 3.0.15-1~deb12u1\n\n\
Package: bash\nStatus: install ok installed\nVersion: 5.2.15-2\n\n\
Package: zlib1g\nStatus: install ok installed\nVersion: 1:1.2.13-1\n\n\
Package: gone\nStatus: deinstall ok config-files\nVersion: 1\n\n";
    const LIST: &str = "\
Package: openssl\nArchitecture: amd64\nVersion: 3.0.16-1~deb12u1\nDescription: x\n\n\
Package: openssl\nVersion: 3.0.14-1\n\n\
Package: zlib1g\nVersion: 1.3\n\n\
Package: gone\nVersion: 2\n\nVersion: 3\n\nPackage: unknown\nVersion: 9";

    #[test]
    fn what_a_list_of_security_has_newer_than_what_is_installed_is_missing() {
        let root = tempfile::tempdir().unwrap();
        let system = System::below(root.path());
        fs::create_dir_all(system.place("/var/lib/dpkg")).unwrap();
        fs::create_dir_all(system.place("/var/lib/apt/lists/partial")).unwrap();
        fs::write(system.place("/var/lib/dpkg/status"), STATUS).unwrap();
        assert_eq!(told(&system).unwrap().fetched_s, None, "nothing was ever fetched");
        let list = |name: &str| system.place(LISTS).join(name);
        fs::write(list("mirror.example_debian_dists_bookworm_main_binary-amd64_Packages"), LIST).unwrap();
        assert!(told(&system).unwrap_err().detail.contains("source of security updates"));
        let security = "mirror.example_debian-security_dists_bookworm-security_main_binary-amd64_Packages";
        fs::write(list(security), LIST).unwrap();
        let seen = told(&system).unwrap();
        let missing = Waiting { name: "openssl".into(), version: "3.0.16-1~deb12u1".into(), came_out_ms: None };
        assert!(seen.security == [missing] && seen.fetched_s.is_some(), "{seen:?}");
        fs::write(list(&format!("{security}.lz4")), "packed").unwrap();
        assert!(told(&system).unwrap_err().detail.contains("packed"));
    }

    #[test]
    fn only_failures_since_the_last_good_run_count() {
        let failed = "2026-11-20 06:10:01,000 ERROR Installing the upgrades failed!\n";
        let well = "2026-11-21 06:10:01,000 INFO All upgrades installed\n";
        let table =
            [(String::new(), 0), (failed.repeat(3), 3), (format!("{failed}{well}{failed}"), 1), (well.into(), 0)];
        for (log, wanted) in table {
            assert_eq!(failed_runs(&log), wanted, "{log}");
        }
    }
}
