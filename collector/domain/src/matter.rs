//! Tickets of a customer that no device reports: one open for each cause, opened when a rule says so, raised when it gets
//! worse, resolved when it is over.
//! Invariant: what a person holds stays theirs to resolve; what a person resolved of late is not opened against their word.
//! Next: [`crate::entitlement::standing`] and [`crate::hosted`] for what is worth one.

use std::collections::BTreeSet;

use shared::ids::{CustomerId, TicketId};
use shared::reading::{Scope, Severity};
use shared::text::Words;

use crate::book::{Book, Mint};
use crate::change::{Actor, Change};
use crate::finding::cause_key;
use crate::policy::Patience;
use crate::priority::Why;
use crate::ticket::{Kind, Ticket, resolve};

/// Something to see to for a customer.
#[derive(Clone, Debug, PartialEq)]
pub struct Matter {
    /// What at most one open ticket of the customer has.
    pub cause: String,
    /// How bad.
    pub severity: Severity,
    /// What it is.
    pub words: Words,
}

/// What finds matters of one kind.
#[derive(Clone, Copy, Debug)]
pub struct Finder {
    /// The check's key that its tickets bear; its words are `<key>-opened` and `<key>-over`.
    pub check: &'static str,
    /// What its tickets are.
    pub kind: Kind,
    /// For how long a resolution counts against the same rule (ms).
    pub respect_ms: i64,
}

impl Finder {
    fn words(&self, what: &str) -> Words {
        Words::new(&format!("{}-{what}", self.check.replace('_', "-")))
    }
}

/// The cause key of a matter of a customer.
#[must_use]
pub fn key(customer: CustomerId, matter: &Matter) -> String {
    cause_key(Scope::Customer, &customer.to_string(), &matter.cause)
}

/// Brings matters to the desk; `open` are the customer's open causes of this kind, all in the book.
pub fn follow(
    book: &mut Book,
    finder: Finder,
    (customer, matters, open): (CustomerId, &[Matter], &[String]),
    patience: &Patience,
    mint: &mut Mint<'_>,
    now: i64,
) {
    let wanted: BTreeSet<String> = matters.iter().map(|one| key(customer, one)).collect();
    for matter in matters {
        let key = key(customer, matter);
        let latest = book.owner(&key).cloned();
        match latest {
            Some(ticket) if ticket.state.is_open() => worsen(book, ticket, matter, now),
            Some(ticket) if ticket.resolved_at.is_some_and(|at| now - at < finder.respect_ms) => {}
            latest => {
                let ticket = opened(finder, (customer, key, matter), latest.map(|one| one.id), mint, now);
                book.lines.push(line(ticket.id, now, finder.words("opened")));
                book.put_ticket(ticket);
            }
        }
    }
    for key in open.iter().filter(|key| !wanted.contains(*key)) {
        let Some(mut ticket) = book.owner(key).filter(|one| one.state.is_open()).cloned() else { continue };
        // A person holds it: they see on the customer's page that all is well again.
        if ticket.assignee.is_none() {
            resolve(&mut ticket, patience, now);
            book.lines.push(line(ticket.id, now, finder.words("over")));
            book.put_ticket(ticket);
        }
    }
}

/// What got worse says so on its ticket; what got better keeps the worst until it is over.
fn worsen(book: &mut Book, mut ticket: Ticket, matter: &Matter, now: i64) {
    if matter.severity <= ticket.severity {
        return;
    }
    ticket.severity = matter.severity;
    let rises = ticket.weigh(Why::Worsened, now);
    ticket.title = matter.words.clone();
    book.lines.push(line(ticket.id, now, matter.words.clone()));
    book.lines.extend(rises.map(|words| line(ticket.id, now, words)));
    book.put_ticket(ticket);
}

