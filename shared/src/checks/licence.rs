//! Protects from a licence that runs out unnoticed, and from the bill and the malware that a pretended one brings.
//! Linux: Red Hat's registration, SUSE's, Ubuntu Pro; traces in the hosts file and a key server that listens. Windows:
//! `SoftwareLicensingProduct` and `-Service`, Click-to-Run, and the traces of activators. macOS: nothing, it needs no
//! activation.
//! Invariant: a private matter and never an accusation; one trace is a question, only two that have nothing to do with each
//! other are a ticket; what is not licensed is told after two looks a day apart. Next: `software`.

use std::collections::BTreeSet;

use crate::card::Card;
use crate::check::{Check, Every};
use crate::host::{Host, Licence, Licences};
use crate::observation::Look;
use crate::past::{Past, Point, Window};
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
/// 2038-01-01 UTC: no key server grants more than 180 days; activators write the end of 32-bit time, or later.
const TOO_FAR_MS: i64 = 2_145_916_800_000;
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
        own.map(|one| reading(one, limits, lasting, now_ms)).chain(traces(facts)).collect()
    }

    fn series(facts: &Facts) -> Vec<Point> {
        let unlicensed = facts.licences.iter().filter(|one| !one.add_on && is_missing(one)).count();
        vec![Point { series: TWO_DAYS.series, subject: String::new(), value: unlicensed as f64 }]
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let card = |one: &Licence| Card::new(&one.name, Words::new("licence-card").text("state", word(one)));
        facts.licences.iter().map(card).collect()
    }
}

fn is_missing(licence: &Licence) -> bool {
    ["unlicensed", "notification", "non_genuine_grace", "not_registered", "expired"].contains(&licence.status.as_str())
}

fn word(licence: &Licence) -> &'static str {
    match licence.status.as_str() {
        _ if is_missing(licence) => "missing",
        _ if licence.trial => "trial",
        "licensed" => "licensed",
        "not_attached" => "not_attached",
        status if status.ends_with("grace") => "grace",
        _ => "unknown",
    }
}

fn reading(licence: &Licence, limits: &Limits, lasting: bool, now_ms: i64) -> Reading {
    let days = licence.ends_at_ms.map(|ends_at| ends_at.saturating_sub(now_ms) as f64 / DAY_MS);
    let high_days = if licence.trial { limits.trial_high_days } else { limits.high_days };
    let level = match days {
        _ if is_missing(licence) && lasting => Level::Bad(Severity::Medium),
        _ if is_missing(licence) => Level::Near,
        Some(days) if days < high_days => Level::Bad(Severity::High),
        Some(days) if days < limits.warn_days => Level::Bad(Severity::Medium),
        _ => Level::Healthy,
    };
    let words = match licence.ends_at_ms {
        Some(ends_at) if !is_missing(licence) => {
            Words::new("licence-ends").text("product", &licence.name).day_ms("ends", ends_at)
        }
        _ => Words::new("licence").text("product", &licence.name).text("state", word(licence)),
    };
    Reading::new("licence", &licence.name, level, words)
}

/// What traces say together: one is a question for the digest, two strong ones of different rules are a ticket.
fn traces(facts: &Facts) -> Option<Reading> {
    let told = facts.traces.iter().map(|one| (one.rule.as_str(), one.strong));
    let own = facts.licences.iter().flat_map(contradictions).map(|(rule, strong)| -> (&str, bool) { (rule, strong) });
    let seen: BTreeSet<(&str, bool)> = told.chain(own).collect();
    let strong = seen.iter().filter(|(_, strong)| *strong).count();
    let severity = if strong >= 2 { Severity::Medium } else { Severity::Info };
    let rules: Vec<&str> = seen.iter().map(|(rule, _)| *rule).collect();
    let words = Words::new("licence-traces").text("rules", &rules.join(", "));
    (!seen.is_empty()).then(|| Reading::new("licence", "traces", Level::Bad(severity), words))
}

