//! Queues of printers, from the files in which CUPS itself remembers them; no tool is started and no job is named.
//! Invariant: a held job is held on purpose and counts as none. CUPS writes its files some seconds late, which a limit of
//! minutes does not feel. Next: the check `printer`.

use std::collections::BTreeMap;

use shared::host::PrintQueue;
use shared::observation::{Look, Unseen, Why};

use super::system::System;

const PRINTERS: &str = "/etc/cups/printers.conf";
const SPOOLER: &str = "/etc/cups";
const MOST: usize = 200;

/// The queues, with the jobs of CUPS' own file of them.
pub(super) fn print_queues(system: &System, jobs: &str, wall_ms: i64) -> Look<Vec<PrintQueue>> {
    if !system.place(SPOOLER).exists() {
        return Err(Unseen::new(Why::NotHere, "no CUPS here"));
    }
    let absent_is_empty = |look: Look<String>| match look {
        Err(unseen) if unseen.why == Why::NotHere => Ok(String::new()),
        look => look,
    };
    let printers = parse_printers(&absent_is_empty(system.text(PRINTERS, 4 << 20))?);
    let ages = parse_jobs(&absent_is_empty(system.text(jobs, 16 << 20))?, wall_ms / 1000);
    let queue = |(printer, state): (String, &str)| {
        let mut waiting = ages.get(&printer).cloned().unwrap_or_default();
        waiting.sort_unstable_by(|one, other| other.cmp(one));
        PrintQueue {
            state: state.to_owned(),
            waiting_count: u32::try_from(waiting.len()).unwrap_or(u32::MAX),
            oldest_s: waiting.first().copied().unwrap_or(0),
            second_oldest_s: waiting.get(1).copied().unwrap_or(0),
            printer,
        }
    };
    Ok(printers.into_iter().take(MOST).map(queue).collect())
}

/// Blocks from `<Printer NAME>` to `</Printer>`, of which one may be the `DefaultPrinter`.
fn parse_printers(text: &str) -> Vec<(String, &'static str)> {
    let mut printers: Vec<(String, &'static str)> = Vec::new();
    for line in text.lines().map(str::trim) {
        let opened = line.strip_prefix("<Printer ").or_else(|| line.strip_prefix("<DefaultPrinter "));
        if let Some(name) = opened.and_then(|rest| rest.strip_suffix('>')) {
            printers.push((name.trim().to_owned(), ""));
        } else if let (Some(word), Some((_, state))) = (line.strip_prefix("State "), printers.last_mut()) {
            *state = match word.trim() {
                "Idle" => "ready",
                "Processing" => "printing",
                "Stopped" => "stopped",
                _ => "",
            };
        }
    }
    printers
}

/// How long each job has waited that is pending (3), printing (5) or stopped (6) in the words of IPP, by its printer.
fn parse_jobs(text: &str, now_s: i64) -> BTreeMap<String, Vec<u64>> {
    let mut ages: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    for block in text.split("<Job ").skip(1) {
        let value =
            |key: &str| block.lines().find_map(|line| line.trim().strip_prefix(key)?.strip_prefix(' ').map(str::trim));
        let waits = matches!(value("State"), Some("3" | "5" | "6"));
        if let (true, Some(printer)) = (waits, value("Destination")) {
            let made_s = value("Created").and_then(|at| at.parse::<i64>().ok()).unwrap_or(now_s);
            let age_s = u64::try_from(now_s.saturating_sub(made_s)).unwrap_or(0);
            ages.entry(printer.to_owned()).or_default().push(age_s);
        }
    }
    ages
}

#[cfg(test)]
mod tests {
    use super::*;

    const JOBS: &str = "/var/cache/cups/job.cache";

    const CONF: &str = "# written by cupsd\n<DefaultPrinter Office>\nState Idle\nStateTime 1\n</DefaultPrinter>\n<Printer Label>\nState Stopped\n</Printer>\n<Printer Odd>\n</Printer>\n";
    const CACHE: &str = "NextJobId 9\n\
        <Job 3>\nState 5\nCreated 400\nUsername anna\nName letter\nDestination Office\n</Job>\n\
        <Job 4>\nState 3\nCreated 900\nDestination Office\n</Job>\n\
        <Job 5>\nState 9\nCreated 1\nDestination Office\n</Job>\n\
        <Job 6>\nState 4\nCreated 1\nDestination Label\n</Job>\n\
        <Job 7>\nState 6\nCreated 2000\nDestination Label\n</Job>\n<Job 8>\nState 3\n";

    #[test]
    fn jobs_that_wait_are_counted_and_aged_by_printer() {
        let root = tempfile::tempdir().unwrap();
        let system = System::below(root.path());
        system.put(PRINTERS, CONF);
        system.put(JOBS, CACHE);
        let told = print_queues(&system, JOBS, 1_000_000).unwrap();
        let queue = |printer: &str, state: &str, waiting_count, oldest_s, second_oldest_s| PrintQueue {
            printer: printer.into(),
            state: state.into(),
            waiting_count,
            oldest_s,
            second_oldest_s,
        };
        let wanted =
            [queue("Office", "ready", 2, 600, 100), queue("Label", "stopped", 1, 0, 0), queue("Odd", "", 0, 0, 0)];
        assert_eq!(told, wanted);
    }

    #[test]
    fn a_spooler_without_printers_is_seen_and_no_spooler_is_not() {
        let root = tempfile::tempdir().unwrap();
        let system = System::below(root.path());
        assert_eq!(print_queues(&system, JOBS, 0).unwrap_err().why, Why::NotHere);
        system.put("/etc/cups/cupsd.conf", "");
        assert!(print_queues(&system, JOBS, 0).unwrap().is_empty());
    }
}
