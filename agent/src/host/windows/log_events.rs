//! Known-bad events of the system's log, counted by kind and part.
//! Invariant: only numbers of a list in this binary; of an event's text nothing is kept but the drive it names.
//! Next: [`super::events`], the check `event_log`.

use std::collections::BTreeMap;

use shared::host::{LogEvents, MemoryErrors};

use super::events::Event;

const DAY_S: u64 = 86_400;

/// Provider, number, and the kind that the check knows.
const KNOWN: [(&str, u32, &str); 12] = [
    ("disk", 7, "io_error"),
    ("disk", 11, "io_error"),
    ("disk", 51, "io_error"),
    ("disk", 153, "io_error"),
    ("disk", 52, "drive_predicts_failure"),
    ("Ntfs", 55, "file_system_error"),
    ("Microsoft-Windows-Ntfs", 55, "file_system_error"),
    ("Microsoft-Windows-Ntfs", 98, "file_system_error"),
    ("volmgr", 161, "dump_failed"),
    ("Microsoft-Windows-WHEA-Logger", 1, "machine_check"),
    ("Microsoft-Windows-WHEA-Logger", 18, "machine_check"),
    ("Microsoft-Windows-WHEA-Logger", 20, "machine_check"),
];

/// What is asked of the system's log: all of those, of seven days.
pub(super) fn question() -> String {
    let each: Vec<String> =
        KNOWN.iter().map(|(provider, id, _)| format!("(Provider[@Name='{provider}'] and EventID={id})")).collect();
    format!("*[System[({}) and TimeCreated[timediff(@SystemTime) <= 604800000]]]", each.join(" or "))
}

/// The events by kind and part; the newest of each tells its age.
pub(super) fn log_events(events: &[Event], wall_ms: i64) -> Vec<LogEvents> {
    let mut found: BTreeMap<(&str, String, u32), LogEvents> = BTreeMap::new();
    for event in events {
        let known = KNOWN.iter().find(|(provider, id, _)| *id == event.id && *provider == event.provider);
        let Some((_, _, kind)) = known else { continue };
        let part = part(event);
        let age_s = event.age_s(wall_ms);
        let one = found.entry((kind, part.clone(), event.id)).or_insert_with(|| LogEvents {
            kind: (*kind).to_owned(),
            part,
            event_id: Some(event.id),
            day_count: 0,
            newest_age_s: age_s,
        });
        one.day_count += u32::from(age_s <= DAY_S);
        one.newest_age_s = one.newest_age_s.min(age_s);
    }
    found.into_values().collect()
}

/// The drive or volume that an event names: `\Device\Harddisk1\DR1` is `Harddisk1`, `C:` is itself.
fn part(event: &Event) -> String {
    let named = event.values.iter().find_map(|(_, value)| {
        let drive = value.split('\\').find(|part| part.starts_with("Harddisk")).map(str::to_owned);
        let letter = (value.len() == 2 && value.ends_with(':')).then(|| value.clone());
        drive.or(letter)
    });
    named.unwrap_or_default()
}

/// What is asked of the system's log for errors of memory, since the boot before last at most.
pub(super) const MEMORY: &str = "*[System[Provider[@Name='Microsoft-Windows-WHEA-Logger'] and (EventID=47 or EventID=46) and TimeCreated[timediff(@SystemTime) <= 604800000]]]";

/// Errors of memory: 47 was put right, 46 was not.
pub(super) fn memory_errors(events: &[Event]) -> Vec<MemoryErrors> {
    let count = |id: u32| events.iter().filter(|one| one.id == id).count() as u64;
    let (corrected_count, uncorrected_count) = (count(47), count(46));
    if corrected_count + uncorrected_count == 0 {
        return Vec::new();
    }
    vec![MemoryErrors { part: "memory".to_owned(), corrected_count, uncorrected_count }]
}

#[cfg(test)]
mod tests {
    use super::super::events::trial;
    use super::*;

    #[test]
    fn known_events_are_counted_by_kind_and_part() {
        let disk = |at: &str, drive: &str| trial(7, "disk", at, &[("DeviceName", &format!("\\Device\\{drive}\\DR1"))]);
        let events = [
            disk("2024-11-14T08:30:00Z", "Harddisk1"),
            disk("2024-11-14T08:00:00Z", "Harddisk1"),
            disk("2024-11-10T08:00:00Z", "Harddisk2"),
            trial(55, "Ntfs", "2024-11-14T08:30:00Z", &[("DriveName", "C:")]),
            trial(7, "somebody else", "2024-11-14T08:30:00Z", &[]),
            trial(9, "disk", "2024-11-14T08:30:00Z", &[]),
        ];
        let told = log_events(&events, events[0].at_ms + 10_000);
        let rows: Vec<_> = told.iter().map(|one| (&*one.kind, &*one.part, one.day_count, one.newest_age_s)).collect();
        assert_eq!(
            rows,
            [
                ("file_system_error", "C:", 1, 10),
                ("io_error", "Harddisk1", 2, 10),
                ("io_error", "Harddisk2", 0, 347_410)
            ]
        );
        assert!(question().contains("(Provider[@Name='disk'] and EventID=7)"));
    }

    #[test]
    fn errors_of_memory_are_counted() {
        let at = "2024-11-14T08:30:00Z";
        let whea = |id| trial(id, "Microsoft-Windows-WHEA-Logger", at, &[]);
        assert_eq!(memory_errors(&[]), []);
        let told = memory_errors(&[whea(47), whea(47), whea(46)]);
        assert_eq!((told[0].corrected_count, told[0].uncorrected_count), (2, 1));
    }
}
