//! FileVault of the system's volume, by the word of its own tool.
//! Invariant: no key is asked for and no person who may unlock it; a word that is not known is garbled, never off. Other
//! volumes do not tell and are left out. Next: the check `disk_encryption`.

use shared::host::VolumeEncryption;
use shared::observation::Look;

use super::report::garbled;
use crate::parse::text::truth;

/// The system's volume, from `fdesetup status` and `fdesetup haspersonalrecoverykey`.
pub(super) fn encryption(status: &str, recovery: Option<&str>) -> Look<Vec<VolumeEncryption>> {
    let state = match status {
        told if told.contains("Encryption in progress") => "encrypting",
        told if told.contains("Decryption in progress") => "decrypting",
        told if told.contains("FileVault is On") => "on",
        told if told.contains("FileVault is Off") => "off",
        _ => return Err(garbled("fdesetup")),
    };
    Ok(vec![VolumeEncryption {
        mount: "/".to_owned(),
        system: true,
        state: state.to_owned(),
        method: if state == "off" { "" } else { "filevault" }.to_owned(),
        recovery_key: recovery.filter(|_| state != "off").and_then(truth),
        escrowed: None,
    }])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filevault_is_told_by_its_own_word() {
        let table = [
            ("FileVault is On.\n", Some(("on", Some(true)))),
            ("FileVault is Off.\nDeferred enablement appears to be active for user 'anna'.\n", Some(("off", None))),
            ("FileVault is On.\nEncryption in progress: Percent completed = 12.50\n", Some(("encrypting", Some(true)))),
            ("FileVault is Off.\nDecryption in progress: Percent completed = 80\n", Some(("decrypting", Some(true)))),
            ("", None),
        ];
        for (status, wanted) in table {
            let told = encryption(status, Some("true\n"));
            assert!(!format!("{told:?}").contains("anna"));
            let told = told.ok().map(|told| (told[0].state.clone(), told[0].recovery_key));
            assert_eq!(told, wanted.map(|(state, key)| (state.to_owned(), key)), "{status}");
        }
        assert_eq!(encryption("FileVault is On.", None).unwrap()[0].recovery_key, None);
    }
}