/// What a licence tells of itself that no honest one does.
fn contradictions(licence: &Licence) -> Vec<(&'static str, bool)> {
    let (volume, licensed) = (licence.channel.starts_with("Volume"), licence.status == "licensed");
    let client = licence.channel == "Volume:GVLK" && licensed;
    let home = licence.product == "windows" && (licence.name.contains("Core") || licence.name.contains("Home"));
    let server = licence.key_server.to_ascii_lowercase();
    let numbers = server.strip_prefix("127.").is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit() || c == '.'));
    let here = numbers || ["localhost", "::1"].contains(&server.as_str());
    let rules = [
        (client && licence.ends_at_ms.is_none(), "key_client_for_ever"),
        (client && licence.ends_at_ms.is_some_and(|ends_at| ends_at >= TOO_FAR_MS), "key_client_too_long"),
        (home && volume && !licence.name.contains("Server"), "home_with_volume_key"),
        (here, "key_server_is_itself"),
        (
            PUBLIC_KEY_SERVERS.iter().any(|one| server == *one || server.ends_with(&format!(".{one}"))),
            "key_server_of_strangers",
        ),
    ];
    rules.into_iter().filter(|(found, _)| *found).map(|(_, rule)| (rule, true)).collect()
}

/// Key servers that strangers offer in public; the vendor offers none. From scripts that audit licences.
const PUBLIC_KEY_SERVERS: [&str; 20] = [
    "msguides.com",
    "kms.digiboy.ir",
    "kms.03k.org",
    "kms.chinancce.com",
    "kms.loli.best",
    "kms.lotro.cc",
    "kms.shuax.com",
    "kms.cangshui.net",
    "kms.luody.info",
    "kms.library.hk",
    "kms.ddns.net",
    "xykz.f3322.org",
    "dimanyakms.sytes.net",
    "ms8.us.to",
    "s8.uk.to",
    "s9.us.to",
    "zh.us.to",
    "zpale.com",
    "kms.cnlic.com",
    "kms.wxlost.com",
];

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
            trial.level::<This>(&missing, now, "Windows 11 Pro").unwrap()
        };
        let medium = Level::Bad(Severity::Medium);
        assert_eq!((after(&[0]), after(&[0, 1, 2]), after(&[0, 24])), (Level::Near, Level::Near, medium));
        let mut trial = Trial::laptop();
        trial.see::<This>(&missing, NOW);
        let fine = facts(windows("licensed", None));
        trial.see::<This>(&fine, NOW + DAY);
        assert_eq!(trial.level::<This>(&fine, NOW + DAY, "Windows 11 Pro"), Some(Level::Healthy));
    }

    #[test]
    fn one_trace_is_a_question_and_two_are_a_ticket() {
        let trace = |rule: &str, strong| LicenceTrace { rule: rule.into(), product: "adobe".into(), strong };
        let client = |ends_at_ms| Licence { channel: "Volume:GVLK".into(), ends_at_ms, ..windows("licensed", None) };
        let server = |name: &str| Licence { key_server: name.into(), ..client(Some(NOW + 170 * DAY)) };
        let home = Licence { name: "Windows(R), Core edition".into(), ..client(Some(NOW + 100 * DAY)) };
        let (info, medium) = (Some(Level::Bad(Severity::Info)), Some(Level::Bad(Severity::Medium)));
        let table = [
            ("none", facts(windows("licensed", None)), None),
            ("one", Facts { traces: vec![trace("a", true)], ..Facts::default() }, info),
            ("one rule twice", Facts { traces: vec![trace("a", true), trace("a", true)], ..Facts::default() }, info),
            ("two weak ones", Facts { traces: vec![trace("a", false), trace("b", false)], ..Facts::default() }, info),
            ("two", Facts { traces: vec![trace("a", true), trace("b", true)], ..Facts::default() }, medium),
            ("an honest client", facts(server("kms.example.com")), None),
            ("a client of itself", facts(server("127.0.0.2")), info),
            ("a name with numbers", facts(server("127.example.com")), None),
            ("a client of strangers", facts(server("KMS8.msguides.com")), info),
            ("for ever and of itself", facts(Licence { key_server: "localhost".into(), ..client(None) }), medium),
            ("to the end of time", facts(client(Some(TOO_FAR_MS))), info),
            ("home with a volume key", facts(home), info),
        ];
        for (case, facts, wanted) in table {
            assert_eq!(Trial::laptop().level::<This>(&facts, NOW, "traces"), wanted, "{case}");
        }
    }

    #[test]
    fn licences_become_facts() {
        let host = Recorded { licences: Some(Answer::Seen(facts(windows("licensed", None)))), ..Recorded::default() };
        assert_eq!(This::cards(&This::observe(&host).unwrap()).len(), 1);
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
