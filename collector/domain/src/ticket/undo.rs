//! The way back: a person's last act on a ticket, by the same person, within a day.
//! Invariant: what the machine or somebody else changed meanwhile is never taken back with it; a refusal says why.
//! Next: [`super::merge`], whose way back moves findings as well.

use serde::{Deserialize, Serialize};
use shared::ids::TechnicianId;
use shared::text::Words;

use super::act::{line, technician};
use super::{Refused, Ticket};
use crate::change::{Actor, Change};
use crate::ledger::Known;

/// How long an act can be undone.
pub const UNDO_MS: i64 = 86_400_000;

/// The word under which a merge is kept.
pub(super) const MERGE: &str = "merge";

/// The last act of a person on a ticket, with the ticket before and after it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LastAct {
    /// Who.
    pub by: TechnicianId,
    /// When, ms UTC.
    pub at: i64,
    /// Which, as [`super::Act::word`] says, or `merge`.
    pub what: String,
    /// The ticket before it.
    pub before: Ticket,
    /// The ticket after it.
    pub after: Ticket,
}

impl LastAct {
    /// Whether it was a merge, which [`super::unmerge`] undoes.
    #[must_use]
    pub fn is_merge(&self) -> bool {
        self.what == MERGE
    }

    /// Whether this person may undo it now, the ticket standing as it does.
    ///
    /// # Errors
    /// Refused with the reason.
    pub fn may_undo(&self, ticket: &Ticket, who: &Actor, now: i64) -> Result<(), Refused> {
        let (id, _) = technician(who)?;
        if self.what == "note" {
            return Err(Refused::NotesStay);
        }
        if self.by != id {
            return Err(Refused::NotYours);
        }
        if now.saturating_sub(self.at) > UNDO_MS {
            return Err(Refused::TooLate);
        }
        let as_told = Ticket { known: ticket.known, ..told(&self.after, ticket) };
        if as_told == *ticket { Ok(()) } else { Err(Refused::ChangedSince) }
    }
}

/// Takes a person's last act back; a merge is not for here. `succeeded`: there is a newer ticket of the same cause.
///
/// # Errors
/// Refused with the reason; the ticket is unchanged then.
pub fn undo(ticket: &mut Ticket, last: &LastAct, succeeded: bool, who: &Actor, now: i64) -> Result<Change, Refused> {
    last.may_undo(ticket, who, now)?;
    if succeeded && last.before.state.is_open() && !ticket.state.is_open() {
        return Err(Refused::Succeeded);
    }
    *ticket = told(&last.before, ticket);
    Ok(undone(ticket, last, who, now))
}

/// A ticket as it was, with what was promised to the customer, heard from them, said for the ledger and weighed meanwhile:
/// that is no change of the work.
pub(super) fn told(was: &Ticket, now: &Ticket) -> Ticket {
    let known = Known { by_person: was.known.by_person, ..now.known };
    let mut told = Ticket { next_update_at: now.next_update_at, known, bill: now.bill.clone(), ..was.clone() };
    if told.bill != was.bill {
        told.priority = told.by_hand.as_ref().map_or_else(|| told.billed(), |hand| hand.level);
        told.schedule();
    }
    told
}

/// The line of an act that is undone.
pub(super) fn undone(ticket: &Ticket, last: &LastAct, who: &Actor, now: i64) -> Change {
    let words = Words::new("ticket-undone").text("what", &last.what).text("who", who.name().unwrap_or_default());
    line(ticket, who, words, true, now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Patience;
    use crate::ticket::tests::ticket;
    use crate::ticket::{Act, Ground, Rest, State, WaitingFor, act};

    const GROUND: Ground<'static> = Ground { patience: &Patience::DEFAULT, succeeded: false };

    fn person(nth: u8) -> Actor {
        Actor::Technician(TechnicianId::new(1, [nth; 10]), "Anna".into())
    }

    fn did(one: &mut Ticket, what: &Act) -> LastAct {
        let before = one.clone();
        act(one, what, &person(1), GROUND, 10).unwrap();
        let by = TechnicianId::new(1, [1; 10]);
        LastAct { by, at: 10, what: what.word().to_owned(), before, after: one.clone() }
    }

    #[test]
    fn each_act_has_its_way_back() {
        let wait = Act::Wait { on: WaitingFor::Vendor, text: String::new(), until: Some(99) };
        for what in [Act::Take, Act::Start, wait, Act::Snooze(Rest::At(99)), Act::Resolve("done".into())] {
            let mut one = ticket();
            let last = did(&mut one, &what);
            // A promise to the customer in between is kept.
            one.next_update_at = Some(77);
            (one.known.contact_at, one.known.called_first) = (Some(15), true);
            let change = undo(&mut one, &last, false, &person(1), 20).unwrap();
            let known = Known { contact_at: Some(15), called_first: true, ..Known::default() };
            assert_eq!(one, Ticket { next_update_at: Some(77), known, ..ticket() }, "{what:?}");
            assert_eq!(change.words.key, "ticket-undone");
        }
    }

    #[test]
    fn an_undo_that_would_take_more_back_is_refused_with_the_reason() {
        let resolve = Act::Resolve("done".into());
        let table = [
            (Act::Take, person(2), 20, false, false, Refused::NotYours),
            (Act::Take, person(1), 11 + UNDO_MS, false, false, Refused::TooLate),
            (Act::Take, person(1), 20, true, false, Refused::ChangedSince),
            (Act::Note("x".into()), person(1), 20, false, false, Refused::NotesStay),
            (resolve, person(1), 20, false, true, Refused::Succeeded),
            (Act::Take, Actor::Collector, 20, false, false, Refused::Technicians),
        ];
        for (what, who, now, is_changed, succeeded, wanted) in table {
            let mut one = ticket();
            let last = did(&mut one, &what);
            one.seen_count += u32::from(is_changed);
            let before = one.clone();
            assert_eq!(undo(&mut one, &last, succeeded, &who, now), Err(wanted), "{what:?}");
            assert_eq!(one, before, "a refusal changes nothing");
        }
        let mut one = ticket();
        let last = did(&mut one, &Act::Take);
        assert!(last.may_undo(&one, &person(1), 10 + UNDO_MS).is_ok());
        assert_eq!(one.state, State::Assigned);
    }
}
