//! Instances of WMI classes as they are exported: CSV, `key=value` (wmic), `Format-List`, tables, JSON, XML.
//! Invariant: a property is text as it stands; a list is a list; what is empty is left out. Which class it is, is told by
//! the properties that only it has. Next: [`super::security_center`], [`super::bitlocker`], [`super::licensing`].

use serde_json::{Map, Value, json};

use super::blocks::{Block, blocks};
use super::text::{truth, without_keys};
use super::tree::add;
use super::{bitlocker, licensing, security_center};

mod table;
mod xml;

/// The instances of an export, whichever form it has.
#[must_use]
pub fn instances(text: &str) -> Vec<Block> {
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if start.starts_with(['[', '{'])
        && let Ok(told) = serde_json::from_str::<Value>(start)
    {
        return documents(&told);
    }
    if start.starts_with('<') {
        return xml::instances(start);
    }
    let first = start.lines().find(|line| !line.trim().is_empty() && !line.starts_with("#TYPE")).unwrap_or_default();
    let told = if table::is_csv(first) {
        table::csv(start)
    } else if is_wmic(start) {
        wmic(start)
    } else if table::is_columns(start) {
        table::columns(start)
    } else {
        blocks(start, ':')
    };
    told.into_iter().filter(|one| one.pairs().any(|(_, value)| !value.is_empty())).collect()
}

/// Most lines of wmic have `Key=`; a list of PowerShell has `Key : value`.
fn is_wmic(text: &str) -> bool {
    let lines = text.lines().filter(|line| !line.trim().is_empty()).take(50);
    let is_key = |key: &str| !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    let (pairs, lists) = lines.fold((0, 0), |(pairs, lists), line| {
        let pair = line.split_once('=').is_some_and(|(key, _)| is_key(key.trim()));
        let list = line.split_once(':').is_some_and(|(key, _)| is_key(key.trim()));
        (pairs + i32::from(pair), lists + i32::from(list))
    });
    pairs >= lists && pairs > 0
}

/// wmic's list: no value goes on in the next line, and `&` is written as in HTML.
fn wmic(text: &str) -> Vec<Block> {
    let (mut all, mut block) = (Vec::new(), Block::default());
    // Where each line's end became two, empty lines part nothing.
    let lines: Vec<&str> = text.lines().collect();
    let is_blank = |line: &&str| line.trim().is_empty();
    let is_doubled = lines.windows(2).all(|pair| pair.iter().any(is_blank))
        && lines.iter().filter(|line| !is_blank(line)).count() > 2;
    for line in lines.into_iter().chain([""]) {
        match line.split_once('=') {
            Some((key, value)) => {
                // A property that comes again belongs to the next instance, when no empty line parts them.
                if block.pairs().any(|(known, _)| known == key.trim()) {
                    all.push(std::mem::take(&mut block));
                }
                block.push(key.trim(), xml::plain(value.trim()).trim_matches('\u{feff}'));
            }
            None if line.trim().is_empty() && !block.is_empty() && !is_doubled => all.push(std::mem::take(&mut block)),
            None => {}
        }
    }
    if !block.is_empty() {
        all.push(block);
    }
    all
}

fn documents(told: &Value) -> Vec<Block> {
    let one = |told: &Value| {
        let map = told.as_object()?;
        let mut block = Block::default();
        for (key, value) in map.iter().filter(|(_, value)| !value.is_null()) {
            if let Some(value) = written(value) {
                block.push(key, &value);
            }
        }
        Some(block)
    };
    match told {
        Value::Array(all) => all.iter().filter_map(one).collect(),
        told => match told.get("value").and_then(Value::as_array) {
            Some(all) if told.get("Count").is_some() => all.iter().filter_map(one).collect(),
            _ => one(told).into_iter().collect(),
        },
    }
}

/// A value as other forms write it: a list in braces; of an object its date or its class.
fn written(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        Value::Array(all) => {
            let each: Vec<String> =
                all.iter().filter_map(written).map(|one| format!("\"{}\"", one.replace('"', "\"\""))).collect();
            Some(format!("{{{}}}", each.join(",")))
        }
        Value::Object(map) => {
            ["DateTime", "value", "CimClassName", "Value"].iter().find_map(|key| written(map.get(*key)?))
        }
        other => Some(other.to_string()),
    }
}

