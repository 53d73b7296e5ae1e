//! The one state machine between readings and findings: consecutive samples, clear delay, flapping.
//! Invariant: an unseen sample never reaches it, so absence neither opens nor clears; at most one finding of a
//! fingerprint is open. Next: [`crate::judge`], which feeds it.

use serde::{Deserialize, Serialize};
use shared::reading::{Level, Severity};

use crate::policy::Patience;

/// What is remembered of one fingerprint between samples. A subject that was always healthy needs none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// The severity of the open finding.
    pub open: Option<Severity>,
    /// Samples in a row that asked for the same change.
    run: u32,
    /// The severity that the run asks for; none for health.
    wanted: Option<Severity>,
    /// Observed time at which the run began.
    since_at: i64,
    /// The latest openings and clearings, oldest first.
    flips: Vec<i64>,
    /// The finding changes too often to be told each time.
    pub flapping: bool,
}

/// What a sample changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing.
    Still,
    /// A finding opens; seen first at `since_at`.
    Opened {
        /// How bad.
        severity: Severity,
        /// When the run of samples began.
        since_at: i64,
    },
    /// The open finding became worse.
    Worsened {
        /// How bad now.
        severity: Severity,
    },
    /// The finding changes too often: it stays open and is told as flapping.
    Flapping,
    /// It no longer changes: the fault stays.
    Settled,
    /// The finding clears; healthy since `since_at`.
    Cleared {
        /// When the run of healthy samples began.
        since_at: i64,
    },
}

impl Condition {
    /// True when nothing needs to be remembered.
    #[must_use]
    pub fn is_idle(&self, at: i64, patience: &Patience) -> bool {
        self.open.is_none()
            && self.wanted.is_none()
            && self.flips.last().is_none_or(|last| at - last > seconds(patience.flap_window_s))
    }

    /// Takes one seen sample at `at` (observed time, ms). `samples` is how many in a row it takes.
    pub fn step(&mut self, level: Level, at: i64, samples: u32, patience: &Patience) -> Step {
        match (level, self.open) {
            (Level::Near, _) => {
                self.rest();
                Step::Still
            }
            (Level::Healthy, None) => {
                self.rest();
                Step::Still
            }
            (Level::Bad(severity), None) => {
                // The run keeps the mildest severity seen in it: what all of its samples prove.
                let proven = self.wanted.map_or(severity, |wanted| wanted.min(severity));
                if self.run(Some(proven), self.wanted.is_some(), at) < samples {
                    return Step::Still;
                }
                self.open = Some(proven);
                self.flip(at, patience);
                let since_at = self.since_at;
                self.rest();
                Step::Opened { severity: proven, since_at }
            }
            (Level::Bad(severity), Some(open)) => self.bad_again(severity, open, at, samples, patience),
            (Level::Healthy, Some(_)) => self.healthy_again(at, samples, patience),
        }
    }

    fn bad_again(&mut self, severity: Severity, open: Severity, at: i64, samples: u32, patience: &Patience) -> Step {
        if self.flapping && self.flips.last().is_some_and(|last| at - last > seconds(patience.flap_window_s)) {
            self.flapping = false;
            self.rest();
            return Step::Settled;
        }
        if severity <= open {
            if self.flapping && self.wanted.is_none() && self.run > 0 {
                self.flip(at, patience);
            }
            self.rest();
            return Step::Still;
        }
        let proven = self.wanted.map_or(severity, |wanted| wanted.min(severity));
        if self.run(Some(proven), self.wanted.is_some(), at) < samples {
            return Step::Still;
        }
        self.open = Some(proven);
        self.rest();
        Step::Worsened { severity: proven }
    }

    fn healthy_again(&mut self, at: i64, samples: u32, patience: &Patience) -> Step {
        let same = self.wanted.is_none() && self.run > 0;
        let run = self.run(None, same, at);
        let healthy_for = at - self.since_at;
        let delay_s = if self.flapping { patience.flap_window_s } else { patience.clear_delay_s };
        if run < samples || healthy_for < seconds(delay_s) {
            return Step::Still;
        }
        if !self.flapping && self.flip(at, patience) {
            self.flapping = true;
            return Step::Flapping;
        }
        let since_at = self.since_at;
        self.open = None;
        self.flapping = false;
        self.rest();
        Step::Cleared { since_at }
    }

    /// Counts a sample of a run, beginning a new one unless it asks for the `same` as before.
    fn run(&mut self, wanted: Option<Severity>, same: bool, at: i64) -> u32 {
        if !same {
            self.run = 0;
            self.since_at = at;
        }
        self.wanted = wanted;
        self.run = self.run.saturating_add(1);
        self.run
    }

    fn rest(&mut self) {
        self.run = 0;
        self.wanted = None;
    }

    /// Remembers an opening or clearing; true when there were too many within the window.
    fn flip(&mut self, at: i64, patience: &Patience) -> bool {
        let window = seconds(patience.flap_window_s);
        self.flips.push(at);
        self.flips.retain(|one| at - one <= window);
        let most = usize::try_from(patience.flap_changes.max(1)).unwrap_or(usize::MAX);
        let flapping = self.flips.len() >= most;
        let surplus = self.flips.len().saturating_sub(most);
        self.flips.drain(..surplus);
        flapping
    }
}

