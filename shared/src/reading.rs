//! What a check's judgement says about one subject, and the names a fault is known by.
//! Invariant: a fingerprint names one fault of one subject of one check; a cause names the owner of the work.
//! Next: [`crate::check`] for who makes readings; the collector's domain for what becomes of them.

use serde::{Deserialize, Serialize};

use crate::text::{TEXT_BYTES, Words, clean};

/// How bad a fault is. `Info` is for the digest (device page, monthly report) and opens no ticket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth knowing, not worth a ticket.
    Info,
    /// To plan.
    Low,
    /// A warning.
    Medium,
    /// Soon felt.
    High,
    /// Now.
    Critical,
}

impl Severity {
    /// The word stored and shown.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
            Self::Critical => "critical",
        }
    }

    /// The severity of a stored word; an unknown word is none.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        [Self::Info, Self::Low, Self::Medium, Self::High, Self::Critical].into_iter().find(|one| one.word() == word)
    }
}

/// Where a subject stands against its limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// On the healthy side of the clear limit.
    Healthy,
    /// Between the limit and the clear limit: keeps an open finding open, opens none.
    Near,
    /// Past the limit.
    Bad(Severity),
}

/// Whose work a fault is: what its ticket is gathered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// One ticket per device.
    Device,
    /// One ticket per site.
    Site,
    /// One ticket per customer, listing the devices.
    Customer,
    /// One ticket for the provider itself.
    Provider,
}

impl Scope {
    /// The word stored in a cause key.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Site => "site",
            Self::Customer => "customer",
            Self::Provider => "provider",
        }
    }
}

/// One subject seen and judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What of the device: a mount point, a unit, a file; empty when the check has one subject only.
    pub subject: String,
    /// Where it stands.
    pub level: Level,
    /// Whose work it is.
    pub scope: Scope,
    /// The cause within the scope; a check's key unless the check gathers otherwise (`debian-12`).
    pub cause: String,
    /// What we see, as a sentence.
    pub words: Words,
    /// Proven danger that no learning period and no take-over report may hold back.
    pub danger: bool,
    /// A matter between named technicians and the customer's account contact: it goes where nobody else looks.
    pub is_private: bool,
}

impl Reading {
    /// A reading for the device itself, gathered by the check's key.
    #[must_use]
    pub fn new(check: &str, subject: &str, level: Level, words: Words) -> Self {
        let subject = clean(subject, TEXT_BYTES);
        Self { subject, level, scope: Scope::Device, cause: check.to_owned(), words, danger: false, is_private: false }
    }

    /// Keeps this reading among few people.
    #[must_use]
    pub fn in_private(mut self) -> Self {
        self.is_private = true;
        self
    }

    /// Gathers this reading with others of the customer by a cause of its own.
    #[must_use]
    pub fn per_customer(mut self, cause: &str) -> Self {
        self.scope = Scope::Customer;
        self.cause = clean(cause, TEXT_BYTES);
        self
    }
}

/// One fault's name: device (known by context), check and subject.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Fingerprint {
    /// The check's key.
    pub check: String,
    /// The subject of the reading.
    pub subject: String,
}
