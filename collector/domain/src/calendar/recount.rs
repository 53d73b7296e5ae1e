//! Calendars against a slow recount, minute by minute, over three years in five zones.
//! Invariant: the recount asks the zone for the local time of each minute and knows no shortcut; it prints its seeds.
//! Next: `tests.rs`, for the traps by name.

use super::*;

const MINUTE: i64 = 60_000;
/// 2025 to 2027, both ends within clock changes of either half of the world.
const FIRST: &str = "2025-01-01T00:00:00Z";
const MINUTES: usize = 3 * 365 * 24 * 60;

/// A small generator of numbers: the same seed, the same numbers.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[usize::try_from(self.below(of.len() as u64)).unwrap()]
    }

    fn hours(&mut self) -> String {
        let mut parts = Vec::new();
        for day in crate::window::DAYS {
            for _ in 0..self.below(4) {
                let (from, long) = (self.below(24 * 4) * 15, self.below(60) * 15 + 15);
                let clock = |min: u64| format!("{:02}:{:02}", min / 60 % 24, min % 60);
                parts.push(format!("{day} {}-{}", clock(from), clock(from + long)));
            }
        }
        parts.join("; ")
    }
}

/// For each minute how many minutes were worked before it.
fn recount(calendar: &Calendar, stretches: &[Vec<(i64, i64)>; 7], first: i64) -> Vec<u32> {
    let mut before = vec![0];
    let mut closed = (Date::MIN, false);
    for minute in 0..MINUTES {
        let stamp = Timestamp::from_millisecond(first + i64::try_from(minute).unwrap() * MINUTE).unwrap();
        let local = calendar.zone.to_datetime(stamp);
        if closed.0 != local.date() {
            closed = (local.date(), calendar.closed_on(local.date()).is_some());
        }
        let of_day = i64::from(local.hour()) * 60 + i64::from(local.minute());
        let weekday = usize::try_from(local.weekday().to_monday_zero_offset()).unwrap();
        let is_open = !closed.1 && stretches[weekday].iter().any(|(from, until)| (*from..*until).contains(&of_day));
        before.push(before[minute] + u32::from(is_open));
    }
    before
}

/// The stretches of each day, in minutes.
fn stretches(hours: &Hours) -> [Vec<(i64, i64)>; 7] {
    let minutes = |one: &Stretch| (one.from_ms() / MINUTE, one.until_ms() / MINUTE);
    std::array::from_fn(|day| hours.of_day(i64::try_from(day).unwrap()).iter().map(minutes).collect())
}

fn compared(zone: &str, seed: u64) {
    println!("{zone}, seed {seed}");
    let mut dice = Dice(seed);
    let typed = if seed == 24 { "always".to_owned() } else { dice.hours() };
    let country = dice.pick(&holidays::Country::ALL);
    let day = |ahead| jiff::civil::date(2025, 1, 1).saturating_add(Span::new().days(ahead));
    let closures = (0..10).map(|_| {
        let first_on = day(dice.below(1000).cast_signed());
        Closure {
            first_on,
            last_on: first_on.saturating_add(Span::new().days(dice.below(9).cast_signed())),
            name: "x".into(),
        }
    });
    let closures = closures.collect();
    let hours = Hours::read(&typed).unwrap();
    let zone = TimeZone::get(zone).unwrap();
    let calendar = Calendar { hours, zone, place: country.place(""), closures };
    let first = at_first();
    let before = recount(&calendar, &stretches(&calendar.hours), first);
    for _ in 0..200 {
        asked(&calendar, &before, first, &mut dice);
    }
}

/// One question, answered both ways.
fn asked(calendar: &Calendar, before: &[u32], first: i64, dice: &mut Dice) {
    let minute = |dice: &mut Dice| usize::try_from(dice.below(MINUTES as u64)).unwrap();
    let (from, until) = (minute(dice), minute(dice));
    let (from, until) = (from.min(until), from.max(until));
    let pause = (from + (until - from) / 3, from + (until - from) / 2);
    let ms = |minute: usize| first + i64::try_from(minute).unwrap() * MINUTE;
    let pauses = Pauses::of([(ms(pause.0), Some(ms(pause.1)))]);
    let paused = before[pause.1] - before[pause.0];
    let worked = before[until] - before[from] - paused;
    assert_eq!(calendar.working_ms(ms(from), ms(until), &pauses), i64::from(worked) * MINUTE, "{from} {until}");
    if worked == 0 {
        return;
    }
    let budget = 1 + u32::try_from(dice.below(u64::from(worked))).unwrap();
    // The first minute before which the budget is worked, the pause left out.
    let counted = |at: usize| before[at] - before[from] - (before[at.clamp(pause.0, pause.1)] - before[pause.0]);
    let (mut due, mut beyond) = (from, until);
    while due < beyond {
        let middle = usize::midpoint(due, beyond);
        if counted(middle) < budget { due = middle + 1 } else { beyond = middle }
    }
    assert_eq!(calendar.used_up_at(ms(from), i64::from(budget) * MINUTE, &pauses), Some(ms(due)), "{from} + {budget}");
}

fn at_first() -> i64 {
    FIRST.parse::<Timestamp>().unwrap().as_millisecond()
}

#[test]
fn rome_agrees_with_a_recount() {
    [1, 24].into_iter().for_each(|seed| compared("Europe/Rome", seed));
}

#[test]
fn warsaw_agrees_with_a_recount() {
    compared("Europe/Warsaw", 3);
}

#[test]
fn berlin_agrees_with_a_recount() {
    compared("Europe/Berlin", 5);
}

#[test]
fn new_york_agrees_with_a_recount() {
    compared("America/New_York", 7);
}

#[test]
fn lord_howe_with_its_half_hour_agrees_with_a_recount() {
    compared("Australia/Lord_Howe", 9);
}
