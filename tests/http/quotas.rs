//! C12: what is above a quota is answered with 429 and when to come back, before anything is decoded.
//! Next: [`domain::quota`], `tests/store/quota.rs`.

use axum::http::StatusCode;
use collector::config::Config;
use support::World;

use crate::agents::AgentsDoor;

#[tokio::test]
async fn c12_above_its_quota_a_device_is_told_when_to_come_back_and_its_neighbour_is_not() {
    let mut config = Config::default();
    config.quotas.device_reports_per_minute = 6;
    let world = World::with(config).await;
    let rossi = world.customer("Rossi Srl").await;
    let (loud, calm) = (world.pc(&rossi, "loud").await, world.pc(&rossi, "calm").await);
    let door = AgentsDoor::new(&world);
    let mut statuses = Vec::new();
    for _ in 0..100 {
        // What cannot be read is not free either.
        statuses.push(door.report(&loud, vec![7; 500]).await.status);
    }
    let (taken, refused) = statuses.split_at(60);
    assert!(taken.iter().all(|one| *one == StatusCode::BAD_REQUEST), "{taken:?}");
    assert!(refused.iter().all(|one| *one == StatusCode::TOO_MANY_REQUESTS), "{refused:?}");
    let now_ms = world.app.clock.now_ms();
    let over = door.report(&loud, loud.body(now_ms)).await;
    let wait_s: i64 = over.headers.get("retry-after").unwrap().to_str().unwrap().parse().unwrap();
    assert!((60..=3600).contains(&wait_s), "{wait_s}");
    assert!(over.text().contains("\"status\":429"), "{}", over.text());
    assert_eq!(door.report(&calm, calm.body(now_ms)).await.status, StatusCode::OK);
    world.app.clock.advance(wait_s * 1000);
    let later = loud.body(world.app.clock.now_ms());
    assert_eq!(door.report(&loud, later).await.status, StatusCode::OK, "and is let in then");
}
