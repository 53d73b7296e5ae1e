//! The real programs end to end: premura-collector and premura-agent on loopback, with real faults, crashes and full disks.
//! A file for each kind of trouble; what they share stands in `tests/src`.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests end where they fail")]

mod backup;
mod catalogue;
mod clocks;
mod codes;
mod copies;
mod crash;
mod cycles;
mod database_away;
mod day;
mod full_disk;
mod hosted;
mod hostile;
mod names;
mod notices;
mod only_one;
mod power_cuts;
mod privacy;
mod proxies;
mod quickstart;
mod replay;
mod rotation;
mod stop;
mod strangers;
mod tokens;
mod watchdog;

/// A folder that goes with the test.
fn home() -> tempfile::TempDir {
    tempfile::Builder::new().prefix("premura-e2e").tempdir_in("/tmp").unwrap()
}
