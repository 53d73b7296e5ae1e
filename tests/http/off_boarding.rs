//! A customer leaves over HTTP: by its name, at once, alone; the list, the file and the proof; a device that comes back.

use axum::http::StatusCode;
use collector::app::customer;
use collector::app::provider::{self, Provider};
use shared::enrol::{EnrolRequest, RenewRequest};
use shared::host::OperatingSystem;
use shared::recorded::Answer;
use support::world::Tenant;
use support::{Pc, World};

use crate::agents::AgentsDoor;
use crate::browser::{Browser, form};

fn csr() -> String {
    let key = rcgen::KeyPair::generate().unwrap();
    rcgen::CertificateParams::default().serialize_request(&key).unwrap().pem().unwrap()
}

struct Scene {
    world: World,
    anna: Browser,
    verdi: Tenant,
    web: Pc,
    desk: Pc,
    /// The customer's own page.
    path: String,
    /// What is below it for a customer that leaves.
    off: String,
}

impl Scene {
    /// A customer with a server that has a ticket, a PC with Windows and one that never reported; and another customer.
    async fn of_two() -> Self {
        let world = World::quick().await;
        let anna = Browser::signed_in(&world).await;
        provider::set(&world.app, &Provider { name: "Bit & Co".into(), ..Provider::default() }).await.unwrap();
        let (rossi, verdi) = (world.customer("Rossi <b> Srl").await, world.customer("Verdi Spa").await);
        let (mut web, mut desk) = (world.pc(&rossi, "web-<1>").await, world.pc(&rossi, "=desk-2").await);
        let _never = world.pc(&rossi, "new-3").await;
        let windows = OperatingSystem {
            family: "windows".to_owned(),
            id: "windows".to_owned(),
            pretty_name: "Windows 11 Pro".to_owned(),
            ..OperatingSystem::default()
        };
        desk.host.operating_system = Some(Answer::Seen(windows));
        for pc in [&mut web, &mut desk] {
            world.report(pc, 2).await;
        }
        web.set_free_gb(8);
        world.report(&mut web, 2).await;
        let path = format!("/customers/{}", rossi.customer.id);
        Self { off: format!("{path}/off-boarding"), world, anna, verdi, web, desk, path }
    }

    /// The same when it has left.
    async fn gone() -> Self {
        let mut scene = Self::of_two().await;
        let done = scene.anna.post(&scene.off, &form(&[("name", "Rossi <b> Srl")])).await;
        assert_eq!(done.location(), format!("{}?saved=yes", scene.path));
        scene
    }

    async fn holds(&mut self, path: &str, parts: &[&str]) -> String {
        let page = self.anna.get(path).await.body;
        for part in parts {
            assert!(page.contains(part), "{part} is not in {page}");
        }
        page
    }
}

#[tokio::test]
async fn a_customer_leaves_by_its_name_and_not_by_a_slip() {
    let mut scene = Scene::of_two().await;
    let (path, off) = (scene.path.clone(), scene.off.clone());
    let asked = [
        "This customer leaves",
        "Its 3 devices are turned away",
        "The 3 tokens that still let devices in are revoked",
        "Its open ticket stays open",
        "type its name: Rossi &#60;b&#62; Srl",
    ];
    scene.holds(&path, &asked).await;
    for not_there in [off.clone(), format!("{off}.csv"), format!("{off}/proof")] {
        assert_eq!(scene.anna.get(&not_there).await.status, StatusCode::NOT_FOUND, "{not_there}: it stays");
    }
    assert_eq!(scene.anna.post(&format!("{off}/stays"), "").await.status, StatusCode::CONFLICT);
    let slip = scene.anna.post(&off, &form(&[("name", "Rossi")])).await;
    assert_eq!(slip.status, StatusCode::BAD_REQUEST);
    for part in ["id=\"leaves-name-problem\"", "value=\"Rossi\"", "exactly as it stands"] {
        assert!(slip.body.contains(part), "{part} is not in {}", slip.body);
    }
    let done = scene.anna.post(&off, &form(&[("name", "Rossi <b> Srl")])).await;
    assert_eq!(done.location(), format!("{path}?saved=yes"));
    assert_eq!(scene.anna.post(&off, &form(&[("name", "Rossi <b> Srl")])).await.status, StatusCode::CONFLICT);
    let told = [
        "by Anna Bianchi: nothing of it opens anything here",
        "removed from 0 of 3 devices",
        "It stays after all",
        "value=\"off\" checked",
        "Devices revoked: 3; tokens revoked: 3.",
    ];
    scene.holds(&path, &told).await;
    scene.holds("/tickets/1", &["New"]).await;
    let verdi = customer::get(&scene.world.app, None, scene.verdi.customer.id).await.unwrap();
    assert_eq!(verdi.notices, "approve", "another customer goes on");
    assert_eq!(scene.anna.post(&format!("{off}/stays"), "").await.location(), format!("{path}?saved=yes"));
    let stays = scene.holds(&path, &["This customer leaves", "noted that this customer stays after all."]).await;
    assert!(!stays.contains("This customer left"), "{stays}");
}

