//! The service catalogue and what needs a yes: who may ask, order and approve; a power cut that becomes a window; the welcome
//! desk; and how the two companies work together, accepted with its date.

use axum::http::StatusCode;
use collector::app::contact::{self, Filled};
use collector::app::{checklist, window};
use collector::store::outbox;
use domain::letter::Letter;
use domain::request::approval::{Amount, Rights};
use domain::ticket::{Kind, State, WaitingFor};
use jiff::Timestamp;
use support::World;
use support::smtp_sink::{Safety, SmtpSink};
use support::world::{PASSWORD, Tenant};

use crate::browser::{Answer, Browser, form};

fn has(page: &Answer, parts: &[&str]) {
    let text = page.body.split_whitespace().collect::<Vec<_>>().join(" ").replace("&#39;", "'");
    for part in parts {
        assert!(text.contains(part), "{part} is not in {text}");
    }
}

/// A browser of a contact who may what is said.
async fn may(world: &World, tenant: &Tenant, name: &str, rights: Rights) -> Browser {
    let email = format!("{}@rossi.example", name.to_lowercase());
    let filled = Filled { name: name.into(), email, language: "en".into(), rights, ..Filled::default() };
    let one = contact::add(&world.app, tenant.customer.id, &filled).await.unwrap();
    Browser::of_contact(world, &one).await
}

/// The same where the pages are served as if over https.
fn safe(mut browser: Browser) -> Browser {
    browser.cookie = browser.cookie.map(|cookie| format!("__Host-{cookie}"));
    browser
}

async fn letters(world: &World) -> Vec<(String, Letter)> {
    let mut read = world.app.db.read().await.unwrap();
    let due = outbox::due(&mut read, world.app.clock.now_ms(), 50).await.unwrap();
    due.into_iter().filter_map(|one| one.letter.map(|letter| (one.address, letter))).collect()
}

