//! Judges what was just seen, here on the PC and with default limits: for `explain`, and to notice that something changed.
//! Invariant: nothing that is decided here is sent; the collector judges facts by its own limits. Next:
//! [`crate::explain`], [`crate::sample`].

use shared::check::Entry;
use shared::checks;
use shared::host::OperatingSystem;
use shared::observation::Look;
use shared::past::{DeviceClass, NoKnowledge, Past, Windows};
use shared::reading::Reading;
use shared::report::Observation;

/// The readings of what was seen; unseen with why when it was not.
///
/// # Errors
/// Unseen with why.
pub fn judge(entry: &Entry, seen: &Observation, class: DeviceClass) -> Look<Vec<Reading>> {
    let windows = Windows::default();
    let past = Past { check: entry.key, class, windows: &windows, skew_ms: None, knowledge: &NoKnowledge };
    (entry.judge)(seen.v, &seen.facts, &past, &[], seen.wall_ms)
}

/// What the device is, as its operating system's facts tell.
#[must_use]
pub fn class_of(seen: &Observation) -> Option<DeviceClass> {
    let facts = (checks::find("operating_system")?.show)(seen.v, &seen.facts).ok()?;
    let system: OperatingSystem = serde_json::from_value(facts).ok()?;
    let server = system.installation_type.as_deref().is_some_and(|kind| kind.starts_with("Server"));
    Some(match system.chassis.as_str() {
        "server" => DeviceClass::Server,
        "laptop" => DeviceClass::Laptop,
        _ if server => DeviceClass::Server,
        _ if system.family == "linux" && !system.graphical => DeviceClass::Server,
        "virtual" | "container" => DeviceClass::VirtualMachine,
        _ => DeviceClass::AlwaysOnPc,
    })
}
