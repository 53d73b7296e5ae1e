//! I1: a collector in hostile hands, with the right authority and address, and the agent that customers get under strace:
//! whatever is answered, it executes nothing outside the tools in its binary, opens nothing that the answers name, changes
//! nothing outside its folder, listens nowhere, and speaks with nobody else.
//! Next: [`support::hostile_collector`], [`support::watched`]; `tests/wire/answers.rs` for a hundred thousand answers.

use std::collections::BTreeSet;
use std::path::Path;

use shared::report::{Configuration, Envelope, Receipt};
use support::agent_process::AgentProcess;
use support::collector_process::CollectorProcess;
use support::hostile_collector::{Asked, HostileCollector};
use support::program;
use support::random::xorshift;
use support::wait::{kills, wait_until};
use support::watched::{Seen, Watched};

/// What the answers name; none of it may ever be touched.
const NAMED: [&str; 12] = [
    "/tmp/premura-hostile-canary",
    "../../../../tmp/premura-hostile-canary",
    "/etc/shadow",
    "/root/.ssh/id_rsa",
    "/bin/sh",
    "sh -c 'touch /tmp/premura-hostile-canary'",
    "$(touch /tmp/premura-hostile-canary)",
    "`touch /tmp/premura-hostile-canary`",
    "; touch /tmp/premura-hostile-canary ;",
    "https://127.0.0.1:9/update.exe",
    "file:///etc/shadow",
    "..\\..\\windows\\system32\\cmd.exe",
];

/// Where a healthy agent reads on Linux: the kernel's own, the system's configuration and packages, and what it is made of.
const READS: [&str; 13] = [
    "/proc/",
    "/sys/",
    "/etc/",
    "/usr/",
    "/lib/",
    "/lib64/",
    "/run/",
    "/var/lib/",
    "/var/log/",
    "/var/spool/",
    "/var/run/",
    "/dev/",
    "/boot/",
];

fn http(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\n{headers}\r\n", body.len());
    [head.into_bytes(), body.to_vec()].concat()
}

/// A receipt that the agent takes, with whatever else stands in it.
fn receipt(envelope: &Envelope, change: impl FnOnce(&mut serde_json::Map<String, serde_json::Value>)) -> Vec<u8> {
    let honest = Receipt {
        v: 1,
        device: envelope.device.to_string(),
        epoch: envelope.epoch.to_string(),
        highest_seq: envelope.last_seq(),
        server_ms: envelope.sent_wall_ms,
        ..Receipt::default()
    };
    let mut value = serde_json::to_value(honest).unwrap();
    change(value.as_object_mut().unwrap());
    shared::wire::pack::pack(&rmp_serde::to_vec_named(&value).unwrap()).unwrap()
}

