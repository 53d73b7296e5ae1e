//! Reasons for a restart: component servicing and Windows Update say so by a key each.
//! Invariant: only these two: the list of files to rename stays set for months. How long it waits is the age of the key.
//! Next: the check `pending_reboot`.

use shared::host::RebootReason;
use shared::observation::Look;
use winreg::RegKey;

use super::registry::{if_here, machine, written_ms};
use super::sample_time::age_s;

const PLACES: [(&str, &str); 2] = [
    ("component_servicing", r"SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending"),
    ("windows_update", r"SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired"),
];
/// More updates than ever wait at once.
const MOST_WAITING: usize = 200;

pub(super) fn reboot_reasons(wall_ms: i64) -> Look<Vec<RebootReason>> {
    let each = PLACES.into_iter().map(|(source, path)| {
        let Some(key) = if_here(machine(path))? else { return Ok(None) };
        let for_s = age_s(wall_ms, written_ms(&key)?);
        Ok(Some(RebootReason { source: source.to_owned(), waiting: waiting(&key), for_s }))
    });
    each.filter_map(Look::transpose).collect()
}

/// Each update that waits is a value with its id for a name.
fn waiting(key: &RegKey) -> Vec<String> {
    key.enum_values().flatten().map(|(name, _)| name).filter(|name| !name.is_empty()).take(MOST_WAITING).collect()
}
