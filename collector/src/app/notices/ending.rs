//! What comes to an end, as a notice of it tells: on how many of the customer's computers, and what the roadmap proposes.
//! Invariant: read within the transaction that tells it, and kept with the notice, so that it stays as it was read.
//! Next: [`domain::notice::ending`] for when it is asked, [`crate::app::roadmap`] for what is planned.

use domain::notice::ending::{Ending, ends_at};
use domain::privacy::today;
use domain::roadmap::cause;
use domain::roadmap::plan::{Plan, State};
use domain::ticket::Ticket;
use domain::told::is_ending;
use shared::text::Value;

use crate::store::customer::Customer;
use crate::store::{Connection, StoreError, device, roadmap};

/// What a ticket tells of an end; none for a ticket about something else. `devices`: computers that it is about.
pub(super) async fn of(conn: &mut Connection, one: &Ticket, devices: usize) -> Result<Option<Ending>, StoreError> {
    let Some(ends_at) = ends_at(one).filter(|_| is_ending(one)) else { return Ok(None) };
    let text = |name: &str| match one.title.args.get(name) {
        Some(Value::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let in_use = device::list(conn, one.customer).await?.into_iter();
    let in_use = in_use.filter(|one| one.revoked_at.is_none() && one.retired_at.is_none()).count();
    Ok(Some(Ending {
        product: text("product"),
        ends_at,
        is_system: one.check == "operating_system",
        devices,
        total: in_use.max(devices),
        proposal: plan(conn, one).await?.map(|plan| plan.replacement).unwrap_or_default(),
        update: text("update"),
    }))
}

/// Whether it is decided what becomes of what a ticket says to end: it is ordered, done, or its risk accepted.
pub(super) async fn is_decided(
    conn: &mut Connection,
    one: &Ticket,
    customer: &Customer,
    now: i64,
) -> Result<bool, StoreError> {
    if !is_ending(one) {
        return Ok(false);
    }
    let standing = plan(conn, one).await?.map(|plan| plan.standing(today(now, &customer.time_zone)));
    Ok(matches!(standing, Some(State::Ordered | State::Done | State::Accepted)))
}

/// What is planned about it; of computers that have a longer programme only where nothing is of the others.
async fn plan(conn: &mut Connection, one: &Ticket) -> Result<Option<Plan>, StoreError> {
    let wanted = one.cause_key.rsplit(':').next().unwrap_or_default();
    let plans = roadmap::of_customer(conn, one.customer).await?;
    let mut of_it: Vec<_> = plans.into_iter().filter(|plan| cause(&plan.key) == wanted).collect();
    of_it.sort_by_key(|plan| plan.key.len());
    Ok(of_it.into_iter().next().map(|one| one.plan))
}
