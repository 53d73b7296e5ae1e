//! A load for measuring the collector: many devices over TLS connections, every receipt waited for. Each device sends what
//! a server sends: four reports of what is looked at each minute (35 values), then one with all that is looked at each five
//! minutes besides (101); 48 values on the mean.
//! `premura-load enrol SERVER TOKEN DEVICES FILE` makes the devices; `premura-load send FILE REPORTS` connects
//! them all with one report each, prints `ready`, waits for a line on standard input, sends, prints what it took.
//! Invariant: bounded by its arguments; it ends by itself. Next: [`support::crowd`], which breaks things instead.
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a tool of the tests: a failure must end it, figures go out"
)]

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use agent::clock;
use agent::line::{Door, Line};
use agent::proxy::Way;
use agent::state::Identity;
use agent::tls::KnownTime;
use shared::check::Every;
use shared::ids::{DeviceId, EpochId};
use shared::recorded::Recorded;
use shared::report::{ENVELOPE_VERSION, Envelope, Observation, Report};
use shared::{checks, wire};
use support::random::xorshift;

/// Requests in flight at once: enough to keep one writer busy.
const AT_ONCE: usize = 64;

/// A sample with a walk through processes and files.
const OFTEN: [Every; 2] = [Every::Sample, Every::FifthSample];

struct Device {
    line: Line,
    identity: Identity,
    epoch: EpochId,
    next_seq: u64,
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime");
    match words.as_slice() {
        ["enrol", server, token, devices, file] => {
            runtime.block_on(enrol(server, token, devices.parse().expect("a number of devices"), file));
        }
        ["send", file, reports] => runtime.block_on(send(file, reports.parse().expect("a number of reports"))),
        ["samples", folder] => samples(std::path::Path::new(folder)),
        ["latency", file, faults] => runtime.block_on(latency(file, faults.parse().expect("a number of faults"))),
        _ => println!(
            "premura-load enrol SERVER TOKEN DEVICES FILE | send FILE REPORTS | latency FILE FAULTS | samples DIR"
        ),
    }
}

async fn enrol(server: &str, token: &str, devices: u32, file: &str) {
    let known = KnownTime::new(0);
    let mut identities = Vec::new();
    for number in 0..devices {
        let name = format!("load-{number}");
        identities
            .push(agent::enrol::enrol(server, token, (&name, ""), &known, &Way::straight()).await.expect("enrolled"));
    }
    std::fs::write(file, serde_json::to_vec(&identities).expect("identities")).expect("written");
}

async fn send(file: &str, reports: usize) {
    let machine = machine();
    let reports_of = Arc::new([sampled(&machine, &[Every::Sample]), sampled(&machine, &OFTEN)]);
    let mut devices = devices(file);
    let count = devices.len();
    devices = all(devices, count, &reports_of).await;
    println!("ready");
    std::io::stdin().read_line(&mut String::new()).expect("a line");
    let began = clock::now().mono_ms;
    all(devices, reports, &reports_of).await;
    println!("{{\"reports\":{reports},\"devices\":{count},\"took_ms\":{}}}", clock::now().mono_ms - began);
}

/// From the reading that completes a fault to its ticket on disk: what a device waits for the second bad report's receipt
/// (the collector judges by the quick set, two samples; a receipt means that the ticket is committed and visible).
async fn latency(file: &str, faults: usize) {
    let bad = {
        let mut machine = machine();
        let full = |disk: shared::host::Disk| shared::host::Disk { free_bytes: disk.total_bytes / 100, ..disk };
        let disks = shared::host::Host::disks(&machine).expect("disks");
        machine.disks = Some(shared::recorded::Answer::Seen(disks.into_iter().map(full).collect()));
        sampled(&machine, &OFTEN)
    };
    let healthy = sampled(&machine(), &OFTEN);
    let mut took_us: Vec<u128> = Vec::new();
    for mut device in devices(file).into_iter().take(faults) {
        one(&mut device, &healthy).await;
        one(&mut device, &bad).await;
        let began = tokio::time::Instant::now();
        one(&mut device, &bad).await;
        took_us.push(began.elapsed().as_micros());
    }
    took_us.sort_unstable();
    let at = |share: usize| took_us.get(took_us.len() * share / 100).copied().unwrap_or(0) as f64 / 1000.0;
    println!("{{\"faults\":{},\"p50_ms\":{},\"p90_ms\":{}}}", took_us.len(), at(50), at(90));
}

fn devices(file: &str) -> VecDeque<Device> {
    let identities: Vec<Identity> = serde_json::from_slice(&std::fs::read(file).expect("read")).expect("identities");
    let known = KnownTime::new(0);
    let device = |identity: Identity| Device {
        line: Line::enrolled(&identity, &known, &Way::straight()).expect("a line"),
        identity,
        epoch: clock::fresh_epoch(),
        next_seq: 1,
    };
    identities.into_iter().map(device).collect()
}

