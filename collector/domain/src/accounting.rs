//! What each check was worth: how many of the tickets it opened somebody acted on, and which check is proposed for the digest.
//! Invariant: what protects from losing data or a machine is never proposed, nor what too few tickets tell of; a proposal says
//! its figures, and only a person accepts it. Next: [`crate::policy`], where an accepted one is a limit like any other.

use crate::policy::may_digest;
use crate::ticket::Ticket;
use crate::{asked, pulse, test_problem};

/// How far back checks are weighed, days.
pub const DAYS: i64 = 90;
/// Fewer tickets than this tell nothing.
pub const LEAST_OPENED: i64 = 10;
/// A check of whose tickets less than this share was acted on is below its floor, percent.
pub const FLOOR_PERCENT: i64 = 50;

/// What came of a ticket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// Nothing yet.
    Waiting,
    /// A person works on it or has mended it.
    Acted,
    /// It went away by itself.
    ByItself,
    /// A technician says that it was not useful, however it ended.
    NotUseful,
    /// No check opened it, or another ticket went on with it.
    Apart,
}

impl Course {
    /// Of a ticket as it stands.
    #[must_use]
    pub fn of(ticket: &Ticket) -> Self {
        match (ticket.state.is_open(), ticket.known.by_person) {
            _ if !is_weighed(ticket) || ticket.merged_into.is_some() => Self::Apart,
            _ if ticket.known.not_useful => Self::NotUseful,
            (true, _) if ticket.assignee.is_none() => Self::Waiting,
            (true, _) | (false, true) => Self::Acted,
            (false, false) => Self::ByItself,
        }
    }

    /// The word stored.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Acted => "acted",
            Self::ByItself => "by_itself",
            Self::NotUseful => "not_useful",
            Self::Apart => "apart",
        }
    }
}

/// Whether a check opened it, so that it says something of that check.
#[must_use]
pub fn is_weighed(ticket: &Ticket) -> bool {
    ticket.check != asked::ASKED && !test_problem::is_test(ticket) && !pulse::is_ours(ticket)
}

/// What came of a check's tickets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tickets it opened.
    pub opened: i64,
    /// Those that a person worked on or mended.
    pub acted: i64,
    /// Those that went away by themselves.
    pub by_itself: i64,
    /// Those that a technician called not useful.
    pub not_useful: i64,
    /// The median lead of those that were found first, ms.
    pub median_lead_ms: Option<i64>,
}

/// What is to be thought of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It earns its tickets.
    Worth,
    /// There are too few tickets to say.
    TooFew,
    /// It is below its floor, and is proposed for the digest.
    Proposed,
    /// It is below its floor, and opens tickets all the same: what it protects from is worth it.
    Kept,
    /// It is in the digest.
    Digest,
}

impl Tally {
    /// Acted on, of those opened, whole percent rounded down; none where nothing opened.
    #[must_use]
    pub fn precision_percent(&self) -> Option<i64> {
        (self.opened > 0).then(|| self.acted.saturating_mul(100) / self.opened)
    }

    /// What is to be thought of the check; `in_digest` as the policy has it.
    #[must_use]
    pub fn verdict(&self, check: &str, in_digest: bool) -> Verdict {
        match self.precision_percent() {
            _ if in_digest => Verdict::Digest,
            _ if self.opened < LEAST_OPENED => Verdict::TooFew,
            Some(percent) if percent >= FLOOR_PERCENT => Verdict::Worth,
            _ if may_digest(check) => Verdict::Proposed,
            _ => Verdict::Kept,
        }
    }
}

#[cfg(test)]
mod tests {
    use shared::ids::{TechnicianId, TicketId};

    use super::*;
    use crate::ledger::Known;
    use crate::ticket::State;
    use crate::ticket::tests::ticket;

    #[test]
    fn a_ticket_counts_as_acted_on_when_a_person_holds_or_mended_it() {
        let anna = Some((TechnicianId::new(1, [4; 10]), "Anna".to_owned()));
        let mended = Known { by_person: true, ..Known::default() };
        let useless = Known { not_useful: true, ..mended };
        let known = |state, known| Ticket { state, known, ..ticket() };
        let table = [
            ("new", ticket(), Course::Waiting),
            ("healthy, watched", known(State::Watching, Known::default()), Course::Waiting),
            ("held", Ticket { assignee: anna.clone(), ..ticket() }, Course::Acted),
            ("mended", known(State::Closed, mended), Course::Acted),
            ("gone by itself", known(State::Resolved, Known::default()), Course::ByItself),
            (
                "given back, gone by itself",
                Ticket { assignee: None, ..known(State::Resolved, Known::default()) },
                Course::ByItself,
            ),
            ("mended, and not useful", known(State::Resolved, useless), Course::NotUseful),
            ("not useful, still held", Ticket { assignee: anna, known: useless, ..ticket() }, Course::NotUseful),
            ("merged", Ticket { merged_into: Some(TicketId::new(1, [8; 10])), ..ticket() }, Course::Apart),
            ("asked for", Ticket { check: asked::ASKED.into(), ..ticket() }, Course::Apart),
            ("a test", Ticket { check: test_problem::CHECK.into(), ..ticket() }, Course::Apart),
        ];
        for (case, ticket, wanted) in table {
            assert_eq!(Course::of(&ticket), wanted, "{case}");
        }
    }

    #[test]
    fn a_check_below_its_floor_is_proposed_unless_what_it_protects_from_is_worth_it() {
        let tally = |opened, acted| Tally { opened, acted, ..Tally::default() };
        let table = [
            ("printer", tally(10, 5), false, Verdict::Worth),
            ("printer", tally(10, 4), false, Verdict::Proposed),
            ("printer", tally(9, 0), false, Verdict::TooFew),
            ("printer", tally(0, 0), false, Verdict::TooFew),
            ("printer", tally(10, 0), true, Verdict::Digest),
            ("backup_age", tally(100, 0), false, Verdict::Kept),
            ("antivirus", tally(100, 0), false, Verdict::Kept),
            ("disk_health", tally(100, 0), false, Verdict::Kept),
            ("presence", tally(100, 0), false, Verdict::Kept),
            ("copied_disk", tally(100, 0), false, Verdict::Kept),
        ];
        for (check, tally, in_digest, wanted) in table {
            assert_eq!(tally.verdict(check, in_digest), wanted, "{check}, {tally:?}");
        }
        assert_eq!((tally(0, 0).precision_percent(), tally(3, 2).precision_percent()), (None, Some(66)));
    }
}
