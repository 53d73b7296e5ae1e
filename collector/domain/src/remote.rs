//! The address of the provider's own remote tool, with places that a device fills: `https://remote.example/{device_id}`.
//! Invariant: what a device says of itself is escaped whole and never decides where a link leads; a scheme that runs
//! something in the page is refused. Next: the collector's provider settings keep it, the device page fills it.

/// The longest template, bytes.
pub const MOST_BYTES: usize = 500;

/// What a place may be named.
pub const PLACES: [&str; 4] = ["device_name", "device_id", "customer", "site"];

const RUNS_SOMETHING: [&str; 6] = ["javascript", "data", "vbscript", "file", "blob", "about"];

/// Why a template is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Too many letters.
    #[error("500 letters are the most")]
    TooLong,
    /// It does not begin like an address.
    #[error("an address is wanted, like https://remote.example.com/connect/{{device_name}}")]
    NoAddress,
    /// It would run something instead of leading somewhere.
    #[error("an address that begins with {0}: is not possible here")]
    Scheme(String),
    /// A letter that no address has.
    #[error("spaces, quotes, backslashes and < > are not possible in an address")]
    Letter,
    /// A place that nothing fills.
    #[error("{{{0}}} is not known; {{device_name}}, {{device_id}}, {{customer}} and {{site}} are")]
    Place(String),
    /// A brace that stands alone.
    #[error("a {{ or }} stands alone")]
    Brace,
    /// A device would decide which server is asked.
    #[error("the server's name must stand as it is; a place may come after it")]
    Server,
}

/// The device that a link leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target<'a> {
    /// The name it gave itself.
    pub device_name: &'a str,
    /// Its public id.
    pub device_id: &'a str,
    /// Its customer's name.
    pub customer: &'a str,
    /// Its site's name.
    pub site: &'a str,
}

/// A device that nobody has, for showing what a template makes.
pub const EXAMPLE: Target<'static> = Target {
    device_name: "PC-CONTAB-02",
    device_id: "dev_0192d3a8c1f47e5a9b0c1d2e3f405162",
    customer: "Rossi Srl",
    site: "Milano",
};

/// Whether a template can be kept.
///
/// # Errors
/// [`Refused`] with what is wanted.
pub fn check(template: &str) -> Result<(), Refused> {
    if template.len() > MOST_BYTES {
        return Err(Refused::TooLong);
    }
    let (scheme, rest) = template.split_once(':').ok_or(Refused::NoAddress)?;
    let fits = |letter: char| letter.is_ascii_alphanumeric() || "+.-".contains(letter);
    if !scheme.starts_with(|first: char| first.is_ascii_alphabetic()) || !scheme.chars().all(fits) || rest.is_empty() {
        return Err(Refused::NoAddress);
    }
    let scheme = scheme.to_ascii_lowercase();
    if RUNS_SOMETHING.contains(&scheme.as_str()) {
        return Err(Refused::Scheme(scheme));
    }
    if template.contains(|letter: char| letter.is_whitespace() || letter.is_control() || "\"'<>\\`".contains(letter)) {
        return Err(Refused::Letter);
    }
    for piece in pieces(template) {
        match piece {
            Piece::Place(name) if !PLACES.contains(&name) => return Err(Refused::Place(name.to_owned())),
            Piece::Alone => return Err(Refused::Brace),
            Piece::Place(_) | Piece::Text(_) => {}
        }
    }
    if ["http", "https"].contains(&scheme.as_str()) {
        let host = rest.strip_prefix("//").ok_or(Refused::NoAddress)?.split(['/', '?', '#']).next().unwrap_or_default();
        if host.is_empty() {
            return Err(Refused::NoAddress);
        }
        if host.contains('{') {
            return Err(Refused::Server);
        }
    }
    Ok(())
}

/// The address for one device; none for a template that could not be kept.
#[must_use]
pub fn fill(template: &str, target: &Target<'_>) -> Option<String> {
    check(template).ok()?;
    let mut address = String::with_capacity(template.len() + 64);
    for piece in pieces(template) {
        match piece {
            Piece::Text(text) => address.push_str(text),
            Piece::Place("device_name") => address.push_str(&escaped(target.device_name)),
            Piece::Place("device_id") => address.push_str(&escaped(target.device_id)),
            Piece::Place("customer") => address.push_str(&escaped(target.customer)),
            Piece::Place("site") => address.push_str(&escaped(target.site)),
            Piece::Place(_) | Piece::Alone => return None,
        }
    }
    Some(address)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece<'a> {
    Text(&'a str),
    Place(&'a str),
    /// A brace without its partner.
    Alone,
}

fn pieces(template: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = template;
    while let Some((text, after)) = rest.split_once('{') {
        found.push(plain(text));
        let Some((name, after)) = after.split_once('}') else {
            found.push(Piece::Alone);
            return found;
        };
        found.push(Piece::Place(name));
        rest = after;
    }
    found.push(plain(rest));
    found
}

fn plain(text: &str) -> Piece<'_> {
    if text.contains('}') { Piece::Alone } else { Piece::Text(text) }
}

/// Every byte but letters, figures and `-._~` as `%XX`.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_kept_or_refused_with_the_reason() {
        let table = [
            ("https://remote.example.com/connect/{device_name}", Ok(())),
            ("https://remote.example.com?c={customer}&s={site}&d={device_id}", Ok(())),
            ("rustdesk://{device_name}", Ok(())),
            ("anydesk:{device_name}@ad", Ok(())),
            ("", Err(Refused::NoAddress)),
            ("remote.example.com/{device_name}", Err(Refused::NoAddress)),
            ("https:remote", Err(Refused::NoAddress)),
            ("https:///{device_name}", Err(Refused::NoAddress)),
            ("JavaScript:alert(1)", Err(Refused::Scheme("javascript".to_owned()))),
            ("data:text/html,x", Err(Refused::Scheme("data".to_owned()))),
            ("java\tscript:alert(1)", Err(Refused::NoAddress)),
            ("https://a.example/ {site}", Err(Refused::Letter)),
            ("https://a.example/\"onclick=", Err(Refused::Letter)),
            ("https://a.example/{password}", Err(Refused::Place("password".to_owned()))),
            ("https://a.example/{device_name", Err(Refused::Brace)),
            ("https://a.example/device_name}", Err(Refused::Brace)),
            ("https://{device_name}.example/", Err(Refused::Server)),
            ("https://{device_name}", Err(Refused::Server)),
        ];
        for (template, wanted) in table {
            assert_eq!(check(template), wanted, "{template}");
        }
        assert_eq!(check(&format!("https://a.example/{}", "a".repeat(MOST_BYTES))), Err(Refused::TooLong));
    }

    #[test]
    fn a_device_s_name_is_escaped_whole() {
        let target = Target { device_name: "../evil?x=\"><&", site: "Köln", ..EXAMPLE };
        let address = fill("https://a.example/{device_name}/{site}", &target);
        assert_eq!(address.as_deref(), Some("https://a.example/..%2Fevil%3Fx%3D%22%3E%3C%26/K%C3%B6ln"));
        assert_eq!(fill("javascript:{site}", &target), None);
    }
}
