//! macOS, live: one file per question, asked of the tools that every Mac has, by fixed paths and arguments, and of files.
//! What they write is read by code that knows no macOS and is tested wherever the tests run; `live` and `tools` are only
//! type-checked, and none of it has ever run on a Mac.
//! Invariant: what macOS does not tell is unseen with why; serial numbers and people's names stand in what is read and
//! never in what is told. Next: `live`, then the file of the question.

mod backups;
mod batteries;
mod crashes;
mod disks;
mod domain_trust;
mod drives;
mod encryption;
mod firewall;
mod network;
mod operating_system;
mod protection;
mod report;
mod software;
mod updates;

#[cfg(target_os = "macos")]
mod live;
#[cfg(target_os = "macos")]
mod tools;

#[cfg(target_os = "macos")]
pub(super) use self::live::Macos;
