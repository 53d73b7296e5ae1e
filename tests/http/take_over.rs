//! The take-over report: gathered by cause, released in portions, dismissed with a reason, put back, printed.

use axum::http::StatusCode;
use collector::app::take_over::{self, Picked};
use collector::app::{customer, provider};
use collector::config::Config;
use collector::error::AppError;
use domain::change::Actor;
use shared::ids::TechnicianId;
use support::world::{PASSWORD, Tenant};
use support::{Pc, World};

use crate::browser::{Browser, form};

/// A collector with a learning period, and a customer whose three PCs came in with faults.
async fn taken_over() -> (World, Browser, Tenant, Vec<Pc>) {
    let world = World::with(Config::default()).await;
    let anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await;
    let mut pcs = Vec::new();
    for (name, free_gb) in [("pc-1", 8), ("pc-2", 8), ("pc-3", 60)] {
        let mut pc = world.pc(&rossi, name).await;
        pc.set_free_gb(free_gb);
        pc.fail_service("backup.service", "Nightly backup");
        world.report(&mut pc, 4).await;
        pcs.push(pc);
    }
    (world, anna, rossi, pcs)
}

/// The names of the groups in a page, with their headings.
fn groups(page: &str) -> Vec<(String, String)> {
    let found = page.split("name=\"group\" value=\"").skip(1).map(|rest| {
        let (name, rest) = rest.split_once('"').unwrap();
        let heading = rest.split("<b>").nth(1).unwrap().split("</b>").next().unwrap();
        (name.to_owned(), heading.to_owned())
    });
    found.collect()
}

