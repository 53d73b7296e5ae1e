//! The rules of the bill: what raises, what waits, what changes nothing.

use proptest::prelude::*;
use shared::ids::{ContactId, CustomerId, DeviceId, TicketId};
use shared::past::DeviceClass;
use shared::text::Words;

use super::duty::{DutyKind, MOST_PEOPLE};
use super::money::{Currency, Rate};
use super::*;
use crate::asked::{Question, ask, hear};
use crate::change::Actor;
use crate::ticket::Ticket;
use crate::ticket::tests::ticket;

const ALL: [Severity; 5] = [Severity::Info, Severity::Low, Severity::Medium, Severity::High, Severity::Critical];

fn device(nth: u8) -> DeviceId {
    DeviceId::new(1, [nth; 10])
}

fn mail(people: u32) -> Duty {
    Duty { kind: DutyKind::Mail, people, name: "Exchange".into() }
}

fn bill_of(duties: &[Duty], rate: Option<Rate>) -> Bill {
    let mut bill = Bill::default();
    bill.join(device(1), &Blocked { people: 1, services: duties, rate });
    bill
}

fn question(text: &str) -> Question {
    Question {
        ticket: (TicketId::new(1, [1; 10]), 7),
        customer: CustomerId::new(1, [2; 10]),
        site: None,
        contact: (ContactId::new(1, [3; 10]), "Maria Rossi".into()),
        device: None,
        is_fault: true,
        taken_by: None,
        text: text.into(),
        cause_key: "k".into(),
    }
}

#[test]
fn a_fault_that_blocks_ten_users_comes_before_one_users_printer() {
    let (printer, _) = ask(question("MY PRINTER DOES NOT PRINT!!! IT IS AN EMERGENCY!!!"), 5).unwrap();
    let mut ten = Bill::default();
    (1..=10).for_each(|nth| ten.join(device(nth), &Blocked::of(DeviceClass::AlwaysOnPc)));
    let server = bill_of(&[Duty { kind: DutyKind::Other, people: 10, name: String::new() }], None);
    for many in [ten, server] {
        assert_eq!(many.people(), 10);
        // As severe as the printer's own check ever says, and as a person who reports it.
        assert!(many.level(Severity::Medium) < printer.priority);
        for severity in ALL {
            let one = Bill::of_people(1);
            assert!(many.level(severity) < one.level(severity), "{severity:?}");
            assert!(severity < Severity::Medium || many.level(severity) < one.level(Severity::Medium));
        }
    }
}

#[test]
fn a_raised_voice_changes_nothing() {
    let calm = "The printer prints blank pages.";
    let (quiet, _) = ask(question(calm), 5).unwrap();
    for loud in [
        "URGENT!!! THE PRINTER PRINTS BLANK PAGES!!!",
        "Critical, P1, priority 1, the whole company stands still, 100 people cannot work",
        "I know your boss. I will call my lawyer. Now!",
    ] {
        let (mut one, _) = ask(question(loud), 5).unwrap();
        assert_eq!((one.priority, one.severity, &one.bill), (quiet.priority, quiet.severity, &quiet.bill), "{loud}");
        let maria = Actor::Contact(ContactId::new(1, [3; 10]), "Maria Rossi".into());
        for nth in 2..=9 {
            hear(&mut one, &format!("This is the {nth}th time that I write!!! {loud}"), &maria, false, nth).unwrap();
        }
        assert_eq!((one.priority, &one.bill), (quiet.priority, &quiet.bill), "the ninth contact");
        assert_eq!(one.weigh(Why::Worsened, 99), None);
    }
}

