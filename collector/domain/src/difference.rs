//! What changed on a device between two looks at what rarely changes: programs, the system, the machine's parts.
//! Invariant: bounded: however much changed, a handful of lines say it; what was never known before is no change.
//! Next: the writer asks when it keeps an inventory, sealing asks for the parts.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use shared::checks::{cpu, disk_space, memory, software};
use shared::host::OperatingSystem;
use shared::text::Words;

/// More of a kind than this are told in one line.
const EACH: usize = 4;
/// So many names stand in that line.
const NAMED: usize = 3;

/// What changed between two facts of a check, in the check's own bytes.
#[must_use]
pub fn of_inventory(check: &str, old: &[u8], new: &[u8]) -> Vec<Words> {
    if old == new {
        return Vec::new();
    }
    match check {
        "software" => both(old, new).map(|(old, new)| programs(&old, &new)),
        "operating_system" => both(old, new).map(|(old, new)| system(&old, &new)),
        _ => None,
    }
    .unwrap_or_default()
}

fn both<T: for<'a> Deserialize<'a>>(old: &[u8], new: &[u8]) -> Option<(T, T)> {
    Some((rmp_serde::from_slice(old).ok()?, rmp_serde::from_slice(new).ok()?))
}

type Versions<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

fn programs(old: &software::Facts, new: &software::Facts) -> Vec<Words> {
    let (before, after) = (versions(old), versions(new));
    let (mut installed, mut updated, mut removed) = (Vec::new(), Vec::new(), Vec::new());
    let names: BTreeSet<&str> = before.keys().chain(after.keys()).copied().collect();
    let none = BTreeSet::new();
    for name in names {
        let (was, is) = (before.get(name).unwrap_or(&none), after.get(name).unwrap_or(&none));
        let mut gone = was.difference(is).copied();
        let mut come = is.difference(was).copied();
        loop {
            match (gone.next(), come.next()) {
                (None, None) => break,
                (Some(from), Some(to)) => updated.push((name, from, to)),
                (None, Some(version)) => installed.push((name, version, "")),
                (Some(version), None) => removed.push((name, version, "")),
            }
        }
    }
    let mut lines = told("device-installed", &installed);
    lines.extend(told("device-updated", &updated));
    lines.extend(told("device-removed", &removed));
    lines
}

fn versions(facts: &software::Facts) -> Versions<'_> {
    let mut versions = Versions::new();
    for program in &facts.programs {
        versions.entry(&program.name).or_default().insert(&program.version);
    }
    versions
}

fn told(key: &str, changes: &[(&str, &str, &str)]) -> Vec<Words> {
    if changes.len() <= EACH {
        let one = |(name, version, to): &(&str, &str, &str)| {
            Words::new(key).text("program", name).text("version", version).text("to", to)
        };
        return changes.iter().map(one).collect();
    }
    let names: Vec<&str> = changes.iter().take(NAMED).map(|(name, ..)| *name).collect();
    let count = i64::try_from(changes.len()).unwrap_or(i64::MAX);
    vec![Words::new(&format!("{key}-many")).count("count", count).text("names", &names.join(", "))]
}

fn system(old: &OperatingSystem, new: &OperatingSystem) -> Vec<Words> {
    let line = |key: &str, from: &str, to: &str| {
        (from != to && !from.is_empty() && !to.is_empty()).then(|| Words::new(key).text("from", from).text("to", to))
    };
    let lines = [
        line("device-system", &old.pretty_name, &new.pretty_name),
        line("device-kernel", &old.kernel, &new.kernel),
        line("device-renamed", &old.host_name, &new.host_name),
    ];
    lines.into_iter().flatten().collect()
}

/// The parts of a machine.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Parts {
    /// All memory; 0 while it is not known.
    pub memory_bytes: u64,
    /// Processors; 0 while it is not known.
    pub processors: u32,
    /// Fixed volumes by mount and size; none while they are not known.
    pub volumes: Option<BTreeMap<String, u64>>,
}

