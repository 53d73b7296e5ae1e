//! Presence: when silence is news. A laptop is never "down"; a PC is missed only in its usual hours; a beacon makes silence
//! no news; who was not heard for a month is asked for; days on which a company is closed excuse it; the collector checks
//! itself.
//! Invariant: silence counts from the later of the last report and the collector's own start, so an outage of ours
//! raises no mass alarm. Next: [`crate::week`] for usual hours, [`crate::tick`].

use shared::past::DeviceClass;

use crate::calendar::{self, Calendar};
use crate::policy::Patience;
use crate::week::Week;

/// What is known of a device's silence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Silence<'a> {
    /// What it is.
    pub class: DeviceClass,
    /// When we last received from it, ms UTC.
    pub last_received_at: i64,
    /// The last thing it said, when that was a beacon.
    pub beacon: Option<&'a str>,
    /// In which hours it is usually heard.
    pub week: &'a Week,
    /// The line that it was last heard on, when that is known.
    pub line: Option<Line>,
}

/// The line to the internet that an address belongs to, as a provider gives it to a home or an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// Of IPv4 the address.
    Four([u8; 4]),
    /// Of IPv6 the first 56 bits.
    Six([u8; 7]),
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
    /// Silent for so long, since `due_at`, that somebody should ask whether it is still there.
    Unheard {
        /// When that began to be so.
        due_at: i64,
    },
}

const HOUR_MS: i64 = 3_600_000;

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
    let Some(due_at) = due_at(silence, up_since, patience, now) else { return long(silence, up_since, patience, now) };
    if now < due_at { Presence::Fresh } else { Presence::Dark { due_at } }
}

/// When a device should have been heard from at the latest; none when its silence is no news.
fn due_at(silence: &Silence<'_>, up_since: i64, patience: &Patience, now: i64) -> Option<i64> {
    let limit_s = limit_s(silence, patience)?;
    // What came before our clock was set back seems to come later than now: it counts from when it was.
    let heard_at = if silence.last_received_at > now { up_since } else { silence.last_received_at.max(up_since) };
    let due_at = heard_at.saturating_add(i64::from(limit_s) * 1000);
    let is_missed = silence.class.is_server() || now < due_at || is_in_hours(silence, due_at);
    is_missed.then_some(due_at)
}

/// Whether a device that was due was to be heard from all the time since it fell silent, and an hour longer: whoever goes a
/// little early is not missed, nor whoever always goes without a word.
fn is_in_hours(silence: &Silence<'_>, due_at: i64) -> bool {
    !silence.week.is_wordless() && silence.week.is_usual(silence.last_received_at, due_at.saturating_add(HOUR_MS))
}

/// How a device stands whose silence is no news by itself.
fn long(silence: &Silence<'_>, up_since: i64, patience: &Patience, now: i64) -> Presence {
    let due_at = silence.last_received_at.saturating_add(i64::from(patience.unheard_s) * 1000);
    // Who can be heard is heard within an hour of our own start.
    let is_asked_for = due_at <= now && now.saturating_sub(up_since) >= HOUR_MS;
    if is_asked_for { Presence::Unheard { due_at } } else { Presence::Quiet }
}

/// As [`presence`], at a place that has closed days: a PC is not missed when one of them lies in its silence, and who is asked
/// for after a month is asked for after so many open days, on an open day. A server has no closed days.
#[must_use]
pub fn presence_at(place: &Calendar, silence: &Silence<'_>, up_since: i64, patience: &Patience, now: i64) -> Presence {
    let heard_at = silence.last_received_at;
    let is_excused =
        |due_at: i64| !silence.class.is_server() && place.closed_days(heard_at, due_at.saturating_add(HOUR_MS)) > 0;
    let is_early = |due_at: i64| {
        let closed_ms = place.closed_days(heard_at, now).saturating_mul(calendar::DAY_MS);
        now.saturating_sub(closed_ms) < due_at || is_closed(place, now)
    };
    let found = match presence(silence, up_since, patience, now) {
        Presence::Dark { due_at } if is_excused(due_at) => long(silence, up_since, patience, now),
        other => other,
    };
    match found {
        Presence::Unheard { due_at } if is_early(due_at) => Presence::Quiet,
        other => other,
    }
}

