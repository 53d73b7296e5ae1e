//! What a customer sees of the desk: which tickets are theirs to read, where each stands, how a device stands, and what was
//! fixed before they noticed.
//! Invariant: fixed is only what a person fixed and the customer was told of; what is not known never looks fine.
//! Next: [`crate::asked`] for what contacts do.

use std::collections::{BTreeMap, BTreeSet};

use shared::ids::TicketId;

use crate::change::{Actor, Change};
use crate::pulse::is_pulse;
use crate::ticket::{Kind, State, Ticket, WaitingFor};

/// Checks whose tickets are for the contact of contracts alone: what they find may touch a person.
const PRIVATE: &[&str] = &["software", "licence", crate::entitlement::standing::CHECK];

/// What begins a sentence about a vendor's support, which touches nobody.
const SUPPORT: &str = "software-support";

/// Whether a ticket is read by the customer's account contact only.
#[must_use]
pub fn is_private(ticket: &Ticket) -> bool {
    PRIVATE.contains(&ticket.check.as_str()) && !ticket.title.key.starts_with(SUPPORT)
}

/// Whether a ticket is about the end of a vendor's support, of a system or a program: it asks for a decision.
#[must_use]
pub fn is_ending(ticket: &Ticket) -> bool {
    ticket.check == "operating_system" || (ticket.check == "software" && ticket.title.key.starts_with(SUPPORT))
}

/// Where a ticket stands, as the customer cares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// They are to do something.
    NeedsYou,
    /// They are to do something, and wanted to be reminded of it later.
    Reminded,
    /// We are at it.
    Working,
    /// It waits for a window.
    Planned,
    /// It is over.
    Ended,
}

/// Where a ticket stands. `wanted`: something was asked of the customer and is not done; until when they put it off.
#[must_use]
pub fn place(ticket: &Ticket, wanted: Option<Option<i64>>, now: i64) -> Place {
    match wanted {
        _ if !ticket.state.is_open() => Place::Ended,
        Some(Some(remind_at)) if remind_at > now => Place::Reminded,
        Some(_) => Place::NeedsYou,
        None if ticket.state == State::Waiting && ticket.waiting_for == Some(WaitingFor::Window) => Place::Planned,
        None => Place::Working,
    }
}

/// How a device stands, as the customer cares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is heard and nothing is amiss that they know of.
    Fine,
    /// We are at it.
    Working,
    /// It waits for them.
    NeedsYou,
    /// It should be heard and is not.
    Quiet,
    /// It has not been heard yet.
    Waiting,
    /// It is under maintenance.
    Maintenance,
}

impl Standing {
    /// The word after `portal-device-`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Fine => "fine",
            Self::Working => "work",
            Self::NeedsYou => "you",
            Self::Quiet => "quiet",
            Self::Waiting => "waiting",
            Self::Maintenance => "maintenance",
        }
    }
}

/// How a device is heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// As expected.
    Well,
    /// Not for too long.
    Silent,
    /// Not yet.
    Never,
    /// A technician is at it.
    Maintenance,
}

/// How a device stands: what it needs of the customer first, then what we do, then whether it is heard.
#[must_use]
pub fn standing(heard: Heard, places: impl IntoIterator<Item = Place>) -> Standing {
    match (places.into_iter().min(), heard) {
        (Some(Place::NeedsYou | Place::Reminded), _) => Standing::NeedsYou,
        (Some(Place::Working | Place::Planned), _) => Standing::Working,
        (_, Heard::Maintenance) => Standing::Maintenance,
        (_, Heard::Silent) => Standing::Quiet,
        (_, Heard::Never) => Standing::Waiting,
        (_, Heard::Well) => Standing::Fine,
    }
}

/// Something that a person fixed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fixed {
    /// The ticket.
    pub ticket: TicketId,
    /// When.
    pub at: i64,
    /// Who.
    pub who: String,
}

/// What was found first, and what was not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// What a person fixed before the customer said a word, the oldest first.
    pub fixed: Vec<Fixed>,
    /// What went away by itself.
    pub cleared: BTreeSet<TicketId>,
    /// Faults that the customer told us of first, with when.
    pub called: Vec<(TicketId, i64)>,
}

