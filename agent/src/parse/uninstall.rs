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
    /// Several texts.
    Texts(Vec<String>),
    /// A number of 32 or 64 bits.
    Number(u64),
    /// Anything else, as bytes.
    Bytes(Vec<u8>),
}

impl Kept {
    fn json(&self) -> Value {
        match self {
            Self::Text(text) => text.clone().into(),
            Self::Texts(texts) => texts.clone().into(),
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
    // Exports of Windows 98 and NT keep bytes of text as their code page has them.
    let is_wide = !text.trim_start().starts_with("REGEDIT4");
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let mut line = line.trim_end().to_owned();
        // Bytes go on in the next line behind a backslash; text in quotes may end in one.
        while line.ends_with('\\') && !line.starts_with('[') && line.contains("=hex") {
            line.pop();
            line.push_str(lines.next().unwrap_or_default().trim());
        }
        let bracketed = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
        if let Some(key) = bracketed.or_else(|| line.starts_with("HKEY_").then_some(line.as_str())) {
            current = (!key.starts_with('-')).then(|| key.to_owned());
            if let Some(key) = &current {
                keys.entry(key.clone()).or_default();
            }
            continue;
        }
        let Some(values) = current.as_ref().and_then(|key| keys.get_mut(key)) else { continue };
        if let Some((name, value)) = queried(&line) {
            values.insert(name, value);
        } else if let Some((name, rest)) = named(&line) {
            let mut rest = rest.to_owned();
            // A text with line ends of its own goes on until its quote; where none comes, until the next key.
            let mut is_open = open_text(&rest, rest.strip_prefix('"').map(|_| false));
            while let Some(escaped) = is_open {
                let Some(more) = lines.next_if(|line| !line.starts_with("[HKEY_")) else { break };
                rest.push('\n');
                rest.push_str(more);
                is_open = open_text(&format!("\"{more}"), Some(escaped && more.is_empty()));
            }
            if let Some(value) = kept(&rest, is_wide) {
                values.insert(name, value);
            }
        }
    }
    keys
}

/// Whether a text in quotes is still open at its end, and then whether a backslash stands last; none when it is closed.
fn open_text(text: &str, escaped: Option<bool>) -> Option<bool> {
    let mut escaped = escaped?;
    for c in text.chars().skip(1) {
        match (escaped, c) {
            (true, _) => escaped = false,
            (false, '\\') => escaped = true,
            (false, '"') => return None,
            _ => {}
        }
    }
    Some(escaped)
}

/// A line of `reg query`: `    DisplayName    REG_SZ    7-Zip`.
fn queried(line: &str) -> Option<(String, Kept)> {
    let (name, rest) = line.strip_prefix("    ")?.split_once("    REG_")?;
    let (kind, value) = rest.split_once("    ").unwrap_or((rest.trim_end(), ""));
    let name = if name.starts_with('(') && name.ends_with(')') { "" } else { name };
    let number = || u64::from_str_radix(value.trim().trim_start_matches("0x"), 16).ok();
    let value = match kind {
        "DWORD" | "QWORD" | "DWORD_BIG_ENDIAN" => Kept::Number(number()?),
        "MULTI_SZ" => Kept::Texts(value.split("\\0").filter(|one| !one.is_empty()).map(str::to_owned).collect()),
        "BINARY" | "NONE" => {
            let (pairs, _) = value.trim().as_bytes().as_chunks::<2>();
            let byte = |pair: &[u8; 2]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
            Kept::Bytes(pairs.iter().filter_map(byte).collect())
        }
        _ => Kept::Text(value.to_owned()),
    };
    Some((name.to_owned(), value))
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

fn kept(rest: &str, is_wide: bool) -> Option<Kept> {
    if rest.starts_with('"') {
        return quoted(rest).map(|(text, _)| Kept::Text(text));
    }
    if let Some(hex) = rest.strip_prefix("dword:") {
        return u64::from_str_radix(hex.trim(), 16).ok().map(Kept::Number);
    }
    let (kind, bytes) = rest.strip_prefix("hex")?.split_once(':')?;
    let bytes: Vec<u8> = bytes.split(',').filter_map(|byte| u8::from_str_radix(byte.trim(), 16).ok()).collect();
    Some(match kind {
        // Text that names variables, and lists of texts: a nought at the end of each.
        "(1)" | "(2)" => Kept::Text(wide(&bytes, is_wide).trim_end_matches('\0').replace('\0', "\n")),
        "(7)" => {
            let text = wide(&bytes, is_wide);
            Kept::Texts(text.split('\0').filter(|one| !one.is_empty()).map(str::to_owned).collect())
        }
        "(4)" => Kept::Number(u32::from_le_bytes(bytes.try_into().ok()?).into()),
        "(5)" => Kept::Number(u32::from_be_bytes(bytes.try_into().ok()?).into()),
        "(b)" => Kept::Number(u64::from_le_bytes(bytes.try_into().ok()?)),
        _ => Kept::Bytes(bytes),
    })
}

fn wide(bytes: &[u8], is_wide: bool) -> String {
    if !is_wide {
        return bytes.iter().map(|byte| char::from(*byte)).collect();
    }
    let (pairs, _) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| u16::from_le_bytes(*pair)).collect();
    String::from_utf16_lossy(&units)
}

/// What support sees of an export: the programs that people would find, what else is installed and why it is not shown
/// to them, and every key as it stands.
#[must_use]
pub fn facts(text: &str) -> Value {
    let keys = keys(text);
    let (mut programs, mut others) = (Vec::new(), Vec::new());
    for (key, values) in &keys {
        match (program(entry(values)), entry(values)) {
            (Some(_), _) => programs.push(row(key, values, "")),
            (None, entry) if !entry.name.is_empty() => others.push(row(key, values, why_not(&entry))),
            _ => {}
        }
    }
    let by_name = |row: &Value| row["name"].as_str().unwrap_or_default().to_lowercase();
    programs.sort_by_key(by_name);
    let as_json = |values: &BTreeMap<String, Kept>| -> Value {
        values.iter().map(|(name, value)| (name.clone(), value.json())).collect::<serde_json::Map<_, _>>().into()
    };
    let all: serde_json::Map<String, Value> = keys.iter().map(|(key, values)| (key.clone(), as_json(values))).collect();
    json!({ "programs": programs, "others": others, "keys": all })
}

fn why_not(entry: &Entry) -> &'static str {
    match entry {
        entry if entry.system_component == 1 => "part of the system",
        entry if !entry.parent.is_empty() => "part of another program",
        _ => "update",
    }
}

