//! What many devices see at once, through the real collector: one ticket for the site, one for the storm.
//! Next: `collector/domain/src/storm.rs` and `presence.rs` for the rules; `tests/simulation` for a month of them.

use collector::app::desk;
use collector::app::work_ticket::work_ticket;
use domain::ticket::{Act, State};
use support::World;
use support::portal::anna;

fn open(tickets: &[domain::ticket::Ticket]) -> Vec<(&str, u32)> {
    tickets.iter().filter(|one| one.state.is_open()).map(|one| (one.check.as_str(), one.open_findings)).collect()
}

pub async fn a_site_whose_line_is_cut_is_one_ticket_though_its_devices_fall_silent_one_after_another(world: World) {
    let (rossi, verdi) = (world.customer("Rossi").await, world.customer("Verdi").await);
    let mut pcs = Vec::new();
    for name in ["srv-1", "srv-2", "srv-3", "srv-4"] {
        let mut pc = world.pc(&rossi, name).await;
        // Each reports a minute after the one before it: they become due one by one, in four ticks.
        world.report(&mut pc, 1).await;
        pcs.push(pc);
    }
    let mut alone = world.pc(&verdi, "srv-5").await;
    world.report(&mut alone, 1).await;
    for _ in 0..20 {
        world.tick().await;
    }
    let tickets = world.tickets().await;
    assert_eq!(open(&tickets), [("presence", 1), ("presence", 4)], "the other customer's server is its own matter");
    for pc in &mut pcs {
        world.report(pc, 1).await;
    }
    assert_eq!(open(&world.tickets().await), [("presence", 1)], "the site is back");
}

pub async fn the_same_on_five_devices_within_minutes_is_one_ticket_and_what_a_person_holds_stays(world: World) {
    let (rossi, verdi) = (world.customer("Rossi").await, world.customer("Verdi").await);
    let mut pcs = Vec::new();
    for number in 1..=7 {
        pcs.push(world.pc(if number == 7 { &verdi } else { &rossi }, &format!("srv-{number}")).await);
    }
    for pc in &mut pcs {
        pc.fail_service("nginx.service", "Web server");
        // The second sample decides.
        world.report(pc, 1).await;
    }
    world.report(&mut pcs[0], 1).await;
    let first = world.tickets().await[0].clone();
    let anna = anna(&world).await;
    work_ticket(&world.app, None, first.id, &Act::Take, &anna).await.unwrap();
    for at in [1, 2, 3, 6] {
        world.report(&mut pcs[at], 1).await;
        assert!(world.tickets().await.iter().all(|one| one.merged_into.is_none()), "few are no storm");
    }
    world.report(&mut pcs[4], 1).await;
    let tickets = world.tickets().await;
    let storm = tickets.iter().find(|one| one.cause_key.contains("storm:")).unwrap();
    assert_eq!((storm.open_findings, storm.site), (4, None), "three and the fifth; Anna's stays with her");
    let swept = tickets.iter().filter(|one| one.merged_into == Some(storm.id));
    assert!(swept.clone().all(|one| one.state == State::Closed && one.open_findings == 0));
    assert_eq!(swept.count(), 3);
    let (of_anna, of_verdi) =
        (tickets.iter().find(|one| one.id == first.id), tickets.iter().filter(|one| one.customer == verdi.customer.id));
    assert!(of_anna.is_some_and(|one| one.state.is_open() && one.open_findings == 1));
    assert!(of_verdi.clone().all(|one| one.state == State::New) && of_verdi.count() == 1, "the customer is a wall");
    world.report(&mut pcs[5], 1).await;
    let now = world.tickets().await;
    assert_eq!(now.iter().find(|one| one.id == storm.id).map(|one| one.open_findings), Some(5), "a later one joins");
    assert_eq!(now.len(), tickets.len(), "and opens no ticket");
    let page = desk::ticket(&world.app, None, storm.number).await.unwrap();
    assert_eq!(page.findings.len(), 5);
}
