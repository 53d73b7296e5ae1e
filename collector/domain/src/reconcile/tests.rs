//! Tests of reconciling: one ticket per cause, relapses, watches, holds.

mod room;

use super::*;
use crate::policy::Patience;
use crate::tick::ticket_due;
use crate::ticket::{Act, Carried, Ground, Pair, Rest, Snooze, WaitingFor, act, merge};
use crate::window::Open;
use shared::ids::TechnicianId;
use shared::past::DeviceClass;
use shared::reading::Fingerprint;

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

struct Desk {
    book: Book,
    number: i64,
    random: u8,
    patience: Patience,
    maintenance: bool,
    window: Option<Open>,
    is_spent: bool,
    /// The check whose findings are told next.
    check: &'static str,
}

impl Desk {
    fn new() -> Self {
        Self {
            book: Book::default(),
            number: 0,
            random: 0,
            patience: Patience::DEFAULT,
            maintenance: false,
            window: None,
            is_spent: false,
            check: "disk_space",
        }
    }

    fn at(&mut self, now: i64, device: u8, kind: FindingStep) -> &Ticket {
        self.change(now, device, kind);
        self.latest()
    }

    fn change(&mut self, now: i64, device: u8, kind: FindingStep) {
        let fingerprint = self.fingerprint();
        let kind = match kind {
            FindingStep::Opened(opening) => FindingStep::Opened(Opening { cause: self.check.into(), ..opening }),
            other => other,
        };
        self.decide(device, |book, place, mint| {
            reconcile(book, place, &FindingChange { fingerprint, at: now, kind }, mint, now);
        });
    }

    /// Enough devices see what this one has in the digest.
    fn gather(&mut self, now: i64, device: u8) {
        let fingerprint = self.fingerprint();
        let rule = crate::together::rule(&fingerprint).unwrap();
        let id = self.book.open_finding(DeviceId::new(1, [device; 10]), &fingerprint).unwrap().id;
        self.decide(device, |book, place, mint| gather(book, place, (id, rule), mint, now));
    }

    fn fingerprint(&self) -> Fingerprint {
        let subject = if self.check == "network" { "loss" } else { "/" };
        Fingerprint { check: self.check.into(), subject: subject.into() }
    }

