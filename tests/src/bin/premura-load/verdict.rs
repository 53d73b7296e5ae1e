//! The ledger on the sending side, and the verdict over what the collector has on disk.
//! Invariant: written after the last receipt; the database is read through the collector's own store, never written.
//! Next: [`support::books`].

use std::path::PathBuf;

use shared::ids::DeviceId;
use support::books::Books;

use super::device::Device;

/// What is told of one device: itself, its epoch, its highest sequence that was answered with a receipt.
type Line = (DeviceId, String, u64);

fn beside(file: &str) -> String {
    format!("{file}.ledger")
}

/// Writes the ledger beside the file of devices, in place of the one of a run before.
pub(super) fn write<'a>(file: &str, devices: impl Iterator<Item = &'a Device>) {
    let lines: Vec<Line> =
        devices.map(|device| (device.identity.device, device.epoch.to_string(), device.next_seq - 1)).collect();
    std::fs::write(beside(file), serde_json::to_vec(&lines).expect("a ledger")).expect("written");
}

/// Holds the ledger against a collector's database: its data folder, or a PostgreSQL address.
pub(super) async fn verdict(file: &str, place: &str) {
    let ledger: Vec<Line> = serde_json::from_slice(&std::fs::read(beside(file)).expect("read")).expect("a ledger");
    let url = place.contains("://").then(|| place.to_owned());
    let folder = if url.is_some() { PathBuf::new() } else { PathBuf::from(place) };
    let kept = Books::open(folder, url).await.reports().await;
    let (mut answered, mut lost) = (0, 0);
    for (device, epoch, highest) in ledger {
        answered += highest;
        lost += highest.saturating_sub(kept.get(&(device, epoch)).map_or(0, |life| life.last));
    }
    // A sequence that is there twice, or left out between two, ends the reading of the books.
    println!("{{\"answered\":{answered},\"lost\":{lost},\"twice\":0}}");
    if lost > 0 {
        std::process::exit(1);
    }
}
