//! One line of a timeline: who did what when, as a sentence that every reader gets in their own language.
//! Invariant: every change of a ticket or finding leaves exactly one line, with the reason in it.
//! Next: [`crate::ticket`] and [`crate::reconcile`], which write lines.

use serde::{Deserialize, Serialize};
use shared::ids::{ContactId, DeviceId, TechnicianId, TicketId};
use shared::text::Words;

/// Who acted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The collector itself.
    Collector,
    /// A technician, by id and by the name to show.
    Technician(TechnicianId, String),
    /// A contact at the customer, by id and by the name to show.
    Contact(ContactId, String),
}

impl Actor {
    /// The technician that it is, if it is one.
    #[must_use]
    pub fn technician(&self) -> Option<TechnicianId> {
        match self {
            Self::Technician(id, _) => Some(*id),
            Self::Collector | Self::Contact(..) => None,
        }
    }

    /// The name to show; none for the collector.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Collector => None,
            Self::Technician(_, name) | Self::Contact(_, name) => Some(name),
        }
    }
}

/// A line of a ticket's timeline, or of a device's when no ticket is concerned.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The ticket, when one is concerned.
    pub ticket: Option<TicketId>,
    /// The device, when one is concerned.
    pub device: Option<DeviceId>,
    /// When, ms UTC by the collector's clock.
    pub at: i64,
    /// Who.
    pub actor: Actor,
    /// What, and why.
    pub words: Words,
    /// For technicians only; the customer never reads it.
    pub internal: bool,
}
