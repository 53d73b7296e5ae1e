//! Every key that the code says has words, and every argument of a sentence is one that it is given.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use domain::ticket::{Kind, State};
use shared::reading::Severity;
use shared::text::Words;

use super::*;

const NOW: i64 = 1_795_417_200_000;

#[test]
fn every_key_in_the_code_has_words() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut missing = BTreeSet::new();
    for folder in ["domain/src", "../shared/src/checks", "src/app"] {
        let mut files = Vec::new();
        rust_files(&root.join(folder), &mut files);
        assert!(files.len() > 5, "{folder} is read");
        for file in files {
            let text = fs::read_to_string(&file).unwrap();
            let stem = file.file_stem().unwrap().to_str().unwrap().replace('_', "-");
            let before_tests = text.split("#[cfg(test)]").next().unwrap();
            for key in keys(before_tests, &stem) {
                let is_beginning = before_tests.contains(&format!("starts_with(\"{key}\")"));
                let is_name = key == stem && !before_tests.contains("Words::new");
                let known = BUNDLES[0].has_message(key) || is_beginning || is_name;
                if !known {
                    missing.insert(format!("{}: {key}", file.display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "write words into collector/locales/en/ for: {missing:#?}");
}

/// What stands in `Words::new("…")`, and texts shaped like keys of the desk or of the file's own check.
fn keys<'a>(text: &'a str, stem: &str) -> Vec<&'a str> {
    let said = text.split("Words::new(\"").skip(1).filter_map(|rest| rest.split('"').next());
    let shaped = text.split('"').skip(1).step_by(2).filter(|literal| {
        let of_desk = ["ticket-", "finding-", "bill-", "presence-", "copied-disk-", "device-floods-"]
            .iter()
            .any(|start| literal.starts_with(start));
        let of_check = literal.strip_prefix(stem).is_some_and(|rest| rest.starts_with('-'));
        (of_desk || of_check) && literal.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
    });
    said.chain(shaped).collect()
}

fn rust_files(folder: &Path, into: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && path.file_name().unwrap() != "tests" {
            rust_files(&path, into);
        } else if path.extension().is_some_and(|ending| ending == "rs") && path.file_stem().unwrap() != "tests" {
            into.push(path);
        }
    }
}

#[test]
fn every_check_has_a_name_a_runbook_and_a_title_for_each_sentence() {
    for entry in shared::checks::CHECKS {
        let kebab = entry.key.replace('_', "-");
        assert!(BUNDLES[0].has_message(&format!("{kebab}-name")), "{kebab}-name");
        assert!(runbook(entry.key, &Reader::utc(NOW)).is_some(), "{kebab}-do");
    }
    for (name, file) in Language::En.files() {
        if !name.starts_with("checks/") && !["desk.ftl", "customer.ftl"].contains(name) {
            continue;
        }
        let keys = file.lines().filter_map(|line| line.split_once(" =").map(|(key, _)| key));
        for key in keys.filter(|key| key.ends_with("-title")) {
            let sentence = key.trim_end_matches("-title");
            assert!(BUNDLES[0].has_message(sentence), "{key} is a title of nothing");
        }
    }
}

#[test]
fn every_fixed_word_of_the_domain_is_there() {
    let words =
        State::ALL.iter().map(|one| ("state", one.word())).chain(Kind::ALL.iter().map(|one| ("kind", one.word())));
    let severities = [Severity::Info, Severity::Low, Severity::Medium, Severity::High, Severity::Critical];
    let words = words.chain(severities.map(|one| ("severity", one.word())));
    let held = ["passed", "maintenance", "take_over", "dismissed", "boot", "digest"];
    let words = words.chain(held.map(|one| ("held", one)));
    for (kind, word) in words {
        assert!(BUNDLES[0].has_message(&format!("{kind}-{}", word.replace('_', "-"))), "{kind}-{word}");
    }
}

#[test]
fn sentences_read_as_people_say_them() {
    let reader = Reader::utc(NOW);
    let table = [
        (
            Words::new("disk-space")
                .text("mount", "/")
                .bytes("free", 9_800_000_000)
                .bytes("total", 100_000_000_000)
                .percent("percent", 9.8),
            "Disk / has 9.8 GB free of 100 GB (9.8 %).",
        ),
        (
            Words::new("memory-oom").count("kills", 1),
            "The system ended one program in seven days because memory ran out.",
        ),
        (
            Words::new("memory-oom").count("kills", 3),
            "The system ended 3 programs in seven days because memory ran out.",
        ),
        (Words::new("ticket-came-back").count("times", 2), "Reopened: the same fault came back."),
        (Words::new("ticket-joined").text("device", "web-1").text("subject", ""), "Found on web-1 as well."),
        (Words::new("finding-healthy").text("device", "web-1").text("subject", "/"), "Healthy again on web-1: /."),
        (Words::new("finding-gone").text("device", "web-1").text("subject", ""), "No longer seen on web-1."),
        (Words::new("ticket-worsened").text("severity", "critical"), "Became worse: critical now."),
        (
            Words::new("ticket-watching").span_s("span", 86_400),
            "All is healthy again. Watched for 1 day; resolves by itself if nothing comes back.",
        ),
    ];
    for (words, wanted) in table {
        assert_eq!(say(&words, &reader), wanted);
    }
}

#[test]
fn customers_read_their_language_with_its_figures() {
    let day_ms = 86_400_000;
    let disk = Words::new("disk-space-plain")
        .text("mount", "C:")
        .bytes("free", 14_200_000_000)
        .bytes("total", 237_000_000_000);
    let silent = Words::new("presence-silent-plain-title").at_ms("last", NOW - 2 * day_ms);
    let ended = Words::new("operating-system-ended-plain-title").text("product", "Windows 10").day_ms("ends", NOW);
    let restart = Words::new("pending-reboot-plain").span_s("for", 15 * 86_400).count("waiting", 3);
    let table = [
        (
            "en",
            &disk,
            "Disk C: has 14.2 GB of room left out of 237 GB; when it is full, programs can stop and new files cannot be saved.",
        ),
        (
            "it",
            &disk,
            "Sul disco C: restano 14,2 GB liberi su 237 GB; quando è pieno, i programmi possono fermarsi e non si possono salvare nuovi file.",
        ),
        (
            "pl",
            &restart,
            "Komputer czeka na ponowne uruchomienie od 15 dni; dopiero po nim zaczną działać 3 aktualizacje.",
        ),
        ("de", &restart, "Der Computer wartet seit 15 Tagen auf einen Neustart; 3 Updates wirken erst danach."),
        ("en", &silent, "we have heard nothing since Saturday 21 November, 08:00"),
        ("it", &silent, "nessuna notizia da sabato 21 novembre alle 08:00"),
        ("pl", &silent, "brak wiadomości od soboty 21 listopada, godz. 08:00"),
        ("de", &silent, "seit Samstag, 21. November, 08:00 Uhr nichts gehört"),
        ("it", &ended, "Windows 10 non riceve più aggiornamenti di sicurezza"),
    ];
    for (language, words, wanted) in table {
        assert_eq!(say(words, &Reader::new(language, "Europe/Rome", NOW)), wanted);
    }
}

#[test]
fn people_are_greeted_by_the_hour_where_they_are() {
    let hour_ms = 3_600_000;
    let greeted = |language: &str, hour: i64| {
        let reader = Reader::new(language, "Europe/Rome", NOW);
        // 00:00 in Rome on the day of NOW.
        greeting(NOW - NOW.rem_euclid(24 * hour_ms) - hour_ms + hour * hour_ms, &reader)
    };
    assert_eq!(
        ["en", "it", "pl", "de"].map(|one| greeted(one, 8)),
        ["Good morning", "Buongiorno", "Dzień dobry", "Guten Morgen"]
    );
    assert_eq!(
        ["en", "it", "pl", "de"].map(|one| greeted(one, 12)),
        ["Good afternoon", "Buongiorno", "Dzień dobry", "Guten Tag"]
    );
    assert_eq!(
        ["en", "it", "pl", "de"].map(|one| greeted(one, 18)),
        ["Good evening", "Buonasera", "Dobry wieczór", "Guten Abend"]
    );
    assert_eq!(greeted("en", 3), "Good evening");
}

#[test]
fn a_ticket_number_keeps_its_digits_together_and_a_count_does_not() {
    let reader = Reader::new("it", "Europe/Rome", NOW);
    let words = Words::new("title-many-devices").text("title", "x").count("count", 1_042).count("number", 1_042);
    assert_eq!(say(&words, &reader), "x su 1.042 dispositivi");
    let arguments = arguments(&words, &reader);
    assert_eq!(arguments.get("number"), Some(&FluentValue::from("1042")));
}

#[test]
fn a_missing_key_or_argument_still_reads_as_a_sentence() {
    let reader = Reader::utc(NOW);
    let unknown = Words::new("fan-too-slow").text("fan", "left").count("rpm", 12);
    assert_eq!(say(&unknown, &reader), "Fan too slow: fan left, rpm 12.");
    assert_eq!(say(&Words::new("disk-space").text("mount", "/"), &reader), "Disk space: mount /.");
    assert_eq!(say(&Words::new("fan-stopped"), &reader), "Fan stopped.");
    assert_eq!(label("state", "on_hold", &reader), "On hold");
    assert_eq!(label("state", "in_progress", &reader), "In progress");
}

#[test]
fn what_is_really_called_none_keeps_its_name() {
    let busy = |program: &str| {
        say(&Words::new("cpu").percent("percent", 95.0).span_s("span", 600).text("program", program), &Reader::utc(NOW))
    };
    assert_eq!(busy(""), "Processors are 95 % busy over 10 min.");
    assert_eq!(busy("none"), "Processors are 95 % busy over 10 min, mostly with “none”.");
}

#[test]
fn every_reason_for_an_unseen_check_has_words() {
    for word in ["not_here", "denied", "timed_out", "panicked", "garbled", "too_new", "no_base", "off", "other"] {
        assert!(BUNDLES[0].has_message(&format!("why-{}", word.replace('_', "-"))), "{word}");
    }
    let said = unseen("services", &Unseen::new(shared::observation::Why::Denied, ""), &Reader::utc(NOW));
    assert_eq!(said, ("cannot see Services".to_owned(), "the agent may not read it".to_owned()));
}
