//! The queue and the ticket page as a technician works with them: found, taken, noted, resolved, reopened.

use axum::http::StatusCode;
use shared::observation::{Unseen, Why};
use shared::recorded::Answer;
use support::World;

use crate::browser::{Browser, form};

#[tokio::test]
async fn an_empty_queue_says_so_in_one_sentence() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    assert!(anna.get("/").await.body.contains("No devices are watched yet"));
    let rossi = world.customer("Rossi Srl").await;
    let mut pc = world.pc(&rossi, "web-1").await;
    assert!(anna.get("/devices").await.body.contains("No report yet"));
    world.report(&mut pc, 3).await;
    world.app.clock.advance(20_000);
    let queue = anna.get("/").await.body;
    let sentence = queue.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(sentence.contains("Nothing to do. 1 device watched, last report 20 s ago."), "{sentence}");
    assert!(anna.get("/devices").await.body.contains("Reporting"));
}

#[tokio::test]
async fn a_fault_is_found_worked_and_mended_on_the_page() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await;
    let mut pc = world.pc(&rossi, "web-1").await;
    world.report(&mut pc, 2).await;
    pc.set_free_gb(8);
    world.report(&mut pc, 2).await;

    let queue = anna.get("/").await.body;
    assert!(queue.contains("#1 Disk / is nearly full: 8 GB free on web-1"), "{queue}");
    for part in ["Rossi Srl › web-1 · Disk space", "▲", "High", "Needs action <b>1</b>", "New"] {
        assert!(queue.contains(part), "{part} is not in {queue}");
    }
    let page = anna.get("/tickets/1").await.body;
    for part in [
        "Disk / has 8 GB free of 100 GB (8 %).",
        "<b>web-1</b></a>, since <time datetime=\"2027-01-15T08:0",
        "Look for what grew",
        "Opened: found on web-1.",
        "Why P2",
        "High, felt soon: P3",
        "Counts as 10 people held up (a server counts 10): one step up",
    ] {
        assert!(page.contains(part), "{part} is not in {page}");
    }

    assert_eq!(anna.post("/tickets/1/take", "").await.location(), "/tickets/1");
    let empty = anna.post("/tickets/1/note", &form(&[("text", " \u{200b} ")])).await;
    assert_eq!(empty.status, StatusCode::BAD_REQUEST);
    assert!(empty.body.contains("Write a few words first."));
    assert_eq!(anna.post("/tickets/1/note", &form(&[("text", "The export again.")])).await.location(), "/tickets/1");
    let page = anna.get("/tickets/1").await.body;
    for part in ["Anna Bianchi took this ticket.", "<b>Internal.</b> The export again.", "In progress"] {
        assert!(page.contains(part), "{part} is not in {page}");
    }

    assert_eq!(anna.post("/tickets/1/resolve", &form(&[("text", "Made room.")])).await.location(), "/tickets/1");
    let late = anna.post("/tickets/1/resolve", &form(&[("text", "Typed & kept")])).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    for part in ["This ticket is already resolved.", "Resolved: Made room.", ">Typed &#38; kept</textarea>"] {
        assert!(late.body.contains(part), "{part} is not in {}", late.body);
    }
    assert_eq!(anna.post("/tickets/1/reopen", &form(&[("text", "Not quite.")])).await.location(), "/tickets/1");
    assert!(anna.get("/tickets/1").await.body.contains("Reopened: Not quite."));
    assert!(anna.get("/tickets").await.body.contains("All <b>1</b>"));
}

