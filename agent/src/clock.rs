//! The only place that asks the time, the boot and for randomness.
//! Invariant: monotonic time includes sleep and compares only within one boot; wall time is shown and compared, never
//! believed. Next: [`crate::schedule`], which takes all of it as arguments.

use std::sync::OnceLock;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use jiff::tz::TimeZone;
use shared::ids::EpochId;

use crate::platform;

/// One moment on both clocks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// Since boot, sleep included.
    pub mono_ms: u64,
    /// UTC as this PC believes it.
    pub wall_ms: i64,
}

/// Now.
#[must_use]
pub fn now() -> Moment {
    Moment { mono_ms: platform::since_boot_ms(), wall_ms: wall_ms() }
}

/// Measures a short span, finer than [`now`] does.
#[derive(Clone, Copy, Debug)]
pub struct Stopwatch(Instant);

impl Stopwatch {
    /// Begins.
    #[must_use]
    pub fn start() -> Self {
        Self(Instant::now())
    }

    /// How long ago it began.
    #[must_use]
    pub fn ms(self) -> f64 {
        self.0.elapsed().as_secs_f64() * 1000.0
    }
}

fn wall_ms() -> i64 {
    let millis = |span: std::time::Duration| i64::try_from(span.as_millis()).unwrap_or(i64::MAX);
    match SystemTime::now().duration_since(UNIX_EPOCH) {
        Ok(after) => millis(after),
        Err(before) => -millis(before.duration()),
    }
}

/// The time zone that this PC keeps; UTC when it tells none.
#[must_use]
pub fn zone() -> TimeZone {
    TimeZone::try_system().unwrap_or(TimeZone::UTC)
}

/// The id of the running boot.
#[must_use]
pub fn boot_id() -> &'static str {
    static BOOT: OnceLock<String> = OnceLock::new();
    BOOT.get_or_init(|| {
        // Without the system's own id, monotonic times are compared within this run of the agent only.
        platform::boot_id().unwrap_or_else(|| format!("run-{:016x}", u64::from_be_bytes(random())))
    })
}

/// Random bytes, for ids and jitter; keys come from the cryptographic library.
#[must_use]
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    if getrandom::fill(&mut bytes).is_err() {
        // An early boot without entropy must not silence the agent; uniqueness among a site's PCs is all that is needed.
        let seed = now();
        for (byte, from) in bytes.iter_mut().zip(seed.mono_ms.to_le_bytes().iter().chain(&seed.wall_ms.to_le_bytes())) {
            *byte = *from;
        }
    }
    bytes
}

/// A moment as people read it, in UTC.
#[must_use]
pub fn shown(ms: i64) -> String {
    jiff::Timestamp::from_millisecond(ms).map_or_else(|_| format!("{ms} ms"), |at| format!("{at:.0}"))
}

/// A name for a new life of the spool.
#[must_use]
pub fn fresh_epoch() -> EpochId {
    EpochId::new(u64::try_from(wall_ms()).unwrap_or(0), random())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d4_monotonic_time_does_not_go_backwards_and_the_boot_has_one_name() {
        let (first, second) = (now(), now());
        assert!(first.mono_ms > 0 && second.mono_ms >= first.mono_ms);
        assert!(!boot_id().is_empty() && boot_id() == boot_id());
        assert_ne!(random::<16>(), random::<16>());
        assert_eq!(shown(1_795_418_058_123), "2026-11-23T07:14:18Z");
        assert_eq!(shown(i64::MAX), format!("{} ms", i64::MAX));
    }
}
