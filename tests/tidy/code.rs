//! Splits Rust text into what is code, what stands in strings and what in comments, line by line.
//! Invariant: each part keeps every line break, so a line number holds in all of them; a lifetime is no character.
//! Next: `words.rs` for the rules that look for words.

/// A Rust file taken apart.
#[derive(Debug, Default)]
pub struct Parts {
    /// The text with comments and strings blanked.
    pub code: String,
    /// Only the strings, with their quotes.
    pub strings: String,
    /// Each string's line, counted from 1, and what stands between its quotes.
    pub literals: Vec<(usize, String)>,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Code,
    Comment,
    Text,
}

/// Takes a file apart.
pub fn split(text: &str) -> Parts {
    let mut parts = Parts::default();
    let mut rest = text;
    let mut before = '\n';
    while !rest.is_empty() {
        let (kind, length) = token(rest, before);
        let (taken, left) = rest.split_at_checked(length).unwrap_or((rest, ""));
        if kind == Kind::Text {
            let inside = taken.split_once('"').map_or("", |(_, inside)| inside.trim_end_matches(['"', '#']));
            parts.literals.push((parts.code.matches('\n').count() + 1, inside.to_owned()));
        }
        for letter in taken.chars() {
            let blank = if letter == '\n' { '\n' } else { ' ' };
            parts.code.push(if kind == Kind::Code { letter } else { blank });
            parts.strings.push(if kind == Kind::Text { letter } else { blank });
            before = letter;
        }
        rest = left;
    }
    parts
}

/// The kind and the length in bytes of what stands first.
fn token(rest: &str, before: char) -> (Kind, usize) {
    let in_name = before.is_alphanumeric() || before == '_';
    if rest.starts_with("//") {
        return (Kind::Comment, rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return (Kind::Comment, block_comment(rest));
    }
    if !in_name && let Some(length) = raw_string(rest) {
        return (Kind::Text, length);
    }
    match rest.chars().next() {
        Some('"') => (Kind::Text, quoted(rest, '"')),
        Some('\'') if is_character(rest) => (Kind::Text, quoted(rest, '\'')),
        first => (Kind::Code, first.map_or(1, char::len_utf8)),
    }
}

fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0usize, 0usize);
    while let Some(tail) = rest.get(at..).filter(|tail| !tail.is_empty()) {
        let step = if tail.starts_with("/*") {
            depth += 1;
            2
        } else if tail.starts_with("*/") {
            depth -= 1;
            2
        } else {
            tail.chars().next().map_or(1, char::len_utf8)
        };
        at += step;
        if depth == 0 {
            break;
        }
    }
    at
}

fn raw_string(rest: &str) -> Option<usize> {
    let start = ["r", "br", "cr"].iter().find_map(|prefix| rest.strip_prefix(prefix))?;
    let hashes = start.bytes().take_while(|byte| *byte == b'#').count();
    let inside = start.get(hashes..)?.strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let length = inside.find(&end).map_or(inside.len(), |at| at + end.len());
    Some(rest.len() - inside.len() + length)
}

fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, letter) in rest.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if letter == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// `'a'` and `'\n'` are characters, `'a` is a lifetime.
fn is_character(rest: &str) -> bool {
    let mut letters = rest.chars().skip(1);
    match (letters.next(), letters.next()) {
        (Some('\\'), _) => true,
        (Some(_), Some(second)) => second == '\'',
        _ => false,
    }
}

/// The line, counted from 1, on which a file's own tests begin; beyond its end when it has none.
pub fn tests_begin(code: &str) -> usize {
    let mut marked = false;
    for (number, line) in code.lines().enumerate() {
        let line = line.trim();
        if marked && line.starts_with("mod tests") {
            return number;
        }
        marked = line == "#[cfg(test)]" || (marked && line.starts_with("#["));
    }
    usize::MAX
}

/// Whether a whole word stands in the text; `_` and digits belong to words.
pub fn has_word(text: &str, word: &str) -> bool {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|head| head.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|tail| tail.chars().next());
        let opens = !word.starts_with(is_part) || !before.is_some_and(is_part);
        opens && (!word.ends_with(is_part) || !after.is_some_and(is_part))
    })
}

/// The body in braces that follows `at`, without the braces.
pub fn body(code: &str, at: usize) -> Option<&str> {
    let open = at + code.get(at..)?.find('{')?;
    let mut depth = 0usize;
    for (offset, letter) in code.get(open..)?.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 1 => return code.get(open + 1..open + offset),
            '}' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// The line, counted from 1, of a byte offset.
pub fn line_of(text: &str, at: usize) -> usize {
    text.get(..at).map_or(0, |head| head.matches('\n').count()) + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_strings_are_parted_from_code() {
        for (text, code, strings) in [
            ("a // b\nc", "a     \nc", "      \n "),
            ("a /* b /* c */ d */ e", "a                   e", "                     "),
            (r#"x("se\"l")"#, "x(       )", r#"  "se\"l" "#),
            ("r#\"a\"b\"# c", "         c", "r#\"a\"b\"#  "),
            ("fn f<'a>(x: &'a str) {}", "fn f<'a>(x: &'a str) {}", "                       "),
            ("'\"' x '\\'' y", "    x      y", "'\"'   '\\''  "),
            ("for\"\"", "for  ", "   \"\""),
        ] {
            let parts = split(text);
            assert_eq!((parts.code.as_str(), parts.strings.as_str()), (code, strings), "{text}");
        }
    }

    #[test]
    fn each_string_is_known_with_its_line() {
        let parts = split("a(\"b\");\nc(r#\"d \"e\" f\"#)");
        assert_eq!(parts.literals, [(1, "b".to_owned()), (2, "d \"e\" f".to_owned())]);
    }

    #[test]
    fn words_are_whole() {
        assert!(has_word("use rand::Rng", "rand::"));
        assert!(!has_word("operand::x", "rand::"));
        assert!(has_word("unsafe {", "unsafe"));
        assert!(!has_word("forbid(unsafe_code)", "unsafe"));
    }

    #[test]
    fn bodies_lines_and_test_regions_are_found() {
        let code = "struct A {\n  b: C<{1}>,\n}\n#[cfg(test)]\nmod tests {\n}\n";
        assert_eq!(body(code, 0), Some("\n  b: C<{1}>,\n"));
        assert_eq!(line_of(code, 12), 2);
        assert_eq!(tests_begin(code), 4);
        assert_eq!(tests_begin("fn a() {}"), usize::MAX);
    }
}