/// Whether a place is closed today, ms UTC.
#[must_use]
pub fn is_closed(place: &Calendar, now: i64) -> bool {
    place.closed_days(now, now) > 0
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

/// True of a PC that was last heard on another line than the device that fell silent: it stands in somebody's home. Of one
/// heard by IPv4 and another by IPv6 it tells nothing, nor of a server: that stands where it stands, behind whichever line.
fn is_elsewhere(one: &Silence<'_>, dark: &Silence<'_>) -> bool {
    let is_other = match (one.line, dark.line) {
        (Some(Line::Four(one)), Some(Line::Four(dark))) => one != dark,
        (Some(Line::Six(one)), Some(Line::Six(dark))) => one != dark,
        _ => false,
    };
    !one.class.is_server() && is_other
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
        one.beacon.is_none()
            && limit_ms.is_some_and(|limit_ms| now.saturating_sub(heard_at) >= limit_ms / LATE_PART)
            // A PC that is switched off each evening about now is no sign of it either.
            && (one.class.is_server() || is_in_hours(one, now))
    };
    let is_near = |one: &Silence<'_>| {
        one.last_received_at.saturating_sub(dark.last_received_at).saturating_abs() <= SITE_WITHIN_MS
    };
    let is_here = |one: &Silence<'_>| !is_elsewhere(one, dark);
    let together = others.iter().filter(|one| is_late(one) && is_near(one) && is_here(one)).count();
    dark.beacon.is_none() && together + 1 >= SITE_DEVICES
}

#[cfg(test)]
mod tests {
    use super::*;

    use jiff::tz::TimeZone;

    const MINUTE: i64 = 60_000;
    /// The four weeks before the silences of the tables, from a Thursday at midnight on.
    const BEFORE: std::ops::Range<i64> = -28 * 24 * 60..1;

    /// The week of a device that was heard every half hour in these hours of its days.
    fn week(is_on: fn(i64) -> bool) -> Week {
        let mut week = Week::default();
        for minute in BEFORE.step_by(30).filter(|minute| is_on(minute.div_euclid(60).rem_euclid(24))) {
            week.heard(minute * MINUTE, BEFORE.start * MINUTE, true, &TimeZone::UTC);
        }
        week
    }

