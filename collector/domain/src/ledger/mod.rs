//! The ledger: of every fault, whether we found it before the customer said a word, and by how long.
//! Invariant: what cleared by itself is never counted as found first; a customer's word of before we saw it, or a technician's
//! mark, makes it theirs; wishes, tests, merged tickets and what is only to be planned are no faults here.
//! Next: [`month`] for the sums that people read, [`crate::accounting`] for what each check was worth.

pub mod month;

use serde::{Deserialize, Serialize};

use crate::asked::ASKED;
use crate::entitlement;
use crate::roadmap::warranty;
use crate::test_problem::is_test;
use crate::ticket::{Kind, Ticket};

/// Checks that tell what is to be planned or to be talked about: no user could have noticed it sooner, and some of it is
/// private.
const PLANNED: [&str; 5] = ["operating_system", "software", "licence", entitlement::standing::CHECK, warranty::CHECK];

/// What a ticket remembers for the ledger.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Known {
    /// When a contact first said a word of it, ms UTC.
    pub contact_at: Option<i64>,
    /// A technician says that the customer called before we saw it.
    pub called_first: bool,
    /// A technician says that the ticket was not worth their time.
    pub not_useful: bool,
    /// A person resolved it.
    pub by_person: bool,
}

/// Who spoke of a fault first: of one ticket, or of all that were merged into one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Voices {
    /// When a check of ours saw it, ms UTC.
    pub detected_at: Option<i64>,
    /// When a contact first said a word of it, ms UTC.
    pub contact_at: Option<i64>,
    /// A technician says that the customer called first.
    pub called_first: bool,
}

impl Voices {
    /// Those of one ticket alone: one that a contact asked for was not detected.
    #[must_use]
    pub fn of(ticket: &Ticket) -> Self {
        let is_asked = ticket.contact.is_some();
        let asked_at = is_asked.then_some(ticket.opened_at);
        Self {
            detected_at: (!is_asked).then_some(ticket.opened_at),
            contact_at: first(asked_at, ticket.known.contact_at),
            called_first: ticket.known.called_first,
        }
    }

    /// Those of two tickets that are one fault: the earlier of each.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            detected_at: first(self.detected_at, other.detected_at),
            contact_at: first(self.contact_at, other.contact_at),
            called_first: self.called_first || other.called_first,
        }
    }
}

/// How a fault stands in the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// We saw it first, and a person mended it or the customer spoke of it later.
    FoundFirst,
    /// The customer spoke of it first.
    CalledFirst,
    /// Nobody called, and it went away by itself.
    ByItself,
    /// Neither yet.
    Open,
    /// Not counted.
    Apart,
}

impl Outcome {
    /// Every one.
    pub const ALL: [Self; 5] = [Self::FoundFirst, Self::CalledFirst, Self::ByItself, Self::Open, Self::Apart];

    /// The word stored.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::FoundFirst => "found_first",
            Self::CalledFirst => "called_first",
            Self::ByItself => "by_itself",
            Self::Open => "open",
            Self::Apart => "apart",
        }
    }

    /// The one of a stored word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// A ticket's line in the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// How it stands.
    pub outcome: Outcome,
    /// How long before the customer's first word, or else before it was mended, we saw it, ms; of what was found first.
    pub lead_ms: Option<i64>,
}

/// The line of a ticket, by everybody who spoke of it.
#[must_use]
pub fn entry(ticket: &Ticket, voices: Voices) -> Entry {
    let without = |outcome| Entry { outcome, lead_ms: None };
    let found = |seen_at: i64, at: i64| Entry {
        outcome: Outcome::FoundFirst,
        lead_ms: Some(at.saturating_sub(seen_at).max(0)),
    };
    if !is_fault(ticket) || ticket.merged_into.is_some() {
        return without(Outcome::Apart);
    }
    match (voices.detected_at, voices.contact_at, ticket.resolved_at) {
        _ if voices.called_first => without(Outcome::CalledFirst),
        (None, ..) => without(Outcome::CalledFirst),
        (Some(seen_at), Some(heard_at), _) if heard_at <= seen_at => without(Outcome::CalledFirst),
        (Some(seen_at), Some(heard_at), _) => found(seen_at, heard_at),
        (Some(seen_at), None, Some(at)) if ticket.known.by_person => found(seen_at, at),
        (Some(_), None, Some(_)) => without(Outcome::ByItself),
        (Some(_), None, None) => without(Outcome::Open),
    }
}