#[tokio::test]
async fn a_technician_s_word_that_an_agent_was_removed_is_kept_device_by_device() {
    let mut scene = Scene::gone().await;
    let off = scene.off.clone();
    let rows = [
        "web-&#60;1&#62;",
        "Debian GNU/Linux 13 (trixie)",
        "sudo apt-get purge premura-agent",
        "Windows 11 Pro",
        "msiexec /x premura-agent.msi /qn",
        "by hand, see below",
        "never told",
        "0 of 3 done",
    ];
    scene.holds(&off, &rows).await;
    let nothing = scene.anna.post(&format!("{off}/removed"), "").await;
    assert_eq!(nothing.status, StatusCode::BAD_REQUEST);
    assert!(nothing.body.contains("Tick one device at least"), "{}", nothing.body);
    let (first, second) = (scene.web.device.id.to_string(), scene.desk.device.id.to_string());
    let foreign = scene.world.pc(&scene.verdi, "db-1").await.device.id.to_string();
    for other in [&foreign, "rubbish"] {
        let mixed = form(&[("device", &first), ("device", other)]);
        let refused = scene.anna.post(&format!("{off}/removed"), &mixed).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND, "{other}");
    }
    scene.holds(&off, &["0 of 3 done"]).await;
    let both = form(&[("device", &first), ("device", &second)]);
    assert_eq!(scene.anna.post(&format!("{off}/removed"), &both).await.location(), format!("{off}?saved=yes"));
    let back = form(&[("back", &second)]);
    assert_eq!(scene.anna.post(&format!("{off}/not-removed"), &back).await.location(), format!("{off}?saved=yes"));
    scene.holds(&off, &["1 of 3 done"]).await;
    assert_eq!(scene.anna.post(&format!("{off}/stays"), "").await.status, StatusCode::CONFLICT);
    let lines = ["Anna Bianchi off-boarded the customer", "Anna Bianchi confirmed that the agent was removed"];
    scene.holds(&format!("/devices/{first}"), &lines).await;
}

#[tokio::test]
async fn the_file_and_the_proof_say_what_is_known_and_no_more() {
    let mut scene = Scene::gone().await;
    let off = scene.off.clone();
    let first = form(&[("device", &scene.web.device.id.to_string())]);
    scene.anna.post(&format!("{off}/removed"), &first).await;
    let rows = [
        "\"'=desk-2\",Headquarters,Windows 11 Pro",
        "sudo apt-get purge premura-agent,Anna Bianchi,2027-01-15T",
        "msiexec /x premura-agent.msi /qn,,,dev_",
    ];
    let file = scene.holds(&format!("{off}.csv"), &rows).await;
    assert_eq!(file.lines().count(), 4, "{file}");
    let claims = [
        "Proof of off-boarding",
        "Bit &#38; Co",
        "Rossi &#60;b&#62; Srl was off-boarded on",
        "15 January 2027",
        "yes, by the word of Anna Bianchi",
        "not confirmed",
        "none ever",
        "1 of 3 agents are confirmed",
        "is not counted",
        "%ProgramData%",
        "for 7 days after each arrived",
        "does not prove that anything was erased",
    ];
    let proof = scene.holds(&format!("{off}/proof"), &claims).await;
    assert!(!proof.contains("<b> Srl"), "{proof}");
}

