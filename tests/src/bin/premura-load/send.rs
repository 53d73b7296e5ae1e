//! A steady load: so many reports, each from the next device, every receipt waited for.
//! Invariant: as many requests in flight as keep one writer busy, never more. Next: [`super::verdict`].

use std::collections::VecDeque;
use std::io::Write as _;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use agent::clock;

use super::device::{Connection, Device, devices};
use super::report::{Kinds, server};
use super::verdict;

/// Requests in flight at once: enough to keep one writer busy.
const AT_ONCE: usize = 64;
/// How long a load may take.
const MOST: Duration = Duration::from_secs(900);

struct Work {
    devices: VecDeque<Device>,
    left: usize,
    took_us: Vec<u64>,
}

/// Connects all devices with a report each, waits for a line on standard input, sends so many reports, prints what it took.
pub(super) async fn send(file: &str, reports: usize, connection: Connection) {
    let kinds = Arc::new(Kinds::of_a_server());
    let devices = devices(file, connection);
    let count = devices.len();
    let devices = all(devices, count, &kinds).await.devices;
    println!("ready");
    std::io::stdin().read_line(&mut String::new()).expect("a line");
    let began = clock::now().mono_ms;
    let mut done = all(devices, reports, &kinds).await;
    let took_ms = clock::now().mono_ms - began;
    done.took_us.sort_unstable();
    let at = |share: usize| done.took_us.get(done.took_us.len() * share / 1000).map_or(0.0, |us| *us as f64 / 1000.0);
    println!(
        "{{\"reports\":{reports},\"devices\":{count},\"connection\":\"{connection:?}\",\"took_ms\":{took_ms},\"a_second\":{},\
         \"p50_ms\":{},\"p95_ms\":{},\"p99_ms\":{}}}",
        reports as u64 * 1000 / took_ms.max(1),
        at(500),
        at(950),
        at(990)
    );
    verdict::write(file, done.devices.iter());
}

/// From the reading that completes a fault to its ticket on disk: what a device waits for the second bad report's receipt
/// (the collector judges by the quick set, two samples; a receipt means that the ticket is committed and visible).
pub(super) async fn latency(file: &str, faults: usize) {
    let (healthy, bad) = (server(false), server(true));
    let mut took_us: Vec<u128> = Vec::new();
    for mut device in devices(file, Connection::Kept).into_iter().take(faults) {
        device.send(&healthy).await;
        device.send(&bad).await;
        let began = tokio::time::Instant::now();
        device.send(&bad).await;
        took_us.push(began.elapsed().as_micros());
    }
    took_us.sort_unstable();
    let at = |share: usize| took_us.get(took_us.len() * share / 100).copied().unwrap_or(0) as f64 / 1000.0;
    println!("{{\"faults\":{},\"p50_ms\":{},\"p90_ms\":{}}}", took_us.len(), at(50), at(90));
}

async fn all(devices: VecDeque<Device>, reports: usize, kinds: &Arc<Kinds>) -> Work {
    let work = Arc::new(Mutex::new(Work { devices, left: reports, took_us: Vec::with_capacity(reports) }));
    let mut at_work = tokio::task::JoinSet::new();
    for _ in 0..AT_ONCE {
        at_work.spawn(one_after_another(Arc::clone(&work), Arc::clone(kinds), reports));
    }
    tokio::time::timeout(MOST, at_work.join_all()).await.expect("done in time");
    eprintln!();
    Arc::into_inner(work).expect("all are done").into_inner().expect("a lock")
}

async fn one_after_another(work: Arc<Mutex<Work>>, kinds: Arc<Kinds>, of: usize) {
    loop {
        let taken = {
            let mut work = work.lock().expect("a lock");
            if work.left == 0 {
                return;
            }
            work.left -= 1;
            if work.left.is_multiple_of(1000) {
                eprint!("\r{} of {of} ", of - work.left);
                // Progress that cannot be shown is no reason to stop.
                let _ = std::io::stderr().flush();
            }
            work.devices.pop_front()
        };
        let mut device = taken.expect("more devices than requests at once");
        let began = tokio::time::Instant::now();
        device.send(kinds.at(device.next_seq)).await;
        let took_us = u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX);
        let mut work = work.lock().expect("a lock");
        work.took_us.push(took_us);
        work.devices.push_back(device);
    }
}
