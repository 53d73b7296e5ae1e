//! Seals what the database keeps but a stolen database must not tell, with a key that lies outside it.
//! Invariant: each sealed text is bound to what it is for and whose it is; the key is made once and never replaced by the
//! collector. Next: [`super::second_factor`].

use std::fmt;
use std::path::Path;

use data_encoding::HEXLOWER_PERMISSIVE;
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};

use crate::clock::Clock;
use crate::config::{Config, Secret};
use crate::error::AppError;
use crate::files;

/// The key's file in the data folder, where the configuration names no key.
pub const FILE: &str = "seal.key";
const KEY_BYTES: usize = 32;

/// The key. Its text shows nothing.
pub struct Seal(LessSafeKey);

impl fmt::Debug for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Seal")
    }
}

impl Seal {
    /// The key of the configuration, or of the data folder, where it is made at the first start.
    ///
    /// # Errors
    /// What is wrong with the key or its file.
    pub fn open(config: &Config, data: &Path, clock: &Clock) -> Result<Self, String> {
        if let Some(text) = &config.secrets.key {
            return Self::of(text.reveal()).ok_or_else(|| "`secrets.key`: 64 hexadecimal digits are wanted".to_owned());
        }
        let path = data.join(FILE);
        let told = |error: std::io::Error| format!("the key in {}: {error}", path.display());
        if !path.try_exists().map_err(told)? {
            let text = Secret::from(format!("{}\n", HEXLOWER_PERMISSIVE.encode(&clock.random::<KEY_BYTES>())));
            files::write_private_once(&path, text.reveal().as_bytes()).map_err(told)?;
        }
        let text = Secret::from(std::fs::read_to_string(&path).map_err(told)?);
        Self::of(text.reveal()).ok_or_else(|| {
            format!(
                "the key in {} is damaged: 64 hexadecimal digits are wanted. Restore it from the same backup as the \
                 database; without it, technicians set up their second factor anew",
                path.display()
            )
        })
    }

    /// The key that a text of 64 hexadecimal digits names.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let bytes = key_bytes(text)?;
        UnboundKey::new(&CHACHA20_POLY1305, &bytes).ok().map(|key| Self(LessSafeKey::new(key)))
    }

    /// Seals a text for a purpose that names whose it is.
    ///
    /// # Errors
    /// [`AppError::Internal`] when the text is longer than any we have.
    pub fn seal(&self, clock: &Clock, purpose: &str, plain: &[u8]) -> Result<Vec<u8>, AppError> {
        // Random nonces: a collector seals some thousands in its life, and a repeat needs 2^48.
        let nonce: [u8; NONCE_LEN] = clock.random();
        let mut inside = plain.to_vec();
        self.0
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(purpose), &mut inside)
            .map_err(|_| AppError::internal("a text could not be sealed"))?;
        Ok([nonce.as_slice(), &inside].concat())
    }

    /// What was sealed for this purpose with this key; nothing for anything else.
    #[must_use]
    pub fn unseal(&self, purpose: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, inside) = sealed.split_first_chunk::<NONCE_LEN>()?;
        let mut inside = inside.to_vec();
        let nonce = Nonce::assume_unique_for_key(*nonce);
        Some(self.0.open_in_place(nonce, Aad::from(purpose), &mut inside).ok()?.to_vec())
    }
}

/// The bytes of a key's text.
fn key_bytes(text: &str) -> Option<[u8; KEY_BYTES]> {
    HEXLOWER_PERMISSIVE.decode(text.trim().as_bytes()).ok()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn k4_what_is_sealed_opens_for_its_purpose_alone_and_with_its_own_key_alone() {
        let clock = Clock::manual(5);
        let (one, other) = (Seal::of(&"0a".repeat(32)).unwrap(), Seal::of(&"0B".repeat(32)).unwrap());
        let sealed = one.seal(&clock, "of ada", b"canary").unwrap();
        assert_eq!(one.unseal("of ada", &sealed).as_deref(), Some(b"canary".as_slice()));
        assert!(!sealed.windows(6).any(|piece| piece == b"canary"));
        assert_eq!(one.unseal("of eve", &sealed), None);
        assert_eq!(other.unseal("of ada", &sealed), None);
        for at in 0..sealed.len() {
            let mut bent = sealed.clone();
            bent[at] ^= 1;
            assert_eq!(one.unseal("of ada", &bent), None, "{at}");
            assert_eq!(one.unseal("of ada", &sealed[..at]), None, "{at}");
        }
        assert_ne!(one.seal(&clock, "of ada", b"canary").unwrap(), sealed, "no nonce twice");
        assert_eq!(format!("{one:?}"), "Seal");
    }

    #[test]
    fn k4_the_key_is_made_once_for_its_owner_alone_and_a_damaged_one_is_refused() {
        let (folder, clock) = (tempfile::tempdir().unwrap(), Clock::manual(5));
        let path = folder.path().join(FILE);
        let config = Config::default();
        let sealed = Seal::open(&config, folder.path(), &clock).unwrap().seal(&clock, "x", b"text").unwrap();
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        let again = Seal::open(&config, folder.path(), &clock).unwrap();
        assert_eq!(again.unseal("x", &sealed).as_deref(), Some(b"text".as_slice()));
        let mut configured = Config::default();
        configured.secrets.key = Some(std::fs::read_to_string(&path).unwrap().into());
        std::fs::write(&path, "no key").unwrap();
        assert!(Seal::open(&config, folder.path(), &clock).unwrap_err().contains("damaged"));
        let elsewhere = tempfile::tempdir().unwrap();
        let named = Seal::open(&configured, elsewhere.path(), &clock).unwrap();
        assert_eq!(named.unseal("x", &sealed).as_deref(), Some(b"text".as_slice()));
        assert!(!elsewhere.path().join(FILE).exists(), "a named key makes no file");
    }
}
