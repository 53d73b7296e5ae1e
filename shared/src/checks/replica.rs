//! Protects from a stand-by copy of a virtual machine that is days old on the day it is needed.
//! Windows: Hyper-V's `Msvm_ComputerSystem` (root\virtualization\v2), its interval from `Msvm_ReplicationSettingData`.
//! Linux and macOS: their virtual machines are copied by other means, which this check does not know.
//! Invariant: what Hyper-V says of itself goes before our own clock; after a failover, and while the first copy is being
//! made, a machine is not late. Next: `virtual_machines`, for snapshots; `backup_age`, because a replica is no backup.

use serde::{Deserialize, Serialize};

use crate::card::Card;
use crate::check::{Check, Every};
use crate::host::{Host, Replica};
use crate::observation::Look;
use crate::past::Past;
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// The machines that are copied.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// One row each; empty when none is copied.
    pub replicas: Vec<Replica>,
}

crate::limits! {
    /// How old a copy may be.
    pub struct Limits {
        /// A warning when so many copies were missed.
        late_intervals: 3.0, 1 ..= 1_000;
        /// A copy younger than this is never late, minutes.
        least_min: 30.0, 1 ..= 10_080;
        /// High when the copy is older than this, hours.
        high_hours: 24.0, 1 ..= 8_760;
    }
}

/// How often Hyper-V copies when nothing else was set.
const INTERVAL_S: u32 = 300;
/// States in which copies are due.
const DUE: [&str; 6] = ["replicating", "suspended", "critical", "resync_waiting", "resyncing", "resync_suspended"];

impl Check for This {
    const KEY: &'static str = "replica";
    const EVERY: Every = Every::FifthSample;
    const OPTIONAL: bool = true;
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        Ok(Facts { replicas: host.replicas()? })
    }

    fn judge(facts: &Facts, _: &Past<'_>, limits: &Limits, _: i64) -> Vec<Reading> {
        facts.replicas.iter().map(|replica| reading(replica, limits)).collect()
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let card = |replica: &Replica| {
            let figure = match replica.copied_age_s {
                Some(age_s) => Words::new("replica-card").span_s("for", age_s),
                None => Words::new("replica-card-never"),
            };
            Card::new(&replica.machine, figure)
        };
        facts.replicas.iter().map(card).collect()
    }
}

fn reading(replica: &Replica, limits: &Limits) -> Reading {
    let late = late(replica, limits);
    let unwell = match replica.health.as_str() {
        "critical" => Level::Bad(Severity::High),
        "warning" => Level::Bad(Severity::Medium),
        "normal" => Level::Healthy,
        // Hyper-V says nothing of a machine that it does not copy yet.
        _ => Level::Near,
    };
    let words = |key: &str| Words::new(key).text("machine", &replica.machine);
    let (level, words) = match (late, unwell, replica.copied_age_s) {
        (Some(severity), _, Some(age_s)) => {
            let worse = if unwell == Level::Bad(Severity::High) { Severity::High } else { severity };
            (Level::Bad(worse), words("replica-late").span_s("for", age_s))
        }
        (_, Level::Bad(_), _) => (unwell, words("replica-unwell").text("health", &replica.health)),
        _ => (unwell, words("replica")),
    };
    Reading::new("replica", &replica.machine, level, words)
}

/// How badly a copy is late; none when it is not, or when none is due.
fn late(replica: &Replica, limits: &Limits) -> Option<Severity> {
    let age_s = replica.copied_age_s.filter(|_| DUE.contains(&replica.state.as_str()))? as f64;
    let interval_s = f64::from(replica.interval_s.filter(|interval_s| *interval_s > 0).unwrap_or(INTERVAL_S));
    let limit_s = (limits.late_intervals * interval_s).max(limits.least_min * 60.0);
    match () {
        () if age_s > limits.high_hours * 3600.0 => Some(Severity::High),
        () if age_s > limit_s => Some(Severity::Medium),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recorded::{Answer, Recorded};
    use crate::trial::Trial;

    fn replica(health: &str, state: &str, copied_age_s: Option<u64>, interval_s: Option<u32>) -> Facts {
        let (health, state) = (health.into(), state.into());
        let replica =
            Replica { machine: "mail".into(), role: "primary".into(), health, state, copied_age_s, interval_s };
        Facts { replicas: vec![replica] }
    }

    #[test]
    fn a_copy_is_late_by_its_own_interval_or_unwell_by_its_host_s_word() {
        let (medium, high) = (Level::Bad(Severity::Medium), Level::Bad(Severity::High));
        let quarter = Some(900);
        let table = [
            ("fresh", replica("normal", "replicating", Some(60), quarter), Level::Healthy),
            ("three intervals", replica("normal", "replicating", Some(2700), quarter), Level::Healthy),
            ("a second more", replica("normal", "replicating", Some(2701), quarter), medium),
            ("of half a minute each", replica("normal", "replicating", Some(1800), Some(30)), Level::Healthy),
            ("half an hour and more", replica("normal", "replicating", Some(1801), Some(30)), medium),
            ("an interval of nothing", replica("normal", "replicating", Some(1800), Some(0)), Level::Healthy),
            ("no interval told", replica("normal", "replicating", Some(1801), None), medium),
            ("a day", replica("normal", "replicating", Some(86_400), quarter), medium),
            ("more than a day", replica("normal", "suspended", Some(86_401), quarter), high),
            ("warned of", replica("warning", "replicating", Some(60), quarter), medium),
            ("warned of and late", replica("warning", "replicating", Some(2701), quarter), medium),
            ("critical", replica("critical", "critical", Some(60), quarter), high),
            ("critical and late", replica("critical", "critical", Some(2701), quarter), high),
            ("the first copy is made", replica("normal", "initial", Some(90_000), quarter), Level::Healthy),
            ("after a failover", replica("", "recovered", Some(900_000), quarter), Level::Near),
            ("never copied", replica("normal", "replicating", None, quarter), Level::Healthy),
            ("absurd", replica("?", "replicating", Some(u64::MAX), Some(u32::MAX)), high),
        ];
        for (case, facts, wanted) in table {
            assert_eq!(Trial::server().level::<This>(&facts, 0, "mail"), Some(wanted), "{case}");
        }
        assert!(Trial::server().judge::<This>(&Facts::default(), 0).is_empty());
    }

    #[test]
    fn replicas_become_facts() {
        let facts = replica("normal", "replicating", Some(1), None);
        let host = Recorded { replicas: Some(Answer::Seen(facts.replicas.clone())), ..Recorded::default() };
        assert_eq!(This::observe(&host).unwrap(), facts);
        assert_eq!(This::cards(&facts)[0].figure.key, "replica-card");
        assert_eq!(This::cards(&replica("", "", None, None))[0].figure.key, "replica-card-never");
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
