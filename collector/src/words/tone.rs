//! The tone of what customers read: what a text says that it should not, in each language.
//! Invariant: the same rules hold our own sentences in the tests and hint at a technician's while they write.
//! Next: [`lists`] for the words of each language.

pub(super) mod lists;

use super::{Language, Reader, say};
use lists::Rule;
use shared::text::Words;

/// What a technician may want to say otherwise in words that go out to a customer, each as half a sentence; a hint, never a
/// refusal. `language` is the text's, `reader` the technician.
#[must_use]
pub fn hints(language: Language, text: &str, reader: &Reader) -> Vec<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut found = Vec::new();
    for (rule, words) in lists::EVERYWHERE.iter().chain(lists::rules(language)) {
        // Whoever sells something to a customer writes its price; that is theirs to decide.
        let is_hint = !matches!(rule, Rule::Offer);
        for said in words.iter().filter(|word| is_hint && says(&text, word)) {
            let word = said.trim_start_matches('=').trim_end_matches('-');
            found.push(say(&Words::new(advice(*rule)).text("word", word), reader));
        }
    }
    for (word, _) in lists::glossary(language).iter().filter(|(word, _)| says(&text, word)) {
        let word = word.trim_end_matches('-');
        if !is_name_of_something(&text, word) {
            found.push(say(&Words::new("ticket-hint-explain").text("word", word), reader));
        }
    }
    found
}

fn advice(rule: Rule) -> &'static str {
    match rule {
        Rule::Product => "ticket-hint-product",
        Rule::Shouting => "ticket-hint-shouting",
        Rule::Blame => "ticket-hint-blame",
        Rule::Offer => "ticket-hint-offer",
        Rule::Lecture => "ticket-hint-lecture",
        Rule::Jargon => "ticket-hint-jargon",
        Rule::Impolite => "ticket-hint-impolite",
    }
}

/// True when a text says a word or phrase, whole. A list's word ending in `-` is a beginning; one after `=` counts in
/// exactly its letters' case, others in any.
pub(super) fn says(text: &str, word: &str) -> bool {
    places(text, word).next().is_some()
}

/// True when the word stands alone in parentheses, as the name of what was just said in other words.
pub(super) fn is_name_of_something(text: &str, word: &str) -> bool {
    places(text, word).all(|(before, after)| before.ends_with('(') && after.starts_with(')'))
}

/// Where a text says a word: what stands before it and after it.
fn places(text: &str, word: &str) -> impl Iterator<Item = (String, String)> {
    let (exact, word) = word.strip_prefix('=').map_or((false, word), |word| (true, word));
    let (open, word) = word.strip_suffix('-').map_or((false, word), |word| (true, word));
    let fold = |text: &str| if exact { text.to_owned() } else { text.to_lowercase() };
    let (text, word) = (fold(text), fold(word));
    let is_sign = !word.chars().any(char::is_alphanumeric);
    let starts: Vec<usize> = text.match_indices(&word).map(|(at, _)| at).collect();
    starts.into_iter().filter_map(move |at| {
        let (before, rest) = text.split_at(at);
        let mut after = &rest[word.len()..];
        let begins = !before.ends_with(is_of_word);
        if open {
            after = after.trim_start_matches(char::is_alphanumeric);
        }
        let ends = !after.starts_with(is_of_word);
        (is_sign || begins && ends).then(|| (before.to_owned(), after.to_owned()))
    })
}

/// Letters, figures, and what makes `$price` or `cpu-reads` one word.
fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '$' | '-' | '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hints_name_the_word_and_what_is_the_matter_with_it() {
        let table: [(Language, &str, &[&str]); 5] = [
            (Language::En, "We changed the disk; you need do nothing.", &[]),
            (Language::En, "You forgot the reboot!", &["forgot", "reboot", "full stop"]),
            (Language::En, "The certificate runs out.", &["“certificate”: say in a few words what that is"]),
            (Language::It, "Puoi riavviare il tuo computer.", &["not the polite form"]),
            (Language::De, "Der neue Rechner kostet 900 €.", &[]),
        ];
        for (language, text, wanted) in table {
            let found = hints(language, text, &Reader::utc(0)).join("; ");
            assert_eq!(found.is_empty(), wanted.is_empty(), "{text}: {found}");
            assert!(wanted.iter().all(|part| found.contains(part)), "{text}: {found}");
        }
    }
}
