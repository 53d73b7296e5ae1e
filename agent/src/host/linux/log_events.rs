//! Known-bad lines of the kernel in the journal of the last 24 hours, counted by kind and part; no line leaves this file.
//! Invariant: the list of kinds is this file's; the journal is asked at most once in a quarter of an hour. Next: the check
//! `event_log`.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::time::Duration;

use shared::host::LogEvents;
use shared::observation::Look;

use super::system::System;
use crate::child::{Tool, Tools};

const JOURNAL: Tool = Tool {
    path: "/usr/bin/journalctl",
    arguments: &[
        "--no-pager",
        "--quiet",
        "--output=short-unix",
        "--since=-24h",
        "--priority=warning",
        "--lines=4000",
        "_TRANSPORT=kernel",
    ],
    most_time: Duration::from_secs(10),
};
const REMEMBERED_MS: u64 = 15 * 60_000;
const MOST: usize = 64;

/// The latest answer, and when it was given.
pub(super) type Remembered = RefCell<Option<(u64, Look<Vec<LogEvents>>)>>;

/// The answer of the last quarter of an hour, or a new one: the journal of a busy machine is long.
pub(super) fn remembered(
    last: &Remembered,
    mono_ms: u64,
    ask: impl FnOnce() -> Look<Vec<LogEvents>>,
) -> Look<Vec<LogEvents>> {
    if let Some((at_ms, look)) = last.borrow().as_ref()
        && mono_ms.saturating_sub(*at_ms) < REMEMBERED_MS
    {
        return look.clone();
    }
    let look = ask();
    last.replace(Some((mono_ms, look.clone())));
    look
}

pub(super) fn log_events(system: &System, tools: &Tools, wall_ms: i64) -> Look<Vec<LogEvents>> {
    Ok(parse_lines(system, &tools.ask(&JOURNAL)?, wall_ms / 1000))
}

