//! The whole way of a report through the real collector: accept, writer, judge, reconcile, tick, on either engine.
//! Next: `tests/simulation`, for the same decisions under a bad network and a month of time.

use std::collections::BTreeMap;

use collector::app::accept::accept;
use collector::app::device as devices;
use collector::store::{finding, inventory};
use domain::change::Actor;
use domain::suppression::Held;
use domain::ticket::State;
use shared::check::digest;
use shared::host::Program;
use shared::ids::EpochId;
use shared::recorded::Answer;
use shared::report::{Envelope, Report};
use support::{Pc, World};

pub use crate::history::{
    nothing_unsealed_is_forgotten_and_what_is_old_goes, raw_reports_become_history_in_steps_and_once,
    what_cannot_be_seen_is_written_only_when_it_changes, what_changes_on_a_device_is_told_once,
};

fn program(name: &str) -> Program {
    Program { name: name.into(), version: "1".into(), source: "dpkg".into(), ..Program::default() }
}

async fn send(world: &World, pc: &Pc, envelope: &Envelope) -> collector::app::accept::Answer {
    accept(&world.app, pc.device.clone(), shared::wire::write(envelope).unwrap(), None).await.unwrap()
}

async fn states(world: &World) -> Vec<(String, State)> {
    world.tickets().await.into_iter().map(|one| (one.check, one.state)).collect()
}

pub async fn a_fault_opens_one_ticket_and_its_end_resolves_it(world: World) {
    let tenant = world.customer("Rossi").await;
    let mut pc = world.pc(&tenant, "srv-1").await;
    world.report(&mut pc, 3).await;
    assert!(world.tickets().await.is_empty(), "a healthy server has no ticket");
    pc.set_free_gb(4);
    world.report(&mut pc, 10).await;
    assert_eq!(states(&world).await, [("disk_space".to_owned(), State::New)]);
    pc.set_free_gb(60);
    world.report(&mut pc, 2).await;
    let tickets = world.tickets().await;
    assert_eq!(tickets.len(), 1);
    assert_eq!((tickets[0].state, tickets[0].resolved_at), (State::Resolved, Some(world.app.clock.now_ms())));
    let mut read = world.app.db.read().await.unwrap();
    let lines = collector::store::change::of_ticket(&mut read, tenant.customer.id, tickets[0].id).await.unwrap();
    let keys: Vec<&str> = lines.iter().map(|line| line.words.key.as_str()).collect();
    // The last one says what became of the notice that was proposed: nobody was told.
    assert_eq!(keys, ["ticket-opened", "finding-healthy", "ticket-resolved-itself", "notice-why-over"]);
}

pub async fn b4_copies_get_the_same_receipt_and_jumps_the_expected_sequence(world: World) {
    let tenant = world.customer("Rossi").await;
    let mut pc = world.pc(&tenant, "srv-1").await;
    pc.set_free_gb(4);
    let first = pc.envelope(world.app.clock.now_ms());
    for _ in 0..3 {
        let answer = send(&world, &pc, &first).await;
        assert_eq!((answer.accepted, answer.receipt.highest_seq), (true, 1));
    }
    world.app.clock.advance(60 * 86_400_000);
    let again = send(&world, &pc, &first).await;
    assert_eq!((again.accepted, again.receipt.highest_seq), (true, 1), "sixty days later too");
    assert!(world.tickets().await.is_empty(), "four copies are one sample");
    let ahead = Envelope { first_seq: 9, ..first.clone() };
    let answer = send(&world, &pc, &ahead).await;
    assert_eq!((answer.accepted, answer.receipt.expected), (false, Some(2)));
    // A part that is on disk and a part that is new: only the new one counts.
    let mut overlap = first.clone();
    overlap.reports.push(overlap.reports[0].clone());
    let answer = send(&world, &pc, &overlap).await;
    assert_eq!((answer.accepted, answer.receipt.highest_seq), (true, 2));
    assert_eq!(world.tickets().await.len(), 1, "two samples are a finding");
    // A new epoch counts from one; the old one still gets its old receipt.
    let epoch = world.app.clock.id(EpochId::new);
    let anew = Envelope { epoch, ..first.clone() };
    assert_eq!(send(&world, &pc, &anew).await.receipt.highest_seq, 1);
    assert_eq!(send(&world, &pc, &first).await.receipt.highest_seq, 2);
}

