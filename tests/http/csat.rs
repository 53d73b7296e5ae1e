//! How satisfied people are: asked in the notice and the portal, one answer by a press that no scanner makes, complaints for
//! the owners alone.

use axum::http::StatusCode;
use collector::app::technician::{Part, invite};
use collector::app::{csat, mail, set_up};
use collector::notify::mail::Asked;
use collector::store::csat as kept;
use collector::store::{audit, outbox};
use domain::access::Role;
use domain::csat::{Answer, OPEN_MS};
use domain::letter::Letter;
use domain::ticket::{Act, Ticket};
use support::World;
use support::smtp_sink::{Safety, SmtpSink};
use support::world::{PASSWORD, Tenant};

use crate::browser::{Browser, FROM_ELSEWHERE, form};

/// A fault that was told and resolved by Anna, who owns the provider, and the letters that wait to be sent.
async fn fixed() -> (World, SmtpSink, Tenant, Ticket) {
    let sink = SmtpSink::start(Safety::None).await;
    let world = World::with(support::mail::config(&sink, Safety::None, "")).await;
    world.technician("Anna Bianchi", "anna@example.com").await;
    invited(&world, "Olga Rossini", "olga@example.com", Role::Owner).await;
    let rossi = world.customer("Rossi Srl").await;
    world.contact(&rossi, "Maria Conti", "maria@rossi.example", "it").await;
    let mut pc = world.pc(&rossi, "PC-1").await;
    world.report(&mut pc, 2).await;
    let ticket = world.fill(&mut pc).await;
    world.tell(&ticket).await;
    world.work(&ticket, Act::Take).await;
    world.work(&ticket, Act::Resolve("made room".into())).await;
    world.tell(&ticket).await;
    (world, sink, rossi, ticket)
}

async fn invited(world: &World, name: &str, email: &str, role: Role) {
    let made = invite(&world.app, name, email, &Part::all(role)).await.unwrap();
    set_up::redeem(&world.app, &made.code, "", "", PASSWORD).await.unwrap();
}

/// A browser of a technician; these pages are served as if over https.
async fn technician(world: &World, email: &str) -> Browser {
    let mut browser = Browser::new(world);
    browser.cookie = Some(format!("__Host-premura={}", world.sign_in(email, PASSWORD).await));
    browser
}

async fn letters(world: &World) -> Vec<(String, Letter)> {
    let mut read = world.app.db.read().await.unwrap();
    let due = outbox::due(&mut read, world.app.clock.now_ms(), 50).await.unwrap();
    due.into_iter().filter_map(|one| one.letter.map(|letter| (one.address, letter))).collect()
}

/// The paths of the three links in the notice.
async fn links(world: &World) -> Vec<String> {
    let letters = letters(world).await;
    let asking: Vec<&Letter> = letters.iter().map(|(_, one)| one).filter(|one| one.question.is_some()).collect();
    assert_eq!(asking.len(), 1, "the notice that it is fixed asks, and no other: {letters:#?}");
    let answers = &asking[0].question.as_ref().unwrap().answers;
    answers.iter().map(|one| one.url[one.url.find("/portal/").unwrap()..].to_owned()).collect()
}

async fn answers(world: &World, of: &Ticket) -> Vec<(Answer, String)> {
    let said = kept::of_ticket(&mut world.app.db.read().await.unwrap(), of.customer, of.id).await.unwrap();
    said.into_iter().map(|one| (one.opinion.answer, one.opinion.comment)).collect()
}

#[tokio::test]
async fn one_press_counts_once_and_what_only_looks_counts_nothing() {
    let (world, _sink, _, ticket) = fixed().await;
    let links = links(&world).await;
    assert_eq!(links.len(), 3);
    let mut scanner = Browser::new(&world);
    for link in &links {
        for method in ["GET", "HEAD", "GET"] {
            assert_eq!(scanner.send(method, link, &[("purpose", "prefetch")], "").await.status, StatusCode::OK);
        }
    }
    assert!(answers(&world, &ticket).await.is_empty(), "who looks says nothing");
    let good = links.iter().find(|one| one.ends_with("?say=good")).unwrap();
    let page = scanner.get(good).await.body;
    for part in ["lang=\"it\"", "value=\"good\" required checked", "#1: PC-1", "Invia la risposta"] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    assert!(!page.contains("Premura") && !page.contains("<script"), "{page}");

    let path = good.split('?').next().unwrap();
    let mut maria = Browser::new(&world);
    for headers in FROM_ELSEWHERE {
        assert_eq!(maria.send("POST", path, headers, "say=bad").await.status, StatusCode::FORBIDDEN);
    }
    let unsaid = maria.post(path, &form(&[("comment", "<b>quick</b>")])).await;
    assert_eq!(unsaid.status, StatusCode::BAD_REQUEST);
    assert!(unsaid.body.contains("Per favore scelga una delle tre") && unsaid.body.contains("&#60;b&#62;quick"));
    let done = maria.post(path, &form(&[("say", "good"), ("comment", "veloci\u{202e}\n e gentili")])).await;
    assert!(done.body.contains("Ci ha detto: Bene. Grazie."), "{}", done.body);
    let again = maria.post(path, &form(&[("say", "bad")])).await;
    assert!(again.body.contains("Ci ha detto: Bene. Grazie."), "{}", again.body);
    assert_eq!(answers(&world, &ticket).await, [(Answer::Good, "veloci e gentili".to_owned())]);
    assert_eq!(world.newest().await.state, domain::ticket::State::Resolved, "it reopens nothing");
    let noted = audit::count(&mut world.app.db.read().await.unwrap(), "csat.answer", "ok").await.unwrap();
    assert_eq!(noted, 1);
}

