//! Ubuntu Pro: `pro status --format json`, its cached file, and the answer of `pro api … is_attached`.
//! Invariant: what is attached but has expired is told as both; the judgement is the check's. Next: the check `licence`.

use serde::Serialize;
use serde_json::Value;

/// How a machine stands with Ubuntu Pro.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Pro {
    /// Whether it is attached to a contract.
    pub attached: Option<bool>,
    /// When the contract ends, as written; empty when not told.
    pub expires: String,
    /// The contract's name.
    pub contract: String,
    /// The level of support.
    pub support_level: String,
    /// The tool's version.
    pub version: String,
    /// The services it offers.
    pub services: Vec<Offer>,
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
}

/// The standing that an output tells.
#[must_use]
pub fn read(text: &str) -> Pro {
    let json = text.find('{').and_then(|at| text.get(at..)).unwrap_or_default();
    let Some(told) = serde_json::Deserializer::from_str(json).into_iter::<Value>().next().and_then(Result::ok) else {
        return Pro::default();
    };
    let text = |path: &str| told.pointer(path).and_then(Value::as_str).unwrap_or_default().to_owned();
    let attached = ["/attached", "/data/attributes/is_attached"];
    let services = told.get("services").and_then(Value::as_array).into_iter().flatten();
    Pro {
        attached: attached.into_iter().find_map(|path| told.pointer(path)?.as_bool()),
        expires: text("/expires"),
        contract: text("/contract/name"),
        support_level: text("/contract/tech_support_level"),
        version: text("/version"),
        services: services.map(offer).collect(),
    }
}

fn offer(told: &Value) -> Offer {
    let text = |name: &str| told.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    Offer { name: text("name"), status: text("status"), entitled: text("entitled"), available: text("available") }
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
}
