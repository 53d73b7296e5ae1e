//! Reading the registry with bounds, always in the view that was meant.
//! Invariant: a key that is not there is told apart from one that may not be read; nothing here writes.
//! Next: the questions beside this file.

use std::io::{self, ErrorKind};

use shared::observation::{Look, Unseen, Why};
use windows_sys::Win32::Foundation::FILETIME;
use winreg::RegKey;
use winreg::enums::{HKEY_LOCAL_MACHINE, HKEY_USERS, KEY_READ, KEY_WOW64_32KEY, KEY_WOW64_64KEY};

use super::sample_time::unix_ms;

/// More keys than any that matters has below it.
const MOST_KEYS: usize = 20_000;

/// A key of the machine, in the view of 64-bit programs.
pub(super) fn machine(path: &str) -> Look<RegKey> {
    open(RegKey::predef(HKEY_LOCAL_MACHINE), path, KEY_WOW64_64KEY)
}

/// A key of the machine, in the view of 32-bit programs.
pub(super) fn machine_32(path: &str) -> Look<RegKey> {
    open(RegKey::predef(HKEY_LOCAL_MACHINE), path, KEY_WOW64_32KEY)
}

/// A key of the people whose profiles are loaded.
pub(super) fn users(path: &str) -> Look<RegKey> {
    open(RegKey::predef(HKEY_USERS), path, 0)
}

fn open(root: RegKey, path: &str, view: u32) -> Look<RegKey> {
    root.open_subkey_with_flags(path, KEY_READ | view).map_err(|error| unseen(path, &error))
}

/// None in the place of a key that is not there.
pub(super) fn if_here(look: Look<RegKey>) -> Look<Option<RegKey>> {
    match look {
        Err(unseen) if unseen.why == Why::NotHere => Ok(None),
        look => look.map(Some),
    }
}

/// The names of the keys below a key.
pub(super) fn names(key: &RegKey) -> Look<Vec<String>> {
    key.enum_keys().take(MOST_KEYS).collect::<io::Result<_>>().map_err(|error| unseen("the keys below", &error))
}

/// The keys below a key; one that goes away meanwhile, or that nobody may read, is left out.
pub(super) fn below(key: &RegKey) -> Look<Vec<(String, RegKey)>> {
    let each =
        names(key)?.into_iter().filter_map(|name| Some((key.open_subkey_with_flags(&name, KEY_READ).ok()?, name)));
    Ok(each.map(|(key, name)| (name, key)).collect())
}

/// The values of a key that are texts, by name.
pub(super) fn texts(key: &RegKey) -> Look<Vec<(String, String)>> {
    let names = key.enum_values().take(MOST_KEYS).map(|found| found.map(|(name, _)| name));
    let names = names.collect::<io::Result<Vec<_>>>().map_err(|error| unseen("the values of a key", &error))?;
    let each = names.into_iter().map(|name| {
        let value = text(key, &name);
        (name, value)
    });
    Ok(each.collect())
}

/// A text, empty when it is not there.
pub(super) fn text(key: &RegKey, name: &str) -> String {
    key.get_value::<String, _>(name).unwrap_or_default().trim().to_owned()
}

/// A number.
pub(super) fn number(key: &RegKey, name: &str) -> Option<u32> {
    key.get_value(name).ok()
}

/// When a key was last written, ms UTC by the machine's own clock.
pub(super) fn written_ms(key: &RegKey) -> Look<i64> {
    let found = key.query_info().map_err(|error| unseen("a key's age", &error))?;
    let FILETIME { dwLowDateTime, dwHighDateTime } = *found.last_write_time;
    Ok(unix_ms(u64::from(dwHighDateTime) << 32 | u64::from(dwLowDateTime)))
}

pub(super) fn unseen(what: &str, error: &io::Error) -> Unseen {
    let why = match error.kind() {
        ErrorKind::NotFound => Why::NotHere,
        ErrorKind::PermissionDenied => Why::Denied,
        _ => Why::Other,
    };
    Unseen::new(why, &format!("{what}: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_is_not_there_is_told_apart_and_one_that_is_has_an_age() {
        assert_eq!(machine(r"SOFTWARE\No\Such\Key").unwrap_err().why, Why::NotHere);
        assert!(if_here(machine(r"SOFTWARE\No\Such\Key")).unwrap().is_none());
        let key = machine(r"SOFTWARE\Microsoft\Windows NT\CurrentVersion").unwrap();
        assert!(!text(&key, "CurrentBuild").is_empty() && text(&key, "NoSuchValue").is_empty());
        assert_eq!(number(&key, "NoSuchValue"), None);
        assert!(written_ms(&key).unwrap() > 0);
        assert!(!names(&machine("SOFTWARE").unwrap()).unwrap().is_empty());
    }
}
