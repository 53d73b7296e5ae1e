//! Wrong passwords and codes of late, by account and by address: who guesses has to wait, who mistypes does not notice.
//! Invariant: bounded memory; an account that does not exist is counted like one that does; nothing is locked for ever.
//! Next: [`super::sign_in`].

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use super::hash_of_secret;
use crate::error::AppError;

const WINDOW_MS: i64 = 15 * 60_000;
const PER_ACCOUNT: u32 = 10;
const PER_ADDRESS: u32 = 50;
const MOST_KEPT: usize = 20_000;

/// Failures within the last quarter of an hour.
#[derive(Debug, Default)]
pub struct Attempts(Mutex<HashMap<String, Failures>>);

#[derive(Clone, Copy, Debug)]
struct Failures {
    count: u32,
    since_at: i64,
}

impl Attempts {
    /// Whether another try is allowed.
    ///
    /// # Errors
    /// [`AppError::TooMuch`] with when to come back.
    pub fn may_try(&self, account: &str, from: &str, now_ms: i64) -> Result<(), AppError> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (key, most) in [(account_key(account), PER_ACCOUNT), (address_key(from), PER_ADDRESS)] {
            let Some(failures) = kept.get(&key).filter(|one| one.count >= most) else { continue };
            let rest_ms = failures.since_at.saturating_add(WINDOW_MS).saturating_sub(now_ms);
            if rest_ms > 0 {
                let retry_after_s = u32::try_from(rest_ms / 1000).unwrap_or(u32::MAX).max(1);
                return Err(AppError::TooMuch { retry_after_s });
            }
        }
        Ok(())
    }

    /// Counts a failure.
    pub fn failed(&self, account: &str, from: &str, now_ms: i64) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST_KEPT {
            kept.retain(|_, one| now_ms - one.since_at < WINDOW_MS);
        }
        if kept.len() >= MOST_KEPT {
            // A flood from everywhere: what was counted is given up rather than memory; the queue for hashing still holds.
            kept.clear();
        }
        for key in [account_key(account), address_key(from)] {
            let one = kept.entry(key).or_insert(Failures { count: 0, since_at: now_ms });
            if now_ms - one.since_at >= WINDOW_MS {
                *one = Failures { count: 0, since_at: now_ms };
            }
            one.count = one.count.saturating_add(1);
        }
    }

    /// Forgets an account's failures, because the right person came.
    pub fn succeeded(&self, account: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&account_key(account));
    }
}

// Hashed, because what is typed into a field of that name is sometimes a password, and may be of any length.
fn account_key(account: &str) -> String {
    hash_of_secret(account.trim().to_lowercase().as_bytes())
}

fn address_key(from: &str) -> String {
    format!("from {from}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn g9_guessing_waits_by_account_and_by_address_and_mistyping_does_not() {
        let attempts = Attempts::default();
        for _ in 0..PER_ACCOUNT - 1 {
            attempts.failed("Ada@example.com", "1.1.1.1", 0);
        }
        assert!(attempts.may_try("ada@example.com", "1.1.1.1", 1).is_ok());
        attempts.failed("ada@example.com ", "2.2.2.2", 1);
        let refused = attempts.may_try("ada@example.com", "3.3.3.3", 1_000);
        assert!(matches!(refused, Err(AppError::TooMuch { retry_after_s: 899 })), "{refused:?}");
        assert!(attempts.may_try("bob@example.com", "1.1.1.1", 1).is_ok(), "another account is not held up");
        assert!(attempts.may_try("ada@example.com", "3.3.3.3", WINDOW_MS).is_ok(), "nothing is locked for ever");

        for account in 0..PER_ADDRESS {
            attempts.failed(&format!("{account}@example.com"), "9.9.9.9", 5);
        }
        assert!(attempts.may_try("new@example.com", "9.9.9.9", 6).is_err());
        attempts.failed("eve@example.com", "8.8.8.8", 5);
        attempts.succeeded("eve@example.com");
        assert!(attempts.may_try("eve@example.com", "8.8.8.8", 6).is_ok());
    }
}
