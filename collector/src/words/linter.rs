//! The tone of what customers read, held in every language: no blame, no offers, no jargon without its explanation, the
//! polite form, no exclamation marks, and never the product's name.
//! Invariant: every file that is not named as the technicians' is held to it, as soon as it lies in the folder.
//! Next: [`super::tone`] for the rules.

use super::Language;
use super::messages::{self, Message};
use super::tone::lists::{EVERYWHERE, Rule, glossary, rules};
use super::tone::{is_name_of_something, says};

/// Files that only technicians read.
const FOR_TECHNICIANS: [&str; 3] = ["desk.ftl", "device.ftl", "ticket.ftl"];

/// What a customer reads of a check's file; the rest of it is technicians'.
const CUSTOMERS_ENDINGS: [&str; 6] = ["-plain", "-plain-title", "-we-do", "-was", "-reads", "-reads-why"];

/// Messages that technicians read in files for customers: they may be told of a thing by its name.
const TECHNICIANS_KEYS: [&str; 8] = [
    "mail-invite-",
    "mail-test-",
    "mail-trouble",
    "mail-failed",
    "notice-why-",
    "notice-way-",
    "notice-line-",
    "notice-kind-",
];

#[test]
fn what_customers_read_keeps_its_tone() {
    let mut found = Vec::new();
    for language in Language::ALL {
        let messages = messages::all(language);
        let read = messages.iter().filter(|message| is_for_customers(message));
        for message in read {
            let explained = explained_beside(message, &messages);
            for text in &message.texts {
                let beside = format!("{text}\n{explained}");
                found.extend(
                    complaints(language, &message.key, text, &beside)
                        .into_iter()
                        .map(|why| format!("{}/{}: {}: {why}: {text}", language.code(), message.file, message.key)),
                );
            }
        }
    }
    assert!(found.is_empty(), "{} to say otherwise: {found:#?}", found.len());
}

fn is_for_customers(message: &Message) -> bool {
    if message.file.starts_with("checks/") {
        return CUSTOMERS_ENDINGS.iter().any(|ending| message.key.ends_with(ending));
    }
    !message.file.starts_with("console/") && !FOR_TECHNICIANS.contains(&message.file.as_str())
}

/// What a page shows beside a message: why we read something stands next to what we read.
fn explained_beside(message: &Message, messages: &[Message]) -> String {
    let beside = message.key.strip_suffix("-why");
    let found = messages.iter().find(|one| Some(one.key.as_str()) == beside);
    found.map(|one| one.texts.join("\n")).unwrap_or_default()
}

/// What a text does wrong; `beside` is where an explanation may stand.
fn complaints(language: Language, key: &str, text: &str, beside: &str) -> Vec<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut found = Vec::new();
    let to_technicians = TECHNICIANS_KEYS.iter().any(|start| key.starts_with(start));
    let held = EVERYWHERE.iter().chain(rules(language));
    for (rule, words) in held.filter(|(rule, _)| *rule != Rule::Jargon || !to_technicians) {
        let said = words.iter().filter(|word| says(&text, word));
        found.extend(said.map(|word| format!("{} (“{word}”)", reason(*rule))));
    }
    if key.starts_with("glossary-") || to_technicians {
        return found;
    }
    for (word, key) in glossary(language) {
        let explained = beside.contains(&format!("{{glossary-{key}}}")) || is_name_of_something(&text, word);
        if says(&text, word) && !explained {
            found.push(format!("explain “{word}” with {{ glossary-{key} }}"));
        }
    }
    found
}

fn reason(rule: Rule) -> &'static str {
    match rule {
        Rule::Product => "the product is never named",
        Rule::Shouting => "nobody is shouted at",
        Rule::Blame => "nobody is blamed",
        Rule::Offer => "a notice sells nothing",
        Rule::Lecture => "nobody is lectured",
        Rule::Jargon => "jargon",
        Rule::Impolite => "not the polite form",
    }
}

