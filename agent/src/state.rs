//! What the agent knows about itself across restarts: who it is, and what the collector last told it.
//! Invariant: losing the memory costs nothing but comfort; losing the identity is told with what to do; neither is ever
//! half written. Next: [`crate::enrol`], which makes the identity; [`crate::spool`], which keeps reports.

use std::path::Path;

use serde::{Deserialize, Serialize};
use shared::enrol::EnrolAnswer;
use shared::ids::DeviceId;
use shared::report::Configuration;

use crate::files;
use crate::trial::Trial;

const IDENTITY: &str = "identity.json";
const MEMORY: &str = "memory.json";
const MOST_BYTES: u64 = 1 << 20;

/// Who the device is towards its collector.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// The device.
    pub device: DeviceId,
    /// The collector's address.
    pub server: String,
    /// The device's private key, made here, never sent.
    pub key_pem: String,
    /// Its certificate.
    pub certificate_pem: String,
    /// The authorities that may vouch for the collector.
    pub authorities_pem: Vec<String>,
    /// When the certificate was issued, by the collector's clock, ms UTC.
    pub issued_at: i64,
    /// Whether the collector keeps what this device's codes come from; an agent that knew no codes told it nothing.
    #[serde(default)]
    pub codes: bool,
}

impl Identity {
    /// The identity that an answer to enrolment or renewal gives.
    #[must_use]
    pub fn of(answer: EnrolAnswer, server: &str, key_pem: String) -> Self {
        Self {
            device: answer.device,
            server: server.trim_end_matches('/').to_owned(),
            key_pem,
            certificate_pem: answer.certificate_pem,
            authorities_pem: answer.authorities_pem,
            issued_at: answer.server_ms,
            codes: answer.codes,
        }
    }
}

impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Identity({} at {})", self.device, self.server)
    }
}

/// What the collector last told, and what `status` shows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Memory {
    /// The latest authenticated time of the collector, ms UTC; it never goes back.
    pub server_ms: i64,
    /// What the collector's clock was ahead of this PC's at the last receipt, ms.
    pub skew_ms: i64,
    /// The sequence that the last receipt names.
    pub receipt_seq: u64,
    /// When the last receipt came, by the collector's clock, ms UTC.
    pub receipt_at: i64,
    /// The way to the collector that is taken, in words.
    pub way: String,
    /// Why the last sending failed; empty after a receipt.
    pub trouble: String,
    /// The configuration to work by, already clamped.
    pub configuration: Option<Configuration>,
    /// How far the configuration is proven.
    pub trial: Trial,
    /// What the last sample could not see: check and why.
    pub unseen: Vec<(String, String)>,
}

/// State that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum StateError {
    /// There is no identity.
    #[error(
        "this PC is not enrolled yet; run `premura-agent enroll --server URL --token TOKEN` with a token of its site"
    )]
    NotEnrolled,
    /// The file is there and holds nothing usable.
    #[error("{path} is damaged ({why}); enrol this PC again with a new token, its history stays")]
    Damaged {
        /// The file.
        path: String,
        /// What is wrong with it.
        why: String,
    },
    /// The file system refuses.
    #[error("{path} cannot be used: {source}; the agent's user needs to read and write the data folder")]
    Files {
        /// The file.
        path: String,
        /// What the file system says.
        source: std::io::Error,
    },
}

/// Reads who the device is.
///
/// # Errors
/// Not enrolled, damaged, or what the file system says.
pub fn identity(data: &Path) -> Result<Identity, StateError> {
    let path = data.join(IDENTITY);
    let shown = path.display().to_string();
    match files::read(&path, MOST_BYTES) {
        Err(source) => Err(StateError::Files { path: shown, source }),
        Ok(None) => Err(StateError::NotEnrolled),
        Ok(Some(bytes)) => {
            serde_json::from_slice(&bytes).map_err(|error| StateError::Damaged { path: shown, why: error.to_string() })
        }
    }
}

