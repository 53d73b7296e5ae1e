//! Tables for each decision; [`order`] holds the one promise over random lives of a ticket.

mod order;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use shared::ids::{ContactId, NoticeId, SiteId, TechnicianId};
use shared::reading::Severity;
use shared::text::Words;

use super::follow::{GRACE_MS, Move, View, apply, follow};
use super::pace::{Had, Way, morning_after, way, when};
use super::person::{Refused, Update, approve, dismiss, done, edit, write};
use super::*;
use crate::ticket::{self, tests::ticket};

/// Tuesday, 24 November 2026, 10:00 in Rome.
const NOON: i64 = 1_795_510_800_000;

/// Rome's rule, spelled out: this crate carries no time zones of its own.
fn rome() -> TimeZone {
    TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap()
}

fn at(text: &str) -> i64 {
    text.parse::<Timestamp>().unwrap().as_millisecond()
}

fn anna() -> Actor {
    Actor::Technician(TechnicianId::new(1, [2; 10]), "Anna Bianchi".into())
}

fn id(nth: u64) -> NoticeId {
    NoticeId::new(nth, [7; 10])
}

fn notice(kind: Kind, state: State, nth: u64) -> Notice {
    let mut one = Notice::proposed(id(nth), &ticket(), kind, None, Words::new("notice-why-approve"), 0);
    one.state = state;
    one.told_at = state.is_told().then_some(i64::try_from(nth).unwrap());
    one
}

fn stands(state: ticket::State, open_findings: u32) -> Ticket {
    Ticket { state, open_findings, ..ticket() }
}

fn asks(ticket: &Ticket, notices: &[Notice], mode: Mode) -> Vec<String> {
    let zone = rome();
    let short = |one: Move| match one {
        Move::Make { kind, due_at, why } => {
            format!(
                "make {} {} {}",
                kind.word(),
                due_at.map_or("-", |_| "due"),
                why.key.trim_start_matches("notice-why-")
            )
        }
        Move::End { state, why, .. } => format!("{} {}", state.word(), why.key.trim_start_matches("notice-why-")),
        Move::Due { due_at, why, .. } => {
            format!("{} {}", due_at.map_or("wait", |_| "due"), why.key.trim_start_matches("notice-why-"))
        }
    };
    follow(&View { ticket, notices, mode, zone: &zone, is_decided: false, now: NOON }).into_iter().map(short).collect()
}

/// A case: its name, the ticket, what there is of notices, the customer's wish, and what is asked for then.
type Case = (&'static str, Ticket, Vec<Notice>, Mode, Vec<&'static str>);

fn hold(table: Vec<Case>) {
    for (case, one, notices, mode, wanted) in table {
        assert_eq!(asks(&one, &notices, mode), wanted, "{case}");
    }
}

#[test]
fn a_ticket_asks_for_what_the_customer_does_not_know() {
    use Kind::Found;
    use Mode::{Approve, Automatic, Off};
    use State::{Approved, Proposed, Told};
    use ticket::State::{InProgress, New, Resolved, Watching};
    let low = Ticket { severity: Severity::Low, ..ticket() };
    let private = Ticket { check: "software".into(), ..ticket() };
    hold(vec![
        ("a new fault is proposed", ticket(), vec![], Approve, vec!["make found - approve"]),
        ("or told by itself", ticket(), vec![], Automatic, vec!["make found due automatic"]),
        ("or not at all", ticket(), vec![], Off, vec![]),
        ("a small thing waits for a person", low, vec![], Automatic, vec!["make found - low"]),
        ("so does a private one", private, vec![], Automatic, vec!["make found - private"]),
        ("once is enough", stands(New, 3), vec![notice(Found, Proposed, 1)], Approve, vec![]),
        ("told is told", stands(InProgress, 1), vec![notice(Found, Told, 1)], Approve, vec![]),
        (
            "healthy before it was told",
            stands(Watching, 0),
            vec![notice(Found, Proposed, 1)],
            Approve,
            vec!["dismissed healthy"],
        ),
        (
            "or while it waited for the morning",
            stands(Watching, 0),
            vec![notice(Found, Approved, 1)],
            Automatic,
            vec!["dismissed healthy"],
        ),
        (
            "held by a person, and healthy",
            stands(InProgress, 0),
            vec![notice(Found, Proposed, 1)],
            Approve,
            vec!["dismissed healthy"],
        ),
        (
            "resolved before it was told",
            stands(Resolved, 0),
            vec![notice(Found, Proposed, 1)],
            Approve,
            vec!["dismissed over"],
        ),
    ]);
}

