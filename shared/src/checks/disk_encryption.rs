//! Protects from a lost laptop that anybody can read.
//! Linux: LUKS below each fixed volume. Windows: `Win32_EncryptableVolume` (protection, conversion, protectors; never a key).
//! macOS: FileVault.
//! Invariant: only whether a recovery key exists and is kept, never the key itself; drives that encrypt by themselves do not
//! tell and count as not encrypted. Next: `secure_boot`.

use serde::{Deserialize, Serialize};

use crate::card::Card;
use crate::check::{Check, Every};
use crate::host::{Host, VolumeEncryption};
use crate::limits::NoLimits;
use crate::observation::Look;
use crate::past::{DeviceClass, Past, Point, Window};
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// The fixed volumes that tell whether they are encrypted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// One row each.
    pub volumes: Vec<VolumeEncryption>,
}

const SUSPENDED: Window = Window { series: "suspended_volumes_count", span_s: 86_400 };
/// How much of a day must have been seen: a laptop is on for a third of it.
const SEEN: f64 = 0.3;

impl Check for This {
    const KEY: &'static str = "disk_encryption";
    const EVERY: Every = Every::FifthSample;
    const WINDOWS: &'static [Window] = &[SUSPENDED];
    type Facts = Facts;
    type Limits = NoLimits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        Ok(Facts { volumes: host.encryption()? })
    }

    fn judge(facts: &Facts, past: &Past<'_>, _: &NoLimits, now_ms: i64) -> Vec<Reading> {
        let day = past.any(SUSPENDED, now_ms);
        let lasting = day.is_some_and(|stat| stat.min >= 1.0 && stat.covered >= SEEN);
        let state = facts.volumes.iter().filter_map(|volume| state(volume, past.class, lasting));
        state.chain(facts.volumes.iter().filter_map(recovery)).collect()
    }

    fn series(facts: &Facts) -> Vec<Point> {
        let suspended = facts.volumes.iter().filter(|one| one.state == "suspended").count();
        vec![Point { series: SUSPENDED.series, subject: String::new(), value: suspended as f64 }]
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let words = |one: &VolumeEncryption| Words::new("disk-encryption-card").text("state", &one.state);
        facts.volumes.iter().map(|one| Card::new(&one.mount, words(one))).collect()
    }
}

fn state(volume: &VolumeEncryption, class: DeviceClass, lasting: bool) -> Option<Reading> {
    let carried = class == DeviceClass::Laptop;
    let level = match volume.state.as_str() {
        "on" => Level::Healthy,
        "off" | "decrypting" if carried => Level::Bad(Severity::Medium),
        "suspended" if lasting => Level::Bad(Severity::Medium),
        "suspended" | "encrypting" => Level::Near,
        _ => return None,
    };
    let words = Words::new("disk-encryption").text("mount", &volume.mount).text("state", &volume.state);
    let reading = Reading::new("disk_encryption", &volume.mount, level, words);
    // A suspension is of this device; laptops without are a matter of the customer, decided once.
    Some(if volume.state == "suspended" { reading } else { reading.per_customer("disk_encryption") })
}

fn recovery(volume: &VolumeEncryption) -> Option<Reading> {
    let missing = volume.state == "on" && (volume.recovery_key == Some(false) || volume.escrowed == Some(false));
    let kept = if volume.recovery_key == Some(false) { "none" } else { "here" };
    let words = Words::new("disk-encryption-recovery").text("mount", &volume.mount).text("key", kept);
    let subject = format!("recovery:{}", volume.mount);
    missing.then(|| {
        Reading::new("disk_encryption", &subject, Level::Bad(Severity::Info), words).per_customer("recovery_keys")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::Scope;
    use crate::recorded::{Answer, Recorded};
    use crate::trial::Trial;

    fn facts(state: &str) -> Facts {
        let volume =
            VolumeEncryption { mount: "/".into(), system: true, state: state.into(), ..VolumeEncryption::default() };
        Facts { volumes: vec![volume] }
    }

    #[test]
    fn laptops_are_encrypted_and_a_suspension_ends_within_a_day() {
        let (hour, day) = (3600, 86_400);
        let medium = Some(Level::Bad(Severity::Medium));
        let table = [
            ("on", hour, Some(Level::Healthy), Some(Level::Healthy)),
            ("off", hour, medium, None),
            ("decrypting", hour, medium, None),
            ("encrypting", day, Some(Level::Near), Some(Level::Near)),
            ("suspended", hour, Some(Level::Near), Some(Level::Near)),
            ("suspended", day, medium, medium),
            ("", day, None, None),
            ("nonsense", day, None, None),
        ];
        for (state, span_s, laptop, server) in table {
            let facts = facts(state);
            let level = |trial: Trial| trial.lasting::<This>(&facts, span_s).level::<This>(&facts, span_s * 1000, "/");
            assert_eq!(level(Trial::laptop()), laptop, "{state} for {span_s} s on a laptop");
            assert_eq!(level(Trial::server()), server, "{state} for {span_s} s on a server");
        }
        let readings = Trial::laptop().judge::<This>(&facts("off"), 0);
        assert!(readings.iter().all(|one| one.scope == Scope::Customer), "one ticket for the customer");
    }

    #[test]
    fn a_recovery_key_that_nobody_keeps_is_for_the_digest() {
        let table = [
            (Some(true), Some(true), false),
            (Some(true), Some(false), true),
            (Some(false), None, true),
            (None, None, false),
        ];
        for (recovery_key, escrowed, told) in table {
            let volume = VolumeEncryption {
                mount: "C:".into(),
                state: "on".into(),
                recovery_key,
                escrowed,
                ..VolumeEncryption::default()
            };
            let level = Trial::laptop().level::<This>(&Facts { volumes: vec![volume] }, 0, "recovery:C:");
            assert_eq!(level, told.then_some(Level::Bad(Severity::Info)), "{recovery_key:?} {escrowed:?}");
        }
    }

    #[test]
    fn volumes_become_facts() {
        let host = Recorded { encryption: Some(Answer::Seen(facts("on").volumes)), ..Recorded::default() };
        let seen = This::observe(&host).unwrap();
        assert_eq!((This::cards(&seen).len(), seen), (1, facts("on")));
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