/// The ledger since a moment, of tickets that the customer was told of and the lines of those that ended since.
#[must_use]
pub fn ledger(tickets: &[Ticket], lines: &[Change], since_at: i64) -> Ledger {
    let mut ends: BTreeMap<TicketId, &Change> = BTreeMap::new();
    for line in lines.iter().filter(|line| line.words.key.starts_with("ticket-resolved")) {
        if let Some(ticket) = line.ticket {
            ends.insert(ticket, line);
        }
    }
    let mut ledger = Ledger::default();
    for ticket in tickets.iter().filter(|one| one.merged_into.is_none() && !is_pulse(one)) {
        if ticket.contact.is_some() || ticket.known.called_first {
            if ticket.kind == Kind::Incident && ticket.opened_at >= since_at {
                ledger.called.push((ticket.id, ticket.opened_at));
            }
            continue;
        }
        let Some(at) = ticket.resolved_at.filter(|at| *at >= since_at) else { continue };
        match ends.get(&ticket.id).map(|line| &line.actor) {
            Some(Actor::Technician(_, name)) => {
                ledger.fixed.push(Fixed { ticket: ticket.id, at, who: name.clone() });
            }
            _ => {
                ledger.cleared.insert(ticket.id);
            }
        }
    }
    ledger.fixed.sort_by_key(|one| one.at);
    ledger.called.sort_by_key(|(_, at)| *at);
    ledger
}

#[cfg(test)]
mod tests {
    use shared::ids::{ContactId, TechnicianId};
    use shared::text::Words;

    use super::*;
    use crate::ticket::tests::ticket;

    fn ended(nth: u8, at: i64) -> Ticket {
        let id = TicketId::new(1, [nth; 10]);
        Ticket { id, state: State::Resolved, resolved_at: Some(at), ..ticket() }
    }

    fn line(ticket: &Ticket, key: &str, actor: Actor) -> Change {
        let at = ticket.resolved_at.unwrap_or(0);
        Change { ticket: Some(ticket.id), device: None, at, actor, words: Words::new(key), internal: false }
    }

    #[test]
    fn the_ledger_holds_only_what_a_person_fixed_and_nobody_called_about() {
        let anna = || Actor::Technician(TechnicianId::new(1, [2; 10]), "Anna".into());
        let by_hand = ended(1, 50);
        let by_itself = ended(2, 60);
        let held = ended(3, 55);
        let called = Ticket { contact: Some(ContactId::new(1, [1; 10])), opened_at: 20, ..ended(4, 70) };
        let wished = Ticket { kind: Kind::Request, ..Ticket { id: TicketId::new(1, [5; 10]), ..called.clone() } };
        let before = ended(6, 9);
        let mut marked = Ticket { opened_at: 30, ..ended(8, 59) };
        marked.known.called_first = true;
        let merged = Ticket { merged_into: Some(by_hand.id), ..ended(7, 58) };
        let lines = [
            line(&by_hand, "ticket-resolved-by", anna()),
            line(&by_itself, "ticket-resolved-itself", Actor::Collector),
            line(&held, "ticket-resolved-itself", Actor::Collector),
            line(&held, "ticket-resolved-by", anna()),
            line(&held, "ticket-closed", Actor::Collector),
            line(&called, "ticket-resolved-by", anna()),
            line(&before, "ticket-resolved-by", anna()),
        ];
        let marked_id = marked.id;
        let tickets =
            [by_hand.clone(), by_itself.clone(), held.clone(), called.clone(), wished, before, merged, marked];
        let found = ledger(&tickets, &lines, 10);
        let fixed: Vec<_> = found.fixed.iter().map(|one| (one.ticket, one.at, &*one.who)).collect();
        assert_eq!(fixed, [(by_hand.id, 50, "Anna"), (held.id, 55, "Anna")]);
        assert_eq!(found.cleared, [by_itself.id].into());
        assert_eq!(found.called, [(called.id, 20), (marked_id, 30)]);
    }

    #[test]
    fn what_needs_the_customer_comes_before_what_we_do_and_unknown_is_never_fine() {
        let open = ticket();
        let window = Ticket { state: State::Waiting, waiting_for: Some(WaitingFor::Window), ..ticket() };
        assert_eq!(place(&open, None, 5), Place::Working);
        assert_eq!(place(&open, Some(None), 5), Place::NeedsYou);
        assert_eq!(place(&open, Some(Some(6)), 5), Place::Reminded);
        assert_eq!(place(&open, Some(Some(5)), 5), Place::NeedsYou);
        assert_eq!(place(&window, None, 5), Place::Planned);
        assert_eq!(place(&ended(1, 1), Some(None), 5), Place::Ended);

        assert_eq!(standing(Heard::Well, [Place::Working, Place::NeedsYou]), Standing::NeedsYou);
        assert_eq!(standing(Heard::Silent, [Place::Working]), Standing::Working);
        assert_eq!(standing(Heard::Silent, [Place::Ended]), Standing::Quiet);
        assert_eq!(standing(Heard::Never, []), Standing::Waiting);
        assert_eq!(standing(Heard::Maintenance, []), Standing::Maintenance);
        assert_eq!(standing(Heard::Well, [Place::Ended]), Standing::Fine);
    }
}