    fn decide(&mut self, device: u8, decision: impl FnOnce(&mut Book, &Place<'_>, &mut Mint<'_>)) {
        let gate = Gate {
            patience: &self.patience,
            enrolled_at: -100 * DAY,
            maintenance: self.maintenance,
            window: self.window,
            is_spent: self.is_spent,
            up_ms: 1_000_000_000,
        };
        let place = Place {
            device: DeviceId::new(1, [device; 10]),
            customer: CustomerId::new(1, [1; 10]),
            site: SiteId::new(1, [1; 10]),
            name: "PC-1",
            blocked: Blocked::of(DeviceClass::Laptop),
            gate,
            policy_revision: 0,
        };
        let mut random = || {
            self.random += 1;
            [self.random; 10]
        };
        let mut mint = Mint { random: &mut random, last_number: &mut self.number };
        decision(&mut self.book, &place, &mut mint);
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
        is_private: false,
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
    assert_eq!((ticket.open_findings, ticket.bill.people()), (64, 64));
    assert!(ticket.priority < Bill::of_people(1).level(Severity::Medium), "it rose as devices joined");
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

fn anna() -> Actor {
    Actor::Technician(TechnicianId::new(1, [1; 10]), "Anna".into())
}

impl Desk {
    fn act(&mut self, what: &Act, now: i64) -> Ticket {
        let mut ticket = self.latest().clone();
        act(&mut ticket, what, &anna(), Ground { patience: &Patience::DEFAULT, succeeded: false }, now).unwrap();
        self.book.put_ticket(ticket.clone());
        ticket
    }

    /// Merges ticket 2 into ticket 1.
    fn merge(&mut self, now: i64) {
        let by_number = |number| self.book.tickets().find(|one| one.number == number).cloned().unwrap();
        let (mut target, mut source) = (by_number(1), by_number(2));
        let of_source = self.book.open_findings().filter(|one| one.ticket == Some(source.id)).cloned();
        let mut carried: Vec<Carried> =
            of_source.map(|finding| Carried { finding, blocked: Blocked::of(DeviceClass::Laptop) }).collect();
        let there =
            self.book.open_findings().filter(|one| one.ticket == Some(target.id)).map(|one| one.device).collect();
        let pair = Pair { source: &mut source, target: &mut target };
        merge(pair, &mut carried, &there, &anna(), now).unwrap();
        for one in [source, target] {
            self.book.put_ticket(one);
        }
        for one in carried {
            self.book.take_finding(one.finding.id).unwrap();
            self.book.put_finding(one.finding);
        }
    }

    fn numbered(&self, number: i64) -> &Ticket {
        self.book.tickets().find(|one| one.number == number).unwrap()
    }

    fn last_key(&self) -> &str {
        &self.book.lines.last().unwrap().words.key
    }
}

#[test]
fn a_snooze_ends_at_its_time_and_waiting_goes_on_under_it() {
    let mut desk = Desk::new();
    desk.at(0, 1, open(Severity::High, Scope::Device));
    desk.act(&Act::Snooze(Rest::At(HOUR)), 1);
    assert_eq!(desk.tick(HOUR - 1), State::New);
    assert!(desk.latest().snooze.is_some());
    desk.tick(HOUR);
    assert_eq!((desk.latest().snooze, desk.latest().next_change_at, desk.last_key()), (None, None, "ticket-woke"));

    desk.act(&Act::Wait { on: WaitingFor::Vendor, text: String::new(), until: Some(2 * HOUR) }, HOUR);
    desk.act(&Act::Snooze(Rest::At(3 * HOUR)), HOUR);
    assert_eq!(desk.tick(2 * HOUR), State::InProgress);
    assert_eq!((desk.latest().snooze, desk.last_key()), (Some(Snooze::Until), "ticket-waited"));
    desk.tick(3 * HOUR);
    assert_eq!((desk.latest().snooze, desk.latest().next_change_at), (None, None));
}

#[test]
fn a_snooze_ends_when_it_is_seen_again_or_becomes_worse() {
    let mut desk = Desk::new();
    desk.at(0, 1, open(Severity::Medium, Scope::Customer));
    desk.act(&Act::Snooze(Rest::SeenAgain), 1);
    assert_eq!(desk.at(2, 2, open(Severity::Medium, Scope::Customer)).snooze, None);
    assert_eq!(desk.last_key(), "ticket-woke-seen-again");
    desk.act(&Act::Snooze(Rest::Worse), 3);
    assert!(desk.at(4, 3, open(Severity::Medium, Scope::Customer)).snooze.is_some(), "no worse than before");
    let worse = FindingStep::Worsened { severity: Severity::High, words: Words::new("disk-space") };
    assert_eq!(desk.at(5, 3, worse).snooze, None);
    assert_eq!(desk.last_key(), "ticket-woke-worse");
}

#[test]
fn what_is_snoozed_and_becomes_healthy_is_watched_as_ever() {
    let mut desk = Desk::new();
    desk.at(0, 1, open(Severity::High, Scope::Device));
    desk.act(&Act::Snooze(Rest::At(9 * DAY)), 1);
    let healthy = desk.at(HOUR, 1, clear());
    assert_eq!((healthy.state, healthy.snooze), (State::Watching, None));
    assert_eq!(desk.tick(HOUR + DAY), State::Resolved);
}

#[test]
fn later_findings_of_a_merged_ticket_join_the_target_and_leave_it_healthy_when_they_go() {
    let mut desk = Desk::new();
    desk.at(0, 1, open(Severity::High, Scope::Device));
    desk.check = "inodes";
    desk.at(0, 1, open(Severity::High, Scope::Device));
    desk.merge(1);
    assert_eq!((desk.numbered(1).open_findings, desk.numbered(1).bill.people()), (2, 1));
    desk.at(2, 1, clear());
    assert_eq!(desk.numbered(1).open_findings, 1);
    // Seen again: it joins the target; nothing opens.
    desk.at(3, 1, open(Severity::High, Scope::Device));
    assert_eq!((desk.number, desk.numbered(1).open_findings), (2, 2));
    desk.at(4, 1, clear());
    desk.check = "disk_space";
    desk.at(4, 1, clear());
    assert_eq!((desk.numbered(1).state, desk.numbered(2).state), (State::Watching, State::Closed));
    // While watched, and resolved lately: the target comes back.
    desk.check = "inodes";
    desk.at(5, 1, open(Severity::High, Scope::Device));
    assert_eq!(desk.numbered(1).state, State::New);
}

#[test]
fn when_the_target_is_closed_a_merged_cause_opens_a_ticket_of_its_own() {
    let mut desk = Desk::new();
    desk.at(0, 1, open(Severity::High, Scope::Device));
    desk.check = "inodes";
    desk.at(0, 1, open(Severity::High, Scope::Device));
    desk.merge(1);
    desk.at(2, 1, clear());
    desk.check = "disk_space";
    desk.at(2, 1, clear());
    for at in [DAY + 2, 9 * DAY] {
        let target = desk.numbered(1).clone();
        ticket_due(&mut desk.book, &target, &Patience::DEFAULT, at);
    }
    assert_eq!(desk.numbered(1).state, State::Closed);
    desk.check = "inodes";
    desk.at(20 * DAY, 1, open(Severity::High, Scope::Device));
    let (target, later) = (desk.numbered(1).id, desk.numbered(3));
    assert_eq!((later.previous, later.cause_key.ends_with("inodes")), (Some(target), true));
    desk.at(21 * DAY, 1, clear());
    assert_eq!(desk.numbered(3).state, State::Watching, "and findings go to it from then on");
}

#[test]
fn what_several_devices_see_leaves_the_digest_for_one_ticket_of_its_site() {
    let mut desk = Desk { check: "network", ..Desk::new() };
    for device in [1, 2] {
        desk.change(0, device, open(Severity::Info, Scope::Device));
    }
    assert_eq!(desk.number, 0, "the digest opens nothing");
    desk.gather(1, 1);
    desk.gather(2, 2);
    let ticket = desk.latest().clone();
    assert_eq!((desk.number, ticket.open_findings, ticket.severity), (1, 2, Severity::Medium));
    assert!(ticket.cause_key.starts_with("site:") && ticket.cause_key.ends_with(":network"));
    assert_eq!(ticket.title.key, "network-site");
    desk.gather(3, 2);
    assert_eq!(desk.latest().open_findings, 2, "what is on it is not gathered again");
    assert_eq!(desk.at(4, 1, clear()).state, State::New);
    assert_eq!(desk.at(5, 2, clear()).state, State::Watching);
    // Seen by both again within the week: the same ticket comes back.
    for device in [1, 2] {
        desk.change(2 * DAY, device, open(Severity::Info, Scope::Device));
    }
    assert_eq!(desk.tick(2 * DAY), State::Resolved, "what one of them sees alone does not bring it back");
    desk.gather(2 * DAY, 1);
    assert_eq!((desk.number, desk.latest().state, desk.latest().reopened_count), (1, State::New, 1));
}

#[test]
fn maintenance_and_learning_keep_what_several_devices_see_in_the_digest() {
    let mut desk = Desk { check: "network", maintenance: true, ..Desk::new() };
    desk.change(0, 1, open(Severity::Info, Scope::Device));
    desk.gather(1, 1);
    desk.maintenance = false;
    desk.patience.learning_s = 200 * 86_400;
    desk.gather(2, 1);
    assert_eq!(desk.number, 0);
    desk.patience.learning_s = 0;
    desk.gather(3, 1);
    assert_eq!(desk.number, 1);
}
