//! Sentences: a key and typed arguments become words in the reader's language, the same on pages, in mails and in the log.
//! Invariant: a person never reads a raw key; what is missing is told by a plain sentence and logged once.
//! Next: `collector/locales/` for the words, [`figures`] for sizes, spans and moments.

pub mod figures;
mod language;
mod moments;
pub mod tone;

use std::collections::BTreeSet;
use std::sync::{LazyLock, Mutex, PoisonError};

use domain::ticket::Ticket;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use shared::observation::Unseen;
use shared::text::{Value, Words};
use unic_langid::LanguageIdentifier;

pub use language::Language;

/// Who reads, as far as words and figures depend on it.
#[derive(Clone, Debug)]
pub struct Reader {
    /// The language.
    pub language: Language,
    /// The zone that moments are told in.
    pub zone: TimeZone,
    /// Now, ms UTC: a year is named only when it is another one.
    pub now_ms: i64,
    /// Whether moments in English name their zone: technicians work across zones, customers live in theirs.
    pub names_zone: bool,
}

impl Reader {
    /// A reader of English who wants moments in UTC.
    #[must_use]
    pub fn utc(now_ms: i64) -> Self {
        Self { language: Language::En, zone: TimeZone::UTC, now_ms, names_zone: true }
    }

    /// A customer's reader: a language and a zone as stored; what is not known falls back to English and UTC.
    #[must_use]
    pub fn new(language: &str, zone: &str, now_ms: i64) -> Self {
        let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
        Self { language: Language::of(language).unwrap_or_default(), zone, now_ms, names_zone: false }
    }

    /// The same reader in another language.
    #[must_use]
    pub fn speaking(self, language: Language) -> Self {
        Self { language, ..self }
    }

    /// A technician's reader: English, moments with the name of their zone.
    #[must_use]
    pub fn technician(zone: &str, now_ms: i64) -> Self {
        Self { names_zone: true, ..Self::new(Language::En.code(), zone, now_ms) }
    }
}

/// A sentence in the reader's language.
#[must_use]
pub fn say(words: &Words, reader: &Reader) -> String {
    message(&words.key, &arguments(words, reader), reader).unwrap_or_else(|| plainly(words, reader))
}

/// A sentence in the reader's language, where there is one for this key with these arguments.
#[must_use]
pub fn find(words: &Words, reader: &Reader) -> Option<String> {
    message(&words.key, &arguments(words, reader), reader)
}

/// A ticket's title: what it is about and where, in one line without a full stop.
#[must_use]
pub fn title(ticket: &Ticket, device_names: &[String], reader: &Reader) -> String {
    let mut arguments = arguments(&ticket.title, reader);
    let short = title_of(&ticket.title, reader);
    arguments.set("title", short.clone());
    arguments.set("check", ticket.check.clone());
    arguments.set("count", device_names.len());
    let key = match device_names {
        [] => return short,
        [one] => {
            arguments.set("device", one.clone());
            "title-one-device"
        }
        _ => "title-many-devices",
    };
    message(key, &arguments, reader).unwrap_or(short)
}

/// A title without the place: what it is about.
#[must_use]
pub fn title_of(words: &Words, reader: &Reader) -> String {
    message(&format!("{}-title", words.key), &arguments(words, reader), reader)
        .unwrap_or_else(|| say(words, reader).trim_end_matches('.').to_owned())
}

/// A fixed word for people: `label("state", "in_progress")` is "In progress".
#[must_use]
pub fn label(kind: &str, word: &str, reader: &Reader) -> String {
    let key = format!("{kind}-{}", word.replace('_', "-"));
    message(&key, &FluentArgs::new(), reader).unwrap_or_else(|| sentence_of(word))
}

/// A check's name for people.
#[must_use]
pub fn check_name(check: &str, reader: &Reader) -> String {
    let key = format!("{}-name", check.replace('_', "-"));
    message(&key, &FluentArgs::new(), reader).unwrap_or_else(|| sentence_of(check))
}

/// What a device cannot see, and why: "cannot see Services", "this device has no such thing: systemd does not run".
#[must_use]
pub fn unseen(check: &str, unseen: &Unseen, reader: &Reader) -> (String, String) {
    let what = Words::new("unseen-check").text("check", &check_name(check, reader));
    let why =
        Words::new("unseen-why").text("why", &label("why", unseen.why.word(), reader)).text("detail", &unseen.detail);
    (say(&what, reader), say(&why, reader))
}

/// What a technician does about a check's findings, where there is something to say.
#[must_use]
pub fn runbook(check: &str, reader: &Reader) -> Option<String> {
    message(&format!("{}-do", check.replace('_', "-")), &FluentArgs::new(), reader)
}

