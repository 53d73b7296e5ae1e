//! Protects from the backup that stopped months ago and that nobody missed until the day it was needed.
//! Linux: what restic, borg, duplicity, timeshift and others leave behind when they end well. Windows: Windows Server Backup,
//! Veeam, Acronis and others, from event logs and their registry keys. macOS: Time Machine. Everywhere: marker files named
//! in the PC's own configuration.
//! Invariant: the habit is the device's own, from its earlier runs; a missed run counts only when the machine was on.
//! Next: `disk_health`, whose worst ticket tells the backup's age.

use serde::{Deserialize, Serialize};

use crate::card::Card;
use crate::check::{Check, Every};
use crate::host::{Age, BackupJob, Host};
use crate::observation::Look;
use crate::past::Past;
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// What backs the machine up; empty when nothing known was found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// One row each.
    pub jobs: Vec<BackupJob>,
}

crate::limits! {
    /// How many runs of a backup may be missed.
    pub struct Limits {
        /// A warning when this many expected runs were missed.
        warn_runs: 1.0, 1 ..= 100;
        /// Critical when this many expected runs were missed.
        critical_runs: 3.0, 1 ..= 100;
        /// A run may be this late before it counts as missed, hours.
        late_hours: 4.0, 0 ..= 720;
        /// How often a backup is expected whose habit is not known yet, days.
        unlearned_days: 7.0, 1 ..= 365;
    }
}

const HOUR_S: f64 = 3600.0;
/// Runs closer to each other than this are one run in several parts, h.
const LEAST_HABIT_HOURS: f64 = 1.0;

impl Check for This {
    const KEY: &'static str = "backup_age";
    const EVERY: Every = Every::FifthSample;
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        Ok(Facts { jobs: host.backups()? })
    }

    fn judge(facts: &Facts, past: &Past<'_>, limits: &Limits, _: i64) -> Vec<Reading> {
        if !facts.jobs.is_empty() {
            let each = facts.jobs.iter().flat_map(|job| readings(job, limits));
            // Files on a server have no second place: there a backup that stopped is danger.
            let danger = |one: &Reading| past.class.is_server() && one.level == Level::Bad(Severity::Critical);
            return each.map(|one| Reading { danger: danger(&one), ..one }).collect();
        }
        // Files of a workstation may well lie on a server; a server may be backed up by its host, so the customer is asked.
        let level = if past.class.is_server() { Level::Bad(Severity::Medium) } else { Level::Healthy };
        vec![Reading::new("backup_age", "", level, Words::new("backup-age-none")).per_customer("backup_age:none")]
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let card = |job: &BackupJob| {
            let figure = match job.successes.first() {
                Some(newest) => Words::new("backup-age-card").span_s("for", newest.age_s),
                None => Words::new("backup-age-card-never"),
            };
            Card::new(&subject(job), figure)
        };
        facts.jobs.iter().map(card).collect()
    }
}

fn subject(job: &BackupJob) -> String {
    format!("{} {}", job.product, job.job).trim().to_owned()
}

fn readings(job: &BackupJob, limits: &Limits) -> Vec<Reading> {
    let subject = subject(job);
    let failed = Words::new("backup-age-failed").text("job", &subject);
    let failed = (job.last_failed == Some(true))
        .then(|| Reading::new("backup_age", &format!("failed:{subject}"), Level::Bad(Severity::Medium), failed));
    [Some(late(job, &subject, limits)), failed].into_iter().flatten().collect()
}

fn late(job: &BackupJob, subject: &str, limits: &Limits) -> Reading {
    let Some(newest) = job.successes.first() else {
        let words = Words::new("backup-age-never").text("job", subject);
        return Reading::new("backup_age", subject, Level::Bad(Severity::Medium), words);
    };
    let habit_hours = habit_hours(&job.successes).unwrap_or(limits.unlearned_days * 24.0);
    let gone_hours = newest.on_s.unwrap_or(newest.age_s).min(newest.age_s) as f64 / HOUR_S;
    let missed = |runs: f64| gone_hours > runs * habit_hours + limits.late_hours;
    let level = match () {
        () if missed(limits.critical_runs) => Level::Bad(Severity::Critical),
        () if missed(limits.warn_runs) => Level::Bad(Severity::Medium),
        () => Level::Healthy,
    };
    let words = Words::new("backup-age").text("job", subject).span_s("for", newest.age_s);
    Reading::new("backup_age", subject, level, words)
}

