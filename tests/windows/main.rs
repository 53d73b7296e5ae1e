//! The agent of Windows under wine against a collector of Linux: enrolment, reports, service, spool, installer.
//! Invariant: one prefix has one registry and one service manager, so these tests run one at a time; `tests/windows/run`
//! brings what they need. Next: `wine.rs`.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests end where they fail")]

mod as_service;
mod installer;
mod reports;
mod spool;
mod wine;

use support::collector_process::CollectorProcess;
use tempfile::TempDir;

/// A started collector with one customer, in a folder that goes with the test.
fn desk() -> (TempDir, CollectorProcess) {
    let home = tempfile::Builder::new().prefix("premura-windows").tempdir_in("/tmp").unwrap();
    let mut collector = CollectorProcess::new(home.path(), "collector");
    collector.start();
    collector.customer("Acme");
    (home, collector)
}

/// The devices that have reported.
fn reporting(collector: &CollectorProcess) -> usize {
    collector.list(&["device", "list"]).iter().filter(|device| !device["last_received_at"].is_null()).count()
}
