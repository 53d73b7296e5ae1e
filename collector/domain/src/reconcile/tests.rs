//! Tests of reconciling: one ticket per cause, relapses, watches, holds.

use super::*;
use crate::policy::Patience;
use crate::tick::ticket_due;
use crate::ticket::{Act, Ground, act};
use shared::ids::TechnicianId;
use shared::reading::Fingerprint;

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

struct Desk {
    book: Book,
    number: i64,
    random: u8,
    patience: Patience,
    maintenance: bool,
}

impl Desk {
    fn new() -> Self {
        Self { book: Book::default(), number: 0, random: 0, patience: Patience::DEFAULT, maintenance: false }
    }

    fn at(&mut self, now: i64, device: u8, kind: FindingStep) -> &Ticket {
        self.change(now, device, kind);
        self.latest()
    }

    fn change(&mut self, now: i64, device: u8, kind: FindingStep) {
        let gate = Gate {
            patience: &self.patience,
            enrolled_at: -100 * DAY,
            maintenance: self.maintenance,
            up_ms: 1_000_000_000,
        };
        let place = Place {
            device: DeviceId::new(1, [device; 10]),
            customer: CustomerId::new(1, [1; 10]),
            site: SiteId::new(1, [1; 10]),
            name: "PC-1",
            people: 1,
            gate,
            policy_revision: 0,
        };
        let fingerprint = Fingerprint { check: "disk_space".into(), subject: "/".into() };
        let mut random = || {
            self.random += 1;
            [self.random; 10]
        };
        let mut mint = Mint { random: &mut random, last_number: &mut self.number };
        reconcile(&mut self.book, &place, &FindingChange { fingerprint, at: now, kind }, &mut mint, now);
    }

    fn latest(&self) -> &Ticket {
        self.book.tickets().max_by_key(|ticket| ticket.number).unwrap()
    }

    fn tick(&mut self, now: i64) -> State {
        let ticket = self.latest().clone();
        ticket_due(&mut self.book, &ticket, &self.patience, now);
        self.latest().state
    }
}

fn open(severity: Severity, scope: Scope) -> FindingStep {
    FindingStep::Opened(Opening {
        severity,
        scope,
        cause: "disk_space".into(),
        words: Words::new("disk-space"),
        since_at: 0,
        danger: false,
    })
}

fn clear() -> FindingStep {
    FindingStep::Cleared { gone: false, words: None }
}

#[test]
fn a_fault_opens_one_ticket_is_watched_a_day_and_resolves_by_itself() {
    let mut desk = Desk::new();
    assert_eq!(desk.at(0, 1, open(Severity::High, Scope::Device)).state, State::New);
    assert_eq!(desk.at(HOUR, 1, clear()).state, State::Watching);
    assert_eq!(desk.tick(HOUR + DAY - 1), State::Watching);
    assert_eq!(desk.tick(HOUR + DAY), State::Resolved);
    assert_eq!(desk.tick(HOUR + 8 * DAY), State::Closed);
    let kinds: Vec<&str> = desk.book.notices.iter().map(|notice| notice.kind).collect();
    assert_eq!(kinds, ["found", "fixed"]);
}

#[test]
fn b5_a_cause_of_a_customer_has_one_ticket_whatever_the_number_of_devices() {
    let mut desk = Desk::new();
    for device in 1..=64 {
        desk.at(0, device, open(Severity::Medium, Scope::Customer));
        desk.at(1, device, open(Severity::Medium, Scope::Customer));
    }
    assert_eq!(desk.book.tickets().count(), 1);
    let ticket = desk.latest();
    assert_eq!((ticket.open_findings, ticket.people), (64, 64));
    assert!(ticket.priority < priority(Severity::Medium, 1).level, "it rose as devices joined");
}

#[test]
fn a_relapse_reopens_within_seven_days_and_links_a_new_ticket_later() {
    let mut desk = Desk::new();
    desk.at(0, 1, open(Severity::High, Scope::Device));
    desk.at(1, 1, clear());
    assert_eq!(desk.at(HOUR, 1, open(Severity::High, Scope::Device)).state, State::New, "while watched");
    desk.at(2 * HOUR, 1, clear());
    desk.tick(2 * HOUR + DAY);
    let again = desk.at(5 * DAY, 1, open(Severity::High, Scope::Device));
    assert_eq!((again.state, again.reopened_count, again.number), (State::New, 1, 1));
    desk.at(5 * DAY, 1, clear());
    desk.tick(6 * DAY);
    let first = desk.latest().id;
    let later = desk.at(20 * DAY, 1, open(Severity::High, Scope::Device));
    assert_eq!((later.number, later.previous), (2, Some(first)));
}

