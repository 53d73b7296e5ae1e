//! Roles, the customers of a technician, and the proof that dangerous acts want: at every route, not at some.

use axum::http::StatusCode;
use collector::app::set_up;
use collector::app::technician::{self, Part};
use collector::app::work_ticket::work_ticket;
use collector::web::{Who, routes};
use domain::access::{Act, FRESH_MS, Role, Verdict, may, wants_fresh_proof};
use domain::change::Actor;
use shared::ids::TechnicianId;
use support::world::{PASSWORD, Tenant};
use support::{Pc, World};

use crate::browser::{Browser, form};

/// A second technician with a part, signed in.
async fn marek(world: &World, part: &Part) -> (TechnicianId, Browser) {
    let made = technician::invite(&world.app, "Marek", "marek@example.com", part).await.unwrap();
    set_up::redeem(&world.app, &made.code, "", "", PASSWORD).await.unwrap();
    let secret = world.sign_in("marek@example.com", PASSWORD).await;
    let mut browser = Browser::new(world);
    browser.cookie = Some(format!("premura={secret}"));
    (made.technician.id, browser)
}

/// A customer with one PC in trouble.
async fn troubled(world: &World, name: &str) -> (Tenant, Pc) {
    let tenant = world.customer(name).await;
    let mut pc = world.pc(&tenant, &format!("{name}-pc")).await;
    world.report(&mut pc, 2).await;
    pc.set_free_gb(8);
    world.report(&mut pc, 2).await;
    (tenant, pc)
}

#[tokio::test]
async fn f3_every_route_asks_the_policy_what_a_role_may() {
    for role in Role::ALL {
        let world = World::quick().await;
        world.technician("Anna Bianchi", "anna@example.com").await;
        let (_, mut browser) = marek(&world, &Part::all(role)).await;
        let mut denied = 0;
        for route in routes() {
            let Who::Technician(act) = route.who else { continue };
            if act == Act::Own {
                continue;
            }
            let answer = match route.method {
                "GET" => browser.get(route.path).await,
                _ => browser.post(route.path, "text=x").await,
            };
            let refused = matches!(may(role, act, 0, 0), Verdict::Refused(_));
            assert_eq!(answer.status == StatusCode::FORBIDDEN, refused, "{role:?} {} {}", route.method, route.path);
            denied += i64::from(refused);
        }
        let mut read = world.app.db.read().await.unwrap();
        let lines = collector::store::audit::refusals(&mut read, "access").await.unwrap();
        assert_eq!(lines, denied, "k1: {role:?}");
        assert_eq!(denied == 0, role == Role::Owner);
    }
}

