//! Codes both ways: what a caller reads is checked on the customer's page and on a ticket, what the desk reads stands on the
//! ticket, and contacts find theirs in the portal. The agent's own half is played with its secret.

use axum::http::StatusCode;
use collector::app::technician::Part;
use collector::app::{caller, device, set_up, technician};
use collector::store::audit;
use domain::access::Role;
use domain::change::Actor;
use shared::code::{Purpose, Typed};
use support::World;
use support::world::PASSWORD;

use crate::browser::{Answer, Browser, form};

fn text(page: &Answer) -> String {
    page.body.split_whitespace().collect::<Vec<_>>().join(" ").replace("&#39;", "'")
}

/// A colleague with this role, signed in.
async fn colleague(world: &World, role: Role) -> Browser {
    let made = technician::invite(&world.app, "Olga", "olga@example.com", &Part::all(role)).await.unwrap();
    set_up::redeem(&world.app, &made.code, "", "", PASSWORD).await.unwrap();
    Browser::of_session(world, &world.sign_in("olga@example.com", PASSWORD).await)
}

async fn lines(world: &World, result: &str) -> i64 {
    let mut read = world.app.db.read().await.unwrap();
    audit::count(&mut read, "caller.check", result).await.unwrap()
}

fn typed(code: &str) -> String {
    form(&[("code", code)])
}

#[tokio::test]
async fn a_caller_is_verified_by_the_pc_s_code_or_the_portal_s_and_the_desk_by_its_own() {
    let world = World::quick().await;
    let rossi = world.customer("Rossi Srl").await;
    let mut pc = world.pc(&rossi, "web-1").await;
    world.report(&mut pc, 2).await;
    world.fill(&mut pc).await;
    let mut anna = Browser::signed_in(&world).await;
    let now = || world.app.clock.now_ms();
    let path = format!("/customers/{}", rossi.customer.id);
    assert!(text(&anna.get(&path).await).contains("Who is calling?"));

    let code = pc.codes.code(Purpose::Computer, now());
    let page = anna.post(&format!("{path}/caller"), &typed(&code.to_lowercase().replace('-', " "))).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    let told = text(&page);
    assert!(told.contains("Verified:") && told.contains("is at <a") && told.contains(">web-1</a>"), "{told}");
    assert!(told.contains("Verified is not authorised") && !told.contains(&code), "{told}");
    // On a ticket it stands in the timeline, for technicians.
    let portal = pc.codes.code(Purpose::Portal, now());
    let done = anna.post("/tickets/1/caller", &typed(&portal)).await;
    assert_eq!((done.status, done.location()), (StatusCode::SEE_OTHER, "/tickets/1"), "{}", done.body);
    let page = text(&anna.get("/tickets/1").await);
    assert!(page.contains("The caller read the code of web-1 from the portal: they are signed in there."), "{page}");
    assert_eq!((lines(&world, "ok").await, page.contains(&portal)), (2, false));

    // What the technician reads is right on the PC, and proves nothing here.
    let read = page.split("premura-agent verify ").nth(1).unwrap().split('<').next().unwrap();
    assert!(pc.codes.is_code(Purpose::Desk, &Typed::read(read).unwrap(), now()));
    let echoed = anna.post("/tickets/1/caller", &typed(read)).await;
    assert_eq!(echoed.status, StatusCode::BAD_REQUEST);
    assert!(text(&echoed).contains("This is no code of this customer now"), "{}", text(&echoed));
    // A contact finds theirs in the portal, beside their computers and where they ask for help.
    let maria = world.contact(&rossi, "Maria Conti", "maria@example.com", "it").await;
    let mut contact = Browser::of_contact(&world, &maria).await;
    for path in ["/portal/devices", "/portal/help"] {
        let page = text(&contact.get(path).await);
        assert!(page.contains(&format!("web-1: <code>{portal}</code>")), "{page}");
        assert!(page.contains("Vale ancora") && !page.contains("remura"), "{page}");
        assert!(!page.contains(&code), "the portal does not know what a PC shows");
    }
    // Who may only look is offered nothing and may check nothing.
    let mut olga = colleague(&world, Role::ReadOnly).await;
    assert!(!olga.get("/tickets/1").await.body.contains("premura-agent verify"));
    assert_eq!(olga.post("/tickets/1/caller", &typed(&code)).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn i1_five_wrong_codes_lock_technician_and_customer_for_a_while_and_a_foreign_device_is_unknown() {
    let world = World::quick().await;
    let (rossi, verdi) = (world.customer("Rossi Srl").await, world.customer("Verdi Srl").await);
    let (ours, theirs) = (world.pc(&rossi, "web-1").await, world.pc(&verdi, "web-2").await);
    let mut anna = Browser::signed_in(&world).await;
    let path = format!("/customers/{}/caller", rossi.customer.id);
    let code = |pc: &support::Pc| pc.codes.code(Purpose::Computer, world.app.clock.now_ms());
    let unread = anna.post(&path, &typed("no code")).await;
    assert_eq!(unread.status, StatusCode::BAD_REQUEST);
    assert!(text(&unread).contains("eight letters and digits"), "{}", text(&unread));
    let foreign = anna.post(&path, &typed(&code(&theirs))).await;
    for _ in 0..4 {
        let wrong = anna.post(&path, &typed("0000-0000")).await;
        assert_eq!((wrong.status, text(&wrong)), (StatusCode::BAD_REQUEST, text(&foreign)), "f2: foreign is unknown");
    }
    let locked = anna.post(&path, &typed(&code(&ours))).await;
    assert_eq!(locked.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(text(&locked).contains("Five wrong codes: no more are checked for 15 minutes."), "{}", text(&locked));
    assert!(text(&locked).contains("call back on a number that you know"));
    assert_eq!(
        (lines(&world, "refused: the code").await, lines(&world, "refused: five wrong codes").await),
        (5, 1),
        "k1"
    );
    // Another customer is not locked; nor is this one once the time is over.
    let elsewhere = anna.post(&format!("/customers/{}/caller", verdi.customer.id), &typed(&code(&theirs))).await;
    assert_eq!(elsewhere.status, StatusCode::OK, "{}", elsewhere.body);
    world.app.clock.advance(15 * 60_000);
    assert_eq!(anna.post(&path, &typed(&code(&ours))).await.status, StatusCode::OK);
    assert_eq!(lines(&world, "ok").await, 2);
    // Who is not counted with Anna is not locked with her; and a device that was revoked has no code any more.
    let mut olga = colleague(&world, Role::Technician).await;
    assert_eq!(olga.post(&path, &typed(&code(&ours))).await.status, StatusCode::OK);
    assert_eq!(olga.post("/customers/cus_none/caller", &typed(&code(&ours))).await.status, StatusCode::NOT_FOUND);
    device::revoke(&world.app, None, ours.device.id, &Actor::Collector).await.unwrap();
    let gone = caller::check(&world.app, None, rossi.customer.id, &code(&ours)).await;
    assert!(gone.is_err(), "{gone:?}");
}
