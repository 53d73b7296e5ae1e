//! A device's page, its programs, what is done there, and the list of devices with its filters and its file.

use axum::http::StatusCode;
use collector::app::chart::Range;
use collector::app::desk::Scope;
use collector::app::{device, device_page, devices, provider};
use collector::error::AppError;
use domain::change::Actor;
use shared::host::Program;
use shared::ids::DeviceId;
use shared::observation::{Unseen, Why};
use shared::recorded::Answer;
use support::world::PASSWORD;
use support::{Pc, World};

use crate::browser::{Browser, form};

fn path(pc: &Pc) -> String {
    format!("/devices/{}", pc.device.id)
}

/// Each of these parts stands on the page.
fn assert_has(page: &str, parts: &[&str]) {
    let text = page.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in parts {
        assert!(text.contains(part), "{part} is not in {text}");
    }
}

fn program(name: &str, version: &str) -> Program {
    Program { name: name.to_owned(), version: version.to_owned(), source: "dpkg".to_owned(), ..Program::default() }
}

#[tokio::test]
async fn a_device_s_page_says_how_it_stands_in_cards_tickets_charts_and_changes() {
    let world = World::quick().await;
    let rossi = world.customer("Rossi Srl").await;
    let mut pc = world.pc(&rossi, "web-1").await;
    world.report(&mut pc, 30).await;
    pc.set_free_gb(8);
    pc.host.software = Some(Answer::Seen(vec![program("contab", "9.5")]));
    world.report(&mut pc, 3).await;
    let mut anna = Browser::signed_in(&world).await;
    world.app.clock.advance(20_000);
    let page = anna.get(&path(&pc)).await.body;
    assert_has(
        &page,
        &[
            "Rossi Srl</a> › Headquarters",
            "</span> Reporting</span>",
            "20 s ago</time> · Server",
            // Wrong, well, and without a rule: a shape and a word each.
            "<span class=\"sev high\"><span aria-hidden=\"true\">▲</span> Disk space /<span class=\"only-read\">: High</span></span> <b>8 GB free</b> <span class=\"soft\">of 100 GB</span>",
            "<span class=\"sev good\"><span aria-hidden=\"true\">✓</span> Memory<span class=\"only-read\">: well</span>",
            "<svg class=\"spark\"",
            "supported until 30 June 2030",
            "#1 Disk / is nearly full: 8 GB free",
            "Free space on / fell from 60 GB to 8 GB in 32 min.",
            "limit 10 GB",
            "As a table<span class=\"only-read\">: Free space on /</span>",
            "contab 9.5 was installed.",
            "<dt>Version</dt><dd>0.1.0</dd>",
            "<dt>Memory</dt><dd>16 GB</dd>",
            "Every check that looked could see.",
            "&#34;free_bytes&#34;: 8000000000",
        ],
    );
    assert!(!page.contains("Connect<span"), "no remote tool is set");
    let year = anna.get(&format!("{}?range=1y", path(&pc))).await.body;
    assert!(year.contains("range=1y#charts\" aria-current=\"page\">a year"), "{year}");
    assert_eq!(anna.get(&format!("{}?range=rubbish", path(&pc))).await.status, StatusCode::OK);
}

#[tokio::test]
async fn what_cannot_be_seen_or_was_not_seen_of_late_never_looks_well() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await;
    let mut pc = world.pc(&rossi, "web-1").await;
    let never = anna.get(&path(&pc)).await.body;
    assert_has(
        &never,
        &[
            "No report yet",
            "never heard yet",
            "<b>not seen yet</b>",
            "Its system was not seen yet",
            "No numbers in the last 24 hours.",
        ],
    );
    assert!(!never.contains("✓"), "{never}");

    pc.host.services = Some(Answer::Unseen(Unseen::new(Why::NotHere, "systemd does not run here")));
    world.report(&mut pc, 3).await;
    let page = anna.get(&path(&pc)).await.body;
    let blind = "<span class=\"sev unknown\"><span aria-hidden=\"true\">?</span> Services<span class=\"only-read\">: cannot see</span></span> <b>cannot see</b> <span class=\"soft\">this device has no such thing: systemd does not run here</span>";
    assert_has(&page, &[blind, "cannot see Services</span></p><p class=\"soft\">this device has no such thing"]);

    world.app.clock.advance(2 * 86_400_000);
    world.tick().await;
    let secret = world.sign_in("anna@example.com", PASSWORD).await;
    anna.cookie = Some(format!("premura={secret}"));
    let dark = anna.get(&path(&pc)).await.body;
    assert_has(&dark, &["</span> Silent</span>", ": not seen of late</span>", "last seen <time"]);
    let strip = dark.split("At a glance").nth(1).unwrap().split("</section>").next().unwrap();
    assert!(!strip.contains("✓"), "{strip}");
}

