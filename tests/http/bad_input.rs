//! Reports as no agent of ours would send them, each with its answer, through the door and the real accept path.

use axum::http::StatusCode;
use shared::report::{Envelope, REPORTS_PER_ENVELOPE, Report};
use support::{Pc, World};

use crate::agents::AgentsDoor;

struct Scene {
    world: World,
    door: AgentsDoor,
    pc: Pc,
    other: Pc,
}

async fn scene() -> Scene {
    let world = World::quick().await;
    let (rossi, verdi) = (world.customer("Rossi Srl").await, world.customer("Verdi Spa").await);
    let (pc, other) = (world.pc(&rossi, "web-1").await, world.pc(&verdi, "db-1").await);
    Scene { door: AgentsDoor::new(&world), world, pc, other }
}

impl Scene {
    fn envelope(&self) -> Envelope {
        self.pc.envelope(self.world.app.clock.now_ms())
    }

    async fn answer(&self, body: Vec<u8>) -> (StatusCode, String) {
        let answer = self.door.report(&self.pc, body).await;
        (answer.status, answer.text())
    }

    /// The same PC can still report: what was refused left nothing behind.
    async fn is_unharmed(&self) {
        let answer = self.door.report(&self.pc, self.pc.body(self.world.app.clock.now_ms())).await;
        assert_eq!((answer.status, answer.receipt().highest_seq), (StatusCode::OK, 1), "{}", answer.text());
    }
}

fn packed(plain: &[u8]) -> Vec<u8> {
    zstd::bulk::compress(plain, 3).unwrap()
}

#[tokio::test]
async fn c1_c2_what_is_no_bounded_frame_is_refused_and_costs_nothing() {
    let scene = scene().await;
    let good = scene.pc.body(scene.world.app.clock.now_ms());
    let plain = rmp_serde::to_vec_named(&scene.envelope()).unwrap();
    let bomb = packed(&vec![0; 64 << 20]);
    assert!(bomb.len() < 1 << 20, "the bomb is small on the wire");
    let mut two = packed(&plain);
    two.extend(packed(&plain));
    let mut skippable = vec![0x50, 0x2a, 0x4d, 0x18, 4, 0, 0, 0, 0, 0, 0, 0];
    skippable.extend(packed(&plain));
    let table: Vec<(&str, Vec<u8>)> = vec![
        ("nothing", Vec::new()),
        ("one byte", vec![0x28]),
        ("truncated", good[..good.len() / 2].to_vec()),
        ("cut by one byte", good[..good.len() - 1].to_vec()),
        ("more behind it", [good.clone(), vec![0]].concat()),
        ("two frames", two),
        ("a skippable frame first", skippable),
        ("not packed at all", plain.clone()),
        ("JSON", serde_json::to_vec(&serde_json::json!({ "v": 1 })).unwrap()),
        ("a bomb", bomb),
        ("a bomb inside", packed(&packed(&vec![0; 64 << 20]))),
        ("too large as sent", vec![0x28; (1 << 20) + 1]),
    ];
    for (case, body) in table {
        let (status, text) = scene.answer(body).await;
        let refused = [StatusCode::BAD_REQUEST, StatusCode::PAYLOAD_TOO_LARGE].contains(&status);
        assert!(refused, "{case}: {status} {text}");
    }
    scene.is_unharmed().await;
}

#[tokio::test]
async fn c2_every_truncation_and_many_flips_of_a_report_are_refused_or_taken_and_never_a_fault() {
    let scene = scene().await;
    let plain = rmp_serde::to_vec_named(&scene.envelope()).unwrap();
    for length in (0..plain.len()).step_by(7) {
        let (status, text) = scene.answer(packed(&plain[..length])).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{length}: {text}");
    }
    for at in (0..plain.len()).step_by(11) {
        let mut flipped = plain.clone();
        flipped[at] ^= 1 << (at % 8);
        let (status, text) = scene.answer(packed(&flipped)).await;
        assert!(status.is_client_error() || status == StatusCode::OK, "{at}: {status} {text}");
    }
}

