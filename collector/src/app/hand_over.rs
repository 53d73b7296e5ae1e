//! Who may have a ticket: colleagues who work and may see its customer; and handing it over to one of them.
//! Invariant: nobody behind the customer's wall is ever offered or given a ticket; somebody who sees some customers alone is
//! told of no colleague. Next: [`super::work_ticket`], which does it.

use domain::access::Role;
use domain::change::Actor;
use domain::ticket::{Act, Ticket};
use shared::ids::{CustomerId, TechnicianId, TicketId};

use super::App;
use super::desk::Scope;
use super::work_ticket::work_ticket;
use crate::error::AppError;
use crate::store::scope::{self, Wall};
use crate::store::technician::Technician;
use crate::store::{Connection, StoreError, technician, ticket};

/// Everybody who works and may see a customer, by name.
pub(super) async fn able(conn: &mut Connection, customer: CustomerId) -> Result<Vec<Technician>, StoreError> {
    let mut able = Vec::new();
    for one in technician::list(conn).await? {
        if one.disabled_at.is_none()
            && one.role != Role::ReadOnly
            && (one.sees_all || scope::holds(conn, Some(Wall::Technician(one.id)), customer).await?)
        {
            able.push(one);
        }
    }
    Ok(able)
}

/// Hands a ticket over, with a note.
///
/// # Errors
/// [`AppError::NotFound`] for a ticket behind the wall, [`AppError::Invalid`] for nobody who could have it or without a note,
/// [`AppError::Conflict`] when its state does not allow it.
pub async fn hand_over(
    app: &App,
    scope: Scope,
    id: TicketId,
    (to, why): (TechnicianId, &str),
    who: &Actor,
) -> Result<Ticket, AppError> {
    let nobody = || AppError::invalid("to", "choose a colleague who may see this customer");
    if scope.is_some() {
        return Err(nobody());
    }
    let mut read = app.db.read().await?;
    let one = ticket::get(&mut read, scope, id).await?.ok_or(AppError::NotFound)?.ticket;
    let able = able(&mut read, one.customer).await?;
    drop(read);
    let to = able.into_iter().find(|able| able.id == to).ok_or_else(nobody)?;
    let act = Act::HandOver { to: (to.id, to.name), why: why.to_owned() };
    work_ticket(app, scope, id, &act, who).await
}
