//! Calendars and their traps.
//! Invariant: each trap is named. Next: `recount.rs`, which counts minute by minute.

use super::*;

fn at(text: &str) -> i64 {
    text.parse::<Timestamp>().unwrap().as_millisecond()
}

fn told(at: Option<i64>) -> String {
    at.map_or("never".to_owned(), |at| Timestamp::from_millisecond(at).unwrap().to_string())
}

fn calendar(hours: &str, country: Option<(holidays::Country, &str)>) -> Calendar {
    Calendar {
        hours: Hours::read(hours).unwrap(),
        zone: TimeZone::get("Europe/Rome").unwrap(),
        place: country.and_then(|(country, region)| country.place(region)),
        closures: Vec::new(),
    }
}

const ITALY: Option<(holidays::Country, &str)> = Some((holidays::Country::Italy, ""));
const OFFICE: &str = "mon-fri 09:00-13:00 14:00-18:00";
const HOUR: i64 = 3_600_000;

#[test]
fn four_hours_end_after_lunch_the_night_and_the_weekend() {
    let office = calendar(OFFICE, ITALY);
    for (from, hours, wanted) in [
        ("2026-11-26T08:00:00Z", 4, "2026-11-26T12:00:00Z"),
        ("2026-11-26T10:00:00Z", 4, "2026-11-26T15:00:00Z"),
        ("2026-11-26T16:00:00Z", 4, "2026-11-27T11:00:00Z"),
        ("2026-11-27T16:00:00Z", 4, "2026-11-30T11:00:00Z"),
        ("2026-11-28T10:00:00Z", 8, "2026-11-30T17:00:00Z"),
        ("2026-11-28T10:00:00Z", 0, "2026-11-28T10:00:00Z"),
        // 4 October 2027 is a Monday, and a holiday since 2026.
        ("2027-10-01T15:00:00Z", 2, "2027-10-05T08:00:00Z"),
    ] {
        assert_eq!(told(office.used_up_at(at(from), hours * HOUR, &Pauses::default())), wanted, "{from} + {hours} h");
    }
    assert_eq!(office.working_ms(at("2026-11-27T16:00:00Z"), at("2026-11-30T11:00:00Z"), &Pauses::default()), 4 * HOUR);
}

#[test]
fn clocks_that_go_forward_take_an_hour_and_those_that_go_back_give_one() {
    let night = calendar("sun 00:00-06:00", None);
    let worked = |from, until| night.working_ms(at(from), at(until), &Pauses::default());
    assert_eq!(worked("2027-03-27T12:00:00Z", "2027-03-29T00:00:00Z"), 5 * HOUR);
    assert_eq!(worked("2027-10-30T12:00:00Z", "2027-11-01T12:00:00Z"), 7 * HOUR);
    // Five hours after midnight it is six o'clock in spring and four in autumn.
    let due = |from: &str| told(night.used_up_at(at(from), 5 * HOUR, &Pauses::default()));
    assert_eq!(due("2027-03-27T12:00:00Z"), "2027-03-28T04:00:00Z");
    assert_eq!(due("2027-10-30T12:00:00Z"), "2027-10-31T03:00:00Z");
    // What lies in the hour that comes twice is worked twice, and so is nothing of the hour that is left out.
    let twice = calendar("sun 02:00-02:30", None);
    let worked = |from, until| twice.working_ms(at(from), at(until), &Pauses::default());
    assert_eq!(worked("2027-10-30T12:00:00Z", "2027-11-01T12:00:00Z"), HOUR);
    assert_eq!(worked("2027-03-27T12:00:00Z", "2027-03-29T00:00:00Z"), 0);
}

#[test]
fn a_holiday_across_midnight_ends_the_night_shift_at_midnight() {
    // From the evening of Christmas Eve to the morning of the 27th: 25 and 26 December are closed from midnight to midnight.
    let night = calendar("mon-sun 22:00-06:00", ITALY);
    let worked = |from, until| night.working_ms(at(from), at(until), &Pauses::default());
    assert_eq!(worked("2026-12-24T20:00:00Z", "2026-12-25T10:00:00Z"), 2 * HOUR);
    assert_eq!(worked("2026-12-25T10:00:00Z", "2026-12-26T22:30:00Z"), 0);
    assert_eq!(
        told(night.used_up_at(at("2026-12-24T20:00:00Z"), 3 * HOUR, &Pauses::default())),
        "2026-12-27T00:00:00Z"
    );
}

