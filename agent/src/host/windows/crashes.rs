//! Stops of the system, from what error reporting writes into the system's log after a restart.
//! Invariant: a stop is counted once, by its own event; a program's crash and a lost power line are none.
//! Next: [`super::events`], the check `crashes`.

use shared::host::{Crashes, SystemStop};

use super::events::Event;

/// What is asked of the system's log: bugchecks of 30 days.
pub(super) const STOPS: &str = "*[System[Provider[@Name='Microsoft-Windows-WER-SystemErrorReporting' or @Name='BugCheck'] and (EventID=1001) and TimeCreated[timediff(@SystemTime) <= 2592000000]]]";
/// What is asked of the applications' log: programs that ended badly in seven days.
pub(super) const PROGRAMS: &str = "*[System[Provider[@Name='Application Error'] and (EventID=1000) and TimeCreated[timediff(@SystemTime) <= 604800000]]]";

pub(super) fn crashes(stops: &[Event], programs: Option<usize>, wall_ms: i64) -> Crashes {
    let stops = stops.iter().map(|one| SystemStop {
        source: "bugcheck".to_owned(),
        code: code(one),
        age_s: one.age_s(wall_ms),
    });
    Crashes { stops: stops.collect(), program_count: programs.map(|count| u32::try_from(count).unwrap_or(u32::MAX)) }
}

/// `0x0000009f (0x3, …)`: the number before the parentheses.
fn code(event: &Event) -> String {
    let text = [event.value("param1"), event.value("0")].into_iter().find(|text| !text.is_empty()).unwrap_or_default();
    let code = text.split_whitespace().next().unwrap_or_default();
    if code.starts_with("0x") { code.to_lowercase() } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::super::events::trial;
    use super::*;

    #[test]
    fn a_bugcheck_is_told_by_its_code() {
        let at = "2024-11-14T08:30:00Z";
        let events = [
            trial(1001, "BugCheck", at, &[("param1", "0x0000009F (0x3, 0x1)"), ("param2", "C:\\Windows\\MEMORY.DMP")]),
            trial(1001, "BugCheck", at, &[]),
        ];
        let told = crashes(&events, Some(4), events[0].at_ms + 7000);
        let codes: Vec<_> = told.stops.iter().map(|one| (&*one.code, one.age_s)).collect();
        assert_eq!((codes, told.program_count), (vec![("0x0000009f", 7), ("", 7)], Some(4)));
    }
}
