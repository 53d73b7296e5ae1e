//! Who calls: of which device a code is that somebody reads to us, and what that proves.
//! Invariant: the desk's own codes prove nothing of a caller; verified is not authorised, so nothing else follows from it.
//! Next: [`shared::code`]; `app/caller.rs` counts and keeps what was checked.

use shared::code::{Purpose, Secret, Typed};
use shared::ids::{DeviceId, TicketId};
use shared::text::Words;

use crate::change::{Actor, Change};

/// A device and what its codes come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The device.
    pub device: DeviceId,
    /// Its name.
    pub name: String,
    /// The secret in use first; while a key is rotated there is another.
    pub secrets: Vec<Secret>,
}

/// What a code proves of whoever read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// They are at the computer.
    Computer,
    /// They are signed in to the portal, wherever they are.
    Portal,
}

/// Whose a code is, and what it proves.
#[must_use]
pub fn whose<'a>(known: &'a [Known], typed: &Typed, now_ms: i64) -> Option<(&'a Known, Place)> {
    let places = [(Purpose::Computer, Place::Computer), (Purpose::Portal, Place::Portal)];
    known.iter().find_map(|one| {
        let is = |purpose| one.secrets.iter().any(|secret| secret.is_code(purpose, typed, now_ms));
        places.into_iter().find(|(purpose, _)| is(*purpose)).map(|(_, place)| (one, place))
    })
}

/// What the timeline of a ticket says of it, to technicians.
#[must_use]
pub fn line(ticket: TicketId, (known, place): (&Known, Place), actor: Actor, at: i64) -> Change {
    let key = match place {
        Place::Computer => "ticket-caller-computer",
        Place::Portal => "ticket-caller-portal",
    };
    let words = Words::new(key).text("device", &known.name);
    Change { ticket: Some(ticket), device: None, at, actor, words, internal: true }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_795_564_770_000;

    fn known(byte: u8, others: &[u8]) -> Known {
        let secrets = [byte].iter().chain(others).map(|byte| Secret::of_bytes([*byte; 32])).collect();
        Known { device: DeviceId::new(1, [byte; 10]), name: format!("pc-{byte}"), secrets }
    }

    fn code(byte: u8, purpose: Purpose) -> String {
        Secret::of_bytes([byte; 32]).code(purpose, NOW)
    }

    #[test]
    fn a_code_names_its_device_and_what_it_proves_and_the_desk_s_own_proves_nothing() {
        let all = [known(1, &[]), known(2, &[9])];
        let table = [
            (code(1, Purpose::Computer), Some(("pc-1", Place::Computer))),
            (code(2, Purpose::Portal), Some(("pc-2", Place::Portal))),
            (code(9, Purpose::Computer), Some(("pc-2", Place::Computer))),
            (code(1, Purpose::Desk), None),
            (code(3, Purpose::Computer), None),
        ];
        for (text, wanted) in table {
            let typed = Typed::read(&text).unwrap();
            let found = whose(&all, &typed, NOW).map(|(one, place)| (one.name.as_str(), place));
            assert_eq!(found, wanted, "{text}");
            assert_eq!(whose(&[], &typed, NOW), None);
            assert_eq!(whose(&all, &typed, NOW + 180_000), None, "{text} is over");
        }
    }

    #[test]
    fn the_line_says_what_was_proved_and_only_technicians_read_it() {
        let (one, ticket) = (known(1, &[]), TicketId::new(1, [1; 10]));
        let at = |place| line(ticket, (&one, place), Actor::Collector, NOW);
        assert_eq!(at(Place::Computer).words, Words::new("ticket-caller-computer").text("device", "pc-1"));
        assert_eq!(at(Place::Portal).words.key, "ticket-caller-portal");
        assert!(at(Place::Portal).internal && at(Place::Portal).ticket == Some(ticket));
    }
}
