//! The machine's place in a domain: its own word, Netlogon, and what Netlogon noted of a refusal.
//! Invariant: a domain that is out of reach is no refusal. Netlogon repeats an event only every four hours, so that a
//! refusal counts for a little longer than that. Next: the check `domain_trust`.

use shared::host::{DomainTrust, ServiceUnit};

use crate::parse::blocks::Block;

/// Refusals: 3210, its password; 5721, its account.
pub(super) const REFUSALS: &str = "*[System[Provider[@Name='NETLOGON'] and (EventID=3210 or EventID=5721) and TimeCreated[timediff(@SystemTime) <= 15300000]]]";

/// The place; `refused` is none when the log did not answer.
pub(super) fn trust(system: &[Block], joined: bool, services: &[ServiceUnit], refused: Option<bool>) -> DomainTrust {
    let member = system.iter().any(|one| one.get("PartOfDomain").is_some_and(|is| is.eq_ignore_ascii_case("true")));
    if !member {
        let kind = if joined { "entra" } else { "" };
        return DomainTrust { kind: kind.to_owned(), ..DomainTrust::default() };
    }
    let netlogon = services.iter().find(|unit| unit.name.eq_ignore_ascii_case("netlogon"));
    DomainTrust {
        kind: "active_directory".to_owned(),
        keeper: "netlogon".to_owned(),
        keeper_runs: netlogon.map(|unit| matches!(unit.state.as_str(), "running" | "starting")),
        refused,
        password_age_s: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::wmi::instances;

    #[test]
    fn a_member_is_told_with_its_keeper_and_others_are_not() {
        let member = instances("PartOfDomain=TRUE\n");
        let unit = |state: &str| ServiceUnit { name: "Netlogon".into(), state: state.into(), ..ServiceUnit::default() };
        let told = trust(&member, true, &[unit("running")], Some(false));
        assert_eq!((&*told.kind, told.keeper_runs, told.refused), ("active_directory", Some(true), Some(false)));
        assert_eq!(trust(&member, false, &[unit("failed")], None).keeper_runs, Some(false));
        assert_eq!(trust(&member, false, &[], Some(true)).keeper_runs, None);
        let alone = instances("PartOfDomain=False\n");
        assert_eq!(trust(&alone, false, &[unit("running")], Some(true)), DomainTrust::default());
        assert_eq!(trust(&alone, true, &[], None).kind, "entra");
    }
}
