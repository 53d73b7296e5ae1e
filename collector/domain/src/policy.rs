//! Policy: limits and delays, inherited provider < customer < site < device, nearest wins. Delays are policy numbers.
//! Invariant: limits never travel to an agent; a limit that no check declares is refused where it is set.
//! Next: [`crate::judge`], which asks for a check's limits; [`crate::condition`], which asks for delays.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use shared::checks;
use shared::limits::LimitField;

/// How patient the collector is. Seconds, unless the name says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Patience {
    /// Consecutive samples before a finding opens or clears.
    pub samples: u32,
    /// A finding clears only after having been healthy for this long.
    pub clear_delay_s: u32,
    /// Changes within the flap window that make a finding a flapping one.
    pub flap_changes: u32,
    /// The flap window.
    pub flap_window_s: u32,
    /// After enrolment: what is found meanwhile belongs to the take-over report.
    pub learning_s: u32,
    /// After a boot: what is found meanwhile waits.
    pub grace_s: u32,
    /// A healthy ticket is watched for this long before it resolves.
    pub watch_s: u32,
    /// A relapse within this time reopens the ticket.
    pub reopen_s: u32,
    /// A resolved ticket closes after this time.
    pub close_s: u32,
    /// A ticket that a person resolved opens again when its fault is still seen after this time.
    pub still_bad_s: u32,
    /// A server is silent after this.
    pub server_silent_s: u32,
    /// An always-on PC is silent after this.
    pub pc_silent_s: u32,
    /// A server that said it restarts is silent after this.
    pub restart_silent_s: u32,
    /// Any device, however it went, is asked for after this.
    pub unheard_s: u32,
    /// Tickets a day of the smallest customer after which what is not urgent waits.
    pub day_tickets: u32,
}

const DAY_S: u32 = 86_400;

impl Patience {
    /// The shipped delays (checks.md's "common to all": three samples, 15 min, 4 in 60 min, 24 h, 7 days).
    pub const DEFAULT: Self = Self {
        samples: 3,
        clear_delay_s: 900,
        flap_changes: 4,
        flap_window_s: 3600,
        learning_s: DAY_S,
        grace_s: 900,
        watch_s: DAY_S,
        reopen_s: 7 * DAY_S,
        close_s: 7 * DAY_S,
        still_bad_s: DAY_S,
        server_silent_s: 720,
        pc_silent_s: 1800,
        restart_silent_s: 2700,
        unheard_s: 30 * DAY_S,
        day_tickets: 10,
    };

    /// The named quick set for trying and testing: two samples, no delays, no learning period.
    pub const QUICK: Self = Self {
        samples: 2,
        clear_delay_s: 0,
        flap_changes: 8,
        flap_window_s: 120,
        learning_s: 0,
        grace_s: 0,
        watch_s: 0,
        day_tickets: u32::MAX,
        ..Self::DEFAULT
    };
}

impl Default for Patience {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// Limits set at one level: `check.limit` to its value.
pub type LevelLimits = BTreeMap<String, f64>;

/// Where limits are set, the farthest first.
pub const SCOPES: [&str; 4] = ["provider", "customer", "site", "device"];

/// Why a limit is not set.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum LimitRefused {
    /// No check declares it.
    #[error("no check has a limit named {0}")]
    Unknown(String),
    /// What was written is no number.
    #[error("a number is wanted, like {0}")]
    NoNumber(f64),
    /// It lies outside what its check allows.
    #[error("{min} to {max} are possible")]
    OutOfRange {
        /// The least.
        min: f64,
        /// The greatest.
        max: f64,
    },
}

/// Whether what a check finds is only told in the digest: a limit like any other, which no check declares by itself.
pub static DIGEST: LimitField = LimitField {
    name: "digest",
    doc: "Only for the digest, without tickets: 1; with tickets: 0. A proven danger opens its ticket all the same.",
    default: 0.0,
    min: 0.0,
    max: 1.0,
};

/// Checks that are never for the digest: backups, protection, drives; and lines, which are in it until several devices of a
/// site see the same. Silence is no check of an agent's, so that it cannot be set at all.
const NEVER_DIGEST: [&str; 6] = ["backup_age", "sql_server", "antivirus", "disk_health", "disk_array", "network"];

/// Whether a check may be put into the digest.
#[must_use]
pub fn may_digest(check: &str) -> bool {
    checks::find(check).is_some() && !NEVER_DIGEST.contains(&check)
}

/// Whether the limits of a check put it into the digest.
#[must_use]
pub fn is_digest(check: &str, limits: &[(&str, f64)]) -> bool {
    may_digest(check) && limits.iter().any(|(name, value)| *name == DIGEST.name && *value >= 0.5)
}

/// The limits that can be set for a check: those it declares, and whether it is for the digest.
pub fn fields(check: &str) -> impl Iterator<Item = &'static LimitField> {
    let own = checks::find(check).map_or(&[][..], |entry| entry.limits);
    own.iter().chain(may_digest(check).then_some(&DIGEST))
}

/// The limit that can be set for a check under this name.
///
/// # Errors
/// [`LimitRefused::Unknown`] when there is none.
pub fn declared(check: &str, limit: &str) -> Result<&'static LimitField, LimitRefused> {
    let found = fields(check).find(|field| field.name == limit);
    found.ok_or_else(|| LimitRefused::Unknown(format!("{check}.{limit}")))
}

