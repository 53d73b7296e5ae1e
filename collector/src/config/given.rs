//! What was given, before anyone knows whether it is right: a path, a value, and the place it came from.
//! Invariant: each value keeps its place, so that every complaint can point at it.
//! Next: [`super::keys`] says what a path wants.

use toml::de::{DeTable, DeValue};

/// One value somebody wrote.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    /// `section.key`.
    pub path: String,
    /// What stands there.
    pub value: Value,
    /// `file:line`, or the variable's name.
    pub place: String,
}

/// A value as written.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text, a number or a truth value, as text.
    One(String),
    /// A list of texts.
    List(Vec<String>),
    /// Anything else; no key wants it.
    Other,
}

/// The values of a TOML text; what is no TOML goes to the problems.
pub fn from_toml(name: &str, text: &str, problems: &mut Vec<String>) -> Vec<Given> {
    let mut given = Vec::new();
    match DeTable::parse(text) {
        Ok(table) => walk(&Place { name, text }, "", table.get_ref(), &mut given),
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            problems.push(format!("{}: {}", Place { name, text }.line(at), error.message()));
        }
    }
    given
}

/// The values of variables named `PREMURA_SECTION__KEY`; a variable without `__` is none of ours.
pub fn from_environment(environment: impl IntoIterator<Item = (String, String)>) -> Vec<Given> {
    let mut given: Vec<Given> = environment
        .into_iter()
        .filter_map(|(name, value)| {
            let path = name.strip_prefix("PREMURA_").filter(|rest| rest.contains("__"))?;
            Some(Given { path: path.to_lowercase().replace("__", "."), value: Value::One(value), place: name })
        })
        .collect();
    // The system's order means nothing; ours is the same each time.
    given.sort_by(|one, other| one.place.cmp(&other.place));
    given
}

struct Place<'a> {
    name: &'a str,
    text: &'a str,
}

impl Place<'_> {
    fn line(&self, at: usize) -> String {
        let before = self.text.get(..at).unwrap_or(self.text);
        format!("{}:{}", self.name, before.matches('\n').count() + 1)
    }
}

fn walk(place: &Place<'_>, above: &str, table: &DeTable<'_>, given: &mut Vec<Given>) {
    for (key, value) in table {
        let path = if above.is_empty() { key.get_ref().to_string() } else { format!("{above}.{}", key.get_ref()) };
        if let DeValue::Table(below) = value.get_ref() {
            walk(place, &path, below, given);
        } else {
            given.push(Given { path, value: read(value.get_ref()), place: place.line(key.span().start) });
        }
    }
}

fn read(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::Array(items) => {
            let texts = items.iter().map(|item| match item.get_ref() {
                DeValue::String(text) => Some(text.to_string()),
                _ => None,
            });
            texts.collect::<Option<Vec<_>>>().map_or(Value::Other, Value::List)
        }
        other => one(other).map_or(Value::Other, Value::One),
    }
}

fn one(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Integer(number) => Some(number.to_string()),
        DeValue::Boolean(flag) => Some(flag.to_string()),
        _ => None,
    }
}