#[tokio::test]
async fn e11_a_device_of_a_customer_that_left_is_turned_away_at_every_door() {
    let world = World::quick().await;
    let mut anna = Browser::signed_in(&world).await;
    let door = AgentsDoor::new(&world);
    let (rossi, verdi) = (world.customer("Rossi Srl").await, world.customer("Verdi Spa").await);
    let (mut web, mut other) = (world.pc(&rossi, "web-1").await, world.pc(&verdi, "db-1").await);
    let token = world.token(&rossi).await;
    let now_ms = world.app.clock.now_ms();
    for pc in [&mut web, &mut other] {
        assert_eq!(door.report(pc, pc.body(now_ms)).await.status, StatusCode::OK);
        pc.sent();
    }
    let off = format!("/customers/{}/off-boarding", rossi.customer.id);
    anna.post(&off, &form(&[("name", "Rossi Srl")])).await;
    // Of a year later as of now: no certificate of it opens anything, no token lets it in, and nothing it sends is kept.
    for _ in 0..2 {
        let now_ms = world.app.clock.now_ms();
        assert_eq!(door.report(&web, web.body(now_ms)).await.status, StatusCode::FORBIDDEN);
        let renewal = serde_json::to_vec(&RenewRequest { csr_pem: csr(), codes: String::new() }).unwrap();
        let renewed = door.post("/agents/v1/renew", Some(&web.certificate), renewal).await;
        assert_eq!(renewed.status, StatusCode::FORBIDDEN);
        let request = EnrolRequest {
            token: token.clone(),
            csr_pem: csr(),
            host_name: "web-1".into(),
            agent: String::new(),
            hardware: String::new(),
            codes: String::new(),
        };
        let body = serde_json::to_vec(&request).unwrap();
        assert_eq!(door.post("/agents/v1/enroll", Some(&web.certificate), body).await.status, StatusCode::FORBIDDEN);
        world.app.clock.advance(365 * 86_400_000);
    }
    assert!(anna.get(&off).await.location() == "/sign-in", "her session has ended too");
    let row = collector::app::device::get(&world.app, None, web.device.id).await.unwrap();
    assert_eq!(row.last_received_at, Some(now_ms), "what it sent afterwards left nothing");
    let now_ms = world.app.clock.now_ms();
    assert_eq!(door.report(&other, other.body(now_ms)).await.status, StatusCode::OK, "another customer goes on");
}

#[tokio::test]
async fn k12_an_owner_erases_by_name_what_was_off_boarded_and_nobody_else() {
    let mut scene = Scene::of_two().await;
    let (path, name) = (scene.path.clone(), form(&[("name", "Rossi <b> Srl")]));
    let erase = format!("{path}/erase");
    let access = scene.holds(&format!("{path}/access"), &["Anna Bianchi", "Owner", "all customers", "still"]).await;
    assert!(!access.contains("Contact, in the portal"), "{access}");
    assert_eq!(scene.anna.post(&erase, &name).await.status, StatusCode::CONFLICT, "off-boarding comes first");
    scene.anna.post(&scene.off, &name).await;
    let asked = ["Erase everything of it", "hold it until", "backup.keep_days"];
    scene.holds(&path, &asked).await;
    let slip = scene.anna.post(&erase, &form(&[("name", "Rossi")])).await;
    assert_eq!(slip.status, StatusCode::BAD_REQUEST);
    assert!(slip.body.contains("id=\"erase-name-problem\""), "{}", slip.body);
    scene.world.app.clock.advance(16 * 60_000);
    let unproved = scene.anna.post(&erase, &name).await;
    assert_eq!(unproved.status, StatusCode::FORBIDDEN, "a page left open is not enough");
    scene.holds(&path, &["This customer left"]).await;
    let proved = form(&[("name", "Rossi <b> Srl"), ("step_up_proof", support::world::PASSWORD)]);
    assert_eq!(scene.anna.post(&erase, &proved).await.location(), "/customers?erased=yes");
    let list = scene.holds("/customers?erased=yes", &["is being erased", "Verdi Spa"]).await;
    assert!(!list.contains("Rossi"), "{list}");
    for gone in [path.clone(), format!("{path}/access"), scene.off.clone(), "/tickets/1".to_owned()] {
        assert_eq!(scene.anna.get(&gone).await.status, StatusCode::NOT_FOUND, "{gone}");
    }
    assert_eq!(scene.anna.post(&erase, &proved).await.status, StatusCode::NOT_FOUND);
    assert!(!scene.anna.get("/search?q=Rossi").await.body.contains("&#60;b&#62; Srl"));
    scene.holds(&format!("/customers/{}", scene.verdi.customer.id), &["Verdi Spa"]).await;
    let file = scene.anna.get(&format!("/customers/{}/access.csv", scene.verdi.customer.id)).await.body;
    assert!(file.contains("Anna Bianchi,anna@example.com,Owner,all,2027-01-15T"), "{file}");
}
