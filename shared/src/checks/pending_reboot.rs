//! Protects from updates that are half installed: the old code runs on until the machine restarts.
//! Linux: `/run/reboot-required`, needrestart. Windows: component servicing and Windows Update keys only, because the
//! file-rename list stays set for months. macOS: it tells nobody.
//! Invariant: the age is the machine's own; a restart that is not wanted is healthy. Next: `uptime`.

use serde::{Deserialize, Serialize};

use crate::card::Card;
use crate::check::{Check, Every};
use crate::host::{Host, RebootReason};
use crate::observation::Look;
use crate::past::Past;
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// Why the system wants a restart; empty when it wants none.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// One row for each place that says so.
    pub reasons: Vec<RebootReason>,
}

crate::limits! {
    /// How long a restart may wait.
    pub struct Limits {
        /// A workstation's user is told after this many days.
        workstation_notice_days: 7.0, 0 ..= 365;
        /// A ticket for a workstation after this many days.
        workstation_days: 14.0, 0 ..= 365;
        /// A ticket for a server after this many days: it missed its next window.
        server_days: 14.0, 0 ..= 365;
    }
}

const DAY_S: f64 = 86_400.0;

impl Check for This {
    const KEY: &'static str = "pending_reboot";
    const EVERY: Every = Every::FifthSample;
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        Ok(Facts { reasons: host.reboot_reasons()? })
    }

    fn judge(facts: &Facts, past: &Past<'_>, limits: &Limits, _: i64) -> Vec<Reading> {
        let Some(oldest) = facts.reasons.iter().max_by_key(|reason| reason.for_s) else {
            return vec![Reading::new("pending_reboot", "", Level::Healthy, Words::new("pending-reboot-none"))];
        };
        let days = oldest.for_s as f64 / DAY_S;
        let server = past.class.is_server();
        let ticket_days = if server { limits.server_days } else { limits.workstation_days };
        let level = match days {
            days if days >= ticket_days => Level::Bad(Severity::Medium),
            days if !server && days >= limits.workstation_notice_days => Level::Bad(Severity::Info),
            _ => Level::Healthy,
        };
        let waiting: usize = facts.reasons.iter().map(|reason| reason.waiting.len()).sum();
        let words = Words::new("pending-reboot")
            .span_s("for", oldest.for_s)
            .count("waiting", i64::try_from(waiting).unwrap_or(i64::MAX));
        vec![Reading::new("pending_reboot", "", level, words)]
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let oldest = facts.reasons.iter().max_by_key(|reason| reason.for_s);
        let figure = match oldest {
            Some(reason) => Words::new("pending-reboot-card").span_s("for", reason.for_s),
            None => Words::new("pending-reboot-card-none"),
        };
        vec![Card::new("", figure)]
    }
}

#[cfg(test)]
mod tests {
    use crate::trial::Trial;
    use super::*;
    use crate::recorded::{Answer, Recorded};

    fn waiting(for_s: u64) -> RebootReason {
        RebootReason { source: "reboot-required".into(), waiting: vec!["linux-image".into()], for_s }
    }

    #[test]
    fn a_restart_may_wait_for_some_days() {
        const DAY: u64 = 86_400;
        let (info, medium) = (Level::Bad(Severity::Info), Level::Bad(Severity::Medium));
        let table: [(&str, &[u64], Level, Level); 7] = [
            ("none", &[], Level::Healthy, Level::Healthy),
            ("just now", &[0], Level::Healthy, Level::Healthy),
            ("a second below seven days", &[7 * DAY - 1], Level::Healthy, Level::Healthy),
            ("seven days", &[7 * DAY], info, Level::Healthy),
            ("fourteen days", &[14 * DAY], medium, medium),
            ("the oldest counts", &[DAY, 20 * DAY, 2 * DAY], medium, medium),
            ("since before the universe", &[u64::MAX], medium, medium),
        ];
        for (case, spans, laptop, server) in table {
            let facts = Facts { reasons: spans.iter().map(|span| waiting(*span)).collect() };
            assert_eq!(Trial::laptop().level::<This>(&facts, 0, ""), Some(laptop), "{case} on a laptop");
            assert_eq!(Trial::server().level::<This>(&facts, 0, ""), Some(server), "{case} on a server");
        }
    }

    #[test]
    fn the_reasons_become_facts() {
        let host = Recorded { reboot_reasons: Some(Answer::Seen(vec![waiting(5)])), ..Recorded::default() };
        assert_eq!(This::observe(&host).unwrap().reasons, [waiting(5)]);
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
