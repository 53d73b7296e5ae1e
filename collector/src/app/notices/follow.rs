//! A ticket's notices follow its state, in the transaction that changed it; time tells what is due.
//! Invariant: whoever saves a ticket lets its notices follow, so that nothing is told of a state that is over.
//! Next: [`domain::notice::follow`] decides, [`super::tell`] tells.

use domain::change::{Actor, Change};
use domain::notice::ending::urgency;
use domain::notice::follow::{Move, View, apply, follow};
use domain::notice::pace::when;
use domain::notice::{Mode, Notice, State, person};
use domain::ticket::Ticket;
use jiff::tz::TimeZone;
use shared::ids::{ChangeId, NoticeId};
use shared::text::Words;

use super::code::Key;
use super::ending;
use super::render::Scene;
use super::tell::{self, Teller};
use crate::app::news::{Event, Item};
use crate::clock::Clock;
use crate::store::customer::Customer;
use crate::store::{StoreError, Write, change, customer, notice, recipient, ticket};

/// Notices, and digests, that one tick tells.
const ROWS: i64 = 50;

/// How a customer wants to be told, and where their people live.
pub(super) struct Wish {
    pub(super) mode: Mode,
    pub(super) zone: TimeZone,
}

impl Wish {
    pub(super) fn of(customer: &Customer) -> Self {
        Self {
            mode: Mode::of(&customer.notices).unwrap_or(Mode::Approve),
            zone: TimeZone::get(&customer.time_zone).unwrap_or(TimeZone::UTC),
        }
    }

    pub(super) fn view<'a>(&'a self, ticket: &'a Ticket, notices: &'a [Notice], now: i64) -> View<'a> {
        View { ticket, notices, mode: self.mode, zone: &self.zone, is_decided: false, now }
    }
}

/// Brings the notices of a ticket to where its state wants them.
pub(in crate::app) async fn follow_ticket(clock: &Clock, write: &mut Write, of: &Ticket) -> Result<(), StoreError> {
    let Some(customer) = customer::get(write, of.customer).await? else { return Ok(()) };
    let wish = Wish::of(&customer);
    let mut notices = notice::of_ticket(write, of.customer, of.id).await?;
    let before = notices.clone();
    let now = clock.now_ms();
    let is_decided = ending::is_decided(write, of, &customer, now).await?;
    let moves = follow(&View { is_decided, ..wish.view(of, &notices, now) });
    if moves.iter().any(|one| matches!(one, Move::Make { .. })) {
        Key::made(write, clock).await?;
    }
    apply(&mut notices, (of, now), moves, || clock.id(NoticeId::new));
    for one in notices.iter().filter(|one| !before.contains(one)) {
        notice::save(write, one).await?;
        if let Some(why) = one.why.clone().filter(|_| !one.state.is_pending()) {
            line(clock, write, one, Actor::Collector, why, true).await?;
        }
    }
    Ok(())
}

/// Tells what is due, a bounded amount of it; the next tick does the rest.
pub(in crate::app) async fn tick(teller: &Teller<'_>, write: &mut Write) -> Result<Vec<Item>, StoreError> {
    let now = teller.clock.now_ms();
    let mut news = Vec::new();
    for due in notice::due(write, now, ROWS).await? {
        let Some(listed) = ticket::get(write, Some(due.customer.into()), due.ticket).await? else { continue };
        news.push(Item { customer: due.customer, event: Event::TicketChanged { number: listed.ticket.number } });
        tell_due(teller, write, due, listed.ticket, now).await?;
    }
    for (customer_id, contact) in recipient::due(write, now, ROWS).await? {
        let zone = customer::get(write, customer_id).await?.map_or(TimeZone::UTC, |one| Wish::of(&one).zone);
        // A collector that was away in the morning does not make up for it at night.
        match when(now, shared::reading::Severity::Medium, &zone) {
            (at, _) if at > now => recipient::put_off(write, customer_id, contact, at).await?,
            _ => tell::digest(teller, write, customer_id, contact).await?,
        }
    }
    Ok(news)
}

async fn tell_due(teller: &Teller<'_>, write: &mut Write, due: Notice, of: Ticket, now: i64) -> Result<(), StoreError> {
    follow_ticket(teller.clock, write, &of).await?;
    let notices = notice::of_ticket(write, due.customer, due.ticket).await?;
    let still = notices.iter().find(|one| one.id == due.id).cloned();
    let still = still.filter(|one| one.state.is_pending() && one.due_at.is_some_and(|at| at <= now));
    let (Some(mut one), Some(scene)) = (still, Scene::of(write, of).await?) else { return Ok(()) };
    let wish = Wish::of(&scene.customer);
    let view = wish.view(&scene.ticket, &notices, now);
    if one.state == State::Proposed {
        // What follows its ticket can be approved; should it not, a person decides.
        let approved = person::approve(&mut one, &Actor::Collector, &view);
        if approved.is_err() {
            one.due_at = None;
            return notice::save(write, &one).await;
        }
    }
    let (at, why) = when(now, urgency(one.kind, &scene.ticket), &wish.zone);
    if at > now {
        (one.due_at, one.why) = (Some(at), why.or(one.why));
        return notice::save(write, &one).await;
    }
    if !tell::tell(teller, write, &scene, &mut one).await? {
        (one.state, one.due_at) = (State::Proposed, None);
        one.why = Some(Words::new("notice-why-nobody"));
        notice::save(write, &one).await?;
    }
    Ok(())
}

/// A line of the ticket's timeline about one of its notices.
pub(super) async fn line(
    clock: &Clock,
    write: &mut Write,
    about: &Notice,
    actor: Actor,
    words: Words,
    internal: bool,
) -> Result<(), StoreError> {
    let line = Change { ticket: Some(about.ticket), device: None, at: clock.now_ms(), actor, words, internal };
    change::add(write, clock.id(ChangeId::new), about.customer, None, &line).await
}
