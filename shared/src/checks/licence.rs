//! Protects from a licence that runs out unnoticed, and from the bill and the malware that a pretended one brings.
//! Linux: Red Hat's registration, SUSE's, Ubuntu Pro; traces in the hosts file and a key server that listens. Windows:
//! `SoftwareLicensingProduct` and `-Service`, Click-to-Run, and the traces of activators. macOS: nothing, it needs no
//! activation.
//! Invariant: a private matter and never an accusation; what signs say together only the collector knows (its `licence`);
//! what is not activated is told after two looks a day apart; when a licence ends is no secret. Next: `software`.

use crate::card::Card;
use crate::check::{Check, Every};
use crate::host::{Host, Licence, Licences};
use crate::observation::Look;
use crate::past::{Doubt, Grade, Past, Point, Window};
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// Licences and traces, as the host tells them.
pub type Facts = Licences;

crate::limits! {
    /// How long before its end a licence is told.
    pub struct Limits {
        /// A warning below this rest, days.
        warn_days: 14.0, 0 ..= 365;
        /// High below this rest, days.
        high_days: 7.0, 0 ..= 365;
        /// High below this rest of a trial, days.
        trial_high_days: 3.0, 0 ..= 365;
    }
}

const DAY_MS: f64 = 86_400_000.0;
const TWO_DAYS: Window = Window { series: "unlicensed_count", span_s: 48 * 3600 };
const LATELY: Window = Window { series: "unlicensed_count", span_s: 20 * 3600 };

impl Check for This {
    const KEY: &'static str = "licence";
    const EVERY: Every = Every::Day;
    const WINDOWS: &'static [Window] = &[TWO_DAYS, LATELY];
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        host.licences()
    }

    fn judge(facts: &Facts, past: &Past<'_>, limits: &Limits, now_ms: i64) -> Vec<Reading> {
        let (whole, lately) = (past.any(TWO_DAYS, now_ms), past.any(LATELY, now_ms));
        // Each look adds at least one to the sum: more in two days than lately means a look from the day before.
        let lasting = whole.is_some_and(|stat| stat.min >= 1.0 && stat.sum > lately.map_or(0.0, |lately| lately.sum));
        let own = facts.licences.iter().filter(|one| !one.add_on && one.status != "not_attached");
        let readings = own.flat_map(|one| [activation(one, lasting), end(one, limits, now_ms)]);
        readings.chain(past.knowledge.licence_doubts(facts, now_ms).iter().map(doubted)).collect()
    }

    fn series(facts: &Facts) -> Vec<Point> {
        let unlicensed = facts.licences.iter().filter(|one| !one.add_on && is_missing(one)).count();
        vec![Point { series: TWO_DAYS.series, subject: String::new(), value: unlicensed as f64 }]
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let card = |one: &Licence| Card::new(&one.name, Words::new("licence-card").text("state", word(one)));
        // What is not activated is for few people, and a device's page is for many.
        facts.licences.iter().filter(|one| !is_missing(one)).map(card).collect()
    }
}

fn is_missing(licence: &Licence) -> bool {
    ["unlicensed", "notification", "non_genuine_grace", "not_registered", "expired"].contains(&licence.status.as_str())
}

/// Why it is not activated, where that is a matter of the network: no key server answers, or it has too few clients.
const OF_THE_NETWORK: [&str; 5] = ["0xC004F074", "0xC004F038", "0xC004F056", "0x8007232B", "0x8007007B"];

fn word(licence: &Licence) -> &'static str {
    match licence.status.as_str() {
        "not_registered" | "expired" => "unregistered",
        _ if is_missing(licence) && OF_THE_NETWORK.contains(&licence.reason.as_str()) => "unreached",
        _ if is_missing(licence) => "missing",
        _ if licence.trial => "trial",
        "licensed" => "licensed",
        "not_attached" => "not_attached",
        status if status.ends_with("grace") => "grace",
        _ => "unknown",
    }
}

