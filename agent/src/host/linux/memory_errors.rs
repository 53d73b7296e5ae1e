//! Errors of memory, from EDAC: by module where the driver knows modules, and by controller what it could not place.
//! Invariant: without EDAC the answer is unseen, because memory without it reports nothing. Next: the check
//! `memory_errors`.

use shared::host::MemoryErrors;
use shared::observation::{Look, Unseen, Why};

use super::system::System;

const FOLDER: &str = "/sys/devices/system/edac/mc";
const MOST: usize = 128;

pub(super) fn memory_errors(system: &System) -> Look<Vec<MemoryErrors>> {
    let names = system.names(FOLDER).unwrap_or_default();
    let controllers =
        names.iter().filter(|name| name.strip_prefix("mc").is_some_and(|number| number.parse::<u32>().is_ok()));
    let parts: Vec<MemoryErrors> = controllers.flat_map(|name| of_controller(system, name)).take(MOST).collect();
    if parts.is_empty() {
        return Err(Unseen::new(Why::NotHere, "this machine's memory reports no errors to the system (no EDAC)"));
    }
    Ok(parts)
}

fn of_controller(system: &System, name: &str) -> Vec<MemoryErrors> {
    let folder = format!("{FOLDER}/{name}");
    let count = |file: String| system.word(file).parse::<u64>().ok();
    let files = system.names(&folder).unwrap_or_default();
    let modules = files.iter().filter(|file| file.starts_with("dimm") || file.starts_with("rank"));
    let mut parts: Vec<MemoryErrors> = modules
        .filter_map(|module| {
            let label = system.word(format!("{folder}/{module}/dimm_label"));
            Some(MemoryErrors {
                part: if label.is_empty() { format!("{name} {module}") } else { label },
                corrected_count: count(format!("{folder}/{module}/dimm_ce_count"))?,
                uncorrected_count: count(format!("{folder}/{module}/dimm_ue_count")).unwrap_or(0),
            })
        })
        .collect();
    // With modules, what remains is what could not be placed; without, the controller's count is all there is.
    let (corrected, uncorrected) =
        if parts.is_empty() { ("ce_count", "ue_count") } else { ("ce_noinfo_count", "ue_noinfo_count") };
    let corrected = count(format!("{folder}/{corrected}"));
    let uncorrected = count(format!("{folder}/{uncorrected}"));
    if let (true, Some(corrected_count)) = (parts.is_empty() || corrected > Some(0) || uncorrected > Some(0), corrected)
    {
        parts.push(MemoryErrors {
            part: name.to_owned(),
            corrected_count,
            uncorrected_count: uncorrected.unwrap_or(0),
        });
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::tests::machine;

    #[test]
    fn counters_are_told_by_module_or_by_controller() {
        let root = machine(&[
            ("sys/devices/system/edac/mc/mc0/dimm0/dimm_label", "DIMM_A1\n"),
            ("sys/devices/system/edac/mc/mc0/dimm0/dimm_ce_count", "5\n"),
            ("sys/devices/system/edac/mc/mc0/dimm0/dimm_ue_count", "1\n"),
            ("sys/devices/system/edac/mc/mc0/rank1/dimm_ce_count", "0\n"),
            ("sys/devices/system/edac/mc/mc0/ce_count", "5\n"),
            ("sys/devices/system/edac/mc/mc0/ce_noinfo_count", "0\n"),
            ("sys/devices/system/edac/mc/mc1/ce_count", "2\n"),
            ("sys/devices/system/edac/mc/mc1/ue_count", "0\n"),
            ("sys/devices/system/edac/mc/power/x", ""),
        ]);
        let told = memory_errors(&System::below(root.path())).unwrap();
        let told: Vec<(&str, u64, u64)> =
            told.iter().map(|one| (one.part.as_str(), one.corrected_count, one.uncorrected_count)).collect();
        assert_eq!(told, [("DIMM_A1", 5, 1), ("mc0 rank1", 0, 0), ("mc1", 2, 0)]);
    }

    #[test]
    fn memory_that_reports_nothing_is_unseen() {
        for files in [&[][..], &[("sys/devices/system/edac/mc/power/x", "")][..]] {
            assert_eq!(memory_errors(&System::below(machine(files).path())).unwrap_err().why, Why::NotHere);
        }
    }
}
