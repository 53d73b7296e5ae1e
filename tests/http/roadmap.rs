//! The roadmap in console and portal: what ends, decided by technicians, read by the customer, taken away as files; warranties
//! out of a CSV file; and what each ticket says of a computer past its end.

use axum::http::StatusCode;
use collector::app::contact::{self, Filled};
use collector::app::customer;
use collector::store::outbox;
use domain::letter::Letter;
use shared::host::OperatingSystem;
use shared::recorded::Answer as Seen;
use support::smtp_sink::{Safety, SmtpSink};
use support::world::Tenant;
use support::{Pc, World};

use crate::browser::{Answer, Browser, form};

async fn windows_10(world: &World, tenant: &Tenant, name: &str) -> Pc {
    let mut pc = world.pc(tenant, name).await;
    pc.host.operating_system = Some(Seen::Seen(OperatingSystem {
        family: "windows".into(),
        id: "windows".into(),
        pretty_name: "Windows 10 Pro".into(),
        build: Some(19_045),
        edition_id: Some("Professional".into()),
        installation_type: Some("Client".into()),
        ..OperatingSystem::default()
    }));
    world.report(&mut pc, 3).await;
    pc
}

fn has(page: &Answer, parts: &[&str]) {
    let text = page.body.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in parts {
        assert!(text.contains(part), "{part} is not in {text}");
    }
}

#[tokio::test]
async fn a_row_is_decided_about_and_the_customer_reads_it_in_their_own_language() {
    let world = World::quick().await;
    let rossi = world.customer("Rossi Srl").await;
    let maria = world.contact(&rossi, "Maria Conti", "maria@rossi.example", "it").await;
    windows_10(&world, &rossi, "PC-1").await;
    windows_10(&world, &rossi, "PC-2").await;
    let mut anna = Browser::signed_in(&world).await;
    let here = format!("/customers/{}/roadmap", rossi.customer.id);
    // A day of the calendar is the same wherever who reads it is.
    world.named_provider().await;
    let page = anna.get(&here).await;
    has(
        &page,
        &[
            "Windows 10 22H2 Pro</span><small>system</small>",
            "we do our best, and no repair is promised",
            "datetime=\"2025-10-14\">14 October 2025</time>",
            "for 15 months",
            "learn.microsoft.com",
            "compared on 23 November 2026",
            "not planned",
            "2 computers",
            "2 of 2 computers need a decision",
            "<svg class=\"road\"",
        ],
    );
    // Refused, the form is open again with what was typed.
    let key = ("key", "windows-10-22h2");
    let refused = anna.post(&here, &form(&[key, ("state", "accepted"), ("why", "old <b>CNC</b>")])).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    has(
        &refused,
        &["Say who accepts the risk", "value=\"old &#60;b&#62;CNC&#60;/b&#62;\"", "<details class=\"write\" open>"],
    );
    let risk = [key, ("state", "accepted"), ("by", "Maria Conti"), ("why", "old CNC"), ("until", "2027-03-31")];
    let done = anna.post(&here, &form(&risk)).await;
    assert_eq!(done.location(), format!("{here}?saved=1"));
    let ticket = anna.get("/tickets/1").await;
    has(&ticket, &["support of Windows 10 22H2 Pro ended on 14 October 2025. Maria Conti accepts the risk until"]);
    assert!(!ticket.body.contains("Best effort."), "something else was agreed");
    let ordered = [key, ("state", "ordered"), ("replacement", "Windows 11 PCs"), ("cost", "2 × 900 €")];
    anna.post(&here, &form(&ordered)).await;
    has(&anna.get(&here).await, &["ordered", "0 of 2 done", "Windows 11 PCs<small>2 × 900 €</small>", "still to do"]);

    let mut phone = Browser::of_contact(&world, &maria).await;
    has(
        &phone.get("/portal/roadmap").await,
        &[
            "lang=\"it\"",
            "Windows 10 22H2 Pro",
            "ordinato",
            "0 su 2 fatti",
            "Al suo posto: Windows 11 PCs",
            "2 × 900 €",
            "PC-1",
        ],
    );
}

