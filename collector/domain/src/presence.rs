//! Presence: when silence is news. A laptop is never "down"; a beacon makes silence no news; the collector checks itself.
//! Invariant: silence counts from the later of the last report and the collector's own start, so an outage of ours
//! raises no mass alarm. Next: [`crate::tick`].

use shared::past::DeviceClass;

use crate::policy::Patience;

/// What is known of a device's silence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Silence<'a> {
    /// What it is.
    pub class: DeviceClass,
    /// When we last received from it, ms UTC.
    pub last_received_at: i64,
    /// The last thing it said, when that was a beacon.
    pub beacon: Option<&'a str>,
}

/// How a device stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Heard from in time.
    Fresh,
    /// Silent, and that is no news: it said so, or its class may be.
    Quiet,
    /// Silent for longer than it may be, since `due_at`.
    Dark {
        /// When it should have been heard from at the latest.
        due_at: i64,
    },
}

/// Between two ticks a few seconds pass. After more than this the machine slept, or its clock was moved.
pub const AWAY_MS: i64 = 5 * 60_000;

/// Since when the collector has listened without a break, from what it was before and its last tick: a clock that jumped, in
/// either direction, or a machine that was suspended begins anew.
#[must_use]
pub fn listening_since(before: i64, last_tick_at: i64, now: i64) -> i64 {
    if (0..=AWAY_MS).contains(&now.saturating_sub(last_tick_at)) { before } else { now }
}

/// The presence of a device at `now`; `up_since` is when this collector began to listen.
#[must_use]
pub fn presence(silence: &Silence<'_>, up_since: i64, patience: &Patience, now: i64) -> Presence {
    let Some(limit_s) = limit_s(silence, patience) else { return Presence::Quiet };
    // What came before our clock was set back seems to come later than now: it counts from when it was.
    let heard_at = if silence.last_received_at > now { up_since } else { silence.last_received_at.max(up_since) };
    let due_at = heard_at.saturating_add(i64::from(limit_s) * 1000);
    if now < due_at { Presence::Fresh } else { Presence::Dark { due_at } }
}

/// How long a device may be silent; none when it may for ever.
fn limit_s(silence: &Silence<'_>, patience: &Patience) -> Option<u32> {
    let server = silence.class.is_server();
    match silence.beacon {
        Some("restart" | "shutdown") if server => Some(patience.restart_silent_s),
        Some(_) if server => Some(patience.server_silent_s),
        Some(_) => None,
        None if server => Some(patience.server_silent_s),
        None if matches!(silence.class, DeviceClass::AlwaysOnPc | DeviceClass::Kiosk) => Some(patience.pc_silent_s),
        None => None,
    }
}

/// The fewest fixed devices of one site that fall silent together to be the site's own fault.
pub const SITE_DEVICES: usize = 3;
/// How near together they fall silent.
pub const SITE_WITHIN_MS: i64 = 10 * 60_000;
/// A device that has been silent for this part of what it may be is late: more than one report is missing.
const LATE_PART: i64 = 4;

