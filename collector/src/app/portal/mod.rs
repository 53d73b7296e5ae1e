//! What a customer's contacts read and do: they come in by a link, see what they were told, answer and ask.
//! Invariant: every read takes the visitor, and with them their customer's wall; what was not told does not exist here.
//! Next: [`sign_in`] for how they come in, [`home`] for what they see first.

pub mod articles;
pub mod ask;
pub mod cases;
pub mod devices;
pub mod home;
pub mod reads;
pub mod request;
pub mod sign_in;

use domain::change::Actor;
use domain::ticket::Ticket;
use domain::told::is_private;

use super::App;
pub use crate::store::portal::{Session, Visitor};
use crate::words::Reader;

impl Visitor {
    /// Whether a ticket of their company is theirs to read.
    #[must_use]
    pub fn may_read(&self, ticket: &Ticket) -> bool {
        self.is_account || !is_private(ticket)
    }

    /// As a timeline names them.
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor::Contact(self.contact, self.name.clone())
    }

    /// How they read: their language, their company's zone.
    #[must_use]
    pub fn reader(&self, app: &App) -> Reader {
        Reader::new(&self.language, &self.time_zone, app.clock.now_ms())
    }
}
