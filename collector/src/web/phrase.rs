//! A sentence of a page, put together where it stands: `frame.t("queue-held-by").text("name", name)`.
//! Invariant: what is put in is escaped like everything else on a page; a link's address is ours, never a device's.
//! Next: [`crate::words`] for the sentences, `collector/locales/` for their files.

use std::fmt::{self, Display};

use askama::filters::HtmlSafe;
use shared::text::Words;

use crate::words::{Reader, say};

/// A sentence in the reader's language, with what is put into it.
#[derive(Clone, Debug)]
pub struct Phrase<'a> {
    words: Words,
    reader: &'a Reader,
}

impl<'a> Phrase<'a> {
    /// The sentence of a key.
    #[must_use]
    pub fn new(key: &str, reader: &'a Reader) -> Self {
        Self { words: Words::new(key), reader }
    }

    /// Puts a text in.
    #[must_use]
    pub fn text(self, name: &str, text: impl Display) -> Self {
        Self { words: self.words.text(name, &text.to_string()), ..self }
    }

    /// Puts a whole number in, which a plural may look at; `number` is a ticket's, whose digits stay together.
    #[must_use]
    pub fn count(self, name: &str, count: impl Whole) -> Self {
        Self { words: self.words.count(name, count.whole()), ..self }
    }

    /// Puts a moment in, ms UTC.
    #[must_use]
    pub fn at(self, name: &str, at_ms: impl Whole) -> Self {
        Self { words: self.words.at_ms(name, at_ms.whole()), ..self }
    }

    /// What stands between `[` and `]` leads to this address; the rest stays a sentence.
    #[must_use]
    pub fn link(self, address: &str) -> Linked<'a> {
        Linked { phrase: self, address: address.to_owned() }
    }
}

impl Display for Phrase<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&say(&self.words, self.reader))
    }
}

impl From<Phrase<'_>> for String {
    fn from(phrase: Phrase<'_>) -> Self {
        phrase.to_string()
    }
}

/// A sentence with a link in it, as HTML.
#[derive(Clone, Debug)]
pub struct Linked<'a> {
    phrase: Phrase<'a>,
    address: String,
}

impl Display for Linked<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The brackets are looked for in the sentence as it is written, so that a text put in cannot bring its own.
        let (marked, text) = (self.phrase.words.args.is_empty(), self.phrase.to_string());
        let parts = text.split_once('[').and_then(|(before, rest)| rest.split_once(']').map(|rest| (before, rest)));
        match parts {
            Some((before, (name, after))) if marked => {
                write!(out, "{}<a href=\"{}\">{}</a>{}", safe(before), safe(&self.address), safe(name), safe(after))
            }
            _ => write!(out, "<a href=\"{}\">{}</a>", safe(&self.address), safe(&text)),
        }
    }
}

impl HtmlSafe for Linked<'_> {}

fn safe(text: &str) -> impl Display {
    let escaped = text.chars().map(|letter| match letter {
        '&' => "&amp;".to_owned(),
        '<' => "&lt;".to_owned(),
        '>' => "&gt;".to_owned(),
        '"' => "&quot;".to_owned(),
        '\'' => "&#39;".to_owned(),
        other => other.to_string(),
    });
    escaped.collect::<String>()
}

/// What counts, as sentences take it; of what is larger, the largest there is.
pub trait Whole {
    /// The number.
    fn whole(&self) -> i64;
}

macro_rules! whole {
    ($($kind:ty),*) => {
        $(impl Whole for $kind {
            fn whole(&self) -> i64 {
                i64::try_from(*self).unwrap_or(i64::MAX)
            }
        })*
    };
}
whole!(i32, i64, u8, u16, u32, u64, usize);

impl<T: Whole> Whole for &T {
    fn whole(&self) -> i64 {
        (*self).whole()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_stands_where_the_sentence_has_its_brackets_and_everything_is_escaped() {
        let reader = Reader::utc(0);
        let told = Phrase::new("queue-no-devices", &reader).link("/customers?a=1&b=\"").to_string();
        assert!(told.contains("<a href=\"/customers?a=1&amp;b=&quot;\">add a customer</a>, then enrol"), "{told}");
        let named = Phrase::new("queue-held-by", &reader).text("name", "[<b>]").link("/x").to_string();
        assert_eq!(named, "<a href=\"/x\">held by [&lt;b&gt;]</a>");
    }
}
