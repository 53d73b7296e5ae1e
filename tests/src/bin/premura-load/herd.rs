//! The herd: all devices come back within a minute from an outage of hours, each with a report of every minute of it (C11).
//! Invariant: a device does as its agent would: envelopes of at most 64 reports, one at a time, back later when told so, at a
//! moment of its own. Next: [`super::verdict`].

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use agent::clock;
use shared::report::{Envelope, REPORTS_PER_ENVELOPE, Report};
use support::random::xorshift;

use super::device::{Connection, Device, Told, devices, enveloped};
use super::report::Kinds;
use super::verdict;

/// All come back within this.
const WITHIN_MS: u64 = 60_000;
const MINUTE_MS: u64 = 60_000;
/// How long all may take: what the requirement says.
const MOST: Duration = Duration::from_secs(3600);

#[derive(Default)]
struct Counts {
    kept: AtomicU64,
    told_later: AtomicU64,
    back: AtomicU64,
}

/// Brings the herd back and prints how it went.
pub(super) async fn herd(file: &str, hours: u64) {
    let (kinds, counts) = (Arc::new(Kinds::of_a_server()), Arc::new(Counts::default()));
    let devices = devices(file, Connection::Kept);
    let (count, of) = (devices.len() as u64, hours * 60);
    println!("{count} devices come back with {} reports", count * of);
    let began = clock::now().mono_ms;
    let mut at_work = tokio::task::JoinSet::new();
    for (number, device) in (1u64..).zip(devices) {
        at_work.spawn(drain(device, of, Arc::clone(&kinds), Arc::clone(&counts), number));
    }
    let mut all_back_ms = 0;
    let mut ended = Vec::new();
    while ended.len() as u64 != count {
        let next = tokio::time::timeout(Duration::from_secs(10), at_work.join_next()).await;
        let is_late = next.is_err();
        if let Ok(Some(device)) = next {
            ended.push(device.expect("a device that ended well"));
        }
        let took_ms = clock::now().mono_ms - began;
        if all_back_ms == 0 && counts.back.load(Ordering::Relaxed) == count {
            all_back_ms = took_ms;
        }
        if is_late || (ended.len() as u64).is_multiple_of(1000) {
            let (kept, later) = (counts.kept.load(Ordering::Relaxed), counts.told_later.load(Ordering::Relaxed));
            eprintln!("{} s: {kept} of {} on disk, told {later} times to come later", took_ms / 1000, count * of);
        }
        assert!(took_ms < MOST.as_millis() as u64, "the herd did not come home within the hour");
    }
    let took_ms = clock::now().mono_ms - began;
    let later = counts.told_later.load(Ordering::Relaxed);
    println!(
        "{{\"devices\":{count},\"reports\":{},\"took_s\":{},\"all_heard_of_after_s\":{},\"told_later\":{later}}}",
        count * of,
        took_ms / 1000,
        all_back_ms / 1000
    );
    verdict::write(file, ended.iter());
}

async fn drain(mut device: Device, of: u64, kinds: Arc<Kinds>, counts: Arc<Counts>, number: u64) -> Device {
    let mut chance = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    after(xorshift(&mut chance) % WITHIN_MS).await;
    while device.next_seq <= of {
        let upto = of.min(device.next_seq + REPORTS_PER_ENVELOPE as u64 - 1);
        match device.post(&backlog(&device, upto, of, &kinds)).await {
            Told::Kept(receipt) => {
                if device.next_seq == 1 {
                    counts.back.fetch_add(1, Ordering::Relaxed);
                }
                counts.kept.fetch_add(receipt.highest_seq + 1 - device.next_seq, Ordering::Relaxed);
                device.next_seq = receipt.highest_seq + 1;
            }
            Told::Later(wait) => {
                counts.told_later.fetch_add(1, Ordering::Relaxed);
                // At a moment of its own between once and twice what was asked for.
                let wait_ms = wait.as_millis() as u64;
                after(wait_ms + xorshift(&mut chance) % wait_ms.max(1)).await;
            }
        }
    }
    device
}

/// Ends after so long: the pace of a simulated device, on which no verdict hangs.
async fn after(wait_ms: u64) {
    let _ = tokio::time::timeout(Duration::from_millis(wait_ms), std::future::pending::<()>()).await;
}

/// What waited since the outage began, a report a minute, the last made a minute ago.
fn backlog(device: &Device, upto: u64, of: u64, kinds: &Kinds) -> Envelope {
    let now = clock::now();
    // The device was up all the time, however short this machine has been.
    let sent_mono_ms = 30 * 1440 * MINUTE_MS + now.mono_ms;
    let reports = (device.next_seq..=upto).map(|seq| {
        let ago_ms = (of + 1 - seq) * MINUTE_MS;
        Report { mono_ms: sent_mono_ms - ago_ms, wall_ms: now.wall_ms - ago_ms.cast_signed(), ..kinds.at(seq).clone() }
    });
    let reports = reports.collect();
    let (boot, sent_boot) = ("boot-1".to_owned(), "boot-1".to_owned());
    let first = enveloped(device.identity.device, device.epoch, device.next_seq, kinds.at(1));
    Envelope { boot, sent_boot, sent_mono_ms, reports, ..first }
}
