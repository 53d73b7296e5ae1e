//! Wrong passwords and codes of late, by account and by address: who guesses has to wait, who mistypes does not notice.
//! Invariant: counted before it is judged, by account, by address and in all; bounded memory; an account that does not exist
//! is counted like one that does; nothing is locked for ever.
//! Next: [`super::sign_in`].

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use super::hash_of_secret;
use crate::error::AppError;

const WINDOW_MS: i64 = 15 * 60_000;
const PER_ACCOUNT: u32 = 10;
const PER_ADDRESS: u32 = 50;
// Each is a mail to somebody who perhaps did not ask for it.
const LINKS_PER_ACCOUNT: u32 = 5;
// Three codes of a million are right at any moment, and who guesses them has the password already.
const CODES_PER_ACCOUNT: u32 = 5;
// From everywhere together: a swarm that tries a little from each address. Whoever came in of late is let by.
const EVERYWHERE: u32 = 2_000;
const MOST_KEPT: usize = 20_000;

/// Failures within the last quarter of an hour.
#[derive(Debug, Default)]
pub struct Attempts(Mutex<HashMap<String, Failures>>);

#[derive(Clone, Copy, Debug)]
struct Failures {
    count: u32,
    since_at: i64,
}

/// What is tried: each is counted under a name of its own kind, so that none can be typed to stand for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tried<'a> {
    /// The password of an account, as the address was typed.
    Password(&'a str),
    /// A one-time code, which names no account.
    Code,
    /// A code of somebody's second factor, by their id.
    SecondFactor(&'a str),
    /// A code that a caller reads, by who types it and of which customer.
    Caller(&'a str),
    /// A link into the portal, asked for with an address as it was typed.
    Link(&'a str),
}

impl Attempts {
    /// Counts a try before it is made, so that many at the same moment cannot pass together; or refuses it.
    ///
    /// # Errors
    /// [`AppError::TooMuch`] with when to come back.
    pub fn admit(&self, tried: Tried<'_>, from: &str, now_ms: i64) -> Result<(), AppError> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let most = match tried {
            Tried::Link(_) => LINKS_PER_ACCOUNT,
            Tried::SecondFactor(_) | Tried::Caller(_) => CODES_PER_ACCOUNT,
            Tried::Password(_) | Tried::Code => PER_ACCOUNT,
        };
        let everywhere = if kept.contains_key(&known_key(from)) { u32::MAX } else { EVERYWHERE };
        let keys = [(key(tried, from), most), (address_key(from), PER_ADDRESS), (ALL.to_owned(), everywhere)];
        for (key, most) in &keys {
            let Some(failures) = kept.get(key).filter(|one| one.count >= *most) else { continue };
            let rest_ms = failures.since_at.saturating_add(WINDOW_MS).saturating_sub(now_ms);
            if rest_ms > 0 {
                let retry_after_s = u32::try_from(rest_ms / 1000).unwrap_or(u32::MAX).max(1);
                return Err(AppError::TooMuch { retry_after_s });
            }
        }
        if kept.len() >= MOST_KEPT {
            kept.retain(|_, one| now_ms - one.since_at < WINDOW_MS);
        }
        if kept.len() >= MOST_KEPT {
            // A flood from everywhere: what was counted is given up rather than memory; the queue for hashing still holds.
            kept.clear();
        }
        for (key, _) in keys {
            let one = kept.entry(key).or_insert(Failures { count: 0, since_at: now_ms });
            if now_ms - one.since_at >= WINDOW_MS {
                *one = Failures { count: 0, since_at: now_ms };
            }
            one.count = one.count.saturating_add(1);
        }
        Ok(())
    }

    /// Takes a try back that was not judged wrong: the collector could not, or something else was amiss.
    pub fn take_back(&self, tried: Tried<'_>, from: &str) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for key in [key(tried, from), address_key(from), ALL.to_owned()] {
            if let Some(one) = kept.get_mut(&key) {
                one.count = one.count.saturating_sub(1);
            }
        }
    }

    /// Forgets the failures of what was tried, because the right person came; others from that address still count.
    pub fn succeeded(&self, tried: Tried<'_>, from: &str, now_ms: i64) {
        self.take_back(tried, from);
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.remove(&key(tried, from));
        kept.insert(known_key(from), Failures { count: 0, since_at: now_ms });
    }
}

// Hashed, because what is typed into a field of that name is sometimes a password, and may be of any length.
fn key(tried: Tried<'_>, from: &str) -> String {
    let hashed = |account: &str| hash_of_secret(account.trim().to_lowercase().as_bytes());
    match tried {
        Tried::Password(account) => format!("account {}", hashed(account)),
        Tried::Link(account) => format!("link {}", hashed(account)),
        Tried::SecondFactor(id) => format!("second factor {id}"),
        Tried::Caller(whose) => format!("caller {whose}"),
        Tried::Code => format!("codes from {from}"),
    }
}

/// What all tries are counted under together.
const ALL: &str = "everywhere";

/// Under which it is kept that somebody came in from an address.
fn known_key(from: &str) -> String {
    format!("came in from {from}")
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
        let admit = |account: &str, from: &str, now_ms: i64| attempts.admit(Tried::Password(account), from, now_ms);
        for _ in 0..PER_ACCOUNT - 1 {
            admit("Ada@example.com", "1.1.1.1", 0).unwrap();
        }
        admit("ada@example.com ", "2.2.2.2", 1).unwrap();
        let refused = admit("ada@example.com", "3.3.3.3", 1_000);
        assert!(matches!(refused, Err(AppError::TooMuch { retry_after_s: 899 })), "{refused:?}");
        assert!(admit("bob@example.com", "1.1.1.1", 1).is_ok(), "another account is not held up");
        assert!(admit("ada@example.com", "3.3.3.3", WINDOW_MS).is_ok(), "nothing is locked for ever");

        for account in 0..PER_ADDRESS {
            admit(&format!("{account}@example.com"), "9.9.9.9", 5).unwrap();
        }
        assert!(admit("new@example.com", "9.9.9.9", 6).is_err());
        for _ in 0..2 * PER_ADDRESS {
            admit("eve@example.com", "8.8.8.8", 5).unwrap();
            attempts.succeeded(Tried::Password("eve@example.com"), "8.8.8.8", 5);
            admit("eve@example.com", "8.8.8.8", 5).unwrap();
            attempts.take_back(Tried::Password("eve@example.com"), "8.8.8.8");
        }
    }

    #[test]
    fn g9_a_swarm_from_everywhere_waits_and_whoever_came_in_of_late_is_let_by() {
        let attempts = Attempts::default();
        attempts.succeeded(Tried::Password("ada@example.com"), "7.7.7.7", 0);
        for nth in 0..EVERYWHERE {
            attempts.admit(Tried::Password(&format!("{nth}@example.com")), &format!("at {nth}"), 1).unwrap();
        }
        let refused = attempts.admit(Tried::Password("new@example.com"), "6.6.6.6", 2);
        assert!(matches!(refused, Err(AppError::TooMuch { .. })), "{refused:?}");
        assert!(attempts.admit(Tried::Password("ada@example.com"), "7.7.7.7", 2).is_ok());
        assert!(attempts.admit(Tried::Password("new@example.com"), "6.6.6.6", WINDOW_MS + 1).is_ok(), "soft");
    }

    #[test]
    fn g9_an_address_typed_as_an_account_locks_no_codes_and_codes_lock_no_account() {
        let attempts = Attempts::default();
        for _ in 0..PER_ACCOUNT {
            attempts.admit(Tried::Password("127.0.0.11"), "6.6.6.6", 0).unwrap();
        }
        for _ in 0..PER_ACCOUNT {
            attempts.admit(Tried::Code, "127.0.0.11", 0).unwrap();
        }
        assert!(attempts.admit(Tried::Code, "127.0.0.11", 0).is_err(), "codes are counted too");
        assert!(attempts.admit(Tried::Password("ada@example.com"), "127.0.0.11", 0).is_ok());
    }
}