#[tokio::test]
async fn an_empty_roadmap_says_so_kindly_and_a_foreign_customer_is_not_there() {
    let world = World::quick().await;
    let (rossi, verdi) = (world.customer("Rossi Srl").await, world.customer("Verdi").await);
    let carla = world.contact(&verdi, "Carla", "carla@verdi.example", "it").await;
    windows_10(&world, &rossi, "PC-1").await;
    let mut anna = Browser::signed_in(&world).await;
    let ordered = [("key", "windows-10-22h2"), ("state", "ordered")];
    let mut other = Browser::of_contact(&world, &carla).await;
    let empty = other.get("/portal/roadmap").await;
    has(&empty, &["nei prossimi tre anni non termina nulla"]);
    assert!(!empty.body.contains("Windows 10"), "a foreign customer is not there");
    has(&anna.get(&format!("/customers/{}/roadmap", verdi.customer.id)).await, &["There is nothing to decide"]);
    assert_eq!(anna.get("/customers/cus_x/roadmap").await.status, StatusCode::NOT_FOUND);
    let foreign = anna.post(&format!("/customers/{}/roadmap", verdi.customer.id), &form(&ordered)).await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND, "a row that is not on it");
}

#[tokio::test]
async fn it_is_taken_away_as_a_file_and_as_a_calendar() {
    let world = World::quick().await;
    let rossi = world.customer("Rossi Srl").await;
    let maria = world.contact(&rossi, "Maria Conti", "maria@rossi.example", "de").await;
    windows_10(&world, &rossi, "=PC,1").await;
    let mut anna = Browser::signed_in(&world).await;
    let here = format!("/customers/{}/roadmap", rossi.customer.id);
    let csv = anna.get(&format!("{here}.csv")).await.body;
    let lines: Vec<&str> = csv.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines[0], "What,Ends on,Computers,Replacement,Cost,State,Source");
    assert!(lines[1].starts_with("Windows 10 22H2 Pro,2025-10-14,\"'=PC,1\",,,not planned,https://"), "{}", lines[1]);
    let ics = anna.get(&format!("{here}.ics")).await;
    assert_eq!(ics.headers.get("content-type").unwrap(), "text/calendar; charset=utf-8");
    for line in [
        "BEGIN:VCALENDAR\r\n",
        "DTSTART;VALUE=DATE:20251014\r\n",
        "SUMMARY:Windows 10 22H2 Pro ends (one computer)\r\n",
    ] {
        assert!(ics.body.contains(line), "{line} is not in {}", ics.body);
    }
    let unfolded = ics.body.replace("\r\n ", "");
    assert!(unfolded.contains("DESCRIPTION:=PC\\,1\\nnot planned\\nhttps://"), "{unfolded}");
    assert!(unfolded.contains(&format!("UID:windows-10-22h2-{}", rossi.customer.id)), "{unfolded}");
    let mut phone = Browser::of_contact(&world, &maria).await;
    assert!(phone.get("/portal/roadmap.csv").await.body.contains("Was,Endet am,Computer"));
    assert!(phone.get("/portal/roadmap.ics").await.body.contains("endet (ein Computer)"));
}

#[tokio::test]
async fn a_computer_past_its_end_says_so_on_each_of_its_tickets() {
    let world = World::quick().await;
    let rossi = world.customer("Rossi Srl").await;
    let mut pc = windows_10(&world, &rossi, "PC-1").await;
    pc.set_free_gb(4);
    world.report(&mut pc, 3).await;
    let mut fresh = world.pc(&rossi, "PC-9").await;
    fresh.set_free_gb(4);
    world.report(&mut fresh, 3).await;
    let mut anna = Browser::signed_in(&world).await;
    let mut told = 0;
    for ticket in world.tickets().await {
        let page = anna.get(&format!("/tickets/{}", ticket.number)).await;
        if page.body.contains("PC-9") && !page.body.contains("PC-1<") {
            assert!(!page.body.contains("Best effort."), "{}", page.body);
        } else {
            has(&page, &["<b>Best effort.</b> PC-1: support of Windows 10 22H2 Pro ended on 14 October 2025."]);
            told += 1;
        }
    }
    assert_eq!(told, 2, "its full disk and its end of support");
}

