//! The customers' portal: how a contact comes in, what they see and what they do.

use axum::http::StatusCode;
use axum::http::header::{RETRY_AFTER, SET_COOKIE};
use collector::app::contact;
use collector::app::portal::sign_in::{IDLE_MS, LINK_MS, LONGEST_MS, link};
use collector::config::Config;
use collector::store::contact::Contact;
use support::World;
use support::world::Tenant;

use crate::browser::{Browser, FROM_ELSEWHERE, form};

async fn maria(world: &World) -> (Tenant, Contact) {
    let rossi = world.customer("Rossi Srl").await;
    let maria = world.contact(&rossi, "Maria Conti", "maria@rossi.example", "it").await;
    (rossi, maria)
}

fn path(link: &str) -> String {
    let from = link.find("/portal/link/").unwrap();
    link[from..].to_owned()
}

#[tokio::test]
async fn g10_a_link_opens_once_by_a_button_and_looking_at_it_uses_nothing_up() {
    let world = World::quick().await;
    let (_, maria) = maria(&world).await;
    let link = path(&link(&world.app, maria.id).await.unwrap());
    let mut scanner = Browser::new(&world);
    for _ in 0..3 {
        let page = scanner.get(&link).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("lang=\"it\"") && page.body.contains("Rossi Srl"), "{}", page.body);
        scanner.send("HEAD", &link, &[], "").await;
    }
    assert!(scanner.cookie.is_none(), "who looks is not let in");
    let mut phone = Browser::new(&world);
    let opened = phone.post(&link, "").await;
    assert_eq!((opened.status, opened.location()), (StatusCode::SEE_OTHER, "/portal"));
    let cookie = opened.headers.get(SET_COOKIE).unwrap().to_str().unwrap().to_owned();
    assert!(cookie.starts_with("portal=") && cookie.contains("; HttpOnly; SameSite=Lax"), "{cookie}");
    assert!(phone.get("/portal").await.body.contains("Maria Conti"));

    let mut second = Browser::new(&world);
    let never = second.get("/portal/link/never-was").await;
    for answer in
        [second.get(&link).await, second.post(&link, "").await, second.post("/portal/link/never-was", "").await]
    {
        assert_eq!((answer.status, &answer.body, &answer.headers), (StatusCode::GONE, &never.body, &never.headers));
    }
    assert!(second.cookie.is_none());
}

#[tokio::test]
async fn g10_a_link_ends_after_half_an_hour_and_with_its_contact_and_of_two_presses_one_counts() {
    let world = World::quick().await;
    let (rossi, maria) = maria(&world).await;
    let mut browser = Browser::new(&world);
    let late = path(&link(&world.app, maria.id).await.unwrap());
    world.app.clock.advance(LINK_MS);
    assert_eq!(browser.post(&late, "").await.status, StatusCode::GONE);

    let twice = path(&link(&world.app, maria.id).await.unwrap());
    let (mut one, mut two) = (browser.clone(), browser.clone());
    let (one, two) = tokio::join!(one.post(&twice, ""), two.post(&twice, ""));
    let mut answers = [one.status, two.status];
    answers.sort();
    assert_eq!(answers, [StatusCode::SEE_OTHER, StatusCode::GONE]);

    let mut inside = Browser::of_contact(&world, &maria).await;
    let left = path(&link(&world.app, maria.id).await.unwrap());
    contact::disable(&world.app, rossi.customer.id, maria.id).await.unwrap();
    assert_eq!(browser.post(&left, "").await.status, StatusCode::GONE);
    assert_eq!(inside.get("/portal").await.location(), "/portal/sign-in", "f8: who left is out at once");
    assert!(link(&world.app, maria.id).await.is_err(), "and gets no new link");
}

