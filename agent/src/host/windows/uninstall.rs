//! What an Uninstall key says, and whether it is a program that people would find in the list of programs.
//! Invariant: parts of Windows and updates of programs are no programs of their own. Next: `software`.

use shared::host::Program;

/// The values of a key.
#[derive(Clone, Debug, Default)]
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) version: String,
    pub(super) publisher: String,
    pub(super) system_component: u32,
    pub(super) parent: String,
    pub(super) release: String,
}

/// The program that a key stands for.
pub(super) fn program(entry: Entry) -> Option<Program> {
    let part = entry.system_component == 1 || !entry.parent.is_empty();
    let update = ["update", "hotfix", "service pack"].iter().any(|end| entry.release.to_lowercase().ends_with(end));
    if entry.name.is_empty() || part || update {
        return None;
    }
    let Entry { name, version, publisher, .. } = entry;
    Some(Program { name, version, publisher, source: "registry".into() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_programs_of_their_own_are_told() {
        let firefox = Entry { name: "Mozilla Firefox (x64 it)".into(), version: "145.0".into(), ..Entry::default() };
        let table = [
            ("a program", firefox.clone(), true),
            ("no name", Entry { name: String::new(), ..firefox.clone() }, false),
            ("a part of Windows", Entry { system_component: 1, ..firefox.clone() }, false),
            ("an update of another", Entry { parent: "Office16.PROPLUS".into(), ..firefox.clone() }, false),
            ("an update by kind", Entry { release: "Security Update".into(), ..firefox.clone() }, false),
            ("a product by kind", Entry { release: "Product".into(), ..firefox.clone() }, true),
        ];
        for (case, entry, wanted) in table {
            assert_eq!(program(entry).is_some(), wanted, "{case}");
        }
        assert_eq!(program(firefox).unwrap().source, "registry");
    }
}