pub async fn b5_one_ticket_for_a_cause_that_sixty_four_devices_report_at_once(world: World) {
    let (rossi, verdi) = (world.customer("Rossi").await, world.customer("Verdi").await);
    let mut running = tokio::task::JoinSet::new();
    for number in 0..64 {
        let mut pc = world.pc(if number % 4 == 0 { &verdi } else { &rossi }, &format!("pc-{number}")).await;
        pc.host.software = Some(Answer::Seen(vec![program("qbittorrent"), program("bash")]));
        let app = world.app.clone();
        running.spawn(async move { accept(&app, pc.device.clone(), pc.body(app.clock.now_ms()), None).await });
    }
    for answer in running.join_all().await {
        assert!(answer.unwrap().accepted);
    }
    let mut tickets: Vec<_> = world.tickets().await;
    tickets.sort_by_key(|one| one.open_findings);
    let counts: Vec<_> = tickets.iter().map(|one| (one.customer, one.open_findings)).collect();
    assert_eq!(counts, [(verdi.customer.id, 16), (rossi.customer.id, 48)], "one for each customer");
}

pub async fn a_restart_forgets_nothing(world: World) {
    let tenant = world.customer("Rossi").await;
    let mut pc = world.pc(&tenant, "srv-1").await;
    world.report(&mut pc, 5).await;
    pc.set_free_gb(4);
    world.report(&mut pc, 1).await;
    let world = world.restarted().await;
    world.report(&mut pc, 1).await;
    assert_eq!(world.tickets().await.len(), 1, "the sample before the restart counted");
    let world = world.restarted().await;
    world.report(&mut pc, 5).await;
    pc.set_free_gb(60);
    world.report(&mut pc, 2).await;
    assert_eq!(states(&world).await, [("disk_space".to_owned(), State::Resolved)]);
}

pub async fn a_fault_inside_a_backlog_opens_no_ticket(world: World) {
    let tenant = world.customer("Rossi").await;
    let mut pc = world.pc(&tenant, "srv-1").await;
    let mut backlog = pc.envelope(world.app.clock.now_ms());
    let healthy = backlog.reports[0].clone();
    pc.set_free_gb(4);
    let bad = pc.envelope(world.app.clock.now_ms()).reports[0].clone();
    backlog.reports = [&healthy, &bad, &bad, &bad, &healthy, &healthy].map(Report::clone).to_vec();
    assert_eq!(send(&world, &pc, &backlog).await.receipt.highest_seq, 6);
    assert!(world.tickets().await.is_empty());
    let mut read = world.app.db.read().await.unwrap();
    assert!(finding::open_of_device(&mut read, pc.device.device_no).await.unwrap().is_empty());
}

pub async fn maintenance_holds_a_finding_until_it_ends(world: World) {
    let tenant = world.customer("Rossi").await;
    let mut pc = world.pc(&tenant, "srv-1").await;
    devices::set_maintenance(&world.app, None, pc.device.id, true, &Actor::Collector).await.unwrap();
    pc.device.maintenance = true;
    pc.set_free_gb(4);
    world.report(&mut pc, 5).await;
    world.tick().await;
    assert!(world.tickets().await.is_empty());
    let mut read = world.app.db.read().await.unwrap();
    let held = finding::held_of_customer(&mut read, tenant.customer.id).await.unwrap();
    assert_eq!(held.iter().map(|one| one.finding.held).collect::<Vec<_>>(), [Some(Held::Maintenance)]);
    devices::set_maintenance(&world.app, None, pc.device.id, false, &Actor::Collector).await.unwrap();
    world.tick().await;
    assert_eq!(states(&world).await, [("disk_space".to_owned(), State::New)], "what did not come back");
}

pub async fn silence_opens_a_ticket_and_a_report_resolves_it(world: World) {
    let tenant = world.customer("Rossi").await;
    let mut pc = world.pc(&tenant, "srv-1").await;
    world.report(&mut pc, 2).await;
    for _ in 0..11 {
        world.tick().await;
    }
    assert!(world.tickets().await.is_empty());
    world.tick().await;
    world.tick().await;
    assert_eq!(states(&world).await, [("presence".to_owned(), State::New)]);
    world.report(&mut pc, 1).await;
    assert_eq!(states(&world).await, [("presence".to_owned(), State::Resolved)]);
    // After an outage of our own nobody is called silent at once.
    world.app.clock.advance(86_400_000);
    let world = world.restarted().await;
    world.tick().await;
    assert_eq!(world.tickets().await.len(), 1);
}

