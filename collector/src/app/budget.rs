//! The budget of a customer: so many tickets a day open by themselves; what is not urgent waits after that, and is shown with
//! the reason. Invariant: asked only when something that would wait opens, inside the caller's transaction.
//! Next: [`domain::suppression::budget`], which says how many; [`super::settle`], which asks.

use domain::finding::{FindingChange, FindingStep};
use domain::reconcile::Place;
use domain::suppression::{self, DAY_MS, Gate, Held};
use shared::reading::Severity;

use super::settle::{Settlement, Standing};
use crate::store::{StoreError, Write, budget, finding};

/// The place of a settlement, which knows whether there is room for tickets that may wait.
pub(super) async fn place<'a>(
    write: &mut Write,
    settlement: &'a Settlement<'_>,
    standing: &'a Standing,
    changes: &[FindingChange],
) -> Result<Place<'a>, StoreError> {
    let may_wait = |one: &FindingChange| match &one.kind {
        FindingStep::Opened(opening) => {
            !opening.danger && (Severity::Low..=Severity::Medium).contains(&opening.severity)
        }
        _ => false,
    };
    let place = settlement.place(standing);
    if changes.iter().any(may_wait) { roomy(write, settlement, place).await } else { Ok(place) }
}

/// The place of a settlement that lets a held finding go; only what waits for room asks for it.
pub(super) async fn place_of<'a>(
    write: &mut Write,
    settlement: &'a Settlement<'_>,
    standing: &'a Standing,
    held: &finding::StoredFinding,
) -> Result<Place<'a>, StoreError> {
    let place = settlement.place(standing);
    if held.finding.held == Some(Held::Budget) { roomy(write, settlement, place).await } else { Ok(place) }
}

async fn roomy<'a>(write: &mut Write, settlement: &Settlement<'_>, place: Place<'a>) -> Result<Place<'a>, StoreError> {
    let since = settlement.now - DAY_MS;
    let (tickets, devices) = budget::had(write, settlement.device.customer_id, since).await?;
    let is_spent = tickets >= suppression::budget(settlement.patience, devices);
    Ok(Place { gate: Gate { is_spent, ..place.gate }, ..place })
}
