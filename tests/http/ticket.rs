//! The forms of one ticket: wait, snooze, merge, give back, undo; what the customer is told, shown as they read it.

use axum::http::StatusCode;
use support::world::Tenant;
use support::{Pc, World};

use crate::browser::{Browser, form};

/// What is typed, and what a page then shows.
type Fields = &'static [(&'static str, &'static str)];
type Parts = &'static [&'static str];

async fn scene() -> (World, Browser, Tenant, Pc) {
    let world = World::quick().await;
    world.named_provider().await;
    let anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await;
    let mut pc = world.pc(&rossi, "web-1").await;
    world.report(&mut pc, 2).await;
    world.fill(&mut pc).await;
    (world, anna, rossi, pc)
}

fn shows(page: &str, parts: &[&str]) {
    for part in parts {
        assert!(page.contains(part), "{part} is not in {page}");
    }
}

#[tokio::test]
async fn each_act_has_its_form_its_line_and_its_way_back() {
    let (_world, mut anna, ..) = scene().await;
    // What is sent, what the page then shows, and what its undo says.
    let table: [(&str, Fields, Parts, &str); 7] = [
        ("take", &[], &["Anna Bianchi took this ticket.", "Start work", "Give back"], "Undo taking it"),
        ("start", &[], &["Anna Bianchi works on it.", "In progress"], "Undo starting"),
        (
            "wait",
            &[("on", "vendor"), ("text", "A new disk"), ("day", "2027-01-20"), ("time", "10:00")],
            &["Waiting for a vendor until 20 January, 10:00 CET", "A new disk"],
            "Undo waiting",
        ),
        ("snooze", &[("until", "tomorrow")], &["Snoozed until 16 January, 08:00 CET", "Wake"], "Undo the snooze"),
        ("wake", &[], &["Anna Bianchi woke this ticket."], "Undo waking"),
        (
            "snooze",
            &[("until", "day"), ("day", "2027-01-20")],
            &["Snoozed until 20 January, 08:00 CET"],
            "Undo the snooze",
        ),
        ("release", &[], &["Anna Bianchi gave this ticket back."], "Undo giving it back"),
    ];
    for (act, fields, parts, undo) in table {
        let answer = anna.post(&format!("/tickets/1/{act}"), &form(fields)).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/tickets/1"), "{act}: {}", answer.body);
        let page = anna.get("/tickets/1").await.body;
        shows(&page, parts);
        shows(&page, &[undo]);
    }
    assert_eq!(anna.post("/tickets/1/undo", "").await.location(), "/tickets/1");
    let page = anna.get("/tickets/1").await.body;
    shows(&page, &["Undone: giving it back.", "Held by</dt><dd>Anna Bianchi"]);
    assert!(!page.contains("Undo giving it back"), "an undo has no undo");
}

#[tokio::test]
async fn a_refused_act_stands_beside_its_form_with_what_was_typed() {
    let (_world, mut anna, ..) = scene().await;
    const WAIT: Fields = &[("on", "vendor"), ("text", "a & b"), ("day", "2020-01-01"), ("time", "")];
    let table: [(&str, Fields, StatusCode, Parts); 6] = [
        (
            "wait",
            WAIT,
            StatusCode::BAD_REQUEST,
            &["This moment has passed already", "value=\"a &#38; b\"", "2020-01-01"],
        ),
        ("wait", &[("on", "nobody")], StatusCode::BAD_REQUEST, &["Say for whom it waits."]),
        ("wait", &[("on", "vendor"), ("day", "soon")], StatusCode::BAD_REQUEST, &["A day like 2026-11-28"]),
        ("snooze", &[("until", "later")], StatusCode::BAD_REQUEST, &["Choose until when, or until what."]),
        ("merge", &[("into", "x")], StatusCode::BAD_REQUEST, &["The number of the other ticket is wanted"]),
        ("undo", &[], StatusCode::CONFLICT, &["There is nothing of yours to undo here."]),
    ];
    for (act, fields, status, parts) in table {
        let answer = anna.post(&format!("/tickets/1/{act}"), &form(fields)).await;
        assert_eq!(answer.status, status, "{act}: {}", answer.body);
        shows(&answer.body, parts);
        let row = format!("action=\"/tickets/1/{act}\"");
        assert!(act == "undo" || answer.body.contains(&row), "the form of {act} is still there");
    }
    assert!(!anna.get("/tickets/1").await.body.contains("Undo"), "a refusal changes nothing");
}