#[tokio::test]
async fn f1_a_technician_of_some_customers_finds_nothing_of_the_others_by_any_route() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let (rossi, rossi_pc) = troubled(&world, "rossi-canary").await;
    let (verdi, verdi_pc) = troubled(&world, "verdi").await;
    let contact = world.contact(&rossi, "rossi-canary Maria", "canary@example.com", "it").await;
    let part = Part { role: Role::Technician, customers: Some(vec![verdi.customer.id]) };
    let (_, mut marek) = marek(&world, &part).await;
    let fill = |path: &str, tenant: &Tenant, pc: &Pc, number: &str| {
        path.replace("/devices/{id}", &format!("/devices/{}", pc.device.id))
            .replace("/customers/{id}", &format!("/customers/{}", tenant.customer.id))
            .replace("{customer}", &tenant.customer.id.to_string())
            .replace("{site}", &tenant.site.id.to_string())
            .replace("{contact}", &contact.id.to_string())
            .replace("{number}", number)
            .replace("{check}", "disk_space")
    };
    for route in routes() {
        let Who::Technician(act) = route.who else { continue };
        if route.path == "/sign-out" || route.path.contains("{technician}") {
            continue;
        }
        let path = fill(route.path, &rossi, &rossi_pc, "1");
        let answer = match route.method {
            "GET" => marek.get(&path).await,
            _ => marek.post(&path, "text=x&wish=x").await,
        };
        for canary in ["rossi-canary", "canary@example.com"] {
            assert!(!answer.body.contains(canary), "{} {path} shows {canary}: {}", route.method, answer.body);
        }
        let names_rossi = ["{customer}", "/devices/{id}", "/customers/{id}", "{number}"];
        if names_rossi.iter().any(|place| route.path.contains(place)) {
            // What only owners may is refused before anybody looks whose it is.
            let is_refused = matches!(may(Role::Technician, act, 0, 0), Verdict::Refused(_));
            let wanted = if is_refused { StatusCode::FORBIDDEN } else { StatusCode::NOT_FOUND };
            assert_eq!(answer.status, wanted, "{} {path}", route.method);
        }
    }
    for (path, wanted) in [
        (format!("/devices/{}", verdi_pc.device.id), "verdi-pc"),
        (format!("/customers/{}", verdi.customer.id), "verdi"),
        ("/tickets/2".to_owned(), "verdi-pc"),
        ("/".to_owned(), "verdi-pc"),
        ("/search?q=pc".to_owned(), "verdi-pc"),
        ("/devices".to_owned(), "verdi-pc"),
        ("/customers.csv".to_owned(), "verdi"),
    ] {
        let page = marek.get(&path).await;
        assert!(page.status == StatusCode::OK && page.body.contains(wanted), "{path}: {}", page.body);
    }
    assert_eq!(marek.post("/tickets/2/take", "").await.status, StatusCode::SEE_OTHER);
    assert!(anna.get("/search?q=canary").await.body.contains("rossi-canary"), "who sees all sees it");
    for by in ["customer", "name"] {
        let page = marek.get(&format!("/settings/limits?{by}={}", rossi.customer.id)).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{by}");
    }
    let added = form(&[("name", "Neri"), ("site", "Roma"), ("language", "en"), ("time_zone", "UTC")]);
    assert_eq!(marek.post("/customers", &added).await.status, StatusCode::NOT_FOUND, "who sees some adds none");
}

#[tokio::test]
async fn f8_another_role_or_other_customers_hold_at_the_next_request_and_on_the_open_stream() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let (rossi, _) = troubled(&world, "rossi").await;
    let (id, mut browser) = marek(&world, &Part::all(Role::Technician)).await;
    let page = format!("/settings/technicians/{id}");
    assert!(browser.get("/tickets/1").await.status.is_success());
    let (stream, mut told) = (browser.clone(), browser.clone());
    let listening = tokio::spawn(async move { stream.hear_all("/events", &[]).await });
    let some = form(&[("role", "read_only"), ("sees", "some"), ("customer", &rossi.customer.id.to_string())]);
    assert_eq!(anna.post(&page, &some).await.status, StatusCode::SEE_OTHER);
    assert_eq!(browser.get("/").await.location(), "/sign-in", "g3: another role ends the sessions");
    let ticket = world.newest().await;
    work_ticket(&world.app, None, ticket.id, &domain::ticket::Act::Take, &Actor::Collector).await.ok();
    let heard = listening.await.unwrap();
    assert!(!heard.contains("ticket_changed"), "the open stream has ended: {heard}");
    told.cookie = Some(format!("premura={}", world.sign_in("marek@example.com", PASSWORD).await));
    let refused = told.post("/tickets/1/note", &form(&[("text", "x")])).await;
    assert!(refused.status == StatusCode::FORBIDDEN && refused.body.contains("You may look"), "{}", refused.body);
    assert!(told.get("/tickets/1").await.body.contains("class=\"looks\""));
    let wrong = form(&[("role", "owner"), ("sees", "some"), ("customer", &rossi.customer.id.to_string())]);
    let refused = anna.post(&page, &wrong).await;
    assert!(
        refused.status == StatusCode::BAD_REQUEST && refused.body.contains("customers-problem"),
        "{}",
        refused.body
    );
    let none = anna.post(&page, &form(&[("role", "technician"), ("sees", "some")])).await;
    assert!(none.body.contains("tick at least one") || none.body.contains("Tick at least one"), "{}", none.body);
    assert_eq!(anna.post(&format!("{page}/second-factor"), "").await.status, StatusCode::SEE_OTHER);
    assert!(anna.get(&page).await.body.contains("None is set up yet"));
}

