//! Promises and their traps.
//! Invariant: each trap is named. Next: the calendar's tests, for hours and holidays.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::clock::{Clock, Clocks, fold};
use super::event::{Event, Stage, Step, Terms, follow, stage};
use super::tier::{Target, Tier};
use super::trial::{Kept, add, would_keep};
use super::*;
use crate::calendar::{Calendar, Hours};
use crate::ticket::tests::ticket;
use crate::ticket::{State, WaitingFor};

fn rome() -> Calendar {
    let zone = TimeZone::get("Europe/Rome").unwrap();
    Calendar { hours: Hours::default(), zone, place: None, closures: Vec::new() }
}

/// A moment of Thursday 26 November 2026 in Rome.
fn at(clock: &str) -> i64 {
    format!("2026-11-26T{clock}:00+01:00").parse::<Timestamp>().unwrap().as_millisecond()
}

fn told(at: Option<i64>) -> String {
    let rome = |at| Timestamp::from_millisecond(at).unwrap().to_zoned(TimeZone::get("Europe/Rome").unwrap());
    at.map_or("never".into(), |at| rome(at).strftime("%d. %H:%M").to_string())
}

fn event(clock: &str, step: Step) -> Event {
    Event { at: at(clock), step }
}

/// Office hours with a response in 2 hours, a repair in 8 and the next message in 4.
fn terms() -> Terms {
    terms_of([120, 480, 240])
}

fn terms_of([response, repair, update]: [u32; 3]) -> Terms {
    let target = Target { response_min: Some(response), repair_min: Some(repair), update_min: Some(update) };
    Terms { tier: "t".into(), hours: "mon-fri 09:00-18:00".into(), priority: 3, target }
}

fn asked() -> Vec<Event> {
    vec![event("09:00", Step::Terms(terms())), event("09:00", Step::Known)]
}

fn with(more: &[(&str, Step)]) -> Vec<Event> {
    let more = more.iter().map(|(clock, step)| event(clock, step.clone()));
    asked().into_iter().chain(more).collect()
}

fn clocks(events: &[Event], now: &str) -> Clocks {
    fold(events, &rome(), true, at(now))
}

fn of(events: &[Event], kind: Kind, now: &str) -> Clock {
    *clocks(events, now).of(kind).unwrap()
}

const WROTE: Step = Step::Told { by_person: true, next_at: None };
const MACHINE: Step = Step::Told { by_person: false, next_at: None };
const WAITS: Step = Step::Stage(Stage::Waits(WaitingFor::Customer));
const WORKS: Step = Step::Stage(Stage::Works);
const OVER: Step = Step::Stage(Stage::Over);

#[test]
fn three_clocks_run_from_the_moment_a_customer_asks() {
    let events = asked();
    for (kind, due, used) in
        [(Kind::Response, "26. 11:00", 50), (Kind::Repair, "26. 17:00", 12), (Kind::Update, "26. 13:00", 25)]
    {
        let clock = of(&events, kind, "10:00");
        assert_eq!((told(clock.due_at).as_str(), clock.used_pct, clock.is_running()), (due, used, true), "{kind:?}");
    }
    let nearest = clocks(&events, "10:00").nearest().map(|one| one.kind);
    assert_eq!(nearest, Some(Kind::Response));
    assert_eq!(of(&events, Kind::Response, "11:30").late_ms(at("11:30")), Some(30 * 60_000));
}

#[test]
fn what_the_customer_does_not_know_of_has_the_clock_of_a_repair_alone() {
    let events = [event("09:00", Step::Terms(terms()))];
    let kinds: Vec<Kind> = clocks(&events, "10:00").all.iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [Kind::Repair]);
}

#[test]
fn only_words_that_a_person_wrote_stop_the_response() {
    let machine = with(&[("09:30", MACHINE)]);
    assert!(of(&machine, Kind::Response, "10:00").is_running());
    let person = with(&[("09:30", MACHINE), ("10:00", WROTE)]);
    let clock = of(&person, Kind::Response, "16:00");
    assert_eq!((clock.stopped_at, clock.used_pct, clock.late_ms(at("16:00"))), (Some(at("10:00")), 50, None));
    assert_eq!(told(clock.due_at), "26. 11:00", "it is told still by when it was promised");
    let late = with(&[("11:45", WROTE)]);
    assert_eq!(of(&late, Kind::Response, "16:00").late_ms(at("16:00")), Some(45 * 60_000));
    // Neither what is said inside nor a wait is an answer.
    assert!(of(&with(&[("09:10", WAITS)]), Kind::Response, "10:00").is_running());
}

