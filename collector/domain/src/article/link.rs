//! Links in an article's text: an address by itself, or words with an address, `[words](https://host/path)`.
//! Invariant: http and https alone, to a host that is named beside the words; what is anything else stays text, letter by
//! letter. Whoever shows it escapes it. Next: [`super::text`].

/// The longest address, bytes.
const ADDRESS_BYTES: usize = 500;
/// The longest address that is shown as it is, letters; of a longer one its host stands.
const SHOWN: usize = 60;

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// A link.
    Link {
        /// What is read.
        words: String,
        /// Where it leads, where the words do not begin with it.
        host: String,
        /// The address.
        url: String,
    },
}

/// The pieces of a line.
#[must_use]
pub fn pieces(line: &str) -> Vec<Piece> {
    let (mut pieces, mut text, mut rest) = (Vec::new(), String::new(), line);
    while let Some(first) = rest.chars().next() {
        let is_word = text.ends_with(char::is_alphanumeric);
        let found = if is_word { None } else { named(rest).or_else(|| bare(rest)) };
        let Some((link, after)) = found else {
            text.push(first);
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
            continue;
        };
        if !text.is_empty() {
            pieces.push(Piece::Text(std::mem::take(&mut text)));
        }
        pieces.push(link);
        rest = after;
    }
    if !text.is_empty() {
        pieces.push(Piece::Text(text));
    }
    pieces
}

/// `[words](address)` at the beginning, and what stands behind it. Words that look like an address are none.
fn named(text: &str) -> Option<(Piece, &str)> {
    let (words, behind) = text.strip_prefix('[')?.split_once("](")?;
    let (address, after) = behind.split_once(')')?;
    let words = words.trim();
    if words.is_empty() || words.contains(['[', ']']) || words.contains("//") {
        return None;
    }
    let host = host(address)?;
    Some((Piece::Link { words: words.to_owned(), host, url: address.to_owned() }, after))
}

/// An address at the beginning, without the mark that ends its sentence, and what stands behind it.
fn bare(text: &str) -> Option<(Piece, &str)> {
    if !text.starts_with("http") {
        return None;
    }
    let end = text.find(|one: char| one.is_whitespace() || "\"'<>()[]".contains(one)).unwrap_or(text.len());
    let url = text.get(..end)?.trim_end_matches(['.', ',', ';', ':', '!', '?']);
    let host = host(url)?;
    let shown = url.split_once("://").map_or(url, |(_, rest)| rest).trim_end_matches('/');
    let words = if shown.chars().count() <= SHOWN { shown.to_owned() } else { format!("{host}/…") };
    Some((Piece::Link { words, host: String::new(), url: url.to_owned() }, text.get(url.len()..)?))
}

/// The host that an address leads to; none for what is no plain address of the web.
fn host(address: &str) -> Option<String> {
    let is_plain = |one: char| one.is_ascii_graphic() && !"\"'<>\\^`{|}".contains(one);
    if address.len() > ADDRESS_BYTES || !address.chars().all(is_plain) {
        return None;
    }
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let (host, port) = authority.split_once(':').unwrap_or((authority, "80"));
    let is_label = |label: &str| {
        let letters = label.chars().all(|one| one.is_ascii_alphanumeric() || one == '-');
        letters && !label.is_empty() && !label.starts_with('-') && !label.ends_with('-')
    };
    let is_whole = host.split('.').all(is_label) && port.parse::<u16>().is_ok();
    is_whole.then(|| host.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `words|host|url` of a link, words as they are.
    fn told(line: &str) -> Vec<String> {
        let told = |piece| match piece {
            Piece::Text(text) => text,
            Piece::Link { words, host, url } => format!("{words}|{host}|{url}"),
        };
        pieces(line).into_iter().map(told).collect()
    }

    #[test]
    fn addresses_of_the_web_are_links_with_their_host() {
        let long = format!("https://a.example/{}", "x".repeat(80));
        let table: [(&str, &[&str]); 8] = [
            ("no link", &["no link"]),
            ("see https://a.example/x.", &["see ", "a.example/x||https://a.example/x", "."]),
            ("(http://a.example:8080/)", &["(", "a.example:8080||http://a.example:8080/", ")"]),
            (
                "[the guide](https://A.example/x?y=1#z), please",
                &["the guide|a.example|https://A.example/x?y=1#z", ", please"],
            ),
            (
                "[x](https://a.example)[y](http://b.example)",
                &["x|a.example|https://a.example", "y|b.example|http://b.example"],
            ),
            ("http://intranet", &["intranet||http://intranet"]),
            (&long, &[&format!("a.example/…||{long}")]),
            ("é https://a.example/ü", &["é https://a.example/ü"]),
        ];
        for (line, wanted) in table {
            assert_eq!(told(line), wanted, "{line}");
        }
    }

    #[test]
    fn what_is_hostile_stays_text() {
        for line in [
            "[x](javascript:alert(1))",
            "[x](data:text/html,<b>)",
            "[x](JaVaScRiPt:alert(1))",
            "[x](https:javascript:1)",
            "[x](//a.example)",
            "[x](https://bank.example@a.example/)",
            "[x](https://a.example\\b)",
            "[x](https://a..example)",
            "[x](https://-a.example)",
            "[x](https://a.example:99999)",
            "[x](https://)",
            "[x](ftp://a.example)",
            "[ ](https:// )",
            "javascript:alert(1)",
            "xhttps://a.example",
            "https://bank.example@a.example",
            "<a href=\"x\">",
        ] {
            let found = pieces(line);
            assert!(!found.iter().any(|one| matches!(one, Piece::Link { .. })), "{line}: {found:?}");
            assert_eq!(told(line).concat(), line);
        }
        for line in
            ["[x](https://a.example\" onclick=\"x)", "[x](https://a.example'x)", "<a href='https://a.example'>x</a>"]
        {
            let found = told(line);
            assert!(found.iter().any(|one| one == "a.example||https://a.example"), "the address alone: {found:?}");
        }
        let masked = told("[https://bank.example](https://a.example)");
        assert!(!masked.iter().any(|one| one.starts_with("https://bank.example|")), "{masked:?}");
    }

    proptest! {
        #[test]
        fn every_letter_stays_and_each_link_is_of_the_web(line in "[\\[\\]()a-z:/.@\"'<> ]{0,40}|(\\[x\\]\\(https?://[a-z.@]{0,9}\\)| )*") {
            for piece in pieces(&line) {
                if let Piece::Link { url, .. } = &piece {
                    prop_assert!(url.starts_with("http://") || url.starts_with("https://"));
                    prop_assert!(!url.contains(['"', '\'', '<', '>', '@', ' ']) && line.contains(url.as_str()));
                }
            }
        }
    }
}
