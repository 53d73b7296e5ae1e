//! Enrolment and renewal: JSON over TLS, once in a device's life and every 90 days after.
//! Invariant: the device's key never travels; the answer names who the device is from now on.
//! Next: [`crate::token`].

use serde::{Deserialize, Serialize};

use crate::ids::DeviceId;

/// `POST /agents/v1/enroll`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EnrolRequest {
    /// The token's text.
    pub token: String,
    /// A certificate signing request, PEM; only its public key is used.
    pub csr_pem: String,
    /// The machine's name, for people.
    pub host_name: String,
    /// The agent's version.
    #[serde(default)]
    pub agent: String,
    /// A fingerprint of the machine's own stable ids (64 hexadecimal digits), by which a PC that was set up anew is
    /// recognised; empty when it has none that tell it from others. The ids themselves stay on the PC.
    #[serde(default)]
    pub hardware: String,
    /// What its codes come from ([`crate::code::Secret::text`]); empty from an agent that knows none.
    #[serde(default)]
    pub codes: String,
}

impl EnrolRequest {
    /// The fingerprint, when it has the form of one; empty for anything else.
    #[must_use]
    pub fn hardware(&self) -> &str {
        let is_one =
            self.hardware.len() == 64 && self.hardware.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if is_one { &self.hardware } else { "" }
    }
}

/// `POST /agents/v1/renew`, over the connection that the old certificate authenticates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RenewRequest {
    /// A new certificate signing request, PEM.
    pub csr_pem: String,
    /// What its codes come from, as long as it has this key; empty from an agent that knows none.
    #[serde(default)]
    pub codes: String,
}

/// The answer to both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EnrolAnswer {
    /// Who the device is.
    pub device: DeviceId,
    /// Its client certificate, PEM.
    pub certificate_pem: String,
    /// The authorities to trust from now on, PEM: the one in use and at least one spare.
    pub authorities_pem: Vec<String>,
    /// The collector's time, ms UTC.
    pub server_ms: i64,
    /// Whether the collector keeps what the device's codes come from; one that knows no codes does not say so.
    #[serde(default)]
    pub codes: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn c4_what_an_agent_of_the_first_version_sends_is_read_and_what_a_newer_one_adds_is_let_be() {
        let first = r#"{"token":"prm_x","csr_pem":"pem","host_name":"pc-1","agent":"0.1.0"}"#;
        let read: EnrolRequest = serde_json::from_str(first).unwrap();
        assert_eq!((read.host_name.as_str(), read.hardware.as_str(), read.hardware()), ("pc-1", "", ""));
        let bare: EnrolRequest = serde_json::from_str(r#"{"token":"t","csr_pem":"","host_name":"","x":1}"#).unwrap();
        assert_eq!((bare.agent.as_str(), bare.hardware(), bare.codes.as_str()), ("", "", ""));
        let renewal: RenewRequest = serde_json::from_str(r#"{"csr_pem":"pem"}"#).unwrap();
        assert_eq!(renewal.codes, "");
        let id = DeviceId::new(1, [1; 10]);
        let answer = format!(r#"{{"device":"{id}","certificate_pem":"","authorities_pem":[],"server_ms":1}}"#);
        let answer: EnrolAnswer = serde_json::from_str(&answer).unwrap();
        assert!(!answer.codes, "a collector of the first version keeps none");
        // A collector of the first version lets the new field be: it had no field of this name and refuses none.
        let written = serde_json::to_value(EnrolRequest { hardware: "0".repeat(64), ..read }).unwrap();
        assert_eq!(written["host_name"], "pc-1");
    }

    #[test]
    fn e9_only_what_has_the_form_of_a_fingerprint_is_one() {
        let of = |hardware: &str| {
            let (token, csr_pem, host_name, agent, codes) = Default::default();
            EnrolRequest { token, csr_pem, host_name, agent, hardware: hardware.to_owned(), codes }
                .hardware()
                .to_owned()
        };
        let good = "0123456789abcdef".repeat(4);
        assert_eq!(of(&good), good);
        for bad in ["", "none", &good[1..], &format!("{good}0"), &good.to_uppercase(), &good.replace('a', "g")] {
            assert_eq!(of(bad), "", "{bad}");
        }
    }
}
