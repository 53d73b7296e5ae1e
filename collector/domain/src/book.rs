//! The open tickets and findings that a decision may touch, and what it changed of them.
//! Invariant: every change goes through `put_*`, so the dirty rows are exactly the changed ones; a book may hold the part
//! of the desk that one device concerns, or all of it. Next: [`crate::reconcile`].

use std::collections::{BTreeMap, BTreeSet};

use shared::ids::{DeviceId, FindingId, TicketId};
use shared::reading::Fingerprint;

use crate::change::Change;
use crate::finding::Finding;
use crate::ticket::Ticket;

/// Where new ids and numbers come from: the caller's clock and counter.
pub struct Mint<'a> {
    /// Ten random bytes.
    pub random: &'a mut dyn FnMut() -> [u8; 10],
    /// The last ticket number given.
    pub last_number: &'a mut i64,
}

/// Merges in a row that are followed.
pub const MERGES: usize = 16;

/// Tickets and findings at hand.
#[derive(Clone, Debug, Default)]
pub struct Book {
    tickets: BTreeMap<TicketId, Ticket>,
    latest: BTreeMap<String, TicketId>,
    open: BTreeMap<(DeviceId, Fingerprint), Finding>,
    dirty_tickets: BTreeSet<TicketId>,
    dirty_findings: BTreeMap<FindingId, Finding>,
    /// Lines written.
    pub lines: Vec<Change>,
}

/// What a decision changed.
#[derive(Clone, Debug, Default)]
pub struct Changed {
    /// Tickets, new or changed.
    pub tickets: Vec<Ticket>,
    /// Findings, new or changed.
    pub findings: Vec<Finding>,
    /// Lines written.
    pub lines: Vec<Change>,
}

impl Book {
    /// Puts a stored ticket into the book.
    pub fn load_ticket(&mut self, ticket: Ticket) {
        let newer = self.latest_ticket(&ticket.cause_key).is_none_or(|known| known.number <= ticket.number);
        if newer {
            self.latest.insert(ticket.cause_key.clone(), ticket.id);
        }
        self.tickets.insert(ticket.id, ticket);
    }

    /// Puts a stored open finding into the book.
    pub fn load_finding(&mut self, finding: Finding) {
        self.open.insert((finding.device, finding.fingerprint.clone()), finding);
    }

    /// A ticket by id.
    #[must_use]
    pub fn ticket(&self, id: TicketId) -> Option<&Ticket> {
        self.tickets.get(&id)
    }

    /// Every ticket at hand.
    pub fn tickets(&self) -> impl Iterator<Item = &Ticket> {
        self.tickets.values()
    }

    /// Every open finding at hand.
    pub fn open_findings(&self) -> impl Iterator<Item = &Finding> {
        self.open.values()
    }

    /// The newest ticket of a cause, open or not.
    #[must_use]
    pub fn latest_ticket(&self, cause_key: &str) -> Option<&Ticket> {
        self.latest.get(cause_key).and_then(|id| self.tickets.get(id))
    }

    /// The ticket that owns the work of a cause: its newest, or the one that this was merged into, and so on.
    #[must_use]
    pub fn owner(&self, cause_key: &str) -> Option<&Ticket> {
        let mut owner = self.latest_ticket(cause_key)?;
        // A ticket is merged into an open one only, so that no ring can be; still the way is bounded.
        for _ in 0..MERGES {
            match owner.merged_into.and_then(|into| self.tickets.get(&into)) {
                Some(into) => owner = into,
                None => break,
            }
        }
        Some(owner)
    }

    /// The open finding of a fingerprint.
    #[must_use]
    pub fn open_finding(&self, device: DeviceId, fingerprint: &Fingerprint) -> Option<&Finding> {
        self.open.get(&(device, fingerprint.clone()))
    }

    /// The open findings of a device.
    pub fn open_of_device(&self, device: DeviceId) -> impl Iterator<Item = &Finding> {
        let first = Fingerprint { check: String::new(), subject: String::new() };
        self.open.range((device, first)..).take_while(move |((of, _), _)| *of == device).map(|(_, one)| one)
    }

    /// Whether an open finding of the device is on the ticket.
    #[must_use]
    pub fn device_is_on(&self, ticket: TicketId, device: DeviceId) -> bool {
        self.open_of_device(device).any(|one| one.ticket == Some(ticket))
    }

    /// Changes or adds a ticket.
    pub fn put_ticket(&mut self, ticket: Ticket) {
        self.dirty_tickets.insert(ticket.id);
        self.load_ticket(ticket);
    }

    /// Changes or adds a finding; a cleared one leaves the open ones.
    pub fn put_finding(&mut self, finding: Finding) {
        self.dirty_findings.insert(finding.id, finding.clone());
        if finding.cleared_at.is_none() {
            self.load_finding(finding);
        }
    }

    /// Takes an open finding out, to be put back changed.
    pub fn take_open_finding(&mut self, device: DeviceId, fingerprint: &Fingerprint) -> Option<Finding> {
        self.open.remove(&(device, fingerprint.clone()))
    }

    /// Takes an open finding out by its id, to be put back changed.
    pub fn take_finding(&mut self, id: FindingId) -> Option<Finding> {
        let key = self.open.iter().find(|(_, one)| one.id == id).map(|(key, _)| key.clone())?;
        self.open.remove(&key)
    }

    /// What changed since the last call.
    pub fn changed(&mut self) -> Changed {
        let ids = std::mem::take(&mut self.dirty_tickets);
        Changed {
            tickets: ids.iter().filter_map(|id| self.tickets.get(id).cloned()).collect(),
            findings: std::mem::take(&mut self.dirty_findings).into_values().collect(),
            lines: std::mem::take(&mut self.lines),
        }
    }
}
