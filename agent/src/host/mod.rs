//! The live machine behind [`shared::host::Host`]: the only code of Premura that touches an operating system's own facts.
//! Invariant: paths come from lists in this binary or from the PC's own configuration, never from the collector; a file is
//! read up to a bound, and what cannot be seen is unseen with why. Next: `linux/` for a file per question.

use std::path::{Path, PathBuf};

use shared::host::Host;

#[cfg(not(target_os = "linux"))]
mod elsewhere;
#[cfg(target_os = "linux")]
mod linux;

/// What the PC's own configuration says about looking.
#[derive(Clone, Debug, Default)]
pub struct HostSettings {
    /// Folders whose certificates are watched besides the built-in places.
    pub certificate_folders: Vec<PathBuf>,
    /// A stand-in for systemd: one file per unit whose content is its state.
    pub units_folder: Option<PathBuf>,
    /// Whether busy programs may be named.
    pub busy_programs: bool,
    /// Where the host remembers the boot it saw last; none for a look that must leave no trace.
    pub state_folder: Option<PathBuf>,
}

/// This machine, live.
#[must_use]
#[cfg(target_os = "linux")]
pub fn live(settings: HostSettings) -> Box<dyn Host + Send> {
    Box::new(linux::Linux::new(settings))
}

/// This machine, of which this build can see only what the build itself knows.
#[must_use]
#[cfg(not(target_os = "linux"))]
pub fn live(_: HostSettings) -> Box<dyn Host + Send> {
    Box::new(elsewhere::Elsewhere)
}

/// Writes into the state folder that the agent was asked to stop, so that the end of this boot is no surprise to the next.
#[cfg(target_os = "linux")]
pub fn note_stop(state_folder: &Path) {
    linux::note_stop(state_folder);
}

/// Writes nothing: where boots are not looked at, their ends are not either.
#[cfg(not(target_os = "linux"))]
pub fn note_stop(_: &Path) {}
