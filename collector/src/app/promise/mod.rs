//! Promises of tickets: they follow what happens to a ticket, in the transaction in which it happens; time warns.
//! Invariant: whoever saves a ticket lets its promises follow, so that lists, portal and clocks say the same; of each share
//! technicians are told once. Next: [`domain::promise`] decides; [`customer`] and [`tiers`] for what is promised.

pub mod customer;
pub mod tiers;

use domain::change::{Actor, Change};
use domain::promise::Kind;
use domain::promise::clock::{Clocks, fold};
use domain::promise::event::{Event, Step, follow as events_of, has_repair};
use domain::pulse::is_ours;
use domain::test_problem::is_test;
use domain::ticket::Ticket;
use shared::ids::ChangeId;
use shared::text::Words;

use super::news::{self, Item};
use super::roadmap::effort;
use super::writer::Ground;
use super::{App, catalogue};
use crate::clock::Clock;
use crate::error::AppError;
use crate::store::promise::{self, Due};
use crate::store::{StoreError, Write, change};

/// Events of one ticket at most: what comes after changes its clocks no more.
const EVENTS: usize = 2000;

/// Brings the promises of a ticket to where its state wants them.
pub(in crate::app) async fn follow(clock: &Clock, write: &mut Write, ticket: &Ticket) -> Result<(), StoreError> {
    bring(clock, write, ticket, Happened::Saved).await?;
    Ok(())
}

/// The customer was told of a ticket; its next message is what was promised with that, or what the tier promises.
pub(in crate::app) async fn told(
    clock: &Clock,
    write: &mut Write,
    ticket: &Ticket,
    by_person: bool,
) -> Result<(), StoreError> {
    bring(clock, write, ticket, Happened::Told { by_person }).await?;
    Ok(())
}

/// Warns of what is nearly used up, and of what is missed; a bounded amount, the next tick does the rest.
pub(in crate::app) async fn tick(
    ground: &Ground,
    write: &mut Write,
    now: i64,
    rows: i64,
) -> Result<Vec<Item>, StoreError> {
    let due = promise::due_now(write, now, rows).await?;
    if due.is_empty() {
        return Ok(Vec::new());
    }
    let learned = catalogue::learned_in(write, &ground.learned).await?;
    let mut news = Vec::new();
    for ticket in due {
        let devices = promise::devices(write, (ticket.customer, ticket.id)).await?;
        let efforts = effort::of(write, learned.catalogue(), ticket.customer, &devices, now).await?;
        let is_best = efforts.iter().any(effort::BestEffort::is_best);
        if bring(&ground.clock, write, &ticket, Happened::Looked { is_best }).await? {
            let event = news::Event::TicketChanged { number: ticket.number };
            news.push(Item { customer: ticket.customer, event });
        }
    }
    Ok(news)
}

/// Why promises are looked at.
#[derive(Clone, Copy)]
enum Happened {
    Saved,
    Told { by_person: bool },
    Looked { is_best: bool },
}

/// Adds what is new, warns, and keeps when what is due; whether anything was said.
async fn bring(clock: &Clock, write: &mut Write, ticket: &Ticket, why: Happened) -> Result<bool, StoreError> {
    let (now, of) = (clock.now_ms(), (ticket.customer, ticket.id));
    let (mut events, before) = promise::of_ticket(write, ticket.customer, ticket.id).await?;
    let known = events.len();
    let ground =
        promise::ground(write, ticket.customer, ticket.site).await?.filter(|_| !is_test(ticket) && !is_ours(ticket));
    let Some((tier, place)) = ground else {
        return promise::keep(write, of, &Due::default(), ticket.next_update_at).await.map(|()| false);
    };
    let is_told = matches!(why, Happened::Told { .. });
    let promised = if is_told { ticket.next_update_at } else { before.update_at };
    let new = events_of(ticket, &tier, promised, &events, now);
    events.extend(new);
    let step = match why {
        Happened::Told { by_person } => Some(Step::Told { by_person, next_at: ticket.next_update_at }),
        Happened::Looked { is_best } if is_best == has_repair(&events) => Some(Step::Effort { is_best }),
        Happened::Saved | Happened::Looked { .. } => None,
    };
    events.extend(step.map(|step| Event { at: now, step }));
    let clocks = fold(&events, &place, has_repair(&events), now);
    for (kind, share) in &clocks.reached {
        events.push(Event { at: now, step: Step::Warned { kind: *kind, share: *share } });
        let line = warning(ticket, &clocks, (*kind, *share), now);
        change::add(write, clock.id(ChangeId::new), ticket.customer, None, &line).await?;
    }
    events.truncate(EVENTS.max(known));
    promise::add(write, of, known, events.get(known..).unwrap_or_default()).await?;
    let next_update_at = match clocks.of(Kind::Update) {
        Some(update) if update.stopped_at.is_none() => update.due_at,
        _ => ticket.next_update_at,
    };
    let nearest = clocks.nearest().and_then(|one| Some((one.kind, one.due_at?)));
    // Whether repair is promised at all takes a look at the devices: the next tick has the time for it.
    let change_at = if known == 0 && ticket.state.is_open() { Some(now) } else { clocks.next_change_at };
    let due = Due { nearest, update_at: next_update_at, change_at };
    if due != before || next_update_at != ticket.next_update_at {
        promise::keep(write, of, &due, next_update_at).await?;
    }
    Ok(!clocks.reached.is_empty())
}

/// The line that warns technicians; the customer never reads it.
fn warning(ticket: &Ticket, clocks: &Clocks, (kind, share): (Kind, u8), now: i64) -> Change {
    let due_at = clocks.of(kind).and_then(|one| one.due_at);
    let words = if share >= 100 {
        Words::new("promise-missed").text("kind", kind.word())
    } else {
        let words = Words::new("promise-used").text("kind", kind.word()).count("share", i64::from(share));
        words.at_ms("due", due_at.unwrap_or(now))
    };
    Change { ticket: Some(ticket.id), device: None, at: now, actor: Actor::Collector, words, internal: true }
}

/// The clocks of a ticket at this moment; `is_best`: repair is best effort.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn clocks(app: &App, ticket: &Ticket, is_best: bool) -> Result<Clocks, AppError> {
    let mut read = app.db.read_within(Some(ticket.customer.into())).await?;
    let (events, _) = promise::of_ticket(&mut read, ticket.customer, ticket.id).await?;
    let ground = promise::ground(&mut read, ticket.customer, ticket.site).await?;
    let clocks = ground.map(|(_, place)| fold(&events, &place, !is_best, app.clock.now_ms()));
    Ok(clocks.unwrap_or_default())
}
