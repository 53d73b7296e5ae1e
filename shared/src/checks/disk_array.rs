//! Protects from an array that lost a drive and waits for the next one to take the data with it.
//! Linux: mdraid from sysfs, ZFS from its kernel statistics. Windows: `MSFT_StoragePool` and `MSFT_VirtualDisk` health.
//! macOS: AppleRAID, by diskutil. A controller that hides its drives from the system is not seen here.
//! Invariant: a check of its own, so that a drive that cannot be asked neither hides nor closes an array's ticket.
//! Next: `disk_health`, for the drives themselves.

use serde::{Deserialize, Serialize};

use crate::card::Card;
use crate::check::{Check, Every};
use crate::host::{DiskArray, Host};
use crate::limits::NoLimits;
use crate::observation::Look;
use crate::past::Past;
use crate::reading::{Level, Reading, Severity};
use crate::text::Words;

/// The check.
pub struct This;

/// The arrays.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// One row each; empty when the machine keeps none.
    pub arrays: Vec<DiskArray>,
}

impl Check for This {
    const KEY: &'static str = "disk_array";
    const EVERY: Every = Every::FifthSample;
    type Facts = Facts;
    type Limits = NoLimits;

    fn observe(host: &dyn Host) -> Look<Facts> {
        Ok(Facts { arrays: host.disk_arrays()? })
    }

    fn judge(facts: &Facts, _: &Past<'_>, _: &NoLimits, _: i64) -> Vec<Reading> {
        facts.arrays.iter().filter_map(reading).collect()
    }

    fn cards(facts: &Facts) -> Vec<Card> {
        let card = |array: &DiskArray| {
            let figure = match (array.state.as_str(), array.rebuilt_percent) {
                ("failed", _) => Words::new("disk-array-card-failed"),
                ("degraded", Some(percent)) => Words::new("disk-array-card-rebuilding").percent("percent", percent),
                ("degraded", None) => Words::new("disk-array-card-degraded"),
                _ => Words::new("disk-array-card-whole"),
            };
            Card::new(&array.name, figure)
        };
        facts.arrays.iter().map(card).collect()
    }
}

/// A state that is no word of ours is not judged: neither healthy nor a fault.
fn reading(array: &DiskArray) -> Option<Reading> {
    let (key, level) = match array.state.as_str() {
        "whole" => ("disk-array", Level::Healthy),
        "failed" => ("disk-array-failed", Level::Bad(Severity::Critical)),
        "degraded" if array.rebuilt_percent.is_some() => ("disk-array-rebuilding", Level::Bad(Severity::High)),
        "degraded" => ("disk-array-degraded", Level::Bad(Severity::Critical)),
        _ => return None,
    };
    let words = Words::new(key).text("array", &array.name);
    let words = match key {
        "disk-array-rebuilding" => words.percent("percent", array.rebuilt_percent.unwrap_or(0.0)),
        _ => words,
    };
    let danger = level == Level::Bad(Severity::Critical);
    Some(Reading { danger, ..Reading::new("disk_array", &array.name, level, words) })
}

#[cfg(test)]
mod tests {
    use crate::trial::Trial;
    use super::*;
    use crate::recorded::{Answer, Recorded};

    fn array(state: &str, rebuilt_percent: Option<f64>) -> DiskArray {
        DiskArray { name: "md0".into(), state: state.into(), rebuilt_percent, ..DiskArray::default() }
    }

    #[test]
    fn an_array_that_misses_a_drive_is_danger_until_it_rebuilds() {
        let bad = |severity| Some((Level::Bad(severity), severity == Severity::Critical));
        let table = [
            ("whole", None, Some((Level::Healthy, false))),
            ("whole", Some(40.0), Some((Level::Healthy, false))),
            ("degraded", None, bad(Severity::Critical)),
            ("degraded", Some(0.0), bad(Severity::High)),
            ("degraded", Some(f64::NAN), bad(Severity::High)),
            ("failed", None, bad(Severity::Critical)),
            ("failed", Some(99.0), bad(Severity::Critical)),
            ("unheard-of", None, None),
            ("", None, None),
        ];
        for (state, rebuilt, wanted) in table {
            let facts = Facts { arrays: vec![array(state, rebuilt)] };
            let told = Trial::server().judge::<This>(&facts, 0).pop().map(|one| (one.level, one.danger));
            assert_eq!(told, wanted, "{state} {rebuilt:?}");
        }
        assert!(Trial::server().judge::<This>(&Facts::default(), 0).is_empty());
    }

    #[test]
    fn arrays_become_facts() {
        let host = |arrays| Recorded { disk_arrays: Some(Answer::Seen(arrays)), ..Recorded::default() };
        assert_eq!(This::observe(&host(vec![array("whole", None)])).unwrap().arrays, [array("whole", None)]);
        assert_eq!(This::observe(&host(Vec::new())).unwrap(), Facts::default());
        assert!(This::observe(&Recorded::default()).is_err());
    }
}
