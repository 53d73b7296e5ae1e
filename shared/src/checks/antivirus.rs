//! Protects from a machine without protection: a virus scanner that is off, outdated, or has just found something.
//! Linux: the units of known protection programs, and the date of ClamAV's signatures. Windows: SecurityCenter2
//! (`AntiVirusProduct`, absent on servers), Defender's `MSFT_MpComputerStatus` and `MSFT_MpThreatDetection`, and each other
//! product's own registry keys. macOS: XProtect's version and known programs.
//! Invariant: a passive engine is no engine; a machine of which nobody knows whether it has one is unseen, never healthy.
//! Next: `domain/together.rs` of the collector, for what several computers found; `firewall`.

use serde::{Deserialize, Serialize};

use crate::card::Card;
use crate::check::{Check, Every};
use crate::host::{Host, ProtectionProgram};
use crate::observation::Look;
use crate::past::{Past, Point, Window};
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// The protection programs that are installed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// One row each.
    pub programs: Vec<ProtectionProgram>,
}

crate::limits! {
    /// When signatures are old. How long protection may be off is a window of the check: 4 h, on a server 1 h.
    pub struct Limits {
        /// A warning when signatures are older than this, days of being on.
        signatures_warn_days: 2.0, 0 ..= 365;
        /// High when signatures are older than this, days of being on.
        signatures_high_days: 5.0, 0 ..= 365;
    }
}

const OFF_WORKSTATION: Window = Window { series: "protected", span_s: 4 * 3600 };
const OFF_SERVER: Window = Window { series: "protected", span_s: 3600 };

impl Check for This {
    const KEY: &'static str = "antivirus";
    const EVERY: Every = Every::FifthSample;
    const WINDOWS: &'static [Window] = &[OFF_WORKSTATION, OFF_SERVER];
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        Ok(Facts { programs: host.protection_programs()? })
    }

    fn judge(facts: &Facts, past: &Past<'_>, limits: &Limits, now_ms: i64) -> Vec<Reading> {
        let on: Vec<&ProtectionProgram> = facts.programs.iter().filter(|one| is_on(one)).collect();
        // A program that does not tell whether it is on says nothing of the machine.
        let silent = on.is_empty() && facts.programs.iter().any(|one| one.state.is_empty());
        let off = (!silent).then(|| off(facts, &on, past, now_ms));
        let signatures = on.iter().filter_map(|one| signatures(one, limits));
        let found = facts.programs.iter().flat_map(found);
        off.into_iter().chain(several(&on)).chain(signatures).chain(found).collect()
    }

    fn series(facts: &Facts) -> Vec<Point> {
        if facts.programs.iter().any(|one| one.state.is_empty()) {
            return Vec::new();
        }
        let value = if facts.programs.iter().any(is_on) { 1.0 } else { 0.0 };
        vec![Point { series: "protected", subject: String::new(), value }]
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let card =
            |one: &ProtectionProgram| Card::new(&one.name, Words::new("antivirus-card").text("state", &one.state));
        facts.programs.iter().map(card).collect()
    }
}

fn is_on(program: &ProtectionProgram) -> bool {
    program.state == "on"
}

/// Off for the whole window is danger; off just now may be an update of the program itself.
fn off(facts: &Facts, on: &[&ProtectionProgram], past: &Past<'_>, now_ms: i64) -> Reading {
    let names = |programs: &mut dyn Iterator<Item = &ProtectionProgram>| {
        programs.map(|one| one.name.as_str()).collect::<Vec<_>>().join(", ")
    };
    if !on.is_empty() {
        let words = Words::new("antivirus-on").text("program", &names(&mut on.iter().copied()));
        return Reading::new("antivirus", "protection", Level::Healthy, words);
    }
    let window = if past.class.is_server() { OFF_SERVER } else { OFF_WORKSTATION };
    let lasting = past.full(window, now_ms).is_some_and(|stat| stat.max == 0.0);
    let level = if lasting { Level::Bad(Severity::Critical) } else { Level::Near };
    let words = Words::new("antivirus-off").text("program", &names(&mut facts.programs.iter()));
    Reading { danger: lasting, ..Reading::new("antivirus", "protection", level, words) }
}

fn several(on: &[&ProtectionProgram]) -> Option<Reading> {
    let names: Vec<&str> = on.iter().map(|one| one.name.as_str()).collect();
    let count = i64::try_from(on.len()).unwrap_or(i64::MAX);
    let words = Words::new("antivirus-several").count("count", count).text("programs", &names.join(", "));
    (on.len() > 1).then(|| Reading::new("antivirus", "several", Level::Bad(Severity::Medium), words))
}

fn signatures(program: &ProtectionProgram, limits: &Limits) -> Option<Reading> {
    let days = program.signatures.map(|age| age.days());
    let severity = match (days, program.signatures_current) {
        (Some(days), _) if days > limits.signatures_high_days => Severity::High,
        (Some(days), _) if days > limits.signatures_warn_days => Severity::Medium,
        (None, Some(false)) => Severity::Medium,
        _ => return None,
    };
    #[expect(clippy::cast_possible_truncation, reason = "a float to integer cast saturates, and people read a few")]
    let days = days.unwrap_or(0.0) as i64;
    let words = Words::new("antivirus-signatures").text("program", &program.name).count("days", days);
    Some(Reading::new("antivirus", &format!("signatures:{}", program.name), Level::Bad(severity), words))
}