/// A limit's value as a person wrote it, with a point or a comma; nothing written is none: the inherited one counts.
///
/// # Errors
/// [`LimitRefused`] for what is no number or lies outside the bounds.
pub fn written(field: &LimitField, text: &str) -> Result<Option<f64>, LimitRefused> {
    let text = text.trim().replace(',', ".");
    if text.is_empty() {
        return Ok(None);
    }
    let plain = text.chars().all(|letter| letter.is_ascii_digit() || ".-+".contains(letter));
    let value: f64 = text.parse().ok().filter(|_| plain).ok_or(LimitRefused::NoNumber(field.default))?;
    if (field.min..=field.max).contains(&value) {
        Ok(Some(value))
    } else {
        Err(LimitRefused::OutOfRange { min: field.min, max: field.max })
    }
}

/// A limit as one level sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Inherited {
    /// What this level sets.
    pub own: Option<f64>,
    /// What counts when this level sets nothing.
    pub above: f64,
    /// Which level above set that, as a place in [`SCOPES`]; none: it is the shipped default.
    pub from: Option<usize>,
}

/// A limit as the last of these levels sees it; the levels stand from the provider on.
#[must_use]
pub fn inherited(levels: &[LevelLimits], check: &str, field: &LimitField) -> Inherited {
    let key = format!("{check}.{}", field.name);
    let (own, above) = levels.split_last().map_or((None, levels), |(own, above)| (own.get(&key).copied(), above));
    let nearest =
        above.iter().enumerate().rev().find_map(|(place, level)| level.get(&key).map(|value| (place, *value)));
    Inherited { own, above: nearest.map_or(field.default, |(_, value)| value), from: nearest.map(|(place, _)| place) }
}

/// Everything that decides how one device is judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Policy {
    /// Counts up with each change; a finding stores the revision that made it.
    pub revision: u64,
    /// Delays.
    pub patience: Patience,
    /// Limits set by the provider, the customer, the site and the device, in this order.
    pub levels: [LevelLimits; 4],
    /// The time zone of the device's site.
    pub zone: TimeZone,
}

impl Default for Policy {
    fn default() -> Self {
        Self { revision: 0, patience: Patience::default(), levels: Default::default(), zone: TimeZone::UTC }
    }
}

impl Policy {
    /// The limits set for a check, each with the nearest level's value.
    #[must_use]
    pub fn limits_of(&self, check: &str) -> Vec<(&str, f64)> {
        if self.levels.iter().all(LevelLimits::is_empty) {
            return Vec::new();
        }
        let mut nearest: BTreeMap<&str, f64> = BTreeMap::new();
        for level in &self.levels {
            for (name, value) in level {
                if let Some((of, limit)) = name.split_once('.')
                    && of == check
                {
                    nearest.insert(limit, *value);
                }
            }
        }
        nearest.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_level_wins_and_the_rest_is_inherited() {
        let level = |rows: &[(&str, f64)]| rows.iter().map(|(name, value)| ((*name).to_owned(), *value)).collect();
        let policy = Policy {
            levels: [
                level(&[("disk_space.high_percent", 15.0), ("disk_space.high_gb", 30.0), ("cpu.x", 1.0)]),
                level(&[("disk_space.high_percent", 12.0)]),
                LevelLimits::new(),
                level(&[("disk_space.high_percent", 3.0)]),
            ],
            ..Policy::default()
        };
        assert_eq!(policy.limits_of("disk_space"), [("high_gb", 30.0), ("high_percent", 3.0)]);
        assert!(policy.limits_of("disk").is_empty(), "a check's name is matched whole");
        let field = declared("disk_space", "high_percent").unwrap();
        let seen = |levels: usize| inherited(&policy.levels[..levels], "disk_space", field);
        assert_eq!(seen(0), Inherited { own: None, above: 10.0, from: None });
        assert_eq!(seen(1), Inherited { own: Some(15.0), above: 10.0, from: None });
        assert_eq!(seen(2), Inherited { own: Some(12.0), above: 15.0, from: Some(0) });
        assert_eq!(seen(3), Inherited { own: None, above: 12.0, from: Some(1) });
        assert_eq!(seen(4), Inherited { own: Some(3.0), above: 12.0, from: Some(1) });
    }

    #[test]
    fn a_limit_that_no_check_declares_or_a_value_out_of_bounds_is_refused() {
        assert_eq!(declared("disk_space", "x"), Err(LimitRefused::Unknown("disk_space.x".into())));
        assert_eq!(declared("disk_spac", "high_percent"), Err(LimitRefused::Unknown("disk_spac.high_percent".into())));
        assert_eq!(declared("services", "digest"), Ok(&DIGEST));
        assert_eq!(declared("antivirus", "digest"), Err(LimitRefused::Unknown("antivirus.digest".into())));
        assert!(is_digest("services", &[("digest", 1.0)]) && !is_digest("services", &[("digest", 0.0)]));
        assert!(!is_digest("backup_age", &[("digest", 1.0)]), "whatever stands in the database");
        assert!(NEVER_DIGEST.iter().all(|check| checks::find(check).is_some()));
        let field = declared("disk_space", "high_percent").unwrap();
        let outside = Err(LimitRefused::OutOfRange { min: 0.0, max: 100.0 });
        let table = [
            ("", Ok(None)),
            ("  ", Ok(None)),
            ("0", Ok(Some(0.0))),
            (" 12,5 ", Ok(Some(12.5))),
            ("100", Ok(Some(100.0))),
            ("100.1", outside.clone()),
            ("-1", outside),
            ("inf", Err(LimitRefused::NoNumber(10.0))),
            ("NaN", Err(LimitRefused::NoNumber(10.0))),
            ("1e1", Err(LimitRefused::NoNumber(10.0))),
            ("ten", Err(LimitRefused::NoNumber(10.0))),
        ];
        for (text, wanted) in table {
            assert_eq!(written(field, text), wanted, "{text:?}");
        }
    }
}