#[tokio::test]
async fn g10_a_link_leads_to_the_host_of_the_configuration_whatever_a_request_says() {
    let mut config = Config::default();
    config.web.public_url = Some("https://desk.example".to_owned());
    let world = World::with(config).await;
    let (_, maria) = maria(&world).await;
    let url = link(&world.app, maria.id).await.unwrap();
    assert!(url.starts_with("https://desk.example/portal/link/"), "{url}");
    let mut browser = Browser::new(&world);
    let poison = [("host", "evil.example"), ("x-forwarded-host", "evil.example"), ("forwarded", "host=evil.example")];
    for header in poison {
        let page = browser.send("GET", &path(&url), &[header], "").await;
        assert!(!page.body.contains("evil") && page.body.contains("action=\"/portal/link/"), "{}", page.body);
    }
    let opened = browser.post(&path(&url), "").await;
    let cookie = opened.headers.get(SET_COOKIE).unwrap().to_str().unwrap();
    assert!(cookie.starts_with("__Host-portal=") && cookie.ends_with("; Secure"), "{cookie}");
    assert_eq!(opened.location(), "/portal");
}

#[tokio::test]
async fn g3_a_session_ends_idle_or_old_or_by_signing_out_and_opens_nothing_of_the_console() {
    let world = World::quick().await;
    let (_, maria) = maria(&world).await;
    let mut browser = Browser::of_contact(&world, &maria).await;
    for path in ["/", "/tickets", "/devices", "/settings"] {
        assert_eq!(browser.get(path).await.location(), "/sign-in", "{path}");
    }
    let stolen = browser.cookie.clone().unwrap().replace("portal=", "premura=");
    let mut other = browser.clone();
    other.cookie = Some(stolen);
    assert_eq!(other.get("/").await.location(), "/sign-in", "another door");
    let mut anna = Browser::signed_in(&world).await;
    assert_eq!(anna.get("/portal").await.location(), "/portal/sign-in", "and the other way round");

    for _ in 0..6 {
        world.app.clock.advance(IDLE_MS - 1);
        assert_eq!(browser.get("/portal").await.status, StatusCode::OK, "in use");
    }
    world.app.clock.advance(LONGEST_MS - 6 * (IDLE_MS - 1));
    assert_eq!(browser.get("/portal").await.location(), "/portal/sign-in", "90 days are over");
    let mut idle = Browser::of_contact(&world, &maria).await;
    world.app.clock.advance(IDLE_MS);
    assert_eq!(idle.get("/portal").await.location(), "/portal/sign-in", "idle");

    let mut browser = Browser::of_contact(&world, &maria).await;
    let old = browser.cookie.clone();
    assert_eq!(browser.post("/portal/sign-out", "").await.location(), "/portal/sign-in?language=it");
    assert_eq!(browser.cookie, None, "the browser is told to forget it");
    browser.cookie = old;
    assert_eq!(browser.get("/portal").await.location(), "/portal/sign-in", "and the server has forgotten it");
}

#[tokio::test]
async fn g9_trying_links_has_to_wait_and_says_when_to_come_back() {
    let world = World::quick().await;
    let mut browser = Browser::new(&world);
    for _ in 0..10 {
        assert_eq!(browser.post("/portal/link/guess", "").await.status, StatusCode::GONE);
    }
    let waits = browser.post("/portal/link/guess", "").await;
    assert_eq!(waits.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(
        waits.headers.contains_key(RETRY_AFTER) && waits.body.contains("Please try again in 15 min"),
        "{}",
        waits.body
    );
    let (_, maria) = maria(&world).await;
    let link = path(&link(&world.app, maria.id).await.unwrap());
    assert_eq!(browser.get(&link).await.status, StatusCode::OK, "looking is free");
    world.app.clock.advance(15 * 60_000);
    assert_eq!(browser.post(&link, "").await.location(), "/portal", "nothing is locked for ever");
}

#[tokio::test]
async fn g5_nothing_from_another_site_changes_anything_in_the_portal() {
    let world = World::quick().await;
    let (_, maria) = maria(&world).await;
    let mut browser = Browser::of_contact(&world, &maria).await;
    let link = path(&link(&world.app, maria.id).await.unwrap());
    for path in ["/portal/sign-out", "/portal/help", "/portal/tickets/1/answer", &link] {
        for headers in FROM_ELSEWHERE {
            let answer = browser.send("POST", path, headers, "text=x").await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path} {headers:?}");
        }
    }
    assert_eq!(browser.get("/portal").await.status, StatusCode::OK, "still signed in");
    assert_eq!(Browser::new(&world).post(&link, "").await.location(), "/portal", "and the link still opens");
    assert!(world.tickets().await.is_empty());
}

