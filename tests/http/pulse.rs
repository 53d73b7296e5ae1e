//! A customer's month: the pulse that tells of it and asks what is planned, the answer with its day, the call to who says
//! nothing, and the report.

use axum::http::StatusCode;
use collector::app::{contact, customer, pulse};
use domain::pulse::{CALL, CHECK};
use domain::ticket::{Act, State, Ticket};
use jiff::Timestamp;
use support::world::{PASSWORD, Tenant};
use support::{World, past};

use crate::browser::{Answer, Browser, form};

fn has(page: &Answer, parts: &[&str]) {
    let text = page.body.split_whitespace().collect::<Vec<_>>().join(" ").replace("&#39;", "'");
    for part in parts {
        assert!(text.contains(part), "{part} is not in {text}");
    }
}

async fn company(world: &World, name: &str, mode: &str) -> Tenant {
    let tenant = world.customer(name).await;
    customer::set_notices(&world.app, None, tenant.customer.id, mode).await.unwrap();
    let mut pc = world.pc(&tenant, &format!("{name}-PC")).await;
    world.report(&mut pc, 2).await;
    tenant
}

/// A morning at which customers are looked at, and what is due is told.
async fn morning(world: &World, at: &str) {
    world.app.clock.set(at.parse::<Timestamp>().unwrap().as_millisecond());
    pulse::step(&world.app).await.unwrap();
    world.app.clock.advance(6 * 60_000);
    world.app.writer().unwrap().tick().await.unwrap();
    pulse::step(&world.app).await.unwrap();
}

async fn of(world: &World, tenant: &Tenant, check: &str) -> Vec<Ticket> {
    let all = world.tickets().await.into_iter();
    all.filter(|one| one.customer == tenant.customer.id && one.check == check).collect()
}

#[tokio::test]
async fn once_a_month_each_customer_hears_how_it_went_and_who_says_nothing_twice_is_called() {
    let world = World::quick().await;
    world.named_provider().await;
    let (rossi, verdi) = (company(&world, "Rossi", "automatic").await, company(&world, "Verdi", "automatic").await);
    let (neri, bianchi) = (company(&world, "Neri", "off").await, company(&world, "Bianchi", "approve").await);
    let maria = world.contact(&rossi, "Maria Conti", "maria@rossi.example", "it").await;
    let luca = world.contact(&verdi, "Luca", "luca@verdi.example", "en").await;
    world.contact(&neri, "Nina", "nina@neri.example", "it").await;
    world.contact(&bianchi, "Bea", "bea@bianchi.example", "it").await;
    for before in ["2027-01-25T09:30:00Z", "2027-02-01T07:30:00Z"] {
        morning(&world, before).await;
        assert!(of(&world, &rossi, CHECK).await.is_empty(), "the month they came in, and before nine: {before}");
    }
    for day in ["2027-02-01T09:30:00Z", "2027-02-02T09:30:00Z", "2027-02-03T09:30:00Z"] {
        morning(&world, day).await;
        let [rossis, verdis, neris, bianchis] = [
            of(&world, &rossi, CHECK).await,
            of(&world, &verdi, CHECK).await,
            of(&world, &neri, CHECK).await,
            of(&world, &bianchi, CHECK).await,
        ];
        assert_eq!([rossis.len(), verdis.len(), neris.len(), bianchis.len()], [1, 1, 0, 1], "once a month, {day}");
        assert_eq!((rossis[0].state, bianchis[0].state), (State::Resolved, State::New), "told, and to be approved");
    }
    let mut phone = Browser::of_contact(&world, &maria).await;
    let number = of(&world, &rossi, CHECK).await[0].number;
    let told = phone.get(&format!("/portal/tickets/{number}")).await;
    has(&told, &["Il mese in breve", "Nell'ultimo mese non c'è stato nulla da riparare", "C'è qualcosa in programma"]);
    assert!(!told.body.contains("satisfaction"), "nobody is asked how a pulse was");
    has(&phone.post("/portal/planned/nothing", "").await, &["Abbiamo annotato che non c'è niente in programma"]);
    has(&phone.get(&format!("/portal/tickets/{number}")).await, &["Dice che non c'è niente in programma"]);

    morning(&world, "2027-03-01T09:30:00Z").await;
    assert_eq!(of(&world, &verdi, CHECK).await.len(), 2);
    assert!(of(&world, &verdi, CALL).await.is_empty(), "two pulses, and not two months yet");
    morning(&world, "2027-04-02T09:30:00Z").await;
    let calls = of(&world, &verdi, CALL).await;
    assert_eq!((calls.len(), calls[0].state), (1, State::New));
    assert!(of(&world, &neri, CALL).await.is_empty() && of(&world, &bianchi, CALL).await.is_empty());
    let mut luca = Browser::of_contact(&world, &luca).await;
    assert!(!luca.get("/portal/tickets").await.body.contains(&format!("#{}", calls[0].number)), "it is the desk's own");
    morning(&world, "2027-04-03T09:30:00Z").await;
    assert_eq!(of(&world, &verdi, CALL).await[0].state, State::Resolved, "a visit is a word");
}

