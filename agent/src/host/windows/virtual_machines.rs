//! Virtual machines of Hyper-V and how old their snapshots are.
//! Invariant: the machine that runs them is none of them. Next: the check `virtual_machines`.

use shared::host::VirtualMachine;

use super::sample_time::age_s;
use super::wmi_time::moment_ms;
use crate::parse::blocks::Block;

/// The machines, from `Msvm_ComputerSystem` and `Msvm_VirtualSystemSettingData`.
pub(super) fn machines(systems: &[Block], settings: &[Block], wall_ms: i64) -> Vec<VirtualMachine> {
    // A virtual machine's name is a GUID, and its title the name for people; the host's name is the computer's.
    let guests = systems.iter().filter(|one| one.text("Name").matches('-').count() == 4);
    let each = guests.map(|guest| {
        let name = guest.text("Name");
        let is_snapshot = |one: &&Block| {
            one.get("VirtualSystemIdentifier") == Some(&name) && one.text("VirtualSystemType").contains("Snapshot")
        };
        let ages = settings.iter().filter(is_snapshot).filter_map(|one| moment_ms(one.get("CreationTime")?));
        VirtualMachine {
            name: guest.text("ElementName"),
            source: "hyper-v".to_owned(),
            snapshot_ages_s: ages.map(|at_ms| age_s(wall_ms, at_ms)).collect(),
        }
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::wmi::instances;

    #[test]
    fn guests_are_told_with_the_age_of_their_snapshots() {
        let guid = "1B2C-0000-0000-0000-000000000001";
        let systems = instances(&format!("Name=HOST\nElementName=HOST\n\nName={guid}\nElementName=mail\n"));
        let settings = instances(&format!(
            "VirtualSystemIdentifier={guid}\nVirtualSystemType=Microsoft:Hyper-V:Snapshot:Realized\nCreationTime=20241113083000.000000-000\n\n\
             VirtualSystemIdentifier={guid}\nVirtualSystemType=Microsoft:Hyper-V:System:Realized\nCreationTime=20230101000000.000000-000\n"
        ));
        let told = machines(&systems, &settings, 1_731_573_000_000);
        assert_eq!((told.len(), &*told[0].name, told[0].snapshot_ages_s.clone()), (1, "mail", vec![86_400]));
    }
}
