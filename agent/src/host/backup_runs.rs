//! What every way of backing up has in common: runs that are remembered here, and marker files that the PC's own
//! configuration names.
//! Invariant: no path leaves the machine: a marker goes by its file's name. Next: the file `backups` of each system, for
//! what programs leave behind; the check `backup_age`.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use shared::host::{Age, BackupJob};
use shared::observation::Look;

use super::on_time::{self, OnTime};
use super::seen;
use super::system::System;

const RUNS_FILE: &str = "backup-runs";
pub(super) const MOST_JOBS: usize = 16;
/// Runs of a job that are told; parts of one run count apart until they are joined.
const MOST_RUNS: usize = 64;

/// A job as it was found: product, name, and the moments at which it ended well, ms UTC.
pub(super) struct Found {
    pub(super) product: &'static str,
    pub(super) job: String,
    pub(super) ended_ms: Vec<i64>,
}

/// The jobs of programs and of marker files, with what this machine remembers of their earlier runs. What programs leave
/// behind may stay unseen where markers say how the machine is backed up.
pub(super) fn backups(
    programs: Look<Vec<BackupJob>>,
    system: &System,
    markers: &[PathBuf],
    state: Option<&Path>,
    now_ms: i64,
) -> Look<Vec<BackupJob>> {
    let mut jobs = if markers.is_empty() { programs? } else { programs.unwrap_or_default() };
    jobs.extend(marked(system, markers).into_iter().map(|one| job(one, now_ms)));
    jobs.truncate(MOST_JOBS);
    let ended_ms = |age: &Age| now_ms.saturating_sub(i64::try_from(age.age_s).unwrap_or(i64::MAX).saturating_mul(1000));
    let told = |one: &BackupJob| (format!("{} {}", one.product, one.job), one.successes.iter().map(ended_ms).collect());
    let runs = seen::remembered(state, RUNS_FILE, jobs.iter().map(told).collect(), now_ms);
    let on = on_time::read(state);
    let aged = jobs
        .into_iter()
        .zip(runs)
        .map(|(one, runs)| BackupJob { successes: runs.iter().map(|at_ms| on.age(*at_ms, now_ms)).collect(), ..one });
    Ok(aged.collect())
}

pub(super) fn job(found: Found, now_ms: i64) -> BackupJob {
    let mut ended_ms = found.ended_ms;
    ended_ms.sort_unstable_by_key(|at_ms| std::cmp::Reverse(*at_ms));
    ended_ms.truncate(MOST_RUNS);
    BackupJob {
        product: found.product.to_owned(),
        job: found.job,
        successes: ended_ms.iter().map(|at_ms| OnTime::default().age(*at_ms, now_ms)).collect(),
        last_failed: None,
    }
}

pub(super) fn changed_ms(system: &System, path: impl AsRef<Path>) -> Option<i64> {
    fs::metadata(system.place(path)).ok().map(|found| found.mtime().saturating_mul(1000))
}

/// A marker that is not there yet is a job that never ran.
fn marked(system: &System, markers: &[PathBuf]) -> Vec<Found> {
    let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let each = markers.iter().map(|path| Found {
        product: "marker",
        job: name(path),
        ended_ms: changed_ms(system, path).into_iter().collect(),
    });
    each.collect()
}