#[tokio::test]
async fn what_is_planned_becomes_a_request_that_keeps_its_day() {
    let world = World::quick().await;
    let rossi = world.customer("Rossi Srl").await;
    let maria = world.contact(&rossi, "Maria Conti", "maria@rossi.example", "en").await;
    let mut phone = Browser::of_contact(&world, &maria).await;
    let page = phone.get("/portal/planned").await;
    has(&page, &["Is anything planned?", "A new colleague", "href=\"/portal/planned/colleague\""]);
    let page = phone.get("/portal/planned/colleague").await;
    has(&page, &["A new colleague", "type=\"date\"", "min=\"2027-"]);
    assert_eq!(phone.get("/portal/planned/rubbish").await.status, StatusCode::NOT_FOUND);
    let typed = |on: &str, name: &str| {
        form(&[("what", "colleague"), ("on", on), ("name", name), ("text", "Sales"), ("form", "ABCDEFGH12345678")])
    };
    for wrong in ["2020-01-01", "rubbish", "", "2099-01-01"] {
        let refused = phone.post("/portal/planned", &typed(wrong, "Ada <b>Neri</b>")).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{wrong}");
        has(&refused, &["Please choose a day from today on", "Ada &#60;b&#62;Neri"]);
    }
    assert_eq!(phone.post("/portal/planned", &typed("2027-02-01", " ")).await.status, StatusCode::BAD_REQUEST);
    let sent = phone.post("/portal/planned", &typed("2027-02-01", "Ada Neri")).await;
    assert_eq!((sent.status, sent.location()), (StatusCode::SEE_OTHER, "/portal/tickets/1"));
    assert_eq!(phone.post("/portal/planned", &typed("2027-02-01", "Ada Neri")).await.location(), "/portal/tickets/1");
    assert_eq!(world.tickets().await.len(), 1, "a form sent twice asks once");
    has(&phone.get("/portal/tickets/1").await, &["New colleague on 1 Feb", "Ada Neri", "Sales"]);
    let mut anna = Browser::signed_in(&world).await;
    has(&anna.get("/tickets").await, &["New colleague on 1 Feb"]);
    has(&anna.get("/tickets/1").await, &["New colleague on 1 Feb"]);
}

#[tokio::test]
async fn a_month_is_read_in_console_and_portal_and_taken_away_as_a_file() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await;
    let maria = world.contact(&rossi, "Maria Conti", "maria@rossi.example", "it").await;
    let mut pc = world.pc(&rossi, "PC-1").await;
    world.report(&mut pc, 2).await;
    let one = world.fill(&mut pc).await;
    world.tell(&one).await;
    world.work(&one, Act::Resolve("made room".into())).await;
    past::quiet(&world, rossi.customer.id, "inodes", 2).await;
    let here = format!("/customers/{}/report", rossi.customer.id);
    let page = anna.get(&here).await;
    has(
        &page,
        &[
            "Opened: 3; fixed by us: 1; gone by themselves: 2; still open at the end: 0.",
            "these are the figures until today",
            "<svg class=\"bars\"",
        ],
    );
    for part in ["tickets", "found", "promises", "satisfaction", "roadmap", "licences"] {
        assert!(page.body.contains(&format!("<section class=\"card part\" id=\"{part}\">")), "{part}");
    }
    let mut phone = Browser::of_contact(&world, &maria).await;
    let read = phone.get("/portal/report").await;
    has(&read, &["lang=\"it\"", "Aperti: 1; risolti da noi: 1; passati da soli: 0; ancora aperti alla fine: 0."]);
    assert!(read.body.contains("id=\"licences\""), "she speaks for the contracts");
    let filled = contact::Filled {
        name: maria.name.clone(),
        email: maria.email.clone(),
        gets_notices: true,
        ..contact::Filled::default()
    };
    contact::change(&world.app, rossi.customer.id, maria.id, &filled).await.unwrap();
    assert!(!phone.get("/portal/report").await.body.contains("id=\"licences\""), "and now she does not");
    has(&phone.get("/portal").await, &["href=\"/portal/report\""]);
    let month = world.app.clock.now_ms();
    let word = Timestamp::from_millisecond(month).unwrap().strftime("%Y-%m").to_string();
    let file = anna.get(&format!("{here}.csv?month={word}")).await.body;
    assert!(file.contains(&format!("{word},tickets,fixed,1\r\n")) && file.contains("satisfaction,answers,0"), "{file}");
    let file = phone.get("/portal/report.csv").await.body;
    assert!(file.contains("tickets,opened,1\r\n") && !file.contains("licences"), "{file}");
    for wrong in ["2026-13", "rubbish", "2019-01", "2999-01", "2026-1"] {
        for path in [format!("{here}?month={wrong}"), format!("{here}.csv?month={wrong}")] {
            assert_eq!(anna.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        assert_eq!(phone.get(&format!("/portal/report?month={wrong}")).await.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(anna.get("/customers/cus_x/report").await.status, StatusCode::NOT_FOUND);
    // Once the month is over it is the one that is shown.
    world.app.clock.advance(31 * 86_400_000);
    let mut anna = Browser::of_session(&world, &world.sign_in("anna@example.com", PASSWORD).await);
    let later = anna.get(&here).await;
    has(&later, &["fixed by us: 1", &format!("report.csv?month={word}")]);
    assert!(!later.body.contains("until today"), "it is over");
}
