//! Levels, hand-over, watching, the proposal with its reason, working hours, preferences and on-call, on their pages.

use axum::http::StatusCode;
use collector::app::technician::{self, Part};
use domain::access::Role;
use support::World;
use support::world::Tenant;

use crate::browser::{Browser, form};
use crate::two_customers::TwoCustomers;

async fn scene() -> (World, Browser, Tenant, String) {
    let world = World::quick().await;
    world.named_provider().await;
    let anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await;
    let mut pc = world.pc(&rossi, "web-1").await;
    world.fill(&mut pc).await;
    let bo = technician::add(&world.app, "Bo <i>", "bo@example.com").await.unwrap();
    technician::set(&world.app, bo.id, &Part::all(Role::Technician)).await.unwrap();
    (world, anna, rossi, bo.id.to_string())
}

fn shows(page: &str, parts: &[&str]) {
    for part in parts {
        assert!(page.contains(part), "{part} is not in {page}");
    }
}

async fn sent(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) {
    let answer = browser.post(path, &form(fields)).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {}", answer.body);
}

#[tokio::test]
async fn a_ticket_goes_to_a_vendor_and_the_customer_sees_one_owner() {
    let (world, mut anna, rossi, bo) = scene().await;
    sent(&mut anna, "/tickets/1/take", &[("holder", "nobody")]).await;
    let stale = anna.post("/tickets/1/take", &form(&[("holder", bo.as_str())])).await;
    shows(&stale.body, &["This ticket is yours already."]);
    let empty = anna.post("/tickets/1/level", &form(&[("level", "3"), ("name", "De<b>ll")])).await;
    assert_eq!(empty.status, StatusCode::BAD_REQUEST);
    shows(&empty.body, &["Write a few words first.", "value=\"De&#60;b&#62;ll\""]);
    let typed = [
        ("level", "3"),
        ("why", "the disk is under warranty"),
        ("name", "De<b>ll"),
        ("reference", "SR-77"),
        ("day", "2027-01-20"),
        ("time", "10:00"),
    ];
    let nameless = anna.post("/tickets/1/level", &form(&[("level", "3"), ("why", "x")])).await;
    shows(&nameless.body, &["Say who has it: a name is wanted."]);
    assert_eq!(
        anna.post("/tickets/1/level", &form(&[("level", "9"), ("why", "x")])).await.status,
        StatusCode::BAD_REQUEST
    );
    sent(&mut anna, "/tickets/1/level", &typed).await;
    sent(&mut anna, "/tickets/1/watch", &[]).await;
    let page = anna.get("/tickets/1").await.body;
    let line = "Anna Bianchi gave this ticket to De&#60;b&#62;ll, the vendor (their number: SR-77)";
    shows(&page, &[line, "has it for", "answer by", "Watched by</dt><dd>Anna Bianchi", "Undo the level", "3 vendor"]);
    assert!(!page.contains("De<b>ll"));

    let quiet = anna.post("/tickets/1/hand-over", &form(&[("to", bo.as_str()), ("why", " ")])).await;
    assert_eq!(quiet.status, StatusCode::BAD_REQUEST);
    let nobody = anna.post("/tickets/1/hand-over", &form(&[("to", "x"), ("why", "x")])).await;
    shows(&nobody.body, &["Choose who is to have it."]);
    sent(&mut anna, "/tickets/1/hand-over", &[("to", bo.as_str()), ("why", "knows-this-disk")]).await;
    let page = anna.get("/tickets/1").await.body;
    shows(&page, &["Anna Bianchi handed this ticket over to Bo &#60;i&#62;: knows-this-disk", "Take over"]);
    let late = anna.post("/tickets/1/take", &form(&[("holder", "nobody")])).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    shows(&late.body, &["A colleague has taken this ticket meanwhile"]);
    shows(
        &anna.get("/tickets?view=watched&level=3").await.body,
        &["level 3 vendor", "#1 ", "data-numbers=\"1\"", "I watch"],
    );
    shows(&anna.get("/tickets?view=all&level=2").await.body, &["Nothing matches these filters."]);

    let maria = world.contact(&rossi, "Maria", "m@rossi.example", "en").await;
    world.tell(&world.tickets().await[0]).await;
    let mut visit = Browser::of_contact(&world, &maria).await;
    let seen = visit.get("/portal/tickets/1").await.body + &visit.get("/portal").await.body;
    shows(&seen, &["#1"]);
    for hidden in ["De&#60;b", "SR-77", "vendor", "warranty", "knows-this-disk", "level", "watch"] {
        assert!(!seen.contains(hidden), "{hidden}: {seen}");
    }
}

