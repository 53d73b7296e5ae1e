//! Updates that apply and are not installed, from the notes that macOS keeps of its last look for them. Nothing is fetched.
//! Invariant: a Mac that never looked cannot tell and is unseen; a step to the next macOS is no security update.
//! Next: the check `updates`.

use serde_json::Value;
use shared::host::{MissingUpdate, Updates};
use shared::observation::{Look, Unseen, Why};

use super::report::moment_ms;
use crate::host::on_time::OnTime;

const MOST_LISTED: usize = 100;
/// What a profile means that holds updates back and does not say for how long.
const USUAL_DEFERRAL_DAYS: u32 = 30;
const SCANS: [&str; 3] = ["LastSuccessfulDate", "LastFullSuccessfulDate", "LastBackgroundSuccessfulDate"];
/// Names of updates that close holes, besides those of the system itself.
const SECURITY: [&str; 5] = ["Security Update", "Safari", "XProtect", "MRT", "Gatekeeper"];

/// An update that waits.
struct Waiting<'a> {
    key: &'a str,
    name: &'a str,
    version: &'a str,
}

impl Waiting<'_> {
    fn is_security(&self) -> bool {
        let of_the_system = self.key.starts_with("MSU_UPDATE_") || self.name.starts_with("macOS ");
        of_the_system && !self.key.ends_with("_major") || SECURITY.iter().any(|start| self.name.starts_with(start))
    }
}

/// The updates, from com.apple.SoftwareUpdate.plist and the managed com.apple.applicationaccess.plist. `since` says since
/// when names have been seen missing here, for those of which macOS does not tell when they were first offered.
pub(super) fn updates(
    notes: &Value,
    managed: Option<&Value>,
    running: &str,
    (on, now_ms): (&OnTime, i64),
    since: impl FnOnce(&[String]) -> Vec<i64>,
) -> Look<Updates> {
    let Some(scan_ms) = SCANS.iter().filter_map(|key| moment_ms(notes.get(key))).max() else {
        return Err(Unseen::new(Why::Other, "macOS has never looked for updates, so it cannot tell what is missing"));
    };
    let waiting: Vec<Waiting<'_>> = waiting(notes).filter(|one| one.version != running).collect();
    let (security, others): (Vec<_>, Vec<_>) = waiting.into_iter().partition(Waiting::is_security);
    let names: Vec<String> = security.iter().map(|one| format!("{} {}", one.name, one.version)).collect();
    let offered = |one: &Waiting<'_>| moment_ms(notes.get("FirstOfferDateDictionary")?.get(one.key));
    let missing = security.iter().zip(since(&names)).map(|(one, seen_ms)| MissingUpdate {
        name: one.name.to_owned(),
        version: one.version.to_owned(),
        since: on.age(offered(one).unwrap_or(seen_ms), now_ms),
    });
    Ok(Updates {
        source: "softwareupdate".to_owned(),
        missing: missing.take(MOST_LISTED).collect(),
        missing_count: u32::try_from(security.len()).unwrap_or(u32::MAX),
        other_count: u32::try_from(others.len()).ok(),
        last_scan: Some(on.age(scan_ms, now_ms)),
        deferral_days: managed.map_or(0, deferral_days),
        ..Updates::default()
    })
}

fn waiting(notes: &Value) -> impl Iterator<Item = Waiting<'_>> {
    let each = notes.get("RecommendedUpdates").and_then(Value::as_array).into_iter().flatten();
    each.filter_map(|one| {
        let of = |key: &str| one.get(key).and_then(Value::as_str).unwrap_or_default();
        let key = [of("Product Key"), of("Identifier")].into_iter().find(|key| !key.is_empty())?;
        Some(Waiting { key, name: of("Display Name"), version: of("Display Version") })
    })
}

fn deferral_days(managed: &Value) -> u32 {
    let holds = |key: &str| managed.get(key).and_then(Value::as_bool) == Some(true);
    if !holds("forceDelayedSoftwareUpdates") {
        return 0;
    }
    let days = |key: &str| managed.get(key).and_then(Value::as_u64).and_then(|days| u32::try_from(days).ok());
    let of_the_system = days("enforcedSoftwareUpdateMinorOSDeferredInstallDelay");
    of_the_system.or_else(|| days("enforcedSoftwareUpdateDelay")).unwrap_or(USUAL_DEFERRAL_DAYS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const NOW: i64 = 1_731_573_000_000;
    const DAY: i64 = 86_400_000;

    fn told(notes: &Value, managed: Option<&Value>) -> Look<Updates> {
        updates(notes, managed, "15.1", (&OnTime::default(), NOW), |names| names.iter().map(|_| NOW - DAY).collect())
    }

    #[test]
    fn security_updates_are_told_from_others_and_by_when_they_were_offered() {
        let update = |key: &str, name: &str, version: &str| json!({ "Product Key": key, "Identifier": key, "Display Name": name, "Display Version": version });
        let notes = json!({
            "LastSuccessfulDate": "2024-11-12T08:30:00Z", "LastFullSuccessfulDate": "2024-11-13T08:30:00Z",
            "RecommendedUpdates": [
                update("MSU_UPDATE_24B91_patch_15.1.1_minor", "macOS Sequoia 15.1.1", "15.1.1"),
                update("MSU_UPDATE_25A354_full_26.0_major", "macOS Tahoe 26.0", "26.0"),
                update("MSU_UPDATE_24B83_patch_15.1_minor", "macOS Sequoia 15.1", "15.1"),
                update("062-01", "Safari", "18.2"),
                update("062-02", "Command Line Tools for Xcode", "16.1"),
                json!({ "Display Name": "no key" }), json!(7)],
            "FirstOfferDateDictionary": { "MSU_UPDATE_24B91_patch_15.1.1_minor": "2024-11-04T08:30:00Z" } });
        let told = told(&notes, None).unwrap();
        let rows: Vec<_> = told.missing.iter().map(|one| (&*one.name, one.since.age_s / 86_400)).collect();
        assert_eq!(rows, [("macOS Sequoia 15.1.1", 10), ("Safari", 1)]);
        assert_eq!((told.missing_count, told.other_count, told.deferral_days), (2, Some(2), 0));
        assert_eq!(told.last_scan.unwrap().age_s, 86_400);
    }

    #[test]
    fn a_mac_that_never_looked_is_unseen_and_a_profile_may_hold_back() {
        assert_eq!(told(&json!({}), None).unwrap_err().why, Why::Other);
        let notes = json!({ "LastSuccessfulDate": "2024-11-12T08:30:00Z" });
        let days = |managed: Value| told(&notes, Some(&managed)).unwrap().deferral_days;
        assert_eq!(days(json!({ "enforcedSoftwareUpdateDelay": 14 })), 0);
        assert_eq!(days(json!({ "forceDelayedSoftwareUpdates": true, "enforcedSoftwareUpdateDelay": 14 })), 14);
        assert_eq!(days(json!({ "forceDelayedSoftwareUpdates": true })), 30);
    }
}
