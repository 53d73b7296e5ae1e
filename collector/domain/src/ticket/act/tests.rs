//! Tables of what people do to a ticket, and of what is refused.

use shared::ids::ContactId;

use super::*;
use crate::asked::ASKED;
use crate::ticket::tests::ticket;

const GROUND: Ground<'static> = Ground { patience: &Patience::DEFAULT, succeeded: false };
const HOUR: i64 = 3_600_000;

fn anna() -> Actor {
    Actor::Technician(TechnicianId::new(1, [2; 10]), "Anna".into())
}

fn marek() -> Actor {
    Actor::Technician(TechnicianId::new(1, [3; 10]), "Marek".into())
}

fn wait_for(on: WaitingFor, until: Option<i64>) -> Act {
    Act::Wait { on, text: "the spare key".into(), until }
}

fn done(mut one: Ticket, acts: &[Act]) -> Ticket {
    for what in acts {
        act(&mut one, what, &anna(), GROUND, 1).unwrap();
    }
    one
}

#[test]
fn a_technician_takes_notes_resolves_and_reopens() {
    let mut one = ticket();
    let mut go = |what: Act, now| act(&mut one, &what, &anna(), GROUND, now).map(|_| (one.state, one.resolved_at));
    assert_eq!(go(Act::Take, 1), Ok((State::Assigned, None)));
    assert_eq!(go(Act::Note("looking".into()), 2), Ok((State::InProgress, None)));
    assert_eq!(go(Act::Resolve("made room".into()), 3), Ok((State::Resolved, Some(3))));
    assert_eq!(go(Act::Reopen("not quite".into()), 4), Ok((State::InProgress, None)));
}

#[test]
fn what_each_act_makes_of_each_state() {
    let held = done(ticket(), &[Act::Take]);
    let waiting = done(ticket(), &[wait_for(WaitingFor::Vendor, Some(HOUR))]);
    let snoozed = done(ticket(), &[Act::Snooze(Rest::At(HOUR))]);
    let mut healthy = Ticket { open_findings: 0, ..ticket() };
    watch(&mut healthy, &Patience::DEFAULT, 0);
    let healthy_held = Ticket { open_findings: 0, ..held.clone() };
    // (before, act) -> state, held, snooze, when tick looks next.
    let table = [
        (&waiting, Act::Start, (State::InProgress, true, None, None)),
        (&waiting, Act::Release, (State::New, false, None, None)),
        (&waiting, Act::Snooze(Rest::At(9)), (State::Waiting, true, Some(Snooze::Until), Some(9))),
        (&snoozed, Act::Take, (State::Assigned, true, None, None)),
        (&snoozed, Act::Wake, (State::New, false, None, None)),
        (&snoozed, wait_for(WaitingFor::Customer, None), (State::Waiting, true, None, None)),
        (&snoozed, Act::Snooze(Rest::Worse), (State::New, false, Some(Snooze::Worse), None)),
        (&snoozed, Act::Note("x".into()), (State::New, false, Some(Snooze::Until), Some(HOUR))),
        (&held, Act::Release, (State::New, false, None, None)),
        (&held, Act::Start, (State::InProgress, true, None, None)),
        (&healthy, Act::Take, (State::Assigned, true, None, None)),
        (&healthy_held, Act::Release, (State::Watching, false, None, Some(1 + 24 * HOUR))),
    ];
    for (before, what, wanted) in table {
        let one = done(before.clone(), std::slice::from_ref(&what));
        let found = (one.state, one.assignee.is_some(), one.snooze, one.next_change_at);
        assert_eq!(found, wanted, "{:?} {what:?}", before.state);
        assert_eq!(one.waiting_for.is_some(), one.state == State::Waiting, "{what:?}");
    }
    let resolved = done(waiting, &[Act::Resolve("done".into())]);
    assert_eq!((resolved.waiting_for, resolved.wait_until, resolved.snooze), (None, None, None));
}

