//! What proposes a problem: a cause that keeps coming back on one device, at one customer, or everywhere.
//! Invariant: a device and a customer count once each, however often they have it; what has its cause in the device itself (a
//! full disk, a worn drive) is never one problem of many devices. The figures are ours. Next: [`super::Problem::bars`].

use std::collections::BTreeSet;

use shared::ids::{CustomerId, DeviceId, TicketId};

use super::Why;
use crate::test_problem;
use crate::tick::PRESENCE;

/// What came before that is no recurrence.
pub const WITHIN_MS: i64 = 30 * 86_400_000;
/// The third time on one device is a problem.
const TIMES: u32 = 3;
/// So many devices of one customer, on as many tickets as [`TIMES`].
const AT_ONE: usize = 5;
/// So many devices of so many customers.
const ACROSS: (usize, usize) = (8, 3);
/// So many devices of so many customers within so much time (ms) have it from outside.
const STORM: (usize, usize, i64) = (5, 2, 10 * 60_000);

/// Checks whose findings have their cause in the device that has them: a level that is reached, a part that wears out.
const OWN: [&str; 17] = [
    "disk_space",
    "inodes",
    "memory",
    "cpu",
    "pending_reboot",
    "uptime",
    "disk_health",
    "disk_array",
    "battery",
    "pressure",
    "temperature",
    "memory_errors",
    "ups",
    "copied_disk",
    "device_floods",
    "certificate",
    PRESENCE,
];

/// A finding of the cause on a ticket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The ticket.
    pub ticket: TicketId,
    /// Its customer.
    pub customer: CustomerId,
    /// The device.
    pub device: DeviceId,
    /// When the finding opened there, ms UTC.
    pub found_at: i64,
    /// How often the ticket came back.
    pub again: u32,
}

/// Whether findings of a check may propose a problem at all.
#[must_use]
pub fn may_recur(check: &str) -> bool {
    check != test_problem::CHECK
}

/// Whether a problem is to be proposed, and why. `seen` are the findings of one cause on tickets of the last 30 days.
#[must_use]
pub fn propose(check: &str, seen: &[Seen]) -> Option<Why> {
    if !may_recur(check) {
        return None;
    }
    let (devices, customers) = (count(seen, |one| one.device), count(seen, |one| one.customer));
    let is_own = OWN.contains(&check);
    if check != PRESENCE
        && let Some(storm) = storm(seen)
    {
        return Some(storm);
    }
    if !is_own && devices >= ACROSS.0 && customers >= ACROSS.1 {
        return Some(Why::Customers { devices: whole(devices), customers: whole(customers) });
    }
    if !is_own && let Some(found) = each(seen, |one| one.customer).find_map(|of| at_one(&of)) {
        return Some(found);
    }
    each(seen, |one| one.device).find_map(|of| on_one(&of))
}

fn storm(seen: &[Seen]) -> Option<Why> {
    let mut by_time: Vec<&Seen> = seen.iter().collect();
    by_time.sort_by_key(|one| one.found_at);
    (0..by_time.len()).find_map(|from| {
        let rest = by_time.get(from..)?;
        let first = rest.first()?;
        let span = |one: &&&Seen| one.found_at.saturating_sub(first.found_at) <= STORM.2;
        let together: Vec<Seen> = rest.iter().take_while(span).map(|one| **one).collect();
        let (devices, customers) = (count(&together, |one| one.device), count(&together, |one| one.customer));
        (devices >= STORM.0 && customers >= STORM.1)
            .then(|| Why::Storm { devices: whole(devices), customers: whole(customers) })
    })
}

fn at_one(of: &[Seen]) -> Option<Why> {
    let (devices, tickets) = (count(of, |one| one.device), count(of, |one| one.ticket));
    (devices >= AT_ONE && whole(tickets) >= TIMES).then(|| Why::OneCustomer { devices: whole(devices) })
}

fn on_one(of: &[Seen]) -> Option<Why> {
    let device = of.first()?.device;
    let tickets: BTreeSet<(TicketId, u32)> = of.iter().map(|one| (one.ticket, one.again)).collect();
    let times = tickets.iter().map(|(_, again)| again.saturating_add(1)).fold(0_u32, u32::saturating_add);
    (times >= TIMES).then_some(Why::OneDevice { device, times })
}

/// The findings of each customer, or of each device, by themselves.
fn each<K: Ord + Copy>(seen: &[Seen], key: impl Fn(&Seen) -> K + Copy) -> impl Iterator<Item = Vec<Seen>> {
    let keys: BTreeSet<K> = seen.iter().map(key).collect();
    keys.into_iter().map(move |wanted| seen.iter().filter(|one| key(one) == wanted).copied().collect())
}

