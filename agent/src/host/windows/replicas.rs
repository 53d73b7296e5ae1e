//! Virtual machines that Hyper-V copies to another host or has copies of.
//! Invariant: the machine that runs them is none of them, a trial of a failover is no replica, and a machine that is not
//! copied is not listed. Next: [`super::virtual_machines`], the check `replica`.

use shared::host::Replica;

use super::sample_time::age_s;
use super::wmi_time::moment_ms;
use crate::parse::blocks::Block;

/// The machines that are copied, from `Msvm_ComputerSystem` and `Msvm_ReplicationSettingData`.
pub(super) fn replicas(systems: &[Block], settings: &[Block], wall_ms: i64) -> Vec<Replica> {
    let each = systems.iter().filter_map(|system| {
        let role = match system.number::<u32>("ReplicationMode")? {
            1 => "primary",
            2 => "replica",
            4 => "extended_replica",
            _ => return None,
        };
        let name = system.get("Name")?;
        let copied = system.get("LastReplicationTime").and_then(moment_ms);
        Some(Replica {
            machine: system.text("ElementName"),
            role: role.to_owned(),
            state: system.number("ReplicationState").map_or("", state).to_owned(),
            health: system.number("ReplicationHealth").map_or("", health).to_owned(),
            copied_age_s: copied.map(|at_ms| age_s(wall_ms, at_ms)),
            interval_s: settings.iter().find(|one| is_of(one, name)).and_then(|one| one.number("ReplicationInterval")),
        })
    });
    each.collect()
}

/// Settings name their machine, and have its GUID in their own id: `Microsoft:GUID\HVR\0`, where 1 is the second hop.
fn is_of(settings: &Block, name: &str) -> bool {
    let id = settings.text("InstanceID").to_lowercase();
    let named = settings.get("VirtualSystemIdentifier").is_some_and(|known| known.eq_ignore_ascii_case(name));
    (named || id.contains(&name.to_lowercase())) && !id.ends_with("\\hvr\\1")
}

fn state(number: u32) -> &'static str {
    const STATES: [&str; 15] = [
        "disabled",
        "ready",
        "initial",
        "replicating",
        "synced",
        "recovered",
        "committed",
        "suspended",
        "critical",
        "resync_waiting",
        "resyncing",
        "resync_suspended",
        "failover",
        "failback",
        "failback_complete",
    ];
    usize::try_from(number).ok().and_then(|at| STATES.get(at).copied()).unwrap_or("")
}

fn health(number: u32) -> &'static str {
    match number {
        1 => "normal",
        2 => "warning",
        3 => "critical",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::wmi::instances;

    #[test]
    fn machines_that_are_copied_are_told_with_their_age_and_interval() {
        let (mail, test) = ("1B2C-0000-0000-0000-000000000001", "1B2C-0000-0000-0000-000000000002");
        let systems = instances(&format!(
            "Name=HOST\nElementName=HOST\nReplicationMode=0\n\n\
             Name={mail}\nElementName=mail\nReplicationMode=1\nReplicationState=3\nReplicationHealth=2\nLastReplicationTime=20241114082500.000000-000\n\n\
             Name={test}\nElementName=mail - Test\nReplicationMode=3\n\n\
             Name=X\nElementName=erp\nReplicationMode=2\nReplicationState=99\nReplicationHealth=0\nLastReplicationTime=16010101000000.000000-000\n"
        ));
        let settings = instances(&format!(
            "InstanceID=Microsoft:{mail}\\HVR\\1\nVirtualSystemIdentifier={mail}\nReplicationInterval=900\n\n\
             InstanceID=Microsoft:{mail}\\HVR\\0\nReplicationInterval=30\n"
        ));
        let told = replicas(&systems, &settings, 1_731_573_000_000);
        let rows: Vec<_> = told
            .iter()
            .map(|one| (&*one.machine, &*one.role, &*one.state, &*one.health, one.copied_age_s, one.interval_s))
            .collect();
        let wanted = [
            ("mail", "primary", "replicating", "warning", Some(300), Some(30)),
            ("erp", "replica", "", "", None, None),
        ];
        assert_eq!(rows, wanted);
        assert!(replicas(&[], &settings, 0).is_empty());
    }
}
