//! Devices by the certificate they show, remembered between requests: a query for each report would cost more than the rest.
//! Invariant: nothing remembered outlives a change of any device: each change raises a counter in its own transaction, and
//! the writer, which reads that counter in every transaction, forgets all and looks its own group up again.
//! Next: [`crate::api::peer`], [`super::writer`].

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use crate::ca::DeviceCertificate;
use crate::store::device::{self, Device};
use crate::store::{Db, StoreError};

/// What is remembered.
#[derive(Debug, Default)]
pub struct Peers(RwLock<Known>);

#[derive(Debug, Default)]
struct Known {
    /// Counts how often everything was forgotten: what was read before is not remembered after.
    generation: u64,
    /// By the whole certificate: to compare it costs less than to hash and read it anew for each report.
    shown: HashMap<Vec<u8>, Shown>,
}

/// What a certificate says, and whose it is.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The device, revoked or not.
    pub device: Arc<Device>,
    /// What the certificate says.
    pub certificate: Arc<DeviceCertificate>,
    /// Whether it was shown before: not, for the first report after a renewal.
    pub is_known: bool,
}

impl Peers {
    /// What a certificate that our roots signed stands for; none when it is not in force or cannot be read.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be read.
    pub async fn find(&self, db: &Db, der: &[u8]) -> Result<Option<Shown>, StoreError> {
        let generation = {
            let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
            if let Some(shown) = known.shown.get(der) {
                return Ok(Some(shown.clone()));
            }
            known.generation
        };
        let Some(certificate) = DeviceCertificate::read(der) else { return Ok(None) };
        let found = device::by_shown(&mut *db.read().await?, &certificate.fingerprint).await?;
        let Some((device, is_known)) = found else { return Ok(None) };
        let shown = Shown { device: Arc::new(device), certificate: Arc::new(certificate), is_known };
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if known.generation == generation {
            known.shown.insert(der.to_vec(), shown.clone());
        }
        Ok(Some(shown))
    }

    /// The certificate's first showing has been noted.
    pub fn noted(&self, der: &[u8]) {
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(shown) = known.shown.get_mut(der) {
            shown.is_known = true;
        }
    }

    /// Forgets all, because a device changed.
    pub fn forget(&self) {
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        known.generation = known.generation.wrapping_add(1);
        known.shown.clear();
    }
}