    fn always() -> Week {
        week(|_| true)
    }

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
        let week = always();
        for (case, class, beacon, up_minute, minute, wanted) in table {
            let silence = Silence { class, last_received_at: 0, beacon, week: &week, line: None };
            let got = presence(&silence, up_minute * MINUTE, &Patience::DEFAULT, minute * MINUTE);
            assert_eq!(got, wanted, "{case}");
        }
    }

    #[test]
    fn a_pc_is_missed_in_its_usual_hours_only() {
        use DeviceClass::{AlwaysOnPc, Server};
        let dark = Presence::Dark { due_at: 30 * MINUTE };
        // It fell silent at midnight.
        for (case, class, is_on, wanted) in [
            ("never off", AlwaysOnPc, (|_| true) as fn(i64) -> bool, dark),
            ("off from midnight on", AlwaysOnPc, |hour| hour != 0, Presence::Quiet),
            ("off from one on: a little early", AlwaysOnPc, |hour| hour != 1, Presence::Quiet),
            ("off from two on", AlwaysOnPc, |hour| hour != 2, dark),
            ("nothing is known", AlwaysOnPc, |_| false, Presence::Quiet),
            ("a server has no hours", Server, |_| false, Presence::Dark { due_at: 12 * MINUTE }),
        ] {
            let week = week(is_on);
            let silence = Silence { class, last_received_at: 0, beacon: None, week: &week, line: None };
            assert_eq!(presence(&silence, -9999 * MINUTE, &Patience::DEFAULT, 40 * MINUTE), wanted, "{case}");
        }
        let mut wall = always();
        for day in (0..5).map(|day| day * 24 * 60 * MINUTE) {
            wall.heard(day, BEFORE.start * MINUTE, false, &TimeZone::UTC);
        }
        let silence = Silence { class: AlwaysOnPc, last_received_at: 0, beacon: None, week: &wall, line: None };
        assert!(wall.is_usual(-HOUR_MS, 0));
        assert_eq!(presence(&silence, -1, &Patience::DEFAULT, 40 * MINUTE), Presence::Quiet, "it always goes so");
        let week = week(|hour| (8..18).contains(&hour));
        let evening =
            Silence { class: AlwaysOnPc, last_received_at: -6 * 60 * MINUTE, beacon: None, week: &week, line: None };
        let (at_ten, restarted) = (10 * 60 * MINUTE, 9 * 60 * MINUTE);
        assert_eq!(presence(&evening, restarted, &Patience::DEFAULT, at_ten), Presence::Quiet, "a day off");
    }

    #[test]
    fn who_was_not_heard_for_a_month_is_asked_for_however_it_went() {
        let week = always();
        let day = 24 * 60 * MINUTE;
        let month = Presence::Unheard { due_at: 30 * day };
        for (case, class, beacon, up_since, now, wanted) in [
            ("a laptop", DeviceClass::Laptop, None, 0, 30 * day, month),
            ("a day before", DeviceClass::Laptop, None, 0, 29 * day, Presence::Quiet),
            ("a PC that was shut down", DeviceClass::AlwaysOnPc, Some("shutdown"), 0, 31 * day, month),
            ("we have just begun to listen", DeviceClass::Laptop, None, 31 * day, 31 * day + MINUTE, Presence::Quiet),
            ("we listen for an hour", DeviceClass::Laptop, None, 31 * day, 31 * day + HOUR_MS, month),
        ] {
            let silence = Silence { class, last_received_at: 0, beacon, week: &week, line: None };
            assert_eq!(presence(&silence, up_since, &Patience::DEFAULT, now), wanted, "{case}");
        }
    }

    #[test]
    fn closed_days_excuse_a_pc_and_put_off_the_question_after_a_month_but_never_a_server() {
        use DeviceClass::{AlwaysOnPc, Laptop, Server};
        let day = 24 * 60 * MINUTE;
        // All of them fell silent as 1970 began; days are counted from there.
        let place = |closed: Option<(i64, i64)>| {
            let date = |days: i64| jiff::civil::date(1970, 1, 1) + jiff::Span::new().days(days);
            let closure = |(first, last)| calendar::Closure {
                first_on: date(first),
                last_on: date(last),
                name: "Closed".to_owned(),
            };
            let closures = closed.map(closure).into_iter().collect();
            Calendar { hours: calendar::Hours::always(), zone: TimeZone::UTC, place: None, closures }
        };
        let dark = |minutes: i64| Presence::Dark { due_at: minutes * MINUTE };
        let (quiet, month) = (Presence::Quiet, Presence::Unheard { due_at: 30 * day });
        let ten_days = Some((9, 18));
        for (case, class, closed, now, wanted) in [
            ("a PC on a day like others", AlwaysOnPc, Some((1, 1)), day / 2, dark(30)),
            ("a PC on a closed day", AlwaysOnPc, Some((0, 0)), day / 2, quiet),
            ("it is asked for after a month of open days", AlwaysOnPc, Some((0, 0)), 31 * day, month),
            ("and not before", AlwaysOnPc, Some((0, 0)), 31 * day - 1, quiet),
            ("a server on a closed day", Server, Some((0, 0)), day / 2, dark(12)),
            ("a month, ten days of it closed", Laptop, ten_days, 30 * day, quiet),
            ("a day too early", Laptop, ten_days, 40 * day - 1, quiet),
            ("a month of open days", Laptop, ten_days, 40 * day, month),
            ("due on a closed day", Laptop, Some((31, 31)), 31 * day + 1, quiet),
            ("nothing is closed", Laptop, None, 30 * day, month),
        ] {
            let week = always();
            let silence = Silence { class, last_received_at: 0, beacon: None, week: &week, line: None };
            let got = presence_at(&place(closed), &silence, -9999 * MINUTE, &Patience::DEFAULT, now);
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
        let week = always();
        let silence = Silence {
            class: DeviceClass::Server,
            last_received_at: 1_000 * MINUTE,
            beacon: None,
            week: &week,
            line: None,
        };
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
        let week = always();
        let dark = Silence { class: Server, last_received_at: 0, beacon: None, week: &week, line: None };
        let now = 12 * MINUTE;
        for (case, others, wanted) in table {
            let silence = |(class, minute, beacon): &Other| Silence {
                class: *class,
                last_received_at: minute * MINUTE,
                beacon: *beacon,
                week: &week,
                line: None,
            };
            let others: Vec<_> = others.iter().map(silence).collect();
            assert_eq!(is_site_outage(&dark, &others, (-9999 * MINUTE, now), &Patience::DEFAULT), wanted, "{case}");
        }
        let nights = self::week(|hour| hour != 0);
        let usual = Silence { class: AlwaysOnPc, week: &nights, ..dark };
        assert!(
            !is_site_outage(&dark, &[usual, usual], (-9999 * MINUTE, now), &Patience::DEFAULT),
            "PCs that go now each day"
        );
        let (here, home) = (Some(Line::Four([192, 0, 2, 7])), Some(Line::Four([192, 0, 2, 8])));
        for (case, class, theirs, wanted) in [
            ("one line", AlwaysOnPc, here, true),
            ("two homes", AlwaysOnPc, home, false),
            ("servers on the second line", Server, home, true),
            ("heard by IPv6", AlwaysOnPc, Some(Line::Six([32; 7])), true),
            ("not known", AlwaysOnPc, None, true),
        ] {
            let dark = Silence { line: here, ..dark };
            let other = Silence { class, line: theirs, ..dark };
            let outage = is_site_outage(&dark, &[other, other], (-9999 * MINUTE, now), &Patience::DEFAULT);
            assert_eq!(outage, wanted, "{case}");
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
