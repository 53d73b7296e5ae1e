//! Contract of the tables of reports, findings and tickets.
//! Next: `collector/migrations/0002_desk.sql`.

use collector::clock::Clock;
use collector::store::device_state::{StoredEpoch, StoredState, StoredWindows};
use collector::store::inventory::StoredInventory;
use collector::store::report::{StoredReport, id_at};
use collector::store::{
    Db, StoreError, change, device, device_state, finding, inventory, policy, quarantine, report, ticket,
};
use domain::change::{Actor, Change};
use domain::finding::Finding;
use domain::priority::Bill;
use domain::suppression::Held;
use domain::ticket::{Kind, Level, Outside, State, Ticket};
use shared::ids::{ChangeId, CustomerId, FindingId, TicketId};
use shared::reading::{Fingerprint, Severity};
use shared::text::Words;

use crate::people::new_device;

pub const NOW: i64 = 1_800_000_000_000;

/// Reports are appended in groups of any size and read back in order; a state is replaced.
pub async fn contract_report_and_state(db: &Db) {
    let clock = Clock::manual(NOW);
    let (_, device_no) = new_device(db, &clock, "Reports Ltd").await;
    let mut write = db.write_unleased().await.unwrap();
    let made = |nth: i64| StoredReport {
        id: id_at(NOW, nth),
        device_no,
        epoch: "epo_1".into(),
        first_seq: nth,
        last_seq: nth,
        received_at: NOW + nth,
        body: vec![u8::try_from(nth % 256).unwrap(); 3],
        prev_id: 0,
    };
    // 64 + 16 + 4 + 1: every size of statement.
    let reports: Vec<StoredReport> = (1..=85).map(made).collect();
    report::append(&mut write, &reports).await.unwrap();
    report::append(&mut write, &[]).await.unwrap();
    let page = report::after(&mut write, id_at(NOW, 80), 3).await.unwrap();
    assert_eq!(page.iter().map(|one| one.first_seq).collect::<Vec<_>>(), [81, 82, 83]);
    assert_eq!(report::get(&mut write, id_at(NOW, 5)).await.unwrap().unwrap().body, [5, 5, 5]);
    assert!(matches!(report::append(&mut write, &reports[..1]).await, Err(StoreError::Exists)));
    drop(write);
    let mut write = db.write_unleased().await.unwrap();
    report::append(&mut write, &reports).await.unwrap();
    assert_eq!(report::forget_before(&mut write, NOW + 1, NOW, 50).await.unwrap(), 0, "nothing is sealed");
    assert_eq!(report::forget_before(&mut write, NOW + 1, NOW + 1, 50).await.unwrap(), 50);
    assert_eq!(report::forget_before(&mut write, NOW + 1, NOW + 1, 50).await.unwrap(), 35);
    for last_seq in [85, 86] {
        let state = StoredState {
            device_no,
            epoch: "epo_1".into(),
            last_seq,
            received_at: NOW,
            report_id: 1,
            state: vec![0, 255],
        };
        device_state::save(&mut write, std::slice::from_ref(&state)).await.unwrap();
        assert_eq!(device_state::get(&mut write, device_no).await.unwrap(), Some(state.clone()));
        assert_eq!(device_state::all(&mut write).await.unwrap(), [state]);
        let windows = StoredWindows { device_no, report_id: last_seq, taken_at: NOW, windows: vec![7] };
        device_state::save_windows(&mut write, std::slice::from_ref(&windows)).await.unwrap();
        assert_eq!(device_state::all_windows(&mut write).await.unwrap(), [windows]);
        let kept = StoredEpoch { last_seq, newest: i64::from(u32::MAX), seen_at: NOW };
        device_state::keep_epoch(&mut write, device_no, "epo_0", &kept).await.unwrap();
        assert_eq!(device_state::epoch(&mut write, device_no, "epo_0").await.unwrap(), Some(kept));
    }
    assert_eq!(device_state::epoch(&mut write, device_no, "epo_9").await.unwrap(), None);
    assert_eq!(device_state::epochs(&mut write, device_no).await.unwrap(), 1);
    let other = StoredEpoch { last_seq: 1, newest: 0, seen_at: NOW };
    device_state::keep_epoch(&mut write, device_no, "epo_9", &other).await.unwrap();
    assert!(!device_state::forget_an_epoch(&mut write, device_no, NOW).await.unwrap(), "all were heard since");
    assert!(device_state::forget_an_epoch(&mut write, device_no, NOW + 1).await.unwrap());
    assert_eq!(device_state::epoch(&mut write, device_no, "epo_0").await.unwrap(), None);
    assert_eq!(device_state::epoch(&mut write, device_no, "epo_9").await.unwrap(), Some(other));
    quarantined_and_classed(&mut write, device_no).await;
    write.commit().await.unwrap();
}

