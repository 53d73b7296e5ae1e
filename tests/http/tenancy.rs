//! Every route of both doors with two customers: nothing crosses the wall, and what is foreign answers like what is not there.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use collector::app::desk::{self, View};
use collector::app::work_ticket::work_ticket;
use collector::error::AppError;
use collector::web::{Route, Who, routes};
use domain::change::Actor;
use domain::ticket::Act;
use rcgen::{CertificateParams, KeyPair};
use shared::enrol::{EnrolRequest, RenewRequest};
use shared::ids::{CustomerId, TechnicianId, TicketId};
use support::world::{Tenant, mounted};
use support::{Pc, World};

use crate::agents::AgentsDoor;
use crate::browser::{Browser, form};
use crate::routes::KNOWN;

/// Texts that stand for each customer: none of them may be seen from the other's side.
const CANARIES: [&str; 3] = ["Rossi-canary", "rossi-web-canary", "rossi-note-canary"];

struct Scene {
    world: World,
    rossi: Tenant,
    verdi: Tenant,
    rossi_pc: Pc,
    verdi_pc: Pc,
}

/// Two customers with one PC and one ticket each; ticket 1 is Rossi's, ticket 2 Verdi's.
async fn scene() -> Scene {
    let world = World::quick().await;
    let (rossi, verdi) = (world.customer(CANARIES[0]).await, world.customer("Verdi Spa").await);
    let (mut rossi_pc, mut verdi_pc) = (world.pc(&rossi, CANARIES[1]).await, world.pc(&verdi, "verdi-db").await);
    for pc in [&mut rossi_pc, &mut verdi_pc] {
        world.report(pc, 2).await;
        pc.set_free_gb(8);
        world.report(pc, 2).await;
    }
    Scene { world, rossi, verdi, rossi_pc, verdi_pc }
}

#[tokio::test]
async fn f1_every_route_of_the_people_s_door_is_closed_to_who_is_not_signed_in() {
    let scene = scene().await;
    let mut anna = Browser::signed_in(&scene.world).await;
    anna.post("/tickets/1/note", &form(&[("text", CANARIES[2])])).await;
    let mut nobody = Browser::new(&scene.world);
    let known: BTreeSet<String> = KNOWN.iter().map(|route| (*route).to_owned()).collect();
    let there: BTreeSet<String> = routes().iter().map(|route| format!("{} {}", route.method, route.path)).collect();
    assert_eq!(there, known, "a route that this sweep does not know: add it here, and say below what a stranger gets");

    let rossi = scene.rossi.customer.id.to_string();
    for route in routes() {
        let mut answers = Vec::new();
        for one in ["1", "2", "999", "rubbish", &rossi] {
            let path = filled(route.path, one);
            let answer = match route.method {
                "GET" => nobody.get(&path).await,
                _ => nobody.post(&path, "text=x").await,
            };
            for canary in CANARIES {
                assert!(!answer.body.contains(canary), "{} {path} shows {canary}", route.method);
            }
            match route.who {
                Who::Technician(_) | Who::Halfway => {
                    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/sign-in"), "{path}");
                }
                Who::Contact => {
                    let there = (StatusCode::SEE_OTHER, "/portal/sign-in");
                    assert_eq!((answer.status, answer.location()), there, "{path}");
                }
                Who::FirstPerson => assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}"),
                // Nobody renews the lease while the clock is moved by hand.
                Who::Anyone if path == "/readyz" => assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE),
                // Choosing a look leads back to where one was.
                Who::Anyone if path == "/look" => assert_eq!(answer.status, StatusCode::SEE_OTHER),
                Who::Anyone => assert!(answer.status.is_success() || answer.status.is_client_error(), "{path}"),
            }
            answers.push((answer.status, answer.headers, answer.body));
        }
        assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{}: what is there shows by its answer", route.path);
    }
    let untouched = anna.get("/tickets/1").await.body;
    assert!(untouched.contains("New") && !untouched.contains("took this ticket"), "{untouched}");
}

