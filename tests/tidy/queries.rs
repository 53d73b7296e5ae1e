//! H1: what the text of a query may be made of: words of ours, never a value.
//! Invariant: every value is bound; what stands between braces in a query is a constant, or one of the few that are named
//! here with why they can be no value. The list may only shrink.
//! Next: `sql.rs`.

use crate::code::{line_of, split, tests_begin};
use crate::tree::{File, rust};

const STORE: &str = "collector/src/store/";

/// What is put into a query and is no constant: the file, the expression, and why it is words of ours.
const WORDS_OF_OURS: &[(&str, &str)] = &[
    // Numbers of places: `$1, $2`.
    ("queue.rs", "places.join(\", \")"),
    ("devices.rs", "places.join(\", \")"),
    ("unseen.rs", "places.join(\", \")"),
    ("backup.rs", "places.join(\", \")"),
    // A condition or a word of an enum.
    ("queue.rs", "wanted.view.sql()"),
    // An order written out in the enum that names it.
    ("queue.rs", "wanted.order.sql()"),
    // Conditions written out in the file, chosen by which filters are set; their values are bound.
    ("queue.rs", "wanted.filter()"),
    ("queue.rs", "filter"),
    ("queue.rs", "sums"),
    ("devices.rs", "wanted.view.condition()"),
    ("queue.rs", "condition"),
    ("queue.rs", "word"),
    ("devices.rs", "condition"),
    ("devices.rs", "word"),
    ("devices.rs", "among"),
    ("devices.rs", "sums.join(\", \")"),
    // `&'static str`, which no request can make.
    ("device.rs", "condition"),
    ("reinstall.rs", "rows"),
    // Of the list of tables with rows of customers, and what it says of whose they are.
    ("erasure.rs", "table"),
    ("erasure.rs", "key"),
    ("erasure.rs", "rows"),
    ("erasure.rs", "Whose::Device.rows()"),
    ("db/walls.rs", "table"),
    ("db/walls.rs", "whose"),
    ("db/walls.rs", "columns"),
    ("db/walls.rs", "column"),
    // Made of a digest in hexadecimal.
    ("db/walls.rs", "name"),
    // Of the list of tables, and names that were held against letters and digits.
    ("backup.rs", "table"),
    ("backup.rs", "columns.join(\", \")"),
];

/// The text of a query is made of our own words; every value is bound.
pub fn h1_no_value_stands_in_the_text_of_a_query(files: &[File]) -> Vec<String> {
    let fix =
        "bind the value with $n; a name that must vary comes from an enum, and is entered in tests/tidy/queries.rs";
    let mut found = Vec::new();
    for file in rust(files).filter(|file| file.path.starts_with("collector/")) {
        let parts = split(&file.text);
        let last = tests_begin(&parts.code);
        let in_store = file.path.starts_with(STORE);
        for (at, _) in parts.code.match_indices("AssertSqlSafe") {
            if !in_store && line_of(&parts.code, at) < last {
                found.push(format!(
                    "{}:{}: a query is made outside the store; {fix}",
                    file.path,
                    line_of(&parts.code, at)
                ));
            }
        }
        if !in_store {
            continue;
        }
        let name = file.path.strip_prefix(STORE).unwrap_or_default();
        for (line, made) in made_texts(&file.text).into_iter().filter(|(line, _)| *line < last) {
            for one in made.iter().filter(|one| !is_constant(one) && !WORDS_OF_OURS.contains(&(name, one.as_str()))) {
                found.push(format!("{}:{line}: `{one}` is put into a query; {fix}", file.path));
            }
        }
    }
    found
}

fn is_constant(expression: &str) -> bool {
    let last = expression.rsplit("::").next().unwrap_or_default();
    !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_')
}

fn is_query(text: &str) -> bool {
    let text = format!(" {} ", text.trim_matches('"').to_lowercase().replace('\n', " "));
    let signs =
        ["select ", " insert into ", " update ", " delete from ", " where ", "(where ", " order by ", "case when "];
    signs.iter().chain(&["} and ", " and {"]).any(|word| text.contains(word))
}

/// The line of each text that is made by a macro and reads like a query, and what is put into it.
fn made_texts(text: &str) -> Vec<(usize, Vec<String>)> {
    let mut made = Vec::new();
    for (at, opening) in text.match_indices("format!(").chain(text.match_indices("write!(")) {
        let Some(call) = arguments(&text[at + opening.len()..]) else { continue };
        let Some(place) = call.iter().position(|one| one.starts_with('"')) else { continue };
        let (Some(literal), rest) = (call.get(place), call.iter().skip(place + 1)) else { continue };
        if is_query(literal) {
            let inside = braces(literal).into_iter().filter(|one| !one.is_empty());
            made.push((line_of(text, at), inside.chain(rest.cloned()).collect()));
        }
    }
    made
}

/// What stands between braces.
fn braces(literal: &str) -> Vec<String> {
    let text = literal.replace("{{", "").replace("}}", "");
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(inside, _)| inside.to_owned()).collect()
}

/// The arguments of a call whose opening parenthesis is behind us, texts with their quotes.
fn arguments(rest: &str) -> Option<Vec<String>> {
    let (mut depth, mut in_text, mut escaped) = (0usize, false, false);
    let (mut all, mut one) = (Vec::new(), String::new());
    for letter in rest.chars() {
        if in_text {
            in_text = letter != '"' || escaped;
            escaped = letter == '\\' && !escaped;
            one.push(letter);
            continue;
        }
        match letter {
            ')' if depth == 0 => {
                all.push(one.trim().to_owned());
                all.retain(|one| !one.is_empty());
                return Some(all);
            }
            ',' if depth == 0 => {
                all.push(std::mem::take(&mut one).trim().to_owned());
                continue;
            }
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            '"' => in_text = true,
            _ => {}
        }
        one.push(letter);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> usize {
        h1_no_value_stands_in_the_text_of_a_query(&[File::planted(path, text)]).len()
    }

    #[test]
    fn a_value_in_a_query_is_found() {
        let in_store = |text| found("collector/src/store/a.rs", text);
        assert_eq!(in_store("let q = format!(\"select a from b where c = '{name}'\");"), 1);
        assert_eq!(in_store("let q = format!(\"select a from b order by {}\", sort);"), 1);
        assert_eq!(in_store("let q = format!(\"select a from b limit {}\", asked.limit());"), 1);
        assert_eq!(in_store("write!(text, \" where a = {x}\");"), 1);
        assert_eq!(in_store("let q = format!(\"select {COLUMNS} from b {}\", ticket::FROM);"), 0);
        assert_eq!(in_store("let w = format!(\"the folder {} is not there\", path.display());"), 0);
        assert_eq!(found("collector/src/store/queue.rs", "format!(\"select a where {}\", wanted.view.sql())"), 0);
        assert_eq!(found("collector/src/app/a.rs", "sqlx::query(sqlx::AssertSqlSafe(text))"), 1);
    }

    #[test]
    fn what_is_listed_is_still_there() {
        let files = crate::tree::repository();
        for (name, expression) in WORDS_OF_OURS {
            let file = files.iter().find(|file| file.path == format!("{STORE}{name}")).unwrap();
            let there = made_texts(&file.text).iter().any(|(_, made)| made.iter().any(|one| one == expression));
            assert!(there, "{name} puts `{expression}` into no query any more: take it off the list");
        }
    }
}
