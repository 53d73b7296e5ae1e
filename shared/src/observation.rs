//! Seen, or unseen with why: the three outcomes (healthy, finding, unseen) start here.
//! Invariant: absence is not recovery; an unseen observation carries no facts and changes no finding.
//! Next: [`crate::host`], whose every question answers in these terms.

use serde::{Deserialize, Serialize};

use crate::text::{TEXT_BYTES, clean};

/// Why something could not be seen. On the wire a word; an unknown word reads as [`Why::Other`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// This system has no such thing (no systemd here).
    NotHere,
    /// The agent may not read it.
    Denied,
    /// It did not answer in time.
    TimedOut,
    /// The check's own code failed.
    Panicked,
    /// What the system answered could not be understood.
    Garbled,
    /// The facts are of a version that this collector does not know yet.
    TooNew,
    /// The facts are a difference to something that the collector does not have.
    NoBase,
    /// Switched off on this PC or by policy.
    Off,
    /// Anything else.
    Other,
}

const WHYS: [(Why, &str); 9] = [
    (Why::NotHere, "not_here"),
    (Why::Denied, "denied"),
    (Why::TimedOut, "timed_out"),
    (Why::Panicked, "panicked"),
    (Why::Garbled, "garbled"),
    (Why::TooNew, "too_new"),
    (Why::NoBase, "no_base"),
    (Why::Off, "off"),
    (Why::Other, "other"),
];

impl Why {
    /// The word on the wire.
    #[must_use]
    pub fn word(self) -> &'static str {
        WHYS.iter().find(|(why, _)| *why == self).map_or("other", |(_, word)| word)
    }

    /// The reason of a word; an unknown word is [`Why::Other`] (trust C4).
    #[must_use]
    pub fn of(word: &str) -> Self {
        WHYS.iter().find(|(_, known)| *known == word).map_or(Self::Other, |(why, _)| *why)
    }
}

/// A look that showed nothing, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unseen {
    /// The reason.
    pub why: Why,
    /// What a technician would want to know, in a few words.
    pub detail: String,
}

impl Unseen {
    /// An unseen outcome with a cleaned detail.
    #[must_use]
    pub fn new(why: Why, detail: &str) -> Self {
        Self { why, detail: clean(detail, TEXT_BYTES) }
    }
}

/// What a question to the machine answers: seen, or unseen with why.
pub type Look<T> = Result<T, Unseen>;
