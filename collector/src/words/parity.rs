//! Every language has every file, every key and every argument; every choice is complete; no message falls back.
//! Invariant: English says what is wanted, the others follow it. Next: [`super::linter`] for the tone.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use fluent_bundle::FluentArgs;

use super::messages::{self, Message};
use super::*;

#[test]
fn every_language_has_every_file_and_all_of_them_are_read() {
    for language in Language::ALL {
        let listed: BTreeMap<_, _> = language.files().iter().copied().collect();
        let folder = messages::folder(language);
        let there: BTreeMap<_, _> = messages::lying_in(&folder)
            .iter()
            .filter(|path| !path.starts_with(folder.join("console")))
            .map(|path| {
                (path.strip_prefix(&folder).unwrap().to_string_lossy().into_owned(), fs::read_to_string(path).unwrap())
            })
            .collect();
        let there: BTreeMap<_, _> = there.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        let names: [Vec<_>; 2] = [&listed, &there].map(|files| files.keys().copied().collect());
        assert_eq!(names[0], names[1], "{language:?}: the list in language.rs and the folder differ");
        assert_eq!(listed, there);
    }
}

#[test]
fn the_console_has_every_file_in_each_language_that_it_speaks_and_in_no_other() {
    for language in Language::ALL {
        let listed: BTreeMap<_, _> = language.console_files().iter().copied().collect();
        assert_eq!(listed.is_empty(), !Language::CONSOLE.contains(&language), "{language:?}");
        let folder = messages::folder(language);
        let lying = messages::lying_in(&folder).into_iter().filter(|path| path.starts_with(folder.join("console")));
        let there: BTreeMap<_, _> = lying
            .map(|path| {
                (path.strip_prefix(&folder).unwrap().to_string_lossy().into_owned(), fs::read_to_string(path).unwrap())
            })
            .collect();
        let there: BTreeMap<_, _> = there.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        assert_eq!(listed, there, "{language:?}: the list in language.rs and the folder differ");
    }
}

#[test]
fn every_key_is_there_once_in_each_language_and_takes_the_same_arguments() {
    let english = messages::all(Language::En);
    let wanted = messages::by_key(&english);
    let mut amiss = Vec::new();
    for language in Language::ALL {
        let messages = messages::all(language);
        let there = messages::by_key(&messages);
        let mut seen = BTreeSet::new();
        for message in &messages {
            let name = format!("{}/{}: {}", language.code(), message.file, message.key);
            if !seen.insert(&message.key) {
                amiss.push(format!("{name} is there twice"));
            }
            match wanted.get(message.key.as_str()) {
                None => amiss.push(format!("{name} is not in the English file")),
                Some(one) if one.file != message.file => {
                    amiss.push(format!("{name} stands in {} in English", one.file))
                }
                Some(one) if one.arguments != message.arguments => {
                    amiss.push(format!("{name} takes {:?}, in English {:?}", message.arguments, one.arguments));
                }
                Some(_) => {}
            }
        }
        let speaks = Language::CONSOLE.contains(&language);
        let missing = wanted
            .iter()
            .filter(|(key, one)| !there.contains_key(*key) && (speaks || !one.file.starts_with("console/")));
        amiss.extend(missing.map(|(key, _)| format!("{}: {key} is missing", language.code())));
    }
    assert!(amiss.is_empty(), "{amiss:#?}");
}

/// The plural forms that whole numbers up to a million take.
fn plurals(language: Language) -> &'static [&'static str] {
    match language {
        Language::Pl => &["one", "few", "many"],
        Language::En | Language::It | Language::De => &["one", "other"],
    }
}

#[test]
fn every_choice_by_number_has_the_forms_of_its_language() {
    let mut amiss = Vec::new();
    for language in Language::ALL {
        for message in messages::all(language) {
            for (decides, variants) in &message.choices {
                let by_number = variants.iter().any(|key| ["one", "few", "many"].contains(&key.as_str()));
                for form in plurals(language) {
                    if by_number && !variants.iter().any(|key| key == form) {
                        amiss.push(format!(
                            "{}: {} chooses by {decides} without [{form}]",
                            language.code(),
                            message.key
                        ));
                    }
                }
            }
        }
    }
    assert!(amiss.is_empty(), "{amiss:#?}");
}