/// Whether it is activated: the system's own word, told after two looks a day apart, and between few people.
fn activation(licence: &Licence, lasting: bool) -> Reading {
    let level = match is_missing(licence) {
        true if lasting => Level::Bad(Severity::Medium),
        true => Level::Near,
        false => Level::Healthy,
    };
    let words = Words::new("licence").text("product", &licence.name).text("state", word(licence));
    let reading = Reading::new("licence", &format!("{}: activation", licence.name), level, words);
    reading.per_customer(&format!("activation:{}", licence.product)).in_private()
}

/// Until when it is valid: no secret.
fn end(licence: &Licence, limits: &Limits, now_ms: i64) -> Reading {
    let high_days = if licence.trial { limits.trial_high_days } else { limits.high_days };
    let ends_at = licence.ends_at_ms.filter(|_| !is_missing(licence));
    let level = match ends_at.map(|ends_at| ends_at.saturating_sub(now_ms) as f64 / DAY_MS) {
        Some(days) if days < high_days => Level::Bad(Severity::High),
        Some(days) if days < limits.warn_days => Level::Bad(Severity::Medium),
        _ => Level::Healthy,
    };
    let words = match ends_at {
        Some(ends_at) => Words::new("licence-ends").text("product", &licence.name).day_ms("ends", ends_at),
        None => Words::new("licence").text("product", &licence.name).text("state", word(licence)),
    };
    Reading::new("licence", &licence.name, level, words)
}

