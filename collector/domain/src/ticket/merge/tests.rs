//! Merging: what moves, what wakes, what is refused, and the way back.

use shared::ids::{CustomerId, FindingId, TechnicianId, TicketId};
use shared::past::DeviceClass;
use shared::reading::{Fingerprint, Severity};

use super::*;
use crate::policy::Patience;
use crate::priority::Bill;
use crate::ticket::tests::ticket;
use crate::ticket::{Act, Rest, act};

const GROUND: Ground<'static> = Ground { patience: &Patience::DEFAULT, succeeded: false };
const DAY: i64 = 86_400_000;

fn anna() -> Actor {
    Actor::Technician(TechnicianId::new(1, [2; 10]), "Anna".into())
}

fn numbered(number: u8, open_findings: u32) -> Ticket {
    let id = TicketId::new(1, [number; 10]);
    let cause_key = format!("device:{number}:disk_space");
    Ticket { id, number: i64::from(number), cause_key, open_findings, seen_count: open_findings, ..ticket() }
}

fn carried(on: &Ticket, devices: &[u8]) -> Vec<Carried<'static>> {
    let one = |device: &u8| Carried {
        blocked: Blocked::of(DeviceClass::Server),
        finding: Finding {
            id: FindingId::new(1, [*device; 10]),
            device: DeviceId::new(1, [*device; 10]),
            fingerprint: Fingerprint { check: "disk_space".into(), subject: "/".into() },
            severity: Severity::High,
            cause_key: on.cause_key.clone(),
            words: Words::new("x"),
            since_at: 0,
            opened_at: 0,
            cleared_at: None,
            ticket: Some(on.id),
            held: None,
            release_at: None,
            policy_revision: 0,
        },
    };
    devices.iter().map(one).collect()
}

fn devices(numbers: &[u8]) -> BTreeSet<DeviceId> {
    numbers.iter().map(|one| DeviceId::new(1, [*one; 10])).collect()
}

fn merged(source: &mut Ticket, target: &mut Ticket, moving: &mut [Carried], there: &[u8]) -> LastAct {
    let before = source.clone();
    merge(Pair { source, target }, moving, &devices(there), &anna(), 5).unwrap();
    let by = TechnicianId::new(1, [2; 10]);
    LastAct { by, at: 5, what: "merge".into(), before, after: source.clone() }
}

#[test]
fn findings_and_people_go_over_once_each_and_the_source_is_closed() {
    let (mut source, mut target) = (numbered(1, 3), numbered(2, 1));
    (source.severity, source.next_update_at) = (Severity::Critical, Some(40));
    let mut moving = carried(&source, &[1, 1, 2]);
    merged(&mut source, &mut target, &mut moving, &[2]);
    assert_eq!((source.state, source.merged_into), (State::Closed, Some(target.id)));
    assert_eq!((source.open_findings, source.next_change_at, source.next_update_at), (0, None, None));
    assert_eq!(
        (target.open_findings, target.seen_count, target.bill.people()),
        (4, 4, 11),
        "device 2 was there, 1 counts once"
    );
    assert_eq!((target.severity, target.priority), (Severity::Critical, 1));
    assert_eq!(target.next_update_at, Some(40), "a promise is kept");
    assert!(moving.iter().all(|one| one.finding.ticket == Some(target.id)));
}

#[test]
fn a_target_under_watch_or_out_of_sight_comes_back_when_work_joins_it() {
    let (mut source, mut target) = (numbered(1, 1), numbered(2, 0));
    watch(&mut target, &Patience::DEFAULT, 0);
    let mut moving = carried(&source, &[1]);
    merged(&mut source, &mut target, &mut moving, &[]);
    assert_eq!((target.state, target.next_change_at), (State::New, None));
    let (mut source, mut target) = (numbered(1, 1), numbered(2, 1));
    act(&mut target, &Act::Snooze(Rest::SeenAgain), &anna(), GROUND, 1).unwrap();
    let mut moving = carried(&source, &[1]);
    merged(&mut source, &mut target, &mut moving, &[]);
    assert_eq!(target.snooze, None);
}