impl Parts {
    /// Takes note of what a check's facts tell of the parts.
    pub fn see(&mut self, check: &str, facts: &[u8]) {
        match check {
            "memory" => {
                let seen = rmp_serde::from_slice::<memory::Facts>(facts);
                self.memory_bytes = seen.map_or(self.memory_bytes, |facts| facts.total_bytes);
            }
            "cpu" => {
                self.processors =
                    rmp_serde::from_slice::<cpu::Facts>(facts).map_or(self.processors, |one| one.processors);
            }
            "disk_space" => {
                let seen = rmp_serde::from_slice::<disk_space::Facts>(facts);
                let sizes = |facts: disk_space::Facts| {
                    facts.volumes.into_iter().take(EACH * 8).map(|one| (one.mount, one.total_bytes)).collect()
                };
                self.volumes = seen.map(sizes).ok().or(self.volumes.take());
            }
            _ => {}
        }
    }

    /// These parts, and those known before where these do not tell.
    #[must_use]
    pub fn or(self, known: Option<Self>) -> Self {
        let known = known.unwrap_or_default();
        Self {
            memory_bytes: if self.memory_bytes == 0 { known.memory_bytes } else { self.memory_bytes },
            processors: if self.processors == 0 { known.processors } else { self.processors },
            volumes: self.volumes.or(known.volumes),
        }
    }

    /// The stored bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        rmp_serde::to_vec_named(self).unwrap_or_default()
    }

    /// The parts of stored bytes; nothing is known when they do not read.
    #[must_use]
    pub fn of_bytes(bytes: &[u8]) -> Self {
        rmp_serde::from_slice(bytes).unwrap_or_default()
    }

    /// What changed since `old`.
    #[must_use]
    pub fn since(&self, old: &Self) -> Vec<Words> {
        let mut lines = Vec::new();
        // A kernel keeps a little more or less for itself from one version to the next: that is no new memory.
        if is_other(old.memory_bytes, self.memory_bytes, 20) {
            lines.push(Words::new("device-memory").bytes("from", old.memory_bytes).bytes("to", self.memory_bytes));
        }
        if old.processors != self.processors && old.processors > 0 && self.processors > 0 {
            let words = Words::new("device-processors").count("from", i64::from(old.processors));
            lines.push(words.count("to", i64::from(self.processors)));
        }
        if let (Some(was), Some(is)) = (&old.volumes, &self.volumes) {
            lines.extend(volumes(was, is));
        }
        lines.truncate(EACH * 3);
        lines
    }
}

fn volumes(was: &BTreeMap<String, u64>, is: &BTreeMap<String, u64>) -> Vec<Words> {
    let mounts: BTreeSet<&String> = was.keys().chain(is.keys()).collect();
    let line = |mount: &String| match (was.get(mount), is.get(mount)) {
        (None, Some(total)) => Some(Words::new("device-disk-new").text("mount", mount).bytes("total", *total)),
        (Some(_), None) => Some(Words::new("device-disk-gone").text("mount", mount)),
        (Some(from), Some(to)) if is_other(*from, *to, 50) => {
            Some(Words::new("device-disk-size").text("mount", mount).bytes("from", *from).bytes("to", *to))
        }
        _ => None,
    };
    mounts.into_iter().filter_map(line).collect()
}

