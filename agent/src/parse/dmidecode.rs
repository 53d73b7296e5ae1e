//! The firmware's tables as dmidecode prints them, of old versions and new.
//! Invariant: a value that its maker left to be filled in stands among the structures as it is, never among the facts.
//! Next: the checks `operating_system` and `battery`.

use serde::Serialize;
use serde_json::{Map, Value};

use super::text::{is_filler, size_bytes, snake};
use super::tree::{Node, add, tree};

/// What a table tells.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Tables {
    /// The firmware.
    pub bios: Map<String, Value>,
    /// The machine.
    pub system: Map<String, Value>,
    /// Its board.
    pub base_board: Map<String, Value>,
    /// Its case.
    pub chassis: Map<String, Value>,
    /// Processors that are there.
    pub processors: Vec<Map<String, Value>>,
    /// Memory modules that are there, with `size_bytes`.
    pub memory_modules: Vec<Map<String, Value>>,
    /// Places for memory, empty ones included.
    pub memory_places: usize,
    /// Batteries.
    pub batteries: Vec<Map<String, Value>>,
    /// Power supplies.
    pub power_supplies: Vec<Map<String, Value>>,
    /// The version of dmidecode; empty when not told.
    pub version: String,
    /// The version of the tables: `2.8`; empty when not told.
    pub smbios: String,
    /// What stands outside of structures: where the table lies, what went wrong; of `-s` the value itself.
    pub others: Vec<String>,
    /// Every structure as it stands.
    pub structures: Vec<Structure>,
}

/// A structure of the table.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Structure {
    /// Its handle, as printed: `0x0001`.
    pub handle: String,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: Option<u16>,
    /// Its length.
    pub bytes: Option<u64>,
    /// Its title.
    pub description: String,
    /// Its values by name: a text, or a list.
    pub values: Map<String, Value>,
}

/// The tables of an output.
#[must_use]
pub fn read(text: &str) -> Tables {
    let mut structures: Vec<Structure> = Vec::new();
    let mut body = String::new();
    for line in text.lines() {
        if line.starts_with("Handle 0x") {
            finish(structures.last_mut(), &mut body);
            structures.push(begin(line));
        } else if is_next_title(line, &body) {
            // One structure may hold several titles: `On Board Device 1 Information`, `… 2 …`.
            let same = structures.last().cloned().unwrap_or_default();
            finish(structures.last_mut(), &mut body);
            structures.push(Structure { description: String::new(), values: Map::new(), ..same });
            body.push_str(line);
            body.push('\n');
        } else if !structures.is_empty() {
            body.push_str(line);
            body.push('\n');
        }
    }
    finish(structures.last_mut(), &mut body);
    heading(facts(structures), text)
}

/// What stands before the first structure, and notes among them.
fn heading(mut tables: Tables, text: &str) -> Tables {
    const MOST: usize = 100;
    let before = text.lines().take_while(|line| !line.starts_with("Handle 0x"));
    let notes = text.lines().filter(|line| line.starts_with(['#', '<', '/']) || line.starts_with("Invalid entry"));
    let mut others: Vec<String> = Vec::new();
    for line in before.chain(notes).map(str::trim).filter(|line| !line.is_empty()) {
        let words = line.trim_start_matches(['#', ' ']);
        if let Some(version) = words.strip_prefix("dmidecode ") {
            version.clone_into(&mut tables.version);
        } else if let Some(version) = words.strip_prefix("SMBIOS ").and_then(|rest| rest.strip_suffix(" present.")) {
            version.clone_into(&mut tables.smbios);
        } else if others.len() < MOST && !others.iter().any(|known| known == line) {
            others.push(line.to_owned());
        }
    }
    Tables { others, ..tables }
}

/// A title that is no heading of the structure: it stands at the margin, as the first one did, behind values.
fn is_next_title(line: &str, body: &str) -> bool {
    let at_margin = |line: &str| !line.starts_with(char::is_whitespace) && !line.trim().is_empty();
    at_margin(line) && body.starts_with(|c: char| !c.is_whitespace()) && body.contains("\n\t")
}

/// `Handle 0x0001, DMI type 1, 27 bytes`.
fn begin(line: &str) -> Structure {
    let handle = line.trim_start_matches("Handle ").split([',', ' ']).next().unwrap_or_default();
    let mut structure = Structure { handle: handle.to_owned(), ..Structure::default() };
    kind(&mut structure, line);
    structure
}

/// `DMI type 1, 27 bytes`: in the handle's line, or in one of its own.
fn kind(structure: &mut Structure, line: &str) -> bool {
    let Some((_, rest)) = line.split_once("DMI type ") else { return false };
    let number = |text: &str| -> String { text.trim().chars().take_while(char::is_ascii_digit).collect() };
    structure.kind = number(rest).parse().ok();
    structure.bytes = rest.split_once(',').and_then(|(_, rest)| number(rest).parse().ok());
    true
}

