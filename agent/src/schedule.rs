//! When to look and when to send: pure, time and chance are arguments.
//! Invariant: devices never act in step (each has its own phase), a failing collector is asked ever more rarely and at
//! random moments (trust A9), and a change goes out at once unless the collector is failing. Next: [`crate::run`].

use shared::check::Every;

/// Intervals, as configured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Between samples.
    pub sample_ms: u64,
    /// Between sendings.
    pub send_ms: u64,
}

const MINUTE_MS: u64 = 60_000;
/// No wait for a failing collector is longer.
const CAP_MS: u64 = 15 * MINUTE_MS;
const FIRST_BACKOFF_MS: u64 = 5_000;
/// What a collector may ask for with Retry-After, in seconds.
const RETRY_AFTER_S: (u64, u64) = (1, 3600);
/// Samples between looks at what is large and rarely changes, and between reports of it when it did not change.
const DAY_LOOK: u64 = 60;
/// Samples after which facts that rarely change are reported again all the same.
pub const DAY_REPORT: u64 = 1440;

impl Pace {
    /// The default: a sample a minute; a server sends each, a PC five together.
    #[must_use]
    pub fn of_class(server: bool) -> Self {
        Self { sample_ms: MINUTE_MS, send_ms: if server { MINUTE_MS } else { 5 * MINUTE_MS } }
    }
}

/// Whether a check looks in the sample of this number (the first is 0, and looks at everything).
#[must_use]
pub fn looks(every: Every, sample: u64) -> bool {
    match every {
        Every::Sample => true,
        Every::FifthSample => sample.is_multiple_of(5),
        Every::Day => sample.is_multiple_of(DAY_LOOK),
    }
}

/// How long to wait after so many failures in a row: anything up to a ceiling that doubles, or what the collector asked
/// for plus up to a quarter.
#[must_use]
pub fn backoff_ms(failures: u32, retry_after_s: Option<u64>, chance: u64) -> u64 {
    if let Some(asked_s) = retry_after_s {
        let asked_ms = asked_s.clamp(RETRY_AFTER_S.0, RETRY_AFTER_S.1) * 1000;
        return asked_ms + chance % (asked_ms / 4);
    }
    let doubled = FIRST_BACKOFF_MS.checked_shl(failures.saturating_sub(1)).unwrap_or(CAP_MS);
    1 + chance % if failures > 10 { CAP_MS } else { doubled.min(CAP_MS) }
}

/// The agenda of one agent, on the monotonic clock.
#[derive(Clone, Debug)]
pub struct Schedule {
    pace: Pace,
    seed: u64,
    samples: u64,
    sample_at: u64,
    send_at: u64,
    failures: u32,
}

impl Schedule {
    /// An agenda that begins now; `seed` gives the device its own phase.
    #[must_use]
    pub fn new(pace: Pace, seed: u64, now_ms: u64) -> Self {
        Self { pace, seed, samples: 0, sample_at: now_ms, send_at: now_ms, failures: 0 }
    }

    /// Takes other intervals from now on.
    pub fn set_pace(&mut self, pace: Pace, now_ms: u64) {
        if pace != self.pace {
            self.pace = pace;
            self.sample_at = self.sample_at.min(self.next(pace.sample_ms, now_ms));
            self.send_at = self.send_at.min(self.next(pace.send_ms, now_ms));
        }
    }

    /// The number of the sample that is due, if one is.
    #[must_use]
    pub fn sample_due(&self, now_ms: u64) -> Option<u64> {
        (now_ms >= self.sample_at).then_some(self.samples)
    }

    /// Whether sending is due.
    #[must_use]
    pub fn send_due(&self, now_ms: u64) -> bool {
        now_ms >= self.send_at
    }

    /// The next moment at which something is due; sending counts only when `can_send`.
    #[must_use]
    pub fn wake_at(&self, can_send: bool) -> u64 {
        if can_send { self.sample_at.min(self.send_at) } else { self.sample_at }
    }

    /// A sample was taken; what was missed while the PC slept is not made up for.
    pub fn sampled(&mut self, now_ms: u64) {
        self.samples += 1;
        self.sample_at = self.next(self.pace.sample_ms, now_ms);
    }

    /// Something changed: send at once, unless the collector is failing.
    pub fn urge(&mut self, now_ms: u64) {
        if self.failures == 0 {
            self.send_at = self.send_at.min(now_ms);
        }
    }

