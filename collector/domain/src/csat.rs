//! How satisfied a person is with how a ticket ended: when they are asked, what they may say, who hears of it, what is counted.
//! Invariant: asked once a ticket and person, and only of what is over and no private matter; a complaint reaches the owners,
//! never the technician concerned; few answers have no share, so that nobody is judged or found out by them.
//! Next: `app/csat.rs` asks and takes the answer, [`crate::notice`] for the notice that it is asked in.

use std::collections::BTreeSet;

use shared::ids::{ContactId, CustomerId, TechnicianId, TicketId};

use crate::pulse::is_ours;
use crate::stored_words::stored_words;
use crate::test_problem::is_test;
use crate::ticket::Ticket;
use crate::told::is_private;

/// For how long a person is asked after a ticket ended, and for how long a link of a notice may answer.
pub const OPEN_MS: i64 = 60 * 86_400_000;
/// From how many answers on a share is said.
pub const ENOUGH: i64 = 5;
/// The longest comment, bytes.
pub const COMMENT_BYTES: usize = 2000;

stored_words! {
    /// What a person says.
    Answer {
        /// All is well.
        Good = "good",
        /// Neither well nor ill.
        SoSo = "so_so",
        /// Not well: a complaint.
        Bad = "bad",
    }
}

/// A person's answer about one ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opinion {
    /// The ticket.
    pub ticket: TicketId,
    /// Whose it is.
    pub customer: CustomerId,
    /// Who answered.
    pub contact: ContactId,
    /// What they said.
    pub answer: Answer,
    /// In their own words; empty: none.
    pub comment: String,
    /// When, ms UTC.
    pub at: i64,
    /// The technicians who held or resolved the ticket then.
    pub concerned: BTreeSet<TechnicianId>,
}

/// Whether a person is asked now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// They are asked.
    Asked,
    /// They said so already.
    Given(Answer),
    /// They are not asked: it is not over, over for too long, or no matter of theirs to judge.
    Not,
}

/// Whether somebody who was told of a ticket is asked about it. `given`: what they said already.
#[must_use]
pub fn standing(ticket: &Ticket, given: Option<Answer>, now: i64) -> Standing {
    if let Some(answer) = given {
        return Standing::Given(answer);
    }
    let is_fresh = ticket.resolved_at.is_some_and(|at| now < at.saturating_add(OPEN_MS));
    if is_fresh && !ticket.state.is_open() && is_judged(ticket) { Standing::Asked } else { Standing::Not }
}

/// The same for who came by the link of a notice, which holds until `ends_at` whether or not the ticket was opened again.
#[must_use]
pub fn standing_by_link(ticket: &Ticket, given: Option<Answer>, ends_at: i64, now: i64) -> Standing {
    match given {
        Some(answer) => Standing::Given(answer),
        None if now < ends_at && is_judged(ticket) => Standing::Asked,
        None => Standing::Not,
    }
}

/// Whether a ticket is one that people are asked about at all: a private matter stays private, another ticket goes on with one
/// that was merged, and a test or the monthly pulse was nobody's fault.
#[must_use]
pub fn is_judged(ticket: &Ticket) -> bool {
    !is_private(ticket) && !is_test(ticket) && !is_ours(ticket) && ticket.merged_into.is_none()
}

/// Which owners hear of a complaint: all whom it does not concern, or whoever there is when it concerns them all.
#[must_use]
pub fn hearers(owners: &BTreeSet<TechnicianId>, concerned: &BTreeSet<TechnicianId>) -> BTreeSet<TechnicianId> {
    let free: BTreeSet<TechnicianId> = owners.difference(concerned).copied().collect();
    if free.is_empty() { owners.clone() } else { free }
}

/// Whether a technician reads what a person said: praise everybody, the rest who hears of complaints.
#[must_use]
pub fn reads(opinion: &Opinion, reader: TechnicianId, owners: &BTreeSet<TechnicianId>) -> bool {
    opinion.answer == Answer::Good || hearers(owners, &opinion.concerned).contains(&reader)
}

/// Answers of a span of time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Well.
    pub good: i64,
    /// Neither.
    pub so_so: i64,
    /// Ill.
    pub bad: i64,
}

impl Tally {
    /// Takes in answers of one kind.
    pub fn take(&mut self, answer: Answer, count: i64) {
        let sum = match answer {
            Answer::Good => &mut self.good,
            Answer::SoSo => &mut self.so_so,
            Answer::Bad => &mut self.bad,
        };
        *sum = sum.saturating_add(count);
    }

    /// All of them.
    #[must_use]
    pub fn total(&self) -> i64 {
        self.good.saturating_add(self.so_so).saturating_add(self.bad)
    }

    /// Whether there are so many that it may be said how they fell out.
    #[must_use]
    pub fn is_enough(&self) -> bool {
        self.total() >= ENOUGH
    }

    /// The share that was well, whole percent, rounded down; none of few.
    #[must_use]
    pub fn good_percent(&self) -> Option<i64> {
        self.is_enough().then(|| self.good.saturating_mul(100) / self.total().max(1))
    }
}

