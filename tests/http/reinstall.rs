//! E9 over HTTP: a PC that was set up anew is offered for merging on its page, by two buttons, and never across the wall.

use axum::http::StatusCode;
use support::World;

use crate::agents::AgentsDoor;
use crate::browser::{Browser, form};

const HARDWARE: &str = "ac0449123e60979ec54fc3d4d86687cae3004efaa17ddbca9edd9efa5b86277f";

#[tokio::test]
async fn e9_a_pc_set_up_anew_is_offered_and_goes_on_as_one_device() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let door = AgentsDoor::new(&world);
    let rossi = world.customer("Rossi Srl").await;
    let token = world.token(&rossi).await;
    let mut old = world.pc_on(&token, "web-<1>", HARDWARE).await;
    world.report(&mut old, 2).await;
    old.set_free_gb(8);
    world.report(&mut old, 2).await;
    let mut new = world.pc_on(&token, "web-neu", HARDWARE).await;
    world.report(&mut new, 1).await;
    let page = format!("/devices/{}", new.device.id);
    let shown = anna.get(&page).await.body;
    for part in
        ["This seems to be the same PC as web-&#60;1&#62;, set up anew", "The same PC: merge", "Two different PCs"]
    {
        assert!(shown.contains(part), "{part} is not in {shown}");
    }
    assert!(!shown.contains(HARDWARE), "the hash is nobody's to read");
    assert!(!anna.get(&format!("/devices/{}", old.device.id)).await.body.contains("set up anew"));
    for bad in ["", "other=", "other=rubbish", &form(&[("other", &new.device.id.to_string())])] {
        assert_eq!(anna.post(&format!("{page}/set-up-anew/same"), bad).await.status, StatusCode::NOT_FOUND, "{bad}");
    }
    let other = form(&[("other", &old.device.id.to_string())]);
    assert_eq!(anna.post(&format!("{page}/set-up-anew/same"), &other).await.location(), page);
    assert_eq!(anna.post(&format!("{page}/set-up-anew/same"), &other).await.status, StatusCode::NOT_FOUND, "once");
    let shown = anna.get(&page).await.body;
    for part in ["noted that this is web-&#60;1&#62;", "#1 ", "Anna Bianchi"] {
        assert!(shown.contains(part), "{part} is not in {shown}");
    }
    assert!(!shown.contains("The same PC: merge"), "{shown}");
    let gone = anna.get(&format!("/devices/{}", old.device.id)).await.body;
    assert!(gone.contains("set up anew as web-neu"), "{gone}");
    let ticket = anna.get("/tickets/1").await.body;
    assert!(ticket.contains("was set up anew as web-neu: its fault ended with that."), "{ticket}");
    let now_ms = world.app.clock.now_ms();
    assert_eq!(door.report(&old, old.body(now_ms)).await.status, StatusCode::FORBIDDEN);
    assert_eq!(door.report(&new, new.body(now_ms)).await.status, StatusCode::OK);
}

#[tokio::test]
async fn e9_two_customers_with_one_hash_are_never_offered_to_each_other() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let (rossi, verdi) = (world.customer("Rossi Srl").await, world.customer("Verdi Spa").await);
    let mut ours = world.pc_on(&world.token(&rossi).await, "rossi-canary", HARDWARE).await;
    world.report(&mut ours, 1).await;
    let theirs = world.pc_on(&world.token(&verdi).await, "db-1", HARDWARE).await;
    let page = format!("/devices/{}", theirs.device.id);
    let shown = anna.get(&page).await.body;
    assert!(!shown.contains("rossi-canary") && !shown.contains("set up anew"), "{shown}");
    let other = form(&[("other", &ours.device.id.to_string())]);
    for deed in ["same", "different"] {
        let crossed = anna.post(&format!("{page}/set-up-anew/{deed}"), &other).await;
        let never = anna.post(&format!("{page}/set-up-anew/{deed}"), "other=rubbish").await;
        assert_eq!(crossed.status, StatusCode::NOT_FOUND, "{deed}");
        assert_eq!((crossed.headers, crossed.body), (never.headers, never.body), "foreign equals not existing");
    }
}

#[tokio::test]
async fn e9_who_reports_beside_the_new_one_is_a_copy_and_not_merged() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await;
    let token = world.token(&rossi).await;
    let mut first = world.pc_on(&token, "web-1", HARDWARE).await;
    let second = world.pc_on(&token, "web-2", HARDWARE).await;
    world.report(&mut first, 1).await;
    let page = format!("/devices/{}", second.device.id);
    let shown = anna.get(&page).await.body;
    assert!(shown.contains("Both report: a copied disk?") && !shown.contains("merge</button>"), "{shown}");
    let other = form(&[("other", &first.device.id.to_string())]);
    assert_eq!(anna.post(&format!("{page}/set-up-anew/same"), &other).await.status, StatusCode::CONFLICT);
    assert_eq!(anna.post(&format!("{page}/set-up-anew/different"), &other).await.location(), page);
    let shown = anna.get(&page).await.body;
    assert!(!shown.contains("a copied disk?") && shown.contains("this is another PC than web-1"), "{shown}");
}
