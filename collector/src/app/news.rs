//! News for people who look: a ticket is new or changed, a device has reported for the first time.
//! Invariant: told after the commit, never before; nobody waits for a listener, and a slow one misses some and looks again.
//! Next: the writer and the use cases tell it, the console's stream of events hears it.

use shared::ids::{CustomerId, DeviceId};
use tokio::sync::broadcast;

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A ticket opened or came back.
    TicketOpened {
        /// The number people see.
        number: i64,
    },
    /// A ticket changed otherwise.
    TicketChanged {
        /// The number people see.
        number: i64,
    },
    /// A device reported for the first time.
    FirstReport {
        /// The device.
        device: DeviceId,
    },
}

/// Something that happened at a customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The customer, for the wall.
    pub customer: CustomerId,
    /// What.
    pub event: Event,
}

/// Where news are told and heard; clones share it.
#[derive(Clone, Debug)]
pub struct News {
    tell: broadcast::Sender<Item>,
}

/// News that a slow listener may be behind.
const BEHIND: usize = 256;

impl Default for News {
    fn default() -> Self {
        Self { tell: broadcast::channel(BEHIND).0 }
    }
}

impl News {
    /// Tells everybody who listens.
    pub fn tell(&self, customer: CustomerId, event: Event) {
        // With nobody listening there is nobody to tell.
        let _nobody = self.tell.send(Item { customer, event });
    }

    /// Tells everybody who listens, one after the other.
    pub fn tell_all(&self, items: Vec<Item>) {
        for one in items {
            self.tell(one.customer, one.event);
        }
    }

    /// Hears what comes from now on.
    #[must_use]
    pub fn hear(&self) -> broadcast::Receiver<Item> {
        self.tell.subscribe()
    }
}