#[test]
fn each_rule_finds_its_bad_example() {
    let table = [
        (Language::En, "Thank you for using Premura.", Rule::Product),
        (Language::En, "Done!", Rule::Shouting),
        (Language::En, "You forgot to restart.", Rule::Blame),
        (Language::En, "Ask for our special offer.", Rule::Offer),
        (Language::En, "Please note that it restarts.", Rule::Lecture),
        (Language::En, "The disk has no inodes left.", Rule::Jargon),
        (Language::En, "SMART reports a fault.", Rule::Jargon),
        (Language::En, "The service failed.", Rule::Jargon),
        (Language::It, "Avete dimenticato il riavvio.", Rule::Blame),
        (Language::It, "Il prezzo è buono.", Rule::Offer),
        (Language::It, "Si prega di notare quanto segue.", Rule::Lecture),
        (Language::It, "Serve più RAM.", Rule::Jargon),
        (Language::It, "Puoi riavviare il tuo computer.", Rule::Impolite),
        (Language::Pl, "To Państwa wina.", Rule::Blame),
        (Language::Pl, "Mamy nową ofertę.", Rule::Offer),
        (Language::Pl, "Należy pamiętać o zapisaniu.", Rule::Lecture),
        (Language::Pl, "Brakuje i-węzłów.", Rule::Jargon),
        (Language::Pl, "Twój komputer jest gotowy.", Rule::Impolite),
        (Language::Pl, "Możesz pracować dalej.", Rule::Impolite),
        (Language::De, "Das war Ihr Fehler.", Rule::Blame),
        (Language::De, "Zum halben Preis.", Rule::Offer),
        (Language::De, "Bitte beachten Sie das.", Rule::Lecture),
        (Language::De, "Der Dämon läuft nicht.", Rule::Jargon),
        (Language::De, "Du musst nichts tun.", Rule::Impolite),
        (Language::De, "Wir rufen ihnen zu.", Rule::Impolite),
        (Language::De, "Bitte melden sie sich, wenn ihre Uhr falsch geht.", Rule::Impolite),
        (Language::De, "Haben sie etwas bemerkt?", Rule::Impolite),
    ];
    for (language, text, rule) in table {
        let found = complaints(language, "x", text, text);
        assert!(found.iter().any(|why| why.starts_with(reason(rule))), "{language:?} {text}: {found:?}");
    }
}

#[test]
fn good_sentences_pass() {
    let table = [
        (Language::En, "A smart card is hashtagged; you need do nothing, { $price } is an argument."),
        (Language::En, "the electronic identity card (certificate) runs out"),
        (Language::En, "The certificate ({glossary-certificate}) runs out."),
        (Language::It, "Non deve fare nulla: i Suoi documenti non vengono toccati, ce ne occupiamo noi."),
        (Language::Pl, "Nic nie trzeba robić; Państwa dokumentów nie ruszamy, prosimy o wiadomość."),
        (Language::De, "Sie müssen nichts tun; Ihre Dokumente bleiben, und vielleicht sind sie schon gesichert."),
    ];
    for (language, text) in table {
        let found = complaints(language, "x", text, text);
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}

#[test]
fn a_technical_word_wants_its_explanation_beside_it() {
    let bare = "The certificate runs out.";
    assert_eq!(complaints(Language::En, "x", bare, bare), ["explain “certificate-” with { glossary-certificate }"]);
    let beside = "The certificate runs out.\nA certificate ({glossary-certificate}).";
    assert!(complaints(Language::En, "x-why", bare, beside).is_empty());
    assert!(complaints(Language::En, "glossary-certificate-word", "Certificate", "").is_empty());
}

#[test]
fn every_explanation_is_in_the_glossary_with_its_word() {
    for language in Language::ALL {
        let messages = messages::all(language);
        let keys = messages::by_key(&messages);
        for (_, key) in glossary(language) {
            for wanted in [format!("glossary-{key}"), format!("glossary-{key}-word")] {
                assert!(keys.contains_key(wanted.as_str()), "{language:?}: {wanted}");
            }
        }
    }
}
