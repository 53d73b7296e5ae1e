//! Who of a customer hears what: contracts, money and decisions go to account contacts, technical matters to technical ones
//! and to those they concern.
//! Invariant: who asked always hears; nobody hears who did not before there were roles; a role that nobody holds changes
//! nothing; what is private is the account contact's alone. Next: [`super::is_reader`] for place and wish.

use shared::ids::ContactId;

use super::{Kind, Person, is_private, is_reader};
use crate::roadmap::warranty;
use crate::ticket::Ticket;
use crate::told::is_ending;

/// What a notice is about, as far as it decides who hears it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Contracts, money and decisions.
    Commercial,
    /// What is found, planned, needed and repaired.
    Technical,
}

/// On which side a notice of a ticket is. That something ends, and what is needed of the customer then, is a decision; the
/// work that follows from it is not.
#[must_use]
pub fn side(kind: Kind, ticket: &Ticket) -> Side {
    let is_decision = is_private(ticket) || is_ending(ticket) || ticket.check == warranty::CHECK;
    match kind {
        Kind::Pulse | Kind::EndOfSupport => Side::Commercial,
        Kind::Found | Kind::NeedYou if is_decision => Side::Commercial,
        _ if is_private(ticket) => Side::Commercial,
        _ => Side::Technical,
    }
}

/// Those of these people who are there for a side; all of them where nobody is.
///
/// A technical matter passes by who is there for contracts alone; who has no role is told because they want to be.
#[must_use]
pub fn of_side(side: Side, there: &[Person]) -> Vec<ContactId> {
    let holds = |one: &&Person| match side {
        Side::Commercial => one.is_account,
        Side::Technical => one.is_technical,
    };
    let is_held = there.iter().any(|one| holds(&one));
    let passes = |one: &&Person| match side {
        _ if !is_held => true,
        Side::Commercial => one.is_account,
        Side::Technical => one.is_technical || !one.is_account,
    };
    there.iter().filter(passes).map(|one| one.id).collect()
}

/// Who hears a notice of a ticket. `heard`: who heard of it before, for whom alone "fixed" and "taken over" are.
#[must_use]
pub fn hearers(kind: Kind, ticket: &Ticket, there: &[Person], heard: &[ContactId]) -> Vec<ContactId> {
    let there: Vec<Person> = there.iter().filter(|one| is_reader(one, ticket)).copied().collect();
    let asked = |one: &Person| ticket.contact == Some(one.id);
    if matches!(kind, Kind::Fixed | Kind::TakenOver) {
        return there.iter().filter(|one| asked(one) || heard.contains(&one.id)).map(|one| one.id).collect();
    }
    let others: Vec<Person> = there.iter().filter(|one| !asked(one)).copied().collect();
    let of_side = of_side(side(kind, ticket), &others);
    there.iter().filter(|one| asked(one) || of_side.contains(&one.id)).map(|one| one.id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ticket::tests::ticket;
    use shared::text::Words;

    fn id(letter: char) -> ContactId {
        ContactId::new(1, [letter as u8; 10])
    }

    /// "a" for account, "t" technical, "b" both, "n" neither; in capitals: wants no notices.
    fn people(letters: &str) -> Vec<Person> {
        let person = |letter: char| {
            let role = letter.to_ascii_lowercase();
            Person {
                id: id(letter),
                site: None,
                is_account: matches!(role, 'a' | 'b'),
                is_technical: matches!(role, 't' | 'b'),
                gets_notices: letter.is_lowercase(),
            }
        };
        letters.chars().map(person).collect()
    }

    fn told(kind: Kind, ticket: &Ticket, letters: &str, heard: &str) -> String {
        let heard: Vec<ContactId> = heard.chars().map(id).collect();
        let told = hearers(kind, ticket, &people(letters), &heard);
        letters.chars().filter(|letter| told.contains(&id(*letter))).collect()
    }

    #[test]
    fn each_kind_goes_to_who_is_there_for_it() {
        use Kind::{EndOfSupport, Fixed, Found, NeedYou, Planned, Progress, Pulse, Ready};
        let disk = ticket();
        let ending = Ticket { check: "operating_system".into(), ..ticket() };
        let program = Ticket { check: "software".into(), title: Words::new("software-support-ended"), ..ticket() };
        let warranty = Ticket { check: warranty::CHECK.into(), ..ticket() };
        let licence = Ticket { check: "licence".into(), ..ticket() };
        let asked = Ticket { contact: Some(id('a')), ..ticket() };
        let table: &[(Kind, &Ticket, &str, &str)] = &[
            // With neither role as before there were roles.
            (Found, &disk, "nN", "n"),
            (Pulse, &disk, "nN", "n"),
            // Technical matters.
            (Found, &disk, "atbn", "tbn"),
            (Planned, &disk, "atbn", "tbn"),
            (Progress, &disk, "atbn", "tbn"),
            (NeedYou, &disk, "atbn", "tbn"),
            (Ready, &disk, "atbn", "tbn"),
            (Found, &disk, "an", "an"),
            (Found, &disk, "aTn", "an"),
            (NeedYou, &disk, "a", "a"),
            (NeedYou, &disk, "at", "t"),
            // Who asked hears besides.
            (Progress, &asked, "at", "at"),
            (Progress, &asked, "An", "n"),
            // Contracts and decisions.
            (Pulse, &disk, "atbn", "ab"),
            (Pulse, &disk, "tn", "tn"),
            (EndOfSupport, &ending, "atbn", "ab"),
            (EndOfSupport, &ending, "tn", "tn"),
            (Found, &ending, "atbn", "ab"),
            (Found, &program, "atbn", "ab"),
            (Found, &warranty, "atbn", "ab"),
            (NeedYou, &ending, "Atn", "tn"),
            (Planned, &ending, "atbn", "tbn"),
            (Progress, &program, "at", "t"),
            // What is private.
            (Found, &licence, "atbn", "ab"),
            (Progress, &licence, "atbn", "ab"),
            (Found, &licence, "tn", ""),
            // "Fixed" is for who heard of it, whatever they are by now.
            (Fixed, &disk, "atbn", ""),
        ];
        for (kind, ticket, letters, wanted) in table {
            assert_eq!(told(*kind, ticket, letters, ""), *wanted, "{kind:?} {} {letters}", ticket.check);
        }
        assert_eq!(told(Fixed, &disk, "atbn", "an"), "an");
        assert_eq!(told(Fixed, &asked, "atbn", "t"), "at");
    }

    #[test]
    fn money_is_asked_of_account_contacts_where_one_may() {
        let of = |letters: &str| {
            let chosen = of_side(Side::Commercial, &people(letters));
            letters.chars().filter(|letter| chosen.contains(&id(*letter))).collect::<String>()
        };
        assert_eq!((of("atn"), of("tn"), of("AtN"), of("")), ("a".into(), "tn".into(), "A".into(), String::new()));
    }
}