fn seconds(count: u32) -> i64 {
    i64::from(count) * 1000
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: i64 = 60_000;
    const HIGH: Level = Level::Bad(Severity::High);
    const CRITICAL: Level = Level::Bad(Severity::Critical);

    /// Feeds a sample a minute; letters: h healthy, n near, b high, c critical, . unseen. Returns what happened when.
    fn play(script: &str, patience: &Patience) -> (Vec<(i64, Step)>, Condition) {
        let mut condition = Condition::default();
        let mut happened = Vec::new();
        for (minute, letter) in (0i64..).zip(script.chars()) {
            let level = match letter {
                'h' => Level::Healthy,
                'n' => Level::Near,
                'b' => HIGH,
                'c' => CRITICAL,
                _ => continue,
            };
            match condition.step(level, minute * MINUTE, patience.samples, patience) {
                Step::Still => {}
                step => happened.push((minute, step)),
            }
        }
        (happened, condition)
    }

    fn opened(severity: Severity, minute: i64) -> Step {
        Step::Opened { severity, since_at: minute * MINUTE }
    }

    #[test]
    fn three_bad_samples_in_a_row_open_and_fifteen_healthy_minutes_clear() {
        let script = format!("bbhbbb{}", "h".repeat(17));
        let (happened, condition) = play(&script, &Patience::DEFAULT);
        assert_eq!(happened, [(5, opened(Severity::High, 3)), (21, Step::Cleared { since_at: 6 * MINUTE })]);
        assert!(condition.is_idle(200 * MINUTE, &Patience::DEFAULT));
    }

    #[test]
    fn unseen_samples_neither_open_nor_clear_nor_break_a_run() {
        assert_eq!(play("b.b....b", &Patience::DEFAULT).0, [(7, opened(Severity::High, 0))]);
        let (happened, condition) = play(&format!("bbb{}", ".".repeat(500)), &Patience::DEFAULT);
        assert_eq!((happened.len(), condition.open), (1, Some(Severity::High)), "absence is not recovery");
    }

    #[test]
    fn near_the_limit_keeps_open_what_is_open_and_opens_nothing() {
        assert!(play(&"n".repeat(50), &Patience::DEFAULT).0.is_empty());
        let (happened, condition) = play(&format!("bbb{}", "n".repeat(60)), &Patience::DEFAULT);
        assert_eq!((happened.len(), condition.open), (1, Some(Severity::High)));
        assert!(play("bbnb", &Patience::DEFAULT).0.is_empty(), "near breaks a run of bad samples");
    }

    #[test]
    fn a_run_proves_only_its_mildest_severity_and_worsens_by_a_run_of_its_own() {
        assert_eq!(play("bcc", &Patience::DEFAULT).0, [(2, opened(Severity::High, 0))]);
        let wanted = [(2, opened(Severity::High, 0)), (5, Step::Worsened { severity: Severity::Critical })];
        assert_eq!(play("bbbccc", &Patience::DEFAULT).0, wanted);
        assert_eq!(play("cccbbb", &Patience::DEFAULT).0, [(2, opened(Severity::Critical, 0))], "easing is no news");
    }

    #[test]
    fn four_changes_in_an_hour_are_flapping_and_its_end_tells_the_true_state() {
        let quick_clear = Patience { clear_delay_s: 120, ..Patience::DEFAULT };
        let calm = format!("bbbhhhbbbhhh{}", "h".repeat(60));
        let (happened, _) = play(&calm, &quick_clear);
        let steps: Vec<Step> = happened.iter().map(|(_, step)| *step).collect();
        assert_eq!(
            steps,
            [
                opened(Severity::High, 0),
                Step::Cleared { since_at: 3 * MINUTE },
                opened(Severity::High, 6),
                Step::Flapping,
                Step::Cleared { since_at: 9 * MINUTE }
            ]
        );
        let stays = format!("bbbhhhbbbhhh{}", "b".repeat(70));
        assert_eq!(play(&stays, &quick_clear).0.last().map(|(_, step)| *step), Some(Step::Settled));
    }

    #[test]
    fn b5_flapping_a_thousand_times_opens_a_bounded_number_of_findings() {
        let quick_clear = Patience { clear_delay_s: 120, ..Patience::DEFAULT };
        let (happened, condition) = play(&"bbbhhh".repeat(1000), &quick_clear);
        let openings = happened.iter().filter(|(_, step)| matches!(step, Step::Opened { .. })).count();
        assert!(openings <= 2, "{openings} openings");
        assert!(condition.flips.len() <= 4, "memory stays bounded");
    }

    #[test]
    fn the_quick_set_opens_at_the_second_sample_and_clears_at_the_second_healthy_one() {
        let wanted = [(1, opened(Severity::High, 0)), (3, Step::Cleared { since_at: 2 * MINUTE })];
        assert_eq!(play("bbhh", &Patience::QUICK).0, wanted);
    }
}
