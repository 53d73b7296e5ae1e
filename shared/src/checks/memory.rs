//! Protects from a machine that swaps all day, and from programs that the system ends for want of memory.
//! Linux: meminfo and vmstat. Windows: global memory status and page file usage. macOS: vm statistics.
//! Invariant: judged by means over a quarter of an hour, never by one busy moment. Next: `cpu`.

use serde::{Deserialize, Serialize};

use crate::card::{Card, Chart, Side};
use crate::check::{Check, Every};
use crate::host::Host;
use crate::observation::Look;
use crate::past::{Past, Point, Window};
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// Memory and page file at one moment.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// All memory.
    pub total_bytes: u64,
    /// What programs can still get without swapping.
    pub available_bytes: u64,
    /// Page file or swap in all; 0 when there is none.
    pub swap_total_bytes: u64,
    /// Page file or swap in use.
    pub swap_used_bytes: u64,
    /// Programs ended for want of memory since boot; none when the system does not count them.
    pub oom_kills: Option<u64>,
}

crate::limits! {
    /// When memory is short: little available and the page file in use, both.
    pub struct Limits {
        /// Short below this share available, %.
        available_percent: 10.0, 0 ..= 100;
        /// Short only above this share of the page file used, %.
        swap_percent: 80.0, 0 ..= 100;
        /// Without a page file: short below this share available, %.
        no_swap_available_percent: 3.0, 0 ..= 100;
        /// Points beyond the limits at which a finding clears.
        clear_points: 3.0, 0 ..= 50;
        /// Programs ended for want of memory in seven days that are worth a ticket.
        oom_kills: 3.0, 1 ..= 1_000;
    }
}

const AVAILABLE: Window = Window { series: "available_percent", span_s: 15 * 60 };
const SWAP: Window = Window { series: "swap_used_percent", span_s: 15 * 60 };
const KILLS: Window = Window { series: "oom_kills_count", span_s: 7 * 86_400 };

impl Check for This {
    const KEY: &'static str = "memory";
    const EVERY: Every = Every::Sample;
    const WINDOWS: &'static [Window] = &[AVAILABLE, SWAP, KILLS];
    const CHARTS: &'static [Chart] = &[
        Chart { series: AVAILABLE.series, bad: Some(Side::Below) },
        Chart { series: SWAP.series, bad: Some(Side::Above) },
    ];
    const TRIED: &'static [&'static str] = &["available_percent", "swap_percent", "no_swap_available_percent", "clear_points"];
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        let memory = host.memory()?;
        Ok(Facts {
            total_bytes: memory.total_bytes,
            available_bytes: memory.available_bytes,
            swap_total_bytes: memory.swap_total_bytes,
            swap_used_bytes: memory.swap_used_bytes,
            oom_kills: memory.oom_kills,
        })
    }

    fn judge(facts: &Facts, past: &Past<'_>, limits: &Limits, now_ms: i64) -> Vec<Reading> {
        // A machine without memory is an answer gone wrong, not a shortage.
        if facts.total_bytes == 0 {
            return Vec::new();
        }
        let kills = facts.oom_kills.map(|kills| killed(kills, past, limits, now_ms));
        [Some(pressure(facts, past, limits, now_ms)), kills].into_iter().flatten().collect()
    }

    fn series(facts: &Facts) -> Vec<Point> {
        let point = |series, value| Point { series, subject: String::new(), value };
        let swap = (facts.swap_total_bytes > 0).then(|| point(SWAP.series, swap_percent(facts)));
        // A machine without memory is an answer gone wrong, not a shortage.
        if facts.total_bytes == 0 {
            return Vec::new();
        }
        let kills = facts.oom_kills.map(|kills| point(KILLS.series, kills as f64));
        [Some(point(AVAILABLE.series, available_percent(facts))), swap, kills].into_iter().flatten().collect()
    }

    fn limit(facts: &Facts, limits: &Limits, series: &str, _: &str) -> Option<f64> {
        match (series, facts.swap_total_bytes) {
            ("available_percent", 0) => Some(limits.no_swap_available_percent),
            ("available_percent", _) => Some(limits.available_percent),
            ("swap_used_percent", _) => Some(limits.swap_percent),
            _ => None,
        }
    }

    fn again(newest: &Facts, numbers: &[Point]) -> Option<Facts> {
        let percent = |series| numbers.iter().find(|point| point.series == series).map(|point| point.value);
        // How much there is was not stored and is taken as it is now; a machine without a page file stores nothing of it.
        let swap = percent(SWAP.series);
        Some(Facts {
            available_bytes: part(newest.total_bytes, percent(AVAILABLE.series)?),
            swap_total_bytes: if swap.is_some() { newest.swap_total_bytes.max(100) } else { 0 },
            swap_used_bytes: part(newest.swap_total_bytes.max(100), swap.unwrap_or(0.0)),
            // Growth over a week is more than the numbers of a moment.
            oom_kills: None,
            total_bytes: newest.total_bytes,
        })
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let card = || {
            Card::new("", Words::new("memory-card").percent("percent", available_percent(facts)))
                .beside(Words::new("memory-card-of").bytes("total", facts.total_bytes))
                .line(AVAILABLE.series)
        };
        (facts.total_bytes > 0).then(card).into_iter().collect()
    }
}

