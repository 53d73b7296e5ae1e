//! Protects from the morning on which new PCs and telephones get no address any more.
//! Windows: what the DHCP server itself writes into the event log when a range is nearly full (1020, 1376, 1377) or empty
//! (1063, 1342). Its WMI namespace has methods only, and its counters tell of packets and not of ranges, so nothing tells
//! how full a range is that it has not warned of. Linux and macOS: another DHCP server, which this check does not know.
//! Invariant: ranges are told by their network's number or name, never by who has an address of them. The server warns again
//! with each of its hourly rounds while a range is full, from 80 % on unless its registry (`DhcpAlertPercentage`) says
//! otherwise: a day without a warning is a range with room. Next: `services`, for a DHCP server that does not run.

use serde::{Deserialize, Serialize};

use crate::card::Card;
use crate::check::{Check, Every};
use crate::host::{AddressScope, Host};
use crate::observation::Look;
use crate::past::Past;
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// The ranges that the server has warned of.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// One row each, the newest warning of seven days; empty when there was none.
    pub scopes: Vec<AddressScope>,
}

crate::limits! {
    /// How full a range of addresses may be.
    pub struct Limits {
        /// A warning when more of it than this is in use, %.
        warn_percent: 80.0, 1 ..= 100;
        /// High when more of it than this is in use, %.
        high_percent: 95.0, 1 ..= 100;
        /// The server's warning counts for so long, hours.
        quiet_hours: 24.0, 2 ..= 160;
    }
}

impl Check for This {
    const KEY: &'static str = "dhcp_scopes";
    const EVERY: Every = Every::FifthSample;
    const OPTIONAL: bool = true;
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        Ok(Facts { scopes: host.address_scopes()? })
    }

    fn judge(facts: &Facts, _: &Past<'_>, limits: &Limits, _: i64) -> Vec<Reading> {
        facts.scopes.iter().map(|scope| reading(scope, limits)).collect()
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let count = i64::try_from(facts.scopes.len()).unwrap_or(i64::MAX);
        vec![Card::new("", Words::new("dhcp-scopes-card").count("scopes", count))]
    }
}

fn reading(scope: &AddressScope, limits: &Limits) -> Reading {
    let counts = scope.warned_age_s as f64 <= limits.quiet_hours * 3600.0;
    let percent = f64::from(scope.used_percent);
    let (level, key) = match () {
        () if counts && percent > limits.high_percent => (Level::Bad(Severity::High), "dhcp-scopes-full"),
        () if counts && percent > limits.warn_percent => (Level::Bad(Severity::Medium), "dhcp-scopes-full"),
        () => (Level::Healthy, "dhcp-scopes"),
    };
    let words = Words::new(key).text("scope", &scope.scope);
    let words = match level {
        Level::Healthy => words,
        _ => words.percent("percent", percent.min(100.0)).count("free", i64::from(scope.free_count)),
    };
    Reading::new("dhcp_scopes", &scope.scope, level, words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recorded::{Answer, Recorded};
    use crate::trial::Trial;

    fn scope(used_percent: u32, warned_age_s: u64) -> Facts {
        Facts { scopes: vec![AddressScope { scope: "192.0.2.0".into(), used_percent, free_count: 4, warned_age_s }] }
    }

    #[test]
    fn a_range_is_full_while_its_server_warns_of_it() {
        const DAY_S: u64 = 86_400;
        let (medium, high) = (Level::Bad(Severity::Medium), Level::Bad(Severity::High));
        let table = [
            (70, 0, Level::Healthy),
            (80, 0, Level::Healthy),
            (81, 0, medium),
            (95, DAY_S, medium),
            (96, 0, high),
            (100, DAY_S, high),
            (100, DAY_S + 1, Level::Healthy),
            (u32::MAX, 0, high),
            (u32::MAX, u64::MAX, Level::Healthy),
        ];
        for (percent, age_s, wanted) in table {
            let found = Trial::server().level::<This>(&scope(percent, age_s), 0, "192.0.2.0");
            assert_eq!(found, Some(wanted), "{percent} {age_s}");
        }
        assert!(Trial::server().judge::<This>(&Facts::default(), 0).is_empty());
    }

    #[test]
    fn ranges_become_facts() {
        let facts = scope(90, 60);
        let host = Recorded { address_scopes: Some(Answer::Seen(facts.scopes.clone())), ..Recorded::default() };
        assert_eq!(This::observe(&host).unwrap(), facts);
        assert_eq!(This::cards(&facts).len(), 1);
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
