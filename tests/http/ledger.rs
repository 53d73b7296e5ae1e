//! The ledger in console and portal, and what checks were worth: said on a ticket in one click, counted by months and checks,
//! taken away as files; a check that is proposed goes into the digest with a reason.

use axum::http::StatusCode;
use collector::store::audit;
use domain::ticket::{Act, Ticket};
use support::world::{PASSWORD, Tenant};
use support::{World, past};

use crate::browser::{Answer, Browser, form};

fn has(page: &Answer, parts: &[&str]) {
    let text = page.body.split_whitespace().collect::<Vec<_>>().join(" ").replace("&#39;", "'");
    for part in parts {
        assert!(text.contains(part), "{part} is not in {text}");
    }
}

/// Anna, who signs in again because time has passed.
async fn again(world: &World) -> Browser {
    Browser::of_session(world, &world.sign_in("anna@example.com", PASSWORD).await)
}

/// A customer with one fault that was told, and a technician.
async fn scene() -> (World, Browser, Tenant, Ticket) {
    let world = World::quick().await;
    let rossi = world.customer("Rossi Srl").await;
    let mut pc = world.pc(&rossi, "web-1").await;
    world.report(&mut pc, 2).await;
    let one = world.fill(&mut pc).await;
    let anna = Browser::signed_in(&world).await;
    (world, anna, rossi, one)
}