#[test]
fn acts_that_do_not_fit_the_state_are_refused_with_the_reason() {
    let resolved = done(ticket(), &[Act::Resolve("x".into())]);
    let mut healthy = ticket();
    watch(&mut healthy, &Patience::DEFAULT, 0);
    let merged = Ticket { merged_into: Some(resolved.id), ..resolved.clone() };
    let table = [
        (ticket(), Act::Reopen("x".into()), false, Refused::StillOpen),
        (ticket(), Act::Note(" \u{200b}\n".into()), false, Refused::Empty),
        (ticket(), Act::Resolve(String::new()), false, Refused::Empty),
        (ticket(), Act::Note("a".repeat(NOTE_BYTES + 1)), false, Refused::TooLong),
        (ticket(), Act::Release, false, Refused::NotHeld),
        (ticket(), Act::Wake, false, Refused::Awake),
        (ticket(), Act::Snooze(Rest::At(9)), false, Refused::Past),
        (ticket(), Act::Snooze(Rest::At(10 + LONGEST_MS)), false, Refused::TooFar),
        (ticket(), wait_for(WaitingFor::Window, Some(0)), false, Refused::Past),
        (done(ticket(), &[Act::Start]), Act::Start, false, Refused::Started),
        (done(ticket(), &[Act::Take]), Act::Take, false, Refused::Yours),
        (healthy.clone(), Act::Snooze(Rest::Worse), false, Refused::Watched),
        (healthy, wait_for(WaitingFor::Customer, None), false, Refused::Watched),
        (resolved.clone(), Act::Take, false, Refused::AlreadyResolved),
        (resolved.clone(), Act::Resolve("x".into()), false, Refused::AlreadyResolved),
        (resolved.clone(), wait_for(WaitingFor::Customer, None), false, Refused::AlreadyResolved),
        (resolved.clone(), Act::Snooze(Rest::Worse), false, Refused::AlreadyResolved),
        (resolved, Act::Reopen("x".into()), true, Refused::Succeeded),
        (merged, Act::Reopen("x".into()), false, Refused::Merged),
    ];
    for (mut one, what, succeeded, wanted) in table {
        let before = one.clone();
        let refused = act(&mut one, &what, &anna(), Ground { succeeded, ..GROUND }, 9).unwrap_err();
        assert_eq!(refused, wanted, "{what:?}");
        assert_eq!(one, before, "a refusal changes nothing");
    }
}

#[test]
fn only_technicians_move_a_ticket_and_a_colleague_may_take_over() {
    let maria = Actor::Contact(ContactId::new(1, [4; 10]), "Maria".into());
    for what in [Act::Take, Act::Start, Act::Snooze(Rest::Worse), Act::Resolve("x".into())] {
        assert_eq!(act(&mut ticket(), &what, &maria, GROUND, 1), Err(Refused::Technicians), "{what:?}");
    }
    let mut one = done(ticket(), &[wait_for(WaitingFor::Customer, None)]);
    act(&mut one, &Act::Take, &marek(), GROUND, 2).unwrap();
    assert_eq!((one.state, one.assignee.unwrap().1.as_str()), (State::Waiting, "Marek"));
}

#[test]
fn what_is_for_technicians_is_internal_and_what_moves_is_not() {
    let mut one = ticket();
    let mut internal = |what: Act| act(&mut one, &what, &anna(), GROUND, 1).unwrap().internal;
    assert!(!internal(Act::Take) && !internal(Act::Start));
    assert!(internal(Act::Note("psst".into())) && internal(wait_for(WaitingFor::Customer, None)));
    assert!(internal(Act::Snooze(Rest::SeenAgain)) && internal(Act::Release));
}

#[test]
fn what_is_said_for_the_ledger_moves_no_work_and_is_taken_back_by_saying_the_contrary() {
    let closed = Ticket { state: State::Closed, resolved_at: Some(1), ..ticket() };
    for before in [ticket(), closed] {
        for (what, contrary) in
            [(Act::CalledFirst(true), Act::CalledFirst(false)), (Act::NotUseful(true), Act::NotUseful(false))]
        {
            assert!(what.is_mark());
            let mut one = before.clone();
            let line = act(&mut one, &what, &anna(), GROUND, 2).unwrap();
            assert!(line.internal && line.actor == anna());
            assert_ne!(one.known, before.known);
            assert_eq!(Ticket { known: before.known, ..one.clone() }, before);
            assert_eq!(act(&mut one, &what, &anna(), GROUND, 3), Err(Refused::Said));
            act(&mut one, &contrary, &anna(), GROUND, 4).unwrap();
            assert_eq!(one, before);
        }
    }
    let asked = Ticket { check: ASKED.into(), contact: Some(ContactId::new(1, [1; 10])), ..ticket() };
    let merged = Ticket { merged_into: Some(shared::ids::TicketId::new(1, [9; 10])), ..ticket() };
    let planned = Ticket { check: "software".into(), ..ticket() };
    for (case, one, called, useful) in [
        ("asked for", asked, Err(Refused::NotFound), Err(Refused::NotFound)),
        ("merged", merged, Err(Refused::Merged), Err(Refused::Merged)),
        ("only to be planned", planned, Err(Refused::NotFound), Ok(())),
    ] {
        let say = |what: Act| act(&mut one.clone(), &what, &anna(), GROUND, 2).map(drop);
        assert_eq!((say(Act::CalledFirst(true)), say(Act::NotUseful(true))), (called, useful), "{case}");
    }
    let stranger = Actor::Contact(ContactId::new(1, [1; 10]), "Maria".into());
    assert_eq!(act(&mut ticket(), &Act::NotUseful(true), &stranger, GROUND, 2).map(drop), Err(Refused::Technicians));
}

#[test]
fn only_what_a_person_resolved_was_mended_by_a_person() {
    let mut one = done(ticket(), &[Act::Resolve("made room".into())]);
    assert!(one.known.by_person);
    act(&mut one, &Act::Reopen("not quite".into()), &anna(), GROUND, 2).unwrap();
    assert!(!one.known.by_person);
    resolve(&mut one, &Patience::DEFAULT, 3);
    assert!(!one.known.by_person);
}
