//! Waiting and chance for tests of real programs: for a condition, within bounds; and numbers that a printed seed repeats.
//! Invariant: no test waits for a time alone; what did not come is named. Next: [`crate::program`].

use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

/// Between two looks.
const LOOK_AGAIN: Duration = Duration::from_millis(50);

/// Looks again and again until there is something, and fails when there is nothing within the time.
///
/// # Panics
/// When it did not come.
pub fn wait_for<T>(what: &str, within_s: u64, mut look: impl FnMut() -> Option<T>) -> T {
    let began = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(began.elapsed() < Duration::from_secs(within_s), "{what}: not within {within_s} s");
        let_pass(LOOK_AGAIN);
    }
}

/// The same for a condition.
pub fn wait_until(what: &str, within_s: u64, mut holds: impl FnMut() -> bool) {
    wait_for(what, within_s, || holds().then_some(()));
}

/// Numbers that a seed repeats; the seed is printed, and `PREMURA_SEED` sets it.
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    /// A fresh seed, or the one that was asked for.
    #[must_use]
    pub fn for_test(name: &str) -> Self {
        let asked = std::env::var("PREMURA_SEED").ok().and_then(|text| text.parse().ok());
        let seed = asked.unwrap_or_else(|| u64::from_be_bytes(agent::clock::random()) >> 16);
        eprintln!("{name}: PREMURA_SEED={seed}");
        Self(seed)
    }

    /// A number below `end` (splitmix64).
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end.max(1)
    }

    /// Lets a part of a time pass, so that what follows hits a program anywhere in its work.
    pub fn moment(&mut self, most_ms: u64) {
        let_pass(Duration::from_millis(self.below(most_ms)));
    }
}

/// How often a test kills: some by default, many when `PREMURA_LONG` asks for it.
#[must_use]
pub fn kills(usually: u32, long: u32) -> u32 {
    if std::env::var("PREMURA_LONG").is_ok_and(|word| !word.is_empty()) { long } else { usually }
}

fn let_pass(time: Duration) {
    let (_kept, never) = channel::<()>();
    // Nobody ever sends: this ends with the time.
    let _timeout = never.recv_timeout(time);
}
