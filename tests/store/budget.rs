//! A customer's budget of tickets for a day: what is not urgent waits for room, and is not lost.
//! Next: `collector/src/app/budget.rs`.

use collector::store::{budget, finding};
use domain::suppression::{DAY_MS, Held};
use shared::recorded::Answer;
use support::{Pc, World};

const MINUTE: i64 = 60_000;

/// A PC that people sit at.
async fn desk_pc(world: &World, token: &str, name: &str) -> Pc {
    let mut pc = world.pc_with(token, name).await;
    if let Some(Answer::Seen(system)) = &mut pc.host.operating_system {
        (system.chassis, system.graphical) = ("desktop".to_owned(), true);
    }
    pc
}

async fn held(world: &World, pcs: &[Pc]) -> Vec<(Held, String)> {
    let mut read = world.app.db.read().await.unwrap();
    let mut held = Vec::new();
    for pc in pcs {
        for one in finding::open_of_device(&mut read, pc.device.device_no).await.unwrap() {
            held.extend(one.finding.held.map(|why| (why, pc.device.name.clone())));
        }
    }
    held
}

/// Twelve PCs lose their printing one after another: eleven tickets are a day's, the twelfth opens when there is room.
pub async fn what_is_not_urgent_waits_for_room_in_the_day(world: World) {
    let rossi = world.customer("Rossi Srl").await;
    let token = world.token(&rossi).await;
    let mut pcs = Vec::new();
    for number in 0..12 {
        pcs.push(desk_pc(&world, &token, &format!("desk-{number:02}")).await);
    }
    for pc in &mut pcs {
        world.report(pc, 1).await;
    }
    world.app.clock.advance(2 * DAY_MS);
    for pc in &mut pcs {
        pc.fail_service("cups.service", "Printing");
        world.report(pc, 5).await;
        // Further apart than a storm.
        world.app.clock.advance(20 * MINUTE);
    }
    assert_eq!(world.tickets().await.len(), 11);
    assert_eq!(held(&world, &pcs).await, [(Held::Budget, "desk-11".to_owned())]);
    let since = world.app.clock.now_ms() - DAY_MS;
    let mut read = world.app.db.read().await.unwrap();
    assert_eq!(budget::had(&mut read, rossi.customer.id, since).await.unwrap(), (11, 12));
    drop(read);
    world.app.clock.advance(60 * MINUTE);
    world.tick().await;
    assert_eq!(world.tickets().await.len(), 11, "an hour later there is no room");
    world.app.clock.advance(DAY_MS);
    world.tick().await;
    assert_eq!((world.tickets().await.len(), held(&world, &pcs).await.len()), (12, 0));
}