#[test]
fn who_was_told_a_name_hears_once_who_takes_over() {
    use Kind::{Fixed, Found, Progress, TakenOver};
    use Mode::{Approve, Automatic};
    use State::{Dismissed, Proposed, Told};
    use ticket::State::{Resolved, Watching};
    let named = |who: &str, is_holder, one: Notice| {
        let written = Written { who: who.into(), is_holder, ..Written::default() };
        Notice { written, ..one }
    };
    let of = |name: &str| Ticket { assignee: Some((TechnicianId::new(1, [3; 10]), name.into())), ..ticket() };
    let by_marco = || named("Marco", true, notice(Found, Told, 1));
    let wait = || notice(TakenOver, Proposed, 3);
    let said_no = Notice { decided_by: Some(anna()), decided_at: Some(5), ..notice(TakenOver, Dismissed, 3) };
    let over = Ticket { state: Resolved, ..of("Elena Neri") };
    let healthy = Ticket { state: Watching, open_findings: 0, ..of("Elena Neri") };
    let by_elena = named("Elena", true, notice(Progress, Told, 2));
    let approver = named("Anna", false, notice(Found, Told, 1));
    let (made, fixed) = ("make taken_over - approve", "make fixed - approve");
    let elena = || of("Elena Neri");
    let (quiet, known) = (Vec::new, || vec!["superseded known"]);
    hold(vec![
        ("another name", elena(), vec![by_marco()], Approve, vec![made]),
        ("by itself", elena(), vec![by_marco()], Automatic, vec!["make taken_over due automatic"]),
        ("the same name", of("Marco Rossi"), vec![by_marco()], Approve, quiet()),
        ("nobody has it now", ticket(), vec![by_marco()], Approve, quiet()),
        ("who approved was never its owner", elena(), vec![approver], Approve, quiet()),
        ("once is enough", elena(), vec![by_marco(), wait()], Approve, quiet()),
        ("a person would not tell it", elena(), vec![by_marco(), said_no], Approve, quiet()),
        ("heard with something else", elena(), vec![by_marco(), by_elena, wait()], Approve, known()),
        ("taken back before it was told", of("Marco Rossi"), vec![by_marco(), wait()], Approve, known()),
        ("healthy meanwhile", healthy, vec![by_marco(), wait()], Approve, vec!["dismissed healthy"]),
        ("done meanwhile", over.clone(), vec![by_marco(), wait()], Approve, vec!["dismissed over", fixed]),
        ("done", over, vec![by_marco()], Approve, vec![fixed]),
    ]);
    let nothing_told = [named("", true, notice(Found, Proposed, 1))];
    assert_eq!(takes_over(&of("Elena Neri"), &nothing_told), None);
    assert_eq!(takes_over(&of("Elena Neri"), &[by_marco(), named("Elena", true, notice(Fixed, Told, 2))]), None);
}

#[test]
fn what_follows_is_told_to_who_was_told_before_or_asked() {
    use Kind::{Fixed, Found, NeedYou, Progress};
    use Mode::{Approve, Automatic};
    use State::{Approved, Proposed, Told};
    use ticket::State::{Closed, InProgress, New, Resolved};
    hold(vec![
        (
            "fixed is for who was told",
            stands(Resolved, 0),
            vec![notice(Found, Told, 1)],
            Approve,
            vec!["make fixed - approve"],
        ),
        ("and nobody else", stands(Resolved, 0), vec![], Approve, vec![]),
        (
            "a message of a person counts as told",
            stands(Resolved, 0),
            vec![notice(Progress, Told, 1)],
            Automatic,
            vec!["make fixed due automatic"],
        ),
        (
            "what is still seen is not called fixed",
            stands(Resolved, 1),
            vec![notice(Found, Told, 1)],
            Automatic,
            vec!["make fixed - still-seen"],
        ),
        ("fixed once", stands(Closed, 0), vec![notice(Found, Told, 1), notice(Fixed, Told, 2)], Approve, vec![]),
        (
            "it came back before they were told",
            stands(New, 1),
            vec![notice(Found, Told, 1), notice(Fixed, Proposed, 2)],
            Approve,
            vec!["dismissed came-back"],
        ),
        (
            "it came back after",
            stands(New, 1),
            vec![notice(Found, Told, 1), notice(Fixed, Told, 2)],
            Approve,
            vec!["make found - approve"],
        ),
        (
            "an open question is over",
            stands(Resolved, 0),
            vec![notice(Found, Told, 1), notice(NeedYou, Approved, 2)],
            Approve,
            vec!["dismissed over", "make fixed - approve"],
        ),
        (
            "a person's word came first",
            stands(InProgress, 1),
            vec![notice(Found, Proposed, 1), notice(Progress, Told, 2)],
            Approve,
            vec!["superseded known"],
        ),
    ]);
}

