//! Protects from a printer that everybody sends to and nothing comes out of.
//! Linux: CUPS' own files of jobs and printers. Windows: `Win32_PrintJob` and `Win32_Printer`. macOS: CUPS.
//! Invariant: jobs are counted and aged, never named; what somebody holds back on purpose is no job that waits; what waits
//! while nobody is at work opens nothing, and clears nothing.
//! Next: `services`, for a spooler that does not run at all.

use serde::{Deserialize, Serialize};

use crate::card::Card;
use crate::check::{Check, Every};
use crate::host::{Host, PrintQueue};
use crate::observation::Look;
use crate::past::Past;
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// The queues of printers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// One row each; empty when there is a spooler without printers.
    pub queues: Vec<PrintQueue>,
}

crate::limits! {
    /// When a queue is stuck: at least two jobs have waited.
    pub struct Limits {
        /// Two jobs waiting longer than this in working hours, minutes.
        wait_min: 10.0, 1 ..= 1_440;
        /// Working hours, Monday to Friday, begin at this hour of the site's day.
        work_from_hour: 8.0, 0 ..= 24;
        /// Working hours end at this hour of the site's day.
        work_to_hour: 18.0, 0 ..= 24;
    }
}

impl Check for This {
    const KEY: &'static str = "printer";
    const EVERY: Every = Every::FifthSample;
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        Ok(Facts { queues: host.print_queues()? })
    }

    fn judge(facts: &Facts, past: &Past<'_>, limits: &Limits, now_ms: i64) -> Vec<Reading> {
        let at_work_s = past.at_work_s((limits.work_from_hour, limits.work_to_hour), now_ms);
        facts.queues.iter().map(|queue| reading(queue, limits, at_work_s)).collect()
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let card = |queue: &PrintQueue| {
            let figure = match queue.state.as_str() {
                "stopped" => Words::new("printer-card-stopped"),
                _ => Words::new("printer-card").count("jobs", i64::from(queue.waiting_count)),
            };
            Card::new(&queue.printer, figure)
        };
        facts.queues.iter().map(card).collect()
    }
}

fn reading(queue: &PrintQueue, limits: &Limits, at_work_s: Option<f64>) -> Reading {
    let limit_s = limits.wait_min * 60.0;
    let stuck = queue.waiting_count >= 2 && queue.second_oldest_s as f64 > limit_s;
    // A printer that was stopped and that nobody prints to harms nobody; one job that waits for it is somebody.
    let stopped = queue.state == "stopped" && queue.waiting_count >= 1 && queue.oldest_s as f64 > limit_s;
    // What waited through the night has somebody to miss it from the morning on.
    let level = if at_work_s.is_some_and(|s| s > limit_s) { Level::Bad(Severity::Medium) } else { Level::Near };
    let (key, level) = match (stopped, stuck) {
        (true, _) => ("printer-stopped", level),
        (_, true) => ("printer-stuck", level),
        _ => ("printer", Level::Healthy),
    };
    let words = Words::new(key).text("printer", &queue.printer).count("jobs", i64::from(queue.waiting_count));
    let words = if key == "printer" { words } else { words.span_s("for", queue.oldest_s) };
    Reading::new("printer", &queue.printer, level, words)
}

#[cfg(test)]
mod tests {
    use crate::trial::Trial;
    use super::*;
    use crate::recorded::{Answer, Recorded};

    /// Thursday, 1 January 1970, 12:00 UTC.
    const NOON_MS: i64 = 12 * HOUR_MS;
    const HOUR_MS: i64 = 3_600_000;

    fn queue(state: &str, waiting_count: u32, oldest_s: u64, second_oldest_s: u64) -> Facts {
        let queue = PrintQueue { printer: "Office".into(), state: state.into(), waiting_count, oldest_s, second_oldest_s };
        Facts { queues: vec![queue] }
    }

    #[test]
    fn two_jobs_that_wait_are_a_stuck_queue() {
        let (stuck, stopped) = (Some("printer-stuck"), Some("printer-stopped"));
        let table = [
            ("empty", queue("ready", 0, 0, 0), None),
            ("one long job", queue("printing", 1, 90_000, 0), None),
            ("two, one of them new", queue("printing", 2, 90_000, 600), None),
            ("two that wait", queue("printing", 2, 601, 601), stuck),
            ("stopped and unused", queue("stopped", 0, 0, 0), None),
            ("stopped, a new job", queue("stopped", 1, 600, 0), None),
            ("stopped, a job waits", queue("stopped", 1, 601, 0), stopped),
            ("stopped with many", queue("stopped", u32::MAX, u64::MAX, u64::MAX), stopped),
        ];
        for (case, facts, wanted) in table {
            let reading = Trial::laptop().judge::<This>(&facts, NOON_MS).pop().unwrap();
            let bad = reading.level == Level::Bad(Severity::Medium);
            assert_eq!(bad.then_some(reading.words.key.as_str()), wanted, "{case}");
        }
        assert!(Trial::laptop().judge::<This>(&Facts::default(), 0).is_empty());
    }

    #[test]
    fn what_waits_while_nobody_is_at_work_opens_nothing_and_clears_nothing() {
        let (minute, day) = (HOUR_MS / 60, 24 * HOUR_MS);
        let (bad, near) = (Level::Bad(Severity::Medium), Level::Near);
        let table = [
            ("at night", 3 * HOUR_MS, near),
            ("at eight", 8 * HOUR_MS, near),
            ("ten minutes later", 8 * HOUR_MS + 10 * minute, near),
            ("and one more", 8 * HOUR_MS + 11 * minute, bad),
            ("before six", 18 * HOUR_MS - 1, bad),
            ("at six", 18 * HOUR_MS, near),
            ("on Saturday", NOON_MS + 2 * day, near),
            ("on Monday", NOON_MS + 4 * day, bad),
        ];
        for (case, now_ms, wanted) in table {
            let level = |facts| Trial::laptop().level::<This>(&facts, now_ms, "Office");
            assert_eq!(level(queue("printing", 3, 90_000, 80_000)), Some(wanted), "{case}");
            assert_eq!(level(queue("ready", 0, 0, 0)), Some(Level::Healthy), "{case}");
        }
        let trial = Trial { zone: jiff::tz::TimeZone::fixed(jiff::tz::offset(9)), ..Trial::laptop() };
        let level = trial.level::<This>(&queue("printing", 3, 90_000, 80_000), 3 * HOUR_MS, "Office");
        assert_eq!(level, Some(bad), "noon at the site");
    }

    #[test]
    fn queues_become_facts() {
        let facts = queue("ready", 1, 5, 0);
        let host = Recorded { print_queues: Some(Answer::Seen(facts.queues.clone())), ..Recorded::default() };
        assert_eq!(This::observe(&host).unwrap(), facts);
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
