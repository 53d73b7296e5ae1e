//! What a customer is told of a ticket: found, progress, need you, fixed; proposed first, then told or not, with the reason.
//! Invariant: never "fixed" to somebody who was not told of the fault; a fault is told once; a decision returns its reason.
//! Next: [`follow`] for what a ticket asks for, [`pace`] for when and how, [`person`] for what people decide,
//! [`route`] for who hears it.

pub mod ending;
pub mod follow;
pub mod on_device;
pub mod pace;
pub mod person;
pub mod route;

use serde::{Deserialize, Serialize};
use shared::ids::{ContactId, CustomerId, NoticeId, SiteId, TicketId};
use shared::text::Words;

use crate::change::Actor;
use crate::stored_words::stored_words;
use crate::ticket::Ticket;
pub use crate::told::is_private;

stored_words! {
    /// What a notice says.
    Kind {
        /// We found something, and take care of it.
        Found = "found",
        /// How it goes.
        Progress = "progress",
        /// One thing that the customer is to do, and by when.
        NeedYou = "need_you",
        /// It is done.
        Fixed = "fixed",
        /// How the month went, and whether anything is planned.
        Pulse = "pulse",
        /// A change that they approved, when it comes and what they notice of it.
        Planned = "planned",
        /// What they asked for is ready for its day.
        Ready = "ready",
        /// A vendor's support ends: a decision is asked for.
        EndOfSupport = "end_of_support",
        /// Somebody else takes care of it from now on.
        TakenOver = "taken_over",
    }
}

stored_words! {
    /// Where a notice stands.
    State {
        /// Waits for a technician, or for its time.
        Proposed = "proposed",
        /// Decided; waits for the morning.
        Approved = "approved",
        /// The customer was told.
        Told = "told",
        /// The customer did what was asked.
        Done = "done",
        /// Nobody will be told: a person said so, or it was over before.
        Dismissed = "dismissed",
        /// A later message took its place.
        Superseded = "superseded",
    }
}

stored_words! {
    /// How a customer wants to be told.
    Mode {
        /// Not at all, unless they asked themselves.
        Off = "off",
        /// A technician approves each.
        Approve = "approve",
        /// By itself.
        Automatic = "automatic",
    }
}

impl State {
    /// Not told yet, and it may still be.
    #[must_use]
    pub fn is_pending(self) -> bool {
        matches!(self, Self::Proposed | Self::Approved)
    }

    /// The customer was told.
    #[must_use]
    pub fn is_told(self) -> bool {
        matches!(self, Self::Told | Self::Done)
    }
}

/// What a person wrote, and what stays as it was when it was told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Written {
    /// A person's own words, a paragraph a line; empty: the words are made from the ticket.
    pub text: String,
    /// By when the customer is asked to have done it, ms UTC.
    pub by_at: Option<i64>,
    /// The first name that stands under it; empty: the provider's name alone.
    pub who: String,
    /// Whether who signed held the ticket then: the customer takes them for its owner.
    pub is_holder: bool,
    /// The devices it is about, as they were named when it was told.
    pub devices: Vec<String>,
    /// What comes to an end, as it stood when it was told.
    pub ending: Option<ending::Ending>,
}

/// Something that a customer is told of a ticket, or may be.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Its id.
    pub id: NoticeId,
    /// The customer.
    pub customer: CustomerId,
    /// The ticket.
    pub ticket: TicketId,
    /// What it says.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// What a person wrote.
    pub written: Written,
    /// When it was made, ms UTC.
    pub at: i64,
    /// When time alone moves it on.
    pub due_at: Option<i64>,
    /// When it was told.
    pub told_at: Option<i64>,
    /// When it was decided.
    pub decided_at: Option<i64>,
    /// Who decided.
    pub decided_by: Option<Actor>,
    /// Why it stands where it stands.
    pub why: Option<Words>,
    /// Until when it promises the next message.
    pub next_update_at: Option<i64>,
}

impl Notice {
    /// A new proposal.
    #[must_use]
    pub fn proposed(id: NoticeId, ticket: &Ticket, kind: Kind, due_at: Option<i64>, why: Words, now: i64) -> Self {
        Self {
            id,
            customer: ticket.customer,
            ticket: ticket.id,
            kind,
            state: State::Proposed,
            written: Written::default(),
            at: now,
            due_at,
            told_at: None,
            decided_at: None,
            decided_by: None,
            why: Some(why),
            next_update_at: None,
        }
    }

    /// Ends it untold, or answered.
    pub fn end(&mut self, state: State, by: Actor, why: Words, now: i64) {
        self.state = state;
        self.due_at = None;
        self.decided_at = Some(now);
        self.decided_by = Some(by);
        self.why = Some(why);
    }

    /// Marks it told: from here on the customer knows.
    pub fn tell(&mut self, now: i64) {
        self.state = State::Told;
        self.due_at = None;
        self.told_at = Some(now);
        self.decided_at = self.decided_at.or(Some(now));
        self.decided_by.get_or_insert(Actor::Collector);
    }
}

/// What the customer believes of a ticket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// They know of nothing.
    Unaware,
    /// They know that something is wrong.
    Aware,
    /// They were told that it is fixed.
    ThinksFixed,
}

/// What the customer believes, from what they were told; who asked for the ticket knows of it from the first.
#[must_use]
pub fn picture(ticket: &Ticket, notices: &[Notice]) -> Picture {
    let told = notices.iter().filter(|one| one.state.is_told());
    match told.max_by_key(|one| (one.told_at, one.id)) {
        Some(last) if last.kind == Kind::Fixed => Picture::ThinksFixed,
        Some(_) => Picture::Aware,
        None if ticket.contact.is_some() => Picture::Aware,
        None => Picture::Unaware,
    }
}

/// Who takes over, by first name, from whom the customer was last told that they have it; none where they were told of nobody,
/// or of the same.
#[must_use]
pub fn takes_over<'a>(ticket: &'a Ticket, notices: &[Notice]) -> Option<&'a str> {
    let named = notices.iter().filter(|one| one.state.is_told() && one.written.is_holder);
    let last = named.max_by_key(|one| (one.told_at, one.id))?;
    ticket.holder().filter(|holder| *holder != last.written.who)
}

/// A contact, as far as it decides whether they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person {
    /// Who it is.
    pub id: ContactId,
    /// The one site they are there for.
    pub site: Option<SiteId>,
    /// They speak for the customer's contracts.
    pub is_account: bool,
    /// They speak for its technical matters.
    pub is_technical: bool,
    /// They want to be told of what is found.
    pub gets_notices: bool,
}

/// Whether a contact is among those who are told of a ticket: who asked for it always, else who wants to, where they are.
#[must_use]
pub fn is_reader(person: &Person, ticket: &Ticket) -> bool {
    let asked = ticket.contact == Some(person.id);
    let here = person.site.is_none() || person.site == ticket.site;
    asked || (person.gets_notices && here && (person.is_account || !is_private(ticket)))
}

#[cfg(test)]
mod tests;