/// What signs say together: a question for the digest, and a matter to talk about only when it is proved.
fn doubted(doubt: &Doubt) -> Reading {
    let severity = if doubt.grade == Grade::Proved { Severity::Medium } else { Severity::Info };
    let words = Words::new("licence-signs")
        .text("maker", &doubt.maker)
        .text("grade", doubt.grade.word())
        .text("signs", &doubt.signs.join(" "));
    let reading = Reading::new("licence", &doubt.maker, Level::Bad(severity), words);
    reading.per_customer(&format!("signs:{}", doubt.maker)).in_private()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::LicenceTrace;
    use crate::recorded::{Answer, Recorded};
    use crate::trial::Trial;

    const DAY: i64 = 86_400_000;
    const NOW: i64 = 20_000 * DAY;

    fn windows(status: &str, ends_in_days: Option<i64>) -> Licence {
        Licence {
            product: "windows".into(),
            name: "Windows 11 Pro".into(),
            status: status.into(),
            channel: "Retail".into(),
            ends_at_ms: ends_in_days.map(|days| NOW + days * DAY),
            ..Licence::default()
        }
    }

    fn facts(licence: Licence) -> Facts {
        Facts { licences: vec![licence], traces: Vec::new() }
    }

    #[test]
    fn a_licence_is_told_before_it_ends_and_a_trial_later() {
        let (medium, high) = (Some(Level::Bad(Severity::Medium)), Some(Level::Bad(Severity::High)));
        let healthy = Some(Level::Healthy);
        let trial = |days| Licence { trial: true, ..windows("licensed", Some(days)) };
        let table = [
            ("for ever", windows("licensed", None), healthy),
            ("long", windows("licensed", Some(14)), healthy),
            ("two weeks", windows("licensed", Some(13)), medium),
            ("a week", windows("oot_grace", Some(6)), high),
            ("over", windows("licensed", Some(-900)), high),
            ("a trial", trial(14), healthy),
            ("a trial's last week", trial(4), medium),
            ("a trial's last days", trial(2), high),
            ("an offer nobody took", windows("not_attached", None), None),
            ("an addition", Licence { add_on: true, ..windows("unlicensed", None) }, None),
            ("unknown", windows("", None), healthy),
            ("before time began", Licence { ends_at_ms: Some(i64::MIN), ..windows("licensed", None) }, high),
        ];
        for (case, licence, wanted) in table {
            assert_eq!(Trial::laptop().level::<This>(&facts(licence), NOW, "Windows 11 Pro"), wanted, "{case}");
        }
    }

    #[test]
    fn what_is_not_licensed_is_told_after_two_looks_a_day_apart() {
        let missing = facts(windows("notification", None));
        let after = |looks: &[i64]| {
            let mut trial = Trial::laptop();
            looks.iter().for_each(|hours| trial.see::<This>(&missing, NOW + hours * 3_600_000));
            let now = NOW + looks.iter().max().unwrap() * 3_600_000;
            trial.level::<This>(&missing, now, "Windows 11 Pro: activation").unwrap()
        };
        let medium = Level::Bad(Severity::Medium);
        assert_eq!((after(&[0]), after(&[0, 1, 2]), after(&[0, 24])), (Level::Near, Level::Near, medium));
        let mut trial = Trial::laptop();
        trial.see::<This>(&missing, NOW);
        let fine = facts(windows("licensed", None));
        trial.see::<This>(&fine, NOW + DAY);
        assert_eq!(trial.level::<This>(&fine, NOW + DAY, "Windows 11 Pro: activation"), Some(Level::Healthy));
    }

    /// Doubts as they are told it.
    struct Knows(Grade);

    impl crate::past::Knowledge for Knows {
        fn support(&self, _: &crate::host::OperatingSystem, _: crate::programmes::Programmes) -> Option<crate::past::Support> {
            None
        }
        fn unwanted(&self, _: &str, _: &str) -> Option<crate::past::Unwanted> {
            None
        }
        fn licence_doubts(&self, facts: &Licences, _: i64) -> Vec<Doubt> {
            let doubt = |rule: &str| Doubt { maker: "adobe".into(), grade: self.0, signs: vec![rule.to_owned()] };
            facts.traces.iter().map(|one| doubt(&one.rule)).collect()
        }
    }

    #[test]
    fn a_doubt_is_a_question_until_it_is_proved_and_always_private() {
        let trace = LicenceTrace { rule: "hosts_adobe".into(), product: "adobe".into(), strong: true };
        let facts = Facts { traces: vec![trace], ..Facts::default() };
        let table = [
            (Grade::Unclear, Severity::Info),
            (Grade::Likely, Severity::Info),
            (Grade::Proved, Severity::Medium),
        ];
        for (grade, wanted) in table {
            let readings = Trial::laptop().judge_knowing::<This>(&facts, NOW, &Knows(grade));
            let [one] = readings.as_slice() else { panic!("{readings:?}") };
            assert_eq!((one.level, one.is_private, &*one.subject), (Level::Bad(wanted), true, "adobe"));
        }
        assert!(Trial::laptop().judge::<This>(&facts, NOW).is_empty(), "the agent knows no rules");
    }

    #[test]
    fn what_is_not_activated_is_between_few_people_and_when_it_ends_is_not() {
        let missing = facts(windows("notification", Some(5)));
        let mut trial = Trial::laptop();
        [0, DAY].iter().for_each(|at| trial.see::<This>(&missing, NOW + at));
        let bad: Vec<Reading> =
            trial.judge::<This>(&missing, NOW + DAY).into_iter().filter(|one| one.level != Level::Healthy).collect();
        assert!(bad.len() == 1 && bad[0].is_private, "{bad:?}");
        assert!(This::cards(&missing).is_empty());
        let ends = Trial::laptop().judge::<This>(&facts(windows("licensed", Some(5))), NOW);
        assert!(ends.iter().any(|one| one.level == Level::Bad(Severity::High) && !one.is_private), "{ends:?}");
        let states = [("0xC004F074", "unreached"), ("0xC004C003", "missing")];
        for (reason, wanted) in states {
            let one = Licence { reason: reason.into(), ..windows("notification", None) };
            assert_eq!(word(&one), wanted);
        }
    }

    #[test]
    fn licences_become_facts() {
        let host = Recorded { licences: Some(Answer::Seen(facts(windows("licensed", None)))), ..Recorded::default() };
        assert_eq!(This::cards(&This::observe(&host).unwrap()).len(), 1);
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
