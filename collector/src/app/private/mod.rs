//! Private tickets as people use them: an owner enters the agreement and names who sees them, those who were named work
//! them, the customer's account contact reads them.
//! Invariant: for everybody else there is none, and the audit names no more than a number; what changes commits with its line.
//! Next: [`receive`] for what reports bring, [`domain::private`] decides.

mod receive;

use std::collections::BTreeMap;

use domain::book::Mint;
use domain::change::{Actor, Change};
use domain::privacy::today;
use domain::private::agreement::{Agreement, agreed};
use domain::private::{self as rules, Changed, Deed, Matter, NamedReader, Shelf, State};
use shared::ids::{ChangeId, CustomerId, DeviceId, TechnicianId};

pub(in crate::app) use receive::{receive, tick};

use super::desk::Scope;
use super::portal::Visitor;
use super::settle::TICKET_NUMBERS;
use super::{App, audit, customer};
use crate::clock::Clock;
use crate::error::AppError;
use crate::store::contact::Contact;
use crate::store::customer::Customer;
use crate::store::private::{Listed, Seen};
use crate::store::technician::Technician;
use crate::store::{
    StoreError, Write, contact, counter, private as stored, private_agreement as agreements, technician,
};

/// Who looks: a technician, and whether they decide for the provider.
#[derive(Clone, Copy, Debug)]
pub struct Looker {
    /// Who.
    pub id: TechnicianId,
    /// Whether they are an owner.
    pub is_owner: bool,
}

/// A customer's private tickets, as far as the one who looks may see them.
#[derive(Clone, Debug)]
pub struct OfCustomer {
    /// The customer.
    pub customer: Customer,
    /// What the customer agreed to, if it did.
    pub agreement: Option<Agreement>,
    /// Who was named.
    pub readers: Vec<NamedReader>,
    /// Technicians who may be named; only for an owner.
    pub others: Vec<Technician>,
    /// What waits for an agreement, in number only.
    pub waiting: usize,
    /// Whether the one who looks was named.
    pub is_named: bool,
    /// The tickets; only for who was named.
    pub matters: Vec<Matter>,
    /// What is a question and no ticket; only for who was named, and only under an agreement.
    pub questions: Vec<Seen>,
}

/// One private ticket with everything about it.
#[derive(Clone, Debug)]
pub struct Whole {
    /// The ticket.
    pub listed: Listed,
    /// What was seen, what is still seen first.
    pub evidence: Vec<Seen>,
    /// Its lines, the oldest first.
    pub lines: Vec<Change>,
    /// The customer's account contacts: with whom it is talked about.
    pub contacts: Vec<Contact>,
}

/// A customer's private tickets.
///
/// # Errors
/// [`AppError::NotFound`] for a customer behind the wall, and for who is neither an owner nor named.
pub async fn of_customer(app: &App, scope: Scope, who: Looker, id: CustomerId) -> Result<OfCustomer, AppError> {
    let mut read = app.db.read().await?;
    let found = customer::there(&mut read, scope, id).await?;
    let readers = agreements::readers(&mut read, id).await?;
    let is_named = readers.iter().any(|one| one.id == who.id);
    if !is_named && !who.is_owner {
        return Err(AppError::NotFound);
    }
    let agreement = agreements::of(&mut read, id).await?;
    let seen = stored::open_evidence(&mut read, id).await?;
    let others = match who.is_owner {
        true => technician::list(&mut read).await?,
        false => Vec::new(),
    };
    let may_be_named = |one: &Technician| one.disabled_at.is_none() && readers.iter().all(|reader| reader.id != one.id);
    let may_see = is_named && agreement.is_some();
    Ok(OfCustomer {
        others: others.into_iter().filter(may_be_named).collect(),
        waiting: if agreement.is_some() { 0 } else { seen.len() },
        matters: if is_named { stored::of_customer(&mut read, id).await? } else { Vec::new() },
        questions: seen.into_iter().filter(|one| may_see && one.evidence.ticket.is_none()).collect(),
        customer: found,
        agreement,
        readers,
        is_named,
    })
}

/// The private tickets that a technician was named for.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn mine(app: &App, who: TechnicianId) -> Result<Vec<Listed>, AppError> {
    Ok(stored::list(&mut *app.db.read().await?, who).await?)
}