#[tokio::test]
async fn warranties_are_tried_first_and_then_stand_on_the_roadmap() {
    let world = World::quick().await;
    let rossi = world.customer("Rossi Srl").await;
    let first = world.pc(&rossi, "PC-1").await;
    world.pc(&rossi, "PC-2").await;
    let mut anna = Browser::signed_in(&world).await;
    let here = format!("/customers/{}/warranties", rossi.customer.id);
    let bad = "device,until\nPC-1,2027-12-31\nPC-7,2027-12-31\nPC-2,soon\n";
    let tried = anna.post(&format!("{here}/text"), &form(&[("text", bad)])).await;
    has(
        &tried,
        &["1 of 3 lines would set a day", "2 lines are in error", "No computer in use is called so", "That is no day"],
    );
    let refused = anna.post(&format!("{here}/apply"), &form(&[("text", bad)])).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    has(&refused, &["2 of 3 lines are in error; nothing was changed"]);
    let no_file = anna.post(&format!("{here}/text"), &form(&[("text", "serial,until\nX,2027-12-31")])).await;
    has(&no_file, &["Its first line must name the columns"]);
    let good = "device;until\nPC-1;31.12.2027\npc-2;2027-12-31\n";
    has(&anna.post(&format!("{here}/text"), &form(&[("text", good)])).await, &["2 of 2 lines would set a day"]);
    has(&anna.post(&format!("{here}/apply"), &form(&[("text", good)])).await, &["2 days were set"]);
    has(&anna.post(&format!("{here}/apply"), &form(&[("text", good)])).await, &["0 days were set"]);
    let device = world.pc(&rossi, "PC-3").await;
    assert!(!anna.get(&format!("/devices/{}", device.device.id)).await.body.contains("Warranty until"));
    has(&anna.get(&format!("/devices/{}", first.device.id)).await, &["Warranty until", "31 December"]);
    let page = anna.get(&format!("/customers/{}/roadmap", rossi.customer.id)).await;
    has(&page, &["Hardware warranty", "datetime=\"2027-12-31\"", "2 computers", "Entered by hand."]);
}

#[tokio::test]
async fn the_end_of_a_warranty_is_a_ticket_90_days_before_and_louder_30_days_before() {
    const DAY: i64 = 86_400_000;
    let world = World::quick().await;
    let rossi = world.customer("Rossi Srl").await;
    for name in ["PC-1", "PC-2"] {
        let mut pc = world.pc(&rossi, name).await;
        world.report(&mut pc, 2).await;
    }
    let mut anna = Browser::signed_in(&world).await;
    let here = format!("/customers/{}/warranties/apply", rossi.customer.id);
    // The world begins on 15 January 2027: 91 days before the first day.
    let first = "device,until\nPC-1,2027-04-16\nPC-2,2027-04-16\n";
    anna.post(&here, &form(&[("text", first)])).await;
    let told = async || {
        let all = world.tickets().await.into_iter().filter(|one| one.check == "warranty");
        all.map(|one| (one.severity.word(), one.open_findings)).collect::<Vec<_>>()
    };
    world.tick().await;
    assert_eq!(told().await, []);
    world.app.clock.advance(DAY);
    world.tick().await;
    assert_eq!(told().await, [("low", 2)], "one for both");
    world.app.clock.advance(60 * DAY);
    world.tick().await;
    assert_eq!(told().await, [("medium", 2)]);
    let mut anna = Browser::of_session(&world, &world.sign_in("anna@example.com", support::world::PASSWORD).await);
    let number = world.tickets().await.into_iter().find(|one| one.check == "warranty").unwrap().number;
    has(
        &anna.get(&format!("/tickets/{number}")).await,
        &["Hardware warranty ends on 16 April", "prolong the warranty"],
    );
    let longer = "device,until\nPC-1,2029-04-16\nPC-2,2029-04-16\n";
    anna.post(&here, &form(&[("text", longer)])).await;
    world.tick().await;
    assert_eq!(told().await, [("medium", 0)], "another day ends it");
}

/// What waits to be sent, by address.
async fn letters(world: &World) -> Vec<(String, Letter)> {
    let mut read = world.app.db.read().await.unwrap();
    let due = outbox::due(&mut read, world.app.clock.now_ms(), 50).await.unwrap();
    due.into_iter().filter_map(|one| one.letter.map(|letter| (one.address, letter))).collect()
}

/// A customer whose notices go out by themselves, with an account contact, a technical one and somebody else.
async fn told(world: &World) -> Tenant {
    let rossi = world.customer("Rossi Srl").await;
    customer::set_notices(&world.app, None, rossi.customer.id, "automatic").await.unwrap();
    world.contact(&rossi, "Maria Conti", "maria@rossi.example", "en").await;
    for (name, is_technical) in [("Luca", true), ("Nina", false)] {
        let email = format!("{}@rossi.example", name.to_lowercase());
        let filled = Filled { name: name.into(), email, is_technical, gets_notices: true, ..Filled::default() };
        contact::add(&world.app, rossi.customer.id, &filled).await.unwrap();
    }
    rossi
}

