//! Findings meet tickets in the database: load what one device concerns, decide, save what changed.
//! Invariant: inside the caller's transaction; the deciding is the domain's alone.
//! Next: [`domain::reconcile`]; [`super::together`] and [`super::storm`] for what other devices see too.

use std::collections::BTreeSet;

use domain::backlog::fold;
use domain::book::{Book, Changed, MERGES, Mint};
use domain::finding::{FindingChange, FindingStep};
use domain::policy::Patience;
use domain::priority::money::Rate;
use domain::priority::{Blocked, Duty};
use domain::reconcile::{Place, passed, reconcile, release};
use domain::suppression::Gate;
use domain::ticket::Ticket;
use domain::window::Open;
use shared::ids::{ChangeId, CustomerId, TicketId};
use shared::past::DeviceClass;
use shared::reading::Scope;

use super::news::{Event, Item};
use super::writer::Ground;
use super::{budget, notices, private, promise, storm, together};
use crate::clock::Clock;
use crate::store::device::Device;
use crate::store::{StoreError, Write, change, counter, duty, finding, ledger, ticket};

pub(super) const TICKET_NUMBERS: &str = "ticket";

/// The device whose findings changed, and how it is judged.
#[derive(Clone, Copy)]
pub(super) struct Settlement<'a> {
    pub(super) device: &'a Device,
    pub(super) class: DeviceClass,
    pub(super) patience: &'a Patience,
    pub(super) policy_revision: u64,
    pub(super) up_ms: u64,
    /// The maintenance window that is open for the device.
    pub(super) window: Option<Open>,
    pub(super) now: i64,
}

/// What a device carries for people, and what an hour of one of them costs.
#[derive(Clone, Debug, Default)]
pub(super) struct Standing {
    duties: Vec<Duty>,
    rate: Option<Rate>,
}

impl Standing {
    /// How it stands in this transaction: asked only when something changed, so that other reports pay nothing for it.
    pub(super) async fn of(write: &mut Write, device: &Device) -> Result<Self, StoreError> {
        let own = (device.customer_id, device.device_no);
        let duties = duty::of_device(write, own).await?.into_iter().map(|(_, duty)| duty).collect();
        Ok(Self { duties, rate: duty::rate(write, device.customer_id).await? })
    }

    /// Whom a device of this class holds up.
    pub(super) fn blocked(&self, class: DeviceClass) -> Blocked<'_> {
        Blocked { services: &self.duties, rate: self.rate, ..Blocked::of(class) }
    }
}

