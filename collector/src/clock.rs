//! The collector's only source of time and randomness: everything else is handed a `Clock`.
//! Invariant: no other file asks the system for either, so a test or a simulation decides both and a seed repeats a run.
//! Next: `app::App` carries it; `ca` hands it to rustls as its time provider.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU16, AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use rustls::time_provider::TimeProvider;
use rustls_pki_types::UnixTime;

/// Time and randomness, from the system or set by hand.
#[derive(Clone, Debug)]
pub struct Clock {
    source: Source,
    /// Counts ids, so that those of one millisecond sort as they were made.
    ids: Arc<AtomicU16>,
}

#[derive(Clone, Debug)]
enum Source {
    System,
    Manual(Arc<Manual>),
}

#[derive(Debug)]
struct Manual {
    now_ms: AtomicI64,
    random_state: AtomicU64,
}

impl Clock {
    /// The system's clock and its random source.
    #[must_use]
    pub fn system() -> Self {
        Self { source: Source::System, ids: Arc::default() }
    }

    /// A clock that stands still until it is moved; its randomness repeats from the same start.
    #[must_use]
    pub fn manual(start_ms: i64) -> Self {
        let random_state = AtomicU64::new(start_ms.cast_unsigned());
        let manual = Manual { now_ms: AtomicI64::new(start_ms), random_state };
        Self { source: Source::Manual(Arc::new(manual)), ids: Arc::default() }
    }

    /// Milliseconds since 1970, UTC.
    #[must_use]
    pub fn now_ms(&self) -> i64 {
        match &self.source {
            Source::System => match SystemTime::now().duration_since(UNIX_EPOCH) {
                Ok(since) => i64::try_from(since.as_millis()).unwrap_or(i64::MAX),
                Err(before) => i64::try_from(before.duration().as_millis()).map_or(i64::MIN, |ms| -ms),
            },
            Source::Manual(manual) => manual.now_ms.load(Ordering::SeqCst),
        }
    }

    /// Moves a manual clock; the system's clock is not ours to move, so there it does nothing.
    pub fn advance(&self, by_ms: i64) {
        if let Source::Manual(manual) = &self.source {
            manual.now_ms.fetch_add(by_ms, Ordering::SeqCst);
        }
    }

    /// Sets a manual clock; on the system's clock it does nothing.
    pub fn set(&self, now_ms: i64) {
        if let Source::Manual(manual) = &self.source {
            manual.now_ms.store(now_ms, Ordering::SeqCst);
        }
    }

    /// `N` bytes nobody can guess (from a manual clock: bytes that repeat with its start).
    #[must_use]
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match &self.source {
            Source::System => {
                if let Err(error) = getrandom::fill(&mut bytes) {
                    // Going on would mean secrets that can be guessed; there is no state worth saving here.
                    tracing::error!(%error, "The system gives no random bytes. Nothing safe can be done without them.");
                    std::process::abort();
                }
            }
            Source::Manual(manual) => {
                for chunk in bytes.chunks_mut(8) {
                    let word = mix(manual.random_state.fetch_add(STEP, Ordering::SeqCst).wrapping_add(STEP));
                    for (byte, from) in chunk.iter_mut().zip(word.to_le_bytes()) {
                        *byte = from;
                    }
                }
            }
        }
        bytes
    }

    /// A new id of any kind: `clock.id(DeviceId::new)`. Ids of one process sort as they were made: the twelve bits after
    /// the time are a counter (RFC 9562, 6.2, method 1), the other sixty-two are random.
    #[must_use]
    pub fn id<T>(&self, new: fn(u64, [u8; 10]) -> T) -> T {
        let mut bytes: [u8; 10] = self.random();
        let [high, low] = self.ids.fetch_add(1, Ordering::SeqCst).to_be_bytes();
        let [first, second, ..] = &mut bytes;
        (*first, *second) = (high, low);
        new(u64::try_from(self.now_ms()).unwrap_or(0), bytes)
    }
}

impl TimeProvider for Clock {
    fn current_time(&self) -> Option<UnixTime> {
        let now_ms = u64::try_from(self.now_ms()).ok()?;
        Some(UnixTime::since_unix_epoch(Duration::from_millis(now_ms)))
    }
}

// SplitMix64 (Steele, Lea, Flood 2014): enough to make tests repeat, never used for real secrets.
const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

fn mix(state: u64) -> u64 {
    let word = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    word ^ (word >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::ids::DeviceId;

    #[test]
    fn a_manual_clock_moves_only_by_hand_and_repeats() {
        let (one, two) = (Clock::manual(1_000), Clock::manual(1_000));
        one.advance(5);
        assert_eq!((one.now_ms(), two.now_ms()), (1_005, 1_000));
        two.set(1_005);
        assert_eq!(one.id(DeviceId::new), two.id(DeviceId::new));
        assert_ne!(one.random::<16>(), one.random::<16>());
    }

    #[test]
    fn ids_of_one_moment_sort_as_they_were_made() {
        let clock = Clock::manual(1_000);
        let ids: Vec<DeviceId> = (0..100).map(|_| clock.id(DeviceId::new)).collect();
        assert!(ids.is_sorted());
    }

    #[test]
    fn the_system_clock_is_after_2020_and_never_repeats_its_randomness() {
        let clock = Clock::system();
        assert!(clock.now_ms() > 1_577_836_800_000);
        assert_ne!(clock.random::<16>(), clock.random::<16>());
    }
}