    /// The collector answered with a receipt; at once again when more waits.
    pub fn sent(&mut self, more: bool, now_ms: u64) {
        self.failures = 0;
        self.send_at = if more { now_ms } else { self.next(self.pace.send_ms, now_ms) };
    }

    /// The collector failed: wait.
    pub fn failed(&mut self, retry_after_s: Option<u64>, chance: u64, now_ms: u64) {
        self.failures = self.failures.saturating_add(1);
        self.send_at = now_ms + backoff_ms(self.failures, retry_after_s, chance);
    }

    /// The next moment of the device's own grid.
    fn next(&self, interval_ms: u64, now_ms: u64) -> u64 {
        let interval_ms = interval_ms.max(1);
        let phase = self.seed % interval_ms;
        let into = (now_ms + interval_ms - phase) % interval_ms;
        now_ms + interval_ms - into
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PC: Pace = Pace { sample_ms: MINUTE_MS, send_ms: 5 * MINUTE_MS };

    #[test]
    fn a_pc_samples_each_minute_and_sends_each_five() {
        let mut schedule = Schedule::new(PC, 12_345, 1_000_000);
        let (mut samples, mut sendings) = (0, 0);
        let mut now = 1_000_000;
        while now < 1_000_000 + 3_600_000 {
            if schedule.sample_due(now).is_some() {
                schedule.sampled(now);
                samples += 1;
            }
            if schedule.send_due(now) {
                schedule.sent(false, now);
                sendings += 1;
            }
            now = schedule.wake_at(true);
        }
        assert_eq!((samples, sendings), (61, 13), "one at the start, then on the device's own grid");
    }

    #[test]
    fn a_change_goes_out_at_once_but_not_against_a_failing_collector() {
        let mut schedule = Schedule::new(PC, 0, 0);
        schedule.sent(false, 0);
        assert!(!schedule.send_due(1000));
        schedule.urge(1000);
        assert!(schedule.send_due(1000));
        schedule.failed(Some(60), 0, 1000);
        schedule.urge(2000);
        assert!(!schedule.send_due(60_999) && schedule.send_due(61_000));
        schedule.sent(true, 61_000);
        assert!(schedule.send_due(61_000), "more waits");
    }

    #[test]
    fn sleep_is_not_made_up_for_and_a_change_of_pace_counts_at_once() {
        let mut schedule = Schedule::new(PC, 0, 0);
        schedule.sampled(0);
        schedule.sampled(86_400_000 * 7);
        assert_eq!(schedule.sample_due(86_400_000 * 7), None);
        schedule.set_pace(Pace { sample_ms: 1000, send_ms: 1000 }, 86_400_000 * 7);
        assert!(schedule.wake_at(false) <= 86_400_000 * 7 + 1000);
    }

    #[test]
    fn every_check_looks_at_its_own_pace() {
        let times = |every| (0..DAY_REPORT).filter(|sample| looks(every, *sample)).count();
        assert_eq!((times(Every::Sample), times(Every::FifthSample), times(Every::Day)), (1440, 288, 24));
    }

    #[test]
    fn a9_ten_thousand_agents_do_not_come_back_together() {
        // After an outage of a day every agent is at the cap; this is the second in which each comes back.
        let mut arrivals = vec![0u32; 901];
        for agent in 0..10_000u64 {
            let chance = (0..3).fold(agent + 1, |mixed: u64, _| {
                (mixed ^ (mixed >> 29)).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(31)
            });
            arrivals[usize::try_from(backoff_ms(40, None, chance) / 1000).unwrap()] += 1;
        }
        let mean = 10_000 / 900;
        assert!(arrivals.iter().all(|second| *second <= 3 * mean), "{:?}", arrivals.iter().max());
    }

    proptest! {
        #[test]
        fn a9_no_wait_is_longer_than_its_cap(failures in 1u32.., asked in prop::option::of(any::<u64>()), chance: u64) {
            let wait = backoff_ms(failures, asked, chance);
            match asked {
                None => prop_assert!((1..=CAP_MS).contains(&wait)),
                Some(asked) => {
                    let bounded = asked.clamp(1, 3600) * 1000;
                    prop_assert!(wait >= bounded && wait < bounded * 5 / 4);
                }
            }
        }

        #[test]
        fn the_next_moment_is_within_one_interval(seed: u64, now in 0u64..1 << 40, interval in 1u64..86_400_000) {
            let next = Schedule::new(PC, seed, now).next(interval, now);
            prop_assert!(next > now && next <= now + interval);
        }
    }
}