#[test]
fn pending_a_repair_stands_still_and_goes_on_where_it_stood() {
    let waits = with(&[("11:00", WAITS)]);
    let clock = of(&waits, Kind::Repair, "15:00");
    assert_eq!((clock.is_paused, clock.used_pct, clock.due_at), (true, 25, None));
    let works = with(&[("11:00", WAITS), ("15:00", WORKS)]);
    let clock = of(&works, Kind::Repair, "16:00");
    assert_eq!((clock.is_paused, clock.used_pct, told(clock.due_at).as_str()), (false, 37, "27. 12:00"));
    // While a vendor has it the customer still wonders.
    let vendor = with(&[("09:30", WROTE), ("11:00", Step::Stage(Stage::Waits(WaitingFor::Vendor)))]);
    let (repair, update) = (of(&vendor, Kind::Repair, "12:00"), of(&vendor, Kind::Update, "12:00"));
    assert_eq!((repair.is_paused, update.is_paused), (true, false));
}

#[test]
fn reopened_the_time_that_it_was_resolved_does_not_count() {
    let resolved = with(&[("11:00", WROTE), ("13:00", OVER)]);
    let clock = of(&resolved, Kind::Repair, "17:00");
    assert_eq!((clock.stopped_at, clock.used_pct, clock.late_ms(at("17:00"))), (Some(at("13:00")), 50, None));
    let again = with(&[("11:00", WROTE), ("13:00", OVER), ("16:00", WORKS)]);
    let clock = of(&again, Kind::Repair, "17:00");
    assert_eq!((clock.stopped_at, clock.used_pct, told(clock.due_at).as_str()), (None, 62, "27. 11:00"));
    assert_eq!(
        told(of(&again, Kind::Update, "17:00").due_at),
        "27. 11:00",
        "the next message counts from the reopening"
    );
    assert!(of(&again, Kind::Response, "17:00").stopped_at.is_some(), "what was answered stays answered");
}

#[test]
fn a_tier_changed_mid_ticket_keeps_the_share_that_is_used() {
    // Half of eight hours is used; half of the new four is left.
    let changed = with(&[("13:00", Step::Terms(terms_of([60, 240, 120])))]);
    let clock = of(&changed, Kind::Repair, "13:00");
    assert_eq!((clock.used_pct, told(clock.due_at).as_str()), (50, "26. 15:00"));
    // Other hours count from then on.
    let always = Terms { hours: "always".into(), ..terms() };
    let clock = of(&with(&[("13:00", Step::Terms(always))]), Kind::Repair, "14:00");
    assert_eq!((clock.used_pct, told(clock.due_at).as_str()), (62, "26. 17:00"));
    let clock = of(&with(&[("17:30", Step::Terms(terms_of([60, 240, 120])))]), Kind::Repair, "17:45");
    assert_eq!(told(clock.due_at), "26. 17:00", "what was missed stays missed");
    // A tier that promises no repair ends that promise.
    let none = Terms { target: Target { repair_min: None, ..terms().target }, ..terms() };
    assert!(clocks(&with(&[("10:00", Step::Terms(none))]), "11:00").of(Kind::Repair).is_none());
}

#[test]
fn a_priority_that_is_raised_breaks_no_promise_by_itself() {
    let raised = with(&[("10:30", Step::Terms(Terms { priority: 1, ..terms_of([30, 60, 60]) }))]);
    let clock = of(&raised, Kind::Response, "10:30");
    assert_eq!((clock.used_pct, clock.late_ms(at("10:30"))), (75, None), "three quarters of two hours");
    assert_eq!(clock.due_at, Some(at("10:30") + 450_000), "a quarter of half an hour is left");
}

#[test]
fn the_next_message_is_promised_anew_by_each_message_and_by_word() {
    let machine = with(&[("11:00", MACHINE)]);
    assert_eq!(told(of(&machine, Kind::Update, "12:00").due_at), "26. 15:00");
    let promised = with(&[("11:00", Step::Told { by_person: true, next_at: Some(at("21:00")) })]);
    let clock = of(&promised, Kind::Update, "16:00");
    assert_eq!(
        (clock.used_pct, told(clock.due_at).as_str()),
        (50, "26. 21:00"),
        "a moment is a moment, whatever the hours"
    );
    let over = with(&[("11:00", Step::Told { by_person: true, next_at: Some(at("12:00")) }), ("13:00", OVER)]);
    assert_eq!(of(&over, Kind::Update, "15:00").late_ms(at("15:00")), Some(3_600_000));
    let merged = with(&[("11:00", Step::Promised { next_at: at("12:00") })]);
    assert_eq!(told(of(&merged, Kind::Update, "11:30").due_at), "26. 12:00");
}

