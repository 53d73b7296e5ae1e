//! Protection as Windows' Security Center tells it, and Defender's own word.
//! Invariant: a state that is not told is none; passive Defender is told as not on. Next: the check `antivirus`.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::blocks::Block;
use super::text::truth;
use super::wmi;

/// A product that registered with the Security Center.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Product {
    /// Its name.
    pub name: String,
    /// Who makes it, where that is told.
    pub company: String,
    /// Its version, where that is told.
    pub version: String,
    /// Its id, in braces.
    pub guid: String,
    /// Whether it protects now.
    pub is_on: Option<bool>,
    /// `on`, `off`, `snoozed`, `expired`, or empty.
    pub state: String,
    /// Whether its signatures are of today, by its own word.
    pub is_current: Option<bool>,
    /// The state as it is kept, a set of bits.
    pub product_state: Option<u32>,
    /// Every value by the name that the output gives it.
    pub fields: Map<String, Value>,
}

/// Defender's own word (`Get-MpComputerStatus`, `MSFT_MpComputerStatus`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Defender {
    /// Its version.
    pub version: String,
    /// `Normal`, `Passive Mode`, `EDR Block Mode`, …
    pub running_mode: String,
    /// Whether its service runs.
    pub service_enabled: Option<bool>,
    /// Whether it looks for viruses.
    pub antivirus_enabled: Option<bool>,
    /// Whether it looks at each file that is opened.
    pub real_time_enabled: Option<bool>,
    /// Whether nobody may switch it off.
    pub tamper_protected: Option<bool>,
    /// Age of its signatures, days.
    pub signature_age_days: Option<u32>,
    /// Their version.
    pub signature_version: String,
    /// When they were last updated, as written.
    pub signature_updated: String,
    /// Every value by the name that the output gives it.
    pub fields: Map<String, Value>,
}

/// Bits 12-15 of the state: what the product does.
const ACTIVITY: [(u32, &str); 4] = [(0, "off"), (1, "on"), (2, "snoozed"), (3, "expired")];

/// The product of an instance; none when it is not one.
#[must_use]
pub fn product(one: &Block) -> Option<Product> {
    let name = one.get("displayName")?.to_owned();
    let product_state = one.get("productState").and_then(number);
    let (activity, fresh) = match product_state {
        Some(bits) => (Some((bits >> 12) & 0xf), Some((bits & 0xff) == 0)),
        None => (None, None),
    };
    let word = |bits: u32| ACTIVITY.iter().find(|(known, _)| *known == bits).map_or("", |(_, word)| *word);
    // Before Vista the state was two truths.
    let old = one.get("onAccessScanningEnabled").or_else(|| one.get("enabled")).and_then(truth);
    let state = activity.map_or_else(|| old.map_or("", |on| if on { "on" } else { "off" }), word);
    Some(Product {
        name,
        company: one.text("companyName"),
        version: one.get("versionNumber").or_else(|| one.get("productVersion")).unwrap_or_default().to_owned(),
        guid: one.text("instanceGuid"),
        is_on: (!state.is_empty()).then_some(state == "on"),
        state: state.to_owned(),
        is_current: fresh.or_else(|| one.get("productUptoDate").and_then(truth)),
        product_state,
        fields: own(one),
    })
}

fn own(one: &Block) -> Map<String, Value> {
    wmi::properties(one).as_object().cloned().unwrap_or_default()
}

/// Decimal, or hexadecimal with `0x`.
fn number(text: &str) -> Option<u32> {
    match text.strip_prefix("0x") {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => text.parse().ok(),
    }
}

/// Defender's word of an instance; none when it is not that.
#[must_use]
pub fn defender(one: &Block) -> Option<Defender> {
    let told = |key: &str| one.get(key).and_then(truth);
    one.get("AMServiceEnabled").or_else(|| one.get("AntivirusEnabled"))?;
    Some(Defender {
        version: one.text("AMProductVersion"),
        running_mode: one.text("AMRunningMode"),
        service_enabled: told("AMServiceEnabled"),
        antivirus_enabled: told("AntivirusEnabled"),
        real_time_enabled: told("RealTimeProtectionEnabled"),
        tamper_protected: told("IsTamperProtected"),
        signature_age_days: one.number("AntivirusSignatureAge"),
        signature_version: one.text("AntivirusSignatureVersion"),
        signature_updated: one.text("AntivirusSignatureLastUpdated"),
        fields: own(one),
    })
}

/// What support sees of an export.
#[must_use]
pub fn facts(text: &str) -> Value {
    let all = wmi::instances(text);
    let products: Vec<Product> = all.iter().filter_map(product).collect();
    json!({ "products": products, "defender": all.iter().find_map(defender) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_are_told_by_their_bits() {
        let table = [
            (397_568, Some(true), "on", Some(true)),
            (397_584, Some(true), "on", Some(false)),
            (393_472, Some(false), "off", Some(true)),
            (266_240, Some(true), "on", Some(true)),
            (401_664, Some(false), "snoozed", Some(true)),
            (405_760, Some(false), "expired", Some(true)),
            (462_864, Some(true), "on", Some(false)),
        ];
        for (bits, is_on, state, is_current) in table {
            let text = format!("displayName=X\nproductState={bits}\n");
            let told = product(&wmi::instances(&text)[0]).unwrap();
            assert_eq!((told.is_on, &*told.state, told.is_current), (is_on, state, is_current), "{bits}");
        }
        let old = facts(
            "companyName=C\ndisplayName=X\nonAccessScanningEnabled=TRUE\nproductUptoDate=FALSE\nversionNumber=1.2\n",
        );
        assert_eq!((&old["products"][0]["state"], &old["products"][0]["is_current"]), (&"on".into(), &false.into()));
        let bare = product(&wmi::instances("displayName=X\ninstanceGuid={A}\n")[0]).unwrap();
        assert_eq!((bare.is_on, &*bare.state, bare.is_current), (None, "", None));
    }

    #[test]
    fn defender_speaks_for_itself() {
        let text = "AMRunningMode : Passive Mode\nAMServiceEnabled : True\nAntivirusEnabled : True\nAntivirusSignatureAge : 3\nRealTimeProtectionEnabled : False\n";
        let told = &facts(text)["defender"];
        assert_eq!(
            (&told["running_mode"], &told["signature_age_days"], &told["real_time_enabled"]),
            (&"Passive Mode".into(), &3.into(), &false.into())
        );
        assert_eq!(facts("")["defender"], Value::Null);
    }
}