/// `1795435200.123456 machine kernel: the line`.
fn parse_lines(system: &System, text: &str, now_s: i64) -> Vec<LogEvents> {
    let mut events: BTreeMap<(&'static str, String), (u32, i64)> = BTreeMap::new();
    for line in text.lines() {
        let Some((at, rest)) = line.split_once(' ') else { continue };
        let Some((_, said)) = rest.split_once("kernel: ") else { continue };
        let Some(at_s) = at.split('.').next().and_then(|at| at.parse::<i64>().ok()) else { continue };
        let Some((kind, part)) = known_bad(said).filter(|(_, part)| is_fixed(system, part)) else { continue };
        if events.len() < MOST || events.contains_key(&(kind, part.to_owned())) {
            let (count, newest_s) = events.entry((kind, part.to_owned())).or_insert((0, at_s));
            *count = count.saturating_add(1);
            *newest_s = at_s.max(*newest_s);
        }
    }
    let row = |((kind, part), (day_count, newest_s)): ((&str, String), (u32, i64))| LogEvents {
        kind: kind.to_owned(),
        part,
        event_id: None,
        day_count,
        newest_age_s: u64::try_from(now_s.saturating_sub(newest_s)).unwrap_or(0),
    };
    events.into_iter().map(row).collect()
}

/// The kind of a known-bad line, and the part that it names.
fn known_bad(said: &str) -> Option<(&'static str, &str)> {
    let after = |mark: &str| said.split_once(mark).map(|(_, rest)| word(rest));
    let has = |text: &str| said.contains(text);
    if has("[Hardware Error]") {
        // One line of each report; the others say more of the same.
        return (has("Machine Check:") || has("event severity:")).then_some(("machine_check", ""));
    }
    let damaged =
        ["EXT4-fs error (device ", "BTRFS error (device ", "BTRFS critical (device ", "F2FS-fs error (device "];
    if let Some(part) = damaged.iter().find_map(|mark| after(mark)) {
        return Some(("file_system_error", part));
    }
    if has("Remounting filesystem read-only")
        || has("orruption detected")
        || has("CRC error")
        || has("etadata I/O error")
    {
        let named = ["EXT4-fs (", "XFS (", "BTRFS: ("].iter().find_map(|mark| after(mark));
        return named.map(|part| ("file_system_error", part));
    }
    if has("I/O error") || has("critical medium error") || has("critical target error") {
        return [" dev ", " device "].iter().find_map(|mark| after(mark)).map(|part| ("io_error", part));
    }
    if said.starts_with("ata") && has(": exception Emask") {
        return Some(("drive_reset", word(said)));
    }
    if said.starts_with("nvme ") && (has("controller is down; will reset") || has("timeout, reset controller")) {
        return Some(("drive_reset", word(said.trim_start_matches("nvme "))));
    }
    None
}

fn word(text: &str) -> &str {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next().unwrap_or_default()
}

/// A stick or a disc that somebody took out answers with errors too: what the system calls removable does not count.
fn is_fixed(system: &System, part: &str) -> bool {
    let name = part.trim_end_matches(|c: char| c.is_ascii_digit());
    let disk = if name.starts_with("sd") { name } else { part };
    let of_no_matter = ["loop", "sr", "fd", "zram", "nbd"]
        .iter()
        .any(|start| part.strip_prefix(start).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())));
    let on_usb = std::fs::canonicalize(system.place(format!("/sys/block/{disk}")))
        .is_ok_and(|place| place.to_string_lossy().contains("/usb"));
    !of_no_matter && !on_usb && system.word(format!("/sys/block/{disk}/removable")) != "1"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::tests::machine;

    #[test]
    fn known_bad_lines_are_told_from_others() {
        let table = [
            ("blk_update_request: I/O error, dev sda, sector 7 op 0x0:(READ)", Some(("io_error", "sda"))),
            ("I/O error, dev nvme0n1, sector 0", Some(("io_error", "nvme0n1"))),
            ("Buffer I/O error on dev sdb1, logical block 0, async page read", Some(("io_error", "sdb1"))),
            ("critical medium error, dev sda, sector 9", Some(("io_error", "sda"))),
            ("EXT4-fs error (device dm-0): ext4_lookup:1855: inode #2", Some(("file_system_error", "dm-0"))),
            ("EXT4-fs (sda1): Remounting filesystem read-only", Some(("file_system_error", "sda1"))),
            ("XFS (sdc1): Metadata corruption detected at xfs_agf", Some(("file_system_error", "sdc1"))),
            ("BTRFS error (device sda2): bdev /dev/sda2 errs: wr 1", Some(("file_system_error", "sda2"))),
            ("mce: [Hardware Error]: CPU 0: Machine Check: 0 Bank 5: be00", Some(("machine_check", ""))),
            ("{1}[Hardware Error]: event severity: recoverable", Some(("machine_check", ""))),
            ("mce: [Hardware Error]: TSC 0 ADDR 1", None),
            ("ata3.00: exception Emask 0x0 SAct 0x0 SErr 0x0 action 0x6 frozen", Some(("drive_reset", "ata3"))),
            ("nvme nvme1: controller is down; will reset: CSTS=0x3", Some(("drive_reset", "nvme1"))),
            ("usb 1-1: device descriptor read/64, error -71", None),
            ("XFS (sdc1): Ending clean mount", None),
            ("", None),
        ];
        for (said, wanted) in table {
            assert_eq!(known_bad(said), wanted, "{said}");
        }
    }

    #[test]
    fn lines_are_counted_by_kind_and_part_and_what_is_taken_out_is_not() {
        let root = machine(&[("sys/block/sdz/removable", "1\n"), ("sys/block/sda/removable", "0\n")]);
        let system = System::below(root.path());
        let text = "100.5 pc kernel: I/O error, dev sda, sector 1\n\
            160.0 pc kernel: I/O error, dev sda, sector 2\n\
            170.0 pc kernel: I/O error, dev sdz, sector 2\n\
            170.0 pc kernel: Buffer I/O error on dev sr0, logical block 1\n\
            180.0 pc sshd[3]: kernel: x\nx pc kernel: I/O error, dev sda\ngarbage\n";
        let events = |part: &str, day_count, newest_age_s| LogEvents {
            kind: "io_error".into(),
            part: part.into(),
            event_id: None,
            day_count,
            newest_age_s,
        };
        assert_eq!(parse_lines(&system, text, 200), [events("sda", 2, 40)]);
        assert!(parse_lines(&system, "", 0).is_empty());
    }

    #[test]
    fn an_answer_is_remembered_for_a_quarter_of_an_hour() {
        let kept = vec![LogEvents { kind: "io_error".into(), ..LogEvents::default() }];
        let last = Remembered::default();
        assert_eq!(remembered(&last, 5, || Ok(kept.clone())), Ok(kept.clone()));
        assert_eq!(remembered(&last, 4 + REMEMBERED_MS, || panic!("asked again")), Ok(kept));
        assert_eq!(remembered(&last, 5 + REMEMBERED_MS, || Ok(Vec::new())), Ok(Vec::new()));
    }
}