#[test]
fn who_asked_is_answered_and_a_wish_that_changed_counts() {
    use Kind::Found;
    use Mode::{Approve, Automatic, Off};
    use State::Proposed;
    use ticket::State::{Closed, Resolved};
    let asked = Ticket { contact: Some(ContactId::new(1, [1; 10])), open_findings: 0, ..ticket() };
    let asked_done = Ticket { state: Resolved, ..asked.clone() };
    let merged = Ticket { merged_into: Some(TicketId::new(9, [9; 10])), ..stands(Closed, 0) };
    hold(vec![
        ("who asked knows", asked, vec![], Approve, vec![]),
        ("and hears the end, even with notices off", asked_done, vec![], Off, vec!["make fixed - approve"]),
        ("a merged ticket says nothing", merged, vec![notice(Found, Proposed, 1)], Approve, vec!["superseded merged"]),
        ("notices were switched off", ticket(), vec![notice(Found, Proposed, 1)], Off, vec!["dismissed off"]),
        ("notices became automatic", ticket(), vec![notice(Found, Proposed, 1)], Automatic, vec!["due automatic"]),
    ]);
}

#[test]
fn what_a_person_would_not_tell_is_not_proposed_again_until_something_was_told() {
    let mut no = notice(Kind::Found, State::Proposed, 1);
    dismiss(&mut no, &anna(), "they know", 10).unwrap();
    assert_eq!(asks(&ticket(), std::slice::from_ref(&no), Mode::Approve), Vec::<String>::new());
    let told = [no, notice(Kind::Found, State::Told, 20), notice(Kind::Fixed, State::Told, 30)];
    assert_eq!(asks(&ticket(), &told, Mode::Approve), ["make found - approve"], "it came back");

    let mut not_yet = notice(Kind::Fixed, State::Proposed, 3);
    dismiss(&mut not_yet, &anna(), "not yet", 40).unwrap();
    let notices = [notice(Kind::Found, State::Told, 20), not_yet];
    let resolved = |at| Ticket { resolved_at: Some(at), ..stands(ticket::State::Resolved, 0) };
    assert_eq!(asks(&resolved(35), &notices, Mode::Approve), Vec::<String>::new());
    assert_eq!(asks(&resolved(50), &notices, Mode::Approve), ["make fixed - approve"], "resolved anew");

    // By itself dismissed is not a person's no.
    let mut healthy = notice(Kind::Found, State::Proposed, 1);
    healthy.end(State::Dismissed, Actor::Collector, Words::new("notice-why-healthy"), 5);
    assert_eq!(asks(&ticket(), &[healthy], Mode::Approve), ["make found - approve"]);
}

