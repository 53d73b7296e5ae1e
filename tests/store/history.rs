//! Contract of history: blocks, cursors, the chain of a device's reports, what cannot be seen; and sealing as a whole.
//! Next: `collector/src/app/history.rs`.

use collector::app::history::step;
use collector::clock::Clock;
use collector::store::device_state::StoredState;
use collector::store::history::{AS_SAMPLED, BY_HOUR, Due, StoredBlock};
use collector::store::report::{StoredReport, id_at};
use collector::store::unseen::StoredUnseen;
use collector::store::{Db, change, device, device_state, history, inventory, report, unseen};
use domain::history::block::{unpack_hours, unpack_samples};
use shared::host::Memory;
use shared::ids::CustomerId;
use shared::observation::{Unseen, Why};
use shared::recorded::Answer;
use shared::report::{Envelope, Gap, Report};
use support::{NOW, Pc, World};

use crate::people::new_device;

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

fn block(device_no: i64, series: &str, step_s: i64, from_at: i64) -> StoredBlock {
    StoredBlock { device_no, series: series.into(), step_s, from_at, to_at: from_at + DAY, points: 9, body: vec![1, 2] }
}

/// Blocks are replaced by their name, read by time behind the customer's wall, and forgotten by their end.
pub async fn contract_history_blocks(db: &Db) {
    let clock = Clock::manual(NOW);
    let (customer, device_no) = new_device(db, &clock, "Blocks Ltd").await;
    let other = CustomerId::new(1, [0; 10]);
    let mut write = db.write_unleased().await.unwrap();
    let days: Vec<StoredBlock> = (0..5).map(|day| block(device_no, "cpu.busy:", AS_SAMPLED, NOW + day * DAY)).collect();
    history::save(&mut write, &days).await.unwrap();
    let replaced = StoredBlock { points: 10, body: vec![3], ..days[4].clone() };
    history::save(&mut write, &[replaced.clone(), block(device_no, "memory.x:", BY_HOUR, NOW)]).await.unwrap();
    let newest = history::newest(&mut write, device_no, "cpu.busy:", AS_SAMPLED).await.unwrap();
    assert_eq!(newest, Some(replaced));
    let own = (customer, device_no);
    let since = history::since(&mut write, own, ("cpu.busy:", AS_SAMPLED), NOW + 2 * DAY + 1, 31 * DAY).await.unwrap();
    assert_eq!(since.iter().map(|one| one.from_at).collect::<Vec<_>>(), [2, 3, 4].map(|day| NOW + day * DAY));
    assert_eq!(history::series(&mut write, own).await.unwrap(), ["cpu.busy:", "memory.x:"]);
    let foreign = history::since(&mut write, (other, device_no), ("cpu.busy:", AS_SAMPLED), 0, DAY).await.unwrap();
    assert!(foreign.is_empty() && history::series(&mut write, (other, device_no)).await.unwrap().is_empty());
    assert_eq!(history::forget_before(&mut write, AS_SAMPLED, NOW + 3 * DAY, 1).await.unwrap(), 1);
    assert_eq!(history::forget_before(&mut write, AS_SAMPLED, NOW + 3 * DAY, 9).await.unwrap(), 1);
    assert_eq!(history::forget_before(&mut write, BY_HOUR, NOW, 9).await.unwrap(), 0);
}

