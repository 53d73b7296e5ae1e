//! What kind of machine it is, from what its maker wrote into its firmware.
//! Invariant: makers write what they like; a kind that no table has is unknown, never guessed.
//! Next: the file `operating_system` of each system.

/// Makers of machines that are programs; Microsoft makes both kinds, so there the product decides.
pub(super) fn virtual_maker(maker: &str, product: &str) -> bool {
    const MAKERS: [&str; 9] = [
        "QEMU",
        "VMware, Inc.",
        "innotek GmbH",
        "Xen",
        "Amazon EC2",
        "Google",
        "OpenStack Foundation",
        "Parallels",
        "Bochs",
    ];
    MAKERS.iter().any(|one| maker.starts_with(one)) || product == "Virtual Machine" || product == "KVM"
}

/// The chassis types of the SMBIOS specification, section 7.4.1.
pub(super) fn chassis_word(kind: u8) -> &'static str {
    match kind {
        3..=7 | 13 | 15 | 16 | 24 | 35 | 36 => "desktop",
        8..=10 | 14 | 30..=32 => "laptop",
        17 | 23 | 25 | 28 | 29 => "server",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn microsoft_makes_machines_of_both_kinds() {
        let table = [
            ("Microsoft Corporation", "Virtual Machine", true),
            ("Microsoft Corporation", "Surface Laptop 5", false),
            ("QEMU", "Standard PC (Q35 + ICH9, 2009)", true),
            ("VMware, Inc.", "VMware7,1", true),
            ("Dell Inc.", "OptiPlex 7010", false),
            ("", "", false),
        ];
        for (maker, product, wanted) in table {
            assert_eq!(virtual_maker(maker, product), wanted, "{maker} {product}");
        }
    }
}
