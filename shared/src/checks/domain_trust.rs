//! Protects from a machine that its own domain no longer lets in: nobody can sign in, and shares and printers are gone.
//! Linux: sssd or winbind, and whether they noted that the domain refused the machine. Windows: `Win32_ComputerSystem`, the
//! service Netlogon and its events 3210 and 5721. macOS: dsconfigad.
//! Invariant: a domain that cannot be reached has refused nobody. Next: `clock`, because a clock that is wrong looks the
//! same.

use crate::card::Card;
use crate::check::{Check, Every};
use crate::host::{DomainTrust, Host};
use crate::limits::NoLimits;
use crate::observation::Look;
use crate::past::Past;
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// The machine's place in a domain, as the host tells it.
pub type Facts = DomainTrust;

impl Check for This {
    const KEY: &'static str = "domain_trust";
    const EVERY: Every = Every::FifthSample;
    type Facts = Facts;
    type Limits = NoLimits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        host.domain_trust()
    }

    fn judge(facts: &Facts, _: &Past<'_>, _: &NoLimits, _: i64) -> Vec<Reading> {
        if facts.kind.is_empty() {
            return Vec::new();
        }
        let (state, level) = match (facts.refused, facts.keeper_runs) {
            (Some(true), _) => ("refused", Level::Bad(Severity::Critical)),
            (_, Some(false)) => ("stopped", Level::Bad(Severity::High)),
            (Some(false), _) => ("trusted", Level::Healthy),
            (None, _) => return Vec::new(),
        };
        let words = Words::new("domain-trust").text("keeper", &facts.keeper).text("state", state);
        vec![Reading::new("domain_trust", "", level, words)]
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        vec![Card::new("", Words::new("domain-trust-card").text("kind", &facts.kind))]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recorded::{Answer, Recorded};
    use crate::trial::Trial;

    #[test]
    fn a_machine_that_its_domain_refuses_is_critical() {
        let facts = |kind: &str, refused, keeper_runs| Facts {
            kind: kind.into(),
            keeper: "sssd".into(),
            refused,
            keeper_runs,
            ..Facts::default()
        };
        let (critical, high) = (Some(Level::Bad(Severity::Critical)), Some(Level::Bad(Severity::High)));
        let table = [
            (facts("", None, None), None),
            (facts("", Some(true), Some(false)), None),
            (facts("active_directory", Some(false), Some(true)), Some(Level::Healthy)),
            (facts("active_directory", Some(true), Some(true)), critical),
            (facts("ipa", Some(true), Some(false)), critical),
            (facts("ldap", Some(false), Some(false)), high),
            (facts("ldap", None, Some(true)), None),
            (facts("nonsense", None, None), None),
        ];
        for (facts, wanted) in table {
            assert_eq!(Trial::server().level::<This>(&facts, 0, ""), wanted, "{facts:?}");
        }
    }

    #[test]
    fn the_domain_becomes_facts() {
        let host = Recorded { domain_trust: Some(Answer::Seen(Facts::default())), ..Recorded::default() };
        assert_eq!(This::cards(&This::observe(&host).unwrap()).len(), 1);
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