/// Writes who the device is.
///
/// # Errors
/// What the file system says; the old identity stands then.
pub fn save_identity(data: &Path, identity: &Identity) -> Result<(), StateError> {
    save(data, IDENTITY, identity)
}

/// What the collector last told; nothing when the file is gone or damaged, for all of it is told again.
#[must_use]
pub fn memory(data: &Path) -> Memory {
    let read = files::read(&data.join(MEMORY), MOST_BYTES).ok().flatten();
    let mut memory: Memory = read.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
    memory.configuration = memory.configuration.map(crate::config::clamped);
    memory
}

/// Writes what the collector last told.
///
/// # Errors
/// What the file system says.
pub fn save_memory(data: &Path, memory: &Memory) -> Result<(), StateError> {
    save(data, MEMORY, memory)
}

fn save<T: Serialize>(data: &Path, name: &str, value: &T) -> Result<(), StateError> {
    let path = data.join(name);
    let text = serde_json::to_vec_pretty(value).map_err(std::io::Error::from);
    text.and_then(|text| files::private_folder(data).and_then(|()| files::replace(&path, &text)))
        .map_err(|source| StateError::Files { path: path.display().to_string(), source })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn somebody() -> Identity {
        Identity {
            device: DeviceId::new(1, [1; 10]),
            server: "https://desk.example:8443".into(),
            key_pem: "the key".into(),
            certificate_pem: "c".into(),
            authorities_pem: vec!["a".into(), "b".into()],
            issued_at: 5,
            codes: true,
        }
    }

    #[test]
    fn a_lost_or_damaged_identity_says_what_to_do() {
        let folder = tempfile::tempdir().unwrap();
        assert!(identity(folder.path()).unwrap_err().to_string().contains("premura-agent enroll"));
        save_identity(folder.path(), &somebody()).unwrap();
        assert_eq!(identity(folder.path()).unwrap(), somebody());
        assert!(!format!("{:?}", somebody()).contains("the key"));
        std::fs::write(folder.path().join(IDENTITY), "{\"device\"").unwrap();
        assert!(identity(folder.path()).unwrap_err().to_string().contains("enrol this PC again"));
    }

    #[test]
    fn e10_cut_at_any_byte_of_a_rotation_the_agent_has_the_old_key_or_the_new_one() {
        let folder = tempfile::tempdir().unwrap();
        let (path, new) = (folder.path().join(IDENTITY), Identity { key_pem: "another".into(), ..somebody() });
        save_identity(folder.path(), &somebody()).unwrap();
        let text = serde_json::to_vec_pretty(&new).unwrap();
        for cut in 0..=text.len() {
            // As a crash leaves it before the rename: as much as was written lies beside, and the old one stands.
            std::fs::write(folder.path().join(format!("{IDENTITY}.new")), &text[..cut]).unwrap();
            assert_eq!(identity(folder.path()).unwrap(), somebody(), "{cut}");
        }
        save_identity(folder.path(), &new).unwrap();
        assert_eq!(identity(folder.path()).unwrap(), new, "what was left over is in nobody's way");
        assert_eq!(std::fs::read(&path).unwrap(), text);
    }

    #[test]
    fn a5_a_lost_or_damaged_memory_costs_nothing_and_is_clamped_when_read() {
        let folder = tempfile::tempdir().unwrap();
        let wild = Configuration { sample_s: 1, ..Configuration::default() };
        let told = Memory { server_ms: 9, configuration: Some(wild), ..Memory::default() };
        save_memory(folder.path(), &told).unwrap();
        assert_eq!(memory(folder.path()).configuration.unwrap().sample_s, 60);
        for garbage in ["", "{", "\0\0\0"] {
            std::fs::write(folder.path().join(MEMORY), garbage).unwrap();
            assert_eq!(memory(folder.path()), Memory::default(), "{garbage:?}");
        }
    }
}
