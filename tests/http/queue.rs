//! The queue's forms: the same to several tickets and back, views that one keeps, time beside a note, what was said by
//! telephone.

use axum::http::StatusCode;
use support::World;

use crate::browser::{Browser, form};

async fn scene() -> (World, Browser) {
    let world = World::quick().await;
    world.named_provider().await;
    let anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await;
    for name in ["web-1", "web-2"] {
        let mut pc = world.pc(&rossi, name).await;
        world.report(&mut pc, 2).await;
        world.fill(&mut pc).await;
    }
    (world, anna)
}

fn shows(page: &str, parts: &[&str]) {
    for part in parts {
        assert!(page.contains(part), "{part} is not in {page}");
    }
}

#[tokio::test]
async fn the_same_is_done_to_several_with_what_became_of_each_and_the_way_back() {
    let (_world, mut anna) = scene().await;
    shows(&anna.get("/tickets?view=all").await.body, &["name=\"number\" value=\"1\"", "action=\"/tickets/bulk\""]);
    anna.post("/tickets/2/take", "").await;
    let several = "act=take&number=1&number=2&number=2&back=view%3Dall%26order%3Doldest";
    let done = anna.post("/tickets/bulk", several).await;
    assert_eq!(done.status, StatusCode::OK);
    shows(
        &done.body,
        &["Taken: 1 of 2.", "This ticket is yours already.", "href=\"/tickets?view=all&#38;order=oldest\""],
    );
    assert!(done.body.matches("name=\"number\"").count() == 1, "only what was done is undone: {}", done.body);
    let undone = anna.post("/tickets/bulk", "act=undo&number=1").await;
    shows(&undone.body, &["Taken back: all 1."]);
    let merged = anna.post("/tickets/bulk", "act=merge&number=1&number=2&text=%232").await;
    shows(&merged.body, &["Merged: 1 of 2.", "These are the same ticket."]);
    let table = [
        ("act=take", StatusCode::BAD_REQUEST),
        ("act=delete&number=1", StatusCode::BAD_REQUEST),
        ("act=merge&number=1&text=x", StatusCode::BAD_REQUEST),
        ("act=resolve&number=2&text=", StatusCode::OK),
        ("act=take&number=77", StatusCode::NOT_FOUND),
        ("act=take&number=x", StatusCode::NOT_FOUND),
    ];
    for (sent, wanted) in table {
        assert_eq!(anna.post("/tickets/bulk", sent).await.status, wanted, "{sent}");
    }
    let elsewhere = anna.post("/tickets/bulk", "act=take&number=1&back=%2F%2Fevil.example").await;
    assert!(!elsewhere.body.contains("href=\"//evil"), "the way back stays here");
}