/// How people are greeted at that hour, without a name and a comma: "Good morning", "Buonasera".
#[must_use]
pub fn greeting(at_ms: i64, reader: &Reader) -> String {
    let hour = Timestamp::from_millisecond(at_ms).map_or(12, |at| at.to_zoned(reader.zone.clone()).hour());
    let time = match hour {
        4..12 => "morning",
        12..18 => "afternoon",
        _ => "evening",
    };
    label("greeting", time, reader)
}

/// The bundle of each language, in the order of [`Language::ALL`].
static BUNDLES: LazyLock<Vec<FluentBundle<FluentResource>>> =
    LazyLock::new(|| Language::ALL.iter().map(|language| bundle(*language)).collect());

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let mut bundle =
        FluentBundle::new_concurrent(vec![language.code().parse::<LanguageIdentifier>().unwrap_or_default()]);
    // Device texts hold no direction marks (they are cleaned at decode), so none are needed around them.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::En => |value, _| number(value, Language::En),
        Language::It => |value, _| number(value, Language::It),
        Language::Pl => |value, _| number(value, Language::Pl),
        Language::De => |value, _| number(value, Language::De),
    }));
    for (name, file) in language.files().iter().chain(language.console_files()) {
        let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(read, faults)| {
            tracing::error!(name, ?faults, "A file of words has lines that are not understood.");
            read
        });
        if let Err(faults) = bundle.add_resource(resource) {
            tracing::error!(name, ?faults, "Words are there twice; the first stands.");
        }
    }
    bundle
}

/// A number inside a message, written as its language writes it.
fn number(value: &FluentValue<'_>, language: Language) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    Some(figures::number(number.value, language))
}

/// A message with its arguments; none when the key or an argument is missing.
fn message(key: &str, arguments: &FluentArgs<'_>, reader: &Reader) -> Option<String> {
    let bundle = BUNDLES.get(reader.language.place())?;
    let pattern = bundle.get_message(key)?.value()?;
    let mut faults = Vec::new();
    let text = bundle.format_pattern(pattern, Some(arguments), &mut faults);
    if faults.is_empty() { Some(text.replace('\n', " ")) } else { None }
}

fn arguments<'a>(words: &Words, reader: &Reader) -> FluentArgs<'a> {
    let mut arguments = FluentArgs::new();
    for (name, value) in &words.args {
        match value {
            // A ticket's number is a name: its digits stay together.
            Value::Count(count) if name == "number" => arguments.set(name.clone(), count.to_string()),
            // A whole number stays one, so that plurals can look at it.
            Value::Count(count) => arguments.set(name.clone(), *count),
            // Nothing is a choice of its own in the files: `[none]`. What is really called so keeps its name, in quotes.
            Value::Text(text) if text.is_empty() => arguments.set(name.clone(), "none"),
            Value::Text(text) if text == "none" => arguments.set(name.clone(), "“none”"),
            other => arguments.set(name.clone(), figures::text(other, reader)),
        }
        match value {
            Value::Span(span_s) => forms(&mut arguments, name, &figures::span_forms(*span_s, reader)),
            Value::At(at_ms) => forms(&mut arguments, name, &figures::moment_forms(*at_ms, reader)),
            Value::Day(at_ms) => forms(&mut arguments, name, &figures::day_forms(*at_ms, reader)),
            _ => {}
        }
    }
    arguments
}

/// The ways a sentence may say a span or a moment: `$at-on`, `$at-by`, `$rest-in`.
fn forms(arguments: &mut FluentArgs<'_>, name: &str, forms: &[(&'static str, String)]) {
    for (form, told) in forms {
        arguments.set(format!("{name}-{form}"), told.clone());
    }
}

/// The key read as words, then the arguments: never pretty, always readable.
fn plainly(words: &Words, reader: &Reader) -> String {
    static TOLD: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    if TOLD.lock().unwrap_or_else(PoisonError::into_inner).insert(words.key.clone()) {
        tracing::error!(key = words.key, "There are no words for this key, or they want an argument it does not have.");
    }
    let named = words.args.iter().map(|(name, value)| format!("{name} {}", figures::text(value, reader)));
    let named: Vec<String> = named.collect();
    let what = sentence_of(&words.key);
    if named.is_empty() { format!("{what}.") } else { format!("{what}: {}.", named.join(", ")) }
}

/// `in_progress` as "In progress".
fn sentence_of(word: &str) -> String {
    let spaced = word.replace(['_', '-'], " ");
    let mut letters = spaced.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}", letters.as_str())
}

#[cfg(test)]
mod linter;
#[cfg(test)]
mod messages;
#[cfg(test)]
mod parity;
#[cfg(test)]
mod said;
#[cfg(test)]
mod tests;
