//! What several devices see at the same time is one fault of their site or customer: a line that is bad for all, a harmful
//! program that goes round. Invariant: what one device sees alone stays where its own check puts it; devices are counted
//! once each, and only what waits in the digest joins. Next: [`crate::reconcile::gather`].

use std::collections::BTreeSet;

use shared::ids::{DeviceId, FindingId};
use shared::reading::{Fingerprint, Scope, Severity};
use shared::text::Words;

use crate::finding::Finding;
use crate::suppression::Held;

/// When devices that see the same are one ticket.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    check: &'static str,
    /// The subject, or how it begins when that ends with a colon.
    subject: &'static str,
    /// Whose work it is then.
    pub scope: Scope,
    /// So many devices have to see it.
    devices: usize,
    /// How bad it is then.
    pub severity: Severity,
    /// Whether it is proven danger.
    pub danger: bool,
    /// The key of the ticket's title.
    title: &'static str,
}

/// The rules of checks.md: "the same on >= 3 PCs critical", "seen by >= 2 wired devices of the site".
const RULES: [Rule; 4] = [
    Rule {
        check: "antivirus",
        subject: "found:",
        scope: Scope::Customer,
        devices: 3,
        severity: Severity::Critical,
        danger: true,
        title: "antivirus-spread",
    },
    line("loss", Severity::Medium),
    line("slow", Severity::Medium),
    // Where no name is found, nobody works.
    line("names", Severity::High),
];

const fn line(subject: &'static str, severity: Severity) -> Rule {
    Rule { check: "network", subject, scope: Scope::Site, devices: 2, severity, danger: false, title: "network-site" }
}

/// The rule for what a finding is about; most have none.
#[must_use]
pub fn rule(fingerprint: &Fingerprint) -> Option<&'static Rule> {
    let fits = |rule: &&Rule| {
        rule.check == fingerprint.check
            && match rule.subject.strip_suffix(':') {
                Some(_) => fingerprint.subject.starts_with(rule.subject),
                None => fingerprint.subject == rule.subject,
            }
    };
    RULES.iter().find(fits)
}

impl Rule {
    /// The cause within the scope: a site has one line, and each harmful program goes round by itself.
    #[must_use]
    pub fn cause(&self, subject: &str) -> String {
        match self.scope {
            Scope::Site => self.check.to_owned(),
            _ => format!("{}:{subject}", self.check),
        }
    }

    /// What the ticket is called.
    #[must_use]
    pub fn title(&self, subject: &str) -> Words {
        Words::new(self.title)
            .text("name", subject.strip_prefix(self.subject).filter(|one| !one.is_empty()).unwrap_or(subject))
    }

    /// Which of the open findings of one subject, of devices of one site or customer, go on one ticket: those of the digest,
    /// when enough devices see it. What is on a ticket of its own stays there and is counted.
    #[must_use]
    pub fn joining<'a>(&self, seen: impl Iterator<Item = &'a Finding>) -> Vec<FindingId> {
        let mut devices: BTreeSet<DeviceId> = BTreeSet::new();
        let mut waiting = Vec::new();
        for one in seen.filter(|one| one.cleared_at.is_none()) {
            devices.insert(one.device);
            waiting.extend((one.held == Some(Held::Digest)).then_some(one.id));
        }
        if devices.len() >= self.devices { waiting } else { Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(device: u8, held: Option<Held>, cleared_at: Option<i64>) -> Finding {
        Finding {
            id: FindingId::new(1, [device; 10]),
            device: DeviceId::new(1, [device; 10]),
            fingerprint: Fingerprint { check: "network".into(), subject: "loss".into() },
            severity: Severity::Info,
            cause_key: String::new(),
            words: Words::new("network-loss"),
            since_at: 0,
            opened_at: 0,
            cleared_at,
            ticket: None,
            held,
            release_at: None,
            policy_revision: 0,
        }
    }

    #[test]
    fn few_findings_have_a_rule_and_each_names_its_cause() {
        let of = |check: &str, subject: &str| {
            let rule = rule(&Fingerprint { check: check.into(), subject: subject.into() })?;
            Some((rule.scope, rule.cause(subject), rule.title(subject)))
        };
        let site =
            |name: &str| Some((Scope::Site, "network".to_owned(), Words::new("network-site").text("name", name)));
        let virus = Words::new("antivirus-spread").text("name", "Trojan:Win32/X");
        let table = [
            (
                "antivirus",
                "found:Trojan:Win32/X",
                Some((Scope::Customer, "antivirus:found:Trojan:Win32/X".into(), virus)),
            ),
            ("antivirus", "protection", None),
            ("network", "loss", site("loss")),
            ("network", "names", site("names")),
            ("network", "names:wireless", None),
            ("network", "link", None),
            ("disk_space", "found:", None),
        ];
        for (check, subject, wanted) in table {
            assert_eq!(of(check, subject), wanted, "{check} {subject}");
        }
    }

    #[test]
    fn enough_devices_together_leave_the_digest_and_what_has_a_ticket_stays_on_it() {
        let (digest, cleared) = (Some(Held::Digest), Some(5));
        let two = RULES.iter().find(|rule| rule.subject == "loss").unwrap();
        let three = &RULES[0];
        let table: [(&str, &Rule, Vec<Finding>, &[u8]); 7] = [
            ("nobody", two, vec![], &[]),
            ("one alone", two, vec![finding(1, digest, None)], &[]),
            ("one, twice", two, vec![finding(1, digest, None), finding(1, digest, None)], &[]),
            ("two", two, vec![finding(1, digest, None), finding(2, digest, None)], &[1, 2]),
            ("one that is over", two, vec![finding(1, digest, None), finding(2, digest, cleared)], &[]),
            ("one has a ticket", two, vec![finding(1, None, None), finding(2, digest, None)], &[2]),
            ("two, where three are wanted", three, vec![finding(1, None, None), finding(2, digest, None)], &[]),
        ];
        for (case, rule, seen, wanted) in table {
            let wanted: Vec<FindingId> = wanted.iter().map(|device| FindingId::new(1, [*device; 10])).collect();
            assert_eq!(rule.joining(seen.iter()), wanted, "{case}");
        }
    }
}
