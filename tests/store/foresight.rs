//! What is ahead, through the real collector: a ticket before the fault, and the same one after restarts.
//! Next: `collector/domain/src/forecast` for the rules and their own tests.

use collector::store::finding;
use domain::ticket::State;
use support::World;
use support::world::Tenant;

const STEP_MS: i64 = 30 * 60_000;
const DAY_STEPS: i64 = 48;

/// Fills a PC's volume by four points a day from 30 % for 17 days, with an afternoon of silence on each fifth day; the
/// collector starts anew after each so many steps. Says after which step its finding opened.
async fn fill(mut world: World, tenant: &Tenant, name: &str, restart_each: Option<i64>) -> (World, Option<i64>) {
    // Both begin at midnight: a trend is read from quarters of a day.
    world.app.clock.advance(86_400_000 - world.app.clock.now_ms().rem_euclid(86_400_000));
    let mut pc = world.pc(tenant, name).await;
    let (mut opened, begin) = (None, world.app.clock.now_ms());
    for step in 0..17 * DAY_STEPS {
        if step % (5 * DAY_STEPS) == 5 * DAY_STEPS - 9 {
            world.app.clock.advance(5 * 3_600_000);
        }
        let days = (world.app.clock.now_ms() - begin) as f64 / 86_400_000.0;
        pc.set_volume((30.0 + days * 4.0).min(99.0));
        world.report_volumes(&mut pc, STEP_MS).await;
        if restart_each.is_some_and(|each| step % each == each - 1) {
            world = world.restarted().await;
        }
        let mut read = world.app.db.read().await.unwrap();
        let open = finding::open_of_device(&mut read, pc.device.device_no).await.unwrap();
        let ahead = |one: &finding::StoredFinding| one.finding.words.key == "disk-space-forecast";
        opened = opened.or(open.iter().any(ahead).then_some(step));
    }
    (world, opened)
}

pub async fn what_fills_is_one_ticket_before_its_limit_and_the_same_after_restarts(world: World) {
    let tenant = world.customer("Rossi").await;
    let (world, without) = fill(world, &tenant, "srv-1", None).await;
    let without = without.expect("the forecast opens");
    // The limit of a terabyte is its last 20 GB: 98 % used.
    let percent = 30.0 + without as f64 / DAY_STEPS as f64 * 4.0;
    assert!((85.0..96.0).contains(&percent), "opened at {percent} %, well before the limit");
    let tickets = world.tickets().await;
    assert_eq!(tickets.len(), 1, "what is ahead and what comes of it are one ticket");
    assert_eq!((tickets[0].check.as_str(), tickets[0].state), ("disk_space", State::New));
    let (world, with) = fill(world, &tenant, "srv-2", Some(47)).await;
    assert_eq!(with, Some(without), "a restart every day changes nothing");
    assert_eq!(world.tickets().await.len(), 2);
}
