//! When the machines of an ordinary customer are on: servers always, a reception's PC too, office PCs on working days,
//! laptops when somebody opens them. Invariant: made once for the whole run from the seed; people keep the hours of Rome,
//! its clock changes and its holidays. Next: `machine.rs`, for what is on them.

use crate::device::{HOUR, MINUTE};
use crate::random::Random;

pub(crate) const DAY: i64 = 24 * HOUR;
/// 1 October 2026, a Thursday, 00:00 UTC: clocks go back on the 25th.
pub(crate) const START: i64 = 1_790_812_800_000;
const CLOCKS_BACK: i64 = START + 24 * DAY + HOUR;
/// Holidays of Italy in the run, as days from its first: 8 December, 24 to 26 December.
const HOLIDAYS: [i64; 4] = [68, 84, 85, 86];

/// What a machine is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Server,
    /// A PC that is never switched off.
    Reception,
    /// A PC that is shut down each evening.
    Office,
    /// A PC that is switched off at the wall each evening.
    Wall,
    Laptop,
}

/// Twenty machines of a customer.
pub(crate) const CUSTOMER: [Kind; 20] = {
    use Kind::{Laptop, Office, Reception, Server, Wall};
    [
        Server, Server, Server, Reception, Reception, Office, Office, Office, Office, Office, Office, Wall, Wall,
        Laptop, Laptop, Laptop, Laptop, Laptop, Laptop, Laptop,
    ]
};

/// A time that a machine is on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Session {
    pub(crate) from: i64,
    pub(crate) to: i64,
    /// What it says when it goes; none: it says nothing.
    pub(crate) last_word: Option<&'static str>,
}

/// Midnight in Rome of a day of the run.
fn midnight(day: i64) -> i64 {
    let utc = START + day * DAY;
    utc - if utc < CLOCKS_BACK { 2 * HOUR } else { HOUR }
}

/// Whether people work.
pub(crate) fn is_workday(day: i64) -> bool {
    // The first day is a Thursday.
    (day + 3).rem_euclid(7) < 5 && !HOLIDAYS.contains(&day)
}

/// The first moment from `at` on at which somebody at work would notice.
pub(crate) fn noticed(at: i64) -> i64 {
    let first_day = (at - START).div_euclid(DAY);
    let mut hours = (first_day..first_day + 14).filter(|day| is_workday(*day));
    let work = |day: i64| (midnight(day) + 8 * HOUR, midnight(day) + 18 * HOUR);
    hours.find_map(|day| (at < work(day).1).then(|| at.max(work(day).0))).unwrap_or(at)
}

/// When a machine is on, from the first day to the last.
pub(crate) fn sessions(kind: Kind, days: i64, random: &mut Random) -> Vec<Session> {
    match kind {
        Kind::Server | Kind::Reception => always_on(days, random),
        Kind::Office => office(Some("shutdown"), days, random),
        Kind::Wall => office(None, days, random),
        Kind::Laptop => laptop(days, random),
    }
}

/// Never off, but for ten minutes of updates on one night in four weeks.
fn always_on(days: i64, random: &mut Random) -> Vec<Session> {
    let (mut from, mut sessions) = (START, Vec::new());
    let first = random.below(28) as i64;
    for day in (first..days).step_by(28) {
        let to = midnight(day) + 27 * HOUR + random.below(60) as i64 * MINUTE;
        sessions.push(Session { from, to, last_word: Some("restart") });
        from = to + 10 * MINUTE;
    }
    sessions.push(Session { from, to: START + (days + 1) * DAY, last_word: None });
    sessions
}

/// The days that a person is away, in each four months: a week or two, and a day now and then.
fn holidays(days: i64, random: &mut Random) -> impl Fn(i64) -> bool + use<> {
    let (from, length) = (random.below(120) as i64, [7, 7, 14][random.below(3) as usize]);
    let ill: Vec<i64> = (0..days).filter(|_| random.chance(1, 60)).collect();
    move |day| (from..from + length).contains(&day) || ill.contains(&day)
}

fn office(last_word: Option<&'static str>, days: i64, random: &mut Random) -> Vec<Session> {
    let is_away = holidays(days, random);
    let (begins, ends) = (7 * 60 + random.below(120) as i64, 17 * 60 + random.below(120) as i64);
    let mut sessions: Vec<Session> = Vec::new();
    for day in (0..days).filter(|day| is_workday(*day) && !is_away(*day)) {
        let early = if random.chance(1, 20) { 60 + random.below(180) as i64 } else { 0 };
        let from = midnight(day) + (begins + random.below(15) as i64) * MINUTE;
        let mut to = midnight(day) + (ends - early + random.below(20) as i64) * MINUTE;
        // Sometimes it is left on over night.
        if random.chance(1, 25) {
            to += 13 * HOUR;
        }
        match sessions.last_mut().filter(|last| last.to >= from) {
            Some(last) => last.to = to,
            None => sessions.push(Session { from, to, last_word }),
        }
    }
    sessions
}

/// One to four times a day, at any hour; lids close with or without a word, batteries die, holidays come, one in forty ends
/// up in a drawer.
fn laptop(days: i64, random: &mut Random) -> Vec<Session> {
    let is_away = holidays(days, random);
    let drawer = if random.chance(1, 40) { days / 3 + random.below(days as u64 / 4 + 1) as i64 } else { days };
    let mut sessions: Vec<Session> = Vec::new();
    for day in (0..drawer).filter(|day| !is_away(*day)) {
        let times = if is_workday(day) { 1 + random.below(3) } else { random.below(5) / 4 };
        let mut from = midnight(day) + (7 * 60 + random.below(180) as i64) * MINUTE;
        for _ in 0..times {
            let to = from + (20 + random.below(220) as i64) * MINUTE;
            let last_word = [Some("sleep"), Some("sleep"), Some("shutdown"), None][random.below(4) as usize];
            sessions.push(Session { from, to, last_word });
            from = to + (10 + random.below(120) as i64) * MINUTE;
        }
    }
    sessions
}

/// Times in which a site cannot be reached: mostly minutes, now and then half a day.
pub(crate) fn cuts(days: i64, random: &mut Random) -> Vec<(i64, i64)> {
    let mut cuts = Vec::new();
    for day in (0..days).filter(|_| random.chance(1, 30)).collect::<Vec<_>>() {
        let from = START + day * DAY + random.below(24 * 60) as i64 * MINUTE;
        let minutes = match random.below(10) {
            0..6 => 1 + random.below(7),
            6..9 => 20 + random.below(60),
            _ => 120 + random.below(360),
        };
        cuts.push((from, from + minutes as i64 * MINUTE));
    }
    cuts
}
