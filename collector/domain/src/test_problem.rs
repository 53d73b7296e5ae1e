//! The test problem: a finding that a person asks for, to see a ticket open and resolve. Nothing is wrong.
//! Invariant: it goes the one way of every finding, and its check's key alone marks it; whoever tells a customer, merges or
//! counts what the desk learns asks [`is_test`] first. Next: [`crate::reconcile`], [`crate::notice::follow`].

use shared::reading::{Fingerprint, Scope, Severity};
use shared::text::Words;

use crate::finding::{FindingChange, FindingStep, Opening};
use crate::policy::Patience;
use crate::ticket::Ticket;

/// The check's key under which it is found.
pub const CHECK: &str = "test_problem";

/// It ends by itself after this, ms.
pub const LASTS_MS: i64 = 3_600_000;

/// Whether a ticket is a test: no customer is told of it, and nobody learns from it.
#[must_use]
pub fn is_test(ticket: &Ticket) -> bool {
    ticket.check == CHECK
}

/// The finding of a test that begins now, on the device it is reconciled for.
#[must_use]
pub fn begun(now: i64) -> FindingChange {
    let opening = Opening {
        severity: Severity::Low,
        scope: Scope::Device,
        cause: CHECK.to_owned(),
        words: Words::new("test-problem"),
        since_at: now,
        // Who asks for it wants to see its ticket: it waits for no learning period and no boot.
        danger: true,
        is_private: false,
    };
    FindingChange { fingerprint: fingerprint(), at: now, kind: FindingStep::Opened(opening) }
}

/// The end of a test.
#[must_use]
pub fn over(now: i64) -> FindingChange {
    FindingChange { fingerprint: fingerprint(), at: now, kind: FindingStep::Cleared { gone: false, words: None } }
}

/// The fingerprint of a test: one at most is open on a device.
#[must_use]
pub fn fingerprint() -> Fingerprint {
    Fingerprint { check: CHECK.to_owned(), subject: String::new() }
}

/// The delays of a test: what never was a fault need not be watched.
#[must_use]
pub fn patience(of: &Patience) -> Patience {
    Patience { watch_s: 0, ..*of }
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;
    use shared::ids::{CustomerId, DeviceId, NoticeId, SiteId, TechnicianId};
    use shared::past::DeviceClass;

    use super::*;
    use crate::book::{Book, Mint};
    use crate::change::Actor;
    use crate::notice::follow::{View, follow};
    use crate::notice::person::{Refused, Update, approve, write};
    use crate::notice::{Kind, Mode, Notice};
    use crate::priority::Blocked;
    use crate::reconcile::{Place, reconcile};
    use crate::suppression::Gate;
    use crate::ticket::{Act, Ground, State, act};

    const NOW: i64 = 1_800_000_000_000;

    /// Brings changes to a book, for a device that was enrolled this minute.
    fn settle(book: &mut Book, patience: &Patience, change: &FindingChange) {
        let place = Place {
            device: DeviceId::new(1, [1; 10]),
            customer: CustomerId::new(1, [2; 10]),
            site: SiteId::new(1, [3; 10]),
            name: "pc-1",
            blocked: Blocked::of(DeviceClass::Laptop),
            gate: Gate {
                patience,
                enrolled_at: NOW - 60_000,
                maintenance: false,
                window: None,
                is_spent: false,
                up_ms: 60_000,
            },
            policy_revision: 0,
        };
        let (mut last_number, mut nth) = (i64::try_from(book.tickets().count()).unwrap(), 0u8);
        let mut random = || {
            nth += 1;
            [nth; 10]
        };
        reconcile(book, &place, change, &mut Mint { random: &mut random, last_number: &mut last_number }, change.at);
    }

    fn newest(book: &Book) -> Ticket {
        book.tickets().max_by_key(|one| one.number).cloned().unwrap()
    }

    #[test]
    fn a_test_opens_one_ticket_at_once_and_its_end_resolves_it_at_once() {
        let (mut book, patience) = (Book::default(), patience(&Patience::DEFAULT));
        settle(&mut book, &patience, &begun(NOW));
        settle(&mut book, &patience, &begun(NOW + 1));
        let opened = newest(&book);
        assert_eq!((book.tickets().count(), opened.state, opened.open_findings), (1, State::New, 1));
        assert!(is_test(&opened) && opened.priority == 5, "{opened:?}");
        settle(&mut book, &patience, &over(NOW + 2));
        assert_eq!(newest(&book).state, State::Resolved, "it is not watched for a day");
        settle(&mut book, &patience, &begun(NOW + 3));
        let again = newest(&book);
        assert_eq!((again.number, again.state, again.reopened_count), (opened.number, State::New, 1));
    }

    #[test]
    fn what_a_person_holds_stays_open_until_they_resolve_it() {
        let (mut book, patience) = (Book::default(), patience(&Patience::DEFAULT));
        settle(&mut book, &patience, &begun(NOW));
        let anna = Actor::Technician(TechnicianId::new(1, [9; 10]), "Anna".into());
        let ground = Ground { patience: &patience, succeeded: false };
        let mut held = newest(&book);
        act(&mut held, &Act::Take, &anna, ground, NOW).unwrap();
        book.put_ticket(held);
        settle(&mut book, &patience, &over(NOW + 1));
        let mut held = newest(&book);
        assert_eq!((held.state, held.open_findings), (State::Assigned, 0));
        act(&mut held, &Act::Resolve("Seen.".into()), &anna, ground, NOW + 2).unwrap();
        assert_eq!(held.state, State::Resolved);
    }

    #[test]
    fn no_customer_is_told_of_a_test_however_they_want_to_be_told() {
        let (mut book, patience, zone) = (Book::default(), patience(&Patience::DEFAULT), TimeZone::UTC);
        settle(&mut book, &patience, &begun(NOW));
        let opened = newest(&book);
        settle(&mut book, &patience, &over(NOW + 1));
        let anna = Actor::Technician(TechnicianId::new(1, [9; 10]), "Anna".into());
        for mode in Mode::ALL {
            for ticket in [&opened, &newest(&book)] {
                let view = View { ticket, notices: &[], mode: *mode, zone: &zone, is_decided: false, now: NOW };
                assert_eq!(follow(&view), [], "{mode:?}");
                let id = NoticeId::new(1, [1; 10]);
                let mut one = Notice::proposed(id, ticket, Kind::Progress, None, Words::new("notice-why-now"), NOW);
                let update = Update { text: "We are at it.".into(), ..Update::default() };
                assert_eq!(write(&mut one, &update, &anna, &view), Err(Refused::Test));
                assert_eq!(approve(&mut one, &anna, &view), Err(Refused::Test));
            }
        }
    }
}
