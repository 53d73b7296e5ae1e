//! Promises: by when a person answers, by when it is repaired, by when the customer hears from us next.
//! Invariant: clocks are folded from what happened to a ticket, never counted; only words that a person wrote stop the clock
//! of a response. Next: [`tier`] for what is promised, [`clock`] for how it stands, [`event`] for what happened.

pub mod clock;
pub mod event;
pub mod tier;
pub mod trial;

use crate::stored_words::stored_words;

stored_words! {
    /// What is promised.
    Kind {
        /// The first words that a person writes to the customer.
        Response = "response",
        /// That it is done.
        Repair = "repair",
        /// The next message.
        Update = "update",
    }
}

/// Shares of a promise's time, in percent, at which technicians are told; the last is the breach.
pub const SHARES: [u8; 4] = [50, 75, 90, 100];

#[cfg(test)]
mod tests;