async fn quarantined_and_classed(write: &mut collector::store::Write, device_no: i64) {
    quarantine::add(write, 1, device_no, "poison", NOW).await.unwrap();
    assert_eq!(quarantine::count(write).await.unwrap(), 1);
    device::set_class(write, device_no, "server").await.unwrap();
    let device = device::by_number(write, device_no).await.unwrap().unwrap();
    assert_eq!((device.class.as_str(), device.last_received_at), ("server", Some(NOW)));
}

/// Inventories are replaced; limits raise the revision.
pub async fn contract_inventory_and_policy(db: &Db) {
    let clock = Clock::manual(NOW);
    let (_, device_no) = new_device(db, &clock, "Inventory Ltd").await;
    let mut write = db.write_unleased().await.unwrap();
    for version in [1, 2] {
        let kept = StoredInventory { version, observed_at: NOW, facts: vec![9; 40_000] };
        inventory::save(&mut write, device_no, "software", &kept).await.unwrap();
        let all = inventory::of_device(&mut write, device_no).await.unwrap();
        assert_eq!(all.into_iter().collect::<Vec<_>>(), [("software".to_owned(), kept)]);
    }
    assert_eq!(policy::all(&mut write).await.unwrap(), (0, vec![]));
    for value in [5.0, 7.5] {
        policy::set(&mut write, ("customer", "cus_1"), "cpu.x", value).await.unwrap();
    }
    let set = ("customer".to_owned(), "cus_1".to_owned(), "cpu.x".to_owned(), 7.5);
    assert_eq!(policy::all(&mut write).await.unwrap(), (2, vec![set]));
    write.commit().await.unwrap();
}

/// Two open tickets of one cause are impossible, even for code that forgot to look.
pub async fn b5_contract_one_open_ticket_per_cause(db: &Db) {
    let clock = Clock::manual(NOW);
    let (customer, _) = new_device(db, &clock, "Causes Ltd").await;
    let mut write = db.write_unleased().await.unwrap();
    ticket::save(&mut write, &new_ticket(&clock, customer, 1)).await.unwrap();
    let second = ticket::save(&mut write, &new_ticket(&clock, customer, 2)).await;
    assert!(matches!(second, Err(StoreError::Exists)), "{second:?}");
    drop(write);
    let mut write = db.write_unleased().await.unwrap();
    let mut first = new_ticket(&clock, customer, 1);
    ticket::save(&mut write, &first).await.unwrap();
    first.state = State::Resolved;
    ticket::save(&mut write, &first).await.unwrap();
    ticket::save(&mut write, &new_ticket(&clock, customer, 2)).await.unwrap();
    assert_eq!(ticket::latest(&mut write, "device:x:disk_space").await.unwrap().unwrap().number, 2);
    write.commit().await.unwrap();
}