fn available_percent(facts: &Facts) -> f64 {
    100.0 * facts.available_bytes as f64 / facts.total_bytes.max(1) as f64
}

fn swap_percent(facts: &Facts) -> f64 {
    100.0 * facts.swap_used_bytes as f64 / facts.swap_total_bytes.max(1) as f64
}

fn pressure(facts: &Facts, past: &Past<'_>, limits: &Limits, now_ms: i64) -> Reading {
    let whole = past.full(AVAILABLE, now_ms).map(|stat| stat.mean);
    let available = whole.unwrap_or_else(|| available_percent(facts));
    let swap = past.full(SWAP, now_ms).map_or_else(|| swap_percent(facts), |stat| stat.mean);
    let short_by = |points: f64| match facts.swap_total_bytes {
        0 => available < limits.no_swap_available_percent + points,
        _ => available < limits.available_percent + points && swap > limits.swap_percent - points,
    };
    // A workstation that swaps slows one person: it belongs in the digest, as advice to buy memory.
    let severity = if past.class.is_server() { Severity::High } else { Severity::Info };
    let level = match (short_by(0.0), short_by(limits.clear_points)) {
        (true, _) if whole.is_some() => Level::Bad(severity),
        (_, true) => Level::Near,
        _ => Level::Healthy,
    };
    let words = Words::new("memory")
        .percent("available", available)
        .bytes("total", facts.total_bytes)
        .percent("swap", if facts.swap_total_bytes == 0 { 0.0 } else { swap });
    Reading::new("memory", "", level, words)
}

