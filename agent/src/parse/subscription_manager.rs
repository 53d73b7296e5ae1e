//! Registration with Red Hat: `subscription-manager` with `status`, `identity`, `list`, `repos`, `facts`, `syspurpose`.
//! Invariant: the status is the tool's own word; nothing is made of it here. Next: the check `licence`.

use serde::Serialize;
use serde_json::{Map, Value};

use super::text::snake;
use super::tree::add;

/// How a machine stands with Red Hat.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Subscription {
    /// The overall status: `Current`, `Disabled`, `Registered`, `Not registered`, `Invalid`, …; empty when not told.
    pub status: String,
    /// Whether it is registered, as far as the output tells.
    pub registered: Option<bool>,
    /// `Simple Content Access` where that is told.
    pub content_access: String,
    /// `Matched`, `Mismatched`, … where that is told.
    pub system_purpose: String,
    /// The organisation, by its name.
    pub organisation: String,
    /// What the service knows the machine by.
    pub identity: String,
    /// Products, subscriptions or repositories, each with its values by name; several lines are a list.
    pub rows: Vec<Map<String, Value>>,
    /// Every other value by the name that the output gives it.
    pub fields: Map<String, Value>,
    /// What is said in sentences.
    pub messages: Vec<String>,
}

/// A value's name and its lines.
type Pair = (String, Vec<String>);

/// The standing that an output tells.
#[must_use]
pub fn read(text: &str) -> Subscription {
    let mut subscription = Subscription::default();
    if let Ok(Value::Object(fields)) = serde_json::from_str(text.trim()) {
        subscription.fields = fields;
        return subscription;
    }
    let flat = text.replace('\u{ff1a}', ": ");
    for block in blocks(&flat, &mut subscription.messages) {
        if is_row(&block) {
            subscription.rows.push(block.iter().map(|(name, lines)| (snake(name), value(lines))).collect());
        } else {
            for (name, lines) in block {
                add(&mut subscription.fields, name, value(&lines));
            }
        }
    }
    let told = |key: &str| subscription.fields.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let identity = subscription.fields.values().filter_map(Value::as_str).find(|value| is_identity(value));
    subscription.identity = identity.unwrap_or_default().to_owned();
    (subscription.status, subscription.system_purpose) = (told("Overall Status"), told("System Purpose Status"));
    subscription.organisation = told("org name");
    if text.contains("Simple Content Access") {
        "Simple Content Access".clone_into(&mut subscription.content_access);
    }
    let unregistered =
        ["not yet registered", "not registered", "Not registered"].iter().any(|words| text.contains(words));
    if unregistered && subscription.status.is_empty() {
        "Not registered".clone_into(&mut subscription.status);
    }
    subscription.registered = match subscription.status.as_str() {
        "Not registered" | "Not Registered" => Some(false),
        "Unknown" => None,
        "" => {
            (!subscription.identity.is_empty() || subscription.fields.contains_key("system identity")).then_some(true)
        }
        _ => Some(true),
    };
    subscription
}

/// Pairs with an empty line between; indented lines go on with the value before. Sentences go among the messages.
fn blocks(text: &str, messages: &mut Vec<String>) -> Vec<Vec<Pair>> {
    let mut all: Vec<Vec<Pair>> = vec![Vec::new()];
    for line in text.lines() {
        let trimmed = line.trim();
        let is_rule = trimmed.starts_with('+') && trimmed.ends_with('+');
        let pair = trimmed.split_once(':').map(|(name, value)| (name.trim(), value.trim()));
        let pair = pair.filter(|(name, _)| is_name(name) && !trimmed.starts_with("- "));
        match (pair, all.last_mut()) {
            _ if is_rule => {}
            _ if trimmed.is_empty() => all.push(Vec::new()),
            (_, Some(block)) if line.starts_with("        ") && !block.is_empty() => {
                if let Some((_, lines)) = block.last_mut() {
                    lines.push(trimmed.to_owned());
                }
            }
            (Some((name, value)), Some(block)) => block.push((name.to_owned(), vec![value.to_owned()])),
            _ => messages.push(trimmed.to_owned()),
        }
    }
    all.retain(|block| !block.is_empty());
    all
}

