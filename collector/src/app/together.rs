//! What several devices see together, in the database: looked for when one of them begins to see it.
//! Invariant: in the transaction of the report that made it enough; the deciding is the domain's alone.
//! Next: [`domain::together`].

use domain::finding::{FindingChange, FindingStep};
use domain::reconcile;
use domain::together::rule;
use shared::past::DeviceClass;
use shared::reading::Scope;

use super::news::Item;
use super::settle::{Settlement, Standing, decide};
use super::writer::Ground;
use crate::store::{StoreError, Write, device, finding};

/// Gathers what opened here with the same on other devices, where there is a rule for it and they are enough.
pub(super) async fn gather(
    ground: &Ground,
    write: &mut Write,
    here: &Settlement<'_>,
    changes: &[FindingChange],
) -> Result<Vec<Item>, StoreError> {
    let mut news = Vec::new();
    for change in changes.iter().filter(|change| matches!(change.kind, FindingStep::Opened(_))) {
        let Some(rule) = rule(&change.fingerprint) else { continue };
        let site = (rule.scope == Scope::Site).then_some(here.device.site_id);
        let alike = finding::alike(write, here.device.customer_id, site, &change.fingerprint).await?;
        let joining = rule.joining(alike.iter().map(|one| &one.finding));
        for one in alike.iter().filter(|one| joining.contains(&one.finding.id)) {
            let Some(device) = device::by_number(write, one.device_no).await? else { continue };
            let up_ms = if device.id == here.device.id { here.up_ms } else { u64::MAX };
            let there = Settlement { device: &device, class: DeviceClass::of_word(&device.class), up_ms, ..*here };
            let standing = Standing::of(write, &device).await?;
            let place = there.place(&standing);
            let cause = place.key_of(rule.scope, &rule.cause(&change.fingerprint.subject));
            let id = one.finding.id;
            let gathered = decide(ground, write, &there, vec![cause], |book, mint| {
                reconcile::gather(book, &place, (id, rule), mint, here.now);
            });
            news.extend(gathered.await?);
        }
    }
    Ok(news)
}