/// One reading for a family, the worst of what was found of it.
fn found(program: &ProtectionProgram) -> Vec<Reading> {
    let detections = program.detections.as_deref().unwrap_or_default();
    let active = |name: &str| detections.iter().any(|one| one.name == name && one.state == "active");
    let mut names: Vec<&str> = detections.iter().map(|one| one.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let reading = |name: &str| {
        let danger = active(name);
        let (state, severity) = if danger { ("active", Severity::Critical) } else { ("removed", Severity::Info) };
        let words =
            Words::new("antivirus-found").text("name", name).text("program", &program.name).text("state", state);
        let subject = format!("found:{name}");
        Reading { danger, ..Reading::new("antivirus", &subject, Level::Bad(severity), words) }
    };
    names.into_iter().map(reading).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::{Age, Detection};
    use crate::recorded::{Answer, Recorded};
    use crate::trial::Trial;

    fn program(name: &str, state: &str) -> ProtectionProgram {
        ProtectionProgram { name: name.into(), state: state.into(), ..ProtectionProgram::default() }
    }

    fn facts(programs: &[ProtectionProgram]) -> Facts {
        Facts { programs: programs.to_vec() }
    }

    #[test]
    fn protection_that_stays_off_is_danger() {
        let critical = Level::Bad(Severity::Critical);
        let off = facts(&[program("ClamAV", "off"), program("Defender", "passive")]);
        let table = [
            ("just now", off.clone(), 60, Some(Level::Near), Some(Level::Near)),
            ("an hour", off.clone(), 3600, Some(Level::Near), Some(critical)),
            ("four hours", off, 4 * 3600, Some(critical), Some(critical)),
            ("none at all", facts(&[]), 4 * 3600, Some(critical), Some(critical)),
            ("on", facts(&[program("ClamAV", "on")]), 4 * 3600, Some(Level::Healthy), Some(Level::Healthy)),
            ("does not tell", facts(&[program("X", "")]), 4 * 3600, None, None),
        ];
        for (case, facts, span_s, laptop, server) in table {
            let level =
                |trial: Trial| trial.lasting::<This>(&facts, span_s).level::<This>(&facts, span_s * 1000, "protection");
            assert_eq!(level(Trial::laptop()), laptop, "{case} on a laptop");
            assert_eq!(level(Trial::server()), server, "{case} on a server");
        }
        let trial = Trial::server().lasting::<This>(&facts(&[]), 3600);
        assert!(trial.judge::<This>(&facts(&[]), 3_600_000).iter().any(|one| one.danger));
    }

    #[test]
    fn two_engines_at_once_get_into_each_other_s_way() {
        let level = |states: [&str; 2]| {
            let both = facts(&[program("a", states[0]), program("b", states[1])]);
            Trial::laptop().level::<This>(&both, 0, "several")
        };
        assert_eq!(level(["on", "on"]), Some(Level::Bad(Severity::Medium)));
        assert_eq!(level(["on", "passive"]), None);
    }

    #[test]
    fn signatures_age_in_days_of_being_on() {
        let day = 86_400;
        let (medium, high) = (Some(Level::Bad(Severity::Medium)), Some(Level::Bad(Severity::High)));
        let table = [
            (Some((0, None)), None, None),
            (Some((2 * day, None)), None, None),
            (Some((2 * day + 1, None)), None, medium),
            (Some((6 * day, Some(6))), None, high),
            (Some((60 * day, Some(1))), None, None),
            (Some((u64::MAX, None)), Some(true), high),
            (None, Some(false), medium),
            (None, Some(true), None),
            (None, None, None),
        ];
        for (age, current, wanted) in table {
            let signatures = age.map(|(age_s, on_days)| Age { age_s, on_s: None, on_days });
            let one = ProtectionProgram { signatures, signatures_current: current, ..program("a", "on") };
            assert_eq!(Trial::laptop().level::<This>(&facts(&[one]), 0, "signatures:a"), wanted, "{age:?} {current:?}");
        }
    }

    #[test]
    fn what_was_found_and_is_still_there_is_danger_and_what_was_removed_is_for_the_digest() {
        let detection = |name: &str, state: &str| Detection { name: name.into(), state: state.into(), age_s: 60 };
        let found = vec![detection("A", "remediated"), detection("A", "active"), detection("B", "remediated")];
        let one = ProtectionProgram { detections: Some(found), ..program("a", "on") };
        let readings = Trial::laptop().judge::<This>(&facts(&[one]), 0);
        let found =
            |subject: &str| readings.iter().find(|one| one.subject == subject).map(|one| (one.level, one.danger));
        assert_eq!(found("found:A"), Some((Level::Bad(Severity::Critical), true)));
        assert_eq!(found("found:B"), Some((Level::Bad(Severity::Info), false)));
    }

    #[test]
    fn programs_become_facts() {
        let programs = Some(Answer::Seen(vec![program("a", "on")]));
        let host = Recorded { protection_programs: programs, ..Recorded::default() };
        let seen = This::observe(&host).unwrap();
        assert_eq!((This::series(&seen).first().map(|one| one.value), This::cards(&seen).len()), (Some(1.0), 1));
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
