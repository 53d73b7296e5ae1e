//! The machine's own ids, as the kernel shows its firmware's table to root.
//! Invariant: in a container they are the host's, which is shared with others: there none is read.
//! Next: [`crate::host::hardware`], which makes a hash of them.

use super::operating_system::is_container;
use super::system::System;
use crate::host::hardware::HardwareIds;

/// The ids; empty as far as they cannot be read.
pub(super) fn hardware(system: &System) -> HardwareIds {
    if is_container(system) {
        return HardwareIds::default();
    }
    let told = |name: &str| system.word(format!("/sys/class/dmi/id/{name}"));
    HardwareIds { uuid: told("product_uuid"), serial: told("product_serial"), board: told("board_serial") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e9_the_kernel_s_words_are_read_and_a_container_s_are_not() {
        let folder = tempfile::tempdir().unwrap();
        let system = System::below(folder.path());
        assert_eq!(hardware(&system), HardwareIds::default(), "no firmware is shown");
        system.put("/sys/class/dmi/id/product_uuid", "4c4c4544-0051-3610-8048-b4c04f384e33\n");
        system.put("/sys/class/dmi/id/product_serial", "6QH8N33\n");
        let wanted = HardwareIds {
            uuid: "4c4c4544-0051-3610-8048-b4c04f384e33".to_owned(),
            serial: "6QH8N33".to_owned(),
            board: String::new(),
        };
        assert_eq!(hardware(&system), wanted);
        system.put("/run/.containerenv", "");
        assert_eq!(hardware(&system), HardwareIds::default());
    }
}
