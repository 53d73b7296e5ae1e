//! macOS, live: one file per question, asked of the tools that every Mac has, by fixed paths and arguments, and of files.
//! What they write is read by code that knows no macOS and is tested wherever the tests run; `live` and `tools` are only
//! type-checked, and none of it has ever run on a Mac.
//! Invariant: what macOS does not tell is unseen with why; serial numbers and people's names stand in what is read and
//! never in what is told. Next: `live`, then the file of the question.

mod backups;
mod batteries;
mod crashes;
mod disk_arrays;
mod disks;
mod domain_trust;
mod drives;
mod encryption;
mod firewall;
mod memory_errors;
mod network;
mod operating_system;
mod power_supplies;
mod protection;
mod report;
mod services;
mod software;
mod updates;

#[cfg(target_os = "macos")]
mod live;
#[cfg(target_os = "macos")]
mod tools;

#[cfg(target_os = "macos")]
pub(super) use self::live::Macos;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};
    use shared::host::Age;

    use super::*;
    use crate::host::on_time::OnTime;

    /// Each reader of texts and lists, on the same nonsense.
    fn read_all(text: &str, list: &Value) {
        for report in [text, &list.to_string()] {
            let _ = (disks::volumes(report), software::applications(report), drives::drives(report));
            let _ = (batteries::batteries(report), memory_errors::memory_errors(report));
        }
        let _ = (firewall::firewall(text, true), encryption::encryption(text, Some(text)), network::route(text));
        let _ = (network::way("en0", text), domain_trust::domain_trust(text), report::list(text, "x"));
        let _ = operating_system::operating_system(list, &[], false);
        let _ = (disk_arrays::disk_arrays(text), power_supplies::power_supplies(text));
        let _ = services::services(text, &[], Some(list));
        let _ = backups::jobs(list, |_| Age::default());
        let _ =
            updates::updates(list, Some(list), "", (&OnTime::default(), i64::MAX), |names| vec![i64::MIN; names.len()]);
    }

    #[test]
    fn what_nests_without_end_is_refused() {
        let deep = "[".repeat(100_000);
        let list = format!("<plist>{}", "<array>".repeat(100_000));
        for text in [deep.as_str(), list.as_str()] {
            read_all(text, &Value::Null);
        }
    }

    proptest! {
        #[test]
        fn no_text_and_no_list_makes_a_reader_panic(
            text in "(Firewall|FileVault is On|gateway:|interface:|State = |Device: | -X \\(id=1\\)\t|[0-9]\t|%; |Hardware Port: |[0-9a-z{}\\[\\]\":\n ]){0,20}",
            key in "Destinations|RecommendedUpdates|LastSuccessfulDate|SPStorageDataType|SPPowerDataType|SPNVMeDataType|SPApplicationsDataType",
            inner in "bsd_name|mount_point|Product Key|SnapshotDates|_items|sppower_battery_health_info|path",
            value in "[0-9a-z/%: TZ-]{0,24}",
            number in any::<i64>(),
        ) {
            for one in [json!(value), json!(number), json!([value]), json!({ "_items": [{ "bsd_name": value }] })] {
                read_all(&text, &json!({ &key: [{ &inner: one.clone() }], "LastFullSuccessfulDate": value }));
                read_all(&text, &json!({ &key: one, "LastFullSuccessfulDate": "2024-11-13T08:30:00Z" }));
            }
        }
    }
}