#[tokio::test]
async fn a_finding_without_a_ticket_stands_there_with_why() {
    let world = World::with(collector::config::Config::default()).await;
    let mut anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await;
    let mut pc = world.pc(&rossi, "web-1").await;
    pc.set_free_gb(8);
    world.report(&mut pc, 4).await;
    let page = anna.get(&path(&pc)).await.body;
    assert_has(
        &page,
        &[
            "Wrong, without a ticket",
            "Disk / has 8 GB free of 100 GB (8 %).",
            "There when we took over",
            "None, now or before.",
        ],
    );
}

#[tokio::test]
async fn g9_what_a_device_says_of_itself_is_text_everywhere() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await;
    let evil = "\"><script>alert(1)</script>";
    let mut pc = world.pc(&rossi, evil).await;
    pc.fill_disk(evil);
    pc.fail_service(evil, evil);
    pc.host.software = Some(Answer::Seen(vec![program(evil, "=1+1"), program("plain", "1")]));
    pc.host.clock_sync = Some(Answer::Unseen(Unseen::new(Why::Denied, evil)));
    world.report(&mut pc, 4).await;
    let own = path(&pc);
    for page in [&own, &format!("{own}/software"), &format!("{own}/take-out"), "/devices", "/search?q=script"] {
        let body = anna.get(page).await.body;
        assert!(body.contains("&#60;script&#62;alert(1)"), "{page} shows it: {body}");
        assert!(!body.contains("<script>") && !body.contains("style="), "{page}: {body}");
    }
    let file = anna.get(&format!("{own}/software.csv")).await;
    assert_eq!(file.headers.get("content-disposition").unwrap(), "attachment; filename=\"software.csv\"");
    assert!(file.body.contains("\"'=1+1\"") && file.body.contains("plain,1,"), "{}", file.body);
}

#[tokio::test]
async fn programs_are_found_by_a_part_of_their_name_and_the_file_holds_what_the_filter_holds() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await;
    let mut pc = world.pc(&rossi, "web-1").await;
    let own = format!("{}/software", path(&pc));
    assert!(anna.get(&own).await.body.contains("Its programs were not seen yet."));
    let mut programs: Vec<Program> = (0..250).map(|number| program(&format!("lib-{number:03}"), "1")).collect();
    programs.push(program("Contab", "9.5"));
    programs.push(program("qbittorrent", "5"));
    let nodejs =
        Program { publisher: "Node.js Foundation".into(), source: "registry".into(), ..program("Node.js", "16.20.2") };
    programs.push(nodejs);
    pc.host.software = Some(Answer::Seen(programs));
    world.report(&mut pc, 1).await;
    let page = anna.get(&own).await.body;
    assert_has(&page, &["253 programs, as they stood on", "1–100 of 253", "software?page=2\"", "Contab"]);
    assert_has(
        &anna.get(&format!("{own}?page=3")).await.body,
        &["201–253 of 253", "qbittorrent", "it shares files with strangers"],
    );
    let found = anna.get(&format!("{own}?q=CONTAB")).await.body;
    assert_has(&found, &["1–1 of 1", "software.csv?q=CONTAB"]);
    assert!(!found.contains("lib-000"));
    let ended = anna.get(&format!("{own}?q=node.js")).await.body;
    assert_has(&ended, &["<time datetime=\"2023-09-11\">", "https://nodejs.org/", "the vendor’s page"]);
    let file = anna.get(&format!("{own}.csv?q=node.js")).await.body;
    assert_has(&file, &["supported_until,says", ",2023-09-11,https://nodejs.org/"]);
    assert_has(&anna.get(&format!("{own}?q=%25")).await.body, &["No program here matches “%”."]);
    let file = anna.get(&format!("{own}.csv?q=contab")).await.body;
    assert_eq!(file.lines().count(), 2, "{file}");
}

