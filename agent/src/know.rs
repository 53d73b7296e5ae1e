//! What the agent itself needs to know of what was seen: what the device is, and whether its way out costs.
//! Invariant: nothing that is decided here is sent; the collector judges facts by its own limits. Next: [`crate::sample`].

use serde::de::DeserializeOwned;
use shared::host::{Network, OperatingSystem};
use shared::past::DeviceClass;
use shared::report::Observation;

fn facts<T: DeserializeOwned>(seen: &Observation, check: &str) -> Option<T> {
    (seen.is_seen() && seen.check == check).then(|| rmp_serde::from_slice(&seen.facts).ok())?
}

/// What the device is, as its operating system's facts tell; none from another check's.
#[must_use]
pub fn class_of(seen: &Observation) -> Option<DeviceClass> {
    facts::<OperatingSystem>(seen, "operating_system").map(|system| DeviceClass::of(&system))
}

/// Whether the way out is one that people pay by volume, as the network's facts tell; none from another check's.
#[must_use]
pub fn is_mobile(seen: &Observation) -> Option<bool> {
    facts::<Network>(seen, "network").map(|network| network.way == "mobile")
}
