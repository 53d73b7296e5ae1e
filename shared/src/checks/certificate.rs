//! Protects from a certificate that runs out: the web site warns its visitors, mail is refused, a VPN stays down.
//! Linux: files of web, mail and database servers and the folders that the PC's own configuration names. Windows: the
//! machine's store. macOS: watched folders alone.
//! Invariant: only certificates in use count (private key here, or watched); time is the collector's. Next: `clock`.

use serde::{Deserialize, Serialize};

use crate::card::Card;
use crate::check::{Check, Every};
use crate::host::{Certificate, Host};
use crate::observation::Look;
use crate::past::Past;
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// The certificates in use.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// One row each.
    pub certificates: Vec<Certificate>,
}

crate::limits! {
    /// When a certificate should have been renewed.
    pub struct Limits {
        /// A warning below this rest, days.
        warn_days: 30.0, 0 ..= 365;
        /// A warning only below this share of its whole life, so that short lives are not always warned of, %.
        warn_life_percent: 20.0, 1 ..= 100;
        /// Critical below this rest, days.
        critical_days: 3.0, 0 ..= 365;
    }
}

const DAY_MS: f64 = 86_400_000.0;

impl Check for This {
    const KEY: &'static str = "certificate";
    const EVERY: Every = Every::FifthSample;
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        let in_use = host.certificates()?.into_iter().filter(|one| one.has_key || one.watched);
        Ok(Facts { certificates: in_use.collect() })
    }

    fn judge(facts: &Facts, _: &Past<'_>, limits: &Limits, now_ms: i64) -> Vec<Reading> {
        facts.certificates.iter().map(|one| reading(one, limits, now_ms)).collect()
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let count = i64::try_from(facts.certificates.len()).unwrap_or(i64::MAX);
        let card = Card::new("", Words::new("certificate-card").count("count", count));
        let first = facts.certificates.iter().map(|one| one.not_after_ms).min();
        vec![Card { beside: first.map(|until| Words::new("certificate-card-until").at_ms("until", until)), ..card }]
    }
}

/// How one certificate stands; what is served elsewhere is judged by the same rule.
#[must_use]
pub fn reading(one: &Certificate, limits: &Limits, now_ms: i64) -> Reading {
    let rest_ms = one.not_after_ms.saturating_sub(now_ms);
    let life_ms = one.not_after_ms.saturating_sub(one.not_before_ms).max(0) as f64;
    let warn_ms = (limits.warn_days * DAY_MS).min(life_ms * limits.warn_life_percent / 100.0);
    // A certificate that lives for days is renewed late by design: critical never takes more than half of the warning.
    let critical_ms = (limits.critical_days * DAY_MS).min(warn_ms / 2.0);
    let (key, level) = match rest_ms as f64 {
        rest if rest <= 0.0 => ("certificate-expired", Level::Bad(Severity::Critical)),
        _ if one.not_before_ms > now_ms => ("certificate-not-yet-valid", Level::Bad(Severity::Medium)),
        rest if rest < critical_ms => ("certificate-expiring", Level::Bad(Severity::Critical)),
        rest if rest < warn_ms => ("certificate-expiring", Level::Bad(Severity::Medium)),
        _ => ("certificate", Level::Healthy),
    };
    let words = Words::new(key)
        .text("place", &one.place)
        .text("subject", &one.subject)
        .at_ms("from", one.not_before_ms)
        .at_ms("until", one.not_after_ms)
        .span_s("rest", rest_ms.unsigned_abs() / 1000);
    Reading::new("certificate", &one.place, level, words)
}

#[cfg(test)]
mod tests {
    use crate::trial::Trial;
    use super::*;
    use crate::recorded::{Answer, Recorded};

    const DAY: i64 = 86_400_000;
    const NOW: i64 = 20_000 * DAY;

    fn certificate(from_ms: i64, until_ms: i64) -> Certificate {
        Certificate {
            place: "/etc/ssl/a.pem".into(),
            not_before_ms: from_ms,
            not_after_ms: until_ms,
            has_key: true,
            ..Certificate::default()
        }
    }

    #[test]
    fn a_certificate_is_judged_by_its_rest_and_its_whole_life() {
        let (medium, critical) = (Level::Bad(Severity::Medium), Level::Bad(Severity::Critical));
        let table = [
            ("a year, fresh", -10 * DAY, 355 * DAY, "certificate", Level::Healthy),
            ("a year, 30 days left", -335 * DAY, 30 * DAY, "certificate", Level::Healthy),
            ("a year, less than 30 days left", -336 * DAY, 29 * DAY, "certificate-expiring", medium),
            ("a year, three days left", -362 * DAY, 3 * DAY, "certificate-expiring", medium),
            ("a year, less than three days left", -363 * DAY, 3 * DAY - 1, "certificate-expiring", critical),
            ("90 days, 20 left: not renewed yet", -70 * DAY, 20 * DAY, "certificate", Level::Healthy),
            ("90 days, 17 left: renewal failed", -73 * DAY, 17 * DAY, "certificate-expiring", medium),
            ("6 days, 2 left: renewed late by design", -4 * DAY, 2 * DAY, "certificate", Level::Healthy),
            ("6 days, 1 left", -5 * DAY, DAY, "certificate-expiring", medium),
            ("6 days, half a day left", -5 * DAY, DAY / 2, "certificate-expiring", critical),
            ("ends now", -90 * DAY, 0, "certificate-expired", critical),
            ("ended in the year 0", -NOW, -800_000 * DAY, "certificate-expired", critical),
            ("begins tomorrow", DAY, 90 * DAY, "certificate-not-yet-valid", medium),
            ("ends before it begins", 9 * DAY, 5 * DAY, "certificate-not-yet-valid", medium),
            ("never ends", -DAY, i64::MAX - NOW, "certificate", Level::Healthy),
        ];
        for (case, from, until, key, wanted) in table {
            let facts = Facts { certificates: vec![certificate(NOW + from, NOW.saturating_add(until))] };
            let reading = Trial::server().judge::<This>(&facts, NOW).remove(0);
            assert_eq!((reading.words.key.as_str(), reading.level), (key, wanted), "{case}");
        }
        assert!(Trial::server().judge::<This>(&Facts::default(), NOW).is_empty());
    }

    #[test]
    fn only_certificates_in_use_become_facts() {
        let one = |place: &str, has_key, watched| Certificate {
            place: place.into(),
            has_key,
            watched,
            ..Certificate::default()
        };
        let all = vec![one("keyed", true, false), one("authority", false, false), one("watched", false, true)];
        let host = Recorded { certificates: Some(Answer::Seen(all)), ..Recorded::default() };
        let places: Vec<String> = This::observe(&host).unwrap().certificates.into_iter().map(|c| c.place).collect();
        assert_eq!(places, ["keyed", "watched"]);
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
