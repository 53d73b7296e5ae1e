//! Packages of Debian and its family, from dpkg's status file.
//! Invariant: only what is installed counts, not what left its configuration behind. Next: [`super::software`].

use std::io::BufRead;

use shared::host::Program;
use shared::observation::Look;

use super::super::system::{System, unseen};

const STATUS: &str = "/var/lib/dpkg/status";
const MOST_BYTES: u64 = 64 << 20;

pub(in crate::host::linux) fn programs(system: &System) -> Look<Vec<Program>> {
    let lines = system.lines(STATUS, MOST_BYTES)?;
    parse_status(lines).map_err(|error| unseen(STATUS.as_ref(), &error))
}

#[derive(Default)]
struct Package {
    name: String,
    version: String,
    installed: bool,
}

/// Read line by line, because the file of a desktop is larger than the agent's own memory.
fn parse_status(lines: impl BufRead) -> std::io::Result<Vec<Program>> {
    let (mut programs, mut package) = (Vec::new(), Package::default());
    for line in lines.split(b'\n').chain([Ok(Vec::new())]) {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        if line.trim_end().is_empty() {
            programs.extend(finished(std::mem::take(&mut package)));
        } else if let Some(name) = line.strip_prefix("Package:") {
            package.name = name.trim().to_owned();
        } else if let Some(version) = line.strip_prefix("Version:") {
            package.version = version.trim().to_owned();
        } else if let Some(status) = line.strip_prefix("Status:") {
            package.installed = status.split_whitespace().last() == Some("installed");
        }
    }
    Ok(programs)
}

fn finished(package: Package) -> Option<Program> {
    let Package { name, version, installed } = package;
    let program = Program { name, version, publisher: String::new(), source: "dpkg".to_owned() };
    (installed && !program.name.is_empty()).then_some(program)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn installed_packages_are_read_and_leftovers_are_not() {
        let text = b"Package: one\nStatus: install ok installed\nVersion: 1:2.0-1\nDescription: a\n Version: 9\n\n\
            Package: gone\nStatus: deinstall ok config-files\nVersion: 1\n\n\
            Package: half\nStatus: install ok half-installed\nVersion: 1\n\n\
            Version: 1\nStatus: install ok installed\n\n\n\
            Package: caf\xe9\nStatus: hold ok installed\nVersion: 3";
        let told: Vec<(String, String)> =
            parse_status(&text[..]).unwrap().into_iter().map(|one| (one.name, one.version)).collect();
        assert_eq!(told, [("one".into(), "1:2.0-1".into()), ("caf\u{fffd}".into(), "3".into())]);
        assert!(parse_status(&b""[..]).unwrap().is_empty());
    }
}
