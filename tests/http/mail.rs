//! Settings > Mail as a technician reads it, and the page that stops notices as a contact and a mail program press it.

use axum::http::StatusCode;
use collector::app::technician::{self, Part};
use collector::app::work_ticket::work_ticket;
use collector::app::{contact, deliver, mail, watch};
use collector::store::outbox::{self, NewMessage};
use domain::access::Role;
use domain::change::Actor;
use domain::letter::Letter;
use domain::ticket::Act;
use shared::ids::MessageId;
use support::World;
use support::smtp_sink::{Plan, Safety, SmtpSink, Step};

use crate::browser::{Browser, FROM_ELSEWHERE};

const SETTINGS: &str = "/settings/mail";

async fn sending() -> (World, SmtpSink) {
    let sink = SmtpSink::start(Safety::None).await;
    let more = "user = \"desk\"\npassword = \"canary-password\"\nreply_to = \"desk+{token}@example.com\"";
    (World::with(support::mail::config(&sink, Safety::None, more)).await, sink)
}

#[tokio::test]
async fn a_page_without_a_server_says_what_to_set_and_what_happens_meanwhile() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let page = anna.get(SETTINGS).await.body;
    for part in ["Mail is not set up: nothing is sent.", "[mail]", "password_file", "check-config"] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    assert!(!page.contains("Send a test"), "{page}");
    let refused = anna.post("/settings/mail/test", "").await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.body.contains("ail is not set up"), "{}", refused.body);
}

#[tokio::test]
async fn a_test_shows_what_became_of_it_and_a_password_is_never_shown() {
    let (world, sink) = sending().await;
    let secret = world.technician("Anna Bianchi", "anna@example.com").await;
    let mut browser = Browser::new(&world);
    browser.cookie = Some(format!("__Host-premura={secret}"));
    let page = browser.get(SETTINGS).await.body;
    for part in
        ["Nothing waits to be sent.", "(none)", "desk@example.com", "desk+…@example.com", "https://desk.example.com"]
    {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    assert!(!page.contains("canary-password"), "{page}");
    assert_eq!(browser.post("/settings/mail/test", "").await.location(), "/settings/mail#test");
    let page = browser.get(SETTINGS).await.body;
    assert!(page.contains("is on its way since") && page.contains("1 mail waits to be sent"), "{page}");
    sink.plan(Plan::Say(Step::SignIn, "535 5.7.8 wrong <b>password</b>"));
    deliver::round(&world.app).await.unwrap();
    let page = browser.get(SETTINGS).await.body;
    for part in [
        "Not sent yet: the mail server does not accept our name and password",
        "535 5.7.8 wrong &#60;b&#62;",
        "The next try is at",
    ] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    world.app.clock.advance(60_000);
    deliver::round(&world.app).await.unwrap();
    let page = browser.get(SETTINGS).await.body;
    assert!(page.contains("The server took the test to anna@example.com"), "{page}");
}

#[tokio::test]
async fn what_was_given_up_stands_on_every_page_until_it_is_sent_after_all() {
    let (world, sink) = sending().await;
    let secret = world.technician("Anna Bianchi", "anna@example.com").await;
    let mut anna = Browser::new(&world);
    anna.cookie = Some(format!("__Host-premura={secret}"));
    let rossi = world.customer("Rossi Srl").await;
    let id = world.app.clock.id(MessageId::new);
    let (address, kind) = ("=ada@rossi.example", "notice");
    let new = NewMessage {
        id,
        customer: Some(rossi.customer.id),
        notice: None,
        contact: None,
        address,
        kind,
        made_at: world.app.clock.now_ms(),
    };
    let mut write = world.app.db.write().await.unwrap();
    outbox::add(&mut write, &new, &Letter { subject: "A disk".to_owned(), ..Letter::default() }).await.unwrap();
    write.commit().await.unwrap();
    sink.plan(Plan::Say(Step::Recipient, "550 5.1.1 nobody here"));
    deliver::round(&world.app).await.unwrap();
    assert!(anna.get("/").await.body.contains("1 mail not sent"));
    let page = anna.get(SETTINGS).await.body;
    for part in ["the address is not accepted (550 5.1.1 nobody here)", "Correct the contact", "Try again"] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    let file = anna.get("/settings/mail.csv").await.body;
    assert!(file.contains("\"'=ada@rossi.example\",notice"), "{file}");
    let again = format!("/settings/mail/messages/{id}/again");
    for other in [world.app.clock.id(MessageId::new).to_string(), "rubbish".to_owned(), "not_1".to_owned()] {
        let gone = anna.post(&format!("/settings/mail/messages/{other}/again"), "").await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND, "{other}");
    }
    assert_eq!(anna.post(&again, "").await.location(), SETTINGS);
    assert_eq!(anna.post(&again, "").await.status, StatusCode::NOT_FOUND, "it waits already");
    deliver::round(&world.app).await.unwrap();
    assert_eq!(sink.received().len(), 1);
    assert!(!anna.get("/").await.body.contains("not sent"));
}

