//! What a customer says of itself decides which programs are asked about, from the next report on; exceptions end by themselves.

use axum::http::StatusCode;
use collector::app::technician::Part;
use collector::app::{private, technician};
use domain::access::Role;
use domain::change::Actor;
use shared::host::Program;
use shared::recorded::Answer;
use support::World;

use crate::browser::{Browser, form};

const DAY_MS: i64 = 86_400_000;

fn program(name: &str, publisher: &str) -> Program {
    let text = |text: &str| text.to_owned();
    Program { name: text(name), version: text("1.0"), publisher: text(publisher), source: text("registry") }
}

#[tokio::test]
async fn a_banned_program_is_excepted_until_its_day_and_is_found_again_after_it() {
    let world = World::quick().await;
    let rossi = world.customer("Rossi Srl").await;
    let mut pc = world.pc(&rossi, "pc-1").await;
    pc.host.software = Some(Answer::Seen(vec![program("qBittorrent 4.6.2", "The qBittorrent project")]));
    world.report(&mut pc, 1).await;
    assert_eq!(world.tickets().await.len(), 1);
    let mut anna = Browser::signed_in(&world).await;
    let path = format!("/customers/{}/programs", rossi.customer.id);
    for (field, value, why) in [
        ("program", "Excel", "Choose a program of the list"),
        ("why", " ", "Say why it may be there"),
        ("until_on", "2001-01-01", "From today on"),
    ] {
        let mut typed = vec![("program", "qBittorrent"), ("why", "for our own films"), ("until_on", "2027-01-31")];
        typed.iter_mut().filter(|(name, _)| *name == field).for_each(|one| one.1 = value);
        let refused = anna.post(&format!("{path}/exceptions"), &form(&typed)).await;
        assert!(refused.status == StatusCode::BAD_REQUEST && refused.body.contains(why), "{}", refused.body);
    }
    let typed = form(&[("program", "qbittorrent"), ("why", "for our own films"), ("until_on", "2027-01-31")]);
    assert_eq!(anna.post(&format!("{path}/exceptions"), &typed).await.status, StatusCode::SEE_OTHER);
    let page = anna.get(&path).await.body;
    assert!(page.contains("for our own films") && page.contains("Anna Bianchi") && page.contains("End it"), "{page}");
    world.report(&mut pc, 1).await;
    assert!(!world.tickets().await[0].state.is_open(), "from the next report on");

    world.app.clock.advance(17 * DAY_MS);
    world.report(&mut pc, 1).await;
    let open = world.tickets().await.iter().filter(|one| one.state.is_open() && one.check == "software").count();
    assert_eq!(open, 1, "it ended by itself");
    assert!(anna.get(&path).await.status == StatusCode::SEE_OTHER, "and so did the session");
}

#[tokio::test]
async fn a_size_is_asked_for_and_then_known_and_what_was_bought_is_silent() {
    let world = World::quick().await;
    let rossi = world.customer("Rossi Srl").await;
    let app = world.app.clone();
    let id = rossi.customer.id;
    let mut anna = Browser::signed_in(&world).await;
    let piotr = technician::invite(&app, "Piotr", "piotr@example.com", &Part::all(Role::Technician)).await.unwrap();
    let piotr = piotr.technician.id;
    private::name(&app, None, (id, piotr), true).await.unwrap();
    private::agree(&app, None, id, "Maria", "2026-11-20", &Actor::Collector).await.unwrap();
    let mut pc = world.pc(&rossi, "pc-1").await;
    let programs = vec![program("Docker Desktop", "Docker Inc."), program("WinRAR 6.24 (64-bit)", "win.rar GmbH")];
    pc.host.software = Some(Answer::Seen(programs));
    world.report(&mut pc, 1).await;
    assert!(private::mine(&app, piotr).await.unwrap().is_empty(), "questions, no tickets");
    let looker = private::Looker { id: piotr, is_owner: false };
    let asked = async || private::of_customer(&app, None, looker, id).await.unwrap().questions.len();
    assert_eq!(asked().await, 2);

    let path = format!("/customers/{id}/programs");
    let wrong = anna.post(&format!("{path}/word"), &form(&[("people", "many")])).await;
    assert!(
        wrong.status == StatusCode::BAD_REQUEST && wrong.body.contains("A whole number is wanted"),
        "{}",
        wrong.body
    );
    let word = form(&[("people", "400"), ("key_servers", "kms.rossi.local"), ("remote_tools", "AnyDesk")]);
    assert_eq!(anna.post(&format!("{path}/word"), &word).await.status, StatusCode::SEE_OTHER);
    let seats = form(&[("product", "WinRAR"), ("count", "5")]);
    assert_eq!(anna.post(&format!("/customers/{id}/licences"), &seats).await.status, StatusCode::SEE_OTHER);
    world.report(&mut pc, 1).await;
    let mine = private::mine(&app, piotr).await.unwrap();
    assert_eq!(mine.iter().map(|one| one.matter.title.key.as_str()).collect::<Vec<_>>(), ["software-terms"]);
    assert_eq!(asked().await, 0, "the seat answers the other question");
    assert!(world.tickets().await.iter().all(|one| !one.title.key.contains("terms")));
}
