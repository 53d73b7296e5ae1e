//! Whether this machine keeps its clock right: systemd-timesyncd's mark, or chrony's own word.
//! Invariant: without a keeper that can be asked the answer is "cannot tell", never "no". Next: the check `clock`.

use std::os::unix::fs::MetadataExt;
use std::time::Duration;

use shared::host::ClockSync;
use shared::observation::Look;

use super::system::System;
use crate::child::{Tool, Tools};

const TIMESYNC: &str = "/run/systemd/timesync";
const CHRONY: Tool =
    Tool { path: "/usr/bin/chronyc", arguments: &["-c", "-n", "tracking"], most_time: Duration::from_secs(5) };

pub(super) fn clock_sync(system: &System, tools: &Tools, wall_ms: i64) -> Look<ClockSync> {
    if system.has("/run/chrony") && system.has(CHRONY.path) {
        return Ok(parse_tracking(&tools.ask(&CHRONY)?, wall_ms));
    }
    if system.has(TIMESYNC) {
        return Ok(timesync(system, wall_ms));
    }
    Ok(ClockSync::default())
}

/// timesyncd makes a mark at its first synchronisation since the start, and touches its clock file at each.
fn timesync(system: &System, wall_ms: i64) -> ClockSync {
    let touched_s = |path: &str| std::fs::metadata(system.place(path)).ok().map(|file| file.mtime());
    let mark_s = touched_s("/run/systemd/timesync/synchronized");
    let last_s = mark_s.max(touched_s("/var/lib/systemd/timesync/clock"));
    ClockSync { synchronised: Some(mark_s.is_some()), last_sync_age_s: last_s.map(|last_s| age_s(wall_ms, last_s)) }
}

/// One line of values: the fourth is the time of the last update in seconds, the last one the leap status.
fn parse_tracking(text: &str, wall_ms: i64) -> ClockSync {
    let values: Vec<&str> = text.trim().split(',').collect();
    let Some(leap) = values.last().filter(|_| values.len() >= 14) else {
        return ClockSync::default();
    };
    let at = values.get(3).and_then(|at| at.split('.').next()?.parse::<i64>().ok()).filter(|at| *at > 0);
    ClockSync { synchronised: Some(*leap != "Not synchronised"), last_sync_age_s: at.map(|at_s| age_s(wall_ms, at_s)) }
}

fn age_s(wall_ms: i64, since_s: i64) -> u64 {
    u64::try_from((wall_ms / 1000).saturating_sub(since_s)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chrony_is_taken_at_its_word() {
        let line =
            |at: &str, leap: &str| format!("C0A80001,192.168.0.1,3,{at},0.1,0,0,-1,0,0.1,0.02,0.01,64.0,{leap}\n");
        let sync = |synchronised, last_sync_age_s| ClockSync { synchronised, last_sync_age_s };
        let table = [
            (line("990.5", "Normal"), sync(Some(true), Some(10))),
            (line("0.000000000", "Not synchronised"), sync(Some(false), None)),
            (line("2000", "Insert second"), sync(Some(true), Some(0))),
            (line("x", "Normal"), sync(Some(true), None)),
            ("506 Cannot talk to daemon".to_owned(), sync(None, None)),
            (String::new(), sync(None, None)),
        ];
        for (text, wanted) in table {
            assert_eq!(parse_tracking(&text, 1_000_000), wanted, "{text}");
        }
    }

    #[test]
    fn timesyncd_leaves_a_mark_once_it_is_synchronised() {
        let root = tempfile::tempdir().unwrap();
        let system = System::below(root.path());
        let wall_ms = crate::clock::now().wall_ms;
        let ask = || clock_sync(&system, &Tools::default(), wall_ms).unwrap();
        assert_eq!(ask(), ClockSync::default(), "nobody to ask");
        std::fs::create_dir_all(system.place(TIMESYNC)).unwrap();
        assert_eq!(ask(), ClockSync { synchronised: Some(false), last_sync_age_s: None });
        std::fs::write(system.place(TIMESYNC).join("synchronized"), "").unwrap();
        let sync = ask();
        assert!(sync.synchronised == Some(true) && sync.last_sync_age_s.is_some_and(|age_s| age_s < 60), "{sync:?}");
    }
}
