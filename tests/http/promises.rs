//! What a customer is promised: its tier, holidays and closures, on its page; tiers among the settings; clocks on a ticket.

use axum::http::StatusCode;
use support::World;

use crate::browser::{Browser, form};

#[tokio::test]
async fn a_customer_s_holidays_and_closures_are_chosen_and_the_next_days_without_work_are_listed() {
    let world = World::quick().await;
    let (rossi, verdi) = (world.customer("Rossi Srl").await, world.customer("Verdi Spa").await);
    let mut anna = Browser::signed_in(&world).await;
    let path = format!("/customers/{}/promises", rossi.customer.id);
    let page = anna.get(&path).await.body;
    for there in ["<b>Standard</b>: mon-fri 09:00-18:00", "None in the next two years.", "Italy: Milano"] {
        assert!(page.contains(there), "{there}: {page}");
    }
    let calendar = format!("{path}/calendar");
    let ics =
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270217\nSUMMARY:<b>Stocktaking\nEND:VEVENT\nEND:VCALENDAR";
    let typed = |closures: &str, ics: &str| form(&[("holidays", "it/milano"), ("closures", closures), ("ics", ics)]);
    let refused = anna.post(&calendar, &typed("2027-02-30 <i>Never", "")).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    for there in
        ["closures-problem", "Line 1: a day is wanted", "2027-02-30 &#60;i&#62;Never", "value=\"it/milano\" selected"]
    {
        assert!(refused.body.contains(there), "{there}: {}", refused.body);
    }
    let saved = anna.post(&calendar, &typed("2027-08-09..2027-08-20 Ferie", ics)).await;
    assert_eq!((saved.status, saved.location()), (StatusCode::SEE_OTHER, format!("{path}?saved=yes").as_str()));
    let page = anna.get(&path).await.body;
    for there in [
        "Wed 17 February 2027",
        "&#60;b&#62;Stocktaking",
        "Sun 28 March 2027",
        "Pasqua",
        "2027-08-09..2027-08-20 Ferie",
    ] {
        assert!(page.contains(there), "{there}: {page}");
    }
    // A site may have its own; a foreign one is not there.
    let own = form(&[("site", &rossi.site.id.to_string()), ("holidays", "pl")]);
    assert_eq!(anna.post(&calendar, &own).await.status, StatusCode::SEE_OTHER);
    let of_site = anna.get(&format!("{path}?site={}", rossi.site.id)).await.body;
    assert!(of_site.contains("This site has its own.") && of_site.contains("Boże Ciało"), "{of_site}");
    let foreign = form(&[("site", &verdi.site.id.to_string()), ("holidays", "pl")]);
    assert_eq!(anna.post(&calendar, &foreign).await.status, StatusCode::NOT_FOUND);
    assert_eq!(anna.get(&format!("{path}?site={}", verdi.site.id)).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_tier_is_tried_on_the_last_90_days_saved_and_given_to_a_customer() {
    let world = World::quick().await;
    let rossi = world.customer("Rossi Srl").await;
    let mut pc = world.pc(&rossi, "SRV-1").await;
    world.report(&mut pc, 2).await;
    pc.set_free_gb(4);
    world.report(&mut pc, 4).await;
    let mut anna = Browser::signed_in(&world).await;
    let list = anna.get("/settings/tiers").await.body;
    for there in ["Standard", "Professional", "value=\"1 h\"", "mon-fri 07:00-20:00; sat 08:00-13:00"] {
        assert!(list.contains(there), "{there}: {list}");
    }
    anna.post("/tickets/1/resolve", &form(&[("text", "Made room.")])).await;
    let typed = |name: &str, hours: &str, repair: &str| {
        let repairs = ["p1_repair", "p2_repair", "p3_repair", "p4_repair", "p5_repair"].map(|field| (field, repair));
        form(&[&[("of", ""), ("name", name), ("hours", hours)], &repairs[..]].concat())
    };
    let tried = anna.get(&format!("/settings/tiers/try?{}", typed("Gold", "always", "4 h"))).await;
    assert!(tried.body.contains("In the last 90 days 1 of 1 repairs would have kept it."), "{}", tried.body);
    assert!(tried.body.contains("there were no responses to hold against it"), "{}", tried.body);
    for (name, hours, repair, problem) in [
        ("", "always", "4 h", "name-problem"),
        ("Gold", "today", "4 h", "hours-problem"),
        ("Gold", "always", "soon", "targets-problem"),
        ("standard", "always", "4 h", "name-problem"),
    ] {
        let refused = anna.post("/settings/tiers", &typed(name, hours, repair)).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST);
        assert!(refused.body.contains(problem), "{problem}: {}", refused.body);
    }
    assert_eq!(
        anna.post("/settings/tiers", &typed("Gold", "always", "4 h")).await.location(),
        "/settings/tiers?saved=yes"
    );
    let page = anna.get("/settings/tiers").await.body;
    let word = page.split("tier=own_").nth(1).and_then(|rest| rest.split('#').next()).unwrap().to_owned();
    let path = format!("/customers/{}/promises", rossi.customer.id);
    let word = format!("own_{word}");
    assert_eq!(anna.post(&path, &form(&[("promised", "gold")])).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(anna.post(&path, &form(&[("promised", &word)])).await.status, StatusCode::SEE_OTHER);
    assert!(anna.get(&path).await.body.contains("<b>Gold</b>: around the clock"));
    assert_eq!(anna.get("/settings/tiers?tier=none").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_ticket_shows_its_clocks_and_the_queue_what_is_due_first() {
    let world = World::quick().await;
    let rossi = world.customer("Rossi Srl").await;
    let mut pc = world.pc(&rossi, "SRV-1").await;
    world.report(&mut pc, 2).await;
    pc.set_free_gb(4);
    world.report(&mut pc, 4).await;
    let mut anna = Browser::signed_in(&world).await;
    let page = anna.get("/tickets/1").await.body;
    for there in ["<h2>Promises</h2>", "<dt>Repair</dt>", "aria-label=\"Repair: share of the time that is used\""] {
        assert!(page.contains(there), "{there}: {page}");
    }
    assert!(!page.contains("<dt>Response</dt>"), "the customer knows of nothing: {page}");
    assert!(anna.get("/tickets").await.body.contains("repair <time"));
    anna.post("/tickets/1/wait", &form(&[("on", "vendor"), ("text", "a new disk")])).await;
    let page = anna.get("/tickets/1").await.body;
    assert!(page.contains("stands still while the ticket waits"), "{page}");
}
