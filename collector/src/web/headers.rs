//! What every answer of the people's door tells the browser: run nothing, frame nothing, keep nothing; and the language that
//! a browser asks for. Invariant: set on every answer, errors and files included, so that no route can forget it.
//! Next: [`super::router`] mounts it outermost.

use axum::extract::State;
use axum::http::header::{ACCEPT_LANGUAGE, ALLOW, STRICT_TRANSPORT_SECURITY};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::Response;

use super::phrase::Phrase;
use crate::config::Config;
use crate::words::{Language, Reader};

const HEADERS: &[(&str, &str)] = &[
    (
        "content-security-policy",
        "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; \
         base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'",
    ),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
    ("cache-control", "no-store"),
];

/// What depends on how people reach the pages.
#[derive(Clone, Copy, Debug)]
pub struct Policy {
    over_https: bool,
}

impl Policy {
    /// The policy of a configuration: over https when the address people type says so.
    pub fn of(config: &Config) -> Self {
        Self { over_https: is_over_https(config) }
    }
}

/// Whether people reach the pages over https: a proxy in front does it, and `web.public_url` says so.
pub fn is_over_https(config: &Config) -> bool {
    config.web.public_url.as_deref().is_some_and(|url| url.starts_with("https://"))
}

/// Sets the headers.
pub async fn secure(State(policy): State<Policy>, mut response: Response) -> Response {
    let headers = response.headers_mut();
    // It would tell a path that exists under another method from one that does not.
    headers.remove(ALLOW);
    for (name, value) in HEADERS {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    if policy.over_https {
        headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    response
}

/// The language that a browser asks for, among these; the one it likes best.
pub fn wished_language(headers: &HeaderMap, among: &[Language]) -> Option<Language> {
    let text = headers.get(ACCEPT_LANGUAGE)?.to_str().ok()?;
    let wishes = text.split(',').take(20).filter_map(|wish| {
        let mut parts = wish.trim().split(';');
        let language = Language::of(&parts.next()?.split('-').next()?.to_ascii_lowercase())?;
        let weight = parts.find_map(|part| part.trim().strip_prefix("q=")?.parse::<f32>().ok()).unwrap_or(1.0);
        (weight > 0.0 && among.contains(&language)).then_some((language, weight))
    });
    // Of two liked alike the first stands.
    let best = wishes.reduce(|best, next| if next.1 > best.1 { next } else { best });
    best.map(|(language, _)| language)
}

/// The language that a browser asks for, among those that the console speaks; else English.
pub fn console_language(headers: &HeaderMap) -> Language {
    wished_language(headers, &Language::CONSOLE).unwrap_or_default()
}

/// Who stands before the door, and in which language the page speaks to them; it tells no moments.
#[derive(Clone, Debug)]
pub struct Outside {
    reader: Reader,
}

impl Outside {
    /// Somebody of whom the browser's wish alone is known.
    pub fn asking(headers: &HeaderMap) -> Self {
        Self { reader: Reader::utc(0).speaking(console_language(headers)) }
    }

    /// A technician who is known already, by the stored code of their language.
    pub fn known(code: &str) -> Self {
        Self { reader: Reader::utc(0).speaking(Language::of_console(code)) }
    }

    /// A sentence of the page.
    pub fn t(&self, key: &str) -> Phrase<'_> {
        Phrase::new(key, &self.reader)
    }

    /// The language, as `lang` takes it.
    pub fn language(&self) -> &'static str {
        self.reader.language.code()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_the_one_liked_best_of_those_we_speak() {
        let table = [
            ("it-IT,it;q=0.9,en;q=0.8", Some(Language::It)),
            ("fr-CH, fr;q=0.9, de;q=0.7, en;q=0.8", Some(Language::En)),
            ("PL", Some(Language::Pl)),
            ("de;q=0, en;q=0.1", Some(Language::En)),
            ("fr, *;q=0.5", None),
            ("", None),
            (";;;q=,", None),
        ];
        for (header, wanted) in table {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_static(header));
            assert_eq!(wished_language(&headers, &Language::ALL), wanted, "{header}");
        }
        assert_eq!(wished_language(&HeaderMap::new(), &Language::ALL), None);
    }

    #[test]
    fn the_console_s_language_is_one_that_it_speaks() {
        let table = [("de, it;q=0.3", Language::It), ("pl,en;q=0.2,it;q=0.1", Language::En), ("de", Language::En)];
        for (header, wanted) in table {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_static(header));
            assert_eq!(console_language(&headers), wanted, "{header}");
        }
    }
}
