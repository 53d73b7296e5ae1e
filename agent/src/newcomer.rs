//! A PC that becomes known to a collector: its folder made private, a token turned into an identity, nothing carried over.
//! Invariant: what waited was seen for whoever the PC belonged to before, and is never told to another; the old identity
//! stands until the new one is written. Next: [`crate::enrol`] for the contact itself.

use std::io::ErrorKind;
use std::path::Path;

use crate::agent::{FACTS, SPOOL};
use crate::config::ConfigError;
use crate::enrol::EnrolError;
use crate::spool::{Bounds, Spool, SpoolError};
use crate::state::{Identity, Memory, StateError};
use crate::tls::KnownTime;
use crate::{clock, config, enrol, files, host, notices, platform, state};

/// Why a PC did not become known.
#[derive(Debug, thiserror::Error)]
pub enum NewcomerError {
    /// The contact failed.
    #[error(transparent)]
    Enrol(#[from] EnrolError),
    /// An agent works with the folder, or it cannot be used.
    #[error(transparent)]
    Spool(#[from] SpoolError),
    /// The identity could not be kept.
    #[error(transparent)]
    State(#[from] StateError),
    /// Its configuration.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The folder refuses.
    #[error("the agent's folder cannot be used: {0}")]
    Folder(#[from] std::io::Error),
}

/// Enrols this PC with a token and keeps its identity in the data folder.
///
/// # Errors
/// No contact, a refusal, an agent that works with the folder, or what the file system says.
pub async fn enrol(data: &Path, server: &str, token: &str) -> Result<Identity, NewcomerError> {
    files::private_folder(data)?;
    let way = config::load(data)?.way(server);
    let known = KnownTime::new(state::memory(data).server_ms);
    // Nobody may be working with the spool meanwhile.
    let spool = Spool::open(&data.join(SPOOL), Bounds::default(), clock::fresh_epoch())?;
    let identity = enrol::enrol(server, token, (&platform::host_name(), &host::hardware()), &known, &way).await?;
    drop(spool);
    for folder in [SPOOL, FACTS] {
        match std::fs::remove_dir_all(data.join(folder)) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    match std::fs::remove_file(data.join(notices::FILE)) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    state::save_memory(data, &Memory { server_ms: identity.issued_at, ..Memory::default() })?;
    state::save_identity(data, &identity)?;
    Ok(identity)
}
