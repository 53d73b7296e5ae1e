//! Printers and the jobs that wait at them.
//! Invariant: a job is told by how long it waits, never by its name or its owner. Next: the check `printer`.

use shared::host::PrintQueue;

use super::sample_time::age_s;
use super::wmi_time::moment_ms;
use crate::parse::blocks::Block;

/// The queues, from `Win32_Printer` and `Win32_PrintJob`.
pub(super) fn queues(printers: &[Block], jobs: &[Block], wall_ms: i64) -> Vec<PrintQueue> {
    let each = printers.iter().map(|printer| {
        let name = printer.text("Name");
        // A job is called after its printer: `HP LaserJet, 12`. What is paused is held back on purpose.
        let of = |job: &&Block| job.text("Name").rsplit_once(',').is_some_and(|(owner, _)| owner == name);
        let held = |job: &&Block| job.number::<u32>("StatusMask").is_some_and(|mask| mask & 1 == 1);
        let waiting = jobs.iter().filter(of).filter(|job| !held(job));
        let mut ages: Vec<u64> = waiting
            .map(|job| job.get("TimeSubmitted").and_then(moment_ms).map_or(0, |at_ms| age_s(wall_ms, at_ms)))
            .collect();
        ages.sort_unstable_by(|one, other| other.cmp(one));
        PrintQueue {
            state: state(printer).to_owned(),
            printer: name,
            waiting_count: u32::try_from(ages.len()).unwrap_or(u32::MAX),
            oldest_s: ages.first().copied().unwrap_or(0),
            second_oldest_s: ages.get(1).copied().unwrap_or(0),
        }
    });
    each.filter(|queue| !queue.printer.is_empty()).collect()
}

/// 3 idle, 4 printing, 5 warming up, 6 stopped, 7 offline.
fn state(printer: &Block) -> &'static str {
    match printer.number::<u32>("PrinterStatus") {
        Some(3) => "ready",
        Some(4 | 5) => "printing",
        Some(6 | 7) => "stopped",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::wmi::instances;

    #[test]
    fn jobs_are_told_by_how_long_they_wait() {
        let printers = instances("Name=HP, big\nPrinterStatus=6\n\nName=PDF\nPrinterStatus=3\n");
        let jobs = instances(
            "Name=HP, big, 4\nDocument=salary.pdf\nOwner=anna\nTimeSubmitted=20241114082000.000000-000\n\nName=HP, big, 5\nTimeSubmitted=20241114082500.000000-000\n\n\
             Name=HP, big, 6\nStatusMask=1\nTimeSubmitted=20241114080000.000000-000\n",
        );
        let told = queues(&printers, &jobs, 1_731_573_000_000);
        assert_eq!(
            (told[0].waiting_count, told[0].oldest_s, told[0].second_oldest_s, &*told[0].state),
            (2, 600, 300, "stopped")
        );
        assert_eq!((told[1].waiting_count, &*told[1].state), (0, "ready"));
        assert!(!format!("{told:?}").contains("anna"));
    }
}
