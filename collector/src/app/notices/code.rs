//! The check code of a notice: short enough to be read aloud, made by nobody else.
//! Invariant: the same notice has the same code wherever it is read; without the key none can be made.
//! Next: [`super::render`] puts it under each notice.

use domain::notice::Notice;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use shared::ids::CustomerId;
use shared::notices::SALT_BYTES;

use crate::clock::Clock;
use crate::store::{Connection, StoreError, setting};

/// The setting that holds the key, in hexadecimal.
const SETTING: &str = "notice_key";
/// Crockford's 32 letters: none is taken for another.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// What codes are made with.
#[derive(Clone, Default)]
pub struct Key(Vec<u8>);

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(secret)")
    }
}

impl Key {
    /// The key; none before the first notice.
    pub(super) async fn read(conn: &mut Connection) -> Result<Self, StoreError> {
        let text = setting::get(conn, SETTING).await?.unwrap_or_default();
        Ok(Self(data_encoding::HEXLOWER.decode(text.as_bytes()).unwrap_or_default()))
    }

    /// The key, made when there is none yet.
    pub(super) async fn made(conn: &mut Connection, clock: &Clock) -> Result<Self, StoreError> {
        let known = Self::read(conn).await?;
        if !known.0.is_empty() {
            return Ok(known);
        }
        let key = clock.random::<32>();
        setting::set(conn, SETTING, &data_encoding::HEXLOWER.encode(&key)).await?;
        Ok(Self(key.to_vec()))
    }

    /// What digests of a customer's codes are made with; empty without a key.
    #[must_use]
    pub fn salt(&self, customer: CustomerId) -> Vec<u8> {
        let Some(mut mac) = Hmac::<Sha256>::new_from_slice(&self.0).ok().filter(|_| !self.0.is_empty()) else {
            return Vec::new();
        };
        mac.update(b"salt of ");
        mac.update(customer.to_string().as_bytes());
        mac.finalize().into_bytes().iter().take(SALT_BYTES).copied().collect()
    }

    /// The code of a notice, like `7K4-92M`; empty without a key.
    #[must_use]
    pub fn code(&self, notice: &Notice) -> String {
        let Some(mut mac) = Hmac::<Sha256>::new_from_slice(&self.0).ok().filter(|_| !self.0.is_empty()) else {
            return String::new();
        };
        mac.update(notice.ticket.to_string().as_bytes());
        mac.update(notice.id.to_string().as_bytes());
        let letters = mac.finalize().into_bytes();
        let letters = letters.iter().take(6).filter_map(|byte| LETTERS.get(usize::from(byte % 32)));
        let mut code: String = letters.map(|letter| char::from(*letter)).collect();
        code.insert(3, '-');
        code
    }
}