#[tokio::test]
async fn the_account_contact_is_asked_for_a_decision_once_and_the_technical_one_hears_of_faults() {
    let sink = SmtpSink::start(Safety::None).await;
    let world = World::with(support::mail::config(&sink, Safety::None, "")).await;
    world.named_provider().await;
    let rossi = told(&world).await;
    let mut pcs = vec![windows_10(&world, &rossi, "PC-1").await, windows_10(&world, &rossi, "PC-2").await];
    let mut third = world.pc(&rossi, "PC-3").await;
    world.report(&mut third, 2).await;
    world.app.clock.advance(6 * 60_000);
    world.tick().await;
    let asked = letters(&world).await;
    let [(address, letter)] = asked.as_slice() else { panic!("{asked:#?}") };
    assert_eq!(address, "maria@rossi.example");
    assert!(
        letter.subject.contains("2 computers with Windows 10 22H2 Pro – we ask you for a decision by"),
        "{letter:?}"
    );
    assert_eq!(letter.link.as_ref().map(|link| link.url.as_str()), Some("https://desk.example.com/portal/roadmap"));
    let text = letter.paragraphs.join(" ");
    for part in [
        "2 of the computers at your place (3 in all) use Windows 10 22H2 Pro",
        "no more security updates since 14 October 2025",
        "Nothing stops today, but the risk grows every month, and for these computers we can promise no repair times.",
        "We look at each computer with you and say what can be updated",
        "Please look at the list on your pages and tell us by",
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    for pc in &mut pcs {
        world.report(pc, 2).await;
    }
    world.fill(&mut third).await;
    world.app.clock.advance(6 * 60_000);
    world.tick().await;
    let mut to: Vec<String> = letters(&world).await.into_iter().skip(1).map(|(address, _)| address).collect();
    to.sort();
    assert_eq!(to, ["luca@rossi.example", "nina@rossi.example"], "the disk, and nobody is asked twice");
}

#[tokio::test]
async fn a_question_waits_for_a_technician_names_the_proposal_and_ends_once_it_is_decided() {
    let world = World::quick().await;
    world.named_provider().await;
    let rossi = told(&world).await;
    customer::set_notices(&world.app, None, rossi.customer.id, "approve").await.unwrap();
    windows_10(&world, &rossi, "PC-1").await;
    let mut anna = Browser::signed_in(&world).await;
    has(
        &anna.get("/tickets/1").await,
        &["End of support", "For Maria Conti (English).", "One computer with Windows 10"],
    );
    let here = format!("/customers/{}/roadmap", rossi.customer.id);
    let row = |state: &str| form(&[("key", "windows-10-22h2"), ("state", state), ("replacement", "a new <PC>")]);
    assert_eq!(anna.post(&here, &row("offered")).await.status, StatusCode::SEE_OTHER);
    has(&anna.get("/tickets/1").await, &["This is what we propose: a new &#60;PC&#62;."]);
    anna.post(&here, &row("ordered")).await;
    let page = anna.get("/tickets/1").await;
    has(&page, &["It is decided already what becomes of it.", "Ask for a decision"]);
    let ask = form(&[("kind", "end_of_support"), ("act", "send")]);
    assert_eq!(
        anna.post("/tickets/1/tell", &ask).await.status,
        StatusCode::SEE_OTHER,
        "by hand it is asked all the same"
    );
    has(&anna.get("/tickets/1").await, &["Asked Maria Conti for a decision."]);
    let maria = contact::list(&world.app, rossi.customer.id).await.unwrap();
    let maria = maria.iter().find(|one| one.is_account).unwrap();
    let mut phone = Browser::of_contact(&world, maria).await;
    has(&phone.get("/portal/tickets/1").await, &["This is what we propose: a new &#60;PC&#62;."]);

    // On a ticket of another kind there is nothing to decide.
    let mut third = world.pc(&rossi, "PC-3").await;
    world.fill(&mut third).await;
    assert_eq!(anna.post("/tickets/2/tell", &ask).await.status, StatusCode::CONFLICT);
}
