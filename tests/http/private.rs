//! Private tickets over HTTP: off until agreed, seen by who was named and by the account contact, by nobody else in any page,
//! file or stream.

use axum::http::StatusCode;
use collector::app::desk::Scope;
use collector::app::technician::{self, Part};
use collector::app::{contact, queue, set_up};
use collector::web::routes;
use domain::access::Role;
use shared::host::{Licence, LicenceTrace, Licences};
use shared::recorded::Answer;
use support::world::{PASSWORD, Tenant};
use support::{Pc, World};

use crate::browser::{Browser, form};

/// What only few may read: the product's own name, the ticket's title, a sign.
const CANARIES: [&str; 4] =
    ["Canary edition", "to go through together", "set to activate at itself", "stands in for activation"];
const DAY_MS: i64 = 86_400_000;

struct Scene {
    world: World,
    rossi: Tenant,
    pc: Pc,
    /// The owner, who was not named.
    anna: Browser,
    /// A technician who sees all customers and was not named.
    marek: Browser,
    /// Another one, who was.
    piotr: Browser,
    piotr_id: String,
}

async fn colleague(world: &World, name: &str) -> (String, Browser) {
    let email = format!("{}@example.com", name.to_lowercase());
    let made = technician::invite(&world.app, name, &email, &Part::all(Role::Technician)).await.unwrap();
    set_up::redeem(&world.app, &made.code, "", "", PASSWORD).await.unwrap();
    let secret = world.sign_in(&email, PASSWORD).await;
    (made.technician.id.to_string(), Browser::of_session(world, &secret))
}

/// A PC that is not activated on two days, and two independent strong signs on it.
async fn scene() -> Scene {
    let world = World::quick().await;
    let rossi = world.customer("Rossi Srl").await;
    let mut pc = world.pc(&rossi, "web-1").await;
    let missing = Licence {
        product: "windows".into(),
        name: "Windows Canary edition".into(),
        status: "notification".into(),
        reason: "0xC004F034".into(),
        key_server: "127.0.0.2".into(),
        ..Licence::default()
    };
    let trace = LicenceTrace { rule: "activator_service".into(), product: "microsoft".into(), strong: true };
    pc.host.licences = Some(Answer::Seen(Licences { licences: vec![missing], traces: vec![trace] }));
    world.report(&mut pc, 1).await;
    world.app.clock.advance(DAY_MS);
    world.report(&mut pc, 1).await;
    let anna = Browser::signed_in(&world).await;
    let (_, marek) = colleague(&world, "Marek").await;
    let (piotr_id, piotr) = colleague(&world, "Piotr").await;
    Scene { world, rossi, pc, anna, marek, piotr, piotr_id }
}

impl Scene {
    fn path(&self, rest: &str) -> String {
        format!("/customers/{}/private{rest}", self.rossi.customer.id)
    }

    async fn agreed(mut self) -> Self {
        let day = form(&[("agreed_by", "Maria Conti, contract 12"), ("agreed_on", "2026-11-20")]);
        let answer = self.anna.post(&self.path("/agreement"), &day).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let named = form(&[("technician", &self.piotr_id)]);
        assert_eq!(self.anna.post(&self.path("/readers"), &named).await.status, StatusCode::SEE_OTHER);
        self
    }
}

#[tokio::test]
async fn nothing_opens_until_the_customer_agreed_in_writing() {
    let mut scene = scene().await;
    let page = scene.anna.get(&scene.path("")).await.body;
    assert!(page.contains("2 matters wait for an agreement") && page.contains("no private ticket is opened"), "{page}");
    assert_eq!(scene.marek.get(&scene.path("")).await.status, StatusCode::NOT_FOUND);
    for (by, on, why) in [
        ("", "2026-11-20", "Say who agreed"),
        ("Maria", "2999-01-01", "has not come yet"),
        ("Maria", "soon", "Say on which day"),
    ] {
        let refused = scene.anna.post(&scene.path("/agreement"), &form(&[("agreed_by", by), ("agreed_on", on)])).await;
        assert!(refused.status == StatusCode::BAD_REQUEST && refused.body.contains(why), "{}", refused.body);
    }
    let path = scene.path("/agreement");
    let answer = scene.marek.post(&path, &form(&[("agreed_by", "Me"), ("agreed_on", "2026-11-20")])).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN, "only an owner");
    let mut scene = scene.agreed().await;
    let list = scene.piotr.get("/private").await.body;
    assert!(list.contains("Windows Canary edition is not activated") && list.contains("Talk by"), "{list}");
    assert!(!list.to_lowercase().contains("pirat") && !list.to_lowercase().contains("illegal"));

    let ended = scene.anna.post(&scene.path("/agreement/end"), "").await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER);
    let list = scene.piotr.get("/private").await.body;
    assert!(CANARIES.iter().all(|canary| !list.contains(canary)), "{list}");
}

