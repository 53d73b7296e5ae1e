//! Whether many people sit down at this machine: a PC without an owner is a kind of its own.
//! Invariant: names are compared and forgotten here; what leaves is one word, never a name and never a count.
//! Next: `operating_system`, whose mark it is.

use std::collections::BTreeSet;

use super::sign_ins::{SECONDS_AT, records};
use super::system::System;
use crate::host::people::{DAYS, MANY};

const RECORD: &str = "/var/log/wtmp";
/// Who signed in (utmp.h): the kind of a record, and where the name stands in it.
const PERSON: i16 = 7;
const NAME_AT: usize = 44;
const NAME_BYTES: usize = 32;

/// Whether the system's own record of sign-ins names that many.
pub(super) fn share(system: &System, now_ms: i64) -> bool {
    let Ok(bytes) = records(system, RECORD) else { return false };
    let since_s = now_ms / 1000 - DAYS * 86_400;
    let names: BTreeSet<&[u8]> = bytes.iter().filter_map(|record| person(record, since_s)).collect();
    names.len() >= MANY
}

fn person(record: &[u8], since_s: i64) -> Option<&[u8]> {
    let kind = i16::from_ne_bytes(*record.first_chunk()?);
    let at_s = u32::from_ne_bytes(*record.get(SECONDS_AT..)?.first_chunk()?);
    let name = record.get(NAME_AT..NAME_AT + NAME_BYTES)?.split(|byte| *byte == 0).next()?;
    (kind == PERSON && i64::from(at_s) >= since_s && !name.is_empty() && name != b"root").then_some(name)
}

#[cfg(test)]
mod tests {
    use super::super::sign_ins::RECORD_BYTES;
    use super::*;

    type SignIn = (i16, &'static str, u32);

    fn record(kind: i16, name: &str, at_s: u32) -> Vec<u8> {
        let mut record = vec![0; RECORD_BYTES];
        record[..2].copy_from_slice(&kind.to_ne_bytes());
        record[NAME_AT..NAME_AT + name.len()].copy_from_slice(name.as_bytes());
        record[SECONDS_AT..SECONDS_AT + 4].copy_from_slice(&at_s.to_ne_bytes());
        record
    }

    #[test]
    fn three_people_within_a_month_share_a_pc() {
        let now_s = 1_700_000_000u32;
        let (fresh, old) = (now_s - 1000, now_s - 31 * 86_400);
        let table: [(&[SignIn], bool); 5] = [
            (&[], false),
            (&[(7, "anna", fresh), (7, "anna", fresh), (7, "bo", fresh), (7, "root", fresh)], false),
            (&[(7, "anna", fresh), (7, "bo", fresh), (7, "cy", fresh)], true),
            (&[(7, "anna", fresh), (7, "bo", fresh), (7, "cy", old)], false),
            (&[(7, "anna", fresh), (7, "bo", fresh), (8, "cy", fresh), (7, "", fresh)], false),
        ];
        for (records, wanted) in table {
            let root = tempfile::tempdir().unwrap();
            let system = System::below(root.path());
            let bytes: Vec<u8> = records.iter().flat_map(|(kind, name, at)| record(*kind, name, *at)).collect();
            system.put(RECORD, [&bytes[..], b"cut short"].concat());
            assert_eq!(share(&system, i64::from(now_s) * 1000), wanted, "{records:?}");
        }
        assert!(!share(&System::below(tempfile::tempdir().unwrap().path()), 0));
    }
}
