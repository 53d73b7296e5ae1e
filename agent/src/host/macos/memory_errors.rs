//! Modules of memory that this Mac itself calls bad, by system_profiler's report on memory.
//! Invariant: macOS gives a word and no count: what it calls bad is told as one error that was not put right, what it calls
//! good as none; memory that does not check itself tells of nothing and is unseen. Next: the check `memory_errors`.

use serde_json::Value;
use shared::host::MemoryErrors;
use shared::observation::{Look, Unseen, Why};

use super::report::{Entry, items, section, text};

pub(super) fn memory_errors(report: &str) -> Look<Vec<MemoryErrors>> {
    let entries = section(report, "SPMemoryDataType")?;
    let checks_itself =
        entries.iter().any(|entry| entry.get("global_ecc_state").and_then(Value::as_str) == Some("ecc_enabled"));
    let modules = entries.iter().flat_map(|entry| items(entry).chain([entry]));
    let bad: Vec<MemoryErrors> = modules.filter(|module| is_bad(module)).map(told).collect();
    if bad.is_empty() && !checks_itself {
        return Err(Unseen::new(Why::NotHere, "the memory of this Mac does not check itself"));
    }
    Ok(bad)
}

/// `ok` and `empty` are the words for what is good and for what is not there.
fn is_bad(module: &Entry) -> bool {
    !matches!(text(module, "dimm_status"), "" | "ok" | "OK" | "empty" | "Empty")
}

fn told(module: &Entry) -> MemoryErrors {
    MemoryErrors { part: text(module, "_name").to_owned(), corrected_count: 0, uncorrected_count: 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(ecc: &str, status: &str) -> String {
        format!(
            r#"{{"SPMemoryDataType":[{{"_name":"global_name","global_ecc_state":"{ecc}","is_memory_upgradeable":"Yes","_items":[
            {{"_name":"DIMM 1","dimm_serial_number":"SECRET","dimm_size":"32 GB","dimm_status":"ok"}},
            {{"_name":"DIMM 2","dimm_serial_number":"SECRET","dimm_size":"32 GB","dimm_status":"{status}"}},
            {{"_name":"DIMM 3","dimm_size":"empty","dimm_status":"empty"}}]}}]}}"#
        )
    }

    #[test]
    fn a_module_that_the_mac_calls_bad_is_told_and_memory_that_cannot_tell_is_unseen() {
        assert_eq!(memory_errors(&report("ecc_enabled", "ok")).unwrap(), []);
        for ecc in ["ecc_enabled", "ecc_disabled"] {
            let told = memory_errors(&report(ecc, "ECC Errors")).unwrap();
            assert_eq!((told.len(), &*told[0].part, told[0].uncorrected_count), (1, "DIMM 2", 1), "{ecc}");
            assert!(!format!("{told:?}").contains("SECRET"));
        }
        let apple = r#"{"SPMemoryDataType":[{"_name":"spmemory","dimm_manufacturer":"Micron","dimm_type":"LPDDR5","SPMemoryDataType":"16 GB"}]}"#;
        for cannot in [apple, &report("ecc_disabled", "ok"), "{}"] {
            assert_eq!(memory_errors(cannot).unwrap_err().why, Why::NotHere, "{cannot}");
        }
        assert_eq!(memory_errors("x").unwrap_err().why, Why::Garbled);
    }
}