#[tokio::test]
async fn f7_who_was_not_named_finds_nothing_of_it_in_any_page_file_count_or_stream() {
    let mut scene = scene().await.agreed().await;
    let app = scene.world.app.clone();
    let filled = contact::Filled {
        name: "Luca".into(),
        email: "luca@example.com".into(),
        language: "en".into(),
        gets_notices: true,
        ..contact::Filled::default()
    };
    let luca = contact::add(&app, scene.rossi.customer.id, &filled).await.unwrap();
    let mut luca = Browser::of_contact(&scene.world, &luca).await;
    let (customer, device) = (scene.rossi.customer.id.to_string(), scene.pc.device.id.to_string());
    let mut pages = 0;
    for route in routes().iter().filter(|route| route.method == "GET" && route.path != "/events") {
        for number in ["1", "2"] {
            let path =
                route.path.replace("{customer}", &customer).replace("/devices/{id}", &format!("/devices/{device}"));
            let path = path.replace("{number}", number).replace("{check}", "licence");
            for (who, browser) in [("owner", &mut scene.anna), ("technician", &mut scene.marek), ("contact", &mut luca)]
            {
                let answer = browser.get(&path).await;
                let shown = CANARIES.iter().find(|canary| answer.body.contains(**canary));
                assert!(shown.is_none(), "{path} shows the {who} {shown:?}");
                pages += i32::from(answer.status == StatusCode::OK);
            }
        }
    }
    assert!(pages > 150, "{pages}");
    for typed in ["Canary", "activat", "Microsoft"] {
        let found = scene.anna.get(&format!("/search?q={typed}")).await.body;
        let tickets = scene.anna.get(&format!("/tickets?q={typed}&view=all")).await.body;
        for canary in CANARIES {
            assert!(!found.contains(canary) && !tickets.contains(canary));
        }
    }
    for number in ["1", "2"] {
        for deed in ["note", "talked", "close", "reopen"] {
            for browser in [&mut scene.anna, &mut scene.marek] {
                let answer = browser.post(&format!("/private/{number}/{deed}"), "text=x").await;
                assert_eq!(answer.status, StatusCode::NOT_FOUND);
            }
        }
    }
    let everybody: Scope = None;
    let counts = collector::app::desk::counts(&app, everybody).await.unwrap();
    assert_eq!((counts.tickets, counts.needs_action), (0, 0));
    assert_eq!(queue::opened_since(&app, everybody, Some(0)).await.unwrap().1, Vec::<i64>::new(), "no news");
    let mut read = app.db.read().await.unwrap();
    assert!(collector::store::outbox::due(&mut read, i64::MAX, 99).await.unwrap().is_empty(), "no mail");
}

#[tokio::test]
async fn who_was_named_works_it_and_the_account_contact_reads_it_in_plain_words() {
    let mut scene = scene().await.agreed().await;
    let page = scene.piotr.get("/private/1").await.body;
    for wanted in ["web-1", "proved", "set to activate at itself", "stands in for activation"] {
        let other = scene.piotr.get("/private/2").await.body;
        assert!(page.contains(wanted) || other.contains(wanted), "{wanted}: {page}\n{other}");
    }
    let carla = scene.world.contact(&scene.rossi, "Carla", "carla@example.com", "it").await;
    let mut carla = Browser::of_contact(&scene.world, &carla).await;
    let told = carla.get("/portal/private").await.body;
    assert!(told.contains("web-1") && told.contains("Questioni riservate"), "{told}");
    for never in ["provato", "probabile", "proved", "likely", "Piotr"] {
        assert!(!told.contains(never), "{never}: {told}");
    }
    assert!(carla.get("/portal").await.body.contains("/portal/private"));

    let text = form(&[("text", "asked Maria for the invoice")]);
    for deed in ["note", "talked", "close"] {
        let done = scene.piotr.post(&format!("/private/1/{deed}"), &text).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    }
    let refused = scene.piotr.post("/private/1/note", &text).await;
    assert!(refused.status == StatusCode::CONFLICT && refused.body.contains("It is closed"), "{}", refused.body);
    let empty = scene.piotr.post("/private/2/note", &form(&[("text", " ")])).await;
    assert!(empty.status == StatusCode::BAD_REQUEST && empty.body.contains("Write a sentence"), "{}", empty.body);
    let page = scene.piotr.get("/private/1").await.body;
    assert!(page.contains("asked Maria for the invoice") && page.contains("Take it up again"), "{page}");
    assert_eq!(scene.piotr.post("/private/1/reopen", "").await.status, StatusCode::SEE_OTHER);

    // A name that is taken off shuts the door at once.
    let path = scene.path(&format!("/readers/{}/remove", scene.piotr_id));
    assert_eq!(scene.anna.post(&path, "").await.status, StatusCode::SEE_OTHER);
    assert_eq!(scene.piotr.get("/private/1").await.status, StatusCode::NOT_FOUND);
    assert!(!scene.piotr.get("/").await.body.contains("href=\"/private\""));
}