/// A path with something in each of its places.
fn filled(path: &str, one: &str) -> String {
    let pieces = path.split('/').map(|piece| {
        if piece.starts_with('{') { piece.replace(&piece[..=piece.find('}').unwrap()], one) } else { piece.to_owned() }
    });
    pieces.collect::<Vec<_>>().join("/")
}

#[tokio::test]
async fn f2_what_a_technician_asks_for_and_is_not_there_answers_alike() {
    let scene = scene().await;
    let mut anna = Browser::signed_in(&scene.world).await;
    let theirs = |route: &&Route| route.path.contains('{') && matches!(route.who, Who::Technician(_));
    let nobody = scene.world.app.clock.id(CustomerId::new).to_string();
    for route in routes().iter().filter(theirs) {
        let mut answers = Vec::new();
        for one in ["3", "999", "rubbish", "tic_0", "-1", &nobody] {
            let path = filled(route.path, one);
            let answer = match route.method {
                "GET" => anna.get(&path).await,
                _ => anna.post(&path, "text=x").await,
            };
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
            answers.push((answer.headers, answer.body));
        }
        answers.push({
            let never = anna.get("/never-was").await;
            (never.headers, never.body)
        });
        assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{}", route.path);
    }
}

#[tokio::test]
async fn f7_a_reader_of_one_customer_sees_nothing_of_the_other_and_changes_nothing_there() {
    let scene = scene().await;
    let (app, verdi) = (&scene.world.app, Some(scene.verdi.customer.id.into()));
    let marek = Actor::Technician(app.clock.id(TechnicianId::new), "Marek".to_owned());
    let mut seen = String::new();
    for view in [View::NeedsAction, View::Open, View::All] {
        let rows = desk::tickets(app, verdi, view).await.unwrap();
        assert_eq!(rows.iter().map(|row| row.listed.ticket.number).collect::<Vec<_>>(), [2]);
        seen += &format!("{rows:?}");
    }
    let counts = desk::counts(app, verdi).await.unwrap();
    assert_eq!((counts.needs_action, counts.tickets, counts.devices), (1, 1, 1));
    seen += &format!("{:?}", desk::devices(app, verdi).await.unwrap());
    seen += &format!("{:?}", desk::held(app, verdi).await.unwrap());
    seen += &format!("{:?}", desk::ticket(app, verdi, 2).await.unwrap());
    for canary in CANARIES {
        assert!(!seen.contains(canary), "{canary} crossed the wall");
    }

    let rossi = desk::ticket(app, Some(scene.rossi.customer.id.into()), 1).await.unwrap().row.listed.ticket;
    assert!(matches!(desk::ticket(app, verdi, 1).await, Err(AppError::NotFound)));
    let unknown = app.clock.id(TicketId::new);
    for act in [Act::Take, Act::Note("x".into()), Act::Resolve("x".into()), Act::Reopen("x".into())] {
        for id in [rossi.id, unknown] {
            assert!(matches!(work_ticket(app, verdi, id, &act, &marek).await, Err(AppError::NotFound)), "{act:?}");
        }
    }
    assert_eq!(desk::ticket(app, None, 1).await.unwrap().row.listed.ticket, rossi, "nothing changed");
}

