//! Evidence and tickets: one open per cause, none without an agreement, nothing kept for longer than agreed.

use shared::ids::TechnicianId;
use shared::reading::{Scope, Severity};

use super::*;
use crate::backlog::Folded;
use crate::book::Mint;
use crate::finding::{FindingChange, FindingStep, Opening, cause_key};

const NOW: i64 = 1_800_000_000_000;

fn customer() -> CustomerId {
    CustomerId::new(1, [1; 10])
}

fn anna() -> Actor {
    Actor::Technician(TechnicianId::new(1, [2; 10]), "Anna".into())
}

fn fingerprint(subject: &str) -> Fingerprint {
    Fingerprint { check: "licence".into(), subject: subject.into() }
}

fn change(subject: &str, kind: FindingStep) -> FindingChange {
    FindingChange { fingerprint: fingerprint(subject), at: NOW, kind }
}

fn opening(severity: Severity, is_private: bool) -> FindingStep {
    let words = Words::new("licence").text("product", "Windows 11 Pro").text("state", "missing");
    let (scope, cause) = (Scope::Customer, "activation:windows".to_owned());
    FindingStep::Opened(Opening { severity, scope, cause, words, since_at: NOW, danger: false, is_private })
}

fn cleared() -> FindingStep {
    FindingStep::Cleared { gone: false, words: None }
}

/// Brings a change of a PC to the shelf.
fn bring(shelf: &mut Shelf, pc: u8, kind: FindingStep, now: i64) {
    let name = format!("pc-{pc}");
    let place = Place { device: DeviceId::new(1, [pc; 10]), customer: customer(), name: &name, policy_revision: 1 };
    let (mut nth, mut last_number) = (pc, 40);
    let mut random = || {
        nth += 50;
        [nth; 10]
    };
    let cause = |one: &Opening| cause_key(one.scope, "x", &one.cause);
    let mut mint = Mint { random: &mut random, last_number: &mut last_number };
    receive(shelf, &place, (&change("Windows 11 Pro: activation", kind), &cause), &mut mint, now);
}

fn shelf(is_agreed: bool) -> Shelf {
    Shelf::new(customer(), is_agreed)
}

#[test]
fn nothing_opens_without_an_agreement_and_what_waited_comes_with_it() {
    let mut shelf = shelf(false);
    bring(&mut shelf, 1, opening(Severity::Medium, true), NOW);
    bring(&mut shelf, 2, opening(Severity::Info, true), NOW);
    assert!(shelf.clone().changed().matters.is_empty());
    let (mut random, mut last_number) = (|| [9; 10], 40);
    let mut mint = Mint { random: &mut random, last_number: &mut last_number };
    agree(&mut shelf, &|_| "pc".into(), &mut mint, NOW + 1);
    let changed = shelf.clone().changed();
    let [matter] = changed.matters.as_slice() else { panic!("{changed:?}") };
    assert_eq!((matter.number, matter.state, matter.talk_by_at), (41, State::Open, NOW + 1 + TALK_MS));
    let on_it = changed.evidence.iter().filter(|one| one.ticket == Some(matter.id)).count();
    assert_eq!((on_it, changed.evidence.len(), matter.open_evidence), (1, 2, 1), "a question stays one");
}

#[test]
fn several_pcs_are_one_ticket_which_closes_with_the_last_unless_somebody_has_talked() {
    for talked in [false, true] {
        let mut shelf = shelf(true);
        bring(&mut shelf, 1, opening(Severity::Medium, true), NOW);
        bring(&mut shelf, 2, opening(Severity::Medium, true), NOW);
        bring(&mut shelf, 2, opening(Severity::Medium, true), NOW);
        let mut matter = shelf.clone().changed().matters.remove(0);
        assert_eq!(matter.open_evidence, 2);
        if talked {
            work(&mut matter, &Deed::Talked("with Maria".into()), &anna(), NOW).unwrap();
            shelf.load_matter(matter);
        }
        bring(&mut shelf, 1, cleared(), NOW + 5);
        assert_ne!(shelf.clone().changed().matters[0].state, State::Closed);
        bring(&mut shelf, 2, cleared(), NOW + 6);
        let matter = shelf.changed().matters.remove(0);
        let wanted = if talked { (State::Talked, None) } else { (State::Closed, Some(NOW + 6 + FORGET_MS)) };
        assert_eq!((matter.state, matter.forget_at), wanted);
    }
}

