//! Moves, the clock of whoever is outside, hand-overs, and two who take one ticket at once.
//! Invariant: a refusal changes nothing, and nothing but who holds it is the customer's to read. Next: [`super`].

use shared::ids::TechnicianId;

use super::super::tests::ticket;
use super::super::{Act, Ground, LastAct, Refused, State, Ticket, WaitingFor, act, reopen, undo};
use super::*;
use crate::book::Book;
use crate::change::Actor;
use crate::policy::Patience;
use crate::tick::ticket_due;

const GROUND: Ground<'static> = Ground { patience: &Patience::DEFAULT, succeeded: false };

fn id(nth: u8) -> TechnicianId {
    TechnicianId::new(1, [nth; 10])
}

fn anna() -> Actor {
    Actor::Technician(id(1), "Anna".into())
}

fn did(one: &mut Ticket, what: &Act, now: i64) -> Result<Words, Refused> {
    let before = one.clone();
    let done = act(one, what, &anna(), GROUND, now);
    assert!(done.is_ok() || *one == before, "a refusal changes nothing: {what:?}");
    done.map(|line| {
        assert!(line.internal || matches!(what, Act::TakeFrom(_) | Act::Start), "{what:?} is nothing for the customer");
        line.words
    })
}

fn to(level: Level, why: &str, name: &str, answer_by: Option<i64>) -> Act {
    let whom = Whom { name: name.into(), reference: "V-1".into(), answer_by };
    Act::Level { to: level, why: why.into(), whom }
}

#[test]
fn a_move_needs_a_note_and_outside_a_name() {
    let table = [
        (to(Level::Second, "", "", None), Refused::Empty),
        (to(Level::First, "why", "", None), Refused::SameLevel),
        (to(Level::Vendor, "why", " ", None), Refused::NoName),
        (to(Level::Vendor, "why", "Dell", Some(5)), Refused::Past),
        (Act::HandOver { to: (id(2), "Bo".into()), why: " ".into() }, Refused::Empty),
        (Act::TakeFrom(Some(id(2))), Refused::TakenMeanwhile),
    ];
    for (what, wanted) in table {
        assert_eq!(did(&mut ticket(), &what, 10), Err(wanted), "{what:?}");
    }
    let mut done = ticket();
    super::super::resolve(&mut done, &Patience::DEFAULT, 5);
    assert_eq!(did(&mut done, &to(Level::Second, "why", "", None), 10), Err(Refused::AlreadyResolved));
    assert!(Level::ALL.iter().all(|one| Level::of(one.word()) == Some(*one)));
}

#[test]
fn the_vendor_s_clock_is_the_sum_of_its_stretches_and_the_owner_stays() {
    let mut one = ticket();
    did(&mut one, &Act::TakeFrom(None), 5).unwrap();
    did(&mut one, &to(Level::Vendor, "it is theirs", "Dell", None), 10).unwrap();
    did(&mut one, &to(Level::Vendor, "they answered", "Dell", Some(90)), 30).unwrap();
    assert_eq!(one.outside.len(), 1, "a new number is no new stretch");
    did(&mut one, &to(Level::Outsourcer, "cables", "Elettro", None), 40).unwrap();
    did(&mut one, &to(Level::Second, "back", "", None), 50).unwrap();
    did(&mut one, &to(Level::Vendor, "again", "Dell", None), 100).unwrap();
    let held: Vec<_> = one.held_outside(107).into_iter().map(|one| (one.last.name, one.held_ms)).collect();
    assert_eq!(held, [("Dell".to_owned(), 37), ("Elettro".to_owned(), 10)]);
    assert_eq!((one.state, one.is_held_by(id(1))), (State::Assigned, true), "one owner, and no pause of the promise");
    let before = one.clone();
    did(&mut one, &Act::Resolve("done".into()), 110).unwrap();
    assert_eq!((one.outside_now(), one.held_outside(999)[0].held_ms), (None, 40));
    let last = LastAct { by: id(1), at: 110, what: "resolve".into(), before, after: one.clone() };
    let mut again = one.clone();
    undo(&mut again, &last, false, &anna(), 120).unwrap();
    assert!(again.outside_now().is_some(), "an undo gives it back to them");
    reopen(&mut one);
    assert_eq!(one.level, Level::Second, "whoever reopens it looks first");
}

#[test]
fn a_late_answer_is_told_once_and_brings_the_ticket_back_into_sight() {
    let mut one = ticket();
    did(&mut one, &to(Level::Vendor, "theirs", "Dell", Some(100)), 10).unwrap();
    let wait = Act::Wait { on: WaitingFor::Vendor, text: String::new(), until: Some(500) };
    did(&mut one, &wait, 20).unwrap();
    assert_eq!(one.next_change_at, Some(100));
    let mut book = Book::default();
    book.load_ticket(one.clone());
    ticket_due(&mut book, &one, &Patience::DEFAULT, 100);
    let late = book.ticket(one.id).unwrap().clone();
    assert_eq!((late.state, late.next_change_at), (State::InProgress, None));
    let told: Vec<&str> = book.lines.iter().map(|line| line.words.key.as_str()).collect();
    assert_eq!(told, ["ticket-vendor-late"]);
    assert!(late.held_outside(100)[0].is_late);
    ticket_due(&mut book, &late, &Patience::DEFAULT, 600);
    assert_eq!(book.lines.len(), 1, "once");
}

#[test]
fn what_is_handed_over_is_the_other_s_to_begin_and_of_two_who_take_one_is_told() {
    let mut one = ticket();
    did(&mut one, &Act::Start, 5).unwrap();
    let bo = Act::HandOver { to: (id(2), "Bo".into()), why: "knows printers".into() };
    let words = did(&mut one, &bo, 10).unwrap();
    assert_eq!(words, note("ticket-handed-over", "knows printers".into()).text("who", "Anna").text("to", "Bo"));
    assert_eq!((one.state, one.is_held_by(id(2))), (State::Assigned, true));
    assert_eq!(did(&mut one, &bo, 11), Err(Refused::Theirs));
    assert_eq!(did(&mut one, &Act::TakeFrom(None), 12), Err(Refused::TakenMeanwhile));
    assert!(did(&mut one, &Act::TakeFrom(Some(id(2))), 13).is_ok(), "taken over as it was shown");
    assert_eq!(did(&mut one, &Act::TakeFrom(None), 14), Err(Refused::Yours));
    assert_eq!(one.held_outside(20), Vec::new());
}

#[test]
fn what_is_proposed_is_given_as_it_was_shown_and_what_is_given_by_itself_says_from_whom() {
    let mut one = ticket();
    let to_bo = |shown| Act::Assign { to: (id(2), "Bo".into()), shown };
    assert_eq!(did(&mut one, &to_bo(Some(id(3))), 5), Err(Refused::TakenMeanwhile));
    let words = did(&mut one, &to_bo(None), 5).unwrap();
    assert_eq!(words, Words::new("ticket-assigned-by").text("who", "Anna").text("to", "Bo"));
    assert_eq!(did(&mut one, &to_bo(Some(id(2))), 6), Err(Refused::Theirs));
    let line = assigned(&mut one, (id(3), "Cora"), 7);
    assert_eq!((line.actor, line.internal), (Actor::Collector, true));
    assert_eq!(line.words, Words::new("ticket-reassigned").text("who", "Bo").text("to", "Cora"));
    assert_eq!((one.state, one.is_held_by(id(3))), (State::Assigned, true));
    assert_eq!(assigned(&mut ticket(), (id(3), "Cora"), 7).words, Words::new("ticket-assigned").text("to", "Cora"));
}
