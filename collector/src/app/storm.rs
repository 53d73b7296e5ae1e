//! Storms in the database: whether what opens on a device opens on others of its customer, too.
//! Invariant: in the transaction of the report that made it enough; the deciding is the domain's alone.
//! Next: [`domain::storm`].

use domain::finding::{FindingChange, FindingStep};
use domain::reconcile;
use domain::storm::{Meets, cause, may_gather, meets};
use shared::past::DeviceClass;
use shared::reading::Scope;

use super::news::Item;
use super::settle::{Settlement, Standing, decide};
use super::writer::Ground;
use crate::store::finding::StoredFinding;
use crate::store::{StoreError, Write, device, finding, ticket};

/// Gives what opens in a storm the storm's cause; returns the findings of other devices that go on its ticket, too.
pub(super) async fn look(
    write: &mut Write,
    here: &Settlement<'_>,
    changes: &mut [FindingChange],
) -> Result<Vec<StoredFinding>, StoreError> {
    let mut others = Vec::new();
    if here.device.maintenance || here.window.is_some() {
        return Ok(others);
    }
    for change in changes {
        let FindingStep::Opened(opening) = &mut change.kind else { continue };
        if !may_gather(opening) {
            continue;
        }
        let (about, customer) = (&change.fingerprint, here.device.customer_id);
        let cause = cause(about);
        let storm = ticket::latest(write, &here.key_of(Scope::Customer, &cause)).await?;
        let goes_on = storm.is_some_and(|storm| storm.state.is_open());
        let alike = finding::alike(write, customer, None, about).await?;
        if let Meets::Storm(joining) = meets(here.device.id, alike.iter().map(|one| &one.finding), goes_on, here.now) {
            (opening.scope, opening.cause) = (Scope::Customer, cause);
            others.extend(alike.into_iter().filter(|one| joining.contains(&one.finding.id)));
        }
    }
    Ok(others)
}

/// Puts findings of other devices on the ticket of the storm that they are part of.
pub(super) async fn sweep(
    ground: &Ground,
    write: &mut Write,
    here: &Settlement<'_>,
    others: Vec<StoredFinding>,
) -> Result<Vec<Item>, StoreError> {
    let mut news = Vec::new();
    for one in others {
        let Some(device) = device::by_number(write, one.device_no).await? else { continue };
        let there =
            Settlement { device: &device, class: DeviceClass::of_word(&device.class), up_ms: u64::MAX, ..*here };
        let standing = Standing::of(write, &device).await?;
        let place = there.place(&standing);
        let storm = place.key_of(Scope::Customer, &cause(&one.finding.fingerprint));
        let swept = decide(ground, write, &there, vec![storm], |book, mint| {
            reconcile::swept(book, &place, one.finding.id, mint, here.now);
        });
        news.extend(swept.await?);
    }
    Ok(news)
}