fn opened(
    finder: Finder,
    (customer, cause_key, matter): (CustomerId, String, &Matter),
    previous: Option<TicketId>,
    mint: &mut Mint<'_>,
    now: i64,
) -> Ticket {
    *mint.last_number = mint.last_number.saturating_add(1);
    let id = TicketId::new(u64::try_from(now).unwrap_or(0), (mint.random)());
    let ticket = Ticket {
        cause_key,
        check: finder.check.to_owned(),
        kind: finder.kind,
        severity: matter.severity,
        seen_count: 1,
        previous,
        ..Ticket::begun(id, (customer, *mint.last_number), matter.words.clone(), now)
    };
    Ticket { priority: ticket.billed(), ..ticket }
}

fn line(ticket: TicketId, at: i64, words: Words) -> Change {
    Change { ticket: Some(ticket), device: None, at, actor: Actor::Collector, words, internal: true }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ticket::State;
    use shared::ids::TechnicianId;

    const SEATS: Finder = Finder { check: "entitlement", kind: Kind::Request, respect_ms: 30 * 86_400_000 };

    fn step(book: &mut Book, matters: &[Matter], open: &[String], now: i64) {
        let (mut nth, mut last_number) = (u8::try_from(now % 200).unwrap(), now);
        let mut random = || {
            nth += 1;
            [nth; 10]
        };
        let mut mint = Mint { random: &mut random, last_number: &mut last_number };
        follow(book, SEATS, (CustomerId::new(1, [1; 10]), matters, open), &Patience::DEFAULT, &mut mint, now);
    }

    #[test]
    fn one_ticket_a_cause_which_resolves_by_itself_unless_somebody_holds_it() {
        let short = Matter {
            cause: "entitlement:short:office".into(),
            severity: Severity::Medium,
            words: Words::new("entitlement-short").text("product", "Microsoft Office").count("count", 2),
        };
        let key = key(CustomerId::new(1, [1; 10]), &short);
        let mut book = Book::default();
        step(&mut book, std::slice::from_ref(&short), &[], 1);
        step(&mut book, std::slice::from_ref(&short), std::slice::from_ref(&key), 2);
        let first = book.owner(&key).cloned().unwrap();
        assert_eq!((first.number, first.state, book.lines.len()), (2, State::New, 1));
        let mut held = book.clone();
        let anna = Some((TechnicianId::new(1, [2; 10]), "Anna".to_owned()));
        held.put_ticket(Ticket { assignee: anna, ..first });
        step(&mut held, &[], std::slice::from_ref(&key), 3);
        assert_eq!(held.owner(&key).unwrap().state, State::New);
        step(&mut book, &[], std::slice::from_ref(&key), 3);
        assert_eq!(book.owner(&key).unwrap().state, State::Resolved);
        step(&mut book, std::slice::from_ref(&short), &[], 4);
        assert_eq!(book.owner(&key).unwrap().state, State::Resolved, "of late");
        step(&mut book, &[short], &[], SEATS.respect_ms + 5);
        assert_eq!(book.owner(&key).unwrap().number, SEATS.respect_ms + 6);
    }
    #[test]
    fn what_gets_worse_is_raised_on_its_ticket_and_what_gets_better_keeps_the_worst() {
        let of = |severity: Severity| Matter {
            cause: "entitlement:short:office".into(),
            severity,
            words: Words::new("entitlement-short").text("product", "Office").count("count", 1 + severity as i64),
        };
        let mut book = Book::default();
        let mut levels = Vec::new();
        for (now, severity) in [(1, Severity::Medium), (2, Severity::Critical), (3, Severity::Low)] {
            step(&mut book, &[of(severity)], &[], now);
            let ticket = book.owner(&key(CustomerId::new(1, [1; 10]), &of(severity))).unwrap();
            levels.push((ticket.severity, ticket.title.clone()));
        }
        let worst = (Severity::Critical, of(Severity::Critical).words);
        assert_eq!(levels, [(Severity::Medium, of(Severity::Medium).words), worst.clone(), worst]);
        let said: Vec<&str> = book.lines.iter().map(|line| line.words.key.as_str()).collect();
        assert_eq!(said, ["entitlement-opened", "entitlement-short", "ticket-priority"]);
    }
}
