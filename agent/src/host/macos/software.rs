//! Installed applications, from system_profiler's list, and what Homebrew keeps in its cellar.
//! Invariant: what belongs to macOS itself is not listed; no path is told, for it may name a person's folder. A list that
//! cannot be read makes the whole unseen. Next: the check `software`.

use std::collections::BTreeSet;

use serde_json::Value;
use shared::host::Program;
use shared::observation::Look;

use super::report::{garbled, section};
use crate::host::system::System;
use crate::parse::system_profiler;

/// More versions of one formula than anybody keeps: whoever owns the cellar could make any number.
const MOST_VERSIONS: usize = 8;
/// Where applications of the system itself lie.
const OF_THE_SYSTEM: &str = "/System/";
/// Homebrew's cellars: on Apple's own processors, and on Intel's.
const CELLARS: [&str; 2] = ["/opt/homebrew/Cellar", "/usr/local/Cellar"];

/// The applications of `SPApplicationsDataType`.
pub(super) fn applications(report: &str) -> Look<Vec<Program>> {
    if section(report, "SPApplicationsDataType")?.is_empty() {
        return Err(garbled("system_profiler of applications"));
    }
    let told = system_profiler::facts(report);
    let each = told.get("programs").and_then(Value::as_array).into_iter().flatten();
    let programs: BTreeSet<Program> = each.filter_map(program).collect();
    Ok(programs.into_iter().collect())
}

fn program(told: &Value) -> Option<Program> {
    let of = |key: &str| told.get(key).and_then(Value::as_str).unwrap_or_default();
    let from_apple = of("location").starts_with(OF_THE_SYSTEM) || of("name").is_empty();
    let publisher = match of("obtained_from") {
        "apple" => "Apple",
        // The store signs in its own name.
        "mac_app_store" => "",
        _ => of("publisher"),
    };
    (!from_apple).then(|| Program {
        name: of("name").to_owned(),
        version: of("version").to_owned(),
        publisher: publisher.to_owned(),
        source: "macos".to_owned(),
    })
}

/// What Homebrew installed: a folder for each formula with one for each version.
pub(super) fn formulae(system: &System) -> Vec<Program> {
    let in_cellar = |cellar: &&str| {
        system
            .names(cellar)
            .unwrap_or_default()
            .into_iter()
            .map(|name| ((*cellar).to_owned(), name))
            .collect::<Vec<_>>()
    };
    let formulae = CELLARS.iter().flat_map(in_cellar).filter(|(_, name)| !name.starts_with('.'));
    let each = formulae.flat_map(|(cellar, name)| {
        let versions = system.names(format!("{cellar}/{name}")).unwrap_or_default();
        let whole = versions.into_iter().filter(|version| !version.starts_with('.')).take(MOST_VERSIONS);
        whole
            .map(|version| Program {
                name: name.clone(),
                version,
                publisher: String::new(),
                source: "homebrew".to_owned(),
            })
            .collect::<Vec<_>>()
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn applications_are_listed_without_those_of_the_system() {
        let report = r#"{"SPApplicationsDataType":[
            {"_name":"Safari","version":"18.1","obtained_from":"apple","path":"/Applications/Safari.app","lastModified":"2024-11-14T08:30:00Z"},
            {"_name":"Calculator","version":"11.0","obtained_from":"apple","path":"/System/Applications/Calculator.app","lastModified":"2024-11-14T08:30:00Z"},
            {"_name":"Notes Pro","version":"2.1","obtained_from":"mac_app_store","path":"/Applications/Notes Pro.app","signed_by":["Apple Mac OS Application Signing"],"lastModified":"x"},
            {"_name":"Player","version":"3.0.21","obtained_from":"identified_developer","path":"/Users/anna/Applications/Player.app","signed_by":["Developer ID Application: Example GmbH (ABCDE12345)","Developer ID Certification Authority"],"lastModified":"x"}]}"#;
        let told = applications(report).unwrap();
        let rows: Vec<_> = told.iter().map(|one| (&*one.name, &*one.version, &*one.publisher)).collect();
        assert_eq!(rows, [("Notes Pro", "2.1", ""), ("Player", "3.0.21", "Example GmbH"), ("Safari", "18.1", "Apple")]);
        assert!(!format!("{told:?}").contains("anna"));
        for broken in ["", "{}", r#"{"SPApplicationsDataType":[]}"#] {
            assert!(applications(broken).is_err(), "{broken}");
        }
    }

    #[test]
    fn formulae_are_listed_with_each_version() {
        let root = tempfile::tempdir().unwrap();
        let system = System::below(root.path());
        assert!(formulae(&system).is_empty());
        system.put("/opt/homebrew/Cellar/openssl@3/3.4.0/INSTALL_RECEIPT.json", "{}");
        system.put("/opt/homebrew/Cellar/.keepme", "");
        let told = formulae(&system);
        assert_eq!((told.len(), &*told[0].name, &*told[0].version), (1, "openssl@3", "3.4.0"));
    }
}
