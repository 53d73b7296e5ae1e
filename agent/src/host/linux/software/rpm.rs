//! Packages of the Red Hat and SUSE families, from rpm itself: its database has three formats, one tool reads them all.
//! Invariant: rpm is asked only where its database is. Next: [`super::software`].

use std::time::Duration;

use shared::host::Program;
use shared::observation::{Look, Unseen, Why};

use super::super::system::System;
use crate::child::{Tool, Tools};

const DATABASES: [&str; 5] = [
    "/usr/lib/sysimage/rpm/rpmdb.sqlite",
    "/usr/lib/sysimage/rpm/Packages.db",
    "/var/lib/rpm/rpmdb.sqlite",
    "/var/lib/rpm/Packages.db",
    "/var/lib/rpm/Packages",
];
const LIST: Tool = Tool {
    path: "/usr/bin/rpm",
    arguments: &["-qa", "--qf", "%{NAME}\\t%{VERSION}-%{RELEASE}\\t%{VENDOR}\\n"],
    most_time: Duration::from_secs(30),
};

pub(super) fn programs(system: &System, tools: &Tools) -> Look<Vec<Program>> {
    if !DATABASES.iter().any(|database| system.has(database)) {
        return Err(Unseen::new(Why::NotHere, "no rpm database"));
    }
    Ok(parse_list(&tools.ask(&LIST)?))
}

fn parse_list(text: &str) -> Vec<Program> {
    let row = |line: &str| {
        let mut columns = line.split('\t');
        let (name, version) = (columns.next()?, columns.next()?);
        let publisher = columns.next().filter(|vendor| *vendor != "(none)").unwrap_or_default();
        // Keys that sign packages are kept as packages; they are no software.
        let software = !name.is_empty() && name != "gpg-pubkey";
        let text = str::to_owned;
        software.then(|| Program {
            name: text(name),
            version: text(version),
            publisher: text(publisher),
            source: text("rpm"),
        })
    };
    text.lines().filter_map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_read_without_signing_keys() {
        let text = "bash\t5.2-1\tFedora Project\ngpg-pubkey\t1-1\t(none)\nown\t1-1\t(none)\nbroken\n\t1-1\tx\n";
        let told: Vec<(String, String)> = parse_list(text).into_iter().map(|one| (one.name, one.publisher)).collect();
        assert_eq!(told, [("bash".into(), "Fedora Project".into()), ("own".into(), String::new())]);
    }
}