#[tokio::test]
async fn a_link_stops_the_notices_of_one_contact_by_a_press_or_by_one_click_and_not_by_a_look() {
    let (world, _sink) = sending().await;
    let (rossi, verdi) = (world.customer("Rossi Srl").await, world.customer("Verdi Spa").await);
    let filled = contact::Filled {
        name: "Ada".to_owned(),
        email: "ada@rossi.example".to_owned(),
        language: "it".to_owned(),
        gets_notices: true,
        ..contact::Filled::default()
    };
    let mut people = Vec::new();
    for tenant in [&rossi, &verdi] {
        people.push(contact::add(&world.app, tenant.customer.id, &filled).await.unwrap());
    }
    let gets = async |nth: usize| {
        contact::get(&world.app, people[nth].customer_id, people[nth].id).await.unwrap().gets_notices
    };
    let key = mail::key(&world.app).await.unwrap();
    let path = |nth: usize| format!("/portal/unsubscribe/{}", key.stop_token(people[nth].customer_id, people[nth].id));
    let mut ada = Browser::new(&world);
    let page = ada.get(&path(0)).await.body;
    assert!(page.contains("lang=\"it\"") && page.contains("Non ricevere più messaggi"), "{page}");
    assert!(!page.contains("Premura") && !page.contains("Rossi"), "{page}");
    assert!(gets(0).await, "a look changes nothing");
    assert!(ada.post(&path(0), "").await.body.contains("Non riceverà più messaggi"));
    assert!(!gets(0).await && gets(1).await);
    // A mail program presses by itself: no cookie, no page it comes from (RFC 8058).
    let pressed = ada.send("POST", &path(1), &[], "List-Unsubscribe=One-Click").await;
    assert_eq!(pressed.status, StatusCode::OK);
    assert!(!gets(1).await);
    assert_eq!(
        ada.send("POST", &path(1), &[], "List-Unsubscribe=One-Click").await.status,
        StatusCode::OK,
        "twice is fine"
    );
    for headers in FROM_ELSEWHERE {
        assert_eq!(ada.send("POST", &path(1), headers, "").await.status, StatusCode::FORBIDDEN);
    }
    let crossed = key.stop_token(people[0].customer_id, people[1].id);
    for wrong in [crossed, key.reply_token(1, people[0].id), "rubbish".to_owned(), "%00".to_owned()] {
        assert_eq!(ada.get(&format!("/portal/unsubscribe/{wrong}")).await.status, StatusCode::NOT_FOUND, "{wrong}");
    }
}

#[tokio::test]
async fn who_watches_a_ticket_hears_in_one_mail_what_others_did() {
    let (world, sink) = sending().await;
    world.technician("Anna Bianchi", "anna@example.com").await;
    let (rossi, verdi) = (world.customer("Rossi Srl").await, world.customer("Verdi Srl").await);
    let mut pc = world.pc(&rossi, "web-1").await;
    let one = world.fill(&mut pc).await;
    let app = &world.app;
    let anna = Actor::Technician(technician::list(app).await.unwrap()[0].id, "Anna Bianchi".into());
    let bo = technician::add(app, "Bo Lind", "bo@example.com").await.unwrap().id;
    technician::set(app, bo, &Part::all(Role::Technician)).await.unwrap();
    let by_bo = Actor::Technician(bo, "Bo Lind".into());
    watch::set(app, None, one.number, true, &by_bo).await.unwrap();
    let note = async |text: &str, who: &Actor| {
        app.clock.advance(10_000);
        work_ticket(app, None, one.id, &Act::Note(text.into()), who).await.unwrap();
    };
    let hears = async |later_ms: i64| {
        app.clock.advance(later_ms);
        watch::step(app).await.unwrap();
        deliver::round(app).await.unwrap();
        let all = sink.received().into_iter();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace("=\r\n", "");
        all.map(|mail| text(&mail.bytes)).filter(|text| text.contains("which you watch")).collect::<Vec<_>>()
    };
    note("my-own-words", &by_bo).await;
    assert_eq!(hears(600_000).await.len(), 0, "one's own acts are no news");
    note("first-words", &anna).await;
    note("second-words", &anna).await;
    assert_eq!(hears(60_000).await.len(), 0, "it is gathered");
    let told = hears(180_000).await;
    let [mail] = told.as_slice() else { panic!("{told:?}") };
    for part in ["Anna Bianchi: first-words", "Anna Bianchi: second-words", "/tickets/1"] {
        assert!(mail.contains(part), "{part} is not in {mail}");
    }
    assert!(!mail.contains("my-own-words"), "{mail}");
    assert_eq!(hears(600_000).await.len(), 1, "once");
    // Who may not see the customer any more hears nothing of it.
    let verdis = Part { role: Role::Technician, customers: Some(vec![verdi.customer.id]) };
    technician::set(app, bo, &verdis).await.unwrap();
    note("third-words", &anna).await;
    assert_eq!(hears(600_000).await.len(), 1);
}
