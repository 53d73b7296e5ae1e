//! Protects from a machine that lets anybody in: a firewall that is off.
//! Linux: firewalld, ufw, and the rules that nftables or iptables hold. Windows: the profiles of the firewall (registry and
//! `MSFT_NetFirewallProfile`) and SecurityCenter2 (`FirewallProduct`). macOS: the application firewall.
//! Invariant: off counts after four hours only, and not at all while another firewall calls itself on.
//! Next: `antivirus`.

use crate::card::Card;
use crate::check::{Check, Every};
use crate::host::{Firewall, FirewallProfile, Host};
use crate::limits::NoLimits;
use crate::observation::Look;
use crate::past::{Past, Point, Window};
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// The firewall, as the host tells it.
pub type Facts = Firewall;

const OPEN: Window = Window { series: "open_profiles_count", span_s: 4 * 3600 };

impl Check for This {
    const KEY: &'static str = "firewall";
    const EVERY: Every = Every::FifthSample;
    const WINDOWS: &'static [Window] = &[OPEN];
    type Facts = Facts;
    type Limits = NoLimits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        host.firewall()
    }

    fn judge(facts: &Facts, past: &Past<'_>, _: &NoLimits, now_ms: i64) -> Vec<Reading> {
        let lasting = past.full(OPEN, now_ms).is_some_and(|stat| stat.min >= 1.0);
        facts.profiles.iter().map(|profile| reading(profile, facts, lasting)).collect()
    }

    fn series(facts: &Facts) -> Vec<Point> {
        let open = facts.profiles.iter().filter(|one| !one.on && facts.others_on.is_empty()).count();
        vec![Point { series: OPEN.series, subject: String::new(), value: open as f64 }]
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let state = |on: bool| if on || !facts.others_on.is_empty() { "on" } else { "off" };
        let card =
            |one: &FirewallProfile| Card::new(&one.name, Words::new("firewall-card").text("state", state(one.on)));
        facts.profiles.iter().map(card).collect()
    }
}

fn reading(profile: &FirewallProfile, facts: &Facts, lasting: bool) -> Reading {
    let off = !profile.on && facts.others_on.is_empty();
    let severity = match profile.name.as_str() {
        "public" => Severity::Critical,
        "private" => Severity::High,
        // Many organisations decide so for their own network: something to know, and to see when it changes.
        "domain" if profile.by_policy => Severity::Low,
        _ => Severity::Medium,
    };
    let level = match (off, lasting) {
        (false, _) => Level::Healthy,
        (true, false) => Level::Near,
        (true, true) => Level::Bad(severity),
    };
    let state = if off { "off" } else { "on" };
    let words = Words::new("firewall").text("profile", &profile.name).text("state", state);
    let danger = level == Level::Bad(Severity::Critical);
    Reading { danger, ..Reading::new("firewall", &profile.name, level, words) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recorded::{Answer, Recorded};
    use crate::trial::Trial;

    fn profile(name: &str, on: bool, by_policy: bool) -> FirewallProfile {
        FirewallProfile { name: name.into(), on, by_policy, ..FirewallProfile::default() }
    }

    #[test]
    fn a_firewall_that_stays_off_is_a_finding_by_its_profile() {
        let (hour, whole) = (3600, 4 * 3600);
        let bad = Level::Bad;
        let table = [
            (profile("public", true, false), whole, false, Level::Healthy),
            (profile("public", false, false), hour, false, Level::Near),
            (profile("public", false, false), whole, false, bad(Severity::Critical)),
            (profile("private", false, false), whole, false, bad(Severity::High)),
            (profile("domain", false, false), whole, false, bad(Severity::Medium)),
            (profile("domain", false, true), whole, false, bad(Severity::Low)),
            (profile("system", false, false), whole, false, bad(Severity::Medium)),
            (profile("", false, false), whole, false, bad(Severity::Medium)),
            (profile("public", false, false), whole, true, Level::Healthy),
        ];
        for (profile, span_s, other, wanted) in table {
            let name = profile.name.clone();
            let others_on = if other { vec!["Other".to_owned()] } else { Vec::new() };
            let facts = Facts { profiles: vec![profile], others_on };
            let trial = Trial::laptop().lasting::<This>(&facts, span_s);
            assert_eq!(trial.level::<This>(&facts, span_s * 1000, &name), Some(wanted), "{facts:?} for {span_s} s");
            let danger = trial.judge::<This>(&facts, span_s * 1000).iter().any(|one| one.danger);
            assert_eq!(danger, wanted == bad(Severity::Critical), "{facts:?}");
        }
        assert!(Trial::laptop().judge::<This>(&Facts::default(), 0).is_empty());
    }

    #[test]
    fn the_firewall_becomes_facts() {
        let facts = Facts { profiles: vec![profile("system", true, false)], others_on: Vec::new() };
        let host = Recorded { firewall: Some(Answer::Seen(facts.clone())), ..Recorded::default() };
        assert_eq!((This::observe(&host).unwrap(), This::cards(&facts).len()), (facts, 1));
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
