//! What reports bring of private matters: taken out of the changes before any finding or ticket is made of them.
//! Invariant: in the transaction of the report; nobody who looks is told of it. Next: [`domain::private::receive`].

use std::collections::BTreeSet;

use domain::backlog::Folded;
use domain::finding::{FindingStep, Opening};
use domain::private::{self as rules, Place, Shelf};
use shared::reading::Fingerprint;

use super::{Names, minting, save};
use crate::app::settle::{Settlement, TICKET_NUMBERS};
use crate::app::writer::Ground;
use crate::store::{StoreError, Write, counter, private as stored, private_agreement as agreements};

/// Tickets of which everything is forgotten in one tick.
const ROWS: i64 = 50;

/// Takes what is private out of a device's changes and keeps it where few people see it.
pub(in crate::app) async fn receive(
    ground: &Ground,
    write: &mut Write,
    settlement: &Settlement<'_>,
    folded: &mut Folded,
) -> Result<(), StoreError> {
    if !rules::may_be(folded) {
        return Ok(());
    }
    let device = settlement.device;
    let known = stored::open_of_device(write, device.device_no).await?;
    let fingerprints: Vec<Fingerprint> = known.iter().map(|one| one.evidence.fingerprint.clone()).collect();
    let changes = rules::part(folded, &fingerprints);
    if changes.is_empty() {
        return Ok(());
    }
    let owner = device.customer_id;
    let cause = |opening: &Opening| settlement.key_of(opening.scope, &opening.cause);
    let mut causes: BTreeSet<String> = known.iter().map(|one| one.evidence.cause_key.clone()).collect();
    causes.extend(changes.iter().filter_map(|one| match &one.kind {
        FindingStep::Opened(opening) => Some(cause(opening)),
        _ => None,
    }));
    let mut shelf = Shelf::new(owner, agreements::of(write, owner).await?.is_some());
    known.into_iter().for_each(|one| shelf.load(one.evidence));
    for cause in &causes {
        if let Some(matter) = stored::open_of_cause(write, cause).await? {
            shelf.load_matter(matter);
        }
    }
    let before = counter::last(write, TICKET_NUMBERS).await?;
    let here =
        Place { device: device.id, customer: owner, name: &device.name, policy_revision: settlement.policy_revision };
    let last_number = minting(&ground.clock, before, |mint| {
        for change in &changes {
            rules::receive(&mut shelf, &here, (change, &cause), mint, settlement.now);
        }
    });
    if last_number != before {
        counter::advance(write, TICKET_NUMBERS, last_number).await?;
    }
    let names = Names::from([(device.id, (device.device_no, device.name.clone()))]);
    save(&ground.clock, write, owner, &names, shelf.changed()).await
}

/// Deletes what was seen and written of tickets that were closed long enough ago.
pub(in crate::app) async fn tick(write: &mut Write, now: i64) -> Result<(), StoreError> {
    for matter in stored::to_forget(write, now, ROWS).await? {
        stored::forget(write, matter.customer, matter.id).await?;
        stored::save(write, &rules::forgotten(matter)).await?;
    }
    Ok(())
}
