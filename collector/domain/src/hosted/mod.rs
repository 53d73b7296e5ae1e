//! Web sites at hosters, where no agent can be: the collector itself looks whether they answer, how long their certificate
//! is valid and what program they run.
//! Invariant: one look that fails is no outage; a certificate and a program are judged by the rules of devices; what a page
//! does not tell is not guessed. Next: [`address`] for where the collector may look, [`page`] for what a page tells.

pub mod address;
pub mod page;

use serde::{Deserialize, Serialize};
use shared::checks::{certificate, web_cms};
use shared::host::{Certificate, WebSite};
use shared::ids::HostedSiteId;
use shared::past::Knowledge;
use shared::reading::{Level, Reading, Severity};
use shared::text::Words;

use crate::matter::{Finder, Matter};
use crate::ticket::Kind;

/// How its tickets go: what was resolved and is there again is another outage.
pub const FINDER: Finder = Finder { check: "hosted_site", kind: Kind::Incident, respect_ms: 0 };
/// Between two looks (ms).
pub const EVERY_MS: i64 = 5 * 60_000;
/// So many looks that fail one after the other are an outage: ten minutes.
const FAILURES: u32 = 3;
/// So many sites that all reach nobody at once have the collector in common.
const SEVERAL: usize = 3;

/// A site as it was entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hosted {
    /// Its id.
    pub id: HostedSiteId,
    /// Where it is, `https://shop.example/`.
    pub address: String,
    /// What was seen of it; none before the first look.
    pub seen: Option<Seen>,
}

/// Why a site gave no page that can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Trouble {
    /// Its name has no address.
    NoName,
    /// Its address is one that the collector does not look at.
    Guarded,
    /// Nobody took the connection, or no answer came in time.
    NoAnswer,
    /// It answers that it cannot: a status of 500 and more.
    Status(u16),
    /// Its certificate ended.
    Expired,
    /// Its certificate is for another name.
    OtherName,
    /// Its certificate is signed by nobody who is known.
    Untrusted,
}

impl Trouble {
    /// The word that sentences about it end with.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::NoName => "no-name",
            Self::Guarded => "guarded",
            Self::NoAnswer => "no-answer",
            Self::Status(_) => "status",
            Self::Expired => "expired",
            Self::OtherName => "other-name",
            Self::Untrusted => "untrusted",
        }
    }

    /// Whether it is the certificate, which mends itself by no waiting.
    const fn is_certificate(self) -> bool {
        matches!(self, Self::Expired | Self::OtherName | Self::Untrusted)
    }
}

/// What was seen of a site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Seen {
    /// When it was looked at last (ms UTC).
    pub at: i64,
    /// What stood in the way; none when it answered.
    pub trouble: Option<Trouble>,
    /// Looks that failed one after the other, and since when (ms UTC).
    pub failures: u32,
    /// When the first of them was.
    pub failing_since: i64,
    /// Its certificate's first and last moment (ms UTC), as last seen.
    pub certificate: Option<(i64, i64)>,
    /// The program that its page names, and its version, as last seen.
    pub program: Option<(String, String)>,
}

/// What one look found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// What stood in the way.
    pub trouble: Option<Trouble>,
    /// The certificate's first and last moment (ms UTC).
    pub certificate: Option<(i64, i64)>,
    /// The program and its version.
    pub program: Option<(String, String)>,
}

impl Seen {
    /// What is known after one more look.
    #[must_use]
    pub fn after(before: Option<Self>, found: Found, at: i64) -> Self {
        let before = before.unwrap_or_default();
        let is_failing = found.trouble.is_some();
        Self {
            at,
            failures: if is_failing { before.failures.saturating_add(1) } else { 0 },
            failing_since: if is_failing && before.failures > 0 { before.failing_since } else { at },
            trouble: found.trouble,
            certificate: found.certificate.or(before.certificate),
            // A page that answered and names no program has none that is known any more.
            program: if is_failing { before.program } else { found.program },
        }
    }

    /// Whether it is out of order, and not for a moment only.
    #[must_use]
    pub fn is_down(&self) -> bool {
        self.trouble.is_some_and(|trouble| trouble.is_certificate() || self.failures >= FAILURES)
    }
}

/// Whether looks at several sites, all of which reached nobody, tell of the collector's own line rather than of the sites.
#[must_use]
pub fn is_own_line(found: &[Found]) -> bool {
    let reached_nobody = |one: &Found| matches!(one.trouble, Some(Trouble::NoName | Trouble::NoAnswer));
    found.len() >= SEVERAL && found.iter().all(reached_nobody)
}

/// What of a site is worth a ticket.
#[must_use]
pub fn matters(site: &Hosted, knowledge: &dyn Knowledge, now: i64) -> Vec<Matter> {
    let Some(seen) = &site.seen else { return Vec::new() };
    let cause = |what: &str| format!("{}:{}:{what}", FINDER.check, site.id);
    let down = seen.trouble.filter(|_| seen.is_down()).map(|trouble| {
        let status = if let Trouble::Status(status) = trouble { i64::from(status) } else { 0 };
        let words = Words::new("hosted-site-down").text("address", &site.address).text("why", trouble.word());
        let words = words.count("status", status).at_ms("since", seen.failing_since);
        let what = if trouble.is_certificate() { "certificate" } else { "answer" };
        let severity = if trouble.is_certificate() { Severity::Critical } else { Severity::High };
        Matter { cause: cause(what), severity, words }
    });
    let told = down.as_ref().is_some_and(|one| one.cause.ends_with(":certificate"));
    let ends = certificate_reading(site, now).filter(|_| !told).and_then(|one| bad(one, cause("certificate")));
    let program = program_reading(site, knowledge, now).and_then(|one| bad(one, cause("program")));
    down.into_iter().chain(ends).chain(program).collect()
}

