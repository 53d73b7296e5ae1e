//! BitLocker's volumes, each with its state.
//! Invariant: a volume whose key lies open on the disk is told as suspended, not as encrypted; no key is ever asked for.
//! Next: [`crate::parse::bitlocker`], the check `disk_encryption`.

use shared::host::VolumeEncryption;

use crate::parse::bitlocker::{Volume, volume};
use crate::parse::blocks::Block;

/// The volumes, from instances of `Win32_EncryptableVolume`; removable ones are not the machine's.
pub(super) fn volumes(instances: &[Block], system_drive: &str) -> Vec<VolumeEncryption> {
    let fixed = instances.iter().filter(|one| one.get("VolumeType") != Some("2"));
    let told = fixed.filter_map(volume).filter(|one| !one.mount.is_empty());
    told.map(|one| {
        let state = state(&one);
        VolumeEncryption {
            system: one.mount.eq_ignore_ascii_case(system_drive),
            state: state.to_owned(),
            method: if state == "off" { "" } else { "bitlocker" }.to_owned(),
            mount: one.mount,
            recovery_key: None,
            escrowed: None,
        }
    })
    .collect()
}

fn state(one: &Volume) -> &'static str {
    match (one.conversion.as_str(), one.protection.as_str()) {
        ("encrypting" | "encryption_paused", _) => "encrypting",
        ("decrypting" | "decryption_paused", _) => "decrypting",
        ("fully_encrypted", "off") => "suspended",
        // A locked volume does not tell how far it is, and is locked because it is encrypted.
        (_, "on" | "unknown") => "on",
        _ => "off",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::wmi::instances;

    #[test]
    fn volumes_are_told_by_conversion_and_protection() {
        let table = [
            ("1", "1", "on"),
            ("1", "0", "suspended"),
            ("0", "0", "off"),
            ("2", "0", "encrypting"),
            ("3", "0", "decrypting"),
            ("", "2", "on"),
        ];
        for (conversion, protection, wanted) in table {
            let text =
                format!("DriveLetter=C:\nConversionStatus={conversion}\nProtectionStatus={protection}\nVolumeType=0\n");
            let told = volumes(&instances(&text), "c:");
            assert_eq!((&*told[0].state, told[0].system), (wanted, true), "{conversion} {protection}");
        }
        let others =
            "DriveLetter=E:\nProtectionStatus=1\nVolumeType=2\n\nDeviceID=x\nProtectionStatus=0\nVolumeType=1\n";
        assert!(volumes(&instances(others), "C:").is_empty());
    }
}
