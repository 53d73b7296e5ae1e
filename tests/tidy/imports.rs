//! Rules about who may know whom: imports point one way, transactions open in one place, the wire stays plain.
//! Invariant: shared and domain are pure; nothing imports upward; a test region may reach for more.
//! Next: `checks.rs`.

use crate::code::{body, has_word, line_of, split, tests_begin};
use crate::names::declared;
use crate::tree::{File, rust};

const IMPURE: &[&str] = &[
    "tokio",
    "sqlx",
    "axum",
    "reqwest",
    "hyper",
    "std::fs",
    "std::net",
    "std::process",
    "std::env",
    "std::thread",
    "async fn",
    ".await",
];

/// Folder, and what its code never names.
const UPWARD: &[(&str, &[&str])] = &[
    ("shared/src/", IMPURE),
    ("shared/src/", &["domain::", "premura_agent", "premura_collector"]),
    ("collector/domain/src/", IMPURE),
    ("collector/domain/src/", &["premura_agent", "premura_collector"]),
    ("agent/src/", &["domain::", "premura_collector", "axum", "sqlx"]),
    // The collector's table brings a reader of each check's facts with it: a sixth of the agent's program.
    ("agent/src/", &["CHECKS", "checks::find"]),
    ("collector/src/store/", &["crate::app", "crate::web", "crate::api", "crate::notify", "crate::cli"]),
    ("collector/src/notify/", &["crate::app", "crate::web", "crate::api", "crate::cli"]),
    ("collector/src/app/", &["crate::web", "crate::api", "crate::cli"]),
    ("collector/src/web/", &["crate::api", "crate::cli"]),
    ("collector/src/api/", &["crate::web", "crate::cli"]),
];

/// web, api -> app -> {domain, store, notify} -> shared; agent -> shared.
pub fn nothing_imports_upward(files: &[File]) -> Vec<String> {
    let fix = "pass the value in as an argument, or move the code to the layer that may know it";
    let mut found = Vec::new();
    for file in rust(files).filter(|file| file.stem() != "tests") {
        let code = split(&file.text).code;
        let begin = tests_begin(&code);
        let forbidden: Vec<&str> = UPWARD
            .iter()
            .filter(|(folder, _)| file.is_under(&[folder]))
            .flat_map(|(_, words)| words.iter().copied())
            .collect();
        for (number, line) in code.lines().enumerate().take_while(|(number, _)| *number < begin) {
            if let Some(word) = forbidden.iter().find(|word| has_word(line, word)) {
                found.push(format!("{}:{}: `{word}` is not for this layer; {fix}", file.path, number + 1));
            }
        }
    }
    found
}

/// A transaction opens in a use case, in the store, or in an admin verb; a door only calls a use case.
pub fn only_use_cases_open_transactions(files: &[File]) -> Vec<String> {
    let doors = rust(files)
        .filter(|file| file.is_under(&["collector/src/web/", "collector/src/api/", "collector/src/notify/"]));
    let mut found = Vec::new();
    for file in doors {
        let code = split(&file.text).code;
        for (number, line) in code.lines().enumerate().take(tests_begin(&code)) {
            if ["db.write(", ".write_unleased(", ".begin("].iter().any(|call| line.contains(call)) {
                let fix = "call a use case in collector/src/app/";
                found.push(format!("{}:{}: a door opens a transaction; {fix}", file.path, number + 1));
            }
        }
    }
    found
}

/// An enum that travels has no payload: an old reader must be able to skip what it does not know.
pub fn the_wire_has_no_enum_with_payload(files: &[File]) -> Vec<String> {
    const WIRE: &[&str] = &["report.rs", "observation.rs", "enrol.rs", "host.rs", "checks/", "wire/"];
    let mut found = Vec::new();
    let travels = |file: &&File| {
        file.path.strip_prefix("shared/src/").is_some_and(|rest| WIRE.iter().any(|one| rest.starts_with(one)))
    };
    for file in rust(files).filter(travels) {
        let code = split(&file.text).code;
        for (at, name) in declared(&code, &["enum"]) {
            let before = code.get(..at).unwrap_or_default();
            // What stands between the item before and this enum is its attributes.
            let attributes = before.rsplit([';', '}']).next().unwrap_or_default();
            let travels = attributes.contains("#[derive(")
                && ["Serialize", "Deserialize"].iter().any(|word| has_word(attributes, word));
            let carries = body(&code, at).is_some_and(has_payload);
            if travels && carries {
                let fix = "use a struct with optional fields, or opaque bytes with a version";
                found.push(format!("{}:{}: `{name}` travels with a payload; {fix}", file.path, line_of(&code, at)));
            }
        }
    }
    found
}

fn has_payload(variants: &str) -> bool {
    variants.lines().map(str::trim).any(|line| !line.starts_with('#') && line.contains(['(', '{']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(rule: fn(&[File]) -> Vec<String>, path: &str, text: &str) -> usize {
        rule(&[File::planted(path, text)]).len()
    }

    #[test]
    fn an_upward_import_is_found() {
        let rule = nothing_imports_upward;
        assert_eq!(found(rule, "shared/src/a.rs", "use std::fs;"), 1);
        assert_eq!(found(rule, "collector/domain/src/a.rs", "pub async fn a() {}"), 1);
        assert_eq!(found(rule, "agent/src/a.rs", "use domain::judge;"), 1);
        assert_eq!(found(rule, "collector/src/store/a.rs", "use crate::app::App;"), 1);
        assert_eq!(found(rule, "collector/src/app/a.rs", "use crate::store::ticket;"), 0);
        assert_eq!(found(rule, "shared/src/a.rs", "#[cfg(test)]\nmod tests {\n    use std::fs;\n}"), 0);
        assert_eq!(found(rule, "agent/src/a.rs", "let subdomain::x = 1; // domain::"), 0);
    }

    #[test]
    fn a_door_with_a_transaction_is_found() {
        assert_eq!(
            found(only_use_cases_open_transactions, "collector/src/web/a.rs", "let tx = app.db.write().await?;"),
            1
        );
        assert_eq!(
            found(only_use_cases_open_transactions, "collector/src/app/a.rs", "let tx = app.db.write().await?;"),
            0
        );
    }

    #[test]
    fn an_enum_with_payload_on_the_wire_is_found() {
        let rule = the_wire_has_no_enum_with_payload;
        assert_eq!(found(rule, "shared/src/report.rs", "#[derive(Clone, Serialize)]\npub enum A {\n    B(u8),\n}"), 1);
        assert_eq!(
            found(
                rule,
                "shared/src/a.rs",
                "#[derive(Serialize)]\npub enum A {\n    #[serde(rename = \"b\")]\n    B,\n}"
            ),
            0
        );
        assert_eq!(found(rule, "shared/src/report.rs", "#[derive(Clone)]\npub enum A {\n    B(u8),\n}"), 0);
    }
}