#[tokio::test]
async fn who_was_first_and_what_was_of_no_use_is_said_in_one_click_and_taken_back_in_another() {
    let (_world, mut anna, ..) = scene().await;
    has(&anna.get("/tickets/1").await, &["They called first</button>", "Not useful</button>", "nobody has called yet"]);
    let table = [
        ("called-first", "yes", "the customer called before we saw this", "They did not call first</button>"),
        ("not-useful", "yes", "this ticket was not useful", "Useful after all</button>"),
        ("called-first", "no", "the customer did not call first", "They called first</button>"),
        ("not-useful", "no", "this ticket was useful after all", "Not useful</button>"),
    ];
    assert_eq!(anna.post("/tickets/1/take", "").await.status, StatusCode::SEE_OTHER);
    for (path, act, line, button) in table {
        let done = anna.post(&format!("/tickets/1/{path}"), &form(&[("act", act)])).await;
        assert_eq!((done.status, done.location()), (StatusCode::SEE_OTHER, "/tickets/1"), "{}", done.body);
        let page = anna.get("/tickets/1").await;
        has(&page, &[&format!("Anna Bianchi: {line}."), button, "Undo taking it"]);
        let again = anna.post(&format!("/tickets/1/{path}"), &form(&[("act", act)])).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        has(&again, &["This is said already."]);
    }
    assert_eq!(anna.post("/tickets/99/called-first", "act=yes").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_ledger_says_by_months_who_was_first_and_the_customer_reads_only_what_they_were_told_of() {
    let (world, mut anna, rossi, one) = scene().await;
    let maria = world.contact(&rossi, "Maria Conti", "maria@rossi.example", "it").await;
    let here = format!("/customers/{}/ledger", rossi.customer.id);
    has(&anna.get(&here).await, &["there was no fault of which it is known who noticed it first", "1 still open"]);
    world.app.clock.advance(3 * 3_600_000);
    let mut anna = again(&world).await;
    let mut phone = Browser::of_contact(&world, &maria).await;
    has(&phone.get("/portal/ledger").await, &["non c'è stato nulla da contare qui"]);
    world.tell(&one).await;
    world.work(&one, Act::Resolve("made room".into())).await;
    past::quiet(&world, rossi.customer.id, "services", 2).await;
    let found = "1 of 1 fault was found before anybody called, on the median 3 h ahead";
    has(&anna.get(&here).await, &[found, "2 more went away by themselves", "<svg class=\"bars\"", "100 %"]);
    assert!(anna.get(&format!("/customers/{}", rossi.customer.id)).await.body.contains(&format!("href=\"{here}\"")));
    has(&anna.get("/tickets/1").await, &["found first, 3 h ahead"]);
    let csv = anna.get(&format!("{here}.csv")).await.body;
    assert!(csv.contains(",1,0,") && csv.contains(",100,10800\r\n"), "{csv}");
    assert_eq!(csv.lines().count(), 13);

    let read = phone.get("/portal/ledger").await;
    has(
        &read,
        &["lang=\"it\"", "c'è stato un problema; ce ne siamo accorti prima noi", "almeno 3 h", "notati prima da noi"],
    );
    assert!(!read.body.contains("risolto da solo"), "what they were not told of is in no figure");
    anna.post("/tickets/1/called-first", "act=yes").await;
    let read = phone.get("/portal/ledger").await;
    has(&read, &["se n'è accorto prima Lei", "ce l'ha segnalato prima Lei: grazie"]);
    has(&phone.get("/portal").await, &["href=\"/portal/ledger\"", "Una cosa l'ha notata prima Lei"]);
    assert!(phone.get("/portal/ledger.csv").await.body.contains(",0,1,0,0,0,\r\n"));

    let verdi = world.customer("Verdi").await;
    has(&anna.get(&format!("/customers/{}/ledger", verdi.customer.id)).await, &["No fault began here"]);
    for path in ["/customers/cus_x/ledger", "/customers/cus_x/ledger.csv"] {
        assert_eq!(anna.get(path).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn what_a_contact_writes_ends_the_lead_and_what_they_asked_for_is_theirs() {
    let (world, _, rossi, one) = scene().await;
    let maria = world.contact(&rossi, "Maria Conti", "maria@rossi.example", "en").await;
    world.tell(&one).await;
    world.app.clock.advance(1_800_000);
    let mut anna = again(&world).await;
    let mut phone = Browser::of_contact(&world, &maria).await;
    let wrote = phone.post("/portal/tickets/1/answer", &form(&[("text", "Word does not save any more.")])).await;
    assert_eq!(wrote.status, StatusCode::SEE_OTHER, "{}", wrote.body);
    has(&anna.get("/tickets/1").await, &["found first, 30 min ahead", "They wrote</dt>"]);
    let asked = form(&[("kind", "incident"), ("text", "The printer is stuck.")]);
    assert_eq!(phone.post("/portal/help", &asked).await.status, StatusCode::SEE_OTHER);
    let page = anna.get("/tickets/2").await;
    has(&page, &["The printer is stuck", "they called first"]);
    assert!(!page.body.contains("They called first</button>"), "that is known already");
    has(
        &phone.get("/portal/ledger").await,
        &["there were 2 problems; we noticed 1 of them", "One you told us of first: thank you"],
    );
    // Their later request is merged into what was found: one fault, found first.
    assert_eq!(anna.post("/tickets/2/merge", "into=1").await.status, StatusCode::SEE_OTHER);
    has(&phone.get("/portal/ledger").await, &["there was one problem; we noticed it before you did"]);
}

#[tokio::test]
async fn a_check_below_its_floor_goes_into_the_digest_with_a_reason_and_opens_no_ticket_any_more() {
    let world = World::quick().await;
    let (rossi, verdi) = (world.customer("Rossi Srl").await, world.customer("Verdi").await);
    past::quiet(&world, rossi.customer.id, "services", 12).await;
    past::quiet(&world, rossi.customer.id, "antivirus", 12).await;
    past::quiet(&world, verdi.customer.id, "printer", 3).await;
    let mut anna = Browser::signed_in(&world).await;
    let page = anna.get("/settings/accounting").await;
    has(
        &page,
        &[
            "1 check is proposed for the digest",
            "noisy, kept all the same",
            "too few to say",
            "acted on 0 of 12 tickets in 90 days",
        ],
    );
    let of_verdi = anna.get(&format!("/settings/accounting?customer={}", verdi.customer.id)).await;
    has(&of_verdi, &["No check is proposed", "for Verdi"]);
    let csv = anna.get("/settings/accounting.csv").await.body;
    assert!(
        csv.contains("services,Rossi Srl,12,0,12,0,0,\r\n") && csv.contains("printer,Verdi,3,0,3,0,0,\r\n"),
        "{csv}"
    );

    let of_rossi = rossi.customer.id.to_string();
    let here = "/settings/accounting/services";
    let refused = anna.post(here, &form(&[("customer", &of_rossi), ("why", " ")])).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    has(&refused, &["Say in a few words why."]);
    for (path, customer, status) in [
        ("/settings/accounting/antivirus", of_rossi.as_str(), StatusCode::CONFLICT),
        ("/settings/accounting/no_such", of_rossi.as_str(), StatusCode::NOT_FOUND),
        (here, "cus_x", StatusCode::NOT_FOUND),
        (here, &verdi.customer.id.to_string(), StatusCode::NOT_FOUND),
    ] {
        let answer = anna.post(path, &form(&[("customer", customer), ("why", "noise")])).await;
        assert_eq!(answer.status, status, "{path} for {customer}: {}", answer.body);
    }
    let done = anna.post(here, &form(&[("customer", &of_rossi), ("why", "they <b>restart</b> by themselves")])).await;
    assert_eq!(done.location(), format!("/settings/accounting?customer={of_rossi}&saved=services"));
    has(&anna.get(done.location()).await, &["is in the digest from each device", "in the digest</span>"]);
    let limits = anna.get(&format!("/settings/limits?customer={of_rossi}")).await;
    has(&limits, &["id=\"services-digest\" name=\"limit.digest\" value=\"1\""]);
    let lines = audit::piece(&mut world.app.db.read().await.unwrap(), &of_rossi, 0, 1000).await.unwrap();
    let objects: Vec<String> = lines.iter().map(|one| one.entry().object.to_owned()).collect();
    let wanted = "services.digest: inherited -> 1, because: they <b>restart</b> by themselves";
    assert!(objects.iter().any(|object| object.contains(wanted)), "{objects:?}");

    assert!(!opens(&world, &rossi).await && opens(&world, &verdi).await);
    has(&anna.get("/held").await, &["srv"]);
}

/// Whether a service that fails on a new device opens a ticket.
async fn opens(world: &World, tenant: &Tenant) -> bool {
    let mut pc = world.pc(tenant, "srv").await;
    world.report(&mut pc, 2).await;
    pc.fail_service("web.service", "Web");
    world.report(&mut pc, 3).await;
    let theirs = |one: &Ticket| one.customer == tenant.customer.id && one.check == "services" && one.state.is_open();
    world.tickets().await.iter().any(theirs)
}
