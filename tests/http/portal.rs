//! The customers' portal: how a contact comes in, what they see and what they do.

use axum::http::StatusCode;
use axum::http::header::{RETRY_AFTER, SET_COOKIE};
use collector::app::contact;
use collector::app::portal::sign_in::{IDLE_MS, LINK_MS, LONGEST_MS, link};
use collector::config::Config;
use collector::store::contact::Contact;
use collector::store::outbox;
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
async fn g9_who_asks_for_a_link_reads_the_same_known_or_not_and_only_the_known_get_mail() {
    let mail = [("SERVER", "127.0.0.1"), ("FROM", "desk@alpi.example"), ("ENCRYPTION", "none")];
    let mail = mail.map(|(key, value)| (format!("PREMURA_MAIL__{key}"), value.to_owned()));
    let world = World::with(Config::load(None, mail).unwrap()).await;
    let (rossi, maria) = maria(&world).await;
    let gone = world.contact(&rossi, "Gone", "gone@rossi.example", "it").await;
    contact::disable(&world.app, rossi.customer.id, gone.id).await.unwrap();
    let mut browser = Browser::new(&world);
    assert!(browser.get("/portal/sign-in").await.body.contains("name=\"email\""));
    let ask = |email: &str| form(&[("email", email), ("language", "de")]);
    let nobody = browser.post("/portal/sign-in", &ask("nobody@rossi.example")).await;
    assert!(nobody.body.contains("Bitte schauen Sie in Ihre Post"), "{}", nobody.body);
    for email in ["gone@rossi.example", "MARIA@rossi.example "] {
        let answer = browser.post("/portal/sign-in", &ask(email)).await;
        assert_eq!((answer.status, &answer.body, &answer.headers), (nobody.status, &nobody.body, &nobody.headers));
    }
    let bad = browser.post("/portal/sign-in", &ask("maria")).await;
    assert!(bad.status == StatusCode::BAD_REQUEST && bad.body.contains("value=\"maria\""), "{}", bad.body);
    let mut due = Vec::new();
    for _ in 0..100_000 {
        due = outbox::due(&mut world.app.db.read().await.unwrap(), world.app.clock.now_ms(), 9).await.unwrap();
        if !due.is_empty() {
            break;
        }
        tokio::task::yield_now().await;
    }
    assert_eq!(due.iter().map(|one| one.contact).collect::<Vec<_>>(), [Some(maria.id)], "she alone");
    let letter = due[0].letter.as_ref().unwrap();
    assert!(letter.is_secret && letter.language == "it" && letter.ends_at == Some(world.app.clock.now_ms() + LINK_MS));
    let link = path(&letter.link.as_ref().unwrap().url);
    assert_eq!(browser.post(&link, "").await.location(), "/portal");

    let mut other = Browser::new(&world);
    for email in ["maria@rossi.example", "nobody@rossi.example"] {
        while other.post("/portal/sign-in", &ask(email)).await.status == StatusCode::OK {}
        let waits = other.post("/portal/sign-in", &ask(email)).await;
        assert_eq!(waits.status, StatusCode::TOO_MANY_REQUESTS, "{email}");
    }
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

const PAGES: [&str; 8] = [
    "/portal",
    "/portal/tickets",
    "/portal/tickets.csv",
    "/portal/tickets/7",
    "/portal/help",
    "/portal/devices",
    "/portal/devices.csv",
    "/portal/reads",
];

/// Rossi's busy day, and Verdi's one computer with a fault that Verdi was told of.
async fn two_customers(world: &World) -> (Contact, Contact) {
    let (rossi, maria) = maria(world).await;
    world.busy_day(&rossi, &maria).await;
    let verdi = world.customer("Verdi-canary Spa").await;
    let ugo = world.contact(&verdi, "Ugo Verdi", "ugo@verdi.example", "en").await;
    let mut pc = world.pc(&verdi, "verdi-pc-canary").await;
    world.report(&mut pc, 2).await;
    let ticket = world.fill(&mut pc).await;
    world.tell(&ticket).await;
    (maria, ugo)
}

#[tokio::test]
async fn f9_a_contact_reads_what_they_were_told_and_nothing_else() {
    let world = World::quick().await;
    let (maria, ugo) = two_customers(&world).await;
    let mut browser = Browser::of_contact(&world, &maria).await;
    let numbers: Vec<i64> = world.tickets().await.iter().map(|one| one.number).collect();
    let mut seen = String::new();
    for page in PAGES {
        let answer = browser.get(page).await;
        assert_eq!(answer.status, StatusCode::OK, "{page}");
        seen += &answer.body;
    }
    let mut read = Vec::new();
    for number in &numbers {
        let answer = browser.get(&format!("/portal/tickets/{number}")).await;
        if answer.status.is_success() {
            read.push(*number);
        }
        seen += &answer.body;
    }
    for canary in ["canary", "Verdi", "verdi", "Bianchi", "P2", "disk-space"] {
        assert!(
            !seen.contains(canary),
            "{canary} is read: {}",
            &seen[seen.find(canary).unwrap().saturating_sub(300)..]
        );
    }
    // Of the eleven two are the end of Windows 10 and 11, one was not told, one is Verdi's.
    let told: Vec<i64> =
        world.tickets().await.iter().filter(|one| one.check != "operating_system").map(|one| one.number).collect();
    assert_eq!(read.len() + 2, told.len(), "{read:?} of {told:?}");

    let mut other = Browser::of_contact(&world, &ugo).await;
    let theirs = other.get("/portal/tickets").await.body;
    assert!(
        theirs.contains("verdi-pc-canary") && !theirs.contains("PC-LAB-3") && !theirs.contains("Rossi"),
        "{theirs}"
    );
    for number in &read {
        for (method, act) in [("GET", ""), ("POST", "/answer"), ("POST", "/done"), ("POST", "/remind")] {
            let path = format!("/portal/tickets/{number}{act}");
            let same_site = [("origin", "http://desk.example"), ("sec-fetch-site", "same-origin")];
            let foreign = other.send(method, &path, &same_site, "text=x").await;
            let never = other.send(method, &format!("/portal/tickets/9999{act}"), &same_site, "text=x").await;
            assert_eq!(
                (foreign.status, &foreign.body, &foreign.headers),
                (StatusCode::NOT_FOUND, &never.body, &never.headers)
            );
        }
    }
    let device = browser.get("/portal/help").await.body;
    let device = device.split("<option value=\"dev_").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let crossed = form(&[("device", &format!("dev_{device}")), ("text", "x")]);
    assert_eq!(other.post("/portal/help", &crossed).await.status, StatusCode::NOT_FOUND, "another's computer");
    let joined = form(&[("choice", "7"), ("text", "x")]);
    assert_eq!(other.post("/portal/help", &joined).await.status, StatusCode::NOT_FOUND, "another's case");
    assert_eq!(world.tickets().await.len(), numbers.len(), "nothing was made");
}

#[tokio::test]
async fn what_needs_the_contact_is_first_is_put_off_until_tomorrow_and_is_done_by_a_button() {
    let world = World::quick().await;
    let (rossi, maria) = maria(&world).await;
    world.busy_day(&rossi, &maria).await;
    let mut browser = Browser::of_contact(&world, &maria).await;
    let home = browser.get("/portal").await.body;
    for part in [
        "Buongiorno, Maria Conti.",
        "Una cosa ha bisogno di Lei.",
        "4 dei Suoi 7 computer stanno bene.",
        "Riavvii PC-LAB-3",
        "3 cose riparate questo mese.",
        "Una cosa l&#39;ha notata prima Lei.",
        "Windows 10 22H2 Pro",
        "Nessun aggiornamento di sicurezza dal 14 ottobre 2025.",
        "Su 2 computer: PC-CONTAB-02, PC-LAB-3.",
        "In attesa del primo segnale",
    ] {
        assert!(home.contains(part), "{part} is not in {home}");
    }
    let number = home.split("/portal/tickets/").find_map(|rest| rest.split_once("/done")).unwrap().0.to_owned();
    assert_eq!(browser.post(&format!("/portal/tickets/{number}/remind"), "").await.location(), "/portal");
    let later = browser.get("/portal").await.body;
    assert!(later.contains("Ha chiesto di ricordarglielo venerdì 22 gennaio alle 08:00:"), "{later}");
    assert!(!later.contains("Riavvii PC-LAB-3"));
    world.app.clock.advance(24 * 3_600_000);
    assert!(browser.get("/portal").await.body.contains("Riavvii PC-LAB-3"), "it is tomorrow");

    for _ in 0..2 {
        let done = browser.post(&format!("/portal/tickets/{number}/done"), "").await;
        assert_eq!(done.location(), format!("/portal/tickets/{number}"));
    }
    let thread = browser.get(&format!("/portal/tickets/{number}")).await.body;
    assert_eq!(thread.matches("Maria Conti ci ha detto che è fatto.").count(), 1, "{thread}");
    assert!(!browser.get("/portal").await.body.contains("Una cosa ha bisogno di Lei."));
}

#[tokio::test]
async fn every_page_speaks_the_contact_s_language_without_a_missing_word_and_never_names_the_product() {
    let world = World::quick().await;
    let rossi = world.customer("Rossi Srl").await;
    let maria = world.contact(&rossi, "Maria Conti", "maria@rossi.example", "it").await;
    world.busy_day(&rossi, &maria).await;
    for language in ["en", "it", "pl", "de"] {
        let contact = world.contact(&rossi, "Alex Rossi", &format!("{language}@rossi.example"), language).await;
        let mut browser = Browser::of_contact(&world, &contact).await;
        let mut pages: Vec<String> = PAGES.iter().map(|one| (*one).to_owned()).collect();
        pages.extend(["never-was", "tickets/9999", "link/over", "unsubscribe/x"].map(|one| format!("/portal/{one}")));
        pages.push(format!("/portal/sign-in?language={language}"));
        for page in &pages {
            let answer = browser.get(page).await;
            if !page.ends_with(".csv") {
                let outside = page.contains("link/") || page.contains("unsubscribe") || page.ends_with("never-was");
                assert!(outside || answer.body.contains(&format!("<html lang=\"{language}\">")), "{language} {page}");
                assert!(answer.body.contains("Tecnica Alpi"), "{page}");
            }
            let lower = answer.body.to_lowercase();
            for word in ["premura", "portal ", "portal-", "agent "] {
                let found = lower.find(word).map(|at| &lower[at.saturating_sub(80)..(at + 40).min(lower.len())]);
                assert!(found.is_none_or(|text| text.contains("class=\"")), "{language} {page}: {word} in {found:?}");
            }
        }
        for refused in ["/portal/help", "/portal/tickets/7/answer"] {
            let answer = browser.post(refused, &form(&[("text", "")])).await;
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{refused}");
        }
        assert!(!browser.post("/portal/help", &"x".repeat(100_000)).await.body.to_lowercase().contains("premura"));
    }
}
