//! Devices by the certificate they show, remembered between requests: a query for each report would cost more than the rest.
//! Invariant: nothing remembered outlives a change of any device: each change raises a counter in its own transaction, and
//! the writer, which reads that counter in every transaction, forgets all and looks its own group up again.
//! Next: [`crate::api::peer`], [`super::writer`].

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use crate::store::device::{self, Device};
use crate::store::{Db, StoreError};

/// What is remembered.
#[derive(Debug, Default)]
pub struct Peers(RwLock<Known>);

#[derive(Debug, Default)]
struct Known {
    /// Counts how often everything was forgotten: what was read before is not remembered after.
    generation: u64,
    devices: HashMap<String, Device>,
}

impl Peers {
    /// The device of a certificate, revoked or not; none when no such certificate is in force.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be read.
    pub async fn find(&self, db: &Db, fingerprint: &str) -> Result<Option<Device>, StoreError> {
        let generation = {
            let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
            if let Some(device) = known.devices.get(fingerprint) {
                return Ok(Some(device.clone()));
            }
            known.generation
        };
        let found = device::by_certificate(&mut *db.read().await?, fingerprint).await?;
        if let Some(device) = &found {
            let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
            if known.generation == generation {
                known.devices.insert(fingerprint.to_owned(), device.clone());
            }
        }
        Ok(found)
    }

    /// Forgets all, because a device changed.
    pub fn forget(&self) {
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        known.generation = known.generation.wrapping_add(1);
        known.devices.clear();
    }
}
