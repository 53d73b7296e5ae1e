//! What several devices see together, through the real collector on either engine.
//! Next: `pipeline.rs`; `collector/domain/src/together.rs` for the rules.

use collector::app::device as devices;
use domain::change::Actor;
use domain::suppression::Held;
use domain::ticket::State;
use shared::host::{Detection, Network, PrintQueue, ProtectionProgram};
use shared::reading::{Fingerprint, Severity};
use shared::recorded::Answer;
use support::{Pc, World};

fn line(answered_count: u32) -> Option<Answer<Network>> {
    let gateway_ms = (answered_count > 0).then_some(2.0);
    let line = Network { way: "wired".into(), asked_count: 5, answered_count, gateway_ms, ..Network::default() };
    Some(Answer::Seen(line))
}

fn finds(pc: &mut Pc, name: &str, state: &str) {
    let found = vec![Detection { name: name.into(), state: state.into(), age_s: 60 }];
    let program = ProtectionProgram {
        name: "Scanner".into(),
        state: "on".into(),
        detections: Some(found),
        ..ProtectionProgram::default()
    };
    pc.host.protection_programs = Some(Answer::Seen(vec![program]));
}

async fn told(world: &World) -> Vec<(String, Severity, u32)> {
    let tickets = world.tickets().await.into_iter().filter(|one| one.state.is_open());
    tickets.map(|one| (one.title.key, one.severity, one.open_findings)).collect()
}

pub async fn a_bad_line_is_a_ticket_when_two_wired_devices_of_a_site_see_it(world: World) {
    let (rossi, verdi) = (world.customer("Rossi").await, world.customer("Verdi").await);
    let mut own = [world.pc(&rossi, "pc-1").await, world.pc(&rossi, "pc-2").await];
    let mut other = world.pc(&verdi, "pc-3").await;
    for pc in own.iter_mut().chain([&mut other]) {
        pc.host.network = line(5);
        world.report(pc, 2).await;
    }
    let [first, second] = &mut own;
    for pc in [&mut *first, &mut other] {
        pc.host.network = line(0);
        world.report(pc, 3).await;
    }
    assert!(told(&world).await.is_empty(), "each is the only one of its site");
    second.host.network = line(0);
    world.report(second, 3).await;
    assert_eq!(told(&world).await, [("network-site".to_owned(), Severity::Medium, 2)]);
    let ticket = world.tickets().await.remove(0);
    assert_eq!((ticket.customer, ticket.site), (rossi.customer.id, Some(rossi.site.id)));
    for pc in [first, second] {
        pc.host.network = line(5);
        world.report(pc, 40).await;
    }
    assert_eq!(world.tickets().await.iter().map(|one| one.state).collect::<Vec<_>>(), [State::Resolved]);
}

pub async fn a_harmful_program_on_three_computers_is_one_ticket_of_the_customer(world: World) {
    let tenant = world.customer("Rossi").await;
    let mut pcs = Vec::new();
    for number in 0..4 {
        pcs.push(world.pc(&tenant, &format!("pc-{number}")).await);
    }
    finds(&mut pcs[0], "Trojan:Win32/X", "active");
    finds(&mut pcs[1], "Trojan:Win32/X", "remediated");
    finds(&mut pcs[2], "Adware:Y", "remediated");
    finds(&mut pcs[3], "Trojan:Win32/X", "remediated");
    for pc in &mut pcs[..3] {
        world.report(pc, 3).await;
    }
    assert_eq!(told(&world).await, [("antivirus-found".to_owned(), Severity::Critical, 1)], "what is active, alone");
    devices::set_maintenance(&world.app, None, pcs[3].device.id, true, &Actor::Collector).await.unwrap();
    pcs[3].device.maintenance = true;
    world.report(&mut pcs[3], 3).await;
    assert_eq!(told(&world).await.len(), 1, "a computer under maintenance is not counted");
    let mut fifth = world.pc(&tenant, "pc-5").await;
    finds(&mut fifth, "Trojan:Win32/X", "remediated");
    world.report(&mut fifth, 3).await;
    let gathered = ("antivirus-spread".to_owned(), Severity::Critical, 2);
    assert_eq!(told(&world).await, [gathered, ("antivirus-found".to_owned(), Severity::Critical, 1)]);
    let mut read = world.app.db.read().await.unwrap();
    let about = Fingerprint { check: "antivirus".into(), subject: "found:Trojan:Win32/X".into() };
    let alike = collector::store::finding::alike(&mut read, tenant.customer.id, None, &about).await.unwrap();
    assert_eq!(alike.iter().filter(|one| one.finding.held == Some(Held::Digest)).count(), 0);
    let elsewhere = world.customer("Verdi").await;
    let theirs = collector::store::finding::alike(&mut read, elsewhere.customer.id, None, &about).await.unwrap();
    let at_site =
        collector::store::finding::alike(&mut read, tenant.customer.id, Some(elsewhere.site.id), &about).await;
    assert_eq!((alike.len(), theirs.len(), at_site.unwrap().len()), (3, 0, 0));
}

pub async fn a_queue_is_stuck_by_the_clock_of_its_site(world: World) {
    // The world begins on a Friday at 08:00 UTC; on Samoa it is 21:00 then.
    let tenant = world.customer("Rossi").await;
    let far = collector::app::customer::add_site(&world.app, tenant.customer.id, "Apia", "Pacific/Apia").await.unwrap();
    let far = support::world::Tenant { site: far, ..tenant.clone() };
    let queue = PrintQueue {
        printer: "Office".into(),
        waiting_count: 2,
        oldest_s: 9000,
        second_oldest_s: 8000,
        ..PrintQueue::default()
    };
    for (site, wanted) in [(&far, 0), (&tenant, 1)] {
        let mut pc = world.pc(site, "pc").await;
        pc.host.print_queues = Some(Answer::Seen(vec![queue.clone()]));
        world.report(&mut pc, 20).await;
        assert_eq!(world.tickets().await.len(), wanted);
    }
}