#[tokio::test]
async fn a_ticket_is_merged_into_another_of_its_customer_and_out_again() {
    let (world, mut anna, rossi, _) = scene().await;
    let (mut db, verdi) = (world.pc(&rossi, "db-1").await, world.customer("Verdi Spa").await);
    let mut foreign = world.pc(&verdi, "verdi-canary").await;
    for pc in [&mut db, &mut foreign] {
        world.report(pc, 2).await;
        world.fill(pc).await;
    }
    let page = anna.get("/tickets/1").await.body;
    shows(&page, &["<option value=\"2\">#2 Disk / is nearly full", "list=\"others\""]);
    let others = page.contains("<option value=\"3\">#3") || page.contains("verdi-canary");
    assert!(!others, "another customer's ticket is not offered");
    let foreign = anna.post("/tickets/1/merge", &form(&[("into", "3")])).await;
    assert_eq!(foreign.status, StatusCode::BAD_REQUEST);
    shows(&foreign.body, &["Both tickets must be of the same customer."]);
    let nobody = anna.post("/tickets/1/merge", &form(&[("into", "77")])).await;
    shows(&nobody.body, &["There is no ticket #77."]);

    assert_eq!(anna.post("/tickets/1/merge", &form(&[("into", "#2")])).await.location(), "/tickets/1");
    shows(&anna.get("/tickets/1").await.body, &["the work goes on in <a href=\"/tickets/2\">#2</a>", "Undo the merge"]);
    shows(&anna.get("/tickets/2").await.body, &["#1 was merged into this ticket.", "web-1", "db-1"]);
    anna.post("/tickets/1/undo", "").await;
    shows(&anna.get("/tickets/2").await.body, &["#1 was taken out of this ticket again."]);
    assert!(!anna.get("/tickets/1").await.body.contains("the work goes on in"));
}

#[tokio::test]
async fn the_customer_s_side_is_read_as_they_read_it_and_sent_by_a_person() {
    let (world, mut anna, rossi, mut pc) = scene().await;
    shows(&anna.get("/tickets/1").await.body, &["Nobody at Rossi Srl is to be told yet", "#contacts"]);
    world.contact(&rossi, "Maria Conti", "maria@rossi.example", "it").await;
    let page = anna.get("/tickets/1").await.body;
    shows(
        &page,
        &[
            "Waits for you",
            "lang=\"it\"",
            "ce ne occupiamo noi",
            "The same in English",
            "we are taking care of it",
            "For Maria Conti (Italiano).",
            "Notices of this customer: A technician approves each.",
        ],
    );
    let id = page.split("/notices/").nth(1).unwrap().split('/').next().unwrap().to_owned();

    let kept = anna.post(&format!("/tickets/1/notices/{id}/dismiss"), &form(&[("why", " ")])).await;
    assert_eq!(kept.status, StatusCode::BAD_REQUEST);
    let words = [("text", "Facciamo spazio noi."), ("next_on", "2027-01-15"), ("next_at", "17:00")];
    anna.post(&format!("/tickets/1/notices/{id}/edit"), &form(&words)).await;
    shows(
        &anna.get("/tickets/1").await.body,
        &["<p>Facciamo spazio noi.</p>", "value=\"2027-01-15\"", "value=\"17:00\""],
    );
    assert_eq!(anna.post(&format!("/tickets/1/notices/{id}/approve"), "").await.location(), "/tickets/1");
    let page = anna.get("/tickets/1").await.body;
    shows(
        &page,
        &[
            "Maria Conti, on the portal, <time",
            "What they read",
            "Next update</dt>",
            "Told Maria Conti: what we found.",
        ],
    );
    let again = anna.post(&format!("/tickets/1/notices/{id}/approve"), "").await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    shows(&again.body, &["This notice was decided meanwhile."]);

    // Fixed waits for a person too.
    anna.post("/tickets/1/take", "").await;
    anna.post("/tickets/1/resolve", &form(&[("text", "Made room.")])).await;
    pc.set_free_gb(60);
    world.report(&mut pc, 4).await;
    shows(&anna.get("/tickets/1").await.body, &["Fixed <span", "Tell them", "risolto"]);
}