#[test]
fn around_the_clock_no_holiday_closes_and_a_day_has_23_24_or_25_hours() {
    let mut always = calendar("always", ITALY);
    always.closures.push(Closure {
        first_on: jiff::civil::date(2026, 1, 1),
        last_on: jiff::civil::date(2027, 1, 1),
        name: "x".into(),
    });
    let from = at("2026-12-24T20:00:00Z");
    assert_eq!(always.used_up_at(from, 100 * HOUR, &Pauses::default()), Some(from + 100 * HOUR));
    assert!(always.is_open(at("2026-12-25T03:00:00Z")) && always.closed_on(jiff::civil::date(2026, 12, 25)).is_none());
}

#[test]
fn without_hours_or_with_a_pause_without_end_nothing_is_ever_due() {
    let nobody = calendar("", ITALY);
    assert_eq!(nobody.used_up_at(0, 1, &Pauses::default()), None);
    assert_eq!(nobody.working_ms(0, i64::MAX, &Pauses::default()), 0);
    let office = calendar(OFFICE, ITALY);
    let from = at("2026-11-26T08:00:00Z");
    assert_eq!(office.used_up_at(from, HOUR, &Pauses::of([(from + 1, None)])), None);
    assert_eq!(told(office.used_up_at(from, HOUR, &Pauses::of([(from + HOUR, None)]))), "2026-11-26T09:00:00Z");
    let moments = (i64::MIN, i64::MAX);
    assert_eq!(office.working_ms(moments.0, moments.0 + 1, &Pauses::default()), 0, "before any clock");
    assert_eq!(office.used_up_at(moments.1 - 5, HOUR, &Pauses::default()), None);
}

#[test]
fn pauses_move_the_due_time_by_their_working_time_alone() {
    let office = calendar(OFFICE, ITALY);
    let from = at("2026-11-26T08:00:00Z");
    // A pause over lunch costs one working hour of its two.
    let pauses = Pauses::of([(at("2026-11-26T11:00:00Z"), Some(at("2026-11-26T13:00:00Z")))]);
    assert_eq!(told(office.used_up_at(from, 4 * HOUR, &pauses)), "2026-11-26T14:00:00Z");
    let night = Pauses::of([(at("2026-11-26T18:00:00Z"), Some(at("2026-11-27T06:00:00Z")))]);
    assert_eq!(told(office.used_up_at(from, 9 * HOUR, &night)), "2026-11-27T09:00:00Z");
}

#[test]
fn the_next_closed_days_are_listed_with_their_names() {
    let mut office = calendar(OFFICE, Some((holidays::Country::Italy, "milano")));
    let day = |day| jiff::civil::date(2026, 12, day);
    office.closures.push(Closure { first_on: day(28), last_on: day(29), name: "Inventario".into() });
    let next = office.next_closed(day(1), 6);
    let told: Vec<String> =
        next.iter().map(|(first, last, name)| format!("{}-{} {name}", first.day(), last.day())).collect();
    let wanted = [
        "7-7 Sant’Ambrogio",
        "8-8 Immacolata Concezione",
        "25-25 Natale",
        "26-26 Santo Stefano",
        "28-29 Inventario",
        "1-1 Capodanno",
    ];
    assert_eq!(told, wanted);
}

#[test]
fn days_that_are_closed_are_counted_with_the_first_and_the_last_whatever_the_hours_are() {
    let mut place = calendar("always", ITALY);
    place.closures = closure::read("2026-12-24..2027-01-02 Christmas").unwrap();
    for (from, until, wanted) in [
        ("2026-11-26T08:00:00Z", "2026-11-26T08:00:00Z", 0),
        // The 24th begins in Rome an hour before it does in UTC.
        ("2026-12-23T22:59:00Z", "2026-12-23T22:59:00Z", 0),
        ("2026-12-23T08:00:00Z", "2026-12-23T23:00:00Z", 1),
        ("2026-12-20T08:00:00Z", "2027-01-06T08:00:00Z", 11),
        ("2026-12-25T08:00:00Z", "2026-12-24T08:00:00Z", 0),
    ] {
        assert_eq!(place.closed_days(at(from), at(until)), wanted, "{from} to {until}");
    }
    let day = at("2026-12-24T08:00:00Z");
    let three_years = place.closed_days(day - HORIZON_MS, day);
    assert_eq!((three_years >= 30, place.closed_days(i64::MIN, day)), (true, three_years), "no more than that");
    assert_eq!(calendar("", None).closed_days(0, i64::MAX), 0);
}
