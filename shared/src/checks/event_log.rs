//! Protects from what the system noticed and told nobody: drives that answer with errors, file systems that are damaged,
//! parts that report faults.
//! Linux: the kernel's lines in the journal. Windows: disk 7, 51, 153; Ntfs 55; WHEA-Logger; ESENT 474, 508. macOS: none:
//! only its own tool reads its log, whole and slowly.
//! Invariant: curated kinds only, counted over a day; no line of a log ever leaves the machine. Next: `disk_health`,
//! `memory_errors`, which ask the parts themselves.

use serde::{Deserialize, Serialize};

use crate::ahead::{Nature, Told};
use crate::card::{Card, Chart};
use crate::check::{Check, Every};
use crate::host::{Host, LogEvents};
use crate::observation::Look;
use crate::past::{Past, Point};
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// Known-bad lines of the last 24 hours, by kind and part.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// One row each; empty when there were none.
    pub events: Vec<LogEvents>,
}

crate::limits! {
    /// How many lines of a kind in 24 hours are worth a ticket.
    pub struct Limits {
        /// A drive that answered with errors.
        io_errors: 10.0, 1 ..= 1_000_000;
        /// A file system that found itself damaged.
        file_system_errors: 1.0, 1 ..= 1_000_000;
        /// A part (processor, memory, bus) that reported a fault.
        machine_checks: 5.0, 1 ..= 1_000_000;
        /// A drive that had to be reset because it did not answer.
        drive_resets: 10.0, 1 ..= 1_000_000;
        /// A database of the system that found itself damaged (Windows ESENT).
        database_errors: 1.0, 1 ..= 1_000_000;
        /// Whether two different kinds within a day opens a finding (1) or only each kind's own number does (0).
        foresight: 1.0, 0 ..= 1;
    }
}

impl Check for This {
    const KEY: &'static str = "event_log";
    const EVERY: Every = Every::FifthSample;
    const CHARTS: &'static [Chart] = &[Chart { series: "day_count", bad: None }];
    const FORESEES: bool = true;
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        Ok(Facts { events: host.log_events()? })
    }

    fn judge(facts: &Facts, _: &Past<'_>, limits: &Limits, _: i64) -> Vec<Reading> {
        facts.events.iter().filter_map(|events| reading(events, limits)).collect()
    }

    fn series(facts: &Facts) -> Vec<Point> {
        let value = facts.events.iter().map(|events| f64::from(events.day_count)).sum();
        vec![Point { series: "day_count", subject: String::new(), value }]
    }

    fn ahead(facts: &Facts) -> Vec<Told> {
        let told = |events: &LogEvents| Told {
            subject: subject(events),
            nature: Nature::Counts,
            value: f64::from(events.day_count),
        };
        facts.events.iter().map(told).collect()
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let all = facts.events.iter().map(|events| i64::from(events.day_count)).sum();
        vec![Card::new("", Words::new("event-log-card").count("events", all)).line("day_count")]
    }
}

/// A kind that this version does not know is shown and not judged.
fn reading(events: &LogEvents, limits: &Limits) -> Option<Reading> {
    let (key, limit, severity) = match events.kind.as_str() {
        "io_error" => ("event-log-io-error", limits.io_errors, Severity::High),
        "file_system_error" => ("event-log-file-system", limits.file_system_errors, Severity::High),
        "machine_check" => ("event-log-machine-check", limits.machine_checks, Severity::Medium),
        "drive_reset" => ("event-log-drive-reset", limits.drive_resets, Severity::Medium),
        "database_error" => ("event-log-database", limits.database_errors, Severity::Medium),
        _ => return None,
    };
    let level = match f64::from(events.day_count) {
        count if count >= limit => Level::Bad(severity),
        count if count >= 1.0 => Level::Bad(Severity::Info),
        _ => Level::Healthy,
    };
    let part = if events.part.is_empty() { "–" } else { &events.part };
    let words = Words::new(key).text("part", part).count("events", i64::from(events.day_count));
    Some(Reading::new("event_log", &subject(events), level, words))
}

/// A kind of a part.
fn subject(events: &LogEvents) -> String {
    format!("{} {}", events.kind, events.part).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use crate::trial::Trial;
    use super::*;
    use crate::recorded::{Answer, Recorded};

    fn events(kind: &str, part: &str, day_count: u32) -> Facts {
        Facts { events: vec![LogEvents { kind: kind.into(), part: part.into(), day_count, ..LogEvents::default() }] }
    }

    #[test]
    fn each_kind_has_its_own_number_and_weight() {
        let bad = |severity| Some(Level::Bad(severity));
        let table = [
            ("io_error", 0, Some(Level::Healthy)),
            ("io_error", 9, bad(Severity::Info)),
            ("io_error", 10, bad(Severity::High)),
            ("file_system_error", 1, bad(Severity::High)),
            ("machine_check", 4, bad(Severity::Info)),
            ("machine_check", 5, bad(Severity::Medium)),
            ("drive_reset", u32::MAX, bad(Severity::Medium)),
            ("database_error", 1, bad(Severity::Medium)),
            ("something_new", 900, None),
            ("", 900, None),
        ];
        for (kind, count, wanted) in table {
            let told = Trial::server().judge::<This>(&events(kind, "sda", count), 0).pop().map(|one| one.level);
            assert_eq!(told, wanted, "{kind} {count}");
        }
        assert!(Trial::server().judge::<This>(&Facts::default(), 0).is_empty());
        let subject = |part: &str| Trial::server().judge::<This>(&events("io_error", part, 1), 0).pop().unwrap().subject;
        assert_eq!((subject("sda").as_str(), subject("").as_str()), ("io_error sda", "io_error"));
    }

    #[test]
    fn events_become_facts() {
        let facts = events("io_error", "sda", 3);
        let host = Recorded { log_events: Some(Answer::Seen(facts.events.clone())), ..Recorded::default() };
        assert_eq!(This::observe(&host).unwrap(), facts);
        assert_eq!(This::series(&facts).first().map(|point| point.value), Some(3.0));
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
