//! Facts of every check with a text of ours in every string that they can have, made from the shape of the facts, so that a
//! string which is added later is filled too.
//! Invariant: what is made decodes as facts of its check, and every string of it is one of the texts given.
//! Next: [`crate::payloads`] for texts.

use serde_json::{Map, Value, json};
use shared::check::Entry;

/// How many items every list gets.
pub const ITEMS: usize = 4;

/// The strings of a check's facts, as places: `volumes[].mount`.
#[must_use]
pub fn strings(entry: &Entry) -> Vec<String> {
    leaves(entry).into_iter().filter(|(_, kind)| *kind == Kind::Text).map(|(place, _)| place).collect()
}

/// Facts of a check, encoded: each string is what `text` gives for its place among all strings, each number is `number`,
/// each flag is `flag`.
///
/// # Panics
/// When what was made does not decode, which a shape of a new kind would do: teach it here.
pub fn filled(entry: &Entry, number: i64, flag: bool, text: &mut dyn FnMut() -> String) -> Vec<u8> {
    let mut whole = Value::Object(Map::new());
    for (place, kind) in leaves(entry) {
        let pieces: Vec<&str> = place.split('.').collect();
        // What is kept in a byte takes the number's last byte.
        let fits = if takes(entry, &place, &json!(number)) { number } else { number & 0x7f };
        put(&mut whole, &pieces, ITEMS, &mut || match kind {
            Kind::Text => Value::String(text()),
            Kind::Number => json!(fits),
            Kind::Flag => json!(flag),
        });
    }
    let bytes = rmp_serde::to_vec_named(&whole).expect("JSON as MessagePack");
    assert!((entry.show)(entry.version, &bytes).is_ok(), "{}: {whole} is not of its shape", entry.key);
    bytes
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Number,
    Flag,
}

/// Every leaf whose kind is found by trying; a word of a closed list is none, for no other text can stand there.
fn leaves(entry: &Entry) -> Vec<(String, Kind)> {
    let mut fields = (entry.fields)();
    fields.dedup();
    let kind_of = |place: &String| {
        let tries = [(Kind::Text, json!("zz")), (Kind::Number, json!(1)), (Kind::Flag, json!(true))];
        tries.into_iter().find_map(|(kind, value)| takes(entry, place, &value).then_some((place.clone(), kind)))
    };
    fields.iter().filter_map(kind_of).collect()
}

/// Whether a place takes a value: the facts decode with it.
fn takes(entry: &Entry, place: &str, value: &Value) -> bool {
    let mut one = Value::Object(Map::new());
    let pieces: Vec<&str> = place.split('.').collect();
    put(&mut one, &pieces, 1, &mut || value.clone());
    rmp_serde::to_vec_named(&one).is_ok_and(|bytes| (entry.show)(entry.version, &bytes).is_ok())
}

/// Puts values at a place; a list on the way has so many items, and each gets a value of its own.
fn put(into: &mut Value, place: &[&str], items: usize, value: &mut dyn FnMut() -> Value) {
    let Some((first, rest)) = place.split_first() else {
        *into = value();
        return;
    };
    let name = first.trim_end_matches("[]");
    let depth = (first.len() - name.len()) / 2;
    if !into.is_object() {
        *into = Value::Object(Map::new());
    }
    let Some(map) = into.as_object_mut() else { return };
    put_in_list(map.entry(name.to_owned()).or_insert(Value::Null), depth, rest, items, value);
}

fn put_in_list(into: &mut Value, depth: usize, rest: &[&str], items: usize, value: &mut dyn FnMut() -> Value) {
    if depth == 0 {
        put(into, rest, items, value);
        return;
    }
    if !into.is_array() {
        *into = Value::Array(vec![Value::Null; items]);
    }
    for item in into.as_array_mut().into_iter().flatten() {
        put_in_list(item, depth - 1, rest, items, value);
    }
}