#[test]
fn what_a_technician_holds_is_not_closed_by_the_collector() {
    let mut desk = Desk::new();
    let mut ticket = desk.at(0, 1, open(Severity::High, Scope::Device)).clone();
    let anna = Actor::Technician(TechnicianId::new(1, [1; 10]), "Anna".into());
    let ground = Ground { patience: &Patience::DEFAULT, succeeded: false };
    act(&mut ticket, &Act::Take, &anna, ground, 1).unwrap();
    desk.book.put_ticket(ticket);
    assert_eq!(desk.at(2, 1, clear()).state, State::Assigned);
    assert_eq!(desk.tick(100 * DAY), State::Assigned);
    assert_eq!(desk.book.lines.last().unwrap().words.key, "ticket-healthy-held");
}

#[test]
fn a_ticket_worsens_with_its_findings_and_never_eases() {
    let mut desk = Desk::new();
    assert_eq!(desk.at(0, 1, open(Severity::High, Scope::Device)).priority, 3);
    let worse = FindingStep::Worsened { severity: Severity::Critical, words: Words::new("disk-space") };
    assert_eq!(desk.at(1, 1, worse).priority, 2);
}

#[test]
fn maintenance_and_the_digest_hold_findings_and_a_worse_digest_opens_a_ticket() {
    let mut desk = Desk::new();
    desk.maintenance = true;
    desk.book.load_ticket(crate::ticket::tests::ticket());
    desk.at(0, 1, open(Severity::Critical, Scope::Device));
    desk.at(1, 1, clear());
    assert_eq!(desk.number, 0, "raised and cleared inside stays silent");
    desk.maintenance = false;
    desk.at(2, 2, open(Severity::Info, Scope::Device));
    assert_eq!(desk.number, 0);
    desk.at(3, 2, FindingStep::Worsened { severity: Severity::Medium, words: Words::new("x") });
    assert_eq!(desk.number, 1);
}

#[test]
fn a_second_opening_of_an_open_finding_changes_nothing() {
    let mut desk = Desk::new();
    desk.at(0, 1, open(Severity::High, Scope::Device));
    let before = desk.latest().clone();
    desk.book.changed();
    desk.at(1, 1, open(Severity::High, Scope::Device));
    assert_eq!(*desk.latest(), before);
    assert!(desk.book.changed().tickets.is_empty());
}

#[test]
fn a_ticket_resolved_by_a_person_opens_again_when_the_fault_is_still_seen_a_day_later() {
    let mut desk = Desk::new();
    let mut ticket = desk.at(0, 1, open(Severity::High, Scope::Device)).clone();
    let anna = Actor::Technician(TechnicianId::new(1, [1; 10]), "Anna".into());
    let ground = Ground { patience: &Patience::DEFAULT, succeeded: false };
    act(&mut ticket, &Act::Resolve("done".into()), &anna, ground, HOUR).unwrap();
    desk.book.put_ticket(ticket);
    assert_eq!(desk.tick(HOUR + DAY - 1), State::Resolved);
    assert_eq!(desk.tick(HOUR + DAY), State::New);
    assert_eq!(desk.at(2 * DAY, 1, clear()).state, State::Watching);
}

#[test]
fn what_was_dismissed_stays_quiet_until_it_is_critical_or_comes_back_anew() {
    for (severity, opens) in [(Severity::High, false), (Severity::Critical, true)] {
        let mut desk = Desk::new();
        let dismissed = held(Severity::Medium, Held::Dismissed);
        desk.book.load_finding(dismissed);
        desk.change(HOUR, 1, FindingStep::Worsened { severity, words: Words::new("disk-space") });
        assert_eq!(desk.book.tickets().count(), usize::from(opens), "{severity:?}");
        let finding = desk.book.open_findings().next().unwrap();
        assert_eq!(finding.held, (!opens).then_some(Held::Dismissed), "{severity:?}");
    }
    let mut desk = Desk::new();
    let dismissed = held(Severity::Medium, Held::Dismissed);
    desk.book.load_finding(dismissed);
    desk.change(HOUR, 1, clear());
    assert_eq!(desk.book.tickets().count(), 0);
    assert_eq!(
        desk.at(2 * HOUR, 1, open(Severity::Medium, Scope::Device)).state,
        State::New,
        "a new finding opens as ever"
    );
}

fn held(severity: Severity, held: Held) -> Finding {
    Finding {
        id: FindingId::new(1, [9; 10]),
        device: DeviceId::new(1, [1; 10]),
        fingerprint: Fingerprint { check: "disk_space".into(), subject: "/".into() },
        severity,
        cause_key: "device:dev_1:disk_space".into(),
        words: Words::new("disk-space"),
        since_at: 0,
        opened_at: 0,
        cleared_at: None,
        ticket: None,
        held: Some(held),
        release_at: None,
        policy_revision: 0,
    }
}