#[test]
fn a_question_that_becomes_proved_opens_a_ticket_and_one_that_goes_is_forgotten() {
    let mut shelf = shelf(true);
    bring(&mut shelf, 1, opening(Severity::Info, true), NOW);
    assert!(shelf.clone().changed().matters.is_empty());
    let mut gone = shelf.clone();
    bring(&mut gone, 1, cleared(), NOW + 1);
    let changed = gone.changed();
    assert_eq!((changed.evidence.len(), changed.dropped.len(), changed.lines.len()), (0, 1, 0));
    let words = Words::new("licence-signs").text("grade", "proved").text("signs", "a b");
    bring(&mut shelf, 1, FindingStep::Worsened { severity: Severity::Medium, words: words.clone() }, NOW + 1);
    assert_eq!(shelf.changed().matters.len(), 1);
    assert_eq!((grade_of(&words), signs_of(&words)), (Grade::Proved, vec!["a", "b"]));
    let unreached = Words::new("licence").text("state", "unreached");
    assert_eq!((grade_of(&unreached), grade_of(&Words::new("x"))), (Grade::Unclear, Grade::Unclear));
}

#[test]
fn an_agreement_that_ends_takes_everything_with_it_but_what_is_seen() {
    let mut shelf = shelf(true);
    bring(&mut shelf, 1, opening(Severity::Medium, true), NOW);
    withdraw(&mut shelf, "Anna", NOW + 9);
    let changed = shelf.changed();
    assert_eq!((changed.matters[0].state, changed.matters[0].forget_at), (State::Closed, Some(NOW + 9)));
    assert_eq!(changed.evidence[0].ticket, None);
}

#[test]
fn private_changes_are_parted_from_all_others() {
    let passed = |is_private| {
        let FindingStep::Opened(opening) = opening(Severity::Medium, is_private) else { panic!() };
        (change("x", cleared()), opening, NOW)
    };
    let mut folded = Folded {
        standing: vec![
            change("a", opening(Severity::Medium, true)),
            change("b", opening(Severity::Medium, false)),
            change("known", cleared()),
            change("a", cleared()),
            change("other", cleared()),
        ],
        passed: vec![passed(true), passed(false)],
    };
    let private = part(&mut folded, &[fingerprint("known")]);
    let subjects = |all: &[FindingChange]| all.iter().map(|one| one.fingerprint.subject.clone()).collect::<Vec<_>>();
    assert_eq!(subjects(&private), ["a", "known", "a"]);
    assert_eq!((subjects(&folded.standing), folded.passed.len()), (vec!["b".to_owned(), "other".into()], 1));
    let mut none = Folded::default();
    assert!(part(&mut none, &[]).is_empty() && !may_be(&none));
}

#[test]
fn people_write_on_what_is_open_and_take_up_what_is_not_forgotten() {
    let mut shelf = shelf(true);
    bring(&mut shelf, 1, opening(Severity::Medium, true), NOW);
    let mut matter = shelf.changed().matters.remove(0);
    let mut act = |deed: Deed, now: i64| work(&mut matter, &deed, &anna(), now).map(|line| line.words.key);
    assert_eq!(act(Deed::Note("  ".into()), NOW), Err(Refused::Empty));
    assert_eq!(act(Deed::Note("x".repeat(NOTE_BYTES + 1)), NOW), Err(Refused::TooLong));
    assert_eq!(act(Deed::Note("asked for the invoice".into()), NOW), Ok("ticket-note".into()));
    assert_eq!(act(Deed::Reopen, NOW), Err(Refused::NotClosed));
    assert_eq!(act(Deed::Close("invoice found".into()), NOW), Ok("private-closed".into()));
    assert_eq!(act(Deed::Note("x".into()), NOW), Err(Refused::Closed));
    assert_eq!(act(Deed::Reopen, NOW + FORGET_MS), Err(Refused::Forgotten));
    assert_eq!(act(Deed::Reopen, NOW + 1), Ok("private-reopened".into()));
    let gone = forgotten(matter.clone());
    assert_eq!((gone.title.key.as_str(), gone.number, gone.forget_at), ("private-forgotten", matter.number, None));
    assert!(!format!("{gone:?}").contains("Windows"));
}