/// A sentence with a colon is none.
fn is_name(name: &str) -> bool {
    !name.is_empty() && name.chars().count() <= 60 && !name.ends_with("https") && !name.contains(". ")
}

/// Lists have blocks of several pairs; facts have points in their names; identities stand alone.
fn is_row(block: &[Pair]) -> bool {
    let named = |names: &[&str]| block.iter().any(|(name, _)| names.contains(&name.as_str()));
    let facts = block.iter().any(|(name, _)| name.contains('.') && !name.contains(' '));
    let identity = block.iter().any(|(_, lines)| lines.iter().any(|line| is_identity(line)));
    named(&["Product Name", "Subscription Name", "Repo ID", "Pool ID"])
        || block.len() >= 4 && !facts && !identity && !named(&["Overall Status", "name", "system identity"])
}

/// `6655c27c-f561-4c99-a23f-111111111110`
fn is_identity(value: &str) -> bool {
    let parts: Vec<usize> = value.split('-').map(str::len).collect();
    parts == [8, 4, 4, 4, 12] && value.chars().all(|c| c.is_ascii_hexdigit() || c == '-')
}

fn value(lines: &[String]) -> Value {
    match lines {
        [one] => Value::from(one.as_str()),
        lines => lines.iter().filter(|line| !line.is_empty()).map(String::as_str).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_output_tells_its_part() {
        let status = "+-------+\n   System Status Details\n+-------+\nOverall Status: Disabled\n\
            Content Access Mode is set to Simple Content Access. This host has access to content.\n\nSystem Purpose Status: Disabled\n";
        let told = read(status);
        assert_eq!(
            (&*told.status, told.registered, &*told.content_access),
            ("Disabled", Some(true), "Simple Content Access")
        );
        let told = read("This system is not yet registered. Try 'subscription-manager register --help'.\n");
        assert_eq!((&*told.status, told.registered), ("Not registered", Some(false)));
        assert_eq!(read("system identity: 0-1\nname: pc\norg name: ACME\norg ID: 1\n").registered, Some(true));
        let list = "+----+\n    Installed Product Status\n+----+\nProduct Name:   Red Hat Enterprise Linux\nProduct ID:     479\nVersion:        8.6\nArch:           x86_64\n\
            Status:         Subscribed\nStatus Details:\nEnds:           01/01/2027\n\nProduct Name: Two\nContract: 9\n";
        let told = read(list);
        assert_eq!((&told.rows[0]["version"], &told.rows[0]["ends"]), (&"8.6".into(), &"01/01/2027".into()));
        assert_eq!((told.rows.len(), &told.rows[1]["contract"]), (2, &"9".into()));
        let list = "Subscription Name: S\nProvides:          One: a\n                   Two\nSKU: 1\nEnds: 1/1/27\n";
        assert_eq!(read(list).rows[0]["provides"], serde_json::json!(["One: a", "Two"]));
        let told = read("net.ip: ::1\nvirt.is_guest: True\nuname.version: #1 SMP 16:07\nmemory.total: 1\n");
        assert_eq!((&told.fields["net.ip"], &told.fields["uname.version"]), (&"::1".into(), &"#1 SMP 16:07".into()));
        for text in [
            "\u{7cfb}\u{7edf}\u{ff1a}6655c27c-f561-4c99-a23f-111111111113\n",
            "id : 6655c27c-f561-4c99-a23f-111111111113\n",
        ] {
            assert_eq!(read(text).identity, "6655c27c-f561-4c99-a23f-111111111113", "{text}");
            assert_eq!(read(text).registered, Some(true), "{text}");
        }
        assert_eq!(read("{\"usage\": \"Test\"}").fields["usage"], "Test");
        assert_eq!((read("").registered, read("Overall Status: Unknown").registered), (None, None));
    }
}
