//! The agents' door, in process: a connection's certificate is what TLS would hand on, everything else is real.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use axum_server::tls::TlsInfo;
use collector::api;
use collector::app::enrol;
use collector::store::audit;
use shared::report::Receipt;
use support::{Pc, World};
use tower::ServiceExt;

/// What came back.
#[derive(Debug, PartialEq)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn receipt(&self) -> Receipt {
        shared::wire::read_receipt(&self.body).unwrap()
    }
}

/// The agents' door of one collector.
#[derive(Clone, Debug)]
pub struct AgentsDoor(Router);

impl AgentsDoor {
    pub fn new(world: &World) -> Self {
        Self(api::router(world.app.clone()))
    }

    /// Posts a body over a connection that showed this certificate, or none.
    pub async fn post(&self, path: &str, certificate: Option<&[u8]>, body: Vec<u8>) -> Answer {
        self.send("POST", path, certificate, body).await
    }

    pub async fn send(&self, method: &str, path: &str, certificate: Option<&[u8]>, body: Vec<u8>) -> Answer {
        let mut request = Request::builder().method(method).uri(path).body(Body::from(body)).unwrap();
        if let Some(certificate) = certificate {
            let mut tls = TlsInfo::default();
            tls.peer_certificates = vec![certificate.to_vec()];
            request.extensions_mut().insert(Arc::new(tls));
        }
        let (head, body) = self.0.clone().oneshot(request).await.unwrap().into_parts();
        let body = to_bytes(body, 1 << 20).await.unwrap().to_vec();
        Answer { status: head.status, headers: head.headers, body }
    }

    /// Posts a report's bytes as this PC.
    pub async fn report(&self, pc: &Pc, body: Vec<u8>) -> Answer {
        self.post("/agents/v1/reports", Some(&pc.certificate), body).await
    }
}

#[tokio::test]
async fn b4_a_copy_gets_the_same_receipt_and_a_jump_is_told_what_is_expected() {
    let world = World::quick().await;
    let door = AgentsDoor::new(&world);
    let rossi = world.customer("Rossi Srl").await;
    let mut pc = world.pc(&rossi, "web-1").await;
    let now_ms = world.app.clock.now_ms();
    let first = door.report(&pc, pc.body(now_ms)).await;
    assert_eq!((first.status, first.receipt().highest_seq), (StatusCode::OK, 1), "{}", first.text());
    let copy = door.report(&pc, pc.body(now_ms)).await;
    assert_eq!(
        (copy.status, copy.receipt().highest_seq, copy.receipt().epoch),
        (StatusCode::OK, 1, pc.epoch.to_string())
    );
    pc.next_seq = 5;
    let jump = door.report(&pc, pc.body(now_ms)).await;
    assert_eq!((jump.status, jump.receipt().expected), (StatusCode::CONFLICT, Some(2)));
}

#[tokio::test]
async fn e11_a_revoked_device_gets_nothing_from_its_next_request_on() {
    let world = World::quick().await;
    let door = AgentsDoor::new(&world);
    let rossi = world.customer("Rossi Srl").await;
    let pc = world.pc(&rossi, "web-1").await;
    let body = pc.body(world.app.clock.now_ms());
    assert_eq!(door.report(&pc, body.clone()).await.status, StatusCode::OK);
    collector::app::device::revoke(&world.app, None, pc.device.id, &domain::change::Actor::Collector).await.unwrap();
    assert_eq!(door.report(&pc, body).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn e10_a_rotation_whose_answer_is_lost_again_and_again_leaves_the_device_connected() {
    let world = World::quick().await;
    let door = AgentsDoor::new(&world);
    let tenant = world.customer("Rossi").await;
    let mut pc = world.pc(&tenant, "srv-1").await;
    let old = pc.certificate.clone();
    let mut newest = old.clone();
    for nth in 0..5 {
        // Each answer is lost: the agent asks again with the key it has, and goes on reporting with it.
        world.app.clock.advance(3_600_000);
        let renewed = door.post("/agents/v1/renew", Some(&old), renewal()).await;
        assert_eq!(renewed.status, StatusCode::OK, "{nth}: {}", renewed.text());
        let answer: shared::enrol::EnrolAnswer = serde_json::from_slice(&renewed.body).unwrap();
        newest = support::world::der_of(&answer.certificate_pem);
        assert_eq!(door.report(&pc, pc.body(world.app.clock.now_ms())).await.status, StatusCode::OK, "{nth}");
        pc.sent();
    }
    pc.certificate = newest;
    assert_eq!(door.report(&pc, pc.body(world.app.clock.now_ms())).await.status, StatusCode::OK, "the new one opens");
    pc.sent();
    let row = collector::app::device::get(&world.app, None, pc.device.id).await.unwrap();
    assert_eq!(row.last_received_at, Some(world.app.clock.now_ms()));
}

#[tokio::test]
async fn e4_devices_that_come_in_faster_than_by_hand_are_told_once() {
    let world = World::quick().await;
    let tenant = world.customer("Rossi").await;
    let token = world.token(&tenant).await;
    for nth in 0..enrol::MANY_AN_HOUR + 3 {
        world.pc_with(&token, &format!("pc-{nth}")).await;
    }
    let mut read = world.app.db.read().await.unwrap();
    assert_eq!(audit::count(&mut read, "device.enrol_many", "ok").await.unwrap(), 1);
    let lines = collector::app::customer::whole(&world.app, None, tenant.customer.id).await.unwrap().lines;
    assert_eq!(lines.iter().filter(|line| line.words.key == "customer-many-enrolled").count(), 1);
    // As many over some days are nothing unusual.
    let slow = world.customer("Verdi").await;
    let token = world.token(&slow).await;
    for nth in 0..enrol::MANY_AN_HOUR + 3 {
        world.app.clock.advance(600_000);
        world.pc_with(&token, &format!("pc-{nth}")).await;
    }
    assert_eq!(audit::count(&mut read, "device.enrol_many", "ok").await.unwrap(), 1);
}

fn renewal() -> Vec<u8> {
    let key = rcgen::KeyPair::generate().unwrap();
    let csr = rcgen::CertificateParams::default().serialize_request(&key).unwrap();
    serde_json::to_vec(&shared::enrol::RenewRequest { csr_pem: csr.pem().unwrap(), codes: String::new() }).unwrap()
}