/// Sends so many reports, each from the next device, and waits for every receipt.
async fn all(devices: VecDeque<Device>, reports: usize, kinds: &Arc<[Report; 2]>) -> VecDeque<Device> {
    let shared = Arc::new(Mutex::new((devices, reports)));
    let mut at_work = tokio::task::JoinSet::new();
    for _ in 0..AT_ONCE {
        let (shared, kinds) = (Arc::clone(&shared), Arc::clone(kinds));
        at_work.spawn(async move {
            loop {
                let taken = {
                    let mut rest = shared.lock().expect("a lock");
                    if rest.1 == 0 {
                        return;
                    }
                    rest.1 -= 1;
                    rest.0.pop_front()
                };
                let mut device = taken.expect("more devices than requests at once");
                let [each_minute, each_five] = &*kinds;
                let report = if device.next_seq.is_multiple_of(5) { each_five } else { each_minute };
                one(&mut device, report).await;
                shared.lock().expect("a lock").0.push_back(device);
            }
        });
    }
    tokio::time::timeout(Duration::from_secs(600), at_work.join_all()).await.expect("done within ten minutes");
    Arc::into_inner(shared).expect("all are done").into_inner().expect("a lock").0
}

/// An envelope sent now, with a report made now.
fn enveloped(device: DeviceId, epoch: EpochId, first_seq: u64, report: &Report) -> Envelope {
    let now = clock::now();
    Envelope {
        v: ENVELOPE_VERSION,
        device,
        epoch,
        boot: clock::boot_id().to_owned(),
        sent_boot: clock::boot_id().to_owned(),
        sent_mono_ms: now.mono_ms,
        sent_wall_ms: now.wall_ms,
        first_seq,
        policy_revision: 1,
        agent: "0.1.0".to_owned(),
        reports: vec![Report { mono_ms: now.mono_ms, wall_ms: now.wall_ms, ..report.clone() }],
    }
}

async fn one(device: &mut Device, report: &Report) {
    let envelope = enveloped(device.identity.device, device.epoch, device.next_seq, report);
    let answer =
        device.line.post(Door::Reports, wire::write(&envelope).expect("an envelope")).await.expect("an answer");
    assert_eq!(answer.status, 200, "the collector took it");
    assert_eq!(wire::read_receipt(&answer.body).expect("a receipt").highest_seq, device.next_seq);
    device.next_seq += 1;
}

/// Writes reports of every recorded machine, unpacked, each with numbers of its own: what a dictionary is trained on.
fn samples(folder: &std::path::Path) {
    std::fs::create_dir_all(folder).expect("a folder");
    let hosts = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/hosts");
    let mut state = 1u64;
    for entry in std::fs::read_dir(hosts).expect("recorded machines") {
        let path = entry.expect("a name").path();
        let text = std::fs::read_to_string(&path).expect("a recorded machine");
        for nth in 0..60 {
            let mut machine: serde_json::Value = serde_json::from_str(&text).expect("JSON");
            vary(&mut machine, &mut state);
            let Ok(machine) = serde_json::from_value(machine) else { continue };
            let report = sampled(&machine, if nth % 3 == 0 { &OFTEN } else { &[Every::Sample] });
            let device = DeviceId::new(state >> 20, [(state >> 9) as u8; 10]);
            let epoch = EpochId::new(state >> 21, [(state >> 13) as u8; 10]);
            let mut envelope = enveloped(device, epoch, state >> 40, &report);
            // Nothing of the machine that trains may be learned.
            envelope.boot = format!("{state:016x}-{:016x}", state.rotate_left(17));
            envelope.sent_boot.clone_from(&envelope.boot);
            let plain = rmp_serde::to_vec_named(&envelope).expect("an envelope");
            let name = format!("{}-{nth}", path.file_stem().expect("a name").display());
            std::fs::write(folder.join(name), plain).expect("written");
        }
    }
}

/// Moves every number by up to a half.
fn vary(value: &mut serde_json::Value, state: &mut u64) {
    use serde_json::Value;
    match value {
        Value::Array(all) => all.iter_mut().for_each(|one| vary(one, state)),
        Value::Object(all) => all.values_mut().for_each(|one| vary(one, state)),
        Value::Number(number) => {
            let by = 0.5 + (xorshift(state) >> 11) as f64 / (1u64 << 53) as f64;
            let varied = match (number.as_u64(), number.as_f64()) {
                (Some(0 | 1), _) | (None, None) => return,
                (Some(whole), _) => serde_json::Number::from((whole as f64 * by) as u64),
                (None, Some(real)) => serde_json::Number::from_f64(real * by).expect("finite"),
            };
            *number = varied;
        }
        _ => {}
    }
}

fn machine() -> Recorded {
    serde_json::from_str(include_str!("../../fixtures/hosts/debian_server.json")).expect("a recorded machine")
}

/// What a sample sees of a machine, of the checks that look so often.
fn sampled(machine: &Recorded, every: &[Every]) -> Report {
    let sampled = checks::CHECKS.iter().filter(|entry| every.contains(&entry.every));
    let observations = sampled.filter_map(|entry| {
        let facts = (entry.observe)(machine).ok()?;
        let (check, outcome) = (entry.key.to_owned(), "seen".to_owned());
        Some(Observation { check, v: entry.version, outcome, facts, ..Observation::default() })
    });
    Report { kind: "sample".into(), observations: observations.collect(), ..Report::default() }
}