#[test]
fn what_is_not_one_matter_is_refused_with_the_reason() {
    let other = CustomerId::new(1, [9; 10]);
    let ended = |state, resolved_at| Ticket { state, resolved_at: Some(resolved_at), ..numbered(1, 0) };
    let now = 20 * DAY;
    let into_itself = numbered(2, 1);
    let table = [
        (into_itself, State::New, Refused::Same),
        (Ticket { customer: other, ..numbered(1, 1) }, State::New, Refused::OtherCustomer),
        (Ticket { merged_into: Some(numbered(3, 0).id), ..ended(State::Closed, now) }, State::New, Refused::Merged),
        (Ticket { check: "test_problem".into(), ..numbered(1, 1) }, State::New, Refused::Test),
        (numbered(1, 1), State::Resolved, Refused::TargetResolved),
        (ended(State::Closed, now - MERGE_MS - 1), State::New, Refused::TooOld),
    ];
    for (mut source, state, wanted) in table {
        let mut target = Ticket { state, ..numbered(2, 1) };
        let before = (source.clone(), target.clone());
        let pair = Pair { source: &mut source, target: &mut target };
        assert_eq!(merge(pair, &mut [], &BTreeSet::new(), &anna(), now), Err(wanted));
        assert_eq!((source, target), before, "a refusal changes nothing");
    }
    let (mut source, mut target) = (ended(State::Closed, now - MERGE_MS), numbered(2, 1));
    let pair = Pair { source: &mut source, target: &mut target };
    assert!(merge(pair, &mut [], &BTreeSet::new(), &anna(), now).is_ok(), "within 14 days");
}

#[test]
fn a_merge_undone_gives_back_what_was_carried_and_what_joined_since() {
    let (mut source, mut target) = (numbered(1, 1), numbered(2, 1));
    let (source_before, target_before) = (source.clone(), target.clone());
    let mut moving = carried(&source, &[1]);
    let last = merged(&mut source, &mut target, &mut moving, &[2]);
    // A second finding of the source's cause has joined the target meanwhile.
    target.open_findings = 3;
    target.bill.join(DeviceId::new(1, [3; 10]), &Blocked::of(DeviceClass::Server));
    let mut back = carried(&source, &[1, 3]);
    let go = |source: &mut Ticket, target: &mut Ticket, back: &mut [Carried]| {
        unmerge(Pair { source, target }, &last, (back, &devices(&[2])), (&anna(), GROUND), 6)
    };
    let lines = go(&mut source, &mut target, &mut back).unwrap();
    let said: Vec<&str> = lines.iter().map(|line| line.words.key.as_str()).collect();
    assert_eq!(said, ["ticket-undone", "ticket-unmerged", "ticket-priority", "ticket-priority"]);
    let servers = Bill::of_people(10);
    let mut bill = servers.clone();
    bill.join(DeviceId::new(1, [3; 10]), &Blocked::of(DeviceClass::Server));
    assert_eq!((bill.people(), servers.people()), (20, 10));
    assert_eq!(source, Ticket { open_findings: 2, bill, priority: 2, ..source_before }, "weighed as it is now");
    assert_eq!((target.open_findings, target.bill.people(), target.state), (1, 1, target_before.state));
    assert!(back.iter().all(|one| one.finding.ticket == Some(source.id)));
}

#[test]
fn a_merge_undone_forgets_nothing_that_is_still_wrong() {
    // The source was resolved by a person; its fault goes back with it and is looked at again.
    let (mut source, mut target) = (numbered(1, 0), numbered(2, 0));
    resolve(&mut source, &Patience::DEFAULT, 1);
    let last = merged(&mut source, &mut target, &mut [], &[]);
    let mut back = carried(&source, &[1]);
    (target.open_findings, target.seen_count) = (1, 1);
    let pair = Pair { source: &mut source, target: &mut target };
    unmerge(pair, &last, (&mut back, &BTreeSet::new()), (&anna(), GROUND), 6).unwrap();
    assert_eq!((source.state, source.next_change_at), (State::Resolved, Some(6 + DAY)));
    assert_eq!((target.state, target.open_findings), (State::Watching, 0), "nothing of its own is left");

    let (mut source, mut target) = (numbered(1, 1), numbered(2, 1));
    let last = merged(&mut source, &mut target, &mut [], &[]);
    target.merged_into = Some(numbered(3, 1).id);
    let pair = Pair { source: &mut source, target: &mut target };
    let refused = unmerge(pair, &last, (&mut [], &BTreeSet::new()), (&anna(), GROUND), 6);
    assert_eq!(refused, Err(Refused::TargetMerged));
}