pub async fn d5_a_clock_of_the_collector_that_jumps_neither_storms_nor_stalls(world: World) {
    let tenant = world.customer("Rossi").await;
    let mut pcs = Vec::new();
    for name in ["srv-1", "srv-2", "srv-3", "srv-4"] {
        pcs.push(world.pc(&tenant, name).await);
    }
    for pc in &mut pcs {
        world.report(pc, 2).await;
    }
    // By a clock of ten years on, support of the system has ended: that ticket is right. Silence is what must not be invented.
    let silences = async |world: &World| {
        let tickets = world.tickets().await;
        tickets.iter().filter(|one| one.check == "presence" && one.resolved_at.is_none()).count()
    };
    for jump_ms in [86_400_000, -86_400_000, 10 * 365 * 86_400_000i64, -10 * 365 * 86_400_000] {
        world.tick().await;
        world.app.clock.advance(jump_ms);
        for _ in 0..4 {
            world.tick().await;
            for pc in &mut pcs {
                // Each minute one of them, so that none is silent for long.
                world.report(pc, 1).await;
            }
        }
        assert_eq!(silences(&world).await, 0, "no storm after {jump_ms}");
        for _ in 0..14 {
            world.tick().await;
            for pc in &mut pcs[1..] {
                world.report(pc, 1).await;
            }
        }
        assert_eq!(silences(&world).await, 1, "no stall after {jump_ms}");
        world.report(&mut pcs[0], 1).await;
        assert_eq!(silences(&world).await, 0, "its report resolves it");
    }
    assert_eq!(collector::store::invariants::broken(&mut world.app.db.read().await.unwrap()).await.unwrap(), []);
}

pub async fn an_inventory_comes_as_differences_and_is_asked_for_whole_when_its_base_is_gone(world: World) {
    let tenant = world.customer("Rossi").await;
    let mut pc = world.pc(&tenant, "srv-1").await;
    let many: Vec<Program> = (0..50).map(|number| program(&format!("package-{number}"))).collect();
    pc.host.software = Some(Answer::Seen(many.clone()));
    let first = pc.envelope(world.app.clock.now_ms());
    let before = facts_of(&first);
    send(&world, &pc, &first).await;
    pc.sent();
    pc.host.software = Some(Answer::Seen(many.into_iter().chain([program("qbittorrent")]).collect()));
    let mut second = pc.envelope(world.app.clock.now_ms());
    let whole = facts_of(&second);
    let difference = shared::checks::eye("software").unwrap().difference.unwrap();
    let difference = difference(&before, &whole).unwrap();
    assert!(difference.len() * 5 < whole.len());
    set_facts(&mut second, &difference, digest(&before));
    let answer = send(&world, &pc, &second).await;
    assert!(answer.receipt.want_whole.is_empty());
    pc.sent();
    let mut read = world.app.db.read().await.unwrap();
    let kept: BTreeMap<_, _> = inventory::of_device(&mut read, pc.device.device_no).await.unwrap();
    assert_eq!(kept["software"].facts, whole);
    assert_eq!(states(&world).await, [("software".to_owned(), State::New)]);
    let mut third = pc.envelope(world.app.clock.now_ms());
    set_facts(&mut third, &difference, 12345);
    assert_eq!(send(&world, &pc, &third).await.receipt.want_whole, ["software"]);
}

pub async fn a_poison_report_is_kept_unjudged_and_costs_its_neighbours_nothing(world: World) {
    let tenant = world.customer("Rossi").await;
    let mut fine = world.pc(&tenant, "srv-fine").await;
    let mut poison = world.pc(&tenant, "srv-poison").await;
    fine.set_free_gb(4);
    poison.set_free_gb(4);
    // A customer that the device is not of: its finding cannot be written, whatever its report says.
    poison.device.customer_id = world.app.clock.id(shared::ids::CustomerId::new);
    for _ in 0..2 {
        world.app.clock.advance(60_000);
        let now = world.app.clock.now_ms();
        let (first, second) = (fine.body(now), poison.body(now));
        let (fine_answer, poison_answer) = tokio::join!(
            accept(&world.app, fine.device.clone(), first, None),
            accept(&world.app, poison.device.clone(), second, None)
        );
        assert!(fine_answer.unwrap().accepted && poison_answer.unwrap().accepted, "both can go on");
        fine.sent();
        poison.sent();
    }
    assert_eq!(world.tickets().await.len(), 1);
    let mut read = world.app.db.read().await.unwrap();
    assert_eq!(collector::store::quarantine::count(&mut read).await.unwrap(), 1);
}

