//! Private tickets: matters of licences, which only named technicians and the customer's account contact see.
//! Invariant: none without the customer's agreement in writing; at most one open per cause; what was seen and written is
//! forgotten 90 days after closing; a person who has talked about it closes it, nobody else.
//! Next: [`receive`] for what reports bring, [`work`] for what people do.

pub mod agreement;
mod receive;
mod work;

use std::collections::{BTreeMap, BTreeSet};

use shared::ids::{CustomerId, DeviceId, FindingId, TechnicianId, TicketId};
use shared::past::Grade;
use shared::reading::Fingerprint;
use shared::text::{Value, Words};

use crate::change::{Actor, Change};
use crate::finding::Finding;

pub use receive::{Place, agree, may_be, part, receive, withdraw};
pub use work::{Deed, NOTE_BYTES, Refused, forgotten, work};

/// How long somebody has to talk about it with the customer.
pub const TALK_MS: i64 = 14 * 86_400_000;
/// How long what was seen and written is kept after closing.
pub const FORGET_MS: i64 = 90 * 86_400_000;

/// The checks whose findings may be private.
pub const CHECKS: [&str; 3] = ["licence", "software", "sql_server"];

/// Where a private ticket stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Nobody has talked about it yet.
    Open,
    /// It was talked about with the customer.
    Talked,
    /// It is over.
    Closed,
}

impl State {
    /// The word stored and shown.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Talked => "talked",
            Self::Closed => "closed",
        }
    }

    /// The state of a stored word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        [Self::Open, Self::Talked, Self::Closed].into_iter().find(|one| one.word() == word)
    }
}

/// A private ticket.
#[derive(Clone, Debug, PartialEq)]
pub struct Matter {
    /// Its id.
    pub id: TicketId,
    /// The number people see, from the same row of numbers as every ticket's.
    pub number: i64,
    /// The customer.
    pub customer: CustomerId,
    /// What at most one open ticket has.
    pub cause_key: String,
    /// Where it stands.
    pub state: State,
    /// What it is about, in neutral words.
    pub title: Words,
    /// When it opened, ms UTC.
    pub opened_at: i64,
    /// By when somebody talks about it with the customer.
    pub talk_by_at: i64,
    /// When it was closed.
    pub closed_at: Option<i64>,
    /// Who closed it; empty: itself.
    pub closed_by: String,
    /// When what was seen and written is forgotten.
    pub forget_at: Option<i64>,
    /// What speaks of it still, on whichever device.
    pub open_evidence: u32,
}

impl Matter {
    /// Closes it; what was seen and written is kept for 90 days.
    fn close(&mut self, by: &str, now: i64) {
        self.state = State::Closed;
        self.closed_at = Some(now);
        by.clone_into(&mut self.closed_by);
        self.forget_at = Some(now.saturating_add(FORGET_MS));
    }
}

/// How sure an evidence's sentence is, for technicians alone.
#[must_use]
pub fn grade_of(words: &Words) -> Grade {
    let text = |name: &str| match words.args.get(name) {
        Some(Value::Text(text)) => text.as_str(),
        _ => "",
    };
    match (words.key.as_str(), text("grade"), text("state")) {
        (_, "proved", _) => Grade::Proved,
        (_, "likely", _) => Grade::Likely,
        // That its key server does not answer may be all there is.
        ("licence", _, "unreached") => Grade::Unclear,
        // The system's own word.
        ("licence", ..) => Grade::Proved,
        ("software-unwanted", ..) => Grade::Likely,
        _ => Grade::Unclear,
    }
}

/// The rules that an evidence names.
#[must_use]
pub fn signs_of(words: &Words) -> Vec<&str> {
    match words.args.get("signs") {
        Some(Value::Text(signs)) => signs.split_whitespace().collect(),
        _ => Vec::new(),
    }
}

/// What one decision looks at and changes: the evidence of a device or customer, and the tickets that it concerns.
#[derive(Clone, Debug)]
pub struct Shelf {
    /// Whose.
    pub customer: CustomerId,
    /// Whether the customer agreed.
    pub is_agreed: bool,
    open: BTreeMap<(DeviceId, Fingerprint), Finding>,
    matters: BTreeMap<String, Matter>,
    dirty: BTreeMap<FindingId, Finding>,
    dropped: BTreeSet<FindingId>,
    dirty_matters: BTreeSet<String>,
    /// Lines written.
    pub lines: Vec<Change>,
}

/// What a decision changed.
#[derive(Clone, Debug, Default)]
pub struct Changed {
    /// Tickets, new or changed.
    pub matters: Vec<Matter>,
    /// Evidence, new or changed.
    pub evidence: Vec<Finding>,
    /// Evidence to forget at once.
    pub dropped: Vec<FindingId>,
    /// Lines written.
    pub lines: Vec<Change>,
}

impl Shelf {
    /// A customer's, with nothing on it.
    #[must_use]
    pub fn new(customer: CustomerId, is_agreed: bool) -> Self {
        Self {
            customer,
            is_agreed,
            open: BTreeMap::new(),
            matters: BTreeMap::new(),
            dirty: BTreeMap::new(),
            dropped: BTreeSet::new(),
            dirty_matters: BTreeSet::new(),
            lines: Vec::new(),
        }
    }

    /// Puts stored open evidence onto the shelf.
    pub fn load(&mut self, evidence: Finding) {
        self.open.insert((evidence.device, evidence.fingerprint.clone()), evidence);
    }

    /// Puts a ticket that is not closed onto the shelf.
    pub fn load_matter(&mut self, matter: Matter) {
        self.matters.insert(matter.cause_key.clone(), matter);
    }

    /// What changed.
    #[must_use]
    pub fn changed(self) -> Changed {
        let Self { matters, dirty, dropped, dirty_matters, lines, .. } = self;
        let matters = matters.into_iter().filter(|(cause, _)| dirty_matters.contains(cause)).map(|(_, one)| one);
        let evidence = dirty.into_values().filter(|one| !dropped.contains(&one.id));
        let (evidence, dropped) = (evidence.collect(), dropped.into_iter().collect());
        Changed { matters: matters.collect(), evidence, dropped, lines }
    }

    fn put(&mut self, evidence: Finding) {
        let key = (evidence.device, evidence.fingerprint.clone());
        if evidence.cleared_at.is_none() {
            self.open.insert(key, evidence.clone());
        } else {
            self.open.remove(&key);
        }
        self.dirty.insert(evidence.id, evidence);
    }

    fn drop_evidence(&mut self, evidence: &Finding) {
        self.open.remove(&(evidence.device, evidence.fingerprint.clone()));
        self.dropped.insert(evidence.id);
    }

    fn put_matter(&mut self, matter: Matter) {
        self.dirty_matters.insert(matter.cause_key.clone());
        self.matters.insert(matter.cause_key.clone(), matter);
    }

    fn line(&mut self, ticket: TicketId, at: i64, words: Words) {
        let line = Change { ticket: Some(ticket), device: None, at, actor: Actor::Collector, words, internal: true };
        self.lines.push(line);
    }
}

/// Who may see a customer's private tickets: a technician who was named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedReader {
    /// Who.
    pub id: TechnicianId,
    /// Their name.
    pub name: String,
    /// Since when, ms UTC.
    pub named_at: i64,
}

#[cfg(test)]
mod tests;