#[tokio::test]
async fn who_should_have_it_is_proposed_with_the_reason_and_hours_and_wishes_are_kept() {
    let (_world, mut anna, rossi, bo) = scene().await;
    let work = format!("/settings/technicians/{bo}/work");
    let wrong = anna.post(&work, &form(&[("skill", "storage"), ("hours", "mon <i>")])).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    shows(&wrong.body, &["value=\"mon &#60;i&#62;\"", "value=\"storage\" checked"]);
    assert_eq!(anna.post(&work, &form(&[("skill", "<i>")])).await.status, StatusCode::NOT_FOUND);
    sent(&mut anna, &work, &[("skill", "storage"), ("hours", "always")]).await;
    let page = anna.get("/tickets/1").await.body;
    shows(
        &page,
        &[
            "Proposed: Bo &#60;i&#62;",
            "At work now: +100",
            "Knows storage: +40",
            "<b>140</b>",
            "After that Anna Bianchi 100.",
        ],
    );

    let wishes = format!("/customers/{}/preferences", rossi.customer.id);
    let of_bo = format!("of-{bo}");
    assert_eq!(anna.post(&wishes, &form(&[(of_bo.as_str(), "always")])).await.status, StatusCode::NOT_FOUND);
    sent(&mut anna, &wishes, &[(of_bo.as_str(), "never")]).await;
    shows(&anna.get(&wishes).await.body, &["<option value=\"never\" selected>"]);
    shows(&anna.get("/tickets/1").await.body, &["Proposed: Anna Bianchi", "Holds no other open ticket: 0"]);
    sent(&mut anna, &wishes, &[(of_bo.as_str(), "first")]).await;
    let give = [("holder", "nobody"), ("to", bo.as_str())];
    sent(&mut anna, "/tickets/1/assign", &give).await;
    assert_eq!(anna.post("/tickets/1/assign", &form(&give)).await.status, StatusCode::CONFLICT);
    let page = anna.get("/tickets/1").await.body;
    shows(&page, &["Anna Bianchi gave this ticket to Bo &#60;i&#62;, as proposed.", "Undo giving it as proposed"]);
    assert!(!page.contains("Proposed:"), "somebody who is there holds it");

    let absences = format!("/settings/technicians/{bo}/absences");
    let wrong = anna.post(&absences, &form(&[("from_on", "2027-01-20"), ("until_on", "2027-01-19")])).await;
    shows(&wrong.body, &["It ends before it begins", "value=\"2027-01-20\""]);
    sent(&mut anna, &absences, &[("from_on", "2027-01-01"), ("until_on", "2027-01-20")]).await;
    let page = anna.get("/tickets/1").await.body;
    shows(&page, &["Proposed: Anna Bianchi"]);
    let page = anna.get(&work).await.body;
    shows(&page, &["<span class=\"chip\">now</span>", "Take it out"]);
    let remove = page.split("action=\"").find(|part| part.contains("/remove\"")).unwrap().split('"').next().unwrap();
    sent(&mut anna, remove, &[]).await;
    assert_eq!(anna.post(remove, "").await.status, StatusCode::NOT_FOUND, "once");
}

#[tokio::test]
async fn who_is_on_call_is_drawn_said_and_listed() {
    let (_world, mut anna, rossi, bo) = scene().await;
    let customer = rossi.customer.id.to_string();
    shows(&anna.get("/settings/on-call").await.body, &["Nobody is on call now. Nobody is from"]);
    let typed = |from: &'static str, until: &'static str, of: &str| {
        form(&[
            ("who", bo.as_str()),
            ("customer", of),
            ("from_on", from),
            ("from_at", "08:00"),
            ("until_on", until),
            ("until_at", "08:00"),
        ])
    };
    let wrong = anna.post("/settings/on-call", &typed("2027-01-18", "2027-01-11", "")).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    shows(&wrong.body, &["It ends before it begins", "value=\"2027-01-18\""]);
    let saved = anna.post("/settings/on-call", &typed("2027-01-11", "2027-01-18", "")).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    assert_eq!(
        anna.post("/settings/on-call", &typed("2027-01-12", "2027-01-14", &customer)).await.status,
        StatusCode::BAD_REQUEST,
        "it is over"
    );
    assert_eq!(
        anna.post("/settings/on-call", &typed("2027-01-16", "2027-01-20", &customer)).await.status,
        StatusCode::SEE_OTHER
    );
    let page = anna.get("/settings/on-call").await.body;
    shows(
        &page,
        &[
            "Bo &#60;i&#62; is on call until 18 January, 08:00",
            "On call: Bo &#60;i&#62;",
            "all customers",
            "Rossi Srl",
            "Week from 15 Jan: Bo &#60;i&#62;",
        ],
    );
    assert_eq!(
        anna.post("/settings/on-call/assignment", &form(&[("mode", "dice")])).await.status,
        StatusCode::BAD_REQUEST
    );
    sent(&mut anna, "/settings/on-call/assignment", &[("mode", "assign")]).await;
    shows(&anna.get("/settings/on-call").await.body, &["value=\"assign\" checked"]);
    let remove = page.split("action=\"").find(|part| part.contains("/remove\"")).unwrap().split('"').next().unwrap();
    sent(&mut anna, remove, &[]).await;
    assert_eq!(anna.post(remove, "").await.status, StatusCode::NOT_FOUND, "once");
}

#[tokio::test]
async fn f1_of_colleagues_who_sees_one_customer_alone_reads_nothing() {
    let two = TwoCustomers::of(World::quick().await).await;
    let mut marek = two.marek;
    assert_eq!(marek.get("/customers/cus_0/preferences").await.status, StatusCode::NOT_FOUND);
    for act in ["level", "hand-over", "assign", "watch"] {
        assert_eq!(
            marek.post(&format!("/tickets/1/{act}"), "why=x&level=2").await.status,
            StatusCode::NOT_FOUND,
            "{act}"
        );
    }
    let page = marek.get("/tickets/2").await.body;
    assert!(!page.contains("Proposed:") && !page.contains("Anna"), "{page}");
    for path in ["/settings/on-call".to_owned(), format!("/customers/{}/preferences", two.verdi.customer.id)] {
        let page = marek.get(&path).await;
        assert!(page.status == StatusCode::OK && !page.body.contains("Anna"), "{path}: {}", page.body);
    }
    assert_eq!(marek.post("/settings/on-call", "").await.status, StatusCode::FORBIDDEN);
}
