//! Passwords: hashed with argon2id, few at a time, so that a flood of sign-ins cannot take the memory or the processors.
//! Invariant: 12 to 128 characters, no composition rules; an unknown person costs as much time as a wrong password.
//! Next: [`super::sign_in`].

use std::sync::Arc;

use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

use crate::clock::Clock;
use crate::error::AppError;

/// The shortest password, in characters.
pub const LEAST: usize = 12;
/// The longest password, in characters.
pub const MOST: usize = 128;

// OWASP's first choice for argon2id (Password Storage Cheat Sheet): 19 MiB, 2 passes, 1 lane.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const AT_ONCE: usize = 2;
const WAITING: usize = 64;

/// Hashes and checks passwords away from the threads that answer requests.
#[derive(Clone, Debug)]
pub struct Passwords {
    turns: Arc<Semaphore>,
    queue: Arc<Semaphore>,
}

impl Default for Passwords {
    fn default() -> Self {
        Self { turns: Arc::new(Semaphore::new(AT_ONCE)), queue: Arc::new(Semaphore::new(WAITING)) }
    }
}

impl Passwords {
    /// The hash to keep of a new password.
    ///
    /// # Errors
    /// [`AppError::Invalid`] when it is too short or too long, [`AppError::TooMuch`] when too many wait already.
    pub async fn hash(&self, clock: &Clock, password: &str) -> Result<String, AppError> {
        let length = password.chars().count();
        if !(LEAST..=MOST).contains(&length) {
            return Err(AppError::invalid(
                "password",
                format!("{LEAST} to {MOST} characters are wanted; a few words do well"),
            ));
        }
        let (salt, password) = (clock.random::<16>(), password.to_owned());
        self.run(move || {
            let hash: Result<argon2::PasswordHash, _> = hasher()?.hash_password_with_salt(password.as_bytes(), &salt);
            hash.map(|hash| hash.to_string()).map_err(AppError::internal)
        })
        .await
    }

    /// Whether this is the password. Without a hash it says no, after the same work.
    ///
    /// # Errors
    /// [`AppError::TooMuch`] when too many wait already.
    pub async fn verify(&self, password: &str, hash: Option<String>) -> Result<bool, AppError> {
        if password.chars().count() > MOST {
            return Ok(false);
        }
        let password = password.to_owned();
        self.run(move || {
            let known = hash.is_some();
            let hash = hash.unwrap_or_else(|| NOBODY.to_owned());
            Ok(hasher()?.verify_password(password.as_bytes(), hash.as_str()).is_ok() && known)
        })
        .await
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, AppError> + Send + 'static,
    ) -> Result<T, AppError> {
        let _place = self.queue.try_acquire().map_err(|_| AppError::TooMuch { retry_after_s: 2 })?;
        let _turn = self.turns.acquire().await.map_err(AppError::internal)?;
        tokio::task::spawn_blocking(work).await.map_err(AppError::internal)?
    }
}

// The hash of no one's password, with the parameters above.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5J3Mgc2FsdC4u$R3JvdW5kbGVzcyBoYXNoIG9mIG5vYm9keS4uLi4uLi4";

fn hasher() -> Result<Argon2<'static>, AppError> {
    let params = Params::new(MEMORY_KIB, PASSES, 1, None).map_err(|error| AppError::internal(error.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn g1_only_the_right_password_opens_and_its_hash_is_argon2id_of_enough_cost() {
        let (passwords, clock) = (Passwords::default(), Clock::manual(0));
        let hash = passwords.hash(&clock, "correct horse battery").await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(passwords.verify("correct horse battery", Some(hash.clone())).await.unwrap());
        assert!(!passwords.verify("correct horse batterz", Some(hash.clone())).await.unwrap());
        assert!(!passwords.verify("correct horse battery", None).await.unwrap());
        assert_ne!(hash, passwords.hash(&clock, "correct horse battery").await.unwrap(), "the salt differs");
        for bad in ["short", &"x".repeat(129)] {
            assert!(matches!(passwords.hash(&clock, bad).await, Err(AppError::Invalid { .. })));
        }
        assert!(passwords.hash(&clock, &"ü".repeat(128)).await.is_ok());
    }

    #[tokio::test]
    async fn g9_nobody_costs_the_same_work_as_somebody() {
        let nobody = argon2::PasswordHash::new(NOBODY).unwrap();
        let params = Params::try_from(&nobody).unwrap();
        assert_eq!((params.m_cost(), params.t_cost(), params.p_cost()), (MEMORY_KIB, PASSES, 1));
        assert_eq!(nobody.hash.unwrap().len(), 32);
    }
}