/// The class that these properties are of; empty when several have them.
#[must_use]
pub fn class(instance: &Block) -> String {
    let told = ["__CLASS", "CreationClassName", "CimClass"].iter().find_map(|key| instance.get(key));
    let named = told.and_then(|name| name.rsplit([':', '/']).next());
    if let Some(name) =
        named.filter(|name| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'))
    {
        return name.to_owned();
    }
    const SIGNS: [(&str, &[&str]); 22] = [
        ("AntiVirusProduct", &["displayName", "productState"]),
        ("AntiVirusProduct", &["displayName", "onAccessScanningEnabled"]),
        ("Win32_EncryptableVolume", &["ProtectionStatus", "DeviceID"]),
        ("SoftwareLicensingProduct", &["LicenseStatus", "ApplicationID"]),
        ("Win32_OperatingSystem", &["OSArchitecture", "BuildNumber"]),
        ("Win32_OperatingSystem", &["ServicePackMajorVersion", "BuildNumber"]),
        ("Win32_LogicalDisk", &["DriveType", "DeviceID", "FileSystem"]),
        ("Win32_Volume", &["DriveType", "DriveLetter", "Capacity"]),
        ("Win32_DiskDrive", &["InterfaceType", "Partitions"]),
        ("MSFT_PhysicalDisk", &["MediaType", "HealthStatus"]),
        ("MSStorageDriver_FailurePredictStatus", &["PredictFailure"]),
        ("Win32_Battery", &["BatteryStatus"]),
        ("Win32_Service", &["StartMode", "PathName"]),
        ("Win32_QuickFixEngineering", &["HotFixID"]),
        ("Win32_ComputerSystem", &["PCSystemType", "Manufacturer"]),
        ("Win32_ComputerSystem", &["DomainRole"]),
        ("Win32_BIOS", &["SMBIOSBIOSVersion"]),
        ("Win32_Processor", &["NumberOfCores"]),
        ("Win32_PhysicalMemory", &["DeviceLocator", "Capacity"]),
        ("Win32_NetworkAdapterConfiguration", &["IPEnabled"]),
        ("Win32_NetworkAdapter", &["NetConnectionID", "MACAddress"]),
        ("Win32_PageFileUsage", &["AllocatedBaseSize"]),
    ];
    let has = |name: &&str| instance.pairs().any(|(key, _)| key.eq_ignore_ascii_case(name));
    SIGNS.iter().find(|(_, signs)| signs.iter().all(has)).map_or("", |(class, _)| class).to_owned()
}

/// What support sees: the class, every instance, and the facts where the checks know the class.
#[must_use]
pub fn facts(text: &str) -> Value {
    let all = instances(text);
    let class = all.iter().map(class).find(|class| !class.is_empty()).unwrap_or_default();
    let mut told = json!({ "class": class, "instances": all.iter().map(properties).collect::<Vec<_>>() });
    let facts = match class.as_str() {
        "AntiVirusProduct" => json!(all.iter().filter_map(security_center::product).collect::<Vec<_>>()),
        "Win32_EncryptableVolume" => json!(all.iter().filter_map(bitlocker::volume).collect::<Vec<_>>()),
        "SoftwareLicensingProduct" => json!(all.iter().filter_map(licensing::licence).collect::<Vec<_>>()),
        "Win32_LogicalDisk" | "Win32_Volume" => json!(all.iter().map(volume).collect::<Vec<_>>()),
        "MSStorageDriver_FailurePredictStatus" => {
            json!(
                all.iter()
                    .map(|one| json!({ "predicts_failure": one.get("PredictFailure").and_then(truth) }))
                    .collect::<Vec<_>>()
            )
        }
        _ => Value::Null,
    };
    if let (false, Some(map)) = (facts.is_null(), told.as_object_mut()) {
        map.insert("facts".to_owned(), facts);
    }
    told
}

/// Properties with a value; `{"a","b"}` is a list, and so is what stands twice.
pub(super) fn properties(instance: &Block) -> Value {
    let mut map = Map::new();
    for (key, value) in instance.pairs().filter(|(_, value)| !value.is_empty()) {
        add(&mut map, key.to_owned(), property(&without_keys(value)));
    }
    Value::Object(map)
}

fn property(value: &str) -> Value {
    let Some(inside) = value.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) else { return value.into() };
    // A lone GUID stands in braces too, and an address of a device begins with one.
    if inside.contains(['{', '}']) && !inside.contains('"') || !inside.contains(['"', ',', ';']) {
        return value.into();
    }
    let mark = if inside.contains(['"', ',']) { ',' } else { ';' };
    let cells = table::rows(inside, mark).into_iter().next().unwrap_or_default();
    let cells = cells
        .iter()
        .map(|cell| cell.trim().trim_end_matches('\u{2026}').trim_end_matches("..."))
        .filter(|cell| !cell.is_empty());
    cells.map(|cell| cell.trim_matches('"')).collect()
}