fn facts_of(envelope: &Envelope) -> Vec<u8> {
    let software = envelope.reports[0].observations.iter().find(|one| one.check == "software");
    software.unwrap().facts.clone()
}

fn set_facts(envelope: &mut Envelope, facts: &[u8], base: u64) {
    let software = envelope.reports[0].observations.iter_mut().find(|one| one.check == "software").unwrap();
    (software.facts, software.base) = (facts.to_vec(), Some(base));
}

pub async fn what_is_wrong_at_enrolment_is_kept_for_the_take_over_report(world: World) {
    let tenant = world.customer("Rossi").await;
    let mut pc = world.pc(&tenant, "srv-1").await;
    pc.set_free_gb(9);
    world.report(&mut pc, 30).await;
    assert!(world.tickets().await.is_empty(), "no flood at enrolment");
    let mut read = world.app.db.read().await.unwrap();
    let held = finding::held_of_customer(&mut read, tenant.customer.id).await.unwrap();
    assert_eq!(held.iter().map(|one| one.finding.held).collect::<Vec<_>>(), [Some(Held::TakeOver)]);
    pc.set_free_gb(1);
    world.report(&mut pc, 3).await;
    assert_eq!(world.tickets().await.len(), 1, "what becomes critical is a change");
}

pub async fn a_pc_that_is_set_back_at_each_start_is_never_locked_out(world: World) {
    let tenant = world.customer("Rossi").await;
    let pc = world.pc(&tenant, "kiosk-1").await;
    for _ in 0..260 {
        world.app.clock.advance(60_000);
        let epoch = world.app.clock.id(EpochId::new);
        let envelope = Envelope { epoch, ..pc.envelope(world.app.clock.now_ms()) };
        assert_eq!(send(&world, &pc, &envelope).await.receipt.highest_seq, 1);
    }
}

pub async fn devices_that_are_revoked_hide_no_other_that_falls_silent(world: World) {
    let tenant = world.customer("Rossi").await;
    for number in 0..205 {
        let mut gone = world.pc(&tenant, &format!("gone-{number}")).await;
        world.report(&mut gone, 1).await;
        devices::revoke(&world.app, None, gone.device.id, &Actor::Collector).await.unwrap();
    }
    let mut victim = world.pc(&tenant, "victim").await;
    world.report(&mut victim, 1).await;
    for _ in 0..14 {
        world.tick().await;
    }
    let tickets = world.tickets().await;
    assert_eq!(tickets.iter().map(|one| one.check.as_str()).collect::<Vec<_>>(), ["presence"]);
}

pub async fn e11_a_revoked_device_is_refused_at_its_next_report(world: World) {
    let tenant = world.customer("Rossi").await;
    let mut pc = world.pc(&tenant, "srv-1").await;
    world.report(&mut pc, 2).await;
    // As an administrator's verb in a process of its own does it.
    let mut write = world.app.db.write_unleased().await.unwrap();
    assert!(collector::store::device::revoke(&mut write, pc.device.id, 1).await.unwrap());
    write.commit().await.unwrap();
    let body = pc.body(world.app.clock.now_ms());
    let answer = accept(&world.app, pc.device.clone(), body, None).await;
    assert!(matches!(answer, Err(collector::error::AppError::Forbidden { .. })), "{answer:?}");
}

pub async fn d3_a_clock_of_2009_or_2100_reports_and_is_told(world: World) {
    let tenant = world.customer("Rossi").await;
    for (name, wall_ms) in [("pc-2009", 1_240_000_000_000i64), ("pc-2100", 4_102_444_800_000)] {
        let pc = world.pc(&tenant, name).await;
        for seq in 1..=3 {
            world.app.clock.advance(60_000);
            let mut envelope = pc.envelope(world.app.clock.now_ms());
            (envelope.first_seq, envelope.sent_wall_ms) = (seq, wall_ms);
            envelope.reports[0].wall_ms = wall_ms;
            assert!(send(&world, &pc, &envelope).await.accepted);
        }
    }
    let tickets = states(&world).await;
    assert_eq!(tickets, [("clock".to_owned(), State::New), ("clock".to_owned(), State::New)]);
}
