//! Protects from a machine that is never restarted, and from one that restarts by itself.
//! Linux: boot id and time since boot. Windows: boot time and the event of an unclean stop. macOS: boot session.
//! Invariant: time since boot is monotonic and includes sleep; one unclean end counts once, in the first look after it.
//! Next: `pending_reboot`, for updates that wait for the restart.

use serde::{Deserialize, Serialize};

use crate::card::Card;
use crate::check::{Check, Every};
use crate::host::Host;
use crate::observation::Look;
use crate::past::{Past, Point, Window};
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// The current boot.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// The boot's own id.
    pub boot_id: String,
    /// Time since it, sleep included.
    pub up_s: u64,
    /// Whether the boot before ended with a shutdown that was asked for; none when unknown.
    pub previous_end_clean: Option<bool>,
    /// Whether this is the first look since the boot.
    pub first_look: bool,
}

crate::limits! {
    /// When a machine runs too long, or restarts by itself too often.
    pub struct Limits {
        /// A workstation should restart within, days.
        workstation_days: 30.0, 1 ..= 3_650;
        /// A server should restart within, days.
        server_days: 60.0, 1 ..= 3_650;
        /// Unexpected restarts in seven days that are worth a ticket.
        unexpected_restarts: 2.0, 1 ..= 100;
    }
}

const UNEXPECTED: Window = Window { series: "unexpected_restart", span_s: 7 * 86_400 };

impl Check for This {
    const KEY: &'static str = "uptime";
    const EVERY: Every = Every::FifthSample;
    const WINDOWS: &'static [Window] = &[UNEXPECTED];
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        let boot = host.boot()?;
        Ok(Facts {
            boot_id: boot.boot_id,
            up_s: boot.up_s,
            previous_end_clean: boot.previous_end_clean,
            first_look: boot.first_look,
        })
    }

    fn judge(facts: &Facts, past: &Past<'_>, limits: &Limits, now_ms: i64) -> Vec<Reading> {
        let days = if past.class.is_server() { limits.server_days } else { limits.workstation_days };
        let long = facts.up_s as f64 > days * 86_400.0;
        let up = if long { Level::Bad(Severity::Info) } else { Level::Healthy };
        let restarts = past.any(UNEXPECTED, now_ms).map_or(0.0, |stat| stat.sum);
        let often = restarts >= limits.unexpected_restarts;
        let again = if often { Level::Bad(Severity::Medium) } else { Level::Healthy };
        #[expect(clippy::cast_possible_truncation, reason = "a float to integer cast saturates, and people read a few")]
        let words = Words::new("uptime-restarts").count("restarts", restarts as i64);
        vec![
            Reading::new("uptime", "up", up, Words::new("uptime").span_s("up", facts.up_s)),
            Reading::new("uptime", "restarts", again, words),
        ]
    }

    fn series(facts: &Facts) -> Vec<Point> {
        let unexpected = facts.first_look && facts.previous_end_clean == Some(false);
        let value = if unexpected { 1.0 } else { 0.0 };
        vec![Point { series: UNEXPECTED.series, subject: String::new(), value }]
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        vec![Card::new("", Words::new("uptime-card").span_s("up", facts.up_s))]
    }
}

#[cfg(test)]
mod tests {
    use crate::trial::Trial;
    use super::*;
    use crate::host::Boot;
    use crate::recorded::{Answer, Recorded};

    #[test]
    fn a_machine_should_restart_now_and_then() {
        const DAY: u64 = 86_400;
        let long = Level::Bad(Severity::Info);
        let table = [
            (0, Level::Healthy, Level::Healthy),
            (30 * DAY, Level::Healthy, Level::Healthy),
            (30 * DAY + 1, long, Level::Healthy),
            (60 * DAY + 1, long, long),
            (u64::MAX, long, long),
        ];
        for (up_s, laptop, server) in table {
            let facts = Facts { up_s, ..Facts::default() };
            assert_eq!(Trial::laptop().level::<This>(&facts, 0, "up"), Some(laptop), "{up_s} on a laptop");
            assert_eq!(Trial::server().level::<This>(&facts, 0, "up"), Some(server), "{up_s} on a server");
        }
    }

    #[test]
    fn two_unexpected_restarts_in_seven_days_are_a_finding_and_each_counts_once() {
        let look = |clean, first_look| Facts { previous_end_clean: clean, first_look, ..Facts::default() };
        let table: [(&str, &[Facts], Level); 5] = [
            ("one power cut", &[look(Some(false), true)], Level::Healthy),
            ("one, looked at often", &[look(Some(false), true), look(Some(false), false)], Level::Healthy),
            ("two", &[look(Some(false), true), look(Some(false), true)], Level::Bad(Severity::Medium)),
            ("asked for", &[look(Some(true), true), look(Some(true), true)], Level::Healthy),
            ("unknown", &[look(None, true), look(None, true)], Level::Healthy),
        ];
        for (case, looks, wanted) in table {
            let mut trial = Trial::server();
            looks.iter().for_each(|facts| trial.see::<This>(facts, 60_000));
            assert_eq!(trial.level::<This>(&Facts::default(), 60_000, "restarts"), Some(wanted), "{case}");
            let later = 9 * 86_400_000;
            assert_eq!(trial.level::<This>(&Facts::default(), later, "restarts"), Some(Level::Healthy), "{case}, later");
        }
    }

    #[test]
    fn the_boot_becomes_facts() {
        let boot = Boot { boot_id: "b".into(), up_s: 7, previous_end_clean: Some(false), first_look: true };
        let host = Recorded { boot: Some(Answer::Seen(boot)), ..Recorded::default() };
        let seen = This::observe(&host).unwrap();
        assert_eq!(This::series(&seen).first().map(|point| point.value), Some(1.0));
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