/// A volume as the check `disk_space` knows it.
fn volume(one: &Block) -> Value {
    let kind = match one.number::<u8>("DriveType") {
        Some(2) => "removable",
        Some(3) => "fixed",
        Some(4) => "network",
        Some(5) => "optical",
        Some(6) => "virtual",
        _ => "",
    };
    let total: Option<u64> = one.number("Size").or_else(|| one.number("Capacity"));
    let free: Option<u64> = one.number("FreeSpace");
    let mount = one.get("DriveLetter").or_else(|| one.get("DeviceID")).or_else(|| one.get("Caption"));
    json!({ "mount": mount, "file_system": one.get("FileSystem"), "kind": kind, "total_bytes": total, "free_bytes": free })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_export_tells_the_same() {
        let wmic = "\n\nCaption=C:\nDeviceID=C:\nDriveType=3\nFileSystem=NTFS\nFreeSpace=10\nSize=100\nVolumeName=A &amp; B\n\n\nCaption=D:\nDriveType=5\n\n";
        let csv = "Node,Caption,DeviceID,DriveType,FileSystem,FreeSpace,Size,VolumeName\nPC,C:,C:,3,NTFS,10,100,\"A & B\"\nPC,D:,,5,,,,\n";
        let list = "\nCaption    : C:\nDeviceID   : C:\nDriveType  : 3\nFileSystem : NTFS\nFreeSpace  : 10\nSize       : 100\nVolumeName : A & B\n\nCaption    : D:\nDriveType  : 5\n\n";
        let export = "#TYPE System.Management.ManagementObject\n\"Caption\",\"DeviceID\",\"DriveType\",\"FileSystem\",\"FreeSpace\",\"Size\",\"VolumeName\"\n\"C:\",\"C:\",\"3\",\"NTFS\",\"10\",\"100\",\"A & B\"\n\"D:\",,\"5\",,,,\n";
        let json = r#"[{"Caption":"C:","DeviceID":"C:","DriveType":3,"FileSystem":"NTFS","FreeSpace":10,"Size":100,"VolumeName":"A & B"},{"Caption":"D:","DriveType":5}]"#;
        for text in [wmic, csv, list, export, json] {
            let told = facts(text);
            assert_eq!(told["class"], "Win32_LogicalDisk", "{text}");
            assert_eq!(told["instances"][0]["VolumeName"], "A & B", "{text}");
            let wanted =
                json!({ "mount": "C:", "file_system": "NTFS", "kind": "fixed", "total_bytes": 100, "free_bytes": 10 });
            assert_eq!(told["facts"][0], wanted, "{text}");
            assert_eq!(
                (&told["facts"][1]["mount"], &told["facts"][1]["kind"]),
                (&"D:".into(), &"optical".into()),
                "{text}"
            );
        }
    }

    #[test]
    fn lists_and_guids_stand_in_braces() {
        assert_eq!(property("{\"a\",\"b\"}"), json!(["a", "b"]));
        assert_eq!(property("{7c2f, 8d}"), json!(["7c2f", "8d"]));
        assert_eq!(property("{D68DDC3A-831F-4fae}"), json!("{D68DDC3A-831F-4fae}"));
        assert_eq!(instances("A=1\nB=2\nA=3\n").len(), 2);
        assert!(instances("").is_empty());
        assert_eq!(property("{10.0.0.1;fe80::1}"), json!(["10.0.0.1", "fe80::1"]));
        assert_eq!(class(&instances("CreationClassName=Win32_Foo\nA=1\n")[0]), "Win32_Foo");
    }

    #[test]
    fn forms_of_tools_tell_the_same() {
        let doubled = "\n\nCaption=C:\n\nSize=100\n\n\n\nCaption=D:\n\nSize=7\n\n\n";
        let table = "Caption  Size  \nC:       100   \nD:       7     \n";
        let dashed = "\nCaption Size\n------- ----\nC:       100\nD:         7\n\n";
        let semicolons = "\"Caption\";\"Size\"\n\"C:\";\"100\"\n\"D:\";\"7\"\n";
        let raw = "<COMMAND SEQUENCENUM=\"1\"><RESULTS NODE=\"PC\"><CIM><INSTANCE CLASSNAME=\"Win32_LogicalDisk\">\
            <PROPERTY NAME=\"Caption\" TYPE=\"string\"><VALUE>C:</VALUE></PROPERTY><PROPERTY NAME=\"Size\"><VALUE>100</VALUE></PROPERTY></INSTANCE>\
            <INSTANCE CLASSNAME=\"Win32_LogicalDisk\"><PROPERTY NAME=\"Caption\"><VALUE>D:</VALUE></PROPERTY><PROPERTY NAME=\"Size\"><VALUE>7</VALUE></PROPERTY></INSTANCE></CIM>";
        let objects = "<?xml version=\"1.0\"?><Objects><Object Type=\"x\"><Property Name=\"Caption\" Type=\"s\">C:</Property><Property Name=\"Size\">100</Property></Object>\
            <Object><Property Name=\"Caption\">D:</Property><Property Name=\"Size\">7</Property></Object></Objects>";
        for text in [doubled, table, dashed, semicolons, raw, objects] {
            let all = instances(text);
            let told: Vec<_> = all.iter().map(|one| (one.text("Caption"), one.text("Size"))).collect();
            assert_eq!(told, [("C:".into(), "100".into()), ("D:".into(), "7".into())], "{text}");
        }
        assert_eq!(facts(raw)["class"], "Win32_LogicalDisk");
        let json = r#"{"IPAddress":["a","b"],"InstallDate":{"value":"/Date(1)/","DateTime":"today"},"CimClass":{"CimClassName":"Win32_X"}}"#;
        let told = facts(json);
        assert_eq!(
            (&told["instances"][0]["IPAddress"], &told["instances"][0]["InstallDate"]),
            (&json!(["a", "b"]), &"today".into())
        );
        assert_eq!(told["class"], "Win32_X");
    }
}
