//! What the agent allows itself on somebody else's machine: the processor's time, memory, the battery, a line paid by volume.
//! Invariant: pure; looks are put off, never dropped for good, and what everybody waits for (each sample's own checks) is put
//! off last. Next: [`crate::sample`], which asks; [`crate::agent`], which counts.

use shared::check::Every;

use crate::schedule::Pace;

/// Half a percent of one processor, in microseconds a millisecond earns.
const EARNED_US_PER_MS: u64 = 5;
/// What can be saved up: an hour's share, 18 s. A first look through everything takes a good part of it.
const PURSE_US: i64 = 3_600_000 * 5;
/// Private memory beyond which the agent starts anew rather than grow on; its unit's own limit is the same.
pub const MOST_BYTES: u64 = 40 << 20;
/// It does so only when that lasts for as many samples, and never sooner than an hour after its start: an agent that starts
/// anew all the time reports nothing, and a system may count memory in a way of its own.
const GROWN_SAMPLES: u32 = 3;
const LEAST_LIFE_MS: u64 = 3_600_000;
/// On a battery, time between two looks at what is large and rarely changes.
const DAY_ON_BATTERY_MS: u64 = 6 * 3_600_000;
/// On a line paid by volume, time between two sendings of which nobody waits.
const METERED_SEND_MS: u64 = 15 * 60_000;

/// What the agent used, as its system counts it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Time of the processor since the agent's start, its child tools included where the system tells.
    pub cpu_us: u64,
    /// Memory that is the agent's alone.
    pub private_bytes: u64,
}

/// The purse, and when the rare looks were last allowed.
#[derive(Clone, Debug)]
pub struct Thrift {
    purse_us: i64,
    counted: Usage,
    began_ms: u64,
    at_ms: u64,
    grown: u32,
    day_at: Option<u64>,
    /// Whether the machine runs on its battery.
    pub on_battery: bool,
}

impl Thrift {
    /// A full purse.
    #[must_use]
    pub fn new(usage: Usage, now_ms: u64) -> Self {
        Self {
            purse_us: PURSE_US,
            counted: usage,
            began_ms: now_ms,
            at_ms: now_ms,
            grown: 0,
            day_at: None,
            on_battery: false,
        }
    }

    /// Earns what time brings and pays what was used.
    pub fn count(&mut self, usage: Usage, now_ms: u64) {
        let earned = now_ms.saturating_sub(self.at_ms).saturating_mul(EARNED_US_PER_MS);
        let earned = i64::try_from(earned).unwrap_or(i64::MAX);
        let spent = i64::try_from(usage.cpu_us.saturating_sub(self.counted.cpu_us)).unwrap_or(i64::MAX);
        self.purse_us = self.purse_us.saturating_add(earned).min(PURSE_US).saturating_sub(spent);
        (self.counted, self.at_ms) = (usage, now_ms);
    }

    /// What the agent takes for itself after a sample, when that is too much and has been for long enough to start anew.
    pub fn outgrown(&mut self, usage: Usage, now_ms: u64) -> Option<u64> {
        self.grown = if usage.private_bytes > MOST_BYTES { self.grown.saturating_add(1) } else { 0 };
        let old_enough = now_ms.saturating_sub(self.began_ms) >= LEAST_LIFE_MS;
        (old_enough && self.grown >= GROWN_SAMPLES).then_some(usage.private_bytes)
    }

    /// Whether anything but the plain looks can be afforded.
    #[must_use]
    pub fn can_pay(&self) -> bool {
        self.purse_us >= 0
    }

    /// Whether a look may happen now.
    #[must_use]
    pub fn allows(&self, every: Every, sample: u64, now_ms: u64) -> bool {
        // Deep in debt, even the plain looks come only now and then.
        let ruined = self.purse_us < -PURSE_US && !sample.is_multiple_of(5);
        match every {
            Every::Sample => !ruined,
            Every::FifthSample => self.can_pay() && (!self.on_battery || sample.is_multiple_of(15)),
            Every::Day => {
                let rested = self.day_at.is_none_or(|at_ms| now_ms.saturating_sub(at_ms) >= DAY_ON_BATTERY_MS);
                self.can_pay() && (!self.on_battery || rested)
            }
        }
    }

