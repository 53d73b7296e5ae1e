//! How this machine starts: firmware variables and the TPM, as the kernel shows them.
//! Invariant: a variable that cannot be read is unknown, not off. Next: the check `secure_boot`.

use shared::host::BootSecurity;
use shared::observation::Look;

use super::system::System;

/// The variable of the UEFI specification: four bytes of attributes, then 1 or 0.
const SECURE_BOOT: &str = "/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c";

pub(super) fn boot_security(system: &System) -> Look<BootSecurity> {
    // Without this the kernel shows no firmware at all (a container): nothing is known.
    system.names("/sys/firmware")?;
    let uefi = system.has("/sys/firmware/efi");
    let variable = system.bytes(SECURE_BOOT, 16).ok();
    let secure_boot = variable.and_then(|bytes| match bytes.as_slice() {
        [_, _, _, _, 0] => Some(false),
        [_, _, _, _, 1] => Some(true),
        _ => None,
    });
    Ok(BootSecurity { uefi, secure_boot, tpm: tpm(system).to_owned() })
}

fn tpm(system: &System) -> &'static str {
    match system.word("/sys/class/tpm/tpm0/tpm_version_major").as_str() {
        "2" => "2.0",
        "1" => "1.2",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn the_firmware_s_own_variable_is_read() {
        let root = tempfile::tempdir().unwrap();
        let system = System::below(root.path());
        assert!(boot_security(&system).is_err(), "no firmware is shown");
        fs::create_dir_all(system.place("/sys/firmware")).unwrap();
        assert_eq!(boot_security(&system).unwrap(), BootSecurity::default());
        fs::create_dir_all(system.place("/sys/firmware/efi/efivars")).unwrap();
        fs::create_dir_all(system.place("/sys/class/tpm/tpm0")).unwrap();
        fs::write(system.place("/sys/class/tpm/tpm0/tpm_version_major"), "2\n").unwrap();
        let table: [(&[u8], Option<bool>); 4] =
            [(&[6, 0, 0, 0, 1], Some(true)), (&[6, 0, 0, 0, 0], Some(false)), (&[6, 0, 0, 0, 9], None), (&[1], None)];
        for (bytes, wanted) in table {
            fs::write(system.place(SECURE_BOOT), bytes).unwrap();
            let told = boot_security(&system).unwrap();
            assert_eq!((told.uefi, told.secure_boot, told.tpm.as_str()), (true, wanted, "2.0"), "{bytes:?}");
        }
    }
}
