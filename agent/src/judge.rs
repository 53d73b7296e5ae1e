//! Judges what was just seen, here on the PC and with default limits: for `explain`, and to notice that something changed.
//! Invariant: nothing that is decided here is sent; the collector judges facts by its own limits. Next:
//! [`crate::explain`], [`crate::sample`].

use shared::check::{Around, Entry};
use shared::checks;
use shared::host::{Network, OperatingSystem};
use shared::observation::Look;
use shared::past::{DeviceClass, NoKnowledge, Windows};
use shared::reading::Reading;
use shared::report::Observation;

use crate::clock;

/// The readings of what was seen; unseen with why when it was not.
///
/// # Errors
/// Unseen with why.
pub fn judge(entry: &Entry, seen: &Observation, class: DeviceClass) -> Look<Vec<Reading>> {
    let (windows, zone) = (&mut Windows::default(), &clock::zone());
    let around = Around { class, skew_ms: None, windows, knowledge: &NoKnowledge, zone };
    (entry.judge)(seen.v, &seen.facts, around, &[], seen.wall_ms)
}

/// What the device is, as its operating system's facts tell.
#[must_use]
pub fn class_of(seen: &Observation) -> Option<DeviceClass> {
    let facts = (checks::find("operating_system")?.show)(seen.v, &seen.facts).ok()?;
    let system: OperatingSystem = serde_json::from_value(facts).ok()?;
    Some(DeviceClass::of(&system))
}

/// Whether the way out is one that people pay by volume, as the network's facts tell.
#[must_use]
pub fn is_mobile(seen: &Observation) -> Option<bool> {
    let facts = (checks::find("network")?.show)(seen.v, &seen.facts).ok()?;
    let network: Network = serde_json::from_value(facts).ok()?;
    Some(network.way == "mobile")
}