#[tokio::test]
async fn c3_what_nests_too_deep_or_claims_too_much_is_refused_before_it_is_decoded() {
    let scene = scene().await;
    let mut deep = vec![0x91; 64];
    deep.push(0xc0);
    let too_many = Envelope { reports: vec![Report::default(); REPORTS_PER_ENVELOPE + 1], ..scene.envelope() };
    let none = Envelope { reports: Vec::new(), ..scene.envelope() };
    let no_version = Envelope { v: 0, ..scene.envelope() };
    let mut long = scene.envelope();
    long.agent = "x".repeat(5_000);
    let mut strange = scene.envelope();
    strange.reports[0].observations[0].outcome = "maybe".to_owned();
    let table: Vec<(&str, Vec<u8>)> = vec![
        ("too deep", deep),
        ("a list that claims 2^32-1 items", vec![0xdd, 0xff, 0xff, 0xff, 0xff]),
        ("a map that claims 2^32-1 items", vec![0xdf, 0xff, 0xff, 0xff, 0xff]),
        ("a text that claims 2^32-1 bytes", vec![0xdb, 0xff, 0xff, 0xff, 0xff, b'x']),
        ("an extension", vec![0xd4, 1, 2]),
        ("a number alone", vec![7]),
        ("65 reports", rmp_serde::to_vec_named(&too_many).unwrap()),
        ("no report", rmp_serde::to_vec_named(&none).unwrap()),
        ("version 0", rmp_serde::to_vec_named(&no_version).unwrap()),
        ("a text of 5,000 bytes", rmp_serde::to_vec_named(&long).unwrap()),
        ("an outcome that is none", rmp_serde::to_vec_named(&strange).unwrap()),
    ];
    for (case, plain) in table {
        let (status, text) = scene.answer(packed(&plain)).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{case}: {text}");
        assert!(text.contains("\"field\":\"body\""), "{case}: {text}");
    }
    scene.is_unharmed().await;
}

#[tokio::test]
async fn c4_a_report_of_a_newer_version_is_taken_and_what_is_not_known_is_unseen() {
    let mut scene = scene().await;
    let mut newer = scene.envelope();
    newer.v = 99;
    for one in &mut newer.reports[0].observations {
        one.v = 99;
        one.facts = vec![0x81, 0xa1, b'x', 1];
    }
    newer.reports[0].observations[0].outcome = "guessed".to_owned();
    let map = with_another_key(rmp_serde::to_vec_named(&newer).unwrap());
    let (status, text) = scene.answer(packed(&map)).await;
    assert_eq!(status, StatusCode::OK, "{text}");
    scene.pc.sent();
    let (status, _) = scene.answer(scene.pc.body(scene.world.app.clock.now_ms())).await;
    assert_eq!(status, StatusCode::OK);
}

/// The same map with one key more that nobody knows.
fn with_another_key(mut map: Vec<u8>) -> Vec<u8> {
    if map[0] == 0xde {
        map[2] += 1;
    } else {
        map[0] += 1;
        assert!(map[0] < 0x90, "a small map has room for one more");
    }
    map.extend([0xa5]);
    map.extend(b"later");
    map.push(7);
    map
}

#[tokio::test]
async fn e7_a_report_in_another_device_s_name_is_refused_alike_whether_that_device_exists_or_not() {
    let scene = scene().await;
    let foreign = Envelope { device: scene.other.device.id, ..scene.envelope() };
    let unknown = Envelope { device: scene.world.app.clock.id(shared::ids::DeviceId::new), ..scene.envelope() };
    let answers = [foreign, unknown].map(|one| shared::wire::write(&one).unwrap());
    let [foreign, unknown] = answers;
    let (foreign, unknown) = (scene.door.report(&scene.pc, foreign).await, scene.door.report(&scene.pc, unknown).await);
    assert_eq!(foreign.status, StatusCode::FORBIDDEN);
    assert_eq!(foreign, unknown, "f2: status, headers and body");
    scene.is_unharmed().await;
}