/// Whether a ticket is about a fault that somebody could notice first.
#[must_use]
pub fn is_fault(ticket: &Ticket) -> bool {
    ticket.kind == Kind::Incident && !is_test(ticket) && !PLANNED.contains(&ticket.check.as_str())
}

/// Whether a check of ours opened it, so that the question who was first makes sense.
#[must_use]
pub fn is_found(ticket: &Ticket) -> bool {
    is_fault(ticket) && ticket.check != ASKED
}

fn first(one: Option<i64>, other: Option<i64>) -> Option<i64> {
    [one, other].into_iter().flatten().min()
}

#[cfg(test)]
mod tests {
    use shared::ids::{ContactId, TicketId};

    use super::*;
    use crate::ticket::State;
    use crate::ticket::tests::ticket;

    fn seen(opened_at: i64) -> Ticket {
        Ticket { opened_at, ..ticket() }
    }

    fn ended(at: i64, by_person: bool) -> Ticket {
        let known = Known { by_person, ..Known::default() };
        Ticket { state: State::Resolved, resolved_at: Some(at), known, ..seen(10) }
    }

    fn asked(at: i64) -> Ticket {
        Ticket { contact: Some(ContactId::new(1, [1; 10])), check: ASKED.into(), ..seen(at) }
    }

    fn wrote(mut ticket: Ticket, at: i64) -> Ticket {
        ticket.known.contact_at = Some(at);
        ticket
    }

    #[test]
    fn who_was_first_is_decided_by_the_first_word_and_the_lead_ends_there_or_with_the_repair() {
        use Outcome::{Apart, ByItself, CalledFirst, FoundFirst, Open};
        let mut marked = ended(70, true);
        marked.known.called_first = true;
        let merged = Ticket { merged_into: Some(TicketId::new(1, [9; 10])), ..ended(70, true) };
        let of_check = |check: &str| Ticket { check: check.into(), ..ended(70, true) };
        let table = [
            ("seen, nothing yet", seen(10), None, (Open, None)),
            ("mended by a person", ended(70, true), None, (FoundFirst, Some(60))),
            ("gone by itself", ended(70, false), None, (ByItself, None)),
            ("they wrote later", wrote(seen(10), 40), None, (FoundFirst, Some(30))),
            ("they wrote later, and it went by itself", wrote(ended(70, false), 40), None, (FoundFirst, Some(30))),
            ("they wrote after it was mended", wrote(ended(70, true), 90), None, (FoundFirst, Some(80))),
            ("marked by a technician", marked, None, (CalledFirst, None)),
            ("asked for by a contact", asked(10), None, (CalledFirst, None)),
            ("their earlier request was merged into it", ended(70, true), Some(asked(5)), (CalledFirst, None)),
            ("their later request was merged into it", ended(70, true), Some(asked(25)), (FoundFirst, Some(15))),
            ("it was merged into their later request", asked(25), Some(seen(10)), (FoundFirst, Some(15))),
            ("it was merged into their earlier request", asked(5), Some(seen(10)), (CalledFirst, None)),
            ("in the same moment", seen(10), Some(asked(10)), (CalledFirst, None)),
            ("merged away", merged, None, (Apart, None)),
            ("a wish", Ticket { kind: Kind::Request, ..asked(10) }, None, (Apart, None)),
            ("a test", of_check(crate::test_problem::CHECK), None, (Apart, None)),
            ("the end of support", of_check("operating_system"), None, (Apart, None)),
            ("a matter between few people", of_check("software"), None, (Apart, None)),
        ];
        for (case, ticket, merged, (outcome, lead_ms)) in table {
            let own = Voices::of(&ticket);
            let voices = merged.map_or(own, |other| own.with(Voices::of(&other)));
            assert_eq!(entry(&ticket, voices), Entry { outcome, lead_ms }, "{case}");
        }
        assert!(Outcome::ALL.into_iter().all(|one| Outcome::of(one.word()) == Some(one)));
    }

    #[test]
    fn the_question_who_was_first_is_asked_of_what_a_check_found() {
        assert!(is_found(&seen(10)));
        assert!(!is_found(&asked(10)));
        assert!(!is_found(&Ticket { check: "software".into(), ..seen(10) }));
    }
}