#[tokio::test]
async fn what_is_written_to_the_customer_is_shown_before_it_is_sent() {
    let (world, mut anna, rossi, _) = scene().await;
    world.contact(&rossi, "Maria Conti", "maria@rossi.example", "it").await;
    // In the customer's own zone; nobody has read it then.
    let asked = [("kind", "need_you"), ("text", "Riavvii il PC."), ("day", "2027-01-18"), ("time", "")];
    let seen = anna.post("/tickets/1/tell", &form(&[&asked[..], &[("act", "preview")]].concat())).await;
    assert_eq!(seen.status, StatusCode::OK);
    shows(
        &seen.body,
        &[
            "This is what they would read",
            "<p>Riavvii il PC.</p>",
            "entro lunedì 18 gennaio alle 16:00",
            ">Riavvii il PC.</textarea>",
        ],
    );
    assert!(!seen.body.contains("Perhaps say otherwise"), "good words are left alone");
    let blunt = form(&[("kind", "progress"), ("text", "Puoi riavviare!"), ("act", "preview")]);
    shows(
        &anna.post("/tickets/1/tell", &blunt).await.body,
        &["Perhaps say otherwise", "not the polite form", "full stop"],
    );
    assert!(!anna.get("/tickets/1").await.body.contains("Riavvii"));
    anna.post("/tickets/1/tell", &form(&[&asked[..], &[("act", "send")]].concat())).await;
    shows(&anna.get("/tickets/1").await.body, &["Asked Maria Conti for one thing.", "We need you"]);
    let empty = anna.post("/tickets/1/tell", &form(&[("kind", "progress"), ("text", "")])).await;
    assert_eq!(empty.status, StatusCode::BAD_REQUEST);
    shows(&empty.body, &["Write a few words first."]);
}

#[tokio::test]
async fn f1_a_notice_of_another_ticket_is_not_there() {
    let (world, mut anna, rossi, _) = scene().await;
    world.contact(&rossi, "Maria Conti", "maria@rossi.example", "it").await;
    let mut db = world.pc(&rossi, "db-1").await;
    world.report(&mut db, 2).await;
    world.fill(&mut db).await;
    let page = anna.get("/tickets/2").await.body;
    let id = page.split("/notices/").nth(1).unwrap().split('/').next().unwrap().to_owned();
    for act in ["approve", "dismiss", "edit"] {
        let crossed = anna.post(&format!("/tickets/1/notices/{id}/{act}"), &form(&[("why", "x")])).await;
        assert_eq!(crossed.status, StatusCode::NOT_FOUND, "{act}");
    }
    assert_eq!(anna.post(&format!("/tickets/2/notices/{id}/approve"), "").await.location(), "/tickets/2");
}

#[tokio::test]
async fn how_sure_we_are_is_said_beside_what_we_see() {
    let (world, mut anna, _, mut pc) = scene().await;
    shows(&anna.get("/tickets/1").await.body, &["<b>Sure:</b> measured", "and still so when it last reported"]);
    pc.host.disks = Some(shared::recorded::Answer::Unseen(shared::observation::Unseen::new(
        shared::observation::Why::Denied,
        "/proc/mounts",
    )));
    world.report(&mut pc, 1).await;
    let page = anna.get("/tickets/1").await.body;
    shows(
        &page,
        &["<b>Not known now:</b> it cannot be looked at, the agent may not read it: /proc/mounts. This is how it was."],
    );
}

#[tokio::test]
async fn how_the_same_was_solved_before_stands_beside_the_next_one() {
    let (world, mut anna, rossi, _) = scene().await;
    anna.post("/tickets/1/resolve", &form(&[("text", "Deleted the old <exports>.")])).await;
    let mut db = world.pc(&rossi, "db-1").await;
    world.report(&mut db, 2).await;
    world.fill(&mut db).await;
    shows(
        &anna.get("/tickets/2").await.body,
        &["Solved before", "Resolved: Deleted the old &#60;exports&#62;.", "/tickets/1\">#1</a>"],
    );
}

#[tokio::test]
async fn a_failing_drive_is_told_with_the_age_of_the_backup() {
    use shared::host::{Age, BackupJob, Drive};
    use shared::recorded::Answer::Seen;
    let (world, mut anna, _, mut pc) = scene().await;
    let drive = Drive { name: "sda".into(), predicts_failure: Some(true), ..Drive::default() };
    (pc.host.drives, pc.host.backups) = (Some(Seen(vec![drive])), Some(Seen(Vec::new())));
    world.report(&mut pc, 5).await;
    let queue = anna.get("/").await.body;
    let number = queue.split("href=\"/tickets/").skip(1).find(|one| one.contains("sda")).unwrap();
    let address = format!("/tickets/{}", number.split('"').next().unwrap());
    shows(&anna.get(&address).await.body, &["<b>Backup:</b> none is known on this device"]);
    let newest = Age { age_s: 3 * 86_400, ..Age::default() };
    let job = BackupJob { product: "restic".into(), successes: vec![newest], ..BackupJob::default() };
    pc.host.backups = Some(Seen(vec![job]));
    world.report(&mut pc, 5).await;
    shows(&anna.get(&address).await.body, &["<b>Backup:</b> restic 3 days ago."]);
}