#[tokio::test]
async fn a_link_is_bound_to_ticket_and_person_and_ends() {
    let (world, _sink, rossi, ticket) = fixed().await;
    let link = links(&world).await.remove(0);
    let path = link.split('?').next().unwrap();
    let verdi = world.customer("Verdi Spa").await;
    let other = world.contact(&verdi, "Luca", "luca@verdi.example", "it").await;
    let key = mail::key(&world.app).await.unwrap();
    let ends_s = (world.app.clock.now_ms() + OPEN_MS) / 1000;
    let crossed = Asked { customer: verdi.customer.id, ticket: ticket.id, contact: other.id, ends_s };
    let mixed = Asked { customer: rossi.customer.id, ..crossed };
    let mut browser = Browser::new(&world);
    let stop = key.stop_token(rossi.customer.id, other.id);
    for wrong in [key.csat_token(&crossed), key.csat_token(&mixed), stop, "rubbish".to_owned(), "%00".to_owned()] {
        let path = format!("/portal/satisfaction/{wrong}");
        assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(browser.post(&path, "say=bad").await.status, StatusCode::NOT_FOUND, "{path}");
    }
    world.app.clock.advance(OPEN_MS);
    let late = browser.post(path, "say=bad").await;
    assert!(late.body.contains("Il tempo per rispondere è passato"), "{}", late.body);
    assert!(answers(&world, &ticket).await.is_empty());
}

#[tokio::test]
async fn a_complaint_goes_to_the_owner_and_never_to_the_technician_concerned() {
    let (world, _sink, rossi, ticket) = fixed().await;
    // Anna resolved it, and is an owner like Olga; Marek is none.
    invited(&world, "Marek", "marek@example.com", Role::Technician).await;
    let contact = world.contact(&rossi, "Ada Conti", "ada@rossi.example", "it").await;
    let mut ada = Browser::new(&world);
    ada.cookie = Some(format!("__Host-portal={}", world.visit(&contact).await));
    let page = ada.get("/portal/tickets/1").await.body;
    assert!(page.contains("action=\"/portal/tickets/1/satisfaction\""), "{page}");
    let path = "/portal/tickets/1/satisfaction";
    assert_eq!(ada.post(path, "say=none").await.status, StatusCode::BAD_REQUEST);
    let said = ada.post(path, &form(&[("say", "bad"), ("comment", "complaint-canary")])).await;
    assert_eq!((said.status, said.location()), (StatusCode::SEE_OTHER, "/portal/tickets/1#satisfaction"));
    assert!(ada.get("/portal/tickets/1").await.body.contains("Ci ha detto: Non bene. Grazie."));
    assert_eq!(ada.post("/portal/tickets/9/satisfaction", "say=bad").await.status, StatusCode::NOT_FOUND);

    let complaints: Vec<(String, Letter)> =
        letters(&world).await.into_iter().filter(|(_, one)| one.subject.contains("not satisfied")).collect();
    let to: Vec<&str> = complaints.iter().map(|(to, _)| to.as_str()).collect();
    assert_eq!(to, ["olga@example.com"], "not to Anna, whom it concerns, nor to Marek");
    assert!(!complaints[0].1.paragraphs.join(" ").contains("canary"), "the words stand on the page alone");

    let heard = format!("/tickets/1/satisfaction/{}/heard", contact.id);
    let here = format!("/customers/{}/satisfaction", rossi.customer.id);
    for (who, hears) in [("marek@example.com", false), ("anna@example.com", false), ("olga@example.com", true)] {
        let mut browser = technician(&world, who).await;
        for page in ["/tickets/1", "/satisfaction", "/", &here, "/customers"] {
            let body = browser.get(page).await.body;
            let shown = hears && ["/tickets/1", "/satisfaction"].contains(&page);
            assert_eq!(body.contains("complaint-canary"), shown, "{who} on {page}");
            assert_eq!(body.contains("1 complaint"), hears, "{who} on {page}");
        }
        let answer = browser.post(&heard, "").await;
        let wanted = match (hears, who.starts_with("anna")) {
            (true, _) => StatusCode::SEE_OTHER,
            (false, true) => StatusCode::NOT_FOUND,
            (false, false) => StatusCode::FORBIDDEN,
        };
        assert_eq!(answer.status, wanted, "{who}");
    }
    let mut olga = technician(&world, "olga@example.com").await;
    assert!(!olga.get("/satisfaction").await.body.contains("complaint-canary"), "she takes care of it");
    assert!(olga.get("/tickets/1").await.body.contains("Olga Rossini took note of it"));
    let page = olga.get(&here).await.body;
    assert!(
        page.contains("1 answer in the last 12 months: too few to say more.") && page.contains("<svg class=\"bars\"")
    );
    let file = olga.get(&format!("{here}.csv")).await.body;
    assert!(file.contains(",1,,,,\r\n"), "{file}");
    assert_eq!(csat::whole(&world.app, None, ticket.customer).await.unwrap().year.total(), 1);
}
