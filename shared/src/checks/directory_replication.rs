//! Protects from domain controllers that drift apart: a password changed on one is the old one on the other, and after
//! months of silence the two can no longer be joined.
//! Windows: WMI's `MSAD_ReplNeighbor` (root\MicrosoftActiveDirectory), for SYSVOL `DfsrReplicatedFolderInfo`
//! (root\MicrosoftDFS) and `SysvolReady` of the registry. Linux and macOS: no domain controllers of Windows.
//! Invariant: a partner is told by its server's name; what was copied whole is counted, never by a name in the directory.
//! Next: `domain_trust`, for the members of a domain.

use serde::{Deserialize, Serialize};

use crate::card::Card;
use crate::check::{Check, Every};
use crate::host::{DirectoryReplication, Host, ReplicationPartner};
use crate::observation::Look;
use crate::past::{Past, Point, Window};
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// What this controller takes over from the others.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// All of it.
    pub replication: DirectoryReplication,
}

crate::limits! {
    /// How long controllers may do without each other.
    pub struct Limits {
        /// A warning after so many failed attempts in a row.
        failures: 3.0, 1 ..= 1_000;
        /// High when a partner was not copied for longer than this, hours.
        late_hours: 24.0, 1 ..= 720;
        /// Critical after so many days: half of the shortest time after which controllers can no longer be joined (60 days).
        critical_days: 30.0, 1 ..= 180;
    }
}

/// Whether SYSVOL is on its way to being whole: a day of that is no longer a beginning.
const UNSETTLED: Window = Window { series: "sysvol_unsettled", span_s: 86_400 };
const SYSVOL: &str = "SYSVOL";

impl Check for This {
    const KEY: &'static str = "directory_replication";
    const EVERY: Every = Every::FifthSample;
    const OPTIONAL: bool = true;
    const WINDOWS: &'static [Window] = &[UNSETTLED];
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        Ok(Facts { replication: host.directory_replication()? })
    }

    fn judge(facts: &Facts, past: &Past<'_>, limits: &Limits, now_ms: i64) -> Vec<Reading> {
        let partners = facts.replication.partners.iter().map(|partner| of_partner(partner, limits));
        partners.chain([of_sysvol(&facts.replication, past, now_ms)]).collect()
    }

    fn series(facts: &Facts) -> Vec<Point> {
        let unsettled = match facts.replication.sysvol_state.as_str() {
            "" => return Vec::new(),
            "starting" | "initial_sync" | "recovering" => 1.0,
            _ => 0.0,
        };
        vec![Point { series: UNSETTLED.series, subject: String::new(), value: unsettled }]
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let count = i64::try_from(facts.replication.partners.len()).unwrap_or(i64::MAX);
        vec![Card::new("", Words::new("directory-replication-card").count("partners", count))]
    }
}

fn of_partner(partner: &ReplicationPartner, limits: &Limits) -> Reading {
    let failing = f64::from(partner.failure_count) >= limits.failures;
    let words = |key: &str| Words::new(key).text("server", &partner.server);
    let behind = |key: &str| {
        words(key).count("failures", i64::from(partner.failure_count)).text("code", &partner.result_code.to_string())
    };
    let (level, words) = match partner.success_age_s {
        None if failing => (Level::Bad(Severity::High), behind("directory-replication-never")),
        // A new partner: its first copy may be under way.
        None => (Level::Near, behind("directory-replication-never")),
        Some(age_s) => {
            let hours = age_s as f64 / 3600.0;
            let level = match () {
                () if hours > limits.critical_days * 24.0 => Level::Bad(Severity::Critical),
                () if hours > limits.late_hours => Level::Bad(Severity::High),
                () if failing => Level::Bad(Severity::Medium),
                () if partner.failure_count > 0 => Level::Near,
                () => Level::Healthy,
            };
            let words = match level {
                Level::Healthy => words("directory-replication"),
                _ => behind("directory-replication-behind").span_s("for", age_s),
            };
            (level, words)
        }
    };
    Reading::new("directory_replication", &partner.server, level, words)
}

