//! Installed software from each source that this machine has.
//! Invariant: a source that is here and cannot be read makes the whole unseen: half an inventory would look like removals.
//! Next: a file per source; the check `software`.

pub(in crate::host::linux) mod dpkg;
mod flatpak;
mod rpm;
mod snap;

use shared::host::Program;
use shared::observation::{Look, Unseen, Why};

use super::system::System;
use crate::child::Tools;

pub(super) fn software(system: &System, tools: &Tools) -> Look<Vec<Program>> {
    let sources =
        [dpkg::programs(system), rpm::programs(system, tools), snap::programs(system), flatpak::programs(system)];
    let here: Vec<Vec<Program>> = sources.into_iter().filter_map(present).collect::<Look<_>>()?;
    if here.is_empty() {
        return Err(Unseen::new(Why::NotHere, "neither dpkg, rpm, snap nor flatpak is here"));
    }
    Ok(here.into_iter().flatten().collect())
}

/// A source that is not on this machine is no answer at all; any other failure is one.
fn present(look: Look<Vec<Program>>) -> Option<Look<Vec<Program>>> {
    match look {
        Err(unseen) if unseen.why == Why::NotHere => None,
        look => Some(look),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_that_are_here_are_joined_and_none_at_all_is_unseen() {
        let root = tempfile::tempdir().unwrap();
        let system = System::below(root.path());
        assert_eq!(software(&system, &Tools::default()).unwrap_err().why, Why::NotHere);
        std::fs::create_dir_all(root.path().join("var/lib/dpkg")).unwrap();
        let status = root.path().join("var/lib/dpkg/status");
        std::fs::write(&status, "Package: a\nStatus: install ok installed\nVersion: 1\n").unwrap();
        assert_eq!(software(&system, &Tools::default()).unwrap().len(), 1);
        std::fs::remove_file(&status).unwrap();
        std::fs::create_dir(&status).unwrap();
        assert!(software(&system, &Tools::default()).is_err(), "a source that cannot be read");
    }
}
