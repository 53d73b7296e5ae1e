//! The one registry of ids: uuid v7 behind newtypes, written as `tic_0198…` so that a pasted id says what it names.
//! Invariant: parsing refuses a wrong prefix, so an id of one kind can never stand where another is meant.
//! Next: [`crate::report`] for what carries them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use uuid::Uuid;

/// Why a text is no id of the wanted kind.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum IdError {
    /// The text names another kind of thing, or nothing.
    #[error("an id starting with `{want}_` is wanted")]
    Prefix {
        /// The prefix that was wanted.
        want: &'static str,
    },
    /// The part after the prefix is no uuid of 32 hexadecimal digits.
    #[error("the id's part after `{prefix}_` is no uuid")]
    Uuid {
        /// The prefix in front of it.
        prefix: &'static str,
    },
}

fn parse(text: &str, prefix: &'static str) -> Result<Uuid, IdError> {
    let rest = text.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('_'));
    let rest = rest.ok_or(IdError::Prefix { want: prefix })?;
    if rest.len() != 32 || rest.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return Err(IdError::Uuid { prefix });
    }
    Uuid::try_parse(rest).map_err(|_| IdError::Uuid { prefix })
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $prefix:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Uuid);

        impl $name {
            /// The word in front of the underscore.
            pub const PREFIX: &'static str = $prefix;

            /// A new id from a time (ms since 1970, UTC) and ten random bytes; pure, so the caller's clock decides.
            #[must_use]
            pub fn new(unix_ms: u64, random: [u8; 10]) -> Self {
                Self(uuid::Builder::from_unix_timestamp_millis(unix_ms, &random).into_uuid())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}_{}", $prefix, self.0.simple())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl FromStr for $name {
            type Err = IdError;
            fn from_str(text: &str) -> Result<Self, IdError> {
                parse(text, $prefix).map(Self)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = String::deserialize(from)?;
                text.parse().map_err(de::Error::custom)
            }
        }
    )*

        /// Every prefix in use, for the test that keeps them distinct.
        pub const PREFIXES: &[&str] = &[$($prefix),*];
    };
}

ids! {
    /// A customer: the company, and the wall between tenants.
    CustomerId = "cus";
    /// A site of a customer.
    SiteId = "sit";
    /// A device: one installed system of a customer.
    DeviceId = "dev";
    /// One life of an agent's spool; a new one begins when the spool is lost or the machine is enrolled anew.
    EpochId = "epo";
    /// An enrolment token (the record, never the secret).
    TokenId = "tok";
    /// A technician.
    TechnicianId = "tec";
    /// A sign-in session (the record, never the cookie).
    SessionId = "ses";
    /// A ticket; people see its number, `#1042`.
    TicketId = "tic";
    /// A finding: one fault of one subject, from first seen to cleared.
    FindingId = "fin";
    /// A line of a ticket's timeline or of the audit.
    ChangeId = "chg";
    /// Something the customer is told of a ticket.
    NoticeId = "not";
    /// A row of the outbox: one message to one person.
    MessageId = "msg";
    /// A contact at a customer.
    ContactId = "con";
    /// An exception for a program of a customer.
    ExceptionId = "exc";
    /// Seats that a customer bought.
    EntitlementId = "ent";
    /// A maintenance window.
    WindowId = "win";
    /// An acceptance of how provider and customer work together.
    WorkingTermsId = "wtm";
    /// A service that a device carries for people.
    DutyId = "dut";
    /// Time that somebody spent on a ticket.
    TimeEntryId = "tim";
    /// A view of the queue that somebody keeps.
    ViewId = "vie";
    /// A stretch for which somebody is on call.
    ShiftId = "shi";
    /// A stretch for which somebody is away.
    AbsenceId = "abs";
    /// A web site at a hoster.
    HostedSiteId = "hos";
    /// A contact's sign-in session (the record, never the cookie).
    PortalSessionId = "pse";
    /// A problem: what lies under many tickets.
    ProblemId = "prb";
    /// An article of the knowledge base.
    ArticleId = "art";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_as_it_was_written() {
        let id = TicketId::new(1_700_000_000_000, [7; 10]);
        assert_eq!(id.to_string().parse(), Ok(id));
        assert!(id.to_string().starts_with("tic_"));
    }

    #[test]
    fn an_id_of_another_kind_or_shape_is_refused() {
        let device = DeviceId::new(1, [1; 10]).to_string();
        assert_eq!(device.parse::<TicketId>(), Err(IdError::Prefix { want: "tic" }));
        for bad in ["", "tic_", "tic", "tic_xyz", "tic_00000000-0000-0000-0000-000000000000", "tic_0198ZZ"] {
            assert!(bad.parse::<TicketId>().is_err(), "{bad}");
        }
    }

    #[test]
    fn prefixes_are_distinct_and_ids_sort_by_time() {
        let mut seen = std::collections::BTreeSet::new();
        assert!(PREFIXES.iter().all(|prefix| seen.insert(prefix)));
        assert!(DeviceId::new(1, [255; 10]) < DeviceId::new(2, [0; 10]));
    }
}