#[tokio::test]
async fn f1_e3_every_route_of_the_agents_door_takes_a_device_for_what_its_certificate_says() {
    let source = include_str!("../../collector/src/api/mod.rs");
    let known = ["enroll", "notices", "renew", "reports"].map(|name| format!("POST /agents/v1/{name}"));
    assert_eq!(mounted(source), known.into(), "a route that this sweep does not know: add it here and below");

    let mut scene = scene().await;
    let door = AgentsDoor::new(&scene.world);
    let now_ms = scene.world.app.clock.now_ms();
    let stranger = rcgen::generate_simple_self_signed(vec!["x".to_owned()]).unwrap().cert.der().to_vec();
    let renewal = serde_json::to_vec(&RenewRequest { csr_pem: csr(), codes: String::new() }).unwrap();

    // Without a certificate, with one that nobody knows, with one that is none: nothing but enrolment is there.
    let (notices, renew, reports) = ("/agents/v1/notices", "/agents/v1/renew", "/agents/v1/reports");
    for (path, body) in [(notices, Vec::new()), (renew, renewal.clone()), (reports, scene.rossi_pc.body(now_ms))] {
        for certificate in [None, Some(stranger.as_slice()), Some(b"rubbish".as_slice())] {
            let answer = door.post(path, certificate, body.clone()).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}: {}", answer.text());
        }
    }
    // Verdi's certificate with Rossi's report writes for neither.
    let crossed = door.report(&scene.verdi_pc, scene.rossi_pc.body(now_ms)).await;
    assert_eq!(crossed.status, StatusCode::FORBIDDEN);
    assert!(!crossed.text().contains(CANARIES[1]) && !crossed.text().contains(&scene.rossi_pc.device.id.to_string()));
    // What a device is told of notices is meant for itself, whatever it says.
    let told = door.post(notices, Some(&scene.verdi_pc.certificate), scene.rossi_pc.body(now_ms)).await;
    let told = shared::wire::read_notices(&told.body).unwrap();
    assert_eq!((told.device, told.whole), (scene.verdi_pc.device.id.to_string(), Vec::new()));
    // A device's own certificate renews that device, whatever stands in the request.
    let renewed = door.post(renew, Some(&scene.verdi_pc.certificate), renewal).await;
    let answer: shared::enrol::EnrolAnswer = serde_json::from_slice(&renewed.body).unwrap();
    assert_eq!(answer.device, scene.verdi_pc.device.id);
    // A token of Verdi makes a device of Verdi, whatever certificate the connection showed.
    let request = request(scene.world.token(&scene.verdi).await);
    let body = serde_json::to_vec(&request).unwrap();
    let enrolled = door.post("/agents/v1/enroll", Some(&scene.rossi_pc.certificate), body).await;
    let answer: shared::enrol::EnrolAnswer = serde_json::from_slice(&enrolled.body).unwrap();
    let row = collector::app::device::get(&scene.world.app, None, answer.device).await.unwrap();
    assert_eq!(row.customer_id, scene.verdi.customer.id);
    // Each goes on under its own name.
    for pc in [&mut scene.rossi_pc, &mut scene.verdi_pc] {
        assert_eq!(door.report(pc, pc.body(now_ms)).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn f2_e2_a_token_that_does_not_admit_says_nothing_of_why() {
    let scene = scene().await;
    let door = AgentsDoor::new(&scene.world);
    let app = &scene.world.app;
    let post =
        async |token: String| door.post("/agents/v1/enroll", None, serde_json::to_vec(&request(token)).unwrap()).await;
    let (customer, site) = (scene.rossi.customer.id, scene.rossi.site.id);
    let made = async |uses| collector::app::token::add(app, customer, site, 1, uses).await.unwrap();
    let (revoked, used_up, expired) = (made(5).await, made(1).await, made(5).await);
    collector::app::token::revoke(app, revoked.0.id).await.unwrap();
    assert_eq!(post(used_up.1.clone()).await.status, StatusCode::OK);
    let unknown = shared::token::Token { secret: app.clock.random(), authority: app.ca.fingerprint() }.to_string();
    let mistyped = "rubbish".to_owned();
    let refused = post(mistyped).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    for token in [revoked.1, used_up.1, unknown] {
        assert_eq!(post(token).await, refused);
    }
    app.clock.advance(86_400_000);
    assert_eq!(post(expired.1).await, refused);
}

fn request(token: String) -> EnrolRequest {
    let [agent, hardware, codes] = Default::default();
    EnrolRequest { token, csr_pem: csr(), host_name: "new".to_owned(), agent, hardware, codes }
}

fn csr() -> String {
    let key = KeyPair::generate().unwrap();
    CertificateParams::default().serialize_request(&key).unwrap().pem().unwrap()
}
