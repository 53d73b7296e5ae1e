//! What `systemctl status` says of units and of the machine.
//! Invariant: lines of logs, which may say anything, are left out. Next: [`super::facts`].

use serde_json::{Map, Value};

use super::super::text::snake;
use super::super::tree::add;

/// Units in their order; the machine itself stands among them by its name.
pub(super) fn units(text: &str) -> Vec<Map<String, Value>> {
    let mut units: Vec<Map<String, Value>> = Vec::new();
    let (mut last, mut is_log) = (String::new(), false);
    for line in text.lines() {
        if let Some((unit, description)) = title(line) {
            let pairs =
                [("unit", unit), ("description", description)].into_iter().filter(|(_, value)| !value.is_empty());
            units.push(pairs.map(|(key, value)| (key.to_owned(), Value::from(value))).collect());
            (last, is_log) = (String::new(), false);
        } else if line.trim().is_empty() {
            is_log = true;
        } else if let (Some(unit), false) = (units.last_mut(), is_log) {
            match pair(line) {
                Some((key, value)) => {
                    last = snake(key);
                    take(unit, &last, value);
                }
                // What is deeper goes on: the tree of processes, further documents.
                None if !last.is_empty() => more(unit, &last, line.trim()),
                None => {}
            }
        }
    }
    units
}

/// `● cron.service - Regular background program`; a mark of old versions is a star.
pub(super) fn title(line: &str) -> Option<(&str, &str)> {
    let mut chars = line.chars();
    let is_mark = matches!(chars.next()?, '\u{25cf}' | '\u{25cb}' | '\u{d7}' | '\u{21bb}' | '\u{25c7}' | '*');
    let rest = chars.as_str().strip_prefix(' ').filter(|_| is_mark)?;
    let (unit, description) = rest.split_once(" - ").unwrap_or((rest, ""));
    // A row of a list has several words before any hyphen.
    (!unit.trim().is_empty() && !unit.trim().contains(char::is_whitespace)).then_some((unit.trim(), description.trim()))
}

/// `   Active: active (running) since …`: keys stand right-aligned, the colon near the twelfth place.
fn pair(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(':')?;
    let deep = line.starts_with(' ') && line.find(':').is_some_and(|at| at <= 16);
    let is_key = key.trim().chars().all(|c| c.is_alphanumeric() || c == ' ') && !key.trim().is_empty();
    let ends = value.is_empty() || value.starts_with(' ');
    (deep && is_key && ends).then_some((key.trim(), value.trim()))
}

fn take(unit: &mut Map<String, Value>, key: &str, value: &str) {
    let mut put = |key: &str, value: &str| {
        if !value.trim().is_empty() {
            add(unit, key.to_owned(), Value::from(value.trim()));
        }
    };
    match key {
        "loaded" => {
            let (load, rest) = value.split_once(" (").unwrap_or((value, ""));
            put("load", load);
            for (place, part) in rest.trim_end_matches(')').split(';').enumerate() {
                match (place, part.trim().split_once(": ")) {
                    (0, None) => put("file", part),
                    (_, Some((name, value))) => put(&snake(name), value),
                    (_, None) => put("unit_file_state", part),
                }
            }
        }
        "active" => {
            let (state, since) = value.split_once(" since ").unwrap_or((value, ""));
            let (active, sub) = state.split_once(" (").unwrap_or((state, ""));
            let (since, ago) = since.split_once("; ").unwrap_or((since, ""));
            put("active", active);
            put("sub", sub.split(')').next().unwrap_or_default());
            put("since", since);
            put("ago", ago);
        }
        "main_pid" => {
            let (number, program) = value.split_once(' ').unwrap_or((value, ""));
            put(key, number);
            put("main_program", program.trim_matches(['(', ')']));
        }
        key => put(key, value),
    }
}

/// A value of several lines is a list.
fn more(unit: &mut Map<String, Value>, key: &str, line: &str) {
    let key = if unit.contains_key(key) { key.to_owned() } else { format!("{key}_lines") };
    add(unit, key, Value::from(line));
}