/// The middle of the gaps between earlier runs, h: in time of being on where the machine remembers it, else by the calendar.
/// None with fewer than three runs: two gaps show a habit, one shows nothing.
fn habit_hours(runs: &[Age]) -> Option<f64> {
    let gap = |(newer, older): (&Age, &Age)| {
        let gap_s = match (newer.on_s, older.on_s) {
            (Some(newer), Some(older)) => older.saturating_sub(newer),
            _ => older.age_s.saturating_sub(newer.age_s),
        };
        gap_s as f64 / HOUR_S
    };
    let mut gaps: Vec<f64> = runs.iter().zip(runs.iter().skip(1)).map(gap).collect();
    gaps.sort_by(f64::total_cmp);
    let middle = gaps.get(gaps.len() / 2).filter(|_| gaps.len() >= 2)?;
    Some(middle.max(LEAST_HABIT_HOURS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recorded::{Answer, Recorded};
    use crate::trial::Trial;

    fn job(successes: &[(u64, Option<u64>)]) -> BackupJob {
        let age = |(hours, on_hours): &(u64, Option<u64>)| Age {
            age_s: hours.saturating_mul(3600),
            on_s: on_hours.map(|hours| hours * 3600),
            on_days: None,
        };
        BackupJob {
            product: "restic".into(),
            job: "1".into(),
            successes: successes.iter().map(age).collect(),
            last_failed: None,
        }
    }

    #[test]
    fn a_run_is_missed_by_the_device_s_own_habit() {
        let (medium, critical) = (Level::Bad(Severity::Medium), Level::Bad(Severity::Critical));
        let daily = |hours: u64| [(hours, None), (hours + 24, None), (hours + 48, None), (hours + 72, None)];
        type Runs = Vec<(u64, Option<u64>)>;
        let table: [(&str, Runs, Level); 11] = [
            ("just now", daily(0).to_vec(), Level::Healthy),
            ("a day and four hours", daily(28).to_vec(), Level::Healthy),
            ("an hour later", daily(29).to_vec(), medium),
            ("three days and four hours", daily(76).to_vec(), medium),
            ("an hour later", daily(77).to_vec(), critical),
            ("never", vec![], medium),
            ("no habit yet", vec![(100, None), (124, None)], Level::Healthy),
            ("no habit yet, but long ago", vec![(173, None)], medium),
            (
                "a PC that was off over the weekend",
                vec![(66, Some(9)), (90, Some(18)), (114, Some(27)), (138, Some(36))],
                Level::Healthy,
            ),
            ("the same after two more days of work", vec![(114, Some(27)), (138, Some(36)), (162, Some(45))], medium),
            ("since before the universe", vec![(u64::MAX, None)], critical),
        ];
        for (case, successes, wanted) in table {
            let facts = Facts { jobs: vec![job(&successes)] };
            assert_eq!(Trial::server().level::<This>(&facts, 0, "restic 1"), Some(wanted), "{case}");
        }
    }

    #[test]
    fn parts_of_one_run_are_no_habit_of_minutes() {
        let parts = [(3, None), (3, None), (3, None), (3, None)];
        assert_eq!(Trial::server().level::<This>(&Facts { jobs: vec![job(&parts)] }, 0, "restic 1"), Some(Level::Healthy));
    }

    #[test]
    fn a_server_without_any_backup_is_told_and_a_workstation_is_not() {
        let none = Facts::default();
        assert_eq!(Trial::server().level::<This>(&none, 0, ""), Some(Level::Bad(Severity::Medium)));
        assert_eq!(Trial::laptop().level::<This>(&none, 0, ""), Some(Level::Healthy));
        let failed = Facts { jobs: vec![BackupJob { last_failed: Some(true), ..job(&[(1, None)]) }] };
        assert_eq!(Trial::server().level::<This>(&failed, 0, "failed:restic 1"), Some(Level::Bad(Severity::Medium)));
    }

    #[test]
    fn backups_become_facts() {
        let host = Recorded { backups: Some(Answer::Seen(vec![job(&[(1, None)]), job(&[])])), ..Recorded::default() };
        assert_eq!(This::cards(&This::observe(&host).unwrap()).len(), 2);
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
