//! What must hold at any moment of a run.

use std::collections::{BTreeMap, BTreeSet};

use domain::storm;
use domain::suppression::Held;
use domain::ticket::State;
use shared::reading::Fingerprint;

use crate::desk::Desk;
use crate::device::{Device, HOUR};

/// Checks every invariant of the spine.
pub(crate) fn hold(desk: &Desk, devices: &[Device], now: i64, step: i64) {
    one_open_ticket_per_cause(desk);
    tickets_count_their_findings(desk);
    nothing_open_is_forgotten(desk);
    no_storm(desk, devices);
    what_is_out_of_sight_comes_back(desk, now, step);
    truth_is_found(desk, devices, now, step);
}

/// A snooze or a wait with an end is looked at when it comes; nothing else is out of sight, and nothing merged is open.
fn what_is_out_of_sight_comes_back(desk: &Desk, now: i64, step: i64) {
    for ticket in desk.book.tickets() {
        let number = ticket.number;
        if let Some(end) = [ticket.wait_until, ticket.snooze_until].into_iter().flatten().min() {
            assert!(ticket.next_change_at.is_some_and(|at| at <= end), "#{number} would rest for ever");
            assert!(end > now - step, "#{number} rests longer than asked");
        }
        let at_work = ticket.state.is_open() && ticket.state != State::Watching;
        assert!(ticket.snooze.is_none() || at_work, "#{number} is snoozed and {:?}", ticket.state);
        assert_eq!(ticket.waiting_for.is_some(), ticket.state == State::Waiting, "#{number}");
        assert!(ticket.merged_into.is_none() || ticket.state == State::Closed, "#{number} is merged and open");
        assert!(ticket.state != State::Watching || ticket.assignee.is_none(), "#{number} is held and would resolve");
    }
}

fn one_open_ticket_per_cause(desk: &Desk) {
    let mut seen = BTreeSet::new();
    for ticket in desk.book.tickets().filter(|one| one.state.is_open()) {
        assert!(seen.insert(&ticket.cause_key), "two open tickets for {}", ticket.cause_key);
    }
}

/// Never do five tickets of one customer, of five devices, tell the same that began within ten minutes: what a person took
/// up is theirs.
fn no_storm(desk: &Desk, devices: &[Device]) {
    let customers: BTreeMap<_, _> = devices.iter().map(|one| (one.id, one.customer)).collect();
    let mut alike: BTreeMap<_, Vec<(i64, u64)>> = BTreeMap::new();
    for finding in desk.book.open_findings() {
        let Some(ticket) = finding.ticket.and_then(|id| desk.book.ticket(id)) else { continue };
        if ticket.state == State::New && ticket.assignee.is_none() {
            let of = (customers[&finding.device], finding.fingerprint.clone());
            alike.entry(of).or_default().push((finding.opened_at, ticket.number as u64));
        }
    }
    for ((_, about), mut each) in alike {
        each.sort_unstable();
        for five in each.windows(storm::DEVICES) {
            let tickets: BTreeSet<u64> = five.iter().map(|(_, number)| *number).collect();
            let near = five[storm::DEVICES - 1].0 - five[0].0 <= storm::WITHIN_MS;
            assert!(!near || tickets.len() < storm::DEVICES, "a storm of {about:?}: {tickets:?}");
        }
    }
}

fn tickets_count_their_findings(desk: &Desk) {
    let mut open = BTreeMap::new();
    for finding in desk.book.open_findings() {
        assert!(finding.ticket.is_some() != finding.held.is_some(), "on a ticket or held, never both: {finding:?}");
        if let Some(ticket) = finding.ticket {
            *open.entry(ticket).or_insert(0u32) += 1;
        }
    }
    for ticket in desk.book.tickets() {
        let counted = open.get(&ticket.id).copied().unwrap_or(0);
        assert_eq!(ticket.open_findings, counted, "#{} {:?}", ticket.number, ticket.state);
    }
}

/// A ticket with an open finding is open, or a person resolved it and it will be looked at again.
fn nothing_open_is_forgotten(desk: &Desk) {
    for ticket in desk.book.tickets().filter(|one| one.open_findings > 0) {
        let looked_at_again = ticket.state == State::Resolved && ticket.next_change_at.is_some();
        assert!(ticket.state.is_open() || looked_at_again, "#{} {:?} hides a fault", ticket.number, ticket.state);
        assert_ne!(ticket.state, State::Watching, "#{} is watched while its fault is seen", ticket.number);
    }
}

/// A device left in peace for long enough has exactly the findings that its truth asks for.
fn truth_is_found(desk: &Desk, devices: &[Device], now: i64, step: i64) {
    // Samples, clear delay, flap window, a PC's sending interval and lost envelopes all fit in this.
    let calm = (25 * step).max(6 * HOUR);
    for device in devices.iter().filter(|one| one.online && now - one.calm_since > calm && one.backlog() < 6) {
        let open = |check: &str, subject: &str| {
            let fingerprint = Fingerprint { check: check.into(), subject: subject.into() };
            desk.book.open_finding(device.id, &fingerprint)
        };
        let since = device.calm_since;
        assert_eq!(open("disk_space", "/").is_some(), device.truth.disk_full, "{} since {since}", device.name);
        let unit = open("services", "nginx.service").is_some();
        assert_eq!(unit, device.truth.unit_failed && device.server, "{} since {since}", device.name);
        assert_eq!(open("software", "qbittorrent").is_some(), device.truth.torrent, "{}", device.name);
        let system = desk.book.open_of_device(device.id).find(|one| one.fingerprint.check == "operating_system");
        assert_eq!(system.is_some(), device.truth.old_system, "{}", device.name);
        let from_the_first_day = device.truth.old_system;
        assert!(
            !from_the_first_day || system.is_some_and(|one| one.held == Some(Held::TakeOver)),
            "take-over, no flood"
        );
        let heard = desk.kept.get(&device.id).is_some_and(|kept| now - kept.received_at < 2 * step);
        assert!(!heard || open(domain::tick::PRESENCE, "").is_none(), "{} is heard and called silent", device.name);
    }
}
