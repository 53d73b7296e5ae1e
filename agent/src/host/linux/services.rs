//! Services and mounts that systemd starts, asked with one bounded call; or a folder that stands in for systemd.
//! Invariant: a unit that rests by design (run once, triggered, its condition unmet) is never told as stopped.
//! Next: the check `services`, which decides what matters.

use std::path::Path;
use std::time::Duration;

use shared::host::ServiceUnit;
use shared::observation::{Look, Unseen, Why};

use super::system::System;
use crate::child::{Tool, Tools};
use crate::host::stand_ins::stand_ins;
use crate::parse::systemctl;

const SHOW: Tool = Tool {
    path: "/usr/bin/systemctl",
    arguments: &["show", "--no-pager", systemctl::PROPERTIES, "*.service", "*.mount"],
    most_time: Duration::from_secs(10),
};

pub(super) fn services(system: &System, tools: &Tools, stand_in: Option<&Path>) -> Look<Vec<ServiceUnit>> {
    if let Some(folder) = stand_in {
        return stand_ins(folder);
    }
    if !system.has("/run/systemd/system") {
        return Err(Unseen::new(Why::NotHere, "systemd does not run here; `units_folder` in agent.toml can stand in"));
    }
    Ok(systemctl::show(&tools.ask(&SHOW)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_stands_in_for_systemd() {
        let folder = tempfile::tempdir().unwrap();
        let system = System::below(folder.path());
        let ask = |folder: &Path| services(&system, &Tools::default(), Some(folder));
        std::fs::write(folder.path().join("web.service"), "failed\n").unwrap();
        std::fs::write(folder.path().join(".hidden"), "x").unwrap();
        let units = ask(folder.path()).unwrap();
        assert_eq!(
            units.iter().map(|unit| (unit.name.as_str(), unit.state.as_str())).collect::<Vec<_>>(),
            [("web.service", "failed")]
        );
        std::fs::write(folder.path().join("web.service"), "broken").unwrap();
        let told = ask(folder.path()).unwrap_err();
        assert!(told.why == Why::Garbled && told.detail.contains("`broken`; write one of running"), "{}", told.detail);
        assert_eq!(ask(Path::new("/no/such/folder")).unwrap_err().why, Why::NotHere);
        assert_eq!(services(&system, &Tools::default(), None).unwrap_err().why, Why::NotHere);
    }
}