#[tokio::test]
async fn what_was_wrong_is_gathered_by_cause_and_released_in_portions() {
    let (world, mut anna, rossi, _) = taken_over().await;
    let path = format!("/customers/{}/take-over", rossi.customer.id);
    let page = anna.get(&path).await.body;
    let found = groups(&page);
    assert_eq!(found.len(), 2, "{page}");
    for part in ["5 faults on 3 devices.", "2 tickets", "pc-1, pc-2, pc-3", "Choose single devices"] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    assert!(anna.get("/").await.body.contains("Nothing to do"));
    assert!(anna.get(&format!("/customers/{}", rossi.customer.id)).await.body.contains("Take-over report: 5"));
    assert!(anna.get("/customers").await.body.contains("5 on the take-over report"));

    let nothing = anna.post(&format!("{path}/release"), "why=x").await;
    assert_eq!(nothing.status, StatusCode::BAD_REQUEST);
    assert!(nothing.body.contains("Tick at least one line"), "{}", nothing.body);
    let disks = &found.iter().find(|(_, heading)| heading.contains("Disk")).unwrap().0;
    let done = anna.post(&format!("{path}/release"), &form(&[("group", disks)])).await;
    assert_eq!(done.location(), format!("{path}?tickets=1.2&left=0"));
    let page = anna.get(done.location()).await.body;
    assert!(page.contains("In the queue now: <a href=\"/tickets/1\">#1</a>, <a href=\"/tickets/2\">#2</a>."), "{page}");
    assert_eq!(groups(&page).len(), 1);
    let ticket = anna.get("/tickets/1").await.body;
    for part in
        ["Opened: found on pc-1.", "Anna Bianchi released it from the take-over report.", "Disk / has 8 GB free"]
    {
        assert!(ticket.contains(part), "{part} is not in {ticket}");
    }

    let single = page.split("name=\"finding\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let done = anna.post(&format!("{path}/release"), &form(&[("finding", single)])).await;
    assert_eq!(done.location(), format!("{path}?tickets=3&left=0"));
    let again = anna.post(&format!("{path}/release"), &form(&[("finding", single)])).await;
    assert_eq!(again.status, StatusCode::BAD_REQUEST, "it is no longer on the report");
    assert_eq!(world.tickets().await.len(), 3);
    assert!(anna.get(&path).await.body.contains("2 faults on 2 devices."));
}

#[tokio::test]
async fn what_is_dismissed_bears_its_reason_is_put_back_and_opens_when_it_comes_anew() {
    let (world, mut anna, rossi, mut pcs) = taken_over().await;
    let path = format!("/customers/{}/take-over", rossi.customer.id);
    let found = groups(&anna.get(&path).await.body);
    let disks = &found.iter().find(|(_, heading)| heading.contains("Disk")).unwrap().0;
    let silent = anna.post(&format!("{path}/dismiss"), &form(&[("group", disks), ("why", " \u{200b}")])).await;
    assert_eq!(silent.status, StatusCode::BAD_REQUEST);
    assert!(silent.body.contains("id=\"why-problem\"") && silent.body.contains(" checked"), "{}", silent.body);
    let dismiss = form(&[("group", disks), ("why", "new <disks> in March")]);
    assert_eq!(anna.post(&format!("{path}/dismiss"), &dismiss).await.location(), format!("{path}?dismissed=2"));
    let page = anna.get(&format!("{path}?dismissed=2")).await.body;
    for part in ["2 were taken off the report.", "<h2>Dismissed</h2>", "“new &#60;disks&#62; in March” — Anna Bianchi"]
    {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    let held = anna.get("/held").await.body;
    for part in ["Taken off the take-over report by a person", "“new &#60;disks&#62; in March” — Anna Bianchi", &path]
    {
        assert!(held.contains(part), "{part} is not in {held}");
    }
    let file = anna.get(&format!("{path}.csv")).await.body;
    assert_eq!(file.matches("dismissed,new <disks> in March,Anna Bianchi,").count(), 2, "{file}");
    assert_eq!(file.matches(",waits,").count(), 3, "{file}");

    world.report(&mut pcs[0], 2).await;
    assert!(world.tickets().await.is_empty(), "it stays dismissed while it stays as it is");
    pcs[0].set_free_gb(60);
    world.report(&mut pcs[0], 30).await;
    world.app.clock.advance(2 * 86_400_000);
    anna.sign_in(&world, "anna@example.com", PASSWORD).await;
    world.report(&mut pcs[0], 1).await;
    pcs[0].set_free_gb(8);
    world.report(&mut pcs[0], 4).await;
    assert!(anna.get("/").await.body.contains("on pc-1"), "it went and came back: a new finding");

    let page = anna.get(&path).await.body;
    let dismissed = page.split("<h2>Dismissed</h2>").nth(1).unwrap();
    let back = form(&[("group", &groups(dismissed)[0].0)]);
    assert_eq!(anna.post(&format!("{path}/put-back"), &back).await.location(), format!("{path}?back=1"));
    assert!(!anna.get(&path).await.body.contains("<h2>Dismissed</h2>"));
    assert_eq!(anna.post(&format!("{path}/put-back"), &back).await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn what_becomes_critical_opens_a_ticket_though_it_was_dismissed() {
    let (world, mut anna, rossi, mut pcs) = taken_over().await;
    let path = format!("/customers/{}/take-over", rossi.customer.id);
    let found = groups(&anna.get(&path).await.body);
    let disks = &found.iter().find(|(_, heading)| heading.contains("Disk")).unwrap().0;
    anna.post(&format!("{path}/dismiss"), &form(&[("group", disks), ("why", "known")])).await;
    pcs[1].set_free_gb(1);
    world.report(&mut pcs[1], 4).await;
    let tickets = world.tickets().await;
    assert_eq!(tickets.len(), 1, "{tickets:?}");
    assert!(anna.get("/").await.body.contains("on pc-2"));
    assert!(anna.get(&path).await.body.contains("<h2>Dismissed</h2>"), "the other one stays dismissed");
}

#[tokio::test]
async fn the_paper_is_in_the_customer_s_language_and_holds_nothing_that_colleagues_wrote() {
    let (world, mut anna, rossi, _) = taken_over().await;
    let path = format!("/customers/{}/take-over", rossi.customer.id);
    let own = provider::Provider {
        name: "Studio Cura".into(),
        phone: "+39 02 1".into(),
        ..provider::get(&world.app).await.unwrap()
    };
    provider::set(&world.app, &own).await.unwrap();
    let found = groups(&anna.get(&path).await.body);
    let services = &found.iter().find(|(_, heading)| !heading.contains("Disk")).unwrap().0;
    anna.post(&format!("{path}/dismiss"), &form(&[("group", services), ("why", "secret-reason")])).await;
    for (language, words) in [
        ("en", ["What we found when we began", "2 of them", "On 2 computers: pc-1, pc-2.", "As of Friday 15 January"]),
        (
            "it",
            ["Che cosa abbiamo trovato all’inizio", "Su 2 di essi", "Su 2 computer: pc-1, pc-2.", "venerdì 15 gennaio"],
        ),
        ("pl", ["Co zastaliśmy na początku", "Na 2 z nich", "Na 2 komputerach: pc-1, pc-2.", "piątek 15 stycznia"]),
        (
            "de",
            [
                "Was wir am Anfang vorgefunden haben",
                "Auf 2 davon",
                "Auf 2 Computern: pc-1, pc-2.",
                "Freitag, 15. Januar",
            ],
        ),
    ] {
        let filled = customer::Filled { name: "Rossi Srl".into(), language: language.into(), time_zone: "UTC".into() };
        customer::change(&world.app, None, rossi.customer.id, &filled).await.unwrap();
        let paper = anna.get(&format!("{path}?print=1")).await.body;
        for part in words {
            assert!(paper.contains(part), "{part} is not in {paper}");
        }
        for part in [&format!("<html lang=\"{language}\""), "Studio Cura", "Rossi Srl", "+39 02 1"] {
            assert!(paper.contains(part), "{part} is not in {paper}");
        }
        let seen = paper.split("<body>").nth(1).unwrap();
        for part in ["secret-reason", "Anna", "Premura", "Nightly backup", "take-over-", "Critical", "checkbox"] {
            assert!(!seen.contains(part), "{part} is in {paper}");
        }
    }
}

#[tokio::test]
async fn f7_nobody_reaches_the_report_of_another_customer() {
    let (world, mut anna, rossi, _) = taken_over().await;
    let verdi = world.customer("Verdi Spa").await;
    let (app, scope) = (&world.app, Some(verdi.customer.id));
    let page = anna.get(&format!("/customers/{}/take-over", rossi.customer.id)).await.body;
    let picked = Picked { groups: groups(&page).into_iter().map(|(name, _)| name).collect(), ..Picked::default() };
    let who = Actor::Technician(app.clock.id(TechnicianId::new), "Marek".into());
    let id = rossi.customer.id;
    assert!(matches!(take_over::report(app, scope.map(Into::into), id).await, Err(AppError::NotFound)));
    assert!(matches!(take_over::release(app, scope.map(Into::into), id, &picked, &who).await, Err(AppError::NotFound)));
    assert!(matches!(
        take_over::dismiss(app, scope.map(Into::into), id, &picked, "x", &who).await,
        Err(AppError::NotFound)
    ));
    assert!(matches!(
        take_over::put_back(app, scope.map(Into::into), id, &picked, &who).await,
        Err(AppError::NotFound)
    ));
    let finding = page.split("name=\"finding\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let across = format!("/customers/{}/take-over/release", verdi.customer.id);
    assert_eq!(anna.post(&across, &form(&[("finding", finding)])).await.status, StatusCode::BAD_REQUEST);
    assert!(world.tickets().await.is_empty());
}
