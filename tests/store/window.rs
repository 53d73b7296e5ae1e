//! Contract of maintenance windows, and what they do with the reports of a site's devices.
//! Next: `collector/src/app/window.rs`.

use collector::app::window as case;
use collector::clock::Clock;
use collector::store::{Db, StoreError, device, finding, policy, window};
use domain::change::Actor;
use domain::suppression::Held;
use domain::window::{Typed, Window, read};
use shared::ids::WindowId;
use support::world::Tenant;
use support::{NOW, Pc, World};

use crate::people::new_device;

const HOUR: i64 = 3_600_000;

fn typed<'a>(from: &'a str, to: &'a str) -> Typed<'a> {
    // The day of NOW.
    Typed { name: "Updates", first_on: "2027-01-15", from, to, ..Typed::default() }
}

/// A window is kept with its times, found by its customer alone, and each change raises the revision.
pub async fn contract_window(db: &Db) {
    let clock = Clock::manual(NOW);
    let (ours, our_no) = new_device(db, &clock, "Windows Ltd").await;
    let (theirs, their_no) = new_device(db, &clock, "Others Ltd").await;
    let mut write = db.write_unleased().await.unwrap();
    let site = device::by_number(&mut write, our_no).await.unwrap().unwrap().site_id;
    let times = read(&Typed { weekdays: "tue,sun", nth: "2", ..typed("22:00", "04:30") }).unwrap().1;
    let made = |device_no| Window {
        id: clock.id(WindowId::new),
        site,
        device_no,
        name: "Updates".into(),
        times: times.clone(),
    };
    let (all, one) = (made(None), made(Some(our_no)));
    let before = policy::revision(&mut write).await.unwrap();
    for window in [&all, &one] {
        window::add(&mut write, ours, window, (NOW, "Anna")).await.unwrap();
    }
    assert_eq!(policy::revision(&mut write).await.unwrap(), before + 2);
    let kept = window::of_customer(&mut write, ours).await.unwrap();
    assert_eq!(kept, [all.clone(), one.clone()]);
    let everybody = window::all(&mut write).await.unwrap();
    assert_eq!(everybody.iter().map(|(_, zone)| zone.as_str()).collect::<Vec<_>>().len(), 2);
    assert!(window::of_customer(&mut write, theirs).await.unwrap().is_empty());
    assert_eq!(window::remove(&mut write, (theirs, all.id)).await.unwrap(), None, "foreign is not there");
    assert_eq!(window::remove(&mut write, (ours, all.id)).await.unwrap(), Some(all));
    assert_eq!(window::of_customer(&mut write, ours).await.unwrap(), [one]);
    write.commit().await.unwrap();
    // Keys hold the wall: neither a foreign site nor a foreign device.
    for (owner, window) in [(theirs, made(None)), (ours, made(Some(their_no)))] {
        let mut write = db.write_unleased().await.unwrap();
        let refused = window::add(&mut write, owner, &window, (NOW, "Anna")).await;
        assert!(matches!(refused, Err(StoreError::Fault(_) | StoreError::Exists)), "{refused:?}");
    }
}

async fn plan(world: &World, tenant: &Tenant, from: &str, to: &str) {
    let place = (tenant.site.id, None);
    case::add(&world.app, None, tenant.customer.id, place, &typed(from, to), &Actor::Collector).await.unwrap();
}

async fn hear(world: &World, pcs: &mut [Pc], times: usize) {
    for _ in 0..times {
        for pc in pcs.iter_mut() {
            world.report(pc, 1).await;
        }
    }
}

pub async fn what_a_window_leaves_behind_is_one_ticket_and_what_came_back_is_none(world: World) {
    let tenant = world.customer("Rossi").await;
    let mut pcs =
        vec![world.pc(&tenant, "srv-1").await, world.pc(&tenant, "srv-2").await, world.pc(&tenant, "srv-3").await];
    hear(&world, &mut pcs, 1).await;
    plan(&world, &tenant, "07:30", "09:00").await;
    pcs[0].set_free_gb(4);
    pcs[1].fail_service("nginx.service", "Web server");
    pcs[2].set_free_gb(4);
    hear(&world, &mut pcs, 3).await;
    world.tick().await;
    assert!(world.tickets().await.is_empty(), "a window is open");
    let mut read = world.app.db.read().await.unwrap();
    let held = finding::held_of_customer(&mut read, tenant.customer.id).await.unwrap();
    assert_eq!(held.iter().map(|one| one.finding.held).collect::<Vec<_>>(), [Some(Held::Maintenance); 3]);
    drop(read);
    pcs[2].set_free_gb(60);
    hear(&world, &mut pcs, 3).await;
    world.app.clock.advance(HOUR);
    hear(&world, &mut pcs, 1).await;
    world.tick().await;
    let left = world.tickets().await;
    let told: Vec<_> = left.iter().map(|one| (one.title.key.as_str(), one.open_findings, one.site)).collect();
    assert_eq!(told, [("window-left", 2, Some(tenant.site.id))], "what did not come back is one ticket");
    // What opens after it is of its own, and mended is mended.
    pcs[2].set_free_gb(4);
    hear(&world, &mut pcs, 3).await;
    assert_eq!(world.tickets().await.len(), 2);
    for pc in &mut pcs {
        pc.host = support::pc::healthy(&pc.device.name);
    }
    hear(&world, &mut pcs, 3).await;
    assert!(world.tickets().await.iter().all(|one| !one.state.is_open()));
}

pub async fn a_server_that_restarts_in_its_window_is_no_news(world: World) {
    let tenant = world.customer("Rossi").await;
    let mut pc = world.pc(&tenant, "srv-1").await;
    world.report(&mut pc, 2).await;
    plan(&world, &tenant, "08:00", "08:30").await;
    for _ in 0..20 {
        world.tick().await;
    }
    assert!(world.tickets().await.is_empty(), "silent for longer than it may be, and that was planned");
    world.report(&mut pc, 1).await;
    for _ in 0..40 {
        world.tick().await;
    }
    assert_eq!(world.tickets().await.len(), 1, "silent after it is news again");
}
