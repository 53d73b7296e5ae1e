//! What the agent needs of a check: to look, to judge what it just saw, to send a difference in place of the whole.
//! Invariant: facts are judged as they were seen, never decoded again; so the agent carries no reader of facts, which is
//! two thirds of what a check weighs. Next: [`crate::check::Entry`], the collector's side.

use jiff::tz::TimeZone;

use crate::check::{Check, Every, decode, encode, feed};
use crate::host::Host;
use crate::observation::{Look, Unseen, Why};
use crate::past::{DeviceClass, NoKnowledge, Past, Windows};
use crate::reading::Reading;

/// What a look saw.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seen {
    /// The facts as they travel.
    pub facts: Vec<u8>,
    /// What they mean by default limits, without a past and without the collector's knowledge.
    pub readings: Vec<Reading>,
}

/// Where a look stands: what the device is, its time zone, the moment (ms UTC by its own clock).
#[derive(Clone, Debug)]
pub struct Stand {
    /// What the device is.
    pub class: DeviceClass,
    /// The device's time zone.
    pub zone: TimeZone,
    /// When it looks.
    pub now_ms: i64,
}

/// The difference between two encoded facts, when worth sending.
pub type Difference = fn(&[u8], &[u8]) -> Option<Vec<u8>>;

/// A check as the agent has it, its types erased.
#[derive(Clone, Copy)]
pub struct Eye {
    /// The check's key.
    pub key: &'static str,
    /// The version its facts have today.
    pub version: u16,
    /// How often it looks.
    pub every: Every,
    /// Looks, judges and encodes.
    pub look: fn(&dyn Host, &Stand) -> Look<Seen>,
    /// How a difference is made; none for a check that always sends the whole.
    pub difference: Option<Difference>,
}

/// The eye of a check.
#[must_use]
pub const fn eye<C: Check>() -> Eye {
    Eye { key: C::KEY, version: C::VERSION, every: C::EVERY, look: look::<C>, difference: difference::<C>() }
}

const fn difference<C: Check>() -> Option<Difference> {
    if !C::DIFFERS {
        return None;
    }
    Some(|old, new| {
        let (old, new) = (decode::<C>(C::VERSION, old).ok()?, decode::<C>(C::VERSION, new).ok()?);
        encode(&C::difference(&old, &new)?).ok()
    })
}

fn look<C: Check>(host: &dyn Host, stand: &Stand) -> Look<Seen> {
    let facts = C::observe(host)?;
    let mut windows = Windows::default();
    feed::<C>(&facts, &mut windows, stand.now_ms);
    let Stand { class, zone, now_ms } = stand;
    let past = Past { check: C::KEY, class: *class, windows: &windows, skew_ms: None, knowledge: &NoKnowledge, zone };
    let readings = C::judge(&facts, &past, &C::Limits::default(), *now_ms);
    Ok(Seen { facts: encode(&facts)?, readings })
}

/// Facts of any check as a value to show.
///
/// # Errors
/// Garbled when they are no facts.
pub fn show(facts: &[u8]) -> Look<serde_json::Value> {
    rmp_serde::from_slice(facts).map_err(|_| Unseen::new(Why::Garbled, "the facts have no shape"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Around;
    use crate::checks::{CHECKS, EYES};
    use crate::recorded::{Answer, Recorded};

    #[test]
    fn an_eye_sees_shows_and_judges_what_the_collector_would() {
        let disk = crate::host::Disk {
            mount: "/".into(),
            kind: "fixed".into(),
            total_bytes: 100 << 30,
            free_bytes: 1 << 30,
            ..crate::host::Disk::default()
        };
        let machine = Recorded { disks: Some(Answer::Seen(vec![disk])), ..Recorded::default() };
        let stand = Stand { class: DeviceClass::Server, zone: TimeZone::UTC, now_ms: 1_800_000_000_000 };
        assert_eq!(CHECKS.len(), EYES.len());
        let mut seen = 0;
        for (entry, eye) in CHECKS.iter().zip(EYES) {
            assert_eq!((entry.key, entry.version, entry.every), (eye.key, eye.version, eye.every));
            let (old, new) = ((entry.observe)(&machine), (eye.look)(&machine, &stand));
            assert_eq!(old.as_ref().err(), new.as_ref().err(), "{}", eye.key);
            let (Ok(facts), Ok(new)) = (old, new) else { continue };
            seen += 1;
            let Stand { class, zone, now_ms } = &stand;
            let (windows, knowledge, ahead) = (&mut Windows::default(), &NoKnowledge, &mut Vec::new());
            let around = Around { class: *class, skew_ms: None, windows, knowledge, zone, ahead };
            let judged = (entry.judge)(entry.version, &facts, around, &[], *now_ms).unwrap();
            assert_eq!((&facts, &judged), (&new.facts, &new.readings), "{}", eye.key);
            assert_eq!((entry.show)(entry.version, &facts), show(&facts), "{}", eye.key);
        }
        assert!(seen > 0, "the machine shows something");
    }
}
