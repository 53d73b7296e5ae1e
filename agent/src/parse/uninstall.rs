//! Uninstall keys of Windows: what one says, whether it is a program that people would find in the list of programs, and
//! the export of them (`.reg`).
//! Invariant: parts of Windows and updates of programs are no programs of their own. Next: the check `software`.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use shared::host::Program;

/// The values of a key.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// `DisplayName`
    pub name: String,
    /// `DisplayVersion`
    pub version: String,
    /// `Publisher`
    pub publisher: String,
    /// `SystemComponent`: 1 for a part of Windows or of another program.
    pub system_component: u32,
    /// `ParentKeyName`: whose update it is.
    pub parent: String,
    /// `ReleaseType`
    pub release: String,
}

/// The program that a key stands for.
#[must_use]
pub fn program(entry: Entry) -> Option<Program> {
    let part = entry.system_component == 1 || !entry.parent.is_empty();
    let update = ["update", "hotfix", "service pack"].iter().any(|end| entry.release.to_lowercase().ends_with(end));
    if entry.name.is_empty() || part || update {
        return None;
    }
    let Entry { name, version, publisher, .. } = entry;
    Some(Program { name, version, publisher, source: "registry".into() })
}

/// A value of the registry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Text.
    Text(String),
    /// A number of 32 or 64 bits.
    Number(u64),
    /// Anything else, as bytes.
    Bytes(Vec<u8>),
}

impl Kept {
    fn json(&self) -> Value {
        match self {
            Self::Text(text) => text.clone().into(),
            Self::Number(number) => (*number).into(),
            Self::Bytes(bytes) => bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().join(",").into(),
        }
    }
}

/// The keys of an export with their values; a key that is to be deleted is left out.
#[must_use]
pub fn keys(text: &str) -> BTreeMap<String, BTreeMap<String, Kept>> {
    let mut keys: BTreeMap<String, BTreeMap<String, Kept>> = BTreeMap::new();
    let mut current: Option<String> = None;
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let mut line = line.trim_end().to_owned();
        // Bytes go on in the next line behind a backslash; text in quotes may end in one.
        while line.ends_with('\\') && !line.starts_with('[') && line.contains("=hex") {
            line.pop();
            line.push_str(lines.next().unwrap_or_default().trim());
        }
        if let Some(key) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            current = (!key.starts_with('-')).then(|| key.to_owned());
            if let Some(key) = &current {
                keys.entry(key.clone()).or_default();
            }
        } else if let (Some(key), Some((name, rest))) = (&current, named(&line)) {
            // A text with line ends of its own goes on until its quote.
            let mut rest = rest.to_owned();
            while rest.starts_with('"') && !is_closed(&rest) {
                let Some(more) = lines.next() else { break };
                rest.push('\n');
                rest.push_str(more);
            }
            if let (Some(value), Some(values)) = (kept(&rest), keys.get_mut(key)) {
                values.insert(name, value);
            }
        }
    }
    keys
}

/// `"name"=…`, or `@=…` for the key's own value.
fn named(line: &str) -> Option<(String, &str)> {
    if let Some(rest) = line.strip_prefix("@=") {
        return Some((String::new(), rest));
    }
    let (name, used) = quoted(line)?;
    Some((name, line.get(used..)?.trim_start().strip_prefix('=')?))
}

/// The text in quotes that a line begins with, and how many bytes of the line it takes.
fn quoted(line: &str) -> Option<(String, usize)> {
    let mut text = String::new();
    let mut chars = line.char_indices();
    if chars.next()?.1 != '"' {
        return None;
    }
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return Some((text, at + 1)),
            '\\' => text.push(chars.next()?.1),
            c => text.push(c),
        }
    }
    None
}

fn is_closed(rest: &str) -> bool {
    quoted(rest).is_some()
}

fn kept(rest: &str) -> Option<Kept> {
    if rest.starts_with('"') {
        return quoted(rest).map(|(text, _)| Kept::Text(text));
    }
    if let Some(hex) = rest.strip_prefix("dword:") {
        return u64::from_str_radix(hex.trim(), 16).ok().map(Kept::Number);
    }
    let (kind, bytes) = rest.strip_prefix("hex")?.split_once(':')?;
    let bytes: Vec<u8> = bytes.split(',').filter_map(|byte| u8::from_str_radix(byte.trim(), 16).ok()).collect();
    Some(match kind {
        // Text that names variables, and lists of texts: UTF-16 with a nought at the end of each.
        "(1)" | "(2)" | "(7)" => Kept::Text(wide(&bytes)),
        "(b)" => Kept::Number(u64::from_le_bytes(bytes.try_into().ok()?)),
        _ => Kept::Bytes(bytes),
    })
}

