//! Virtual machines and the age of their snapshots, from the records of libvirt and of Proxmox; no tool is started.
//! Invariant: a machine whose record cannot be read is told without snapshots, never left out. Next: the check
//! `virtual_machines`.

use shared::host::VirtualMachine;
use shared::observation::{Look, Unseen, Why};

use super::system::System;

const LIBVIRT: &str = "/etc/libvirt/qemu";
const LIBVIRT_SNAPSHOTS: &str = "/var/lib/libvirt/qemu/snapshot";
const PROXMOX: [&str; 2] = ["/etc/pve/qemu-server", "/etc/pve/lxc"];
const MOST_BYTES: u64 = 1 << 20;
const MOST: usize = 500;

pub(super) fn virtual_machines(system: &System, wall_ms: i64) -> Look<Vec<VirtualMachine>> {
    let now_s = wall_ms / 1000;
    if !system.has(LIBVIRT) && !PROXMOX.iter().any(|folder| system.has(folder)) {
        return Err(Unseen::new(Why::NotHere, "neither libvirt nor Proxmox runs virtual machines here"));
    }
    let records = system.names(LIBVIRT).unwrap_or_default();
    let domains =
        records.iter().filter_map(|record| record.strip_suffix(".xml")).map(|name| libvirt(system, name, now_s));
    let guests = PROXMOX.iter().flat_map(|folder| {
        let records = system.names(folder).unwrap_or_default();
        records.into_iter().filter_map(move |record| {
            let number = record.strip_suffix(".conf")?;
            Some(parse_guest(number, &system.text(format!("{folder}/{record}"), MOST_BYTES).unwrap_or_default(), now_s))
        })
    });
    Ok(domains.chain(guests).take(MOST).collect())
}

fn libvirt(system: &System, name: &str, now_s: i64) -> VirtualMachine {
    let folder = format!("{LIBVIRT_SNAPSHOTS}/{name}");
    let records = system.names(&folder).unwrap_or_default();
    let made_s = |record: &String| parse_created(&system.text(format!("{folder}/{record}"), MOST_BYTES).ok()?);
    VirtualMachine {
        name: name.to_owned(),
        source: "libvirt".to_owned(),
        snapshot_ages_s: records.iter().filter_map(made_s).map(|made_s| age_s(now_s, made_s)).collect(),
    }
}

fn parse_created(text: &str) -> Option<i64> {
    text.split_once("<creationTime>")?.1.split_once("</creationTime>")?.0.trim().parse().ok()
}

/// `name: mail` (`hostname:` of a container), and below it a `[snapshot]` each with its `snaptime:`.
fn parse_guest(number: &str, text: &str, now_s: i64) -> VirtualMachine {
    let value = |line: &str, key: &str| Some(line.strip_prefix(key)?.strip_prefix(':')?.trim().to_owned());
    let name = text.lines().find_map(|line| value(line, "name").or_else(|| value(line, "hostname")));
    let made = text.lines().filter_map(|line| value(line, "snaptime")?.parse::<i64>().ok());
    VirtualMachine {
        name: name.map_or_else(|| number.to_owned(), |name| format!("{name} ({number})")),
        source: "proxmox".to_owned(),
        snapshot_ages_s: made.map(|made_s| age_s(now_s, made_s)).collect(),
    }
}

fn age_s(now_s: i64, made_s: i64) -> u64 {
    u64::try_from(now_s.saturating_sub(made_s)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::tests::machine;

    #[test]
    fn machines_are_told_with_the_age_of_their_snapshots() {
        let root = machine(&[
            ("etc/libvirt/qemu/mail.xml", "<domain/>"),
            ("etc/libvirt/qemu/networks/default.xml", ""),
            ("etc/libvirt/qemu/web.xml", ""),
            ("var/lib/libvirt/qemu/snapshot/mail/before.xml", "<domainsnapshot>\n <creationTime>400</creationTime>"),
            ("var/lib/libvirt/qemu/snapshot/mail/broken.xml", "<creationTime>x"),
            (
                "etc/pve/qemu-server/100.conf",
                "name: files\nmemory: 2048\n\n[old]\nname: files\nsnaptime: 900\n[new]\nsnaptime: 2000\n",
            ),
            ("etc/pve/lxc/101.conf", ""),
        ]);
        let told = virtual_machines(&System::below(root.path()), 1_000_000).unwrap();
        let told: Vec<(&str, &[u64])> =
            told.iter().map(|one| (one.name.as_str(), one.snapshot_ages_s.as_slice())).collect();
        let wanted: [(&str, &[u64]); 4] = [("mail", &[600]), ("web", &[]), ("files (100)", &[100, 0]), ("101", &[])];
        assert_eq!(told, wanted);
        assert_eq!(virtual_machines(&System::below(machine(&[]).path()), 0).unwrap_err().why, Why::NotHere);
    }
}