/// An answer by its number: by turns one that is taken and says something outrageous, and one that is broken.
fn answer(asked: &Asked) -> Vec<u8> {
    let number = usize::try_from(asked.number).unwrap();
    let named = NAMED[number / 2 % NAMED.len()];
    if !asked.path.ends_with("/reports") {
        return enrolment(number, named);
    }
    let Ok(envelope) = shared::wire::read_envelope(&asked.body) else { return http("400 Bad Request", "", b"") };
    let soon = "Retry-After: 1\r\n";
    if number.is_multiple_of(2) {
        let body = receipt(&envelope, |map| outrageous(map, number / 2, named));
        return http("200 OK", "Connection: keep-alive\r\n", &body);
    }
    let honest = receipt(&envelope, |_| {});
    match number / 2 % 14 {
        0 => http("302 Found", &format!("Location: {}\r\n{soon}", named.replace(' ', "%20")), b""),
        1 => http("307 Temporary Redirect", &format!("Location: https://127.0.0.1:9/\r\n{soon}"), b""),
        2 => http(
            "503 Service Unavailable",
            &format!("{soon}Set-Cookie: a=b\r\nRefresh: 0; url=/\r\n"),
            named.as_bytes(),
        ),
        3 => http("200 OK", "Content-Encoding: gzip\r\n", &honest),
        4 => b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n".to_vec(),
        5 => [b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n".to_vec(), vec![b'x'; 2 << 20]].concat(),
        6 => [b"HTTP/1.1 200 OK\r\n".to_vec(), format!("X-{}: y\r\n", "x".repeat(60)).repeat(5_000).into_bytes()]
            .concat(),
        7 => b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".repeat(50),
        8 => http("101 Switching Protocols", "Upgrade: websocket\r\nConnection: Upgrade\r\n", b""),
        9 => http("429 Too Many Requests", "Retry-After: 1\r\n", &honest),
        10 => http("409 Conflict", soon, &receipt(&envelope, |map| drop(map.insert("expected".into(), 1.into())))),
        11 => http("200 OK", soon, &shared::wire::pack::pack(&vec![0; 200_000]).unwrap()),
        12 => mutated(http("200 OK", "", &honest), asked.number),
        _ => mutated(honest, asked.number),
    }
}

/// What a receipt may not be able to do.
fn outrageous(map: &mut serde_json::Map<String, serde_json::Value>, turn: usize, named: &str) {
    let asked = Configuration {
        revision: turn as u64,
        sample_s: [0, 1, 60, u32::MAX][turn % 4],
        send_s: [u32::MAX, 0, 60, 1][turn % 4],
        off: vec![named.to_owned(), "disk_space".to_owned()],
        privacy: ["standard", "everything", named, ""][turn % 4].to_owned(),
    };
    map.insert("configuration".into(), serde_json::to_value(asked).unwrap());
    map.insert("want_whole".into(), serde_json::json!([named, "../software", "software"]));
    // What no agent knows, in the words that others use.
    for verb in [
        "exec",
        "run",
        "command",
        "script",
        "update",
        "update_url",
        "server",
        "proxy",
        "certificate_folders",
        "path",
        "file",
        "read",
        "write",
        "listen",
    ] {
        map.insert(verb.into(), serde_json::json!(named));
    }
    if turn.is_multiple_of(5) {
        // Ninety days are over: it asks for a new certificate, and gets what it gets.
        map.insert("server_ms".into(), serde_json::json!(4_000_000_000_000_i64));
    }
}

/// Answers to enrolment and renewal.
fn enrolment(number: usize, named: &str) -> Vec<u8> {
    let pem = |text: &str| format!("-----BEGIN CERTIFICATE-----\n{text}\n-----END CERTIFICATE-----\n");
    let body = match number % 6 {
        0 => {
            serde_json::json!({ "device": "../../x", "certificate_pem": named, "authorities_pem": [named], "server_ms": 1 })
        }
        1 => {
            serde_json::json!({ "device": "dev_00000000000000000000000000000000", "certificate_pem": pem("AAAA"), "authorities_pem": [pem("AAAA")], "server_ms": i64::MAX })
        }
        2 => serde_json::json!({ "detail": format!("\u{1b}[31m{named}\r\n\u{202e}"), "title": named }),
        3 => serde_json::json!({ "certificate_pem": { "path": named }, "command": named }),
        4 => serde_json::json!([named, named]),
        _ => {
            serde_json::json!({ "device": "x".repeat(1 << 20), "certificate_pem": "y".repeat(1 << 20), "authorities_pem": [], "server_ms": 0 })
        }
    };
    http(if number % 6 == 2 { "403 Forbidden" } else { "200 OK" }, "Retry-After: 1\r\n", body.to_string().as_bytes())
}

/// The same bytes with some of them changed, left out or doubled.
fn mutated(mut bytes: Vec<u8>, seed: u64) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    for _ in 0..4 {
        let at = usize::try_from(xorshift(&mut state) % bytes.len().max(1) as u64).unwrap();
        match xorshift(&mut state) % 4 {
            0 => bytes[at] ^= 1 << (at % 8),
            1 => bytes.truncate(at.max(1)),
            2 => bytes.insert(at, 0xff),
            _ => bytes.extend_from_within(at..),
        }
    }
    bytes
}

/// Every absolute path that stands in the agent's sources: the lists in the binary.
fn paths_in_the_binary() -> BTreeSet<String> {
    fn walk(folder: &Path, into: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, into);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = std::fs::read_to_string(path).unwrap();
                into.extend(text.split('"').skip(1).step_by(2).filter(|one| one.starts_with('/')).map(str::to_owned));
            }
        }
    }
    let mut paths = BTreeSet::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../agent/src"), &mut paths);
    assert!(paths.contains("/usr/bin/systemctl"));
    paths
}

