//! Findings meet tickets in the database: load what one device concerns, decide, save what changed.
//! Invariant: inside the caller's transaction; the deciding is the domain's alone.
//! Next: [`domain::reconcile`].

use domain::backlog::fold;
use domain::book::{Book, Changed, Mint};
use domain::finding::{FindingChange, FindingStep};
use domain::policy::Patience;
use domain::priority::weight;
use domain::reconcile::{Place, passed, reconcile, release};
use domain::suppression::Gate;
use shared::ids::{ChangeId, CustomerId, FindingId};
use shared::past::DeviceClass;

use super::notices;
use super::writer::Ground;
use crate::clock::Clock;
use crate::store::device::Device;
use crate::store::{StoreError, Write, change, counter, finding, ticket};

pub(super) const TICKET_NUMBERS: &str = "ticket";

/// The device whose findings changed, and how it is judged.
pub(super) struct Settlement<'a> {
    pub(super) device: &'a Device,
    pub(super) class: DeviceClass,
    pub(super) patience: &'a Patience,
    pub(super) policy_revision: u64,
    pub(super) up_ms: u64,
    pub(super) now: i64,
}

impl Settlement<'_> {
    fn place(&self) -> Place<'_> {
        Place {
            device: self.device.id,
            customer: self.device.customer_id,
            site: self.device.site_id,
            name: &self.device.name,
            people: weight(self.class),
            gate: Gate {
                patience: self.patience,
                enrolled_at: self.device.enrolled_at,
                maintenance: self.device.maintenance,
                up_ms: self.up_ms,
            },
            policy_revision: self.policy_revision,
        }
    }
}

/// Brings changes of a device's findings to their tickets.
pub(super) async fn settle(
    ground: &Ground,
    write: &mut Write,
    settlement: &Settlement<'_>,
    changes: Vec<FindingChange>,
) -> Result<(), StoreError> {
    if changes.is_empty() {
        return Ok(());
    }
    let folded = fold(changes);
    let place = settlement.place();
    let opened = folded.standing.iter().filter_map(|change| match &change.kind {
        FindingStep::Opened(opening) => Some(place.cause_key(opening)),
        _ => None,
    });
    let causes = opened.collect();
    decide(ground, write, settlement, causes, |book, mint| {
        for change in &folded.standing {
            reconcile(book, &place, change, mint, settlement.now);
        }
        for change in &folded.passed {
            passed(book, &place, change, mint, settlement.now);
        }
    })
    .await
}

/// Gives a held finding its ticket, because its hold ended.
pub(super) async fn let_go(
    ground: &Ground,
    write: &mut Write,
    settlement: &Settlement<'_>,
    id: FindingId,
) -> Result<(), StoreError> {
    let place = settlement.place();
    decide(ground, write, settlement, Vec::new(), |book, mint| release(book, &place, id, mint, settlement.now)).await
}

async fn decide(
    ground: &Ground,
    write: &mut Write,
    settlement: &Settlement<'_>,
    mut causes: Vec<String>,
    decision: impl FnOnce(&mut Book, &mut Mint<'_>),
) -> Result<(), StoreError> {
    let mut book = Book::default();
    for stored in finding::open_of_device(write, settlement.device.device_no).await? {
        causes.push(stored.finding.cause_key.clone());
        book.load_finding(stored.finding);
    }
    causes.sort_unstable();
    causes.dedup();
    for cause in &causes {
        if let Some(ticket) = ticket::latest(write, cause).await? {
            book.load_ticket(ticket);
        }
    }
    let before = counter::last(write, TICKET_NUMBERS).await?;
    let mut last_number = before;
    let mut random = || ground.clock.random::<10>();
    decision(&mut book, &mut Mint { random: &mut random, last_number: &mut last_number });
    if last_number != before {
        counter::advance(write, TICKET_NUMBERS, last_number).await?;
    }
    let (customer, device_no) = (settlement.device.customer_id, Some(settlement.device.device_no));
    save(&ground.clock, write, customer, device_no, book.changed()).await
}

/// Saves what a decision changed: tickets before the findings that point at them.
pub(super) async fn save(
    clock: &Clock,
    write: &mut Write,
    customer: CustomerId,
    device_no: Option<i64>,
    changed: Changed,
) -> Result<(), StoreError> {
    for one in &changed.tickets {
        ticket::save(write, one).await?;
    }
    for one in &changed.findings {
        if let Some(device_no) = device_no {
            finding::save(write, customer, device_no, one).await?;
        }
    }
    for one in &changed.lines {
        change::add(write, clock.id(ChangeId::new), customer, one.device.and(device_no), one).await?;
    }
    for one in &changed.tickets {
        notices::follow_ticket(clock, write, one).await?;
    }
    Ok(())
}