/// A device's reports are found one from the other, and forgotten only when they are sealed, or long after.
pub async fn contract_chain_of_reports(db: &Db) {
    let clock = Clock::manual(NOW);
    let (customer, device_no) = new_device(db, &clock, "Chains Ltd").await;
    let (_, other_no) = new_device(db, &clock, "Others Ltd").await;
    let mut write = db.write_unleased().await.unwrap();
    let made = |device_no: i64, nth: i64, prev: i64| StoredReport {
        id: id_at(NOW + nth, 0),
        device_no,
        epoch: "epo_1".into(),
        first_seq: nth,
        last_seq: nth,
        received_at: NOW + nth,
        body: vec![1],
        prev_id: if prev == 0 { 0 } else { id_at(NOW + prev, 0) },
    };
    // Every second report is another device's.
    let mut reports: Vec<StoredReport> = (1..=10).map(|nth| made(device_no, 2 * nth, 2 * nth - 2)).collect();
    reports.push(made(other_no, 5, 0));
    report::append(&mut write, &reports).await.unwrap();
    let newest = id_at(NOW + 20, 0);
    for (device_no, report_id) in [(device_no, newest), (other_no, id_at(NOW + 5, 0))] {
        let state = StoredState {
            device_no,
            epoch: "epo_1".into(),
            last_seq: 20,
            received_at: NOW,
            report_id,
            state: Vec::new(),
        };
        device_state::save(&mut write, &[state]).await.unwrap();
    }
    let seqs = |found: Vec<StoredReport>| found.iter().map(|one| one.first_seq).collect::<Vec<_>>();
    let own = (customer, device_no);
    assert_eq!(seqs(report::newest_of_device(&mut write, own, 0, 3).await.unwrap()), [20, 18, 16]);
    let after = id_at(NOW + 16, 0);
    assert_eq!(seqs(report::newest_of_device(&mut write, own, after, 9).await.unwrap()), [20, 18]);
    let foreign = (CustomerId::new(1, [0; 10]), device_no);
    assert!(report::newest_of_device(&mut write, foreign, 0, 9).await.unwrap().is_empty());
    assert_eq!(seqs(report::of_device_after(&mut write, (newest, after), 9).await.unwrap()), [18, 20]);
    assert_eq!(seqs(report::of_device_after(&mut write, (newest, 0), 4).await.unwrap()), [2, 4, 6, 8]);
    for (epoch, seq, steps, wanted) in [
        ("epo_1", 12, 9, Some(12)),
        ("epo_1", 20, 1, Some(20)),
        ("epo_1", 12, 4, None),
        ("epo_1", 13, 9, None),
        ("epo_2", 12, 99, None),
    ] {
        let found = report::standing_for(&mut write, newest, (epoch, seq), steps).await.unwrap();
        assert_eq!(found.map(|one| one.first_seq), wanted, "{epoch} {seq} {steps}");
    }

    let due = Due { device_no, newest, sealed: 0 };
    assert_eq!(history::due(&mut write, id_at(NOW, 0), 9).await.unwrap(), [], "enrolled just now");
    let all = history::due(&mut write, id_at(NOW, 1), 9).await.unwrap();
    assert!(all.contains(&due) && all.len() == 2, "{all:?}");
    history::set_cursor(&mut write, device_no, id_at(NOW + 6, 0)).await.unwrap();
    assert_eq!(history::cursor(&mut write, device_no).await.unwrap(), id_at(NOW + 6, 0));
    assert_eq!(history::cursor(&mut write, other_no).await.unwrap(), 0);
    assert_eq!(report::forget_before(&mut write, NOW + 99, NOW, 50).await.unwrap(), 3, "only what is sealed");
    assert_eq!(report::forget_before(&mut write, NOW + 99, NOW + 9, 50).await.unwrap(), 2, "and what waited too long");
}

/// What cannot be seen is a row a check; since when stays.
pub async fn contract_unseen(db: &Db) {
    let clock = Clock::manual(NOW);
    let (customer, device_no) = new_device(db, &clock, "Blind Ltd").await;
    let mut write = db.write_unleased().await.unwrap();
    let row = |why: Why, since_at: i64| StoredUnseen {
        device_no,
        customer,
        check: "services".into(),
        unseen: Unseen::new(why, "because"),
        since_at,
    };
    unseen::save(&mut write, &row(Why::Denied, NOW)).await.unwrap();
    unseen::save(&mut write, &row(Why::NotHere, NOW + 5)).await.unwrap();
    assert_eq!(unseen::of_device(&mut write, device_no).await.unwrap(), [row(Why::NotHere, NOW)]);
    assert_eq!(unseen::all(&mut write, Some(customer.into())).await.unwrap().len(), 1);
    assert!(unseen::all(&mut write, Some(CustomerId::new(1, [0; 10]).into())).await.unwrap().is_empty());
    unseen::remove(&mut write, device_no, "services").await.unwrap();
    assert!(unseen::all(&mut write, None).await.unwrap().is_empty());
    assert_eq!(change::forget_of_device(&mut write, device_no, NOW).await.unwrap(), 0);
    device::set_agent(&mut write, device_no, "1.0.0", "boot-1").await.unwrap();
    let kept = device::by_number(&mut write, device_no).await.unwrap().unwrap();
    assert_eq!((kept.agent.as_str(), kept.boot.as_str()), ("1.0.0", "boot-1"));
}