#[test]
fn at_night_only_what_is_critical_goes_out() {
    let zone = rome();
    let table = [
        ("2026-11-24T09:00:00Z", Severity::High, "2026-11-24T09:00:00Z", false),
        ("2026-11-24T18:59:59Z", Severity::High, "2026-11-24T18:59:59Z", false),
        ("2026-11-24T19:00:00Z", Severity::High, "2026-11-25T06:00:00Z", true),
        ("2026-11-24T23:30:00Z", Severity::Medium, "2026-11-25T06:00:00Z", true),
        ("2026-11-25T05:59:00Z", Severity::High, "2026-11-25T06:00:00Z", true),
        ("2026-11-25T06:00:00Z", Severity::High, "2026-11-25T06:00:00Z", false),
        ("2026-11-24T23:30:00Z", Severity::Critical, "2026-11-24T23:30:00Z", false),
        // The night in which clocks go forward, and the one in which they go back.
        ("2026-03-28T22:00:00Z", Severity::High, "2026-03-29T05:00:00Z", true),
        ("2026-10-24T20:00:00Z", Severity::High, "2026-10-25T06:00:00Z", true),
    ];
    for (now, severity, wanted, is_night) in table {
        let (due_at, why) = when(at(now), severity, &zone);
        assert_eq!((due_at, why.is_some()), (at(wanted), is_night), "{now} {severity:?}");
    }
    assert_eq!(morning_after(at("2026-11-24T06:00:00Z"), &zone), at("2026-11-25T06:00:00Z"), "the next one");
}

#[test]
fn a_person_has_two_messages_a_day_and_five_a_week_and_then_a_digest() {
    let zone = rome();
    let table = [
        ("the first", Had::default(), false, Severity::High, None),
        ("the second", Had { day: 1, week: 4, waits: false }, false, Severity::High, None),
        ("the third of a day", Had { day: 2, week: 2, waits: false }, false, Severity::High, Some(())),
        ("the sixth of a week", Had { day: 0, week: 5, waits: false }, false, Severity::Medium, Some(())),
        ("critical", Had { day: 9, week: 9, waits: true }, false, Severity::Critical, None),
        ("a person's own words", Had { day: 2, week: 2, waits: false }, true, Severity::High, None),
        ("its beginning waits for the digest", Had { day: 0, week: 1, waits: true }, false, Severity::High, Some(())),
    ];
    for (case, had, is_written, severity, digest) in table {
        match (way(had, is_written, severity, NOON, &zone), digest) {
            (Way::Alone(_), None) => {}
            (Way::Digest(due_at, _), Some(())) => assert_eq!(due_at, at("2026-11-25T06:00:00Z"), "{case}"),
            (other, _) => panic!("{case}: {other:?}"),
        }
    }
}

#[test]
fn people_approve_dismiss_edit_and_write_and_a_refusal_changes_nothing() {
    let zone = rome();
    let (open, mode) = (ticket(), Mode::Approve);
    let view = |notices: &'static [Notice]| View {
        ticket: Box::leak(Box::new(ticket())),
        notices,
        mode,
        zone: Box::leak(Box::new(rome())),
        is_decided: false,
        now: NOON,
    };
    let mut found = notice(Kind::Found, State::Proposed, 1);
    assert_eq!(edit(&mut found, " We make room.\n\n Anna \u{200b}", Some(NOON + 1), NOON), Ok(()));
    assert_eq!((found.written.text.as_str(), found.next_update_at), ("We make room.\nAnna", Some(NOON + 1)));
    assert_eq!(edit(&mut found, "", Some(NOON), NOON), Err(Refused::Past));
    assert_eq!(approve(&mut found, &anna(), &view(&[])), Ok(true));
    assert_eq!((found.state, found.due_at), (State::Approved, Some(NOON)));
    assert_eq!(approve(&mut found, &anna(), &view(&[])), Err(Refused::Decided));
    found.tell(NOON);
    assert_eq!(dismiss(&mut found, &anna(), "no", NOON), Err(Refused::Decided));
    assert_eq!(edit(&mut found, "x", None, NOON), Err(Refused::Decided));

    let mut fixed = notice(Kind::Fixed, State::Proposed, 2);
    assert_eq!(approve(&mut fixed, &anna(), &view(&[])), Err(Refused::NeverFound));
    assert_eq!(dismiss(&mut fixed, &anna(), " ", NOON), Err(Refused::Empty));
    assert_eq!(fixed, notice(Kind::Fixed, State::Proposed, 2));

    let night =
        View { ticket: &open, notices: &[], mode, zone: &zone, is_decided: false, now: at("2026-11-24T21:00:00Z") };
    let mut late = notice(Kind::Found, State::Proposed, 3);
    assert_eq!(approve(&mut late, &anna(), &night), Ok(false));
    assert_eq!(late.due_at, Some(at("2026-11-25T06:00:00Z")));

    let mut need = notice(Kind::NeedYou, State::Proposed, 4);
    let update = |text: &str, by_at| Update { text: text.into(), by_at, next_update_at: None };
    assert_eq!(write(&mut need, &update(" ", None), &anna(), &view(&[])), Err(Refused::Empty));
    assert_eq!(write(&mut need, &update("x", Some(1)), &anna(), &view(&[])), Err(Refused::Past));
    assert_eq!(write(&mut need, &update(&"x".repeat(5000), None), &anna(), &view(&[])), Err(Refused::TooLong));
    let off = View { mode: Mode::Off, ..view(&[]) };
    assert_eq!(write(&mut need, &update("x", None), &anna(), &off), Err(Refused::Off));
    let over = View { ticket: &stands(ticket::State::Resolved, 0), ..view(&[]) };
    assert_eq!(write(&mut need, &update("x", None), &anna(), &over), Err(Refused::Over));
    assert_eq!(write(&mut need, &update("Please restart it.", Some(NOON + 1)), &anna(), &view(&[])), Ok(true));
    let maria = Actor::Contact(ContactId::new(1, [1; 10]), "Maria".into());
    assert!(!done(&mut need, &maria, NOON), "not asked yet");
    need.tell(NOON);
    assert!(done(&mut need, &maria, NOON + 2) && !done(&mut need, &maria, NOON + 3));
}

