//! Who may do what: the one place where a role is asked.
//! Invariant: pure; every door asks here, by the route that matched; what is not named is refused to nobody by accident,
//! because every act has its line. Next: `web/viewer.rs` asks for each request, `store/scope.rs` says for which customers.

/// What a technician is to the provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Decides everything, for all customers.
    Owner,
    /// Works the tickets and looks after customers and devices.
    Technician,
    /// Looks, and changes nothing.
    ReadOnly,
}

impl Role {
    /// Every role, the mightiest first.
    pub const ALL: [Self; 3] = [Self::Owner, Self::Technician, Self::ReadOnly];

    /// As it is stored and sent.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Technician => "technician",
            Self::ReadOnly => "read_only",
        }
    }

    /// As people read it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Owner => "Owner",
            Self::Technician => "Technician",
            Self::ReadOnly => "Read-only",
        }
    }

    /// The role of a word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }
}

/// A kind of act; each route of the console is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Looks at a page.
    Look,
    /// Does something to their own account or session.
    Own,
    /// Works a ticket, a notice, a device.
    Work,
    /// Looks after customers: sites, contacts, limits, runbooks, import.
    Care,
    /// Makes or revokes what lets somebody or something in: enrolment tokens, links for contacts.
    Admit,
    /// Takes a list away as a file.
    Export,
    /// Takes a device out, or off-boards a customer.
    Remove,
    /// Decides for the provider: its name, its mail, getting started.
    Provide,
    /// Invites, changes and shuts out technicians.
    Staff,
    /// Erases a customer that left: nothing brings it back.
    Erase,
}

/// How long a proof of who one is counts for what wants a fresh one, in milliseconds (trust G4: at most 15 minutes).
pub const FRESH_MS: i64 = 15 * 60_000;

/// What the policy says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Go on.
    Allowed,
    /// Only after they have proved again who they are.
    ProveFirst,
    /// No; one sentence they may read.
    Refused(&'static str),
}

/// Whether somebody of this role may do this, having proved who they are at `proved_at`.
#[must_use]
pub fn may(role: Role, act: Act, proved_at: i64, now_ms: i64) -> Verdict {
    let allowed = match act {
        Act::Look | Act::Own | Act::Export => true,
        Act::Work | Act::Care | Act::Admit | Act::Remove => role != Role::ReadOnly,
        Act::Provide | Act::Staff | Act::Erase => role == Role::Owner,
    };
    if !allowed {
        return Verdict::Refused(match role {
            Role::ReadOnly => "you may look and change nothing; an owner decides who may do more",
            Role::Owner | Role::Technician => "only an owner may do this",
        });
    }
    // A moment that has not come yet is no proof: a clock was set back.
    let fresh = (0..FRESH_MS).contains(&now_ms.saturating_sub(proved_at));
    if wants_fresh_proof(act) && !fresh { Verdict::ProveFirst } else { Verdict::Allowed }
}

/// Whether an act is so dangerous that a page left open must not be enough for it (trust G4).
#[must_use]
pub const fn wants_fresh_proof(act: Act) -> bool {
    matches!(act, Act::Admit | Act::Export | Act::Remove | Act::Staff | Act::Erase)
}

/// Why an owner cannot be taken down: somebody who decides must remain (trust F10).
///
/// # Errors
/// A sentence they may read.
pub fn keeps_an_owner(owners_left: i64, name: &str) -> Result<(), String> {
    if owners_left > 0 {
        return Ok(());
    }
    Err(format!("nobody could decide any more without {name}; somebody else who can sign in must be an owner first"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_800_000_000_000;

    #[test]
    fn f3_every_role_and_every_act_has_its_line() {
        use Act::{Admit, Care, Erase, Export, Look, Own, Provide, Remove, Staff, Work};
        let table = [
            (Role::Owner, vec![Look, Own, Work, Care, Admit, Export, Remove, Provide, Staff, Erase]),
            (Role::Technician, vec![Look, Own, Work, Care, Admit, Export, Remove]),
            (Role::ReadOnly, vec![Look, Own, Export]),
        ];
        for (role, allowed) in table {
            for act in [Look, Own, Work, Care, Admit, Export, Remove, Provide, Staff, Erase] {
                let verdict = may(role, act, NOW, NOW);
                assert_eq!(verdict == Verdict::Allowed, allowed.contains(&act), "{role:?} {act:?}: {verdict:?}");
                assert_ne!(verdict, Verdict::ProveFirst, "fresh");
            }
        }
        assert_eq!(Role::ALL.map(|role| Role::of(role.word())), Role::ALL.map(Some));
        assert_eq!(Role::of("admin"), None);
    }

    #[test]
    fn g4_what_is_dangerous_wants_a_proof_of_the_last_quarter_of_an_hour() {
        let at = |proved_at| may(Role::Owner, Act::Staff, proved_at, NOW);
        assert_eq!(at(NOW - FRESH_MS + 1), Verdict::Allowed);
        assert_eq!(at(NOW - FRESH_MS), Verdict::ProveFirst);
        assert_eq!(at(NOW + 1), Verdict::ProveFirst, "a clock set back");
        assert_eq!(may(Role::Owner, Act::Work, 0, NOW), Verdict::Allowed, "daily work asks nothing");
        let told = may(Role::ReadOnly, Act::Staff, 0, NOW);
        assert!(matches!(told, Verdict::Refused(_)), "who may not is not asked to prove anything");
    }

    #[test]
    fn f10_the_last_owner_stays_one() {
        assert!(keeps_an_owner(1, "Ada").is_ok());
        assert!(keeps_an_owner(0, "Ada").is_err_and(|why| why.contains("Ada")));
    }
}