    /// The rare looks happened.
    pub fn looked_at_all(&mut self, now_ms: u64) {
        self.day_at = Some(now_ms);
    }
}

/// The pace on a line paid by volume: a change still goes out at once. A server's silence is noticed after 12 minutes, so
/// its pace stays.
#[must_use]
pub fn metered(pace: Pace, server: bool) -> Pace {
    if server { pace } else { Pace { send_ms: pace.send_ms.max(METERED_SEND_MS), ..pace } }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn used(cpu_ms: u64) -> Usage {
        Usage { cpu_us: cpu_ms * 1000, private_bytes: 0 }
    }

    #[test]
    fn i8_over_any_day_the_processor_s_time_stays_near_half_a_percent() {
        const MINUTE: u64 = 60_000;
        // Looks that cost far too much: a sample 400 ms, a fifth 3 s, a look at everything 60 s.
        let (mut thrift, mut spent_ms, mut looks) = (Thrift::new(Usage::default(), 0), 0, [0u32; 3]);
        for sample in 0..1440u64 {
            let now = sample * MINUTE;
            let plan = [(Every::Sample, 1, 400), (Every::FifthSample, 5, 3000), (Every::Day, 60, 60_000)];
            for (place, (every, each, cost_ms)) in plan.into_iter().enumerate() {
                if sample.is_multiple_of(each) && thrift.allows(every, sample, now) {
                    spent_ms += cost_ms;
                    looks[place] += 1;
                }
            }
            thrift.count(used(spent_ms), now);
        }
        let share = spent_ms as f64 / (1440.0 * MINUTE as f64);
        assert!(share < 0.0055, "{share}");
        assert!(looks[0] > 288 && looks[1] > 0 && looks[2] > 0, "{looks:?}");
    }

    #[test]
    fn i8_an_agent_that_grew_starts_anew_and_never_all_the_time() {
        let took = |private_bytes| Usage { cpu_us: 0, private_bytes };
        let (large, hour) = (took(MOST_BYTES + 1), 3_600_000);
        let mut thrift = Thrift::new(Usage::default(), 0);
        assert!((0..60).all(|minute| thrift.outgrown(large, minute * 60_000).is_none()), "its first hour");
        assert_eq!(thrift.outgrown(large, hour), Some(MOST_BYTES + 1));
        let mut thrift = Thrift::new(Usage::default(), 0);
        for (bytes, wanted) in
            [(MOST_BYTES + 1, false), (MOST_BYTES + 1, false), (MOST_BYTES, false), (MOST_BYTES + 1, false)]
        {
            assert_eq!(thrift.outgrown(took(bytes), 2 * hour).is_some(), wanted, "one good sample counts");
        }
    }

    #[test]
    fn a_frugal_agent_is_never_held_back() {
        let mut thrift = Thrift::new(used(7), 0);
        for sample in 0..1440u64 {
            for every in [Every::Sample, Every::FifthSample, Every::Day] {
                assert!(thrift.allows(every, sample, sample * 60_000));
            }
            thrift.count(used(7 + sample * 250), sample * 60_000);
        }
    }

    #[test]
    fn on_a_battery_rare_looks_rest_and_plain_ones_go_on() {
        let mut thrift = Thrift::new(Usage::default(), 0);
        thrift.on_battery = true;
        assert!(thrift.allows(Every::Day, 0, 0), "the first look sees all");
        thrift.looked_at_all(0);
        let hour = 3_600_000;
        assert!(!thrift.allows(Every::Day, 60, hour) && thrift.allows(Every::Day, 360, 6 * hour));
        assert!(!thrift.allows(Every::FifthSample, 5, hour) && thrift.allows(Every::FifthSample, 15, hour));
        assert!(thrift.allows(Every::Sample, 1, hour));
    }

    #[test]
    fn a_line_paid_by_volume_is_used_less_often_unless_somebody_would_miss_it() {
        let pc = Pace::of_class(false);
        assert_eq!(metered(pc, false), Pace { send_ms: 900_000, ..pc });
        let server = Pace::of_class(true);
        assert_eq!(metered(server, true), server);
        let rare = Pace { sample_ms: 60_000, send_ms: 3_600_000 };
        assert_eq!(metered(rare, false), rare);
    }
}
