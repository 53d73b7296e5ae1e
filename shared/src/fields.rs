//! The fields that a kind of facts can have, read off its type: what leaves a PC is a closed list.
//! Invariant: complete for structs, lists and options; a field that serde skips is not told. Next: [`crate::check::Entry`].

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// Every field of a type, its lists as `name[]`, in the order they are declared: `volumes[].mount`.
#[must_use]
pub fn fields<T: DeserializeOwned>() -> Vec<String> {
    let mut found = Vec::new();
    // What a type refuses (a wrong word for an enum) ends its own branch only; the fields before it are told.
    let _ = T::deserialize(Reader { place: String::new(), found: &mut found });
    found
}

/// Answers every question of a type with the least value there is, and notes where it was asked.
struct Reader<'a> {
    place: String,
    found: &'a mut Vec<String>,
}

/// What cannot be told ends here.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct NoField(String);

impl Error for NoField {
    fn custom<T: std::fmt::Display>(text: T) -> Self {
        Self(text.to_string())
    }
}

impl Reader<'_> {
    fn note(&mut self) {
        if !self.place.is_empty() {
            self.found.push(self.place.clone());
        }
    }
}

macro_rules! leaves {
    ($($ask:ident => $answer:ident($($value:expr)?),)*) => {
        $(fn $ask<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, NoField> {
            self.note();
            visitor.$answer($($value)?)
        })*
    };
}

impl<'de> Deserializer<'de> for Reader<'_> {
    type Error = NoField;

    leaves! {
        deserialize_any => visit_str(""),
        deserialize_bool => visit_bool(false),
        deserialize_i8 => visit_i8(0),
        deserialize_i16 => visit_i16(0),
        deserialize_i32 => visit_i32(0),
        deserialize_i64 => visit_i64(0),
        deserialize_u8 => visit_u8(0),
        deserialize_u16 => visit_u16(0),
        deserialize_u32 => visit_u32(0),
        deserialize_u64 => visit_u64(0),
        deserialize_f32 => visit_f32(0.0),
        deserialize_f64 => visit_f64(0.0),
        deserialize_char => visit_char(' '),
        deserialize_str => visit_str(""),
        deserialize_string => visit_str(""),
        deserialize_bytes => visit_bytes(&[]),
        deserialize_byte_buf => visit_bytes(&[]),
        deserialize_unit => visit_unit(),
        deserialize_identifier => visit_str(""),
        deserialize_ignored_any => visit_unit(),
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NoField> {
        visitor.visit_some(self)
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, NoField> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, NoField> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NoField> {
        visitor.visit_seq(Once { place: format!("{}[]", self.place), found: self.found, left: 1 })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, NoField> {
        visitor.visit_seq(Once { place: format!("{}[]", self.place), found: self.found, left: len })
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, NoField> {
        self.deserialize_tuple(len, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NoField> {
        visitor.visit_map(Named { place: self.place, found: self.found, names: &["*"], at: 0 })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, NoField> {
        visitor.visit_map(Named { place: self.place, found: self.found, names, at: 0 })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        mut self,
        _: &'static str,
        words: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, NoField> {
        self.note();
        let word: StrDeserializer<'_, NoField> =
            serde::de::IntoDeserializer::into_deserializer(words.first().copied().unwrap_or_default());
        visitor.visit_enum(word)
    }
}

/// A list of as many values as are wanted.
struct Once<'a> {
    place: String,
    found: &'a mut Vec<String>,
    left: usize,
}

impl<'de> SeqAccess<'de> for Once<'_> {
    type Error = NoField;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, NoField> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        seed.deserialize(Reader { place: self.place.clone(), found: self.found }).map(Some)
    }
}

/// The fields of a struct, one after another.
struct Named<'a> {
    place: String,
    found: &'a mut Vec<String>,
    names: &'static [&'static str],
    at: usize,
}

impl<'de> MapAccess<'de> for Named<'_> {
    type Error = NoField;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, NoField> {
        let Some(name) = self.names.get(self.at) else { return Ok(None) };
        let name: StrDeserializer<'_, NoField> = serde::de::IntoDeserializer::into_deserializer(*name);
        seed.deserialize(name).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, NoField> {
        let name = self.names.get(self.at).copied().unwrap_or_default();
        self.at += 1;
        let place = if self.place.is_empty() { name.to_owned() } else { format!("{}.{name}", self.place) };
        seed.deserialize(Reader { place, found: self.found })
    }
}

/// Facts that were seen hold these fields, as [`fields`] writes them.
#[must_use]
pub fn fields_of(facts: &serde_json::Value) -> Vec<String> {
    let mut found = Vec::new();
    walk(facts, "", &mut found);
    found.sort();
    found.dedup();
    found
}

fn walk(value: &serde_json::Value, place: &str, found: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(map) => {
            for (name, below) in map {
                walk(below, &if place.is_empty() { name.clone() } else { format!("{place}.{name}") }, found);
            }
        }
        serde_json::Value::Array(all) => all.iter().for_each(|below| walk(below, &format!("{place}[]"), found)),
        // Nothing was told there.
        serde_json::Value::Null => {}
        _ => found.push(place.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Deserialize, Default)]
    #[serde(default)]
    struct Sample {
        name: String,
        inner: Option<Inner>,
        many: Vec<Inner>,
        words: Vec<String>,
        pair: (u8, f64),
    }

    #[derive(Deserialize, Default)]
    #[serde(default)]
    struct Inner {
        free_bytes: u64,
        on: bool,
    }

    #[test]
    fn every_field_of_a_type_is_told_with_its_place() {
        let wanted =
            ["name", "inner.free_bytes", "inner.on", "many[].free_bytes", "many[].on", "words[]", "pair[]", "pair[]"];
        assert_eq!(fields::<Sample>(), wanted);
        let seen = serde_json::json!({ "name": "x", "many": [{ "on": true }, { "free_bytes": 1 }], "words": [] });
        assert_eq!(fields_of(&seen), ["many[].free_bytes", "many[].on", "name"]);
    }

    #[test]
    fn i13_every_check_tells_its_fields() {
        for entry in crate::checks::CHECKS {
            assert!(!(entry.fields)().is_empty(), "{}", entry.key);
        }
    }
}
