//! `pro status` for people, and as YAML.
//! Invariant: of YAML only what the tool writes: maps, a list of maps, one-line values. Next: [`super::Pro`].

use serde_json::{Map, Value};

use super::super::text::snake;
use super::{Offer, Pro};

/// The page: a table of services, notices, and pairs about the contract.
pub(super) fn read(text: &str) -> Pro {
    let mut pro = Pro::default();
    let (mut columns, mut is_notice): (Vec<(String, usize)>, bool) = (Vec::new(), false);
    for line in text.lines() {
        let trimmed = line.trim();
        if line.starts_with("SERVICE ") {
            columns = titles(line);
        } else if trimmed.is_empty() {
            columns.clear();
            is_notice = false;
        } else if trimmed == "NOTICES" || trimmed == "FEATURES" {
            is_notice = trimmed == "NOTICES";
        } else if !columns.is_empty() {
            pro.services.extend(service(line, &columns));
        } else if is_notice {
            pro.notices.push(trimmed.to_owned());
        } else if trimmed.starts_with("This machine is not attached") {
            pro.attached = Some(false);
        } else if let Some((key, value)) = trimmed.split_once(": ") {
            pair(&mut pro, key, value.trim());
        }
    }
    pro
}

fn pair(pro: &mut Pro, key: &str, value: &str) {
    match key {
        "Account" => value.clone_into(&mut pro.account),
        "Subscription" => value.clone_into(&mut pro.contract),
        "Valid until" | "Expires" => value.clone_into(&mut pro.expires),
        "Technical support level" => value.clone_into(&mut pro.support_level),
        _ => return,
    }
    pro.attached = pro.attached.or(Some(true));
    pro.fields.insert(key.to_owned(), Value::from(value));
}

/// Titles with the place where each begins.
fn titles(line: &str) -> Vec<(String, usize)> {
    let chars: Vec<char> = line.chars().collect();
    let begins = |at: usize| {
        let before = at.checked_sub(1).and_then(|one| chars.get(one));
        chars.get(at).is_some_and(|c| !c.is_whitespace()) && before.is_none_or(|c| c.is_whitespace())
    };
    let word = |at: usize| chars.iter().skip(at).take_while(|c| !c.is_whitespace()).collect::<String>();
    (0..chars.len()).filter(|at| begins(*at)).map(|at| (snake(&word(at)), at)).collect()
}

fn service(line: &str, columns: &[(String, usize)]) -> Option<Offer> {
    let chars: Vec<char> = line.chars().collect();
    let mut offer = Offer::default();
    for (place, (title, from)) in columns.iter().enumerate() {
        let to = columns.get(place + 1).map_or(chars.len(), |(_, next)| *next);
        let value: String = chars.get((*from).min(chars.len())..to.min(chars.len()))?.iter().collect();
        // Variants of a service hang below it; a star marks what has a notice.
        let value = value.trim_matches([' ', '\u{251c}', '\u{2514}', '*']);
        let place = match title.as_str() {
            "service" => &mut offer.name,
            "available" => &mut offer.available,
            "entitled" => &mut offer.entitled,
            "status" => &mut offer.status,
            "description" => &mut offer.description,
            _ => continue,
        };
        value.clone_into(place);
    }
    (!offer.name.is_empty()).then_some(offer)
}

/// The document that YAML of this tool stands for: maps two deep, and lists of maps.
pub(super) fn yaml(text: &str) -> Value {
    let mut document = Map::new();
    let mut current = String::new();
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        let is_deep = line.starts_with([' ', '-']);
        let (begins, inner) = match line.trim_start().strip_prefix("- ") {
            Some(inner) if is_deep => (true, inner),
            _ => (false, line.trim_start()),
        };
        let Some((key, value)) = inner.split_once(':').map(|(key, value)| (key.trim(), scalar(value))) else {
            continue;
        };
        if !is_deep {
            key.clone_into(&mut current);
            document.insert(key.to_owned(), value);
            continue;
        }
        let Some(place) = document.get_mut(&current) else { continue };
        if begins {
            if !place.is_array() {
                *place = Value::Array(Vec::new());
            }
            if let Some(list) = place.as_array_mut() {
                list.push(Value::Object(Map::new()));
            }
        }
        let map = match place {
            Value::Array(list) => list.last_mut(),
            place => {
                if !place.is_object() {
                    *place = Value::Object(Map::new());
                }
                Some(place)
            }
        };
        if let Some(map) = map.and_then(Value::as_object_mut) {
            map.entry(key.to_owned()).or_insert(value);
        }
    }
    Value::Object(document)
}

fn scalar(text: &str) -> Value {
    match text.trim() {
        "true" => true.into(),
        "false" => false.into(),
        "null" | "" | "~" => Value::Null,
        "[]" => Value::Array(Vec::new()),
        "{}" => Value::Object(Map::new()),
        text => text.trim_matches(['\'', '"']).into(),
    }
}
