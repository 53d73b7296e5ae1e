//! What macOS' system_profiler says: as text, as a property list (`-xml`), as JSON (`-json`).
//! Invariant: the report stands as it is told, names as in its source; the facts are those that checks ask for.
//! Next: the checks `software`, `disk_space` and `battery`.

use plist::Value as Plist;
use serde_json::{Map, Value, json};

use super::text::size_bytes;
use super::tree::tree;

/// Deeper than any report; beyond it a property list is refused.
const DEEPEST: usize = 64;

/// What support sees of a report, whichever form it has.
#[must_use]
pub fn facts(text: &str) -> Value {
    let start = text.trim_start();
    let report = if start.starts_with(['{', '[']) {
        serde_json::from_str(start).unwrap_or(Value::Null)
    } else if start.starts_with('<') {
        property_list(start).unwrap_or(Value::Null)
    } else {
        page(start)
    };
    let report = if report.is_null() { json!({}) } else { report };
    json!({
        "programs": programs(&report),
        "hardware": first(&report, &["machine_model", "Model Identifier", "model_identifier"]),
        "system": first(&report, &["os_version", "System Version"]),
        "volumes": each(&report, &["free_space_in_bytes", "Available"]),
        "batteries": each(&report, &["sppower_battery_cycle_count", "Cycle Count"]),
        "report": report,
    })
}

/// A property list as JSON; none when it is broken or nests too deep.
#[must_use]
pub fn property_list(text: &str) -> Option<Value> {
    let mut depth = 0_usize;
    for part in text.split('<').skip(1) {
        let opens = part.starts_with("array>") || part.starts_with("dict>");
        let closes = part.starts_with("/array>") || part.starts_with("/dict>");
        depth = if closes { depth.saturating_sub(1) } else { depth + usize::from(opens) };
        if depth > DEEPEST {
            return None;
        }
    }
    Plist::from_reader_xml(text.as_bytes()).ok().map(|list| json_of(&list))
}

fn json_of(list: &Plist) -> Value {
    match list {
        Plist::Array(all) => all.iter().map(json_of).collect(),
        Plist::Dictionary(all) => {
            all.iter().map(|(key, value)| (key.clone(), json_of(value))).collect::<Map<_, _>>().into()
        }
        Plist::Boolean(truth) => (*truth).into(),
        Plist::String(text) => text.clone().into(),
        Plist::Integer(number) => number.as_signed().map_or_else(|| number.as_unsigned().into(), Value::from),
        Plist::Real(number) => (*number).into(),
        Plist::Date(date) => date.to_xml_format().into(),
        Plist::Data(bytes) => json!({ "bytes": bytes.len() }),
        _ => Value::Null,
    }
}

/// The text: a section is a line that ends in a colon with deeper lines below.
fn page(text: &str) -> Value {
    tree(text).json(str::to_owned)
}

/// Applications, of every form of the report.
fn programs(report: &Value) -> Vec<Value> {
    let mut found = Vec::new();
    walk(report, "", 0, &mut |name, map| {
        let told = |keys: &[&str]| keys.iter().find_map(|key| map.get(*key)?.as_str()).map(str::trim);
        let is_program = ["obtained_from", "Obtained from", "Get Info String", "lastModified", "Last Modified"];
        let place = told(&["path", "Location"]).filter(|place| place.starts_with('/'));
        let has_mark = is_program.iter().any(|key| map.contains_key(*key));
        if let (true, Some(_)) = (has_mark, place) {
            let source = told(&["obtained_from", "Obtained from"]).unwrap_or_default();
            let signed = map.get("signed_by").and_then(|by| by.as_array()?.first()?.as_str()).or(told(&["Signed by"]));
            found.push(json!({
                "name": told(&["_name"]).unwrap_or(name),
                "version": told(&["version", "Version"]).unwrap_or_default(),
                "publisher": signed.and_then(maker).unwrap_or_default(),
                "source": "macos",
                "obtained_from": source,
                "location": place,
                "modified": told(&["lastModified", "Last Modified"]),
                "kind": told(&["arch_kind", "runtime_environment", "Kind"]),
                "info": told(&["info", "Get Info String"]),
            }));
        }
    });
    found
}

/// The maker in `Developer ID Application: ACME GmbH (ABCDE12345)`.
fn maker(signed: &str) -> Option<String> {
    let first = signed.split(", ").next()?;
    let name = first.strip_prefix("Developer ID Application: ").unwrap_or(first);
    Some(name.split(" (").next()?.to_owned())
}

/// The first section that has one of the keys.
fn first(report: &Value, keys: &[&str]) -> Value {
    each(report, keys).into_iter().next().unwrap_or(Value::Null)
}