fn count<K: Ord>(seen: &[Seen], key: impl Fn(&Seen) -> K) -> usize {
    seen.iter().map(key).collect::<BTreeSet<K>>().len()
}

fn whole(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR_MS: i64 = 3_600_000;

    /// Customer, device, ticket, hour, times it came back.
    type Row = (u8, u8, u8, i64, u32);

    fn seen(rows: &[Row]) -> Vec<Seen> {
        let of = |(customer, device, ticket, hour, again): &Row| Seen {
            ticket: TicketId::new(1, [*ticket; 10]),
            customer: CustomerId::new(1, [*customer; 10]),
            device: DeviceId::new(1, [*device; 10]),
            found_at: hour * HOUR_MS,
            again: *again,
        };
        rows.iter().map(of).collect()
    }

    /// Devices from 1 on, each with a ticket of its own in an hour of its own.
    fn apart(devices: u8, customer: fn(u8) -> u8) -> Vec<Row> {
        (1..=devices).map(|one| (customer(one), one, one, i64::from(one), 0)).collect()
    }

    #[test]
    fn the_third_ticket_on_a_device_five_devices_of_a_customer_or_eight_of_three_are_a_problem() {
        let device = DeviceId::new(1, [1; 10]);
        let twice = vec![(1, 1, 1, 0, 0), (1, 1, 2, 200, 0)];
        let thrice = [twice.clone(), vec![(1, 1, 3, 400, 0)]].concat();
        let everywhere = Some(Why::Customers { devices: 8, customers: 3 });
        let table = [
            ("nothing", "services", vec![], None),
            ("twice", "services", twice.clone(), None),
            ("thrice", "services", thrice.clone(), Some(Why::OneDevice { device, times: 3 })),
            ("thrice, a full disk", "disk_space", thrice.clone(), Some(Why::OneDevice { device, times: 3 })),
            ("thrice, a test", test_problem::CHECK, thrice, None),
            ("one that came back", "services", vec![(1, 1, 1, 0, 2)], Some(Why::OneDevice { device, times: 3 })),
            ("three findings on one ticket", "services", vec![(1, 1, 1, 0, 0), (1, 1, 1, 1, 0), (1, 1, 1, 2, 0)], None),
            ("four devices", "services", apart(4, |_| 1), None),
            ("five devices", "services", apart(5, |_| 1), Some(Why::OneCustomer { devices: 5 })),
            ("five full disks", "disk_space", apart(5, |_| 1), None),
            ("five devices on a storm's ticket", "services", (1..=5).map(|one| (1, one, 9, 0, 0)).collect(), None),
            ("eight of two", "services", apart(8, |one| one % 2), None),
            ("seven of three", "services", apart(7, |one| one % 3), None),
            ("eight of three", "services", apart(8, |one| one % 3), everywhere),
            ("eight full disks of three", "disk_space", apart(8, |one| one % 3), None),
        ];
        for (case, check, rows, wanted) in table {
            assert_eq!(propose(check, &seen(&rows)), wanted, "{case}");
        }
    }

    #[test]
    fn five_devices_of_two_customers_within_ten_minutes_are_a_storm_from_outside() {
        let at = |minutes: [i64; 5], customer: fn(u8) -> u8| -> Vec<Seen> {
            let one = |(device, minute): (u8, i64)| Seen {
                found_at: minute * 60_000,
                ..seen(&[(customer(device), device, customer(device), 0, 0)])[0]
            };
            (1..).zip(minutes).map(one).collect()
        };
        let storm = Some(Why::Storm { devices: 5, customers: 2 });
        let table = [
            ("at once", "services", at([0, 1, 2, 3, 4], |one| one % 2), storm),
            ("in any order, an hour later", "services", at([70, 61, 65, 60, 62], |one| one % 2), storm),
            ("a full disk everywhere", "disk_space", at([0, 1, 2, 3, 4], |one| one % 2), storm),
            ("just within ten minutes", "services", at([0, 1, 2, 3, 10], |one| one % 2), storm),
            ("one too late", "services", at([0, 1, 2, 3, 11], |one| one % 2), None),
            ("at one customer", "services", at([0, 1, 2, 3, 4], |_| 1), None),
            ("who only goes home", PRESENCE, at([0, 1, 2, 3, 4], |one| one % 2), None),
        ];
        for (case, check, rows, wanted) in table {
            assert_eq!(propose(check, &rows), wanted, "{case}");
        }
    }
}