#[test]
fn a_choice_without_the_forms_of_its_language_is_found() {
    let parsed = messages::parse("x.ftl", "a = { $count ->\n    [one] x\n   *[other] y\n }\n");
    assert_eq!(parsed[0].choices, [("{$count}".to_owned(), vec!["one".to_owned(), "other".to_owned()])]);
    assert_eq!(parsed[0].texts, ["x", "y"]);
    let parsed = messages::parse("x.ftl", "b = until { $at-by }, { glossary-x }\n");
    assert_eq!(parsed[0].arguments, BTreeSet::from(["at".to_owned()]));
    assert_eq!(parsed[0].texts, ["until {$at-by}, {glossary-x}"]);
}

#[test]
fn no_message_falls_back() {
    for language in Language::ALL {
        let reader = Reader { language, ..Reader::utc(0) };
        for message in messages::all(language) {
            for number in [0, 1, 2, 5, 22, 1_042] {
                let said = super::message(&message.key, &filled(&message, number), &reader);
                let said = said.unwrap_or_else(|| panic!("{}: {} falls back", language.code(), message.key));
                assert!(!said.trim().is_empty() && !said.contains(['{', '}']), "{}: {said}", message.key);
            }
        }
    }
}

/// Arguments for a message: numbers where it chooses by number, words elsewhere.
fn filled<'a>(message: &Message, number: i64) -> FluentArgs<'a> {
    let mut arguments = FluentArgs::new();
    if message.arguments.contains("name") {
        arguments.set("first", "Maria");
    }
    for name in &message.arguments {
        let chosen = message.choices.iter().find(|(decides, _)| *decides == format!("{{${name}}}"));
        let by_number = chosen.is_some_and(|(_, variants)| variants.iter().any(|key| key == "one" || key == "0"));
        if by_number {
            arguments.set(name.clone(), number);
        } else {
            arguments.set(name.clone(), "some");
        }
        for form in messages::FORMS {
            arguments.set(format!("{name}-{form}"), "then");
        }
    }
    arguments
}

#[test]
fn every_finding_has_plain_words_for_the_customer() {
    let english = messages::all(Language::En);
    let keys = messages::by_key(&english);
    let findings: Vec<&str> = english
        .iter()
        .filter(|message| {
            message.file.starts_with("checks/")
                || message.key.starts_with("presence-")
                || message.key.starts_with("copied-disk-")
                || message.key.starts_with("device-floods-")
        })
        .filter_map(|message| message.key.strip_suffix("-title"))
        .filter(|key| !key.ends_with("-plain"))
        .collect();
    assert!(findings.len() > 20, "{findings:?}");
    let mut amiss = Vec::new();
    for finding in &findings {
        let given = given(finding, &keys);
        for ending in ["-plain", "-plain-title", "-we-do", "-was"] {
            let own = keys.get(format!("{finding}{ending}").as_str());
            // What we do and what was may be said of the check, for all its sentences.
            let of_check = || keys.get(format!("{}{ending}", check_of(finding)).as_str());
            let found = if ending.starts_with("-plain") { own } else { own.or_else(of_check) };
            match found {
                None => amiss.push(format!("{finding}{ending} is missing")),
                Some(message) => {
                    let unknown =
                        message.arguments.iter().filter(|name| !given.contains(name.as_str()) && *name != "device");
                    amiss.extend(unknown.map(|name| format!("{} for {finding}: ${name} is not given", message.key)));
                }
            }
        }
    }
    assert!(amiss.is_empty(), "{amiss:#?}");
}

/// The check of a finding's key: `clock` of `clock-ahead`.
fn check_of(finding: &str) -> String {
    let checks = shared::checks::CHECKS.iter().map(|entry| entry.key.replace('_', "-"));
    let named = checks
        .chain(["presence", "copied-disk", "device-floods"].map(str::to_owned))
        .filter(|check| finding.starts_with(check.as_str()));
    // `memory-errors` is of its own check and not of `memory`.
    let check = named.max_by_key(String::len);
    check.unwrap_or_else(|| panic!("{finding} is of no check"))
}

/// What the code gives a finding's sentence: what the technician's words use, and for certificates always the same.
fn given<'a>(finding: &str, keys: &BTreeMap<&str, &'a Message>) -> BTreeSet<&'a str> {
    let of = |key: &str| keys[key].arguments.iter().map(String::as_str);
    if finding.starts_with("certificate") {
        return of("certificate-expiring").chain(of("certificate-not-yet-valid")).collect();
    }
    of(finding).chain(of(&format!("{finding}-title"))).collect()
}
