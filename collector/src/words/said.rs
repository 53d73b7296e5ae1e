//! Every sentence that a page says by its key has its words, with each argument that they take; and none lies unused.
//! Invariant: templates and sources are read as they lie in the folder. Next: [`super::parity`] for the languages.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::Language;
use super::messages::{self, lying_in};

/// A sentence as a page says it: its key, and the names of what is put in.
#[derive(Debug, PartialEq, Eq)]
struct Said {
    key: String,
    given: BTreeSet<String>,
}

/// How a page begins a sentence.
const BEGINNINGS: [&str; 3] = [".t(\"", "Phrase::new(\"", "Words::new(\""];

/// How it goes on: each puts in something by its name.
const GOES_ON: [&str; 9] = ["text", "count", "at", "at_ms", "day_ms", "span_s", "percent", "bytes", "mib"];

fn said(text: &str) -> Vec<Said> {
    let mut found = Vec::new();
    for beginning in BEGINNINGS {
        for (at, _) in text.match_indices(beginning) {
            let rest = &text[at + beginning.len()..];
            let Some((key, after)) = rest.split_once('"') else { continue };
            let shaped = key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
            // A key that is put together is not whole here.
            if shaped && !key.is_empty() && !key.ends_with('-') {
                found.push(Said { key: key.to_owned(), given: given(after) });
            }
        }
    }
    found
}

/// The names behind a key: `, reader).text("name", one.name).count("count", 3)`.
fn given(after_key: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let Some(mut rest) = behind_bracket(after_key) else { return names };
    while let Some(call) = rest.trim_start().strip_prefix('.') {
        let Some((name, inside)) = call.split_once('(') else { break };
        if !GOES_ON.contains(&name) {
            break;
        }
        if let Some(named) = inside.trim_start().strip_prefix('"').and_then(|text| text.split_once('"')) {
            names.insert(named.0.to_owned());
        }
        let Some(next) = behind_bracket(inside) else { break };
        rest = next;
    }
    names
}

/// What follows the bracket that closes this text, brackets within and in quotes left out.
fn behind_bracket(text: &str) -> Option<&str> {
    let (mut depth, mut quoted, mut escaped) = (0_u32, false, false);
    for (at, letter) in text.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted && depth == 0 => return Some(&text[at + 1..]),
            ')' if !quoted => depth -= 1,
            _ => {}
        }
    }
    None
}

fn sources() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = ["src", "templates"].into_iter().flat_map(|folder| lying_in(&root.join(folder)));
    files
        .filter(|path| !path.ends_with("words/said.rs"))
        .map(|path| (path.clone(), fs::read_to_string(&path).unwrap()))
        .collect()
}

#[test]
fn the_names_behind_a_key_are_found() {
    let text = r#"{{ frame.t("a-b").text("name", one.name(")")).count("count", x.len()).link("/c") }} {{ frame.t("c") }}
        say(&Words::new("d")
            .at_ms("at", at), reader)"#;
    let found: Vec<_> =
        said(text).into_iter().map(|one| (one.key, one.given.into_iter().collect::<Vec<_>>())).collect();
    let wanted = [("a-b", vec!["count", "name"]), ("c", vec![]), ("d", vec!["at"])];
    assert_eq!(found, wanted.map(|(key, given)| (key.to_owned(), given.into_iter().map(str::to_owned).collect())));
}

#[test]
fn every_sentence_of_a_page_has_its_words_and_what_they_take() {
    let english = messages::all(Language::En);
    let keys = messages::by_key(&english);
    let mut amiss = BTreeSet::new();
    for (path, text) in sources() {
        let has = |folder: &str| path.components().any(|part| part.as_os_str() == folder);
        for one in said(&text).into_iter().filter(|_| has("console") || has("templates")) {
            let name = format!("{}: {}", path.file_name().unwrap_or_default().to_string_lossy(), one.key);
            let Some(message) = keys.get(one.key.as_str()) else {
                amiss.insert(format!("{name} has no words"));
                continue;
            };
            // Code may put in more further on; a template says all of it in one place.
            let missing: Vec<_> = message.arguments.difference(&one.given).collect();
            if has("templates") && !missing.is_empty() {
                amiss.insert(format!("{name} wants {missing:?} as well"));
            }
        }
    }
    assert!(amiss.is_empty(), "{amiss:#?}");
}

#[test]
fn no_words_of_the_console_lie_unused() {
    let english = messages::all(Language::En);
    let texts: Vec<String> = sources().into_iter().map(|(_, text)| text).collect();
    let quoted: BTreeSet<&str> = texts.iter().flat_map(|text| text.split('"')).collect();
    let taken_in = english.iter().flat_map(|message| &message.texts).flat_map(|text| text.split(['{', '}']));
    let taken_in: BTreeSet<&str> = taken_in.collect();
    // `label("role", …)` says every key that begins with `role-`; `format!("queue-view-{}")` likewise.
    let heads = quoted.iter().filter_map(|text| text.split_once('{')).map(|(head, _)| head.to_owned());
    let kinds = texts.iter().flat_map(|text| text.split("label(\"").skip(1)).filter_map(|rest| rest.split_once('"'));
    let heads: BTreeSet<String> = heads.chain(kinds.map(|(kind, _)| format!("{kind}-"))).collect();
    let is_said = |key: &str| {
        let by_head = heads.iter().any(|head| head.ends_with('-') && key.starts_with(head.as_str()));
        by_head || quoted.contains(key) || taken_in.contains(key)
    };
    let ours = english.iter().filter(|message| message.file.starts_with("console/"));
    let unused: Vec<&str> = ours.map(|message| message.key.as_str()).filter(|key| !is_said(key)).collect();
    assert!(unused.is_empty(), "{unused:#?}");
}
