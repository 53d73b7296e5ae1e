//! Snaps, each by the description it carries.
//! Invariant: only the current revision of each counts. Next: [`super::software`].

use shared::host::Program;
use shared::observation::{Look, Unseen, Why};

use super::super::system::System;
use crate::parse::snap;

const FOLDERS: [&str; 2] = ["/snap", "/var/lib/snapd/snap"];

pub(super) fn programs(system: &System) -> Look<Vec<Program>> {
    let Some(folder) = FOLDERS.into_iter().find(|folder| system.has(folder)) else {
        return Err(Unseen::new(Why::NotHere, "no snaps"));
    };
    let each = system.names(folder)?.into_iter().filter_map(|name| {
        let text = system.text(format!("{folder}/{name}/current/meta/snap.yaml"), 1 << 18).ok()?;
        let version = snap::value(&text, "version").unwrap_or_default();
        let name = snap::value(&text, "name").unwrap_or(name);
        Some(Program { name, version, publisher: String::new(), source: "snap".to_owned() })
    });
    Ok(each.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn current_snaps_are_told_with_their_own_words() {
        let root = tempfile::tempdir().unwrap();
        let system = System::below(root.path());
        assert_eq!(programs(&system).unwrap_err().why, Why::NotHere);
        for (name, text) in [("one", "name: one\nversion: '1.5'\napps:\n  version: 9\n"), ("two", "summary: x\n")] {
            let meta = root.path().join("snap").join(name).join("current/meta");
            std::fs::create_dir_all(&meta).unwrap();
            std::fs::write(meta.join("snap.yaml"), text).unwrap();
        }
        std::fs::create_dir_all(root.path().join("snap/bin")).unwrap();
        let told: Vec<(String, String)> =
            programs(&system).unwrap().into_iter().map(|one| (one.name, one.version)).collect();
        assert_eq!(told, [("one".into(), "1.5".into()), ("two".into(), String::new())]);
    }
}
