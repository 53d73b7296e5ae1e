//! Backups of this machine, by what their programs leave behind when they end well: restic's and duplicity's caches, borg's
//! note of the repository, timeshift's snapshots.
//! Invariant: no path leaves the machine: jobs are numbered. A restic or borg repository that several machines write into
//! shows the last run of any of them. Next: `host/backup_runs.rs`, the check `backup_age`.

use shared::host::BackupJob;
use shared::observation::{Look, Unseen, Why};

use super::system::System;
use crate::host::backup_runs::{Found, MOST_JOBS, changed_ms, job};

const MOST_FOLDERS: usize = 32;

/// What backup programs leave behind, most of it where only root looks.
pub(super) fn of_programs(system: &System, now_ms: i64) -> Look<Vec<BackupJob>> {
    let home = system.names("/root");
    let each = [restic(system), borg(system), duplicity(system), timeshift(system)];
    let found: Vec<Found> = each.into_iter().flatten().take(MOST_JOBS).collect();
    if let (true, Err(unseen)) = (found.is_empty(), home) {
        // What root's own programs leave behind cannot be seen: nothing found means nothing.
        return Err(Unseen::new(Why::Denied, &format!("where backup programs keep their notes: {}", unseen.detail)));
    }
    Ok(found.into_iter().map(|one| job(one, now_ms)).collect())
}

fn numbered(product: &'static str, jobs: impl Iterator<Item = Vec<i64>>) -> Vec<Found> {
    let run = jobs.filter(|ended_ms| !ended_ms.is_empty()).enumerate();
    run.map(|(number, ended_ms)| Found { product, job: (number + 1).to_string(), ended_ms }).collect()
}

/// The folders in a folder.
fn inside(system: &System, folder: &str) -> Vec<String> {
    system.names(folder).unwrap_or_default().into_iter().map(|name| format!("{folder}/{name}")).collect()
}

/// The cache holds each snapshot that was written, below the first letters of its name.
fn restic(system: &System) -> Vec<Found> {
    let repositories = inside(system, "/root/.cache/restic").into_iter();
    numbered(
        "restic",
        repositories.map(|repository| {
            let mut folders = inside(system, &format!("{repository}/snapshots"));
            // The newest snapshots lie in the folders that changed last; a cache may hold many thousands.
            folders.sort_by_cached_key(|folder| std::cmp::Reverse(changed_ms(system, folder)));
            let snapshots = folders.iter().take(MOST_FOLDERS).flat_map(|folder| inside(system, folder));
            snapshots.filter_map(|path| changed_ms(system, path)).collect()
        }),
    )
}

/// Borg notes when a repository was last written, against a repository that goes back in time.
fn borg(system: &System) -> Vec<Found> {
    let repositories = inside(system, "/root/.config/borg/security").into_iter();
    numbered(
        "borg",
        repositories
            .map(|repository| changed_ms(system, format!("{repository}/manifest-timestamp")).into_iter().collect()),
    )
}

/// A run's manifest comes into the cache when the run is whole.
fn duplicity(system: &System) -> Vec<Found> {
    let jobs = inside(system, "/root/.cache/duplicity").into_iter();
    numbered(
        "duplicity",
        jobs.map(|job| {
            let manifests = inside(system, &job).into_iter().filter(|path| path.ends_with(".manifest"));
            manifests.filter_map(|path| changed_ms(system, path)).collect()
        }),
    )
}

fn timeshift(system: &System) -> Vec<Found> {
    let snapshots = inside(system, "/timeshift/snapshots").into_iter();
    let ended = snapshots.filter_map(|snapshot| changed_ms(system, format!("{snapshot}/info.json"))).collect();
    numbered("timeshift", [ended].into_iter())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::backup_runs::backups;
    use std::fs;
    use std::path::PathBuf;

    #[test]
    fn what_programs_leave_behind_is_found_and_remembered() {
        let root = tempfile::tempdir().unwrap();
        let state = tempfile::tempdir().unwrap();
        let system = System::below(root.path());
        let now_ms = crate::clock::now().wall_ms;
        let markers = [PathBuf::from("/var/backups/done"), PathBuf::from("/var/backups/never")];
        let ask =
            |markers: &[PathBuf]| backups(of_programs(&system, now_ms), &system, markers, Some(state.path()), now_ms);
        assert_eq!(ask(&[]).unwrap_err().why, Why::Denied, "root's folder cannot be seen");
        assert_eq!(ask(&markers).unwrap().len(), 2, "but markers say how the machine is backed up");
        let write = |path: &str| system.put(path, "x");
        fs::create_dir_all(system.place("/root")).unwrap();
        assert!(ask(&[]).unwrap().is_empty());
        write("/root/.cache/restic/aa/snapshots/12/1234");
        write("/root/.cache/restic/aa/snapshots/ab/abcd");
        write("/root/.cache/restic/CACHEDIR.TAG");
        write("/root/.config/borg/security/cc/manifest-timestamp");
        write("/root/.cache/duplicity/x/duplicity-full.20261101T000000Z.manifest");
        write("/root/.cache/duplicity/x/duplicity-full.20261102T000000Z.manifest.part");
        write("/timeshift/snapshots/2026-11-20_10-00-01/info.json");
        write("/var/backups/done");
        let told: Vec<(String, String, usize)> =
            ask(&markers).unwrap().into_iter().map(|one| (one.product, one.job, one.successes.len())).collect();
        let row = |product: &str, job: &str, runs| (product.to_owned(), job.to_owned(), runs);
        let wanted = [
            row("restic", "1", 1),
            row("borg", "1", 1),
            row("duplicity", "1", 1),
            row("timeshift", "1", 1),
            row("marker", "done", 1),
            row("marker", "never", 0),
        ];
        assert_eq!(told, wanted, "runs of one minute are one run");
    }
}
