//! Which macOS this is, from the list that Apple keeps for it, and what kind of Mac, from its model.
//! Invariant: a model that no table has is unknown, never guessed; of the machine's report nothing but the model is read,
//! because its serial number stands beside it. Next: the check `operating_system`.

use serde_json::Value;
use shared::host::OperatingSystem;

use super::report::{Entry, text};

/// The system, from SystemVersion.plist, `SPHardwareDataType` and the kernel's word on whether it is a guest.
pub(super) fn operating_system(version: &Value, hardware: &[Entry], is_guest: bool) -> OperatingSystem {
    let of = |key: &str| version.get(key).and_then(Value::as_str).unwrap_or_default();
    let (name, product) = (of("ProductName"), of("ProductVersion"));
    OperatingSystem {
        family: "macos".to_owned(),
        id: "macos".to_owned(),
        version_id: product.to_owned(),
        pretty_name: format!("{name} {product}").trim().to_owned(),
        architecture: std::env::consts::ARCH.to_owned(),
        chassis: if is_guest { "virtual" } else { hardware.iter().map(chassis).next().unwrap_or_default() }.to_owned(),
        graphical: true,
        ..OperatingSystem::default()
    }
}

/// By the name that people know, because the identifiers of newer Macs (`Mac14,2`) no longer tell the kind.
fn chassis(hardware: &Entry) -> &'static str {
    const KINDS: [(&str, &str); 8] = [
        ("MacBook", "laptop"),
        ("PowerBook", "laptop"),
        ("iMac", "desktop"),
        ("Mac mini", "desktop"),
        ("Macmini", "desktop"),
        ("Mac Studio", "desktop"),
        ("Mac Pro", "desktop"),
        ("Xserve", "server"),
    ];
    let (name, model) = (text(hardware, "machine_name"), text(hardware, "machine_model"));
    if [name, model].iter().any(|one| ["Virtual", "VMware", "Parallels"].iter().any(|maker| one.contains(maker))) {
        return "virtual";
    }
    let known = KINDS.iter().find(|(start, _)| name.starts_with(start) || model.starts_with(start));
    known.map_or("", |(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::super::report::section;
    use super::*;
    use serde_json::json;

    #[test]
    fn a_mac_is_known_by_its_version_and_its_model() {
        let version = json!({ "ProductName": "macOS", "ProductVersion": "15.1.1", "ProductBuildVersion": "24B91" });
        let table = [
            ("MacBook Air", "Mac14,2", false, "laptop"),
            ("MacBook Pro", "MacBookPro16,1", false, "laptop"),
            ("Mac mini", "Macmini9,1", false, "desktop"),
            ("Mac mini", "Macmini6,2", true, "virtual"),
            ("Mac Studio", "Mac13,1", false, "desktop"),
            ("iMac", "iMac21,1", false, "desktop"),
            ("Xserve", "Xserve3,1", false, "server"),
            ("Apple Virtual Machine 1", "VirtualMac2,1", false, "virtual"),
            ("Something new", "Mac99,1", false, ""),
        ];
        for (name, model, is_guest, wanted) in table {
            let hardware = json!({ "SPHardwareDataType": [{ "_name": "hardware_overview", "machine_name": name,
                "machine_model": model, "serial_number": "SECRET" }] });
            let hardware = section(&hardware.to_string(), "SPHardwareDataType").unwrap();
            let told = operating_system(&version, &hardware, is_guest);
            assert_eq!(told.chassis, wanted, "{name} {model}");
            assert_eq!((told.version_id.as_str(), told.pretty_name.as_str()), ("15.1.1", "macOS 15.1.1"));
            assert!(!format!("{told:?}").contains("SECRET"));
        }
        assert_eq!(operating_system(&json!({}), &[], false).chassis, "");
    }
}