#[tokio::test]
async fn what_a_contact_asks_for_becomes_a_ticket_once_and_the_console_hears_the_conversation() {
    let world = World::quick().await;
    let (rossi, maria) = maria(&world).await;
    world.pc(&rossi, "PC-CONTAB").await;
    let mut anna = Browser::signed_in(&world).await;
    let mut browser = Browser::of_contact(&world, &maria).await;
    let page = browser.get("/portal/help").await.body;
    let form_id = page.split("name=\"form\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let device = page.split("<option value=\"dev_").nth(1).unwrap().split('"').next().unwrap();
    let device = format!("dev_{device}");

    let empty = browser.post("/portal/help", &form(&[("kind", "request"), ("device", &device), ("text", " ")])).await;
    assert_eq!(empty.status, StatusCode::BAD_REQUEST);
    assert!(empty.body.contains("Scriva prima qualche parola.") && empty.body.contains("selected"), "{}", empty.body);

    let asked = form(&[
        ("kind", "incident"),
        ("device", &device),
        ("form", &form_id),
        ("text", "La stampante <b>tace</b>. Da stamattina."),
    ]);
    assert_eq!(browser.post("/portal/help", &asked).await.location(), "/portal/tickets/1");
    let again = form(&[
        ("kind", "incident"),
        ("device", &device),
        ("form", &form_id),
        ("choice", "new"),
        ("text", "La stampante <b>tace</b>. Da stamattina."),
    ]);
    assert_eq!(browser.post("/portal/help", &again).await.location(), "/portal/tickets/1", "sent twice, asked once");
    let thread = browser.get("/portal/tickets/1").await.body;
    for part in ["PC-CONTAB: La stampante &#60;b&#62;tace&#60;/b&#62;", "<b>Lei</b>", "L&#39;abbiamo vista"] {
        assert!(thread.contains(part), "{part} is not in {thread}");
    }
    let seen = anna.get("/tickets/1").await.body;
    assert!(seen.contains("Maria Conti") && seen.contains("Asked in the portal, about PC-CONTAB:"), "{seen}");

    // The same computer again: we already work on it.
    let more = form(&[("kind", "incident"), ("device", &device), ("text", "Ancora muta")]);
    let known = browser.post("/portal/help", &more).await;
    assert!(known.body.contains("#1") && known.body.contains("value=\"Ancora muta\""), "{}", known.body);
    let join = form(&[("choice", "1"), ("text", "Ancora muta")]);
    assert_eq!(browser.post("/portal/help", &join).await.location(), "/portal/tickets/1");
    let other = form(&[("kind", "request"), ("device", &device), ("choice", "new"), ("text", "Un secondo schermo?")]);
    assert_eq!(browser.post("/portal/help", &other).await.location(), "/portal/tickets/2");

    anna.post("/tickets/1/take", "").await;
    anna.post("/tickets/1/note", &form(&[("text", "psst, carta finita")])).await;
    anna.post("/tickets/1/resolve", &form(&[("text", "internal how")])).await;
    let thread = browser.get("/portal/tickets/1").await.body;
    assert!(thread.contains("Se ne occupa Anna.") && !thread.contains("psst") && !thread.contains("internal how"));
    assert!(!thread.contains("Bianchi"), "a technician's first name is enough");
    let back = browser.post("/portal/tickets/1/answer", &form(&[("text", "Tace di nuovo")])).await;
    assert_eq!(back.location(), "/portal/tickets/1");
    let seen = anna.get("/tickets/1").await.body;
    assert!(seen.contains("Tace di nuovo") && seen.contains("In progress"), "{seen}");
}