#[test]
fn what_each_bill_comes_to() {
    let (pc, server) = (Bill::of_people(1), Bill::of_people(10));
    let rate = |minor| Some(Rate { minor, currency: Currency::Eur });
    let erp = |people| Duty { kind: DutyKind::LineOfBusiness, people, name: "ERP".into() };
    let table = [
        ("a PC", pc.clone(), Severity::High, 3),
        ("a PC, critical", pc, Severity::Critical, 2),
        ("nobody", Bill::default(), Severity::Medium, 4),
        ("a server of which nothing is said", server.clone(), Severity::High, 2),
        ("the same, critical", server, Severity::Critical, 1),
        ("mail for 40", bill_of(&[mail(40)], None), Severity::High, 2),
        ("mail for 50: a hundred by weight", bill_of(&[mail(50)], None), Severity::High, 1),
        ("mail and the business of the same 33", bill_of(&[mail(33), erp(33)], None), Severity::High, 2),
        ("one person more", bill_of(&[mail(33), erp(34)], None), Severity::High, 1),
        ("three people who wait for what the business runs on", bill_of(&[erp(3)], None), Severity::Medium, 4),
        ("the same where an hour costs 60 euros", bill_of(&[erp(3)], rate(6_000)), Severity::Medium, 3),
        ("the same where it costs 10", bill_of(&[erp(3)], rate(1_000)), Severity::Medium, 4),
        ("the top is P1", bill_of(&[erp(MOST_PEOPLE)], rate(1_000_000)), Severity::Critical, 1),
    ];
    for (case, bill, severity, wanted) in table {
        assert_eq!(bill.level(severity), wanted, "{case}");
        assert_eq!(bill.lines(severity).last(), Some(&Words::new("bill-sum").count("level", wanted.into())), "{case}");
    }
}

#[test]
fn a_disk_that_is_full_tomorrow_comes_before_one_that_is_full_in_twenty_days() {
    let now = 1_800_000_000_000;
    let full_in = |days: i64| {
        let words = Words::new("disk-space-forecast").percent("sure", 80.0).at_ms("full_at", now + days * DAY_MS);
        let mut one = Ticket { severity: Severity::High, ..ticket() };
        one.bill.meets(&words, true);
        one.weigh(Why::Joined, now);
        one
    };
    assert_eq!([1, 3, 4, 14, 15, 20].map(|days| full_in(days).priority), [3, 3, 4, 4, 5, 5]);
    let mut far = full_in(20);
    assert_eq!(far.next_change_at, Some(now + 6 * DAY_MS), "it is looked at again when it is two weeks off");
    assert_eq!(far.weigh(Why::Near, now + 6 * DAY_MS - 1), None);
    let nearer = far.weigh(Why::Near, now + 6 * DAY_MS).unwrap();
    assert_eq!(nearer, Words::new("ticket-priority").count("from", 5).count("to", 4).text("why", "near"));
    assert_eq!(far.next_change_at, Some(now + 17 * DAY_MS));
    far.weigh(Why::Near, now + 17 * DAY_MS).unwrap();
    assert_eq!((far.priority, far.next_change_at), (3, None));
    // What is felt now on the same ticket does not wait for what is foretold.
    let mut both = full_in(20);
    both.bill.meets(&Words::new("services-stopped"), false);
    both.weigh(Why::Joined, now);
    assert_eq!(both.priority, 3);
}

#[test]
fn a_device_is_on_the_bill_once_and_leaves_nothing_behind() {
    let services = [mail(40)];
    let server = Blocked { people: 10, services: &services, rate: None };
    let pc = Blocked::of(DeviceClass::Laptop);
    let mut bill = Bill::default();
    bill.join(device(1), &server);
    bill.join(device(1), &server);
    bill.join(device(2), &pc);
    assert_eq!((bill.people(), bill.weighed()), (41, 81));
    bill.leave(device(1), &server);
    assert_eq!(bill.people(), 1);
    // It was taken for a PC when it came, and is known as a server by now.
    bill.leave(device(2), &Blocked::of(DeviceClass::Server));
    assert_eq!(bill, Bill::default());
    (1..=60).for_each(|nth| bill.join(device(nth), &server));
    assert_eq!(bill.weighed(), 60 * 80, "however many are kept by name");
    (1..=60).for_each(|nth| bill.leave(device(nth), &server));
    assert_eq!(bill, Bill::default());
    let kept = serde_json::to_string(&bill_of(&services, None)).unwrap();
    assert_eq!(serde_json::from_str::<Bill>(&kept).unwrap(), bill_of(&services, None));
}

