//! The live machine behind [`shared::host::Host`]: the only code of Premura that touches an operating system's own facts.
//! Invariant: paths come from lists in this binary or from the PC's own configuration, never from the collector; a file is
//! read up to a bound, and what cannot be seen is unseen with why. Next: `linux/`, `windows/` and `macos/`, a file per question.

use std::path::PathBuf;

use shared::host::{Host, OperatingSystem};
use shared::observation::{Look, Unseen, Why};
use shared::past::DeviceClass;

use crate::proxy::Machine;

#[cfg(any(target_os = "linux", target_os = "macos"))]
mod backup_runs;
pub mod boot;
#[cfg(any(target_os = "linux", windows, test))]
mod busy;
#[cfg(any(target_os = "linux", target_os = "macos", windows))]
mod certificates;
#[cfg(any(target_os = "linux", windows))]
mod chassis;
#[cfg(any(target_os = "linux", target_os = "macos"))]
mod cups;
#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
mod elsewhere;
#[cfg(any(target_os = "linux", target_os = "macos"))]
mod gateway;
#[cfg(any(target_os = "linux", windows, test))]
mod hardware;
#[cfg(any(target_os = "linux", windows, test))]
mod hosts_file;
#[cfg(any(target_os = "linux", windows, test))]
mod internet;
#[cfg(target_os = "linux")]
mod linux;
// What macOS writes is read by code that knows no macOS: it is tested on Linux too.
#[cfg(any(target_os = "macos", all(target_os = "linux", test)))]
mod macos;
#[cfg(any(target_os = "linux", target_os = "macos", windows))]
mod names;
#[cfg(any(target_os = "linux", target_os = "macos", windows))]
mod on_time;
#[cfg(any(target_os = "linux", windows))]
mod people;
#[cfg(any(target_os = "linux", windows))]
mod programs;
#[cfg(any(target_os = "linux", target_os = "macos"))]
mod seen;
#[cfg(any(target_os = "linux", target_os = "macos", windows))]
mod stand_ins;
#[cfg(any(target_os = "linux", target_os = "macos", windows))]
mod system;
#[cfg(any(target_os = "linux", target_os = "macos", windows))]
mod web_sites;
// What Windows writes is read by code that knows no Windows: it is tested wherever the tests run.
#[cfg(any(windows, test))]
mod windows;

/// What the PC's own configuration says about looking.
#[derive(Clone, Debug, Default)]
pub struct HostSettings {
    /// Folders whose certificates are watched besides the built-in places.
    pub certificate_folders: Vec<PathBuf>,
    /// A stand-in for the system's services: one file per unit whose content is its state.
    pub units_folder: Option<PathBuf>,
    /// Whether busy programs may be named.
    pub busy_programs: bool,
    /// Whether the standard privacy profile was agreed on for this site; without it the strict one holds.
    pub standard_privacy: bool,
    /// Files that a backup touches when it ends well.
    pub backup_markers: Vec<PathBuf>,
    /// Where the host remembers the boot it saw last; none for a look that must leave no trace.
    pub state_folder: Option<PathBuf>,
    /// The collector's address, or that of the proxy on the way there, whose name is looked for to see whether names are
    /// found.
    pub server: Option<String>,
}

impl HostSettings {
    /// Sign-ins tell of people: on a PC that somebody works at they are looked at under the standard profile only.
    ///
    /// # Errors
    /// Unseen, because it is off.
    pub fn allows_sign_ins(&self, system: &OperatingSystem) -> Look<()> {
        self.allows(system, "the strict privacy profile looks at no sign-ins on a personal PC")
    }

    /// Names of programs tell what somebody does: on a PC that somebody works at they stay there under the strict profile,
    /// and everywhere when the PC's own configuration says so.
    ///
    /// # Errors
    /// Unseen, because it is off.
    pub fn allows_busy_programs(&self, system: &OperatingSystem) -> Look<()> {
        if !self.busy_programs {
            return Err(Unseen::new(Why::Off, "naming busy programs is switched off in agent.toml"));
        }
        self.allows(system, "the strict privacy profile names no busy programs of a personal PC")
    }

    fn allows(&self, system: &OperatingSystem, why_not: &str) -> Look<()> {
        let allowed = self.standard_privacy || DeviceClass::of(system).is_server();
        if allowed { Ok(()) } else { Err(Unseen::new(Why::Off, why_not)) }
    }
}

/// This machine, live.
#[must_use]
#[cfg(target_os = "linux")]
pub fn live(settings: HostSettings) -> Box<dyn Host + Send> {
    Box::new(linux::Linux::new(settings))
}

/// This machine, live.
#[must_use]
#[cfg(windows)]
pub fn live(settings: HostSettings) -> Box<dyn Host + Send> {
    Box::new(windows::Windows::new(settings))
}

/// This machine, live.
#[must_use]
#[cfg(target_os = "macos")]
pub fn live(settings: HostSettings) -> Box<dyn Host + Send> {
    Box::new(macos::Macos::new(settings))
}

/// This machine, of which this build can see only what the build itself knows.
#[must_use]
#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
pub fn live(_: HostSettings) -> Box<dyn Host + Send> {
    Box::new(elsewhere::Elsewhere)
}

/// What the machine's own settings say about proxies.
#[must_use]
#[cfg(windows)]
pub fn machine_proxy() -> Machine {
    windows::machine_proxy()
}

/// Nothing: on this system a proxy is named by the environment or by `agent.toml`.
#[must_use]
#[cfg(not(windows))]
pub fn machine_proxy() -> Machine {
    Machine::default()
}

/// A fingerprint of this machine's own stable ids, for its enrolment; empty when it has none that tell it from others.
#[must_use]
#[cfg(target_os = "linux")]
pub fn hardware() -> String {
    hardware::fingerprint(&linux::hardware_ids())
}

/// A fingerprint of this machine's own stable ids, for its enrolment; empty when it has none that tell it from others.
#[must_use]
#[cfg(windows)]
pub fn hardware() -> String {
    hardware::fingerprint(&windows::hardware_ids())
}

/// None: on this system the agent asks for no ids.
#[must_use]
#[cfg(not(any(target_os = "linux", windows)))]
pub fn hardware() -> String {
    String::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(any(target_os = "linux", target_os = "macos", windows))]
    /// A machine of these files: path below the root and content.
    pub(super) fn machine(files: &[(&str, &str)]) -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let path = root.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        root
    }

    #[test]
    fn i13_what_tells_of_people_is_looked_at_on_servers_and_where_the_standard_profile_was_agreed_on() {
        let system = |graphical| OperatingSystem { family: "linux".into(), graphical, ..OperatingSystem::default() };
        let (server, personal) = (system(false), system(true));
        let settings = |standard_privacy, busy_programs| HostSettings {
            standard_privacy,
            busy_programs,
            ..HostSettings::default()
        };
        let table = [(&server, false, true), (&server, true, true), (&personal, false, false), (&personal, true, true)];
        for (system, standard, wanted) in table {
            assert_eq!(settings(standard, true).allows_sign_ins(system).is_ok(), wanted, "{system:?}");
            assert_eq!(settings(standard, true).allows_busy_programs(system).is_ok(), wanted, "{system:?}");
            let own_word = settings(standard, false).allows_busy_programs(system).unwrap_err();
            assert!(own_word.why == Why::Off && own_word.detail.contains("agent.toml"), "the PC's own word goes first");
        }
    }
}