#[tokio::test]
async fn maintenance_is_begun_and_ended_on_the_page_and_says_who() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await;
    let mut pc = world.pc(&rossi, "web-1").await;
    world.report(&mut pc, 1).await;
    let act = format!("{}/maintenance", path(&pc));
    assert_eq!(anna.post(&act, "maintenance=on").await.location(), path(&pc));
    let page = anna.get(&path(&pc)).await.body;
    assert_has(&page, &["</span> Maintenance</span>", "End maintenance", "Anna Bianchi began maintenance."]);
    // A second press of a button that was on the screen twice changes nothing.
    assert_eq!(anna.post(&act, "maintenance=on").await.location(), path(&pc));
    assert_eq!(anna.get(&path(&pc)).await.body.matches("began maintenance").count(), 1);
    assert_eq!(anna.post(&act, "maintenance=off").await.location(), path(&pc));
    assert_has(&anna.get(&path(&pc)).await.body, &["Begin maintenance", "Anna Bianchi ended maintenance."]);
    assert_eq!(anna.post(&act, "maintenance=perhaps").await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_device_is_taken_out_of_use_only_after_a_second_question() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await;
    let mut pc = world.pc(&rossi, "web-1").await;
    world.report(&mut pc, 1).await;
    let act = format!("{}/take-out", path(&pc));
    assert_has(&anna.get(&act).await.body, &["Take web-1 out of use?", "this cannot be undone"]);
    let unsure = anna.post(&act, "").await;
    assert_eq!(unsure.status, StatusCode::BAD_REQUEST);
    assert!(unsure.body.contains("Tick that you are sure first."));
    assert!(device::get(&world.app, None, pc.device.id).await.unwrap().revoked_at.is_none());
    assert_eq!(anna.post(&act, &form(&[("sure", "yes")])).await.location(), path(&pc));
    let page = anna.get(&path(&pc)).await.body;
    assert_has(&page, &["</span> Out of use</span>", "Anna Bianchi took the device out of use."]);
    assert!(!page.contains("Begin maintenance") && !page.contains("take-out"), "{page}");
    let again = anna.post(&act, "sure=yes").await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(again.body.contains("This device is out of use already."));
    assert!(!anna.get("/devices").await.body.contains(&path(&pc)));
    assert!(anna.get("/devices?state=ended").await.body.contains(&path(&pc)));
}

#[tokio::test]
async fn the_remote_tool_is_one_click_away_and_a_name_cannot_lead_elsewhere() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await;
    let pc = world.pc(&rossi, "a/../b?c\"d").await;
    let typed = provider::Provider {
        name: "Acme IT".to_owned(),
        remote_url: "https://remote.example/connect/{device_name}".to_owned(),
        ..provider::get(&world.app).await.unwrap()
    };
    provider::set(&world.app, &typed).await.unwrap();
    let page = anna.get(&path(&pc)).await.body;
    let link =
        "href=\"https://remote.example/connect/a%2F..%2Fb%3Fc%22d\" rel=\"noreferrer\" target=\"_blank\">Connect";
    assert_has(&page, &[link]);
}

