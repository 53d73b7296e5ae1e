//! Physical drives and what they say of themselves in a word, from system_profiler's reports on NVMe and SATA.
//! Invariant: a drive is named by its device and model, never by its serial number; a drive without a word of its own, as
//! those of virtual machines, predicts nothing. Counts of sectors and wear are not told without a tool of its own.
//! Next: the check `disk_health`.

use shared::host::Drive;
use shared::observation::Look;

use super::report::{Entry, items, number, section, text};

/// Makers of drives that are files of another machine.
const VIRTUAL: [&str; 5] = ["vmware", "vbox", "virtual", "veertu", "qemu"];

/// The drives of `SPNVMeDataType` and `SPSerialATADataType`.
pub(super) fn drives(report: &str) -> Look<Vec<Drive>> {
    let (nvme, sata) = (section(report, "SPNVMeDataType")?, section(report, "SPSerialATADataType")?);
    let of = |controllers: &[Entry], is_nvme: bool| -> Vec<Drive> {
        controllers.iter().flat_map(items).filter_map(|one| drive(one, is_nvme)).collect()
    };
    Ok(of(&nvme, true).into_iter().chain(of(&sata, false)).collect())
}

fn drive(entry: &Entry, is_nvme: bool) -> Option<Drive> {
    let name = Some(text(entry, "bsd_name")).filter(|name| name.starts_with("disk"))?;
    let model = Some(text(entry, "device_model")).filter(|model| !model.is_empty()).unwrap_or(text(entry, "_name"));
    let carried = text(entry, "detachable_drive") == "yes" || text(entry, "removable_media") == "yes";
    let is_virtual = VIRTUAL.iter().any(|maker| model.to_lowercase().contains(maker));
    let kind = match text(entry, "spsata_medium_type") {
        _ if is_nvme => "nvme",
        "Solid State" => "ssd",
        "Rotational" => "disk",
        _ => "",
    };
    let predicts_failure = match text(entry, "smart_status") {
        "Verified" => Some(false),
        "Failing" => Some(true),
        _ => None,
    };
    (!carried && !is_virtual).then(|| Drive {
        name: name.to_owned(),
        model: model.to_owned(),
        kind: kind.to_owned(),
        size_bytes: number(entry, "size_in_bytes").unwrap_or(0),
        predicts_failure,
        ..Drive::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drives_are_told_with_their_own_word() {
        let report = r#"{"SPNVMeDataType":[{"_name":"Apple SSD Controller","_items":[
              {"_name":"APPLE SSD AP0512Q","bsd_name":"disk0","device_model":"APPLE SSD AP0512Q","device_serial":"SECRET","detachable_drive":"no","size_in_bytes":500277792768,"smart_status":"Verified"}]}],
            "SPSerialATADataType":[{"_name":"Intel AHCI","_items":[
              {"_name":"WDC WD10","bsd_name":"disk1","device_model":"WDC WD10","size_in_bytes":1000,"smart_status":"Failing","spsata_medium_type":"Rotational"},
              {"_name":"HL-DT-ST DVD"},
              {"_name":"VEERTU ANKA","bsd_name":"disk2","spsata_medium_type":"Rotational"},
              {"_name":"Old SSD","bsd_name":"disk3","smart_status":"Not Supported","spsata_medium_type":"Solid State"},
              {"_name":"Dock","bsd_name":"disk4","detachable_drive":"yes"}]}]}"#;
        let told = drives(report).unwrap();
        let rows: Vec<_> = told.iter().map(|one| (&*one.name, &*one.model, &*one.kind, one.predicts_failure)).collect();
        let wanted = [
            ("disk0", "APPLE SSD AP0512Q", "nvme", Some(false)),
            ("disk1", "WDC WD10", "disk", Some(true)),
            ("disk3", "Old SSD", "ssd", None),
        ];
        assert_eq!((rows.as_slice(), told[0].size_bytes), (wanted.as_slice(), 500_277_792_768));
        assert!(!format!("{told:?}").contains("SECRET"));
        assert!(drives(r#"{"SPNVMeDataType":[],"SPSerialATADataType":[]}"#).unwrap().is_empty());
        assert!(drives("").is_err());
    }
}
