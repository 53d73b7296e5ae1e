//! os-release, which is written as a shell would read it.
//! Invariant: the last line of a key counts, as in a shell. Next: the check `operating_system`.

use std::collections::BTreeMap;

/// Its values by key in small letters; `id_like` as it is written.
#[must_use]
pub fn read(text: &str) -> BTreeMap<String, String> {
    let pairs = text.lines().filter_map(|line| line.trim_start().split_once('='));
    let is_key = |key: &str| !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    pairs.filter(|(key, _)| is_key(key)).map(|(key, raw)| (key.to_ascii_lowercase(), unquoted(raw))).collect()
}

/// A value without its quotes; a shell's escapes are undone outside single quotes.
fn unquoted(raw: &str) -> String {
    let raw = raw.trim();
    let quote = raw.chars().next().filter(|c| matches!(c, '"' | '\''));
    let mut rest = raw.chars().skip(usize::from(quote.is_some()));
    let mut value = String::new();
    while let Some(c) = rest.next() {
        match c {
            c if Some(c) == quote => break,
            // A word ends where a comment begins.
            '#' if quote.is_none() && value.ends_with(' ') => break,
            '\\' if quote != Some('\'') => value.extend(rest.next()),
            c => value.push(c),
        }
    }
    if quote.is_none() { value.trim_end().to_owned() } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn os_release_is_read_as_a_shell_would() {
        let text = "# ID=no\nID=debian\nNAME='A \\ B'\nPRETTY_NAME=\"Debian \\\"12\\\" $x\"\n\
            VERSION_ID=\"12\"\nVERSION_ID=\"13\"\n X=\nID_LIKE=\"rhel fedora\"\nHALF=\"half\nno key=1\n";
        let told = read(text);
        let table = [
            ("id", Some("debian")),
            ("name", Some("A \\ B")),
            ("pretty_name", Some("Debian \"12\" $x")),
            ("version_id", Some("13")),
            ("x", Some("")),
            ("id_like", Some("rhel fedora")),
            ("half", Some("half")),
            ("no key", None),
        ];
        for (key, wanted) in table {
            assert_eq!(told.get(key).map(String::as_str), wanted, "{key}");
        }
    }
}