fn finish(structure: Option<&mut Structure>, body: &mut String) {
    let text = std::mem::take(body);
    let Some(structure) = structure else { return };
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let mut lines = lines.into_iter().peekable();
    if lines.peek().is_some_and(|line| line.trim_start().starts_with("DMI type ")) {
        kind(structure, lines.next().unwrap_or_default());
    }
    if let Some(title) = lines.next() {
        structure.description = title.trim().to_owned();
    }
    let rest: String = lines.map(|line| format!("{line}\n")).collect();
    for node in &tree(&rest).below {
        let below: Vec<Value> = node.below.iter().map(|below| Value::from(whole(below))).collect();
        let value = match (node.value.is_empty(), below.is_empty()) {
            (_, true) => Value::from(node.value.clone()),
            (true, false) => Value::Array(below),
            // `Flags: 0x1` with more below: the value stands, and what is below beside it.
            (false, false) => {
                structure.values.insert(format!("{}_data", snake(&node.name)), Value::Array(below));
                Value::from(node.value.clone())
            }
        };
        // A name that comes again, as of several devices on a board, becomes a list.
        add(&mut structure.values, snake(&node.name), value);
    }
}

fn whole(node: &Node) -> String {
    if node.value.is_empty() { node.name.clone() } else { format!("{}: {}", node.name, node.value) }
}

fn facts(structures: Vec<Structure>) -> Tables {
    let of = |kind: u16| structures.iter().filter(move |one| one.kind == Some(kind));
    let told = |one: &Structure| -> Map<String, Value> {
        let known = one.values.iter().filter(|(_, value)| value.as_str().is_none_or(|text| !is_filler(text)));
        known.map(|(key, value)| (key.clone(), value.clone())).collect()
    };
    let first = |kind: u16| of(kind).next().map(told).unwrap_or_default();
    let modules = of(17).map(told).filter_map(|mut module| {
        let size = size_bytes(module.get("size")?.as_str()?, true).filter(|size| *size > 0)?;
        module.insert("size_bytes".to_owned(), Value::from(size));
        Some(module)
    });
    let unpopulated = |one: &Map<String, Value>| {
        one.get("status").and_then(Value::as_str).is_some_and(|status| status.starts_with("Unpopulated"))
    };
    Tables {
        bios: first(0),
        system: first(1),
        base_board: first(2),
        chassis: first(3),
        processors: of(4).map(told).filter(|one| !one.is_empty() && !unpopulated(one)).collect(),
        memory_modules: modules.collect(),
        memory_places: of(17).count(),
        batteries: of(22).map(told).filter(|one| !one.is_empty()).collect(),
        power_supplies: of(39).map(told).filter(|one| !one.is_empty()).collect(),
        structures,
        ..Tables::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn structures_of_old_and_new_versions_are_read() {
        let new = "# dmidecode 3.1\nGetting SMBIOS data from sysfs.\n\nHandle 0x0000, DMI type 0, 24 bytes\nBIOS Information\n\
            \tVendor: Phoenix\n\tRelease Date: 04/13/2018\n\tCharacteristics:\n\t\tISA is supported\n\t\tPCI is supported\n\n\
            Handle 0x0001, DMI type 1, 27 bytes\nSystem Information\n\tManufacturer: VMware, Inc.\n\tSerial Number: To Be Filled By O.E.M.\n\n\
            Handle 0x0011, DMI type 17, 34 bytes\nMemory Device\n\tSize: 16384 MB\n\tLocator: DIMM A\n\n\
            Handle 0x0012, DMI type 17, 34 bytes\nMemory Device\n\tSize: No Module Installed\n\nHandle 0x0013, DMI type 127, 4 bytes\nEnd Of Table\n";
        let told = read(new);
        assert_eq!(told.bios["characteristics"], serde_json::json!(["ISA is supported", "PCI is supported"]));
        assert_eq!(
            (told.system.get("serial_number"), &told.system["manufacturer"]),
            (None, &Value::from("VMware, Inc."))
        );
        assert_eq!(told.structures[1].values["serial_number"], "To Be Filled By O.E.M.");
        assert_eq!((told.memory_modules.len(), told.memory_places), (1, 2));
        assert_eq!(told.memory_modules[0]["size_bytes"], 17_179_869_184_u64);
        let last = told.structures.last().unwrap();
        assert_eq!(
            (last.kind, last.bytes, &*last.description, &*last.handle),
            (Some(127), Some(4), "End Of Table", "0x0013")
        );
        let two = read("Handle 0x1, DMI type 10, 10 bytes\nOn Board 1\n\tType: Video\nOn Board 2\n\tType: Sound\n");
        let told: Vec<_> = two.structures.iter().map(|one| (&*one.description, &one.values["type"])).collect();
        assert_eq!(told, [("On Board 1", &"Video".into()), ("On Board 2", &"Sound".into())]);
        let old =
            "Handle 0x0001\n\tDMI type 1, 25 bytes.\n\tSystem Information Block\n\t\tVendor: Dell\n\t\tProduct: X: Y\n";
        let told = read(old);
        assert_eq!((&told.system["vendor"], &told.system["product"]), (&Value::from("Dell"), &Value::from("X: Y")));
        assert_eq!(told.structures[0].description, "System Information Block");
    }
}
