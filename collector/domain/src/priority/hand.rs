//! How a ticket comes by its priority: from its bill, or from a technician who set it by hand, with the reason.
//! Invariant: what was set by hand stands until it is given back to the bill, and says by whom and why; a change of priority
//! has its line with the reason. Next: [`crate::ticket::act`] for who sets it.

use serde::{Deserialize, Serialize};
use shared::text::Words;

use crate::ticket::Ticket;

/// A priority that a technician set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ByHand {
    /// 1 (first) .. 5.
    pub level: u8,
    /// Their name.
    pub who: String,
    /// The reason, in their words.
    pub why: String,
    /// When, ms UTC.
    pub at: i64,
}

/// Why a priority is weighed anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// A device came onto the ticket, or what it has became worse.
    Joined,
    /// A fault on it became worse, or what is foretold moved.
    Worsened,
    /// A device is healthy again.
    Left,
    /// What is foretold came near.
    Near,
    /// The services that a device carries were changed.
    Services,
    /// What an hour costs was changed.
    Rate,
    /// Two tickets became one, or two again.
    Merged,
}

impl Why {
    /// Its word in the line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Joined => "joined",
            Self::Worsened => "worsened",
            Self::Left => "left",
            Self::Near => "near",
            Self::Services => "services",
            Self::Rate => "rate",
            Self::Merged => "merged",
        }
    }
}

impl Ticket {
    /// The priority that its bill makes.
    #[must_use]
    pub fn billed(&self) -> u8 {
        self.bill.level(self.severity)
    }

    /// Gives it the priority of its bill, unless a technician set one; what there is to say of it when that is another one.
    pub fn weigh(&mut self, why: Why, now: i64) -> Option<Words> {
        self.bill.pass_time(now);
        let before = self.priority;
        self.priority = self.by_hand.as_ref().map_or_else(|| self.billed(), |hand| hand.level);
        self.schedule();
        let words =
            Words::new("ticket-priority").count("from", i64::from(before)).count("to", i64::from(self.priority));
        (before != self.priority).then(|| words.text("why", why.word()))
    }
}