fn wide(bytes: &[u8]) -> String {
    let (pairs, _) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| u16::from_le_bytes(*pair)).collect();
    String::from_utf16_lossy(&units).trim_end_matches('\0').replace('\0', "\n")
}

/// What support sees of an export: the programs that people would find, and every key as it stands.
#[must_use]
pub fn facts(text: &str) -> Value {
    let keys = keys(text);
    let mut programs: Vec<Program> = keys.values().filter_map(|values| program(entry(values))).collect();
    programs.sort();
    programs.dedup();
    let as_json = |values: &BTreeMap<String, Kept>| -> Value {
        values.iter().map(|(name, value)| (name.clone(), value.json())).collect::<serde_json::Map<_, _>>().into()
    };
    let all: serde_json::Map<String, Value> = keys.iter().map(|(key, values)| (key.clone(), as_json(values))).collect();
    json!({ "programs": programs, "keys": all })
}

fn entry(values: &BTreeMap<String, Kept>) -> Entry {
    let value = |name: &str| values.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value);
    let text = |name: &str| match value(name) {
        Some(Kept::Text(text)) => text.trim().to_owned(),
        _ => String::new(),
    };
    let number = match value("SystemComponent") {
        Some(Kept::Number(number)) => u32::try_from(*number).unwrap_or(0),
        _ => 0,
    };
    Entry {
        name: text("DisplayName"),
        version: text("DisplayVersion"),
        publisher: text("Publisher"),
        system_component: number,
        parent: text("ParentKeyName"),
        release: text("ReleaseType"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_programs_of_their_own_are_told() {
        let firefox = Entry { name: "Mozilla Firefox (x64 it)".into(), version: "145.0".into(), ..Entry::default() };
        let table = [
            ("a program", firefox.clone(), true),
            ("no name", Entry { name: String::new(), ..firefox.clone() }, false),
            ("a part of Windows", Entry { system_component: 1, ..firefox.clone() }, false),
            ("an update of another", Entry { parent: "Office16.PROPLUS".into(), ..firefox.clone() }, false),
            ("an update by kind", Entry { release: "Security Update".into(), ..firefox.clone() }, false),
            ("a product by kind", Entry { release: "Product".into(), ..firefox.clone() }, true),
        ];
        for (case, entry, wanted) in table {
            assert_eq!(program(entry).is_some(), wanted, "{case}");
        }
        assert_eq!(program(firefox).unwrap().source, "registry");
    }

    #[test]
    fn an_export_is_read_with_all_its_kinds_of_values() {
        let text = "Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Uninstall\\{A}]\n\"DisplayName\"=\"Caf\\\\e \\\"x\\\"\"\n\
            \"DisplayVersion\"=\"1.0\"\n\"EstimatedSize\"=dword:0000ff00\n@=\"own\"\n\"UninstallString\"=hex(2):4d,00,73,00,\\\n  69,00,00,00\n\"Comments\"=\"two\nlines\"\n\
            \"When\"=hex(b):01,00,00,00,00,00,00,00\n\"Raw\"=hex:01,ff\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Uninstall\\KB1]\n\"DisplayName\"=\"Update\"\n\
            \"SystemComponent\"=dword:00000001\n\n[-HKEY_LOCAL_MACHINE\\X]\n\"DisplayName\"=\"Gone\"\nnonsense\n";
        let told = facts(text);
        assert_eq!(told["programs"].as_array().unwrap().len(), 1);
        assert_eq!(
            (&told["programs"][0]["name"], &told["programs"][0]["version"]),
            (&"Caf\\e \"x\"".into(), &"1.0".into())
        );
        let key = &told["keys"]["HKEY_LOCAL_MACHINE\\SOFTWARE\\Uninstall\\{A}"];
        let values: [(&str, Value); 6] = [
            ("EstimatedSize", 0xff00.into()),
            ("", "own".into()),
            ("UninstallString", "Msi".into()),
            ("Comments", "two\nlines".into()),
            ("When", 1.into()),
            ("Raw", "01,ff".into()),
        ];
        for (name, wanted) in values {
            assert_eq!(key[name], wanted, "{name}");
        }
        assert_eq!(told["keys"].as_object().unwrap().len(), 2);
    }
}
