//! A line of a ticket's timeline that stands beside its other rows: nothing of the ticket itself changes.
//! Invariant: in the transaction of what it tells. Next: [`domain::change`]; [`super::settle`] where the ticket changes too.

use domain::change::{Actor, Change};
use domain::ticket::Ticket;
use shared::ids::ChangeId;
use shared::text::Words;

use super::App;
use crate::store::{StoreError, Write, change};

/// A line for technicians alone.
pub(super) async fn internal(
    app: &App,
    write: &mut Write,
    of: &Ticket,
    actor: &Actor,
    words: Words,
) -> Result<(), StoreError> {
    add(app, write, of, actor, (words, true)).await
}

/// A line that contacts may read too, where the portal has words for it.
pub(super) async fn public(
    app: &App,
    write: &mut Write,
    of: &Ticket,
    actor: &Actor,
    words: Words,
) -> Result<(), StoreError> {
    add(app, write, of, actor, (words, false)).await
}

async fn add(
    app: &App,
    write: &mut Write,
    of: &Ticket,
    actor: &Actor,
    (words, internal): (Words, bool),
) -> Result<(), StoreError> {
    let (at, actor) = (app.clock.now_ms(), actor.clone());
    let line = Change { ticket: Some(of.id), device: None, at, actor, words, internal };
    change::add(write, app.clock.id(ChangeId::new), of.customer, None, &line).await
}