/// A finding, its ticket and its lines read back as written, and only through their own customer.
pub async fn contract_finding_ticket_and_lines(db: &Db) {
    let clock = Clock::manual(NOW);
    let (customer, device_no) = new_device(db, &clock, "Findings Ltd").await;
    let (stranger, _) = new_device(db, &clock, "Stranger Ltd").await;
    let mut write = db.write_unleased().await.unwrap();
    let device = device::by_number(&mut write, device_no).await.unwrap().unwrap();
    let mut one = new_ticket(&clock, customer, 1);
    one.next_change_at = Some(NOW + 5);
    ticket::save(&mut write, &one).await.unwrap();
    assert_eq!(ticket::get(&mut write, Some(customer.into()), one.id).await.unwrap().unwrap().ticket, one);
    assert_eq!(ticket::by_number(&mut write, None, 1).await.unwrap().unwrap().ticket, one);
    assert_eq!(ticket::get(&mut write, Some(stranger.into()), one.id).await.unwrap(), None);
    assert_eq!(ticket::by_number(&mut write, Some(stranger.into()), 1).await.unwrap(), None);
    assert_eq!(ticket::due(&mut write, NOW + 4, 9).await.unwrap(), []);
    assert_eq!(ticket::due(&mut write, NOW + 5, 9).await.unwrap(), [one.clone()]);
    let filter = |customer, open_only| ticket::Filter { customer, open_only, limit: 10 };
    assert_eq!(ticket::list(&mut write, filter(Some(customer.into()), true)).await.unwrap().len(), 1);
    assert_eq!(ticket::list(&mut write, filter(Some(stranger.into()), false)).await.unwrap().len(), 0);
    let mut found = new_finding(&clock, device.id, Some(one.id));
    finding::save(&mut write, customer, device_no, &found).await.unwrap();
    let open = finding::open_of_device(&mut write, device_no).await.unwrap();
    assert_eq!(open.iter().map(|one| &one.finding).collect::<Vec<_>>(), [&found]);
    assert_eq!(finding::of_ticket(&mut write, customer, one.id).await.unwrap().len(), 1);
    assert_eq!(finding::of_ticket(&mut write, stranger, one.id).await.unwrap().len(), 0);
    let named = vec![(one.id, device.name.clone())];
    assert_eq!(ticket::devices(&mut write, filter(Some(customer.into()), true)).await.unwrap(), named);
    assert_eq!(ticket::devices(&mut write, filter(None, false)).await.unwrap(), named);
    assert_eq!(ticket::devices(&mut write, filter(Some(stranger.into()), false)).await.unwrap(), []);
    assert_eq!(ticket::counts(&mut write, Some(customer.into())).await.unwrap(), (1, 1));
    assert_eq!(ticket::counts(&mut write, Some(stranger.into())).await.unwrap(), (0, 0));
    assert_eq!(device::watched(&mut write, Some(customer.into())).await.unwrap(), (1, None));
    assert_eq!(device::watched(&mut write, None).await.unwrap(), (2, None));
    found.cleared_at = Some(NOW + 1);
    finding::save(&mut write, customer, device_no, &found).await.unwrap();
    assert!(finding::open_of_device(&mut write, device_no).await.unwrap().is_empty());
    let mut held = new_finding(&clock, device.id, None);
    (held.held, held.release_at) = (Some(Held::Boot), Some(NOW + 9));
    finding::save(&mut write, customer, device_no, &held).await.unwrap();
    assert_eq!(finding::due(&mut write, NOW + 8, 9).await.unwrap().len(), 0);
    assert_eq!(finding::due(&mut write, NOW + 9, 9).await.unwrap().len(), 1);
    assert_eq!(finding::held_of_customer(&mut write, customer).await.unwrap().len(), 1);
    assert_eq!(finding::held_of_customer(&mut write, stranger).await.unwrap().len(), 0);
    assert!(finding::silent_devices(&mut write).await.unwrap().is_empty());
    let words = Words::new("ticket-opened").text("device", "<b>pc</b>").percent("p", 1.5).at_ms("t", NOW);
    let line = Change { ticket: Some(one.id), device: None, at: NOW, actor: Actor::Collector, words, internal: true };
    change::add(&mut write, clock.id(ChangeId::new), customer, Some(device_no), &line).await.unwrap();
    assert_eq!(change::of_ticket(&mut write, customer, one.id).await.unwrap(), [line]);
    assert_eq!(change::of_ticket(&mut write, stranger, one.id).await.unwrap(), []);
    write.commit().await.unwrap();
}

/// A new ticket of a customer.
pub fn new_ticket(clock: &Clock, customer: CustomerId, number: i64) -> Ticket {
    Ticket {
        id: clock.id(TicketId::new),
        number,
        customer,
        site: None,
        cause_key: "device:x:disk_space".into(),
        check: "disk_space".into(),
        kind: Kind::Incident,
        state: State::New,
        severity: Severity::High,
        priority: 3,
        bill: Bill::of_people(10),
        by_hand: None,
        title: Words::new("disk-space").bytes("free", 5),
        assignee: None,
        level: Level::Vendor,
        outside: vec![Outside {
            level: Level::Vendor,
            name: "Dell".into(),
            reference: String::new(),
            from_at: NOW,
            until_at: None,
            answer_by: Some(NOW + 1),
            is_told: true,
        }],
        opened_at: NOW,
        resolved_at: None,
        next_change_at: None,
        open_findings: 1,
        seen_count: 1,
        reopened_count: 0,
        flapping: true,
        previous: Some(clock.id(TicketId::new)),
        waiting_for: None,
        wait_until: None,
        snooze: None,
        snooze_until: None,
        merged_into: None,
        next_update_at: None,
        contact: None,
        known: domain::ledger::Known::default(),
    }
}

pub fn new_finding(clock: &Clock, device: shared::ids::DeviceId, ticket: Option<TicketId>) -> Finding {
    Finding {
        id: clock.id(FindingId::new),
        device,
        fingerprint: Fingerprint { check: "disk_space".into(), subject: "/".into() },
        severity: Severity::High,
        cause_key: "device:x:disk_space".into(),
        words: Words::new("disk-space"),
        since_at: NOW - 5,
        opened_at: NOW,
        cleared_at: None,
        ticket,
        held: None,
        release_at: None,
        policy_revision: 3,
    }
}