#[tokio::test]
async fn a_view_is_kept_counted_begun_with_and_taken_away() {
    let (_world, mut anna) = scene().await;
    let kept = [("name", "Web <1>"), ("asked", "view=all&q=web-1&page=2")];
    assert_eq!(anna.post("/views", &form(&kept)).await.location(), "/tickets?view=all&q=web-1");
    let page = anna.get("/tickets?view=all&q=web-1").await.body;
    shows(&page, &["Web &#60;1&#62; <b>1</b>", "Begin with “Web &#60;1&#62;”"]);
    let id = page.split("/views/").nth(1).unwrap().split('/').next().unwrap().to_owned();
    assert_eq!(anna.post(&format!("/views/{id}/first"), "").await.location(), "/");
    assert_eq!(anna.get("/").await.location(), "/tickets?view=all&q=web-1");
    assert_eq!(anna.get("/?view=mine").await.status, StatusCode::OK, "an address that says more is kept");
    shows(&anna.get("/tickets?view=all&q=web-1").await.body, &["Begin with what needs action again"]);
    assert_eq!(anna.post("/views/none/first", "").await.location(), "/tickets");
    assert_eq!(anna.get("/").await.status, StatusCode::OK);
    assert_eq!(anna.post(&format!("/views/{id}/remove"), "").await.location(), "/tickets");
    for path in [format!("/views/{id}/remove"), format!("/views/{id}/first"), "/views/x/first".to_owned()] {
        assert_eq!(anna.post(&path, "").await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn minutes_beside_a_note_are_on_the_ticket_on_the_month_and_in_the_file() {
    let (_world, mut anna) = scene().await;
    shows(&anna.get("/settings/time").await.body, &["No time was entered in this month."]);
    let wrong = [("text", "Asked the vendor."), ("minutes", "many"), ("cover", "covered")];
    let refused = anna.post("/tickets/1/note", &form(&wrong)).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    shows(&refused.body, &["Whole minutes from 1 to 1440 are wanted.", "Asked the vendor.</textarea>"]);
    let note = [("text", "Asked the vendor."), ("minutes", "75"), ("cover", "not_covered")];
    assert_eq!(anna.post("/tickets/1/note", &form(&note)).await.location(), "/tickets/1");
    let page = anna.get("/tickets/1").await.body;
    shows(&page, &["1 h 15 min in all.", "1 h 15 min, not covered", "75 minutes, not covered by the contract."]);
    let month = anna.get("/settings/time").await.body;
    shows(&month, &["1 h 15 min for one customer: 0 min covered", "1 h 15 min to be billed", "Rossi Srl"]);
    let entry = page.split("/tickets/1/time/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let to = form(&[("minutes", "60"), ("cover", "courtesy")]);
    assert_eq!(anna.post(&format!("/tickets/1/time/{entry}"), &to).await.location(), "/tickets/1");
    shows(&anna.get("/tickets/1").await.body, &["is corrected from 75 to 60 minutes, as courtesy"]);
    assert_eq!(anna.post(&format!("/tickets/2/time/{entry}"), &to).await.status, StatusCode::NOT_FOUND);
    let csv = anna.get("/settings/time.csv").await.body;
    shows(&csv, &["customer,ticket,title,entered_at,technician,minutes,cover", ",60,courtesy", "Anna Bianchi"]);
    assert_eq!(anna.get("/settings/time.csv?customer=cus_x").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_said_by_telephone_is_the_caller_s_ticket_confirmed_by_a_message() {
    let (world, mut anna) = scene().await;
    let customers = collector::app::customer::held(&world.app, None).await.unwrap();
    let path = format!("/customers/{}/tickets", customers[0].id);
    shows(&anna.get(&format!("{path}/new")).await.body, &["This customer has no contact yet"]);
    let tenant = world.customer("Verdi Spa").await;
    let maria = world.contact(&tenant, "Maria Conti", "maria@verdi.example", "it").await;
    let path = format!("/customers/{}/tickets", tenant.customer.id);
    let page = anna.get(&format!("{path}/new")).await.body;
    let form_id = page.split("name=\"form\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let id = maria.id.to_string();
    let said = |contact: &str, text: &str, way: &str| {
        form(&[
            ("contact", contact),
            ("way", way),
            ("kind", "incident"),
            ("text", text),
            ("minutes", "5"),
            ("cover", "covered"),
            ("confirm", "yes"),
            ("form", &form_id),
        ])
    };
    let table = [
        (said("", "It is stuck.", "phone"), "Choose who said it."),
        (said(&id, " ", "phone"), "Write a few words first."),
        (said(&id, "It is stuck.", "pigeon"), "Choose how it came."),
    ];
    for (sent, wanted) in table {
        let refused = anna.post(&path, &sent).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{wanted}");
        shows(&refused.body, &[wanted]);
    }
    let sent = said(&id, "Il plotter <non> stampa. Da ieri.", "private");
    let done = anna.post(&path, &sent).await;
    assert_eq!(done.location(), "/tickets/3", "{}", done.body);
    assert_eq!(anna.post(&path, &sent).await.location(), "/tickets/3", "a form sent twice enters once");
    let ticket = anna.get("/tickets/3").await.body;
    let told = [
        "Maria Conti told us by a private way: Il plotter &#60;non&#62; stampa. Da ieri.",
        "5 min, covered",
        "Told Maria Conti",
    ];
    shows(&ticket, &told);
    let mut visitor = Browser::of_contact(&world, &maria).await;
    let case = visitor.get("/portal/tickets/3").await.body;
    shows(&case, &["Anna ha annotato quello che ci ha detto.", "La prossima volta ci scriva sulle sue pagine"]);
    shows(&anna.get(&format!("{path}/new")).await.body, &["1 were written down here, 1 of them from a private way"]);
    let foreign = format!("/customers/{}/tickets", customers[0].id);
    assert_eq!(anna.post(&foreign, &sent).await.status, StatusCode::BAD_REQUEST, "a contact of another customer");
}
