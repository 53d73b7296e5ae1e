//! Ubuntu Pro: `pro status` (`ua status` of old) as JSON, YAML or text, its cached file, and `pro api … is_attached`.
//! Invariant: what is attached but has expired is told as both; the judgement is the check's. Next: the check `licence`.

mod page;

use serde::Serialize;
use serde_json::{Map, Value};

/// How a machine stands with Ubuntu Pro.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Pro {
    /// Whether it is attached to a contract.
    pub attached: Option<bool>,
    /// When the contract ends, as written; empty when not told.
    pub expires: String,
    /// The contract's name.
    pub contract: String,
    /// Whose contract it is.
    pub account: String,
    /// The level of support.
    pub support_level: String,
    /// The tool's version.
    pub version: String,
    /// The services it offers.
    pub services: Vec<Offer>,
    /// What the tool wants known.
    pub notices: Vec<String>,
    /// Every value by the name that the document gives it.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub fields: Map<String, Value>,
}

/// A service of Ubuntu Pro.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Offer {
    /// `esm-infra`, `livepatch`, …
    pub name: String,
    /// `enabled`, `disabled`, `n/a`, `warning`, …
    pub status: String,
    /// Whether the contract includes it.
    pub entitled: String,
    /// Whether this machine can have it.
    pub available: String,
    /// What it is.
    pub description: String,
}

/// The standing that an output tells.
#[must_use]
pub fn read(text: &str) -> Pro {
    let json = text.find('{').and_then(|at| text.get(at..)).unwrap_or_default();
    let told = serde_json::Deserializer::from_str(json).into_iter::<Value>().next().and_then(Result::ok);
    match told.filter(Value::is_object) {
        Some(told) => document(&told),
        None if text.lines().any(|line| line.starts_with("services:")) => document(&page::yaml(text)),
        None => page::read(text),
    }
}

fn document(told: &Value) -> Pro {
    let text = |path: &str| told.pointer(path).and_then(Value::as_str).unwrap_or_default().to_owned();
    let attached = ["/attached", "/data/attributes/is_attached"];
    let rows = |name: &str| told.get(name).and_then(Value::as_array).into_iter().flatten();
    let notice = |one: &Value| {
        // Old versions kept each as a pair of a label and its words.
        let words = one.as_array().map(|pair| pair.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(": "));
        one.as_str().map(str::to_owned).or(words)
    };
    Pro {
        attached: attached.into_iter().find_map(|path| told.pointer(path)?.as_bool()),
        expires: text("/expires"),
        contract: text("/contract/name"),
        account: text("/account/name"),
        support_level: text("/contract/tech_support_level"),
        version: text("/version"),
        services: rows("services").map(offer).collect(),
        notices: rows("notices").filter_map(notice).collect(),
        fields: told.as_object().cloned().unwrap_or_default(),
    }
}

fn offer(told: &Value) -> Offer {
    let text = |name: &str| told.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    Offer {
        name: text("name"),
        status: text("status"),
        entitled: text("entitled"),
        available: text("available"),
        description: text("description"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contract_and_its_services_are_told() {
        let told = read(
            r#"note
            {"attached": true, "expires": "2026-01-01T00:00:00+00:00", "contract": {"name": "ACME", "tech_support_level": "essential"},
            "services": [{"name": "esm-infra", "status": "enabled", "entitled": "yes"}, 5]} trailing"#,
        );
        assert_eq!((told.attached, &*told.contract, &*told.expires), (Some(true), "ACME", "2026-01-01T00:00:00+00:00"));
        assert_eq!((&*told.services[0].status, told.services.len()), ("enabled", 2));
        assert_eq!(read(r#"{"data":{"attributes":{"is_attached":false}}}"#).attached, Some(false));
        assert_eq!(read("not json"), Pro::default());
    }

    #[test]
    fn pages_tell_the_same_as_documents() {
        let attached = "SERVICE          ENTITLED  STATUS       DESCRIPTION\nesm-apps         yes       enabled      Expanded: Applications\n\
            livepatch        yes       n/a          Livepatch\n\nNOTICES\nOperation in progress: pro attach\n\nEnable services with: pro enable <service>\n\n                \
            Account: me@example.com\n           Subscription: Free\n            Valid until: Mon Jan  1 00:00:00 2029 UTC\nTechnical support level: essential\n";
        let told = read(attached);
        assert_eq!((told.attached, &*told.contract, &*told.account), (Some(true), "Free", "me@example.com"));
        assert_eq!((&*told.expires, &*told.support_level), ("Mon Jan  1 00:00:00 2029 UTC", "essential"));
        let first = &told.services[0];
        assert_eq!(
            (&*first.name, &*first.status, &*first.description),
            ("esm-apps", "enabled", "Expanded: Applications")
        );
        assert_eq!((told.services.len(), &*told.notices[0]), (2, "Operation in progress: pro attach"));
        let alone = "SERVICE       AVAILABLE  DESCRIPTION\ncis           no         Audit\n\nThis machine is not attached to a UA subscription.\n";
        let told = read(alone);
        assert_eq!((told.attached, &*told.services[0].available), (Some(false), "no"));
        let yaml = "_schema_version: '0.1'\naccount:\n  name: ACME\nattached: true\nexpires: '2029-01-01'\ncontract:\n  name: Free\n  products: []\n\
            services:\n- available: 'yes'\n  entitled: 'yes'\n  name: esm-infra\n  status: enabled\n- name: fips\n  status: n/a\nversion: 27.14\n";
        let told = read(yaml);
        assert_eq!((told.attached, &*told.contract, &*told.account), (Some(true), "Free", "ACME"));
        assert_eq!((told.services.len(), &*told.services[0].status, &*told.services[1].name), (2, "enabled", "fips"));
    }
}
