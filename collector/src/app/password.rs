//! Passwords: hashed with argon2id, few at a time, so that a flood of sign-ins cannot take the memory or the processors.
//! Invariant: what hashing takes of memory is taken once and kept, one piece for each of the few;
//! 12 to 128 characters, no composition rules, none that everybody tries first; an unknown person costs as much time as a wrong password.
//! Next: [`super::sign_in`].

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use argon2::password_hash::phc::{Output, ParamsString, PasswordHash, Salt};
use argon2::{Algorithm, Argon2, Block, Params, Version};
use domain::common_password::is_common;
use subtle::ConstantTimeEq;
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
    /// How many passwords were hashed or checked: nobody learns from a hash that was left out who is here.
    worked: Arc<AtomicU64>,
    // Pieces that nobody works in. Given back to the allocator, each thread that ever hashed would keep one of its own.
    spare: Arc<Mutex<Vec<Vec<Block>>>>,
}

impl Default for Passwords {
    fn default() -> Self {
        let (turns, queue) = (Arc::new(Semaphore::new(AT_ONCE)), Arc::new(Semaphore::new(WAITING)));
        Self { turns, queue, worked: Arc::default(), spare: Arc::default() }
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
        if is_common(password) {
            let why = "this is one of those that everybody tries first; a few words that have nothing to do with each other do well";
            return Err(AppError::invalid("password", why));
        }
        let (salt, password) = (clock.random::<16>(), password.to_owned());
        self.run(move |memory| {
            let params = Params::new(MEMORY_KIB, PASSES, 1, None).map_err(fault)?;
            let written = ParamsString::try_from(&params).map_err(fault)?;
            let (algorithm, version) = (Algorithm::Argon2id, Version::V0x13);
            let mut output = [0; Params::DEFAULT_OUTPUT_LEN];
            fill(Argon2::new(algorithm, version, params), &password, &salt, &mut output, memory)?;
            let hash = PasswordHash {
                algorithm: algorithm.ident(),
                version: Some(version.into()),
                params: written,
                salt: Some(Salt::new(&salt).map_err(fault)?),
                hash: Some(Output::new(&output).map_err(fault)?),
            };
            Ok(hash.to_string())
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
        self.run(move |memory| {
            let known = hash.is_some();
            let kept = PasswordHash::new(hash.as_deref().unwrap_or(NOBODY)).map_err(fault)?;
            let (Some(salt), Some(output)) = (kept.salt, kept.hash) else { return Ok(false) };
            let params = Params::try_from(&kept).map_err(fault)?;
            let algorithm = Algorithm::try_from(kept.algorithm.as_str()).map_err(fault)?;
            let version = kept.version.map_or(Ok(Version::default()), Version::try_from).map_err(fault)?;
            let mut tried = [0; Output::MAX_LENGTH];
            let tried = tried.get_mut(..output.len()).ok_or_else(|| fault("a hash of no known length"))?;
            fill(Argon2::new(algorithm, version, params), &password, &salt, tried, memory)?;
            Ok(bool::from(tried.ct_eq(output.as_bytes())) && known)
        })
        .await
    }

    /// How many passwords were hashed or checked since the start.
    #[must_use]
    pub fn worked(&self) -> u64 {
        self.worked.load(Ordering::Relaxed)
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Vec<Block>) -> Result<T, AppError> + Send + 'static,
    ) -> Result<T, AppError> {
        let full = |_| AppError::TooMuch { retry_after_s: 2 };
        let place = Arc::clone(&self.queue).try_acquire_owned().map_err(full)?;
        let turn = Arc::clone(&self.turns).acquire_owned().await.map_err(AppError::internal)?;
        let (spare, worked) = (Arc::clone(&self.spare), Arc::clone(&self.worked));
        let done = tokio::task::spawn_blocking(move || {
            // Held by the work and not by who asked: one who goes away meanwhile must not make room for a third.
            let _held = (place, turn);
            let taken = spare.lock().unwrap_or_else(PoisonError::into_inner).pop();
            let mut memory = taken.unwrap_or_default();
            worked.fetch_add(1, Ordering::Relaxed);
            let done = work(&mut memory);
            spare.lock().unwrap_or_else(PoisonError::into_inner).push(memory);
            done
        });
        done.await.map_err(AppError::internal)?
    }
}

// The hash of no one's password, with the parameters above.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5J3Mgc2FsdC4u$R3JvdW5kbGVzcyBoYXNoIG9mIG5vYm9keS4uLi4uLi4";

fn fill(
    argon2: Argon2<'_>,
    password: &str,
    salt: &[u8],
    output: &mut [u8],
    memory: &mut Vec<Block>,
) -> Result<(), AppError> {
    let blocks = argon2.params().block_count();
    if memory.len() < blocks {
        memory.resize(blocks, Block::new());
    }
    argon2.hash_password_into_with_memory(password.as_bytes(), salt, output, memory).map_err(fault)
}

fn fault(error: impl std::fmt::Display) -> AppError {
    AppError::internal(error.to_string())
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
        assert!(passwords.hash(&clock, &"sixteen ü chairs".repeat(8)).await.is_ok());
    }

    #[tokio::test]
    async fn g9_nobody_costs_the_same_work_as_somebody() {
        let nobody = PasswordHash::new(NOBODY).unwrap();
        let params = Params::try_from(&nobody).unwrap();
        assert_eq!((params.m_cost(), params.t_cost(), params.p_cost()), (MEMORY_KIB, PASSES, 1));
        assert_eq!(nobody.hash.unwrap().len(), 32);
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn b10_a_crowd_at_the_door_hashes_in_two_pieces_of_memory_even_when_it_walks_away() {
        let passwords = Passwords::default();
        let crowd: Vec<_> = (0..10)
            .map(|one| {
                let passwords = passwords.clone();
                let tried = async move { passwords.verify("correct horse battery", None).await };
                let going = tokio::spawn(tried);
                if one % 3 == 0 {
                    going.abort();
                }
                going
            })
            .collect();
        for one in crowd {
            assert!(!one.await.is_ok_and(Result::unwrap));
        }
        let _all = passwords.turns.acquire_many(2).await.unwrap();
        let spare = passwords.spare.lock().unwrap();
        assert!((1..=AT_ONCE).contains(&spare.len()), "{}", spare.len());
        assert!(spare.iter().all(|piece| piece.len() == 19 * 1024));
    }

    #[tokio::test]
    async fn g9_who_comes_to_a_full_queue_is_asked_to_wait() {
        let passwords = Passwords::default();
        let _all = passwords.queue.acquire_many(WAITING.try_into().unwrap()).await.unwrap();
        let refused = passwords.verify("correct horse battery", None).await;
        assert!(matches!(refused, Err(AppError::TooMuch { retry_after_s: 2 })));
    }
}
