//! A fingerprint of the machine's own stable ids, by which a PC that was set up anew is recognised by its collector.
//! Invariant: the ids never leave the PC, only their hash; what makers leave blank or copy counts as none, and without one
//! good id there is no fingerprint. Next: `linux/hardware.rs` and `windows/smbios.rs` read the ids, [`crate::newcomer`].

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// What the hash begins with: another use, or another way to read the ids, would begin otherwise.
const PREFIX: &str = "premura hardware 1";

/// The ids that a machine's firmware tells, as its makers wrote them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct HardwareIds {
    /// The machine's UUID in its text form, the first three fields in the order that SMBIOS 2.6 and later gives them.
    pub(super) uuid: String,
    /// The serial number of the whole.
    pub(super) serial: String,
    /// The serial number of its main board.
    pub(super) board: String,
}

/// The hash, 64 hexadecimal digits; empty for a machine that its ids do not tell from others.
pub(super) fn fingerprint(ids: &HardwareIds) -> String {
    let parts = [uuid(&ids.uuid), serial(&ids.serial), serial(&ids.board)];
    if parts.iter().all(String::is_empty) {
        return String::new();
    }
    let mut hash = Sha256::new();
    for part in std::iter::once(PREFIX).chain(parts.iter().map(String::as_str)) {
        hash.update(part);
        hash.update("\n");
    }
    HEXLOWER.encode(&hash.finalize())
}

/// A UUID as 32 digits; empty for one that is none, or that many machines bear.
fn uuid(text: &str) -> String {
    /// Given out by makers of boards again and again, in both orders of bytes.
    const COPIED: [&str; 4] = [
        "03000200040005000006000700080009",
        "00020003000400050006000700080009",
        "1234567812345678123456789ABCDEF0",
        "12345678123412341234123456789ABC",
    ];
    /// All zeros, all F and their like: a number that was drawn or counted has more different digits.
    const DIFFERENT: usize = 5;
    let digits: String = text.chars().filter(char::is_ascii_hexdigit).map(|digit| digit.to_ascii_uppercase()).collect();
    let is_uuid = digits.len() == 32 && text.chars().all(|one| one.is_ascii_hexdigit() || "-{} \0".contains(one));
    let good = is_uuid && !COPIED.contains(&digits.as_str()) && different(&digits) >= DIFFERENT;
    if good { digits } else { String::new() }
}

/// A serial number in capitals; empty for what stands there when there is none.
fn serial(text: &str) -> String {
    /// What makers leave, letters and digits alone.
    const BLANK: [&str; 22] = [
        "TOBEFILLEDBYOEM",
        "TOBEFILLED",
        "FILLEDBYOEM",
        "DEFAULTSTRING",
        "DEFAULT",
        "NONE",
        "NULL",
        "NOTSPECIFIED",
        "NOTAPPLICABLE",
        "NOTAVAILABLE",
        "NOTPROVIDED",
        "UNKNOWN",
        "UNSPECIFIED",
        "UNDEFINED",
        "INVALID",
        "EMPTY",
        "SERIALNUMBER",
        "SYSTEMSERIALNUMBER",
        "BASEBOARDSERIALNUMBER",
        "BOARDSERIALNUMBER",
        "CHASSISSERIALNUMBER",
        "MBSERIALNUMBER",
    ];
    /// Counted, not given: 12345, 0123456789, 123456789000.
    const COUNTED: [&str; 2] = ["0123456789", "1234567890"];
    /// Shorter ones tell no machine from another.
    const LEAST: usize = 5;
    let told: String = text.chars().filter(char::is_ascii_graphic).map(|one| one.to_ascii_uppercase()).collect();
    let plain: String = told.chars().filter(char::is_ascii_alphanumeric).collect();
    let counted = COUNTED.iter().any(|run| run.starts_with(&plain) || plain.starts_with(run));
    let good = plain.len() >= LEAST && !BLANK.contains(&plain.as_str()) && !counted && different(&plain) >= 3;
    if good { told } else { String::new() }
}

fn different(text: &str) -> usize {
    text.bytes().collect::<std::collections::BTreeSet<u8>>().len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const UUID: &str = "4c4c4544-0051-3610-8048-b4c04f384e33";

    fn of(uuid: &str, serial: &str, board: &str) -> String {
        fingerprint(&HardwareIds { uuid: uuid.into(), serial: serial.into(), board: board.into() })
    }

    #[test]
    fn e9_one_machine_has_one_fingerprint_however_its_ids_are_written() {
        let one = of(UUID, "6QH8N33", "/6QH8N33/CNWS2006B600XK/");
        assert_eq!(one, "ac0449123e60979ec54fc3d4d86687cae3004efaa17ddbca9edd9efa5b86277f", "it must never change");
        assert_eq!(of(&UUID.to_uppercase(), " 6qh8n33 \n", "/6QH8N33/CNWS2006B600XK/"), one);
        assert_eq!(of(&format!("{{{UUID}}}"), "6QH8N33", "/6QH8N33/CNWS2006B600XK/"), one);
        for other in [of("", "6QH8N33", ""), of(UUID, "", ""), of(UUID, "6QH8N34", "/6QH8N33/CNWS2006B600XK/")] {
            assert!(other.len() == 64 && other != one, "{other}");
        }
        // A number is not taken for another one in its place.
        assert_ne!(of("", "6QH8N33", ""), of("", "", "6QH8N33"));
        assert!(!one.contains("6qh8n33") && !one.contains("4c4c4544"));
    }

    #[test]
    fn e9_what_makers_leave_blank_or_copy_is_no_fingerprint() {
        let uuids = [
            "",
            "00000000-0000-0000-0000-000000000000",
            "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
            "fefefefe-fefe-fefe-fefe-fefefefefefe",
            "03000200-0400-0500-0006-000700080009",
            "00020003-0004-0005-0006-000700080009",
            "11111111-2222-3333-4444-111111111111",
            "Not Settable",
            "4c4c4544-0051-3610-8048-b4c04f384e3",
            "To be filled by O.E.M.",
        ];
        let serials = [
            "",
            "To be filled by O.E.M.",
            "To Be Filled By O.E.M",
            "Default string",
            "None",
            "Not Specified",
            "N/A",
            "System Serial Number",
            "Base Board Serial Number",
            "0123456789",
            "123456789",
            "1234567890ABC",
            "00000000",
            "XXXXXXXXXX",
            "........",
            "ABC1",
            "\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}",
        ];
        for uuid in uuids {
            for serial in serials {
                for board in serials {
                    assert_eq!(of(uuid, serial, board), "", "{uuid:?} {serial:?} {board:?}");
                }
            }
            assert_eq!(of(uuid, "6QH8N33", "None"), of("", "6QH8N33", ""), "{uuid:?} counts as none");
        }
        assert_eq!(of(UUID, "Default string", "0123456789"), of(UUID, "", ""));
    }

    proptest! {
        #[test]
        fn e9_whatever_stands_there_is_a_fingerprint_or_none(uuid: String, serial: String, board: String) {
            let hash = of(&uuid, &serial, &board);
            prop_assert!(hash.is_empty() || hash.len() == 64);
            prop_assert_eq!(of(&uuid, &serial, &board), hash);
        }
    }
}