/// Counts answers by spans of time; `bounds` are where each begins and the last one ends, ms UTC.
#[must_use]
pub fn by_month(answers: &[(i64, Answer)], bounds: &[i64]) -> Vec<Tally> {
    let mut tallies = vec![Tally::default(); bounds.len().saturating_sub(1)];
    for (at, answer) in answers {
        let nth = bounds.partition_point(|begin| begin <= at);
        if let Some(tally) = nth.checked_sub(1).and_then(|nth| tallies.get_mut(nth)) {
            tally.take(*answer, 1);
        }
    }
    tallies
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ticket::State;
    use crate::ticket::tests::ticket;

    const DAY_MS: i64 = 86_400_000;

    fn who(nth: u8) -> TechnicianId {
        TechnicianId::new(1, [nth; 10])
    }

    fn ended(at: i64) -> Ticket {
        Ticket { state: State::Resolved, resolved_at: Some(at), ..ticket() }
    }

    #[test]
    fn a_person_is_asked_once_of_what_is_over_and_no_private_matter() {
        let private = Ticket { check: "software".into(), ..ended(0) };
        let test = Ticket { check: crate::test_problem::CHECK.into(), ..ended(0) };
        let merged = Ticket { merged_into: Some(TicketId::new(1, [9; 10])), ..ended(0) };
        let again = Ticket { state: State::InProgress, ..ended(0) };
        let closed = Ticket { state: State::Closed, ..ended(0) };
        let table = [
            ("it just ended", ended(0), None, 5, Standing::Asked, Standing::Asked),
            ("it is closed", closed, None, 5, Standing::Asked, Standing::Asked),
            ("on the last day", ended(0), None, OPEN_MS - 1, Standing::Asked, Standing::Asked),
            ("it is over for too long", ended(0), None, OPEN_MS, Standing::Not, Standing::Not),
            ("nothing has ended", ticket(), None, 5, Standing::Not, Standing::Asked),
            ("it goes on", again, None, 5, Standing::Not, Standing::Asked),
            (
                "they said so",
                ended(0),
                Some(Answer::Bad),
                5,
                Standing::Given(Answer::Bad),
                Standing::Given(Answer::Bad),
            ),
            ("private", private, None, 5, Standing::Not, Standing::Not),
            ("a test", test, None, 5, Standing::Not, Standing::Not),
            ("another goes on with it", merged, None, 5, Standing::Not, Standing::Not),
        ];
        for (case, ticket, given, now, here, by_link) in table {
            assert_eq!(standing(&ticket, given, now), here, "{case}");
            assert_eq!(standing_by_link(&ticket, given, OPEN_MS, now), by_link, "{case}, by the link");
        }
    }

    #[test]
    fn a_complaint_reaches_the_owners_and_not_whom_it_concerns() {
        let opinion = |answer, concerned: &[u8]| Opinion {
            ticket: TicketId::new(1, [1; 10]),
            customer: CustomerId::new(1, [1; 10]),
            contact: ContactId::new(1, [1; 10]),
            answer,
            comment: String::new(),
            at: 1,
            concerned: concerned.iter().copied().map(who).collect(),
        };
        let owners = |all: &[u8]| all.iter().copied().map(who).collect::<BTreeSet<_>>();
        // Who asks, the owners, whom it concerns, whether they read what is not well.
        let table: [(u8, &[u8], &[u8], bool); 7] = [
            (1, &[1], &[3], true),
            (3, &[1], &[3], false),
            (4, &[1], &[3], false),
            (1, &[1, 2], &[1], false),
            (2, &[1, 2], &[1], true),
            (1, &[1], &[1], true),
            (1, &[1, 2], &[1, 2], true),
        ];
        for (reader, all, concerned, wanted) in table {
            for answer in [Answer::SoSo, Answer::Bad] {
                let read = reads(&opinion(answer, concerned), who(reader), &owners(all));
                assert_eq!(read, wanted, "{reader} of {all:?}, about {concerned:?}");
            }
            assert!(reads(&opinion(Answer::Good, concerned), who(reader), &owners(all)), "praise is for all");
        }
        assert_eq!(hearers(&owners(&[]), &owners(&[3])), owners(&[]));
    }

    #[test]
    fn few_answers_have_no_share_and_no_share_is_rounded_up() {
        let mut tally = Tally::default();
        tally.take(Answer::Good, 4);
        assert_eq!((tally.total(), tally.good_percent()), (4, None));
        tally.take(Answer::Bad, 1);
        assert_eq!(tally.good_percent(), Some(80));
        tally.take(Answer::SoSo, 1);
        assert_eq!((tally.total(), tally.good_percent()), (6, Some(66)));
        tally.take(Answer::Good, i64::MAX);
        assert_eq!(tally.total(), i64::MAX);
    }

    #[test]
    fn an_answer_counts_in_the_month_in_which_it_was_given() {
        let bounds = [10 * DAY_MS, 20 * DAY_MS, 30 * DAY_MS];
        let given = [
            (9 * DAY_MS, Answer::Bad),
            (10 * DAY_MS, Answer::Good),
            (20 * DAY_MS - 1, Answer::SoSo),
            (20 * DAY_MS, Answer::Bad),
            (30 * DAY_MS, Answer::Good),
        ];
        let wanted = [Tally { good: 1, so_so: 1, bad: 0 }, Tally { good: 0, so_so: 0, bad: 1 }];
        assert_eq!(by_month(&given, &bounds), wanted);
        assert_eq!((by_month(&given, &[]), by_month(&[], &bounds[..2])), (vec![], vec![Tally::default()]));
    }
}
