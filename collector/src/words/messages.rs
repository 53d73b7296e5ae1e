//! Files of words taken apart for the tests: each message with its arguments, its choices and every text it can become.
//! Invariant: what lies in the folder is read, not what was compiled in. Next: [`super::parity`], [`super::linter`].

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;

use super::Language;

/// A message of a file.
pub(super) struct Message {
    pub file: String,
    pub key: String,
    /// The arguments, without the forms of spans and moments: `$at-by` is `at`; also of the messages that it takes in.
    pub arguments: BTreeSet<String>,
    /// Each choice: what decides, and between which variants.
    pub choices: Vec<(String, Vec<String>)>,
    /// Every text that it can become; an argument stands as `{$name}`, another message as `{name}`.
    pub texts: Vec<String>,
}

/// The ways a span or a moment is said.
pub(super) const FORMS: [&str; 7] = ["on", "by", "until", "since", "day", "in", "ago"];

/// The folder of a language.
pub(super) fn folder(language: Language) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language.code())
}

/// Every message of a language's files, as they lie in the folder.
pub(super) fn all(language: Language) -> Vec<Message> {
    let mut files = lying_in(&folder(language));
    files.sort();
    let mut messages: Vec<Message> = files.iter().flat_map(|path| read(&folder(language), path)).collect();
    let own: BTreeMap<String, BTreeSet<String>> =
        messages.iter().map(|message| (message.key.clone(), message.arguments.clone())).collect();
    for message in &mut messages {
        let named =
            message.texts.iter().flat_map(|text| text.split('{').skip(1)).filter_map(|rest| rest.split_once('}'));
        let theirs: Vec<String> = named.filter_map(|(key, _)| own.get(key)).flatten().cloned().collect();
        message.arguments.extend(theirs);
    }
    messages
}

/// Every file below a folder.
pub(super) fn lying_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { lying_in(&path) } else { vec![path] }).collect()
}

fn read(folder: &Path, path: &Path) -> Vec<Message> {
    let name = path.strip_prefix(folder).unwrap().to_string_lossy();
    parse(&name, &fs::read_to_string(path).unwrap())
}

/// The messages of a file's text.
pub(super) fn parse(file: &str, text: &str) -> Vec<Message> {
    let resource = parser::parse(text.to_owned()).unwrap_or_else(|(_, faults)| panic!("{file}: {faults:#?}"));
    let mut messages = Vec::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut read = Message {
            file: file.to_owned(),
            key: message.id.name,
            arguments: BTreeSet::new(),
            choices: Vec::new(),
            texts: Vec::new(),
        };
        let value = message.value.unwrap_or_else(|| panic!("{file}: {} says nothing", read.key));
        read.texts = read.texts_of(&value);
        messages.push(read);
    }
    messages
}

impl Message {
    fn texts_of(&mut self, pattern: &Pattern<String>) -> Vec<String> {
        let mut texts = vec![String::new()];
        for element in &pattern.elements {
            let next = match element {
                PatternElement::TextElement { value } => vec![value.replace('\n', " ")],
                PatternElement::Placeable { expression } => self.placed(expression),
            };
            texts = texts.iter().flat_map(|before| next.iter().map(move |after| format!("{before}{after}"))).collect();
        }
        texts
    }

    fn placed(&mut self, expression: &Expression<String>) -> Vec<String> {
        match expression {
            Expression::Inline(inline) => vec![self.inline(inline)],
            Expression::Select { selector, variants } => {
                let decides = self.inline(selector);
                let keys = variants.iter().map(|variant| match &variant.key {
                    VariantKey::Identifier { name } => name.clone(),
                    VariantKey::NumberLiteral { value } => value.clone(),
                });
                self.choices.push((decides, keys.collect()));
                variants.iter().flat_map(|variant| self.texts_of(&variant.value)).collect()
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<String>) -> String {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.arguments.insert(argument(&id.name).to_owned());
                format!("{{${}}}", id.name)
            }
            InlineExpression::MessageReference { id, .. } => format!("{{{}}}", id.name),
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => value.clone(),
            InlineExpression::Placeable { expression } => self.placed(expression).join(" "),
            other => panic!("{}: {other:?} is not used in these files", self.key),
        }
    }
}

/// An argument's name without the form that is asked of it. Who is polite with a first name and who with the whole name
/// is a matter of the language.
fn argument(name: &str) -> &str {
    match name.rsplit_once('-') {
        None if name == "first" => "name",
        Some((argument, form)) if FORMS.contains(&form) => argument,
        _ => name,
    }
}

/// The messages by their keys.
pub(super) fn by_key(messages: &[Message]) -> BTreeMap<&str, &Message> {
    messages.iter().map(|message| (message.key.as_str(), message)).collect()
}