fn killed(kills: u64, past: &Past<'_>, limits: &Limits, now_ms: i64) -> Reading {
    // The counter starts again at each boot: its growth since its least value never counts a kill twice.
    let least = past.any(KILLS, now_ms).map_or(kills as f64, |stat| stat.min);
    let growth = (kills as f64 - least).max(0.0);
    let level = if growth >= limits.oom_kills { Level::Bad(Severity::Medium) } else { Level::Healthy };
    #[expect(clippy::cast_possible_truncation, reason = "a float to integer cast saturates, and people read a few")]
    let words = Words::new("memory-oom").count("kills", growth as i64);
    Reading::new("memory", "oom", level, words)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast of floats stops at both ends")]
fn part(whole: u64, percent: f64) -> u64 {
    (whole as f64 * percent / 100.0).round() as u64
}

#[cfg(test)]
mod tests {
    use crate::trial::Trial;
    use super::*;
    use crate::host::Memory;
    use crate::recorded::{Answer, Recorded};

    const QUARTER_S: i64 = 15 * 60;

    fn facts(available: u64, swap_total: u64, swap_used: u64) -> Facts {
        Facts {
            total_bytes: 100,
            available_bytes: available,
            swap_total_bytes: swap_total,
            swap_used_bytes: swap_used,
            ..Facts::default()
        }
    }

    #[test]
    fn memory_is_short_when_little_is_left_and_the_page_file_is_used() {
        let table = [
            ("plenty", facts(50, 100, 10), Level::Healthy),
            ("little left, page file idle", facts(5, 100, 10), Level::Healthy),
            ("page file full, memory free", facts(50, 100, 100), Level::Healthy),
            ("both past their limits", facts(9, 100, 81), Level::Bad(Severity::High)),
            ("exactly at both limits", facts(10, 100, 80), Level::Near),
            ("between limit and clear limit", facts(12, 100, 90), Level::Near),
            ("no page file, 9 % left", facts(9, 0, 0), Level::Healthy),
            ("no page file, 2 % left", facts(2, 0, 0), Level::Bad(Severity::High)),
            ("more in use than there is", facts(5, 10, u64::MAX), Level::Bad(Severity::High)),
        ];
        for (case, facts, wanted) in table {
            let trial = Trial::server().lasting::<This>(&facts, QUARTER_S);
            assert_eq!(trial.level::<This>(&facts, QUARTER_S * 1000, ""), Some(wanted), "{case}");
        }
    }

    #[test]
    fn one_busy_moment_is_no_finding_and_a_workstation_is_only_advised() {
        let short = facts(5, 100, 90);
        assert_eq!(Trial::server().level::<This>(&short, 0, ""), Some(Level::Near), "the window is not full");
        let laptop = Trial::laptop().lasting::<This>(&short, QUARTER_S);
        assert_eq!(laptop.level::<This>(&short, QUARTER_S * 1000, ""), Some(Level::Bad(Severity::Info)));
        assert_eq!(Trial::server().level::<This>(&Facts::default(), 0, ""), None, "a machine without memory");
        let quiet = Trial::server().lasting::<This>(&facts(50, 100, 0), QUARTER_S);
        assert_eq!(quiet.level::<This>(&short, QUARTER_S * 1000, ""), Some(Level::Healthy), "a spike in a quiet window");
    }

    #[test]
    fn kills_are_counted_over_seven_days_and_a_boot_forgets_none_twice() {
        let at = |kills| Facts { oom_kills: Some(kills), ..facts(50, 0, 0) };
        let table: [(&str, &[u64], Level); 5] = [
            ("none", &[0, 0], Level::Healthy),
            ("two", &[4, 6], Level::Healthy),
            ("three", &[4, 7], Level::Bad(Severity::Medium)),
            ("the counter starts again", &[9, 0], Level::Healthy),
            ("three since the boot", &[9, 0, 3], Level::Bad(Severity::Medium)),
        ];
        for (case, days, wanted) in table {
            let mut trial = Trial::server();
            let mut now_ms = 0;
            for kills in days {
                now_ms += 86_400_000;
                trial.see::<This>(&at(*kills), now_ms);
            }
            assert_eq!(trial.level::<This>(&at(*days.last().unwrap()), now_ms, "oom"), Some(wanted), "{case}");
        }
        assert_eq!(Trial::server().level::<This>(&facts(50, 0, 0), 0, "oom"), None, "a system that does not count");
    }

    #[test]
    fn what_the_machine_answers_becomes_facts() {
        let memory = Memory { total_bytes: 8, available_bytes: 4, oom_kills: Some(1), ..Memory::default() };
        let host = Recorded { memory: Some(Answer::Seen(memory)), ..Recorded::default() };
        let seen = This::observe(&host).unwrap();
        assert_eq!((seen.total_bytes, seen.available_bytes, seen.oom_kills), (8, 4, Some(1)));
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
