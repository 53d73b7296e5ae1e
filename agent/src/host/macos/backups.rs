//! Time Machine's backups, from its own notes on each place it writes to.
//! Invariant: no place and no volume is named: jobs are numbered; local snapshots on the same drive are no backup. macOS
//! shows the notes only to programs that may read the whole disk; without that right this is unseen.
//! Next: the check `backup_age`.

use serde_json::Value;
use shared::host::{Age, BackupJob};

use super::report::moment_ms;

const MOST_JOBS: usize = 8;
const MOST_RUNS: usize = 8;

/// The jobs, from com.apple.TimeMachine.plist.
pub(super) fn jobs(notes: &Value, age: impl Fn(i64) -> Age) -> Vec<BackupJob> {
    let places = notes.get("Destinations").and_then(Value::as_array).into_iter().flatten().take(MOST_JOBS);
    let each = places.enumerate().map(|(place, destination)| {
        let dates = destination.get("SnapshotDates").and_then(Value::as_array).into_iter().flatten();
        let mut ended_ms: Vec<i64> = dates.filter_map(|date| moment_ms(Some(date))).collect();
        ended_ms.sort_unstable_by_key(|at_ms| std::cmp::Reverse(*at_ms));
        BackupJob {
            product: "time_machine".to_owned(),
            job: (place + 1).to_string(),
            successes: ended_ms.into_iter().take(MOST_RUNS).map(&age).collect(),
            last_failed: destination.get("RESULT").and_then(Value::as_i64).map(|result| result != 0),
        }
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn runs_are_told_newest_first_and_places_are_not_named() {
        let notes = json!({ "AutoBackup": true, "Destinations": [
            { "LastKnownVolumeName": "SECRET", "RESULT": 0, "SnapshotDates": ["2024-11-12T08:30:00Z", "2024-11-13T08:30:00Z", "x"] },
            { "RESULT": 19 }] });
        let age =
            |at_ms: i64| Age { age_s: u64::try_from((1_731_573_000_000 - at_ms) / 1000).unwrap(), ..Age::default() };
        let told = jobs(&notes, age);
        let days: Vec<u64> = told[0].successes.iter().map(|one| one.age_s / 86_400).collect();
        assert_eq!((days, told[0].last_failed), (vec![1, 2], Some(false)));
        assert_eq!((&*told[1].job, told[1].successes.len(), told[1].last_failed), ("2", 0, Some(true)));
        assert!(!format!("{told:?}").contains("SECRET"));
        assert!(jobs(&json!({}), age).is_empty());
    }
}