/// A program with what its key says of it; what is not told is left out.
fn row(key: &str, values: &BTreeMap<String, Kept>, why_not: &str) -> Value {
    let value = |name: &str| values.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value);
    let text = |name: &str| match value(name) {
        Some(Kept::Text(text)) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        Some(Kept::Number(number)) => Some(number.to_string()),
        _ => None,
    };
    let kib = match value("EstimatedSize") {
        Some(Kept::Number(kib)) => kib.checked_mul(1024),
        _ => None,
    };
    let scope = match key.to_uppercase() {
        key if key.starts_with("HKEY_CURRENT_USER") || key.starts_with("HKEY_USERS") => "user",
        key if key.contains("\\WOW6432NODE\\") => "32-bit",
        _ => "",
    };
    let told = [
        ("name", text("DisplayName")),
        ("version", Some(text("DisplayVersion").unwrap_or_default())),
        ("publisher", Some(text("Publisher").unwrap_or_default())),
        ("source", Some("registry".to_owned())),
        ("key", key.rsplit('\\').next().map(str::to_owned)),
        ("scope", Some(scope.to_owned()).filter(|scope| !scope.is_empty())),
        ("installed_on", text("InstallDate").map(|date| day(&date))),
        ("location", text("InstallLocation")),
        ("comments", text("Comments")),
        ("help_link", text("HelpLink")),
        ("about", text("URLInfoAbout")),
        ("uninstall", text("UninstallString")),
        ("parent", text("ParentKeyName")),
        ("release_type", text("ReleaseType")),
        ("not_shown_as", Some(why_not.to_owned()).filter(|why| !why.is_empty())),
    ];
    let mut row: serde_json::Map<String, Value> =
        told.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?.into()))).collect();
    row.extend(kib.map(|bytes| ("size_bytes".to_owned(), bytes.into())));
    row.into()
}

/// `20080709` is 2008-07-09; another writing stands as it is.
fn day(date: &str) -> String {
    match (date.len(), date.get(..4), date.get(4..6), date.get(6..)) {
        (8, Some(year), Some(month), Some(day)) if date.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("{year}-{month}-{day}")
        }
        _ => date.to_owned(),
    }
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
            (&told["programs"][0]["key"], &told["programs"][0]["size_bytes"]),
            (&"{A}".into(), &0x3fc_0000.into())
        );
        assert_eq!(told["others"][0]["not_shown_as"], "part of the system");
        assert_eq!((&*day("20080709"), &*day("7/9/2008")), ("2008-07-09", "7/9/2008"));
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

    #[test]
    fn old_exports_and_queries_are_read_and_a_broken_text_ends_with_its_key() {
        let old = "REGEDIT4\n\n[HKEY_LOCAL_MACHINE\\X]\n\"A\"=hex(2):4d,73,00\n\"B\"=hex(7):61,00,62,63,00,00\n\"C\"=\"no end\nmore\n\n[HKEY_USERS\\Y]\n\"D\"=hex(4):01,00,00,00\n";
        let told = facts(old);
        let key = &told["keys"]["HKEY_LOCAL_MACHINE\\X"];
        assert_eq!((&key["A"], &key["B"], key.get("C")), (&"Ms".into(), &json!(["a", "bc"]), None));
        assert_eq!(told["keys"]["HKEY_USERS\\Y"]["D"], 1);
        let query = "\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Uninstall\\7-Zip\n    DisplayName    REG_SZ    7-Zip 19.00 (x64)\n    EstimatedSize    REG_DWORD    0x10\n    \
            (Default)    REG_SZ    \n    Raw    REG_BINARY    01FF\n    Many    REG_MULTI_SZ    a\\0b\n\n";
        let told = facts(query);
        assert_eq!(
            (&told["programs"][0]["name"], &told["programs"][0]["size_bytes"]),
            (&"7-Zip 19.00 (x64)".into(), &16_384.into())
        );
        let key = &told["keys"]["HKEY_LOCAL_MACHINE\\SOFTWARE\\Uninstall\\7-Zip"];
        assert_eq!((&key["Raw"], &key["Many"], &key[""]), (&"01,ff".into(), &json!(["a", "b"]), &"".into()));
    }
}
