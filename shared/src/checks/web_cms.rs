//! Protects from a web site that is broken into, because its program has missed a security release or gets none any more.
//! Linux: the files in which WordPress, Joomla, Drupal and PrestaShop write their version, below the folders of web servers.
//! Windows: the same below the usual folders of IIS, XAMPP and their like. macOS: the same below
//! the folders of its own Apache, Homebrew, MAMP and XAMPP.
//! Invariant: a version of which the catalogue knows nothing is shown and not judged. Next: `software`, for what is
//! installed otherwise.

use serde::{Deserialize, Serialize};

use crate::card::Card;
use crate::check::{Check, Every};
use crate::host::{Host, WebSite};
use crate::observation::Look;
use crate::past::{Past, WebBranch};
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// The programs of web sites.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// One row each; empty when the web server serves none.
    pub sites: Vec<WebSite>,
}

crate::limits! {
    /// How long a security release may be missing.
    pub struct Limits {
        /// A ticket after so many days.
        days: 3.0, 0 ..= 365;
        /// Critical after so many days.
        critical_days: 14.0, 0 ..= 365;
    }
}

impl Check for This {
    const KEY: &'static str = "web_cms";
    const EVERY: Every = Every::Day;
    const OPTIONAL: bool = true;
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        Ok(Facts { sites: host.web_sites()? })
    }

    fn judge(facts: &Facts, past: &Past<'_>, limits: &Limits, now_ms: i64) -> Vec<Reading> {
        let known = |site: &WebSite| Some(reading(site, &past.knowledge.web_branch(&site.product, &site.version)?, limits, now_ms));
        facts.sites.iter().filter_map(known).collect()
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let count = i64::try_from(facts.sites.len()).unwrap_or(i64::MAX);
        vec![Card::new("", Words::new("web-cms-card").count("sites", count))]
    }
}

/// How one site's program stands; what runs at a hoster is judged by the same rule.
#[must_use]
pub fn reading(site: &WebSite, branch: &WebBranch, limits: &Limits, now_ms: i64) -> Reading {
    let missing_days = branch.missing_since.map(|since| now_ms.saturating_sub(since) as f64 / 86_400_000.0);
    let (key, level) = match missing_days {
        _ if branch.ends_at.is_some_and(|ends_at| ends_at <= now_ms) => ("web-cms-ended", Level::Bad(Severity::Critical)),
        Some(days) if days > limits.critical_days => ("web-cms-behind", Level::Bad(Severity::Critical)),
        Some(days) if days > limits.days => ("web-cms-behind", Level::Bad(Severity::Medium)),
        _ => ("web-cms", Level::Healthy),
    };
    let words = Words::new(key).text("product", &branch.name).text("version", &site.version).text("place", &site.place);
    Reading::new("web_cms", &site.place, level, words)
}

#[cfg(test)]
mod tests {
    use crate::programmes::Programmes;
    use crate::trial::Trial;
    use super::*;
    use crate::host::OperatingSystem;
    use crate::past::{Knowledge, Support, Unwanted};
    use crate::recorded::{Answer, Recorded};

    const DAY_MS: i64 = 86_400_000;

    /// Knows one program.
    struct Known(Option<i64>, Option<i64>);

    impl Knowledge for Known {
        fn support(&self, _: &OperatingSystem, _: Programmes) -> Option<Support> {
            None
        }
        fn unwanted(&self, _: &str, _: &str) -> Option<Unwanted> {
            None
        }
        fn web_branch(&self, product: &str, _: &str) -> Option<WebBranch> {
            let branch = WebBranch { name: "WordPress".into(), ends_at: self.0, missing_since: self.1 };
            (product == "wordpress").then_some(branch)
        }
    }

    fn site(product: &str) -> Facts {
        Facts { sites: vec![WebSite { product: product.into(), version: "6.4.2".into(), place: "/var/www/html".into() }] }
    }

    #[test]
    fn a_missing_security_release_is_bad_and_the_end_of_a_branch_worse() {
        let (medium, critical) = (Level::Bad(Severity::Medium), Level::Bad(Severity::Critical));
        let now_ms = 100 * DAY_MS;
        let table = [
            ("nothing missing", Known(None, None), Level::Healthy),
            ("ends later", Known(Some(now_ms + 1), None), Level::Healthy),
            ("ends now", Known(Some(now_ms), None), critical),
            ("missing for three days", Known(None, Some(now_ms - 3 * DAY_MS)), Level::Healthy),
            ("and a moment", Known(None, Some(now_ms - 3 * DAY_MS - 1)), medium),
            ("for fourteen days", Known(None, Some(now_ms - 14 * DAY_MS - 1)), critical),
            ("from the future", Known(None, Some(i64::MAX)), Level::Healthy),
        ];
        for (case, known, wanted) in table {
            let told = Trial::server().judge_knowing::<This>(&site("wordpress"), now_ms, &known).pop();
            assert_eq!(told.map(|one| one.level), Some(wanted), "{case}");
            assert!(Trial::server().judge_knowing::<This>(&site("other"), now_ms, &known).is_empty(), "{case}");
        }
        assert!(Trial::server().judge::<This>(&site("wordpress"), 0).is_empty(), "without a catalogue");
    }

    #[test]
    fn sites_become_facts() {
        let host = Recorded { web_sites: Some(Answer::Seen(site("joomla").sites)), ..Recorded::default() };
        assert_eq!(This::observe(&host).unwrap(), site("joomla"));
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
