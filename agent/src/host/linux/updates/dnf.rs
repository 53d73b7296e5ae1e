//! Fedora, Red Hat and their kin: the advisories of security that dnf or yum knows of, from its cache alone.
//! Invariant: advisories are counted by package, because one update ends all of a package's. Next: the module above.

use std::os::unix::fs::MetadataExt;
use std::time::Duration;

use super::{Told, Waiting, by_name};
use crate::child::{Tool, Tools};
use crate::host::system::System;
use shared::observation::Look;

const MOST: Duration = Duration::from_secs(18);
const DNF5: Tool =
    Tool { path: "/usr/bin/dnf5", arguments: &["-q", "-C", "advisory", "list", "--security"], most_time: MOST };
const DNF4: Tool =
    Tool { path: "/usr/bin/dnf", arguments: &["-q", "-C", "updateinfo", "list", "security"], most_time: MOST };
const YUM: Tool =
    Tool { path: "/usr/bin/yum", arguments: &["-q", "-C", "updateinfo", "list", "security"], most_time: MOST };
const CACHES: [&str; 3] = ["/var/cache/libdnf5", "/var/cache/dnf", "/var/cache/yum"];

/// The tool of this system, the newest it has.
pub(super) fn tool(system: &System) -> Option<&'static Tool> {
    [&DNF5, &DNF4, &YUM].into_iter().find(|tool| system.has(tool.path))
}

pub(super) fn told(system: &System, tools: &Tools, tool: &Tool) -> Look<Told> {
    let source = if tool.path == YUM.path { "yum" } else { "dnf" };
    let Some(fetched_s) = fetched_s(system) else { return Ok(Told { source, ..Told::default() }) };
    let security = parse_advisories(&tools.ask(tool)?);
    Ok(Told { source, security, fetched_s: Some(fetched_s), ..Told::default() })
}

fn fetched_s(system: &System) -> Option<i64> {
    let each = CACHES.iter().flat_map(|folder| {
        let names = system.names(folder).unwrap_or_default();
        names.into_iter().map(move |name| system.place(folder).join(name))
    });
    each.filter_map(|path| std::fs::metadata(path).ok()).map(|found| found.mtime()).max()
}

/// dnf 4 and yum: `RHSA-2026:1 Important/Sec. bash-5.1-2.el9.x86_64`; dnf 5: name, type, severity, package, day, time.
fn parse_advisories(text: &str) -> Vec<Waiting> {
    by_name(text.lines().filter_map(parse_advisory))
}

fn parse_advisory(line: &str) -> Option<Waiting> {
    let fields: Vec<&str> = line.split_whitespace().collect();
    let (package, day) = match fields.as_slice() {
        [_, kind, package] if kind.ends_with("/Sec.") || *kind == "security" => (*package, None),
        [_, "security", _, package, day, ..] => (*package, Some(*day)),
        _ => return None,
    };
    let (name, version) = parse_package(package)?;
    let came_out_ms = day.and_then(|day| {
        let date: jiff::civil::Date = day.parse().ok()?;
        Some(date.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp().as_millisecond())
    });
    Some(Waiting { name, version, came_out_ms })
}

/// `bash-5.1-2.el9.x86_64`: name, then version and release, then architecture.
fn parse_package(package: &str) -> Option<(String, String)> {
    let (rest, _) = package.rsplit_once('.')?;
    let (rest, release) = rest.rsplit_once('-')?;
    let (name, version) = rest.rsplit_once('-')?;
    (!name.is_empty()).then(|| (name.to_owned(), format!("{version}-{release}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn advisories_of_each_generation_are_read() {
        let text = "\
RHSA-2026:0311 Important/Sec. bash-4.2.45-5.el7_0.4.x86_64
RHSA-2026:0312 Moderate/Sec.  bash-4.2.45-6.el7_0.4.x86_64
RHBA-2026:0313 bugfix         tzdata-2026a-1.el7.noarch
FEDORA-EPEL-2026-1 security   python3-pip-21.3-1.el9.noarch
Name                   Type     Severity  Package                  Issued
FEDORA-2026-c4d4       security Important expat-2.6.3-1.fc41.x86_64 2026-09-14 02:17:11
FEDORA-2026-c4d5       security Low       expat-2.6.4-1.fc41.x86_64 2026-10-01 02:17:11
FEDORA-2026-c4d6       bugfix   None      vim-9-1.fc41.x86_64 2026-10-01 02:17:11
rubbish
a security b
";
        let told = parse_advisories(text);
        let rows: Vec<(&str, &str, Option<i64>)> =
            told.iter().map(|one| (one.name.as_str(), one.version.as_str(), one.came_out_ms)).collect();
        let wanted = [
            ("bash", "4.2.45-6.el7_0.4", None),
            ("expat", "2.6.4-1.fc41", Some(1_789_344_000_000)),
            ("python3-pip", "21.3-1.el9", None),
        ];
        assert_eq!(rows, wanted);
    }

    #[test]
    fn the_newest_tool_is_asked_and_a_cache_says_when_it_fetched() {
        let root = tempfile::tempdir().unwrap();
        let system = System::below(root.path());
        assert!(tool(&system).is_none() && fetched_s(&system).is_none());
        std::fs::create_dir_all(system.place("/usr/bin")).unwrap();
        ["dnf", "dnf5"].iter().for_each(|name| std::fs::write(system.place("/usr/bin").join(name), "").unwrap());
        std::fs::create_dir_all(system.place("/var/cache/dnf/fedora")).unwrap();
        assert_eq!(tool(&system).map(|tool| tool.path), Some(DNF5.path));
        assert!(fetched_s(&system).is_some());
        let empty = tempfile::tempdir().unwrap();
        assert_eq!(told(&System::below(empty.path()), &Tools::default(), &YUM).unwrap().fetched_s, None);
    }
}
