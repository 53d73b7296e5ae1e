//! Rules about names: a type says what it is, a time says so, a unit comes last.
//! Invariant: the vocabulary has one word per thing, so words that fit everything are refused.
//! Next: `imports.rs`.

use crate::code::{body, line_of, split};
use crate::tree::{File, rust};

const EMPTY: &[&str] =
    &["Manager", "Helper", "Util", "Utils", "Service", "Handler", "Processor", "Data", "Info", "Impl"];

/// No Manager, Helper, Util, Service, Handler, Processor, Data, Info, Impl; no mocks; a finding is no alert.
pub fn no_type_or_file_has_an_empty_name(files: &[File]) -> Vec<String> {
    const FOREIGN: &[&str] = &["Mock", "Fake", "Alert", "Endpoint"];
    let fix = "say what it is in the words of the vocabulary";
    let mut found = Vec::new();
    for file in rust(files) {
        if EMPTY.iter().any(|word| word.eq_ignore_ascii_case(file.stem())) || file.stem() == "helpers" {
            found.push(format!("{}: an empty file name; {fix}", file.path));
        }
        let code = split(&file.text).code;
        for (at, name) in declared(&code, &["struct", "enum", "trait", "type", "union"]) {
            let words = camel_words(name);
            // An associated type bears the name that its trait, perhaps another's, asks for.
            let asked_for = code.get(..at).is_some_and(|before| before.ends_with("    type "));
            let empty = !asked_for && words.last().is_some_and(|last| EMPTY.contains(last));
            if empty || words.iter().any(|word| FOREIGN.contains(word)) {
                found.push(format!("{}:{}: `{name}` is an empty name; {fix}", file.path, line_of(&code, at)));
            }
        }
    }
    found
}

/// Times end in `_at` or `_on`; units come last and short: `interval_s`, `free_bytes`.
pub fn times_and_units_end_a_name(files: &[File]) -> Vec<String> {
    const TIMES: &[&str] = &["Timestamp", "Zoned", "Date", "DateTime", "SystemTime"];
    const ENDINGS: &[&str] = &["_time", "_date", "_timestamp", "_secs", "_seconds", "_millis", "_msec", "_mins"];
    const UNITS: &[&str] = &["bytes_", "ms_", "secs_", "seconds_", "millis_"];
    let mut found = Vec::new();
    for file in rust(files) {
        let code = split(&file.text).code;
        for (at, _) in declared(&code, &["struct"]) {
            for (name, kind) in fields(&code, at) {
                let is_time = kind.split(|c: char| !c.is_alphanumeric()).any(|word| TIMES.contains(&word));
                let tells = ["_at", "_on"].iter().any(|end| name.ends_with(end)) || ["at", "on"].contains(&name);
                let fix = if is_time && !tells {
                    "a time ends in `_at`, a day in `_on`"
                } else if ENDINGS.iter().any(|end| name.ends_with(end)) && !kind.contains("Duration") {
                    "a time ends in `_at` or `_on`, a unit is short (`_s`, `_ms`, `_min`)"
                } else if UNITS.iter().any(|unit| name.starts_with(unit)) {
                    "the unit comes last (`free_bytes`)"
                } else {
                    continue;
                };
                found.push(format!("{}:{}: field `{name}`: {fix}", file.path, line_of(&code, at)));
            }
        }
    }
    found
}

/// A trait stands only where two real implementations exist; a macro that writes them counts as many.
pub fn a_trait_has_two_implementations(files: &[File]) -> Vec<String> {
    let codes: Vec<(&File, String)> = rust(files).map(|file| (file, split(&file.text).code)).collect();
    let all = codes.iter().map(|(_, code)| code.as_str()).collect::<Vec<_>>().join("\n");
    let mut found = Vec::new();
    for (file, code) in &codes {
        for (at, name) in declared(code, &["trait"]) {
            let written = all.matches(&format!("{name} for ")).count();
            let by_macro = all.contains(&format!("{name} for $"));
            if written < 2 && !by_macro {
                let fix = "use the type itself, or a function as an argument";
                found.push(format!(
                    "{}:{}: trait `{name}` has {written} implementations; {fix}",
                    file.path,
                    line_of(code, at)
                ));
            }
        }
    }
    found
}

