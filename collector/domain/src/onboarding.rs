//! Getting started: the steps from an empty collector to the first ticket, and where each stands.
//! Invariant: a step is done when what it is for is there, however it came there; skipping hides nothing and undoes nothing;
//! the current step is the first that is neither done nor skipped. Next: the collector's `app::onboarding`, which looks.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Who we are: name, zone, language.
    Provider,
    /// The first customer.
    Customer,
    /// The first device, until it has reported.
    Device,
    /// A test problem, seen and resolved.
    Test,
    /// Mail, tried out.
    Mail,
    /// A second technician.
    Technician,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Self; 6] = [Self::Provider, Self::Customer, Self::Device, Self::Test, Self::Mail, Self::Technician];

    /// Its word, in addresses and in forms.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Provider => "provider",
            Self::Customer => "customer",
            Self::Device => "device",
            Self::Test => "test",
            Self::Mail => "mail",
            Self::Technician => "technician",
        }
    }

    /// The step of a word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.word() == word)
    }
}

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// What it is for is there.
    Done,
    /// A person left it out.
    Skipped,
    /// The one to do now.
    Current,
    /// Still to come.
    ToDo,
}

/// What is remembered because nothing else tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    /// Steps that a person left out.
    pub skipped: BTreeSet<Step>,
    /// It was finished, or put away as a whole: nobody is reminded of it.
    pub is_closed: bool,
}

/// Every step with where it stands; `done` says of each whether what it is for is there.
#[must_use]
pub fn steps(done: impl Fn(Step) -> bool, kept: &Kept) -> Vec<(Step, Standing)> {
    let is_left = |step: &Step| !done(*step) && !kept.skipped.contains(step);
    let current = Step::ALL.into_iter().find(|step| is_left(step));
    let standing = |step: Step| match step {
        _ if done(step) => Standing::Done,
        _ if kept.skipped.contains(&step) => Standing::Skipped,
        _ if current == Some(step) => Standing::Current,
        _ => Standing::ToDo,
    };
    Step::ALL.into_iter().map(|step| (step, standing(step))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_current_step_is_the_first_that_is_neither_done_nor_skipped() {
        use Step::{Customer, Device, Mail, Provider, Technician, Test};
        let table: [(&[Step], &[Step], &str); 6] = [
            (&[], &[], "now to to to to to"),
            (&[Provider], &[], "done now to to to to"),
            // Done out of order, and done although it was skipped.
            (&[Customer, Mail], &[Provider, Mail], "skip done now to done to"),
            (&[Provider, Customer], &[Device, Test, Mail], "done done skip skip skip now"),
            (&[Provider, Customer, Device, Test, Mail, Technician], &[], "done done done done done done"),
            (&[], &Step::ALL, "skip skip skip skip skip skip"),
        ];
        for (done, skipped, wanted) in table {
            let kept = Kept { skipped: skipped.iter().copied().collect(), is_closed: false };
            let word = |standing| match standing {
                Standing::Done => "done",
                Standing::Skipped => "skip",
                Standing::Current => "now",
                Standing::ToDo => "to",
            };
            let found = steps(|step| done.contains(&step), &kept);
            let found: Vec<_> = found.into_iter().map(|(_, standing)| word(standing)).collect();
            assert_eq!(found.join(" "), wanted, "{done:?} {skipped:?}");
        }
    }

    #[test]
    fn every_word_reads_back() {
        assert!(Step::ALL.iter().all(|step| Step::of(step.word()) == Some(*step)));
        assert_eq!(Step::of("never"), None);
    }
}
