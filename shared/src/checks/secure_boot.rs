//! Protects from a start that somebody tampered with, and tells whether a device is ready for a system that wants Secure Boot.
//! Linux: the firmware's variables and the TPM's class. Windows: the registry's state of Secure Boot and `Win32_Tpm`.
//! macOS: nothing, its start is guarded by its maker.
//! Invariant: something to know, never a ticket. Next: `disk_encryption`.

use crate::card::Card;
use crate::check::{Check, Every};
use crate::host::{BootSecurity, Host};
use crate::limits::NoLimits;
use crate::observation::Look;
use crate::past::{DeviceClass, Past};
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// How the machine starts, as the host tells it.
pub type Facts = BootSecurity;

impl Check for This {
    const KEY: &'static str = "secure_boot";
    const EVERY: Every = Every::Day;
    type Facts = Facts;
    type Limits = NoLimits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        host.boot_security()
    }

    fn judge(facts: &Facts, past: &Past<'_>, _: &NoLimits, _: i64) -> Vec<Reading> {
        // The start of a virtual machine is its host's matter.
        let own = past.class != DeviceClass::VirtualMachine;
        let level = match (facts.uefi, facts.secure_boot) {
            (true, None) => return Vec::new(),
            (true, Some(false)) if own => Level::Bad(Severity::Info),
            _ => Level::Healthy,
        };
        vec![Reading::new("secure_boot", "", level, Words::new("secure-boot").text("state", state(facts)))]
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let tpm = Words::new("secure-boot-card-tpm").text("version", &facts.tpm);
        vec![Card::new("", Words::new("secure-boot-card").text("state", state(facts))).beside(tpm)]
    }
}

fn state(facts: &Facts) -> &'static str {
    match (facts.uefi, facts.secure_boot) {
        (false, _) => "legacy",
        (true, Some(true)) => "on",
        (true, Some(false)) => "off",
        (true, None) => "unknown",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recorded::{Answer, Recorded};
    use crate::trial::Trial;

    #[test]
    fn secure_boot_that_is_off_is_for_the_digest() {
        let info = Some(Level::Bad(Severity::Info));
        let table = [
            (true, Some(true), Some(Level::Healthy), Some(Level::Healthy)),
            (true, Some(false), info, Some(Level::Healthy)),
            (false, None, Some(Level::Healthy), Some(Level::Healthy)),
            (true, None, None, None),
        ];
        for (uefi, secure_boot, laptop, guest) in table {
            let facts = Facts { uefi, secure_boot, tpm: String::new() };
            let virtual_machine = Trial { class: DeviceClass::VirtualMachine, ..Trial::server() };
            assert_eq!(Trial::laptop().level::<This>(&facts, 0, ""), laptop, "{facts:?}");
            assert_eq!(virtual_machine.level::<This>(&facts, 0, ""), guest, "{facts:?} in a virtual machine");
        }
    }

    #[test]
    fn the_start_becomes_facts() {
        let host = Recorded { boot_security: Some(Answer::Seen(Facts::default())), ..Recorded::default() };
        assert_eq!(This::cards(&This::observe(&host).unwrap()).len(), 1);
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
