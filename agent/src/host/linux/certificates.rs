//! Certificates in use: the configured ones of web, mail and database servers, and the folders that are watched.
//! Invariant: a place that a server names and that cannot be read is no certificate of it.
//! Next: `certificate_places`, for where to look; `host/certificates.rs`, which reads them; the check `certificate`.

use std::path::PathBuf;

use shared::host::Certificate;
use shared::observation::Look;

use super::certificate_places::configured;
use super::system::System;
use crate::host::certificates::{all_in, watched};

/// Those in the folders that the PC's own configuration names.
pub(super) fn of_folders(folders: &[PathBuf]) -> Look<Vec<Certificate>> {
    Ok(all_in(watched(folders)?))
}

/// Those that servers of this machine are configured with.
pub(super) fn of_servers(system: &System) -> Vec<Certificate> {
    all_in(configured(system).into_iter().map(|place| (system.clone(), place)).collect())
}
