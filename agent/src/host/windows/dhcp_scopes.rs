//! Ranges of addresses that the DHCP server has warned of, from the event log.
//! Invariant: of a range the newest warning counts; of an event only range, share and rest are kept, never who asked.
//! Next: [`super::events`], the check `dhcp_scopes`.

use std::collections::BTreeMap;

use shared::host::AddressScope;
use shared::text::clean;

use super::events::Event;

/// What is asked of the system's log and of the server's own: warnings of seven days.
pub(super) const QUESTION: &str = "*[System[Provider[@Name='Microsoft-Windows-DHCP-Server' or @Name='DhcpServer' or @Name='DHCPServer'] and (EventID=1020 or EventID=1063 or EventID=1342 or EventID=1376 or EventID=1377) and TimeCreated[timediff(@SystemTime) <= 604800000]]]";

/// More ranges than a server of ours hands out.
const MOST_SCOPES: usize = 256;
/// The longest name of a range.
const NAME_BYTES: usize = 64;

/// The ranges, each by its newest warning.
pub(super) fn scopes(events: &[Event], wall_ms: i64) -> Vec<AddressScope> {
    let mut found: BTreeMap<String, AddressScope> = BTreeMap::new();
    for one in events.iter().filter_map(|event| scope(event, wall_ms)) {
        let is_full = found.len() >= MOST_SCOPES;
        match found.get_mut(&one.scope) {
            Some(known) if one.warned_age_s < known.warned_age_s => *known = one,
            Some(_) => {}
            None if is_full => {}
            None => {
                found.insert(one.scope.clone(), one);
            }
        }
    }
    found.into_values().collect()
}

/// The values stand in the order of the event's sentence: range, percent, rest; of an empty one the range alone.
fn scope(event: &Event, wall_ms: i64) -> Option<AddressScope> {
    let mut values = event.values.iter().map(|(_, value)| value.as_str());
    let scope = clean(values.next()?, NAME_BYTES);
    let mut number = || values.next().and_then(|value| value.trim().parse::<u32>().ok());
    let (used_percent, free_count) = match event.id {
        1063 | 1342 => (100, 0),
        _ => (number()?, number().unwrap_or(0)),
    };
    (!scope.is_empty()).then(|| AddressScope { scope, used_percent, free_count, warned_age_s: event.age_s(wall_ms) })
}

#[cfg(test)]
mod tests {
    use super::super::events::trial;
    use super::*;

    #[test]
    fn a_range_is_told_by_its_newest_warning() {
        let warned = |id, at: &str, values: &[(&str, &str)]| trial(id, "Microsoft-Windows-DHCP-Server", at, values);
        let events = [
            warned(1020, "2024-11-14T07:30:00Z", &[("0", "192.0.2.0"), ("1", "91"), ("2", "22")]),
            warned(1020, "2024-11-14T08:30:00Z", &[("0", "192.0.2.0"), ("1", "97"), ("2", "7")]),
            warned(1063, "2024-11-14T08:29:00Z", &[("0", "Telephones")]),
            warned(1376, "2024-11-14T08:28:00Z", &[("a", "198.51.100.0"), ("b", "84"), ("c", "33")]),
            warned(1020, "2024-11-14T08:30:00Z", &[("0", "203.0.113.0"), ("1", "many")]),
            warned(1063, "2024-11-14T08:30:00Z", &[]),
        ];
        let told = scopes(&events, events[1].at_ms + 10_000);
        let rows: Vec<_> =
            told.iter().map(|one| (&*one.scope, one.used_percent, one.free_count, one.warned_age_s)).collect();
        let wanted = [("192.0.2.0", 97, 7, 10), ("198.51.100.0", 84, 33, 130), ("Telephones", 100, 0, 70)];
        assert_eq!(rows, wanted);
        assert!(scopes(&[], 0).is_empty());
    }
}
