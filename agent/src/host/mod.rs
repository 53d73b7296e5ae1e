//! The live machine behind [`shared::host::Host`]: the only code of Premura that touches an operating system's own facts.
//! Invariant: paths come from lists in this binary or from the PC's own configuration, never from the collector; a file is
//! read up to a bound, and what cannot be seen is unseen with why. Next: `linux/` for a file per question.

use std::path::PathBuf;

use shared::host::Host;

mod elsewhere;

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
pub fn live(settings: HostSettings) -> Box<dyn Host + Send> {
    let _ = settings;
    Box::new(elsewhere::Elsewhere)
}
