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
}

/// `POST /agents/v1/renew`, over the connection that the old certificate authenticates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RenewRequest {
    /// A new certificate signing request, PEM.
    pub csr_pem: String,
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
}