/// Samples of a series as they are kept.
async fn kept(world: &World, pc: &Pc, series: &str) -> Vec<(i64, f64)> {
    let own = (pc.device.customer_id, pc.device.device_no);
    let mut read = world.app.db.read().await.unwrap();
    let blocks = history::since(&mut read, own, (series, AS_SAMPLED), 0, 0).await.unwrap();
    blocks.iter().flat_map(|one| unpack_samples(&one.body).unwrap()).map(|one| (one.at, one.value)).collect()
}

pub async fn raw_reports_become_history_in_steps_and_once(world: World) {
    let tenant = world.customer("Rossi").await;
    let mut pc = world.pc(&tenant, "srv-1").await;
    let mut wanted = Vec::new();
    for minute in 0..700 {
        pc.set_free_gb(80 - minute / 10);
        world.report(&mut pc, 1).await;
        wanted.push((world.app.clock.now_ms(), (80 - minute / 10) as f64));
        if minute == 310 {
            assert_eq!(step(&world.app).await.unwrap(), 1);
            assert_eq!(step(&world.app).await.unwrap(), 0, "the next portion is not due yet");
        }
    }
    assert_eq!(kept(&world, &pc, "disk_space.free_gb:/").await, wanted[..311]);
    // A restart in between, and the step that was about to come.
    let world = world.restarted().await;
    assert_eq!(step(&world.app).await.unwrap(), 1);
    assert_eq!(kept(&world, &pc, "disk_space.free_gb:/").await, wanted, "nothing lost, nothing twice");
    let mut read = world.app.db.read().await.unwrap();
    let series = "cpu.busy_percent:";
    let hours = history::newest(&mut read, pc.device.device_no, series, BY_HOUR).await.unwrap().unwrap();
    let hours = unpack_hours(&hours.body).unwrap();
    assert_eq!(hours.iter().map(|one| one.count).sum::<u32>(), 700);
    assert!(hours.iter().all(|one| (one.least, one.mean, one.most) == (7.0, 7.0, 7.0)), "{hours:?}");
}

pub async fn nothing_unsealed_is_forgotten_and_what_is_old_goes(world: World) {
    let tenant = world.customer("Rossi").await;
    let mut pc = world.pc(&tenant, "srv-1").await;
    world.report(&mut pc, 10).await;
    world.app.clock.advance(8 * DAY);
    world.tick().await;
    let count =
        async |world: &World| report::after(&mut world.app.db.read().await.unwrap(), 0, 99).await.unwrap().len();
    assert_eq!(count(&world).await, 10, "they are older than a week, but not sealed");
    assert_eq!(step(&world.app).await.unwrap(), 1);
    world.tick().await;
    assert_eq!(count(&world).await, 0);
    assert_eq!(kept(&world, &pc, "cpu.busy_percent:").await.len(), 10);
    // A device that comes back after its reports are forgotten goes on.
    world.report(&mut pc, 3).await;
    world.app.clock.advance(6 * HOUR);
    assert_eq!(step(&world.app).await.unwrap(), 1);
    assert_eq!(kept(&world, &pc, "cpu.busy_percent:").await.len(), 13);
    world.app.clock.advance(120 * DAY);
    world.tick().await;
    assert!(kept(&world, &pc, "cpu.busy_percent:").await.is_empty(), "numbers as sampled go after 90 days");
    let mut read = world.app.db.read().await.unwrap();
    let own = (tenant.customer.id, pc.device.device_no);
    assert!(!history::series(&mut read, own).await.unwrap().is_empty(), "hours stay for two years");
}