/// Names that follow one of these keywords, with their offset.
pub fn declared<'a>(code: &'a str, keywords: &[&str]) -> Vec<(usize, &'a str)> {
    let mut found = Vec::new();
    let mut before = "";
    let mut at = 0;
    for word in code.split_inclusive(|c: char| !c.is_alphanumeric() && c != '_') {
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '_');
        if keywords.contains(&before) && bare.starts_with(|c: char| c.is_uppercase()) {
            found.push((at, bare));
        }
        if !bare.is_empty() {
            // `type` inside a path or a field would be followed by a colon, not by a blank.
            before = if word.ends_with(char::is_whitespace) { bare } else { "" };
        }
        at += word.len();
    }
    found
}

/// Name and type of each field of the struct declared at `at`; none for a tuple.
fn fields(code: &str, at: usize) -> Vec<(&str, &str)> {
    let Some(tail) = code.get(at..) else { return Vec::new() };
    let stop = tail.find(['{', ';', '(']).filter(|stop| tail.get(*stop..).is_some_and(|rest| rest.starts_with('{')));
    let Some(inside) = stop.and_then(|_| body(code, at)) else { return Vec::new() };
    let lines = inside.lines().map(|line| line.trim().trim_end_matches(','));
    let named = lines.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(": "));
    named.map(|(name, kind)| (name.rsplit([' ', ')']).next().unwrap_or(name), kind)).collect()
}

fn camel_words(name: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    for (at, letter) in name.char_indices().skip(1) {
        if letter.is_uppercase() {
            words.extend(name.get(start..at));
            start = at;
        }
    }
    words.extend(name.get(start..));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(rule: fn(&[File]) -> Vec<String>, path: &str, text: &str) -> usize {
        rule(&[File::planted(path, text)]).len()
    }

    #[test]
    fn an_empty_name_is_found() {
        let rule = no_type_or_file_has_an_empty_name;
        for text in [
            "pub struct TicketManager;",
            "enum DeviceInfo {}",
            "trait StoreImpl {}",
            "struct Data;",
            "struct MockHost;",
        ] {
            assert_eq!(found(rule, "a.rs", text), 1, "{text}");
        }
        for text in [
            "struct ServiceUnit;",
            "struct Database;",
            "struct Informed;",
            "// struct DeviceInfo",
            "struct DataFolder;",
        ] {
            assert_eq!(found(rule, "a.rs", text), 0, "{text}");
        }
        assert_eq!(found(rule, "agent/src/util.rs", ""), 1);
        assert_eq!(found(rule, "shared/src/checks/services.rs", ""), 0);
    }

    #[test]
    fn a_trait_for_one_type_is_found() {
        let rule = a_trait_has_two_implementations;
        assert_eq!(found(rule, "a.rs", "pub trait Host {}\nimpl Host for Live {}"), 1);
        assert_eq!(
            found(rule, "a.rs", "pub trait Host {}\nimpl Host for Live {}\nimpl crate::Host for Recorded {}"),
            0
        );
        assert_eq!(
            found(rule, "a.rs", "trait Limits {}\nmacro_rules! limits { () => { impl Limits for $name {} } }"),
            0
        );
    }

    #[test]
    fn a_time_or_unit_in_the_wrong_place_is_found() {
        let rule = times_and_units_end_a_name;
        assert_eq!(found(rule, "a.rs", "pub struct A {\n    pub opened: Timestamp,\n}"), 1);
        assert_eq!(found(rule, "a.rs", "struct A {\n    pub(crate) end_date: Option<Date>,\n}"), 1);
        assert_eq!(found(rule, "a.rs", "struct A {\n    wait_seconds: u64,\n    bytes_free: u64,\n}"), 2);
        assert_eq!(
            found(rule, "a.rs", "struct A {\n    opened_at: Timestamp,\n    ends_on: Date,\n    wait_s: u64,\n}"),
            0
        );
        assert_eq!(found(rule, "a.rs", "struct A(Timestamp);\nfn f(now: Timestamp) { g(x: y) }"), 0);
    }
}