/// Whether a technician was named anywhere.
///
/// # Errors
/// [`AppError`] when the database cannot be read.
pub async fn is_reader(app: &App, who: TechnicianId) -> Result<bool, AppError> {
    Ok(agreements::is_reader(&mut *app.db.read().await?, who).await?)
}

/// One private ticket.
///
/// # Errors
/// [`AppError::NotFound`] for who was not named, as for a number that is none.
pub async fn whole(app: &App, who: TechnicianId, number: i64) -> Result<Whole, AppError> {
    let mut read = app.db.read().await?;
    let listed = stored::by_number(&mut read, who, number).await?.ok_or(AppError::NotFound)?;
    let (owner, id) = (listed.matter.customer, listed.matter.id);
    let contacts = contact::list(&mut read, owner).await?;
    Ok(Whole {
        evidence: stored::evidence_of(&mut read, owner, id).await?,
        lines: stored::lines_of(&mut read, owner, id).await?,
        contacts: contacts.into_iter().filter(|one| one.is_account && one.disabled_at.is_none()).collect(),
        listed,
    })
}

/// Works a private ticket.
///
/// # Errors
/// As [`whole`]; [`AppError::Invalid`] or [`AppError::Conflict`] with why not.
pub async fn work(app: &App, who: TechnicianId, number: i64, deed: &Deed, actor: &Actor) -> Result<(), AppError> {
    let mut write = app.db.write().await?;
    let mut matter = stored::by_number(&mut write, who, number).await?.ok_or(AppError::NotFound)?.matter;
    let line = rules::work(&mut matter, deed, actor, app.clock.now_ms()).map_err(|refused| match refused {
        rules::Refused::Empty | rules::Refused::TooLong => AppError::invalid("text", refused.to_string()),
        _ => AppError::conflict(refused.to_string()),
    })?;
    if *deed == Deed::Reopen && stored::open_of_cause(&mut write, &matter.cause_key).await?.is_some() {
        return Err(AppError::conflict("the same was opened again meanwhile; go on there"));
    }
    stored::save(&mut write, &matter).await?;
    stored::add_line(&mut write, app.clock.id(ChangeId::new), matter.customer, &line).await?;
    let action = match deed {
        Deed::Note(_) => "private.note",
        Deed::Talked(_) => "private.talk",
        Deed::Close(_) => "private.close",
        Deed::Reopen => "private.reopen",
    };
    audit::done(app, &mut write, action, format!("#{number}"), Some(matter.customer)).await?;
    Ok(write.commit().await?)
}

/// Enters the customer's agreement; what waited comes to its tickets.
///
/// # Errors
/// [`AppError::NotFound`] behind the wall, [`AppError::Invalid`] with what is wanted.
pub async fn agree(app: &App, scope: Scope, id: CustomerId, by: &str, on: &str, who: &Actor) -> Result<(), AppError> {
    let mut write = app.db.write().await?;
    let found = customer::there(&mut write, scope, id).await?;
    let now = app.clock.now_ms();
    let recorded = (who.name().unwrap_or(&app.who), now);
    let agreement = agreed(by, on, today(now, &found.time_zone), recorded)
        .map_err(|refused| AppError::invalid(refused.field(), refused.to_string()))?;
    agreements::set(&mut write, id, &agreement).await?;
    let object = format!("agreed by {}, on {}", agreement.agreed_by, agreement.agreed_on);
    audit::done(app, &mut write, "private.agree", object, Some(id)).await?;
    let (mut shelf, names) = shelf(&mut write, id, true).await?;
    let before = counter::last(&mut write, TICKET_NUMBERS).await?;
    let name = |device: DeviceId| names.get(&device).map(|(_, name)| name.clone()).unwrap_or_default();
    let last_number = minting(&app.clock, before, |mint| rules::agree(&mut shelf, &name, mint, now));
    if last_number != before {
        counter::advance(&mut write, TICKET_NUMBERS, last_number).await?;
    }
    save(&app.clock, &mut write, id, &names, shelf.changed()).await?;
    Ok(write.commit().await?)
}

