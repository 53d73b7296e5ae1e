//! The line to the collector: one HTTP/1.1 connection, kept alive, answers bounded.
//! Invariant: nothing is sent before the server is authenticated, and no answer is followed elsewhere.
//! Next: [`crate::tls`] for who is believed, [`crate::proxy`] for the way, [`crate::deliver`] for what an answer means.

use std::time::Duration;

use crate::proxy::{self, Way};
use crate::state::Identity;
use crate::tls::{self, KnownTime};

const CONNECT_S: u64 = 10;
const TIMEOUT_S: u64 = 30;
/// Longer than the longest default interval between reports, so that a PC keeps its connection.
const IDLE_S: u64 = 400;
/// No answer of a collector is longer.
const MOST_BYTES: usize = 64 << 10;

/// Where a kind of message goes, and as what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// A token for an identity.
    Enrol,
    /// A new certificate.
    Renew,
    /// Reports.
    Reports,
    /// The notices that the customer was sent.
    Notices,
}

impl Door {
    /// Where it is.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::Enrol => "/agents/v1/enroll",
            Self::Renew => "/agents/v1/renew",
            Self::Reports => "/agents/v1/reports",
            Self::Notices => "/agents/v1/notices",
        }
    }

    /// What is brought to it.
    #[must_use]
    pub fn content_type(self) -> &'static str {
        if matches!(self, Self::Reports | Self::Notices) { "application/x-premura" } else { "application/json" }
    }
}

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The wait that was asked for.
    pub retry_after_s: Option<u64>,
    /// The body.
    pub body: Vec<u8>,
}

/// Why nothing came back.
#[derive(Debug, thiserror::Error)]
pub enum LineError {
    /// The address is none.
    #[error("`{0}` is no address of a collector; it looks like https://desk.example.com:8443")]
    Address(String),
    /// TLS could not be set up.
    #[error("the identity of this PC cannot be used: {0}; enrol it again with a new token")]
    Tls(#[from] rustls::Error),
    /// The collector did not answer.
    #[error("the collector at {server} did not answer: {why}")]
    Silent {
        /// Its address.
        server: String,
        /// What happened.
        why: String,
    },
}

/// A line to one collector.
#[derive(Clone, Debug)]
pub struct Line {
    client: reqwest::Client,
    server: String,
    way: Way,
}

impl Line {
    /// A line for the first contact, authenticated by the token's fingerprint.
    ///
    /// # Errors
    /// When the address is none.
    pub fn first_contact(server: &str, fingerprint: [u8; 32], known: &KnownTime, way: &Way) -> Result<Self, LineError> {
        Self::open(server, tls::first_contact(fingerprint, known)?, way)
    }

    /// The line of an enrolled device.
    ///
    /// # Errors
    /// When the address is none or the identity is damaged.
    pub fn enrolled(identity: &Identity, known: &KnownTime, way: &Way) -> Result<Self, LineError> {
        Self::open(&identity.server, tls::enrolled(identity, known)?, way)
    }

    /// The way it takes.
    #[must_use]
    pub fn way(&self) -> &Way {
        &self.way
    }

    fn open(server: &str, tls: rustls::ClientConfig, way: &Way) -> Result<Self, LineError> {
        let server = server.trim_end_matches('/').to_owned();
        let no_address = || LineError::Address(server.clone());
        let url = reqwest::Url::parse(&server).map_err(|_| no_address())?;
        if url.scheme() != "https" || url.host_str().is_none() {
            return Err(no_address());
        }
        let failed =
            |error: reqwest::Error| LineError::Silent { server: server.clone(), why: error.without_url().to_string() };
        // The client's own look at the system is switched off: the way was chosen before.
        let mut client = reqwest::Client::builder().no_proxy();
        if let Some(proxy) = way.for_client().map_err(failed)? {
            client = client.proxy(proxy);
        }
        let client = client
            .tls_backend_preconfigured(tls)
            .http1_only()
            .https_only(true)
            .redirect(reqwest::redirect::Policy::none())
            .tcp_nodelay(true)
            .connect_timeout(Duration::from_secs(CONNECT_S))
            .timeout(Duration::from_secs(TIMEOUT_S))
            .pool_idle_timeout(Duration::from_secs(IDLE_S))
            .pool_max_idle_per_host(1)
            .build()
            .map_err(failed)?;
        Ok(Self { client, server, way: way.clone() })
    }

    /// Sends a message and waits for the answer, within the line's time limits.
    ///
    /// # Errors
    /// [`LineError::Silent`] when there is none, or none that fits.
    pub async fn post(&self, door: Door, body: Vec<u8>) -> Result<Answer, LineError> {
        let why = match self.exchange(door, body).await {
            Ok(Some(answer)) => return Ok(answer),
            Ok(None) => "its answer is too long".to_owned(),
            Err(error) => proxy::told(&error, &self.server, &self.way).await,
        };
        Err(LineError::Silent { server: self.server.clone(), why })
    }

    /// The answer; none when it is longer than any of a collector.
    async fn exchange(&self, door: Door, body: Vec<u8>) -> reqwest::Result<Option<Answer>> {
        let request = self.client.post(format!("{}{}", self.server, door.path()));
        let request = request.header("content-type", door.content_type()).body(body);
        let mut response = request.send().await?;
        let retry_after = response.headers().get("retry-after").and_then(|value| value.to_str().ok());
        let retry_after_s = retry_after.and_then(|text| text.trim().parse().ok());
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await? {
            if body.len() + chunk.len() > MOST_BYTES {
                return Ok(None);
            }
            body.extend_from_slice(&chunk);
        }
        Ok(Some(Answer { status: response.status().as_u16(), retry_after_s, body }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_https_or_nothing() {
        let known = KnownTime::new(0);
        for bad in ["", "desk.example", "http://desk.example", "ftp://desk.example", "https://", "file:///etc"] {
            let told = Line::first_contact(bad, [0; 32], &known, &Way::straight()).unwrap_err().to_string();
            assert!(told.contains("no address of a collector"), "{bad}: {told}");
        }
        let line = Line::first_contact("https://desk.example:8443/", [0; 32], &known, &Way::straight()).unwrap();
        assert_eq!(line.server, "https://desk.example:8443");
    }
}
