//! Every key that the portal's pages and code say has words in every language, and every check says what it reads.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use shared::checks::CHECKS;
use shared::text::Words;

use crate::words::{Language, Reader, find};

/// Keys as they stand in quotes in templates and code.
fn keys() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut keys = BTreeSet::new();
    for folder in ["templates/portal", "src/web/portal", "src/app/portal"] {
        for entry in fs::read_dir(root.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.file_stem().unwrap() == "tests" {
                continue;
            }
            let text = fs::read_to_string(path).unwrap();
            let literals = text.split('"').skip(1).step_by(1);
            let shaped = literals.filter(|one| {
                one.strip_prefix("portal-").is_some_and(|rest| {
                    !rest.is_empty()
                        && !rest.ends_with('-')
                        && rest.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
                })
            });
            keys.extend(shaped.map(str::to_owned));
        }
    }
    keys
}

#[test]
fn every_key_of_the_portal_has_words_in_every_language() {
    let mut keys = keys();
    assert!(keys.len() > 100, "{}", keys.len());
    for check in CHECKS {
        let key = check.key.replace('_', "-");
        keys.extend([format!("{key}-reads"), format!("{key}-reads-why")]);
    }
    for word in [
        "not-found",
        "forbidden",
        "invalid",
        "conflict",
        "too-much",
        "unavailable",
        "internal",
        "too-large",
        "too-slow",
    ] {
        keys.extend([format!("portal-error-{word}"), format!("portal-error-{word}-title")]);
    }
    for word in ["fine", "work", "you", "quiet", "waiting", "maintenance"] {
        keys.insert(format!("portal-device-{word}"));
    }
    for state in domain::ticket::State::ALL {
        let word = state.word().replace('_', "-");
        keys.insert(format!("portal-state-{}", if word == "waiting" { "waiting-vendor" } else { &word }));
    }
    let mut missing = BTreeSet::new();
    for language in Language::ALL {
        let reader = Reader::new(language.code(), "UTC", 0);
        for key in &keys {
            // Whatever a sentence may want, it gets.
            let mut words = Words::new(key).at_ms("at", 5).span_s("span", 60).count("number", 7);
            for name in ["count", "decided", "fine", "found", "total", "more", "done", "all", "seconds"] {
                words = words.count(name, 2);
            }
            for name in [
                "name",
                "first",
                "who",
                "names",
                "customer",
                "phone",
                "reference",
                "update",
                "device",
                "code",
                "topic",
                "answer",
                "amount",
            ] {
                words = words.text(name, "x");
            }
            if find(&words, &reader).is_none() {
                missing.insert(format!("{}: {key}", language.code()));
            }
        }
    }
    assert!(missing.is_empty(), "write words into locales/*/portal.ftl for: {missing:#?}");
}