fn of_sysvol(replication: &DirectoryReplication, past: &Past<'_>, now_ms: i64) -> Reading {
    let unsettled = || past.full(UNSETTLED, now_ms).is_some_and(|stat| stat.min >= 1.0);
    let (state, level) = match (replication.sysvol_state.as_str(), replication.sysvol_shared) {
        ("error", _) => ("error", Level::Bad(Severity::High)),
        ("starting" | "initial_sync" | "recovering", _) if unsettled() => ("waiting", Level::Bad(Severity::Medium)),
        ("starting" | "initial_sync" | "recovering", _) => ("waiting", Level::Near),
        (_, Some(false)) => ("unshared", Level::Bad(Severity::High)),
        ("normal", _) => ("well", Level::Healthy),
        // Not told: neither a fault nor its end.
        _ => ("untold", Level::Near),
    };
    let words = Words::new("directory-replication-sysvol").text("state", state);
    Reading::new("directory_replication", SYSVOL, level, words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recorded::{Answer, Recorded};
    use crate::trial::Trial;

    const HOUR_S: u64 = 3600;
    const DAY_S: u64 = 86_400;

    fn partner(failure_count: u32, success_age_s: Option<u64>) -> Facts {
        let partner = ReplicationPartner {
            server: "DC2".into(),
            part: "domain".into(),
            failure_count,
            success_age_s,
            result_code: 1722,
        };
        Facts { replication: DirectoryReplication { partners: vec![partner], ..DirectoryReplication::default() } }
    }

    fn sysvol(state: &str, shared: Option<bool>) -> Facts {
        let replication = DirectoryReplication {
            sysvol_state: state.into(),
            sysvol_shared: shared,
            ..DirectoryReplication::default()
        };
        Facts { replication }
    }

    #[test]
    fn a_partner_is_behind_by_failures_and_by_time() {
        let bad = Level::Bad;
        let table = [
            ("just now", 0, Some(60), Level::Healthy),
            ("a day", 0, Some(DAY_S), Level::Healthy),
            ("an hour more, without a failure: switched off", 0, Some(DAY_S + HOUR_S), bad(Severity::High)),
            ("two failures", 2, Some(HOUR_S), Level::Near),
            ("three", 3, Some(HOUR_S), bad(Severity::Medium)),
            ("three and a day", 3, Some(DAY_S + 1), bad(Severity::High)),
            ("thirty days", 700, Some(30 * DAY_S), bad(Severity::High)),
            ("a second more", 700, Some(30 * DAY_S + 1), bad(Severity::Critical)),
            ("new", 0, None, Level::Near),
            ("never", 3, None, bad(Severity::High)),
            ("absurd", u32::MAX, Some(u64::MAX), bad(Severity::Critical)),
        ];
        for (case, failures, age_s, wanted) in table {
            assert_eq!(Trial::server().level::<This>(&partner(failures, age_s), 0, "DC2"), Some(wanted), "{case}");
        }
    }

    #[test]
    fn sysvol_is_whole_and_shared_or_told() {
        let (high, medium) = (Level::Bad(Severity::High), Level::Bad(Severity::Medium));
        let table = [
            ("normal", Some(true), Level::Healthy),
            ("normal", None, Level::Healthy),
            ("normal", Some(false), high),
            ("error", Some(true), high),
            ("recovering", Some(true), Level::Near),
            ("initial_sync", Some(false), Level::Near),
            ("", Some(false), high),
            ("", Some(true), Level::Near),
            ("", None, Level::Near),
            ("nonsense", None, Level::Near),
        ];
        for (state, shared, wanted) in table {
            let found = Trial::server().level::<This>(&sysvol(state, shared), 0, SYSVOL);
            assert_eq!(found, Some(wanted), "{state} {shared:?}");
        }
        let facts = sysvol("initial_sync", Some(false));
        let day = 86_400;
        assert_eq!(
            Trial::server().lasting::<This>(&facts, day).level::<This>(&facts, day * 1000, SYSVOL),
            Some(medium)
        );
        assert_eq!(
            Trial::server().lasting::<This>(&facts, day / 2).level::<This>(&facts, day * 500, SYSVOL),
            Some(Level::Near)
        );
    }

    #[test]
    fn replication_becomes_facts() {
        let facts = partner(0, Some(1));
        let answer = Some(Answer::Seen(facts.replication.clone()));
        let host = Recorded { directory_replication: answer, ..Recorded::default() };
        assert_eq!(This::observe(&host).unwrap(), facts);
        assert_eq!(This::cards(&facts).len(), 1);
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
