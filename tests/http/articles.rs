//! Articles on their pages: from the resolving note to what a customer finds before they ask, and whose they are.

use axum::http::StatusCode;
use collector::app::article::{act, begin, list};
use collector::app::set_up;
use collector::app::technician::{self, Part};
use domain::access::Role;
use domain::article::{Deed, Written};
use domain::ticket::Act;
use support::World;
use support::article::published;
use support::world::PASSWORD;

use crate::browser::{Browser, form};

#[tokio::test]
async fn what_resolved_a_ticket_becomes_an_article_that_somebody_else_reads_through() {
    let world = World::quick().await;
    let rossi = world.customer("Rossi & Figli").await;
    let ticket = world.fill(&mut world.pc(&rossi, "srv-1").await).await;
    let mut anna = Browser::signed_in(&world).await;
    let make = form(&[("ticket", &ticket.number.to_string())]);
    assert_eq!(anna.post("/articles", &make).await.status, StatusCode::CONFLICT, "nothing is written yet");
    world.work(&ticket, Act::Resolve("Emptied <the> bin of Rossi & Figli".to_owned())).await;
    assert!(anna.get(&format!("/tickets/{}", ticket.number)).await.body.contains("Make it an article"));
    let made = anna.post("/articles", &make).await;
    let path = made.location().to_owned();
    let page = anna.get(&path).await.body;
    for there in ["Emptied &#60;the&#62; bin", "Draft", "for Rossi &#38; Figli", "I read it through"] {
        assert!(page.contains(there), "{there}: {page}");
    }
    let typed =
        |title: &str, body: &str| form(&[("title", title), ("body", body), ("language", "en"), ("keywords", "")]);
    let mute = anna.post(&path, &typed(" ", "<kept>")).await;
    assert!(mute.status == StatusCode::BAD_REQUEST && mute.body.contains("id=\"title-problem\""), "{}", mute.body);
    assert!(mute.body.contains("&#60;kept&#62;</textarea>"));
    assert_eq!(
        anna.post(&path, &typed("A full disk", "Empty the bin, says rossi & FIGLI of srv-1")).await.location(),
        path
    );
    let page = anna.get(&path).await.body;
    assert!(page.contains("it names:</b> Rossi &#38; Figli, srv-1."), "{page}");
    assert_eq!(anna.post(&format!("{path}/publish"), "").await.status, StatusCode::CONFLICT, "nobody read it through");
    // Somebody else is there: she may not read her own.
    let part = Part { role: Role::Technician, customers: None };
    let made = technician::invite(&world.app, "Marek", "marek@example.com", &part).await.unwrap();
    set_up::redeem(&world.app, &made.code, "", "", PASSWORD).await.unwrap();
    let own = anna.post(&format!("{path}/review"), "").await;
    assert!(own.status == StatusCode::CONFLICT && own.body.contains("Somebody else reads it through"), "{}", own.body);
    let mut marek = Browser::of_session(&world, &world.sign_in("marek@example.com", PASSWORD).await);
    for deed in ["review", "publish"] {
        assert_eq!(marek.post(&format!("{path}/{deed}"), "").await.location(), path);
    }
    assert!(anna.get("/articles").await.body.contains("Published"));
    assert_eq!(anna.post(&format!("{path}/withdraw"), "").await.location(), path);
    assert!(anna.get(&path).await.body.contains("Withdrawn"));
    let fresh = anna.post("/articles", &typed("New", "Words")).await;
    assert_eq!(fresh.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn links_lead_to_a_host_that_is_named_and_nothing_else_is_one() {
    let world = World::quick().await;
    let mut technician = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi").await;
    let body = "See [the guide](https://guide.example/printer?a=1&b=2), or https://b.example/x.\n\n\
        - [a](javascript:alert(1)) [b](data:text/html,x) [c](https://bank.example@evil.example)\n\
        - [d](https://evil.example\" onmouseover=\"x) [e](https://evil.example'x) <a href=\"https://evil.example\">f</a>";
    let written = Written { language: "en".into(), title: "A printer".into(), body: body.into(), ..Written::default() };
    let anna = support::portal::anna(&world).await;
    let id = begin(&world.app, None, written, &anna).await.unwrap();
    for deed in [Deed::Review, Deed::Publish] {
        act(&world.app, None, id, deed, &anna).await.unwrap();
    }
    let maria = world.contact(&rossi, "Maria", "maria@example.com", "en").await;
    let mut maria = Browser::of_contact(&world, &maria).await;
    for page in [
        maria.get(&format!("/portal/articles/{id}")).await,
        maria.get("/portal/articles/offered.html?text=my+printer").await,
        technician.get(&format!("/articles/{id}")).await,
    ] {
        for there in [
            "<a href=\"https://guide.example/printer?a=1&#38;b=2\" rel=\"noopener noreferrer\">the guide (guide.example)</a>",
            "<a href=\"https://b.example/x\" rel=\"noopener noreferrer\">b.example/x</a>.</p>",
            "[a](javascript:alert(1)) [b](data:text/html,x)",
            "&#60;a href=&#34;",
        ] {
            assert!(page.body.contains(there), "{there}: {}", page.body);
        }
        let hrefs: Vec<&str> =
            page.body.split("<a href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let is_safe = |href: &&str| href.starts_with('/') || href.starts_with('#') || href.starts_with("https://");
        assert!(hrefs.iter().all(is_safe), "{hrefs:?}");
        assert!(!hrefs.iter().any(|href| href.contains("bank.example") || href.contains('\'')), "{hrefs:?}");
        assert!(!page.body.contains("onmouseover=\"") && !page.body.contains("<a href=\"https://evil.example\">f"));
    }
}

#[tokio::test]
async fn who_asks_is_offered_what_fits_and_is_never_kept_from_asking() {
    let world = World::quick().await;
    let (rossi, verdi) = (world.customer("Rossi").await, world.customer("Verdi").await);
    let (all, foreign) = (
        published(&world, None, "Stampante: pagine bianche").await,
        published(&world, Some(verdi.customer.id), "Stampante verde").await,
    );
    let maria = world.contact(&rossi, "Maria", "maria@example.com", "it").await;
    let mut maria = Browser::of_contact(&world, &maria).await;
    let listed = maria.get("/portal/articles").await.body;
    assert!(listed.contains("pagine bianche") && !listed.contains("verde"), "{listed}");
    assert_eq!(maria.get(&format!("/portal/articles/{foreign}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(maria.post(&format!("/portal/articles/{foreign}/solved"), "").await.status, StatusCode::NOT_FOUND);
    let page = maria.get(&format!("/portal/articles/{all}")).await.body;
    assert!(page.contains("<li>Provare &#60;b&#62;di nuovo&#60;/b&#62;</li>"), "{page}");
    let live = maria.get("/portal/articles/offered.html?text=la+mia+stampante").await.body;
    assert!(live.contains("pagine bianche") && !live.contains("verde") && !live.contains("<html"), "{live}");
    assert_eq!(maria.get("/portal/articles/offered.html?text=il+telefono").await.body.trim(), "");

    let ask =
        |looked| form(&[("kind", "incident"), ("text", "La STAMPANTE fa pagine"), ("form", "f1"), ("looked", looked)]);
    let look = maria.post("/portal/help", &ask("")).await;
    assert_eq!(look.status, StatusCode::OK);
    for there in [
        "pagine bianche",
        "value=\"La STAMPANTE fa pagine\"",
        "name=\"looked\" value=\"yes\"",
        &format!("formaction=\"/portal/articles/{all}/solved\""),
    ] {
        assert!(look.body.contains(there), "{there}: {}", look.body);
    }
    assert!(world.tickets().await.is_empty(), "nothing was asked yet");
    for _ in 0..2 {
        let solved = maria.post(&format!("/portal/articles/{all}/solved"), &ask("yes")).await;
        assert_eq!(solved.location(), format!("/portal/articles/{all}?solved=yes"));
    }
    assert!(maria.get(&format!("/portal/articles/{all}?solved=yes")).await.body.contains("role=\"status\""));
    assert!(world.tickets().await.is_empty(), "it is counted, and opens nothing");
    let counted = list(&world.app, None).await.unwrap();
    assert_eq!(counted.iter().map(|one| one.solved).sum::<i64>(), 1, "once a month and person");
    let asked = maria.post("/portal/help", &ask("yes")).await;
    assert!(asked.location().starts_with("/portal/tickets/"), "{}", asked.body);
    assert_eq!(world.tickets().await.len(), 1);
    let seen = list(&world.app, Some(rossi.customer.id.into())).await.unwrap();
    assert!(seen.iter().all(|one| one.article.id != foreign), "another customer's is not there");
}