/// Ends the agreement: every private ticket closes, and what was seen and written of it is deleted at once.
///
/// # Errors
/// [`AppError::NotFound`] behind the wall; [`AppError::Conflict`] when there is none.
pub async fn end(app: &App, scope: Scope, id: CustomerId, who: &Actor) -> Result<(), AppError> {
    let mut write = app.db.write().await?;
    customer::within(&mut write, scope, id).await?;
    if !agreements::end(&mut write, id).await? {
        return Err(AppError::conflict("there is no agreement to end"));
    }
    audit::done(app, &mut write, "private.end", "the agreement ended", Some(id)).await?;
    let now = app.clock.now_ms();
    let (mut shelf, names) = shelf(&mut write, id, false).await?;
    rules::withdraw(&mut shelf, who.name().unwrap_or_default(), now);
    save(&app.clock, &mut write, id, &names, shelf.changed()).await?;
    for matter in stored::of_customer(&mut write, id).await? {
        if matter.state == State::Closed && matter.forget_at.is_some() {
            stored::forget(&mut write, id, matter.id).await?;
            stored::save(&mut write, &rules::forgotten(matter)).await?;
        }
    }
    Ok(write.commit().await?)
}

/// Names a technician who sees them, or takes the name off.
///
/// # Errors
/// [`AppError::NotFound`] behind the wall; [`AppError::Invalid`] for a technician who cannot be named.
pub async fn name(
    app: &App,
    scope: Scope,
    (id, technician): (CustomerId, TechnicianId),
    is_named: bool,
) -> Result<(), AppError> {
    let mut write = app.db.write_unleased().await?;
    customer::there(&mut write, scope, id).await?;
    let all = technician::list(&mut write).await?;
    let who = all.into_iter().find(|one| one.id == technician && (one.disabled_at.is_none() || !is_named));
    let who = who.ok_or_else(|| AppError::invalid("technician", "choose somebody who can sign in"))?;
    let (action, is_new) = if is_named {
        let made = agreements::name(&mut write, (id, technician), (app.clock.now_ms(), &app.who)).await?;
        ("private.name", made)
    } else {
        ("private.unname", agreements::unname(&mut write, id, technician).await?)
    };
    if is_new {
        audit::done(app, &mut write, action, who.id, Some(id)).await?;
        write.commit().await?;
    }
    Ok(())
}

/// A customer's private tickets that are not forgotten, as its account contact reads them.
///
/// # Errors
/// [`AppError::NotFound`] for every other contact.
pub async fn for_contact(app: &App, visitor: &Visitor) -> Result<Vec<(Matter, Vec<Seen>)>, AppError> {
    if !visitor.is_account {
        return Err(AppError::NotFound);
    }
    let mut read = app.db.read().await?;
    let mut told = Vec::new();
    for matter in stored::of_customer(&mut read, visitor.customer).await? {
        if matter.state != State::Closed || matter.forget_at.is_some() {
            let evidence = stored::evidence_of(&mut read, visitor.customer, matter.id).await?;
            told.push((matter, evidence));
        }
    }
    Ok(told)
}

type Names = BTreeMap<DeviceId, (i64, String)>;

/// Everything of a customer that is seen or open now, with the numbers and names of its devices.
async fn shelf(write: &mut Write, id: CustomerId, is_agreed: bool) -> Result<(Shelf, Names), StoreError> {
    let (mut shelf, mut names) = (Shelf::new(id, is_agreed), Names::new());
    for one in stored::open_evidence(write, id).await? {
        names.insert(one.evidence.device, (one.device_no, one.device_name));
        shelf.load(one.evidence);
    }
    for matter in stored::of_customer(write, id).await? {
        if matter.state != State::Closed {
            shelf.load_matter(matter);
        }
    }
    Ok((shelf, names))
}

/// Decides with new ids and numbers at hand; the last number that was given then.
fn minting(clock: &Clock, mut last_number: i64, decide: impl FnOnce(&mut Mint<'_>)) -> i64 {
    let mut random = || clock.random::<10>();
    decide(&mut Mint { random: &mut random, last_number: &mut last_number });
    last_number
}

/// Saves what a decision changed: tickets before the evidence that points at them.
async fn save(
    clock: &Clock,
    write: &mut Write,
    owner: CustomerId,
    names: &Names,
    changed: Changed,
) -> Result<(), StoreError> {
    for one in &changed.matters {
        stored::save(write, one).await?;
    }
    for one in &changed.evidence {
        if let Some((device_no, _)) = names.get(&one.device) {
            stored::save_evidence(write, owner, *device_no, one).await?;
        }
    }
    for one in &changed.dropped {
        stored::drop_evidence(write, owner, *one).await?;
    }
    for one in &changed.lines {
        stored::add_line(write, clock.id(ChangeId::new), owner, one).await?;
    }
    Ok(())
}
