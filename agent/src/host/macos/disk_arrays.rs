//! Arrays of drives that macOS itself keeps (AppleRAID), as `diskutil appleRAID list -plist` tells them.
//! Invariant: a Mac without one answers an empty list; an array whose state has no word of ours is left out and never told
//! as whole. Next: the check `disk_array`.

use serde_json::Value;
use shared::host::DiskArray;
use shared::observation::Look;

use super::report::{garbled, list};

const TOOL: &str = "diskutil";
/// Rows beyond this are no arrays.
const MOST_ARRAYS: usize = 64;

pub(super) fn disk_arrays(told: &str) -> Look<Vec<DiskArray>> {
    let told = list(told, TOOL)?;
    let sets = told.get("AppleRAIDSets").and_then(Value::as_array).ok_or_else(|| garbled(TOOL))?;
    Ok(sets.iter().take(MOST_ARRAYS).filter_map(array).collect())
}

fn array(set: &Value) -> Option<DiskArray> {
    let text = |key: &str| set.get(key).and_then(Value::as_str).unwrap_or_default().trim();
    let state = match text("Status").to_ascii_lowercase().as_str() {
        "online" => "whole",
        "degraded" => "degraded",
        "offline" | "failed" => "failed",
        _ => return None,
    };
    let members = set.get("Members").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let status = |member: &Value| member.get("MemberStatus").and_then(Value::as_str).unwrap_or_default().to_owned();
    let not_whole: Vec<String> = members.iter().map(status).filter(|one| !one.eq_ignore_ascii_case("online")).collect();
    let count = |count: usize| u32::try_from(count).ok();
    Some(DiskArray {
        name: text("Name").to_owned(),
        source: "appleraid".to_owned(),
        level: text("Level").to_ascii_lowercase(),
        state: state.to_owned(),
        wanted_count: count(members.len()).filter(|count| *count > 0),
        missing_count: count(not_whole.len()),
        rebuilt_percent: not_whole.iter().find_map(|status| percent(status)),
    })
}

/// `34% (Rebuilding)`.
fn percent(status: &str) -> Option<f64> {
    status.split_once('%')?.0.trim().parse().ok().filter(|percent| (0.0..=100.0).contains(percent))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(sets: &str) -> Look<Vec<DiskArray>> {
        disk_arrays(&format!(
            "<?xml version=\"1.0\"?><plist version=\"1.0\"><dict><key>AppleRAIDSets</key><array>{sets}</array></dict></plist>"
        ))
    }

    fn set(status: &str, members: &[&str]) -> String {
        let member = |status: &&str| {
            format!(
                "<dict><key>BSD Name</key><string>disk2s2</string><key>MemberStatus</key><string>{status}</string></dict>"
            )
        };
        let members: String = members.iter().map(member).collect();
        format!(
            "<dict><key>Name</key><string>Store</string><key>Level</key><string>Mirror</string><key>Status</key><string>{status}</string><key>Members</key><array>{members}</array></dict>"
        )
    }

    #[test]
    fn an_array_is_told_with_the_drives_that_it_lacks() {
        let table = [
            (set("Online", &["Online", "Online"]), ("whole", Some(2), Some(0), None)),
            (set("Degraded", &["Online", "Failed"]), ("degraded", Some(2), Some(1), None)),
            (set("Degraded", &["Online", "34% (Rebuilding)"]), ("degraded", Some(2), Some(1), Some(34.0))),
            (set("Degraded", &["Online", "900% (Rebuilding)"]), ("degraded", Some(2), Some(1), None)),
            (set("Offline", &[]), ("failed", None, Some(0), None)),
        ];
        for (text, wanted) in table {
            let arrays = told(&text).unwrap();
            let one = arrays.first().unwrap();
            assert_eq!((&*one.state, one.wanted_count, one.missing_count, one.rebuilt_percent), wanted, "{text}");
            assert_eq!((&*one.name, &*one.level, &*one.source), ("Store", "mirror", "appleraid"));
        }
        assert!(told("").unwrap().is_empty() && told(&set("Sideways", &[])).unwrap().is_empty());
        assert!(disk_arrays("No AppleRAID sets found").is_err() && disk_arrays("<plist><dict/></plist>").is_err());
    }
}