/// What changed on a device, by key.
async fn changed(world: &World, pc: &Pc) -> Vec<String> {
    let mut read = world.app.db.read().await.unwrap();
    let own = (pc.device.customer_id, pc.device.device_no);
    let lines = change::of_device(&mut read, own, 0, 99).await.unwrap();
    lines.into_iter().rev().map(|line| line.words.key).collect()
}

pub async fn what_changes_on_a_device_is_told_once(world: World) {
    let tenant = world.customer("Rossi").await;
    let mut pc = world.pc(&tenant, "srv-1").await;
    let program = |name: &str, version: &str| shared::host::Program {
        name: name.into(),
        version: version.into(),
        ..Default::default()
    };
    pc.host.software = Some(Answer::Seen(vec![program("contab", "9.4")]));
    world.report(&mut pc, 3).await;
    assert!(changed(&world, &pc).await.is_empty(), "the first look is no change");
    pc.host.software = Some(Answer::Seen(vec![program("contab", "9.5"), program("zoom", "6")]));
    world.report(&mut pc, 2).await;
    let world = world.restarted().await;
    world.report(&mut pc, 2).await;
    assert_eq!(changed(&world, &pc).await, ["device-installed", "device-updated"], "a restart of ours is no change");

    let send = async |pc: &Pc, envelope: &Envelope| {
        let body = shared::wire::write(envelope).unwrap();
        assert!(collector::app::accept::accept(&world.app, pc.device.clone(), body, None).await.unwrap().accepted);
    };
    world.app.clock.advance(60_000);
    let base = pc.envelope(world.app.clock.now_ms());
    let gap = Gap { class: "full".into(), count: 4, first: pc.next_seq, last: pc.next_seq + 3 };
    let lost = Report { kind: "gap".into(), gap: Some(gap), ..Report::default() };
    let boot = "boot-2".to_owned();
    let anew = Envelope { agent: "0.2.0".into(), sent_boot: boot.clone(), boot, reports: vec![lost], ..base };
    send(&pc, &anew).await;
    send(&pc, &anew).await;
    let wanted = ["device-installed", "device-updated", "device-agent", "device-restarted", "device-gap"];
    let mut told = changed(&world, &pc).await;
    told[2..].sort();
    let mut all = wanted.map(str::to_owned);
    all[2..].sort();
    assert_eq!(told, all);

    // The parts are compared when the reports are sealed.
    world.app.clock.advance(6 * HOUR);
    assert_eq!(step(&world.app).await.unwrap(), 1);
    pc.next_seq += 4;
    let twice = Memory { total_bytes: 32_000_000_000, available_bytes: 20_000_000_000, ..Memory::default() };
    pc.host.memory = Some(Answer::Seen(twice));
    world.report(&mut pc, 2).await;
    world.app.clock.advance(6 * HOUR);
    assert_eq!(step(&world.app).await.unwrap(), 1);
    assert!(changed(&world, &pc).await.contains(&"device-memory".to_owned()));
}

pub async fn what_cannot_be_seen_is_written_only_when_it_changes(world: World) {
    let tenant = world.customer("Rossi").await;
    let mut pc = world.pc(&tenant, "srv-1").await;
    let well = pc.host.services.clone();
    pc.host.services = Some(Answer::Unseen(Unseen::new(Why::NotHere, "systemd does not run here")));
    world.report(&mut pc, 2).await;
    let rows = async |world: &World| unseen::all(&mut world.app.db.read().await.unwrap(), None).await.unwrap();
    let first = rows(&world).await;
    assert_eq!(first[&pc.device.device_no][0].check, "services");
    let world = world.restarted().await;
    world.report(&mut pc, 2).await;
    assert_eq!(rows(&world).await, first, "also after a restart it is since then");
    pc.host.services = well;
    world.report(&mut pc, 1).await;
    assert!(rows(&world).await.is_empty());
    let mut read = world.app.db.read().await.unwrap();
    let kept = inventory::of_device(&mut read, pc.device.device_no).await.unwrap();
    assert!(kept.contains_key("software") && kept.contains_key("operating_system"));
}
