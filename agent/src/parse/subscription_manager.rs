//! Registration with Red Hat: `subscription-manager status`, `identity`, `list --installed`, `list --consumed`.
//! Invariant: the status is the tool's own word; nothing is made of it here. Next: the check `licence`.

use std::collections::BTreeMap;

use serde::Serialize;

use super::blocks::{Block, blocks};
use super::text::snake;

/// How a machine stands with Red Hat.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
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
    /// Products or subscriptions, each with its values by name.
    pub rows: Vec<BTreeMap<String, String>>,
}

/// The standing that an output tells.
#[must_use]
pub fn read(text: &str) -> Subscription {
    let flat: String =
        text.lines().filter(|line| !line.starts_with(['+', '-'])).map(|line| format!("{line}\n")).collect();
    let all = blocks(&flat, ':');
    let told = |key: &str| all.iter().find_map(|block| block.get(key)).unwrap_or_default().to_owned();
    let mut subscription = Subscription {
        status: told("Overall Status"),
        system_purpose: told("System Purpose Status"),
        organisation: told("org name"),
        rows: all.iter().filter(|block| is_row(block)).map(row).collect(),
        ..Subscription::default()
    };
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
        "" => all.iter().any(|block| block.get("system identity").is_some()).then_some(true),
        _ => Some(true),
    };
    subscription
}

fn is_row(block: &Block) -> bool {
    block.get("Product Name").is_some() || block.get("Subscription Name").is_some()
}

fn row(block: &Block) -> BTreeMap<String, String> {
    // A contract's number opens what was bought: it stays with the customer.
    const KEPT_BACK: [&str; 3] = ["contract", "account", "pool_id"];
    let named = block.pairs().map(|(key, value)| (snake(key), value.to_owned()));
    named.filter(|(key, value)| !value.is_empty() && !KEPT_BACK.contains(&key.as_str())).collect()
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
        assert_eq!((&*told.rows[0]["version"], &*told.rows[0]["ends"], told.rows.len()), ("8.6", "01/01/2027", 2));
        assert!(!told.rows[1].contains_key("contract"));
        assert_eq!((read("").registered, read("Overall Status: Unknown").registered), (None, None));
    }
}