/// Sections that have one of the keys, each with its name; sizes also in bytes.
fn each(report: &Value, keys: &[&str]) -> Vec<Value> {
    let mut found = Vec::new();
    walk(report, "", 0, &mut |name, map| {
        if keys.iter().any(|key| map.contains_key(*key)) {
            let mut section: Map<String, Value> = map
                .iter()
                .filter(|(_, value)| !value.is_object())
                .map(|(key, value)| (key.clone(), value.clone()))
                .collect();
            if !name.is_empty() {
                section.entry("_name").or_insert_with(|| name.into());
            }
            for (key, told) in [
                ("Capacity", "capacity_bytes"),
                ("Available", "available_bytes"),
                ("Memory", "memory_bytes"),
                ("physical_memory", "memory_bytes"),
            ] {
                let bytes =
                    map.get(key).and_then(Value::as_str).and_then(|text| exact_bytes(text, key.contains("emory")));
                if let Some(bytes) = bytes {
                    section.insert(told.to_owned(), bytes.into());
                }
            }
            found.push(section.into());
        }
    });
    found
}

/// `50,57 GB (50 571 014 144 bytes)`: the exact number where it is told.
fn exact_bytes(text: &str, binary: bool) -> Option<u64> {
    let exact = text.split_once('(').and_then(|(_, rest)| {
        let figures: String = rest.chars().filter(char::is_ascii_digit).collect();
        figures.parse().ok()
    });
    exact.or_else(|| size_bytes(text, binary))
}

/// Every map of a report with the name it stands under.
fn walk<'a>(value: &'a Value, name: &'a str, depth: usize, seen: &mut dyn FnMut(&'a str, &'a Map<String, Value>)) {
    if depth > DEEPEST * 2 {
        return;
    }
    match value {
        Value::Object(map) => {
            seen(name, map);
            map.iter().for_each(|(key, below)| walk(below, key, depth + 1, seen));
        }
        Value::Array(all) => all.iter().for_each(|below| walk(below, name, depth + 1, seen)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn applications_are_told_by_every_form() {
        let text = "Applications:\n\n    Safari:\n\n      Version: 6.0\n      Obtained from: Apple\n      Last Modified: 1/1/12 10:00\n      Location: /Applications/Safari.app\n\n    \
            Foo: Bar:\n\n      Version: 2\n      Last Modified: 1/1/12\n      Signed by: Developer ID Application: ACME GmbH (X1), Apple\n      Location: /Applications/Foo.app\n";
        let xml = "<?xml version=\"1.0\"?><plist version=\"1.0\"><array><dict><key>_items</key><array><dict><key>_name</key><string>Safari</string>\
            <key>version</key><string>6.0</string><key>obtained_from</key><string>apple</string><key>lastModified</key><date>2012-01-01T10:00:00Z</date>\
            <key>path</key><string>/Applications/Safari.app</string></dict></array></dict></array></plist>";
        let json = r#"{"SPApplicationsDataType":[{"_name":"Safari","version":"6.0","obtained_from":"apple","path":"/Applications/Safari.app","lastModified":"2012-01-01T10:00:00Z"}]}"#;
        let version = |told: &Value, name: &str| {
            let all = told["programs"].as_array().cloned().unwrap_or_default();
            all.into_iter().find(|one| one["name"] == name).map(|one| one["version"].clone())
        };
        for form in [text, xml, json] {
            assert_eq!(version(&facts(form), "Safari"), Some("6.0".into()), "{form}");
        }
        let told = facts(text);
        assert_eq!(version(&told, "Foo: Bar"), Some("2".into()));
        assert_eq!(told["programs"][0]["publisher"], "ACME GmbH");
    }

    #[test]
    fn sections_are_told_with_sizes_in_bytes() {
        let text = "Hardware:\n\n    Hardware Overview:\n\n      Model Name: Mac mini\n      Model Identifier: Macmini3,1\n      Memory: 4 GB\n\n\
            Storage:\n\n    Macintosh HD:\n\n      Available: 4,85 GB (4 851 122 176 bytes)\n      Capacity: 50.57 GB\n";
        let told = facts(text);
        assert_eq!(
            (&told["hardware"]["Model Name"], &told["hardware"]["memory_bytes"]),
            (&"Mac mini".into(), &4_294_967_296_u64.into())
        );
        assert_eq!(
            (&told["volumes"][0]["_name"], &told["volumes"][0]["available_bytes"]),
            (&"Macintosh HD".into(), &4_851_122_176_u64.into())
        );
        assert_eq!(told["report"]["Hardware"]["Hardware Overview"]["Model Name"], "Mac mini");
    }

    #[test]
    fn what_nests_too_deep_or_is_broken_tells_nothing() {
        let deep = format!("<plist>{}{}</plist>", "<array>".repeat(100_000), "</array>".repeat(100_000));
        for text in [deep.as_str(), "<plist><dict><key>", "{\"a\":", ""] {
            assert_eq!(facts(text)["programs"], json!([]));
        }
    }
}
