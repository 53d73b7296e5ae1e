//! Protects from a printer that everybody sends to and nothing comes out of.
//! Linux: CUPS' own files of jobs and printers. Windows: `Win32_PrintJob` and `Win32_Printer`. macOS: CUPS.
//! Invariant: jobs are counted and aged, never named; what somebody holds back on purpose is no job that waits.
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
        /// Two jobs waiting longer than this, minutes.
        wait_min: 10.0, 1 ..= 1_440;
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

    fn judge(facts: &Facts, _: &Past<'_>, limits: &Limits, _: i64) -> Vec<Reading> {
        facts.queues.iter().map(|queue| reading(queue, limits)).collect()
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

fn reading(queue: &PrintQueue, limits: &Limits) -> Reading {
    let limit_s = limits.wait_min * 60.0;
    let stuck = queue.waiting_count >= 2 && queue.second_oldest_s as f64 > limit_s;
    // A printer that was stopped and that nobody prints to harms nobody; one job that waits for it is somebody.
    let stopped = queue.state == "stopped" && queue.waiting_count >= 1 && queue.oldest_s as f64 > limit_s;
    let (key, level) = match (stopped, stuck) {
        (true, _) => ("printer-stopped", Level::Bad(Severity::Medium)),
        (_, true) => ("printer-stuck", Level::Bad(Severity::Medium)),
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
            let reading = Trial::laptop().judge::<This>(&facts, 0).pop().unwrap();
            let bad = reading.level == Level::Bad(Severity::Medium);
            assert_eq!(bad.then_some(reading.words.key.as_str()), wanted, "{case}");
        }
        assert!(Trial::laptop().judge::<This>(&Facts::default(), 0).is_empty());
    }

    #[test]
    fn queues_become_facts() {
        let facts = queue("ready", 1, 5, 0);
        let host = Recorded { print_queues: Some(Answer::Seen(facts.queues.clone())), ..Recorded::default() };
        assert_eq!(This::observe(&host).unwrap(), facts);
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