impl Settlement<'_> {
    /// The cause key of a cause within a scope here.
    pub(super) fn key_of(&self, scope: Scope, cause: &str) -> String {
        self.place(&Standing::default()).key_of(scope, cause)
    }

    pub(super) fn place<'a>(&'a self, standing: &'a Standing) -> Place<'a> {
        Place {
            device: self.device.id,
            customer: self.device.customer_id,
            site: self.device.site_id,
            name: &self.device.name,
            blocked: standing.blocked(self.class),
            gate: Gate {
                patience: self.patience,
                enrolled_at: self.device.enrolled_at,
                maintenance: self.device.maintenance,
                window: self.window,
                is_spent: false,
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
) -> Result<Vec<Item>, StoreError> {
    if changes.is_empty() {
        return Ok(Vec::new());
    }
    let mut folded = fold(changes);
    private::receive(ground, write, settlement, &mut folded).await?;
    let others = storm::look(write, settlement, &mut folded.standing).await?;
    let standing = Standing::of(write, settlement.device).await?;
    let place = budget::place(write, settlement, &standing, &folded.standing).await?;
    let opened = folded.standing.iter().filter_map(|change| match &change.kind {
        FindingStep::Opened(opening) => Some(place.cause_key(opening)),
        _ => None,
    });
    let causes = opened.collect();
    let mut news = decide(ground, write, settlement, causes, |book, mint| {
        for change in &folded.standing {
            reconcile(book, &place, change, mint, settlement.now);
        }
        for change in &folded.passed {
            passed(book, &place, change, mint, settlement.now);
        }
    })
    .await?;
    news.extend(storm::sweep(ground, write, settlement, others).await?);
    news.extend(together::gather(ground, write, settlement, &folded.standing).await?);
    Ok(news)
}

/// Gives a held finding its ticket, because its hold ended.
pub(super) async fn let_go(
    ground: &Ground,
    write: &mut Write,
    settlement: &Settlement<'_>,
    held: &finding::StoredFinding,
) -> Result<Vec<Item>, StoreError> {
    let standing = Standing::of(write, settlement.device).await?;
    let (id, place) = (held.finding.id, budget::place_of(write, settlement, &standing, held).await?);
    decide(ground, write, settlement, Vec::new(), |book, mint| release(book, &place, id, mint, settlement.now)).await
}

/// Loads what a device concerns and these causes, decides, and saves what changed.
pub(super) async fn decide(
    ground: &Ground,
    write: &mut Write,
    settlement: &Settlement<'_>,
    mut causes: Vec<String>,
    decision: impl FnOnce(&mut Book, &mut Mint<'_>),
) -> Result<Vec<Item>, StoreError> {
    let mut book = Book::default();
    for stored in finding::open_of_device(write, settlement.device.device_no).await? {
        causes.push(stored.finding.cause_key.clone());
        book.load_finding(stored.finding);
    }
    causes.sort_unstable();
    causes.dedup();
    for cause in &causes {
        load_cause(write, &mut book, cause).await?;
    }
    load_owners(write, &mut book).await?;
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

/// Loads the newest ticket of a cause and, when it was merged, the ticket that took over its work.
pub(super) async fn load_cause(write: &mut Write, book: &mut Book, cause: &str) -> Result<(), StoreError> {
    let mut next = ticket::latest(write, cause).await?;
    for _ in 0..MERGES {
        let Some(one) = next.take() else { return Ok(()) };
        let (into, own) = (one.merged_into, one.cause_key.clone());
        book.load_ticket(one);
        if own != cause
            && let Some(newest) = ticket::latest(write, &own).await?
        {
            // Whether the owner is still the newest of its own cause decides whether it may come back.
            book.load_ticket(newest);
        }
        next = match into {
            Some(into) => ticket::get(write, None, into).await?.map(|listed| listed.ticket),
            None => None,
        };
    }
    Ok(())
}

/// Loads the tickets of open findings that are not on the newest ticket of their cause: they were merged.
async fn load_owners(write: &mut Write, book: &mut Book) -> Result<(), StoreError> {
    let owners: BTreeSet<TicketId> = book.open_findings().filter_map(|one| one.ticket).collect();
    for id in owners {
        if book.ticket(id).is_none()
            && let Some(listed) = ticket::get(write, None, id).await?
        {
            book.load_ticket(listed.ticket);
        }
    }
    Ok(())
}

/// What people who look are told of a decision, once it is on disk.
fn news(customer: CustomerId, changed: &Changed) -> Vec<Item> {
    const OPENS: [&str; 5] =
        ["ticket-opened", "ticket-came-back", "ticket-still-bad", "contact-asked", "contact-entered"];
    let opens = |id: TicketId| {
        changed.lines.iter().any(|line| line.ticket == Some(id) && OPENS.contains(&line.words.key.as_str()))
    };
    let item = |ticket: &Ticket| {
        let number = ticket.number;
        let event = if opens(ticket.id) { Event::TicketOpened { number } } else { Event::TicketChanged { number } };
        Item { customer, event }
    };
    changed.tickets.iter().map(item).collect()
}

/// Saves what a decision changed, and returns what people who look are told once it is on disk: tickets before the findings that point at them.
pub(super) async fn save(
    clock: &Clock,
    write: &mut Write,
    customer: CustomerId,
    device_no: Option<i64>,
    changed: Changed,
) -> Result<Vec<Item>, StoreError> {
    for one in &changed.tickets {
        ticket::save(write, one).await?;
    }
    for one in &changed.tickets {
        ledger::weigh(write, one).await?;
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
        promise::follow(clock, write, one).await?;
    }
    Ok(news(customer, &changed))
}