/// Holds what an agent did against what it may do.
fn judge(seen: &Seen, data: &Path, address: &str) {
    let own = program::agent().display().to_string();
    let tools = paths_in_the_binary();
    let shells = ["/bin/sh", "/bin/bash", "/usr/bin/sh"];
    for path in &seen.executed {
        assert!(*path == own || tools.contains(path) && !shells.contains(&path.as_str()), "executed {path}");
    }
    let data = data.display().to_string();
    for path in &seen.changed {
        let inside = path.starts_with(&data) && !path.contains("..");
        assert!(inside || path.is_empty() || ["/dev/null", "/dev/tty"].contains(&path.as_str()), "changed {path}");
    }
    let program_folder = program::agent().parent().unwrap().display().to_string();
    for path in &seen.read {
        assert!(NAMED.iter().all(|named| path != named), "opened {path}, which an answer names");
        let is_listed = READS.iter().any(|start| path.starts_with(start) || format!("{path}/") == **start);
        // What a list of the binary names, and what lies in it where that is not most of the disk.
        let is_named = tools.iter().map(|one| one.trim_end_matches('/')).any(|one| {
            path.strip_prefix(one)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/') && one.matches('/').count() > 1)
        });
        let is_own = path.starts_with(&data) || path.starts_with(&program_folder);
        assert!(
            is_listed || is_named || is_own || !path.starts_with('/') || path == "/",
            "opened {path}, which is on no list"
        );
    }
    assert!(!Path::new("/tmp/premura-hostile-canary").exists());
    let port = address.rsplit(':').next().unwrap();
    for to in seen.connected.iter().filter(|to| to.contains("AF_INET")) {
        assert!(to.contains(&format!("htons({port})")) && to.contains("127.0.0.1"), "connected to {to}");
    }
    assert_eq!(seen.strange, Vec::<String>::new());
}

#[test]
fn i1_h7_whatever_a_hostile_collector_answers_an_agent_keeps_to_its_lists() {
    let home = crate::home();
    let mut honest = CollectorProcess::new(home.path(), "collector");
    honest.start();
    honest.customer("Acme");
    let agents: Vec<AgentProcess> =
        (0..3).map(|nth| AgentProcess::enrolled(home.path(), &format!("agent-{nth}"), &honest, "Acme")).collect();
    let address = honest.server().trim_start_matches("https://").to_owned();
    honest.kill();
    let hostile = HostileCollector::start(&honest.data, &address, answer);
    let most = u64::from(kills(60, 600));
    let mut watched: Vec<(Watched, &AgentProcess)> = agents
        .iter()
        .map(|agent| {
            let data = agent.data.display().to_string();
            let arguments = ["run", "--sample-every", "1", "--data", data.as_str()];
            (Watched::start(&program::agent(), &arguments, &agent.data.with_extension("watched")), agent)
        })
        .collect();
    wait_until("answers", 3 * most, || {
        for (one, _) in &mut watched {
            assert!(one.program.runs(), "it ended: {}", one.program.told());
        }
        hostile.answered() >= most
    });
    for (mut one, agent) in watched {
        assert!(one.program.runs(), "it still works: {}", one.program.told());
        judge(&one.end(), &agent.data, &address);
        let kept = agent::state::memory(&agent.data).configuration.unwrap_or_default();
        assert!(kept.sample_s == 0 || (60..=86_400).contains(&kept.sample_s), "{kept:?}");
        assert!(kept.off.iter().all(|check| shared::checks::find(check).is_some()), "{kept:?}");
    }
    drop(hostile);
    // And it still is an agent: the honest collector comes back, and is told everything.
    honest.start();
    let mut agent = agents.into_iter().next().unwrap();
    let before = agent.number("last_seq");
    agent.start(1);
    wait_until("receipts of the honest collector", 90, || agent.number("acknowledged_seq") > before);
    assert!(agent.stop());
}

#[test]
fn i1_an_enrolment_at_a_hostile_collector_leaves_nothing_behind() {
    let home = crate::home();
    let mut honest = CollectorProcess::new(home.path(), "collector");
    honest.start();
    honest.customer("Acme");
    let token = honest.token("Acme", 1);
    let (server, address) = (honest.server(), honest.server().trim_start_matches("https://").to_owned());
    honest.kill();
    let hostile = HostileCollector::start(&honest.data, &address, answer);
    for nth in 0..12 {
        let agent = AgentProcess::new(home.path(), &format!("new-{nth}"));
        let data = agent.data.display().to_string();
        let arguments = ["enroll", "--server", server.as_str(), "--token", token.as_str(), "--data", data.as_str()];
        let log = agent.data.with_extension("watched");
        let seen = Watched::start(&program::agent(), &arguments, &log).ended();
        judge(&seen, &agent.data, &address);
        assert!(!agent.data.join("identity.json").exists(), "it took an answer for an identity");
        let told = std::fs::read_to_string(log.with_extension("err")).unwrap();
        assert!(!told.contains('\u{1b}') && !told.contains('\u{202e}') && !told.contains("panicked"), "{told:?}");
    }
    assert_eq!(hostile.answered(), 12);
}
