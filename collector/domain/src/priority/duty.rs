//! Whom a device holds up when it fails: the services that it carries by name, or what its class usually counts for.
//! Invariant: a service is bounded text and a bounded number of people; the same people use several services of one device,
//! so the largest counts, not the sum. Next: [`super::bill`].

use serde::{Deserialize, Serialize};
use shared::past::DeviceClass;
use shared::text::clean;

use super::money::Rate;
use crate::stored_words::stored_words;

/// The most people that a service is carried for.
pub const MOST_PEOPLE: u32 = 100_000;
/// Services of one device at most.
pub const MOST: usize = 12;
/// The longest name kept, bytes.
const NAME_BYTES: usize = 80;

stored_words! {
    /// What kind of service a device carries.
    DutyKind {
        /// Mail and calendars.
        Mail = "mail",
        /// Shared folders.
        Files = "files",
        /// The program that the business runs on.
        LineOfBusiness = "line_of_business",
        /// A site or a shop.
        Web = "web",
        /// Printers.
        Printing = "printing",
        /// Calls.
        Telephone = "telephone",
        /// Work from outside, terminal sessions.
        RemoteAccess = "remote_access",
        /// Anything else.
        Other = "other",
    }
}

impl DutyKind {
    /// How much one person's work stops without it: 1 it goes on with a detour, 2 a part of it stops, 3 most of it does (our
    /// figures).
    #[must_use]
    pub fn weight(self) -> u32 {
        match self {
            Self::LineOfBusiness => 3,
            Self::Mail | Self::Files | Self::Telephone | Self::RemoteAccess => 2,
            Self::Web | Self::Printing | Self::Other => 1,
        }
    }
}

/// A service that a device carries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duty {
    /// What kind.
    pub kind: DutyKind,
    /// The people who use it, 1..=[`MOST_PEOPLE`].
    pub people: u32,
    /// What it is called there; may be empty.
    pub name: String,
}

impl Duty {
    /// The service that a person typed.
    ///
    /// # Errors
    /// The field, and one sentence on what is wanted.
    pub fn read(kind: &str, people: &str, name: &str) -> Result<Self, (&'static str, &'static str)> {
        let kind = DutyKind::of(kind).ok_or(("kind", "choose what kind of service it is"))?;
        let people = people.trim().parse().ok().filter(|people| (1..=MOST_PEOPLE).contains(people));
        let people = people.ok_or(("people", "a whole number of people is wanted, from 1 to 100,000"))?;
        Ok(Self { kind, people, name: clean(name, NAME_BYTES) })
    }

    /// Its people, each times its weight.
    #[must_use]
    pub fn weighed(&self) -> u64 {
        u64::from(self.people) * u64::from(self.kind.weight())
    }
}

/// Whom a device holds up when it fails.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Blocked<'a> {
    /// The people that its class counts for, when it carries nothing by name.
    pub people: u32,
    /// What it carries by name.
    pub services: &'a [Duty],
    /// What an hour of one person costs its customer.
    pub rate: Option<Rate>,
}

impl Blocked<'_> {
    /// What a device of a class counts for until somebody says better.
    #[must_use]
    pub fn of(class: DeviceClass) -> Self {
        Self { people: weight(class), services: &[], rate: None }
    }
}

/// How many people a device that fails holds up, until the provider says better (our figures).
fn weight(class: DeviceClass) -> u32 {
    match class {
        DeviceClass::Server | DeviceClass::SessionHost => 10,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_service_is_of_a_kind_and_for_a_number_of_people() {
        let table = [
            ("mail", "40", "Exchange", Ok((DutyKind::Mail, 40, "Exchange"))),
            ("line_of_business", " 1 ", " the\u{202e} ERP\n", Ok((DutyKind::LineOfBusiness, 1, "the ERP"))),
            ("other", "100000", "", Ok((DutyKind::Other, MOST_PEOPLE, ""))),
            ("fax", "4", "", Err("kind")),
            ("mail", "0", "", Err("people")),
            ("mail", "100001", "", Err("people")),
            ("mail", "many", "", Err("people")),
        ];
        for (kind, people, name, wanted) in table {
            let read = Duty::read(kind, people, name);
            let read = read.as_ref().map(|one| (one.kind, one.people, one.name.as_str())).map_err(|(field, _)| *field);
            assert_eq!(read, wanted, "{kind} {people}");
        }
        assert!(DutyKind::ALL.iter().all(|one| DutyKind::of(one.word()) == Some(*one)));
        assert_eq!((Blocked::of(DeviceClass::Server).people, Blocked::of(DeviceClass::Laptop).people), (10, 1));
    }
}
