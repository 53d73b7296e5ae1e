//! Protects from forgotten snapshots: they grow until the disk is full, and are no backup.
//! Linux: libvirt's records of machines and snapshots. Windows: Hyper-V's `Msvm_VirtualSystemSettingData`.
//! Invariant: for the digest; a snapshot's age is by the host's own clock. Next: `disk_space`, which they fill.

use serde::{Deserialize, Serialize};

use crate::card::Card;
use crate::check::{Check, Every};
use crate::host::{Host, VirtualMachine};
use crate::observation::Look;
use crate::past::Past;
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// The virtual machines that this machine runs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// One row each.
    pub machines: Vec<VirtualMachine>,
}

crate::limits! {
    /// How old a snapshot may become.
    pub struct Limits {
        /// Forgotten after so many days.
        days: 3.0, 1 ..= 3_650;
    }
}

impl Check for This {
    const KEY: &'static str = "virtual_machines";
    const EVERY: Every = Every::Day;
    const OPTIONAL: bool = true;
    type Facts = Facts;
    type Limits = Limits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        Ok(Facts { machines: host.virtual_machines()? })
    }

    fn judge(facts: &Facts, _: &Past<'_>, limits: &Limits, _: i64) -> Vec<Reading> {
        facts.machines.iter().map(|machine| reading(machine, limits)).collect()
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let count = i64::try_from(facts.machines.len()).unwrap_or(i64::MAX);
        vec![Card::new("", Words::new("virtual-machines-card").count("machines", count))]
    }
}

fn reading(machine: &VirtualMachine, limits: &Limits) -> Reading {
    let oldest = machine.snapshot_ages_s.iter().copied().max();
    let words = |key: &str| Words::new(key).text("machine", &machine.name);
    let (level, words) = match oldest {
        Some(age_s) if age_s as f64 > limits.days * 86_400.0 => {
            (Level::Bad(Severity::Info), words("virtual-machines-snapshot").span_s("for", age_s))
        }
        _ => (Level::Healthy, words("virtual-machines")),
    };
    Reading::new("virtual_machines", &machine.name, level, words)
}

#[cfg(test)]
mod tests {
    use crate::trial::Trial;
    use super::*;
    use crate::recorded::{Answer, Recorded};

    fn machine(ages_s: &[u64]) -> Facts {
        let machine = VirtualMachine { name: "mail".into(), source: "libvirt".into(), snapshot_ages_s: ages_s.to_vec() };
        Facts { machines: vec![machine] }
    }

    #[test]
    fn a_snapshot_is_forgotten_after_three_days() {
        const DAYS_3: u64 = 3 * 86_400;
        let old = Level::Bad(Severity::Info);
        let table: [(&[u64], Level); 5] = [
            (&[], Level::Healthy),
            (&[0, DAYS_3], Level::Healthy),
            (&[DAYS_3 + 1], old),
            (&[5, DAYS_3 + 1, 7], old),
            (&[u64::MAX], old),
        ];
        for (ages, wanted) in table {
            assert_eq!(Trial::server().level::<This>(&machine(ages), 0, "mail"), Some(wanted), "{ages:?}");
        }
        assert!(Trial::server().judge::<This>(&Facts::default(), 0).is_empty());
    }

    #[test]
    fn machines_become_facts() {
        let host = Recorded { virtual_machines: Some(Answer::Seen(machine(&[1]).machines)), ..Recorded::default() };
        assert_eq!(This::observe(&host).unwrap(), machine(&[1]));
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