#[tokio::test]
async fn f1_who_asks_may_not_yet_order_and_a_yes_is_given_once_by_who_may() {
    let sink = SmtpSink::start(Safety::None).await;
    let world = World::with(support::mail::config(&sink, Safety::None, "")).await;
    world.named_provider().await;
    let (rossi, verdi) = (world.customer("Rossi Srl").await, world.customer("Verdi Spa").await);
    let mut luca = safe(may(&world, &rossi, "Luca", Rights::default()).await);
    let most = Rights { order_up_to: Amount::read("500", "EUR"), ..Rights::default() };
    let mut bruna = safe(may(&world, &rossi, "Bruna", most).await);
    let mut stranger = {
        let rights = Rights { order_up_to: Amount::read("9000", "EUR"), may_approve: true, ..Rights::default() };
        let filled = Filled { name: "Vera".into(), email: "v@verdi.example".into(), rights, ..Filled::default() };
        safe(Browser::of_contact(&world, &contact::add(&world.app, verdi.customer.id, &filled).await.unwrap()).await)
    };
    let bought = |amount: &str, nth: &str| {
        let stands_for = format!("ABCDEFGH1234567{nth}");
        form(&[
            ("what", "purchase"),
            ("amount", amount),
            ("currency", "EUR"),
            ("text", "A screen."),
            ("form", &stands_for),
        ])
    };
    assert_eq!(luca.post("/portal/planned", &bought("", "A")).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(luca.post("/portal/planned", &bought("200", "A")).await.location(), "/portal/tickets/1");
    let one = world.tickets().await.remove(0);
    assert_eq!((one.kind, one.state, one.waiting_for), (Kind::Request, State::Waiting, Some(WaitingFor::Customer)));
    let asked: Vec<_> = letters(&world).await.into_iter().filter(|(to, _)| to == "bruna@rossi.example").collect();
    assert_eq!(asked.len(), 1, "who may is asked, and nobody else");
    let text = asked[0].1.paragraphs.join(" ");
    assert!(text.contains("Luca") && text.contains("200.00 EUR"), "{text}");
    has(&luca.get("/portal/tickets/1").await, &["We go on when somebody who may decide it says yes: Bruna."]);
    let yes = form(&[("say", "yes"), ("why", "")]);
    assert_eq!(luca.post("/portal/tickets/1/decide", &yes).await.status, StatusCode::BAD_REQUEST, "his own");
    assert_eq!(stranger.post("/portal/tickets/1/decide", &yes).await.status, StatusCode::NOT_FOUND, "the wall");
    has(&bruna.get("/portal").await, &["Waits for your yes", "To order: A screen"]);
    assert_eq!(bruna.post("/portal/tickets/1/decide", &yes).await.status, StatusCode::SEE_OTHER);
    assert_eq!(bruna.post("/portal/tickets/1/decide", &yes).await.status, StatusCode::BAD_REQUEST, "once");
    has(&luca.get("/portal/tickets/1").await, &["Bruna said yes."]);
    assert_eq!(world.tickets().await[0].state, State::New, "it goes on");
    bruna.post("/portal/planned", &bought("400", "B")).await;
    bruna.post("/portal/planned", &bought("500.01", "C")).await;
    let mut states: Vec<_> = world.tickets().await.into_iter().map(|one| (one.number, one.state)).collect();
    states.sort_by_key(|(number, _)| *number);
    assert_eq!(
        states[1..],
        [(2, State::New), (3, State::New)],
        "within her right; and what nobody may decide is called about"
    );
    has(&bruna.get("/portal/tickets/3").await, &["Nobody at your company may decide this yet"]);
    let mut reader = safe(may(&world, &rossi, "Rita", Rights { may_report: false, ..Rights::default() }).await);
    has(&reader.get("/portal/planned").await, &["At your company somebody else asks for things"]);
    for (path, typed) in
        [("/portal/planned", bought("5", "D")), ("/portal/help", form(&[("text", "Help"), ("choice", "new")]))]
    {
        let refused = reader.post(path, &typed).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{path}");
        has(&refused, &["At your company somebody else asks for things"]);
    }
}

#[tokio::test]
async fn a_change_has_impact_way_back_day_and_approver_and_is_announced_when_it_is_approved() {
    let world = World::quick().await;
    world.named_provider().await;
    let mut anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await;
    let mut maria = may(&world, &rossi, "Maria", Rights { may_approve: true, ..Rights::default() }).await;
    maria.post("/portal/help", &form(&[("kind", "request"), ("text", "Move our mail."), ("choice", "new")])).await;
    let plan = |impact: &str, back: &str, on: &str| form(&[("impact", impact), ("way_back", back), ("on", on)]);
    for (impact, back, on, wanted) in [
        ("", "Back", "2027-03-01", "ay what people notice"),
        ("An hour without mail.", "", "2027-03-01", "ay how it is taken back"),
        ("An hour without mail.", "Back", "2020-01-01", "hoose a day"),
    ] {
        has(&anna.post("/tickets/1/change", &plan(impact, back, on)).await, &[wanted]);
    }
    let planned = plan("An hour without mail.", "The old server stays.", "2027-03-01");
    assert_eq!(anna.post("/tickets/1/change", &planned).await.status, StatusCode::SEE_OTHER);
    assert_eq!(world.tickets().await[0].kind, Kind::Change);
    has(
        &anna.get("/tickets/1").await,
        &["Waits for the customer's yes", "They said it to me", "The old server stays."],
    );
    has(&maria.get("/portal/tickets/1").await, &["An hour without mail.", "The old server stays.", "Yes, go on"]);
    let id = contact::list(&world.app, rossi.customer.id).await.unwrap()[0].id.to_string();
    let said = form(&[("contact", &id), ("act", "yes"), ("why", "On the telephone.")]);
    assert_eq!(anna.post("/tickets/1/approval", &said).await.status, StatusCode::SEE_OTHER);
    has(&anna.post("/tickets/1/approval", &said).await, &["his was decided already"]);
    has(&anna.get("/tickets/1").await, &["Approved", "by Maria", "written down by Anna"]);
    has(
        &maria.get("/portal/tickets/1").await,
        &["Maria said yes", "we do what you agreed to", "The old server stays."],
    );
    let nobody = form(&[("contact", "rubbish"), ("act", "yes")]);
    has(&anna.post("/tickets/1/approval", &nobody).await, &["hoose who said it"]);
    assert_eq!(anna.post("/tickets/99/change", &planned).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_power_cut_is_a_window_and_an_unwanted_program_has_its_polite_refusal_ready() {
    let world = World::quick().await;
    world.named_provider().await;
    let mut anna = Browser::signed_in(&world).await;
    let (rossi, verdi) = (world.customer("Rossi Srl").await, world.customer("Verdi Spa").await);
    let mut maria = may(&world, &rossi, "Maria", Rights { may_approve: true, ..Rights::default() }).await;
    let foreign = verdi.site.id.to_string();
    let cut = |from: &str, on: &str, site: &str| {
        form(&[("what", "power"), ("on", on), ("from", from), ("to", "12:00"), ("site", site), ("text", "New meter.")])
    };
    assert_eq!(
        maria.post("/portal/planned", &cut("08:00", "2027-02-01", &foreign)).await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(maria.post("/portal/planned", &cut("noon", "2027-02-01", "")).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(maria.post("/portal/planned", &cut("08:00", "2027-02-01", "")).await.location(), "/portal/tickets/1");
    let planned = window::of_customer(&world.app, None, rossi.customer.id).await.unwrap().planned;
    assert_eq!(planned.len(), 1);
    let next = planned[0].next.unwrap();
    assert_eq!(
        Timestamp::from_millisecond(next.from_at).unwrap().to_string(),
        "2027-02-01T08:00:00Z",
        "in the site's zone"
    );
    has(&anna.get("/tickets/1").await, &["Its maintenance window", "08:00 to 12:00"]);
    let program = form(&[("what", "program"), ("name", "KMSpico"), ("text", "")]);
    assert_eq!(maria.post("/portal/planned", &program).await.location(), "/portal/tickets/2");
    has(
        &anna.get("/tickets/2").await,
        &[
            "KMSpico is on the list of unwanted programs",
            "We would rather not install KMSpico",
            "Who asks may approve it",
        ],
    );
    let page = maria.get("/portal/tickets/2").await;
    assert!(!page.body.contains("rather not"), "nothing is refused by itself");
}

#[tokio::test]
async fn the_welcome_desk_ticks_what_the_agent_sees_and_says_the_day_before_whether_all_is_ready() {
    let world = World::quick().await;
    world.named_provider().await;
    let mut anna = Browser::signed_in(&world).await;
    let (rossi, verdi) = (world.customer("Rossi Srl").await, world.customer("Verdi Spa").await);
    let mut maria = may(&world, &rossi, "Maria", Rights { may_approve: true, ..Rights::default() }).await;
    let mut pc = world.pc(&rossi, "PC-1").await;
    world.report(&mut pc, 2).await;
    let foreign = world.pc(&verdi, "PC-2").await.device.id.to_string();
    let begins = form(&[("what", "colleague"), ("name", "Ada Neri"), ("on", "2027-02-01"), ("text", "Sales")]);
    assert_eq!(maria.post("/portal/planned", &begins).await.location(), "/portal/tickets/1");
    let page = anna.get("/tickets/1").await;
    has(&page, &["New colleague", "Ada Neri", "0 of 9 done", "Account is there", "the agent cannot tell yet"]);
    let step = |word: &str, act: &str| form(&[("step", word), ("act", act)]);
    assert_eq!(anna.post("/tickets/1/steps", &step("account", "done")).await.status, StatusCode::SEE_OTHER);
    has(&anna.post("/tickets/1/steps", &step("encrypted", "done")).await, &["he agent ticks this itself"]);
    assert_eq!(anna.post("/tickets/1/steps", &step("returned", "done")).await.status, StatusCode::NOT_FOUND);
    let computer = |id: &str| form(&[("device", id)]);
    assert_eq!(anna.post("/tickets/1/computer", &computer(&foreign)).await.status, StatusCode::NOT_FOUND);
    let own = pc.device.id.to_string();
    assert_eq!(anna.post("/tickets/1/computer", &computer(&own)).await.status, StatusCode::SEE_OTHER);
    has(&anna.get("/tickets/1").await, &["6 of 9 done", "the agent sees it"]);
    has(&maria.get("/portal/tickets/1").await, &["6 of 9 steps are done."]);
    let begins =
        form(&[("what", "colleague"), ("name", "Leo Blu"), ("on", "2027-02-01"), ("form", "ABCDEFGH12345678")]);
    assert_eq!(maria.post("/portal/planned", &begins).await.location(), "/portal/tickets/2");
    anna.post("/tickets/2/computer", &computer(&own)).await;
    for word in ["account", "mailbox", "files", "licences"] {
        anna.post("/tickets/2/steps", &step(word, "done")).await;
    }
    // The first is a Monday, so that the day before is Friday.
    for (at, wanted) in
        [("2027-01-28T15:00:00Z", false), ("2027-01-29T10:00:00Z", false), ("2027-01-29T12:30:00Z", true)]
    {
        world.app.clock.set(at.parse::<Timestamp>().unwrap().as_millisecond());
        world.report(&mut pc, 2).await;
        checklist::step(&world.app).await.unwrap();
        checklist::step(&world.app).await.unwrap();
        // Nobody stays signed in for a fortnight.
        let secret = world.sign_in("anna@example.com", PASSWORD).await;
        let page = Browser::of_session(&world, &secret).get("/tickets/1").await.body;
        assert!(page.contains("Ada Neri"), "{page}");
        assert_eq!(page.matches("It is the day before").count(), usize::from(wanted), "{at}");
        let who = contact::list(&world.app, rossi.customer.id).await.unwrap().remove(0);
        let page = Browser::of_contact(&world, &who).await.get("/portal/tickets/2").await.body;
        assert!(page.contains("Leo Blu"), "{page}");
        assert_eq!(page.matches("is ready for its day").count(), usize::from(wanted), "{at}");
    }
}

#[tokio::test]
async fn how_we_work_together_is_made_from_what_is_set_and_accepted_with_its_date() {
    let world = World::quick().await;
    world.named_provider().await;
    let mut anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await;
    let mut luca = may(&world, &rossi, "Luca", Rights::default()).await;
    let mut maria = may(&world, &rossi, "Maria", Rights { may_approve: true, ..Rights::default() }).await;
    let page = maria.get("/portal/terms").await;
    has(
        &page,
        &[
            "How we work together",
            "Monday: 0",
            "Maria may approve changes",
            "Nobody is named yet for contracts",
            "P1",
            "Accept",
        ],
    );
    assert!(!luca.get("/portal/terms").await.body.contains("name=\"read\""), "who may not reads it all the same");
    let digest = page.body.split("name=\"read\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let read = |digest: &str| form(&[("read", digest)]);
    assert_eq!(luca.post("/portal/terms", &read(&digest)).await.status, StatusCode::NOT_FOUND);
    assert_eq!(maria.post("/portal/terms", &read("another")).await.status, StatusCode::CONFLICT);
    assert_eq!(maria.post("/portal/terms", &read(&digest)).await.status, StatusCode::SEE_OTHER);
    has(&luca.get("/portal/terms").await, &["Maria accepted this on"]);
    let promises = format!("/customers/{}/promises", rossi.customer.id);
    has(&anna.get(&promises).await, &["How we work together", "Accepted by Maria", "Maria may approve changes"]);
    may(&world, &rossi, "Zeno", Rights { may_approve: true, ..Rights::default() }).await;
    has(&maria.get("/portal/terms").await, &["Maria accepted an earlier version on", "it has changed since"]);
    has(&anna.get(&promises).await, &["changed since"]);
}