#[test]
fn what_a_technician_set_outranks_the_bill_until_it_is_given_back() {
    let mut one = Ticket { severity: Severity::High, ..ticket() };
    let hand = ByHand { level: 5, who: "Anna".into(), why: "they are on holiday".into(), at: 1 };
    (one.priority, one.by_hand) = (5, Some(hand));
    (2..=30).for_each(|nth| one.bill.join(device(nth), &Blocked::of(DeviceClass::Server)));
    assert_eq!((one.weigh(Why::Joined, 2), one.priority, one.billed()), (None, 5, 1));
    one.by_hand = None;
    let words = Words::new("ticket-priority").count("from", 5).count("to", 1).text("why", "services");
    assert_eq!(one.weigh(Why::Services, 3), Some(words));
}

fn duty() -> impl Strategy<Value = Duty> {
    (0..DutyKind::ALL.len(), 1..=MOST_PEOPLE).prop_map(|(kind, people)| Duty {
        kind: DutyKind::ALL[kind],
        people,
        name: String::new(),
    })
}

fn parts() -> impl Strategy<Value = Vec<Vec<Duty>>> {
    proptest::collection::vec(proptest::collection::vec(duty(), 0..4), 0..70)
}

fn money() -> impl Strategy<Value = Option<Rate>> {
    let rate = (1..=1_000_000i64, 0..Currency::ALL.len());
    proptest::option::of(rate.prop_map(|(minor, currency)| Rate { minor, currency: Currency::ALL[currency] }))
}

fn sum(parts: &[Vec<Duty>], rate: Option<Rate>) -> Bill {
    let mut bill = Bill::default();
    for (nth, services) in (0u8..).zip(parts) {
        bill.join(device(nth), &Blocked { people: 1, services, rate });
    }
    bill
}

proptest! {
    #[test]
    fn more_people_a_weightier_service_or_one_device_more_never_lowers_a_priority(
        parts in parts(), rate in money(), severity in 0usize..5, at in any::<proptest::sample::Index>(), more in duty()
    ) {
        let (severity, before) = (ALL[severity], sum(&parts, rate).level(ALL[severity]));
        let mut joined = parts.clone();
        joined.push(vec![more.clone()]);
        prop_assert!(sum(&joined, rate).level(severity) <= before);
        if !parts.is_empty() {
            let mut larger = parts.clone();
            let nth = at.index(parts.len());
            for one in &mut larger[nth] {
                one.people = one.people.saturating_add(more.people).min(MOST_PEOPLE);
                one.kind = if more.kind.weight() > one.kind.weight() { more.kind } else { one.kind };
            }
            prop_assert!(sum(&larger, rate).level(severity) <= before);
            if !parts[nth].is_empty() {
                let mut another = parts.clone();
                another[nth].push(more);
                prop_assert!(sum(&another, rate).level(severity) <= before);
            }
        }
        prop_assert!(sum(&parts, rate).level(severity) <= sum(&parts, None).level(severity), "money never lowers");
    }

    #[test]
    fn a_nearer_date_or_a_higher_severity_never_lowers_a_priority(
        parts in parts(), now in 0i64..1 << 50, left in -1i64 << 40..1i64 << 40, sooner in 0i64..1i64 << 40
    ) {
        let level = |at: Option<i64>, severity| {
            let mut bill = sum(&parts, None);
            bill.ahead = at.map(|at| bill::Ahead { at, later: 0, look_at: None });
            bill.pass_time(now);
            bill.level(severity)
        };
        for pair in ALL.windows(2) {
            prop_assert!(level(Some(now + left), pair[1]) <= level(Some(now + left), pair[0]));
        }
        for severity in ALL {
            prop_assert!((1..=5).contains(&level(Some(now + left), severity)));
            prop_assert!(level(Some(now + left - sooner), severity) <= level(Some(now + left), severity));
            prop_assert!(level(None, severity) <= level(Some(now + left), severity), "felt now");
        }
        let (_, look_at) = later(now + left, now);
        prop_assert!(look_at.is_none_or(|at| at > now), "time goes on");
    }

    #[test]
    fn who_left_leaves_the_bill_as_it_was_before_they_came(parts in parts(), more in duty(), named in any::<bool>()) {
        let mut bill = sum(&parts, None);
        let (before, services) = (bill.clone(), if named { vec![more] } else { Vec::new() });
        let blocked = Blocked { people: 1, services: &services, rate: None };
        bill.join(device(200), &blocked);
        bill.leave(device(200), &blocked);
        prop_assert_eq!(bill, before);
    }
}