/// How its certificate stands; none when it was never seen.
#[must_use]
pub fn certificate_reading(site: &Hosted, now: i64) -> Option<Reading> {
    let (not_before_ms, not_after_ms) = site.seen.as_ref()?.certificate?;
    let subject = address::host(&site.address).to_owned();
    let one =
        Certificate { place: site.address.clone(), subject, not_before_ms, not_after_ms, ..Certificate::default() };
    Some(certificate::reading(&one, &certificate::Limits::default(), now))
}

/// How its program stands; none when the page names none, or one of which nothing is known.
#[must_use]
pub fn program_reading(site: &Hosted, knowledge: &dyn Knowledge, now: i64) -> Option<Reading> {
    let (product, version) = site.seen.as_ref()?.program.clone()?;
    let branch = knowledge.web_branch(&product, &version)?;
    let one = WebSite { product, version, place: site.address.clone() };
    Some(web_cms::reading(&one, &branch, &web_cms::Limits::default(), now))
}

fn bad(reading: Reading, cause: String) -> Option<Matter> {
    let Level::Bad(severity) = reading.level else { return None };
    Some(Matter { cause, severity, words: reading.words })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::BuiltIn;

    const DAY_MS: i64 = 86_400_000;
    /// 2026-11-01.
    const NOW: i64 = 1_793_491_200_000;

    fn site(seen: Seen) -> Hosted {
        Hosted { id: HostedSiteId::new(1, [1; 10]), address: "https://shop.example/".into(), seen: Some(seen) }
    }

    fn told(seen: Seen) -> Vec<(String, Severity, String)> {
        let all = matters(&site(seen), &BuiltIn, NOW).into_iter();
        all.map(|one| (one.cause.rsplit(':').next().unwrap().to_owned(), one.severity, one.words.key)).collect()
    }

    #[test]
    fn what_is_down_for_long_what_ends_and_what_is_old_is_told_once() {
        let down = |failures, trouble| Seen { trouble: Some(trouble), failures, ..Seen::default() };
        let until = |days: i64| Seen { certificate: Some((NOW - 60 * DAY_MS, NOW + days * DAY_MS)), ..Seen::default() };
        let runs = |product: &str, version: &str| Seen {
            program: Some((product.to_owned(), version.to_owned())),
            ..Seen::default()
        };
        let one = |what: &str, severity, key: &str| vec![(what.to_owned(), severity, key.to_owned())];
        let table = [
            ("all is well", Seen::default(), vec![]),
            ("two looks failed", down(2, Trouble::NoAnswer), vec![]),
            ("three", down(3, Trouble::NoAnswer), one("answer", Severity::High, "hosted-site-down")),
            ("it cannot", down(9, Trouble::Status(503)), one("answer", Severity::High, "hosted-site-down")),
            ("expired", down(1, Trouble::Expired), one("certificate", Severity::Critical, "hosted-site-down")),
            ("valid for long", until(30), vec![]),
            ("ends soon", until(10), one("certificate", Severity::Medium, "certificate-expiring")),
            ("ends at once", until(1), one("certificate", Severity::Critical, "certificate-expiring")),
            (
                "expired, and seen before",
                Seen { trouble: Some(Trouble::Expired), failures: 1, ..until(-1) },
                one("certificate", Severity::Critical, "hosted-site-down"),
            ),
            ("an old branch", runs("joomla", "3.10.12"), one("program", Severity::Critical, "web-cms-ended")),
            ("a program that nobody knows", runs("homemade", "1"), vec![]),
        ];
        for (case, seen, wanted) in table {
            assert_eq!(told(seen), wanted, "{case}");
        }
        assert!(matters(&Hosted { seen: None, ..site(Seen::default()) }, &BuiltIn, NOW).is_empty());
    }

    #[test]
    fn where_nobody_is_reached_it_is_our_own_line() {
        let of = |trouble: Option<Trouble>| Found { trouble, ..Found::default() };
        let (silent, nameless) = (of(Some(Trouble::NoAnswer)), of(Some(Trouble::NoName)));
        let table = [
            (vec![silent.clone(), nameless.clone(), silent.clone()], true),
            (vec![silent.clone(), nameless.clone()], false),
            (vec![silent.clone(), nameless, of(None)], false),
            (vec![silent.clone(), silent, of(Some(Trouble::Status(502)))], false),
        ];
        for (found, wanted) in table {
            assert_eq!(is_own_line(&found), wanted, "{found:?}");
        }
    }

    #[test]
    fn looks_that_fail_are_counted_from_the_first_and_a_page_that_answers_ends_them() {
        let fails = || Found { trouble: Some(Trouble::NoAnswer), ..Found::default() };
        let program = Some(("wordpress".to_owned(), "6.4".to_owned()));
        let well = Found { program: program.clone(), certificate: Some((1, 2)), ..Found::default() };
        let first = Seen::after(None, well, 10);
        let failing = Seen::after(Some(Seen::after(Some(first), fails(), 20)), fails(), 30);
        assert_eq!((failing.failures, failing.failing_since, failing.program.clone()), (2, 20, program));
        assert!(!failing.is_down() && Seen::after(Some(failing.clone()), fails(), 40).is_down());
        let back = Seen::after(Some(failing), Found::default(), 50);
        assert_eq!((back.failures, back.trouble, back.program, back.certificate), (0, None, None, Some((1, 2))));
    }
}
