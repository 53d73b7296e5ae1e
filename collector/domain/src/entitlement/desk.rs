//! Tickets about seats: one open for each cause of a customer, opened when the numbers say so and resolved when they do not.
//! Invariant: what a person holds stays theirs to resolve; what a person resolved of late is not opened against their word.
//! Next: [`super::standing`] for what is worth one.

use std::collections::BTreeSet;

use shared::ids::{CustomerId, TicketId};
use shared::reading::Scope;
use shared::text::Words;

use super::standing::{CHECK, Matter};
use crate::book::{Book, Mint};
use crate::change::{Actor, Change};
use crate::finding::cause_key;
use crate::policy::Patience;
use crate::priority::priority;
use crate::ticket::{Kind, Ticket, resolve};

/// How long a person's word counts against the same numbers.
const RESPECT_MS: i64 = 30 * 86_400_000;

/// The cause key of a matter of a customer.
#[must_use]
pub fn key(customer: CustomerId, matter: &Matter) -> String {
    cause_key(Scope::Customer, &customer.to_string(), &matter.cause)
}

/// Brings what is worth a ticket to the desk; `open` are the customer's open causes of this kind, all in the book.
pub fn follow(
    book: &mut Book,
    (customer, matters, open): (CustomerId, &[Matter], &[String]),
    patience: &Patience,
    mint: &mut Mint<'_>,
    now: i64,
) {
    let wanted: BTreeSet<String> = matters.iter().map(|one| key(customer, one)).collect();
    for matter in matters {
        let key = key(customer, matter);
        let latest = book.owner(&key).cloned();
        let settled = |one: &Ticket| one.state.is_open() || one.resolved_at.is_some_and(|at| now - at < RESPECT_MS);
        if latest.as_ref().is_some_and(settled) {
            continue;
        }
        let ticket = opened((customer, key, matter), latest.map(|one| one.id), mint, now);
        book.lines.push(line(ticket.id, now, Words::new("entitlement-opened")));
        book.put_ticket(ticket);
    }
    for key in open.iter().filter(|key| !wanted.contains(*key)) {
        let Some(mut ticket) = book.owner(key).filter(|one| one.state.is_open()).cloned() else { continue };
        // A person holds it: they see on the customer's page that the numbers are right again.
        if ticket.assignee.is_none() {
            resolve(&mut ticket, patience, now);
            book.lines.push(line(ticket.id, now, Words::new("entitlement-over")));
            book.put_ticket(ticket);
        }
    }
}

fn opened(
    (customer, cause_key, matter): (CustomerId, String, &Matter),
    previous: Option<TicketId>,
    mint: &mut Mint<'_>,
    now: i64,
) -> Ticket {
    *mint.last_number = mint.last_number.saturating_add(1);
    let id = TicketId::new(u64::try_from(now).unwrap_or(0), (mint.random)());
    Ticket {
        cause_key,
        check: CHECK.to_owned(),
        kind: Kind::Request,
        severity: matter.severity,
        priority: priority(matter.severity, 0).level,
        seen_count: 1,
        previous,
        ..Ticket::begun(id, (customer, *mint.last_number), matter.words.clone(), now)
    }
}

fn line(ticket: TicketId, at: i64, words: Words) -> Change {
    Change { ticket: Some(ticket), device: None, at, actor: Actor::Collector, words, internal: true }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ticket::State;
    use shared::ids::TechnicianId;
    use shared::reading::Severity;

    fn step(book: &mut Book, matters: &[Matter], open: &[String], now: i64) {
        let (mut nth, mut last_number) = (u8::try_from(now % 200).unwrap(), now);
        let mut random = || {
            nth += 1;
            [nth; 10]
        };
        let mut mint = Mint { random: &mut random, last_number: &mut last_number };
        follow(book, (CustomerId::new(1, [1; 10]), matters, open), &Patience::DEFAULT, &mut mint, now);
    }

    #[test]
    fn one_ticket_a_cause_which_resolves_by_itself_unless_somebody_holds_it() {
        let short = Matter {
            cause: format!("{CHECK}:short:office"),
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
        step(&mut book, &[short], &[], RESPECT_MS + 5);
        assert_eq!(book.owner(&key).unwrap().number, RESPECT_MS + 6);
    }
}
