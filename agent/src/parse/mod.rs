//! What tools and files of a PC say, as facts: the parsers that `observe` uses, and `premura-agent parse KIND` for support.
//! Invariant: pure and total. Any text gives facts, fewer when it is broken, and never a panic or a value that is not
//! there; nothing here touches the machine. Next: a file per kind; [`text`], [`blocks`] and [`tree`] for what they share.

pub mod apk;
pub mod bitlocker;
pub mod blocks;
#[cfg(test)]
mod broken;
pub mod dmidecode;
pub mod dpkg;
pub mod flatpak;
pub mod licensing;
pub mod mdstat;
pub mod meminfo;
pub mod os_release;
pub mod package;
pub mod pacman;
pub mod pro_status;
pub mod rpm;
pub mod security_center;
pub mod smartctl;
pub mod snap;
pub mod subscription_manager;
pub mod suseconnect;
pub mod system_profiler;
pub mod systemctl;
pub mod text;
pub mod tree;
pub mod uninstall;
pub mod upower;
pub mod wmi;

use serde::Serialize;
use serde_json::Value;

/// The most that is read of an output, bytes.
pub const MOST_BYTES: u64 = 64 << 20;

/// A kind of output: its name on the command line, what it is, and its facts as JSON.
pub struct Kind {
    /// Its name.
    pub name: &'static str,
    /// Which outputs and files are understood.
    pub of: &'static str,
    /// Its facts.
    pub facts: fn(&str) -> Value,
}

/// Every kind that is understood.
pub const KINDS: &[Kind] = &[
    Kind { name: "os-release", of: "/etc/os-release", facts: |text| json(&os_release::read(text)) },
    Kind { name: "dpkg", of: "dpkg -l, dpkg-query -W, /var/lib/dpkg/status", facts: |text| programs(dpkg::read(text)) },
    Kind { name: "rpm", of: "rpm -qa, with -i, --last or a format; dnf list installed", facts: rpm_facts },
    Kind { name: "pacman", of: "pacman -Q, -Qi, desc", facts: |text| programs(pacman::read(text)) },
    Kind { name: "apk", of: "apk list, apk info -v, /lib/apk/db/installed", facts: |text| programs(apk::read(text)) },
    Kind { name: "snap", of: "snap list, snap info, snap.yaml", facts: |text| programs(snap::read(text)) },
    Kind { name: "flatpak", of: "flatpak list, flatpak info", facts: |text| programs(flatpak::read(text)) },
    Kind { name: "smartctl", of: "smartctl -x, with --json or without", facts: |text| json(&smartctl::read(text)) },
    Kind { name: "systemctl", of: "systemctl show, status, list-units and other lists", facts: systemctl::facts },
    Kind { name: "upower", of: "upower -d, -i, -e", facts: |text| json(&upower::read(text)) },
    Kind { name: "dmidecode", of: "dmidecode", facts: |text| json(&dmidecode::read(text)) },
    Kind { name: "uninstall-registry", of: "a .reg export of an Uninstall key, reg query", facts: uninstall::facts },
    Kind { name: "wmi", of: "instances as CSV, key=value, list, table, JSON or XML", facts: wmi::facts },
    Kind { name: "security-center", of: "AntiVirusProduct, Get-MpComputerStatus", facts: security_center::facts },
    Kind {
        name: "bitlocker",
        of: "Win32_EncryptableVolume, Get-BitLockerVolume, manage-bde -status",
        facts: bitlocker::facts,
    },
    Kind {
        name: "licensing",
        of: "SoftwareLicensingProduct, slmgr /dlv and /xpr, ospp /dstatus",
        facts: licensing::facts,
    },
    Kind { name: "system-profiler", of: "system_profiler, also -xml and -json", facts: system_profiler::facts },
    Kind {
        name: "pro-status",
        of: "pro status, also --format json or yaml",
        facts: |text| json(&pro_status::read(text)),
    },
    Kind {
        name: "suseconnect",
        of: "SUSEConnect --status, --status-text, --list-extensions",
        facts: |text| json(&suseconnect::read(text)),
    },
    Kind {
        name: "subscription-manager",
        of: "subscription-manager status, identity, list, facts, repos",
        facts: |text| json(&subscription_manager::read(text)),
    },
    Kind { name: "proc-meminfo", of: "/proc/meminfo", facts: meminfo::facts },
    Kind { name: "mdstat", of: "/proc/mdstat", facts: mdstat::facts },
];

/// The facts of an output; none when the kind is not one of [`KINDS`].
#[must_use]
pub fn parse(kind: &str, output: &[u8]) -> Option<Value> {
    let kind = KINDS.iter().find(|known| known.name == kind)?;
    Some((kind.facts)(&text::decode(output)))
}

fn json(facts: &impl Serialize) -> Value {
    serde_json::to_value(facts).unwrap_or(Value::Null)
}

/// Packages of rpm; keys that sign them, which it keeps as packages, and what it said of trouble stand apart.
fn rpm_facts(text: &str) -> Value {
    let mut facts = programs(rpm::read(text));
    let keys: Vec<_> = rpm::signing_keys(text);
    let messages: Vec<&str> =
        text.lines().filter(|line| line.starts_with("error:") || line.starts_with("warning:")).collect();
    if let Some(map) = facts.as_object_mut() {
        let parts = [("signing_keys", json(&keys)), ("messages", json(&messages))];
        map.extend(
            parts
                .into_iter()
                .filter(|(_, part)| part != &serde_json::json!([]))
                .map(|(key, part)| (key.to_owned(), part)),
        );
    }
    facts
}

fn programs(packages: Vec<package::Package>) -> Value {
    let (programs, others): (Vec<_>, Vec<_>) = packages.into_iter().partition(package::Package::is_installed);
    let mut facts = serde_json::json!({ "programs": programs });
    if let (false, Some(map)) = (others.is_empty(), facts.as_object_mut()) {
        map.insert("not_installed".to_owned(), json(&others));
    }
    facts
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_kind_takes_nothing_and_nonsense() {
        let nonsense: [&[u8]; 8] = [
            b"",
            b"\n\n\n",
            b"\xff\xfe",
            b"\xfe\xff\x00",
            b"[{]:=\"\\\n\t:\n = \n\"\"\"",
            b"{\"a\": [1, {\"b\": null}]}",
            b"Handle 0x\n\tDMI type\n\t\t:\nmd0 : active raid1 [0](F)\n[/] (/) =%",
            "\u{1F980}: \u{1F980}=\u{1F980}\t\u{a0}|\n\u{25cf} a b c d\n".as_bytes(),
        ];
        for kind in KINDS {
            for output in nonsense {
                let facts = parse(kind.name, output).unwrap();
                assert!(!facts.is_null(), "{} of {:?}", kind.name, String::from_utf8_lossy(output));
            }
        }
        assert!(parse("weather", b"").is_none());
    }

    proptest! {
        #[test]
        fn no_output_makes_a_parser_panic(
            kind in 0..KINDS.len(),
            lines in proptest::collection::vec("[ \t]{0,9}[-A-Za-z0-9:=,\"'\\[\\]{}()/%.é]{0,12}[ \t:=,|]{0,2}.{0,12}", 0..12),
        ) {
            let text = lines.join("\n");
            prop_assert!(!(KINDS[kind].facts)(&text).is_null());
        }
    }
}