/// True when a device that fell silent did so with others of its site. Those become due one after another, by their class
/// and by when each reported last, so that whoever is late already counts: the first ticket is the site's.
#[must_use]
pub fn is_site_outage(
    dark: &Silence<'_>,
    others: &[Silence<'_>],
    (up_since, now): (i64, i64),
    patience: &Patience,
) -> bool {
    let is_late = |one: &Silence<'_>| {
        let limit_ms = limit_s(one, patience).map(|limit_s| i64::from(limit_s) * 1000);
        let heard_at = one.last_received_at.max(up_since);
        // Who said that it goes is no sign of a line that broke.
        one.beacon.is_none() && limit_ms.is_some_and(|limit_ms| now.saturating_sub(heard_at) >= limit_ms / LATE_PART)
    };
    let is_near = |one: &Silence<'_>| {
        one.last_received_at.saturating_sub(dark.last_received_at).saturating_abs() <= SITE_WITHIN_MS
    };
    let together = others.iter().filter(|one| is_late(one) && is_near(one)).count();
    dark.beacon.is_none() && together + 1 >= SITE_DEVICES
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: i64 = 60_000;

    #[test]
    fn silence_is_judged_by_class_beacon_and_our_own_uptime() {
        let dark = |minute: i64| Presence::Dark { due_at: minute * MINUTE };
        let table = [
            ("a server at 11 min", DeviceClass::Server, None, 0, 11, Presence::Fresh),
            ("a server at 12 min", DeviceClass::Server, None, 0, 12, dark(12)),
            ("a server that restarts", DeviceClass::Server, Some("restart"), 0, 44, Presence::Fresh),
            ("a server that never came back", DeviceClass::Server, Some("restart"), 0, 45, dark(45)),
            ("a server whose agent was stopped", DeviceClass::Server, Some("stop"), 0, 12, dark(12)),
            ("a PC at 29 min", DeviceClass::AlwaysOnPc, None, 0, 29, Presence::Fresh),
            ("a PC at 30 min", DeviceClass::AlwaysOnPc, None, 0, 30, dark(30)),
            ("a PC switched off", DeviceClass::AlwaysOnPc, Some("shutdown"), 0, 9999, Presence::Quiet),
            ("a laptop", DeviceClass::Laptop, None, 0, 9999, Presence::Quiet),
            ("after our own outage", DeviceClass::Server, None, 600, 611, Presence::Fresh),
            ("long after our own outage", DeviceClass::Server, None, 600, 612, dark(612)),
        ];
        for (case, class, beacon, up_minute, minute, wanted) in table {
            let silence = Silence { class, last_received_at: 0, beacon };
            let got = presence(&silence, up_minute * MINUTE, &Patience::DEFAULT, minute * MINUTE);
            assert_eq!(got, wanted, "{case}");
        }
    }

    #[test]
    fn d5_a_clock_that_jumps_begins_to_listen_anew() {
        for (last, now, wanted) in [
            (100, 100 + AWAY_MS, 7),
            (100, 101 + AWAY_MS, 101 + AWAY_MS),
            (100, 99, 99),
            (i64::MAX, i64::MIN, i64::MIN),
        ] {
            assert_eq!(listening_since(7, last, now), wanted, "{last} -> {now}");
        }
        let silence = Silence { class: DeviceClass::Server, last_received_at: 1_000 * MINUTE, beacon: None };
        let at = |minute: i64| presence(&silence, 10 * MINUTE, &Patience::DEFAULT, minute * MINUTE);
        assert_eq!(
            (at(21), at(22)),
            (Presence::Fresh, Presence::Dark { due_at: 22 * MINUTE }),
            "set back, and silent since"
        );
    }

    #[test]
    fn three_fixed_devices_that_fall_silent_within_minutes_are_one_site_from_the_first_of_them_on() {
        use DeviceClass::{AlwaysOnPc, Laptop, Server};
        type Other = (DeviceClass, i64, Option<&'static str>);
        let table: [(&str, &[Other], bool); 10] = [
            ("alone", &[], false),
            ("two", &[(Server, 1, None)], false),
            ("three servers", &[(Server, 1, None), (Server, -1, None)], true),
            (
                "a server and two PCs that report each five minutes",
                &[(AlwaysOnPc, 2, None), (AlwaysOnPc, -3, None)],
                true,
            ),
            ("two still report", &[(Server, 11, None), (AlwaysOnPc, 7, None)], false),
            ("laptops go when they like", &[(Laptop, 0, None), (Laptop, 1, None)], false),
            ("one was switched off", &[(AlwaysOnPc, 0, Some("shutdown")), (Server, 0, None)], false),
            ("one restarts", &[(Server, 0, Some("restart")), (Server, 0, None)], false),
            ("one is silent since yesterday", &[(Server, -1440, None), (Server, 0, None)], false),
            ("four and a laptop", &[(Server, 1, None), (Laptop, 1, None), (Server, 2, None), (Server, 3, None)], true),
        ];
        let dark = Silence { class: Server, last_received_at: 0, beacon: None };
        let now = 12 * MINUTE;
        for (case, others, wanted) in table {
            let silence = |(class, minute, beacon): &Other| Silence {
                class: *class,
                last_received_at: minute * MINUTE,
                beacon: *beacon,
            };
            let others: Vec<_> = others.iter().map(silence).collect();
            assert_eq!(is_site_outage(&dark, &others, (-9999 * MINUTE, now), &Patience::DEFAULT), wanted, "{case}");
        }
        let said = Silence { beacon: Some("restart"), ..dark };
        let others = [dark, dark];
        assert!(!is_site_outage(&said, &others, (0, now), &Patience::DEFAULT), "it never came back: its own fault");
        assert!(
            !is_site_outage(&dark, &others, (11 * MINUTE, now), &Patience::DEFAULT),
            "we have just begun to listen"
        );
    }
}