#[test]
fn technicians_are_told_at_50_75_90_and_at_the_breach_each_once_and_time_knows_when() {
    let mut events = [event("09:00", Step::Terms(terms()))].to_vec();
    let (mut now, mut shares) = (at("09:00"), Vec::new());
    while let Some(next) = fold(&events, &rome(), true, now).next_change_at {
        assert!(next > now);
        now = next;
        for (kind, share) in fold(&events, &rome(), true, now).reached {
            shares.push((share, told(Some(now))));
            events.push(Event { at: now, step: Step::Warned { kind, share } });
        }
        assert!(fold(&events, &rome(), true, now).reached.is_empty(), "asked twice it is told once");
    }
    let wanted = [(50, "26. 13:00"), (75, "26. 15:00"), (90, "26. 16:12"), (100, "26. 17:00")];
    assert_eq!(shares, wanted.map(|(share, at)| (share, at.to_owned())));
    // A collector that was away tells the highest alone.
    let away = [event("09:00", Step::Terms(terms()))];
    assert_eq!(fold(&away, &rome(), true, at("16:30")).reached, [(Kind::Repair, 90)]);
    assert!(
        clocks(&with(&[("09:10", WROTE), ("09:20", OVER)]), "17:59").reached.is_empty(),
        "nobody is told of what is over"
    );
}

#[test]
fn past_its_end_of_support_repair_is_best_effort_and_the_rest_is_promised() {
    let kinds: Vec<Kind> = fold(&asked(), &rome(), false, at("10:00")).all.iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [Kind::Response, Kind::Update]);
}

#[test]
fn events_follow_a_ticket_and_say_nothing_twice() {
    let mut one = ticket();
    one.opened_at = at("09:00");
    let (standard, mut events, mut promised) = (Tier::standard(), Vec::new(), None);
    let mut look = |one: &crate::ticket::Ticket, tier: &Tier, clock: &str| {
        let new = follow(one, tier, promised, &events, at(clock));
        events.extend(new.clone());
        promised = one.next_update_at;
        assert!(follow(one, tier, promised, &events, at(clock)).is_empty(), "{clock}");
        new.into_iter().map(|one| one.step).collect::<Vec<_>>()
    };
    assert_eq!(look(&one, &standard, "09:00"), [Step::Terms(Terms::of(&standard, 3))]);
    one.priority = 2;
    assert_eq!(look(&one, &standard, "09:30"), [Step::Terms(Terms::of(&standard, 2))]);
    (one.state, one.waiting_for) = (State::Waiting, Some(WaitingFor::Vendor));
    assert_eq!(look(&one, &standard, "10:00"), [Step::Stage(Stage::Waits(WaitingFor::Vendor))]);
    one.next_update_at = Some(at("12:00"));
    assert_eq!(look(&one, &standard, "10:30"), [Step::Promised { next_at: at("12:00") }]);
    (one.state, one.waiting_for) = (State::Resolved, None);
    assert_eq!(look(&one, &standard, "11:00"), [OVER]);
    assert_eq!(stage(&one), Stage::Over);
    assert_eq!(look(&one, &Tier::professional(), "11:30").len(), 1);
    // What was there before promises were begins when it is first looked at.
    let old = follow(&one, &standard, None, &[], at("17:00"));
    assert!(old.iter().all(|one| one.at == at("17:00")));
}

#[test]
fn events_read_back_as_they_are_kept() {
    let steps = with(&[("10:00", WROTE), ("11:00", WAITS), ("12:00", Step::Warned { kind: Kind::Repair, share: 50 })]);
    for one in steps {
        let kept = serde_json::to_string(&one.step).unwrap();
        assert_eq!(serde_json::from_str::<Step>(&kept).unwrap(), one.step, "{kept}");
    }
}

#[test]
fn another_tier_is_tried_on_the_tickets_of_before() {
    let tier = |hours: u32| {
        let mut tier = Tier::standard();
        tier.targets = [Target { response_min: Some(hours * 60), repair_min: None, update_min: None }; 5];
        tier
    };
    let answered = with(&[("12:00", WROTE)]);
    let (mut short, mut long) = (Kept::default(), Kept::default());
    for events in [answered, asked()] {
        add(&mut short, would_keep(&events, &rome(), &tier(2), Kind::Response, at("12:30")));
        add(&mut long, would_keep(&events, &rome(), &tier(4), Kind::Response, at("12:30")));
    }
    assert_eq!((short.kept, short.of), (0, 2));
    assert_eq!((long.kept, long.of), (1, 1), "what still runs in time counts for nothing");
}
