//! Storms: the same fault on many devices of a customer within minutes has one cause, so it is one ticket.
//! Invariant: what a person has taken up stays where it is; devices are counted once each. A ticket that a storm takes over
//! is kept, points at the storm's, and its later findings join that one. Next: [`crate::reconcile::swept`].

use std::collections::BTreeSet;

use shared::ids::{DeviceId, FindingId};
use shared::reading::{Fingerprint, Scope};

use crate::finding::{Finding, Opening};

/// So many devices with the same finding are a storm.
pub const DEVICES: usize = 5;
/// Within so much time (ms).
pub const WITHIN_MS: i64 = 10 * 60_000;

/// The cause of a storm within its customer.
#[must_use]
pub fn cause(about: &Fingerprint) -> String {
    format!("storm:{}:{}", about.check, about.subject)
}

/// Whether a finding that opens may be one of a storm: only what a device has for itself can.
#[must_use]
pub fn may_gather(opening: &Opening) -> bool {
    opening.scope == Scope::Device && !opening.is_private && opening.severity > shared::reading::Severity::Info
}

/// What a finding that opens on a device at `now` meets.
#[derive(Debug, PartialEq, Eq)]
pub enum Meets {
    /// Nothing like it.
    Nothing,
    /// A storm, or enough others to be one: these of them go on its ticket, too.
    Storm(Vec<FindingId>),
}

/// Looks at the open findings of the customer that are about the same. `goes_on` when the storm's ticket is open already.
#[must_use]
pub fn meets<'a>(device: DeviceId, seen: impl Iterator<Item = &'a Finding>, goes_on: bool, now: i64) -> Meets {
    let mut devices = BTreeSet::from([device]);
    let mut others = Vec::new();
    let is_fresh = |one: &&Finding| {
        one.cleared_at.is_none() && one.ticket.is_some() && now.saturating_sub(one.opened_at) <= WITHIN_MS
    };
    for one in seen.filter(is_fresh).filter(|one| one.device != device) {
        devices.insert(one.device);
        others.push(one.id);
    }
    if goes_on || devices.len() >= DEVICES { Meets::Storm(others) } else { Meets::Nothing }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::suppression::Held;
    use shared::ids::TicketId;
    use shared::reading::Severity;
    use shared::text::Words;

    const NOW: i64 = 1_800_000_000_000;

    fn finding(device: u8, opened_at: i64) -> Finding {
        Finding {
            id: FindingId::new(1, [device; 10]),
            device: DeviceId::new(1, [device; 10]),
            fingerprint: Fingerprint { check: "services".into(), subject: "nginx".into() },
            severity: Severity::High,
            cause_key: String::new(),
            words: Words::new("services-failed"),
            since_at: 0,
            opened_at,
            cleared_at: None,
            ticket: Some(TicketId::new(1, [device; 10])),
            held: None,
            release_at: None,
            policy_revision: 0,
        }
    }

    #[test]
    fn five_devices_with_the_same_within_ten_minutes_are_a_storm() {
        let fresh = |devices: &[u8]| devices.iter().map(|device| finding(*device, NOW)).collect::<Vec<_>>();
        let held = Finding { ticket: None, held: Some(Held::TakeOver), ..finding(4, NOW) };
        let over = Finding { cleared_at: Some(NOW), ..finding(4, NOW) };
        let table = [
            ("alone", vec![], false, None),
            ("with three others", fresh(&[1, 2, 3]), false, None),
            ("with four others", fresh(&[1, 2, 3, 4]), false, Some(4)),
            (
                "with four others, one of them of before",
                [fresh(&[1, 2, 3]), vec![finding(4, NOW - WITHIN_MS - 1)]].concat(),
                false,
                None,
            ),
            (
                "at the very end of ten minutes",
                [fresh(&[1, 2, 3]), vec![finding(4, NOW - WITHIN_MS)]].concat(),
                false,
                Some(4),
            ),
            ("one of them is held", [fresh(&[1, 2, 3]), vec![held]].concat(), false, None),
            ("one of them is over", [fresh(&[1, 2, 3]), vec![over]].concat(), false, None),
            ("a device counts once", fresh(&[1, 2, 3, 3, 9]), false, None),
            ("a storm goes on", vec![], true, Some(0)),
        ];
        for (case, seen, goes_on, wanted) in table {
            let met = match meets(DeviceId::new(1, [9; 10]), seen.iter(), goes_on, NOW) {
                Meets::Nothing => None,
                Meets::Storm(others) => Some(others.len()),
            };
            assert_eq!(met, wanted, "{case}");
        }
    }

    #[test]
    fn only_what_a_device_has_for_itself_and_is_worth_a_ticket_gathers() {
        let opening = |scope, severity| Opening {
            severity,
            scope,
            cause: "services".into(),
            words: Words::new("services-failed"),
            since_at: 0,
            danger: false,
            is_private: false,
        };
        for (scope, severity, wanted) in [
            (Scope::Device, Severity::High, true),
            (Scope::Device, Severity::Info, false),
            (Scope::Site, Severity::Critical, false),
            (Scope::Customer, Severity::High, false),
        ] {
            assert_eq!(may_gather(&opening(scope, severity)), wanted, "{scope:?} {severity:?}");
        }
    }
}