#[tokio::test]
async fn g4_what_is_dangerous_wants_a_fresh_proof_and_goes_on_with_what_was_typed() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let rossi = world.customer("Rossi Srl").await;
    world.app.clock.advance(FRESH_MS);
    for route in routes() {
        let Who::Technician(act) = route.who else { continue };
        if !wants_fresh_proof(act) {
            continue;
        }
        let path = route.path.replace("{customer}", &rossi.customer.id.to_string());
        let answer = match route.method {
            "GET" => anna.get(&path).await,
            _ => anna.post(&path, "text=x").await,
        };
        let asked = answer.status == StatusCode::FORBIDDEN && answer.body.contains("Is it you?");
        assert!(asked, "{} {path}: {}", route.method, answer.body);
    }
    let path = "/settings/technicians";
    let typed = form(&[("name", "Marek <b>"), ("email", "marek@example.com")]);
    let asked = anna.post(path, &typed).await.body;
    assert!(
        asked.contains("name=\"name\" value=\"Marek &#60;b&#62;\"")
            && asked.contains("action=\"/settings/technicians\""),
        "{asked}"
    );
    let wrong = anna.post(path, &format!("{typed}&step_up_proof=wrong")).await;
    assert!(wrong.status == StatusCode::FORBIDDEN && wrong.body.contains("neither your password"), "{}", wrong.body);
    assert!(!anna.get(path).await.body.contains("marek@example.com"), "nothing was done yet");
    let before = anna.cookie.clone();
    let right = format!("{typed}&{}", form(&[("step_up_proof", PASSWORD)]));
    let done = anna.post(path, &right).await;
    assert!(done.status == StatusCode::OK && done.body.contains("invitation-link"), "{}", done.body);
    assert_ne!(anna.cookie, before, "g3: another id");
    let mut old = anna.clone();
    old.cookie = before;
    assert_eq!(old.get("/").await.location(), "/sign-in", "and the one before has ended");
    assert_eq!(anna.get("/customers.csv").await.status, StatusCode::OK, "fresh for a quarter of an hour");
}

#[tokio::test]
async fn g4_a_file_waits_for_the_proof_and_the_way_on_is_ours_alone() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    world.app.clock.advance(FRESH_MS);
    let asked = anna.get("/customers.csv?q=x").await;
    assert!(asked.body.contains("name=\"to\" value=\"/customers.csv?q=x\""), "{}", asked.body);
    for elsewhere in ["https://evil.example", "//evil.example", "/\\evil.example", "evil", "/\t/evil.example"] {
        let typed = form(&[("to", elsewhere), ("step_up_proof", PASSWORD)]);
        assert_eq!(anna.post("/step-up", &typed).await.location(), "/", "{elsewhere}");
        world.app.clock.advance(FRESH_MS);
    }
    let wrong = anna.post("/step-up", &form(&[("to", "/customers.csv"), ("step_up_proof", "000000")])).await;
    assert!(wrong.status == StatusCode::FORBIDDEN && wrong.body.contains("not right"), "{}", wrong.body);
    let right = form(&[("to", "/customers.csv"), ("step_up_proof", PASSWORD)]);
    assert_eq!(anna.post("/step-up", &right).await.location(), "/customers.csv");
    assert_eq!(anna.get("/customers.csv").await.status, StatusCode::OK);
    world.app.clock.advance(FRESH_MS);
    for _ in 0..10 {
        anna.post("/step-up", &form(&[("to", "/"), ("step_up_proof", "one of many guesses")])).await;
    }
    assert_eq!(anna.post("/step-up", &right).await.status, StatusCode::TOO_MANY_REQUESTS, "g9: guesses wait");
}
