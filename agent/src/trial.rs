//! A new configuration is on trial until this agent has worked by it: three starts without that, and the one before it is
//! taken back (trust I3).
//! Invariant: pure; what was taken back is not taken again until the collector has another revision, and the collector is told.
//! Next: [`crate::agent`], which keeps it in [`crate::state::Memory`].

use serde::{Deserialize, Serialize};
use shared::report::Configuration;

/// Starts that a configuration on trial gets.
const STARTS: u32 = 3;

/// What is remembered of a configuration that is not proven yet, and of one that was taken back.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Trial {
    /// The configuration is on trial.
    is_on: bool,
    /// The one to go back to; none: the shipped one.
    before: Option<Configuration>,
    /// Starts since it came that did not end in order.
    starts: u32,
    /// The revision that was taken back.
    refused: Option<u64>,
    /// The collector has not been told yet.
    is_untold: bool,
}

impl Trial {
    /// Whether a configuration that the collector asks for may be worked by.
    #[must_use]
    pub fn admits(&self, asked: &Configuration) -> bool {
        self.refused != Some(asked.revision)
    }

    /// Another configuration is worked by from now on.
    pub fn begin(&mut self, before: Option<Configuration>) {
        // What was not proven itself is nothing to go back to.
        if !self.is_on {
            self.before = before;
        }
        (self.is_on, self.starts, self.refused, self.is_untold) = (true, 0, None, false);
    }

    /// The agent starts, to work by `current`; the revision that was taken back, when this start was one too many.
    pub fn start(&mut self, current: &mut Option<Configuration>) -> Option<u64> {
        if !self.is_on {
            return None;
        }
        self.starts += 1;
        if self.starts < STARTS {
            return None;
        }
        let refused = current.as_ref().map_or(0, |one| one.revision);
        *current = self.before.take();
        *self = Self { refused: Some(refused), is_untold: true, ..Self::default() };
        Some(refused)
    }

    /// The agent worked by it: it looked, and the collector took what was seen. True when that proved something.
    pub fn prove(&mut self) -> bool {
        if self.is_on {
            *self = Self::default();
            return true;
        }
        false
    }

    /// The agent was asked to end, which is no crash.
    pub fn end_in_order(&mut self) {
        self.starts = self.starts.saturating_sub(1);
    }

    /// Whether the collector is to be told of what was taken back; asked once.
    pub fn tell(&mut self) -> bool {
        std::mem::take(&mut self.is_untold)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn revision(revision: u64) -> Configuration {
        Configuration { revision, sample_s: 60, send_s: 60, ..Configuration::default() }
    }

    #[test]
    fn i3_a_configuration_that_leads_to_three_crashes_is_taken_back_and_told_once() {
        let (mut trial, mut current) = (Trial::default(), Some(revision(1)));
        assert!(trial.admits(&revision(2)));
        trial.begin(current.replace(revision(2)));
        assert_eq!((trial.start(&mut current), trial.start(&mut current)), (None, None));
        assert_eq!(current, Some(revision(2)), "two crashes may be anything");
        assert_eq!(trial.start(&mut current), Some(2));
        assert_eq!(current, Some(revision(1)));
        assert!(trial.tell() && !trial.tell());
        assert!(!trial.admits(&revision(2)), "though the collector asks for it again and again");
        assert_eq!(trial.start(&mut current), None, "what is worked by now is no trial");
        assert!(trial.admits(&revision(3)), "another one is a new chance");
    }

    #[test]
    fn i3_what_was_worked_by_once_is_kept_and_the_shipped_one_is_there_when_nothing_else_is() {
        let (mut trial, mut current) = (Trial::default(), None);
        trial.begin(current.replace(revision(1)));
        assert_eq!(trial.start(&mut current), None);
        assert!(trial.prove() && !trial.prove());
        for _ in 0..9 {
            assert_eq!(trial.start(&mut current), None);
        }
        trial.begin(current.replace(revision(2)));
        trial.begin(current.replace(revision(3)));
        for _ in 0..3 {
            trial.start(&mut current);
        }
        assert_eq!(current, Some(revision(1)), "the last that was proven, not the last that came");
        let (mut first, mut shipped) = (Trial::default(), None);
        first.begin(shipped.replace(revision(1)));
        assert_eq!([(); 3].map(|()| first.start(&mut shipped)), [None, None, Some(1)]);
        assert_eq!(shipped, None);
    }

    #[test]
    fn i3_a_pc_that_is_switched_off_and_on_is_no_crash() {
        let (mut trial, mut current) = (Trial::default(), None);
        trial.begin(current.replace(revision(1)));
        for _ in 0..20 {
            assert_eq!(trial.start(&mut current), None);
            trial.end_in_order();
        }
        assert_eq!(current, Some(revision(1)));
    }
}
