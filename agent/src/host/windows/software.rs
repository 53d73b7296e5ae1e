//! Installed programs: the Uninstall keys of the machine in both views, and those of people whose profiles are loaded.
//! Invariant: a view that is here and cannot be read makes the whole unseen: half an inventory would look like removals.
//! Next: [`crate::parse::uninstall`], the check `software`.

use std::collections::BTreeSet;

use shared::host::Program;
use shared::observation::Look;
use winreg::RegKey;

use super::registry::{below, if_here, machine, machine_32, names, number, text, users};
use crate::parse::uninstall::{Entry, program};

const UNINSTALL: &str = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall";
/// Keys of people's classes, which hold no programs.
const CLASSES: &str = "_Classes";

pub(super) fn software() -> Look<Vec<Program>> {
    let mut views = vec![machine(UNINSTALL), machine_32(UNINSTALL)];
    let people = names(&users("")?)?.into_iter().filter(|person| !person.ends_with(CLASSES));
    views.extend(people.map(|person| users(&format!(r"{person}\{UNINSTALL}"))));
    let mut programs = BTreeSet::new();
    for view in views {
        if let Some(key) = if_here(view)? {
            programs.extend(below(&key)?.iter().filter_map(|(_, key)| program(entry(key))));
        }
    }
    Ok(programs.into_iter().collect())
}

fn entry(key: &RegKey) -> Entry {
    Entry {
        name: text(key, "DisplayName"),
        version: text(key, "DisplayVersion"),
        publisher: text(key, "Publisher"),
        system_component: number(key, "SystemComponent").unwrap_or(0),
        parent: text(key, "ParentKeyName"),
        release: text(key, "ReleaseType"),
    }
}
