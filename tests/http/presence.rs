//! When silence is a ticket: a PC in its usual hours, nobody at night, a laptop after a month; and the picture of a week.

use collector::app::chart::Range;
use collector::app::device_page;
use shared::recorded::Answer;
use support::{Pc, World};

use crate::browser::{Browser, form};

const HOUR_MS: i64 = 3_600_000;

/// A PC that people sit at.
async fn desk_pc(world: &World, chassis: &str) -> Pc {
    let rossi = world.customer("Rossi Srl").await;
    let mut pc = world.pc(&rossi, "desk-1").await;
    if let Some(Answer::Seen(system)) = &mut pc.host.operating_system {
        (system.chassis, system.graphical) = (chassis.to_owned(), true);
    }
    pc
}

/// It is heard each hour of the first `hours` of so many days.
async fn live(world: &World, pc: &mut Pc, days: i64, hours: i64) {
    for _ in 0..days {
        world.app.clock.advance((24 - hours) * HOUR_MS);
        for _ in 0..hours {
            world.report_volumes(pc, HOUR_MS).await;
        }
    }
}

async fn minutes(world: &World, count: u32) {
    for _ in 0..count {
        world.tick().await;
    }
}

#[tokio::test]
async fn a_pc_that_is_never_off_is_missed_after_half_an_hour_and_its_page_draws_its_week() {
    let world = World::quick().await;
    let mut pc = desk_pc(&world, "desktop").await;
    live(&world, &mut pc, 9, 24).await;
    let mut anna = Browser::signed_in(&world).await;
    minutes(&world, 25).await;
    assert!(!anna.get("/").await.body.contains("silent since"), "it may be late");
    minutes(&world, 10).await;
    assert!(anna.get("/").await.body.contains("silent since"));
    let page = anna.get(&format!("/devices/{}", pc.device.id)).await.body;
    for part in ["When it is usually heard", "Heard at all hours (learned from one week)", "<svg class=\"hours\""] {
        assert!(page.contains(part), "{part}");
    }
}

#[tokio::test]
async fn on_a_closed_day_a_pc_is_not_missed_and_a_server_is() {
    let world = World::quick().await;
    let mut pc = desk_pc(&world, "desktop").await;
    live(&world, &mut pc, 9, 24).await;
    let mut server = world.pc(&world.customer("Bianchi Srl").await, "srv-1").await;
    world.report_volumes(&mut server, 1).await;
    let today = jiff::Timestamp::from_millisecond(world.app.clock.now_ms()).unwrap().to_string();
    let closed = form(&[("holidays", ""), ("ics", ""), ("closures", &format!("{} Stocktaking", &today[..10]))]);
    let mut anna = Browser::signed_in(&world).await;
    for customer in [pc.device.customer_id, server.device.customer_id] {
        let saved = anna.post(&format!("/customers/{customer}/promises/calendar"), &closed).await;
        assert!(saved.status.is_redirection(), "{}", saved.body);
    }
    minutes(&world, 20).await;
    anna.get("/").await;
    minutes(&world, 20).await;
    let queue = anna.get("/").await.body;
    assert!(queue.contains("srv-1") && !queue.contains("desk-1"), "{queue}");
}

#[tokio::test]
async fn a_pc_that_goes_each_evening_is_not_missed_in_the_evening() {
    let world = World::quick().await;
    let mut pc = desk_pc(&world, "desktop").await;
    live(&world, &mut pc, 9, 9).await;
    minutes(&world, 90).await;
    let mut anna = Browser::signed_in(&world).await;
    assert!(!anna.get("/").await.body.contains("silent since"));
    let page = anna.get(&format!("/devices/{}", pc.device.id)).await.body;
    assert!(page.contains("It mostly goes without a word"), "{page}");
    assert!(page.contains("Off or asleep</span>"), "what is not heard is not said to report");
    let list = anna.get("/devices?state=off").await.body;
    assert!(list.contains("Off or asleep <b>1</b>") && list.contains("desk-1"), "{list}");
}

#[tokio::test]
async fn a_laptop_that_was_not_heard_for_a_month_is_one_question_and_its_return_is_the_answer() {
    let world = World::quick().await;
    let mut pc = desk_pc(&world, "laptop").await;
    world.report(&mut pc, 3).await;
    world.app.clock.advance(29 * 24 * HOUR_MS);
    minutes(&world, 65).await;
    let whole = device_page::whole(&world.app, None, pc.device.id, Range::Day).await.unwrap();
    assert!(whole.tickets.is_empty(), "a holiday");
    world.app.clock.advance(24 * HOUR_MS);
    minutes(&world, 65).await;
    let mut anna = Browser::signed_in(&world).await;
    assert!(anna.get("/").await.body.contains("not heard of for a long time: still in use?"));
    world.report(&mut pc, 1).await;
    assert!(anna.get("/tickets/1").await.body.contains("Resolved by itself: nothing wrong is seen any more."));
}
