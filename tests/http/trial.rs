//! A limit is tried before it is saved: the page says what it would have done, changes nothing, and saves what it tried.

use axum::http::StatusCode;
use support::{World, month};

use crate::browser::{Browser, form};

/// 60 GB free, and 12 for three hours on every fifth day: within the limit of today, which is 10 % of 100 GB.
fn free_gb(minute: i64) -> f64 {
    if minute % 7_200 < 180 && minute >= 7_200 { 12.0 } else { 60.0 }
}

#[tokio::test]
async fn the_page_says_what_a_limit_would_have_done_and_saves_it_only_when_asked() {
    let world = World::quick().await;
    let rossi = world.customer("Rossi Srl").await;
    let mut pc = world.pc(&rossi, "SRV-1").await;
    let mut silent = world.pc(&rossi, "PC-NO-NUMBERS").await;
    world.report(&mut pc, 1).await;
    world.report(&mut silent, 1).await;
    // It has been watched for longer than a limit is tried.
    world.app.clock.advance(31 * 86_400_000);
    // The disk that it has now is the one whose numbers were stored.
    let blocks = month::blocks(pc.device.device_no, "disk_space.free_gb:/", world.app.clock.now_ms(), free_gb);
    month::store(&world.app.db, &blocks).await.unwrap();
    let mut anna = Browser::signed_in(&world).await;

    let page = anna.get("/settings/limits/disk_space/try?limit.high_percent=15").await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    for there in [
        "1 ticket instead of 0 in the last 30 days on 1 device.",
        "came back 4 times",
        "PC-NO-NUMBERS",
        "name=\"limit.high_percent\" value=\"15\"",
        "action=\"/settings/limits/disk_space\"",
        "SRV-1",
        "only levels are tried",
    ] {
        assert!(page.body.contains(there), "{there}: {}", page.body);
    }
    assert!(!anna.get("/settings/limits").await.body.contains("set here"), "nothing was saved");

    let own = format!("/settings/limits/disk_space/try?device={}&limit.high_percent=11", pc.device.id);
    assert!(anna.get(&own).await.body.contains("No ticket, as today"));
    let untold = anna.get("/settings/limits/disk_space/try?limit.foresight=0").await.body;
    assert!(untold.contains("cannot be tried") && !untold.contains("instead of"), "{untold}");
    let same = anna.get("/settings/limits/disk_space/try?limit.high_percent=10").await.body;
    assert!(same.contains("Nothing differs"), "{same}");
    let refused = anna.get("/settings/limits/disk_space/try?limit.high_percent=101").await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    assert!(refused.body.contains("0 to 100 are possible"), "{}", refused.body);
    for nobody in ["no_such_check/try", "disk_space/try?customer=cus_0", "disk_space/try?device=dev_0"] {
        assert_eq!(anna.get(&format!("/settings/limits/{nobody}")).await.status, StatusCode::NOT_FOUND, "{nobody}");
    }
    anna.post("/settings/limits/disk_space", &form(&[("limit.high_percent", "15")])).await;
    assert!(anna.get("/settings/limits").await.body.contains("1 set here"));
}