#[test]
fn who_is_told_depends_on_place_wish_and_privacy() {
    let (here, there) = (SiteId::new(1, [1; 10]), SiteId::new(2, [2; 10]));
    let person = |site, is_account, gets_notices| Person {
        id: ContactId::new(1, [1; 10]),
        site,
        is_account,
        is_technical: false,
        gets_notices,
    };
    let at_site = Ticket { site: Some(here), ..ticket() };
    let private = Ticket { check: "software".into(), ..at_site.clone() };
    let asked = Ticket { contact: Some(ContactId::new(1, [1; 10])), ..private.clone() };
    let table = [
        ("everywhere", person(None, false, true), &at_site, true),
        ("here", person(Some(here), false, true), &at_site, true),
        ("elsewhere", person(Some(there), false, true), &at_site, false),
        ("of the whole customer", person(Some(here), true, true), &ticket(), false),
        ("wants none", person(None, true, false), &at_site, false),
        ("private", person(None, false, true), &private, false),
        ("private, for the account", person(None, true, true), &private, true),
        ("their own", person(Some(there), false, false), &asked, true),
    ];
    for (case, one, about, wanted) in table {
        assert_eq!(is_reader(&one, about), wanted, "{case}");
    }
    assert!(Kind::ALL.iter().all(|one| Kind::of(one.word()) == Some(*one)));
    assert!(State::ALL.iter().all(|one| State::of(one.word()) == Some(*one)));
    assert!(Mode::ALL.iter().all(|one| Mode::of(one.word()) == Some(*one)));
}

#[test]
fn a_pulse_is_proposed_once_while_it_stands_and_nobody_is_told_of_a_call() {
    let pulse = Ticket { check: crate::pulse::CHECK.into(), severity: Severity::Low, ..stands(ticket::State::New, 0) };
    let over = Ticket { state: ticket::State::Resolved, ..pulse.clone() };
    let call = Ticket { check: crate::pulse::CALL.into(), ..pulse.clone() };
    let told = notice(Kind::Pulse, State::Told, 5);
    hold(vec![
        ("automatic", pulse.clone(), vec![], Mode::Automatic, vec!["make pulse due automatic"]),
        ("approved by hand", pulse.clone(), vec![], Mode::Approve, vec!["make pulse - approve"]),
        ("not wanted", pulse.clone(), vec![], Mode::Off, vec![]),
        ("told", pulse.clone(), vec![told.clone()], Mode::Automatic, vec![]),
        ("over, and never called mended", over.clone(), vec![told], Mode::Automatic, vec![]),
        (
            "over before it was told",
            over,
            vec![notice(Kind::Pulse, State::Proposed, 5)],
            Mode::Approve,
            vec!["dismissed over"],
        ),
        ("a call", call, vec![], Mode::Automatic, vec![]),
    ]);
}