#[tokio::test]
async fn a_fault_that_goes_away_resolves_by_itself_and_the_timeline_tells_cause_before_effect() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await;
    let mut pc = world.pc(&rossi, "web-1").await;
    world.report(&mut pc, 1).await;
    for _ in 0..4 {
        pc.set_free_gb(8);
        world.report(&mut pc, 2).await;
        pc.set_free_gb(60);
        world.report(&mut pc, 3).await;
    }
    let page = anna.get("/tickets/1").await.body;
    assert!(page.contains("All of it is healthy again.") && page.contains("Resolved"), "{page}");
    let told: Vec<&str> = page.split("<li><p class=\"soft\"><time").skip(1).collect();
    let place = |text: &str| told.iter().position(|line| line.contains(text)).unwrap();
    assert!(place("Opened: found on web-1.") < place("Healthy again on web-1: /."), "{page}");
    let pairs = told.iter().zip(told.iter().skip(1));
    let in_order = pairs.filter(|(one, next)| one.contains("Healthy again on") && next.contains("Resolved by itself"));
    assert_eq!(in_order.count(), told.iter().filter(|line| line.contains("Healthy again on")).count(), "{page}");
}

#[tokio::test]
async fn what_has_no_ticket_is_shown_with_the_reason() {
    let world = World::with(collector::config::Config::default()).await;
    let mut anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await;
    let mut pc = world.pc(&rossi, "web-1").await;
    assert!(anna.get("/held").await.body.contains("Nothing is held back"));
    pc.set_free_gb(8);
    world.report(&mut pc, 4).await;
    assert!(anna.get("/").await.body.contains("Nothing to do."));
    let held = anna.get("/held").await.body;
    for part in
        ["There when we took over", "Disk / has 8 GB free of 100 GB (8 %).", "Rossi Srl</a> › <a href=\"/devices/dev_"]
    {
        assert!(held.contains(part), "{part} is not in {held}");
    }
    let file = anna.get("/held.csv").await.body;
    assert!(file.contains("There when we took over,High,Rossi Srl,web-1,Disk space,2027-01-15T08:0"), "{file}");
}

#[tokio::test]
async fn a_page_that_listens_again_hears_of_the_tickets_that_opened_meanwhile() {
    let world = World::quick().await;
    let anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await;
    let first = anna.hear("/events", &[], "event: open").await;
    assert!(first.contains("id: 0"), "{first}");
    for name in ["web-1", "web-2"] {
        let mut pc = world.pc(&rossi, name).await;
        world.report(&mut pc, 2).await;
        world.fill(&mut pc).await;
    }
    let heard = anna.hear("/events", &[("last-event-id", "0")], "data: 2").await;
    assert!(heard.contains("ticket_opened") && heard.contains("data: 1"), "{heard}");
    assert!(heard.contains("id: 2"), "{heard}");
    let nothing = anna.hear("/events", &[("last-event-id", "2")], "event: open").await;
    assert!(!nothing.contains("ticket_opened"), "{nothing}");
}

#[tokio::test]
async fn g13_a_number_in_any_other_spelling_is_no_ticket() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await;
    let mut pc = world.pc(&rossi, "web-1").await;
    world.report(&mut pc, 1).await;
    pc.set_free_gb(3);
    world.report(&mut pc, 2).await;
    assert_eq!(anna.get("/tickets/1").await.status, StatusCode::OK);
    for other in [
        "2",
        "01",
        "+1",
        "1.0",
        "0",
        "-1",
        "1%20",
        "%2B1",
        "1e0",
        "%D9%A1",
        "1/",
        "1;x",
        "9999999999999999999",
        "tic_1",
    ] {
        assert_eq!(anna.get(&format!("/tickets/{other}")).await.status, StatusCode::NOT_FOUND, "{other}");
    }
}

#[tokio::test]
async fn what_a_device_cannot_see_stands_beside_its_state_until_it_is_seen() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await;
    let mut pc = world.pc(&rossi, "web-1").await;
    let well = pc.host.services.clone();
    pc.host.services = Some(Answer::Unseen(Unseen::new(Why::NotHere, "systemd does not run here")));
    world.report(&mut pc, 1).await;
    let devices = anna.get("/devices").await.body;
    for part in ["cannot see Services", "this device has no such thing: systemd does not run here"] {
        assert!(devices.contains(part), "{part} is not in {devices}");
    }
    pc.host.services = well;
    world.report(&mut pc, 1).await;
    assert!(!anna.get("/devices").await.body.contains("cannot see Services"));
}