/// Whether two sizes, both known, differ by more than one part of so many.
fn is_other(from: u64, to: u64, parts: u64) -> bool {
    from > 0 && to > 0 && from.abs_diff(to) > from / parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::host::Program;

    fn facts(programs: &[(&str, &str)]) -> Vec<u8> {
        let program = |(name, version): &(&str, &str)| Program {
            name: (*name).into(),
            version: (*version).into(),
            ..Program::default()
        };
        let programs: Vec<Program> = programs.iter().map(program).collect();
        rmp_serde::to_vec_named(&software::Facts { programs, ..software::Facts::default() }).unwrap()
    }

    fn keys(words: &[Words]) -> Vec<&str> {
        words.iter().map(|one| one.key.as_str()).collect()
    }

    #[test]
    fn installs_updates_and_removals_are_told_apart() {
        let old = facts(&[("contab", "9.4"), ("java", "8"), ("linux", "6.1"), ("linux", "6.2")]);
        let new = facts(&[("contab", "9.5"), ("linux", "6.2"), ("linux", "6.3"), ("zoom", "6")]);
        let lines = of_inventory("software", &old, &new);
        let updated = |name: &str, from: &str, to: &str| {
            Words::new("device-updated").text("program", name).text("version", from).text("to", to)
        };
        let other = |key: &str, name: &str, version: &str| {
            Words::new(key).text("program", name).text("version", version).text("to", "")
        };
        assert_eq!(
            lines,
            [
                other("device-installed", "zoom", "6"),
                updated("contab", "9.4", "9.5"),
                updated("linux", "6.1", "6.3"),
                other("device-removed", "java", "8"),
            ]
        );
        assert!(of_inventory("software", &old, &old).is_empty());
        assert!(of_inventory("software", b"junk", &new).is_empty() && of_inventory("aura", &old, &new).is_empty());
    }

    #[test]
    fn a_great_update_is_one_line_of_each_kind() {
        let many = |from: u32, version: &'static str| -> Vec<(String, &str)> {
            (from..from + 900).map(|number| (format!("p{number:04}"), version)).collect()
        };
        let facts_of = |rows: &[(String, &str)]| {
            facts(&rows.iter().map(|(name, version)| (name.as_str(), *version)).collect::<Vec<_>>())
        };
        let lines = of_inventory("software", &facts_of(&many(0, "1")), &facts_of(&many(300, "2")));
        assert_eq!(keys(&lines), ["device-installed-many", "device-updated-many", "device-removed-many"]);
        let first = Words::new("device-installed-many").count("count", 300).text("names", "p0900, p0901, p0902");
        assert_eq!(lines.first(), Some(&first));
    }

    #[test]
    fn a_system_that_was_updated_or_renamed_says_so() {
        let system = |name: &str, kernel: &str, host: &str| {
            let system = OperatingSystem {
                pretty_name: name.into(),
                kernel: kernel.into(),
                host_name: host.into(),
                ..OperatingSystem::default()
            };
            rmp_serde::to_vec_named(&system).unwrap()
        };
        let lines =
            of_inventory("operating_system", &system("Debian 12", "6.1", "a"), &system("Debian 13", "6.12", "b"));
        assert_eq!(keys(&lines), ["device-system", "device-kernel", "device-renamed"]);
        assert!(of_inventory("operating_system", &system("", "", ""), &system("Debian 13", "6.12", "b")).is_empty());
    }

    #[test]
    fn parts_that_come_and_go_are_told_and_small_wobbles_are_not() {
        let parts = |memory_bytes: u64, processors: u32, volumes: &[(&str, u64)]| Parts {
            memory_bytes,
            processors,
            volumes: Some(volumes.iter().map(|(mount, total)| ((*mount).to_owned(), *total)).collect()),
        };
        let old = parts(8_000, 4, &[("C:", 500), ("D:", 1000)]);
        assert!(parts(8_100, 4, &[("C:", 501), ("D:", 1000)]).since(&old).is_empty());
        let new = parts(16_000, 8, &[("C:", 1000), ("E:", 10)]);
        let wanted = ["device-memory", "device-processors", "device-disk-size", "device-disk-gone", "device-disk-new"];
        assert_eq!(keys(&new.since(&old)), wanted);
        assert!(new.since(&Parts::default()).is_empty(), "what was never known is no change");
        assert_eq!(Parts::of_bytes(&new.to_bytes()), new);
        assert_eq!(Parts::of_bytes(b"junk"), Parts::default());
    }
}