#[tokio::test]
async fn f7_a_foreign_device_is_not_there_to_see_or_to_change() {
    let world = World::quick().await;
    let (rossi, verdi) = (world.customer("Rossi Srl").await, world.customer("Verdi Spa").await);
    let (ours, theirs) = (world.pc(&rossi, "web-1").await, world.pc(&verdi, "db-1").await);
    let (app, scope): (_, Scope) = (&world.app, Some(rossi.customer.id.into()));
    let nobody = app.clock.id(DeviceId::new);
    for id in [theirs.device.id, nobody] {
        let who = &Actor::Collector;
        assert!(matches!(device_page::whole(app, scope, id, Range::Day).await, Err(AppError::NotFound)));
        assert!(matches!(device_page::software(app, scope, id).await, Err(AppError::NotFound)));
        assert!(matches!(device::get(app, scope, id).await, Err(AppError::NotFound)));
        assert!(matches!(device::set_maintenance(app, scope, id, true, who).await, Err(AppError::NotFound)));
        assert!(matches!(device::revoke(app, scope, id, who).await, Err(AppError::NotFound)));
        assert!(matches!(device::retire(app, scope, id, who).await, Err(AppError::NotFound)));
    }
    let untouched = device::get(app, None, theirs.device.id).await.unwrap();
    assert!(!untouched.maintenance && untouched.revoked_at.is_none() && untouched.retired_at.is_none());
    let asked = devices::Asked::default();
    let rows = devices::page(app, scope, &asked, 100, 0).await.unwrap();
    assert_eq!(rows.iter().map(|row| row.listed.device.id).collect::<Vec<_>>(), [ours.device.id]);
    let asked = devices::Asked { customer: verdi.customer.id.to_string(), ..asked };
    assert!(devices::page(app, scope, &asked, 100, 0).await.unwrap().is_empty());
    assert!(devices::counts(app, scope, &asked).await.unwrap().1.iter().all(|(_, count)| *count == 0));
}

#[tokio::test]
async fn the_list_is_filtered_in_the_address_and_its_file_holds_the_same() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let (rossi, verdi) = (world.customer("Rossi Srl").await, world.customer("Verdi Spa").await);
    let mut web = world.pc(&rossi, "=web-1").await;
    let mut db = world.pc(&verdi, "db-1").await;
    let new = world.pc(&verdi, "new-1").await;
    web.host.services = Some(Answer::Unseen(Unseen::new(Why::NotHere, "")));
    world.report(&mut web, 1).await;
    db.set_free_gb(3);
    world.report(&mut db, 3).await;
    let all = anna.get("/devices").await.body;
    assert_has(
        &all,
        &[
            "In use <b>3</b>",
            "Reporting <b>2</b>",
            "Cannot see something <b>1</b>",
            "No report yet <b>1</b>",
            "1–3 of 3",
        ],
    );
    assert_has(
        &all,
        &[
            &format!("<a class=\"t\" href=\"{}\">db-1</a>", path(&db)),
            "<b>1</b><span class=\"phone\"> open ticket</span>",
        ],
    );
    let table = [
        ("state=waiting".to_owned(), vec!["new-1"]),
        ("state=unseen".to_owned(), vec!["=web-1"]),
        (format!("customer={}", verdi.customer.id), vec!["db-1", "new-1"]),
        (format!("customer={}&state=reporting", verdi.customer.id), vec!["db-1"]),
        ("q=WEB".to_owned(), vec!["=web-1"]),
        ("q=verdi".to_owned(), vec!["db-1", "new-1"]),
        ("q=%25".to_owned(), vec![]),
        ("state=silent".to_owned(), vec![]),
        ("state=rubbish&customer=rubbish".to_owned(), vec!["=web-1", "db-1", "new-1"]),
    ];
    for (asked, wanted) in table {
        let page = anna.get(&format!("/devices?{asked}")).await.body;
        let file = anna.get(&format!("/devices.csv?{asked}")).await.body;
        for name in ["=web-1", "db-1", "new-1"] {
            assert_eq!(page.contains(&format!(">{name}</a>")), wanted.contains(&name), "{asked}: {name} on the page");
            let cell = if name.starts_with('=') { format!("\"'{name}\"") } else { name.to_owned() };
            assert_eq!(file.contains(&cell), wanted.contains(&name), "{asked}: {name} in the file: {file}");
        }
    }
    assert_has(&anna.get(&format!("/customers/{}", verdi.customer.id)).await.body, &["state=waiting"]);
    let found = anna.get("/search?q=new-1").await.body;
    assert!(
        found.contains(&format!("href=\"{}\"", path(&new))) && anna.get(&path(&new)).await.status == StatusCode::OK
    );
}
